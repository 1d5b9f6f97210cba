using System.Globalization;
using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Keten.V1;
using Inburgering.Contracts.Vwn.V1;

namespace VluchtelingenwerkBegeleiding.MatchesBehandelen;

/// <summary>Codes and names of fields in words that a volunteer reads.</summary>
internal static class Woorden
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    private static readonly Dictionary<string, string> Velden = new(StringComparer.Ordinal)
    {
        ["naam"] = "Naam", ["geboortedatum"] = "Geboren op", ["telefoon"] = "Telefoon", ["email"] = "E-mail", ["moedertaal"] = "Moedertaal", ["tolkNodig"] = "Tolk nodig",
        ["aanleiding"] = "Aanleiding", ["status"] = "Stand van zaken", ["lopendeActiviteiten"] = "Lopende activiteiten", ["openAfspraken"] = "Open afspraken", ["aandachtspunten"] = "Aandachtspunten",
        ["wens"] = "Wens van de inburgeraar", ["doel"] = "Doel van de begeleiding", ["vestigingsdatum"] = "Vestigingsdatum", ["adres"] = "Adres", ["gezinssamenstelling"] = "Gezin",
        ["praktischeZaken"] = "Nog te regelen zaken", ["ontzorgen"] = "Ontzorgen", ["zelfredzaamheid"] = "Zelfredzaamheid", ["intakeEnPipDatum"] = "Data van intake en plan", ["uitgelegdDoorCoa"] = "Uitleg die COA gaf",
    };

    /// <summary>Languages by ISO 639-3 code: what newcomers speak most, and Dutch and English.</summary>
    public static IReadOnlyDictionary<string, string> Talen { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["nld"] = "Nederlands", ["amh"] = "Amhaars", ["ara"] = "Arabisch", ["aze"] = "Azerbeidzjaans", ["prs"] = "Dari", ["eng"] = "Engels", ["fra"] = "Frans", ["kur"] = "Koerdisch", ["kmr"] = "Koerdisch (Kurmanci)",
        ["ckb"] = "Koerdisch (Sorani)", ["uig"] = "Oeigoers", ["ukr"] = "Oekraïens", ["orm"] = "Oromo", ["pus"] = "Pasjtoe", ["fas"] = "Perzisch (Farsi)", ["rus"] = "Russisch", ["som"] = "Somalisch", ["spa"] = "Spaans",
        ["swa"] = "Swahili", ["tir"] = "Tigrinya", ["tur"] = "Turks", ["urd"] = "Urdu",
    };

    /// <summary>4 maart 2024; a dash when there is none.</summary>
    public static string Dag(DateOnly? dag) => dag?.ToString("d MMMM yyyy", Nederlands) ?? "-";

    public static string Dag(DateTimeOffset? moment) => Dag(moment is { } m ? LegalTime.DateOf(m) : null);

    /// <summary>What a form gets: 2024-03-04.</summary>
    public static string Iso(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A field of which nobody knows the name yet: <c>nieuweNaam</c> → Nieuwe naam.</summary>
    public static string Veld(string naam) => Velden.GetValueOrDefault(naam) ?? string.Concat(naam.Select((c, i) => i == 0 ? $"{char.ToUpperInvariant(c)}" : char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}"));

    /// <summary>Names within a sentence: adres en gezin.</summary>
    public static string Opsomming(IEnumerable<string> namen) => string.Join(", ", namen.Select(n => Velden.TryGetValue(n, out var woord) ? char.ToLowerInvariant(woord[0]) + woord[1..] : n));

    public static string Waarde(Matchveld veld) => veld switch
    {
        { Naam: "moedertaal" } => Taal(veld.Waarde),
        _ when DateOnly.TryParseExact(veld.Waarde, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) => Dag(dag),
        _ => veld.Waarde,
    };

    /// <summary>Of a language that is not in the list, the code.</summary>
    public static string Taal(string code) => Talen.GetValueOrDefault(code, code);

    public static string Bereikbaar(Contact contact) => string.Join(", ", new[] { contact.Naam, contact.Telefoon, contact.Email }.Where(x => !string.IsNullOrEmpty(x)));

    /// <summary>How long ago, in working days after the day itself.</summary>
    public static string Wacht(DateTimeOffset sinds, DateOnly vandaag) => Werkdagen.Standaard.Verstreken(LegalTime.DateOf(sinds), vandaag) switch
    {
        0 => "vandaag",
        1 => "1 werkdag",
        var n => $"{n} werkdagen",
    };

    /// <summary>How many calendar days ago.</summary>
    public static string Geleden(DateOnly dag, DateOnly vandaag) => (vandaag.DayNumber - dag.DayNumber) switch
    {
        0 => "vandaag",
        1 => "gisteren",
        var n => $"{n} dagen geleden",
    };

    public static string Van(Matchstatus status) => status switch
    {
        Matchstatus.Nieuw => "nieuw",
        Matchstatus.AanvullingGevraagd => "vraag gesteld",
        Matchstatus.Geaccepteerd => "geaccepteerd",
        Matchstatus.Teruggelegd => "teruggelegd",
        _ => "ingetrokken door de gemeente",
    };

    public static string Van(Overdragen.Overdrachtstatus status) => status switch
    {
        Overdragen.Overdrachtstatus.Aangeboden => "wacht op antwoord van de gemeente",
        Overdragen.Overdrachtstatus.AanvullingGevraagd => "de gemeente vraagt om aanvulling",
        Overdragen.Overdrachtstatus.Teruggelegd => "teruggelegd door de gemeente",
        Overdragen.Overdrachtstatus.Ingetrokken => "ingetrokken",
        _ => "aangenomen door de gemeente",
    };

    public static string Van(Gesprekswijze wijze) => wijze switch
    {
        Gesprekswijze.Driegesprek => "gesprek met de gemeente en de inburgeraar",
        Gesprekswijze.Gesprek => "gesprek met de gemeente",
        Gesprekswijze.Bezoek => "bezoek",
        Gesprekswijze.Telefoon => "telefoon",
        _ => "beeldbellen",
    };

    public static string Van(Begeleidingsstatus? status) => status switch
    {
        Begeleidingsstatus.Gestart => "gestart",
        Begeleidingsstatus.Voortgang => "loopt",
        Begeleidingsstatus.Onderbroken => "ligt stil",
        Begeleidingsstatus.Afgerond => "afgerond",
        _ => "nog niet gestart",
    };

    public static string Van(Contactvorm wijze) => wijze switch
    {
        Contactvorm.Gesprek => "gesprek",
        Contactvorm.Telefoon => "telefoon",
        Contactvorm.Beeld => "beeldbellen",
        Contactvorm.Groep => "groepsbijeenkomst",
        _ => "spreekuur",
    };

    /// <summary>A number of hours as it is written here: 2,5.</summary>
    public static string Uren(decimal uren) => uren.ToString("0.##", Nederlands);

    public static string Van(Terugleggingsreden reden) => reden switch
    {
        Terugleggingsreden.Onvolledig => "er ontbreken gegevens",
        Terugleggingsreden.NietOnzeDoelgroep => "hoort niet bij onze doelgroep",
        Terugleggingsreden.GeenCapaciteit => "wij hebben geen begeleider vrij",
        _ => "iets anders",
    };
}

using System.Text.RegularExpressions;
using UsdRegie.Dossiers;
using UsdRegie.FeitenVerwerken;
using UsdRegie.Rekenen;
using UsdRegie.Signaleringen;

namespace UsdRegie.DossiersTonen;

/// <summary>Codes in words that a person reads.</summary>
internal static partial class Woorden
{
    /// <summary><c>InOpvang</c> → In opvang; <c>GEZINSMIGRANT_OF_OVERIG</c> → Gezinsmigrant of overig. What has no lower case and no underscore is an abbreviation and stays.</summary>
    public static string Van(string code)
    {
        if (Eigen.GetValueOrDefault(code) is { } eigen) { return eigen; }
        if (code.Length <= 3 && code.All(char.IsUpper)) { return code; }
        var woorden = code.All(c => !char.IsLower(c)) ? code.Replace('_', ' ') : Hoofdletter().Replace(code, " $1");
        return char.ToUpperInvariant(woorden[0]) + woorden[1..].ToLowerInvariant();
    }

    /// <summary>Codes that are not the word as people write it.</summary>
    private static readonly Dictionary<string, string> Eigen = new(StringComparer.Ordinal)
    {
        ["GAS"] = "Gas", ["NVT"] = "Niet nodig", ["BEGELEIDER_VWN"] = "Begeleider VWN", ["FINANCIEN"] = "Financiën", ["BEEINDIGD"] = "Beëindigd", ["TAALCAFE"] = "Taalcafé",
    };

    public static string Van<T>(T waarde) where T : struct, Enum => Van(waarde.Tekst());

    /// <summary>Level of a language as people write it.</summary>
    public static string Niveau(ErkNiveau niveau) => niveau == ErkNiveau.PreA1 ? "onder A1" : niveau.Tekst();

    /// <summary>Name of a field of a handover.</summary>
    public static string Veld(string naam) => Velden.GetValueOrDefault(naam) ?? Van(naam);

    private static readonly Dictionary<string, string> Velden = new(StringComparer.OrdinalIgnoreCase)
    {
        ["bsn"] = "BSN", ["vNummer"] = "V-nummer", ["azcLocatie"] = "AZC", ["digid"] = "DigiD", ["intakeEnPipDatum"] = "Data van intake en PIP", ["uitgelegdDoorCoa"] = "Wat COA heeft uitgelegd", ["pip"] = "PIP", ["email"] = "E-mail",
        ["lbtHaalbaar"] = "B1 haalbaar volgens de toets", ["lbt"] = "Uitslag van de leerbaarheidstoets", ["lbtScore"] = "Score van de leerbaarheidstoets", ["mapResultaten"] = "Resultaten van de MAP", ["mapPvtStatus"] = "Stand van MAP en PVT",
        ["status"] = "Stand van zaken", ["wens"] = "Wat de inburgeraar zelf wil", ["doel"] = "Waarvoor de ontvanger het mag gebruiken", ["themas"] = "Onderwerpen", ["tolkNodig"] = "Tolk nodig",
    };

    public static string Van(Ernst ernst) => ernst switch
    {
        Ernst.C => "Kritiek",
        Ernst.A => "Actie nodig",
        Ernst.W => "Waarschuwing",
        _ => "Ter informatie",
    };

    /// <summary>Class of the style sheet; the word beside it says the same for who does not see the colour.</summary>
    public static string Stijl(Ernst ernst) => ernst switch
    {
        Ernst.C or Ernst.A => "hoog",
        Ernst.W => "midden",
        _ => "laag",
    };

    /// <summary>What sources contradict each other about.</summary>
    public static string Gegeven(string veld) => veld switch
    {
        "pipTermijn.uiterlijk" => "Laatste dag voor het plan",
        "termijn.startdatum" => "Begin van de termijn",
        "termijn.einddatum" => "Einde van de termijn",
        "pvt.ondertekendOp" => "Ondertekening van het PVT",
        "map.eindgesprekOp" => "Eindgesprek van de MAP",
        "uren.taal" => "Taaluren",
        "uren.participatie" => "Participatie-uren",
        _ when veld.StartsWith("nl.inburgering.", StringComparison.Ordinal) => Van(veld.Split('.')[^2].Replace('-', '_')),
        _ => Van(veld.Split('.')[^1]),
    };

    /// <summary>A value as a person writes it: a date in full, a code in words, anything else as it is.</summary>
    public static string Waarde(string waarde) =>
        DateOnly.TryParseExact(waarde, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var dag) ? dag.Voluit()
        : waarde.Contains('_', StringComparison.Ordinal) || (waarde.Length > 3 && waarde.All(char.IsUpper)) ? Van(waarde).ToLowerInvariant() : waarde;

    /// <summary>Who a source is, for who does not know the numbers of organisations by heart; one that is not a partner keeps its number.</summary>
    public static string Organisatie(string oin) => Partners.DienstVan(oin) switch
    {
        Diensten.CoaIntake => "COA",
        Diensten.DuoExamens => "DUO",
        Diensten.VluchtelingenwerkBegeleiding => "VluchtelingenWerk",
        Diensten.TaalschoolVoortgang => "taalschool",
        _ when Partners.Naam(oin) is { } naam => naam,
        _ => Gemeenten.Code(oin) is { } code ? $"gemeente {code}" : oin,
    };

    /// <summary>Language of an ISO 639-3 code. The list has what newcomers speak most; of another language the code is shown.</summary>
    public static string Taal(string code) => Talen.GetValueOrDefault(code, code);

    private static readonly Dictionary<string, string> Talen = new(StringComparer.Ordinal)
    {
        ["amh"] = "Amhaars", ["ara"] = "Arabisch", ["aze"] = "Azerbeidzjaans", ["ckb"] = "Koerdisch (Sorani)", ["deu"] = "Duits", ["eng"] = "Engels", ["fas"] = "Perzisch (Farsi)",
        ["fra"] = "Frans", ["hye"] = "Armeens", ["kat"] = "Georgisch", ["kmr"] = "Koerdisch (Kurmanci)", ["kur"] = "Koerdisch", ["nld"] = "Nederlands", ["orm"] = "Oromo", ["pes"] = "Perzisch (Farsi)",
        ["pol"] = "Pools", ["por"] = "Portugees", ["prs"] = "Dari", ["pus"] = "Pasjtoe", ["rus"] = "Russisch", ["som"] = "Somalisch", ["spa"] = "Spaans", ["swa"] = "Swahili", ["tir"] = "Tigrinya",
        ["tur"] = "Turks", ["uig"] = "Oeigoers", ["ukr"] = "Oekraïens", ["urd"] = "Urdu", ["uzb"] = "Oezbeeks", ["vie"] = "Vietnamees", ["zho"] = "Chinees",
    };

    /// <summary>How far a plan is at DUO, in the words of the regisseur.</summary>
    public static string BijDuo(string duostatus) => duostatus switch
    {
        "VERWERKT" => "verwerkt",
        "ONTVANGEN" => "ontvangen, nog niet verwerkt",
        "GEWEIGERD" => "niet geregistreerd, DUO weigerde het; zie de signalering",
        "VERZONDEN" => "verzonden, nog geen antwoord",
        _ => "nog geen antwoord",
    };

    /// <summary>A contact and how to reach it.</summary>
    public static string Bereikbaar(Contact contact) => string.Join(", ", new[] { contact.Naam, contact.Telefoon, contact.Email }.Where(x => !string.IsNullOrEmpty(x)));

    /// <summary>How far a report to DUO is.</summary>
    public static string Duostand(string stand) => stand switch
    {
        "VERZONDEN" => "verzonden, nog geen antwoord",
        "ONTVANGEN" => "ontvangen",
        "VERWERKT" => "verwerkt",
        "GEWEIGERD" => "geweigerd; zie de signalering",
        "AFWIJKEND" => "DUO toont dit niet meer, of anders",
        "INGETROKKEN" => "ingetrokken",
        _ => "niet gemeld",
    };

    /// <summary>What a report to DUO is about.</summary>
    public static string Duosoort(Duomelding melding) => (melding.Soort switch
    {
        "PIP" => "plan",
        "INBURGERINGSAANBOD" => "inburgeringsaanbod",
        "MAP" => "eindgesprek MAP",
        "PVT" => "ondertekening PVT",
        "ZROUTE" => "afronding Z-route",
        "GEVOLGDE_UREN" => "gevolgde uren",
        _ => "contactpersoon",
    }) + (melding.Terugnemen ? " (terugnemen)" : "");

    /// <summary>What is still needed to reach the target of the Z-route; nothing when it is reached or there is none.</summary>
    public static string Nodig(Tekort? tekort) => tekort is null ? "" : $"; nog {tekort.Uren.Getal()} nodig, {tekort.UrenPerWeek.Getal()} per week";

    public static string Ja(bool waarde) => waarde ? "ja" : "nee";

    [GeneratedRegex("(?<!^)(\\p{Lu})")]
    private static partial Regex Hoofdletter();
}

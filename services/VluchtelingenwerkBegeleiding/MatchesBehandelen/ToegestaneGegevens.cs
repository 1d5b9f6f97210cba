using System.Text.RegularExpressions;
using Inburgering.Contracts.Begrippen.V1;

namespace VluchtelingenwerkBegeleiding.MatchesBehandelen;

/// <summary>
/// What VluchtelingenWerk may receive of an offer T2: a list of names, so that a field nobody thought of stays out. The
/// sender filters too; this side does not rely on it.
/// </summary>
internal static partial class ToegestaneGegevens
{
    private const string Weggelaten = "[nummer weggelaten]";

    /// <summary>What a handover T2 must tell: what every handover tells (plan §2.3.2), then what is special to T2.</summary>
    public static IReadOnlyList<string> Verplicht { get; } =
    [
        "aanleiding", "status", "lopendeActiviteiten", "openAfspraken", "aandachtspunten", "wens", "doel",
        "vestigingsdatum", "adres", "gezinssamenstelling", "praktischeZaken", "ontzorgen", "zelfredzaamheid", "intakeEnPipDatum", "uitgelegdDoorCoa",
    ];

    private static readonly HashSet<string> Namen = new([.. Verplicht, "naam", "geboortedatum", "telefoon", "email", "moedertaal", "tolkNodig"], StringComparer.Ordinal);

    public static IEnumerable<Matchveld> Filter(IEnumerable<Overdrachtsveld> velden, DateTimeOffset op) =>
        from veld in velden
        where Namen.Contains(veld.Naam)
        // Numbers and enforcement never, whatever the name; money only as "ontzorgen runs until", health only as a practical limitation.
        where veld.Klasse is not ("K3" or "K7") && (veld.Klasse != "K5" || veld.Naam == "ontzorgen") && (veld.Klasse != "K6" || veld.Naam == "aandachtspunten")
        select new Matchveld(veld.Naam, veld.Naam == "telefoon" ? veld.Waarde : ZonderNummers(veld.Waarde), veld.Bron, veld.Peildatum, op);

    /// <summary>A BSN or V-nummer that somebody typed into a text is taken out.</summary>
    public static string ZonderNummers(string tekst) => Cijferreeks().Replace(tekst, gevonden => IsPersoonsnummer(gevonden.Value) ? Weggelaten : gevonden.Value);

    public static bool BevatPersoonsnummer(string? tekst) => tekst is not null && Cijferreeks().Matches(tekst).Any(m => IsPersoonsnummer(m.Value));

    // Ten digits that start with 0 are a Dutch telephone number; V-numbers of persons in this chain start higher.
    private static bool IsPersoonsnummer(string cijfers) => Nummers.IsBsn(cijfers) || (cijfers.Length == 10 && cijfers[0] != '0');

    [GeneratedRegex(@"(?<![0-9+])[0-9]{9,10}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Cijferreeks();
}

using System.Globalization;
using UsdRegie.Dossiers;

namespace UsdRegie.Referentie;

/// <summary>
/// De schakelaars van handhaving, per doelgroep en per code, met een datum: <c>handhaving:asielstatushouder</c>, <c>handhaving:gezinsmigrant:B1</c>. Een waarde is true, false,
/// een eerste dag of een periode. Voor asielstatushouders uit zolang de rechtsvraag openstaat. Wat de boetetabel niet toelaat, blijft onmogelijk.
/// </summary>
internal sealed class Handhavingsinstellingen
{
    private const string Groep = "handhaving";

    private static readonly Dictionary<string, Doelgroep> Doelgroepen = new(StringComparer.OrdinalIgnoreCase) { ["asielstatushouder"] = Doelgroep.Asielstatushouder, ["gezinsmigrant"] = Doelgroep.GezinsmigrantOfOverig };

    private readonly Dictionary<(Doelgroep, Handhavingscode?), (DateOnly Van, DateOnly TotEnMet)?> schakelaars = new() { [(Doelgroep.Asielstatushouder, null)] = null, [(Doelgroep.GezinsmigrantOfOverig, null)] = (DateOnly.MinValue, DateOnly.MaxValue) };

    private Handhavingsinstellingen()
    {
    }

    public static Handhavingsinstellingen AllesAan { get; } = Van([new($"{Groep}:asielstatushouder", "true")]);

    /// <summary>Een onbekende sleutel of een onleesbare waarde is een fout bij het starten. Sleutels buiten <c>handhaving:</c> worden overgeslagen.</summary>
    public static Handhavingsinstellingen Van(IEnumerable<KeyValuePair<string, string?>> instellingen)
    {
        var gekozen = new Handhavingsinstellingen();
        foreach (var (sleutel, tekst) in instellingen)
        {
            if (tekst is null || !sleutel.StartsWith(Groep + ":", StringComparison.OrdinalIgnoreCase)) { continue; }
            var delen = sleutel.Split(':');
            Handhavingscode? code = delen.Length == 3 && Enum.GetValues<Handhavingscode>().Where(c => string.Equals(c.Tekst(), delen[2], StringComparison.OrdinalIgnoreCase)).ToList() is [var c] ? c : null;
            if (delen.Length > 3 || !Doelgroepen.TryGetValue(delen[1], out var doelgroep) || (delen.Length == 3 && code is null)) { throw new ArgumentException($"Instelling '{sleutel}' bestaat niet."); }
            gekozen.schakelaars[(doelgroep, code)] = Periode(sleutel, tekst);
        }
        return gekozen;
    }

    /// <summary>Of een boete met deze code voor deze doelgroep op deze dag aanstaat; wat over de code gezegd is, gaat voor.</summary>
    public bool MagBoete(Handhavingscode code, Doelgroep doelgroep, DateOnly dag) =>
        (schakelaars.TryGetValue((doelgroep, code), out var eigen) ? eigen : schakelaars[(doelgroep, null)]) is var (van, totEnMet) && van <= dag && dag <= totEnMet;

    private static (DateOnly, DateOnly)? Periode(string sleutel, string tekst)
    {
        if (bool.TryParse(tekst, out var aan)) { return aan ? (DateOnly.MinValue, DateOnly.MaxValue) : null; }
        var dagen = tekst.Split('/').Select(t => DateOnly.TryParseExact(t, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) ? dag : (DateOnly?)null).ToList();
        return dagen switch
        {
            [{ } van] => (van, DateOnly.MaxValue),
            [{ } van, { } totEnMet] when van <= totEnMet => (van, totEnMet),
            _ => throw new ArgumentException($"Instelling '{sleutel}' is geen true, false, dag of periode."),
        };
    }
}

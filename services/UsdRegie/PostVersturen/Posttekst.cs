using System.Text;
using UsdRegie.DossiersTonen;
using UsdRegie.Rekenen;
using UsdRegie.Signaleringen;

namespace UsdRegie.PostVersturen;

/// <summary>
/// What a mail says: how many and which kinds of alerts, with a link to the dossier by its key. Never a name, a number or a birth date: mail is read by more
/// than the receiver.
/// </summary>
internal static class Posttekst
{
    public const int MeesteTekens = 4000;

    private const int MeesteLinks = 10, Slot = 400;

    /// <summary>An alert as it may stand in a mail.</summary>
    public sealed record Regel(string Code, int Rang, Guid DossierId);

    /// <param name="nieuw">Opened since the last mail.</param>
    /// <param name="opgelost">Over since the last mail.</param>
    /// <param name="openstaand">Everything that is open, for the daily overview; null for a mail in between.</param>
    /// <param name="adres">Where the pages are.</param>
    /// <param name="eigen">For a regisseur: own dossiers only.</param>
    /// <param name="dag">Day of the overview.</param>
    public static (string Onderwerp, string Tekst) Maak(IReadOnlyList<Regel> nieuw, IReadOnlyList<Regel> opgelost, IReadOnlyList<Regel>? openstaand, string adres, bool eigen, DateOnly dag)
    {
        List<string> delen = [];
        if (nieuw.Count > 0) { delen.Add($"{nieuw.Count} nieuw"); }
        if (opgelost.Count > 0) { delen.Add($"{opgelost.Count} opgelost"); }
        if (openstaand is not null) { delen.Add($"{openstaand.Count} open"); }
        var tekst = new StringBuilder();
        Deel(tekst, "Nieuw", nieuw, adres);
        Deel(tekst, "Opgelost", opgelost, adres);
        if (openstaand is not null)
        {
            tekst.Append("Dit staat open:\n");
            foreach (var groep in Groepen(openstaand)) { tekst.Append("- ").Append(Soort(groep.First())).Append(": ").Append(groep.Count()).Append('\n'); }
            tekst.Append('\n');
        }
        if (tekst.Length > MeesteTekens - Slot)
        {
            tekst.Length = tekst.ToString().LastIndexOf('\n', MeesteTekens - Slot);
            tekst.Append("\nEr is meer dan in deze mail past.\n\n");
        }
        tekst.Append("Alles wat op u wacht: ").Append(adres).Append("/vandaag").Append(eigen ? "?regisseur=mij" : "").Append("\n\n");
        tekst.Append("In deze mail staan met opzet geen namen. Meld u aan om te zien om wie het gaat. U kunt niet antwoorden op deze mail.\n");
        return ($"Inburgering, {(openstaand is null ? "signaleringen" : $"overzicht van {dag.Voluit()}")}: {string.Join(", ", delen)}", tekst.ToString());
    }

    private static void Deel(StringBuilder tekst, string kop, IReadOnlyList<Regel> regels, string adres)
    {
        if (regels.Count == 0) { return; }
        tekst.Append(kop).Append(" (").Append(regels.Count).Append("):\n");
        foreach (var groep in Groepen(regels))
        {
            tekst.Append("- ").Append(Soort(groep.First())).Append(": ").Append(groep.Count()).Append('\n');
            foreach (var dossier in groep.Select(r => r.DossierId).Distinct().Take(MeesteLinks)) { tekst.Append("  ").Append(adres).Append("/dossiers/").Append(dossier).Append('\n'); }
        }
        tekst.Append('\n');
    }

    private static IEnumerable<IGrouping<(int Rang, string Code), Regel>> Groepen(IEnumerable<Regel> regels) =>
        regels.GroupBy(r => (r.Rang, r.Code)).OrderByDescending(g => g.Key.Rang).ThenBy(g => g.Key.Code, StringComparer.Ordinal);

    private static string Soort(Regel r) => $"{r.Code} {(Regels.Bestaat(r.Code) ? Regels.Zoek(r.Code).Naam : "")} ({Woorden.Van((Ernst)(r.Rang - 1)).ToLowerInvariant()})";
}

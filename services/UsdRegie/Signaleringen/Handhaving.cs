using UsdRegie.Dossiers;
using UsdRegie.Referentie;
using UsdRegie.Rekenen;

namespace UsdRegie.Signaleringen;

/// <summary>AL-38: het systeem stelt nooit een boete voor; een mens weegt en besluit.</summary>
internal static class Handhaving
{
    public static IReadOnlyList<Regel> Regels { get; } =
    [
        new("AL-38", "Handhaving vraagt een menselijke toets", "beleidsplan §3.6 en voetnoot 12")
        {
            Bereik = Bereik.ElkeToestand | Bereik.OokWi2013,
            Beoordeel = (s, _) => Signalen(s)
                .GroupBy(x => x.Code)
                .OrderBy(g => g.Key)
                .SelectMany(g => Open(s, g.Key, [.. g.Select(x => x.Dag).Order()])),
        },
    ];

    private static IEnumerable<Oordeel> Open(Stand s, Handhavingscode code, List<DateOnly> signalen)
    {
        var besluiten = s.Alle<Handhavingsbesluit>().Where(m => m.Code == code).ToList();
        var gebreken = besluiten.Select(b => Handhavingscontrole.Gebreken(b, s, b.BesluitOp, Handhavingsinstellingen.AllesAan)).LastOrDefault() ?? [];
        var afgedaan = besluiten.Where(b => Handhavingscontrole.Gebreken(b, s, b.BesluitOp, Handhavingsinstellingen.AllesAan).Count == 0).Select(b => (DateOnly?)b.BesluitOp).Max();
        var open = signalen.Where(d => afgedaan is null || d > afgedaan).Select(d => (DateOnly?)d).FirstOrDefault();
        if (open is not { } sinds) { yield break; }
        var boete = Boetes.Voor(code, sinds);
        var uitleg = $"Er is sinds {sinds.Voluit()} een signaal voor handhaving: {boete.Naam} (code {code.Tekst()}). Menselijke toets nodig; uitvoerder {boete.Uitvoerder}, maximum {boete.MaximumEuro} euro.";
        if (!boete.GeldtVoor(s.Doelgroep)) { uitleg += " Geen boete voor gezins-/overige migranten."; }
        if (gebreken.Count > 0) { uitleg += $" Het besluit voldoet niet: {string.Join(" ", gebreken.Select(f => f.Tekst))}"; }
        yield return new Oordeel(code.Tekst(), Ernst.A, uitleg);
    }

    /// <summary>Een vastgelegd signaal, of de tweede keer dat iemand niet kwam op de intake of de leerbaarheidstoets (code B1).</summary>
    internal static IEnumerable<(Handhavingscode Code, DateOnly Dag)> Signalen(Stand s)
    {
        var vastgelegd = s.Alle<Handhavingssignaal>().Select(m => (m.Code, m.Datum));
        var nietVerschenen = s.Alle<BredeIntakeNietVerschenen>()
            .GroupBy(m => m.Onderdeel)
            .Where(g => g.Count() >= 2)
            .Select(g => (Handhavingscode.B1, g.Select(m => m.Datum).Order().ElementAt(1)));
        return vastgelegd.Concat(nietVerschenen);
    }
}

using UsdRegie.Rekenen;

namespace UsdRegie.Dossiers;

/// <summary>Geregistreerde uren van een activiteit over een periode (M27), laatst geleverde waarde.</summary>
internal sealed record Urenpost(Guid ActiviteitId, DateOnly Vanaf, DateOnly Tot, decimal Uren)
{
    public static IReadOnlyList<Urenpost> Van(Stand stand) => !stand.Is<UrenGeregistreerd>() ? [] :
    [
        .. stand.Vastgelegd<UrenGeregistreerd>()
            .Select(v => (v.Feit, Bericht: (UrenGeregistreerd)v.Feit.Inhoud))
            .GroupBy(x => (x.Bericht.ActiviteitId, x.Bericht.PeriodeVan, x.Bericht.PeriodeTot))
            .Select(g => g.MaxBy(x => (x.Feit.Tijd, x.Feit.OntvangenOp, x.Feit.BerichtId)).Bericht)
            .Select(m => new Urenpost(m.ActiviteitId, m.PeriodeVan, m.PeriodeTot, m.Uren)),
    ];
}

/// <summary>Verwachte uren op het einde van de termijn. VanPlanning: berekend met wat nu loopt, anders met het tempo tot nu toe.</summary>
internal sealed record Prognose(decimal Uren, bool VanPlanning)
{
    public decimal PercentageVan(decimal doel) => Uren / doel * 100;
}

/// <summary>Wat er nog nodig is om het doel te halen, en hoeveel dat per week is in de weken die de termijn nog duurt.</summary>
internal sealed record Tekort(decimal Uren, decimal Weken, decimal UrenPerWeek)
{
    public static Tekort? Van(Stand stand, decimal geboekt, decimal? doel)
    {
        if (doel is not { } norm || geboekt >= norm || stand.Termijn is not { } termijn || stand.Dag.DagenTot(termijn.Einddatum) is not (> 0 and var dagen)) { return null; }
        return new Tekort(norm - geboekt, dagen / 7m, (norm - geboekt) * 7 / dagen);
    }
}

/// <summary>Het urenboek: taal uit M21, participatie uit M27 van activiteiten die voor de Z-route meetellen en van werktrajecten.</summary>
internal sealed record Uren(
    decimal Taal, decimal Participatie, decimal? DoelTaal, decimal? DoelParticipatie, Prognose? PrognoseTaal, Prognose? PrognoseParticipatie, Tekort? TekortTaal, Tekort? TekortParticipatie)
{
    public const decimal Norm = 800;

    public static Uren Van(Stand stand)
    {
        var taal = stand.Taaluren;
        var meetellend = stand.Activiteiten.Where(a => a.TeltMee).Select(a => a.Id).ToHashSet();
        var posten = stand.Urenposten.Where(u => meetellend.Contains(u.ActiviteitId)).ToList();
        var participatie = posten.Sum(u => u.Uren);
        decimal? doelTaal = stand.Pip?.Inhoud.Leerroute == Leerroute.Z ? Norm : null;
        var doelParticipatie = stand.Asielstatushouder ? doelTaal : null;
        return new Uren(
            taal, participatie, doelTaal, doelParticipatie,
            doelTaal is null ? null : Voorspel(stand, taal, Trajectplannen(stand)),
            doelParticipatie is null ? null : Voorspel(stand, participatie, Activiteitplannen(stand, posten)),
            Tekort.Van(stand, taal, doelTaal), Tekort.Van(stand, participatie, doelParticipatie));
    }

    private sealed record Plan(decimal UrenPerWeek, DateOnly Vanaf, DateOnly? Einde);

    private static List<Plan> Activiteitplannen(Stand stand, List<Urenpost> posten) =>
    [
        .. stand.Activiteiten
            .Where(a => a.TeltMee && a.UrenPerWeek is not null && a.LooptOp(stand.Dag))
            .Select(a => new Plan(
                a.UrenPerWeek!.Value,
                posten.Where(p => p.ActiviteitId == a.Id).Select(p => (DateOnly?)p.Tot.PlusDagen(1)).Max() ?? a.Start,
                a.Einde)),
    ];

    private static List<Plan> Trajectplannen(Stand stand) =>
    [
        .. stand.Taaltrajecten
            .Where(t => t.LooptOp(stand.Dag))
            .Select(t => new Plan(t.UrenPerWeek, stand.Lesboek.Traject(t.Id)?.GeleverdTot.PlusDagen(1) ?? t.Start, t.Einde)),
    ];

    private static Prognose? Voorspel(Stand stand, decimal geboekt, List<Plan> plannen)
    {
        if (stand.Termijn is not { } termijn) { return null; }
        if (plannen.Count == 0)
        {
            var verstreken = Math.Min(termijn.Startdatum.DagenTot(stand.Dag), termijn.Startdatum.DagenTot(termijn.Einddatum));
            return verstreken <= 0 ? null : new Prognose(geboekt * termijn.Startdatum.DagenTot(termijn.Einddatum) / verstreken, false);
        }
        // What is not registered yet counts as planned, not as zero.
        var gepland = plannen.Sum(p =>
        {
            var tot = p.Einde is { } einde ? Datums.Eerste(einde.PlusDagen(1), termijn.Einddatum) : termijn.Einddatum;
            return p.UrenPerWeek * Math.Max(0, p.Vanaf.DagenTot(tot)) / 7;
        });
        return new Prognose(geboekt + gepland, true);
    }
}

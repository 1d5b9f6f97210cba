using UsdRegie.Rekenen;
using AanwezigheidV1 = Inburgering.Contracts.School.V1.AanwezigheidGeregistreerd;
using AanwezigheidV2 = Inburgering.Contracts.School.V2.AanwezigheidGeregistreerd;

namespace UsdRegie.Dossiers;

/// <summary>Geregistreerde uren van een activiteit over een periode (M27), laatst geleverde waarde.</summary>
internal sealed record Urenpost(Guid ActiviteitId, DateOnly Vanaf, DateOnly Tot, decimal Uren)
{
    public static IReadOnlyList<Urenpost> Van(Stand stand) =>
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

/// <summary>Het urenboek: taal uit M21, participatie uit M27 van activiteiten die voor de Z-route meetellen en van werktrajecten.</summary>
internal sealed record Uren(decimal Taal, decimal Participatie, decimal? DoelTaal, decimal? DoelParticipatie, Prognose? PrognoseTaal, Prognose? PrognoseParticipatie)
{
    public const decimal Norm = 800;

    public static Uren Van(Stand stand)
    {
        var taal = stand.Lessen.Sum(l => l.Aanwezig);
        var meetellend = stand.Activiteiten.Where(a => a.TeltMee).Select(a => a.Id).ToHashSet();
        var posten = stand.Urenposten.Where(u => meetellend.Contains(u.ActiviteitId)).ToList();
        var participatie = posten.Sum(u => u.Uren);
        var zroute = stand.Pip?.Inhoud.Leerroute == Leerroute.Z;
        return new Uren(
            taal, participatie,
            zroute ? Norm : null,
            zroute && stand.Asielstatushouder ? Norm : null,
            zroute ? Voorspel(stand, taal, Trajectplannen(stand)) : null,
            zroute && stand.Asielstatushouder ? Voorspel(stand, participatie, Activiteitplannen(stand, posten)) : null);
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

    private static List<Plan> Trajectplannen(Stand stand)
    {
        var leveringen = stand.Alle<AanwezigheidV2>().Select(m => (m.TrajectId, Tot: m.PeriodeTot))
            .Concat(stand.Alle<AanwezigheidV1>().Select(m => (m.TrajectId, Tot: m.WeekTot)))
            .ToLookup(x => x.TrajectId, x => x.Tot);
        return
        [
            .. stand.Taaltrajecten
                .Where(t => t.LooptOp(stand.Dag))
                .Select(t => new Plan(t.UrenPerWeek, leveringen[t.Id].Select(d => (DateOnly?)d.PlusDagen(1)).Max() ?? t.Start, t.Einde)),
        ];
    }

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

using System.Runtime.InteropServices;
using Inburgering.Contracts.School.V2;
using UsdRegie.Rekenen;
using AanwezigheidV1 = Inburgering.Contracts.School.V1.AanwezigheidGeregistreerd;
using AanwezigheidV2 = Inburgering.Contracts.School.V2.AanwezigheidGeregistreerd;

namespace UsdRegie.Dossiers;

/// <summary>Eén les, of een deel van een weektotaal (contract V1), met de laatst geleverde waarden.</summary>
internal sealed record Les(Guid TrajectId, DateOnly Datum, string GroepId, decimal Gepland, decimal Aanwezig, Verzuim Verzuim)
{
    /// <summary>Een weektotaal telt in uren en percentages, nooit in regels over losse lessen.</summary>
    public bool IsWeektotaal => GroepId.StartsWith(Weektotalen.Voorvoegsel, StringComparison.Ordinal);

    public static IReadOnlyList<Les> Van(Stand stand)
    {
        var leveringen = stand.Vastgelegd<AanwezigheidV2>().Select(v => (v.Feit, Levering: (AanwezigheidV2)v.Feit.Inhoud)).ToList();
        foreach (var v in stand.Vastgelegd<AanwezigheidV1>())
        {
            var week = (AanwezigheidV1)v.Feit.Inhoud;
            if (week.AlleenGevolgd == true) { continue; } // see Urentotaal
            // A school may send V1 and V2 side by side: the lessons themselves win over the total of the same week.
            if (!leveringen.Exists(x => x.Levering.TrajectId == week.TrajectId && x.Levering.PeriodeVan <= week.WeekTot && x.Levering.PeriodeTot >= week.WeekVan
                && !x.Levering.Bron.StartsWith(Weektotalen.Voorvoegsel, StringComparison.Ordinal)))
            {
                leveringen.Add((v.Feit, Weektotalen.NaarV2(week)));
            }
        }
        var lessen = new Dictionary<(Guid, DateOnly, string), (Feit Feit, Les Les)>();
        foreach (var (feit, levering) in leveringen)
        {
            foreach (var r in levering.Regels)
            {
                ref var les = ref CollectionsMarshal.GetValueRefOrAddDefault(lessen, (levering.TrajectId, r.Datum, r.GroepId), out var bestaat);
                if (bestaat && (les.Feit.Tijd, les.Feit.OntvangenOp, les.Feit.BerichtId).CompareTo((feit.Tijd, feit.OntvangenOp, feit.BerichtId)) >= 0) { continue; }
                les = (feit, new Les(levering.TrajectId, r.Datum, r.GroepId, r.Gepland, r.Aanwezig, r.Verzuim));
            }
        }
        var opVolgorde = lessen.Values.Select(x => x.Les).ToList();
        opVolgorde.Sort((x, y) =>
            x.Datum.CompareTo(y.Datum) is var datum and not 0 ? datum
            : string.CompareOrdinal(x.GroepId, y.GroepId) is var groep and not 0 ? groep
            : x.TrajectId.CompareTo(y.TrajectId));
        return opVolgorde;
    }
}

/// <summary>Gevolgde uren over een langere periode zonder de lessen erbij, zoals scholen ze maandelijks aan DUO opgeven: het laatste totaal vanaf dezelfde dag, min de lessen in die periode die al per les bekend zijn. Wanneer de uren vielen en hoeveel er gepland waren is onbekend; daarom tellen ze in de uren en niet in percentages en weken.</summary>
internal sealed record Urentotaal(Guid TrajectId, DateOnly Van, DateOnly Tot, decimal Uren)
{
    public static IReadOnlyList<Urentotaal> Uit(Stand stand) =>
    [
        .. stand.Vastgelegd<AanwezigheidV1>()
            .Select(v => (v.Feit, Totaal: (AanwezigheidV1)v.Feit.Inhoud))
            .Where(x => x.Totaal.AlleenGevolgd == true)
            .GroupBy(x => (x.Totaal.TrajectId, x.Totaal.WeekVan))
            .Select(g => g.MaxBy(x => (x.Feit.Tijd, x.Feit.OntvangenOp, x.Feit.BerichtId)).Totaal)
            .Select(m => new Urentotaal(m.TrajectId, m.WeekVan, m.WeekTot, m.Gevolgd - stand.Lessen.Where(l => l.TrajectId == m.TrajectId && l.Datum >= m.WeekVan && l.Datum <= m.WeekTot).Sum(l => l.Aanwezig)))
            .Where(t => t.Uren > 0),
    ];
}

/// <summary>Upcaster van weektotalen (V1) naar de vorm per les (V2): per soort verzuim één regel op de laatste dag van de week.</summary>
internal static class Weektotalen
{
    public const string Voorvoegsel = "weektotaal:";

    public static AanwezigheidV2 NaarV2(AanwezigheidV1 week)
    {
        Aanwezigheidsregel Regel(string naam, decimal gepland, decimal aanwezig, Verzuim verzuim) =>
            new() { Datum = week.WeekTot, GroepId = Voorvoegsel + naam, Gepland = gepland, Aanwezig = aanwezig, Verzuim = verzuim };

        var zonderCode = Math.Max(0, week.Gepland - week.Gevolgd - week.Geoorloofd - week.Ongeoorloofd);
        return new AanwezigheidV2
        {
            TrajectId = week.TrajectId,
            PeriodeVan = week.WeekVan,
            PeriodeTot = week.WeekTot,
            Regels =
            [
                Regel("gevolgd", week.Gevolgd, week.Gevolgd, Verzuim.Geen),
                Regel("geoorloofd", week.Geoorloofd, 0, Verzuim.Geoorloofd),
                Regel("ongeoorloofd", week.Ongeoorloofd, 0, Verzuim.Ongeoorloofd),
                Regel("zonder code", zonderCode, 0, Verzuim.Geen),
            ],
            TotaalGevolgd = week.Gevolgd,
            Bron = Voorvoegsel,
        };
    }
}

/// <summary>Aanwezigheid over de 28 dagen tot en met de laatst geregistreerde les. Lessen zonder gegevens zijn onbekend, niet gemist.</summary>
internal sealed record Aanwezigheid(decimal Gepland, decimal Aanwezig, decimal Geoorloofd, decimal Ongeoorloofd, decimal? Percentage, DateOnly Vanaf, DateOnly Tot)
{
    public const int Venster = 28;

    public static Aanwezigheid? Van(Stand stand) => Over(stand.Lessen);

    public static Aanwezigheid? Over(IReadOnlyCollection<Les> lessen)
    {
        if (lessen.Count == 0) { return null; }
        var tot = lessen.Max(l => l.Datum);
        var venster = InVenster(lessen);
        decimal Gemist(Verzuim code) => venster.Where(l => l.Verzuim == code).Sum(l => l.Gepland - l.Aanwezig);
        var (gepland, aanwezig, geoorloofd) = (venster.Sum(l => l.Gepland), venster.Sum(l => l.Aanwezig), Gemist(Verzuim.Geoorloofd));
        return new Aanwezigheid(
            gepland, aanwezig, geoorloofd, Gemist(Verzuim.Ongeoorloofd),
            gepland - geoorloofd > 0 ? aanwezig / (gepland - geoorloofd) * 100 : null,
            tot.PlusDagen(1 - Venster), tot);
    }

    public static List<Les> InVenster(IReadOnlyCollection<Les> lessen)
    {
        var tot = lessen.Max(l => l.Datum);
        return [.. lessen.Where(l => l.Datum > tot.PlusDagen(-Venster))];
    }

    /// <summary>Langste rij geheel ongeoorloofd gemiste lessen. Een geheel geoorloofde les wordt overgeslagen, elke andere breekt de rij.</summary>
    public static int LangsteRij(IEnumerable<Les> lessen)
    {
        var (langste, rij) = (0, 0);
        foreach (var les in lessen.Where(l => !l.IsWeektotaal && l.Gepland > 0))
        {
            switch (les)
            {
                case { Aanwezig: 0, Verzuim: Verzuim.Ongeoorloofd }: rij++; break;
                case { Aanwezig: 0, Verzuim: Verzuim.Geoorloofd }: break;
                default: rij = 0; break;
            }
            langste = Math.Max(langste, rij);
        }
        return langste;
    }

    /// <summary>Aantal lessen; een week met alleen een totaal telt als één.</summary>
    public static int Aantal(IEnumerable<Les> lessen) =>
        lessen.Where(l => l.Gepland > 0).Select(l => l.IsWeektotaal ? (l.Datum, "week") : (l.Datum, l.GroepId)).Distinct().Count();
}

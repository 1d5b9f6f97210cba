using Inburgering.Contracts.School.V2;
using UsdRegie.Rekenen;
using AanwezigheidV1 = Inburgering.Contracts.School.V1.AanwezigheidGeregistreerd;
using AanwezigheidV2 = Inburgering.Contracts.School.V2.AanwezigheidGeregistreerd;

namespace UsdRegie.Dossiers;

/// <summary>Eén les, of een deel van een weektotaal (contract V1): een regel van een levering.</summary>
internal readonly record struct Les(Feit Levering, Aanwezigheidsregel Regel)
{
    public Guid TrajectId => Levering.Inhoud is AanwezigheidV2 m ? m.TrajectId : ((AanwezigheidV1)Levering.Inhoud).TrajectId;

    public DateOnly Datum => Regel.Datum;

    public string GroepId => Regel.GroepId;

    public decimal Gepland => Regel.Gepland;

    public decimal Aanwezig => Regel.Aanwezig;

    public Verzuim Verzuim => Regel.Verzuim;

    /// <summary>Een weektotaal telt in uren en percentages, nooit in regels over losse lessen.</summary>
    public bool IsWeektotaal => GroepId.StartsWith(Weektotalen.Voorvoegsel, StringComparison.Ordinal);

    /// <summary>Plaats binnen een traject; op dezelfde plaats is het dezelfde les.</summary>
    public static int OpPlaats(Les x, Les y) => x.Datum.CompareTo(y.Datum) is var datum and not 0 ? datum : string.CompareOrdinal(x.GroepId, y.GroepId);

    /// <summary>Lessen van een traject op hun plaats, elke les één keer: van wat er dubbel is telt het laatste woord.</summary>
    public static Les[] OpVolgorde(Les[] lessen)
    {
        if (Opvolgend(lessen)) { return lessen; }
        var enkel = new List<Les>(lessen.Length);
        foreach (var les in lessen.OrderBy(l => l, Comparer<Les>.Create(LaatsteWoordEerst)))
        {
            if (enkel.Count == 0 || OpPlaats(enkel[^1], les) != 0) { enkel.Add(les); }
        }
        return [.. enkel];
    }

    /// <summary>Gevolgde uren.</summary>
    public static decimal Uren(ReadOnlySpan<Les> lessen)
    {
        var uren = 0m;
        foreach (var les in lessen) { uren += les.Aanwezig; }
        return uren;
    }

    /// <summary>Lessen die op hun plaats staan, met andere die op hun plaats staan ertussen.</summary>
    public static Reeks<Les> Ertussen(ReadOnlySpan<Les> lessen, ReadOnlySpan<Les> erbij)
    {
        var (samen, aantal) = (new Les[lessen.Length + erbij.Length], 0);
        while (!lessen.IsEmpty && !erbij.IsEmpty)
        {
            var plaats = OpPlaats(lessen[0], erbij[0]);
            samen[aantal++] = plaats < 0 || (plaats == 0 && LaatsteWoordEerst(lessen[0], erbij[0]) < 0) ? lessen[0] : erbij[0];
            if (plaats <= 0) { lessen = lessen[1..]; }
            if (plaats >= 0) { erbij = erbij[1..]; }
        }
        lessen.CopyTo(samen.AsSpan(aantal));
        erbij.CopyTo(samen.AsSpan(aantal + lessen.Length));
        return Reeks<Les>.Over(samen, aantal + lessen.Length + erbij.Length);
    }

    private static bool Opvolgend(Les[] lessen)
    {
        for (var i = 1; i < lessen.Length; i++)
        {
            if (OpPlaats(lessen[i - 1], lessen[i]) >= 0) { return false; }
        }
        return true;
    }

    private static int LaatsteWoordEerst(Les x, Les y) => OpPlaats(x, y) is var plaats and not 0
        ? plaats
        : (y.Levering.Tijd, y.Levering.OntvangenOp, y.Levering.BerichtId).CompareTo((x.Levering.Tijd, x.Levering.OntvangenOp, x.Levering.BerichtId));
}

/// <summary>Gevolgde uren over een langere periode zonder de lessen erbij, zoals scholen ze maandelijks aan DUO opgeven: het laatste totaal vanaf dezelfde dag, min de lessen in die periode die al per les bekend zijn. Wanneer de uren vielen en hoeveel er gepland waren is onbekend; daarom tellen ze in de uren en niet in percentages en weken.</summary>
internal sealed record Urentotaal(Guid TrajectId, DateOnly Van, DateOnly Tot, decimal Uren)
{
    public static IReadOnlyList<Urentotaal> Uit(Stand stand) => !stand.Is<AanwezigheidV1>() ? [] :
    [
        .. stand.Vastgelegd<AanwezigheidV1>()
            .Select(v => (v.Feit, Totaal: (AanwezigheidV1)v.Feit.Inhoud))
            .Where(x => x.Totaal.AlleenGevolgd == true)
            .GroupBy(x => (x.Totaal.TrajectId, x.Totaal.WeekVan))
            .Select(g => g.MaxBy(x => (x.Feit.Tijd, x.Feit.OntvangenOp, x.Feit.BerichtId)).Totaal)
            .Select(m => new Urentotaal(m.TrajectId, m.WeekVan, m.WeekTot, m.Gevolgd - (stand.Lesboek.Traject(m.TrajectId)?.Gevolgd(m.WeekVan, m.WeekTot) ?? 0)))
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

    public static Aanwezigheid? Over(IReadOnlyList<Trajectlessen> trajecten)
    {
        if (Lesboek.Laatste(trajecten) is not { } tot) { return null; }
        var (vanaf, gepland, aanwezig, geoorloofd, ongeoorloofd) = (tot.PlusDagen(1 - Venster), 0m, 0m, 0m, 0m);
        foreach (var traject in trajecten)
        {
            foreach (var les in traject.Vanaf(vanaf))
            {
                (gepland, aanwezig) = (gepland + les.Gepland, aanwezig + les.Aanwezig);
                switch (les.Verzuim)
                {
                    case Verzuim.Geoorloofd: geoorloofd += les.Gepland - les.Aanwezig; break;
                    case Verzuim.Ongeoorloofd: ongeoorloofd += les.Gepland - les.Aanwezig; break;
                }
            }
        }
        return new Aanwezigheid(gepland, aanwezig, geoorloofd, ongeoorloofd, gepland - geoorloofd > 0 ? aanwezig / (gepland - geoorloofd) * 100 : null, vanaf, tot);
    }

    /// <summary>Langste rij geheel ongeoorloofd gemiste lessen. Een geheel geoorloofde les wordt overgeslagen, elke andere breekt de rij.</summary>
    public static int LangsteRij(ReadOnlySpan<Les> lessen)
    {
        var (langste, rij) = (0, 0);
        foreach (var les in lessen)
        {
            if (les.IsWeektotaal || les.Gepland <= 0) { continue; }
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

    /// <summary>Aantal lessen van een traject, op volgorde; een week met alleen een totaal telt als één.</summary>
    public static int Aantal(ReadOnlySpan<Les> lessen)
    {
        var aantal = 0;
        DateOnly? week = null;
        foreach (var les in lessen)
        {
            if (les.Gepland <= 0 || (les.IsWeektotaal && week == les.Datum)) { continue; }
            if (les.IsWeektotaal) { week = les.Datum; }
            aantal++;
        }
        return aantal;
    }
}

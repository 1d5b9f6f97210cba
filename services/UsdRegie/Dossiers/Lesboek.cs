using UsdRegie.Rekenen;
using AanwezigheidV1 = Inburgering.Contracts.School.V1.AanwezigheidGeregistreerd;
using AanwezigheidV2 = Inburgering.Contracts.School.V2.AanwezigheidGeregistreerd;

namespace UsdRegie.Dossiers;

/// <summary>Wat een school over een periode tot en met een dag leverde; zonder lessen als zij alleen een totaal gaf.</summary>
internal readonly record struct Levering(Guid TrajectId, Les[] Lessen, DateOnly Tot, DateOnly Ontvangen)
{
    public static Levering Van(Vastlegging v)
    {
        if (v.Feit.Inhoud is AanwezigheidV2 m) { return new(m.TrajectId, Regels(v.Feit, m), m.PeriodeTot, v.Ontvangen); }
        var week = (AanwezigheidV1)v.Feit.Inhoud;
        return new(week.TrajectId, week.AlleenGevolgd == true ? [] : Regels(v.Feit, Weektotalen.NaarV2(week)), week.WeekTot, v.Ontvangen);   // see Urentotaal
    }

    private static Les[] Regels(Feit feit, AanwezigheidV2 m)
    {
        var lessen = new Les[m.Regels.Count];
        for (var i = 0; i < lessen.Length; i++) { lessen[i] = new(feit, m.Regels[i]); }
        return Les.OpVolgorde(lessen);
    }
}

/// <summary>
/// De lessen van één taaltraject op datum en groep, elk met de laatst geleverde waarden, en wat de leveringen samen zeggen. Aanwezig: alle gevolgde uren.
/// GeleverdTot: laatste dag waarover geleverd is. Ontvangen: de dagen waarop er iets kwam.
/// </summary>
internal sealed record Trajectlessen(Guid TrajectId, Reeks<Les> Lessen, decimal Aanwezig, DateOnly GeleverdTot, Reeks<DateOnly> Ontvangen)
{
    public static Trajectlessen Van(Guid trajectId, IReadOnlyCollection<Levering> leveringen)
    {
        var lessen = Les.OpVolgorde([.. leveringen.SelectMany(l => l.Lessen)]);
        return new(trajectId, Reeks<Les>.Over(lessen, lessen.Length), Les.Uren(lessen), leveringen.Max(l => l.Tot), Reeks<DateOnly>.Van(leveringen.Select(l => l.Ontvangen).Distinct().Order()));
    }

    /// <summary>Met een levering erbij. Meestal komt zij na wat er al was; wat eerdere lessen herhaalt of verbetert, wordt ertussen gezet.</summary>
    public Trajectlessen Met(Levering levering)
    {
        var erbij = levering.Lessen;
        var achteraan = erbij.Length == 0 || Lessen.Count == 0 || Les.OpPlaats(Lessen[^1], erbij[0]) < 0;
        var lessen = achteraan ? Lessen.Met(erbij) : Les.Ertussen(Lessen.Vanaf(0), erbij);
        return this with
        {
            Lessen = lessen,
            Aanwezig = achteraan ? Aanwezig + Les.Uren(erbij) : Les.Uren(lessen.Vanaf(0)),
            GeleverdTot = Datums.Laatste(GeleverdTot, levering.Tot),
            Ontvangen = LaatstOntvangen(levering.Ontvangen) == levering.Ontvangen ? Ontvangen : Ontvangen.Met(levering.Ontvangen, (x, y) => x.CompareTo(y)),
        };
    }

    public DateOnly? LaatsteLes => Lessen is [.., var les] ? les.Datum : null;

    /// <summary>De laatste dag tot en met deze waarop er iets kwam.</summary>
    public DateOnly? LaatstOntvangen(DateOnly dag)
    {
        for (var i = Ontvangen.Count - 1; i >= 0; i--)
        {
            if (Ontvangen[i] <= dag) { return Ontvangen[i]; }
        }
        return null;
    }

    /// <summary>Gevolgde uren van de lessen in een periode.</summary>
    public decimal Gevolgd(DateOnly van, DateOnly tot)
    {
        var uren = 0m;
        foreach (var les in Vanaf(van))
        {
            if (les.Datum <= tot) { uren += les.Aanwezig; }
        }
        return uren;
    }

    /// <summary>De lessen vanaf een dag.</summary>
    public ReadOnlySpan<Les> Vanaf(DateOnly dag)
    {
        var i = Lessen.Count;
        while (i > 0 && Lessen[i - 1].Datum >= dag) { i--; }
        return Lessen.Vanaf(i);
    }
}

/// <summary>
/// Alle lessen van een dossier per taaltraject, met hun tellingen. Een levering erbij kost alleen die levering; de volgorde waarin zij kwamen maakt niet uit.
/// </summary>
internal sealed class Lesboek
{
    private readonly bool perLes, perWeek;

    private Lesboek(IReadOnlyList<Trajectlessen> trajecten, bool perLes, bool perWeek) => (Trajecten, this.perLes, this.perWeek) = (trajecten, perLes, perWeek);

    /// <summary>Ook een traject waarvan nog geen les bekend is, maar wel een levering.</summary>
    public IReadOnlyList<Trajectlessen> Trajecten { get; }

    public Trajectlessen? Traject(Guid trajectId)
    {
        foreach (var t in Trajecten) { if (t.TrajectId == trajectId) { return t; } }
        return null;
    }

    public DateOnly? LaatsteLes => Laatste(Trajecten);

    /// <summary>De laatste les van deze trajecten.</summary>
    public static DateOnly? Laatste(IReadOnlyList<Trajectlessen> trajecten)
    {
        DateOnly? laatste = null;
        for (var i = 0; i < trajecten.Count; i++)
        {
            if (trajecten[i].LaatsteLes is { } les && (laatste is null || les > laatste)) { laatste = les; }
        }
        return laatste;
    }

    public static Lesboek Van(IReadOnlyCollection<Vastlegging> lessen, IReadOnlyCollection<Vastlegging> weken)
    {
        // A school may send V1 and V2 side by side: the lessons themselves win over the total of the same week.
        var perLes = lessen.Select(v => (AanwezigheidV2)v.Feit.Inhoud).Where(m => !m.Bron.StartsWith(Weektotalen.Voorvoegsel, StringComparison.Ordinal)).ToLookup(m => m.TrajectId);
        bool Verdrongen(AanwezigheidV1 week) => perLes[week.TrajectId].Any(m => m.PeriodeVan <= week.WeekTot && m.PeriodeTot >= week.WeekVan);

        var leveringen = lessen.Select(Levering.Van).Concat(weken.Select(v => Verdrongen((AanwezigheidV1)v.Feit.Inhoud) ? Levering.Van(v) with { Lessen = [] } : Levering.Van(v)));
        return new([.. leveringen.GroupBy(l => l.TrajectId).Select(g => Trajectlessen.Van(g.Key, [.. g])).OrderBy(t => t.TrajectId)], lessen.Count > 0, weken.Count > 0);
    }

    /// <summary>Met een levering erbij; <see langword="null"/> als weken en lessen door elkaar gaan, want dan verdringt de een de ander.</summary>
    public Lesboek? Met(Vastlegging v)
    {
        var (lessen, weken) = (perLes || v.Feit.Inhoud is AanwezigheidV2, perWeek || v.Feit.Inhoud is AanwezigheidV1);
        if (lessen && weken) { return null; }
        var levering = Levering.Van(v);
        Trajectlessen[] nu = [.. Trajecten];
        var plaats = Array.FindIndex(nu, t => t.TrajectId == levering.TrajectId);
        if (plaats >= 0) { nu[plaats] = nu[plaats].Met(levering); }
        else { nu = [.. nu.Append(Trajectlessen.Van(levering.TrajectId, [levering])).OrderBy(t => t.TrajectId)]; }
        return new(nu, lessen, weken);
    }
}

using Inburgering.Contracts.School.V1;
using UsdRegie.Rekenen;

namespace UsdRegie.Dossiers;

/// <summary>Iets naast de taallessen met een begin en soms een eind, uit M26 of M28. De einddag hoort er nog bij.</summary>
/// <remarks>VultGat: van een soort die een gat tussen trajecten vult. TeltMee: uren tellen voor de Z-route.</remarks>
internal sealed record Activiteit(
    Guid Id, string Soort, DateOnly Start, DateOnly? Einde, decimal? UrenPerWeek, bool VultGat, bool TeltMee, bool Werk, bool VraagtOverdracht, string Oin)
{
    public bool LooptOp(DateOnly dag) => Start <= dag && (Einde is null || dag <= Einde);

    /// <summary>OIN van wie dit uitvoert: wie de gemeente noemde (M26), anders wie het meldde. <see langword="null"/> als hiermee geen activiteit of werktraject begint.</summary>
    public static string? Uitvoerder(Feit feit) => feit.Inhoud switch
    {
        ActiviteitGestart m => m.Uitvoerder ?? feit.Bron,
        WerktrajectGestart => feit.Bron,
        _ => null,
    };

    public static IReadOnlyList<Activiteit> Van(Stand stand)
    {
        if (!stand.Is<ActiviteitGestart>() && !stand.Is<WerktrajectGestart>()) { return []; }
        var einden = stand.Alle<ActiviteitBeeindigd>().ToLookup(m => m.ActiviteitId, m => m.Einde);
        var werkeinden = stand.Alle<WerktrajectBeeindigd>().ToLookup(m => m.WerktrajectId, m => m.Einde);
        var activiteiten = stand.Vastgelegd<ActiviteitGestart>().Select(v =>
        {
            var m = (ActiviteitGestart)v.Feit.Inhoud;
            return new Activiteit(
                m.ActiviteitId, m.Soort.Tekst(), m.Start, Einddag(einden[m.ActiviteitId], m.Einde), m.UrenPerWeek,
                VultGat: m.Soort is not (Activiteitsoort.Taalmaatje or Activiteitsoort.Taalcafe or Activiteitsoort.Overig),
                TeltMee: m.TeltMeeZroute, Werk: false,
                VraagtOverdracht: m.Soort is Activiteitsoort.Stage or Activiteitsoort.Werk or Activiteitsoort.Groepstraject,
                Oin: Uitvoerder(v.Feit)!);
        });
        var werk = stand.Vastgelegd<WerktrajectGestart>().Select(v =>
        {
            var m = (WerktrajectGestart)v.Feit.Inhoud;
            return new Activiteit(
                m.WerktrajectId, m.Soort.Tekst(), m.Start, Einddag(werkeinden[m.WerktrajectId], m.Einde), m.UrenPerWeek,
                VultGat: true, TeltMee: true, Werk: true, VraagtOverdracht: true, Oin: Uitvoerder(v.Feit)!);
        });
        return [.. activiteiten.Concat(werk).OrderBy(a => a.Start).ThenBy(a => a.Id)];
    }

    private static DateOnly? Einddag(IEnumerable<DateOnly> gemeld, DateOnly? gepland) =>
        gemeld.Select(d => (DateOnly?)d).LastOrDefault() ?? gepland;
}

/// <summary>Een taaltraject bij een school, uit M20.</summary>
internal sealed record Taaltraject(Guid Id, DateOnly Start, DateOnly? Einde, decimal UrenPerWeek, string SchoolOin)
{
    public bool LooptOp(DateOnly dag) => Start <= dag && (Einde is null || dag <= Einde);

    public static IReadOnlyList<Taaltraject> Van(Stand stand)
    {
        if (!stand.Is<TaaltrajectGestart>()) { return []; }
        if (stand.Dossier.VanSoort<TaaltrajectGestart>(stand.Dag) is [var enige] && !stand.Is<TaaltrajectBeeindigd>()) { return [Van(enige.Feit, null)]; }     // as most have it
        var einden = stand.Alle<TaaltrajectBeeindigd>().ToLookup(m => m.TrajectId, m => m.Einddatum);
        return
        [
            .. stand.Vastgelegd<TaaltrajectGestart>()
                .Select(v => Van(v.Feit, einden[((TaaltrajectGestart)v.Feit.Inhoud).TrajectId].Select(d => (DateOnly?)d).LastOrDefault()))
                .OrderBy(t => t.Start).ThenBy(t => t.Id),
        ];
    }

    private static Taaltraject Van(Feit start, DateOnly? einde)
    {
        var m = (TaaltrajectGestart)start.Inhoud;
        return new(m.TrajectId, m.Startdatum, einde ?? m.Einddatum, m.UrenPerWeek, start.Bron);
    }
}

/// <summary>Aaneengesloten dagen zonder activiteit naast de lessen; de laatste kan nog lopen.</summary>
internal sealed record Gat(DateOnly Van, DateOnly Tot, int Dagen);

internal static class Gaten
{
    /// <summary>Dagen waarop iets loopt dat een gat vult: activiteiten, en de dag van een PVT- of MAP-registratie.</summary>
    public static IEnumerable<(DateOnly Van, DateOnly? Tot)> Gevuld(Stand stand) =>
        stand.Activiteiten.Where(a => a.VultGat).Select(a => (a.Start, a.Einde))
            .Concat(stand.Vastgelegd<PvtActiviteitGeregistreerd>()
                .Concat(stand.Vastgelegd<PvtOndertekend>())
                .Concat(stand.Vastgelegd<MapActiviteitGeregistreerd>())
                .Concat(stand.Vastgelegd<MapAfgerond>())
                .Select(v => (v.Eigen, (DateOnly?)v.Eigen)));

    /// <summary>Eerste dag van elke periode die een gat vult, en de eerste dag erna; en van alles wat nog komt.</summary>
    public static IReadOnlyList<DateOnly> Randen(Stand stand)
    {
        var alles = stand.Dossier.Alles;
        var randen = new HashSet<DateOnly>();
        foreach (var (van, tot) in Gevuld(stand).Concat(Gevuld(alles)).Concat(alles.Activiteiten.Select(a => (a.Start, a.Einde))).Concat(alles.Taaltrajecten.Select(t => (t.Start, (DateOnly?)null))))
        {
            randen.Add(van);
            if (tot is { } einde) { randen.Add(einde.PlusDagen(1)); }
        }
        return [.. randen];
    }

    /// <summary>Voor gezins- en overige migranten alleen als participatie in het plan staat.</summary>
    public static bool Geldt(Stand stand) =>
        stand.Pip is { } pip && stand.EersteLes is not null && (stand.Asielstatushouder || pip.Inhoud.Participatie is not null);

    public static IReadOnlyList<Gat> Van(Stand stand)
    {
        if (!Geldt(stand)) { return []; }
        var gaten = new List<Gat>();
        var vrijVanaf = stand.EersteLes!.Value;
        foreach (var (van, tot) in Gevuld(stand).Where(p => p.Van <= stand.Dag).OrderBy(p => p.Van).ThenBy(p => p.Tot ?? DateOnly.MaxValue))
        {
            if (van > vrijVanaf) { gaten.Add(Maak(vrijVanaf, van.PlusDagen(-1))); }
            if (tot is null) { return gaten; }
            vrijVanaf = Datums.Laatste(vrijVanaf, tot.Value.PlusDagen(1));
        }
        if (vrijVanaf <= stand.Dag)
        {
            gaten.Add(Maak(vrijVanaf, GeplandeStart(stand) is { } start ? start.PlusDagen(-1) : stand.Dag));
        }
        return gaten;
    }

    /// <summary>Eerste dag van het gat dat nu loopt.</summary>
    public static DateOnly? Lopend(Stand stand) => Van(stand) is [.., var gat] && gat.Tot >= stand.Dag ? gat.Van : null;

    /// <summary>Eerstvolgende start die al vastligt.</summary>
    public static DateOnly? GeplandeStart(Stand stand) =>
        stand.Activiteiten.Where(a => a.VultGat && a.Start > stand.Dag).Select(a => (DateOnly?)a.Start).Min();

    private static Gat Maak(DateOnly van, DateOnly tot) => new(van, tot, van.DagenTot(tot) + 1);
}

/// <summary>Uren per week: gepland op deze dag, en gerealiseerd over de vier weken tot en met de laatste geregistreerde dag.</summary>
internal static class Weekbelasting
{
    public static decimal Gepland(Stand stand) =>
        stand.Activiteiten.Where(a => a.LooptOp(stand.Dag)).Sum(a => a.UrenPerWeek ?? 0)
        + stand.Taaltrajecten.Where(t => t.LooptOp(stand.Dag)).Sum(t => t.UrenPerWeek);

    public static decimal? Gerealiseerd(Stand stand, int weken = 4) =>
        LaatsteRegistratie(stand) is { } laatste ? Uren(stand, laatste.PlusDagen(1 - (7 * weken)), laatste) / weken : null;

    public static DateOnly? LaatsteRegistratie(Stand stand) =>
        stand.Urenposten.Select(u => (DateOnly?)u.Tot).Append(stand.Lesboek.LaatsteLes).Max();

    /// <summary>Gevolgde lesuren en geregistreerde uren in een periode; uren over een langere periode tellen naar rato van de dagen.</summary>
    public static decimal Uren(Stand stand, DateOnly van, DateOnly tot) =>
        stand.Lesboek.Trajecten.Sum(t => t.Gevolgd(van, tot))
        + stand.Urenposten.Sum(u =>
        {
            var dagen = Datums.Laatste(u.Vanaf, van).DagenTot(Datums.Eerste(u.Tot, tot)) + 1;
            return dagen <= 0 ? 0 : u.Uren * dagen / (u.Vanaf.DagenTot(u.Tot) + 1);
        });
}

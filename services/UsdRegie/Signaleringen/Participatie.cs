using UsdRegie.Dossiers;
using UsdRegie.Rekenen;
using AanwezigheidV1 = Inburgering.Contracts.School.V1.AanwezigheidGeregistreerd;
using AanwezigheidV2 = Inburgering.Contracts.School.V2.AanwezigheidGeregistreerd;

namespace UsdRegie.Signaleringen;

/// <summary>AL-15 tot en met AL-19, AL-36 en AL-37: wat er naast de les gebeurt, en de uren van de Z-route.</summary>
internal static class Participatie
{
    public static IReadOnlyList<Regel> Regels { get; } =
    [
        new("AL-15", "Gat tussen trajecten", "beleidsplan §2.3.2")
        {
            Bereik = Bereik.TrajectLopend,
            Beoordeel = (s, t) => TeLangGat(s, t) is { } van
                ? [new Oordeel("", Ernst.W, $"Naast de lessen loopt er niets sinds {van.Voluit()}. Dat is langer dan {t.Geheel("AL-15:dagen")} dagen. Zoek een activiteit die past.")]
                : [],
            Kantelt = (s, t) => s.Randen.Plus(t.Geheel("AL-15:dagen"), -t.Geheel("AL-15:vooruit"), 0),
            Sluitreden = s => Gaten.Lopend(s) is not null && Gaten.GeplandeStart(s) is not null ? "gepland" : null,
        },
        new("AL-16", "Traject zonder vervolg", "beleidsplan §2.3.2")
        {
            Bereik = Bereik.TrajectLopend,
            OvergenomenDoor = "AL-15",
            Beoordeel = (s, t) => Gaten.Geldt(s) && LaatsteEinde(s) is { } einde && s.Dag >= einde.PlusDagen(-t.Geheel("AL-16:dagen")) && TeLangGat(s, t) is null
                ? [new Oordeel("", Ernst.W, $"De laatste activiteit naast de lessen eindigt op {einde.Voluit()} en er is nog geen vervolg. Plan een vervolg.")]
                : [],
            Kantelt = (s, t) => s.Randen.Plus(-1 - t.Geheel("AL-16:dagen"), t.Geheel("AL-15:dagen"), -t.Geheel("AL-15:vooruit"), 0),
        },
        new("AL-17", "Weekbesteding laag", "beleidsplan §2.3.3")
        {
            OverLessen = true,
            Bereik = Bereik.TrajectLopend,
            Beoordeel = (s, t) => Weekbesteding(s, t) is { } uren && uren < t["AL-17:uren"]
                ? [new Oordeel("", Ernst.I, $"In de laatste {t.Geheel("AL-17:weken")} weken tot en met {Weekbelasting.LaatsteRegistratie(s)!.Value.Voluit()} was de tijdsbesteding gemiddeld {Math.Round(uren, 1).Getal()} uur per week. Het streven is meer dan {t["AL-17:uren"].Getal()} uur.")]
                : [],
            Kantelt = (s, t) => s.Taaltrajecten.Select(x => x.Start.PlusDagen(7 * t.Geheel("AL-17:weken"))),
        },
        Zroute("AL-18", "Taaluren van de Z-route achter", u => u.DoelTaal, u => u.Taal, u => u.PrognoseTaal, "taaluren", Bereik.TrajectLopend),
        Zroute("AL-19", "Participatie-uren van de Z-route achter", u => u.DoelParticipatie, u => u.Participatie, u => u.PrognoseParticipatie, "participatie-uren",
            Bereik.TrajectLopend | Bereik.Asielstatushouder),
        new("AL-36", "Maximum van het werktraject", "beleidsplan §3.1.2")
        {
            Beoordeel = (s, t) => MetBehoud(s, t)
                .Where(x => s.Dag >= x.Maximum.PlusDagen(-t.Geheel("AL-36:dagen")) && s.Activiteiten.Any(a => a.Id == x.Id && a.LooptOp(s.Dag)))
                .Select(x => new Oordeel(
                    x.Id.ToString("N"), Ernst.W,
                    $"Werken met behoud van uitkering begon op {x.Start.Voluit()} en mag tot {x.Maximum.Voluit()}. Maak afspraken over wat daarna komt.")),
            Kantelt = (s, t) => MetBehoud(s, t).SelectMany(x => (DateOnly[])[x.Maximum.PlusDagen(-t.Geheel("AL-36:dagen")), x.Maximum, x.Start])
                .Concat(s.Activiteiten.Where(a => a.Einde is not null).Select(a => a.Einde!.Value.PlusDagen(1))),
        },
        new("AL-37", "Nazorg eindigt", "beleidsplan §3.1.2")
        {
            Bereik = Bereik.ElkeToestand,
            Beoordeel = (s, t) => Nazorg(s, t)
                .Where(x => s.Dag >= x.Einde.PlusDagen(-t.Geheel("AL-37:dagen")) && !s.Alle<NazorgBeeindigd>().Any(m => m.WerktrajectId == x.Id))
                .Select(x => new Oordeel(x.Id.ToString("N"), Ernst.I, $"De nazorg na het werktraject eindigt op {x.Einde.Voluit()}. Rond de nazorg af met een gesprek.")),
            Kantelt = (s, t) => Nazorg(s, t).Select(x => x.Einde.PlusDagen(-t.Geheel("AL-37:dagen"))),
        },
    ];

    private static Regel Zroute(string code, string naam, Func<Uren, decimal?> doel, Func<Uren, decimal> geboekt, Func<Uren, Prognose?> prognose, string wat, Bereik bereik) =>
        new(code, naam, "beleidsplan voetnoot 10 en 25")
        {
            Bereik = bereik,
            OverLessen = true,
            Beoordeel = (s, t) =>
            {
                if (s.Pip?.Inhoud.Leerroute != Leerroute.Z || s.Termijn is not { } termijn || s.Dag < termijn.Startdatum.PlusMaanden(t.Geheel($"{code}:maanden"))) { return []; }
                var uren = s.Uren;
                if (doel(uren) is not { } norm || prognose(uren) is not { } verwacht || verwacht.PercentageVan(norm) >= t[$"{code}:waarschuwing"]) { return []; }
                var ernst = verwacht.PercentageVan(norm) < t[$"{code}:kritiek"] ? Ernst.C : Ernst.W;
                var hoe = verwacht.VanPlanning ? "met wat nu loopt" : "in het tempo tot nu toe";
                return
                [
                    new Oordeel("", ernst,
                        $"Er zijn {geboekt(uren).Getal()} van {norm.Getal()} {wat} geregistreerd. {char.ToUpperInvariant(hoe[0])}{hoe[1..]} worden het er {Math.Round(verwacht.Uren, 1).Getal()} ({Math.Round(verwacht.PercentageVan(norm), 1).Getal()}%) op {termijn.Einddatum.Voluit()}. Breid de activiteiten uit."),
                ];
            },
            Kantelt = (s, t) => s.Pip?.Inhoud.Leerroute != Leerroute.Z ? [] : s.Termijnen().Select(x => x.Startdatum.PlusMaanden(t.Geheel($"{code}:maanden")))
                .Concat(s.Randen)
                .Concat(s.Taaltrajecten.SelectMany(x => x.Einde is { } e ? [x.Start, e.PlusDagen(1)] : (DateOnly[])[x.Start]))
                .Concat(Tempo(s, t, code, doel, geboekt)),
        };

    /// <summary>In het tempo tot nu toe daalt de prognose elke dag: dit zijn de dagen waarop zij door een grens zakt.</summary>
    private static IEnumerable<DateOnly> Tempo(Stand s, Drempels t, string code, Func<Uren, decimal?> doel, Func<Uren, decimal> geboekt)
    {
        if (s.Termijn is not { } termijn) { yield break; }
        var uren = s.Uren;
        if (doel(uren) is not { } norm) { yield break; }
        var dagen = termijn.Startdatum.DagenTot(termijn.Einddatum);
        foreach (var grens in (decimal[])[t[$"{code}:waarschuwing"], t[$"{code}:kritiek"]])
        {
            var verstreken = Math.Floor(geboekt(uren) * dagen * 100 / (norm * grens)) + 1;
            if (verstreken <= dagen) { yield return termijn.Startdatum.PlusDagen((int)verstreken); }
        }
    }

    /// <summary>Begin van een gat dat te lang duurt, zonder een start binnen twee weken.</summary>
    private static DateOnly? TeLangGat(Stand s, Drempels t) =>
        s.Toestand == Toestand.TrajectLopend && Gaten.Lopend(s) is { } van && s.Dag >= van.PlusDagen(t.Geheel("AL-15:dagen"))
        && !(Gaten.GeplandeStart(s) <= s.Dag.PlusDagen(t.Geheel("AL-15:vooruit")))
            ? van
            : null;

    /// <summary>Einde van de laatste activiteit; <see langword="null"/> als er een zonder einde is of als er nooit een was.</summary>
    private static DateOnly? LaatsteEinde(Stand s)
    {
        var perioden = Gaten.Gevuld(s).ToList();
        return perioden.Exists(p => p.Tot is null) ? null : perioden.Select(p => p.Tot).Max();
    }

    /// <summary>Gemiddelde uren per week; onbekend zolang een van de weken geen gegevens heeft.</summary>
    private static decimal? Weekbesteding(Stand s, Drempels t)
    {
        var weken = t.Geheel("AL-17:weken");
        if (s.EersteLes is not { } eerste || s.Dag < eerste.PlusDagen(7 * weken) || Weekbelasting.LaatsteRegistratie(s) is not { } laatste) { return null; }
        var begin = laatste.PlusDagen(1 - (7 * weken));
        for (var week = 0; week < weken; week++)
        {
            var (van, tot) = (begin.PlusDagen(7 * week), begin.PlusDagen((7 * week) + 6));
            if (!Gemeld(s, van, tot)) { return null; }
        }
        return Weekbelasting.Uren(s, begin, laatste) / weken;
    }

    /// <summary>Of er over een periode iets geregistreerd is.</summary>
    private static bool Gemeld(Stand s, DateOnly van, DateOnly tot)
    {
        var leveringen = s.Dossier.VanSoort<AanwezigheidV2>(s.Dag);
        for (var i = leveringen.Count - 1; i >= 0; i--)     // the last weeks are mostly in the last deliveries
        {
            if (leveringen[i].Feit.Inhoud is AanwezigheidV2 m && m.PeriodeVan <= tot && m.PeriodeTot >= van) { return true; }
        }
        return s.Alle<AanwezigheidV1>().Any(m => m.AlleenGevolgd != true && m.WeekVan <= tot && m.WeekTot >= van) || s.Urenposten.Any(u => u.Vanaf <= tot && u.Tot >= van);
    }

    /// <summary>Werken met behoud van uitkering: drie maanden, of korter als dat afgesproken is.</summary>
    internal static IEnumerable<(Guid Id, DateOnly Start, DateOnly Maximum)> MetBehoud(Stand s, Drempels t) =>
        s.Alle<WerktrajectGestart>()
            .Where(m => m.BehoudUitkering ?? m.Soort == Werktrajectsoort.WerkMetBehoud)
            .Select(m => (m.WerktrajectId, m.Start, Datums.Eerste(m.Start.PlusMaanden(t.Geheel("AL-36:maanden")), m.MaxEinde ?? DateOnly.MaxValue)));

    internal static IEnumerable<(Guid Id, DateOnly Einde)> Nazorg(Stand s, Drempels t) =>
        s.Alle<NazorgGestart>().Select(m => (m.WerktrajectId, m.Start.PlusMaanden(t.Geheel("AL-37:maanden"))));
}

using UsdRegie.Dossiers;
using UsdRegie.Referentie;
using UsdRegie.Rekenen;
using static UsdRegie.Signaleringen.Regels;

namespace UsdRegie.Signaleringen;

/// <summary>AL-06 tot en met AL-12, AL-14, AL-40 en AL-46: intake, leerbaarheidstoets, plan en de start van de les.</summary>
internal static class IntakeEnPlan
{
    public static IReadOnlyList<Regel> Regels { get; } =
    [
        new("AL-06", "Brede intake niet gepland", "beleidsplan §1.2.2")
        {
            Beoordeel = (s, t) => s.PipTermijn is { } k && s.Vestiging is not null && s.Pip is null && !Toestanden.IntakeBegonnen(s) && s.Dag >= k.Startdatum.PlusDagen(t.Geheel("AL-06:dagen"))
                ? [new Oordeel("", Ernst.W, $"De tien weken begonnen op {k.Startdatum.Voluit()} en er is nog geen brede intake gepland. Plan de intake.")]
                : [],
            Kantelt = (s, t) => s.Klokstarts().Plus(t.Geheel("AL-06:dagen")),
        },
        new("AL-07", "Termijn voor het plan nadert", "beleidsplan §1.2.2; Besluit inburgering art. 5.3")
        {
            OvergenomenDoor = "AL-08",
            Beoordeel = (s, t) => s.Pip is null && !TeLaat(s, t) && s.PipTermijn is { } k && s.Dag >= k.Startdatum.PlusDagen(t.Geheel("AL-07:dagen"))
                ? [new Oordeel("", Ernst.A, $"Het plan moet er uiterlijk {k.Uiterlijk.Voluit()} zijn. De tien weken begonnen op {k.Startdatum.Voluit()}. Stel het plan vast.")]
                : [],
            Kantelt = (s, t) => s.Klokstarts().Plus(t.Geheel("AL-07:dagen"), t.Geheel("AL-08:dagen") + 1),
        },
        new("AL-08", "Termijn voor het plan overschreden", "beleidsplan §1.2.2; Besluit inburgering art. 5.3; DUO SS126")
        {
            Beoordeel = (s, t) => s.Pip is null && TeLaat(s, t)
                ? [new Oordeel("", Ernst.C, s.PipTermijn is { } k
                    ? $"Het plan moest er uiterlijk {k.Uiterlijk.Voluit()} zijn en is er nog niet. De tien weken begonnen op {k.Startdatum.Voluit()}. Stel het plan nu vast."
                    : "DUO meldt dat de tien weken voorbij zijn zonder leerroute. Stel het plan nu vast.")]
                : [],
            Kantelt = (s, t) => s.Klokstarts().Plus(t.Geheel("AL-08:dagen") + 1),
        },
        new("AL-09", "Leerbaarheidstoets ontbreekt", "beleidsplan §1.2.2 en voetnoot 8")
        {
            Beoordeel = (s, t) => s.Intake is { LbtVrijgesteld: not true } i && s.Lbt is null && s.Dag >= i.Datum.PlusDagen(t.Geheel("AL-09:dagen"))
                ? [new Oordeel("", Ernst.W, $"De intake was op {i.Datum.Voluit()} en er is nog geen uitslag van de leerbaarheidstoets. Vraag na of de toets is afgenomen.")]
                : [],
            Kantelt = (s, t) => s.Na<BredeIntakeAfgenomen>(t.Geheel("AL-09:dagen")),
        },
        new("AL-10", "Leerroute wijkt af van de leerbaarheidstoets", "beleidsplan §1.2.2")
        {
            Sluitbaar = true,
            Beoordeel = (s, _) => s.Pip is { } p && s.Lbt is { } l && WijktAf(l.Resultaat, p.Inhoud.Leerroute) && string.IsNullOrWhiteSpace(p.Inhoud.MotiveringAfwijkingLbt)
                ? [new Oordeel(
                    $"{p.Inhoud.Leerroute.Tekst()}/{l.Resultaat.Tekst()}", Ernst.W,
                    $"Volgens de leerbaarheidstoets is B1 {(l.Resultaat == LbtResultaat.Haalbaar ? "haalbaar" : "niet haalbaar")} ({l.Behaald.Getal()} van {l.Nodig.Getal()} punten), maar het plan kiest de {Route(p.Inhoud.Leerroute)} zonder motivering. Leg in een nieuwe versie uit waarom.")]
                : [],
        },
        new("AL-11", "Leeftijd bij de onderwijsroute", "beleidsplan voetnoot 9")
        {
            Sluitbaar = true,
            SluitBijErkennen = true,
            Beoordeel = (s, t) => s.Pip is { Inhoud.Leerroute: Leerroute.Onderwijs } p && s.Geboortedatum is { } geboren
                    && Datums.Leeftijd(geboren, p.Dagtekening) >= t.Geheel("AL-11:jaren")
                ? [new Oordeel(
                    $"{p.Dagtekening:yyyy-MM-dd}", Ernst.I,
                    $"Op de dag van het plan ({p.Dagtekening.Voluit()}) was de persoon {Datums.Leeftijd(geboren, p.Dagtekening)} jaar. De onderwijsroute is vooral bedoeld tot {t.Geheel("AL-11:jaren")} jaar. Leg vast waarom deze route past.")]
                : [],
        },
        new("AL-12", "Taalles niet gestart", "beleidsplan §2.3.2; DUO SS127")
        {
            Bereik = Bereik.Asielstatushouder,
            Beoordeel = (s, t) => s.Pip is not null && s.EersteLes is null
                    && (s.Dag >= Pip.Eerste(s)!.Dagtekening.PlusDagen(t.Geheel("AL-12:dagen")) || s.Alle<InburgeringsplichtGewijzigd>().Any(m => m.GebeurtenisId == "SS127"))
                ? [new Oordeel("", Ernst.A, $"Het plan is van {Pip.Eerste(s)!.Dagtekening.Voluit()} en de taallessen zijn nog niet begonnen. Regel een plek bij een taalschool.")]
                : [],
            Kantelt = (s, t) => s.Na<PipVastgesteld>(t.Geheel("AL-12:dagen")).Concat(s.Taaltrajecten.Select(x => x.Start)),
        },
        new("AL-14", "Niet verschenen", "beleidsplan §1.2.2 en §3.6")
        {
            Beoordeel = (s, _) => Gemist(s).Select(g => new Oordeel(
                g.Soort, Ernst.A, $"De persoon is op {g.Eerste.Voluit()} niet verschenen bij {g.Naam}. Zoek contact en vraag naar de reden.")),
        },
        new("AL-40", "Doelgroep gewijzigd", "DUO SS124 en SS125")
        {
            Bereik = Bereik.ElkeToestand | Bereik.OokWi2013,
            Beoordeel = (s, _) => s.Vastgelegd<InburgeringsplichtGewijzigd>().LastOrDefault(Wisselt) is { } v && !s.Plannen.Any(p => p.Eigen >= v.Eigen)
                ? [new Oordeel(
                    $"{v.Eigen:yyyy-MM-dd}", Ernst.A,
                    $"DUO wijzigde de doelgroep per {v.Eigen.Voluit()} in {s.Doelgroep.Tekst().Replace('_', ' ').ToLowerInvariant()}.{Vervallen(s)} Maak een nieuwe versie van het plan.")]
                : [],
        },
        new("AL-46", "Alfabetisering zonder aanbod", "beleidsplan §1.3.3")
        {
            Bereik = Bereik.Asielstatushouder,
            Sluitbaar = true,
            Beoordeel = (s, _) => ZonderAlfabetisering(s) is { } plan
                ? [new Oordeel(
                    $"{plan.Dagtekening:yyyy-MM-dd}/{plan.Versie}", Ernst.W,
                    $"Volgens COA heeft deze persoon alfabetisering nodig, maar het plan van {plan.Dagtekening.Voluit()} biedt die niet aan. Pas het plan aan of leg vast waarom niet.")]
                : [],
        },
    ];

    private static bool Wisselt(Vastlegging v) => v.Feit.Inhoud is InburgeringsplichtGewijzigd { GebeurtenisId: "SS124" or "SS125" };

    private static string Vervallen(Stand s) => Rechten.Van(s).Where(r => r.StopPer is not null).Select(r => Aanbod.Naam(r.Onderdeel)).ToList() is { Count: > 0 } namen
        ? $" Het recht vervalt op: {Lijst(namen)}. Laat stoppen wat daarvan loopt."
        : " Bekijk welke onderdelen er bij komen.";

    private static bool TeLaat(Stand s, Drempels t) =>
        s.PipTermijn is { } k && s.Dag >= k.Startdatum.PlusDagen(t.Geheel("AL-08:dagen") + 1)
        || s.Alle<InburgeringsplichtGewijzigd>().Any(m => m.GebeurtenisId == "SS126");

    private static bool WijktAf(LbtResultaat resultaat, Leerroute route) =>
        (resultaat == LbtResultaat.Haalbaar && route == Leerroute.Z) || (resultaat == LbtResultaat.NietHaalbaar && route != Leerroute.Z);

    internal static string Route(Leerroute route) => route switch
    {
        Leerroute.B1 => "B1-route",
        Leerroute.Onderwijs => "onderwijsroute",
        _ => "Z-route",
    };

    /// <summary>Per soort de eerste keer dat iemand niet kwam sinds de laatste keer dat hij er wel was.</summary>
    private static IEnumerable<(string Soort, string Naam, DateOnly Eerste)> Gemist(Stand s)
    {
        var intake = s.Alle<BredeIntakeNietVerschenen>().Where(m => m.Onderdeel == Intakeonderdeel.Intake).Select(m => m.Datum);
        var lbt = s.Alle<BredeIntakeNietVerschenen>().Where(m => m.Onderdeel == Intakeonderdeel.Lbt).Select(m => m.Datum);
        var gesprek = s.Alle<VoortgangsgesprekNietVerschenen>().Select(m => m.Datum)
            .Concat(s.Alle<VoortgangsgesprekGevoerd>().Where(m => !m.Aanwezig).Select(m => m.Datum));
        (string, string, IEnumerable<DateOnly>, DateOnly?)[] soorten =
        [
            ("INTAKE", "de brede intake", intake, s.Intake?.Datum),
            ("LBT", "de leerbaarheidstoets", lbt, s.Lbt?.Datum),
            ("GESPREK", "het voortgangsgesprek", gesprek, s.Alle<VoortgangsgesprekGevoerd>().Where(m => m.Aanwezig).Select(m => (DateOnly?)m.Datum).Max()),
        ];
        foreach (var (soort, naam, data, aanwezig) in soorten)
        {
            var eerste = data.Where(d => aanwezig is null || d > aanwezig).Select(d => (DateOnly?)d).Min();
            if (eerste is { } dag) { yield return (soort, naam, dag); }
        }
    }

    /// <summary>Het eerste plan zonder alfabetisering sinds COA de behoefte meldde, zolang er daarna geen nieuwe versie kwam.</summary>
    private static PipVastgesteld? ZonderAlfabetisering(Stand s)
    {
        var profiel = s.Vastgelegd<KlantprofielGedeeld>().LastOrDefault();
        if (profiel?.Feit.Inhoud is not KlantprofielGedeeld { Alfabetiseringsbehoefte: Alfabetiseringsbehoefte.Ja } || s.Pip is not { Inhoud.Alfabetisering: Alfabetisering.Nvt }) { return null; }
        var plannen = s.Plannen.ToList();
        var aanleiding = plannen.FindIndex(p => ((PipVastgesteld)p.Feit.Inhoud).Alfabetisering == Alfabetisering.Nvt && p.Eigen >= profiel.Eigen);
        if (aanleiding < 0) { aanleiding = plannen.Count - 1; }
        return aanleiding == plannen.Count - 1 ? (PipVastgesteld)plannen[aanleiding].Feit.Inhoud : null;
    }
}

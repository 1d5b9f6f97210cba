using UsdRegie.Dossiers;
using UsdRegie.Rekenen;
using static UsdRegie.Signaleringen.Regels;

namespace UsdRegie.Signaleringen;

/// <summary>AL-20 tot en met AL-26 en AL-47: de drie jaar, de onderdelen, de examens en de bezwaartermijn.</summary>
internal static class TermijnEnExamens
{
    private const int Boekweken = 7;

    private static readonly (string Sleutel, Ernst Ernst)[] Stappen =
        [("AL-23:kritiek", Ernst.C), ("AL-23:actie", Ernst.A), ("AL-23:waarschuwing", Ernst.W), ("AL-23:info", Ernst.I)];

    public static IReadOnlyList<Regel> Regels { get; } =
    [
        new("AL-20", "Participatieverklaringstraject loopt achter", "beleidsplan §1.2.2")
        {
            Beoordeel = (s, t) => Achter(
                s, t.Geheel("AL-20:maanden"), t.Geheel("AL-20:voorEinde"), "participatieverklaringstraject (PVT)",
                begonnen: s.Is<PvtActiviteitGeregistreerd>() || s.Is<PvtOndertekend>(), klaar: s.Is<PvtOndertekend>(), "ondertekend"),
            Kantelt = (s, t) => Mijlpalen(s, t.Geheel("AL-20:maanden"), t.Geheel("AL-20:voorEinde")),
        },
        new("AL-21", "PVT onvolledig", "beleidsplan §1.2.2")
        {
            Beoordeel = (s, _) => s.Onderdelen.Pvt is { OndertekendOp: { } ondertekend, Gereed: false } pvt
                ? [new Oordeel("", Ernst.A, $"De participatieverklaring is ondertekend op {ondertekend.Voluit()}, maar er zijn {pvt.Uren.Getal()} van {Pvtstand.Minimum.Getal()} uren gevolgd{(pvt.Excursie ? "" : " en er is geen excursie geregistreerd")}. Vul de gegevens aan.")]
                : [],
        },
        new("AL-22", "MAP loopt achter", "beleidsplan §1.2.2 en voetnoot 11")
        {
            Beoordeel = (s, t) => s.Pip is null || s.Onderdelen.Map.Status == Onderdeelstatus.NietVanToepassing
                ? []
                : Achter(
                    s, t.Geheel("AL-22:maanden"), t.Geheel("AL-22:voorEinde"), "module arbeidsmarkt en participatie (MAP)",
                    begonnen: s.Is<MapActiviteitGeregistreerd>() || s.Is<MapAfgerond>(), klaar: s.Is<MapAfgerond>(), "afgerond"),
            Kantelt = (s, t) => Mijlpalen(s, t.Geheel("AL-22:maanden"), t.Geheel("AL-22:voorEinde")),
        },
        new("AL-23", "Einde van de termijn nadert", "beleidsplan §3.6; Wet inburgering 2021 art. 11")
        {
            OvergenomenDoor = "AL-24",
            Beoordeel = (s, t) => s.Termijn is { } termijn && s.Dag < termijn.Einddatum && s.Pip is not null && !s.Onderdelen.AllesGereed && Nadert(s, t, termijn) is { } ernst
                ? [new Oordeel("", ernst, $"De termijn loopt tot en met {termijn.LaatsteDag.Voluit()}. Nog niet klaar: {Lijst(s.Onderdelen.Ontbreekt)}. Bespreek wat nodig is.")]
                : [],
            Kantelt = (s, t) => s.Termijnen().SelectMany(x => Stappen.Select(p => x.Einddatum.PlusMaanden(-t.Geheel(p.Sleutel))).Append(x.Einddatum)),
        },
        new("AL-24", "Termijn verstreken", "beleidsplan §3.6")
        {
            Beoordeel = (s, _) => s.Termijn is { } termijn && s.Dag >= termijn.Einddatum
                ? [new Oordeel("", Ernst.C, $"De termijn eindigde op {termijn.LaatsteDag.Voluit()} en de persoon heeft nog niet voldaan.{(s.Onderdelen.AllesGereed ? "" : $" Nog niet klaar: {Lijst(s.Onderdelen.Ontbreekt)}.")} Neem contact op met DUO en de persoon.")]
                : [],
            Kantelt = (s, _) => s.Termijnen().Select(x => x.Einddatum),
        },
        new("AL-25", "Laatste moment voor een examen", "wachttijden van DUO: 7 weken boeken en 8 weken uitslag")
        {
            Beoordeel = (s, t) => s.Termijn is { } termijn && s.Pip is { Inhoud.Leerroute: Leerroute.B1 }
                ? Enum.GetValues<Examenonderdeel>()
                    .Where(o => !s.Onderdelen.Examen(o).Gereed && !Geboekt(s, t, o) && s.Dag >= termijn.Einddatum.PlusDagen(-7 * Weken(s, t, o)))
                    .Select(o => new Oordeel(
                        o.Tekst(), Ernst.A,
                        $"Het examen {o.Tekst()} is nog niet behaald en niet geboekt. De termijn loopt tot en met {termijn.LaatsteDag.Voluit()}; boeken en de uitslag duren samen ongeveer {Weken(s, t, o)} weken. Boek het examen nu."))
                : [],
            Kantelt = (s, t) => s.Termijnen().SelectMany(x => (DateOnly[])[x.Einddatum.PlusDagen(-7 * t.Geheel("AL-25:weken")), x.Einddatum.PlusDagen(-7 * t.Geheel("AL-25:wekenA2"))])
                .Concat(Boekingen(s).SelectMany(b => (DateOnly[])[b.Datum.PlusDagen((7 * (t.Geheel("AL-25:weken") - Boekweken)) + 1), b.Datum.PlusDagen((7 * (t.Geheel("AL-25:wekenA2") - Boekweken)) + 1)])),
        },
        new("AL-26", "Verlenging mogelijk", "Wet inburgering 2021 art. 12; Besluit inburgering art. 4.3 en 4.4")
        {
            Beoordeel = (s, t) => s.Termijn is { } termijn && s.Dag >= termijn.Startdatum.PlusMaanden(t.Geheel("AL-26:maanden"))
                    && s.Alle<VoortgangsgesprekGevoerd>().Any(m => m.Verlengingsgrond == true)
                    && !s.Alle<VerzoekBeoordeeld>().Any(m => m.Soort == Verzoeksoort.Verlenging)
                    && !s.Alle<InburgeringstermijnVastgesteld>().Any(m => m.Aanleiding != Termijnaanleiding.Start)
                ? [new Oordeel("", Ernst.I, $"Er is een grond voor verlenging bekend en verlenging kan sinds {termijn.Startdatum.PlusMaanden(t.Geheel("AL-26:maanden")).Voluit()} worden gevraagd. Help met de aanvraag bij DUO.")]
                : [],
            Kantelt = (s, t) => s.Termijnen().Select(x => x.Startdatum.PlusMaanden(t.Geheel("AL-26:maanden"))),
        },
        new("AL-47", "Bezwaartermijn loopt", "Awb art. 6:7; Algemene termijnenwet")
        {
            Bereik = Bereik.ElkeToestand,
            Beoordeel = (s, t) => Besluiten(s)
                .Select(b => (b.Object, b.Wat, b.Dag, Laatste: LaatsteDag(b.Dag, t)))
                .Where(b => s.Dag >= b.Dag && s.Dag <= b.Laatste)
                .Select(b => new Oordeel(b.Object, Ernst.I, $"Tegen {b.Wat} van {b.Dag.Voluit()} kan tot en met {b.Laatste.Voluit()} bezwaar gemaakt worden.")),
            Kantelt = (s, t) => Besluiten(s.Dossier.Alles).Select(b => LaatsteDag(b.Dag, t).PlusDagen(1)),
        },
    ];

    private static Ernst? Nadert(Stand s, Drempels t, Termijn termijn) =>
        Stappen.Where(p => s.Dag >= termijn.Einddatum.PlusMaanden(-t.Geheel(p.Sleutel))).Select(p => (Ernst?)p.Ernst).FirstOrDefault();

    private static IEnumerable<DateOnly> Mijlpalen(Stand s, int maanden, int voorEinde) =>
        s.Termijnen().SelectMany(x => (DateOnly[])[x.Startdatum.PlusMaanden(maanden), x.Einddatum.PlusMaanden(-voorEinde)]);

    /// <summary>Waarschuwing zolang niet begonnen, actie zolang niet klaar vlak voor het einde: één signalering met oplopende ernst.</summary>
    private static IEnumerable<Oordeel> Achter(Stand s, int maanden, int voorEinde, string onderdeel, bool begonnen, bool klaar, string gereed)
    {
        if (s.Termijn is not { } termijn || klaar) { yield break; }
        if (s.Dag >= termijn.Einddatum.PlusMaanden(-voorEinde))
        {
            yield return new Oordeel("", Ernst.A, $"Het onderdeel {onderdeel} is nog niet {gereed} en de termijn loopt tot en met {termijn.LaatsteDag.Voluit()}. Plan het nu.");
        }
        else if (!begonnen && s.Dag >= termijn.Startdatum.PlusMaanden(maanden))
        {
            yield return new Oordeel("", Ernst.W, $"Het onderdeel {onderdeel} is nog niet begonnen. De termijn begon op {termijn.Startdatum.Voluit()}. Plan de start.");
        }
    }

    private static int Weken(Stand s, Drempels t, Examenonderdeel onderdeel) =>
        t["AL-25:duoMelding"] > 0 && s.Pip?.Niveau == ErkNiveau.A2 && (onderdeel is Examenonderdeel.Schrijven or Examenonderdeel.Spreken)
            ? t.Geheel("AL-25:wekenA2")
            : t.Geheel("AL-25:weken");

    private static IEnumerable<GeboektExamen> Boekingen(Stand s) =>
        s.Alle<Inburgering.Contracts.School.V1.TaalvoortgangVastgesteld>().SelectMany(m => m.GeboekteExamens ?? []).Select(b => new GeboektExamen(b.Onderdeel, b.Datum));

    private sealed record GeboektExamen(Examenonderdeel Onderdeel, DateOnly Datum);

    /// <summary>Een boeking telt tot de uitslag er is, of tot die er had moeten zijn.</summary>
    private static bool Geboekt(Stand s, Drempels t, Examenonderdeel onderdeel) =>
        Boekingen(s).Any(b => b.Onderdeel == onderdeel
            && s.Dag <= b.Datum.PlusDagen(7 * (Weken(s, t, onderdeel) - Boekweken))
            && !s.Alle<ExamenuitslagBekend>().Any(u => u.Onderdeel == onderdeel && u.Datum >= b.Datum));

    private static DateOnly LaatsteDag(DateOnly besluit, Drempels t) => t.Werkdagen.OpOfNa(besluit.PlusDagen(t.Geheel("AL-47:dagen")));

    private static IEnumerable<(string Object, string Wat, DateOnly Dag)> Besluiten(Stand s) =>
        s.Plannen.Select(v => (PipVastgesteld)v.Feit.Inhoud).Select(p => ($"pip:{p.Dagtekening:yyyy-MM-dd}/{p.Versie}", "het plan", p.Dagtekening))
            .Concat(s.Alle<Handhavingsbesluit>()
                .Where(m => m.Uitkomst == Handhavingsuitkomst.Boete)
                .Select(m => ($"boete:{m.Code.Tekst()}/{m.BesluitOp:yyyy-MM-dd}", "de boete", m.BesluitOp)));
}

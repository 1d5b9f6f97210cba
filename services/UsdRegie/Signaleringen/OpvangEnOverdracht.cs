using UsdRegie.Dossiers;
using UsdRegie.Overdrachten;
using UsdRegie.Rekenen;
using static UsdRegie.Signaleringen.Regels;

namespace UsdRegie.Signaleringen;

/// <summary>AL-01 tot en met AL-05 en AL-41: van het AZC naar de gemeente, en alle overdrachten.</summary>
internal static class OpvangEnOverdracht
{
    public static IReadOnlyList<Regel> Regels { get; } =
    [
        new("AL-01", "Geen eerste contact in de opvang", "beleidsplan §2.3.1")
        {
            Beoordeel = (s, t) => s.Koppeling is { } k && s.Vestiging is null && s.Dag >= k.Koppelingsdatum.PlusDagen(t.Geheel("AL-01:dagen"))
                    && !s.Is<EersteContactGelegd>() && !s.Is<ContactmomentVastgelegd>()
                ? [new Oordeel("", Ernst.W, $"Er is nog geen contact geweest sinds de koppeling op {k.Koppelingsdatum.Voluit()}. Leg contact zolang de persoon in de opvang woont.")]
                : [],
            Kantelt = (s, t) => s.Na<StatushouderGekoppeld>(t.Geheel("AL-01:dagen")),
            Sluitreden = s => s.Vestiging is not null ? "achterhaald door de vestiging" : null,
        },
        new("AL-02", "Klantprofiel ontbreekt", "beleidsplan §2.3.1 en §2.3.2")
        {
            Sluitbaar = true,
            Beoordeel = (s, t) => s.Koppeling is { } k && s.Dag >= k.Koppelingsdatum.PlusDagen(t.Geheel("AL-02:dagen")) && !s.Is<KlantprofielGedeeld>()
                ? [new Oordeel("", Ernst.W, $"COA koppelde deze persoon op {k.Koppelingsdatum.Voluit()} en heeft nog geen klantprofiel gedeeld. Vraag het profiel op.")]
                : [],
            Kantelt = (s, t) => s.Na<StatushouderGekoppeld>(t.Geheel("AL-02:dagen")),
        },
        new("AL-03", "Warme overdracht ontbreekt", "beleidsplan §2.3.2")
        {
            Sluitbaar = true,
            Beoordeel = (s, _) => ZonderOverdracht(s).Select(f => new Oordeel(
                f.Object, Ernst.A,
                $"De overgang {Overgangen.Voor(f.Soort).Naam} begon op {f.Start.Voluit()} zonder geaccepteerde overdracht ({f.Soort}). Maak alsnog afspraken met de ontvanger.")),
            Kantelt = (s, _) => s.Fasen.SelectMany(f => f.Einde is { } einde ? [f.Start, einde.PlusDagen(1)] : (DateOnly[])[f.Start]),
        },
        new("AL-04", "Overdracht niet bevestigd", "beleidsplan §2.3.2")
        {
            Bereik = Bereik.ElkeToestand,
            Beoordeel = (s, t) => s.Overdrachten
                .Where(o => o.WachtOpAntwoord)
                .Select(o => (Overdracht: o, Uiterlijk: Uiterlijk(o, s, t)))
                .Where(x => s.Dag > x.Uiterlijk)
                .Select(x => new Oordeel(
                    x.Overdracht.OverdrachtId.ToString("N"), Ernst.W,
                    $"De overdracht {x.Overdracht.Overgang.Soort} is aangeboden op {x.Overdracht.AangebodenOp.Voluit()}. Het antwoord had er uiterlijk {x.Uiterlijk.Voluit()} moeten zijn. Bel de ontvanger.")),
            Kantelt = (s, t) => s.Overdrachten.Select(o => Uiterlijk(o, s, t).PlusDagen(1)),
        },
        new("AL-05", "Overdracht onvolledig", "beleidsplan §2.3.2")
        {
            Bereik = Bereik.ElkeToestand,
            Beoordeel = (s, t) => s.Overdrachten
                .Where(o => o.Status is Overdrachtstatus.Aangeboden or Overdrachtstatus.Geaccepteerd)
                .Select(o => (Overdracht: o, Verouderd: o.Verouderd(t)))
                .Where(x => x.Overdracht.Ontbreekt.Count > 0 || x.Verouderd.Count > 0)
                .Select(x => new Oordeel(
                    x.Overdracht.OverdrachtId.ToString("N"), Ernst.W,
                    $"In de overdracht {x.Overdracht.Overgang.Soort} van {x.Overdracht.AangebodenOp.Voluit()} {Gebreken(x.Overdracht.Ontbreekt, x.Verouderd)}. Vul dit aan.")),
        },
        new("AL-41", "Verhuisd met lopend traject", "DUO SS121 en SS122")
        {
            Bereik = Bereik.ElkeToestand | Bereik.OokWi2013,
            Beoordeel = (s, _) => s.Laatste<VerhuisdNaarGemeente>() is { } m && LopendTraject(s, m)
                    && !s.Overdrachten.Any(o => o.Overgang.Soort == "T7" && o.GeaccepteerdOp is not null)
                ? [new Oordeel(
                    $"{m.Datum:yyyy-MM-dd}", Ernst.A,
                    $"De persoon verhuisde op {m.Datum.Voluit()} terwijl het traject loopt. Draag het dossier over aan de andere gemeente (T7).")]
                : [],
        },
    ];

    private static bool LopendTraject(Stand s, VerhuisdNaarGemeente m) =>
        m.GebeurtenisId is "SS121" or "SS122" || (m.GebeurtenisId is null && m.NaarGemeente is not null && (m.PipVorigeGemeente || s.Pip is not null));

    private static DateOnly Uiterlijk(Overdracht o, Stand s, Drempels t) => Antwoordtermijn.Uiterlijk(o, s, t.Werkdagen, t.Geheel("AL-04:werkdagen"));

    internal static IEnumerable<Fase> ZonderOverdracht(Stand s)
    {
        var gekoppeld = s.Overdrachten.Where(o => o.GeaccepteerdOp is not null && o.Fase is not null).Select(o => o.Fase!.Object).ToHashSet(StringComparer.Ordinal);
        return s.Fasen.Where(f => f.VraagtOverdracht && f.Start <= s.Dag && (f.Einde is null || s.Dag <= f.Einde) && !gekoppeld.Contains(f.Object));
    }

    private static string Gebreken(IReadOnlyList<string> ontbreekt, IReadOnlyList<string> verouderd) => (ontbreekt.Count, verouderd.Count) switch
    {
        ( > 0, > 0) => $"ontbreekt {Lijst(ontbreekt)} en is te oud: {Lijst(verouderd)}",
        ( > 0, _) => $"ontbreekt {Lijst(ontbreekt)}",
        _ => $"is te oud: {Lijst(verouderd)}",
    };
}

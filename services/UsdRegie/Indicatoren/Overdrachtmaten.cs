using UsdRegie.Dossiers;
using UsdRegie.Overdrachten;

namespace UsdRegie.Indicatoren;

/// <summary>P-1, P-2, P-13 en P-16: van hand tot hand.</summary>
internal static class Overdrachtmaten
{
    public static IReadOnlyList<Maat> Alle { get; } =
    [
        new("P-1", "Warme overdracht op tijd", "beleidsplan §1.1")
        {
            Wijze = Rekenwijze.Percentage,
            Eenheid = "procent van de overgangen",
            Streef = 90,
            Formule = "Noemer: overgangen die in de periode begonnen en een overdracht vragen (T1 vestiging na koppeling door COA, T2 begeleiding door VluchtelingenWerk, T3 taaltraject van een asielstatushouder, T4b werktraject, stage, werk of groepstraject). Teller: daarvan met een overdracht die op de dag van het begin geaccepteerd was en aan de vijf voorwaarden voor warm voldeed.",
            Betekenis = "Hoe vaak de nieuwe partij de persoon al kende toen het begon.",
            Meet = (d, p, _) => Overgangen(d, p),
        },
        new("P-2a", "Gegevens hergebruikt bij de intake", "beleidsplan §2.3.2")
        {
            Wijze = Rekenwijze.Percentage,
            Eenheid = "procent van de velden",
            Streef = 70,
            Formule = "Over de brede intakes in de periode. Noemer: velden die al bekend waren (overgenomen of opnieuw gevraagd). Teller: velden die overgenomen zijn.",
            Betekenis = "Hoeveel van wat een partner al wist, niet opnieuw gevraagd is.",
            Meet = (d, p, _) => Intakes(d, p).Select(i => new Bijdrage(i.Hergebruikt.Count, i.Hergebruikt.Count + i.OpnieuwGevraagd.Count)).Where(b => b.Noemer > 0),
        },
        new("P-2b", "Opnieuw gevraagde velden", "beleidsplan §2.3.2")
        {
            Wijze = Rekenwijze.Gemiddelde,
            Eenheid = "velden per intake",
            LagerIsBeter = true,
            Formule = "Over de brede intakes in de periode. Teller: velden die opnieuw gevraagd zijn. Noemer: intakes.",
            Betekenis = "Hoe vaak iemand hetzelfde opnieuw moest vertellen.",
            Meet = (d, p, _) => Intakes(d, p).Select(i => Bijdrage.Waarde(i.OpnieuwGevraagd.Count)),
        },
        new("P-2c", "Opnieuw gevraagd zonder reden", "beleidsplan §2.3.2")
        {
            Wijze = Rekenwijze.Gemiddelde,
            Eenheid = "velden per intake",
            Streef = 0,
            LagerIsBeter = true,
            Formule = "Over de brede intakes in de periode. Teller: velden die opnieuw gevraagd zijn en waar geen reden bij staat. Noemer: intakes.",
            Betekenis = "Wie iets opnieuw vraagt, legt vast waarom.",
            Meet = (d, p, _) => Intakes(d, p).Select(i => Bijdrage.Waarde(i.OpnieuwGevraagd.Count(v => string.IsNullOrWhiteSpace(v.Reden)))),
        },
        new("P-13", "Calamiteit snel bij alle begeleiders", "beleidsplan §2.3.2")
        {
            Wijze = Rekenwijze.Mediaan,
            Eenheid = "minuten",
            Streef = 5,
            LagerIsBeter = true,
            Formule = "Over de calamiteiten (M33) die in de periode zijn gemeld terwijl er partners waren die haar moesten horen: wie toen een overdracht of plaatsing had, behalve wie het meldde. Mediaan van de minuten tussen de melding en de aankomst bij de laatste van hen (M33b; wie in de regie werkt, leest haar meteen). Is zij de dag erna nog niet bij iedereen, dan telt de tijd tot het begin van vandaag; op de dag zelf staat zij open. Teller: calamiteiten binnen de streefwaarde. Noemer: wat meetelt.",
            Betekenis = "Hoe snel partners elkaar vinden als het misgaat.",
            Meet = (d, p, _) => p.Nu(d) is var s ? s.Vastgelegd<CalamiteitGemeld>().Where(v => p.Heeft(v.Ontvangen)).Select(v => Calamiteiten.Een(s, v.Feit)).Where(c => c.Bezorgingen.Count > 0)
                .Select(c => c.Minuten is { } minuten ? Bijdrage.Waarde(minuten) : LegalTime.DateOf(c.GemeldOp) < p.Vandaag ? Bijdrage.Waarde(decimal.Round((decimal)(LegalTime.Midnight(p.Vandaag) - c.GemeldOp).TotalMinutes)) : Bijdrage.Open) : [],
        },
        new("P-16", "Kopie van de overdracht in de eigen taal", "beleidsplan, voorwoord")
        {
            Wijze = Rekenwijze.Percentage,
            Eenheid = "procent van de overdrachten",
            Streef = 100,
            Formule = "Noemer: overdrachten die in de periode zijn aangeboden en niet zijn ingetrokken. Teller: daarvan met een kopie voor de inburgeraar in de moedertaal, uiterlijk aan het eind van de periode verstuurd. Is de moedertaal onbekend, dan telt een kopie in welke taal ook.",
            Betekenis = "Of de persoon zelf kan lezen wat er over hem of haar is doorgegeven.",
            Meet = (d, p, _) => d.Op(p.Tot).Overdrachten
                .Where(o => p.Heeft(o.AangebodenOp) && o.Status != Overdrachtstatus.Ingetrokken)
                .Select(o => Bijdrage.Telt(o.Warmte.Clientkopie && !(o.Aanbod.ClientkopieOp > p.Tot))),
        },
    ];

    private static IEnumerable<BredeIntakeAfgenomen> Intakes(Dossier d, Meetperiode p) => d.Op(p.Tot).Alle<BredeIntakeAfgenomen>().Where(i => p.Heeft(i.Datum));

    private static IEnumerable<Bijdrage> Overgangen(Dossier d, Meetperiode p)
    {
        var stand = d.Op(p.Tot);
        foreach (var fase in stand.Fasen.Where(f => f.VraagtOverdracht && p.Heeft(f.Start)))
        {
            var overdracht = stand.Overdrachten.FirstOrDefault(o => o.Fase?.Object == fase.Object);
            // As it stood when the phase began: what was mended later came too late for the person.
            var toen = overdracht is null ? null : new Stand(d, fase.Start).Overdrachten.FirstOrDefault(o => o.OverdrachtId == overdracht.OverdrachtId);
            yield return Bijdrage.Telt(toen is { Warm: true, Status: Overdrachtstatus.Geaccepteerd or Overdrachtstatus.Afgerond } && toen.GesprekOp <= fase.Start);
        }
    }
}

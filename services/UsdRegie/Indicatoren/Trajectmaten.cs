using UsdRegie.Dossiers;
using UsdRegie.Rekenen;
using UsdRegie.Signaleringen;

namespace UsdRegie.Indicatoren;

/// <summary>P-4, P-7, P-8 en P-12: plan, lessen, en wat ernaast gebeurt.</summary>
internal static class Trajectmaten
{
    public static IReadOnlyList<Maat> Alle { get; } =
    [
        new("P-4a", "Dagen zonder activiteit naast de les", "beleidsplan §2.3.2")
        {
            Wijze = Rekenwijze.Gemiddelde,
            Eenheid = "dagen per dossier per jaar",
            Streef = 28,
            LagerIsBeter = true,
            Formule = "Teller: dagen in de periode, vanaf de eerste les, waarop naast de lessen niets liep (gaten zoals op het dossier). Noemer: jaren (van 365 dagen) in de periode vanaf de eerste les. Gezins- en overige migranten alleen als participatie in het plan staat.",
            Betekenis = "Hoe lang iemand per jaar stilstaat.",
            Meet = Gatdagen,
        },
        new("P-4b", "Vervolg gepland voor het eind", "beleidsplan §2.3.2")
        {
            Wijze = Rekenwijze.Percentage,
            Eenheid = "procent van de activiteiten",
            Streef = 85,
            Formule = "Noemer: activiteiten naast de les (van een soort die een gat vult) die in de periode eindigden. Teller: daarvan waar dertig dagen voor het eind een andere activiteit vastlag die langer duurt.",
            Betekenis = "Of het volgende traject klaarligt als het vorige ophoudt.",
            Meet = Vervolg,
        },
        new("P-7a", "Plan binnen tien weken", "beleidsplan §1.2.2; Besluit inburgering art. 5.3")
        {
            Wijze = Rekenwijze.Percentage,
            Eenheid = "procent van de personen",
            Streef = 95,
            Formule = "Noemer: personen onder de Wet inburgering 2021 van wie in de periode vast kwam te staan of het plan op tijd was: door de dagtekening van het eerste plan, of doordat de 70 dagen voorbij waren. Teller: wie het plan uiterlijk op de 70e dag na de start van de termijn kreeg. Lopende termijnen staan nog open.",
            Betekenis = "Of de gemeente haar wettelijke termijn haalt.",
            Meet = PlanOpTijd,
        },
        new("P-7b", "Van vestiging tot plan", "beleidsplan §1.2.2")
        {
            Wijze = Rekenwijze.Mediaan,
            Eenheid = "dagen",
            LagerIsBeter = true,
            Formule = "Over wie in de periode het eerste plan kreeg: de mediaan van de dagen tussen vestiging en dagtekening. Noemer: wie meetelt.",
            Betekenis = "Hoe lang iemand op een plan wacht.",
            Meet = (d, p, _) => d.Op(p.Tot) is var s && s.Regime == Regime.Wi2021 && s.Vestiging is { } vestiging && Pip.Eerste(s) is { } plan && p.Heeft(plan.Dagtekening)
                ? [Bijdrage.Waarde(vestiging.DagenTot(plan.Dagtekening))]
                : [],
        },
        new("P-7c", "Van plan tot eerste les", "beleidsplan §2.3.2")
        {
            Wijze = Rekenwijze.Mediaan,
            Eenheid = "dagen",
            Streef = 28,
            LagerIsBeter = true,
            Formule = "Over asielstatushouders die in de periode het eerste plan kregen: de mediaan van de dagen tussen dagtekening en eerste les (nul als de les al liep). Wie na 28 dagen nog geen les had, telt met de dagen tot het eind van de periode; wie korter wacht, staat nog open. Teller: wie binnen de streefwaarde begon. Noemer: wie meetelt.",
            Betekenis = "Hoe lang iemand met een plan op les wacht.",
            Meet = (d, p, t) => d.Op(p.Tot) is var s && s.Regime == Regime.Wi2021 && s.Asielstatushouder && Pip.Eerste(s) is { } plan && p.Heeft(plan.Dagtekening)
                ? Contactmaten.Wachttijd(plan.Dagtekening, s.EersteLes, s, t.Geheel("AL-12:dagen"))
                : [],
        },
        new("P-8", "Uren per week", "beleidsplan §2.3.3")
        {
            Wijze = Rekenwijze.Gemiddelde,
            Eenheid = "uren per week per dossier",
            Streef = 16,
            Formule = "Over dossiers met een lopend traject en een begonnen les, op de laatste dag van de periode. Teller: gevolgde lesuren en geregistreerde uren in de vier weken tot en met de laatste dag in de periode waarover iets geregistreerd is, gedeeld door vier. Noemer: dossiers. Zonder registratie in de periode staat een dossier open: onbekend is niet nul.",
            Betekenis = "Hoe intensief het programma is. Toen het beleidsplan geschreven werd, was dit ongeveer 8 uur les.",
            Meet = (d, p, _) => d.Op(p.Tot) is var s && s.Toestand == Toestand.TrajectLopend && s.EersteLes is not null ? [Weekbesteding(p.Nu(d), p)] : [],
        },
        new("P-12", "Z-route op koers voor de urennorm", "beleidsplan voetnoot 10 en 25")
        {
            Wijze = Rekenwijze.Percentage,
            Eenheid = "procent van de dossiers",
            Streef = 90,
            Formule = "Op de laatste dag van de periode. Noemer: dossiers met een lopend traject in de Z-route. Teller: daarvan waar de verwachte uren aan het eind van de termijn de norm van 800 taaluren halen, en voor asielstatushouders ook 800 participatie-uren. Zonder termijn of verstreken tijd is er nog geen verwachting: dan staat het dossier open.",
            Betekenis = "Of mensen de uren gaan halen die zij moeten laten zien.",
            Meet = (d, p, _) => d.Op(p.Tot) is var s && s.Toestand == Toestand.TrajectLopend && s.Pip?.Inhoud.Leerroute == Leerroute.Z ? [Norm(Uren.Van(s))] : [],
        },
    ];

    private static IEnumerable<Bijdrage> Gatdagen(Dossier d, Meetperiode p, Drempels t)
    {
        var s = d.Op(p.Tot);
        if (!Gaten.Geldt(s) || Maten.Dossierjaren(s, p, s.EersteLes!.Value) is not (> 0 and var jaren)) { return []; }
        var laatste = Maten.Gesloten(s)?.PlusDagen(-1) ?? p.Tot;
        return [new Bijdrage(Gaten.Van(s).Sum(g => p.Overlap(g.Van, Datums.Eerste(g.Tot, laatste))), jaren)];
    }

    private static IEnumerable<Bijdrage> Vervolg(Dossier d, Meetperiode p, Drempels t)
    {
        var s = d.Op(p.Tot);
        if (!Gaten.Geldt(s)) { yield break; }
        foreach (var activiteit in s.Activiteiten.Where(a => a.VultGat && a.Einde is { } e && p.Heeft(e) && !(Maten.Gesloten(s) < e)))
        {
            // What was on record by then, also what was still to begin.
            var toen = new Stand(d, activiteit.Einde!.Value.PlusDagen(-t.Geheel("AL-16:dagen")));
            yield return Bijdrage.Telt(toen.Activiteiten.Any(a => a.VultGat && a.Id != activiteit.Id && (a.Einde is null || a.Einde > activiteit.Einde)));
        }
    }

    private static IEnumerable<Bijdrage> PlanOpTijd(Dossier d, Meetperiode p, Drempels t)
    {
        var s = d.Op(p.Tot);
        if (s.Regime == Regime.Wi2013 || s.PipTermijn is not { } klok) { return []; }
        var plan = Pip.Eerste(s)?.Dagtekening;
        if (plan is { } dag && dag <= klok.Uiterlijk) { return p.Heeft(dag) ? [Bijdrage.Telt(true)] : []; }
        // Who moved away or was released from the duty before the last day leaves nothing to be late with.
        if (new Stand(d, Datums.Eerste(klok.Uiterlijk, p.Tot)).Toestand is Toestand.Overgedragen or Toestand.Beeindigd or Toestand.Voldaan or Toestand.Opgeschort) { return []; }
        if (p.Tot <= klok.Uiterlijk) { return [Bijdrage.Open]; }
        return p.Heeft(klok.Uiterlijk.PlusDagen(1)) ? [Bijdrage.Telt(false)] : [];
    }

    private static Bijdrage Weekbesteding(Stand s, Meetperiode p)
    {
        var laatste = s.Lessen.Select(l => (DateOnly?)l.Datum).Concat(s.Urenposten.Select(u => (DateOnly?)u.Tot)).Where(dag => dag <= p.Tot).Max();
        return laatste is { } tot && tot >= p.Van ? Bijdrage.Waarde(Weekbelasting.Uren(s, tot.PlusDagen(-27), tot) / 4) : Bijdrage.Open;
    }

    private static Bijdrage Norm(Uren uren)
    {
        var normen = new[] { (uren.DoelTaal, uren.PrognoseTaal), (uren.DoelParticipatie, uren.PrognoseParticipatie) }.Where(n => n.Item1 is not null).ToList();
        return normen.Exists(n => n.Item2 is null) ? Bijdrage.Open : Bijdrage.Telt(normen.TrueForAll(n => n.Item2!.Uren >= n.Item1));
    }
}

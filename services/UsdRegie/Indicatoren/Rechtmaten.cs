using UsdRegie.Dossiers;
using UsdRegie.Rekenen;
using UsdRegie.Signaleringen;

namespace UsdRegie.Indicatoren;

/// <summary>P-10, P-11, P-14 en P-15: ontzorgen, begrijpelijke taal, zorgvuldige handhaving en de ondertussengroep.</summary>
internal static class Rechtmaten
{
    public static IReadOnlyList<Maat> Alle { get; } =
    [
        new("P-10a", "Vijf vaste lasten geregeld binnen veertien dagen", "beleidsplan §3.4")
        {
            Wijze = Rekenwijze.Percentage,
            Eenheid = "procent van de personen",
            Streef = 95,
            Formule = "Noemer: asielstatushouders onder de Wet inburgering 2021 voor wie in de periode de veertiende dag viel na de start van het ontzorgen; zonder start: na de vestiging. Teller: voor wie dan huur, zorgverzekering, gas, water en elektriciteit alle vijf betaald werden.",
            Betekenis = "Of iemand zonder betalingsachterstand begint.",
            Meet = Posten,
        },
        new("P-10b", "Gesprek voor het eind van het ontzorgen", "beleidsplan §3.4")
        {
            Wijze = Rekenwijze.Percentage,
            Eenheid = "procent van de personen",
            Streef = 95,
            Formule = "Noemer: personen van wie het ontzorgen in de periode eindigde. Teller: wie daarvoor het gesprek had dat bij de overdracht T9 hoort. Een eigen bericht voor de evaluatie is er niet; het gesprek van T9 geldt ervoor.",
            Betekenis = "Of er samen is gekeken wat iemand zelf kan voordat de betalingen stoppen.",
            Meet = Evaluatie,
        },
        new("P-11", "Belangrijke berichten in twee talen", "beleidsplan §3.5")
        {
            Wijze = Rekenwijze.Percentage,
            Eenheid = "procent van de berichten",
            Streef = 100,
            Formule = "Noemer: belangrijke berichten (M32) die in de periode verstuurd zijn, tot en met zes maanden na de vestiging, aan mensen van wie de moedertaal bekend is. Teller: daarvan ook in de moedertaal, of met een tolk (signalering AL-30). Is de moedertaal niet bekend, dan staat het bericht open.",
            Betekenis = "Of mensen begrijpen wat de gemeente besluit.",
            Meet = Berichten,
        },
        new("P-14", "Boete na gesprek en weging", "beleidsplan §3.6")
        {
            Wijze = Rekenwijze.Percentage,
            Eenheid = "procent van de boetes",
            Streef = 100,
            Formule = "Noemer: boetes van de gemeente met een besluit in de periode. Teller: daarvan met een gesprek op of voor de dag van het besluit en een vastgelegde weging. Boetes van DUO kent de keten niet.",
            Betekenis = "Of een boete alleen volgt als iemand gehoord is.",
            Meet = (d, p, _) => d.Op(p.Tot).Alle<Handhavingsbesluit>()
                .Where(b => b.Uitkomst == Handhavingsuitkomst.Boete && p.Heeft(b.BesluitOp))
                .Select(b => Bijdrage.Telt(b.GesprekOp <= b.BesluitOp && !string.IsNullOrWhiteSpace(b.Weging))),
        },
        new("P-15", "Ondertussengroep in beeld", "beleidsplan §1.3.4 en §3.3")
        {
            Wijze = Rekenwijze.Percentage,
            Eenheid = "procent van de personen",
            Streef = 100,
            Formule = "Op de laatste dag van de periode. Noemer: personen die onder de Wet inburgering 2013 vallen. Teller: daarvan in het cohortrapport (indicatoren/cohorten), op het jaar waarin de plicht begon.",
            Betekenis = "Het cohortrapport is er; dit zegt of iedereen erin staat.",
            Meet = (d, p, _) => d.Op(p.Tot) is var s && s.Regime == Regime.Wi2013 && s.Is<InburgeringsplichtGewijzigd>() ? [Bijdrage.Telt(Cohort.Jaar(s) is not null)] : [],
        },
    ];

    private static IEnumerable<Bijdrage> Posten(Dossier d, Meetperiode p, Drempels t)
    {
        var s = d.Op(p.Tot);
        if (!s.Asielstatushouder || s.Regime == Regime.Wi2013 || (s.Ontzorgen?.Van ?? s.Vestiging) is not { } begin) { return []; }
        var dag = begin.PlusDagen(t.Geheel("AL-27:dagen"));
        if (!p.Heeft(dag)) { return []; }
        var toen = new Stand(d, dag).Ontzorgen;
        return [Bijdrage.Telt(toen is not null && Enum.GetValues<Ontzorgpost>().All(post => toen.PostActief(post, dag)))];
    }

    private static IEnumerable<Bijdrage> Evaluatie(Dossier d, Meetperiode p, Drempels t)
    {
        var s = d.Op(p.Tot);
        if (s.Ontzorgen is not { } o) { return []; }
        var einde = o.Stop is { } stop ? Datums.Eerste(stop.Tot, o.Einde) : o.Einde;
        return p.Heeft(einde) ? [Bijdrage.Telt(s.Overdrachten.Any(x => x.Overgang.Soort == "T9" && x.GesprekOp >= o.Van && x.GesprekOp < einde))] : [];
    }

    private static IEnumerable<Bijdrage> Berichten(Dossier d, Meetperiode p, Drempels t)
    {
        var s = d.Op(p.Tot);
        var grens = s.Vestiging?.PlusMaanden(t.Geheel("AL-30:maanden")) ?? DateOnly.MaxValue;
        return s.Alle<BerichtVerzonden>()
            .Where(m => m.Essentieel && p.Heeft(m.Datum) && m.Datum <= grens)
            .Select(m => s.Moedertaal is { } taal ? Bijdrage.Telt(m.Tolk || m.Talen.Contains(taal)) : Bijdrage.Open);
    }
}

using UsdRegie.Dossiers;
using UsdRegie.Signaleringen;

namespace UsdRegie.Indicatoren;

/// <summary>Eén persoon uit de ondertussengroep (Wet inburgering 2013) zoals die er op een peildag voor staat.</summary>
/// <remarks>Aandacht: er is in het kwartaal een contact of een voortgangsgesprek geweest. Stil: signalering AL-45 staat open.</remarks>
internal sealed record Cohort(int Startjaar, Toestand Toestand, bool Begeleid, bool BegeleidingAf, bool PvtGetekend, bool KnmBehaald, bool Aandacht, bool Stil, bool DoetMee)
{
    /// <summary>In een voortgangsgesprek bleek dat de ONA klaar is.</summary>
    public bool OnaAfgerond { get; init; }

    /// <summary>ONA hoort bij de oude wet, maar DUO stuurt er geen bericht over.</summary>
    public static IReadOnlyList<string> Ontbreekt { get; } = ["de oriëntatie op de Nederlandse arbeidsmarkt (ONA) van wie er in een voortgangsgesprek niets over zei: DUO stuurt daarover geen bericht"];

    /// <summary>Het jaar waarin de plicht begon; dat maakt het cohort.</summary>
    public static int? Jaar(Stand s) => s.Dossier.VanSoort<InburgeringsplichtGewijzigd>().Select(v => ((InburgeringsplichtGewijzigd)v.Feit.Inhoud).Begindatum).Min()?.Year;

    /// <summary><see langword="null"/> voor wie er niet bij hoort, of op die dag nog niet bekend was. Tot is de peildag, Van de eerste dag van het kwartaal.</summary>
    public static Cohort? Van(Dossier d, Meetperiode p, Drempels t)
    {
        var s = d.Op(p.Tot);
        if (s.Regime != Regime.Wi2013 || !s.Is<InburgeringsplichtGewijzigd>() || Jaar(s) is not { } jaar) { return null; }
        var begeleiding = s.Alle<MaatschappelijkeBegeleidingGewijzigd>().Select(m => m.Status).ToList();
        return new Cohort(
            jaar, s.Toestand,
            Begeleid: begeleiding.Contains(Begeleidingsstatus.Gestart),
            BegeleidingAf: begeleiding.Contains(Begeleidingsstatus.Afgerond),
            PvtGetekend: s.Onderdelen.Pvt.OndertekendOp is not null,
            KnmBehaald: s.Onderdelen.Knm.Gereed,
            Aandacht: s.Alle<ContactmomentVastgelegd>().Any(m => p.Heeft(m.Datum)) || s.Alle<VoortgangsgesprekGevoerd>().Any(m => m.Aanwezig && p.Heeft(m.Datum)),
            Stil: Regels.Zoek("AL-45").Beoordeel(s, t).Any(),
            DoetMee: s.Activiteiten.Any(a => a.Start <= p.Tot && (a.Einde is null || a.Einde >= p.Van)))
        {
            OnaAfgerond = Onderdelen.OnaAfgerond(s),
        };
    }
}

/// <summary>Alle mensen met hetzelfde startjaar. Voor beleid kan een getal ontbreken: dan is het te klein om te tonen.</summary>
internal sealed record Cohortregel
{
    public required int Startjaar { get; init; }
    public int? Personen { get; init; }
    public int? Volgend { get; init; }
    public int? Voldaan { get; init; }
    public int? Beeindigd { get; init; }

    /// <summary>Met maatschappelijke begeleiding, begonnen op of voor de peildag.</summary>
    public int? Begeleid { get; init; }
    public int? BegeleidingAfgerond { get; init; }
    public int? PvtGetekend { get; init; }
    public int? KnmBehaald { get; init; }

    /// <summary>Voor zover in een voortgangsgesprek vastgelegd.</summary>
    public int? OnaAfgerond { get; init; }

    /// <summary>Met een contact of voortgangsgesprek in het kwartaal.</summary>
    public int? ContactInKwartaal { get; init; }

    /// <summary>Met signalering AL-45: langer dan afgesproken niets vastgelegd.</summary>
    public int? LangStil { get; init; }

    /// <summary>Met een activiteit of werktraject in het kwartaal.</summary>
    public int? DoetMee { get; init; }

    public IReadOnlyList<Guid>? Dossiers { get; init; }

    public static Cohortregel Van(int startjaar, IReadOnlyList<(Guid DossierId, Cohort Stand)> leden) => new()
    {
        Startjaar = startjaar,
        Personen = leden.Count,
        Volgend = leden.Count(l => l.Stand.Toestand is not (Toestand.Voldaan or Toestand.Beeindigd)),
        Voldaan = leden.Count(l => l.Stand.Toestand == Toestand.Voldaan),
        Beeindigd = leden.Count(l => l.Stand.Toestand == Toestand.Beeindigd),
        Begeleid = leden.Count(l => l.Stand.Begeleid),
        BegeleidingAfgerond = leden.Count(l => l.Stand.BegeleidingAf),
        PvtGetekend = leden.Count(l => l.Stand.PvtGetekend),
        KnmBehaald = leden.Count(l => l.Stand.KnmBehaald),
        OnaAfgerond = leden.Count(l => l.Stand.OnaAfgerond),
        ContactInKwartaal = leden.Count(l => l.Stand.Aandacht),
        LangStil = leden.Count(l => l.Stand.Stil),
        DoetMee = leden.Count(l => l.Stand.DoetMee),
        Dossiers = [.. leden.Select(l => l.DossierId)],
    };

    public Cohortregel VoorBeleid(int drempel)
    {
        var totaal = Personen ?? 0;
        if (totaal < drempel) { return new Cohortregel { Startjaar = Startjaar }; }
        int? Deel(int? aantal) => KleineCellen.Deel(aantal, totaal, drempel);
        // The three states add up to all: one that is hidden could be found from the other two.
        var toestanden = new[] { Volgend, Voldaan, Beeindigd }.All(n => n == 0 || n >= drempel);
        int? Toestand(int? aantal) => toestanden ? KleineCellen.Cel(aantal, drempel) : null;
        return this with
        {
            Volgend = Toestand(Volgend), Voldaan = Toestand(Voldaan), Beeindigd = Toestand(Beeindigd),
            Begeleid = Deel(Begeleid), BegeleidingAfgerond = Deel(BegeleidingAfgerond), PvtGetekend = Deel(PvtGetekend), KnmBehaald = Deel(KnmBehaald), OnaAfgerond = Deel(OnaAfgerond),
            ContactInKwartaal = Deel(ContactInKwartaal), LangStil = Deel(LangStil), DoetMee = Deel(DoetMee), Dossiers = null,
        };
    }
}

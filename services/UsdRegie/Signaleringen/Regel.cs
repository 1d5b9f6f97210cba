using UsdRegie.Dossiers;

namespace UsdRegie.Signaleringen;

/// <summary>Waar een regel waar is: over welk object, hoe ernstig, en met welke feiten en getallen.</summary>
/// <remarks>Afgehandeld is alleen gevuld bij regels die een spoor laten, als wat er gebeurde al is opgelost.</remarks>
internal sealed record Oordeel(string Object, Ernst Ernst, string Uitleg)
{
    public Afhandeling? Afgehandeld { get; init; }
}

/// <summary>Wanneer iets bekend werd en waarom het niet meer openstaat.</summary>
internal sealed record Afhandeling(DateOnly Bekend, string Reden);

/// <summary>Voor wie een regel geldt.</summary>
[Flags]
internal enum Bereik
{
    Gewoon = 0,

    /// <summary>Ook in Opgeschort, Overgedragen, Voldaan en Beeindigd.</summary>
    ElkeToestand = 1,

    /// <summary>Alleen terwijl het traject loopt.</summary>
    TrajectLopend = 2,

    /// <summary>Ook onder de Wi2013.</summary>
    OokWi2013 = 4,

    /// <summary>Alleen voor asielstatushouders.</summary>
    Asielstatushouder = 8,
}

/// <summary>Eén regel voor de regisseur: data en twee zuivere functies.</summary>
internal sealed record Regel(string Code, string Naam, string Bron)
{
    public required Func<Stand, Drempels, IEnumerable<Oordeel>> Beoordeel { get; init; }

    /// <summary>Dagen waarop het oordeel kan omslaan zonder nieuw feit. Een dag te veel kost een berekening, een dag te weinig een signalering.</summary>
    public Func<Stand, Drempels, IEnumerable<DateOnly>> Kantelt { get; init; } = (_, _) => [];

    public Bereik Bereik { get; init; }

    /// <summary>Wat scholen aan lessen leveren (M21) telt mee in het oordeel of in de omslagdagen. Over de andere regels zegt een levering niets.</summary>
    public bool OverLessen { get; init; }

    /// <summary>De regisseur mag haar met een reden sluiten.</summary>
    public bool Sluitbaar { get; init; }

    /// <summary>Erkennen is genoeg om haar te sluiten.</summary>
    public bool SluitBijErkennen { get; init; }

    /// <summary>Wat op één dag opkomt en verdwijnt blijft toch op de tijdlijn.</summary>
    public bool LaatSpoor { get; init; }

    /// <summary>Waarom zij sluit, als dat iets anders is dan opgelost.</summary>
    public Func<Stand, string?> Sluitreden { get; init; } = _ => null;

    /// <summary>De signalering die deze overneemt.</summary>
    public string? OvergenomenDoor { get; init; }

    public int Versie { get; init; } = 1;

    /// <summary>Reden waarom de regel nu niet geldt; <see langword="null"/> als zij geldt.</summary>
    public string? BuitenBereik(Stand stand)
    {
        var toestand = stand.Toestand;
        var rust = toestand is Toestand.Opgeschort or Toestand.Overgedragen or Toestand.Voldaan or Toestand.Beeindigd;
        if (rust && !Bereik.HasFlag(Bereik.ElkeToestand)) { return "toestand"; }
        if (stand.Regime == Regime.Wi2013 && !Bereik.HasFlag(Bereik.OokWi2013)) { return "regime"; }
        if (Bereik.HasFlag(Bereik.Asielstatushouder) && !stand.Asielstatushouder) { return "doelgroep"; }
        return Bereik.HasFlag(Bereik.TrajectLopend) && toestand != Toestand.TrajectLopend ? "toestand" : null;
    }
}

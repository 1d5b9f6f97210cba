namespace DuoExamens.NotificatiesVerwerken;

/// <summary>What an event of DUO changes, and so which API tells more about it.</summary>
internal enum Gebeurtenissoort
{
    /// <summary>Duty or target group: Inburgeringsplicht API.</summary>
    Plicht,

    /// <summary>Duty, and the ten weeks for the PIP have started.</summary>
    PlichtEnTienWeken,

    /// <summary>Moved to or from a municipality, or abroad.</summary>
    Verhuizing,

    /// <summary>Leerbaarheidstoets API.</summary>
    Leerbaarheidstoets,

    /// <summary>Inburgeringstermijn API.</summary>
    Termijn,

    /// <summary>Examen API.</summary>
    Examen,

    /// <summary>A request for extension, exemption or dispensation was decided.</summary>
    Verzoek,

    /// <summary>Known or unknown, without a fact for the chain.</summary>
    ZonderFeit,
}

internal static class Gebeurtenis
{
    public static Gebeurtenissoort Soort(string gebeurtenisId) => gebeurtenisId switch
    {
        "SS139" => Gebeurtenissoort.PlichtEnTienWeken,
        "SS101" or "SS128" => Gebeurtenissoort.Plicht,
        "SS124" or "SS125" => Gebeurtenissoort.Plicht,
        "SS106" or "SS107" or "SS108" or "SS109" or "SS110" or "SS111" or "SS129" or "SS130" => Gebeurtenissoort.Plicht,
        "SS126" or "SS127" => Gebeurtenissoort.Plicht,
        "SS120" or "SS121" or "SS122" or "SS123" => Gebeurtenissoort.Verhuizing,
        "SS131" or "SS137" => Gebeurtenissoort.Leerbaarheidstoets,
        "SS102" or "SS103" or "SS104" => Gebeurtenissoort.Termijn,
        "SS199" => Gebeurtenissoort.Examen,
        "SS113" or "SS114" or "SS115" or "SS116" or "SS117" or "SS118" or "SS119" => Gebeurtenissoort.Verzoek,
        _ => Gebeurtenissoort.ZonderFeit,
    };

    /// <summary>Whether someone has the duty after this event, for the message that says that details follow.</summary>
    public static bool HeeftPlicht(string gebeurtenisId) => gebeurtenisId is not ("SS106" or "SS107" or "SS108" or "SS109" or "SS110" or "SS111");
}

namespace UsdRegie.PostVersturen;

/// <summary>How far the stream of alerts (docs/adr/0022) was read for mail.</summary>
internal sealed class PostcursorRij
{
    public const int Enige = 1;

    public int Id { get; init; } = Enige;
    public required long Nummer { get; set; }
    public int Versie { get; set; }
}

/// <summary>Somebody who gets mail: of a regisseur with the name under which its dossiers are found, else null for the whole municipality.</summary>
internal sealed class PostadresRij
{
    public required string Gemeentecode { get; init; }
    public required string Adres { get; init; }
    public string? Regisseur { get; set; }

    /// <summary>Day of the last overview, or the day on which the address became known.</summary>
    public required DateOnly OverzichtOp { get; set; }

    /// <summary>Moment of the last mail, on the clock of the service.</summary>
    public DateTimeOffset? LaatsteOp { get; set; }
    public int Versie { get; set; }
}

/// <summary>What one address knows, or must hear, of one alert.</summary>
internal sealed class PostmeldingRij
{
    public const string Nieuw = "NIEUW", Gemeld = "GEMELD", Opgelost = "OPGELOST";

    public required Guid SignaleringId { get; init; }
    public required string Gemeentecode { get; init; }
    public required string Adres { get; init; }
    public required Guid DossierId { get; init; }
    public required string Code { get; init; }
    public required int Rang { get; init; }
    public required string Stand { get; set; }

    /// <summary>
    /// What an address has to hear after a change; null is nothing, and nothing to remember. Told once when it opens, once when it is over; what was over before it was told, is not told.
    /// </summary>
    public static string? Na(string? stand, bool open, bool ernstig) => (stand, open) switch
    {
        (null, true) => ernstig ? Nieuw : null,
        (null, false) => null,
        (Nieuw, false) => null,
        (Gemeld, false) => Opgelost,
        (Opgelost, true) => Gemeld,
        _ => stand,
    };
}

/// <summary>A mail that was made and not yet taken by the server. One per address at a time: what happens meanwhile goes in the next.</summary>
internal sealed class PostRij
{
    public required Guid PostId { get; init; }
    public required string Gemeentecode { get; init; }
    public required string Adres { get; init; }
    public required string Onderwerp { get; init; }
    public required string Tekst { get; init; }
    public int Pogingen { get; set; }

    /// <summary>Not before this moment on the real clock.</summary>
    public required DateTimeOffset NietVoor { get; set; }
}

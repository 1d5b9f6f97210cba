namespace DuoExamens.Personen;

/// <summary>Someone DUO told us about. BSN and V-nummer are encrypted; the indexes find them again.</summary>
internal sealed class Persoon
{
    /// <summary>Key of the row; the chain key may change (M37), this one never.</summary>
    public required Guid Id { get; init; }

    public required Guid InburgeraarId { get; set; }

    public byte[]? Bsn { get; set; }

    public string? BsnIndex { get; set; }

    public byte[]? VNummer { get; set; }

    public string? VNummerIndex { get; set; }

    /// <summary>OIN of the municipality that last had something to do with this person: DUO is asked in its name.</summary>
    public string? Gemeente { get; set; }

    /// <summary>When everything that DUO holds was last laid next to what the chain was told; on the real clock.</summary>
    public DateTimeOffset? VergelekenOp { get; set; }

    public int Versie { get; set; }
}

/// <summary>A chain key that was replaced by another; what was said under it stays understood.</summary>
internal sealed class Sleutelalias
{
    public required Guid OudeSleutel { get; init; }

    public required Guid NieuweSleutel { get; set; }
}

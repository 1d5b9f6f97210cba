namespace UsdRegie.IdentiteitBepalen;

/// <summary>Every chain key under which a person was ever known, with the key that counts. The key itself is in it too.</summary>
internal sealed class SleutelRij
{
    public required Guid Sleutel { get; init; }
    public required Guid InburgeraarId { get; set; }
}

/// <summary>The only place that knows which BSN and V-nummer belong to which person: encrypted, found by keyed blind index.</summary>
internal sealed class IdentiteitRij
{
    public required Guid InburgeraarId { get; init; }
    public byte[]? Bsn { get; set; }
    public string? BsnIndex { get; set; }
    public byte[]? VNummer { get; set; }
    public string? VNummerIndex { get; set; }
}

/// <summary>De nummers waarmee een bericht iemand aanwijst, zoals ontvangen.</summary>
internal sealed record Nummerpaar(string? Bsn, string? VNummer)
{
    public static Nummerpaar Van(object bericht) => bericht switch
    {
        StatushouderGekoppeld m => new(m.Bsn, m.VNummer),
        InburgeringsplichtGewijzigd m => new(m.Bsn, m.VNummer),
        KlantprofielGedeeld m => new(null, m.VNummer),
        _ => new(null, null),
    };
}

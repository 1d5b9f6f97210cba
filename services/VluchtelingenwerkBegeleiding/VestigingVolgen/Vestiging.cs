namespace VluchtelingenwerkBegeleiding.VestigingVolgen;

/// <summary>Wanneer en waar een inburgeraar zich vestigt: van COA verwacht, van de gemeente bevestigd.</summary>
internal sealed class Vestiging
{
    public required Guid InburgeraarId { get; init; }

    public DateOnly? Verhuisdatum { get; set; }

    public bool? VerhuisdatumZeker { get; set; }

    /// <summary>Business moment and sequence of the message that told <see cref="Verhuisdatum"/>: the youngest counts.</summary>
    public DateTimeOffset? VerhuisdatumOp { get; set; }

    public long VerhuisdatumVolgorde { get; set; }

    /// <summary>Id of that message.</summary>
    public Guid? Verhuisbericht { get; set; }

    public DateOnly? Vestigingsdatum { get; set; }

    /// <summary>The address as JSON, encrypted.</summary>
    public byte[]? Adres { get; set; }

    public DateTimeOffset? VestigingOp { get; set; }

    public long VestigingVolgorde { get; set; }

    /// <summary>Id of the message that told <see cref="Vestigingsdatum"/>.</summary>
    public Guid? Vestigingsbericht { get; set; }

    internal static bool IsJonger(DateTimeOffset op, long volgorde, DateTimeOffset? bekendOp, long bekendeVolgorde) =>
        bekendOp is not { } bekend || (op, volgorde).CompareTo((bekend, bekendeVolgorde)) > 0;
}

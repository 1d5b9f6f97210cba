namespace Ketenpartner;

/// <summary>Vanaf een dag heeft een organisatie geen toegang meer tot de gegevens van een inburgeraar.</summary>
internal sealed class Toegangseinde
{
    /// <summary>Id of the message: withdrawing it gives the access back.</summary>
    public required Guid BerichtId { get; init; }

    public required Guid InburgeraarId { get; set; }

    /// <summary>Null for all organisations that this service serves.</summary>
    public required string? Oin { get; init; }

    public required DateOnly Per { get; init; }

    public required DateTimeOffset GemeldOp { get; init; }
}

namespace Ketenpartner;

/// <summary>Een bericht dat verstuurd is, zodat een weigering ervan terug te voeren is op wat de partner registreerde.</summary>
internal sealed class Verzending
{
    /// <summary>Order of sending.</summary>
    public long Seq { get; init; }

    public required Guid BerichtId { get; init; }

    /// <summary>CloudEvents type.</summary>
    public required string Type { get; init; }

    /// <summary>The registration it is about; a later message of the same type about it mends a refusal.</summary>
    public required Guid Onderwerp { get; init; }

    public required string Oin { get; init; }

    /// <summary>Address of the registration.</summary>
    public required string Pad { get; init; }

    public required DateTimeOffset VerstuurdOp { get; init; }
}

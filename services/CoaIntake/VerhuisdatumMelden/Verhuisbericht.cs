namespace CoaIntake.VerhuisdatumMelden;

/// <summary>Een verwachte of vaste verhuisdatum; het laatste bericht geldt.</summary>
internal sealed class Verhuisbericht
{
    public required Guid VerhuisberichtId { get; init; }

    public required Guid KoppelingId { get; init; }

    /// <summary>Rising per koppeling; its unique index decides between two messages at once.</summary>
    public required int Volgnummer { get; init; }

    public required DateOnly Verhuisdatum { get; init; }

    public required bool Zeker { get; init; }

    public required DateTimeOffset GemeldOp { get; init; }
}

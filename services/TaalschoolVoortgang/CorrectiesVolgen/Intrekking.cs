namespace TaalschoolVoortgang.CorrectiesVolgen;

/// <summary>Een bericht dat volgens zijn uitgever niet meer geldt. Wat het vertelde telt niet mee zolang deze intrekking zelf geldt.</summary>
internal sealed class Intrekking
{
    /// <summary>Id of the message that withdraws; withdrawing that one in turn makes the first hold again.</summary>
    public required Guid CorrectieId { get; init; }

    /// <summary>Id of the message that no longer holds; it may still have to arrive.</summary>
    public required Guid BerichtId { get; init; }

    public required string Reden { get; init; }

    public required DateTimeOffset IngetrokkenOp { get; init; }
}

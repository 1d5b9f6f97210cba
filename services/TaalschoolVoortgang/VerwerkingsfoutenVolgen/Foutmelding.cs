using Inburgering.Contracts.Keten.V1;

namespace TaalschoolVoortgang.VerwerkingsfoutenVolgen;

/// <summary>Een ontvanger kon een bericht van een school niet verwerken.</summary>
internal sealed class Foutmelding
{
    public required Guid BerichtId { get; init; }

    public required Verwerkingsfout Code { get; init; }

    /// <summary>Row of the delivery; 0 when the fault is not in a row.</summary>
    public required int Regel { get; init; }

    public required string Tekst { get; init; }

    public required DateTimeOffset GemeldOp { get; init; }
}

using Inburgering.Contracts.Vwn.V1;

namespace VluchtelingenwerkBegeleiding.BegeleidingMelden;

/// <summary>Eén gemelde stand van de maatschappelijke begeleiding.</summary>
internal sealed class Begeleiding
{
    public required Guid BegeleidingId { get; init; }

    public required Guid InburgeraarId { get; set; }

    public required string Oin { get; init; }

    public required Begeleidingsstatus Status { get; init; }

    public required DateOnly Datum { get; init; }

    /// <summary>The whole M19 as JSON, encrypted.</summary>
    public required byte[] Gegevens { get; set; }

    /// <summary>Keyed hash of the same JSON: equal means that nothing changed.</summary>
    public required string Vingerafdruk { get; set; }

    public required DateTimeOffset GemeldOp { get; set; }

    public int Versie { get; set; }
}

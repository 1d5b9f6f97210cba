namespace Inburgering.Contracts.Begrippen.V1;

/// <summary>Periode van hele dagen, begin en einde inclusief.</summary>
public sealed record Periode
{
    /// <summary>Eerste dag, inclusief.</summary>
    public required DateOnly Van { get; init; }

    /// <summary>Laatste dag, inclusief.</summary>
    public required DateOnly Tot { get; init; }
}

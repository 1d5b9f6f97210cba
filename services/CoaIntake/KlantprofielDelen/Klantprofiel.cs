namespace CoaIntake.KlantprofielDelen;

/// <summary>Eén versie van het klantprofiel van een statushouder.</summary>
internal sealed class Klantprofiel
{
    public required Guid KlantprofielId { get; init; }

    public required Guid KoppelingId { get; init; }

    public required int ProfielVersie { get; init; }

    public required DateOnly Peildatum { get; init; }

    /// <summary>The M02 as JSON without V-nummer, encrypted.</summary>
    public required byte[] Gegevens { get; init; }

    /// <summary>Keyed hash of the content without version: equal means that nothing changed.</summary>
    public required string Vingerafdruk { get; init; }

    public required DateTimeOffset GedeeldOp { get; init; }
}

namespace CoaIntake.Koppelen;

/// <summary>Een gekoppelde statushouder zoals COA die het laatst meldde.</summary>
/// <remarks>Everything that identifies the person is in <see cref="Gegevens"/>, encrypted; the indexes are keyed hashes to search by.</remarks>
internal sealed class Statushouder
{
    public required Guid KoppelingId { get; init; }

    public required Guid InburgeraarId { get; set; }

    /// <summary>Organisation that registered it; the only one that sees and corrects it.</summary>
    public required string Oin { get; init; }

    public required string VNummerIndex { get; init; }

    public string? BsnIndex { get; set; }

    /// <summary>The whole M01 as JSON, encrypted.</summary>
    public required byte[] Gegevens { get; set; }

    /// <summary>Keyed hash of the same JSON: equal means that nothing changed.</summary>
    public required string Vingerafdruk { get; set; }

    public required string Gemeentecode { get; set; }

    public required DateOnly Koppelingsdatum { get; set; }

    public required DateTimeOffset GeregistreerdOp { get; init; }

    public int Versie { get; set; }
}

namespace TaalschoolVoortgang.AanwezigheidAanleveren;

/// <summary>A delivery on its way in: its first part, and what comes after it.</summary>
/// <param name="Vingerafdruk">SHA-256 of the bytes: the same number with the same content is a repeat.</param>
/// <param name="Eerste">The first part; of nearly every delivery the only one.</param>
/// <param name="Volgende">Reads the next part; null when the first is all.</param>
internal sealed record Levering(string Vingerafdruk, Gelezen Eerste, Func<CancellationToken, Task<Gelezen?>>? Volgende);

/// <summary>What (a part of) a delivery says, before anything is compared with what is known.</summary>
internal sealed class Gelezen
{
    public List<Lesregel> Lessen { get; } = [];

    /// <summary>What DUO's monthly file says instead of lessons.</summary>
    public List<Totaalregel> Totalen { get; } = [];

    /// <summary>Whether this is DUO's monthly file.</summary>
    public bool Duobestand { get; init; }

    public List<Weigering> Geweigerd { get; } = [];

    /// <summary>The one traject of a JSON delivery; null for a file, where every row says whose lesson it is.</summary>
    public Guid? TrajectId { get; init; }

    /// <summary>First day of the period, when the delivery says it.</summary>
    public DateOnly? PeriodeVan { get; init; }

    /// <summary>Last day of the period, when the delivery says it.</summary>
    public DateOnly? PeriodeTot { get; init; }

    /// <summary>Where the school has it from, when the delivery says it.</summary>
    public string? Bron { get; init; }

    /// <summary>Business day, when the delivery says it.</summary>
    public DateOnly? VastgelegdOp { get; init; }

    public int Regels => Lessen.Count + Totalen.Count + Geweigerd.Count;
}

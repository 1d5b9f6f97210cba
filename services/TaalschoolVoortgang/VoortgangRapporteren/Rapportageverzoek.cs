namespace TaalschoolVoortgang.VoortgangRapporteren;

/// <summary>The municipality asks for the progress of a learner over a period. A report of a day in or after it answers.</summary>
internal sealed class Rapportageverzoek
{
    public required Guid VerzoekId { get; init; }

    public required Guid TrajectId { get; init; }

    public required DateOnly PeriodeVan { get; init; }

    public required DateOnly PeriodeTot { get; init; }

    /// <summary>Id of the message that asked last.</summary>
    public Guid BerichtId { get; set; }

    public DateTimeOffset GevraagdOp { get; set; }
}

namespace CoaIntake.ProfielverzoekVolgen;

/// <summary>De gemeente vraagt om een klantprofiel; open tot COA er een deelt.</summary>
internal sealed class Profielverzoek
{
    public required Guid VerzoekId { get; init; }

    public required Guid? InburgeraarId { get; init; }

    public required string VNummerIndex { get; init; }

    public required string Reden { get; init; }

    public required DateTimeOffset GevraagdOp { get; init; }

    public DateTimeOffset? BeantwoordOp { get; set; }
}

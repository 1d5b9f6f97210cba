namespace CoaIntake.ToegangVolgen;

/// <summary>Vanaf een dag heeft een organisatie geen toegang meer tot de gegevens van een inburgeraar.</summary>
internal sealed class Toegangseinde
{
    public required Guid ToegangseindeId { get; init; }

    public required Guid InburgeraarId { get; set; }

    public required string Oin { get; init; }

    public required DateOnly Per { get; init; }
}

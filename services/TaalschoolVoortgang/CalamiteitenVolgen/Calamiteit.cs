using Inburgering.Contracts.Keten.V1;

namespace TaalschoolVoortgang.CalamiteitenVolgen;

/// <summary>Een melding dat er iets ernstigs is, zonder details: wie meer wil weten belt terug.</summary>
internal sealed class Calamiteit
{
    /// <summary>Id of the message: that is the key of this fact.</summary>
    public required Guid BerichtId { get; init; }

    public required Guid InburgeraarId { get; set; }

    public required Calamiteiternst Ernst { get; init; }

    public required string Kort { get; init; }

    public required string Terugbellen { get; init; }

    public required DateTimeOffset GemeldOp { get; init; }
}

using Inburgering.Contracts.Begrippen.V1;

namespace TaalschoolVoortgang.AanbodVolgen;

/// <summary>What the municipality offered a person: which school, when, and for which route.</summary>
internal sealed class Inburgeringsaanbod
{
    public required Guid AanbodId { get; init; }

    public required Guid InburgeraarId { get; set; }

    /// <summary>Number of the school at DUO.</summary>
    public required string Instellingsnummer { get; init; }

    public required DateOnly Datum { get; init; }

    public string? BowNummer { get; set; }

    public DateOnly VerwachteStart { get; set; }

    public DateOnly? VerwachteEind { get; set; }

    public Alfabetisering Alfabetisering { get; set; }

    public Leerroute Leerroute { get; set; }

    /// <summary>Id of the message that told this last.</summary>
    public Guid BerichtId { get; set; }

    /// <summary>Business moment and sequence of that message: the youngest counts.</summary>
    public DateTimeOffset GemeldOp { get; set; }

    public long Volgorde { get; set; }
}

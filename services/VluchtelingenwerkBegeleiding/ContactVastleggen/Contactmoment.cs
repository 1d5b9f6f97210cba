using Inburgering.Contracts.Keten.V1;

namespace VluchtelingenwerkBegeleiding.ContactVastleggen;

/// <summary>Een contact met de inburgeraar, zonder aantekeningen.</summary>
internal sealed class Contactmoment
{
    public required Guid ContactmomentId { get; init; }

    public required Guid InburgeraarId { get; set; }

    public required string Oin { get; init; }

    public required DateOnly Datum { get; init; }

    public required Contactvorm Wijze { get; init; }

    public required Begeleidersrol MetRol { get; init; }

    public required string Taal { get; set; }

    public required bool Tolk { get; set; }
}

using Inburgering.Contracts.Keten.V1;

namespace TaalschoolVoortgang.ContactkaartBijhouden;

/// <summary>Wie er bij andere organisaties voor een inburgeraar is: werkgegevens, om te bellen of te mailen.</summary>
internal sealed class Begeleider
{
    public required Guid BegeleiderId { get; init; }

    public required Guid InburgeraarId { get; set; }

    public required Begeleidersrol Rol { get; init; }

    public required string Naam { get; init; }

    public required string Organisatie { get; set; }

    public string? Telefoon { get; set; }

    public string? Email { get; set; }

    public required DateOnly Vanaf { get; init; }

    public DateOnly? Tot { get; set; }

    /// <summary>Id of the message that told this last.</summary>
    public Guid BerichtId { get; set; }

    /// <summary>Business moment and sequence of the message that told this: the youngest counts.</summary>
    public DateTimeOffset GemeldOp { get; set; }

    public long Volgorde { get; set; }
}

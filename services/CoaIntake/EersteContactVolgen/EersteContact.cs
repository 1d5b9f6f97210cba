using Inburgering.Contracts.Gemeente.V1;

namespace CoaIntake.EersteContactVolgen;

/// <summary>Een contact dat de gemeente in de opvang legde. Bewaard per ketensleutel, zodat de volgorde van berichten er niet toe doet.</summary>
internal sealed class EersteContact
{
    public required Guid InburgeraarId { get; init; }

    public required DateOnly Datum { get; init; }

    public required Contactwijze Wijze { get; set; }

    public required string Taal { get; set; }

    public required bool TolkIngezet { get; set; }

    /// <summary>Id of the message that told this last.</summary>
    public required Guid BerichtId { get; set; }

    public EersteContact Onder(Guid sleutel) => new() { InburgeraarId = sleutel, Datum = Datum, Wijze = Wijze, Taal = Taal, TolkIngezet = TolkIngezet, BerichtId = BerichtId };
}

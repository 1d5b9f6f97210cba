using System.ComponentModel.DataAnnotations;

namespace Inburgering.Contracts.Participatie.V1;

/// <summary>Een participatieactiviteit is geëindigd.</summary>
/// <remarks>Catalogus M26. Bron: uitvoerder van de activiteit. Sleutel: <c>activiteitId</c>. Gegevensgroepen: K4.</remarks>
[Bericht("nl.inburgering.participatie.activiteit-beeindigd.v1", Code = "M26",
    Uitgevers = [Diensten.UsdRegie],
    Abonnees = [],
    Klassen = "K4")]
public sealed record ActiviteitBeeindigd
{
    /// <summary>Activiteit die eindigde. Groep K1.</summary>
    public required Guid ActiviteitId { get; init; }

    /// <summary>Laatste dag.</summary>
    public required DateOnly Einde { get; init; }

    /// <summary>Reden van het einde, zonder medische gegevens; ten hoogste 200 tekens.</summary>
    [StringLength(200)]
    public string? Reden { get; init; }
}

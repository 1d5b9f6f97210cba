namespace Inburgering.Contracts.Werk.V1;

/// <summary>De nazorg na een werktraject is geëindigd.</summary>
/// <remarks>Catalogus M28. Bron: jobhunter. Sleutel: <c>werktrajectId</c>. Gegevensgroepen: K4.</remarks>
[Bericht("nl.inburgering.werk.nazorg-beeindigd.v1", Code = "M28",
    Uitgevers = [Diensten.UsdRegie],
    Abonnees = [],
    Klassen = "K4")]
public sealed record NazorgBeeindigd
{
    /// <summary>Werktraject waarop de nazorg volgde. Groep K1.</summary>
    public required Guid WerktrajectId { get; init; }

    /// <summary>Laatste dag van de nazorg.</summary>
    public required DateOnly Einde { get; init; }

    /// <summary>Resultaat na de nazorg.</summary>
    public Werkresultaat? Resultaat { get; init; }
}

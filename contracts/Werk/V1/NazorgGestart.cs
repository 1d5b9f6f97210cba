namespace Inburgering.Contracts.Werk.V1;

/// <summary>De nazorg na een werktraject is gestart.</summary>
/// <remarks>Catalogus M28. Bron: jobhunter; plan §3.1.2: drie maanden. Sleutel: <c>werktrajectId</c>. Gegevensgroepen: K4.</remarks>
[Bericht("nl.inburgering.werk.nazorg-gestart.v1", Code = "M28",
    Uitgevers = [Diensten.UsdRegie],
    Abonnees = [],
    Klassen = "K4")]
public sealed record NazorgGestart
{
    /// <summary>Werktraject waarop de nazorg volgt. Groep K1.</summary>
    public required Guid WerktrajectId { get; init; }

    /// <summary>Eerste dag van de nazorg.</summary>
    public required DateOnly Start { get; init; }
}

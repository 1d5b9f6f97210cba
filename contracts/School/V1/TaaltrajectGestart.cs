using Inburgering.Contracts.Begrippen.V1;

namespace Inburgering.Contracts.School.V1;

/// <summary>Een taaltraject is bij een taalschool gestart of ingepland.</summary>
/// <remarks>Catalogus M20. Bron: taalschool; plan §3.1.2. Sleutel: <c>trajectId</c>. Gegevensgroepen: K4.</remarks>
[Bericht("nl.inburgering.school.taaltraject-gestart.v1", Code = "M20",
    Uitgevers = [Diensten.TaalschoolVoortgang],
    Abonnees = [Diensten.UsdRegie],
    Klassen = "K4")]
public sealed record TaaltrajectGestart
{
    /// <summary>Sleutel van het taaltraject. Groep K1.</summary>
    [Sleutel]
    public required Guid TrajectId { get; init; }

    /// <summary>Groep van de school, bijvoorbeeld B1-2A.</summary>
    public required string GroepId { get; init; }

    /// <summary>Leerroute van het traject.</summary>
    public required Leerroute Leerroute { get; init; }

    /// <summary>Taalniveau waar het traject naartoe werkt.</summary>
    public required ErkNiveau NiveauDoel { get; init; }

    /// <summary>Eerste lesdag.</summary>
    public required DateOnly Startdatum { get; init; }

    /// <summary>Geplande laatste lesdag.</summary>
    public DateOnly? Einddatum { get; init; }

    /// <summary>Geplande klokuren per week, stap 0,25.</summary>
    [Uren]
    public required decimal UrenPerWeek { get; init; }
}

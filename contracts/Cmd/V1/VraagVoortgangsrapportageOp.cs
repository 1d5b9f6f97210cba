using Inburgering.Contracts.Begrippen.V1;

namespace Inburgering.Contracts.Cmd.V1;

/// <summary>De gemeente vraagt een taalschool om een voortgangsrapportage.</summary>
/// <remarks>Catalogus C07. Opdracht van gemeente aan taalschool. Sleutel: traject en periode. Antwoord: M22. Gegevensgroepen: K1, K4.</remarks>
[Bericht("nl.inburgering.cmd.vraag-voortgangsrapportage-op.v1", Code = "C07",
    Uitgevers = [Diensten.UsdRegie],
    Abonnees = [Diensten.TaalschoolVoortgang],
    Klassen = "K1 K4")]
public sealed record VraagVoortgangsrapportageOp
{
    /// <summary>Taaltraject waarover de rapportage gaat. Groep K1.</summary>
    public required Guid TrajectId { get; init; }

    /// <summary>Periode waarover gerapporteerd wordt.</summary>
    public required Periode Periode { get; init; }
}

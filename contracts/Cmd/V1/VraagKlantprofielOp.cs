using System.ComponentModel.DataAnnotations;

namespace Inburgering.Contracts.Cmd.V1;

/// <summary>De gemeente vraagt COA om het klantprofiel.</summary>
/// <remarks>Catalogus C01. Opdracht van gemeente aan COA; plan §2.3.1. Sleutel: persoon. Gegevensgroepen: K3.</remarks>
[Bericht("nl.inburgering.cmd.vraag-klantprofiel-op.v1", Code = "C01",
    Uitgevers = [Diensten.UsdRegie],
    Abonnees = [Diensten.CoaIntake],
    Klassen = "K3")]
public sealed record VraagKlantprofielOp
{
    /// <summary>Vreemdelingennummer, 1 t/m 10 cijfers. Groep K3.</summary>
    [RegularExpression("^[0-9]{1,10}$")]
    public required string VNummer { get; init; }

    /// <summary>Waarom het profiel gevraagd wordt, ten hoogste 200 tekens.</summary>
    [StringLength(200)]
    public required string Reden { get; init; }
}

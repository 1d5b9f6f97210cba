using System.ComponentModel.DataAnnotations;

namespace Inburgering.Contracts.Cmd.V1;

/// <summary>De gemeente draagt een partner op de toegang tot gegevens van een inburgeraar te beëindigen.</summary>
/// <remarks>Catalogus C10. Opdracht van gemeente aan partner; AVG art. 5. Sleutel: persoon, partner en per. Gegevensgroepen: K1.</remarks>
[Bericht("nl.inburgering.cmd.beeindig-toegang.v1", Code = "C10", Versie = "1.1.0",
    Uitgevers = [Diensten.UsdRegie],
    Abonnees = [Diensten.CoaIntake, Diensten.TaalschoolVoortgang, Diensten.VluchtelingenwerkBegeleiding], Geadresseerd = true,
    Klassen = "K1")]
public sealed record BeeindigToegang
{
    /// <summary>OIN van de organisatie waarvoor het geldt; nodig als een dienst er meer bedient, zoals die van de taalscholen. Ontbreekt het, dan geldt het voor alle organisaties van de ontvangende dienst.</summary>
    [RegularExpression("^[0-9]{8}[0-9A-Z]{12}$")]
    public string? PartnerOin { get; init; }

    /// <summary>Dag vanaf wanneer de toegang eindigt.</summary>
    public required DateOnly Per { get; init; }

    /// <summary>Reden zonder persoonsgegevens, ten hoogste 200 tekens.</summary>
    [StringLength(200)]
    public required string Reden { get; init; }
}

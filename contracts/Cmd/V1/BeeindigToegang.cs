using System.ComponentModel.DataAnnotations;

namespace Inburgering.Contracts.Cmd.V1;

/// <summary>De gemeente draagt een partner op de toegang tot gegevens van een inburgeraar te beëindigen.</summary>
/// <remarks>Catalogus C10. Opdracht van gemeente aan partner; AVG art. 5. Sleutel: persoon, partner en per. Gegevensgroepen: K1.</remarks>
[Bericht("nl.inburgering.cmd.beeindig-toegang.v1", Code = "C10",
    Uitgevers = [Diensten.UsdRegie],
    Abonnees = [Diensten.CoaIntake, Diensten.TaalschoolVoortgang, Diensten.VluchtelingenwerkBegeleiding, Diensten.DuoExamens], Geadresseerd = true,
    Klassen = "K1")]
public sealed record BeeindigToegang
{
    /// <summary>Dag vanaf wanneer de toegang eindigt.</summary>
    public required DateOnly Per { get; init; }

    /// <summary>Reden zonder persoonsgegevens, ten hoogste 200 tekens.</summary>
    [StringLength(200)]
    public required string Reden { get; init; }
}

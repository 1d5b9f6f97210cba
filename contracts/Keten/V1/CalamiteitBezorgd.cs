using System.ComponentModel.DataAnnotations;

namespace Inburgering.Contracts.Keten.V1;

/// <summary>Een calamiteit staat op de lijst van een organisatie die de inburgeraar begeleidt.</summary>
/// <remarks>Catalogus M33b. Bron: de dienst van de partner, zodra de calamiteit (M33) daar te lezen is: het tijdstip in de envelop is dat van de aankomst; plan §2.3.2, indicator P-13. Sleutel: calamiteit en organisatie. Draagt niets van de persoon of van de calamiteit. Gegevensgroepen: K2.</remarks>
[Bericht("nl.inburgering.keten.calamiteit-bezorgd.v1", Code = "M33b",
    Uitgevers = [Diensten.CoaIntake, Diensten.TaalschoolVoortgang, Diensten.VluchtelingenwerkBegeleiding],
    Abonnees = [Diensten.UsdRegie],
    Klassen = "K2")]
public sealed record CalamiteitBezorgd
{
    /// <summary>Berichtnummer van de calamiteit (M33).</summary>
    public required Guid CalamiteitId { get; init; }

    /// <summary>OIN van de organisatie die haar nu heeft.</summary>
    [RegularExpression("^[0-9]{8}[0-9A-Z]{12}$")]
    public required string Oin { get; init; }
}

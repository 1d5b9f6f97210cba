using System.ComponentModel.DataAnnotations;

namespace Inburgering.Contracts.Keten.V1;

/// <summary>De uitgever trekt een eerder bericht in of corrigeert het.</summary>
/// <remarks>Catalogus M36. Bron: uitgever van het oorspronkelijke bericht. Sleutel: <c>correctieVan</c>. Gaat naar wie het oorspronkelijke bericht kreeg. Gegevensgroepen: K1.</remarks>
[Bericht("nl.inburgering.keten.correctie-gepubliceerd.v1", Code = "M36",
    Uitgevers = [Diensten.CoaIntake, Diensten.DuoExamens, Diensten.TaalschoolVoortgang, Diensten.VluchtelingenwerkBegeleiding, Diensten.UsdRegie],
    Abonnees = [Diensten.CoaIntake, Diensten.DuoExamens, Diensten.TaalschoolVoortgang, Diensten.VluchtelingenwerkBegeleiding, Diensten.UsdRegie], Geadresseerd = true,
    Klassen = "K1")]
public sealed record CorrectieGepubliceerd
{
    /// <summary><c>id</c> van het bericht dat niet meer geldt.</summary>
    public required Guid CorrectieVan { get; init; }

    /// <summary>Reden zonder persoonsgegevens, ten hoogste 200 tekens.</summary>
    [StringLength(200)]
    public required string Reden { get; init; }
}

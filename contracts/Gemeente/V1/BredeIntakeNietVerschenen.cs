using System.ComponentModel.DataAnnotations;

namespace Inburgering.Contracts.Gemeente.V1;

/// <summary>De inburgeraar is niet verschenen op de brede intake of de leerbaarheidstoets.</summary>
/// <remarks>Catalogus M14b. Bron: regisseur; plan §3.6. Sleutel: persoon, onderdeel en datum. Verlaat de gemeente niet. Gegevensgroepen: K4, K7.</remarks>
[Bericht("nl.inburgering.gemeente.brede-intake-niet-verschenen.v1", Code = "M14b",
    Uitgevers = [Diensten.UsdRegie],
    Abonnees = [],
    Klassen = "K4 K7")]
public sealed record BredeIntakeNietVerschenen
{
    /// <summary>Dag van de gemiste afspraak.</summary>
    public required DateOnly Datum { get; init; }

    /// <summary>Plaats van de afspraak, ten hoogste 80 tekens.</summary>
    [StringLength(80)]
    public string? Plaats { get; init; }

    /// <summary>Waarvoor de afspraak was.</summary>
    public required Intakeonderdeel Onderdeel { get; init; }

    /// <summary>Reden die de inburgeraar gaf, zonder medische gegevens; ten hoogste 200 tekens. Groep K7.</summary>
    [StringLength(200)]
    public string? Reden { get; init; }

    /// <summary>Hoeveelste uitnodiging dit was, vanaf 1.</summary>
    [Range(1, int.MaxValue)]
    public required int Poging { get; init; }
}

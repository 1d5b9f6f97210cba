using System.ComponentModel.DataAnnotations;

namespace Inburgering.Contracts.Gemeente.V1;

/// <summary>De inburgeraar is niet verschenen op een voortgangsgesprek.</summary>
/// <remarks>Catalogus M29. Bron: regisseur; plan §3.6. Sleutel: persoon en datum. Verlaat de gemeente niet. Gegevensgroepen: K4, K7.</remarks>
[Bericht("nl.inburgering.gemeente.voortgangsgesprek-niet-verschenen.v1", Code = "M29",
    Uitgevers = [Diensten.UsdRegie],
    Abonnees = [],
    Klassen = "K4 K7")]
public sealed record VoortgangsgesprekNietVerschenen
{
    /// <summary>Dag van het gemiste gesprek.</summary>
    public required DateOnly Datum { get; init; }

    /// <summary>Of de inburgeraar aanwezig was; in dit bericht altijd onwaar.</summary>
    public required bool Aanwezig { get; init; }

    /// <summary>Reden die de inburgeraar gaf, zonder medische gegevens; ten hoogste 200 tekens. Groep K7.</summary>
    [StringLength(200)]
    public string? Reden { get; init; }

    /// <summary>Dag van het volgende gesprek.</summary>
    public DateOnly? Volgende { get; init; }
}

using System.ComponentModel.DataAnnotations;

namespace Inburgering.Contracts.Begrippen.V1;

/// <summary>Eén gegeven in een overdracht. De namen van verplichte velden staan per overdrachtssoort in de afspraken van de keten.</summary>
public sealed record Overdrachtsveld
{
    /// <summary>Naam van het gegeven, bijvoorbeeld <c>opleiding</c>.</summary>
    public required string Naam { get; init; }

    /// <summary>Waarde als tekst; "geen" en "onbekend" zijn ook waarden.</summary>
    public required string Waarde { get; init; }

    /// <summary>OIN van de organisatie die het gegeven vastlegde; ontbreekt als dat de aanbieder is.</summary>
    [RegularExpression("^[0-9]{8}[0-9A-Z]{12}$")]
    public string? Bron { get; init; }

    /// <summary>Dag waarop het gegeven gold; ontbreekt als dat de dag van het aanbod is.</summary>
    public DateOnly? Peildatum { get; init; }

    /// <summary>Gegevensgroep van het gegeven, K1 t/m K7.</summary>
    [RegularExpression("^K[1-7]$")]
    public string? Klasse { get; init; }
}

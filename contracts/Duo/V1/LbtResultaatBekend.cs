using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Inburgering.Contracts.Duo.V1;

/// <summary>De uitslag van de leerbaarheidstoets is bekend.</summary>
/// <remarks>Catalogus M12. Bron: DUO Leerbaarheidstoets-API (gebeurtenis SS131). Sleutel: persoon en datum. Gegevensgroepen: K4.</remarks>
[Bericht("nl.inburgering.duo.lbt-resultaat-bekend.v1", Code = "M12",
    Uitgevers = [Diensten.DuoExamens],
    Abonnees = [Diensten.UsdRegie],
    Klassen = "K4")]
public sealed record LbtResultaatBekend
{
    /// <summary>Uitslag.</summary>
    public required LbtResultaat Resultaat { get; init; }

    /// <summary>Behaalde score, 0,00 t/m 999,99.</summary>
    [Range(0, 999.99)]
    public required decimal Behaald { get; init; }

    /// <summary>Benodigde score, 0,00 t/m 999,99.</summary>
    [Range(0, 999.99)]
    public required decimal Nodig { get; init; }

    /// <summary>Dag van de toets.</summary>
    public required DateOnly Datum { get; init; }

    /// <summary>Ingangsdatum van de gebruikte cesuur, bijvoorbeeld 2023-04-12 (28 van 40).</summary>
    public required string CesuurVersie { get; init; }
}

/// <summary>Uitslag van de leerbaarheidstoets.</summary>
[JsonConverter(typeof(CodeConverter<LbtResultaat>))]
public enum LbtResultaat
{
    /// <summary>De B1-route is haalbaar.</summary>
    [JsonStringEnumMemberName("HAALBAAR")]
    Haalbaar,

    /// <summary>De B1-route is niet haalbaar.</summary>
    [JsonStringEnumMemberName("NIET_HAALBAAR")]
    NietHaalbaar,

    /// <summary>Geen uitslag te geven.</summary>
    [JsonStringEnumMemberName("ONBEKEND")]
    Onbekend,
}

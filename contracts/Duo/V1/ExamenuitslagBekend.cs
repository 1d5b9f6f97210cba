using System.Text.Json.Serialization;
using Inburgering.Contracts.Begrippen.V1;

namespace Inburgering.Contracts.Duo.V1;

/// <summary>De uitslag van een examenonderdeel is bekend.</summary>
/// <remarks>Catalogus M23. Bron: DUO Examen-API (gebeurtenis SS199). Sleutel: persoon, onderdeel en datum. Gegevensgroepen: K4.</remarks>
[Bericht("nl.inburgering.duo.examenuitslag-bekend.v1", Code = "M23",
    Uitgevers = [Diensten.DuoExamens],
    Abonnees = [Diensten.UsdRegie],
    Klassen = "K4")]
public sealed record ExamenuitslagBekend
{
    /// <summary>Onderdeel van het examen.</summary>
    public required Examenonderdeel Onderdeel { get; init; }

    /// <summary>Niveau waarop examen is gedaan (A2, B1 of B2); ontbreekt bij KNM.</summary>
    public ErkNiveau? Niveau { get; init; }

    /// <summary>Dag van het examen.</summary>
    public required DateOnly Datum { get; init; }

    /// <summary>Uitslag.</summary>
    public required Examenresultaat Resultaat { get; init; }

    /// <summary>Waarom er geen resultaat is; alleen bij GEEN.</summary>
    public GeenResultaatReden? Reden { get; init; }
}

/// <summary>Uitslag van een examenonderdeel.</summary>
[JsonConverter(typeof(CodeConverter<Examenresultaat>))]
public enum Examenresultaat
{
    /// <summary>Geslaagd.</summary>
    [JsonStringEnumMemberName("GESLAAGD")]
    Geslaagd,

    /// <summary>Gezakt.</summary>
    [JsonStringEnumMemberName("GEZAKT")]
    Gezakt,

    /// <summary>Geen resultaat.</summary>
    [JsonStringEnumMemberName("GEEN")]
    Geen,
}

/// <summary>Waarom een examen geen resultaat heeft. Bron: DUO Examen-API.</summary>
[JsonConverter(typeof(CodeConverter<GeenResultaatReden>))]
public enum GeenResultaatReden
{
    /// <summary>Verwijtbaar.</summary>
    [JsonStringEnumMemberName("VERWIJTBAAR")]
    Verwijtbaar,

    /// <summary>Niet verwijtbaar.</summary>
    [JsonStringEnumMemberName("NIET_VERWIJTBAAR")]
    NietVerwijtbaar,

    /// <summary>Afgemeld.</summary>
    [JsonStringEnumMemberName("AFGEMELD")]
    Afgemeld,

    /// <summary>Absent.</summary>
    [JsonStringEnumMemberName("ABSENT")]
    Absent,
}

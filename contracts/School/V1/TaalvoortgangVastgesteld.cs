using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Inburgering.Contracts.Begrippen.V1;

namespace Inburgering.Contracts.School.V1;

/// <summary>De taalschool heeft de voortgang van een inburgeraar vastgesteld.</summary>
/// <remarks>Catalogus M22. Bron: taalschool, ten minste elk kwartaal; plan §1.2.2. Sleutel: persoon en peildatum. Gegevensgroepen: K4.</remarks>
[Bericht("nl.inburgering.school.taalvoortgang-vastgesteld.v1", Code = "M22",
    Uitgevers = [Diensten.TaalschoolVoortgang],
    Abonnees = [Diensten.UsdRegie],
    Klassen = "K4")]
public sealed record TaalvoortgangVastgesteld
{
    /// <summary>Dag waarop de voortgang is vastgesteld.</summary>
    public required DateOnly Peildatum { get; init; }

    /// <summary>Bereikt niveau per vaardigheid (ERK).</summary>
    public required Taalniveaus Niveaus { get; init; }

    /// <summary>Toets of observatie waarop het niveau berust.</summary>
    public required string Instrument { get; init; }

    /// <summary>Oordeel van de school over het tempo.</summary>
    public required Voortgangsoordeel Oordeel { get; init; }

    /// <summary>Advies van de school.</summary>
    public required Voortgangsadvies Advies { get; init; }

    /// <summary>Examens die geboekt zijn.</summary>
    public IReadOnlyList<GeboektExamen>? GeboekteExamens { get; init; }

    /// <summary>Feitelijke toelichting zonder medische gegevens, ten hoogste 500 tekens.</summary>
    [StringLength(500)]
    public required string Toelichting { get; init; }
}

/// <summary>Examen dat de inburgeraar heeft geboekt.</summary>
public sealed record GeboektExamen
{
    /// <summary>Onderdeel.</summary>
    public required Examenonderdeel Onderdeel { get; init; }

    /// <summary>Dag van het examen.</summary>
    public required DateOnly Datum { get; init; }
}

/// <summary>Oordeel over het tempo van de inburgeraar.</summary>
[JsonConverter(typeof(CodeConverter<Voortgangsoordeel>))]
public enum Voortgangsoordeel
{
    /// <summary>Sneller dan gepland.</summary>
    [JsonStringEnumMemberName("VOOR")]
    Voor,

    /// <summary>Volgens plan.</summary>
    [JsonStringEnumMemberName("OP_SCHEMA")]
    OpSchema,

    /// <summary>Trager dan gepland.</summary>
    [JsonStringEnumMemberName("ACHTER")]
    Achter,

    /// <summary>De inburgeraar stopt.</summary>
    [JsonStringEnumMemberName("STOPT")]
    Stopt,
}

/// <summary>Advies van de school over het vervolg.</summary>
[JsonConverter(typeof(CodeConverter<Voortgangsadvies>))]
public enum Voortgangsadvies
{
    /// <summary>Doorgaan zoals gepland.</summary>
    [JsonStringEnumMemberName("DOORGAAN")]
    Doorgaan,

    /// <summary>Naar een hoger niveau of andere route.</summary>
    [JsonStringEnumMemberName("OPSCHALEN")]
    Opschalen,

    /// <summary>Naar een lager niveau of andere route.</summary>
    [JsonStringEnumMemberName("AFSCHALEN")]
    Afschalen,

    /// <summary>Stoppen met het traject.</summary>
    [JsonStringEnumMemberName("STOPPEN")]
    Stoppen,
}

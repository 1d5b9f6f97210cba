using System.Text.Json.Serialization;

namespace Inburgering.Contracts.Werk.V1;

/// <summary>Een werktraject is geëindigd.</summary>
/// <remarks>Catalogus M28. Bron: WSP of jobhunter. Sleutel: <c>werktrajectId</c>. Gegevensgroepen: K4.</remarks>
[Bericht("nl.inburgering.werk.traject-beeindigd.v1", Code = "M28",
    Uitgevers = [Diensten.UsdRegie],
    Abonnees = [],
    Klassen = "K4")]
public sealed record WerktrajectBeeindigd
{
    /// <summary>Werktraject dat eindigde. Groep K1.</summary>
    public required Guid WerktrajectId { get; init; }

    /// <summary>Laatste dag.</summary>
    public required DateOnly Einde { get; init; }

    /// <summary>Resultaat van het traject.</summary>
    public Werkresultaat? Resultaat { get; init; }
}

/// <summary>Resultaat van een werktraject.</summary>
[JsonConverter(typeof(CodeConverter<Werkresultaat>))]
public enum Werkresultaat
{
    /// <summary>Betaalde baan.</summary>
    [JsonStringEnumMemberName("BAAN")]
    Baan,

    /// <summary>Vervolg in een ander traject.</summary>
    [JsonStringEnumMemberName("VERVOLGTRAJECT")]
    Vervolgtraject,

    /// <summary>Opleiding.</summary>
    [JsonStringEnumMemberName("OPLEIDING")]
    Opleiding,

    /// <summary>Voortijdig gestopt.</summary>
    [JsonStringEnumMemberName("GESTOPT")]
    Gestopt,

    /// <summary>Geen resultaat.</summary>
    [JsonStringEnumMemberName("GEEN")]
    Geen,
}

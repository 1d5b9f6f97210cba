using System.Text.Json.Serialization;

namespace Inburgering.Contracts.Gemeente.V1;

/// <summary>Een activiteit van de Module Arbeidsmarkt en Participatie (MAP) is gevolgd.</summary>
/// <remarks>Catalogus M25. Bron: gemeente of uitvoerder van de MAP; plan §1.2.2. Sleutel: persoon, datum, thema en uren. Gegevensgroepen: K4.</remarks>
[Bericht("nl.inburgering.gemeente.map-activiteit-geregistreerd.v1", Code = "M25",
    Uitgevers = [Diensten.UsdRegie],
    Abonnees = [],
    Klassen = "K4")]
public sealed record MapActiviteitGeregistreerd
{
    /// <summary>Dag van de activiteit.</summary>
    public required DateOnly Datum { get; init; }

    /// <summary>Onderwerp van de activiteit.</summary>
    public MapThema? Thema { get; init; }

    /// <summary>Gevolgde uren. Eenheid: klokuren, 0 t/m 9999,75, stap 0,25.</summary>
    [Uren]
    public required decimal Uren { get; init; }
}

/// <summary>De acht onderwerpen van de MAP.</summary>
[JsonConverter(typeof(CodeConverter<MapThema>))]
public enum MapThema
{
    /// <summary>Beroepsoriëntatie.</summary>
    [JsonStringEnumMemberName("BEROEPSORIENTATIE")]
    Beroepsorientatie,

    /// <summary>Realistisch beroepsbeeld.</summary>
    [JsonStringEnumMemberName("REALISTISCH_BEROEPSBEELD")]
    RealistischBeroepsbeeld,

    /// <summary>Eigen kwaliteiten.</summary>
    [JsonStringEnumMemberName("EIGEN_KWALITEITEN")]
    EigenKwaliteiten,

    /// <summary>Beroepskansen.</summary>
    [JsonStringEnumMemberName("BEROEPSKANSEN")]
    Beroepskansen,

    /// <summary>Beroepscompetenties verwerven.</summary>
    [JsonStringEnumMemberName("BEROEPSCOMPETENTIES")]
    Beroepscompetenties,

    /// <summary>Netwerk opbouwen.</summary>
    [JsonStringEnumMemberName("NETWERK")]
    Netwerk,

    /// <summary>Werk vinden.</summary>
    [JsonStringEnumMemberName("WERK_VINDEN")]
    WerkVinden,

    /// <summary>Werkcultuur.</summary>
    [JsonStringEnumMemberName("WERKCULTUUR")]
    Werkcultuur,
}

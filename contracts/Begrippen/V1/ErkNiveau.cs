using System.Text.Json.Serialization;

namespace Inburgering.Contracts.Begrippen.V1;

/// <summary>Taalniveau volgens het Europees Referentiekader (ERK/CEFR).</summary>
[JsonConverter(typeof(CodeConverter<ErkNiveau>))]
public enum ErkNiveau
{
    /// <summary>Onder A1.</summary>
    [JsonStringEnumMemberName("PRE_A1")]
    PreA1,

    /// <summary>Niveau A1.</summary>
    [JsonStringEnumMemberName("A1")]
    A1,

    /// <summary>Niveau A2.</summary>
    [JsonStringEnumMemberName("A2")]
    A2,

    /// <summary>Niveau B1.</summary>
    [JsonStringEnumMemberName("B1")]
    B1,

    /// <summary>Niveau B2.</summary>
    [JsonStringEnumMemberName("B2")]
    B2,

    /// <summary>Niveau C1.</summary>
    [JsonStringEnumMemberName("C1")]
    C1,
}

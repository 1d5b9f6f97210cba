using System.Text.Json.Serialization;

namespace Inburgering.Contracts.Begrippen.V1;

/// <summary>Behoefte aan alfabetisering. Bron: DUO PIP- en Inburgeringsaanbod-API (NVT, A, AA).</summary>
[JsonConverter(typeof(CodeConverter<Alfabetisering>))]
public enum Alfabetisering
{
    /// <summary>Geen alfabetisering nodig.</summary>
    [JsonStringEnumMemberName("NVT")]
    Nvt,

    /// <summary>Alfabetisering: de inburgeraar kan in geen enkele taal lezen en schrijven.</summary>
    [JsonStringEnumMemberName("ALFABETISERING")]
    Alfabetisering,

    /// <summary>Andersgealfabetiseerd: de inburgeraar leest en schrijft in een ander schrift.</summary>
    [JsonStringEnumMemberName("ANDERSGEALFABETISEERD")]
    Andersgealfabetiseerd,
}

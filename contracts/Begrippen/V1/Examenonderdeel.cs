using System.Text.Json.Serialization;

namespace Inburgering.Contracts.Begrippen.V1;

/// <summary>Onderdeel van het inburgeringsexamen. Bron: DUO Examen-API (KNM, LE, LU, SC, SP).</summary>
[JsonConverter(typeof(CodeConverter<Examenonderdeel>))]
public enum Examenonderdeel
{
    /// <summary>Kennis van de Nederlandse maatschappij.</summary>
    [JsonStringEnumMemberName("KNM")]
    Knm,

    /// <summary>Leesvaardigheid.</summary>
    [JsonStringEnumMemberName("LEZEN")]
    Lezen,

    /// <summary>Luistervaardigheid.</summary>
    [JsonStringEnumMemberName("LUISTEREN")]
    Luisteren,

    /// <summary>Schrijfvaardigheid.</summary>
    [JsonStringEnumMemberName("SCHRIJVEN")]
    Schrijven,

    /// <summary>Spreekvaardigheid.</summary>
    [JsonStringEnumMemberName("SPREKEN")]
    Spreken,
}

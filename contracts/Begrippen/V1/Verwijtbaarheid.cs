using System.Text.Json.Serialization;

namespace Inburgering.Contracts.Begrippen.V1;

/// <summary>Of een te late of ontbrekende afronding de inburgeraar te verwijten is. Bron: DUO MAP-, PVT- en Z-route-API (Ja, Nee).</summary>
[JsonConverter(typeof(CodeConverter<Verwijtbaarheid>))]
public enum Verwijtbaarheid
{
    /// <summary>Verwijtbaar; alleen na het einde van de termijn.</summary>
    [JsonStringEnumMemberName("JA")]
    Ja,

    /// <summary>Niet verwijtbaar; alleen in de laatste twee maanden van de termijn of erna.</summary>
    [JsonStringEnumMemberName("NEE")]
    Nee,
}

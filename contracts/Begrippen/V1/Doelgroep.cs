using System.Text.Json.Serialization;

namespace Inburgering.Contracts.Begrippen.V1;

/// <summary>Wettelijke doelgroep van de inburgeraar. Bron: Wi2021; DUO Inburgeringsplicht-API.</summary>
[JsonConverter(typeof(CodeConverter<Doelgroep>))]
public enum Doelgroep
{
    /// <summary>Houder van een asielvergunning, ook nagereisde gezinsleden.</summary>
    [JsonStringEnumMemberName("ASIELSTATUSHOUDER")]
    Asielstatushouder,

    /// <summary>Gezinsmigrant of overige migrant.</summary>
    [JsonStringEnumMemberName("GEZINSMIGRANT_OF_OVERIG")]
    GezinsmigrantOfOverig,
}

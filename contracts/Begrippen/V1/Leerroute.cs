using System.Text.Json.Serialization;

namespace Inburgering.Contracts.Begrippen.V1;

/// <summary>Leerroute van het PIP. Bron: Wi2021 art. 7 t/m 9; DUO PIP-API (B, O, Z).</summary>
[JsonConverter(typeof(CodeConverter<Leerroute>))]
public enum Leerroute
{
    /// <summary>B1-route: taal op niveau B1 en participatie.</summary>
    [JsonStringEnumMemberName("B1")]
    B1,

    /// <summary>Onderwijsroute: taalschakeltraject naar mbo, hbo of wo.</summary>
    [JsonStringEnumMemberName("ONDERWIJS")]
    Onderwijs,

    /// <summary>Zelfredzaamheidsroute: 800 uur taal en KNM, voor asielstatushouders ook 800 uur participatie.</summary>
    [JsonStringEnumMemberName("Z")]
    Z,
}

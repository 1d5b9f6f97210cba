using System.Text.Json.Serialization;

namespace Inburgering.Contracts.Gemeente.V1;

/// <summary>Het financieel ontzorgen is gestart, verlengd of beëindigd.</summary>
/// <remarks>Catalogus M18. Bron: inkomensconsulent; Participatiewet art. 56a; plan §3.4. Sleutel: persoon, status en van. Verlaat de gemeente niet. Gegevensgroepen: K5.</remarks>
[Bericht("nl.inburgering.gemeente.ontzorgen-gewijzigd.v1", Code = "M18",
    Uitgevers = [Diensten.UsdRegie],
    Abonnees = [],
    Klassen = "K5")]
public sealed record OntzorgenGewijzigd
{
    /// <summary>Wat er gebeurde.</summary>
    public required Ontzorgstatus Status { get; init; }

    /// <summary>Eerste dag van het ontzorgen.</summary>
    public required DateOnly Van { get; init; }

    /// <summary>Dag waarop het ontzorgen eindigt.</summary>
    public required DateOnly Tot { get; init; }

    /// <summary>Stand per vaste last.</summary>
    public required IReadOnlyList<OntzorgpostStand> Posten { get; init; }

    /// <summary>Reden om vóór zes maanden te stoppen.</summary>
    public Ontzorgeinde? Reden { get; init; }
}

/// <summary>Stand van één vaste last. Groep K5.</summary>
public sealed record OntzorgpostStand
{
    /// <summary>Vaste last.</summary>
    public required Ontzorgpost Soort { get; init; }

    /// <summary>Of de gemeente de last betaalt.</summary>
    public required bool Actief { get; init; }

    /// <summary>Dag vanaf wanneer deze stand geldt.</summary>
    public required DateOnly Vanaf { get; init; }
}

/// <summary>Wat er met het ontzorgen gebeurde.</summary>
[JsonConverter(typeof(CodeConverter<Ontzorgstatus>))]
public enum Ontzorgstatus
{
    /// <summary>Gestart.</summary>
    [JsonStringEnumMemberName("GESTART")]
    Gestart,

    /// <summary>Verlengd.</summary>
    [JsonStringEnumMemberName("VERLENGD")]
    Verlengd,

    /// <summary>Beëindigd.</summary>
    [JsonStringEnumMemberName("BEEINDIGD")]
    Beeindigd,
}

/// <summary>Reden om het ontzorgen eerder te stoppen.</summary>
[JsonConverter(typeof(CodeConverter<Ontzorgeinde>))]
public enum Ontzorgeinde
{
    /// <summary>De bijstand is geëindigd.</summary>
    [JsonStringEnumMemberName("EINDE_BIJSTAND")]
    EindeBijstand,

    /// <summary>Verhuisd.</summary>
    [JsonStringEnumMemberName("VERHUISD")]
    Verhuisd,

    /// <summary>Overleden.</summary>
    [JsonStringEnumMemberName("OVERLEDEN")]
    Overleden,

    /// <summary>Maatwerk, met besluit.</summary>
    [JsonStringEnumMemberName("MAATWERK")]
    Maatwerk,
}

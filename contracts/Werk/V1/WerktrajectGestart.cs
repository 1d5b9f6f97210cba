using System.Text.Json.Serialization;

namespace Inburgering.Contracts.Werk.V1;

/// <summary>Een werktraject is gestart of ingepland.</summary>
/// <remarks>Catalogus M28. Bron: WSP, jobhunter of zorgstart; plan §3.1.2. Sleutel: <c>werktrajectId</c>. Gegevensgroepen: K4.</remarks>
[Bericht("nl.inburgering.werk.traject-gestart.v1", Code = "M28",
    Uitgevers = [Diensten.UsdRegie],
    Abonnees = [],
    Klassen = "K4")]
public sealed record WerktrajectGestart
{
    /// <summary>Sleutel van het werktraject. Groep K1.</summary>
    [Sleutel]
    public required Guid WerktrajectId { get; init; }

    /// <summary>Soort werktraject.</summary>
    public required Werktrajectsoort Soort { get; init; }

    /// <summary>Sector, bijvoorbeeld zorg.</summary>
    public required string Sector { get; init; }

    /// <summary>Eerste dag; in de toekomst betekent gepland.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Geplande laatste dag.</summary>
    public DateOnly? Einde { get; init; }

    /// <summary>Geplande klokuren per week, stap 0,25.</summary>
    [Uren]
    public decimal? UrenPerWeek { get; init; }

    /// <summary>Of met behoud van uitkering wordt gewerkt; ontbreekt het bij WERK_MET_BEHOUD, dan geldt ja.</summary>
    public bool? BehoudUitkering { get; init; }

    /// <summary>Uiterste dag van werken met behoud van uitkering; zonder waarde start + 3 maanden.</summary>
    public DateOnly? MaxEinde { get; init; }
}

/// <summary>Soort werktraject.</summary>
[JsonConverter(typeof(CodeConverter<Werktrajectsoort>))]
public enum Werktrajectsoort
{
    /// <summary>Proefplaatsing.</summary>
    [JsonStringEnumMemberName("PROEFPLAATSING")]
    Proefplaatsing,

    /// <summary>Werken met behoud van uitkering.</summary>
    [JsonStringEnumMemberName("WERK_MET_BEHOUD")]
    WerkMetBehoud,

    /// <summary>Zorgstart.</summary>
    [JsonStringEnumMemberName("ZORGSTART")]
    Zorgstart,

    /// <summary>Baan.</summary>
    [JsonStringEnumMemberName("BAAN")]
    Baan,
}

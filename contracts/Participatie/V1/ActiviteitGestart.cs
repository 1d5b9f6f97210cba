using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Inburgering.Contracts.Participatie.V1;

/// <summary>Een participatieactiviteit is gestart of ingepland.</summary>
/// <remarks>Catalogus M26. Bron: USD, VluchtelingenWerk, Versa of WSP; plan §3.1.2. Sleutel: <c>activiteitId</c>. Organisaties zonder eigen dienst registreren bij de gemeente. Gegevensgroepen: K4.</remarks>
[Bericht("nl.inburgering.participatie.activiteit-gestart.v1", Code = "M26",
    Uitgevers = [Diensten.UsdRegie],
    Abonnees = [],
    Klassen = "K4")]
public sealed record ActiviteitGestart
{
    /// <summary>Sleutel van de activiteit. Groep K1.</summary>
    [Sleutel]
    public required Guid ActiviteitId { get; init; }

    /// <summary>Soort activiteit.</summary>
    public required Activiteitsoort Soort { get; init; }

    /// <summary>Korte omschrijving, ten hoogste 120 tekens.</summary>
    [StringLength(120)]
    public required string Omschrijving { get; init; }

    /// <summary>Sector waarin de activiteit plaatsvindt.</summary>
    public string? Sector { get; init; }

    /// <summary>Eerste dag; in de toekomst betekent gepland.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Geplande laatste dag.</summary>
    public DateOnly? Einde { get; init; }

    /// <summary>Geplande klokuren per week, stap 0,25.</summary>
    [Uren]
    public required decimal UrenPerWeek { get; init; }

    /// <summary>Of de uren meetellen voor de 800 uur participatie van de Z-route.</summary>
    public required bool TeltMeeZroute { get; init; }

    /// <summary>OIN van de organisatie die de activiteit uitvoert.</summary>
    [RegularExpression("^[0-9]{8}[0-9A-Z]{12}$")]
    public string? Uitvoerder { get; init; }
}

/// <summary>Soort participatieactiviteit.</summary>
[JsonConverter(typeof(CodeConverter<Activiteitsoort>))]
public enum Activiteitsoort
{
    /// <summary>Participatieactiviteit.</summary>
    [JsonStringEnumMemberName("PARTICIPATIE")]
    Participatie,

    /// <summary>Vrijwilligerswerk.</summary>
    [JsonStringEnumMemberName("VRIJWILLIGERSWERK")]
    Vrijwilligerswerk,

    /// <summary>Stage.</summary>
    [JsonStringEnumMemberName("STAGE")]
    Stage,

    /// <summary>Betaald werk.</summary>
    [JsonStringEnumMemberName("WERK")]
    Werk,

    /// <summary>Groepstraject.</summary>
    [JsonStringEnumMemberName("GROEPSTRAJECT")]
    Groepstraject,

    /// <summary>Taalmaatje.</summary>
    [JsonStringEnumMemberName("TAALMAATJE")]
    Taalmaatje,

    /// <summary>Taalcafé.</summary>
    [JsonStringEnumMemberName("TAALCAFE")]
    Taalcafe,

    /// <summary>Andere activiteit.</summary>
    [JsonStringEnumMemberName("OVERIG")]
    Overig,
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Inburgering.Contracts.Begrippen.V1;

namespace Inburgering.Contracts.Gemeente.V1;

/// <summary>De gemeente heeft het Persoonlijk Plan Inburgering en Participatie (PIP) vastgesteld of herzien.</summary>
/// <remarks>Catalogus M15. Bron: regisseur; Wi2021 art. 15; plan §1.2.2; DUO PIP-API. Sleutel: persoon en versie. Partners krijgen alleen een uittreksel (C03, C04, overdrachten). Gegevensgroepen: K4, K5.</remarks>
[Bericht("nl.inburgering.gemeente.pip-vastgesteld.v1", Code = "M15", Versie = "1.1.0",
    Uitgevers = [Diensten.UsdRegie],
    Abonnees = [],
    Klassen = "K4 K5")]
public sealed record PipVastgesteld
{
    /// <summary>Sleutel van deze versie van het PIP. Groep K1.</summary>
    [Sleutel]
    public required Guid PipId { get; init; }

    /// <summary>Datum op de beschikking; de inburgeringstermijn start de dag na die van het eerste PIP.</summary>
    public required DateOnly Dagtekening { get; init; }

    /// <summary>Versie van het PIP, vanaf 1.</summary>
    [Range(1, int.MaxValue)]
    public required int Versie { get; init; }

    /// <summary>Of dit het eerste PIP van de inburgeraar is.</summary>
    public required bool Eerste { get; init; }

    /// <summary>Gekozen leerroute. Groep K4.</summary>
    public required Leerroute Leerroute { get; init; }

    /// <summary>Taalniveau van het examen; ontbreekt bij de Z-route. Groep K4.</summary>
    public PipNiveau? Niveau { get; init; }

    /// <summary>Waarom de leerroute afwijkt van de uitslag van de leerbaarheidstoets.</summary>
    public string? MotiveringAfwijkingLbt { get; init; }

    /// <summary>Bij afschalen in de B1-route van B1 naar A2: waaruit blijkt dat de inburgeraar zich voldoende heeft ingespannen (Besluit inburgering art. 5.5), zonder medische gegevens; ten hoogste 1000 tekens. Groep K4.</summary>
    [StringLength(1000)]
    public string? OnderbouwingAfschalen { get; init; }

    /// <summary>Behoefte aan alfabetisering. Groep K4.</summary>
    public required Alfabetisering Alfabetisering { get; init; }

    /// <summary>Geschatte uren taalles in de B1-route; alleen asielstatushouders.</summary>
    [Range(0, int.MaxValue)]
    public int? IntensiteitB1 { get; init; }

    /// <summary>Of de inburgeraar een niet-vrijstellende opleiding mag afmaken.</summary>
    public bool? MagOpleidingAfmaken { get; init; }

    /// <summary>Afspraak over de Module Arbeidsmarkt en Participatie; ontbreekt als die niet geldt.</summary>
    public MapAfspraak? Map { get; init; }

    /// <summary>Afspraak over het participatieverklaringstraject.</summary>
    public PvtAfspraak? Pvt { get; init; }

    /// <summary>Financieel ontzorgen; alleen asielstatushouders (Participatiewet art. 56a). Groep K5.</summary>
    public OntzorgenAfspraak? Ontzorgen { get; init; }

    /// <summary>Maatschappelijke begeleiding; alleen asielstatushouders.</summary>
    public BegeleidingAfspraak? MaatschappelijkeBegeleiding { get; init; }

    /// <summary>Of een kind naar voorschoolse educatie gaat.</summary>
    public bool? VoorschoolseEducatie { get; init; }

    /// <summary>Afspraak over participatie naast de lessen.</summary>
    public ParticipatieAfspraak? Participatie { get; init; }

    /// <summary>Talen (ISO 639-3) waarin het PIP is verstrekt.</summary>
    public required IReadOnlyList<string> Talen { get; init; }

    /// <summary>Dag waarop de inburgeraar de ontvangst bevestigde.</summary>
    public DateOnly? OntvangstBevestigd { get; init; }
}

/// <summary>Taalniveau dat het PIP vastlegt. Bron: DUO PIP-API.</summary>
[JsonConverter(typeof(CodeConverter<PipNiveau>))]
public enum PipNiveau
{
    /// <summary>Niveau A2.</summary>
    [JsonStringEnumMemberName("A2")]
    A2,

    /// <summary>Niveau B1.</summary>
    [JsonStringEnumMemberName("B1")]
    B1,
}

/// <summary>Afspraak over de MAP in het PIP. Bron: Wi2021 art. 8; ten minste 40 uur praktijk.</summary>
public sealed record MapAfspraak
{
    /// <summary>Of de MAP verplicht is.</summary>
    public required bool Verplicht { get; init; }

    /// <summary>Afgesproken klokuren.</summary>
    [Range(0, int.MaxValue)]
    public required int Uren { get; init; }

    /// <summary>Wanneer de MAP wordt gevolgd.</summary>
    public string? Planning { get; init; }
}

/// <summary>Afspraak over het participatieverklaringstraject in het PIP; ten minste 12 uur.</summary>
public sealed record PvtAfspraak
{
    /// <summary>Afgesproken klokuren.</summary>
    [Range(0, int.MaxValue)]
    public required int Uren { get; init; }

    /// <summary>Wanneer het PVT wordt gevolgd.</summary>
    public string? Planning { get; init; }
}

/// <summary>Periode en posten van financieel ontzorgen in het PIP. Groep K5.</summary>
public sealed record OntzorgenAfspraak
{
    /// <summary>Eerste dag, inclusief.</summary>
    public required DateOnly Van { get; init; }

    /// <summary>Dag waarop het ontzorgen eindigt.</summary>
    public required DateOnly Tot { get; init; }

    /// <summary>Vaste lasten die de gemeente betaalt.</summary>
    public IReadOnlyList<Ontzorgpost>? Posten { get; init; }
}

/// <summary>Vaste last die de gemeente uit de uitkering betaalt (Participatiewet art. 56a).</summary>
[JsonConverter(typeof(CodeConverter<Ontzorgpost>))]
public enum Ontzorgpost
{
    /// <summary>Huur.</summary>
    [JsonStringEnumMemberName("HUUR")]
    Huur,

    /// <summary>Premie zorgverzekering.</summary>
    [JsonStringEnumMemberName("ZORGVERZEKERING")]
    Zorgverzekering,

    /// <summary>Gas.</summary>
    [JsonStringEnumMemberName("GAS")]
    Gas,

    /// <summary>Water.</summary>
    [JsonStringEnumMemberName("WATER")]
    Water,

    /// <summary>Elektriciteit.</summary>
    [JsonStringEnumMemberName("ELEKTRICITEIT")]
    Elektriciteit,
}

/// <summary>Periode van maatschappelijke begeleiding.</summary>
public sealed record BegeleidingAfspraak
{
    /// <summary>Eerste dag, inclusief.</summary>
    public required DateOnly Van { get; init; }

    /// <summary>Laatste dag; ontbreekt als open.</summary>
    public DateOnly? Tot { get; init; }
}

/// <summary>Afspraak over participatie in het PIP.</summary>
public sealed record ParticipatieAfspraak
{
    /// <summary>Klokuren per week, stap 0,25.</summary>
    [Uren]
    public decimal? UrenPerWeek { get; init; }

    /// <summary>Wat is afgesproken, ten hoogste 200 tekens.</summary>
    [StringLength(200)]
    public required string Omschrijving { get; init; }
}

using System.Text.Json.Serialization;

namespace DuoExamens.Duo;

// What DUO answers and expects, in DUO's words and codes. Translation is in Vertaling, nowhere else.

internal sealed record DuoDoelgroep
{
    public string? Indeling { get; init; }

    public DateOnly? Begindatum { get; init; }

    public string? GedetailleerdeDoelgroep { get; init; }
}

internal sealed record DuoInburgeringsplicht
{
    public required bool IndicatorInburgeringsplicht { get; init; }

    public DateOnly? Begindatum { get; init; }

    /// <summary>Inclusive.</summary>
    public DateOnly? Einddatum { get; init; }

    public DateOnly? Wijzigingsdatum { get; init; }

    public DateOnly? DatumKennisgevingInburgeringsplicht { get; init; }

    public string? RedenGeenInburgeringsplicht { get; init; }
}

internal sealed record DuoTermijn
{
    public required DateOnly Startdatum { get; init; }

    /// <summary>Exclusive, unlike the end of the plicht.</summary>
    public required DateOnly Einddatum { get; init; }

    public DateOnly? Wijzigingsdatum { get; init; }

    public string? Verlengingsgrondcode { get; init; }
}

internal sealed record DuoLbtResultaat
{
    public required string Resultaat { get; init; }

    /// <summary>Text with a decimal comma.</summary>
    public required string BehaaldeScore { get; init; }

    public required string BenodigdeScore { get; init; }

    public required DateOnly DatumAfname { get; init; }
}

internal sealed record DuoExamenresultaat
{
    public required DateOnly Examendatum { get; init; }

    public required string Resultaat { get; init; }

    public string? RedenGeenResultaat { get; init; }

    public required string Onderdeel { get; init; }

    public string? Niveau { get; init; }
}

/// <summary>These three names start with a capital, unlike all others of DUO.</summary>
internal sealed record DuoVrijstelling
{
    [JsonPropertyName("GeheleVrijstelling")]
    public DuoOordeel? Gehele { get; init; }

    [JsonPropertyName("TijdelijkeVrijstelling")]
    public DuoOordeel? Tijdelijke { get; init; }

    [JsonPropertyName("GedeeltelijkeVrijstelling")]
    public DuoOordeel? Gedeeltelijke { get; init; }
}

internal sealed record DuoOntheffing
{
    [JsonPropertyName("GeheleOntheffing")]
    public DuoOordeel? Gehele { get; init; }

    [JsonPropertyName("GedeeltelijkeOntheffing")]
    public DuoOordeel? Gedeeltelijke { get; init; }
}

internal sealed record DuoOordeel
{
    public required string Oordeel { get; init; }

    public DateOnly? DatumOordeel { get; init; }

    /// <summary>Of a vrijstelling.</summary>
    public string? Reden { get; init; }

    /// <summary>Of an ontheffing.</summary>
    public string? Grond { get; init; }

    public string? Examenonderdeel { get; init; }
}

internal sealed record DuoGemeentePip
{
    public required string Gemeentecode { get; init; }

    public required DuoPip Pip { get; init; }
}

internal sealed record DuoPip
{
    public required DateOnly DagtekeningPip { get; init; }

    public required string Leerroute { get; init; }

    public string? Niveau { get; init; }

    public int? GeschatteIntensiteitB1Route { get; init; }

    public bool? IndicatorMagOpleidingAfmaken { get; init; }

    public string? IndicatorAlfabetiseringsonderwijs { get; init; }
}

internal sealed record DuoInburgeringsaanbod
{
    public DateOnly? DatumInburgeringsaanbod { get; init; }

    public DateOnly? VerwachteStartdatumOpleiding { get; init; }

    public DateOnly? VerwachteEinddatumOpleiding { get; init; }

    public required string IndicatorAlfabetiseringsonderwijs { get; init; }
}

internal sealed record DuoMap
{
    public DateOnly? DatumEindgesprekMap { get; init; }

    /// <summary>Ja or Nee, as text.</summary>
    public string? Verwijtbaar { get; init; }
}

internal sealed record DuoPvt
{
    public DateOnly? DatumOndertekeningPvt { get; init; }

    public string? Verwijtbaar { get; init; }
}

internal sealed record DuoZroute
{
    public DateOnly? DatumAfrondingZroute { get; init; }
}

internal sealed record DuoUren(int Uren);

internal sealed record DuoUrenGemeente
{
    public string? Gemeentecode { get; init; }

    /// <summary>Exclusive.</summary>
    public DateOnly? BekendTot { get; init; }

    public DuoUren? ParticipatieAlsTaalles { get; init; }

    public DuoUren? ParticipatieactiviteitenBredeIntake { get; init; }

    public DuoUren? TaallesEnKnmBredeIntake { get; init; }
}

/// <summary>An employee of the municipality whom DUO's callers may ask.</summary>
internal sealed record DuoContactgegevens(string Naam, string Email, string Telefoonnummer);

internal sealed record DuoContactpersoon
{
    /// <summary>DUO's number; the only way to name this contact later, because DUO has no way to look it up.</summary>
    public int? Id { get; init; }
}

internal sealed record DuoFoutmelding
{
    public string? Fouttekst { get; init; }
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace UsdRegie.FeitenRegistreren;

// Bodies that hold more than one message of the catalogue, as the catalogue itself lists their fields together.

/// <summary>De brede intake: afgenomen (M14), gepland of niet verschenen (M14b).</summary>
internal sealed record BredeIntakeVerzoek
{
    /// <summary>AFGENOMEN, GEPLAND of NIET_VERSCHENEN; ontbreekt dit veld, dan blijkt het uit de andere: uitkomsten horen bij afgenomen, een dag in de toekomst is gepland.</summary>
    public Intakestatus? Status { get; init; }
    public DateOnly? Datum { get; init; }

    [StringLength(80)]
    public string? Plaats { get; init; }
    public Intakeonderdeel? Onderdeel { get; init; }

    [StringLength(200)]
    public string? Reden { get; init; }
    [Range(1, int.MaxValue)]
    public int? Poging { get; init; }
    public Taalniveaus? Taalniveau { get; init; }

    [StringLength(1000)]
    public string? Arbeidsparticipatie { get; init; }

    [Range(1, 5)]
    public int? Niveau { get; init; }
    public IReadOnlyDictionary<string, int>? Zelfredzaamheid { get; init; }
    public DateOnly? LbtGepland { get; init; }
    public bool? LbtVrijgesteld { get; init; }
    public IReadOnlyList<HergebruiktVeld>? Hergebruikt { get; init; }
    public IReadOnlyList<OpnieuwGevraagdVeld>? OpnieuwGevraagd { get; init; }
}

[JsonConverter(typeof(CodeConverter<Intakestatus>))]
internal enum Intakestatus
{
    [JsonStringEnumMemberName("AFGENOMEN")] Afgenomen,
    [JsonStringEnumMemberName("GEPLAND")] Gepland,
    [JsonStringEnumMemberName("NIET_VERSCHENEN")] NietVerschenen,
}

/// <summary>Een activiteit van het PVT, de ondertekening, of beide (M24).</summary>
internal sealed record PvtVerzoek
{
    public DateOnly? Datum { get; init; }

    [Uren]
    public decimal? Uren { get; init; }
    public bool? Excursie { get; init; }
    public DateOnly? OndertekendOp { get; init; }

    [Uren]
    public decimal? TotaalUren { get; init; }
    public Verwijtbaarheid? Verwijtbaar { get; init; }
}

/// <summary>Een activiteit van de MAP, het eindgesprek, of beide (M25).</summary>
internal sealed record MapVerzoek
{
    public DateOnly? Datum { get; init; }
    public MapThema? Thema { get; init; }

    [Uren]
    public decimal? Uren { get; init; }
    public DateOnly? EindgesprekOp { get; init; }

    [Uren]
    public decimal? TotaalUren { get; init; }
    public Verwijtbaarheid? Verwijtbaar { get; init; }
}

/// <summary>Een voortgangsgesprek dat gevoerd is, of waarop iemand niet verscheen (M29).</summary>
internal sealed record VoortgangsgesprekVerzoek
{
    public DateOnly? Datum { get; init; }

    /// <summary>Of de inburgeraar er was; waar als dit veld ontbreekt.</summary>
    public bool? Aanwezig { get; init; }
    public IReadOnlyList<Gespreksafspraak>? Afspraken { get; init; }
    public DateOnly? Volgende { get; init; }
    public bool? Verlengingsgrond { get; init; }

    /// <summary>Wi2013: dag waarop de ONA is afgerond, volgens de brief van DUO.</summary>
    public DateOnly? OnaAfgerondOp { get; init; }

    [StringLength(200)]
    public string? Reden { get; init; }
}

/// <summary>Een plan intrekken (M15b).</summary>
internal sealed record IntrekVerzoek
{
    [StringLength(200)]
    public required string Reden { get; init; }
    public DateOnly? PerDatum { get; init; }
}

/// <summary>Bevestigen wie iemand is (M37).</summary>
internal sealed record BevestigVerzoek
{
    [StringLength(200)]
    public required string Reden { get; init; }
}

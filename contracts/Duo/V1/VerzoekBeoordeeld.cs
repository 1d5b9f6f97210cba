using System.Text.Json.Serialization;
using Inburgering.Contracts.Begrippen.V1;

namespace Inburgering.Contracts.Duo.V1;

/// <summary>DUO heeft een verzoek om verlenging, vrijstelling of ontheffing beoordeeld.</summary>
/// <remarks>Catalogus M39. Bron: DUO Vrijstelling-, Ontheffing- en Inburgeringstermijn-API (SS113 t/m SS119). Sleutel: persoon, soort, datum en onderdeel. Bij grond MED is het een bijzonder persoonsgegeven (K6): de gemeente toont dan alleen dát er een besluit is. Gegevensgroepen: K4, K6.</remarks>
[Bericht("nl.inburgering.duo.verzoek-beoordeeld.v1", Code = "M39",
    Uitgevers = [Diensten.DuoExamens],
    Abonnees = [Diensten.UsdRegie],
    Klassen = "K4 K6")]
public sealed record VerzoekBeoordeeld
{
    /// <summary>Soort verzoek.</summary>
    public required Verzoeksoort Soort { get; init; }

    /// <summary>Waarvoor het geldt.</summary>
    public Verzoekomvang? Omvang { get; init; }

    /// <summary>Oordeel van DUO.</summary>
    public required Verzoekoordeel Oordeel { get; init; }

    /// <summary>Dag van het oordeel.</summary>
    public required DateOnly Datum { get; init; }

    /// <summary>Grond van het verzoek. Groep K6 bij MED.</summary>
    public Verzoekgrond? Grond { get; init; }

    /// <summary>Examenonderdeel, bij een gedeeltelijke vrijstelling of ontheffing.</summary>
    public Examenonderdeel? Onderdeel { get; init; }
}

/// <summary>Soort verzoek aan DUO.</summary>
[JsonConverter(typeof(CodeConverter<Verzoeksoort>))]
public enum Verzoeksoort
{
    /// <summary>Verlenging van de termijn (Wi2021 art. 12).</summary>
    [JsonStringEnumMemberName("VERLENGING")]
    Verlenging,

    /// <summary>Vrijstelling.</summary>
    [JsonStringEnumMemberName("VRIJSTELLING")]
    Vrijstelling,

    /// <summary>Ontheffing.</summary>
    [JsonStringEnumMemberName("ONTHEFFING")]
    Ontheffing,
}

/// <summary>Omvang van een vrijstelling of ontheffing.</summary>
[JsonConverter(typeof(CodeConverter<Verzoekomvang>))]
public enum Verzoekomvang
{
    /// <summary>Geheel.</summary>
    [JsonStringEnumMemberName("GEHEEL")]
    Geheel,

    /// <summary>Tijdelijk.</summary>
    [JsonStringEnumMemberName("TIJDELIJK")]
    Tijdelijk,

    /// <summary>Gedeeltelijk.</summary>
    [JsonStringEnumMemberName("GEDEELTELIJK")]
    Gedeeltelijk,
}

/// <summary>Oordeel van DUO over een verzoek.</summary>
[JsonConverter(typeof(CodeConverter<Verzoekoordeel>))]
public enum Verzoekoordeel
{
    /// <summary>Toegekend.</summary>
    [JsonStringEnumMemberName("TOEGEKEND")]
    Toegekend,

    /// <summary>Afgewezen.</summary>
    [JsonStringEnumMemberName("AFGEWEZEN")]
    Afgewezen,

    /// <summary>In behandeling.</summary>
    [JsonStringEnumMemberName("IN_BEHANDELING")]
    InBehandeling,
}

/// <summary>Grond van een verzoek. Bron: DUO Ontheffing-API (BIO, MED) en Vrijstelling-API.</summary>
[JsonConverter(typeof(CodeConverter<Verzoekgrond>))]
public enum Verzoekgrond
{
    /// <summary>Bijzondere individuele omstandigheden.</summary>
    [JsonStringEnumMemberName("BIO")]
    Bio,

    /// <summary>Medisch; alleen dát het zo is, nooit waarom.</summary>
    [JsonStringEnumMemberName("MED")]
    Med,

    /// <summary>Aantoonbaar voldoende ingeburgerd.</summary>
    [JsonStringEnumMemberName("AVI")]
    Avi,

    /// <summary>Diploma uit het register.</summary>
    [JsonStringEnumMemberName("DIP")]
    Dip,

    /// <summary>Ander vrijstellend document.</summary>
    [JsonStringEnumMemberName("DOC")]
    Doc,

    /// <summary>Gedeeltelijke vrijstelling.</summary>
    [JsonStringEnumMemberName("GED")]
    Ged,

    /// <summary>Eerder ingeburgerd.</summary>
    [JsonStringEnumMemberName("INB")]
    Inb,

    /// <summary>Ingeschreven bij een opleiding.</summary>
    [JsonStringEnumMemberName("INS")]
    Ins,

    /// <summary>Opleiding gevolgd.</summary>
    [JsonStringEnumMemberName("OPL")]
    Opl,

    /// <summary>Andere grond.</summary>
    [JsonStringEnumMemberName("OVERIG")]
    Overig,
}

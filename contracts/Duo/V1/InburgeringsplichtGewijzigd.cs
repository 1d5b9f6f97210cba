using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Inburgering.Contracts.Begrippen.V1;

namespace Inburgering.Contracts.Duo.V1;

/// <summary>DUO heeft de inburgeringsplicht of de doelgroep van een persoon vastgesteld of gewijzigd.</summary>
/// <remarks>Catalogus M10. Bron: DUO Notificatie-API en Inburgeringsplicht-API. Sleutel: persoon, gebeurtenis en datum. Komt ook als deelbericht met <c>detailsVolgen</c> als DUO nog niet gelezen kon worden; het volledige bericht volgt dan. Gegevensgroepen: K3, K4.</remarks>
[Bericht("nl.inburgering.duo.inburgeringsplicht-gewijzigd.v1", Code = "M10",
    Uitgevers = [Diensten.DuoExamens],
    Abonnees = [Diensten.UsdRegie],
    Klassen = "K3 K4")]
public sealed record InburgeringsplichtGewijzigd
{
    /// <summary>Burgerservicenummer, negen cijfers die de elfproef doorstaan. Groep K3.</summary>
    [RegularExpression("^[0-9]{9}$")]
    public string? Bsn { get; init; }

    /// <summary>Vreemdelingennummer, 1 t/m 10 cijfers; DUO levert een getal, de voorloopnullen worden hersteld. Groep K3.</summary>
    [RegularExpression("^[0-9]{1,10}$")]
    public string? VNummer { get; init; }

    /// <summary>Of de persoon inburgeringsplichtig is.</summary>
    public required bool Plicht { get; init; }

    /// <summary>Begin van de plicht, inclusief. Vóór 2022-01-01 geldt de Wi2013.</summary>
    public DateOnly? Begindatum { get; init; }

    /// <summary>Einde van de plicht, inclusief.</summary>
    public DateOnly? Einddatum { get; init; }

    /// <summary>Wettelijke doelgroep; ontbreekt alleen in een deelbericht.</summary>
    public Doelgroep? Doelgroep { get; init; }

    /// <summary>Fijnere indeling van DUO; ontbreekt als DUO die niet geeft en in een deelbericht.</summary>
    public Doelgroepdetail? Detail { get; init; }

    /// <summary>Waarom er geen plicht (meer) is, of waarom die terugkwam.</summary>
    public Plichtreden? Reden { get; init; }

    /// <summary>Gebeurtenis van DUO, bijvoorbeeld SS101.</summary>
    [RegularExpression("^[0-9A-Z]{1,6}$")]
    public required string GebeurtenisId { get; init; }

    /// <summary>Dag van de gebeurtenis bij DUO.</summary>
    public DateOnly? Datum { get; init; }

    /// <summary>Waar: deelbericht, DUO kon nog niet gelezen worden.</summary>
    public bool? DetailsVolgen { get; init; }
}

/// <summary>Fijnere indeling van de doelgroep. Bron: DUO Inburgeringsplicht-API.</summary>
[JsonConverter(typeof(CodeConverter<Doelgroepdetail>))]
public enum Doelgroepdetail
{
    /// <summary>Asielstatushouder.</summary>
    [JsonStringEnumMemberName("ASIELSTATUSHOUDER")]
    Asielstatushouder,

    /// <summary>Geestelijk bedienaar.</summary>
    [JsonStringEnumMemberName("GEESTELIJK_BEDIENAAR")]
    GeestelijkBedienaar,

    /// <summary>Gezinshereniger.</summary>
    [JsonStringEnumMemberName("GEZINSHERENIGER")]
    Gezinshereniger,

    /// <summary>Gezinshereniger met asielstatushouder.</summary>
    [JsonStringEnumMemberName("GEZINSHERENIGER_MET_ASIELSTATUSHOUDER")]
    GezinsherenigerMetAsielstatushouder,

    /// <summary>Gezinsvormer.</summary>
    [JsonStringEnumMemberName("GEZINSVORMER")]
    Gezinsvormer,

    /// <summary>Gezinsvormer met asielstatushouder.</summary>
    [JsonStringEnumMemberName("GEZINSVORMER_MET_ASIELSTATUSHOUDER")]
    GezinsvormerMetAsielstatushouder,

    /// <summary>Overige migrant.</summary>
    [JsonStringEnumMemberName("OVERIG")]
    Overig,
}

/// <summary>Waarom de plicht eindigde, rust of terugkwam. Bron: DUO Inburgeringsplicht-API en gebeurtenissen SS106 t/m SS111, SS129 en SS130.</summary>
[JsonConverter(typeof(CodeConverter<Plichtreden>))]
public enum Plichtreden
{
    /// <summary>Inburgeringsplicht voldaan (diploma of certificaat).</summary>
    [JsonStringEnumMemberName("VOLDAAN")]
    Voldaan,

    /// <summary>Volledige vrijstelling.</summary>
    [JsonStringEnumMemberName("VOLLEDIGE_VRIJSTELLING")]
    VolledigeVrijstelling,

    /// <summary>Volledige ontheffing.</summary>
    [JsonStringEnumMemberName("VOLLEDIGE_ONTHEFFING")]
    VolledigeOntheffing,

    /// <summary>Tijdelijke vrijstelling.</summary>
    [JsonStringEnumMemberName("TIJDELIJKE_VRIJSTELLING")]
    TijdelijkeVrijstelling,

    /// <summary>Tijdelijke vrijstelling ingetrokken: de plicht geldt weer.</summary>
    [JsonStringEnumMemberName("TIJDELIJKE_VRIJSTELLING_INGETROKKEN")]
    TijdelijkeVrijstellingIngetrokken,

    /// <summary>Verblijfsdoel gewijzigd.</summary>
    [JsonStringEnumMemberName("VERBLIJFSDOEL_GEWIJZIGD")]
    VerblijfsdoelGewijzigd,

    /// <summary>Langer dan een jaar uit Nederland vertrokken.</summary>
    [JsonStringEnumMemberName("VERTREK_UIT_NEDERLAND")]
    VertrekUitNederland,

    /// <summary>Inburgeringsplicht ingetrokken.</summary>
    [JsonStringEnumMemberName("PLICHT_INGETROKKEN")]
    PlichtIngetrokken,

    /// <summary>Overleden.</summary>
    [JsonStringEnumMemberName("OVERLEDEN")]
    Overleden,

    /// <summary>Andere reden.</summary>
    [JsonStringEnumMemberName("OVERIG")]
    Overig,
}

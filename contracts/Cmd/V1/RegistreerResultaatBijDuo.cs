using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Inburgering.Contracts.Begrippen.V1;

namespace Inburgering.Contracts.Cmd.V1;

/// <summary>De gemeente laat een resultaat of aanbod bij DUO registreren.</summary>
/// <remarks>Catalogus C05. Opdracht van gemeente aan de koppeling met DUO; DUO Inburgeringsaanbod-, MAP-, PVT-, Z-route- en GevolgdeUren-API. Sleutel: persoon, soort en de datum in het gevulde deel. Precies één deel is gevuld, passend bij <c>soort</c>. Gegevensgroepen: K3, K4.</remarks>
[Bericht("nl.inburgering.cmd.registreer-resultaat-bij-duo.v1", Code = "C05",
    Uitgevers = [Diensten.UsdRegie],
    Abonnees = [Diensten.DuoExamens],
    Klassen = "K3 K4")]
public sealed record RegistreerResultaatBijDuo
{
    /// <summary>Wat geregistreerd wordt.</summary>
    public required Resultaatsoort Soort { get; init; }

    /// <summary>Burgerservicenummer. Groep K3.</summary>
    [RegularExpression("^[0-9]{9}$")]
    public required string Bsn { get; init; }

    /// <summary>Gevuld bij INBURGERINGSAANBOD.</summary>
    public AanbodBijDuo? Inburgeringsaanbod { get; init; }

    /// <summary>Gevuld bij MAP.</summary>
    public MapBijDuo? Map { get; init; }

    /// <summary>Gevuld bij PVT.</summary>
    public PvtBijDuo? Pvt { get; init; }

    /// <summary>Gevuld bij ZROUTE.</summary>
    public ZrouteBijDuo? Zroute { get; init; }

    /// <summary>Gevuld bij GEVOLGDE_UREN.</summary>
    public UrenBijDuo? GevolgdeUren { get; init; }
}

/// <summary>Wat bij DUO geregistreerd wordt.</summary>
[JsonConverter(typeof(CodeConverter<Resultaatsoort>))]
public enum Resultaatsoort
{
    /// <summary>Inburgeringsaanbod.</summary>
    [JsonStringEnumMemberName("INBURGERINGSAANBOD")]
    Inburgeringsaanbod,

    /// <summary>Eindgesprek van de MAP.</summary>
    [JsonStringEnumMemberName("MAP")]
    Map,

    /// <summary>Ondertekening van het PVT.</summary>
    [JsonStringEnumMemberName("PVT")]
    Pvt,

    /// <summary>Afronding van de Z-route.</summary>
    [JsonStringEnumMemberName("ZROUTE")]
    Zroute,

    /// <summary>Totalen van gevolgde uren.</summary>
    [JsonStringEnumMemberName("GEVOLGDE_UREN")]
    GevolgdeUren,
}

/// <summary>Inburgeringsaanbod zoals DUO het vraagt.</summary>
public sealed record AanbodBijDuo
{
    /// <summary>Nummer van de instelling bij DUO, tien tekens.</summary>
    [StringLength(10)]
    public required string Instellingsnummer { get; init; }

    /// <summary>Dag van het aanbod.</summary>
    public required DateOnly Datum { get; init; }

    /// <summary>Verwachte start.</summary>
    public required DateOnly VerwachteStart { get; init; }

    /// <summary>Verwacht einde.</summary>
    public DateOnly? VerwachteEind { get; init; }

    /// <summary>Behoefte aan alfabetisering.</summary>
    public required Alfabetisering Alfabetisering { get; init; }
}

/// <summary>Eindgesprek van de MAP zoals DUO het vraagt.</summary>
public sealed record MapBijDuo
{
    /// <summary>Dag van het eindgesprek.</summary>
    public required DateOnly EindgesprekOp { get; init; }

    /// <summary>Alleen in het venster dat DUO toestaat.</summary>
    public Verwijtbaarheid? Verwijtbaar { get; init; }
}

/// <summary>Ondertekening van het PVT zoals DUO het vraagt.</summary>
public sealed record PvtBijDuo
{
    /// <summary>Dag van ondertekening.</summary>
    public required DateOnly OndertekendOp { get; init; }

    /// <summary>Alleen in het venster dat DUO toestaat.</summary>
    public Verwijtbaarheid? Verwijtbaar { get; init; }
}

/// <summary>Afronding van de Z-route zoals DUO het vraagt.</summary>
public sealed record ZrouteBijDuo
{
    /// <summary>Dag van afronding.</summary>
    public required DateOnly AfrondingOp { get; init; }
}

/// <summary>Totalen van gevolgde uren zoals DUO ze vraagt. Eenheid: hele klokuren, 0 t/m 9999, naar beneden afgerond.</summary>
public sealed record UrenBijDuo
{
    /// <summary>Uren taalles en KNM tijdens de brede intake.</summary>
    [Range(0, 9999)]
    public int? TaalKnmIntake { get; init; }

    /// <summary>Uren taalles en KNM bij de school.</summary>
    [Range(0, 9999)]
    public int? TaalKnm { get; init; }

    /// <summary>Uren participatieactiviteiten.</summary>
    [Range(0, 9999)]
    public int? Participatie { get; init; }
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Inburgering.Contracts.Coa.V1;

/// <summary>COA heeft een statushouder aan een gemeente gekoppeld.</summary>
/// <remarks>Catalogus M01. Bron: COA (TVS). Sleutel: V-nummer en koppelingsdatum. De gemeente maakt of vindt hiermee het dossier; verdere berichten over deze persoon dragen alleen de ketensleutel. Gegevensgroepen: K2, K3.</remarks>
[Bericht("nl.inburgering.coa.statushouder-gekoppeld.v1", Code = "M01",
    Uitgevers = [Diensten.CoaIntake],
    Abonnees = [Diensten.UsdRegie],
    Klassen = "K2 K3")]
public sealed record StatushouderGekoppeld
{
    /// <summary>Vreemdelingennummer, 1 t/m 10 cijfers; de keten bewaart tien cijfers met voorloopnullen. Bron: COA. Groep K3.</summary>
    [RegularExpression("^[0-9]{1,10}$")]
    public required string VNummer { get; init; }

    /// <summary>Burgerservicenummer, negen cijfers die de elfproef doorstaan; ontbreekt zolang de inschrijving in de BRP nog niet is gedaan. Groep K3.</summary>
    [RegularExpression("^[0-9]{9}$")]
    public string? Bsn { get; init; }

    /// <summary>Volledige naam, ten hoogste 200 tekens. Groep K2.</summary>
    [StringLength(200)]
    public required string Naam { get; init; }

    /// <summary>Geboortedatum. Groep K2.</summary>
    public required DateOnly Geboortedatum { get; init; }

    /// <summary>Geslacht zoals in de registratie van COA. Groep K2.</summary>
    public Geslacht? Geslacht { get; init; }

    /// <summary>Moedertaal, ISO 639-3 (ara, tir, fas, ukr). Bepaalt de taal van brieven en de tolk. Groep K2.</summary>
    [RegularExpression("^[a-z]{3}$")]
    public required string Moedertaal { get; init; }

    /// <summary>Nationaliteitscode zoals COA die voert, bij voorkeur die van de BRP (tabel 32). Groep K2.</summary>
    public string? Nationaliteitscode { get; init; }

    /// <summary>Gemeente waaraan gekoppeld is, CBS-code van vier cijfers, bijvoorbeeld 1942.</summary>
    [RegularExpression("^[0-9]{4}$")]
    public required string Gemeentecode { get; init; }

    /// <summary>Naam van de opvanglocatie, ten hoogste 80 tekens. Groep K2.</summary>
    [StringLength(80)]
    public required string AzcLocatie { get; init; }

    /// <summary>Dag van de koppeling; hierop tellen de termijnen voor eerste contact en klantprofiel.</summary>
    public required DateOnly Koppelingsdatum { get; init; }

    /// <summary>Sleutel die gezinsleden met elkaar gemeen hebben. Bron: COA. Groep K1.</summary>
    public Guid? GezinsverbandId { get; init; }

    /// <summary>Plaats in het gezin. Groep K2.</summary>
    public Gezinsrol? Rol { get; init; }
}

/// <summary>Geslacht zoals in de registratie van COA.</summary>
[JsonConverter(typeof(CodeConverter<Geslacht>))]
public enum Geslacht
{
    /// <summary>Man.</summary>
    [JsonStringEnumMemberName("MAN")]
    Man,

    /// <summary>Vrouw.</summary>
    [JsonStringEnumMemberName("VROUW")]
    Vrouw,

    /// <summary>Onbekend of niet vastgesteld.</summary>
    [JsonStringEnumMemberName("ONBEKEND")]
    Onbekend,
}

/// <summary>Plaats van de inburgeraar in het gezin.</summary>
[JsonConverter(typeof(CodeConverter<Gezinsrol>))]
public enum Gezinsrol
{
    /// <summary>Hoofdpersoon.</summary>
    [JsonStringEnumMemberName("HOOFD")]
    Hoofd,

    /// <summary>Partner van de hoofdpersoon.</summary>
    [JsonStringEnumMemberName("PARTNER")]
    Partner,

    /// <summary>Kind.</summary>
    [JsonStringEnumMemberName("KIND")]
    Kind,

    /// <summary>Later nagereisd gezinslid.</summary>
    [JsonStringEnumMemberName("NAREIZIGER")]
    Nareiziger,
}

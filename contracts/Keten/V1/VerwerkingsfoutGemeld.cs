using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Inburgering.Contracts.Keten.V1;

/// <summary>Een ontvanger kon een bericht niet verwerken en meldt dat aan de uitgever.</summary>
/// <remarks>Catalogus M43. Bron: ontvangende dienst. Sleutel: <c>berichtId</c>, code en regel. Gegevensgroepen: K1.</remarks>
[Bericht("nl.inburgering.keten.verwerkingsfout-gemeld.v1", Code = "M43",
    Uitgevers = [Diensten.CoaIntake, Diensten.DuoExamens, Diensten.TaalschoolVoortgang, Diensten.VluchtelingenwerkBegeleiding, Diensten.UsdRegie],
    Abonnees = [Diensten.CoaIntake, Diensten.DuoExamens, Diensten.TaalschoolVoortgang, Diensten.VluchtelingenwerkBegeleiding, Diensten.UsdRegie], Geadresseerd = true,
    Klassen = "K1")]
public sealed record VerwerkingsfoutGemeld
{
    /// <summary><c>id</c> van het bericht dat niet verwerkt is.</summary>
    public required Guid BerichtId { get; init; }

    /// <summary>Soort fout.</summary>
    public required Verwerkingsfout Code { get; init; }

    /// <summary>Nummer van de regel in de aanlevering, vanaf 1.</summary>
    [Range(1, int.MaxValue)]
    public int? Regel { get; init; }

    /// <summary>Uitleg en herstel, zonder persoonsgegevens; ten hoogste 200 tekens.</summary>
    [StringLength(200)]
    public required string Tekst { get; init; }
}

/// <summary>Waarom een bericht niet verwerkt is.</summary>
[JsonConverter(typeof(CodeConverter<Verwerkingsfout>))]
public enum Verwerkingsfout
{
    /// <summary>De versie van het bericht is onbekend.</summary>
    [JsonStringEnumMemberName("ONBEKENDE_CONTRACTVERSIE")]
    OnbekendeContractversie,

    /// <summary>De inhoud past niet in het contract.</summary>
    [JsonStringEnumMemberName("SCHEMAFOUT")]
    Schemafout,

    /// <summary>Een BSN doorstaat de elfproef niet.</summary>
    [JsonStringEnumMemberName("ELFPROEF")]
    Elfproef,

    /// <summary>De doelgroep heeft geen recht op dit onderdeel.</summary>
    [JsonStringEnumMemberName("NIET_VOOR_DOELGROEP")]
    NietVoorDoelgroep,

    /// <summary>De persoon valt onder de Wi2013.</summary>
    [JsonStringEnumMemberName("REGIME_WI2013")]
    RegimeWi2013,

    /// <summary>Het bericht was al verwerkt.</summary>
    [JsonStringEnumMemberName("DUPLICAAT")]
    Duplicaat,
}

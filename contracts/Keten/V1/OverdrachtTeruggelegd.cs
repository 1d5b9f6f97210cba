using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Inburgering.Contracts.Keten.V1;

/// <summary>De ontvanger legt een aangeboden overdracht met reden terug.</summary>
/// <remarks>Catalogus M08. Bron: ontvangende organisatie. Sleutel: <c>overdrachtId</c>. Een nieuw aanbod krijgt een nieuwe sleutel en een eigen termijn. Gegevensgroepen: K1.</remarks>
[Bericht("nl.inburgering.keten.overdracht-teruggelegd.v1", Code = "M08",
    Uitgevers = [Diensten.CoaIntake, Diensten.TaalschoolVoortgang, Diensten.VluchtelingenwerkBegeleiding, Diensten.UsdRegie],
    Abonnees = [Diensten.CoaIntake, Diensten.TaalschoolVoortgang, Diensten.VluchtelingenwerkBegeleiding, Diensten.UsdRegie], Geadresseerd = true,
    Klassen = "K1")]
public sealed record OverdrachtTeruggelegd
{
    /// <summary>Overdracht die wordt teruggelegd. Groep K1.</summary>
    public required Guid OverdrachtId { get; init; }

    /// <summary>Reden van terugleggen.</summary>
    public required Terugleggingsreden Reden { get; init; }

    /// <summary>Wat er nodig is om wel te kunnen starten, zonder persoonsgegevens; ten hoogste 500 tekens.</summary>
    [StringLength(500)]
    public required string Toelichting { get; init; }
}

/// <summary>Reden om een overdracht terug te leggen.</summary>
[JsonConverter(typeof(CodeConverter<Terugleggingsreden>))]
public enum Terugleggingsreden
{
    /// <summary>Verplichte gegevens ontbreken.</summary>
    [JsonStringEnumMemberName("ONVOLLEDIG")]
    Onvolledig,

    /// <summary>De inburgeraar hoort niet bij de doelgroep van de ontvanger.</summary>
    [JsonStringEnumMemberName("NIET_ONZE_DOELGROEP")]
    NietOnzeDoelgroep,

    /// <summary>De ontvanger heeft geen plek.</summary>
    [JsonStringEnumMemberName("GEEN_CAPACITEIT")]
    GeenCapaciteit,

    /// <summary>Andere reden, zie de toelichting.</summary>
    [JsonStringEnumMemberName("ANDERS")]
    Anders,
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Inburgering.Contracts.Gemeente.V1;

/// <summary>Hoe ver iets is tussen gemeente en DUO: een melding aan DUO, een gebeurtenis die DUO niet liet lezen, of wat bij het nalezen bleek.</summary>
/// <remarks>Catalogus M16, voor alles behalve het antwoord op een PIP: dat heeft eigen berichten. Bron: koppeling met DUO. Sleutel: <c>verkeerId</c> en stand. Gegevensgroepen: K1, K4.</remarks>
[Bericht("nl.inburgering.gemeente.duoverkeer-bijgewerkt.v1", Code = "M16",
    Uitgevers = [Diensten.DuoExamens],
    Abonnees = [Diensten.UsdRegie],
    Klassen = "K1 K4")]
public sealed record DuoverkeerBijgewerkt
{
    /// <summary>De melding, de notificatie van DUO (<c>berichtId</c>) of het verschil waar het om gaat. Groep K1.</summary>
    public required Guid VerkeerId { get; init; }

    /// <summary>Waar het over gaat.</summary>
    public required Duoverkeersoort Soort { get; init; }

    /// <summary>Hoe ver het is.</summary>
    public required Duoverkeerstand Stand { get; init; }

    /// <summary>Dag waarop deze stand begon.</summary>
    public required DateOnly Datum { get; init; }

    /// <summary>Waar: de melding haalt bij DUO weg wat eerder gemeld was.</summary>
    public bool? Terugnemen { get; init; }

    /// <summary>Gebeurtenis van DUO, bij GEBEURTENIS; bijvoorbeeld SS131.</summary>
    [StringLength(6)]
    public string? GebeurtenisId { get; init; }

    /// <summary>Bij NALEZING: <c>id</c> van het bericht waarmee de keten alsnog hoorde wat DUO had.</summary>
    public Guid? BerichtId { get; init; }

    /// <summary>Redenen bij GEWEIGERD, ten minste één; ontdaan van persoonsgegevens.</summary>
    public IReadOnlyList<DuoFout>? Fouten { get; init; }
}

/// <summary>Waar verkeer met DUO over gaat.</summary>
[JsonConverter(typeof(CodeConverter<Duoverkeersoort>))]
public enum Duoverkeersoort
{
    /// <summary>Het PIP.</summary>
    [JsonStringEnumMemberName("PIP")]
    Pip,

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

    /// <summary>Contactpersoon van de gemeente voor deze inburgeraar.</summary>
    [JsonStringEnumMemberName("CONTACTPERSOON")]
    Contactpersoon,

    /// <summary>Een gebeurtenis van DUO die gelezen moet worden.</summary>
    [JsonStringEnumMemberName("GEBEURTENIS")]
    Gebeurtenis,

    /// <summary>Het nalezen van alles wat DUO van deze persoon heeft.</summary>
    [JsonStringEnumMemberName("NALEZING")]
    Nalezing,
}

/// <summary>Hoe ver iets tussen gemeente en DUO is.</summary>
[JsonConverter(typeof(CodeConverter<Duoverkeerstand>))]
public enum Duoverkeerstand
{
    /// <summary>Verzonden aan DUO; er is nog geen antwoord.</summary>
    [JsonStringEnumMemberName("VERZONDEN")]
    Verzonden,

    /// <summary>DUO bevestigde de ontvangst.</summary>
    [JsonStringEnumMemberName("ONTVANGEN")]
    Ontvangen,

    /// <summary>DUO toont het, of de keten heeft het gehoord.</summary>
    [JsonStringEnumMemberName("VERWERKT")]
    Verwerkt,

    /// <summary>DUO weigert; een mens moet kijken.</summary>
    [JsonStringEnumMemberName("GEWEIGERD")]
    Geweigerd,

    /// <summary>DUO toonde het eerst wel, en bij het nalezen niet of anders.</summary>
    [JsonStringEnumMemberName("AFWIJKEND")]
    Afwijkend,

    /// <summary>Het feit geldt niet meer (M36): niet gemeld, of weer weggehaald.</summary>
    [JsonStringEnumMemberName("INGETROKKEN")]
    Ingetrokken,
}

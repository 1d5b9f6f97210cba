using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Inburgering.Contracts.Gemeente.V1;

/// <summary>De gemeente heeft het eerste contact met een gekoppelde statushouder in de opvang gelegd.</summary>
/// <remarks>Catalogus M04. Bron: regisseur; plan §2.3.1. Sleutel: persoon en datum. Gegevensgroepen: K1, K4.</remarks>
[Bericht("nl.inburgering.gemeente.eerste-contact-gelegd.v1", Code = "M04",
    Uitgevers = [Diensten.UsdRegie],
    Abonnees = [Diensten.CoaIntake],
    Klassen = "K1 K4")]
public sealed record EersteContactGelegd
{
    /// <summary>Dag van het contact.</summary>
    public required DateOnly Datum { get; init; }

    /// <summary>Manier van contact.</summary>
    public required Contactwijze Wijze { get; init; }

    /// <summary>Taal van het gesprek, ISO 639-3.</summary>
    [RegularExpression("^[a-z]{3}$")]
    public required string Taal { get; init; }

    /// <summary>Of er een tolk bij was.</summary>
    public required bool TolkIngezet { get; init; }
}

/// <summary>Manier waarop het eerste contact is gelegd.</summary>
[JsonConverter(typeof(CodeConverter<Contactwijze>))]
public enum Contactwijze
{
    /// <summary>Bezoek aan de opvang.</summary>
    [JsonStringEnumMemberName("BEZOEK")]
    Bezoek,

    /// <summary>Beeldbellen.</summary>
    [JsonStringEnumMemberName("BEELD")]
    Beeld,

    /// <summary>Telefoon.</summary>
    [JsonStringEnumMemberName("TELEFOON")]
    Telefoon,
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Inburgering.Contracts.Cmd.V1;

/// <summary>Er is een tolk nodig.</summary>
/// <remarks>Catalogus C08. Opdracht aan de tolkvoorziening, die haar bij de regie ophaalt (<c>tolkverzoeken</c>); plan §3.5. Sleutel: berichtnummer. Bevat geen gegevens over de zaak. Gegevensgroepen: K1.</remarks>
[Bericht("nl.inburgering.cmd.schakel-tolk-in.v1", Code = "C08",
    Uitgevers = [Diensten.UsdRegie],
    Abonnees = [],
    Klassen = "K1")]
public sealed record SchakelTolkIn
{
    /// <summary>Taal, ISO 639-3.</summary>
    [RegularExpression("^[a-z]{3}$")]
    public required string Taal { get; init; }

    /// <summary>Dag waarop de tolk nodig is.</summary>
    public required DateOnly Datum { get; init; }

    /// <summary>Duur in minuten, vanaf 1.</summary>
    [Range(1, int.MaxValue)]
    public required int Duur { get; init; }

    /// <summary>Hoe de tolk werkt.</summary>
    public required Tolkwijze Wijze { get; init; }
}

/// <summary>Hoe een tolk wordt ingezet.</summary>
[JsonConverter(typeof(CodeConverter<Tolkwijze>))]
public enum Tolkwijze
{
    /// <summary>Telefoon.</summary>
    [JsonStringEnumMemberName("TELEFOON")]
    Telefoon,

    /// <summary>Beeldbellen.</summary>
    [JsonStringEnumMemberName("BEELD")]
    Beeld,

    /// <summary>Ter plaatse.</summary>
    [JsonStringEnumMemberName("TER_PLAATSE")]
    TerPlaatse,
}

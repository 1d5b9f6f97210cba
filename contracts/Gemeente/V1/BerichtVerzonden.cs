using System.Text.Json.Serialization;

namespace Inburgering.Contracts.Gemeente.V1;

/// <summary>De gemeente heeft de inburgeraar een brief of bericht gestuurd.</summary>
/// <remarks>Catalogus M32. Bron: regisseur; plan §3.5 (eigen taal in het eerste half jaar). Sleutel: persoon, soort en datum. De inhoud van de brief gaat niet mee. Gegevensgroepen: K4.</remarks>
[Bericht("nl.inburgering.gemeente.bericht-verzonden.v1", Code = "M32",
    Uitgevers = [Diensten.UsdRegie],
    Abonnees = [],
    Klassen = "K4")]
public sealed record BerichtVerzonden
{
    /// <summary>Soort bericht.</summary>
    public required Berichtdoel Soort { get; init; }

    /// <summary>Talen (ISO 639-3) waarin het bericht is verstuurd.</summary>
    public required IReadOnlyList<string> Talen { get; init; }

    /// <summary>Of een tolk het bericht heeft uitgelegd.</summary>
    public required bool Tolk { get; init; }

    /// <summary>Of het bericht rechten of plichten raakt.</summary>
    public required bool Essentieel { get; init; }

    /// <summary>Dag van verzending.</summary>
    public required DateOnly Datum { get; init; }
}

/// <summary>Soort bericht aan de inburgeraar.</summary>
[JsonConverter(typeof(CodeConverter<Berichtdoel>))]
public enum Berichtdoel
{
    /// <summary>Het PIP.</summary>
    [JsonStringEnumMemberName("PIP")]
    Pip,

    /// <summary>Beschikking.</summary>
    [JsonStringEnumMemberName("BESCHIKKING")]
    Beschikking,

    /// <summary>Uitnodiging.</summary>
    [JsonStringEnumMemberName("UITNODIGING")]
    Uitnodiging,

    /// <summary>Verslag van een gesprek.</summary>
    [JsonStringEnumMemberName("VERSLAG")]
    Verslag,

    /// <summary>Kopie van een overdracht.</summary>
    [JsonStringEnumMemberName("OVERDRACHT")]
    Overdracht,
}

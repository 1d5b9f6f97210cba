using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Inburgering.Contracts.Gemeente.V1;

/// <summary>De brede intake of de leerbaarheidstoets is gepland.</summary>
/// <remarks>Catalogus M14b. Bron: regisseur. Sleutel: persoon, onderdeel en poging. Gegevensgroepen: K4, K7.</remarks>
[Bericht("nl.inburgering.gemeente.brede-intake-gepland.v1", Code = "M14b",
    Uitgevers = [Diensten.UsdRegie],
    Abonnees = [],
    Klassen = "K4 K7")]
public sealed record BredeIntakeGepland
{
    /// <summary>Dag van de afspraak.</summary>
    public required DateOnly Datum { get; init; }

    /// <summary>Plaats van de afspraak, ten hoogste 80 tekens.</summary>
    [StringLength(80)]
    public string? Plaats { get; init; }

    /// <summary>Waarvoor de afspraak is.</summary>
    public required Intakeonderdeel Onderdeel { get; init; }

    /// <summary>Toelichting, ten hoogste 200 tekens.</summary>
    [StringLength(200)]
    public string? Reden { get; init; }

    /// <summary>Hoeveelste uitnodiging dit is, vanaf 1.</summary>
    [Range(1, int.MaxValue)]
    public required int Poging { get; init; }
}

/// <summary>Onderdeel van de brede intake.</summary>
[JsonConverter(typeof(CodeConverter<Intakeonderdeel>))]
public enum Intakeonderdeel
{
    /// <summary>Gesprek van de brede intake.</summary>
    [JsonStringEnumMemberName("INTAKE")]
    Intake,

    /// <summary>Leerbaarheidstoets.</summary>
    [JsonStringEnumMemberName("LBT")]
    Lbt,
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Inburgering.Contracts.Keten.V1;

/// <summary>Een partner meldt een calamiteit aan de andere begeleiders.</summary>
/// <remarks>Catalogus M33. Bron: elke partner; plan §2.3.2. Sleutel: berichtnummer. Bevat bewust geen details: wie meer wil weten belt terug. Gegevensgroepen: K2.</remarks>
[Bericht("nl.inburgering.keten.calamiteit-gemeld.v1", Code = "M33",
    Uitgevers = [Diensten.CoaIntake, Diensten.TaalschoolVoortgang, Diensten.VluchtelingenwerkBegeleiding, Diensten.UsdRegie],
    Abonnees = [Diensten.CoaIntake, Diensten.TaalschoolVoortgang, Diensten.VluchtelingenwerkBegeleiding, Diensten.UsdRegie], Geadresseerd = true,
    Klassen = "K2")]
public sealed record CalamiteitGemeld
{
    /// <summary>Ernst.</summary>
    public required Calamiteiternst Ernst { get; init; }

    /// <summary>Korte aanduiding zonder details, ten hoogste 160 tekens.</summary>
    [StringLength(160)]
    public required string Kort { get; init; }

    /// <summary>Telefoonnummer van de melder.</summary>
    public required string Terugbellen { get; init; }
}

/// <summary>Ernst van een calamiteit.</summary>
[JsonConverter(typeof(CodeConverter<Calamiteiternst>))]
public enum Calamiteiternst
{
    /// <summary>Laag: komende werkdag oppakken.</summary>
    [JsonStringEnumMemberName("LAAG")]
    Laag,

    /// <summary>Midden: vandaag oppakken.</summary>
    [JsonStringEnumMemberName("MIDDEN")]
    Midden,

    /// <summary>Hoog: direct oppakken.</summary>
    [JsonStringEnumMemberName("HOOG")]
    Hoog,
}

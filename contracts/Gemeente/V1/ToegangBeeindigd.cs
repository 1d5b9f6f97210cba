using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Inburgering.Contracts.Gemeente.V1;

/// <summary>De toegang van een partner tot de gegevens van een inburgeraar is beëindigd.</summary>
/// <remarks>Catalogus M35. Bron: gemeente; AVG art. 5. Sleutel: persoon, partner en per. Gegevensgroepen: K1.</remarks>
[Bericht("nl.inburgering.gemeente.toegang-beeindigd.v1", Code = "M35",
    Uitgevers = [Diensten.UsdRegie],
    Abonnees = [Diensten.CoaIntake, Diensten.TaalschoolVoortgang, Diensten.VluchtelingenwerkBegeleiding], Geadresseerd = true,
    Klassen = "K1")]
public sealed record ToegangBeeindigd
{
    /// <summary>OIN van de partner die geen toegang meer heeft.</summary>
    [RegularExpression("^[0-9]{8}[0-9A-Z]{12}$")]
    public required string PartnerOin { get; init; }

    /// <summary>Dag vanaf wanneer de toegang eindigt.</summary>
    public required DateOnly Per { get; init; }

    /// <summary>Reden.</summary>
    public required Toegangseinde Reden { get; init; }
}

/// <summary>Reden om de toegang te beëindigen.</summary>
[JsonConverter(typeof(CodeConverter<Toegangseinde>))]
public enum Toegangseinde
{
    /// <summary>Verhuisd.</summary>
    [JsonStringEnumMemberName("VERHUISD")]
    Verhuisd,

    /// <summary>Einde van het traject.</summary>
    [JsonStringEnumMemberName("EINDE_TRAJECT")]
    EindeTraject,

    /// <summary>Bezwaar van de inburgeraar (AVG art. 21).</summary>
    [JsonStringEnumMemberName("BEZWAAR")]
    Bezwaar,

    /// <summary>Ten onrechte verleend.</summary>
    [JsonStringEnumMemberName("FOUT")]
    Fout,
}

using System.Text.Json.Serialization;

namespace Inburgering.Contracts.School.V1;

/// <summary>Een taaltraject is geëindigd.</summary>
/// <remarks>Catalogus M20. Bron: taalschool. Sleutel: <c>trajectId</c>. Kan vóór het startbericht aankomen. Gegevensgroepen: K4.</remarks>
[Bericht("nl.inburgering.school.taaltraject-beeindigd.v1", Code = "M20",
    Uitgevers = [Diensten.TaalschoolVoortgang],
    Abonnees = [Diensten.UsdRegie],
    Klassen = "K4")]
public sealed record TaaltrajectBeeindigd
{
    /// <summary>Taaltraject dat eindigde. Groep K1.</summary>
    public required Guid TrajectId { get; init; }

    /// <summary>Laatste lesdag.</summary>
    public required DateOnly Einddatum { get; init; }

    /// <summary>Reden van het einde.</summary>
    public Trajecteinde? Reden { get; init; }

    /// <summary>Of het diploma van het taalschakeltraject is behaald; alleen onderwijsroute.</summary>
    public bool? Diploma { get; init; }

    /// <summary>Advies van de school voor het vervolg.</summary>
    public string? Advies { get; init; }
}

/// <summary>Reden waarom een taaltraject eindigde.</summary>
[JsonConverter(typeof(CodeConverter<Trajecteinde>))]
public enum Trajecteinde
{
    /// <summary>Traject voltooid.</summary>
    [JsonStringEnumMemberName("VOLTOOID")]
    Voltooid,

    /// <summary>De inburgeraar is gestopt.</summary>
    [JsonStringEnumMemberName("GESTOPT")]
    Gestopt,

    /// <summary>Overstap naar een andere school of leerroute.</summary>
    [JsonStringEnumMemberName("OVERSTAP")]
    Overstap,

    /// <summary>Verhuisd.</summary>
    [JsonStringEnumMemberName("VERHUISD")]
    Verhuisd,

    /// <summary>Einde van de inburgeringstermijn.</summary>
    [JsonStringEnumMemberName("EINDE_TERMIJN")]
    EindeTermijn,

    /// <summary>Andere reden.</summary>
    [JsonStringEnumMemberName("ANDERS")]
    Anders,
}

using System.Text.Json.Serialization;

namespace Inburgering.Contracts.Duo.V1;

/// <summary>DUO heeft de inburgeringstermijn vastgesteld of verlengd.</summary>
/// <remarks>Catalogus M13. Bron: DUO Inburgeringstermijn-API (SS102, SS103, SS104); Wi2021 art. 11 en 12. Sleutel: persoon, startdatum en einddatum; de jongste gebeurtenis geldt. Gegevensgroepen: K4.</remarks>
[Bericht("nl.inburgering.duo.inburgeringstermijn-vastgesteld.v1", Code = "M13",
    Uitgevers = [Diensten.DuoExamens],
    Abonnees = [Diensten.UsdRegie],
    Klassen = "K4")]
public sealed record InburgeringstermijnVastgesteld
{
    /// <summary>Eerste dag van de termijn: de dag na de dagtekening van het eerste PIP.</summary>
    public required DateOnly Startdatum { get; init; }

    /// <summary>Einde van de termijn, <b>exclusief</b>: de laatste dag is de dag ervoor.</summary>
    public required DateOnly Einddatum { get; init; }

    /// <summary>Start of verlenging.</summary>
    public required Termijnaanleiding Aanleiding { get; init; }

    /// <summary>Code van de grond voor verlenging bij DUO.</summary>
    public string? Grondcode { get; init; }
}

/// <summary>Aanleiding van de vastgestelde termijn.</summary>
[JsonConverter(typeof(CodeConverter<Termijnaanleiding>))]
public enum Termijnaanleiding
{
    /// <summary>Eerste vaststelling (SS102).</summary>
    [JsonStringEnumMemberName("START")]
    Start,

    /// <summary>Ambtshalve verlengd (SS103).</summary>
    [JsonStringEnumMemberName("VERLENGD_AMBTSHALVE")]
    VerlengdAmbtshalve,

    /// <summary>Op verzoek verlengd (SS104).</summary>
    [JsonStringEnumMemberName("VERLENGD_OP_VERZOEK")]
    VerlengdOpVerzoek,
}

using System.Text.Json.Serialization;

namespace Inburgering.Contracts.Duo.V1;

/// <summary>De termijn van tien weken voor brede intake en PIP is gaan lopen.</summary>
/// <remarks>Catalogus M11. Bron: DUO, gebeurtenis SS139; Besluit inburgering 2021 art. 5.3. Sleutel: persoon en startdatum. Gegevensgroepen: K4.</remarks>
[Bericht("nl.inburgering.duo.pip-termijn-gestart.v1", Code = "M11",
    Uitgevers = [Diensten.DuoExamens],
    Abonnees = [Diensten.UsdRegie],
    Klassen = "K4")]
public sealed record PipTermijnGestart
{
    /// <summary>Dag waarop de termijn start.</summary>
    public required DateOnly Startdatum { get; init; }

    /// <summary>Laatste dag van de termijn volgens DUO; wijkt dit af van startdatum + 70 dagen, dan toont de gemeente beide.</summary>
    public required DateOnly Uiterlijk { get; init; }

    /// <summary>Waardoor de termijn is gaan lopen.</summary>
    public required PipTermijnAanleiding Aanleiding { get; init; }
}

/// <summary>Waardoor de PIP-termijn is gaan lopen.</summary>
[JsonConverter(typeof(CodeConverter<PipTermijnAanleiding>))]
public enum PipTermijnAanleiding
{
    /// <summary>Kennisgeving van de inburgeringsplicht.</summary>
    [JsonStringEnumMemberName("KENNISGEVING")]
    Kennisgeving,

    /// <summary>Inschrijving in de BRP.</summary>
    [JsonStringEnumMemberName("INSCHRIJVING_BRP")]
    InschrijvingBrp,

    /// <summary>Uitstroom uit de opvang van COA.</summary>
    [JsonStringEnumMemberName("UITSTROOM_COA")]
    UitstroomCoa,
}

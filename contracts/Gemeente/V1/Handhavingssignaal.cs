using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Inburgering.Contracts.Gemeente.V1;

/// <summary>Een regisseur legt feiten vast die tot handhaving kunnen leiden.</summary>
/// <remarks>Catalogus M30. Bron: regisseur of partner; Wi2021 art. 22 en 23; plan §3.6. Sleutel: persoon, code en datum. Verlaat de gemeente niet; een mens toetst altijd. Gegevensgroepen: K7.</remarks>
[Bericht("nl.inburgering.gemeente.handhavingssignaal.v1", Code = "M30",
    Uitgevers = [Diensten.UsdRegie],
    Abonnees = [],
    Klassen = "K7")]
public sealed record Handhavingssignaal
{
    /// <summary>Verplichting die niet is nagekomen.</summary>
    public required Handhavingscode Code { get; init; }

    /// <summary>Feiten zonder oordeel, ten hoogste 1000 tekens.</summary>
    [StringLength(1000)]
    public required string Feiten { get; init; }

    /// <summary>OIN van de organisatie die de feiten meldde.</summary>
    [RegularExpression("^[0-9]{8}[0-9A-Z]{12}$")]
    public required string Bron { get; init; }

    /// <summary>Dag van de feiten.</summary>
    public required DateOnly Datum { get; init; }
}

/// <summary>Verplichting uit de boetetabel (plan §3.6).</summary>
[JsonConverter(typeof(CodeConverter<Handhavingscode>))]
public enum Handhavingscode
{
    /// <summary>Verschijnen bij en meewerken aan de brede intake en leerbaarheidstoets.</summary>
    [JsonStringEnumMemberName("B1")]
    B1,

    /// <summary>Voortgangsgesprekken.</summary>
    [JsonStringEnumMemberName("B2a")]
    B2A,

    /// <summary>Deelnemen aan PVT en MAP.</summary>
    [JsonStringEnumMemberName("B2b")]
    B2B,

    /// <summary>Deelnemen aan inburgeringslessen.</summary>
    [JsonStringEnumMemberName("B2c")]
    B2C,

    /// <summary>Binnen de termijn examen, taalschakeltraject of Z-route afronden; uitvoerder DUO.</summary>
    [JsonStringEnumMemberName("B3")]
    B3,

    /// <summary>Binnen de termijn het PVT ondertekenen; uitvoerder DUO.</summary>
    [JsonStringEnumMemberName("B4")]
    B4,

    /// <summary>Binnen de termijn de MAP afronden; uitvoerder DUO.</summary>
    [JsonStringEnumMemberName("B5")]
    B5,
}

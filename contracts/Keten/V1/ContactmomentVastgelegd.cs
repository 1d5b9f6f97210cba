using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Inburgering.Contracts.Keten.V1;

/// <summary>Er is contact met de inburgeraar geweest.</summary>
/// <remarks>Catalogus M38. Bron: gemeente, VluchtelingenWerk of sociaal makelaar; plan §2.3.4. Sleutel: persoon, datum, wijze en rol. Aantekeningen gaan niet mee. Gegevensgroepen: K1, K4.</remarks>
[Bericht("nl.inburgering.keten.contactmoment-vastgelegd.v1", Code = "M38",
    Uitgevers = [Diensten.UsdRegie, Diensten.VluchtelingenwerkBegeleiding],
    Abonnees = [Diensten.UsdRegie],
    Klassen = "K1 K4")]
public sealed record ContactmomentVastgelegd
{
    /// <summary>Dag van het contact.</summary>
    public required DateOnly Datum { get; init; }

    /// <summary>Manier van contact.</summary>
    public required Contactvorm Wijze { get; init; }

    /// <summary>Rol van de medewerker met wie het contact was.</summary>
    public required Begeleidersrol MetRol { get; init; }

    /// <summary>Taal van het contact, ISO 639-3.</summary>
    [RegularExpression("^[a-z]{3}$")]
    public required string Taal { get; init; }

    /// <summary>Of er een tolk bij was.</summary>
    public required bool Tolk { get; init; }
}

/// <summary>Manier van contact met de inburgeraar.</summary>
[JsonConverter(typeof(CodeConverter<Contactvorm>))]
public enum Contactvorm
{
    /// <summary>Gesprek.</summary>
    [JsonStringEnumMemberName("GESPREK")]
    Gesprek,

    /// <summary>Telefoon.</summary>
    [JsonStringEnumMemberName("TELEFOON")]
    Telefoon,

    /// <summary>Beeldbellen.</summary>
    [JsonStringEnumMemberName("BEELD")]
    Beeld,

    /// <summary>Groepsbijeenkomst.</summary>
    [JsonStringEnumMemberName("GROEP")]
    Groep,

    /// <summary>Spreekuur.</summary>
    [JsonStringEnumMemberName("SPREEKUUR")]
    Spreekuur,
}

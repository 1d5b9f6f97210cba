using System.Text.Json.Serialization;
using Inburgering.Contracts.Begrippen.V1;

namespace Inburgering.Contracts.Keten.V1;

/// <summary>De ontvanger neemt een aangeboden overdracht aan.</summary>
/// <remarks>Catalogus M07. Bron: ontvangende organisatie. Sleutel: <c>overdrachtId</c>; de eerste aanname telt. Gegevensgroepen: K1.</remarks>
[Bericht("nl.inburgering.keten.overdracht-geaccepteerd.v1", Code = "M07",
    Uitgevers = [Diensten.CoaIntake, Diensten.TaalschoolVoortgang, Diensten.VluchtelingenwerkBegeleiding, Diensten.UsdRegie],
    Abonnees = [Diensten.CoaIntake, Diensten.TaalschoolVoortgang, Diensten.VluchtelingenwerkBegeleiding, Diensten.UsdRegie], Geadresseerd = true,
    Klassen = "K1")]
public sealed record OverdrachtGeaccepteerd
{
    /// <summary>Overdracht die wordt aangenomen. Groep K1.</summary>
    public required Guid OverdrachtId { get; init; }

    /// <summary>Dag van het overdrachtsgesprek; zonder gesprek is de overdracht niet warm.</summary>
    public DateOnly? GesprekDatum { get; init; }

    /// <summary>Manier waarop het overdrachtsgesprek is gevoerd.</summary>
    public Gesprekswijze? Wijze { get; init; }

    /// <summary>Medewerker die de begeleiding overneemt; zonder naam is de overdracht niet warm.</summary>
    public Contact? Behandelaar { get; init; }

    /// <summary>Namen van gegevens die de ontvanger nog mist; leeg als alles er is.</summary>
    public required IReadOnlyList<string> OntbrekendeVelden { get; init; }

    /// <summary>Of de ontvanger akkoord is met de overname.</summary>
    public required bool Akkoord { get; init; }
}

/// <summary>Manier waarop het overdrachtsgesprek is gevoerd.</summary>
[JsonConverter(typeof(CodeConverter<Gesprekswijze>))]
public enum Gesprekswijze
{
    /// <summary>Gesprek met beide organisaties en de inburgeraar.</summary>
    [JsonStringEnumMemberName("DRIEGESPREK")]
    Driegesprek,

    /// <summary>Gesprek tussen beide medewerkers.</summary>
    [JsonStringEnumMemberName("GESPREK")]
    Gesprek,

    /// <summary>Bezoek.</summary>
    [JsonStringEnumMemberName("BEZOEK")]
    Bezoek,

    /// <summary>Telefoon.</summary>
    [JsonStringEnumMemberName("TELEFOON")]
    Telefoon,

    /// <summary>Beeldbellen.</summary>
    [JsonStringEnumMemberName("BEELD")]
    Beeld,
}

using System.Text.Json.Serialization;

namespace Inburgering.Contracts.Coa.V1;

/// <summary>Een gezinslid is aan het gezin van een statushouder toegevoegd.</summary>
/// <remarks>Catalogus M41. Bron: COA of gemeente. Sleutel: gezinsverband, relatie en geboortedatum. Gegevensgroepen: K2.</remarks>
[Bericht("nl.inburgering.coa.gezinslid-toegevoegd.v1", Code = "M41",
    Uitgevers = [Diensten.CoaIntake, Diensten.UsdRegie],
    Abonnees = [Diensten.UsdRegie],
    Klassen = "K2")]
public sealed record GezinslidToegevoegd
{
    /// <summary>Sleutel van het gezin. Groep K1.</summary>
    public required Guid GezinsverbandId { get; init; }

    /// <summary>Relatie van het gezinslid tot de inburgeraar. Groep K2.</summary>
    public required Gezinsrelatie Relatie { get; init; }

    /// <summary>Geboortedatum van het gezinslid; de keten volgt wanneer een kind 18 wordt. Groep K2.</summary>
    public required DateOnly Geboortedatum { get; init; }

    /// <summary>Ketensleutel van het gezinslid, als dat zelf een inburgeraar is. Groep K1.</summary>
    public Guid? InburgeraarId { get; init; }
}

/// <summary>Relatie van een gezinslid tot de inburgeraar.</summary>
[JsonConverter(typeof(CodeConverter<Gezinsrelatie>))]
public enum Gezinsrelatie
{
    /// <summary>Partner.</summary>
    [JsonStringEnumMemberName("PARTNER")]
    Partner,

    /// <summary>Kind.</summary>
    [JsonStringEnumMemberName("KIND")]
    Kind,

    /// <summary>Ouder.</summary>
    [JsonStringEnumMemberName("OUDER")]
    Ouder,

    /// <summary>Broer of zus.</summary>
    [JsonStringEnumMemberName("BROER_OF_ZUS")]
    BroerOfZus,

    /// <summary>Andere relatie.</summary>
    [JsonStringEnumMemberName("OVERIG")]
    Overig,
}

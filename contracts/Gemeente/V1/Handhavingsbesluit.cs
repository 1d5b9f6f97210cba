using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Inburgering.Contracts.Gemeente.V1;

/// <summary>De gemeente heeft na weging over handhaving besloten.</summary>
/// <remarks>Catalogus M31. Bron: handhaver; Wi2021 art. 22 en 23; HvJ EU 4 februari 2025 (C-158/23). Sleutel: persoon, code en besluitOp. Verlaat de gemeente niet. Gegevensgroepen: K7.</remarks>
[Bericht("nl.inburgering.gemeente.handhavingsbesluit.v1", Code = "M31",
    Uitgevers = [Diensten.UsdRegie],
    Abonnees = [],
    Klassen = "K7")]
public sealed record Handhavingsbesluit
{
    /// <summary>Verplichting waarop het besluit ziet.</summary>
    public required Handhavingscode Code { get; init; }

    /// <summary>Uitkomst.</summary>
    public required Handhavingsuitkomst Uitkomst { get; init; }

    /// <summary>Bedrag van de boete in eurocenten (250 euro = 25000); alleen bij BOETE.</summary>
    [Range(0, int.MaxValue)]
    public int? Bedrag { get; init; }

    /// <summary>Dag waarop de inburgeraar is gehoord.</summary>
    public required DateOnly GesprekOp { get; init; }

    /// <summary>Afweging, ten hoogste 2000 tekens.</summary>
    [StringLength(2000)]
    public required string Weging { get; init; }

    /// <summary>Onderbouwing van aanhoudende onwil, ten hoogste 2000 tekens; verplicht bij een boete voor een asielstatushouder.</summary>
    [StringLength(2000)]
    public string? OnwilOnderbouwing { get; init; }

    /// <summary>Gewogen omstandigheden, ten hoogste 2000 tekens, zonder medische details.</summary>
    [StringLength(2000)]
    public string? PersoonlijkeOmstandigheden { get; init; }

    /// <summary>Of samenloop met een maatregel van de Participatiewet is afgewogen.</summary>
    public bool? MaatregelParticipatiewetAfgewogen { get; init; }

    /// <summary>Datum van het besluit.</summary>
    public required DateOnly BesluitOp { get; init; }

    /// <summary>Laatste dag voor bezwaar: zes weken, verschoven naar de volgende werkdag.</summary>
    public required DateOnly BezwaarTot { get; init; }

    /// <summary>De twee medewerkers die het besluit goedkeurden.</summary>
    public required IReadOnlyList<string> GoedgekeurdDoor { get; init; }
}

/// <summary>Uitkomst van een handhavingsbesluit.</summary>
[JsonConverter(typeof(CodeConverter<Handhavingsuitkomst>))]
public enum Handhavingsuitkomst
{
    /// <summary>Geen maatregel.</summary>
    [JsonStringEnumMemberName("GEEN")]
    Geen,

    /// <summary>Waarschuwing.</summary>
    [JsonStringEnumMemberName("WAARSCHUWING")]
    Waarschuwing,

    /// <summary>Boete.</summary>
    [JsonStringEnumMemberName("BOETE")]
    Boete,
}

using System.ComponentModel.DataAnnotations;

namespace UsdRegie.OverdrachtenBehandelen;

/// <summary>Een overdracht aanbieden: de velden van M06, en om wie het gaat.</summary>
internal sealed record BiedAanVerzoek
{
    public Guid? DossierId { get; init; }
    public Guid? InburgeraarId { get; init; }
    public Guid? OverdrachtId { get; init; }
    public required Overdrachtsoort Soort { get; init; }

    [RegularExpression("^[0-9]{8}[0-9A-Z]{12}$")]
    public string? VanOin { get; init; }

    [RegularExpression("^[0-9]{8}[0-9A-Z]{12}$")]
    public string? NaarOin { get; init; }
    public Contact? VanContact { get; init; }
    public Contact? NaarContact { get; init; }
    public DateOnly? GewensteStart { get; init; }
    public Overdrachtscenario? Scenario { get; init; }
    public IReadOnlyDictionary<string, string>? Inhoud { get; init; }
    public IReadOnlyList<Overdrachtsveld>? Velden { get; init; }
    public IReadOnlyList<string>? AlVerzameld { get; init; }
    public IReadOnlyList<string>? ClientkopieTalen { get; init; }
    public DateOnly? ClientkopieOp { get; init; }
}

/// <summary>Ontbrekende gegevens alsnog geven.</summary>
internal sealed record VulAanVerzoek
{
    public required IReadOnlyList<Overdrachtsveld> Velden { get; init; }
}

/// <summary>Het overdrachtsgesprek vastleggen.</summary>
internal sealed record GesprekVerzoek
{
    public DateOnly? Datum { get; init; }
    public Gesprekswijze? Wijze { get; init; }
    public IReadOnlyList<string>? Aanwezigen { get; init; }

    /// <summary>Onwaar als het gesprek niet doorging.</summary>
    public bool? Gehouden { get; init; }
}

/// <summary>Een overdracht afronden met wat eruit kwam.</summary>
internal sealed record RondAfVerzoek
{
    [StringLength(500)]
    public required string Uitkomst { get; init; }
}

/// <summary>Een aanbod intrekken.</summary>
internal sealed record TrekInVerzoek
{
    [StringLength(500)]
    public required string Reden { get; init; }
}

/// <summary>De ontvanger vraagt de aanbieder om meer gegevens.</summary>
internal sealed record VraagVerzoek
{
    [StringLength(500)]
    public required string Vraag { get; init; }
}

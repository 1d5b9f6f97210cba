namespace Inburgering.Contracts.Gemeente.V1;

/// <summary>Er is een voortgangsgesprek met de inburgeraar gevoerd.</summary>
/// <remarks>Catalogus M29. Bron: regisseur; Wi2021 art. 17; plan §1.2.2. Sleutel: persoon en datum. Gegevensgroepen: K4.</remarks>
[Bericht("nl.inburgering.gemeente.voortgangsgesprek-gevoerd.v1", Code = "M29", Versie = "1.1.0",
    Uitgevers = [Diensten.UsdRegie],
    Abonnees = [],
    Klassen = "K4")]
public sealed record VoortgangsgesprekGevoerd
{
    /// <summary>Dag van het gesprek.</summary>
    public required DateOnly Datum { get; init; }

    /// <summary>Of de inburgeraar aanwezig was; in dit bericht altijd waar.</summary>
    public required bool Aanwezig { get; init; }

    /// <summary>Gemaakte afspraken.</summary>
    public required IReadOnlyList<Gespreksafspraak> Afspraken { get; init; }

    /// <summary>Dag van het volgende gesprek.</summary>
    public DateOnly? Volgende { get; init; }

    /// <summary>Of er een grond voor verlenging van de termijn bekend is, zonder details.</summary>
    public bool? Verlengingsgrond { get; init; }

    /// <summary>Wi2013: dag waarop de oriëntatie op de Nederlandse arbeidsmarkt (ONA) is afgerond, volgens de brief van DUO die de inburgeraar liet zien. Ontbreekt als dat niet besproken is.</summary>
    public DateOnly? OnaAfgerondOp { get; init; }
}

/// <summary>Afspraak uit een voortgangsgesprek.</summary>
public sealed record Gespreksafspraak
{
    /// <summary>Wat is afgesproken.</summary>
    public required string Tekst { get; init; }

    /// <summary>Dag waarop het klaar is.</summary>
    public required DateOnly Uiterlijk { get; init; }

    /// <summary>Wie het doet.</summary>
    public required string Wie { get; init; }
}

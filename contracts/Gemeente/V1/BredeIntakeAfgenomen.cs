using System.ComponentModel.DataAnnotations;
using Inburgering.Contracts.Begrippen.V1;

namespace Inburgering.Contracts.Gemeente.V1;

/// <summary>De gemeente heeft de brede intake afgenomen.</summary>
/// <remarks>Catalogus M14. Bron: regisseur; Wi2021 art. 14; plan §1.2.2. Sleutel: persoon en datum. Legt vast wat uit het klantprofiel is hergebruikt en wat opnieuw is gevraagd. Gegevensgroepen: K2, K4.</remarks>
[Bericht("nl.inburgering.gemeente.brede-intake-afgenomen.v1", Code = "M14",
    Uitgevers = [Diensten.UsdRegie],
    Abonnees = [],
    Klassen = "K2 K4")]
public sealed record BredeIntakeAfgenomen
{
    /// <summary>Dag van de intake.</summary>
    public required DateOnly Datum { get; init; }

    /// <summary>Niveau van het Nederlands per vaardigheid (ERK). Groep K4.</summary>
    public required Taalniveaus Taalniveau { get; init; }

    /// <summary>Beschrijving van werk, opleiding en mogelijkheden; ten hoogste 1000 tekens. Groep K4.</summary>
    [StringLength(1000)]
    public required string Arbeidsparticipatie { get; init; }

    /// <summary>Niveau op de participatieladder, 1 t/m 5. Groep K4.</summary>
    [Range(1, 5)]
    public required int Niveau { get; init; }

    /// <summary>Zelfredzaamheid per leefgebied, schaal 1 (laag) t/m 5 (hoog). Groep K4.</summary>
    public required IReadOnlyDictionary<string, int> Zelfredzaamheid { get; init; }

    /// <summary>Dag waarop de leerbaarheidstoets gepland is.</summary>
    public DateOnly? LbtGepland { get; init; }

    /// <summary>Of de inburgeraar van de leerbaarheidstoets is vrijgesteld (Wi2021 art. 14 lid 6 en 7).</summary>
    public bool? LbtVrijgesteld { get; init; }

    /// <summary>Gegevens die uit een eerdere bron zijn overgenomen.</summary>
    public required IReadOnlyList<HergebruiktVeld> Hergebruikt { get; init; }

    /// <summary>Gegevens die opnieuw gevraagd zijn, met reden.</summary>
    public required IReadOnlyList<OpnieuwGevraagdVeld> OpnieuwGevraagd { get; init; }
}

/// <summary>Gegeven dat zonder opnieuw vragen is overgenomen.</summary>
public sealed record HergebruiktVeld
{
    /// <summary>Naam van het gegeven.</summary>
    public required string Veld { get; init; }

    /// <summary>Organisatie of bericht waar het gegeven vandaan komt.</summary>
    public required string Bron { get; init; }
}

/// <summary>Gegeven dat al bekend was en toch opnieuw is gevraagd.</summary>
public sealed record OpnieuwGevraagdVeld
{
    /// <summary>Naam van het gegeven.</summary>
    public required string Veld { get; init; }

    /// <summary>Waarom opnieuw gevraagd is.</summary>
    public required string Reden { get; init; }
}

using System.ComponentModel.DataAnnotations;

namespace Inburgering.Contracts.Gemeente.V1;

/// <summary>De inburgeraar is in de gemeente gevestigd (ingeschreven in de BRP).</summary>
/// <remarks>Catalogus M05. Bron: gemeente (BRP). Sleutel: persoon en vestigingsdatum. Naam, geboortedatum en moedertaal staan er alleen in voor wie niet door COA gekoppeld is. Gegevensgroepen: K2.</remarks>
[Bericht("nl.inburgering.gemeente.statushouder-gevestigd.v1", Code = "M05",
    Uitgevers = [Diensten.UsdRegie],
    Abonnees = [Diensten.VluchtelingenwerkBegeleiding, Diensten.DuoExamens],
    Klassen = "K2")]
public sealed record StatushouderGevestigd
{
    /// <summary>Dag van vestiging volgens de BRP; start van de begeleiding en mogelijk van de PIP-termijn.</summary>
    public required DateOnly Vestigingsdatum { get; init; }

    /// <summary>Nieuw adres. Groep K2.</summary>
    public Adres? Adres { get; init; }

    /// <summary>Volledige naam, ten hoogste 200 tekens; alleen zonder koppelingsbericht. Groep K2.</summary>
    [StringLength(200)]
    public string? Naam { get; init; }

    /// <summary>Geboortedatum; alleen zonder koppelingsbericht. Groep K2.</summary>
    public DateOnly? Geboortedatum { get; init; }

    /// <summary>Moedertaal, ISO 639-3; alleen zonder koppelingsbericht. Groep K2.</summary>
    [RegularExpression("^[a-z]{3}$")]
    public string? Moedertaal { get; init; }
}

/// <summary>Nederlands adres. Groep K2.</summary>
public sealed record Adres
{
    /// <summary>Straatnaam.</summary>
    public required string Straat { get; init; }

    /// <summary>Huisnummer met letter en toevoeging.</summary>
    public required string Huisnummer { get; init; }

    /// <summary>Postcode, vier cijfers en twee hoofdletters.</summary>
    [RegularExpression("^[1-9][0-9]{3} ?[A-Z]{2}$")]
    public required string Postcode { get; init; }

    /// <summary>Woonplaats.</summary>
    public required string Plaats { get; init; }
}

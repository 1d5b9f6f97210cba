using Inburgering.Contracts.Begrippen.V1;

namespace Inburgering.Contracts.Gemeente.V1;

/// <summary>De inburgeraar heeft de participatieverklaring ondertekend.</summary>
/// <remarks>Catalogus M24. Bron: gemeente of uitvoerder; DUO MAP-, PVT- en Z-route-API. Sleutel: persoon en dag van ondertekening. Gegevensgroepen: K4.</remarks>
[Bericht("nl.inburgering.gemeente.pvt-ondertekend.v1", Code = "M24",
    Uitgevers = [Diensten.UsdRegie, Diensten.VluchtelingenwerkBegeleiding],
    Abonnees = [Diensten.UsdRegie],
    Klassen = "K4")]
public sealed record PvtOndertekend
{
    /// <summary>Dag van ondertekening; niet vóór de termijn en niet in de toekomst.</summary>
    public required DateOnly OndertekendOp { get; init; }

    /// <summary>Totaal van de PVT-uren bij ondertekening; gaat boven de som van de activiteiten. Eenheid: klokuren, stap 0,25.</summary>
    [Uren]
    public decimal? TotaalUren { get; init; }

    /// <summary>Of er een excursie is geweest; ontbreekt als dat uit de activiteiten blijkt.</summary>
    public bool? Excursie { get; init; }

    /// <summary>Verwijtbaarheid bij te late ondertekening.</summary>
    public Verwijtbaarheid? Verwijtbaar { get; init; }
}

using Inburgering.Contracts.Begrippen.V1;

namespace Inburgering.Contracts.Gemeente.V1;

/// <summary>De Module Arbeidsmarkt en Participatie is met een eindgesprek afgerond.</summary>
/// <remarks>Catalogus M25. Bron: gemeente; DUO MAP-, PVT- en Z-route-API. Niet op de onderwijsroute. Sleutel: persoon en dag van het eindgesprek. Gegevensgroepen: K4.</remarks>
[Bericht("nl.inburgering.gemeente.map-afgerond.v1", Code = "M25",
    Uitgevers = [Diensten.UsdRegie],
    Abonnees = [],
    Klassen = "K4")]
public sealed record MapAfgerond
{
    /// <summary>Dag van het eindgesprek; niet vóór de termijn en niet in de toekomst.</summary>
    public required DateOnly EindgesprekOp { get; init; }

    /// <summary>Totaal van de MAP-uren. Eenheid: klokuren, 0 t/m 9999,75, stap 0,25.</summary>
    [Uren]
    public required decimal TotaalUren { get; init; }

    /// <summary>Verwijtbaarheid bij te late afronding.</summary>
    public Verwijtbaarheid? Verwijtbaar { get; init; }
}

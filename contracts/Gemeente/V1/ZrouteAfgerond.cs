namespace Inburgering.Contracts.Gemeente.V1;

/// <summary>De Z-route is met een eindgesprek afgerond.</summary>
/// <remarks>Catalogus M42. Bron: regisseur; Besluit inburgering 2021 art. 3.14. Sleutel: persoon en afrondingOp. DUO krijgt dit met C05. Gegevensgroepen: K4.</remarks>
[Bericht("nl.inburgering.gemeente.zroute-afgerond.v1", Code = "M42",
    Uitgevers = [Diensten.UsdRegie],
    Abonnees = [],
    Klassen = "K4")]
public sealed record ZrouteAfgerond
{
    /// <summary>Dag van het eindgesprek.</summary>
    public required DateOnly EindgesprekOp { get; init; }

    /// <summary>Dag waarop de Z-route is afgerond.</summary>
    public required DateOnly AfrondingOp { get; init; }

    /// <summary>Gevolgde uren taal en KNM. Eenheid: klokuren, 0 t/m 9999,75, stap 0,25.</summary>
    [Uren]
    public required decimal UrenTaalKnm { get; init; }

    /// <summary>Gevolgde uren participatie; alleen asielstatushouders. Eenheid: klokuren, stap 0,25.</summary>
    [Uren]
    public decimal? UrenParticipatie { get; init; }
}

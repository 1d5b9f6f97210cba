namespace Inburgering.Contracts.Gemeente.V1;

/// <summary>Een activiteit van het participatieverklaringstraject (PVT) is gevolgd.</summary>
/// <remarks>Catalogus M24. Bron: gemeente of uitvoerder van het PVT; Wi2021 art. 6; plan §1.2.2. Sleutel: persoon, datum en uren. Gegevensgroepen: K4.</remarks>
[Bericht("nl.inburgering.gemeente.pvt-activiteit-geregistreerd.v1", Code = "M24",
    Uitgevers = [Diensten.UsdRegie, Diensten.VluchtelingenwerkBegeleiding],
    Abonnees = [Diensten.UsdRegie],
    Klassen = "K4")]
public sealed record PvtActiviteitGeregistreerd
{
    /// <summary>Dag van de activiteit.</summary>
    public required DateOnly Datum { get; init; }

    /// <summary>Gevolgde uren. Eenheid: klokuren, 0 t/m 9999,75, stap 0,25.</summary>
    [Uren]
    public required decimal Uren { get; init; }

    /// <summary>Of de activiteit een excursie was; het PVT kent er ten minste één.</summary>
    public required bool Excursie { get; init; }
}

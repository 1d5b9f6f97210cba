namespace Inburgering.Contracts.Participatie.V1;

/// <summary>Gevolgde uren van een activiteit of werktraject over een periode.</summary>
/// <remarks>Catalogus M27. Bron: uitvoerder. Sleutel: activiteit en periode; dezelfde sleutel met andere uren is een correctie. Gegevensgroepen: K4.</remarks>
[Bericht("nl.inburgering.participatie.uren-geregistreerd.v1", Code = "M27",
    Uitgevers = [Diensten.UsdRegie],
    Abonnees = [],
    Klassen = "K4")]
public sealed record UrenGeregistreerd
{
    /// <summary>Activiteit (M26) of werktraject (M28). Groep K1.</summary>
    public required Guid ActiviteitId { get; init; }

    /// <summary>Eerste dag van de periode, inclusief.</summary>
    public required DateOnly PeriodeVan { get; init; }

    /// <summary>Laatste dag van de periode, inclusief.</summary>
    public required DateOnly PeriodeTot { get; init; }

    /// <summary>Gevolgde uren. Eenheid: klokuren, 0 t/m 9999,75, stap 0,25.</summary>
    [Uren]
    public required decimal Uren { get; init; }

    /// <summary>Waar de uren vandaan komen, bijvoorbeeld de naam van de uitvoerder.</summary>
    public required string Bron { get; init; }
}

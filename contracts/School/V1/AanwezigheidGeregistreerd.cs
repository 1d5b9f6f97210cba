namespace Inburgering.Contracts.School.V1;

/// <summary>Weektotalen van de aanwezigheid van één inburgeraar in een taaltraject (eerste versie van het bericht).</summary>
/// <remarks>Catalogus M21. Bron: taalschool. Sleutel: traject en week. Totalen voeden uren en percentages, nooit een regel over afzonderlijke lessen. Nieuwe koppelingen sturen versie 2. Gegevensgroepen: K4.</remarks>
[Bericht("nl.inburgering.school.aanwezigheid-geregistreerd.v1", Code = "M21", Versie = "1.1.0",
    Uitgevers = [Diensten.TaalschoolVoortgang],
    Abonnees = [Diensten.UsdRegie],
    Klassen = "K4")]
public sealed record AanwezigheidGeregistreerd
{
    /// <summary>Taaltraject. Groep K1.</summary>
    public required Guid TrajectId { get; init; }

    /// <summary>Eerste dag van de week (maandag), inclusief.</summary>
    public required DateOnly WeekVan { get; init; }

    /// <summary>Laatste dag van de week (zondag), inclusief.</summary>
    public required DateOnly WeekTot { get; init; }

    /// <summary>Geplande uren in de week. Eenheid: klokuren, 0 t/m 9999,75, stap 0,25.</summary>
    [Uren]
    public required decimal Gepland { get; init; }

    /// <summary>Gevolgde uren in de week. Eenheid: klokuren, stap 0,25.</summary>
    [Uren]
    public required decimal Gevolgd { get; init; }

    /// <summary>Geoorloofd gemiste uren in de week. Eenheid: klokuren, stap 0,25.</summary>
    [Uren]
    public required decimal Geoorloofd { get; init; }

    /// <summary>Ongeoorloofd gemiste uren in de week. Eenheid: klokuren, stap 0,25.</summary>
    [Uren]
    public required decimal Ongeoorloofd { get; init; }

    /// <summary>Alleen de gevolgde uren zijn bekend, over een langere periode dan een week: weekVan tot en met weekTot. Gepland is dan gelijk aan gevolgd. Zo'n totaal telt in de uren en niet in het aanwezigheidspercentage; hetzelfde traject met dezelfde weekVan vervangt het vorige totaal, en lessen in de periode zijn erin begrepen. Bron: het maandbestand van de school aan DUO. Ontbreekt: nee.</summary>
    public bool? AlleenGevolgd { get; init; }
}

using System.Text.Json.Serialization;

namespace Inburgering.Contracts.School.V2;

/// <summary>Aanwezigheid per les van één inburgeraar in een taaltraject over een periode.</summary>
/// <remarks>Catalogus M21. Bron: taalschool (CSV, pagina of API); Blik op Werk normen 2.9.2 en 2.9.3; plan §1.2.2. Sleutel: traject, datum en groep van elke regel; dezelfde sleutel met andere waarden is een correctie. Een lege lijst betekent: geen lessen in de periode. Gegevensgroepen: K4.</remarks>
[Bericht("nl.inburgering.school.aanwezigheid-geregistreerd.v2", Code = "M21", Versie = "2.0.0",
    Uitgevers = [Diensten.TaalschoolVoortgang],
    Abonnees = [Diensten.UsdRegie],
    Klassen = "K4")]
public sealed record AanwezigheidGeregistreerd
{
    /// <summary>Taaltraject. Groep K1.</summary>
    public required Guid TrajectId { get; init; }

    /// <summary>Eerste dag van de periode, inclusief.</summary>
    public required DateOnly PeriodeVan { get; init; }

    /// <summary>Laatste dag van de periode, inclusief.</summary>
    public required DateOnly PeriodeTot { get; init; }

    /// <summary>Eén regel per les; leeg betekent geen lessen.</summary>
    public required IReadOnlyList<Aanwezigheidsregel> Regels { get; init; }

    /// <summary>Controletotaal van de gevolgde uren in deze aanlevering. Eenheid: klokuren, 0 t/m 9999,75, stap 0,25.</summary>
    [Uren]
    public required decimal TotaalGevolgd { get; init; }

    /// <summary>Waar de gegevens vandaan komen, bijvoorbeeld het aanleverings-id of het systeem van de school.</summary>
    public required string Bron { get; init; }
}

/// <summary>Aanwezigheid bij één les. Groep K4.</summary>
public sealed record Aanwezigheidsregel
{
    /// <summary>Dag van de les.</summary>
    public required DateOnly Datum { get; init; }

    /// <summary>Groep van de school.</summary>
    public required string GroepId { get; init; }

    /// <summary>Geplande uren. Eenheid: klokuren, 0 t/m 12, stap 0,25.</summary>
    [Uren(12)]
    public required decimal Gepland { get; init; }

    /// <summary>Gevolgde uren. Eenheid: klokuren, 0 t/m gepland, stap 0,25.</summary>
    [Uren(12)]
    public required decimal Aanwezig { get; init; }

    /// <summary>Soort verzuim van de niet gevolgde uren; <c>-</c> (ook als het veld ontbreekt) telt in het percentage, maar niet als ongeoorloofd.</summary>
    public Verzuim Verzuim { get; init; }
}

/// <summary>Soort verzuim bij een les.</summary>
[JsonConverter(typeof(CodeConverter<Verzuim>))]
public enum Verzuim
{
    /// <summary>Geen verzuim, of geen code opgegeven.</summary>
    [JsonStringEnumMemberName("-")]
    Geen,

    /// <summary>Met geldige reden.</summary>
    [JsonStringEnumMemberName("GEOORLOOFD")]
    Geoorloofd,

    /// <summary>Zonder geldige reden.</summary>
    [JsonStringEnumMemberName("ONGEOORLOOFD")]
    Ongeoorloofd,
}

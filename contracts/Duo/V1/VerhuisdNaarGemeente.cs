using System.ComponentModel.DataAnnotations;

namespace Inburgering.Contracts.Duo.V1;

/// <summary>De inburgeraar is naar een andere gemeente of naar het buitenland verhuisd.</summary>
/// <remarks>Catalogus M34. Bron: DUO (SS120 t/m SS123) of BRP. Sleutel: persoon, datum en gemeente. Gegevensgroepen: K4.</remarks>
[Bericht("nl.inburgering.duo.verhuisd-naar-gemeente.v1", Code = "M34",
    Uitgevers = [Diensten.DuoExamens],
    Abonnees = [Diensten.UsdRegie],
    Klassen = "K4")]
public sealed record VerhuisdNaarGemeente
{
    /// <summary>Dag van verhuizing.</summary>
    public required DateOnly Datum { get; init; }

    /// <summary>Gebeurtenis van DUO, bijvoorbeeld SS121.</summary>
    [RegularExpression("^[0-9A-Z]{1,6}$")]
    public string? GebeurtenisId { get; init; }

    /// <summary>CBS-code van de vorige gemeente.</summary>
    [RegularExpression("^[0-9]{4}$")]
    public string? VanGemeente { get; init; }

    /// <summary>CBS-code van de nieuwe gemeente; ontbreekt bij vertrek naar het buitenland.</summary>
    [RegularExpression("^[0-9]{4}$")]
    public string? NaarGemeente { get; init; }

    /// <summary>Of er een PIP van de vorige gemeente is.</summary>
    public required bool PipVorigeGemeente { get; init; }
}

using System.ComponentModel.DataAnnotations;
using Inburgering.Contracts.Begrippen.V1;

namespace Inburgering.Contracts.Gemeente.V1;

/// <summary>De gemeente heeft een inburgeringsaanbod gedaan.</summary>
/// <remarks>Catalogus M17. Bron: regisseur; DUO Inburgeringsaanbod-API. Alleen asielstatushouders met een PIP. Sleutel: persoon, instelling en datum. Gegevensgroepen: K3, K4.</remarks>
[Bericht("nl.inburgering.gemeente.inburgeringsaanbod-gedaan.v1", Code = "M17",
    Uitgevers = [Diensten.UsdRegie],
    Abonnees = [Diensten.TaalschoolVoortgang, Diensten.DuoExamens],
    Klassen = "K3 K4")]
public sealed record InburgeringsaanbodGedaan
{
    /// <summary>Nummer van de taalschool bij DUO, tien tekens.</summary>
    [StringLength(10)]
    public required string Instellingsnummer { get; init; }

    /// <summary>Registratienummer van de school bij Blik op Werk.</summary>
    public string? BowNummer { get; init; }

    /// <summary>Dag van het aanbod, niet vóór het geldende PIP.</summary>
    public required DateOnly Datum { get; init; }

    /// <summary>Verwachte eerste lesdag.</summary>
    public required DateOnly VerwachteStart { get; init; }

    /// <summary>Verwachte laatste lesdag.</summary>
    public DateOnly? VerwachteEind { get; init; }

    /// <summary>Behoefte aan alfabetisering. Groep K4.</summary>
    public required Alfabetisering Alfabetisering { get; init; }

    /// <summary>Leerroute waarvoor het aanbod geldt. Groep K4.</summary>
    public required Leerroute Leerroute { get; init; }
}

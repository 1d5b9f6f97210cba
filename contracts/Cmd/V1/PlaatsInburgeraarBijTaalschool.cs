using System.ComponentModel.DataAnnotations;
using Inburgering.Contracts.Begrippen.V1;

namespace Inburgering.Contracts.Cmd.V1;

/// <summary>De gemeente vraagt een taalschool een inburgeraar te plaatsen.</summary>
/// <remarks>Catalogus C03. Opdracht van gemeente aan taalschool; plan §3.1.2. Sleutel: <c>overdrachtId</c>. Uittreksel van overdracht T3: nooit inkomen, ontzorgen, gezondheid of boetes. Gegevensgroepen: K2, K3, K4.</remarks>
[Bericht("nl.inburgering.cmd.plaats-inburgeraar-bij-taalschool.v1", Code = "C03",
    Uitgevers = [Diensten.UsdRegie],
    Abonnees = [Diensten.TaalschoolVoortgang],
    Klassen = "K2 K3 K4")]
public sealed record PlaatsInburgeraarBijTaalschool
{
    /// <summary>Overdracht T3 waar de plaatsing bij hoort. Groep K1.</summary>
    [Sleutel]
    public required Guid OverdrachtId { get; init; }

    /// <summary>Nummer van de taalschool bij DUO, tien tekens; ontbreekt het, dan wijst <c>naarOin</c> de school aan.</summary>
    [StringLength(10)]
    public string? Instellingsnummer { get; init; }

    /// <summary>OIN van de taalschool.</summary>
    [RegularExpression("^[0-9]{8}[0-9A-Z]{12}$")]
    public string? NaarOin { get; init; }

    /// <summary>Burgerservicenummer, nodig voor de levering van uren aan DUO. Groep K3.</summary>
    [RegularExpression("^[0-9]{9}$")]
    public required string Bsn { get; init; }

    /// <summary>Volledige naam. Groep K2.</summary>
    public required string Naam { get; init; }

    /// <summary>Geboortedatum. Groep K2.</summary>
    public required DateOnly Geboortedatum { get; init; }

    /// <summary>Telefoonnummer van de inburgeraar. Groep K2.</summary>
    public string? Telefoon { get; init; }

    /// <summary>E-mailadres van de inburgeraar. Groep K2.</summary>
    public string? Email { get; init; }

    /// <summary>Moedertaal, ISO 639-3. Groep K2.</summary>
    [RegularExpression("^[a-z]{3}$")]
    public required string Moedertaal { get; init; }

    /// <summary>Of een tolk nodig is.</summary>
    public required bool TolkNodig { get; init; }

    /// <summary>Leerroute van het PIP. Groep K4.</summary>
    public required Leerroute Leerroute { get; init; }

    /// <summary>Taalniveau van het PIP. Groep K4.</summary>
    public ErkNiveau? Niveau { get; init; }

    /// <summary>Behoefte aan alfabetisering. Groep K4.</summary>
    public Alfabetisering? Alfabetisering { get; init; }

    /// <summary>Gewenste eerste lesdag.</summary>
    public DateOnly? GewensteStart { get; init; }

    /// <summary>Regisseur bij wie de school terechtkan.</summary>
    public Contact? Contact { get; init; }

    /// <summary>Gegevens van overdracht T3.</summary>
    public required IReadOnlyList<Overdrachtsveld> Velden { get; init; }
}

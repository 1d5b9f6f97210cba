using System.ComponentModel.DataAnnotations;
using Inburgering.Contracts.Begrippen.V1;

namespace Inburgering.Contracts.Cmd.V1;

/// <summary>De gemeente meldt een inburgeraar aan voor maatschappelijke begeleiding.</summary>
/// <remarks>Catalogus C02. Opdracht van gemeente aan VluchtelingenWerk; plan §1.2.2. Sleutel: <c>overdrachtId</c>. Uittreksel van overdracht T2: nooit BSN, V-nummer, score van de leerbaarheidstoets, boetes of inkomen. Gegevensgroepen: K2, K4.</remarks>
[Bericht("nl.inburgering.cmd.meld-aan-voor-maatschappelijke-begeleiding.v1", Code = "C02",
    Uitgevers = [Diensten.UsdRegie],
    Abonnees = [Diensten.VluchtelingenwerkBegeleiding],
    Klassen = "K2 K4")]
public sealed record MeldAanVoorMaatschappelijkeBegeleiding
{
    /// <summary>Overdracht T2 waar de aanmelding bij hoort. Groep K1.</summary>
    [Sleutel]
    public required Guid OverdrachtId { get; init; }

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

    /// <summary>Gewenste startdag van de begeleiding.</summary>
    public DateOnly? GewensteStart { get; init; }

    /// <summary>Regisseur bij wie VluchtelingenWerk terechtkan.</summary>
    public Contact? Contact { get; init; }

    /// <summary>Gegevens van overdracht T2.</summary>
    public required IReadOnlyList<Overdrachtsveld> Velden { get; init; }
}

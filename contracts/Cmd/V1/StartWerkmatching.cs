using System.ComponentModel.DataAnnotations;
using Inburgering.Contracts.Begrippen.V1;

namespace Inburgering.Contracts.Cmd.V1;

/// <summary>De gemeente vraagt WSP of jobhunter een inburgeraar aan werk te helpen.</summary>
/// <remarks>Catalogus C09. Opdracht van gemeente aan WSP, die haar bij de regie ophaalt (<c>werkmatchingen</c>); plan §2.3.5. Sleutel: <c>overdrachtId</c>. Werkprofiel volgens overdracht T4b: nooit BSN, score van de leerbaarheidstoets, verzuim, boetes of gezin. Gegevensgroepen: K2, K4.</remarks>
[Bericht("nl.inburgering.cmd.start-werkmatching.v1", Code = "C09",
    Uitgevers = [Diensten.UsdRegie],
    Abonnees = [],
    Klassen = "K2 K4")]
public sealed record StartWerkmatching
{
    /// <summary>Overdracht T4b waar het werkprofiel bij hoort. Groep K1.</summary>
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

    /// <summary>Gewenste startdag.</summary>
    public DateOnly? GewensteStart { get; init; }

    /// <summary>Regisseur bij wie de matcher terechtkan.</summary>
    public Contact? Contact { get; init; }

    /// <summary>Gegevens van overdracht T4b.</summary>
    public required IReadOnlyList<Overdrachtsveld> Werkprofiel { get; init; }
}

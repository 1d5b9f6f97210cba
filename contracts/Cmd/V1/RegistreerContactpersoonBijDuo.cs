using System.ComponentModel.DataAnnotations;

namespace Inburgering.Contracts.Cmd.V1;

/// <summary>De gemeente laat bij DUO registreren wie voor deze inburgeraar bereikbaar is.</summary>
/// <remarks>Catalogus C05. Opdracht van gemeente aan de koppeling met DUO; DUO Contactpersoon-API. Sleutel: persoon en e-mailadres. Antwoord: M16. Dit zijn werkgegevens van de medewerker. Gegevensgroepen: K2, K3.</remarks>
[Bericht("nl.inburgering.cmd.registreer-contactpersoon-bij-duo.v1", Code = "C05",
    Uitgevers = [Diensten.UsdRegie],
    Abonnees = [Diensten.DuoExamens],
    Klassen = "K2 K3")]
public sealed record RegistreerContactpersoonBijDuo
{
    /// <summary>Burgerservicenummer van de inburgeraar. Groep K3.</summary>
    [RegularExpression("^[0-9]{9}$")]
    public required string Bsn { get; init; }

    /// <summary>Naam van de regisseur.</summary>
    [StringLength(200)]
    public required string Naam { get; init; }

    /// <summary>Zakelijk e-mailadres.</summary>
    public required string Email { get; init; }

    /// <summary>Zakelijk telefoonnummer.</summary>
    public required string Telefoon { get; init; }

    /// <summary>Waar: deze persoon is het niet meer.</summary>
    public bool? Vervalt { get; init; }
}

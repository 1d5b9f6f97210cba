using System.ComponentModel.DataAnnotations;

namespace Inburgering.Contracts.Begrippen.V1;

/// <summary>Medewerker van een organisatie in de keten, met gegevens om te bellen of te mailen. Werkgegevens, geen gegevens van de inburgeraar.</summary>
public sealed record Contact
{
    /// <summary>Naam van de medewerker, ten hoogste 200 tekens.</summary>
    [StringLength(200)]
    public required string Naam { get; init; }

    /// <summary>Zakelijk telefoonnummer.</summary>
    public string? Telefoon { get; init; }

    /// <summary>Zakelijk e-mailadres.</summary>
    public string? Email { get; init; }
}

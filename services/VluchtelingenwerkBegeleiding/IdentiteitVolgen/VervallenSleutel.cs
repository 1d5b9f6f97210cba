namespace VluchtelingenwerkBegeleiding.IdentiteitVolgen;

/// <summary>Een ketensleutel die is samengevoegd met een andere. Berichten onder de oude sleutel blijven begrepen.</summary>
internal sealed class VervallenSleutel
{
    public required Guid OudeSleutel { get; init; }

    public required Guid NieuweSleutel { get; set; }
}

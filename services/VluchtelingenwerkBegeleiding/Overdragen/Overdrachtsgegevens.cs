namespace VluchtelingenwerkBegeleiding.Overdragen;

/// <summary>A field of a handover T5 with the question that the page asks for it.</summary>
internal sealed record Overdrachtsvraag(string Naam, string Vraag, string? Uitleg = null);

/// <summary>What a handover T5 must tell (plan §2.3.2): what every handover tells, then what is special to the end of the guidance.</summary>
internal static class Overdrachtsgegevens
{
    public static IReadOnlyList<Overdrachtsvraag> Vragen { get; } =
    [
        new("aanleiding", "Waarom draagt u over"),
        new("status", "Hoe staat het ervoor, in één zin"),
        new("themas", "Welke onderwerpen zijn klaar en welke niet"),
        new("zelfredzaamheid", "Wat kan de inburgeraar zelf, per leefgebied (1 tot en met 5)", "Bijvoorbeeld: wonen 4, geld 2, gezondheidszorg 3."),
        new("financieleZelfredzaamheid", "Kan de inburgeraar zelf met geld omgaan"),
        new("hulpvragen", "Welke hulp is nog nodig"),
        new("netwerk", "Netwerk: taalmaatje, vereniging, buren"),
        new("lopendeActiviteiten", "Wat loopt er nu, met datums"),
        new("openAfspraken", "Welke afspraken staan open: wie doet wat, en wanneer"),
        new("aandachtspunten", "Praktische aandachtspunten", "Schrijf niets op over gezondheid of geloof, en geen aantekeningen van vrijwilligers."),
        new("wens", "Wat wil de inburgeraar zelf"),
        new("doel", "Waarvoor mag de gemeente dit gebruiken"),
    ];
}

using System.Globalization;
using Inburgering.Messaging;

namespace Huisstijl.Berichtenverkeer;

/// <summary>Codes of the traffic of messages in words that a functional manager reads.</summary>
internal static class Berichtwoorden
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    private static readonly Dictionary<string, (string Wat, string Doe)> Redenen = new(StringComparer.Ordinal)
    {
        ["ONBEKENDE_CONTRACTVERSIE"] = ("De afzender gebruikt een nieuwere versie van dit bericht.", "Werk deze dienst bij. Bied het bericht daarna opnieuw aan."),
        ["ONBEKEND_BERICHTTYPE"] = ("Dit bericht hoort niet bij de keten, of niet bij deze dienst.", "Vraag de afzender wat hij wilde sturen."),
        ["SCHEMAFOUT"] = ("De inhoud past niet bij de afspraken over dit bericht.", "Vraag de afzender om een correctie. Opnieuw aanbieden helpt niet."),
        ["ONLEESBAAR"] = ("Het bericht is niet te lezen.", "Vraag de afzender om het goed te sturen. Opnieuw aanbieden helpt niet."),
        ["NIET_DE_BRON"] = ("De afzender verbetert een bericht van een ander.", "Vraag de afzender om de bron te laten verbeteren."),
        ["ELFPROEF"] = ("Het BSN in het bericht is geen bestaand BSN.", "Vraag de afzender om het goede nummer te sturen."),
        ["ZONDER_PERSOON"] = ("Het bericht zegt niet over wie het gaat.", "Vraag de afzender (bij DUO: DUO zelf) om wie het gaat."),
        ["IDENTITEIT_ONZEKER"] = ("De nummers in het bericht horen bij twee personen.", "Laat de regisseur uitzoeken wie het is. Bied het bericht daarna opnieuw aan."),
        ["WACHT_OP_FEIT"] = ("Het bericht wacht op een ander bericht, bijvoorbeeld over wie deze persoon is.", "Zoek bij de afzender het bericht dat ontbreekt. Bied dit bericht daarna opnieuw aan."),
        ["HERHAALD_GESTOPT"] = ("De dienst stopte telkens tijdens dit bericht.", "Kijk in het logboek en naar het geheugen. Bied het bericht opnieuw aan als het is opgelost."),
        ["FOUT"] = ("Er ging iets mis in deze dienst.", "Zoek in het logboek op het soort bericht. Bied het bericht opnieuw aan als het is opgelost."),
        ["OPNIEUW"] = ("Opnieuw aangeboden door een beheerder.", ""),
        [Berichtinzage.Ingezien] = ("Inhoud bekeken door een beheerder.", ""),
    };

    private static readonly Dictionary<string, string> Partners = new(StringComparer.Ordinal)
    {
        ["coa-intake"] = "COA", ["taalschool-voortgang"] = "Taalschool", ["vluchtelingenwerk-begeleiding"] = "VluchtelingenWerk", ["duo-examens"] = "DUO", ["usd-regie"] = "Gemeente",
    };

    /// <summary>What a reason means and what to do about it; a refusal by a rule of the domain explains itself.</summary>
    public static (string Wat, string Doe) Reden(string reden) =>
        Redenen.TryGetValue(reden, out var woorden) ? woorden : ($"Een regel van deze dienst laat dit bericht niet toe ({reden.Replace('_', ' ').ToLowerInvariant()}).", "Lees de uitleg. Vraag de afzender om een correctie als het bericht niet klopt.");

    /// <summary><c>nl.inburgering.keten.overdracht-aangeboden.v1</c> → overdracht aangeboden (v1).</summary>
    public static string Soort(string? type) => type?.Split('.') is [.., var naam, var versie] ? $"{naam.Replace('-', ' ')} ({versie})" : type ?? "onbekend";

    /// <summary>A service of the chain as the organisation behind it.</summary>
    public static string Partner(string dienst) => Partners.GetValueOrDefault(dienst, dienst);

    /// <summary>Organisation and number in a source (<c>urn:nld:oin:…:systeem:…</c>).</summary>
    public static (string Naam, string? Oin) Bron(string? bron) =>
        bron?.Split(':') is ["urn", "nld", "oin", var oin, "systeem", var systeem] ? (Partner(systeem), oin) : (bron ?? "onbekend", null);

    public static string Staat(string staat) => staat switch
    {
        QuarantinedMessage.Waiting => "wordt opnieuw geprobeerd",
        QuarantinedMessage.InQuarantine => "wacht op een besluit",
        QuarantinedMessage.Done => "verwerkt",
        _ => staat,
    };

    /// <summary>A moment of the real clock, in the Netherlands.</summary>
    public static string Moment(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, LegalTime.Zone).ToString("d MMMM yyyy HH:mm", Nederlands);
}

using System.Globalization;

namespace UsdRegie.Indicatoren;

/// <summary>
/// Wat de gemeente zelf kiest: <c>indicator:P-1:streef</c> per maat, en <c>indicator:kleineCellen</c>, het aantal personen waaronder
/// een getal voor beleid verborgen blijft.
/// </summary>
internal sealed class Indicatorinstellingen
{
    public const int StandaardKleineCellen = 5;

    private readonly Dictionary<string, decimal?> streef;

    private Indicatorinstellingen(Dictionary<string, decimal?> streef, int kleineCellen) => (this.streef, KleineCellen) = (streef, kleineCellen);

    public static Indicatorinstellingen Standaard { get; } = Van([]);

    public int KleineCellen { get; }

    public decimal? Streef(Maat maat) => streef[maat.Code];

    /// <summary>Een onbekende sleutel of een onleesbaar getal is een fout bij het starten. Sleutels buiten <c>indicator:</c> worden overgeslagen.</summary>
    public static Indicatorinstellingen Van(IEnumerable<KeyValuePair<string, string?>> instellingen)
    {
        var (streef, kleineCellen) = (Maten.Alle.ToDictionary(m => m.Code, m => m.Streef, StringComparer.OrdinalIgnoreCase), StandaardKleineCellen);
        foreach (var (sleutel, tekst) in instellingen)
        {
            if (tekst is null || !sleutel.StartsWith("indicator:", StringComparison.OrdinalIgnoreCase)) { continue; }
            var delen = sleutel.Split(':');
            if (delen.Length == 2 && string.Equals(delen[1], "kleineCellen", StringComparison.OrdinalIgnoreCase))
            {
                kleineCellen = int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var aantal) && aantal > 0
                    ? aantal
                    : throw new ArgumentException($"Instelling '{sleutel}' is geen heel getal boven nul.");
                continue;
            }
            if (delen.Length != 3 || !string.Equals(delen[2], "streef", StringComparison.OrdinalIgnoreCase) || !streef.ContainsKey(delen[1])) { throw new ArgumentException($"Instelling '{sleutel}' bestaat niet."); }
            streef[delen[1]] = decimal.TryParse(tekst, NumberStyles.Number, CultureInfo.InvariantCulture, out var waarde)
                ? waarde
                : throw new ArgumentException($"Instelling '{sleutel}' is geen getal.");
        }
        return new Indicatorinstellingen(streef, kleineCellen);
    }
}

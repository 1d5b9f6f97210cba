using System.Globalization;
using UsdRegie.Referentie;

namespace UsdRegie.Signaleringen;

/// <summary>Eén instelbare grens: sleutel <c>AL-nn:naam</c>, standaardwaarde en waar die vandaan komt.</summary>
internal sealed record Drempel(string Sleutel, decimal Standaard, string Eenheid);

/// <summary>De grenzen van de signaleringsregels. De configuratie kent ze als <c>alert:AL-01:dagen</c>.</summary>
internal sealed class Drempels
{
    public static IReadOnlyList<Drempel> Alle { get; } =
    [
        new("AL-01:dagen", 14, "dagen"), new("AL-02:dagen", 14, "dagen"),
        new("AL-04:werkdagen", 5, "werkdagen"), new("AL-04:escalatie", 5, "werkdagen"), new("AL-05:dagen", 90, "dagen"),
        new("AL-06:dagen", 28, "dagen"), new("AL-07:dagen", 56, "dagen"), new("AL-08:dagen", 70, "dagen"),
        new("AL-09:dagen", 14, "dagen"), new("AL-11:jaren", 28, "jaren"), new("AL-12:dagen", 28, "dagen"),
        new("AL-13:percentage", 80, "procent"), new("AL-13:lessen", 4, "lessen"), new("AL-13:opeenvolgend", 3, "lessen"),
        new("AL-15:dagen", 28, "dagen"), new("AL-15:vooruit", 14, "dagen"), new("AL-16:dagen", 30, "dagen"),
        new("AL-17:uren", 8, "uur per week"), new("AL-17:weken", 8, "weken"),
        new("AL-18:maanden", 6, "maanden"), new("AL-18:waarschuwing", 100, "procent"), new("AL-18:kritiek", 80, "procent"),
        new("AL-19:maanden", 6, "maanden"), new("AL-19:waarschuwing", 100, "procent"), new("AL-19:kritiek", 80, "procent"),
        new("AL-20:maanden", 12, "maanden"), new("AL-20:voorEinde", 6, "maanden"),
        new("AL-22:maanden", 18, "maanden"), new("AL-22:voorEinde", 6, "maanden"),
        new("AL-23:info", 12, "maanden"), new("AL-23:waarschuwing", 6, "maanden"), new("AL-23:actie", 3, "maanden"), new("AL-23:kritiek", 2, "maanden"),
        new("AL-25:weken", 15, "weken"), new("AL-25:wekenA2", 23, "weken"), new("AL-25:duoMelding", 1, "1 = aan"),
        new("AL-26:maanden", 30, "maanden"), new("AL-27:dagen", 14, "dagen"), new("AL-28:dagen", 42, "dagen"),
        new("AL-30:maanden", 6, "maanden"), new("AL-31:dagen", 31, "dagen"), new("AL-31:gezin", 92, "dagen"),
        new("AL-32:maanden", 12, "maanden"), new("AL-32:begeleiders", 4, "personen"), new("AL-33:dagen", 14, "dagen"),
        new("AL-34:school", 35, "dagen"), new("AL-34:vwn", 60, "dagen"), new("AL-35:uren", PipControle.UrenVoorAfschalen, "uur"),
        new("AL-36:dagen", 16, "dagen"), new("AL-36:maanden", 3, "maanden"), new("AL-37:maanden", 3, "maanden"), new("AL-37:dagen", 14, "dagen"),
        new("AL-45:dagen", 90, "dagen"), new("AL-47:dagen", 42, "dagen"), new("AL-48:dagen", 90, "dagen"), new("AL-49:maanden", 15, "maanden"),
        new("sluimer:dagen", 14, "dagen"), new("meekijken:dagen", 90, "dagen"), new("opvang:vanaf", 3, "maanden"), new("opvang:tot", 6, "maanden"),
    ];

    private readonly Dictionary<string, decimal> waarden;

    private Drempels(Dictionary<string, decimal> waarden, Werkdagen werkdagen, bool aanwezigheidGezinsmigrant) => (this.waarden, Werkdagen, AanwezigheidGezinsmigrant) = (waarden, werkdagen, aanwezigheidGezinsmigrant);

    public static Drempels Standaard { get; } = Van([], Werkdagen.Standaard);

    public Werkdagen Werkdagen { get; }

    /// <summary>Of een school de aanwezigheid van een gezins- of overige migrant mag sturen (<c>school:aanwezigheid:gezinsmigrant</c>); anders is haar zwijgen geen verzuim.</summary>
    public bool AanwezigheidGezinsmigrant { get; }

    /// <summary>Standaardwaarden met daaroverheen de instellingen; een onbekende sleutel of een onleesbaar getal is een fout bij het starten. Sleutels buiten <c>alert:</c> worden overgeslagen.</summary>
    public static Drempels Van(IEnumerable<KeyValuePair<string, string?>> instellingen, Werkdagen werkdagen)
    {
        var waarden = Alle.ToDictionary(d => d.Sleutel, d => d.Standaard, StringComparer.OrdinalIgnoreCase);
        var aanwezigheid = false;
        foreach (var (sleutel, tekst) in instellingen)
        {
            if (string.Equals(sleutel, "school:aanwezigheid:gezinsmigrant", StringComparison.OrdinalIgnoreCase)) { aanwezigheid = bool.TryParse(tekst, out var aan) && aan; }
            if (tekst is null || !sleutel.StartsWith("alert:", StringComparison.OrdinalIgnoreCase)) { continue; }
            var naam = sleutel["alert:".Length..];
            if (!waarden.ContainsKey(naam)) { throw new ArgumentException($"Instelling '{sleutel}' bestaat niet."); }
            waarden[naam] = decimal.TryParse(tekst, NumberStyles.Number, CultureInfo.InvariantCulture, out var waarde)
                ? waarde
                : throw new ArgumentException($"Instelling '{sleutel}' is geen getal.");
        }
        return new Drempels(waarden, werkdagen, aanwezigheid);
    }

    public decimal this[string sleutel] => waarden[sleutel];

    public int Geheel(string sleutel) => (int)waarden[sleutel];
}

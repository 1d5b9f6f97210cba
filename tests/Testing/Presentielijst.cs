using System.Globalization;
using System.Text;

namespace Inburgering.Testing;

/// <summary>One line of a school's attendance list, as the school's program exports it: everything is text.</summary>
public sealed record Lesregel(string Bsn, string Datum, string Groep, string Gepland, string Aanwezig, string Verzuim)
{
    public static Lesregel Van(string bsn, DateOnly datum, decimal gepland, decimal aanwezig, string verzuim = "", string groep = "B1-2A") =>
        new(bsn, datum.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture), groep, Getal(gepland), Getal(aanwezig), verzuim);

    private static string Getal(decimal uren) => uren.ToString("0.0#", CultureInfo.InvariantCulture).Replace('.', ',');
}

/// <summary>The CSV file of a school: Windows-1252, semicolons, decimal comma, day-month-year.</summary>
public static class Presentielijst
{
    private static readonly string[] Kolommen = ["BSN", "Datum", "Groep", "Uren gepland", "Uren aanwezig", "Verzuim"];

    static Presentielijst() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Windows-1252, what Excel writes on a Dutch computer.</summary>
    public static Encoding Windows1252 => Encoding.GetEncoding(1252);

    public static byte[] Bestand(IEnumerable<Lesregel> regels, Encoding? codering = null, string regeleinde = "\r\n", IReadOnlyList<string>? kolommen = null)
    {
        var volgorde = kolommen ?? Kolommen;
        var tekst = new StringBuilder().Append(string.Join(';', volgorde)).Append(regeleinde);
        foreach (var regel in regels)
        {
            string[] waarden = [regel.Bsn, regel.Datum, regel.Groep, regel.Gepland, regel.Aanwezig, regel.Verzuim];
            tekst.Append(string.Join(';', volgorde.Select(kolom => Array.IndexOf(Kolommen, kolom) is var i and >= 0 ? waarden[i] : ""))).Append(regeleinde);
        }
        var bytes = codering ?? Windows1252;
        return [.. bytes.GetPreamble(), .. bytes.GetBytes(tekst.ToString())];
    }
}

using System.Globalization;
using UsdRegie.Rekenen;

namespace UsdRegie.Indicatoren;

/// <summary>Wat iemand in het adres kiest (periode, kwartaal, jaar), gelezen met een uitleg per veld dat niet klopt.</summary>
internal static class Keuzes
{
    /// <summary>Het begin van de wet van de ondertussengroep; van daarvoor heeft de keten niets.</summary>
    public static readonly DateOnly Vroegste = new(2013, 1, 1);

    private const string Voorbeeld = "Schrijf een datum als 2024-01-31.";

    /// <summary>
    /// Standaard het kalenderjaar tot en met vandaag. Een einde na vandaag wordt vandaag. HeleMaanden is voor beleid: met twee perioden die
    /// een dag verschillen zou iemand alsnog te vinden zijn.
    /// </summary>
    public static (Meetperiode? Periode, Dictionary<string, string[]> Fouten) Periode(string? van, string? tot, DateOnly vandaag, bool heleMaanden)
    {
        var fouten = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var eind = Dag(tot, "tot", fouten) is { } t ? Datums.Eerste(t, vandaag) : vandaag;
        var begin = Dag(van, "van", fouten) ?? new DateOnly(eind.Year, 1, 1);
        if (fouten.Count > 0) { return (null, fouten); }
        if (eind < Vroegste) { fouten["tot"] = [$"Kies een dag vanaf {Vroegste:yyyy-MM-dd}."]; }
        else if (begin < Vroegste) { fouten["van"] = [$"Kies een dag vanaf {Vroegste:yyyy-MM-dd}."]; }
        else if (begin > vandaag) { fouten["van"] = [$"Kies een dag tot en met vandaag ({vandaag:yyyy-MM-dd})."]; }
        else if (begin > eind) { fouten["van"] = ["Deze dag ligt na tot. Kies een eerdere dag."]; }
        else if (heleMaanden && begin.Day != 1) { fouten["van"] = ["Voor beleid begint een periode op de eerste dag van een maand."]; }
        else if (heleMaanden && eind != vandaag && eind.PlusDagen(1).Day != 1) { fouten["tot"] = ["Voor beleid eindigt een periode op de laatste dag van een maand, of vandaag."]; }
        return fouten.Count > 0 ? (null, fouten) : (new Meetperiode(begin, eind, vandaag), fouten);
    }

    /// <summary>Een kwartaal als 2022-Q3, standaard het lopende; een lopend kwartaal telt tot en met vandaag.</summary>
    public static (Meetperiode? Periode, Dictionary<string, string[]> Fouten) Kwartaal(string? kwartaal, DateOnly vandaag)
    {
        var (jaar, nummer) = (vandaag.Year, ((vandaag.Month - 1) / 3) + 1);
        if (!string.IsNullOrWhiteSpace(kwartaal)
            && !(kwartaal.Length == 7 && kwartaal[4..6] == "-Q" && Getal(kwartaal[..4], out jaar) && Getal(kwartaal[6..], out nummer) && nummer is >= 1 and <= 4 && jaar >= Vroegste.Year))
        {
            return (null, Fout("kwartaal", $"Schrijf een kwartaal als 2022-Q3, vanaf {Vroegste.Year}-Q1."));
        }
        var begin = new DateOnly(jaar, ((nummer - 1) * 3) + 1, 1);
        return begin > vandaag
            ? (null, Fout("kwartaal", "Dit kwartaal is nog niet begonnen."))
            : (new Meetperiode(begin, Datums.Eerste(begin.PlusMaanden(3).PlusDagen(-1), vandaag), vandaag), []);
    }

    /// <summary>Een jaar vanaf het begin van de Wet inburgering 2021, standaard het lopende.</summary>
    public static (int? Jaar, Dictionary<string, string[]> Fouten) Jaar(string? jaar, DateOnly vandaag)
    {
        if (string.IsNullOrWhiteSpace(jaar)) { return (vandaag.Year, []); }
        return Getal(jaar, out var getal) && getal >= 2022 && getal <= vandaag.Year
            ? (getal, [])
            : (null, Fout("jaar", $"Kies een jaar van 2022 tot en met {vandaag.Year}."));
    }

    public static string Naam(Meetperiode kwartaal) => string.Create(CultureInfo.InvariantCulture, $"{kwartaal.Van.Year}-Q{((kwartaal.Van.Month - 1) / 3) + 1}");

    private static DateOnly? Dag(string? tekst, string veld, Dictionary<string, string[]> fouten)
    {
        if (string.IsNullOrWhiteSpace(tekst)) { return null; }
        if (DateOnly.TryParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag)) { return dag; }
        fouten[veld] = [Voorbeeld];
        return null;
    }

    private static bool Getal(string tekst, out int getal) => int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out getal);

    private static Dictionary<string, string[]> Fout(string veld, string tekst) => new() { [veld] = [tekst] };
}

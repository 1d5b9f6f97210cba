using System.Globalization;
using System.Text.Json.Nodes;
using UsdRegie.Dossiers;
using static Huisstijl.Formulier;

namespace UsdRegie.FormulierenInvullen;

internal enum Veldsoort { Tekst, Lap, Dag, Getal, Keuze, Cijfer, Vinken, JaNee, Verborgen }

/// <summary>Iets waaruit gekozen wordt: wat de API krijgt en wat er staat.</summary>
internal sealed record Keuze(string Waarde, string Tekst);

/// <summary>Een veld van een formulier. De naam is die van de API; een punt erin is een veld in een veld.</summary>
internal sealed record Veld(string Naam, string Label, Veldsoort Soort = Veldsoort.Tekst)
{
    public bool Verplicht { get; init; }

    /// <summary>Wat iemand moet weten om het in te vullen.</summary>
    public string? Uitleg { get; init; }

    /// <summary>Kop boven dit veld en wat erna komt, in een lang formulier.</summary>
    public string? Kop { get; init; }

    public int Lengte { get; init; } = 200;

    /// <summary>Een dag die er al staat: vandaag.</summary>
    public bool Vandaag { get; init; }

    /// <summary>Waaruit gekozen wordt, bij dit dossier.</summary>
    public Func<DossierBeeld, IEnumerable<Keuze>> Keuzes { get; init; } = _ => [];

    /// <summary>Wat er bij dit dossier al ingevuld staat.</summary>
    public Func<DossierBeeld, string?> Standaard { get; init; } = _ => null;

    /// <summary>Of dit veld bij dit dossier gevraagd wordt.</summary>
    public Func<DossierBeeld, bool> Bij { get; init; } = _ => true;

    public string Id => Naam.Replace('.', '-');
}

/// <summary>
/// Een formulier waarmee een medewerker iets vastlegt. Adres is dat van de API onder een dossier; wat daarin tussen accolades staat, kiest iemand in een veld met die naam.
/// Niet zegt waarom het bij dit dossier niet kan.
/// </summary>
internal sealed record Formulier(string Naam, string Groep, string Titel, string Adres, params Veld[] Velden)
{
    public string? Uitleg { get; init; }

    /// <summary>Velden die niemand kiest.</summary>
    public IReadOnlyDictionary<string, string> Vast { get; init; } = new Dictionary<string, string>();

    public Func<DossierBeeld, string?> Niet { get; init; } = _ => null;

    /// <summary>Van wat is ingevuld naar wat de API leest, waar dat niet veld voor veld gelijk is.</summary>
    public Action<JsonObject, DossierBeeld> Vorm { get; init; } = (_, _) => { };

    /// <summary>Wat is ingevuld als verzoek aan de API, en de sleutels in het adres; of wat er niet klopt.</summary>
    public (JsonObject Body, Dictionary<string, Guid> Pad, IReadOnlyList<string> Fouten) Lees(IFormCollection ingevuld, DossierBeeld dossier)
    {
        var (body, pad, fouten) = (new JsonObject(), new Dictionary<string, Guid>(), new List<string>());
        foreach (var (naam, waarde) in Vast) { body[naam] = waarde; }
        foreach (var veld in Velden)
        {
            if (Tekst(ingevuld[veld.Naam]) is not { } tekst)
            {
                if (veld.Verplicht) { fouten.Add($"Vul in: {veld.Label}."); }
                continue;
            }
            if (Adres.Contains($"{{{veld.Naam}:", StringComparison.Ordinal))
            {
                if (Guid.TryParse(tekst, out var sleutel)) { pad[veld.Naam] = sleutel; }
                else { fouten.Add($"Kies: {veld.Label}."); }
                continue;
            }
            if (Waarde(veld, tekst, ingevuld) is { } waarde) { Zet(body, veld.Naam, waarde); }
            else { fouten.Add(veld.Soort == Veldsoort.Dag ? $"{veld.Label} is geen bestaande dag." : $"{veld.Label} is geen getal. Schrijf bijvoorbeeld 6 of 4,5."); }
        }
        if (fouten.Count == 0) { Vorm(body, dossier); }
        return (body, pad, fouten);
    }

    private static JsonNode? Waarde(Veld veld, string tekst, IFormCollection ingevuld) => veld.Soort switch
    {
        Veldsoort.Dag => DateOnly.TryParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? tekst : null,
        Veldsoort.Getal => decimal.TryParse(tekst.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var getal) ? JsonNode.Parse(getal.ToString("0.####", CultureInfo.InvariantCulture)) : null,
        Veldsoort.Cijfer => int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var cijfer) ? cijfer : null,
        Veldsoort.JaNee => tekst == "ja",
        Veldsoort.Vinken => new JsonArray([.. ingevuld[veld.Naam].OfType<string>().Select(w => (JsonNode)w)]),
        Veldsoort.Lap => tekst.ReplaceLineEndings("\n"), // a browser sends other line ends than it was given
        _ => tekst,
    };

    private static void Zet(JsonObject body, string naam, JsonNode waarde)
    {
        var delen = naam.Split('.');
        foreach (var deel in delen[..^1]) { body = (body[deel] ??= new JsonObject()).AsObject(); }
        body[delen[^1]] = waarde;
    }
}

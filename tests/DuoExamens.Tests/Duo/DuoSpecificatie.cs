using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Inburgering.Testing;
using SharpYaml.Serialization;

namespace DuoExamens.Tests.Duo;

/// <summary>
/// DUO's published specifications, read as they are, and a check of real calls against them: path with its capitals, headers,
/// body and answer. Stricter than OpenAPI in one point: a member that the specification does not name is a finding.
/// </summary>
public sealed partial class DuoSpecificatie
{
    public const string Ontbreekt = "DUO's specifications (*.openapi.yml) are not on this machine: put their folder in DUO_SPECIFICATIES to check every call against them.";

    private static readonly string[] Methoden = ["get", "put", "post", "delete", "patch"];
    private static readonly HashSet<string> Uitleg = ["description", "x-enum-varnames", "title", "example"];

    private readonly List<Bewerking> bewerkingen = [];

    private DuoSpecificatie(string map)
    {
        foreach (var bestand in Directory.EnumerateFiles(map, "*.openapi.yml").Order(StringComparer.Ordinal)) { Lees(File.ReadAllText(bestand)); }
    }

    /// <summary>One operation of one of the files.</summary>
    public sealed record Bewerking(string Methode, string Pad, Regex Patroon, JsonObject Inhoud, JsonObject Document)
    {
        public string Naam => $"{Methode} {Pad}";
    }

    public IReadOnlyList<Bewerking> Bewerkingen => bewerkingen;

    /// <summary>Null when the files are not there.</summary>
    public static DuoSpecificatie? Zoek()
    {
        if (Environment.GetEnvironmentVariable("DUO_SPECIFICATIES") is { Length: > 0 } gegeven) { return new(gegeven); }
        for (var map = new DirectoryInfo(BuildOutput.Root); map is not null; map = map.Parent)
        {
            var kandidaat = Path.Combine(map.FullName, "shared", "duo");
            if (Directory.Exists(kandidaat)) { return new(kandidaat); }
        }
        return null;
    }

    public Bewerking? Vind(string methode, string pad) => bewerkingen.FirstOrDefault(b => b.Methode == methode && b.Patroon.IsMatch(pad));

    /// <summary>What is wrong with a request, in words; empty when nothing is.</summary>
    public IReadOnlyList<string> Verzoek(string methode, string pad, IReadOnlyDictionary<string, string> kop, string? inhoud)
    {
        if (Vind(methode, pad) is not { } bewerking) { return [$"{methode} {Regex.Replace(pad, @"\d{9}", "{bsn}")}: no such operation"]; }
        var fouten = new List<string>();
        var waarden = bewerking.Patroon.Match(pad);
        foreach (var parameter in (bewerking.Inhoud["parameters"] as JsonArray ?? []).Select(p => Volg(bewerking, p!)))
        {
            var (naam, plaats) = (parameter["name"]!.GetValue<string>(), parameter["in"]!.GetValue<string>());
            var waarde = plaats == "path" ? waarden.Groups[naam].Value : kop.GetValueOrDefault(naam);
            if (waarde is null)
            {
                if (parameter["required"]?.GetValue<bool>() == true) { fouten.Add($"{bewerking.Naam}: {plaats} {naam} is missing"); }
                continue;
            }
            var schema = Volg(bewerking, parameter["schema"]!);
            JsonNode? als = schema["type"]?.GetValue<string>() == "integer" && long.TryParse(waarde, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) ? getal : waarde;
            Toets(bewerking, schema, als, naam, fouten);
        }
        if (bewerking.Inhoud["requestBody"] is { } body) { ToetsInhoud(bewerking, Volg(bewerking, body), inhoud, "request", fouten); }
        else if (!string.IsNullOrEmpty(inhoud)) { fouten.Add($"{bewerking.Naam}: a body that the operation does not have"); }
        return fouten;
    }

    /// <summary>The same for an answer.</summary>
    public IReadOnlyList<string> Antwoord(string methode, string pad, int status, IReadOnlyDictionary<string, string> kop, string? inhoud)
    {
        if (Vind(methode, pad) is not { } bewerking) { return []; }
        var code = status.ToString(CultureInfo.InvariantCulture);
        if (bewerking.Inhoud["responses"]?[code] is not { } beschreven)
        {
            return status is 429 or 500 or 503 or 504 ? [] : [$"{bewerking.Naam}: status {code} is not documented"]; // busy and broken happen everywhere
        }
        var fouten = new List<string>();
        var antwoord = Volg(bewerking, beschreven);
        foreach (var (naam, header) in antwoord["headers"] as JsonObject ?? [])
        {
            if (kop.GetValueOrDefault(naam) is not { } waarde) { fouten.Add($"{bewerking.Naam} {code}: header {naam} is missing"); }
            else { Toets(bewerking, Volg(bewerking, Volg(bewerking, header!)["schema"]!), waarde, naam, fouten); }
        }
        if (antwoord["content"] is not null) { ToetsInhoud(bewerking, antwoord, inhoud, code, fouten); }
        else if (!string.IsNullOrEmpty(inhoud)) { fouten.Add($"{bewerking.Naam} {code}: a body that the answer does not have"); }
        return fouten;
    }

    private void Lees(string yaml)
    {
        var document = (JsonObject)Json(new Serializer().Deserialize(new StringReader(yaml)))!;
        foreach (var (pad, methoden) in document["paths"]!.AsObject())
        {
            foreach (var (methode, inhoud) in methoden!.AsObject().Where(m => Methoden.Contains(m.Key)))
            {
                var patroon = new Regex($"^{Parameter().Replace(Regex.Escape(pad).Replace(@"\{", "{", StringComparison.Ordinal), "(?<$1>[^/]+)")}$");
                bewerkingen.Add(new(methode.ToUpperInvariant(), pad, patroon, inhoud!.AsObject(), document));
            }
        }
    }

    private static void ToetsInhoud(Bewerking bewerking, JsonObject drager, string? inhoud, string waar, List<string> fouten)
    {
        if (string.IsNullOrEmpty(inhoud))
        {
            if (waar != "request" || drager["required"]?.GetValue<bool>() == true) { fouten.Add($"{bewerking.Naam} {waar}: the body is missing"); }
            return;
        }
        JsonNode? json;
        try { json = JsonNode.Parse(inhoud); }
        catch (JsonException)
        {
            fouten.Add($"{bewerking.Naam} {waar}: not JSON");
            return;
        }
        Toets(bewerking, Volg(bewerking, drager["content"]!["application/json"]!["schema"]!), json, waar, fouten);
    }

    /// <summary>The part of JSON Schema that DUO uses. A keyword it does not know is an error in this reader, never silence.</summary>
    private static void Toets(Bewerking bewerking, JsonObject schema, JsonNode? waarde, string plaats, List<string> fouten)
    {
        var soort = waarde?.GetValueKind() ?? JsonValueKind.Null;
        foreach (var (woord, eis) in schema)
        {
            var goed = woord switch
            {
                "type" => eis!.GetValue<string>() switch
                {
                    "object" => soort == JsonValueKind.Object,
                    "array" => soort == JsonValueKind.Array,
                    "string" => soort == JsonValueKind.String,
                    "boolean" => soort is JsonValueKind.True or JsonValueKind.False,
                    "integer" => soort == JsonValueKind.Number && decimal.IsInteger(Getal()),
                    "number" => soort == JsonValueKind.Number,
                    var onbekend => throw new NotSupportedException($"type {onbekend}"),
                },
                "format" => eis!.GetValue<string>() switch
                {
                    "date" => soort == JsonValueKind.String && DateOnly.TryParseExact(Tekst(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
                    "date-time" => soort == JsonValueKind.String && DateTimeOffset.TryParse(Tekst(), CultureInfo.InvariantCulture, out _) && Tekst().Contains('T', StringComparison.Ordinal),
                    "uuid" => soort == JsonValueKind.String && Guid.TryParseExact(Tekst(), "D", out _),
                    "int32" => soort == JsonValueKind.Number && Getal() is >= int.MinValue and <= int.MaxValue,
                    "int64" => soort == JsonValueKind.Number && Getal() is >= long.MinValue and <= long.MaxValue,
                    var onbekend => throw new NotSupportedException($"format {onbekend}"),
                },
                "enum" => eis!.AsArray().Any(e => JsonNode.DeepEquals(e, waarde)),
                "pattern" => soort != JsonValueKind.String || Regex.IsMatch(Tekst(), eis!.GetValue<string>()),
                "minLength" => soort != JsonValueKind.String || Tekst().Length >= eis!.GetValue<int>(),
                "maxLength" => soort != JsonValueKind.String || Tekst().Length <= eis!.GetValue<int>(),
                "minimum" => soort != JsonValueKind.Number || Getal() >= Decimaal(eis!),
                "maximum" => soort != JsonValueKind.Number || Getal() <= Decimaal(eis!),
                "maxItems" => soort != JsonValueKind.Array || waarde!.AsArray().Count <= eis!.GetValue<int>(),
                "required" => soort != JsonValueKind.Object || eis!.AsArray().All(e => waarde!.AsObject().ContainsKey(e!.GetValue<string>())),
                "properties" or "items" => true, // below
                _ when Uitleg.Contains(woord) => true,
                _ => throw new NotSupportedException($"schema keyword {woord} in {bewerking.Naam}"),
            };
            if (!goed) { fouten.Add($"{bewerking.Naam} {plaats}: {woord} {eis!.ToJsonString()}"); } // never the value: it may be a person's
        }
        if (waarde is JsonObject leden && schema["properties"] is JsonObject eigenschappen)
        {
            foreach (var (naam, lid) in leden)
            {
                if (eigenschappen[naam] is { } deel) { Toets(bewerking, Volg(bewerking, deel), lid, $"{plaats}/{naam}", fouten); }
                else { fouten.Add($"{bewerking.Naam} {plaats}/{naam}: not in the specification"); }
            }
        }
        if (waarde is JsonArray rij && schema["items"] is { } items)
        {
            for (var i = 0; i < rij.Count; i++) { Toets(bewerking, Volg(bewerking, items), rij[i], $"{plaats}/{i}", fouten); }
        }

        string Tekst() => waarde!.GetValue<string>();

        decimal Getal() => Decimaal(waarde!);
    }

    private static decimal Decimaal(JsonNode getal) => decimal.Parse(getal.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static JsonObject Volg(Bewerking bewerking, JsonNode knoop)
    {
        while (knoop["$ref"]?.GetValue<string>() is { } verwijzing)
        {
            JsonNode doel = bewerking.Document;
            foreach (var stap in verwijzing.Split('/').Skip(1)) { doel = doel[stap] ?? throw new InvalidOperationException($"{verwijzing} leads nowhere."); }
            knoop = doel;
        }
        return knoop.AsObject();
    }

    /// <summary>YAML objects as JSON; numbers and booleans keep their kind.</summary>
    internal static JsonNode? Json(object? yaml) => yaml switch
    {
        null => null,
        IDictionary<object, object> map => new JsonObject(map.Select(m => KeyValuePair.Create(Convert.ToString(m.Key, CultureInfo.InvariantCulture)!, Json(m.Value)))),
        IEnumerable<object> rij => new JsonArray([.. rij.Select(Json)]),
        bool waar => waar,
        string tekst => tekst,
        _ => JsonNode.Parse(Convert.ToString(yaml, CultureInfo.InvariantCulture)!),
    };

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Parameter();
}

/// <summary>Sits on the wire of an HTTP client and lays every call next to the specifications.</summary>
public sealed class Meelezer(DuoSpecificatie specificatie, string wortel, ICollection<string> gezien, ICollection<string> fouten) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var pad = request.RequestUri!.AbsolutePath;
        if (!pad.StartsWith(wortel, StringComparison.Ordinal)) { return await base.SendAsync(request, cancellationToken); }
        pad = pad[wortel.Length..];
        var methode = request.Method.Method;
        Meld(specificatie.Verzoek(methode, pad, Kop(request.Headers), request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken)));
        var antwoord = await base.SendAsync(request, cancellationToken);
        await antwoord.Content.LoadIntoBufferAsync(cancellationToken);
        Meld(specificatie.Antwoord(methode, pad, (int)antwoord.StatusCode, Kop(antwoord.Headers), await antwoord.Content.ReadAsStringAsync(cancellationToken)));
        if (specificatie.Vind(methode, pad) is { } bewerking) { lock (gezien) { gezien.Add($"{bewerking.Naam} {(int)antwoord.StatusCode}"); } }
        return antwoord;
    }

    private void Meld(IReadOnlyList<string> nieuw)
    {
        lock (fouten) { foreach (var fout in nieuw) { fouten.Add(fout); } }
    }

    private static Dictionary<string, string> Kop(System.Net.Http.Headers.HttpHeaders headers) =>
        headers.ToDictionary(h => h.Key, h => string.Join(",", h.Value), StringComparer.OrdinalIgnoreCase);
}

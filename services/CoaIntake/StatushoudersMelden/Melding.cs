using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoaIntake.KlantprofielDelen;
using CoaIntake.Koppelen;
using CoaIntake.Overdragen;
using CoaIntake.VerhuisdatumMelden;
using Huisstijl;
using Inburgering.Contracts.Coa.V1;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoaIntake.StatushoudersMelden;

/// <summary>What is wrong with one field; <c>Veld</c> is null when it is about the part as a whole. Never the value itself: it may be personal.</summary>
internal sealed record Veldfout(Veld? Veld, string Tekst);

/// <summary>
/// One part of what COA tells, typed in a form or read from a file. It becomes the request that the API gets and goes through the same door, so that the
/// decisions are the same; only what people can type (ja, 31-12-2023, 12,5) is turned into what the API asks.
/// </summary>
internal sealed class Melding(CoaIntakeDbContext db, Vault vault, Organisation organisatie, TimeProvider time)
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly string[] Datumvormen = ["yyyy-MM-dd", "dd-MM-yyyy", "d-M-yyyy"];

    /// <summary>Sends a part; what is wrong comes back per field.</summary>
    /// <param name="onderdeel">Which part.</param>
    /// <param name="bestaand">What was sent before: members that have no field stay as they were.</param>
    /// <param name="waarde">What was typed; null = this field was not asked, so it stays.</param>
    /// <param name="vNummer">The person, for the parts that do not ask the number.</param>
    /// <param name="overdrachtId">Number of the offer: the same form twice is one offer.</param>
    /// <param name="caller">Who sends.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<IReadOnlyList<Veldfout>> Stuur(Onderdeel onderdeel, JsonObject? bestaand, Func<Veld, string?> waarde, string vNummer, Guid? overdrachtId, Caller caller, CancellationToken ct)
    {
        List<Veldfout> fouten = [];
        var verzoek = Verzoek(onderdeel, bestaand, waarde, fouten);
        if (fouten.Count > 0) { return fouten; }
        if (onderdeel != Onderdeel.Koppeling) { verzoek[Onderdeel.VNummer] = vNummer; }
        if (overdrachtId is { } id) { verzoek["overdrachtId"] = id.ToString(); }
        try
        {
            IResult uitkomst = onderdeel.Naam switch
            {
                "koppeling" => (await RegistreerKoppeling.Handle(await Lichaam<StatushouderGekoppeld>(verzoek), caller, db, vault, time, ct)).Result,
                "profiel" => (await DeelKlantprofiel.Handle(await Lichaam<KlantprofielGedeeld>(verzoek), caller, db, vault, time, ct)).Result,
                "verhuizing" => (await MeldVerhuisdatum.Handle(await Lichaam<MeldVerhuisdatum.Verzoek>(verzoek), caller, db, vault, time, ct)).Result,
                _ => (await BiedOverdrachtAan.Handle(await Lichaam<BiedOverdrachtAan.Verzoek>(verzoek), caller, db, vault, organisatie, time, ct)).Result,
            };
            if (uitkomst is not ProblemHttpResult { ProblemDetails: var probleem }) { return []; }
            return probleem.Extensions.TryGetValue("errors", out var velden) && velden is IReadOnlyDictionary<string, string[]> perVeld
                ? Vertaal(perVeld, onderdeel, verzoek, vorm: false)
                : [new(null, probleem.Uitleg())];
        }
        catch (InvalidBodyException e) { return Vertaal(e.Errors, onderdeel, verzoek, vorm: true); }
    }

    /// <summary>What stands in a request, as people type it: to show in the form what was sent before.</summary>
    public static string? Toon(Veld veld, JsonObject? verzoek)
    {
        if (verzoek is null) { return null; }
        if (veld.Naam.StartsWith("velden.", StringComparison.Ordinal))
        {
            return (verzoek["velden"] as JsonArray)?.FirstOrDefault(v => (string?)v!["naam"] == veld.Naam["velden.".Length..])?["waarde"]?.GetValue<string>();
        }
        JsonNode? plaats = verzoek;
        foreach (var deel in veld.Naam.Split('.')) { plaats = (plaats as JsonObject)?[deel]; }
        return plaats switch
        {
            null => null,
            JsonArray lijst => string.Join(veld.Soort == Veldsoort.Namen ? "\n" : ",", lijst.Select(x => x is JsonObject o ? (string?)o["naam"] : (string?)x)),
            _ => plaats.GetValueKind() switch
            {
                JsonValueKind.True => "ja",
                JsonValueKind.False => "nee",
                JsonValueKind.Number => plaats.GetValue<decimal>().ToString("0.##", Nederlands),
                _ => plaats.GetValue<string>(),
            },
        };
    }

    private static JsonObject Verzoek(Onderdeel onderdeel, JsonObject? bestaand, Func<Veld, string?> waarde, List<Veldfout> fouten)
    {
        var verzoek = bestaand?.DeepClone().AsObject() ?? [];
        if (onderdeel == Onderdeel.Profiel)
        {
            verzoek.Remove("profielVersie"); // the API counts
            verzoek.Remove("peildatum");
            foreach (var groep in (string[])["taalniveau", "voorinburgering"]) { verzoek[groep] ??= new JsonObject(); }
            verzoek["beroepen"] ??= new JsonArray();
        }
        foreach (var veld in onderdeel.Velden)
        {
            if (waarde(veld) is not { } getypt) { continue; }
            var tekst = getypt.Trim();
            if (tekst.Length > veld.Lengte) { fouten.Add(new(veld, $"Gebruik ten hoogste {veld.Lengte} tekens.")); }
            else if (tekst.Length == 0 && veld.Verplicht) { fouten.Add(new(veld, veld.Naam.StartsWith("velden.", StringComparison.Ordinal) ? "Vul dit in; schrijf 'geen' of 'onbekend' als dat zo is." : "Vul dit in.")); }
            else
            {
                var (json, fout) = tekst.Length == 0 ? (null, null) : Waarde(veld, tekst, verzoek);
                if (fout is null) { Zet(verzoek, veld, json); }
                else { fouten.Add(new(veld, fout)); }
            }
        }
        return verzoek;
    }

    private static (JsonNode? Json, string? Fout) Waarde(Veld veld, string tekst, JsonObject verzoek) => veld.Soort switch
    {
        Veldsoort.Datum => DateOnly.TryParseExact(tekst, Datumvormen, CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag)
            ? (dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null)
            : (null, "Dit is geen bestaande datum. Schrijf dd-mm-jjjj, bijvoorbeeld 25-03-2024."),
        Veldsoort.Getal => !tekst.Contains('.', StringComparison.Ordinal) && decimal.TryParse(tekst, NumberStyles.AllowDecimalPoint, Nederlands, out var getal)
            ? (JsonValue.Create(getal == decimal.Truncate(getal) ? decimal.Truncate(getal) : getal), null)
            : (null, veld.Herstel ?? "Vul een getal in."),
        Veldsoort.JaNee => tekst.ToUpperInvariant() switch
        {
            "JA" or "J" => (JsonValue.Create(true), null),
            "NEE" or "N" => (JsonValue.Create(false), null),
            _ => (null, "Vul ja of nee in."),
        },
        Veldsoort.Keuze => veld.Keuzes.FirstOrDefault(k => string.Equals(k.Code, tekst, StringComparison.OrdinalIgnoreCase) || string.Equals(k.Woord, tekst, StringComparison.OrdinalIgnoreCase)).Code is { } code
            ? (veld.Naam == "clientkopieTalen" ? new JsonArray("nld", code) : JsonValue.Create(code), null)
            : veld.Herstel is null ? (null, $"Kies een van: {string.Join(", ", veld.Keuzes.Select(k => k.Woord))}.")
            : (veld.Naam == "clientkopieTalen" ? new JsonArray("nld", tekst) : JsonValue.Create(tekst), null), // a code that is not in the list; the API judges it
        Veldsoort.Namen => (Namen(veld, tekst, verzoek), null),
        _ => (JsonValue.Create(tekst), null),
    };

    /// <summary>One name per line, or with commas on one line. An occupation that was known keeps its period.</summary>
    private static JsonArray Namen(Veld veld, string tekst, JsonObject verzoek)
    {
        var namen = tekst.Split(tekst.Contains('\n', StringComparison.Ordinal) ? '\n' : ',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return veld.Naam == "beroepen"
            ? [.. namen.Select(n => (verzoek["beroepen"] as JsonArray)?.FirstOrDefault(b => (string?)b!["naam"] == n)?.DeepClone() ?? new JsonObject { ["naam"] = n })]
            : [.. namen.Select(n => JsonValue.Create(n))];
    }

    private static void Zet(JsonObject verzoek, Veld veld, JsonNode? waarde)
    {
        if (veld.Naam.StartsWith("velden.", StringComparison.Ordinal))
        {
            var naam = veld.Naam["velden.".Length..];
            var velden = verzoek["velden"] as JsonArray ?? [];
            verzoek["velden"] = velden;
            if (velden.FirstOrDefault(v => (string?)v!["naam"] == naam) is { } oud) { velden.Remove(oud); }
            if (waarde is not null) { velden.Add(new JsonObject { ["naam"] = naam, ["waarde"] = waarde, ["klasse"] = veld.Klasse }); }
            return;
        }
        var delen = veld.Naam.Split('.');
        var plaats = verzoek;
        foreach (var deel in delen[..^1])
        {
            if (plaats[deel] is not JsonObject volgende)
            {
                if (waarde is null) { return; }
                plaats[deel] = volgende = [];
            }
            plaats = volgende;
        }
        if (waarde is not null) { plaats[delen[^1]] = waarde; }
        else if (veld.Naam == "beroepen") { plaats[delen[^1]] = new JsonArray(); }
        else { plaats.Remove(delen[^1]); }
    }

    private static List<Veldfout> Vertaal(IReadOnlyDictionary<string, string[]> fouten, Onderdeel onderdeel, JsonObject verzoek, bool vorm) =>
    [
        .. fouten.Select(f =>
        {
            var delen = f.Key.Trim('/').Split('/');
            var naam = delen is ["velden", var nummer, ..] && int.TryParse(nummer, CultureInfo.InvariantCulture, out var i) ? $"velden.{(string?)verzoek["velden"]?[i]?["naam"]}" : string.Join('.', delen.Where(d => !int.TryParse(d, CultureInfo.InvariantCulture, out _)));
            var veld = onderdeel.Velden.FirstOrDefault(v => v.Naam == naam) ?? onderdeel.Velden.FirstOrDefault(v => naam.StartsWith(v.Naam + ".", StringComparison.Ordinal));
            return new Veldfout(veld, vorm && veld?.Herstel is { } herstel ? herstel : string.Join(" ", f.Value));
        }),
    ];

    /// <summary>A request without members.</summary>
    public static Task<Body<T>> Leeg<T>()
        where T : class => Lichaam<T>([]);

    private static async Task<Body<T>> Lichaam<T>(JsonObject verzoek)
        where T : class
    {
        using var inhoud = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(verzoek));
        var http = new DefaultHttpContext();
        (http.Request.ContentType, http.Request.Body) = ("application/json", inhoud);
        return await Body<T>.BindAsync(http, null!);
    }
}

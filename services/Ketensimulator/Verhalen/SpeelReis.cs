using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ketensimulator.Verhalen;

/// <summary>How far a story was played in this data folder, and the keys that the chain gave along the way.</summary>
internal sealed class Verhaalstand
{
    public required string Verhaal { get; init; }

    public int Gedaan { get; set; }

    public string Sleutels { get; set; } = "{}";
}

/// <summary>
/// Plays stories through the real APIs, as the parties themselves would: their own tokens, their own calls. The clock is
/// set to each day; where it stands later already, a fact is registered afterwards with its own day. What was played is
/// kept, so that a restart goes on where it stopped and a data folder never gets the same story twice.
/// </summary>
internal sealed partial class SpeelReis(IServiceScopeFactory scopes, IHttpClientFactory http, Partnertokens tokens, IConfiguration configuration) : IDisposable
{
    private readonly SemaphoreSlim beurt = new(1);

    /// <summary>Welke reis er gespeeld moet worden.</summary>
    public sealed record Verzoek
    {
        /// <summary>J1, J2, J6, TERUGGELEGD, of OPENING: alle vier door elkaar, zoals bij de eerste start.</summary>
        public required string Reis { get; init; }
    }

    public sealed record Antwoord(string Reis, int Stappen, DateTimeOffset Klok);

    public sealed record Reisregel(string Reis, string Omschrijving, int Stappen);

    public sealed record Reizenlijst(IReadOnlyList<Reisregel> Reizen);

    public static void Map(WebApplication app)
    {
        var reizen = app.MapGroup("/demo/v1").AllowAnonymous().ExcludeFromDescription();
        reizen.MapGet("/reizen", () => TypedResults.Ok(new Reizenlijst([.. Boek.Alle.Select(v => new Reisregel(v.Naam, v.Omschrijving, v.Stappen.Count))])));
        reizen.MapPost("/reizen", async Task<Results<Ok<Antwoord>, ProblemHttpResult>> (Body<Verzoek> body, SpeelReis speler, CancellationToken ct) =>
        {
            var reis = body.Read().Reis;
            var verhalen = reis == "OPENING" ? Boek.Opening : [.. Boek.Alle.Where(v => v.Naam == reis)];
            if (verhalen.Count == 0) { return Problems.Invalid("/reis", $"Kies een van: {string.Join(", ", Boek.Alle.Select(v => v.Naam))}, OPENING."); }
            await speler.Speel(verhalen, ct);
            return TypedResults.Ok(new Antwoord(reis, verhalen.Sum(v => v.Stappen.Count), await speler.Klok(ct)));
        });
    }

    public void Dispose() => beurt.Dispose();

    /// <summary>All stories through each other, in order of date, because the clock never runs backwards.</summary>
    public async Task Speel(IReadOnlyList<Verhaal> verhalen, CancellationToken ct)
    {
        await beurt.WaitAsync(ct);
        try
        {
            var volgorde = verhalen.SelectMany(v => v.Stappen.Select((s, i) => (Verhaal: v, Stap: s, Nummer: i))).OrderBy(x => x.Stap.Dag).ThenBy(x => x.Nummer).ToList();
            foreach (var (verhaal, stap, nummer) in volgorde)
            {
                var (gedaan, sleutels) = await Stand(verhaal, ct);
                if (nummer < gedaan) { continue; }
                await Doe(verhaal, stap, sleutels, ct);
                await Bewaar(verhaal, nummer + 1, sleutels, ct);
            }
            if (volgorde.Count > 0) { await Zet(volgorde[^1].Stap.Dag, ct); }
        }
        finally { beurt.Release(); }
    }

    /// <summary>True when nothing was ever played here and the clock has not been touched either: a new data folder, or one in the middle of its first stories.</summary>
    public async Task<bool> MagOpenen(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var standen = await scope.ServiceProvider.GetRequiredService<KetensimulatorDbContext>().Verhaalstanden.AsNoTracking().ToListAsync(ct);
        if (standen.Count == 0) { return LegalTime.DateOf(await Klok(ct)) < Boek.Opening.Min(v => v.Stappen[0].Dag); }
        return Boek.Opening.Any(v => standen.Any(s => s.Verhaal == v.Naam && s.Gedaan < v.Stappen.Count));
    }

    public async Task<DateTimeOffset> Klok(CancellationToken ct) =>
        (await http.CreateClient(HubVerbinding.Client).GetFromJsonAsync<JsonElement>($"{Adres("demo")}/demo/v1/klok", ct)).GetProperty("nu").GetDateTimeOffset();

    private async Task Doe(Verhaal verhaal, Stap stap, Dictionary<string, string> sleutels, CancellationToken ct)
    {
        var opTijd = await Zet(stap.Dag, ct);
        if ((stap.Pad + stap.Inhoud).Contains("{dossier}", StringComparison.Ordinal) || stap.Inhoud.Contains("{inburgeraar}", StringComparison.Ordinal)) { await Zoek(verhaal, sleutels, ct); }
        var (pad, inhoud) = (Vul(stap.Pad, sleutels), Vul(stap.Inhoud, sleutels));
        if (!stap.Bestand && !opTijd)
        {
            var json = JsonNode.Parse(inhoud)!.AsObject();
            json["vastgelegdOp"] = stap.Dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            inhoud = json.ToJsonString();
        }
        using var content = new StringContent(inhoud, Encoding.UTF8, stap.Bestand ? "text/csv" : "application/json");
        using var antwoord = await Stuur(stap.Wie, stap.Bestand ? HttpMethod.Put : HttpMethod.Post, pad, content, ct);
        // 409: done before, by a player that was stopped between the call and the note of it.
        if (!antwoord.IsSuccessStatusCode && (int)antwoord.StatusCode != StatusCodes.Status409Conflict)
        {
            throw new InvalidOperationException($"Story {verhaal.Naam}, {stap.Dag:yyyy-MM-dd}: {stap.Wie} {stap.Pad} answered {(int)antwoord.StatusCode}. {await antwoord.Content.ReadAsStringAsync(ct)}");
        }
        if (stap.Onthoud is var (naam, veld) && antwoord.IsSuccessStatusCode)
        {
            sleutels[naam] = (await antwoord.Content.ReadFromJsonAsync<JsonElement>(ct)).GetProperty(veld).GetString()!;
        }
    }

    /// <summary>Sets the clock to nine o'clock of that day and waits until the chain is at rest. False when it stands on a later day.</summary>
    private async Task<bool> Zet(DateOnly dag, CancellationToken ct)
    {
        var nu = await Klok(ct);
        var doel = LegalTime.Midnight(dag).AddHours(9); // no story has a day on which summer time starts or ends;
        using var antwoord = await http.CreateClient(HubVerbinding.Client).PutAsJsonAsync($"{Adres("demo")}/demo/v1/klok", new { nu = nu > doel ? nu : doel }, ct);
        antwoord.EnsureSuccessStatusCode();
        return LegalTime.DateOf(nu) <= dag;
    }

    private async Task Zoek(Verhaal verhaal, Dictionary<string, string> sleutels, CancellationToken ct)
    {
        if (sleutels.ContainsKey("dossier")) { return; }
        using var vraag = JsonContent.Create(new { bsn = verhaal.Bsn });
        using var antwoord = await Stuur("regisseur-gm", HttpMethod.Post, "/usd-regie/v1/dossiers/_zoek", vraag, ct);
        antwoord.EnsureSuccessStatusCode();
        var dossier = (await antwoord.Content.ReadFromJsonAsync<JsonElement>(ct)).GetProperty("dossiers")[0];
        (sleutels["dossier"], sleutels["inburgeraar"]) = (dossier.GetProperty("dossierId").GetString()!, dossier.GetProperty("inburgeraarId").GetString()!);
    }

    private async Task<HttpResponseMessage> Stuur(string wie, HttpMethod methode, string pad, HttpContent inhoud, CancellationToken ct)
    {
        using var verzoek = new HttpRequestMessage(methode, Adres(pad.Split('/')[1]) + pad) { Content = inhoud };
        verzoek.Headers.Authorization = await tokens.Voor(wie, ct);
        return await http.CreateClient(HubVerbinding.Client).SendAsync(verzoek, ct);
    }

    private string Adres(string dienst) => HubVerbinding.Adres(configuration, dienst switch
    {
        "coa-intake" => "CoaIntake",
        "taalschool-voortgang" => "TaalschoolVoortgang",
        "vluchtelingenwerk-begeleiding" => "VluchtelingenwerkBegeleiding",
        "usd-regie" => "UsdRegie",
        "ketensimulator" => "Ketensimulator",
        _ => "Demo",
    });

    private static string Vul(string tekst, Dictionary<string, string> sleutels) => Naam().Replace(tekst, m => sleutels.TryGetValue(m.Groups[1].Value, out var waarde) ? waarde : m.Value);

    private async Task<(int, Dictionary<string, string>)> Stand(Verhaal verhaal, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var stand = await scope.ServiceProvider.GetRequiredService<KetensimulatorDbContext>().Verhaalstanden.AsNoTracking().SingleOrDefaultAsync(s => s.Verhaal == verhaal.Naam, ct);
        return (stand?.Gedaan ?? 0, stand is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(stand.Sleutels)!);
    }

    private async Task Bewaar(Verhaal verhaal, int gedaan, Dictionary<string, string> sleutels, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KetensimulatorDbContext>();
        var stand = await db.Verhaalstanden.SingleOrDefaultAsync(s => s.Verhaal == verhaal.Naam, ct);
        if (stand is null)
        {
            stand = new Verhaalstand { Verhaal = verhaal.Naam };
            db.Add(stand);
        }
        (stand.Gedaan, stand.Sleutels) = (gedaan, JsonSerializer.Serialize(sleutels));
        await db.SaveChangesAsync(ct);
    }

    [GeneratedRegex(@"\{([A-Za-z0-9-]+)\}")]
    private static partial Regex Naam();
}

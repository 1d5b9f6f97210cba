using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Abonnementen.Tests;

/// <summary>The smallest service with a feed: the real host over HTTP, on a store and a clock that outlive it.</summary>
internal sealed class Proefhost : IAsyncDisposable
{
    public const string A = "00000099000001004000", B = "00000099000001005000";

    private static readonly Berichtdienst<Proefdb> Dienst = new("proef", ["partner"], caller => caller.Oin, new Dictionary<string, string> { ["ding-gemaakt"] = "er is een ding", ["ding-weg"] = "een ding is weg" });

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly WebApplication app;
    private readonly bool demo;

    private Proefhost(WebApplication app, string map, bool demo)
    {
        (this.app, Map, this.demo) = (app, map, demo);
        http.BaseAddress = new Uri(app.Urls.First());
    }

    public string Map { get; }

    public static string NieuweMap() => Directory.CreateTempSubdirectory("inburgering-abo-").FullName;

    public static async Task<Proefhost> Start(string map, bool demo = true, params string[] instellingen)
    {
        Environment.SetEnvironmentVariable("ASPNETCORE_ENVIRONMENT", "Development");
        var module = new ServiceModule(Dienst.Module, host =>
        {
            host.WithTables<Proefdb>().AddStore<Proefdb, ProefSqlServerDb>(Dienst.Module);
            host.AddBerichten(Dienst);
        }, _ => { }, groep =>
        {
            RaadpleegBerichten.Map(groep, Dienst);
            BeheerAbonnementen.Map(groep, Dienst);
        })
        { MapPages = app => Abonnementendienst.MapBeheer(app, Dienst) };
        var app = ServiceHost.Build(
            [$"--INBURGERING_DATA={map}", "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Error", $"--Demo:Klok={demo}", .. instellingen],
            builder => builder.Services.MetProefaanmelding(),
            module);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app, map, demo);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    /// <summary>Something happens that concerns a partner; with the demo clock, answers when everything that follows has happened.</summary>
    public async Task Gebeurt(string oin = A, int aantal = 1, string soort = "ding-gemaakt", bool wacht = true)
    {
        for (var i = 0; i < aantal; i++)
        {
            await using var scope = app.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<Proefdb>();
            db.Meld(oin, soort, Guid.CreateVersion7(), $"dingen/{i}");
            await db.SaveChangesAsync();
        }
        if (wacht && demo) { await Rust(); }
    }

    public async Task<DateTimeOffset> Nu() => (await Vraag(HttpMethod.Get, "/demo/v1/klok")).Json.GetProperty("nu").GetDateTimeOffset();

    public async Task Rust() => await Zet(await Nu());

    /// <summary>Moves the clock; answers when the service is at rest.</summary>
    public async Task Zet(DateTimeOffset nu)
    {
        var (status, json) = await Vraag(HttpMethod.Put, "/demo/v1/klok", new { nu });
        Assert.True(status == 200, json.ToString());
    }

    public async Task Verder(TimeSpan tijd) => await Zet(await Nu() + tijd);

    public async Task<(int Status, JsonElement Json)> Vraag(HttpMethod methode, string pad, object? lichaam = null, string oin = A, string rol = "partner")
    {
        using var verzoek = new HttpRequestMessage(methode, new Uri(pad.StartsWith('/') ? pad : $"/proef/v1/{pad}", UriKind.Relative));
        if (lichaam is not null) { verzoek.Content = new StringContent(JsonSerializer.Serialize(lichaam, BerichtJson.Opties), Encoding.UTF8, "application/json"); }
        verzoek.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Proefaanmelding.Token(oin, oin, rol, clientId: oin));
        using var antwoord = await http.SendAsync(verzoek);
        var tekst = await antwoord.Content.ReadAsStringAsync();
        return ((int)antwoord.StatusCode, antwoord.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true ? JsonSerializer.Deserialize<JsonElement>(tekst) : JsonSerializer.SerializeToElement(tekst));
    }

    public async Task<Guid> Abonneer(Partnersysteem systeem, string oin = A, params string[] types)
    {
        var (status, json) = await Vraag(HttpMethod.Post, "abonnementen", new { callbackUrl = systeem.Url, auth = systeem.Auth, types }, oin);
        Assert.True(status == 201, json.ToString());
        systeem.Vergeet(); // the trial messages
        return json.GetProperty("abonnementId").GetGuid();
    }

    public async Task<IReadOnlyList<(Guid Id, string Status, int Mislukkingen, string? Uitkomst)>> Bezorgingen(Guid abonnement, string oin = A)
    {
        var (status, json) = await Vraag(HttpMethod.Get, $"abonnementen/{abonnement}/bezorgingen", oin: oin);
        Assert.Equal(200, status);
        return [.. json.GetProperty("bezorgingen").EnumerateArray().Select(x => (x.GetProperty("bezorgingId").GetGuid(), x.GetProperty("status").GetString()!, x.GetProperty("mislukkingen").GetInt32(), x.TryGetProperty("uitkomst", out var u) ? u.GetString() : null))];
    }

    internal async Task<T> Winkel<T>(Func<Proefdb, Task<T>> vraag)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await vraag(scope.ServiceProvider.GetRequiredService<Proefdb>());
    }
}

internal class Proefdb(DbContextOptions options) : ModuleDbContext(options)
{
    protected override string Module => "proef";

    protected override void OnModel(ModelBuilder model)
    {
        model.MetBerichten();
        model.MetAbonnementen();
    }
}

internal sealed class ProefSqlServerDb(DbContextOptions<ProefSqlServerDb> options) : Proefdb(options);

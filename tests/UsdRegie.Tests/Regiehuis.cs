using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Inburgering.Contracts;
using Inburgering.Messaging;
using Inburgering.Testing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace UsdRegie.Tests;

/// <summary>
/// The service in a real host with a real store and a real bus, on the demo clock, with partners that only write down
/// what they receive. Who calls is said per call instead of proven with a token.
/// </summary>
public sealed class Regiehuis : IAsyncDisposable
{
    public const string Coa = "coa;00000099000001001000;coa;", Usd = "usd;00000099001942000000;usd;1942", Regisseur = "regisseur-gm;00000099001942000000;regisseur;1942",
        Hilversum = "regisseur-hilversum;00000099000402000000;regisseur;0402", Teamleider = "teamleider-gm;00000099001942000000;teamleider;1942", Vwn = "vwn;00000099000001003000;vwn;",
        SchoolA = "taalschool-a;00000099000001004000;taalschool;", Wsp = "wsp;00000099000001006000;participatie;", Versa = "versa;00000099000001007000;participatie;", Beleid = "beleid;00000099001942000000;beleid;", Duo = "duo;00000099000001002000;duo;", SchoolB = "taalschool-b;00000099000001005000;taalschool;", Beheer = "beheer;00000099001942000000;beheerder;1942";

    /// <summary>People who signed in themselves, at the pages or with a token of their own: before the @ who, behind it by which client.</summary>
    public const string Anna = "anna@paginas;00000099001942000000;regisseur;1942", Bram = "bram@paginas;00000099001942000000;regisseur;1942", Carla = "carla@paginas;00000099001942000000;teamleider;1942", HilversumsMens = "hugo@paginas;00000099000402000000;regisseur;0402";

    private readonly WebApplication app;
    private readonly HttpClient http;

    private Regiehuis(WebApplication app, HttpClient http, string map) => (this.app, this.http, Map) = (app, http, map);

    public string Map { get; }

    /// <summary>What the services of the partners received: service, type, subject and body.</summary>
    public ConcurrentBag<(string Dienst, string Type, Guid? Subject, JsonNode Data)> Verzonden { get; } = [];

    public static async Task<Regiehuis> Open(string nu = "2023-10-16T09:00:00+02:00", string? map = null, string instelling = "--proef=", string[]? instellingen = null)
    {
        Environment.SetEnvironmentVariable("ASPNETCORE_ENVIRONMENT", "Development");
        map ??= Directory.CreateTempSubdirectory("regie-").FullName;
        var huis = new Opvang();
        var app = ServiceHost.Build(
            [$"--INBURGERING_DATA={map}", "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning", instelling, .. instellingen ?? []],
            builder =>
            {
                builder.Services.AddSingleton(huis);
                builder.Services.AddAuthentication("Proef").AddScheme<AuthenticationSchemeOptions, Proefaanmelding>("Proef", null);
            },
            UsdRegieModule.Instance, Partner<CoaIntake>(), Partner<Vluchtelingenwerk>(), Partner<Taalschool>(), Partner<DuoExamens>());
        await app.StartAsync(TestContext.Current.CancellationToken);
        var adres = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var regiehuis = new Regiehuis(app, new HttpClient { BaseAddress = new Uri(adres) }, map);
        huis.Naar = regiehuis;
        await regiehuis.Klok(nu);
        return regiehuis;
    }

    public Guid Persoon { get; } = Guid.CreateVersion7();

    public string Nu { get; private set; } = "";

    /// <summary>Sets the clock and waits until everything is at rest.</summary>
    public async Task Klok(string nu)
    {
        var moment = nu.Length == 10 ? new DateTimeOffset(DateOnly.Parse(nu, null).ToDateTime(new TimeOnly(9, 0)), TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam").GetUtcOffset(DateOnly.Parse(nu, null).ToDateTime(new TimeOnly(9, 0)))).ToString("O") : nu;
        using var antwoord = await http.PutAsJsonAsync("/demo/v1/klok", new { nu = moment }, TestContext.Current.CancellationToken);
        Assert.True(antwoord.IsSuccessStatusCode, await antwoord.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Nu = moment;
    }

    /// <summary>A partner publishes a fact; answers when it has been processed.</summary>
    public async Task<Guid> Meld(object bericht, Guid? persoon = null, string oin = "00000099000001001000", Guid? id = null, string? type = null, string? tijd = null)
    {
        id ??= Guid.CreateVersion7();
        if (type is null && Berichtcatalogus.Zoek(bericht.GetType())!.Kenmerk.Geadresseerd) { await Publiceer(bericht, persoon ?? Persoon, oin); }
        else { await Stuur(bericht, persoon, oin, id.Value, type, tijd); }
        await Klok(Nu);
        return id.Value;
    }

    /// <summary>An addressed message, by the outbox of the partner's service.</summary>
    private async Task Publiceer(object bericht, Guid persoon, string oin)
    {
        await using var scope = app.Services.CreateAsyncScope();
        ModuleDbContext db = oin switch
        {
            "00000099000001002000" => scope.ServiceProvider.GetRequiredService<PartnerDb<DuoExamens>>(),
            "00000099000001003000" => scope.ServiceProvider.GetRequiredService<PartnerDb<Vluchtelingenwerk>>(),
            "00000099000001001000" => scope.ServiceProvider.GetRequiredService<PartnerDb<CoaIntake>>(),
            _ => scope.ServiceProvider.GetRequiredService<PartnerDb<Taalschool>>(),
        };
        db.Publish(bericht, new About(persoon) { Oin = oin }, Diensten.UsdRegie);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public async Task Stuur(object bericht, Guid? persoon, string oin, Guid id, string? type = null, string? tijd = null)
    {
        var cloudEvent = new JsonObject
        {
            ["specversion"] = "1.0", ["id"] = id.ToString(), ["source"] = $"urn:nld:oin:{oin}:systeem:{(oin == "00000099000001002000" ? Diensten.DuoExamens : oin == "00000099000001003000" ? Diensten.VluchtelingenwerkBegeleiding : oin.StartsWith("0000009900000100100", StringComparison.Ordinal) ? Diensten.CoaIntake : Diensten.TaalschoolVoortgang)}",
            ["type"] = type ?? Berichtcatalogus.Zoek(bericht.GetType())!.Kenmerk.Type, ["time"] = tijd ?? Nu, ["subject"] = $"inburgeraar:{persoon ?? Persoon}",
            ["data"] = bericht as JsonNode ?? JsonSerializer.SerializeToNode(bericht, bericht.GetType(), BerichtJson.Opties),
        };
        using var antwoord = await http.PostAsync("/demo/v1/berichten", new StringContent(cloudEvent.ToJsonString()), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Accepted, antwoord.StatusCode);
    }

    public async Task<Antwoord> Vraag(string pad, string wie = Usd) => await Doe(HttpMethod.Get, pad, null, wie);

    public async Task<Antwoord> Post(string pad, object? body, string wie = Usd) => await Doe(HttpMethod.Post, pad, body, wie);

    public async Task<Antwoord> Doe(HttpMethod methode, string pad, object? body, string wie)
    {
        using var verzoek = new HttpRequestMessage(methode, "/usd-regie/v1/" + pad);
        verzoek.Headers.Add("X-Wie", wie);
        if (body is not null) { verzoek.Content = body is string tekst ? new StringContent(tekst, System.Text.Encoding.UTF8, "application/json") : JsonContent.Create(body); }
        using var antwoord = await http.SendAsync(verzoek, TestContext.Current.CancellationToken);
        var inhoud = await antwoord.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new Antwoord((int)antwoord.StatusCode, antwoord.Headers.Location?.OriginalString, inhoud.Length == 0 ? null : JsonNode.Parse(inhoud));
    }

    /// <summary>A decision on enforcement by two people: Anna prepares it, Bram confirms it. The answer to the one, or to the other when nothing was prepared.</summary>
    public async Task<Antwoord> Besluit(string dossier, object besluit)
    {
        var voorstel = await Post(dossier + "handhavingsbesluiten", besluit, Anna);
        return voorstel.Status == 202 ? await Post($"{dossier}besluitvoorstellen/{voorstel.Json!["voorstelId"]}/_bevestig", null, Bram) : voorstel;
    }

    /// <summary>Opens the stream of alerts; what comes is read line by line.</summary>
    public async Task<Stroomlezer> Volg(string? laatste = null, string wie = Regisseur)
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Get, "/usd-regie/v1/signaleringen/stroom");
        verzoek.Headers.Add("X-Wie", wie);
        if (laatste is not null) { verzoek.Headers.Add("Last-Event-ID", laatste); }
        var antwoord = await http.SendAsync(verzoek, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, "text/event-stream"), (antwoord.StatusCode, antwoord.Content.Headers.ContentType?.MediaType));
        return new Stroomlezer(antwoord, new StreamReader(await antwoord.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)));
    }

    /// <summary>A page as a browser asks for it.</summary>
    public async Task<(int Status, string Html)> Pagina(string pad, string? wie = Regisseur)
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Get, pad);
        verzoek.Headers.Accept.ParseAdd("text/html,*/*;q=0.8");
        if (wie is not null) { verzoek.Headers.Add("X-Wie", wie); }
        using var antwoord = await http.SendAsync(verzoek, TestContext.Current.CancellationToken);
        return ((int)antwoord.StatusCode, System.Net.WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    /// <summary>Fills in a form of a page and sends it, as a browser does; after a redirect the page that follows. Who may not see the page takes the antiforgery token from another.</summary>
    public async Task<(int Status, string Html)> Verstuur(string pad, string knop, IEnumerable<KeyValuePair<string, string>> velden, string wie = Regisseur, string? sleutelVan = null)
    {
        var (_, pagina) = await Pagina(sleutelVan ?? pad, wie);
        var formulier = velden.Append(new("__RequestVerificationToken", System.Text.RegularExpressions.Regex.Match(pagina, "__RequestVerificationToken\"[^>]* value=\"([^\"]+)").Groups[1].Value));
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, $"{pad}{(pad.Contains('?', StringComparison.Ordinal) ? "&" : "?")}handler={knop}") { Content = new FormUrlEncodedContent(formulier) };
        verzoek.Headers.Accept.ParseAdd("text/html,*/*;q=0.8");
        verzoek.Headers.Add("X-Wie", wie);
        using var antwoord = await http.SendAsync(verzoek, TestContext.Current.CancellationToken);
        return ((int)antwoord.StatusCode, System.Net.WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    internal async Task<T> Store<T>(Func<UsdRegieDbContext, Task<T>> vraag)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await vraag(scope.ServiceProvider.GetRequiredService<UsdRegieDbContext>());
    }

    internal async Task<T> Haal<TDienst, T>(Func<TDienst, Task<T>> vraag)
        where TDienst : notnull
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await vraag(scope.ServiceProvider.GetRequiredService<TDienst>());
    }

    internal async Task Gebruik<TDienst>(Func<TDienst, Task> doe)
        where TDienst : notnull
    {
        await using var scope = app.Services.CreateAsyncScope();
        await doe(scope.ServiceProvider.GetRequiredService<TDienst>());
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static ServiceModule Partner<T>()
        where T : IPartner => new(
            T.Dienst,
            host => host.WithTables<PartnerDb<T>>().AddStore<PartnerDb<T>, PartnerSqlServerDb<T>>(T.Dienst),
            bus => bus.ConsumeTogether<PartnerConsumer<T>>([.. Berichtcatalogus.Alle.Where(b => b.Kenmerk.Abonnees.Contains(T.Dienst)).Select(b => b.Clr)]),
            _ => { });

    internal sealed class Opvang
    {
        public Regiehuis? Naar { get; set; }
    }

    private sealed class Proefaanmelding(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (Request.Headers["X-Wie"].ToString().Split(';') is not [var client, var oin, var rol, var gemeente]) { return Task.FromResult(AuthenticateResult.NoResult()); }
            var (sub, via) = client.Split('@') is [var mens, var programma] ? (mens, programma) : (client, client);
            List<Claim> claims = [new("sub", sub), new("client_id", via), new("oin", oin), new("rol", rol), new(ClaimTypes.Name, sub)];
            if (gemeente.Length > 0) { claims.Add(new("gemeentecode", gemeente)); }
            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, "Proef")), "Proef")));
        }
    }
}

public sealed record Antwoord(int Status, string? Locatie, JsonNode? Json)
{
    public string Code => Json?["code"]?.GetValue<string>() ?? "";
}

/// <summary>One event of a stream; a comment has only its text.</summary>
public sealed record Gebeurtenis(string? Id, string? Soort, JsonNode? Data, string? Commentaar = null)
{
    public Guid Signalering => Data!["signaleringId"]!.GetValue<Guid>();

    public string Status => Data!["status"]!.GetValue<string>();
}

public sealed class Stroomlezer(HttpResponseMessage antwoord, StreamReader lezer) : IDisposable
{
    /// <summary>The next event, or null when the service ended the stream.</summary>
    public async Task<Gebeurtenis?> Volgende()
    {
        var g = new Gebeurtenis(null, null, null);
        while (await lezer.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken) is { } regel)
        {
            if (regel.Length == 0)
            {
                if (g != new Gebeurtenis(null, null, null)) { return g; }
                continue;
            }
            var waarde = regel[(regel.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
            g = regel[..regel.IndexOf(':', StringComparison.Ordinal)] switch
            {
                "id" => g with { Id = waarde },
                "event" => g with { Soort = waarde },
                "data" => g with { Data = JsonNode.Parse(waarde) },
                _ => g with { Commentaar = waarde },
            };
        }
        return null;
    }

    public async Task<List<Gebeurtenis>> Tot(Func<Gebeurtenis, bool> laatste)
    {
        List<Gebeurtenis> alle = [];
        while (await Volgende() is { } g)
        {
            if (g.Commentaar is not null) { continue; }
            alle.Add(g);
            if (laatste(g)) { return alle; }
        }
        Assert.Fail("The stream ended.");
        return alle;
    }

    public void Dispose()
    {
        lezer.Dispose();
        antwoord.Dispose();
    }
}

internal interface IPartner
{
    static abstract string Dienst { get; }
}

internal sealed class CoaIntake : IPartner
{
    public static string Dienst => Diensten.CoaIntake;
}

internal sealed class Vluchtelingenwerk : IPartner
{
    public static string Dienst => Diensten.VluchtelingenwerkBegeleiding;
}

internal sealed class Taalschool : IPartner
{
    public static string Dienst => Diensten.TaalschoolVoortgang;
}

internal sealed class DuoExamens : IPartner
{
    public static string Dienst => Diensten.DuoExamens;
}

internal class PartnerDb<T>(DbContextOptions options) : ModuleDbContext(options)
    where T : IPartner
{
    protected override string Module => T.Dienst;

    protected override void OnModel(ModelBuilder model)
    {
    }
}

internal sealed class PartnerSqlServerDb<T>(DbContextOptions<PartnerSqlServerDb<T>> options) : PartnerDb<T>(options)
    where T : IPartner;

internal sealed class PartnerConsumer<T>(Regiehuis.Opvang opvang) : IConsumeTogether
    where T : IPartner
{
    public Task Consume(IReadOnlyList<Received<object>> messages, CancellationToken ct)
    {
        foreach (var (envelop, inhoud) in messages)
        {
            opvang.Naar!.Verzonden.Add((T.Dienst, envelop.Type, envelop.Subject, JsonSerializer.SerializeToNode(inhoud, inhoud.GetType(), BerichtJson.Opties)!));
        }
        return Task.CompletedTask;
    }
}

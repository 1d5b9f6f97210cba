using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text;
using System.Text.Json;
using Inburgering.Contracts;
using Inburgering.Contracts.Keten.V1;
using Inburgering.Contracts.School.V1;
using Inburgering.Messaging;
using Inburgering.Testing;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Attendance = Inburgering.Contracts.School.V2.AanwezigheidGeregistreerd;
using Weektotaal = Inburgering.Contracts.School.V1.AanwezigheidGeregistreerd;

namespace TaalschoolVoortgang.Tests;

/// <summary>The service as schools use it: the real host over HTTP, with a regie on the other side of the bus that keeps what it hears.</summary>
public sealed class SchoolHost : IAsyncLifetime
{
    public const string SchoolA = "00000099000001004000", SchoolB = "00000099000001005000", Gemeente = "00000099001942000000";

    private static readonly SymmetricSecurityKey Sleutel = new(Encoding.UTF8.GetBytes("alleen voor deze test, en lang genoeg voor HS256"));
    private readonly string map = Directory.CreateTempSubdirectory("inburgering-school-").FullName;
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private WebApplication? app;

    internal Gehoord Regie { get; } = new();

    public async ValueTask InitializeAsync()
    {
        Environment.SetEnvironmentVariable("ASPNETCORE_ENVIRONMENT", "Development");
        app = ServiceHost.Build(
            [$"--INBURGERING_DATA={map}", "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning", "--Aanleveringen:MaxBytes=300000"],
            builder =>
            {
                builder.Services.AddSingleton(Regie);
                builder.Services.PostConfigure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, o =>
                {
                    o.Configuration = new OpenIdConnectConfiguration();
                    o.TokenValidationParameters.IssuerSigningKey = Sleutel;
                    o.TokenValidationParameters.ValidIssuers = ["test"];
                });
            },
            TaalschoolVoortgangModule.Instance,
            new ServiceModule(Diensten.UsdRegie, h => h.WithTables<RegieDb>().AddStore<RegieDb, RegieSqlServerDb>(Diensten.UsdRegie), bus =>
            {
                bus.Consume<OverdrachtGeaccepteerd, Luisteraar<OverdrachtGeaccepteerd>>();
                bus.Consume<OverdrachtTeruggelegd, Luisteraar<OverdrachtTeruggelegd>>();
                bus.Consume<TaaltrajectGestart, Luisteraar<TaaltrajectGestart>>();
                bus.Consume<TaaltrajectBeeindigd, Luisteraar<TaaltrajectBeeindigd>>();
                bus.Consume<Attendance, Luisteraar<Attendance>>();
                bus.Consume<Weektotaal, Luisteraar<Weektotaal>>();
                bus.Consume<TaalvoortgangVastgesteld, Luisteraar<TaalvoortgangVastgesteld>>();
            }, _ => { }));
        await app.StartAsync(TestContext.Current.CancellationToken);
        http.BaseAddress = new Uri(app.Urls.First());
        await Zet("2024-06-28T09:00:00+02:00");
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(map, recursive: true);
    }

    /// <summary>Sets the clock; answers when everything that was under way has arrived.</summary>
    public async Task Zet(string nu)
    {
        using var inhoud = Json(new { nu });
        using var antwoord = await http.PutAsync(new Uri("/demo/v1/klok", UriKind.Relative), inhoud);
        Assert.True(antwoord.IsSuccessStatusCode, await antwoord.Content.ReadAsStringAsync());
    }

    public Task Rust() => Zet("2024-06-28T09:00:00+02:00");

    public async Task<(int Status, JsonElement Json, string Tekst)> Stuur(string? school, HttpMethod methode, string pad, HttpContent? inhoud = null, string rol = "taalschool")
    {
        using var verzoek = new HttpRequestMessage(methode, new Uri($"/taalschool-voortgang/v1/{pad}", UriKind.Relative)) { Content = inhoud };
        if (school is not null) { verzoek.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token(school, rol)); }
        using var antwoord = await http.SendAsync(verzoek);
        var tekst = await antwoord.Content.ReadAsStringAsync();
        var json = antwoord.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true ? JsonSerializer.Deserialize<JsonElement>(tekst) : default;
        if ((int)antwoord.StatusCode >= 400) { Assert.Equal("application/problem+json", antwoord.Content.Headers.ContentType?.MediaType); }
        return ((int)antwoord.StatusCode, json, tekst);
    }

    public async Task<(int Status, JsonElement Json, string Tekst)> Post(string school, string pad, object lichaam)
    {
        using var inhoud = Json(lichaam);
        return await Stuur(school, HttpMethod.Post, pad, inhoud);
    }

    public Task<(int Status, JsonElement Json, string Tekst)> Get(string school, string pad) => Stuur(school, HttpMethod.Get, pad);

    public async Task<(int Status, JsonElement Json, string Tekst)> Lever(string school, string kenmerk, string csv, string type = "text/csv", Encoding? codering = null, string? bestandsnaam = null)
    {
        using var inhoud = new ByteArrayContent((codering ?? Encoding.UTF8).GetBytes(csv));
        inhoud.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        if (bestandsnaam is not null) { inhoud.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = bestandsnaam }; }
        return await Stuur(school, HttpMethod.Put, $"aanleveringen/{kenmerk}", inhoud);
    }

    /// <summary>A page as a browser of somebody at this school gets it; without a form, or with one that was on the page before.</summary>
    public async Task<(int Status, string Html)> Pagina(string school, string pad, MultipartFormDataContent? formulier = null, string rol = "taalschool")
    {
        using var verzoek = new HttpRequestMessage(formulier is null ? HttpMethod.Get : HttpMethod.Post, new Uri(pad, UriKind.Relative)) { Content = formulier };
        verzoek.Headers.Accept.ParseAdd("text/html,*/*;q=0.8");
        verzoek.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token(school, rol));
        using var antwoord = await http.SendAsync(verzoek);
        if (antwoord.Headers.Location is { } verder) { return await Pagina(school, verder.OriginalString, rol: rol); }
        return ((int)antwoord.StatusCode, System.Net.WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync()));
    }

    /// <summary>Fills in and sends a form of a page.</summary>
    public async Task<(int Status, string Html)> Verstuur(string school, string pad, string knop, IReadOnlyDictionary<string, string> velden, (string Naam, byte[] Inhoud)? bestand = null)
    {
        var pagina = (await Pagina(school, pad)).Html;
        using var formulier = new MultipartFormDataContent { { new StringContent(System.Text.RegularExpressions.Regex.Match(pagina, "__RequestVerificationToken\"[^>]* value=\"([^\"]+)").Groups[1].Value), "__RequestVerificationToken" } };
        foreach (var (naam, waarde) in velden) { formulier.Add(new StringContent(waarde), naam); }
        if (bestand is { } b) { formulier.Add(new ByteArrayContent(b.Inhoud), "bestand", b.Naam); }
        return await Pagina(school, $"{pad}?handler={knop}", formulier);
    }

    /// <summary>Offers a learner to a school: M06 T3, with the BSN among the fields.</summary>
    public async Task<(Guid Persoon, Guid OverdrachtId)> BiedAan(string bsn, string school = SchoolA, Guid? persoon = null, Guid? overdrachtId = null, string soort = "T3", Guid? bericht = null)
    {
        var (wie, overdracht) = (persoon ?? Guid.CreateVersion7(), overdrachtId ?? Guid.CreateVersion7());
        await Bus("keten.overdracht-aangeboden.v1", wie, new
        {
            overdrachtId = overdracht, soort, vanOin = Gemeente, naarOin = school, vanContact = new { naam = "Sam de Wit" }, gewensteStart = "2024-03-25",
            velden = new[] { new { naam = "bsn", waarde = bsn }, new { naam = "leerroute", waarde = "B1" } }, clientkopieTalen = new[] { "nld", "ara" },
        }, bericht);
        return (wie, overdracht);
    }

    /// <summary>Puts a message on the bus as the regie would.</summary>
    public async Task Bus(string type, Guid persoon, object data, Guid? id = null)
    {
        var bericht = new Dictionary<string, object>
        {
            ["specversion"] = "1.0", ["id"] = id ?? Guid.CreateVersion7(), ["source"] = $"urn:nld:oin:{Gemeente}:systeem:usd-regie", ["type"] = $"nl.inburgering.{type}",
            ["subject"] = $"inburgeraar:{persoon}", ["time"] = "2024-03-07T09:00:00Z", ["recordedat"] = "2024-03-07T09:00:00Z", ["correlationid"] = Guid.CreateVersion7(), ["datacontenttype"] = "application/json", ["data"] = data,
        };
        using var inhoud = new StringContent(JsonSerializer.Serialize(bericht, BerichtJson.Opties), Encoding.UTF8, "application/cloudevents+json");
        using var antwoord = await http.PostAsync(new Uri("/demo/v1/berichten", UriKind.Relative), inhoud);
        Assert.True(antwoord.IsSuccessStatusCode, await antwoord.Content.ReadAsStringAsync());
    }

    /// <summary>A learner with a running traject at a school.</summary>
    public async Task<(Guid Persoon, Guid TrajectId, string Bsn)> Leerling(string bsn, string school = SchoolA, string startdatum = "2024-03-25", string groepId = "B1-2A")
    {
        var (persoon, _) = await BiedAan(bsn, school);
        await Rust();
        var (status, json, tekst) = await Post(school, "trajecten", new { inburgeraarId = persoon, groepId, leerroute = "B1", niveauDoel = "B1", startdatum, urenPerWeek = 6 });
        Assert.True(status == 201, tekst);
        return (persoon, json.GetProperty("trajectId").GetGuid(), bsn);
    }

    private static string Token(string oin, string rol) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = "test",
        Audience = "inburgering",
        Expires = DateTime.MaxValue.AddYears(-7000),
        Subject = new ClaimsIdentity([new("sub", oin), new("client_id", oin == SchoolA ? "taalschool-a" : "taalschool-b"), new("oin", oin), new("rol", rol)]), // without sub, a form would be bound to the second in which the token was made
        SigningCredentials = new SigningCredentials(Sleutel, SecurityAlgorithms.HmacSha256),
    });

    public static StringContent Json(object lichaam) => new(JsonSerializer.Serialize(lichaam, BerichtJson.Opties), Encoding.UTF8, "application/json");
}

/// <summary>What the other side of the bus received.</summary>
internal sealed class Gehoord
{
    private readonly ConcurrentQueue<(Envelope Envelope, object Data)> berichten = new();

    public void Hoor(Envelope envelope, object data) => berichten.Enqueue((envelope, data));

    public IReadOnlyList<(Envelope Envelope, T Data)> Over<T>(Guid persoon) => [.. berichten.Where(b => b.Data is T && b.Envelope.Subject == persoon).Select(b => (b.Envelope, (T)b.Data))];
}

internal class RegieDb(DbContextOptions options) : ModuleDbContext(options)
{
    protected override string Module => Diensten.UsdRegie;

    protected override void OnModel(ModelBuilder model)
    {
    }
}

internal sealed class RegieSqlServerDb(DbContextOptions<RegieSqlServerDb> options) : RegieDb(options);

internal sealed class Luisteraar<T>(Gehoord gehoord) : IConsume<T>
    where T : class
{
    public Task Consume(Received<T> message, CancellationToken ct)
    {
        gehoord.Hoor(message.Envelope, message.Data);
        return Task.CompletedTask;
    }
}

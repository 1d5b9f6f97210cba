using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Inburgering.Contracts.Gemeente.V1;
using Inburgering.Contracts.Keten.V1;
using Inburgering.Contracts.Vwn.V1;
using Inburgering.Testing;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace VluchtelingenwerkBegeleiding.Tests;

/// <summary>The pages as a coordinator uses them: the real host over HTTP, with a regie on the other side of the bus that keeps what it hears.</summary>
public sealed class VwnHost : IAsyncLifetime
{
    public const string Vwn = VluchtelingenwerkOnderTest.Vwn, AndereVwn = VluchtelingenwerkOnderTest.AndereVwn, Gemeente = VluchtelingenwerkOnderTest.Gemeente;

    /// <summary>A test BSN and a V-number of nobody. They are put wherever a person could have typed them.</summary>
    public const string Bsn = "999990019", VNummer = "2900000019";

    private static readonly SymmetricSecurityKey Sleutel = new(Encoding.UTF8.GetBytes("alleen voor deze test, en lang genoeg voor HS256"));
    private readonly string map = Directory.CreateTempSubdirectory("inburgering-vwn-").FullName;
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private WebApplication? app;

    internal Gehoord Regie { get; } = new();

    public async ValueTask InitializeAsync()
    {
        Environment.SetEnvironmentVariable("ASPNETCORE_ENVIRONMENT", "Development");
        app = ServiceHost.Build(
            [$"--INBURGERING_DATA={map}", "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning"],
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
            VluchtelingenwerkBegeleidingModule.Instance,
            new ServiceModule(Diensten.UsdRegie, h => h.WithTables<RegieDb>().AddStore<RegieDb, RegieSqlServerDb>(Diensten.UsdRegie), bus =>
            {
                bus.Consume<OverdrachtGeaccepteerd, Luisteraar<OverdrachtGeaccepteerd>>();
                bus.Consume<OverdrachtAangeboden, Luisteraar<OverdrachtAangeboden>>();
                bus.Consume<CorrectieGepubliceerd, Luisteraar<CorrectieGepubliceerd>>();
                bus.Consume<OverdrachtTeruggelegd, Luisteraar<OverdrachtTeruggelegd>>();
                bus.Consume<MaatschappelijkeBegeleidingGewijzigd, Luisteraar<MaatschappelijkeBegeleidingGewijzigd>>();
                bus.Consume<ContactmomentVastgelegd, Luisteraar<ContactmomentVastgelegd>>();
                bus.Consume<PvtActiviteitGeregistreerd, Luisteraar<PvtActiviteitGeregistreerd>>();
                bus.Consume<PvtOndertekend, Luisteraar<PvtOndertekend>>();
            }, _ => { }));
        await app.StartAsync(TestContext.Current.CancellationToken);
        http.BaseAddress = new Uri(app.Urls.First());
        await Rust();
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

    /// <summary>It is 15 January 2024, a Monday; answers when everything that was under way has arrived.</summary>
    public async Task Rust()
    {
        using var inhoud = Json(new { nu = "2024-01-15T09:00:00+01:00" });
        using var antwoord = await http.PutAsync(new Uri("/demo/v1/klok", UriKind.Relative), inhoud);
        Assert.True(antwoord.IsSuccessStatusCode, await antwoord.Content.ReadAsStringAsync());
    }

    /// <summary>A call of the API as a program of this organisation makes it.</summary>
    internal async Task<(int Status, JsonElement Json)> Vraag(HttpMethod methode, string pad, object? lichaam = null, string oin = Vwn, string rol = "vwn")
    {
        using var verzoek = new HttpRequestMessage(methode, new Uri($"/vluchtelingenwerk-begeleiding/{pad}", UriKind.Relative)) { Content = lichaam is null ? null : Json(lichaam) };
        verzoek.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token(oin, rol));
        using var antwoord = await http.SendAsync(verzoek);
        var tekst = await antwoord.Content.ReadAsStringAsync();
        Assert.DoesNotContain(Bsn, tekst, StringComparison.Ordinal);
        Assert.DoesNotContain(VNummer, tekst, StringComparison.Ordinal);
        return ((int)antwoord.StatusCode, tekst.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(tekst));
    }

    /// <summary>What the feed says of a person, by the kind of message; and where to go on.</summary>
    internal async Task<(IReadOnlyList<(string Soort, string? Dataref)> Regels, string Cursor)> Berichten(Guid persoon, string? na = null, string oin = Vwn)
    {
        var (status, json) = await Vraag(HttpMethod.Get, $"v1/berichten{(na is null ? "" : $"?na={na}")}", oin: oin);
        Assert.Equal(200, status);
        return ([.. json.GetProperty("berichten").EnumerateArray().Where(x => x.GetProperty("subject").GetString() == $"inburgeraar:{persoon}").Select(x => (x.GetProperty("type").GetString()!.Split('.')[3], x.TryGetProperty("dataref", out var dataref) ? dataref.GetString() : null))], json.GetProperty("cursor").GetString()!);
    }

    /// <summary>A page as a browser of somebody at this organisation gets it; without a form, or with one that was on the page before.</summary>
    internal async Task<Pagina> Haal(string pad, MultipartFormDataContent? formulier = null, string oin = Vwn, string rol = "vwn")
    {
        using var verzoek = new HttpRequestMessage(formulier is null ? HttpMethod.Get : HttpMethod.Post, new Uri(pad, UriKind.Relative)) { Content = formulier };
        verzoek.Headers.Accept.ParseAdd("text/html,*/*;q=0.8");
        verzoek.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token(oin, rol));
        using var antwoord = await http.SendAsync(verzoek);
        if (antwoord.Headers.Location is { } verder) { return await Haal(verder.OriginalString, oin: oin, rol: rol); }
        var tekst = await antwoord.Content.ReadAsStringAsync();
        Assert.DoesNotContain(Bsn, tekst, StringComparison.Ordinal);
        Assert.DoesNotContain(VNummer, tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", tekst, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" style=", tekst, StringComparison.OrdinalIgnoreCase);
        return new((int)antwoord.StatusCode, System.Net.WebUtility.HtmlDecode(tekst));
    }

    /// <summary>Fills in and sends a form of a page that somebody has open.</summary>
    internal async Task<Pagina> Verstuur(string pad, string knop, params (string Naam, string Waarde)[] velden) => await Verstuur(await Haal(pad), pad, knop, velden);

    internal async Task<Pagina> Verstuur(Pagina open, string pad, string knop, params (string Naam, string Waarde)[] velden)
    {
        using var formulier = new MultipartFormDataContent { { new StringContent(Regex.Match(open.Html, "__RequestVerificationToken\"[^>]* value=\"([^\"]+)").Groups[1].Value), "__RequestVerificationToken" } };
        foreach (var (naam, waarde) in velden) { formulier.Add(new StringContent(waarde), naam); }
        return await Haal($"{pad}?handler={knop}", formulier);
    }

    /// <summary>Offers a person (M06 T2) with personal numbers in every place where somebody could put one.</summary>
    internal async Task<(Guid Persoon, Guid Overdracht)> BiedAan(string? naam = "Amal Haddad", string oin = Vwn, string op = "2024-01-08T09:00:00+01:00", Guid? persoon = null, Guid? bericht = null)
    {
        var (wie, overdracht) = (persoon ?? Guid.CreateVersion7(), Guid.CreateVersion7());
        var inhoud = new Dictionary<string, string> { ["moedertaal"] = "ara", ["geboortedatum"] = "1994-05-20", ["telefoon"] = "0612345678", ["wens"] = $"werken, v-nummer {VNummer}" };
        if (naam is not null) { inhoud["naam"] = naam; }
        await Bus("keten.overdracht-aangeboden.v1", wie, op, new
        {
            overdrachtId = overdracht, soort = "T2", vanOin = Gemeente, naarOin = oin, vanContact = new { naam = "Rosa de Wit", telefoon = "0355551234" }, gewensteStart = "2024-01-18",
            velden = new object[]
            {
                new { naam = "aanleiding", waarde = $"vestiging, bsn {Bsn}" }, new { naam = "praktischeZaken", waarde = "huisarts, zorgverzekering", bron = "00000099000001001000", peildatum = "2023-12-20" },
                new { naam = "adres", waarde = "Dorpsstraat 12, Naarden", klasse = "K2" }, new { naam = "bsn", waarde = Bsn, klasse = "K3" }, new { naam = "vNummer", waarde = VNummer },
                new { naam = "lbtScore", waarde = "34,00", klasse = "K4" },
            },
            inhoud,
            alVerzameld = new[] { "opleiding", $"nummer {Bsn}" }, clientkopieTalen = new[] { "nld", "ara" },
        }, bericht);
        return (wie, overdracht);
    }

    /// <summary>Somebody whose match was accepted by Karin Smit.</summary>
    internal async Task<Guid> Begeleid(string naam = "Amal Haddad")
    {
        var (persoon, overdracht) = await BiedAan(naam);
        await Verstuur($"/matches/{overdracht}", "Accepteer", ("naam", "Karin Smit"), ("telefoon", "0355550000"));
        return persoon;
    }

    /// <summary>Puts a message on the bus as the regie would.</summary>
    internal async Task Bus(string type, Guid persoon, string op, object data, Guid? id = null)
    {
        var bericht = new Dictionary<string, object>
        {
            ["specversion"] = "1.0", ["id"] = id ?? Guid.CreateVersion7(), ["source"] = $"urn:nld:oin:{Gemeente}:systeem:usd-regie", ["type"] = $"nl.inburgering.{type}",
            ["subject"] = $"inburgeraar:{persoon}", ["time"] = op, ["recordedat"] = op, ["correlationid"] = Guid.CreateVersion7(), ["datacontenttype"] = "application/json", ["data"] = data,
        };
        using var inhoud = new StringContent(JsonSerializer.Serialize(bericht, BerichtJson.Opties), Encoding.UTF8, "application/cloudevents+json");
        using var antwoord = await http.PostAsync(new Uri("/demo/v1/berichten", UriKind.Relative), inhoud);
        Assert.True(antwoord.IsSuccessStatusCode, await antwoord.Content.ReadAsStringAsync());
        await Rust();
    }

    /// <summary>The municipality ends access of everybody at VluchtelingenWerk to this person.</summary>
    internal Task BeeindigToegang(Guid persoon) =>
        Bus("gemeente.toegang-beeindigd.v1", persoon, "2024-01-15T08:00:00+01:00", new { partnerOin = Vwn, per = "2024-01-15", reden = "VERHUISD" });

    private static string Token(string oin, string rol) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = "test",
        Audience = "inburgering",
        Expires = DateTime.MaxValue.AddYears(-7000),
        Subject = new ClaimsIdentity([new("sub", "fleur"), new("oin", oin), new("rol", rol)]), // without sub, a form would be bound to the second in which the token was made
        SigningCredentials = new SigningCredentials(Sleutel, SecurityAlgorithms.HmacSha256),
    });

    private static StringContent Json(object lichaam) => new(JsonSerializer.Serialize(lichaam, BerichtJson.Opties), Encoding.UTF8, "application/json");
}

/// <summary>A page as a browser gets it.</summary>
internal sealed record Pagina(int Status, string Html)
{
    /// <summary>The text that a person reads, with single spaces.</summary>
    public string Tekst => Regex.Replace(Regex.Replace(Html, "<[^>]+>", " "), "\\s+", " ");
}

/// <summary>What the other side of the bus received.</summary>
internal sealed class Gehoord
{
    private readonly ConcurrentQueue<(Envelope Envelope, object Data)> berichten = new();

    public void Hoor(Envelope envelope, object data) => berichten.Enqueue((envelope, data));

    public IReadOnlyList<T> Over<T>(Guid persoon) => [.. berichten.Where(b => b.Data is T && b.Envelope.Subject == persoon).Select(b => (T)b.Data)];
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

using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Inburgering.Contracts.Coa.V1;
using Inburgering.Contracts.Keten.V1;
using Inburgering.Testing;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace CoaIntake.Tests;

/// <summary>The pages as somebody at a desk in an AZC uses them: the real host over HTTP, with a regie on the other side of the bus that keeps what it hears.</summary>
public sealed class CoaHost : IAsyncLifetime
{
    private static readonly SymmetricSecurityKey Sleutel = new(Encoding.UTF8.GetBytes("alleen voor deze test, en lang genoeg voor HS256"));
    private readonly string map = Directory.CreateTempSubdirectory("inburgering-coa-").FullName;
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
            CoaIntakeModule.Instance,
            new ServiceModule(Diensten.UsdRegie, h => h.WithTables<RegieDb>().AddStore<RegieDb, RegieSqlServerDb>(Diensten.UsdRegie), bus =>
            {
                bus.Consume<StatushouderGekoppeld, Luisteraar<StatushouderGekoppeld>>();
                bus.Consume<KlantprofielGedeeld, Luisteraar<KlantprofielGedeeld>>();
                bus.Consume<VerhuisdatumBekend, Luisteraar<VerhuisdatumBekend>>();
                bus.Consume<OverdrachtAangeboden, Luisteraar<OverdrachtAangeboden>>();
                bus.Consume<CorrectieGepubliceerd, Luisteraar<CorrectieGepubliceerd>>();
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

    /// <summary>It is 20 November 2023; answers when everything that was under way has arrived.</summary>
    public async Task Rust()
    {
        using var inhoud = new StringContent("""{"nu":"2023-11-20T09:00:00+01:00"}""", Encoding.UTF8, "application/json");
        using var antwoord = await http.PutAsync(new Uri("/demo/v1/klok", UriKind.Relative), inhoud);
        Assert.True(antwoord.IsSuccessStatusCode, await antwoord.Content.ReadAsStringAsync());
    }

    /// <summary>A page as a browser gets it, and the address where it ended.</summary>
    internal async Task<Pagina> Haal(string pad, MultipartFormDataContent? formulier = null, string oin = CoaOnderTest.Coa, string rol = "coa")
    {
        using var verzoek = new HttpRequestMessage(formulier is null ? HttpMethod.Get : HttpMethod.Post, new Uri(pad, UriKind.Relative)) { Content = formulier };
        verzoek.Headers.Accept.ParseAdd("text/html,*/*;q=0.8");
        verzoek.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token(oin, rol));
        using var antwoord = await http.SendAsync(verzoek);
        if (antwoord.Headers.Location is { } verder) { return await Haal(verder.OriginalString, oin: oin, rol: rol); }
        var tekst = await antwoord.Content.ReadAsStringAsync();
        Assert.DoesNotContain("<script", tekst, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" style=", tekst, StringComparison.OrdinalIgnoreCase);
        return new((int)antwoord.StatusCode, System.Net.WebUtility.HtmlDecode(tekst), pad);
    }

    /// <summary>Sends the form of a part as it stands on the page, with what somebody typed over it.</summary>
    internal async Task<Pagina> Verstuur(Pagina open, string? onderdeel, params (string Naam, string Waarde)[] getypt)
    {
        var html = onderdeel is null ? open.Html : Regex.Matches(open.Html, "<form.*?</form>", RegexOptions.Singleline).Select(m => m.Value).Single(f => f.Contains($"name=\"onderdeel\" value=\"{onderdeel}\"", StringComparison.Ordinal));
        var velden = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match m in Regex.Matches(html, "<input[^>]* name=\"([^\"]+)\"[^>]*>")) { velden[m.Groups[1].Value] = Regex.Match(m.Value, " value=\"([^\"]*)\"").Groups[1].Value; }
        foreach (Match m in Regex.Matches(html, "<select[^>]* name=\"([^\"]+)\".*?</select>", RegexOptions.Singleline)) { velden[m.Groups[1].Value] = Regex.Match(m.Value, "<option value=\"([^\"]*)\" selected").Groups[1].Value; }
        foreach (Match m in Regex.Matches(html, "<textarea[^>]* name=\"([^\"]+)\"[^>]*>(.*?)</textarea>", RegexOptions.Singleline)) { velden[m.Groups[1].Value] = m.Groups[2].Value; }
        foreach (var (naam, waarde) in getypt)
        {
            Assert.True(velden.ContainsKey(naam), $"{naam} is not in the form.");
            velden[naam] = waarde;
        }
        using var formulier = new MultipartFormDataContent();
        foreach (var (naam, waarde) in velden) { formulier.Add(new StringContent(waarde), naam); }
        return await Haal(onderdeel is null ? open.Pad : $"{open.Pad.Split('?')[0]}?handler=Stuur", formulier);
    }

    /// <summary>Chooses a file on the page and presses a button.</summary>
    internal async Task<Pagina> Bestand(string knop, byte[] inhoud)
    {
        var open = await Haal("/statushouders/bestand");
        using var formulier = new MultipartFormDataContent
        {
            { new StringContent(Regex.Match(open.Html, "__RequestVerificationToken\"[^>]* value=\"([^\"]+)").Groups[1].Value), "__RequestVerificationToken" },
            { new ByteArrayContent(inhoud), "bestand", "statushouders.csv" },
        };
        return await Haal($"/statushouders/bestand?handler={knop}", formulier);
    }

    internal async Task<(int Status, JsonElement Json)> Api(HttpMethod methode, string pad, HttpContent? inhoud = null)
    {
        using var verzoek = new HttpRequestMessage(methode, new Uri($"/coa-intake/v1/{pad}", UriKind.Relative)) { Content = inhoud };
        verzoek.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token(CoaOnderTest.Coa, "coa"));
        using var antwoord = await http.SendAsync(verzoek);
        return ((int)antwoord.StatusCode, JsonSerializer.Deserialize<JsonElement>(await antwoord.Content.ReadAsStringAsync()));
    }

    /// <summary>Puts a message on the bus as the regie would.</summary>
    internal async Task Bus(string type, Guid? persoon, object data)
    {
        var bericht = new Dictionary<string, object>
        {
            ["specversion"] = "1.0", ["id"] = Guid.CreateVersion7(), ["source"] = $"urn:nld:oin:{CoaOnderTest.Gemeente}:systeem:usd-regie", ["type"] = $"nl.inburgering.{type}",
            ["time"] = "2023-11-20T08:00:00Z", ["recordedat"] = "2023-11-20T08:00:00Z", ["correlationid"] = Guid.CreateVersion7(), ["datacontenttype"] = "application/json", ["data"] = data,
        };
        if (persoon is { } wie) { bericht["subject"] = $"inburgeraar:{wie}"; }
        using var inhoud = new StringContent(JsonSerializer.Serialize(bericht, BerichtJson.Opties), Encoding.UTF8, "application/cloudevents+json");
        using var antwoord = await http.PostAsync(new Uri("/demo/v1/berichten", UriKind.Relative), inhoud);
        Assert.True(antwoord.IsSuccessStatusCode, await antwoord.Content.ReadAsStringAsync());
        await Rust();
    }

    private static string Token(string oin, string rol) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = "test",
        Audience = "inburgering",
        Expires = DateTime.MaxValue.AddYears(-7000),
        Subject = new ClaimsIdentity([new("sub", "hind"), new("oin", oin), new("rol", rol)]), // without sub, a form would be bound to the second in which the token was made
        SigningCredentials = new SigningCredentials(Sleutel, SecurityAlgorithms.HmacSha256),
    });
}

/// <summary>A page as a browser gets it.</summary>
internal sealed record Pagina(int Status, string Html, string Pad)
{
    /// <summary>The text that a person reads, with single spaces.</summary>
    public string Tekst => Regex.Replace(Regex.Replace(Html, "<[^>]+>", " "), "\\s+", " ");
}

/// <summary>What the other side of the bus received.</summary>
internal sealed class Gehoord
{
    private readonly ConcurrentQueue<(Envelope Envelope, object Data)> berichten = new();

    public void Hoor(Envelope envelope, object data) => berichten.Enqueue((envelope, data));

    public IReadOnlyList<(Envelope Envelope, T Data)> Van<T>() => [.. berichten.Where(b => b.Data is T).Select(b => (b.Envelope, (T)b.Data))];

    public IReadOnlyList<T> Over<T>(Guid persoon) => [.. Van<T>().Where(b => b.Envelope.Subject == persoon).Select(b => b.Data)];
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

using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Web;
using Inburgering.Messaging;

namespace Toegang.Tests.Aanmelden;

/// <summary>The authorization code with PKCE over HTTP, as a page asks for it.</summary>
public class GeefCodeTests(Uitgever uitgever) : IClassFixture<Uitgever>
{
    private const string Bewijs = "een-bewijs-dat-alleen-de-pagina-kent-en-dat-lang-genoeg-is";
    private const string Terug = "http://127.0.0.1:5099";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Uitdaging => Convert.ToBase64String(SHA256.HashData(Encoding.ASCII.GetBytes(Bewijs))).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private Uri Vraag(string? client = null, string? terug = null, bool metBewijs = true, string soort = "code", string scope = "openid profile") => new(
        $"{uitgever.Adres}/toegang/authorize?client_id={client ?? Access.PagesClient}&response_type={soort}&scope={Uri.EscapeDataString(scope)}&state=s123&redirect_uri={Uri.EscapeDataString(terug ?? Terug + Access.SignedInPath)}"
        + (metBewijs ? $"&code_challenge={Uitdaging}&code_challenge_method=S256" : ""));

    /// <summary>A browser with a session at the issuer that does not follow redirects.</summary>
    private async Task<HttpClient> Aangemeld(string naam)
    {
        var koekjes = new CookieContainer();
        using (var browser = new HttpClient(new HttpClientHandler { CookieContainer = koekjes, AllowAutoRedirect = false }))
        {
            using var antwoord = await browser.GetAsync(new Uri(uitgever.EenmaligeLink(naam)), Stop);
            Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        }
        return new HttpClient(new HttpClientHandler { CookieContainer = koekjes, AllowAutoRedirect = false });
    }

    private async Task<string> Code(string naam)
    {
        using var browser = await Aangemeld(naam);
        using var antwoord = await browser.GetAsync(Vraag(), Stop);
        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        var naar = antwoord.Headers.Location!;
        Assert.StartsWith(Terug + Access.SignedInPath, naar.ToString(), StringComparison.Ordinal);
        var gegeven = HttpUtility.ParseQueryString(naar.Query);
        Assert.Equal("s123", gegeven["state"]);
        return gegeven["code"]!;
    }

    private async Task<(HttpStatusCode Status, JsonElement Json)> Wissel(string code, string bewijs = Bewijs)
    {
        using var form = new FormUrlEncodedContent([new("grant_type", "authorization_code"), new("client_id", Access.PagesClient), new("code", code), new("code_verifier", bewijs), new("redirect_uri", Terug + Access.SignedInPath)]);
        using var antwoord = await uitgever.Http.PostAsync(new Uri($"{uitgever.Adres}/toegang/token"), form, Stop);
        return (antwoord.StatusCode, await antwoord.Content.ReadFromJsonAsync<JsonElement>(Stop));
    }

    [Fact]
    public async Task Wie_niet_is_aangemeld_gaat_naar_het_aanmelden_en_komt_daarna_terug_bij_de_vraag()
    {
        using var antwoord = await uitgever.Http.GetAsync(Vraag(), Stop);
        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        var naar = antwoord.Headers.Location!;
        Assert.Equal("/toegang/aanmelden", naar.AbsolutePath);
        Assert.StartsWith("/toegang/authorize?client_id=", HttpUtility.ParseQueryString(naar.Query)["terug"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_code_wordt_een_token_met_de_rol_en_gemeente_van_de_persoon()
    {
        var (status, json) = await Wissel(await Code("carla"));
        Assert.Equal(HttpStatusCode.OK, status);
        using var wie = await uitgever.Wie(json.GetProperty("access_token").GetString());
        var beller = await wie.Content.ReadFromJsonAsync<JsonElement>(Stop);
        Assert.Equal(("teamleider", "1942"), (beller.GetProperty("rol").GetString(), beller.GetProperty("gemeentecode").GetString()));
    }

    [Fact]
    public async Task Een_code_werkt_een_keer_en_niet_zonder_het_bewijs_van_de_vrager()
    {
        var gestolen = await Wissel(await Code("anna"), "een-ander-bewijs-van-iemand-die-de-code-onderschepte-1234");
        Assert.Equal((HttpStatusCode.BadRequest, "invalid_grant"), (gestolen.Status, gestolen.Json.GetProperty("error").GetString()));
        var code = await Code("anna");
        Assert.Equal(HttpStatusCode.OK, (await Wissel(code)).Status);
        Assert.Equal((HttpStatusCode.BadRequest, "invalid_grant"), await Wissel(code) is var weer ? (weer.Status, weer.Json.GetProperty("error").GetString()) : default);
        Assert.Equal(HttpStatusCode.BadRequest, (await Wissel("verzonnen")).Status);
    }

    [Theory]
    [InlineData("client")]
    [InlineData("adres")]
    [InlineData("dienst")]
    public async Task Een_onbekende_vrager_of_een_vreemd_adres_krijgt_geen_code_en_stuurt_niemand_door(string wat)
    {
        using var browser = await Aangemeld("anna");
        using var antwoord = await browser.GetAsync(wat switch { "client" => Vraag(client: "onbekend"), "adres" => Vraag(terug: "https://kwaad.example/terug"), _ => Vraag(client: "coa") }, Stop);
        Assert.Equal(HttpStatusCode.BadRequest, antwoord.StatusCode);
        Assert.Null(antwoord.Headers.Location);
    }

    [Theory]
    [InlineData("bewijs", "invalid_request")]
    [InlineData("soort", "unsupported_response_type")]
    [InlineData("scope", "invalid_scope")]
    public async Task Een_vraag_zonder_bewijs_of_om_iets_anders_komt_terug_met_de_fout_en_zonder_code(string wat, string fout)
    {
        using var browser = await Aangemeld("anna");
        using var antwoord = await browser.GetAsync(wat switch { "bewijs" => Vraag(metBewijs: false), "soort" => Vraag(soort: "token"), _ => Vraag(scope: "openid alles") }, Stop);
        var gegeven = HttpUtility.ParseQueryString(antwoord.Headers.Location is { } naar ? naar.Query : "");
        var tekst = gegeven["error"] ?? await antwoord.Content.ReadAsStringAsync(Stop);
        Assert.Contains(fout, tekst, StringComparison.Ordinal);
        Assert.Null(gegeven["code"]);
    }

    [Fact]
    public async Task Na_afmelden_bij_de_uitgever_moet_iemand_opnieuw_aanmelden()
    {
        using var browser = await Aangemeld("bram");
        using (var eerst = await browser.GetAsync(Vraag(), Stop)) { Assert.Contains("code=", eerst.Headers.Location!.Query, StringComparison.Ordinal); }
        using (var afgemeld = await browser.GetAsync(new Uri($"{uitgever.Adres}/toegang/logout?client_id={Access.PagesClient}&post_logout_redirect_uri={Uri.EscapeDataString(Terug + Access.SignedOutPath)}"), Stop))
        {
            Assert.StartsWith(Terug + Access.SignedOutPath, afgemeld.Headers.Location!.ToString(), StringComparison.Ordinal);
        }
        using var daarna = await browser.GetAsync(Vraag(), Stop);
        Assert.Equal("/toegang/aanmelden", daarna.Headers.Location!.AbsolutePath);
    }

    [Fact]
    public async Task Afmelden_stuurt_niemand_naar_een_vreemd_adres()
    {
        using var browser = await Aangemeld("bram");
        using var antwoord = await browser.GetAsync(new Uri($"{uitgever.Adres}/toegang/logout?client_id={Access.PagesClient}&post_logout_redirect_uri={Uri.EscapeDataString("https://kwaad.example/")}"), Stop);
        Assert.Null(antwoord.Headers.Location);
        Assert.Equal(HttpStatusCode.BadRequest, antwoord.StatusCode);
    }
}

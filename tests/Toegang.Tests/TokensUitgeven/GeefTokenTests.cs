using System.Net;
using System.Net.Http.Json;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Toegang.Tests.TokensUitgeven;

public class GeefTokenTests(Uitgever uitgever) : IClassFixture<Uitgever>
{
    [Theory]
    [InlineData("coa", "00000099000001001000", "coa", null)]
    [InlineData("duo", "00000099000001002000", "duo", null)]
    [InlineData("vwn", "00000099000001003000", "vwn", null)]
    [InlineData("taalschool-a", "00000099000001004000", "taalschool", null)]
    [InlineData("taalschool-b", "00000099000001005000", "taalschool", null)]
    [InlineData("wsp", "00000099000001006000", "participatie", null)]
    [InlineData("versa", "00000099000001007000", "participatie", null)]
    [InlineData("tolk", "00000099000001008000", "tolk", null)]
    [InlineData("usd", "00000099001942000000", "usd", "1942")]
    [InlineData("regisseur-gm", "00000099001942000000", "regisseur", "1942")]
    [InlineData("regisseur-hilversum", "00000099000402000000", "regisseur", "0402")]
    [InlineData("teamleider-gm", "00000099001942000000", "teamleider", "1942")]
    [InlineData("beheer", "00000099001942000000", "beheerder", "1942")]
    [InlineData("beleid", "00000099001942000000", "beleid", "1942")]
    public async Task Elke_client_krijgt_een_token_dat_zegt_wie_hij_is(string clientId, string oin, string rol, string? gemeentecode)
    {
        var token = await uitgever.Token(clientId);
        Assert.Contains("inburgering", new JsonWebToken(token).Audiences);
        using var response = await uitgever.Wie(token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var wie = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal(clientId, wie.GetProperty("clientId").GetString());
        Assert.Equal(oin, wie.GetProperty("oin").GetString());
        Assert.Equal(rol, wie.GetProperty("rol").GetString());
        Assert.Equal(gemeentecode, wie.TryGetProperty("gemeentecode", out var code) ? code.GetString() : null);
    }

    [Fact]
    public async Task Een_verkeerd_geheim_wordt_geweigerd()
    {
        using var response = await uitgever.VraagToken("coa", uitgever.Geheim("duo"));
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("invalid_client", (await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("error").GetString());
    }

    [Fact]
    public async Task Zonder_token_is_het_antwoord_401_met_uitleg()
    {
        using var response = await uitgever.Wie(null);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Een_token_in_het_adres_telt_niet()
    {
        using var response = await uitgever.Wie(null, $"?access_token={await uitgever.Token("coa")}");
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Een_eigen_ondertekening_met_een_vreemde_sleutel_wordt_geweigerd()
    {
        using var rsa = RSA.Create(2048);
        await Weigert(Maak(new SigningCredentials(new RsaSecurityKey(rsa), SecurityAlgorithms.RsaSha256), Nu.AddHours(1)));
    }

    [Fact]
    public async Task Een_verlopen_token_wordt_geweigerd() => await Weigert(Maak(EchteSleutel(), Nu.AddMinutes(-5)));

    [Fact]
    public async Task Een_token_voor_een_ander_wordt_geweigerd() => await Weigert(Maak(EchteSleutel(), Nu.AddHours(1), audience: "iets-anders"));

    [Fact]
    public async Task Een_token_van_een_andere_uitgever_wordt_geweigerd() => await Weigert(Maak(EchteSleutel(), Nu.AddHours(1), issuer: "https://elders.example.nl"));

    [Fact]
    public async Task Een_token_zonder_ondertekening_wordt_geweigerd() => await Weigert(Maak(null, Nu.AddHours(1)));

    [Fact]
    public async Task Een_token_met_een_veranderde_rol_wordt_geweigerd()
    {
        var delen = (await uitgever.Token("coa")).Split('.');
        var inhoud = Base64UrlEncoder.Decode(delen[1]).Replace("\"rol\":\"coa\"", "\"rol\":\"usd\"", StringComparison.Ordinal);
        await Weigert($"{delen[0]}.{Base64UrlEncoder.Encode(Encoding.UTF8.GetBytes(inhoud))}.{delen[2]}");
    }

    [Fact]
    public async Task Zelf_gemaakt_met_de_echte_sleutel_gaat_wel_zodat_de_weigeringen_iets_zeggen()
    {
        using var response = await uitgever.Wie(Maak(EchteSleutel(), Nu.AddHours(1)));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static DateTimeOffset Nu => TimeProvider.System.GetUtcNow();

    private async Task Weigert(string token)
    {
        using var response = await uitgever.Wie(token);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.StartsWith("Bearer", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    private SigningCredentials EchteSleutel()
    {
        var rsa = RSA.Create();
        rsa.ImportFromPem(File.ReadAllText(Path.Combine(uitgever.Gegevensmap, "toegang-ondertekening.pem")));
        return new(new RsaSecurityKey(rsa), SecurityAlgorithms.RsaSha256);
    }

    private string Maak(SigningCredentials? sleutel, DateTimeOffset tot, string? issuer = null, string audience = "inburgering") =>
        new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer ?? $"{uitgever.Adres}/toegang",
            Audience = audience,
            Subject = new ClaimsIdentity([new Claim("sub", "coa"), new Claim("client_id", "coa"), new Claim("oin", "00000099000001001000"), new Claim("rol", "coa")]),
            NotBefore = tot.AddHours(-2).UtcDateTime,
            IssuedAt = tot.AddHours(-2).UtcDateTime,
            Expires = tot.UtcDateTime,
            SigningCredentials = sleutel,
        });
}

using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Web;
using Inburgering.Messaging;

namespace Inburgering.Testing;

/// <summary>Tokens with the secrets and passwords that Toegang wrote into <c>toegang.json</c>: of a client by client credentials, of a person by signing in at the page, as a browser does.</summary>
public sealed class Toegangsbewijzen(string dataFolder, HttpClient http)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> tokens = new();

    /// <summary>A client as <c>toegang.json</c> describes it.</summary>
    public sealed record Client(string ClientId, string ClientSecret, string Oin, string Rol);

    private sealed record Gebruiker(string Naam, string Wachtwoord);

    private sealed record Bestand(Uri TokenEndpoint, IReadOnlyList<Client> Clients, IReadOnlyList<Gebruiker> Gebruikers);

    /// <summary>Of a client by its id, or of a person by the name that is typed at the login page.</summary>
    public Task<string> Token(string wie) =>
        tokens.GetOrAdd(wie, id => new Lazy<Task<string>>(() => Lees() is var bestand && bestand.Gebruikers.SingleOrDefault(g => g.Naam == id) is { } mens ? MeldAan(bestand, mens) : Vraag(bestand, id))).Value;

    public IReadOnlyList<Client> Clients() => Lees().Clients;

    private Bestand Lees() => JsonSerializer.Deserialize<Bestand>(File.ReadAllText(Path.Combine(dataFolder, "toegang.json")), JsonSerializerOptions.Web)!;

    private async Task<string> Vraag(Bestand bestand, string clientId)
    {
        var client = bestand.Clients.Single(c => c.ClientId == clientId);
        return await Wissel(bestand, clientId, new() { ["grant_type"] = "client_credentials", ["client_id"] = client.ClientId, ["client_secret"] = client.ClientSecret });
    }

    private async Task<string> MeldAan(Bestand bestand, Gebruiker mens)
    {
        var (bewijs, terug) = (Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)), "http://127.0.0.1" + Access.SignedInPath);
        var uitdaging = Convert.ToBase64String(SHA256.HashData(Encoding.ASCII.GetBytes(bewijs))).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        var vraag = $"/toegang/authorize?client_id={Access.PagesClient}&response_type=code&scope={Uri.EscapeDataString("openid profile")}&redirect_uri={Uri.EscapeDataString(terug)}&code_challenge={uitdaging}&code_challenge_method=S256";
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = bestand.TokenEndpoint };
        var formulier = await browser.GetStringAsync(new Uri($"/toegang/aanmelden?terug={Uri.EscapeDataString(vraag)}", UriKind.Relative));
        using var velden = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["naam"] = mens.Naam, ["wachtwoord"] = mens.Wachtwoord, ["terug"] = vraag,
            ["__RequestVerificationToken"] = Regex.Match(formulier, "__RequestVerificationToken\"[^>]* value=\"([^\"]+)").Groups[1].Value,
        });
        using var aangemeld = await browser.PostAsync(new Uri("/toegang/aanmelden", UriKind.Relative), velden);
        using var antwoord = await browser.GetAsync(new Uri(vraag, UriKind.Relative));
        var code = HttpUtility.ParseQueryString(antwoord.Headers.Location?.Query ?? "")["code"]
            ?? throw new OnverwachtAntwoordException($"{mens.Naam} could not sign in: {(int)aangemeld.StatusCode}, {(int)antwoord.StatusCode}");
        return await Wissel(bestand, mens.Naam, new() { ["grant_type"] = "authorization_code", ["client_id"] = Access.PagesClient, ["code"] = code, ["code_verifier"] = bewijs, ["redirect_uri"] = terug });
    }

    private async Task<string> Wissel(Bestand bestand, string wie, Dictionary<string, string> velden)
    {
        using var formulier = new FormUrlEncodedContent(velden);
        using var antwoord = await http.PostAsync(bestand.TokenEndpoint, formulier);
        var tekst = await antwoord.Content.ReadAsStringAsync();
        return antwoord.IsSuccessStatusCode
            ? JsonSerializer.Deserialize<JsonElement>(tekst).GetProperty("access_token").GetString()!
            : throw new OnverwachtAntwoordException($"No token for {wie}: {(int)antwoord.StatusCode}\n{tekst}");
    }
}

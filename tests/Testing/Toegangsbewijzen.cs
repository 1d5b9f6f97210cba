using System.Collections.Concurrent;
using System.Text.Json;

namespace Inburgering.Testing;

/// <summary>Tokens per client id, by client credentials with the secrets that Toegang wrote into <c>toegang.json</c>.</summary>
public sealed class Toegangsbewijzen(string dataFolder, HttpClient http)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> tokens = new();

    /// <summary>A client as <c>toegang.json</c> describes it.</summary>
    public sealed record Client(string ClientId, string ClientSecret, string Oin, string Rol);

    private sealed record Bestand(Uri TokenEndpoint, IReadOnlyList<Client> Clients);

    public Task<string> Token(string clientId) =>
        tokens.GetOrAdd(clientId, id => new Lazy<Task<string>>(() => Vraag(id))).Value;

    public IReadOnlyList<Client> Clients() => Lees().Clients;

    private Bestand Lees() => JsonSerializer.Deserialize<Bestand>(File.ReadAllText(Path.Combine(dataFolder, "toegang.json")), JsonSerializerOptions.Web)!;

    private async Task<string> Vraag(string clientId)
    {
        var bestand = Lees();
        var client = bestand.Clients.Single(c => c.ClientId == clientId);
        using var formulier = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = client.ClientId,
            ["client_secret"] = client.ClientSecret,
        });
        using var antwoord = await http.PostAsync(bestand.TokenEndpoint, formulier);
        var tekst = await antwoord.Content.ReadAsStringAsync();
        return antwoord.IsSuccessStatusCode
            ? JsonSerializer.Deserialize<JsonElement>(tekst).GetProperty("access_token").GetString()!
            : throw new OnverwachtAntwoordException($"No token for {clientId}: {(int)antwoord.StatusCode}\n{tekst}");
    }
}

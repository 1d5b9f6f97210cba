using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Ketensimulator;

/// <summary>Tokens of the demo clients, by client credentials, with the secrets that Toegang wrote to <c>toegang.json</c>. A token is used until shortly before it ends.</summary>
internal sealed class Partnertokens(IHttpClientFactory http, IConfiguration configuration)
{
    private readonly ConcurrentDictionary<string, (string Token, DateTimeOffset Tot)> bewaard = new();

    private sealed record Client(string ClientId, string ClientSecret, string Oin);

    private sealed record Bestand(Uri TokenEndpoint, IReadOnlyList<Client> Clients);

    private sealed record Antwoord(string Access_token, int Expires_in);

    /// <summary>The header that lets <paramref name="clientId"/> in.</summary>
    public async Task<AuthenticationHeaderValue> Voor(string clientId, CancellationToken ct)
    {
        var nu = TimeProvider.System.GetUtcNow();
        if (!bewaard.TryGetValue(clientId, out var token) || token.Tot <= nu)
        {
            token = await Vraag(clientId, nu, ct);
            bewaard[clientId] = token;
        }
        return new("Bearer", token.Token);
    }

    /// <summary>OIN of a demo client.</summary>
    public async Task<string> Oin(string clientId, CancellationToken ct) => (await Lees(ct)).Clients.Single(c => c.ClientId == clientId).Oin;

    private async Task<(string, DateTimeOffset)> Vraag(string clientId, DateTimeOffset nu, CancellationToken ct)
    {
        var bestand = await Lees(ct);
        var client = bestand.Clients.Single(c => c.ClientId == clientId);
        using var formulier = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = client.ClientId,
            ["client_secret"] = client.ClientSecret,
        });
        using var antwoord = await http.CreateClient(HubVerbinding.Client).PostAsync(bestand.TokenEndpoint, formulier, ct);
        antwoord.EnsureSuccessStatusCode();
        var gelezen = (await antwoord.Content.ReadFromJsonAsync<Antwoord>(ct))!;
        return (gelezen.Access_token, nu.AddSeconds(gelezen.Expires_in - 60));
    }

    private async Task<Bestand> Lees(CancellationToken ct) =>
        JsonSerializer.Deserialize<Bestand>(await File.ReadAllTextAsync(Path.Combine(DataFolder.Of(configuration), "toegang.json"), ct), JsonSerializerOptions.Web)!;
}

using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using Inburgering.Contracts;
using Inburgering.Messaging;
using Inburgering.Testing;
using Ketensimulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Architecture.Tests.SqlServer;

/// <summary>
/// The whole chain in this process, on SQLite: the stories of the demonstration are played through the real APIs, and
/// after that every address that can be read is read. The recorder hears every query of it.
/// </summary>
public sealed partial class ChainUnderWatch : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("architectuur-").FullName;
    private readonly QueryRecorder recorder = new();
    private WebApplication? app;
    private readonly Brievenbus mailbox = new();
    private Partnersysteem subscriber = null!;

    internal IReadOnlyList<(Type Context, System.Linq.Expressions.Expression Query)> Queries => [.. recorder.Heard];

    /// <summary>What the reads answered, per address.</summary>
    internal List<(string Address, int Status)> Reads { get; } = [];

    /// <summary>The same of the pages, per route.</summary>
    internal List<(string Route, int Status)> Pages { get; } = [];

    public async ValueTask InitializeAsync()
    {
        subscriber = await Partnersysteem.Start();
        var (before, port) = (Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT"), FreePort());
        Environment.SetEnvironmentVariable("ASPNETCORE_ENVIRONMENT", "Development");
        try
        {
            app = ServiceHost.Build([$"--urls=http://127.0.0.1:{port}", $"--INBURGERING_DATA={folder}", "--post:host=127.0.0.1", $"--post:poort={mailbox.Poort}", "--post:tls=geen", "--post:van=hub@gemeente.example"], [.. Services.Modules.Select(s => s.Module!)]);
            await app.StartAsync();
        }
        finally { Environment.SetEnvironmentVariable("ASPNETCORE_ENVIRONMENT", before); }
        var address = new Uri($"http://127.0.0.1:{port}");
        await Subscribe(address);
        await KetensimulatorModule.SpeelOpening(app);
        await ReadEverything(address);
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }
        await subscriber.DisposeAsync();
        await mailbox.DisposeAsync();
        recorder.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Somebody is called while the stories are played, so that the queries of deliveries are heard too. Every third call fails.</summary>
    private async Task Subscribe(Uri address)
    {
        subscriber.Gedrag = (http, n) => Partnersysteem.Geef(http, n % 3 == 0 ? 503 : 204);
        using var http = new HttpClient { BaseAddress = address };
        var tokens = await Tokens(http);
        foreach (var (client, service) in ((string, string)[])[("vwn", "vluchtelingenwerk-begeleiding"), ("taalschool-a", "taalschool-voortgang"), ("regisseur-gm", "usd-regie")])
        {
            using var request = JsonContent.Create(new { callbackUrl = subscriber.Url, auth = subscriber.Auth });
            using var answer = await Send(http, HttpMethod.Post, $"/{service}/v1/abonnementen", tokens[client], request);
            answer.EnsureSuccessStatusCode();
        }
    }

    private async Task ReadEverything(Uri address)
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
        var tokens = await Tokens(http);

        // What no story does: a message that nobody can read, for every service, a day of moving, and a file with totals of hours.
        foreach (var message in Berichtcatalogus.Alle.Where(b => b.Kenmerk.Abonnees.Length == 1 && !b.Kenmerk.Geadresseerd).DistinctBy(b => b.Kenmerk.Abonnees[0]))
        {
            using var rubbish = JsonContent.Create(new { specversion = "1.0", id = Guid.CreateVersion7(), source = "urn:nld:oin:00000099000000000000:systeem:proef", type = message.Kenmerk.Type, time = "2024-01-15T09:00:00Z", data = new { } });
            (await Send(http, HttpMethod.Post, "/demo/v1/berichten", tokens["beheer"], rubbish)).Dispose();
        }
        using (var now = await Send(http, HttpMethod.Get, "/demo/v1/klok", tokens["beheer"]))
        {
            using var same = new StringContent(await now.Content.ReadAsStringAsync(), System.Text.Encoding.UTF8, "application/json");
            (await Send(http, HttpMethod.Put, "/demo/v1/klok", tokens["beheer"], same)).EnsureSuccessStatusCode().Dispose(); // the chain is at rest
        }

        var routes = app!.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
            .Where(r => Services.Modules.Any(s => r.StartsWith($"/{s.Module!.Name}/", StringComparison.Ordinal)) && !r.EndsWith("/stroom", StringComparison.Ordinal)) // a stream never ends
            .Distinct().OrderBy(r => r.Count(c => c == '{')).ToList();
        var keys = new Dictionary<string, string>();
        foreach (var route in routes)
        {
            // Lists come first; the keys they show fill the addresses of single things.
            var service = route.Split('/')[1];
            var path = Value().Replace(route, m => keys.GetValueOrDefault($"{service}/{Last(route[..m.Index])}/{m.Groups[1].Value}") ?? keys.GetValueOrDefault($"{service}/{m.Groups[1].Value}") ?? keys.GetValueOrDefault(m.Groups[1].Value) ?? (m.Value.Contains(":guid", StringComparison.Ordinal) ? Guid.CreateVersion7().ToString() : "1"));
            foreach (var token in tokens.Values)
            {
                using var answer = await Send(http, HttpMethod.Get, path, token);
                Reads.Add((path, (int)answer.StatusCode));
                if (answer.IsSuccessStatusCode && answer.Content.Headers.ContentType?.MediaType == "application/json") { Harvest(service, Last(path), await answer.Content.ReadFromJsonAsync<JsonElement>(), keys); }
            }
        }

        using var look = JsonContent.Create(new { partnerOin = "00000099000001001000", doel = "proef" }); // no story has a partner that looks along
        using var along = await Send(http, HttpMethod.Post, $"/usd-regie/v1/dossiers/{keys["dossierId"]}/meekijkers", tokens["regisseur-gm"], look);
        Reads.Add(("/usd-regie/v1/dossiers/meekijkers", (int)along.StatusCode));

        // Pages ask in their own way; the keys are those of the lists.
        var pages = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null).Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Distinct().Order(StringComparer.Ordinal).ToList();
        keys["code"] = "P-4"; // an indicator has a code instead of a key
        keys["dienst"] = "usd-regie"; // and the traffic of messages a service
        foreach (var page in pages)
        {
            var path = Value().Replace(page, m => keys.GetValueOrDefault(page.Contains("/berichtenverkeer/", StringComparison.Ordinal) && m.Groups[1].Value == "id" ? "usd-regie/quarantaine/id" : m.Groups[1].Value) ?? (m.Value.EndsWith("?}", StringComparison.Ordinal) ? "" : "1")).TrimEnd('/');
            foreach (var token in tokens.Values)
            {
                using var answer = await Send(http, HttpMethod.Get, path, token);
                Reads.Add((path, (int)answer.StatusCode));
                Pages.Add((page, (int)answer.StatusCode));
            }
        }

        using var moving = JsonContent.Create(new { inburgeraarId = keys["coa-intake/inburgeraarId"], verhuisdatum = "2099-01-01", zeker = false });
        using var moved = await Send(http, HttpMethod.Post, "/coa-intake/v1/verhuisberichten", tokens["coa"], moving);
        Reads.Add(("/coa-intake/v1/verhuisberichten", (int)moved.StatusCode));
        using var totals = new StringContent("BSN;Begindatum;Gevolgde uren;Peildatum\n999990081;01-01-2024;30;31-05-2024\n", System.Text.Encoding.UTF8, "text/csv");
        using var delivered = await Send(http, HttpMethod.Put, "/taalschool-voortgang/v1/aanleveringen/maandbestand", tokens["taalschool-a"], totals);
        Reads.Add(("/taalschool-voortgang/v1/aanleveringen", (int)delivered.StatusCode));
        foreach (var service in Services.Modules.Where(s => keys.ContainsKey($"{s.Module!.Name}/quarantaine/id")))
        {
            using var reason = JsonContent.Create(new { reden = "proef" });
            using var again = await Send(http, HttpMethod.Post, $"/{service.Module!.Name}/beheer/v1/quarantaine/{keys[$"{service.Module.Name}/quarantaine/id"]}/_speel-opnieuw", tokens["beheer"], reason);
            Reads.Add(($"/{service.Module.Name}/beheer/v1/quarantaine/_speel-opnieuw", (int)again.StatusCode));
        }
    }

    private async Task<Dictionary<string, string>> Tokens(HttpClient http)
    {
        using var access = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "toegang.json")));
        var endpoint = new Uri(access.RootElement.GetProperty("tokenEndpoint").GetString()!);
        var tokens = new Dictionary<string, string>();
        foreach (var client in access.RootElement.GetProperty("clients").EnumerateArray())
        {
            var id = client.GetProperty("clientId").GetString()!;
            using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = id, ["client_secret"] = client.GetProperty("clientSecret").GetString()! });
            using var answer = await http.PostAsync(endpoint, form);
            tokens[id] = (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!;
        }
        return tokens;
    }

    private static async Task<HttpResponseMessage> Send(HttpClient http, HttpMethod method, string path, string token, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var answer = await http.SendAsync(request);
        // A client that follows by itself leaves the token behind: it would never see where a page leads.
        if (method != HttpMethod.Get || answer is not { StatusCode: System.Net.HttpStatusCode.Redirect, Headers.Location: { IsAbsoluteUri: false } to }) { return answer; }
        answer.Dispose();
        return await Send(http, method, to.OriginalString, token);
    }

    private static string Last(string path) => path.TrimEnd('/').Split('/')[^1];

    /// <summary>Remembers the keys that a list shows: as those of that list, of the service, and of anybody.</summary>
    private static void Harvest(string service, string list, JsonElement json, Dictionary<string, string> keys)
    {
        if (json.ValueKind == JsonValueKind.Array) { foreach (var item in json.EnumerateArray()) { Harvest(service, list, item, keys); } }
        if (json.ValueKind != JsonValueKind.Object) { return; }
        foreach (var member in json.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.String && member.Value.TryGetGuid(out var key))
            {
                keys.TryAdd($"{service}/{list}/{member.Name}", key.ToString());
                keys.TryAdd($"{service}/{member.Name}", key.ToString());
                keys.TryAdd(member.Name, key.ToString());
            }
            else { Harvest(service, list, member.Value, keys); }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"\{([A-Za-z]+)[^}]*\}")]
    private static partial Regex Value();
}

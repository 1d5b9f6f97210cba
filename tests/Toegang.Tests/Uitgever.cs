using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Inburgering.Messaging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Toegang.Tests;

/// <summary>The issuer on a free port with a data folder of its own, next to a service that tells who called.</summary>
public sealed class Uitgever : IAsyncLifetime
{
    private static readonly ServiceModule Proef = new("proef", _ => { }, _ => { }, api => api.MapGet("/wie", (Caller caller) => TypedResults.Ok(caller)))
    {
        HasStore = false,
        MapPages = app => app.MapGet("/", (HttpContext context) => TypedResults.Text($"Dag {context.User.Identity!.Name}", "text/html")),
    };

    private readonly string folder = Directory.CreateTempSubdirectory("toegang-").FullName;
    private readonly int port = FreePort();
    private WebApplication? app;

    public string Adres => $"http://127.0.0.1:{port}";

    public string Gegevensmap => folder;

    public HttpClient Http { get; } = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });

    public async ValueTask InitializeAsync()
    {
        app = ServiceHost.Build(["--environment", "Development", "--urls", Adres, "--INBURGERING_DATA", folder, "--Logging:LogLevel:Default", "Warning"], ToegangModule.Instance, Proef);
        await app.StartAsync();
    }

    public async Task Herstart()
    {
        await app!.StopAsync();
        await app.DisposeAsync();
        await InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }
        Http.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    public string EenmaligeLink(string naam) => ToegangModule.AanmeldLink(app!.Services, naam);

    public JsonElement Bestand()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "toegang.json")));
        return document.RootElement.Clone();
    }

    public string Geheim(string clientId) =>
        Bestand().GetProperty("clients").EnumerateArray().Single(c => c.GetProperty("clientId").GetString() == clientId).GetProperty("clientSecret").GetString()!;

    public string Wachtwoord(string naam) =>
        Bestand().GetProperty("gebruikers").EnumerateArray().Single(g => g.GetProperty("naam").GetString() == naam).GetProperty("wachtwoord").GetString()!;

    public async Task<HttpResponseMessage> VraagToken(string clientId, string geheim)
    {
        using var form = new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("client_id", clientId), new("client_secret", geheim)]);
        return await Http.PostAsync(new Uri(Bestand().GetProperty("tokenEndpoint").GetString()!), form, TestContext.Current.CancellationToken);
    }

    public async Task<string> Token(string clientId)
    {
        using var response = await VraagToken(clientId, Geheim(clientId));
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("access_token").GetString()!;
    }

    public async Task<HttpResponseMessage> Wie(string? token, string query = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Adres}/proef/v1/wie{query}");
        if (token is not null) { request.Headers.Authorization = new("Bearer", token); }
        return await Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>A browser: keeps cookies, follows redirects, wants HTML.</summary>
    public static HttpClient Browser()
    {
        var browser = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() });
        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html,application/xhtml+xml,*/*;q=0.8");
        return browser;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

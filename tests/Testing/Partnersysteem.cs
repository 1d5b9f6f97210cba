using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Inburgering.Testing;

/// <summary>The system of a subscriber, on a port of its own: checks who calls, keeps what it gets, and behaves as the test says.</summary>
public sealed class Partnersysteem : IAsyncDisposable
{
    public const string Token = "een-geheim-token-van-de-partner", Geheim = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private readonly ConcurrentQueue<(JsonElement Bericht, DateTimeOffset Op)> gekregen = new();
    private readonly WebApplication app;
    private readonly bool hmac;

    private Partnersysteem(WebApplication app, bool hmac) => (this.app, this.hmac) = (app, hmac);

    public string Url => $"{app.Urls.First()}/meldingen";

    public object Auth => hmac ? new { soort = "HMAC", geheim = Geheim } : new { soort = "BEARER", geheim = Token };

    /// <summary>Answers a message of somebody who proved who he is; the number counts from 1. Default 204.</summary>
    public Func<HttpContext, int, Task> Gedrag { get; set; } = (http, _) => Geef(http, 204);

    /// <summary>Lets anybody in.</summary>
    public bool Onbeschermd { get; set; }

    /// <summary>Everything that came with proof, trial messages too, whatever the answer was.</summary>
    public IReadOnlyList<(JsonElement Bericht, DateTimeOffset Op)> Gekregen => [.. gekregen];

    public IReadOnlyList<string> Ids => [.. Gekregen.Select(g => g.Bericht.GetProperty("id").GetString()!)];

    public void Vergeet() => gekregen.Clear();

    public static async Task<Partnersysteem> Start(bool hmac = false, string? url = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url ?? "http://127.0.0.1:0");
        var app = builder.Build();
        var systeem = new Partnersysteem(app, hmac);
        app.Run(systeem.Ontvang);
        await app.StartAsync();
        return systeem;
    }

    public static Task Geef(HttpContext http, int status, string? retryAfter = null)
    {
        http.Response.StatusCode = status;
        if (retryAfter is not null) { http.Response.Headers.RetryAfter = retryAfter; }
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        using var nu = new CancellationTokenSource(0);
        await app.StopAsync(nu.Token);
        await app.DisposeAsync();
    }

    private async Task Ontvang(HttpContext http)
    {
        using var lezer = new StreamReader(http.Request.Body);
        var inhoud = await lezer.ReadToEndAsync();
        if (!Onbeschermd && !Vertrouwd(http.Request, inhoud))
        {
            http.Response.StatusCode = 401;
            return;
        }
        if (http.Request.ContentType?.Split(';')[0] != "application/cloudevents+json")
        {
            http.Response.StatusCode = 415;
            return;
        }
        var bericht = JsonSerializer.Deserialize<JsonElement>(inhoud);
        if (bericht.GetProperty("type").GetString()!.EndsWith(".abonnement-proef.v1", StringComparison.Ordinal))
        {
            http.Response.StatusCode = 200;
            return;
        }
        gekregen.Enqueue((bericht, TimeProvider.System.GetUtcNow()));
        await Gedrag(http, gekregen.Count);
    }

    /// <summary>What a subscriber does by the book of Standard Webhooks, written apart from the code under test.</summary>
    private bool Vertrouwd(HttpRequest verzoek, string inhoud)
    {
        if (!hmac) { return verzoek.Headers.Authorization == $"Bearer {Token}"; }
        var (id, moment, handtekening) = (verzoek.Headers["webhook-id"].ToString(), verzoek.Headers["webhook-timestamp"].ToString(), verzoek.Headers["webhook-signature"].ToString());
        if (!long.TryParse(moment, NumberStyles.None, CultureInfo.InvariantCulture, out var seconden) || Math.Abs(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - seconden) > 300) { return false; }
        using var hash = new HMACSHA256(Convert.FromBase64String(Geheim["whsec_".Length..]));
        return handtekening == "v1," + Convert.ToBase64String(hash.ComputeHash(Encoding.UTF8.GetBytes(id + "." + moment + "." + inhoud)));
    }
}

using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Abonnementen;

/// <summary>What became of one request to a subscriber.</summary>
/// <param name="Code">For people and lists.</param>
/// <param name="Antwoord">HTTP status; null when nobody answered.</param>
/// <param name="Uitstel">How long the subscriber wants to be left alone (Retry-After with 429 or 503).</param>
internal sealed record Uitkomst(string Code, int? Antwoord = null, TimeSpan? Uitstel = null)
{
    public const string Ontvangen = "ONTVANGEN", Beeindigd = "BEEINDIGD", Geweigerd = "GEWEIGERD", Omgeleid = "OMGELEID", NietBereikbaar = "NIET_BEREIKBAAR", TeLangzaam = "TE_LANGZAAM";
}

/// <summary>Calls the systems of subscribers. Redirects are not followed, and outside Development only addresses of the public internet are called, over https.</summary>
internal sealed class Callback(IHttpClientFactory http, Bezorginstellingen instellingen)
{
    private const string Client = "abonnementen";

    private static readonly IPNetwork[] Intern =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/3",
            "::/127", "64:ff9b::/32", "100::/64", "2001::/32", "2002::/16", "fc00::/7", "fe80::/9", "ff00::/8",
        }.Select(n => IPNetwork.Parse(n)),
    ];

    public static void Add(IServiceCollection services, Bezorginstellingen instellingen)
    {
        services.AddSingleton<Callback>();
        services.AddHttpClient(Client, c =>
        {
            c.Timeout = instellingen.Geduld;
            c.DefaultRequestHeaders.UserAgent.ParseAdd("inburgering-hub");
        }).RemoveAllLoggers().ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler // an address may hold a token: it is not logged
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            // The address that was looked at is the one that is called: a name that points elsewhere the next moment does not help.
            ConnectCallback = instellingen.InterneAdressen ? null : async (context, ct) =>
            {
                var adressen = (await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, ct)).Where(IsOpenbaar).ToArray();
                if (adressen.Length == 0) { throw new HttpRequestException("The callback is not on the public internet."); }
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                try
                {
                    await socket.ConnectAsync(adressen, context.DnsEndPoint.Port, ct);
                    return new NetworkStream(socket, ownsSocket: true);
                }
                catch (Exception e) when (e is SocketException or OperationCanceledException)
                {
                    socket.Dispose();
                    throw;
                }
            },
        });
    }

    /// <summary>Is this an address that anybody may reach, and not one of our own network?</summary>
    public static bool IsOpenbaar(IPAddress adres)
    {
        var echt = adres.IsIPv4MappedToIPv6 ? adres.MapToIPv4() : adres;
        return !Intern.Any(n => n.BaseAddress.AddressFamily == echt.AddressFamily && n.Contains(echt));
    }

    /// <summary>Why this address cannot be called; null when it can.</summary>
    public async Task<string?> Bezwaar(string url, CancellationToken ct)
    {
        if (url.Length > 500 || !Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0 || uri.Fragment.Length > 0)
        {
            return "Geef een volledig adres van ten hoogste 500 tekens: https://…, zonder gebruikersnaam en zonder #.";
        }
        if (instellingen.InterneAdressen) { return null; }
        if (uri.Scheme != "https") { return "Gebruik een adres dat met https:// begint."; }
        try
        {
            return (await Dns.GetHostAddressesAsync(uri.DnsSafeHost, ct)).Any(IsOpenbaar) ? null : "Dit adres is niet vanaf internet te bereiken. Gebruik een openbaar adres.";
        }
        catch (SocketException) { return "Deze naam is op internet niet bekend. Kijk of het adres goed gespeld is."; }
    }

    /// <summary>Sends one message; without a key as anybody could. Whatever goes wrong at the other side is an outcome, not an exception.</summary>
    public async Task<Uitkomst> Stuur(string url, string id, string inhoud, Sleutel? sleutel, CancellationToken ct)
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(inhoud, Encoding.UTF8, "application/cloudevents+json") };
        sleutel?.Onderteken(verzoek, id, TimeProvider.System.GetUtcNow(), inhoud);
        try
        {
            using var antwoord = await http.CreateClient(Client).SendAsync(verzoek, HttpCompletionOption.ResponseHeadersRead, ct);
            var status = (int)antwoord.StatusCode;
            return status switch
            {
                >= 200 and < 300 => new(Uitkomst.Ontvangen, status),
                >= 300 and < 400 => new(Uitkomst.Omgeleid, status),
                410 => new(Uitkomst.Beeindigd, status),
                _ => new(Uitkomst.Geweigerd, status, status is 429 or 503 ? Uitstel(antwoord) : null),
            };
        }
        catch (HttpRequestException) { return new(Uitkomst.NietBereikbaar); }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested) { return new(Uitkomst.TeLangzaam); }
    }

    private static TimeSpan? Uitstel(HttpResponseMessage antwoord) => antwoord.Headers.RetryAfter switch
    {
        { Delta: { } seconden } => seconden,
        { Date: { } moment } when moment - TimeProvider.System.GetUtcNow() is var rest && rest > TimeSpan.Zero => rest,
        _ => null,
    };
}

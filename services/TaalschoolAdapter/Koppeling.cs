using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Refit;

namespace TaalschoolAdapter;

/// <summary>The part of the hub's API that this program uses.</summary>
internal interface IKoppeling
{
    [Put("/taalschool-voortgang/v1/aanleveringen/{id}")]
    Task<IApiResponse<Verslag>> LeverAan(string id, [Body] HttpContent inhoud, CancellationToken ct);

    [Post("/taalschool-voortgang/v1/aanleveringen/{id}/_controleer")]
    Task<IApiResponse<Verslag>> Controleer(string id, [Body] HttpContent inhoud, CancellationToken ct);

    [Get("/taalschool-voortgang/v1/aanleveringen/{id}")]
    Task<IApiResponse<Verslag>> Status(string id, CancellationToken ct);

    [Get("/taalschool-voortgang/v1/aanleveringen/{id}/fouten")]
    Task<IApiResponse<string>> Fouten(string id, CancellationToken ct);

    [Get("/taalschool-voortgang/v1/plaatsingen")]
    Task<IApiResponse<JsonElement>> Plaatsingen(CancellationToken ct);
}

/// <summary>What came of a delivery.</summary>
internal sealed record Verslag(
    string AanleveringId, int Regels, int Aangenomen, int Gecorrigeerd, int Ongewijzigd, int Geweigerd,
    IReadOnlyList<Regelfout> Fouten, IReadOnlyList<Waarschuwing>? Waarschuwingen);

internal sealed record Regelfout(int Regel, string Kolom, string Code, string Reden, string Herstel);

internal sealed record Waarschuwing(int Regel, string Tekst);

/// <summary>A problem as the hub describes it (RFC 9457).</summary>
internal sealed record Probleem(string? Title, string? Detail, string? Code, IReadOnlyDictionary<string, string[]>? Errors)
{
    public static Probleem Van(string? json)
    {
        try { return JsonSerializer.Deserialize<Probleem>(json ?? "", JsonSerializerOptions.Web) ?? new(null, null, null, null); }
        catch (JsonException) { return new(null, null, null, null); }
    }
}

/// <summary>Signing in did not succeed; the message is for the user.</summary>
internal sealed class AanmeldException(string message) : Exception(message);

internal static class Koppelingen
{
    /// <summary>The client with retries: a delivery may be sent again any time, because it carries its own number.</summary>
    public static ServiceProvider Maak(Instellingen instellingen, TimeSpan? wachttijd = null)
    {
        var diensten = new ServiceCollection();
        diensten.AddSingleton(instellingen);
        diensten.AddHttpClient<Aanmelding>().AddStandardResilienceHandler(Herhaal);
        diensten.AddTransient<MetToken>();
        var koppeling = diensten.AddRefitGeneratedClient<IKoppeling>(new RefitSettings(new SystemTextJsonContentSerializer(JsonSerializerOptions.Web)))
            .ConfigureHttpClient(c =>
            {
                c.BaseAddress = instellingen.Adres;
                c.Timeout = Timeout.InfiniteTimeSpan; // the resilience handler keeps the time
            });
        koppeling.AddStandardResilienceHandler(Herhaal);
        koppeling.AddHttpMessageHandler<MetToken>();
        return diensten.BuildServiceProvider();

        void Herhaal(HttpStandardResilienceOptions o)
        {
            o.AttemptTimeout.Timeout = TimeSpan.FromMinutes(2);
            o.TotalRequestTimeout.Timeout = TimeSpan.FromMinutes(10);
            o.CircuitBreaker.SamplingDuration = TimeSpan.FromMinutes(5);
            o.CircuitBreaker.MinimumThroughput = 100; // one file after another is never a storm
            o.Retry.MaxRetryAttempts = 5;
            o.Retry.Delay = wachttijd ?? TimeSpan.FromSeconds(1);
        }
    }

    /// <summary>The number of a delivery: the same school with the same content gives the same number, so that a repeat after a break is the same delivery.</summary>
    public static async Task<string> Kenmerk(string client, string bestand, CancellationToken ct)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(Encoding.UTF8.GetBytes($"{client}\n{Bestandsinhoud.NaamVoorDuo(bestand)}\n"));
        await using var stroom = File.OpenRead(bestand);
        var buffer = new byte[64 * 1024];
        for (int aantal; (aantal = await stroom.ReadAsync(buffer, ct)) > 0;) { sha.AppendData(buffer, 0, aantal); }
        return $"{client}-{Convert.ToHexStringLower(sha.GetHashAndReset())[..20]}";
    }
}

/// <summary>Gets a token with the school's own secret and keeps it until just before it ends.</summary>
internal sealed class Aanmelding(HttpClient http, Instellingen instellingen)
{
    private sealed record Antwoord(string? Access_token, int Expires_in);

    private string? token;
    private DateTimeOffset tot;

    public async Task<string> Token(CancellationToken ct)
    {
        if (token is not null && TimeProvider.System.GetUtcNow() < tot) { return token; }
        using var formulier = new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("client_id", instellingen.Client), new("client_secret", instellingen.Geheim)]);
        using var antwoord = await http.PostAsync(instellingen.TokenAdres, formulier, ct);
        if (antwoord.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden) { throw new AanmeldException($"Aanmelden als {instellingen.Client} is niet gelukt: de naam of het geheim klopt niet."); }
        if (!antwoord.IsSuccessStatusCode) { throw new AanmeldException($"Aanmelden is niet gelukt: {instellingen.TokenAdres} antwoordt met {(int)antwoord.StatusCode}."); }
        try
        {
            var gekregen = await antwoord.Content.ReadFromJsonAsync<Antwoord>(ct);
            token = gekregen?.Access_token ?? throw new AanmeldException("Aanmelden is niet gelukt: het antwoord heeft geen token.");
            tot = TimeProvider.System.GetUtcNow().AddSeconds(Math.Max(0, gekregen.Expires_in - 30));
        }
        catch (JsonException) { throw new AanmeldException($"Aanmelden is niet gelukt: op {instellingen.TokenAdres} worden geen tokens uitgegeven."); }
        return token;
    }
}

internal sealed class MetToken(Aanmelding aanmelding) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await aanmelding.Token(cancellationToken));
        return await base.SendAsync(request, cancellationToken);
    }
}

/// <summary>A file as the body of a request, read anew at each attempt, with a word about how far it is.</summary>
internal sealed partial class Bestandsinhoud : HttpContent
{
    private readonly string pad;
    private readonly Action<long> voortgang;

    public Bestandsinhoud(string pad, Action<long> voortgang)
    {
        (this.pad, this.voortgang) = (pad, voortgang);
        Headers.ContentType = new MediaTypeHeaderValue(pad.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? "application/json" : "text/csv");
        if (NaamVoorDuo(pad) is { } naam) { Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = naam }; }
    }

    /// <summary>The name of DUO's monthly file, in which its day is; null for any other name, which may have a person's in it and stays here.</summary>
    public static string? NaamVoorDuo(string pad) => Maandbestand().IsMatch(Path.GetFileName(pad)) ? Path.GetFileName(pad) : null;

    [GeneratedRegex(@"^\d{1,10}Aanlevering\d{8}\.csv$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Maandbestand();

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await using var bestand = File.OpenRead(pad);
        var buffer = new byte[32 * 1024];
        long verzonden = 0;
        voortgang(0);
        for (int aantal; (aantal = await bestand.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            await stream.WriteAsync(buffer.AsMemory(0, aantal), cancellationToken);
            voortgang(verzonden += aantal);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = new FileInfo(pad).Length;
        return true;
    }
}

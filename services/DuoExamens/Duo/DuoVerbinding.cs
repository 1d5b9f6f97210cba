using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;
using Refit;

namespace DuoExamens.Duo;

/// <summary>How this service reaches DUO, and how it reads DUO's refusals.</summary>
internal static partial class DuoVerbinding
{
    public const string Client = "duo";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static void AddDuo(this IHostApplicationBuilder host)
    {
        var adres = host.Configuration["DuoExamens:DuoAdres"]
            ?? $"{(host.Configuration["Ketensimulator:Adres"] ?? Access.OwnAddress(host.Configuration)).TrimEnd('/')}/ketensimulator/duo";
        host.Logging.AddFilter("Polly", LogLevel.Warning); // every successful call is no news
        host.Services.AddRefitGeneratedClient<IDuo>(new RefitSettings(new SystemTextJsonContentSerializer(Json)), Client)
            .ConfigureHttpClient(c =>
            {
                c.BaseAddress = new Uri(adres.TrimEnd('/'));
                c.Timeout = Timeout.InfiniteTimeSpan; // the pipeline below sets the limits
            })
            .RemoveAllLoggers() // DUO's paths carry a BSN
            .AddResilienceHandler(Client, (pipeline, context) =>
            {
                // Not the clock of the domain: a demo clock that stands still would keep a circuit open for ever.
                pipeline.TimeProvider = context.ServiceProvider.GetKeyedService<TimeProvider>(Client) ?? TimeProvider.System;
                pipeline.AddTimeout(TimeSpan.FromSeconds(20));
                // Only reads are repeated here. A report is repeated by the work list, where it is seen. A busy DUO (429) says itself when to come back.
                pipeline.AddRetry(new HttpRetryStrategyOptions
                {
                    MaxRetryAttempts = 2,
                    Delay = TimeSpan.FromMilliseconds(100),
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                    ShouldRetryAfterHeader = false,
                    ShouldHandle = a => ValueTask.FromResult(
                        a.Context.GetRequestMessage()?.Method == HttpMethod.Get
                        && (a.Outcome.Exception is HttpRequestException or TimeoutRejectedException || a.Outcome.Result is { StatusCode: >= HttpStatusCode.InternalServerError })),
                });
                pipeline.AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions { FailureRatio = 0.8, MinimumThroughput = 30, BreakDuration = TimeSpan.FromSeconds(5) });
                pipeline.AddTimeout(TimeSpan.FromSeconds(5));
            });
    }

    /// <summary>The headers that DUO asks on every call.</summary>
    public static Dictionary<string, string> Kop(string bron, string doel, Guid berichtId) =>
        new() { ["bron"] = bron, ["doel"] = doel, ["berichtId"] = berichtId.ToString() };

    /// <summary>DUO answers 404 when it holds nothing of this kind.</summary>
    public static async Task<T?> OfNiets<T>(this Task<T> lezing)
        where T : class
    {
        try { return await lezing; }
        catch (ApiException e) when (e.StatusCode == HttpStatusCode.NotFound) { return null; }
    }

    /// <summary>DUO's reasons when this is a functional refusal; null when it is a technical failure that may pass.</summary>
    public static IReadOnlyList<string>? Weigering(Exception fout) => fout switch
    {
        ApiException { StatusCode: HttpStatusCode.Forbidden } e => Foutteksten(e.Content) is { Count: > 0 } teksten ? teksten : ["DUO staat dit voor deze persoon niet toe (403)."],
        ApiException { StatusCode: HttpStatusCode.NotFound } => ["DUO kent deze persoon niet (404)."],
        ApiException { StatusCode: HttpStatusCode.BadRequest } => ["DUO vindt dat het verzoek niet aan de specificatie voldoet (400)."],
        _ => null,
    };

    /// <summary>How long DUO asks to wait.</summary>
    public static TimeSpan? Wachttijd(Exception fout) => fout is ApiException { StatusCode: HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable, Headers.RetryAfter: { } na }
        ? na.Delta ?? na.Date - TimeProvider.System.GetUtcNow()
        : null;

    /// <summary>What went wrong, without anything of a person: never the message of an exception, which may hold a path or a body.</summary>
    public static string Omschrijving(Exception fout) => fout switch
    {
        ApiException { StatusCode: >= HttpStatusCode.OK and < HttpStatusCode.Ambiguous } => "DUO's antwoord past niet in de specificatie.",
        ApiException e => $"DUO antwoordde {(int)e.StatusCode}.",
        OnbegrepenException e => e.Message,
        TimeoutRejectedException => "DUO antwoordde niet op tijd.",
        BrokenCircuitException => "DUO gaf te vaak een storing; er wordt even gewacht.",
        HttpRequestException => "DUO is niet bereikbaar.",
        ApiRequestException { InnerException: { } oorzaak } => Omschrijving(oorzaak),
        _ => fout.GetType().Name,
    };

    private static List<string> Foutteksten(string? inhoud)
    {
        if (string.IsNullOrWhiteSpace(inhoud)) { return []; }
        try
        {
            return [.. (JsonSerializer.Deserialize<List<DuoFoutmelding>>(inhoud, Json) ?? []).Select(f => f.Fouttekst).OfType<string>().Select(ZonderNummers)];
        }
        catch (JsonException) { return []; } // a 403 without DUO's list: the caller says what is known
    }

    /// <summary>DUO may repeat a BSN or V-nummer in its text; it stops here.</summary>
    internal static string ZonderNummers(string tekst) => Nummer().Replace(tekst, "•");

    [GeneratedRegex(@"\d{8,}")]
    private static partial Regex Nummer();
}

/// <summary>DUO said something for which there is no translation.</summary>
internal sealed class OnbegrepenException(string message) : Exception(message);

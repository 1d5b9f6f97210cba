using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace Ketensimulator;

/// <summary>How the simulated partners call the hub.</summary>
internal static class HubVerbinding
{
    public const string Client = "ketensimulator-hub";

    public static void AddHub(this IHostApplicationBuilder host) => host.Services.AddHttpClient(Client)
        .ConfigureHttpClient(c => c.Timeout = TimeSpan.FromSeconds(90)) // setting the clock waits for the whole chain
        .AddResilienceHandler(Client, pipeline =>
        {
            pipeline.TimeProvider = TimeProvider.System;
            // A partner offers again what the hub did not accept; every call here has its own id, so that is safe.
            pipeline.AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = 4,
                Delay = TimeSpan.FromMilliseconds(200),
                BackoffType = DelayBackoffType.Exponential,
                ShouldHandle = a => ValueTask.FromResult(a.Outcome.Exception is HttpRequestException || a.Outcome.Result is { StatusCode: HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable }),
            });
        });

    /// <summary>Address of a service; in the embedded default the process itself.</summary>
    public static string Adres(IConfiguration configuration, string dienst) =>
        (configuration[$"{dienst}:Adres"] ?? configuration["Ketensimulator:Hub"] ?? Access.OwnAddress(configuration)).TrimEnd('/');
}

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Inburgering.Messaging;

/// <summary>Names of traces and metrics. Only module, message type and counts may be a tag: never anything of a person.</summary>
internal static class Telemetry
{
    public const string Name = "Inburgering.Messaging";
    private static readonly Meter Meter = new(Name);

    public static readonly Counter<long> Sent = Meter.CreateCounter<long>("outbox.sent", "{message}", "Messages confirmed by the broker");
    public static readonly Counter<long> Duplicates = Meter.CreateCounter<long>("inbox.duplicates", "{message}", "Messages received again");
    public static readonly Counter<long> BatchesSplit = Meter.CreateCounter<long>("inbox.batches_split", "{batch}", "Batches offered one by one after a failure");

    private static readonly ConcurrentDictionary<string, (long Waiting, TimeSpan Oldest)> Outboxes = new();

    static Telemetry()
    {
        Meter.CreateObservableGauge("outbox.waiting", () => Outboxes.Select(o => new Measurement<long>(o.Value.Waiting, Of(o.Key))), "{message}", "Messages that wait to be sent");
        Meter.CreateObservableGauge("outbox.oldest_age", () => Outboxes.Select(o => new Measurement<double>(o.Value.Oldest.TotalSeconds, Of(o.Key))), "s", "How long the oldest of them has waited");
    }

    /// <summary>The queue of a service as its relay sees it.</summary>
    public static void Outbox(string module, long waiting, TimeSpan oldest) => Outboxes[module] = (waiting, oldest);

    private static KeyValuePair<string, object?> Of(string module) => new("module", module);

    public static void Add(IHostApplicationBuilder host)
    {
        // With nobody to send them to, spans and measurements are not made: of one delivered line they took a twentieth of the way to the list. Counters stay open to whoever listens in.
        if (host.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is not { Length: > 0 }) { return; }
        host.Services.AddOpenTelemetry()
            .ConfigureResource(r => r.AddService(host.Environment.ApplicationName))
            .WithTracing(t => t.AddSource(Name).AddAspNetCoreInstrumentation().AddHttpClientInstrumentation(o =>
            {
                // DUO's own paths carry a BSN: the path of an outgoing call never reaches a trace.
                o.EnrichWithHttpRequestMessage = (activity, request) => Redact(activity, request.RequestUri);
                o.EnrichWithHttpResponseMessage = (activity, response) => Redact(activity, response.RequestMessage?.RequestUri);
            }).AddOtlpExporter())
            .WithMetrics(m => m.AddMeter(Name).AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddRuntimeInstrumentation().AddOtlpExporter());
    }

    private static void Redact(Activity activity, Uri? uri)
    {
        if (uri is not null) { activity.SetTag("url.full", uri.GetLeftPart(UriPartial.Authority)); }
    }
}

/// <summary>Continues the trace of the sender at the receiver.</summary>
internal sealed class Activities : IDisposable
{
    private readonly ActivitySource source = new(Telemetry.Name);

    public Activity? Consume(Envelope envelope, int count)
    {
        ActivityContext.TryParse(envelope.TraceParent, null, isRemote: true, out var parent);
        return source.StartActivity(envelope.Type, ActivityKind.Consumer, parent)?.SetTag("messaging.batch.message_count", count);
    }

    public void Dispose() => source.Dispose();
}

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Cmd.V1;
using Inburgering.Contracts.Gemeente.V1;
using Inburgering.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace DuoExamens.Tests;

/// <summary>
/// A BSN, a V-nummer and a name that occur nowhere else travel the whole way, with every log at its loudest: they are in no
/// log record, scope, trace, metric, envelope or plain byte of the store. The BSN is in DUO's addresses; that is as far as it goes.
/// </summary>
public class KanarieTests
{
    private const string VNummer = "2717171717", Naam = "Kanarievogel";

    [Fact]
    public async Task Een_persoonsnummer_of_naam_staat_nergens_buiten_de_inhoud()
    {
        var bsn = Proefpersoon.Bsn();
        string[] kanaries = [bsn, VNummer, Naam];
        var luister = new Luisteraar();
        using var meter = Meters(luister);
        string map;
        IReadOnlyList<string> enveloppen;
        await using (var keten = await ProefKeten.Start(
            extra: services =>
            {
                services.AddSingleton<ILoggerProvider>(luister);
                services.ConfigureOpenTelemetryTracerProvider(t => t.AddProcessor(new Sporen(luister)));
            },
            instellingen: ["--OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:9", "--Logging:LogLevel:Microsoft=Trace", "--Logging:LogLevel:Microsoft.AspNetCore=Trace", "--Logging:LogLevel:Microsoft.EntityFrameworkCore=Trace", "--Logging:LogLevel:System.Net.Http=Trace", "--Logging:LogLevel:MassTransit=Trace", "--Logging:LogLevel:OpenIddict=Trace"]))
        {
            map = keten.Map;
            await keten.Storing("HTTP_500", 2);
            await keten.Gebeurt("SS139", bsn, new { begindatum = "2022-11-01" }, vNummer: VNummer);
            await keten.Gebeurt("SS102", bsn, new { startdatum = "2023-01-01", einddatum = "2026-01-01" });
            var persoon = (await keten.Bij<Inburgering.Contracts.Duo.V1.InburgeringsplichtGewijzigd>())[0].Persoon!.Value;
            await keten.Regie(new RegistreerPipBijDuo { PipId = Guid.CreateVersion7(), Bsn = bsn, Dagtekening = new(2022, 12, 20), Leerroute = Leerroute.B1, Eerste = true }, persoon);
            await keten.Regie(new StatushouderGevestigd { Vestigingsdatum = new(2023, 1, 2), Naam = Naam }, persoon);
            await keten.Storing("HTTP_429", 1);
            await keten.Regie(new RegistreerResultaatBijDuo { Soort = Resultaatsoort.Map, Bsn = bsn, Map = new() { EindgesprekOp = new(2030, 1, 1) } }, persoon); // refused
            await Eventually.Is(() => keten.MeldingenVan(persoon), m => m.Any(x => x.GetProperty("status").GetString() == "GEWEIGERD"), "geweigerd");
            using var kapot = await keten.Stuur("duo", HttpMethod.Post, "/duo-examens/v1/notificaties", new StringContent($$"""{"gebeurtenisId":"SS101","bsn":"{{bsn}}x","vNummer":"{{VNummer}}"}""", Encoding.UTF8, "application/json"));
            luister.Hoor("problem", await kapot.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            luister.Hoor("meldingen", (await keten.Meldingen()).ToString());
            enveloppen = await keten.Enveloppen();
        }
        Assert.True(luister.Gehoord.Count > 1000, $"Only {luister.Gehoord.Count} records: then this proves nothing.");
        Assert.Contains(luister.Gehoord, r => r.Waar.StartsWith("span", StringComparison.Ordinal) && r.Wat.Contains("/ketensimulator/duo/personen/{bsn}", StringComparison.Ordinal));
        Assert.NotEmpty(enveloppen);
        foreach (var envelop in enveloppen) { luister.Hoor("envelope", envelop); }
        var gelekt = luister.Gehoord.Where(r => kanaries.Any(k => r.Wat.Contains(k, StringComparison.Ordinal))).Select(r => $"{r.Waar}: {kanaries.Aggregate(r.Wat, (t, k) => t.Replace(k, "<KANARIE>", StringComparison.Ordinal))}").Distinct().ToList();
        Assert.True(gelekt.Count == 0, $"{gelekt.Count} leaks:\n{string.Join('\n', gelekt.Take(30).Select(g => g[..Math.Min(g.Length, 400)]))}");

        // What is stored here is encrypted or hashed; the listener in the place of the regie keeps bodies in the open and is not ours to judge.
        foreach (var bestand in Directory.EnumerateFiles(map, "*.db*", SearchOption.AllDirectories).Where(b => Path.GetFileName(b).StartsWith("duo-examens", StringComparison.Ordinal) || Path.GetFileName(b).StartsWith("ketensimulator", StringComparison.Ordinal)))
        {
            await using var stroom = new FileStream(bestand, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var geheugen = new MemoryStream();
            await stroom.CopyToAsync(geheugen, TestContext.Current.CancellationToken);
            var tekst = Encoding.Latin1.GetString(geheugen.ToArray());
            Assert.All(kanaries, k => Assert.False(tekst.Contains(k, StringComparison.Ordinal), $"{Path.GetFileName(bestand)} holds a canary in the open."));
        }
    }

    private static MeterListener Meters(Luisteraar luister)
    {
        var meter = new MeterListener { InstrumentPublished = (instrument, l) => l.EnableMeasurementEvents(instrument) };
        meter.SetMeasurementEventCallback<long>((i, _, tags, _) => luister.Hoor($"metric {i.Name}", Tekst(tags)));
        meter.SetMeasurementEventCallback<int>((i, _, tags, _) => luister.Hoor($"metric {i.Name}", Tekst(tags)));
        meter.SetMeasurementEventCallback<double>((i, _, tags, _) => luister.Hoor($"metric {i.Name}", Tekst(tags)));
        meter.Start();
        return meter;

        static string Tekst(ReadOnlySpan<KeyValuePair<string, object?>> tags) => string.Join(' ', tags.ToArray().Select(t => $"{t.Key}={t.Value}"));
    }

    /// <summary>Hears every record: the text, each value in it, scopes and exceptions.</summary>
    private sealed class Luisteraar : ILoggerProvider
    {
        public ConcurrentQueue<(string Waar, string Wat)> Gehoord { get; } = new();

        public void Hoor(string waar, string wat) => Gehoord.Enqueue((waar, wat));

        public ILogger CreateLogger(string categoryName) => new Oor(this, categoryName);

        public void Dispose()
        {
        }

        private sealed class Oor(Luisteraar luister, string categorie) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull
            {
                luister.Hoor($"scope {categorie}", Tekst(state));
                return null;
            }

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                luister.Hoor($"log {categorie} {eventId.Name}", $"{formatter(state, exception)} {Tekst(state)} {exception}");

            private static string Tekst(object? state) => state is IEnumerable<KeyValuePair<string, object?>> paren ? string.Join(' ', paren.Select(p => $"{p.Key}={p.Value}")) : $"{state}";
        }
    }

    private sealed class Sporen(Luisteraar luister) : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data) => luister.Hoor(
            $"span {data.Source.Name}",
            $"{data.DisplayName} {data.StatusDescription} {string.Join(' ', data.TagObjects.Select(t => $"{t.Key}={t.Value}"))} {string.Join(' ', data.Baggage.Select(b => $"{b.Key}={b.Value}"))} {string.Join(' ', data.Events.SelectMany(e => e.Tags.Select(t => $"{e.Name} {t.Key}={t.Value}")))} {data.TraceStateString}");
    }
}

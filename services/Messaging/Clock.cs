using System.Globalization;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inburgering.Messaging;

/// <summary>Legal dates are days in Europe/Amsterdam.</summary>
public static class LegalTime
{
    internal static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>Today's date in the Netherlands.</summary>
    public static DateOnly Today(this TimeProvider time) => DateOf(time.GetUtcNow());

    /// <summary>The date in the Netherlands at a moment.</summary>
    public static DateOnly DateOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime);

    /// <summary>The first moment of a day in the Netherlands.</summary>
    public static DateTimeOffset Midnight(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>Noon of a day in the Netherlands: the moment of what is only known by its day. Now, when the day is today.</summary>
    public static DateTimeOffset At(this TimeProvider time, DateOnly day) =>
        day == time.Today() ? time.GetUtcNow() : Midnight(day).AddHours(12);
}

/// <summary>The real clock, with the Dutch zone as local zone.</summary>
internal sealed class DutchTime : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => LegalTime.Zone;
}

/// <summary>
/// A clock that stands still until it is set, for demonstrations and tests; only in Development. Its time is kept in the
/// data folder, so that a restarted process goes on where the chain was. It governs domain time alone: leases, retries
/// and tokens run on the real clock.
/// </summary>
internal sealed class DemoClock : TimeProvider
{
    private readonly string file;
    private long ticks;

    public DemoClock(IConfiguration configuration)
    {
        file = Path.Combine(DataFolder.Of(configuration), "klok.txt");
        ticks = File.Exists(file)
            ? DateTimeOffset.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture).UtcTicks
            : new DateTimeOffset(2023, 1, 2, 9, 0, 0, TimeSpan.FromHours(1)).UtcTicks;
    }

    public event Action? Changed;

    public override TimeZoneInfo LocalTimeZone => LegalTime.Zone;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public void Set(DateTimeOffset now)
    {
        Interlocked.Exchange(ref ticks, now.UtcTicks);
        var temporary = $"{file}.{Environment.ProcessId}";
        File.WriteAllText(temporary, now.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture));
        File.Move(temporary, file, overwrite: true);
        Changed?.Invoke();
    }
}

/// <summary>Work that falls due at moments of the domain clock.</summary>
public interface IDueWork
{
    /// <summary>The next moment at which something is due; null when nothing is planned.</summary>
    Task<DateTimeOffset?> Next(CancellationToken ct);

    /// <summary>Does everything that is due now.</summary>
    Task Run(CancellationToken ct);
}

/// <summary>Registration and wake-up of <see cref="IDueWork"/>.</summary>
public static class DueWork
{
    /// <summary>Registers work that falls due; <typeparamref name="T"/> is resolved in a scope of its own at every turn.</summary>
    public static void AddDueWork<T>(this IServiceCollection services)
        where T : class, IDueWork
    {
        services.AddScoped<T>();
        services.AddSingleton(s => new DueWorkLoop(typeof(T), s.GetRequiredService<IServiceScopeFactory>(), s.GetRequiredService<TimeProvider>(), s.GetRequiredService<IHostApplicationLifetime>(), s.GetRequiredService<ILogger<DueWorkLoop>>()));
        services.AddSingleton<IHostedService>(s => s.GetServices<DueWorkLoop>().Single(l => l.Work == typeof(T)));
    }

    /// <summary>Lets <typeparamref name="T"/> look at its plan again now; for moments on the real clock, which a demo clock does not reach.</summary>
    public static void WakeDueWork<T>(this IServiceProvider services)
        where T : class, IDueWork => services.GetServices<DueWorkLoop>().FirstOrDefault(l => l.Work == typeof(T))?.Wake();
}

/// <summary>Runs due work: woken when the clock is set or the plan changes, otherwise sleeping until the next moment.</summary>
internal sealed class DueWorkLoop(Type work, IServiceScopeFactory scopes, TimeProvider time, IHostApplicationLifetime host, ILogger<DueWorkLoop> log) : BackgroundService
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private readonly Signal signal = new();

    public Type Work => work;

    public void Wake() => signal.Wake();

    public async Task<DateTimeOffset?> Next(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await ((IDueWork)scope.ServiceProvider.GetRequiredService(work)).Next(ct);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (time is DemoClock clock) { clock.Changed += Wake; }
        await host.Listening(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = Longest;
            try
            {
                var next = await Next(stoppingToken);
                if (next <= time.GetUtcNow())
                {
                    await using var scope = scopes.CreateAsyncScope();
                    await ((IDueWork)scope.ServiceProvider.GetRequiredService(work)).Run(stoppingToken);
                    continue;
                }
                if (next is { } moment && time is not DemoClock && moment - time.GetUtcNow() < wait) { wait = moment - time.GetUtcNow(); }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
            catch (Exception e)
            {
                log.LogError(e, "{Work} failed; next try in ten seconds", work.Name);
                wait = TimeSpan.FromSeconds(10);
            }
            try { await signal.Wait(wait, stoppingToken); }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
        }
    }
}

/// <summary>
/// The demo clock over HTTP, and the barrier behind it: setting it answers when the whole chain is at rest. With one
/// process per service every process knows the others (<c>Demo:Peers</c>) and any of them can be asked.
/// </summary>
internal static class Demo
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public sealed record Time(DateTimeOffset Nu);

    /// <summary>What one process is still doing.</summary>
    public sealed record Activity(int Wachtend, int InVerwerking, int OpHerhaling, long InWachtrijen, DateTimeOffset? Volgende, DateTimeOffset Nu, IReadOnlyDictionary<string, long> Verzonden, IReadOnlyDictionary<string, long> Ontvangen);

    public static void Map(WebApplication app, DemoClock clock)
    {
        var group = app.MapGroup("/demo/v1").AllowAnonymous().ExcludeFromDescription();
        group.MapGet("/klok", () => new Time(clock.GetUtcNow()));
        group.MapPut("/klok", (Body<Time> body, IServiceProvider services, IConfiguration configuration, CancellationToken ct) => Set(body.Read().Nu, clock, services, configuration, ct));
        group.MapPut("/klok/hier", (Body<Time> body) => { clock.Set(body.Read().Nu); return TypedResults.NoContent(); });
        group.MapGet("/rust", (IServiceProvider services, CancellationToken ct) => Observe(services, clock, ct));
        group.MapPost("/berichten", async (HttpRequest request, Transport transport, CancellationToken ct) =>
        {
            using var buffer = new MemoryStream();
            await request.Body.CopyToAsync(buffer, ct);
            await transport.SendRaw(buffer.ToArray(), ct);
            return TypedResults.Accepted((string?)null);
        });
    }

    private static async Task<Results<Ok<Time>, ProblemHttpResult>> Set(DateTimeOffset wanted, DemoClock clock, IServiceProvider services, IConfiguration configuration, CancellationToken ct)
    {
        if (wanted < clock.GetUtcNow())
        {
            return Problems.Create(409, "KLOK_LOOPT_NIET_TERUG", "De klok loopt niet terug", "De klok staat al later dan het gevraagde tijdstip. Begin met een lege gegevensmap om eerder te beginnen.");
        }
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(20) };
        var peers = (configuration["Demo:Peers"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var started = TimeProvider.System.GetTimestamp();
        IReadOnlyList<Activity> state = [];
        while (TimeProvider.System.GetElapsedTime(started) < Patience)
        {
            // Twice, with nothing sent or received in between: work that moved on while one look was taken shows in the other.
            var first = await ObserveAll(http, peers, services, clock, ct);
            state = AtRest(first, clock.GetUtcNow()) ? await ObserveAll(http, peers, services, clock, ct) : first;
            if (ReferenceEquals(state, first) || !AtRest(state, clock.GetUtcNow()) || !SameCounts(first, state))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(8), TimeProvider.System, ct);
                continue;
            }
            if (clock.GetUtcNow() == wanted && state.All(s => s.Nu == wanted)) { return TypedResults.Ok(new Time(wanted)); }
            // Everything due on the way, in order: stop first at the earliest due moment before the wanted one.
            var next = state.Min(s => s.Volgende) is { } due && due < wanted ? due : wanted;
            clock.Set(next);
            foreach (var peer in peers)
            {
                using var response = await http.PutAsJsonAsync($"{peer.TrimEnd('/')}/demo/v1/klok/hier", new { nu = next }, ct);
                response.EnsureSuccessStatusCode();
            }
        }
        return Problems.Create(503, "KETEN_NIET_IN_RUST", "De keten is nog bezig", string.Create(CultureInfo.InvariantCulture, $"Na 60 seconden: {state.Sum(s => s.Wachtend)} berichten wachten op verzending, {state.Sum(s => s.InVerwerking)} in verwerking, {state.Sum(s => s.OpHerhaling)} op herhaling, {state.Sum(s => s.InWachtrijen)} in wachtrijen."));
    }

    private static async Task<IReadOnlyList<Activity>> ObserveAll(HttpClient http, string[] peers, IServiceProvider services, DemoClock clock, CancellationToken ct)
    {
        if (peers.Length == 0) { return [await Observe(services, clock, ct)]; }
        return await Task.WhenAll(peers.Select(async p => (await http.GetFromJsonAsync<Activity>($"{p.TrimEnd('/')}/demo/v1/rust", ct))!));
    }

    private static bool SameCounts(IReadOnlyList<Activity> first, IReadOnlyList<Activity> second) =>
        first.Zip(second).All(p => Same(p.First.Verzonden, p.Second.Verzonden) && Same(p.First.Ontvangen, p.Second.Ontvangen));

    private static bool Same(IReadOnlyDictionary<string, long> a, IReadOnlyDictionary<string, long> b) =>
        a.Count == b.Count && a.All(x => b.TryGetValue(x.Key, out var count) && count == x.Value);

    /// <summary>
    /// Nothing waits, nothing is due, and every queue has received exactly what was handed to it: a count on both sides,
    /// so that no message can hide between a sender and a receiver.
    /// </summary>
    private static bool AtRest(IReadOnlyList<Activity> state, DateTimeOffset now)
    {
        if (state.Any(s => s.Wachtend + s.InVerwerking + s.OpHerhaling > 0 || s.InWachtrijen > 0 || s.Volgende <= now)) { return false; }
        var received = Sum(state.Select(s => s.Ontvangen));
        return Sum(state.Select(s => s.Verzonden)).All(sent => !received.ContainsKey(sent.Key[..sent.Key.IndexOf('<', StringComparison.Ordinal)]) || received.GetValueOrDefault(sent.Key) >= sent.Value);

        static Dictionary<string, long> Sum(IEnumerable<IReadOnlyDictionary<string, long>> counts) =>
            counts.SelectMany(c => c).GroupBy(c => c.Key).ToDictionary(g => g.Key, g => g.Sum(c => c.Value));
    }

    /// <summary>Counts are per queue and sending service, so that a foreign message never makes up for one of ours.</summary>
    private static async Task<Activity> Observe(IServiceProvider services, DemoClock clock, CancellationToken ct)
    {
        // In the direction in which work flows (due work, outbox, queue, inbox), so that it is not missed on its way.
        DateTimeOffset? next = null;
        foreach (var loop in services.GetServices<DueWorkLoop>())
        {
            if (await loop.Next(ct) is { } due && (next is null || due < next)) { next = due; }
        }
        var (waiting, retrying, busy) = (0, 0, 0);
        Dictionary<string, long> sent = [], received = [];
        var soon = TimeProvider.System.GetUtcNow().AddSeconds(3);
        foreach (var store in services.GetServices<ModuleStore>())
        {
            await using var scope = services.CreateAsyncScope();
            var db = store.Context(scope.ServiceProvider);
            var writer = services.GetRequiredKeyedService<InboxWriter>(store.Module);
            waiting += await db.Outbox.CountAsync(ct);
            busy += writer.Pending;
            retrying += await db.Quarantine.CountAsync(x => x.State == QuarantinedMessage.Waiting && x.NextAttemptAt <= soon, ct);
            foreach (var count in await db.SentCounts.AsNoTracking().ToListAsync(ct)) { sent[$"{count.Queue}<{store.Module}"] = count.Count; }
            foreach (var queue in services.GetServices<ModuleReceivers>().Where(r => r.Module == store.Module).SelectMany(r => r.Queues)) { received[queue] = 0; }
            foreach (var count in await db.Inbox.GroupBy(x => new { x.Queue, x.Source }).Select(g => new { g.Key.Queue, g.Key.Source, Count = g.LongCount() }).ToListAsync(ct))
            {
                var key = $"{count.Queue}<{count.Source[(count.Source.LastIndexOf(':') + 1)..]}";
                received[key] = received.GetValueOrDefault(key) + count.Count;
            }
        }
        var ready = await services.GetRequiredService<Transport>().Ready(ct);
        return new(waiting, busy, retrying, ready, next, clock.GetUtcNow(), sent, received);
    }
}

using System.Collections.Concurrent;

namespace Inburgering.Messaging;

/// <summary>
/// Sends what the outbox holds. It is woken by a commit, works under a lease (one relay per service), reads what is still
/// there rather than past a cursor (numbers are given before commits become visible, so a cursor would skip rows), sends
/// outside any transaction and removes only what was confirmed. Messages about one person keep their order.
/// </summary>
internal sealed partial class Relay(ModuleStore store, Transport transport, IServiceScopeFactory scopes, Vault vault, Organisation organisation, ILogger<Relay> log) : BackgroundService
{
    private const int Window = 1000, InFlight = 200, WindowBytes = 8 * 1024 * 1024;
    private static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(15), Linger = TimeSpan.FromSeconds(1), Net = TimeSpan.FromSeconds(15);

    private string SourceOf(OutboxMessage row) => $"urn:nld:oin:{row.Oin ?? organisation.Oin}:systeem:{store.Module}";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wait = TimeSpan.Zero;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (wait > TimeSpan.Zero) { await store.Signal.Outgoing.Wait(wait, stoppingToken); }
                wait = await Drain(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
            catch (Exception e)
            {
                LogFailed(log, e, store.Module);
                wait = TimeSpan.FromSeconds(1);
            }
        }
    }

    /// <summary>Sends until nothing waits; tells how long to wait for the next wake at most.</summary>
    private async Task<TimeSpan> Drain(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = store.Context(scope.ServiceProvider);
        var (leased, window) = (DateTimeOffset.MinValue, Window / 10);
        while (true)
        {
            var rows = await db.Outbox.AsNoTracking().OrderBy(x => x.Seq).Take(window).ToListAsync(ct);
            var waiting = rows.Count < window ? rows.Count : await db.Outbox.MaxAsync(x => x.Seq, ct) - rows[0].Seq + 1;
            Telemetry.Outbox(store.Module, waiting, rows.Count == 0 ? default : store.Signal.Clock.GetUtcNow() - rows[0].RecordedAt);
            if (rows.Count == 0)
            {
                if (leased == DateTimeOffset.MinValue) { return Net; }
                if (await store.Signal.Outgoing.Wait(Linger, ct)) { continue; } // under load the lease does not go to and fro
                await db.ReleaseLease("outbox", ct);
                leased = DateTimeOffset.MinValue;
                continue;
            }
            var now = TimeProvider.System.GetUtcNow();
            if (leased - now < LeaseTime / 2)
            {
                if (await db.AcquireLease("outbox", LeaseTime, ct) is { } busyUntil) { return busyUntil - now; }
                leased = now + LeaseTime;
            }
            var (sent, failed) = await Send(rows, ct);
            Faults.At("after-publish");
            await Mark(db, sent, ct);
            if (failed > 0) { return TimeSpan.FromSeconds(1); }
            window = (int)Math.Clamp((long)WindowBytes * rows.Count / rows.Sum(r => (long)r.Data.Length), 1, Window);
        }
    }

    private async Task<(IReadOnlyCollection<OutboxMessage> Sent, int Failed)> Send(List<OutboxMessage> rows, CancellationToken ct)
    {
        var sent = new ConcurrentBag<OutboxMessage>();
        var failed = 0;
        Exception? first = null;
        await Parallel.ForEachAsync(
            rows.GroupBy(r => r.Subject ?? r.MessageId),
            new ParallelOptions { MaxDegreeOfParallelism = InFlight, CancellationToken = ct },
            async (person, token) =>
            {
                foreach (var row in person)
                {
                    try
                    {
                        await transport.Send(row, CloudEvents.Write(row, SourceOf(row), row.Encrypted ? vault.DecryptBytes(row.Data) : row.Data), token);
                        sent.Add(row);
                    }
                    catch (Exception e) when (e is not OperationCanceledException || !token.IsCancellationRequested)
                    {
                        first ??= e;
                        Interlocked.Increment(ref failed);
                        return; // later messages about this person wait for this one
                    }
                }
            });
        if (first is not null) { LogNotSent(log, first, store.Module, failed); }
        return (sent, failed);
    }

    private async Task Mark(ModuleDbContext db, IReadOnlyCollection<OutboxMessage> sent, CancellationToken ct)
    {
        if (sent.Count == 0) { return; }
        var ids = sent.Select(x => x.Seq).ToList();
        await using var transaction = await db.Begin(ct);
        await db.Outbox.Where(x => ids.Contains(x.Seq)).ExecuteDeleteAsync(ct);
        foreach (var queue in sent.SelectMany(Transport.QueuesOf).CountBy(q => q))
        {
            var updated = await db.SentCounts.Where(x => x.Queue == queue.Key).ExecuteUpdateAsync(s => s.SetProperty(x => x.Count, x => x.Count + queue.Value), ct);
            if (updated == 0) { db.Add(new SentCount { Queue = queue.Key, Count = queue.Value }); }
        }
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        db.Forget();
        Telemetry.Sent.Add(sent.Count, new KeyValuePair<string, object?>("module", store.Module));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Module}: the relay failed; it tries again in a second")]
    private static partial void LogFailed(ILogger log, Exception error, string module);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Module}: {Count} messages could not be sent; they stay in the outbox")]
    private static partial void LogNotSent(ILogger log, Exception error, string module, int count);
}

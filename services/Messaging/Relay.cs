using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Inburgering.Messaging;

/// <summary>
/// Sends what the outbox holds. It is woken by a commit, works under a lease (one relay per service), reads what is still
/// there (numbers are given before commits become visible: a place to go on from holds only until what was sent is removed, a moment later), sends
/// outside any transaction and removes only what was confirmed. What goes to the same place goes together, up to fifty events in
/// one message (docs/adr/0029). Messages about one person keep their order.
/// </summary>
internal sealed partial class Relay(ModuleStore store, Transport transport, IServiceScopeFactory scopes, Vault vault, Organisation organisation, IHostApplicationLifetime host, ILogger<Relay> log) : BackgroundService
{
    private const int Window = 1000, WindowBytes = 8 * 1024 * 1024, Lanes = 8, PerMessage = 50, MessageBytes = 64 * 1024;
    private static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(15), Linger = TimeSpan.FromSeconds(1), Net = TimeSpan.FromSeconds(15), Quiet = TimeSpan.FromMilliseconds(30);

    private static readonly Prepared<ModuleDbContext, long, OutboxMessage> Waiting = new((db, after) => db.Outbox.AsNoTracking().Where(x => x.Seq > after).OrderBy(x => x.Seq));

    private string SourceOf(OutboxMessage row) => $"urn:nld:oin:{row.Oin ?? organisation.Oin}:systeem:{store.Module}";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wait = TimeSpan.Zero;
        await host.Listening(stoppingToken);
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
        var (leased, window, after) = (DateTimeOffset.MinValue, Window / 4, 0L);
        var unmarked = new List<OutboxMessage>();
        while (true)
        {
            // Who gets a message goes before the note that it was sent: that is made when it is quiet, or of a window together. After it everything is looked at again.
            if (unmarked.Count >= window) { await Note(); }
            var rows = await Waiting.Ask(db, after, ct, window);
            if (rows.Count == 0 && unmarked.Count > 0)
            {
                if (!await store.Signal.Outgoing.Wait(Quiet, ct)) { await Note(); }
                continue;
            }
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
            unmarked.AddRange(sent);
            after = rows[^1].Seq;
            if (failed > 0)
            {
                await Note();
                return TimeSpan.FromSeconds(1);
            }
            window = (int)Math.Clamp((long)WindowBytes * rows.Count / rows.Sum(r => (long)r.Data.Length), 1, Window);
        }

        async Task Note()
        {
            await Mark(db, unmarked, ct);
            unmarked.Clear();
            after = 0;
        }
    }

    private async Task<(IReadOnlyCollection<OutboxMessage> Sent, int Failed)> Send(List<OutboxMessage> rows, CancellationToken ct)
    {
        var sent = new ConcurrentBag<OutboxMessage>();
        var failed = 0;
        Exception? first = null;
        var persons = rows.GroupBy(r => r.Subject ?? r.MessageId).Select(p => new Queue<OutboxMessage>(p)).ToList();
        var lanes = LanesFor(rows, persons.Count);
        await Task.WhenAll(persons.Chunk((persons.Count + lanes - 1) / lanes).Select(async lane =>
        {
            while (Next(lane, Failed) is { Count: > 0 } message)
            {
                List<OutboxMessage> together = [.. message.Select(m => m.Row)];
                try { await transport.Send(together, CloudEvents.Write(message, SourceOf), ct); }
                catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
                {
                    Failed(e, together.Count + lane.Sum(p => p.Count)); // later messages about these persons wait for this one
                    return;
                }
                foreach (var row in together) { sent.Add(row); }
            }
        }));
        if (first is not null) { LogNotSent(log, first, store.Module, failed); }
        return (sent, failed);

        void Failed(Exception e, int count)
        {
            first ??= e;
            Interlocked.Add(ref failed, count);
        }
    }

    /// <summary>As many lanes as messages that it all fits in. More when not everything goes the same way, for a lane waits for each confirm.</summary>
    internal static int LanesFor(List<OutboxMessage> rows, int persons)
    {
        var bytes = rows.Sum(r => (long)r.Data.Length);
        var messages = Math.Max((rows.Count + PerMessage - 1) / PerMessage, (int)((bytes + MessageBytes - 1) / MessageBytes));
        var mixed = rows.Exists(r => r.Type != rows[0].Type || r.Target != rows[0].Target);
        return Math.Min(persons, Math.Max(messages, mixed ? Lanes : 1));
    }

    /// <summary>What goes out next for these persons: the first messages of each that go where the very first one goes.</summary>
    private List<(OutboxMessage Row, byte[] Data)> Next(Queue<OutboxMessage>[] persons, Action<Exception, int> failed)
    {
        var message = new List<(OutboxMessage Row, byte[] Data)>();
        var bytes = 0;
        foreach (var person in persons)
        {
            while (person.TryPeek(out var row) && (message.Count == 0
                || (row.Type == message[0].Row.Type && row.Target == message[0].Row.Target && message.Count < PerMessage && bytes + row.Data.Length <= MessageBytes)))
            {
                try
                {
                    message.Add((row, row.Encrypted ? vault.DecryptBytes(row.Data) : row.Data));
                    bytes += row.Data.Length;
                    person.Dequeue();
                }
                catch (CryptographicException e)
                {
                    failed(e, person.Count);
                    person.Clear(); // others do not wait for it
                }
            }
        }
        return message;
    }

    private async Task Mark(ModuleDbContext db, List<OutboxMessage> sent, CancellationToken ct)
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

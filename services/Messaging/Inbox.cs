using System.Threading.Channels;

namespace Inburgering.Messaging;

/// <summary>Proof of receipt: the guard that makes every effect happen once.</summary>
internal sealed class InboxMessage
{
    public required Guid MessageId { get; init; }
    public required string Queue { get; init; }
    public required string Source { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
}

/// <summary>
/// The only writer of what a service receives. It takes everything that waits and commits it together: effects, outgoing
/// messages and proofs of receipt in one transaction. There is no timer, so one message alone is committed at once, and
/// who is behind catches up by larger commits. When a batch fails its halves are offered apart, down to one, so that one bad
/// message never takes others along; the bad one goes to the retry schedule or to quarantine (docs/adr/0005).
/// </summary>
internal sealed partial class InboxWriter(
    ModuleStore store, IReadOnlyDictionary<string, Subscription> subscriptions, Type? listener,
    IServiceScopeFactory scopes, Vault vault, Activities activities, ILogger<InboxWriter> log) : BackgroundService
{
    private const int BatchSize = 4000, BatchBytes = 8 * 1024 * 1024;
    private readonly Channel<Delivery> waiting = Channel.CreateBounded<Delivery>(new BoundedChannelOptions(BatchSize) { SingleReader = true });

    // What was taken in before; and null when something waits for one of these persons. One question, for every message asks both.
    private static readonly Prepared<ModuleDbContext, (List<Guid> Ids, List<Guid> Subjects), Guid?> Known = new((db, ask) =>
        db.Inbox.Where(x => EF.Parameter(ask.Ids).Contains(x.MessageId)).Select(x => (Guid?)x.MessageId)
            .Concat(db.Quarantine.Where(x => x.State == QuarantinedMessage.Waiting && x.Subject != null && EF.Parameter(ask.Subjects).Contains(x.Subject.Value)).Select(x => (Guid?)null).Distinct()));

    private int pending;

    /// <summary>Events received and not yet settled in the store.</summary>
    public int Pending => Volatile.Read(ref pending);

    public string Module => store.Module;

    /// <summary>Completes when every event of the message is settled: effect committed, known as duplicate, scheduled for retry, or in quarantine.</summary>
    public Task Settle(byte[] body, string queue, CancellationToken ct)
    {
        var parts = CloudEvents.Split(body);
        var receipt = new Receipt(parts.Count);
        return Offer([.. parts.Select(part => new Delivery(part, queue, null, receipt))], receipt, ct);
    }

    /// <summary>Offers a message from the quarantine table again.</summary>
    public Task Retry(QuarantinedMessage row, CancellationToken ct)
    {
        var body = row.Encrypted ? vault.DecryptBytes(row.Body) : row.Body;
        var receipt = new Receipt(1);
        return Offer([new Delivery(body, row.Queue, row.Id, receipt)], receipt, ct);
    }

    private async Task Offer(IReadOnlyList<Delivery> deliveries, Receipt receipt, CancellationToken ct)
    {
        Interlocked.Add(ref pending, deliveries.Count);
        try
        {
            foreach (var delivery in deliveries) { await waiting.Writer.WriteAsync(delivery, ct); }
            await receipt.Done.WaitAsync(ct);
        }
        finally { Interlocked.Add(ref pending, -deliveries.Count); }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await waiting.Reader.WaitToReadAsync(stoppingToken))
            {
                var (batch, bytes) = (new List<Delivery>(), 0);
                while (batch.Count < BatchSize && bytes < BatchBytes && waiting.Reader.TryRead(out var delivery))
                {
                    batch.Add(delivery);
                    bytes += delivery.Body.Length;
                }
                await Process(batch, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { /* shutting down: what was not settled comes again */ }
    }

    private async Task Process(List<Delivery> batch, CancellationToken ct)
    {
        try
        {
            await Commit(batch, ct);
            Faults.At("before-ack");
            foreach (var delivery in batch) { delivery.Receipt.Settled(); }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested) { throw; }
        catch (Exception) when (batch.Count > 1)
        {
            Telemetry.BatchesSplit.Add(1, new KeyValuePair<string, object?>("module", Module));
            await Process(batch[..(batch.Count / 2)], ct);
            await Process(batch[(batch.Count / 2)..], ct);
        }
        catch (Exception e)
        {
            try
            {
                await SetAside(batch[0], e, ct);
                batch[0].Receipt.Settled();
            }
            catch (Exception inner) when (!ct.IsCancellationRequested)
            {
                LogNotStored(log, inner, Module);
                batch[0].Receipt.Settled(inner); // not acknowledged: the broker keeps it
            }
        }
    }

    private async Task Commit(List<Delivery> batch, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = store.Context(scope.ServiceProvider);
        await using var transaction = await db.Begin(ct);
        var ids = batch.Where(d => d.Envelope is not null).Select(d => d.Envelope!.Id).ToList();
        var known = (await Known.Ask(db, (ids, SubjectsOf(batch)), ct)).ToHashSet();
        var now = TimeProvider.System.GetUtcNow();

        var fresh = new List<(Delivery Delivery, Subscription Subscription)>(batch.Count);
        foreach (var delivery in batch)
        {
            if (delivery.Read.Failure is { } failure) { throw new RefusedException(failure.Reason, failure.Text); }
            var envelope = delivery.Envelope!;
            if (!subscriptions.TryGetValue(envelope.Type, out var subscription)) { throw new RefusedException("ONBEKEND_BERICHTTYPE", "Deze dienst ontvangt dit bericht niet."); }
            if (delivery.RetryOf is null)
            {
                if (!known.Add(envelope.Id))
                {
                    Telemetry.Duplicates.Add(1, new KeyValuePair<string, object?>("module", Module));
                    LogDuplicate(log, envelope.Type, envelope.Id);
                    continue;
                }
                db.Append(new InboxMessage { MessageId = envelope.Id, Queue = delivery.Queue, Source = envelope.Source, ReceivedAt = now });
            }
            fresh.Add((delivery, subscription));
        }
        foreach (var (subscription, together) in Runs(fresh))
        {
            using var activity = activities.Consume(together[0].Envelope!, together.Count);
            await subscription.Run(scope.ServiceProvider, [.. together.Select(d => new Received<object>(d.Envelope!, d.Read.Data!))], ct);
            await db.SaveChangesAsync(ct);
        }
        foreach (var (delivery, _) in fresh)
        {
            if (delivery.RetryOf is { } id)
            {
                await db.Quarantine.Where(x => x.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.State, QuarantinedMessage.Done).SetProperty(x => x.LastAt, now), ct);
            }
        }
        // Something became known of these persons: what waited for them is offered again now. In the same transaction, so that nobody sees the one without the other.
        // Nearly always nothing waits. What another process sets aside at this very moment comes by its own schedule.
        var released = known.Contains(null) ? await OfferAgain(db, SubjectsOf(fresh.Select(f => f.Delivery)), ct) : 0;
        await transaction.CommitAsync(ct);
        if (released > 0) { Retries.Wake(); }
    }

    /// <summary>Consecutive messages of one consumer; a consumer that takes messages together gets all of the batch in one call.</summary>
    private static IEnumerable<(Subscription, List<Delivery>)> Runs(List<(Delivery Delivery, Subscription Subscription)> fresh)
    {
        foreach (var group in fresh.Where(f => f.Subscription.Together).GroupBy(f => f.Subscription.Consumer))
        {
            yield return (group.First().Subscription, [.. group.Select(f => f.Delivery)]);
        }
        foreach (var (delivery, subscription) in fresh.Where(f => !f.Subscription.Together)) { yield return (subscription, [delivery]); }
    }

    private async Task SetAside(Delivery delivery, Exception error, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = store.Context(scope.ServiceProvider);
        await using var transaction = await db.Begin(ct);
        var now = TimeProvider.System.GetUtcNow();
        var row = delivery.RetryOf is { } id ? await db.Quarantine.SingleOrDefaultAsync(x => x.Id == id, ct) : null;
        if (row is null)
        {
            row = QuarantinedMessage.From(delivery, vault, now);
            db.Add(row);
            if (delivery.Envelope is { } envelope && !await db.Inbox.AnyAsync(x => x.MessageId == envelope.Id, ct))
            {
                db.Append(new InboxMessage { MessageId = envelope.Id, Queue = delivery.Queue, Source = envelope.Source, ReceivedAt = now });
            }
        }
        var wasWaiting = row.State != QuarantinedMessage.InQuarantine;
        db.Add(row.Failed(error, now));
        if (wasWaiting && row.State == QuarantinedMessage.InQuarantine)
        {
            LogQuarantined(log, Module, row.Type is { } type && Catalogue.Find(type) is not null ? type : "not in the catalogue", row.Reason, row.Id); // what a stranger wrote as type may be anything
            if (listener is not null)
            {
                await ((IQuarantineListener)scope.ServiceProvider.GetRequiredService(listener))
                    .SetAside(new Quarantined(row.MessageId, row.Type, row.Source, row.Subject, row.Reason, row.Text), ct);
            }
        }
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        if (row.State == QuarantinedMessage.Waiting) { Retries.Wake(); }
    }

    private static List<Guid> SubjectsOf(IEnumerable<Delivery> deliveries) => [.. deliveries.Select(d => d.Envelope?.Subject).OfType<Guid>().Distinct()];

    internal static Task<int> OfferAgain(ModuleDbContext db, List<Guid> subjects, CancellationToken ct)
    {
        var now = TimeProvider.System.GetUtcNow();
        return db.Quarantine
            .Where(x => x.State == QuarantinedMessage.Waiting && x.Subject != null && subjects.Contains(x.Subject.Value) && x.NextAttemptAt > now)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.NextAttemptAt, now), ct);
    }

    public Signal Retries { get; } = new();

    [LoggerMessage(Level = LogLevel.Information, Message = "Duplicate of {Type} {MessageId}: already processed")]
    private static partial void LogDuplicate(ILogger log, string type, Guid messageId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Module}: message of type {Type} in quarantine, reason {Reason}, quarantine id {Id}")]
    private static partial void LogQuarantined(ILogger log, string module, string type, string reason, Guid id);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Module}: a message could not be stored; the broker keeps it")]
    private static partial void LogNotStored(ILogger log, Exception error, string module);
}

/// <summary>One event on its way into the store.</summary>
internal sealed record Delivery(ReadOnlyMemory<byte> Body, string Queue, Guid? RetryOf, Receipt Receipt)
{
    private ReadResult? read;

    // Read when its turn comes: thousands may wait, and what lives long costs the collector.
    public ReadResult Read => read ??= RetryOf is null && Transport.IsDeadLetters(Queue) ? Stopped(CloudEvents.Read(Body)) : CloudEvents.Read(Body);

    public Envelope? Envelope => Read.Envelope;

    private static ReadResult Stopped(ReadResult read)
    {
        var known = read.Envelope is { } e ? new Quarantined(e.Id, e.Type, e.Source, e.Subject, "", "") : read.Failure!;
        return new(null, null, known with { Reason = "HERHAALD_GESTOPT", Text = "De dienst stopte telkens tijdens het verwerken van dit bericht." });
    }
}

/// <summary>Waits until all events that came together are settled. When one could not be, the broker keeps all; the others are known when they come again.</summary>
internal sealed class Receipt(int events)
{
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Exception? failed;
    private int left = events;

    public Task Done => done.Task;

    public void Settled(Exception? error = null)
    {
        failed ??= error;
        if (Interlocked.Decrement(ref left) > 0) { return; }
        if (failed is { } e) { done.SetException(e); }
        else { done.SetResult(); }
    }
}

using System.Diagnostics;
using System.Text.Json;
using Inburgering.Contracts;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Inburgering.Messaging;

/// <summary>What a message is about.</summary>
/// <param name="Person">Chain key of the person; null for a message about nobody in particular.</param>
public sealed record About(Guid? Person)
{
    /// <summary>Business moment; default the clock.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>The message that caused this one; default a new chain of events.</summary>
    public Envelope? Cause { get; init; }

    /// <summary>Organisation (OIN) on whose behalf the message is published; default the organisation of this installation.</summary>
    public string? Oin { get; init; }

    /// <summary>Identity of the message when the caller already has one; default a new UUIDv7.</summary>
    public Guid? MessageId { get; init; }
}

/// <summary>A message that waits to be sent. The row disappears when the broker has confirmed it.</summary>
internal sealed class OutboxMessage
{
    public long Seq { get; init; }
    public required Guid MessageId { get; init; }
    public required string Type { get; init; }
    public string? Target { get; init; }
    public string? Oin { get; init; }
    public Guid? Subject { get; init; }
    public DateTimeOffset Time { get; set; }
    public DateTimeOffset RecordedAt { get; set; }
    public required Guid CorrelationId { get; init; }
    public Guid? CausationId { get; init; }
    public string? TraceParent { get; init; }
    public required byte[] Data { get; set; }
    public bool Encrypted { get; set; }

    public static void AddTo<T>(ModuleDbContext db, T message, About about, ReadOnlySpan<string> to)
        where T : class
    {
        var contract = Catalogue.Of(message.GetType());
        if (!contract.Kenmerk.Uitgevers.Contains(db.Module)) { throw new InvalidOperationException($"{db.Module} is not a publisher of {contract.Type}."); }
        if (contract.Kenmerk.Geadresseerd == to.IsEmpty) { throw new InvalidOperationException($"{contract.Type} is {(to.IsEmpty ? "addressed: name the receivers" : "not addressed: it goes to all subscribers")}."); }
        var data = JsonSerializer.SerializeToUtf8Bytes(message, contract.Clr, BerichtJson.Opties);
        var own = to.Length <= 1 ? about.MessageId : null; // copies for several receivers are messages of their own
        if (to.IsEmpty) { Add(null); }
        foreach (var target in to)
        {
            if (!contract.Kenmerk.Abonnees.Contains(target)) { throw new InvalidOperationException($"{target} is not a subscriber of {contract.Type}."); }
            Add(target);
        }

        void Add(string? target) => db.Append(new OutboxMessage
        {
            MessageId = own ?? Guid.CreateVersion7(),
            Type = contract.Type,
            Target = target,
            Oin = about.Oin,
            Subject = about.Person,
            Time = about.Time ?? default,
            CorrelationId = about.Cause?.CorrelationId ?? Guid.CreateVersion7(),
            CausationId = about.Cause?.Id,
            TraceParent = Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity ? activity.Id : about.Cause?.TraceParent,
            Data = data,
        });
    }
}

/// <summary>How many messages were handed to each queue, ever: shown to operators, and the chain's proof that nothing is under way.</summary>
internal sealed class SentCount
{
    public required string Queue { get; init; }
    public long Count { get; init; }
}

/// <summary>One relay per service at a time.</summary>
internal sealed class Lease
{
    public required string Name { get; init; }
    public required string Owner { get; init; }
    public DateTimeOffset Until { get; init; }
}

/// <summary>Wakes a loop that waits for work. Several wakes before it looks are one.</summary>
#pragma warning disable CA1001 // a semaphore that nobody asked for a wait handle holds nothing
internal sealed class Signal
#pragma warning restore CA1001
{
    private readonly SemaphoreSlim woken = new(0);

    public void Wake()
    {
        if (woken.CurrentCount == 0) { woken.Release(); } // two at the same moment may count as two: then it looks once for nothing
    }

    /// <summary>True when woken, false after <paramref name="atMost"/>: the net under a wake from another process.</summary>
    public Task<bool> Wait(TimeSpan atMost, CancellationToken ct) => woken.WaitAsync(atMost > TimeSpan.Zero ? atMost : TimeSpan.Zero, ct);
}

/// <summary>Wakes the relay after a commit that holds outgoing messages; never before it.</summary>
internal sealed class RelaySignal
{
    public RelaySignal() => Commit = new Commits(this);

    public IInterceptor Commit { get; }

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public Vault? Vault { get; set; }

    /// <summary>What the relay waits on.</summary>
    public Signal Outgoing { get; } = new();

    /// <summary>Completes the rows at the last moment: the clock, and encryption where personal numbers travel.</summary>
    public void Complete(ModuleDbContext db)
    {
        foreach (var row in db.Outgoing)
        {
            if (row.RecordedAt == default) { row.RecordedAt = Clock.GetUtcNow(); }
            if (row.Time == default) { row.Time = row.RecordedAt; }
            if (!row.Encrypted && Catalogue.Find(row.Type)!.Sensitive)
            {
                row.Data = (Vault ?? throw new InvalidOperationException($"{row.Type} carries personal numbers and there is no vault to encrypt it with.")).EncryptBytes(row.Data);
                row.Encrypted = true;
            }
        }
    }

    private sealed class Commits(RelaySignal signal) : DbTransactionInterceptor
    {
        public override Task TransactionCommittedAsync(System.Data.Common.DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            if (eventData.Context is ModuleDbContext db) { signal.Committed(db); }
            return Task.CompletedTask;
        }
    }

    /// <summary>Wakes due work by its type; set when the host is built.</summary>
    public Action<Type>? WakeDueWork { get; set; }

    public void Committed(ModuleDbContext db)
    {
        foreach (var work in db.Planned) { WakeDueWork?.Invoke(work); }
        db.Planned.Clear();
        if (db.Outgoing.Count == 0) { return; }
        db.Outgoing.Clear();
        Faults.At("after-commit");
        Outgoing.Wake();
    }
}

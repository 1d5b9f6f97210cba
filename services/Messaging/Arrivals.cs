namespace Inburgering.Messaging;

/// <summary>What a service received and did not settle yet (one per service, keyed by its name): work that can wait lets a flood pass first.</summary>
public sealed class Arrivals
{
    private readonly Lock gate = new();
    private TaskCompletionSource? quiet;
    private int pending;

    /// <summary>Messages received and not yet settled in the store.</summary>
    public int Pending => Volatile.Read(ref pending);

    /// <summary>Returns when nothing is on its way into the store, at once when that is so now, and in any case after <paramref name="atMost"/>.</summary>
    public async Task Settled(TimeSpan atMost, CancellationToken ct)
    {
        Task waiting;
        lock (gate)
        {
            if (pending == 0) { return; }
            waiting = (quiet ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
        try { await waiting.WaitAsync(atMost, TimeProvider.System, ct); }
        catch (TimeoutException) { /* a flood that lasts */ }
    }

    internal void Came()
    {
        lock (gate) { pending++; }
    }

    internal void Went()
    {
        lock (gate)
        {
            if (--pending > 0) { return; }
            quiet?.TrySetResult();
            quiet = null;
        }
    }
}

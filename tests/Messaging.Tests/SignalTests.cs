namespace Inburgering.Messaging.Tests;

public sealed class SignalTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wake_before_the_wait_is_not_lost_and_several_are_one()
    {
        var signal = new Signal();
        signal.Wake();
        signal.Wake();
        Assert.True(await signal.Wait(Long, Stop));
        Assert.False(await signal.Wait(TimeSpan.Zero, Stop));
    }

    [Fact]
    public async Task Who_waits_is_woken()
    {
        var signal = new Signal();
        var waiting = signal.Wait(Long, Stop);
        Assert.False(waiting.IsCompleted);
        signal.Wake();
        Assert.True(await waiting);
    }

    [Fact]
    public async Task A_moment_that_has_passed_is_not_waited_for()
    {
        // A millisecond ago means for ever to a timer.
        Assert.False(await new Signal().Wait(TimeSpan.FromMilliseconds(-1), Stop).WaitAsync(Long, Stop));
    }

    [Fact]
    public async Task Who_stops_is_not_woken_but_stopped()
    {
        using var stop = new CancellationTokenSource();
        var waiting = new Signal().Wait(Long, stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }
}

using System.Diagnostics;
using System.Net.Sockets;

namespace Inburgering.Testing;

/// <summary>Waits until something becomes true, and says what it saw last when it does not.</summary>
public static class Eventually
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(40);

    /// <summary>Reads until the value is the expected one.</summary>
    public static Task<T> Is<T>(T expected, Func<Task<T>> read, string what, TimeSpan? within = null) =>
        Is(read, value => EqualityComparer<T>.Default.Equals(value, expected), $"{what} is {expected}", within);

    /// <summary>Reads until the value satisfies the condition.</summary>
    public static async Task<T> Is<T>(Func<Task<T>> read, Func<T, bool> condition, string what, TimeSpan? within = null, Action? giveUp = null)
    {
        var limit = within ?? TimeSpan.FromSeconds(30);
        var started = Stopwatch.StartNew();
        while (true)
        {
            string last;
            try
            {
                var value = await read();
                if (condition(value)) { return value; }
                last = $"last seen: {value}";
            }
            catch (Exception exception) when (exception is HttpRequestException or SocketException or IOException or OperationCanceledException)
            {
                last = $"last attempt failed: {exception.Message}";
            }
            giveUp?.Invoke();
            if (started.Elapsed > limit) { throw new NotTrueInTimeException($"Not within {limit.TotalSeconds:0.#} s: {what}. Now {last}"); }
            await Task.Delay(Pause);
        }
    }
}

/// <summary>What was waited for did not happen.</summary>
public sealed class NotTrueInTimeException(string message) : Exception(message);

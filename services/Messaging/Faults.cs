using System.Diagnostics;

namespace Inburgering.Messaging;

/// <summary>
/// Named points at which a test lets the process kill itself (<c>FAULT=after-publish:3</c>: at the third pass).
/// Inert without the variable; outside Development the host refuses to start with it.
/// </summary>
internal static class Faults
{
    private static readonly (string Point, int Pass)? Wanted = Parse(Environment.GetEnvironmentVariable("FAULT"));
    private static int passes;

    public static bool Armed => Wanted is not null;

    public static void At(string point)
    {
        if (Wanted is { } wanted && wanted.Point == point && Interlocked.Increment(ref passes) == wanted.Pass)
        {
            Process.GetCurrentProcess().Kill();
            Thread.CurrentThread.Join(); // SIGKILL is on its way: nothing after this point may run
        }
    }

    private static (string, int)? Parse(string? text) => text?.Split(':') switch
    {
        [{ Length: > 0 } point] => (point, 1),
        [{ Length: > 0 } point, var pass] when int.TryParse(pass, out var n) => (point, n),
        _ => null,
    };
}

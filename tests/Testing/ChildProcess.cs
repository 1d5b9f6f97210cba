using System.Diagnostics;
using System.Globalization;

namespace Inburgering.Testing;

/// <summary>A program that a test starts, kills and starts again. Output goes to files; the end of the test ends the program.</summary>
public sealed class ChildProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly StreamWriter output;
    private readonly Task pumping;

    private ChildProcess(string name, Process process, string outputPath)
    {
        Name = name;
        OutputPath = outputPath;
        this.process = process;
        output = new StreamWriter(new FileStream(outputPath, FileMode.Append, FileAccess.Write, FileShare.ReadWrite)) { AutoFlush = true };
        pumping = Task.WhenAll(Pump(process.StandardOutput), Pump(process.StandardError));
    }

    public string Name { get; }

    public string OutputPath { get; }

    public int Id => process.Id;

    public bool HasExited => process.HasExited;

    /// <summary>Starts a program. Every child carries the id of the test run, so that tests/run.sh finds what a crashed test left behind.</summary>
    public static ChildProcess Start(string name, string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, string workingDirectory, string outputPath)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            WorkingDirectory = workingDirectory,
        };
        foreach (var argument in arguments) { start.ArgumentList.Add(argument); }
        foreach (var (key, value) in environment) { start.Environment[key] = value; }
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} could not be started.");
        return new ChildProcess(name, process, outputPath);
    }

    /// <summary>The last lines the program wrote: what a failing test shows.</summary>
    public string Tail(int lines = 40)
    {
        using var reader = new StreamReader(new FileStream(OutputPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return string.Join('\n', reader.ReadToEnd().Split('\n').TakeLast(lines));
    }

    public void ThrowWhenExited()
    {
        if (HasExited) { throw new InvalidOperationException($"{Name} stopped with exit code {process.ExitCode}:\n{Tail()}"); }
    }

    /// <summary>SIGKILL: the program gets no chance to tidy up.</summary>
    public async Task Kill()
    {
        if (!process.HasExited) { process.Kill(entireProcessTree: true); }
        await process.WaitForExitAsync();
    }

    /// <summary>SIGTERM, and SIGKILL when that does not help in time.</summary>
    public async Task Stop(TimeSpan? within = null)
    {
        if (process.HasExited) { return; }
        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }
        using var limit = new CancellationTokenSource(within ?? TimeSpan.FromSeconds(15));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            await Kill();
        }
    }

    /// <summary>Waits until the program ends by itself, for example at a fault point.</summary>
    public async Task<int> WaitForExit(TimeSpan within)
    {
        using var limit = new CancellationTokenSource(within);
        try
        {
            await process.WaitForExitAsync(limit.Token);
            return process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            throw new NotTrueInTimeException($"{Name} did not end within {within.TotalSeconds:0} s:\n{Tail()}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        await pumping;
        await output.DisposeAsync();
        process.Dispose();
    }

    private async Task Pump(StreamReader reader)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            lock (output) { output.WriteLine(line); }
        }
    }
}

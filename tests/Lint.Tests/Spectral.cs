using System.Diagnostics;
using System.Text.Json;
using Inburgering.Testing;

namespace Lint.Tests;

/// <summary>One thing that Spectral found.</summary>
public sealed record Finding(string Document, string Rule, string Message, string Path)
{
    public override string ToString() => $"{Document}: {Rule}: {Message} ({Path})";
}

/// <summary>The linter of package-lock.json with the rulesets beside it. One process reads many documents: starting it costs more than reading them.</summary>
public static class Spectral
{
    /// <summary>Where rulesets, functions and node_modules are.</summary>
    public static string Folder { get; } = Path.Combine(BuildOutput.Root, "tests", "Lint.Tests");

    private static string Program => Path.Combine(Folder, "node_modules", "@stoplight", "spectral-cli", "dist", "index.js");

    /// <summary>tests/run.sh installs it; on a machine without npm the tests are skipped with this reason.</summary>
    public static void MustBeThere() =>
        Assert.SkipUnless(File.Exists(Program), "Spectral is not installed: run `npm ci` in tests/Lint.Tests (tests/run.sh does so when it can).");

    /// <summary>No error and no warning; what there is, is told in full.</summary>
    public static void NothingIn(IEnumerable<Finding> findings)
    {
        var all = findings.Select(f => f.ToString()).ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }

    /// <summary>Everything that a ruleset says about these files, by file name.</summary>
    public static async Task<ILookup<string, Finding>> Lint(string ruleset, IEnumerable<string> files)
    {
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Folder };
        foreach (var argument in (string[])[Program, "lint", "--ruleset", ruleset, "--format", "json", "--quiet", .. files]) { start.ArgumentList.Add(argument); }
        using var process = Process.Start(start) ?? throw new InvalidOperationException("node could not be started.");
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        // 0: nothing found; 1: findings of severity error. Anything else is a ruleset that does not load.
        Assert.True(process.ExitCode is 0 or 1 && output.TrimStart().StartsWith('['), $"Spectral ended with {process.ExitCode}:\n{await errors}\n{output}");
        return JsonSerializer.Deserialize<JsonElement>(output).EnumerateArray().Select(f => new Finding(
            Path.GetFileNameWithoutExtension(f.GetProperty("source").GetString()!),
            f.GetProperty("code").GetString()!,
            f.GetProperty("message").GetString()!,
            string.Join('.', f.GetProperty("path").EnumerateArray()))).ToLookup(f => f.Document);
    }
}

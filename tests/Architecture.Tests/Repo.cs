namespace Architecture.Tests;

/// <summary>The repository as text, found above the test binaries. Everything is discovered: a new file is under the rules at once.</summary>
internal static class Repo
{
    private static readonly string[] NotOurs = ["artifacts", "bin", "obj", ".git", "node_modules", "TestResults"];

    public static string Root { get; } = FindRoot();

    /// <summary>A text file, with its path from the root and forward slashes.</summary>
    public sealed record Source(string Path, string Text)
    {
        public string Name => System.IO.Path.GetFileName(Path);

        public string[] Lines => Text.Split('\n');

        /// <summary>The text without comments, where a rule is about code.</summary>
        public string Code => string.Join('\n', Lines.Select(l => l.TrimStart().StartsWith("//", StringComparison.Ordinal) ? "" : l));
    }

    /// <summary>C# files below a folder; generated ones (migrations) left out.</summary>
    public static IReadOnlyList<Source> CSharp(string folder) => [.. Files(folder, "*.cs").Where(f => !f.Path.Contains("/Migrations/", StringComparison.Ordinal))];

    public static IEnumerable<Source> Files(string folder, string pattern) =>
        Walk(System.IO.Path.Combine(Root, folder), pattern).Select(f => new Source(System.IO.Path.GetRelativePath(Root, f).Replace('\\', '/'), File.ReadAllText(f)));

    public static IEnumerable<string> Folders(string folder) =>
        Directory.EnumerateDirectories(System.IO.Path.Combine(Root, folder)).Where(d => !NotOurs.Contains(System.IO.Path.GetFileName(d))).Select(d => System.IO.Path.GetFileName(d)!).Order(StringComparer.Ordinal);

    /// <summary>Fails with one line per finding, so that a reader sees all of them at once.</summary>
    public static void None(IEnumerable<string> findings, string rule)
    {
        var list = findings.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(list.Count == 0, $"{rule}\n{string.Join('\n', list)}");
    }

    private static IEnumerable<string> Walk(string folder, string pattern)
    {
        if (!Directory.Exists(folder)) { yield break; }
        foreach (var file in Directory.EnumerateFiles(folder, pattern)) { yield return file; }
        foreach (var below in Directory.EnumerateDirectories(folder).Where(d => !NotOurs.Contains(System.IO.Path.GetFileName(d))))
        {
            foreach (var file in Walk(below, pattern)) { yield return file; }
        }
    }

    private static string FindRoot()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(directory.FullName, "Inburgering.Integration.sln"))) { return directory.FullName; }
        }
        throw new DirectoryNotFoundException("No Inburgering.Integration.sln above the test assembly.");
    }
}

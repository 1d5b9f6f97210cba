using System.Text.RegularExpressions;
using Inburgering.Contracts;

namespace Architecture.Tests;

/// <summary>Rules about the text of the repository.</summary>
public sealed partial class SourceTests
{
    [Fact]
    public void No_log_template_can_hold_a_person()
    {
        var templates =
            (from file in Repo.CSharp("services")
             from Match call in LogCall().Matches(file.Text)
             select (file.Path, Template: call.Value)).ToList();
        Assert.True(templates.Count > 5, "The search for log templates finds nothing: then it proves nothing.");
        Repo.None(
            templates.Where(t => Person().IsMatch(t.Template)).Select(t => $"{t.Path}: {t.Template}"),
            "Log the case, never the person: no BSN, V-nummer or name, and no object as a whole.");
    }

    [Fact]
    public void Only_messaging_has_loops_that_catch_everything()
    {
        // A filter that names what it expects is not a catch-all.
        Repo.None(
            from file in Repo.CSharp("services")
            where !file.Path.StartsWith("services/Messaging/", StringComparison.Ordinal)
            from Match found in CatchAll().Matches(file.Code)
            select $"{file.Path}: {found.Value.Trim()}",
            "The retry schedule is the catch. An expected failure has a type; an unexpected one is left alone.");
        Repo.None(
            from file in Repo.CSharp("services/Messaging")
            where CatchAll().IsMatch(file.Code) && file.Name is not ("Relay.cs" or "Inbox.cs" or "Quarantine.cs" or "Clock.cs" or "Transport.cs")
            select file.Path,
            "A new loop that catches everything: say here why it must live on.");
    }

    [Fact]
    public void Raw_sql_is_written_only_where_the_store_is_opened() => Repo.None(
        from file in Repo.CSharp("services")
        where file.Path is not ("services/Messaging/Store.cs" or "services/Messaging/WriteTurn.cs" or "services/Ketensimulator/KetensimulatorDbContext.cs" or "services/Toegang/OpenIdConnect.cs" or "services/Messaging/Append.cs") && RawSql().IsMatch(file.Code)
        select file.Path,
        // The simulator and the embedded issuer only know SQLite; the ledger of lessons has a hot path for SQLite beside EF.
        "SQL by hand is true for one provider. Queries are LINQ, so that both answer alike.");

    [Fact]
    public void Every_suppression_says_why_on_its_line() => Repo.None(
        from file in Repo.CSharp("").Concat(Repo.Files("", "*.csproj")).Concat(Repo.Files("", "*.props")).Concat(Repo.Files("", "*.targets"))
        from line in file.Lines
        where (line.Contains("#pragma warning disable", StringComparison.Ordinal) && !line.Contains("//", StringComparison.Ordinal))
            || (line.Contains("<NoWarn>", StringComparison.Ordinal) && !line.Contains("<!--", StringComparison.Ordinal))
            || (line.TrimStart().StartsWith("[assembly: SuppressMessage", StringComparison.Ordinal) && !line.Contains("Justification", StringComparison.Ordinal))
            || (line.TrimStart().StartsWith("[SuppressMessage", StringComparison.Ordinal) && !line.Contains("Justification", StringComparison.Ordinal))
        select $"{file.Path}: {line.Trim()}",
        "A warning is fixed, or somebody can read why not.");

    [Fact]
    public void The_repository_holds_only_test_numbers()
    {
        // Documents and source alike. 99999xxxx are the numbers that are handed out for testing.
        string[] kinds = [".cs", ".json", ".md", ".csv", ".yml", ".yaml", ".cshtml", ".sh", ".txt", ".xml", ".html", ".js", ".http"];
        var found =
            (from file in Repo.Files("", "*.*")
             where kinds.Contains(Path.GetExtension(file.Path))
             from Match number in NineDigits().Matches(file.Text)
             where Nummers.IsBsn(number.Value)
             select (file.Path, number.Value)).ToList();
        Assert.Contains(found, f => f.Value == "999990019");
        Repo.None(found.Where(f => !f.Value.StartsWith("99999", StringComparison.Ordinal)).Select(f => $"{f.Path}: {f.Value[..3]}……"), "A number that could be somebody's BSN.");
    }

    [Fact]
    public void No_clock_and_no_random_identity_outside_the_edge()
    {
        // The analyzer forbids these in services; this keeps the analyzer's list complete.
        var banned = File.ReadAllText(Path.Combine(Repo.Root, "BannedSymbols.txt"));
        Assert.All(["System.DateTime.Now", "System.DateTime.UtcNow", "System.DateTimeOffset.Now", "System.DateTimeOffset.UtcNow", "System.Guid.NewGuid", "System.Threading.Thread.Sleep", "System.Threading.Tasks.Task.Delay"],
            symbol => Assert.Contains(symbol, banned, StringComparison.Ordinal));
        Assert.Contains("BannedApiAnalyzers", File.ReadAllText(Path.Combine(Repo.Root, "Directory.Build.targets")), StringComparison.Ordinal);
        Repo.None(Repo.CSharp("services").Where(f => f.Code.Contains("Guid.NewGuid", StringComparison.Ordinal)).Select(f => f.Path), "Identities are UUIDv7.");
    }

    [GeneratedRegex(@"\[LoggerMessage\([^\]]*\]|\.Log(Trace|Debug|Information|Warning|Error|Critical)\((?:[^()""]|\([^()]*\)|""(?:[^""\\]|\\.)*"")*\)")]
    private static partial Regex LogCall();

    [GeneratedRegex(@"\{@|\{[^}]*(bsn|vnummer|naam)[^}]*\}", RegexOptions.IgnoreCase)]
    private static partial Regex Person();

    [GeneratedRegex(@"catch\s*(\(\s*(System\.)?Exception(\s+\w+)?\s*\)(?!\s*when)|\{)")]
    private static partial Regex CatchAll();

    [GeneratedRegex(@"\.(FromSql\w*|ExecuteSql\w*|SqlQuery\w*)\b|CommandText\s*=")]
    private static partial Regex RawSql();

    [GeneratedRegex(@"(?<![0-9A-Za-z.\-_])[0-9]{9}(?![0-9A-Za-z_]|\.[0-9]|-[0-9])")]
    private static partial Regex NineDigits();
}

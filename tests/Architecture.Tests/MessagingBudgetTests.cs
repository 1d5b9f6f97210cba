namespace Architecture.Tests;

/// <summary>
/// Messaging is what at least three services need, and nothing else. It grows only on purpose: who raises a number here
/// says in the commit what it buys. Counted are lines as in an editor, comments included.
/// </summary>
public sealed class MessagingBudgetTests
{
    private const int Files = 24, Lines = 3560, LinesPerFile = 335;

    [Fact]
    public void Messaging_stays_within_its_budget()
    {
        var files = Repo.CSharp("services/Messaging");
        Assert.NotEmpty(files);
        Assert.True(files.Count <= Files, $"{files.Count} files; the budget is {Files}.");
        Assert.True(files.Sum(f => f.Lines.Length) <= Lines, $"{files.Sum(f => f.Lines.Length)} lines; the budget is {Lines}.");
        Repo.None(files.Where(f => f.Lines.Length > LinesPerFile).Select(f => $"{f.Path}: {f.Lines.Length} lines"), $"A file of at most {LinesPerFile} lines can be read in one sitting.");
    }
}

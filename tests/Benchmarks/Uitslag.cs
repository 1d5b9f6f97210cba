using System.Globalization;
using System.Runtime.InteropServices;

namespace Benchmarks;

/// <summary>One figure: a ratio of two things measured in the same run.</summary>
/// <param name="Naam">Name of the benchmark.</param>
/// <param name="Wat">What is divided by what.</param>
/// <param name="Waarden">The ratio of each round, in any order.</param>
/// <param name="Doel">The target.</param>
/// <param name="Hoogstens">The target is an upper bound; else a lower one.</param>
/// <param name="Toelichting">The absolute figures behind it, which do not travel.</param>
internal sealed record Uitslag(string Naam, string Wat, IReadOnlyList<double> Waarden, double Doel, bool Hoogstens, string Toelichting)
{
    private List<double> Volgorde { get; } = [.. Waarden.Order()];

    public double Mediaan => Volgorde[Volgorde.Count / 2];

    public bool Gehaald => Hoogstens ? Mediaan <= Doel : Mediaan >= Doel;

    private string Spreiding => string.Create(CultureInfo.InvariantCulture, $"{Volgorde[0]:0.00}..{Volgorde[^1]:0.00}");

    private string Grens => string.Create(CultureInfo.InvariantCulture, $"{(Hoogstens ? "≤" : "≥")} {Doel:0.##}");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Naam}: {Wat}: {Mediaan:0.00} [{Spreiding}], target {Grens}: {(Gehaald ? "met" : "MISSED")} ({Toelichting})");

    public string AlsRij() => string.Create(CultureInfo.InvariantCulture, $"| `{Naam}` | {Wat} | {Mediaan:0.00} | {Spreiding} | {Grens} | {(Gehaald ? "met" : "**missed**")} | {Toelichting} |");
}

/// <summary>The table of a run, as text and as <c>docs/prestaties.md</c>.</summary>
internal static class Verslag
{
    /// <summary>The middle value.</summary>
    public static double Mediaan(this IEnumerable<double> waarden)
    {
        var volgorde = waarden.Order().ToList();
        return volgorde[volgorde.Count / 2];
    }

    public static void Schrijf(string bestand, IReadOnlyList<Uitslag> uitslagen, TimeSpan duur)
    {
        var geheugen = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024 * 1024 * 1024);
        File.WriteAllText(bestand, string.Create(CultureInfo.InvariantCulture, $"""
            # Figures

            Written by `dotnet run -c Release --project tests/Benchmarks -- all`; do not edit. Every figure is a ratio of two things measured in one
            run, the median of its rounds with the lowest and the highest. The absolute figures behind it hold for this machine on this day only.

            Machine: {Environment.ProcessorCount} cores, {geheugen} GiB, {RuntimeInformation.OSDescription}, .NET {Environment.Version}. SQLite WAL with synchronous=FULL, RabbitMQ quorum queues with
            confirms, workstation garbage collector. Load generator, services, broker and stores share the machine. {TimeProvider.System.GetLocalNow():yyyy-MM-dd}; the run took {duur.TotalMinutes:0} minutes.

            | benchmark | ratio | median | spread | target | | behind it |
            |---|---|---|---|---|---|---|
            {string.Join('\n', uitslagen.Select(u => u.AlsRij()))}

            """));
    }
}

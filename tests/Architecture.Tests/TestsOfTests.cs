using System.Text.RegularExpressions;

namespace Architecture.Tests;

/// <summary>Tests mirror services: who finds one finds the other. And a test waits for a fact, not for a while.</summary>
public sealed partial class TestsOfTests
{
    /// <summary>Slices whose tests are elsewhere, with the reason. The list only shrinks: an entry whose test file exists fails.</summary>
    private static readonly Dictionary<string, string> Elsewhere = new()
    {
        ["services/DuoExamens/MeldingenDoen/RaadpleegMeldingen.cs"] = "tests/DuoExamens.Tests/NotificatieTests.cs",
        ["services/Ketensimulator/Verhalen/SpeelReis.cs"] = "driven by the journeys of tests/Keten.Tests",
        ["services/UsdRegie/DossiersRaadplegen/ZoekDossiers.cs"] = "driven over HTTP by tests/UsdRegie.Tests and the journeys of tests/Keten.Tests",
        ["services/UsdRegie/FeitenRegistreren/Registraties.cs"] = "driven over HTTP by tests/UsdRegie.Tests and the journeys of tests/Keten.Tests",
        ["services/UsdRegie/OverdrachtenBehandelen/BehandelOverdrachten.cs"] = "driven over HTTP by tests/UsdRegie.Tests and the journeys of tests/Keten.Tests",
        ["services/UsdRegie/SignaleringenBehandelen/BehandelSignaleringen.cs"] = "driven over HTTP by tests/UsdRegie.Tests and the journeys of tests/Keten.Tests",
    };

    /// <summary>Tests that must let time pass, with the reason.</summary>
    private static readonly Dictionary<string, string> MayWait = new()
    {
        ["tests/Testing/Eventually.cs"] = "the one place that asks again until a fact is there, and says what it last saw",
        ["tests/Benchmarks/Keten.cs"] = "looks each millisecond when something shows: that moment is what it measures",
        ["tests/Chaos.Tests/EigenBroker.cs"] = "a broker that is away for a while is the subject of the test",
        ["tests/Chaos.Tests/Storingspunten.cs"] = "polls a process that is about to kill itself",
        ["tests/Chaos.Tests/Willekeur.cs"] = "random moments between kills are the subject of the test",
    };

    /// <summary>Consumers that only tests of the whole service drive. The list only shrinks.</summary>
    private static readonly string[] DrivenByTheService =
    [
        "DuoExamens.MeldingenDoen.RegistreerPipBijDuoConsumer",
        "DuoExamens.MeldingenDoen.RegistreerResultaatBijDuoConsumer",
    ];

    [Fact]
    public void Every_slice_has_a_test_file_of_its_own()
    {
        var slices =
            (from service in Services.Modules
             from file in Repo.CSharp($"services/{service.Folder}")
             where file.Text.Contains("static void Map(", StringComparison.Ordinal)
             select (file.Path, Test: $"tests/{service.Folder}.Tests/{file.Path[$"services/{service.Folder}/".Length..^3]}Tests.cs")).ToList();
        Assert.True(slices.Count > 10, "The search for slices finds nothing: then it proves nothing.");
        Repo.None(slices.Where(s => !Elsewhere.ContainsKey(s.Path) && !File.Exists(Path.Combine(Repo.Root, s.Test))).Select(s => $"{s.Path} needs {s.Test}"), "A slice without a test file.");
        Repo.None(slices.Where(s => Elsewhere.ContainsKey(s.Path) && File.Exists(Path.Combine(Repo.Root, s.Test))).Select(s => s.Path), "This slice has its test file now: take it off the list.");
        Repo.None(Elsewhere.Keys.Except(slices.Select(s => s.Path)), "This slice does not exist any more: take it off the list.");
    }

    [Fact]
    public void Every_consumer_is_named_in_the_tests_of_its_service() => Repo.None(
        from service in Services.Modules
        let tests = string.Join('\n', Repo.CSharp($"tests/{service.Folder}.Tests").Select(f => f.Text))
        from type in service.Types
        where type.Name.EndsWith("Consumer", StringComparison.Ordinal) && !tests.Contains(type.Name, StringComparison.Ordinal) && !DrivenByTheService.Contains(type.FullName)
        select type.FullName,
        "A consumer proves first delivery, duplicate, out of order and poison.");

    [Fact]
    public void No_test_sleeps()
    {
        var waits =
            (from file in Repo.CSharp("tests")
             where file.Path != "tests/Architecture.Tests/TestsOfTests.cs" && file.Path != "tests/Architecture.Tests/SourceTests.cs"
             from Match wait in Wait().Matches(file.Code)
             select (file.Path, wait.Value)).ToList();
        Repo.None(waits.Where(w => !MayWait.ContainsKey(w.Path)).Select(w => $"{w.Path}: {w.Value}"), "A test that waits a while is slow on a fast day and red on a slow one. Wait for the fact: Eventually.Is.");
        Repo.None(MayWait.Keys.Except(waits.Select(w => w.Path)), "This file does not wait any more: take it off the list.");
    }

    [Fact]
    public void No_test_is_switched_off() => Repo.None(
        from file in Repo.CSharp("tests")
        where file.Path != "tests/Architecture.Tests/TestsOfTests.cs" && SwitchedOff().IsMatch(file.Code)
        select file.Path,
        "A test that never runs is worse than none. Assert.SkipUnless with a reason that the run prints is for what a machine lacks.");

    [GeneratedRegex(@"(Task\.Delay|Thread\.Sleep|SpinWait\.\w+)\([^;]*;")]
    private static partial Regex Wait();

    [GeneratedRegex(@"\[(Fact|Theory)\([^\]]*Skip\s*=")]
    private static partial Regex SwitchedOff();
}

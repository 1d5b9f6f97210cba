using System.Globalization;
using System.Text.Json.Nodes;

namespace Lint.Tests;

/// <summary>A good document, spoiled in one way at a time: a rule that finds nothing proves nothing.</summary>
internal static class Mutants
{
    /// <summary>The document itself is clean, and every mutation is a finding of the rule that is there for it.</summary>
    public static async Task AllFound(string ruleset, string folder, JsonNode good, IReadOnlyList<(string Fault, string Rule, Action<JsonNode> Mutate)> mutations)
    {
        var files = new List<string>();
        Write("good", good);
        for (var i = 0; i < mutations.Count; i++)
        {
            var mutant = good.DeepClone();
            mutations[i].Mutate(mutant);
            Assert.False(JsonNode.DeepEquals(good, mutant), $"{mutations[i].Fault} changes nothing.");
            Write(Name(i), mutant);
        }
        var found = await Spectral.Lint(ruleset, files);
        Spectral.NothingIn(found["good"]);
        var missed = mutations.Select((m, i) => (m, found: found[Name(i)].ToList()))
            .Where(x => !x.found.Any(f => f.Rule == x.m.Rule))
            .Select(x => $"{x.m.Fault}: {x.m.Rule} did not find it; found: {string.Join(" | ", x.found.Select(f => $"{f.Rule} {f.Message}"))}").ToList();
        Assert.True(missed.Count == 0, string.Join('\n', missed));

        void Write(string name, JsonNode document)
        {
            files.Add(Path.Combine(folder, name + ".json"));
            File.WriteAllText(files[^1], document.ToJsonString());
        }

        static string Name(int i) => string.Create(CultureInfo.InvariantCulture, $"mutant{i:00}");
    }
}

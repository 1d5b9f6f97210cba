using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Inburgering.Contracts;
using NJsonSchema;

namespace Contracts.Tests;

public partial class GoldenTests
{
    public static TheoryData<string, string> Samples =>
        [.. Directory.GetFiles(Repository.PathOf("contracts", "golden"), "*.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(f => new TheoryDataRow<string, string>(Path.GetFileName(Path.GetDirectoryName(f)!), Path.GetFileName(f)))];

    /// <summary>Every message ever released must stay readable: samples are added, never changed.</summary>
    [Theory, MemberData(nameof(Samples))]
    public async Task Een_voorbeeld_wordt_gelezen_en_gelijk_teruggeschreven_en_past_in_zijn_schema(string type, string file)
    {
        var bericht = Berichtcatalogus.Zoek(type);
        Assert.NotNull(bericht);
        var json = Repository.Read("contracts", "golden", type, file)!;

        var message = JsonSerializer.Deserialize(json, bericht.Clr, BerichtJson.Streng);
        var again = JsonSerializer.SerializeToNode(message, bericht.Clr, BerichtJson.Opties);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), again), $"Teruggeschreven: {again}");

        var schema = await JsonSchema.FromJsonAsync(Schemas.Print(Schemas.Of(bericht)), TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(json).Select(e => $"{e.Path}: {e.Kind}"));
    }

    [Fact]
    public void Elk_bericht_heeft_een_minimaal_en_een_volledig_voorbeeld_van_zijn_versie()
    {
        var samples = Samples.Select(s => (Type: s.Data.Item1, File: s.Data.Item2)).ToHashSet();
        var missing = Berichtcatalogus.Alle
            .SelectMany(b => (string[])["minimaal", "volledig"], (b, variant) => (b.Kenmerk.Type, File: $"{b.Kenmerk.Versie}-{variant}.json"))
            .Where(s => !samples.Contains(s));
        Assert.Empty(missing);
        Assert.All(samples, s => Assert.Matches(SampleName(), s.File));
    }

    [Fact]
    public void Een_minimaal_voorbeeld_mist_geen_enkel_verplicht_veld_en_heeft_niets_te_veel()
    {
        foreach (var bericht in Berichtcatalogus.Alle)
        {
            var required = Schemas.Of(bericht)["required"]!.AsArray().Select(x => x!.GetValue<string>()).ToHashSet();
            foreach (var name in required)
            {
                var body = JsonNode.Parse(Repository.Read("contracts", "golden", bericht.Kenmerk.Type, $"{bericht.Kenmerk.Versie}-minimaal.json")!)!.AsObject();
                Assert.True(body.Remove(name), $"{bericht.Kenmerk.Type} mist {name} in het minimale voorbeeld.");
                Assert.Throws<JsonException>(() => body.Deserialize(bericht.Clr, BerichtJson.Opties));
            }
        }
    }

    [Fact]
    public void Een_volledig_voorbeeld_vult_elk_veld()
    {
        foreach (var bericht in Berichtcatalogus.Alle.Where(b => b.Kenmerk.Code != "C05"))
        {
            var body = JsonNode.Parse(Repository.Read("contracts", "golden", bericht.Kenmerk.Type, $"{bericht.Kenmerk.Versie}-volledig.json")!)!.AsObject();
            Assert.Equal(
                Schemas.Of(bericht)["properties"]!.AsObject().Select(p => p.Key).Order(StringComparer.Ordinal),
                body.Select(p => p.Key).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Voorbeelden_dragen_alleen_bsn_van_testpersonen_en_geen_ander_nummer_dat_een_bsn_kan_zijn()
    {
        foreach (var sample in Samples)
        {
            var json = Repository.Read("contracts", "golden", sample.Data.Item1, sample.Data.Item2)!;
            var numbers = NineDigits().Matches(json).Select(m => m.Value);
            Assert.All(numbers.Where(Nummers.IsBsn), n => Assert.StartsWith("9999900", n, StringComparison.Ordinal));
        }
    }

    [GeneratedRegex(@"^\d+\.\d+\.\d+-[a-z-]+\.json$")]
    private static partial Regex SampleName();

    [GeneratedRegex(@"(?<![0-9A-Za-z-])\d{9}(?![0-9A-Za-z-])")]
    private static partial Regex NineDigits();
}

using System.Text.Json.Nodes;
using Inburgering.Contracts;

namespace Contracts.Tests;

public class SchemaTests
{
    public static TheoryData<string> Types => [.. Berichtcatalogus.Alle.Select(b => b.Kenmerk.Type)];

    /// <summary>Also in update mode: a broken promise is never written over the promise.</summary>
    [Theory, MemberData(nameof(Types))]
    public void Het_schema_is_gelijk_aan_het_vastgelegde_en_breekt_niets(string type)
    {
        var schema = Schemas.Of(Berichtcatalogus.Zoek(type)!);
        string[] file = ["contracts", "schemas", type + ".schema.json"];
        if (Repository.Read(file) is { } committed)
        {
            var old = JsonNode.Parse(committed)!.AsObject();
            var breaking = Compatibility.Breaking(old, schema);
            Assert.True(breaking.Count == 0, $"{type}: maak een nieuwe major. {string.Join("; ", breaking)}");
            Assert.True(SameShape(old, schema) || !JsonNode.DeepEquals(old["$id"], schema["$id"]),
                $"{type}: er is een optioneel veld bijgekomen; verhoog de minor in Versie.");
        }
        Repository.MustEqual(Schemas.Print(schema), file);
    }

    [Fact]
    public void Elk_vastgelegd_schema_hoort_bij_een_bericht() =>
        Assert.Equal(
            Berichtcatalogus.Alle.Select(b => b.Kenmerk.Type + ".schema.json").Order(StringComparer.Ordinal),
            Directory.GetFiles(Repository.PathOf("contracts", "schemas")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));

    [Fact]
    public void Elk_veld_heeft_een_beschrijving_en_een_vaste_vorm()
    {
        foreach (var bericht in Berichtcatalogus.Alle)
        {
            Check(Schemas.Of(bericht), bericht.Kenmerk.Type);
        }

        static void Check(JsonObject schema, string path)
        {
            Assert.True(schema["type"] is not null, $"{path} heeft geen type.");
            foreach (var (name, node) in schema["properties"]?.AsObject() ?? [])
            {
                Assert.True(node is JsonObject { } field && field["description"] is not null, $"{path}/{name} heeft geen beschrijving.");
                Check(node!.AsObject(), $"{path}/{name}");
            }
            if (schema["items"] is JsonObject items) { Check(items, path + "/items"); }
        }
    }

    private static bool SameShape(JsonObject old, JsonObject @new) => JsonNode.DeepEquals(Shape(old), Shape(@new));

    private static JsonNode? Shape(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(o.Where(p => !(p.Key is "$id" or "title" || (p.Key == "description" && p.Value is JsonValue)))
            .Select(p => KeyValuePair.Create(p.Key, Shape(p.Value)))),
        JsonArray a => new JsonArray([.. a.Select(Shape)]),
        _ => node?.DeepClone(),
    };
}

using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Inburgering.Contracts;

namespace Contracts.Tests;

public partial class DocumentTests
{
    [Fact]
    public void Het_asyncapi_document_is_gelijk_aan_de_contracten() =>
        Repository.MustEqual(Schemas.Print(AsyncApi.Document()), "docs", "asyncapi.json");

    [Fact]
    public void De_tabel_van_berichten_is_gelijk_aan_de_contracten() =>
        Repository.MustEqual(Berichtentabel.Print(), "docs", "berichten.md");

    [Fact]
    public void Het_asyncapi_document_noemt_precies_de_berichten_van_de_keten()
    {
        var document = AsyncApi.Document();
        Assert.Equal(
            Berichtcatalogus.Alle.Select(b => b.Kenmerk.Type).Order(StringComparer.Ordinal),
            document["components"]!["messages"]!.AsObject().Select(m => m.Value!["name"]!.GetValue<string>()).Order(StringComparer.Ordinal));
        Assert.Equal(
            Berichtcatalogus.Alle.Sum(b => b.Kenmerk.Uitgevers.Length + b.Kenmerk.Abonnees.Length),
            document["operations"]!.AsObject().Count);
        Assert.All(document["channels"]!.AsObject(), c =>
            Assert.Equal(c.Key.StartsWith("cmd.", StringComparison.Ordinal) ? AsyncApi.Commands : AsyncApi.Events,
                c.Value!["bindings"]!["amqp"]!["exchange"]!["name"]!.GetValue<string>()));
    }

    [Fact]
    public void Elke_verwijzing_in_het_asyncapi_document_bestaat()
    {
        var document = AsyncApi.Document();
        var references = References(document).ToList();
        Assert.NotEmpty(references);
        foreach (var reference in references)
        {
            if (reference.StartsWith("#/", StringComparison.Ordinal))
            {
                var found = reference[2..].Split('/').Aggregate((JsonNode?)document, (node, part) => node?[part]);
                Assert.True(found is not null, $"{reference} bestaat niet.");
            }
            else
            {
                Assert.True(File.Exists(Path.GetFullPath(Path.Combine(Repository.PathOf("docs"), reference))), $"{reference} bestaat niet.");
            }
        }
    }

    [Fact]
    public void Een_persoonsnummer_staat_in_geen_enkel_document() =>
        Assert.DoesNotContain(Digits().Matches(AsyncApi.Document().ToJsonString() + Berichtentabel.Print()), m => Nummers.IsBsn(m.Value));

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => p.Key == "$ref" ? [p.Value!.GetValue<string>()] : References(p.Value)),
        JsonArray a => a.SelectMany(References),
        _ => [],
    };

    [GeneratedRegex(@"\d{9}")]
    private static partial Regex Digits();
}

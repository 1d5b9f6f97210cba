using System.Text.Json.Nodes;
using Inburgering.Testing;

namespace Lint.Tests;

/// <summary>The AsyncAPI document of the bus keeps the rules of asyncapi.spectral.yaml, and each rule sees the fault it is there for.</summary>
public sealed class AsyncApiTests
{
    private const string Ruleset = "asyncapi.spectral.yaml", Message = "coa.statushouder-gekoppeld.v1", Addressed = "cmd.beeindig-toegang.v1";

    private static readonly string Document = Path.Combine(BuildOutput.Root, "docs", "asyncapi.json");

    private static readonly (string Fault, string Rule, Action<JsonNode> Mutate)[] Mutations =
    [
        ("version 2", "chain-bus-version", d => d["asyncapi"] = "2.6.0"),
        ("an action that does not exist", "asyncapi-3-document-resolved", d => Operation(d)["action"] = "publish"),
        ("a version that is not SemVer", "chain-bus-semver", d => d["info"]!["version"] = "1.0"),
        ("no contact", "asyncapi-info-contact", d => d["info"]!.AsObject().Remove("contact")),
        ("a broker without TLS", "chain-bus-tls", d => d["servers"]!["broker"]!["protocol"] = "amqp"),
        ("a message name of another", "chain-bus-cloudevents", d => Of(d)["name"] = "nl.inburgering.coa.klantprofiel-gedeeld.v1"),
        ("a message name without version", "chain-bus-cloudevents", d => Of(d)["name"] = "nl.inburgering.coa.statushouder-gekoppeld"),
        ("a message name in camelCase", "chain-bus-cloudevents", d => Of(d)["name"] = "nl.inburgering.coa.statushouderGekoppeld.v1"),
        ("another type on the wire", "chain-bus-cloudevents", d => Own(d)["type"]!["const"] = "nl.inburgering.coa.statushouder-gekoppeld.v2"),
        ("a message outside the envelope", "chain-bus-cloudevents", d => Of(d)["payload"]!["allOf"]!.AsArray().RemoveAt(0)),
        ("the body of another version", "chain-bus-cloudevents", d => Own(d)["data"]!["$ref"] = "../contracts/schemas/nl.inburgering.coa.verhuisdatum-bekend.v1.schema.json"),
        ("a BSN in a header", "chain-bus-cloudevents", d => Of(d)["headers"] = JsonNode.Parse("""{"type":"object","properties":{"bsn":{"type":"string"}}}""")),
        ("no data group", "chain-bus-cloudevents", d => Of(d)["tags"] = new JsonArray()),
        ("no summary", "chain-bus-cloudevents", d => Of(d).AsObject().Remove("summary")),
        ("plain JSON", "chain-bus-content-type", d => Of(d)["contentType"] = "application/json"),
        ("plain JSON by default", "chain-bus-content-type", d => d["defaultContentType"] = "application/json"),
        ("an envelope without source", "chain-bus-envelope", d => d["components"]!["schemas"]!["cloudEvent"]!["required"] = new JsonArray("specversion", "id", "type", "time", "data")),
        ("a context attribute in camelCase", "chain-bus-attribute-names", d => Attributes(d)["correlationId"] = JsonNode.Parse("""{"type":"string"}""")),
        ("a BSN as context attribute", "chain-bus-addresses", d => Attributes(d)["bsn"] = JsonNode.Parse("""{"type":"string"}""")),
        ("a source without OIN", "chain-bus-source", d => Attributes(d)["source"]!["pattern"] = "^https://"),
        ("a BSN as subject", "chain-bus-subject", d => Attributes(d)["subject"]!["pattern"] = "^[0-9]{9}$"),
        ("a person in an address", "chain-bus-addresses", d => Channel(d)["address"] = "coa.statushouder-gekoppeld.v1.{bsn}"),
        ("a person as parameter", "chain-bus-addresses", d => d["channels"]![Addressed]!["parameters"]!["vNummer"] = JsonNode.Parse("""{"description":"x"}""")),
        ("an address without version", "chain-bus-addresses", d => Channel(d)["address"] = "coa.statushouder-gekoppeld"),
        ("an address with upper case", "chain-bus-addresses", d => Channel(d)["address"] = "coa.StatushouderGekoppeld.v1"),
        ("an event on the exchange of commands", "chain-bus-addresses", d => Exchange(d)["name"] = "inburgering.cmd.v1"),
        ("an exchange that forgets", "chain-bus-exchange", d => Exchange(d)["durable"] = false),
        ("a channel that carries another message", "chain-bus-addresses", d => Channel(d)["messages"]!["message"]!["$ref"] = "#/components/messages/coa.verhuisdatum-bekend.v1"),
        ("nobody sends it", "chain-bus-addresses", d => d["operations"]!.AsObject().Remove($"coa-intake.send.{Message}")),
        ("an operation of an unknown service", "chain-bus-addresses", d => d["operations"]![$"loket.receive.{Message}"] = Operation(d).DeepClone()),
    ];

    [Fact]
    public async Task The_document_of_the_bus_is_without_fault()
    {
        Spectral.MustBeThere();
        Spectral.NothingIn((await Spectral.Lint(Ruleset, [Document])).SelectMany(f => f));
    }

    [Fact]
    public async Task Every_mutation_of_the_bus_is_found()
    {
        Spectral.MustBeThere();
        using var folder = new TemporaryFolder();
        // The document refers to the schemas beside it.
        File.CreateSymbolicLink(folder.File("contracts"), Path.Combine(BuildOutput.Root, "contracts"));
        folder.Folder("docs");
        await Mutants.AllFound(Ruleset, folder.File("docs"), Small(), Mutations);
    }

    /// <summary>Two messages of the real document: enough for every rule, and quick to read.</summary>
    private static JsonNode Small()
    {
        var document = JsonNode.Parse(File.ReadAllText(Document))!;
        string[] keep = [Message, Addressed, "coa.verhuisdatum-bekend.v1"];
        foreach (var part in (JsonObject[])[document["channels"]!.AsObject(), document["components"]!["messages"]!.AsObject()])
        {
            foreach (var key in part.Select(p => p.Key).Except(keep).ToList()) { part.Remove(key); }
        }
        var operations = document["operations"]!.AsObject();
        foreach (var key in operations.Select(p => p.Key).Where(k => !keep.Any(m => k.EndsWith("." + m, StringComparison.Ordinal))).ToList()) { operations.Remove(key); }
        return document;
    }

    private static JsonNode Of(JsonNode d) => d["components"]!["messages"]![Message]!;

    private static JsonNode Own(JsonNode d) => Of(d)["payload"]!["allOf"]!.AsArray().Last()!["properties"]!;

    private static JsonNode Channel(JsonNode d) => d["channels"]![Message]!;

    private static JsonNode Exchange(JsonNode d) => Channel(d)["bindings"]!["amqp"]!["exchange"]!;

    private static JsonNode Operation(JsonNode d) => d["operations"]![$"coa-intake.send.{Message}"]!;

    private static JsonNode Attributes(JsonNode d) => d["components"]!["schemas"]!["cloudEvent"]!["properties"]!;
}

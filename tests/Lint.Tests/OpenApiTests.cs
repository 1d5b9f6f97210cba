using System.Text.Json.Nodes;
using Inburgering.Testing;

namespace Lint.Tests;

/// <summary>The OpenAPI documents keep the rules of openapi.spectral.yaml, and each rule sees the fault it is there for.</summary>
public sealed class OpenApiTests(Chain chain)
{
    private const string Ruleset = "openapi.spectral.yaml", List = "/verzoeken", Collection = "/koppelingen", Item = "/koppelingen/{koppelingId}", Operation = "/overdrachten/{overdrachtId}/_trek-in";

    private static readonly (string Fault, string Rule, Action<JsonNode> Mutate)[] Mutations =
    [
        // What the official linter finds too.
        ("no API-Version on 200", "chain-version-header", d => Answer(d, Item, "get", "200").Remove("headers")),
        ("a slash at the end", "chain-no-trailing-slash", d => Move(d, Collection, Collection + "/")),
        ("no /v1 in the server address", "chain-server", d => Server(d)["url"] = "https://localhost/coa-intake"),
        ("a version that is not SemVer", "chain-semver", d => d["info"]!["version"] = "1.0"),
        ("no contact", "chain-contact", d => d["info"]!.AsObject().Remove("contact")),
        ("a contact without e-mail address", "chain-contact", d => d["info"]!["contact"]!.AsObject().Remove("email")),
        ("a contact without name", "chain-contact", d => d["info"]!["contact"]!.AsObject().Remove("name")),
        ("a contact without address of a page", "chain-contact", d => d["info"]!["contact"]!.AsObject().Remove("url")),
        ("a path in snake_case", "chain-path-kebab-case", d => Move(d, Collection, "/nieuwe_koppelingen")),
        ("a path in camelCase", "chain-path-kebab-case", d => Move(d, Collection, "/nieuweKoppelingen")),
        ("400 as application/json", "chain-problem", d => Answer(d, Collection, "post", "400")["content"] = JsonNode.Parse("""{"application/json":{"schema":{"type":"object"}}}""")),
        ("POST without 400", "chain-operation", d => d["paths"]![Collection]!["post"]!["responses"]!.AsObject().Remove("400")),
        ("a query parameter in snake_case", "chain-query-camel-case", d => Parameter(d, List)["name"] = "open_status"),
        ("problem details without detail", "chain-problem", d => Problem(d)["properties"]!.AsObject().Remove("detail")),
        // What it lets pass.
        ("a minor version in the server address", "chain-server", d => Server(d)["url"] = "https://localhost/coa-intake/v1.2"),
        ("a field in snake_case", "chain-field-camel-case", d => Fields(d)["azc_locatie"] = Text("Locatie.")),
        ("a path that is a verb", "chain-resource-names", d => Move(d, Collection, "/registreer")),
        ("a collection in the singular", "chain-resource-names", d => Move(d, Item, "/koppeling/{koppelingId}")),
        ("a BSN in the path", "chain-no-personal-data-in-address", d => { Move(d, Item, "/koppelingen/{bsn}"); d["paths"]!["/koppelingen/{bsn}"]!["get"]!["parameters"]![0]!["name"] = "bsn"; }),
        ("lesdatum as date-time", "chain-date", d => Fields(d)["lesdatum"] = Text("Dag.", "date-time")),
        ("lesDatum as date-time", "chain-date", d => Fields(d)["lesDatum"] = Text("Dag.", "date-time")),
        ("no API-Version on 4xx", "chain-version-header", d => Answer(d, Item, "get", "404").Remove("headers")),
        ("a server address without TLS", "chain-server", d => Server(d)["url"] = "http://localhost/coa-intake/v1"),
        // What the chain asks beyond that.
        ("a relative server address", "chain-server", d => Server(d)["url"] = "/coa-intake/v1"),
        ("a server address of one path without version", "chain-server", d => d["paths"]![Item]!["servers"] = JsonNode.Parse("""[{"url":"https://localhost/coa-intake/beheer"}]""")),
        ("no server", "chain-has-server", d => d["servers"] = new JsonArray()),
        ("OpenAPI 3.0", "chain-openapi-3-1", d => d["openapi"] = "3.0.3"),
        ("the version in the path", "chain-no-version-in-path", d => Move(d, Collection, "/v1/koppelingen")),
        ("a file extension", "chain-path-kebab-case", d => Move(d, Collection, "/koppelingen.csv")),
        ("an operation in the middle", "chain-path-kebab-case", d => Move(d, Operation, "/overdrachten/_trek-in/{overdrachtId}")),
        ("an operation by GET", "chain-resource-names", d => { var item = d["paths"]![Operation]!.AsObject(); var post = item["post"]; item.Remove("post"); post!.AsObject().Remove("requestBody"); item["get"] = post; }),
        ("a borrowed verb", "chain-resource-names", d => Move(d, Collection, "/koppelingen/accepteren")),
        ("an English name", "chain-resource-names", d => Move(d, Collection, "/persons")),
        ("a V-number in the query", "chain-no-personal-data-in-address", d => Parameter(d, List)["name"] = "vNummer"),
        ("a name in the query", "chain-no-personal-data-in-address", d => Parameter(d, List)["name"] = "naam"),
        ("a BSN in a header", "chain-no-personal-data-in-address", d => { Parameter(d, List)["name"] = "bsn"; Parameter(d, List)["in"] = "header"; }),
        ("a method that is none of the five", "chain-methods", d => { var item = d["paths"]![Item]!.AsObject(); item["head"] = item["get"]!.DeepClone(); item["head"]!["operationId"] = "headKoppeling"; }),
        ("422 for bad input", "chain-operation", d => { var r = d["paths"]![Collection]!["post"]!["responses"]!.AsObject(); r["422"] = r["400"]!.DeepClone(); }),
        ("401 not announced", "chain-operation", d => d["paths"]![Collection]!["get"]!["responses"]!.AsObject().Remove("401")),
        ("404 not announced", "chain-operation", d => d["paths"]![Item]!["get"]!["responses"]!.AsObject().Remove("404")),
        ("415 not announced", "chain-operation", d => d["paths"]![Collection]!["post"]!["responses"]!.AsObject().Remove("415")),
        ("an answer without schema", "chain-operation", d => Answer(d, Item, "get", "200").Remove("content")),
        ("no summary", "chain-operation", d => Get(d, List).Remove("summary")),
        ("no description", "chain-operation", d => Get(d, List).Remove("description")),
        ("the query in the summary", "chain-operation", d => Get(d, List)["summary"] = "Verzoeken; ?status=OPEN"),
        ("two operations with one id", "operation-operationId-unique", d => Get(d, List)["operationId"] = d["paths"]![Item]!["get"]!["operationId"]!.DeepClone()),
        ("a path parameter that is not there", "path-params", d => d["paths"]![Item]!["get"]!.AsObject().Remove("parameters")),
        ("a schema that is none", "oas3-schema", d => Parameter(d, List)["in"] = "address"),
        ("a reference to nothing", "invalid-ref", d => Answer(d, Item, "get", "200")["content"]!["application/json"]!["schema"] = JsonNode.Parse("""{"$ref":"#/components/schemas/Nergens"}""")),
        ("a field without description", "chain-described", d => Fields(d)["onverklaard"] = JsonNode.Parse("""{"type":"string"}""")),
        ("a parameter without description", "chain-described", d => Parameter(d, List).Remove("description")),
        ("an English description", "chain-language", d => Get(d, List)["description"] = "Returns the requests that are open."),
        ("a time of day with a zone", "chain-date", d => Fields(d)["aanvang"] = Text("Hoe laat.", "time")),
        ("a deprecated operation whose answers do not say so", "chain-deprecation", d => Deprecate(d, "Sunset")),
        ("a deprecated operation whose answers do not say until when", "chain-deprecation", d => Deprecate(d, "Deprecation")),
        ("nobody is asked who he is", "chain-security", d => d.AsObject().Remove("security")),
    ];

    [Fact]
    public async Task The_documents_of_all_services_are_without_fault()
    {
        Spectral.MustBeThere();
        using var folder = new TemporaryFolder();
        var files = new List<string>();
        foreach (var service in Chain.Services)
        {
            files.Add(folder.File(service.Replace('/', '-') + ".json"));
            await File.WriteAllTextAsync(files[^1], (await chain.Document(service)).ToJsonString(), TestContext.Current.CancellationToken);
        }
        Spectral.NothingIn((await Spectral.Lint(Ruleset, files)).SelectMany(f => f));
    }

    [Fact]
    public async Task Every_mutation_of_an_API_is_found()
    {
        Spectral.MustBeThere();
        using var folder = new TemporaryFolder();
        await Mutants.AllFound(Ruleset, folder.Location, Small(await chain.Document("coa-intake")), Mutations);
    }

    /// <summary>Four addresses of the real document, with what they refer to: enough for every rule, and quick to read.</summary>
    private static JsonNode Small(JsonNode document)
    {
        var paths = document["paths"]!.AsObject();
        foreach (var path in paths.Select(p => p.Key).Except([List, Collection, Item, Operation]).ToList()) { paths.Remove(path); }
        var schemas = document["components"]!["schemas"]!.AsObject();
        var used = new HashSet<string>();
        Follow(paths);
        foreach (var schema in schemas.Select(s => s.Key).Where(s => !used.Contains(s)).ToList()) { schemas.Remove(schema); }
        var tags = paths.SelectMany(p => p.Value!.AsObject()).Select(o => o.Value?["tags"]?[0]?.GetValue<string>()).ToHashSet();
        foreach (var tag in document["tags"]!.AsArray().Where(t => !tags.Contains(t!["name"]!.GetValue<string>())).ToList()) { document["tags"]!.AsArray().Remove(tag); }
        return document;

        void Follow(JsonNode? node)
        {
            switch (node)
            {
                case JsonObject json:
                    foreach (var (key, value) in json)
                    {
                        if (key != "$ref") { Follow(value); }
                        else if (value!.GetValue<string>() is var target && target.StartsWith("#/components/schemas/", StringComparison.Ordinal) && used.Add(target[21..])) { Follow(schemas[target[21..]]); }
                    }
                    break;
                case JsonArray list:
                    foreach (var element in list) { Follow(element); }
                    break;
            }
        }
    }

    private static void Move(JsonNode d, string from, string to)
    {
        var paths = d["paths"]!.AsObject();
        var item = paths[from];
        paths.Remove(from);
        paths[to] = item;
    }

    private static JsonObject Text(string description, string? format = null) => new JsonObject { ["type"] = "string", ["description"] = description, ["format"] = format ?? "uri" };

    private static JsonNode Server(JsonNode d) => d["servers"]![0]!;

    private static JsonObject Answer(JsonNode d, string path, string method, string status) => d["paths"]![path]![method]!["responses"]![status]!.AsObject();

    private static void Deprecate(JsonNode d, string header)
    {
        Get(d, List)["deprecated"] = true;
        foreach (var (_, answer) in Get(d, List)["responses"]!.AsObject()) { answer!["headers"]![header] = JsonNode.Parse("""{"description":"Sinds of tot wanneer.","schema":{"type":"string"}}"""); }
    }

    private static JsonObject Get(JsonNode d, string path) => d["paths"]![path]!["get"]!.AsObject();

    private static JsonObject Parameter(JsonNode d, string path) => Get(d, path)["parameters"]![0]!.AsObject();

    private static JsonNode Problem(JsonNode d) => d["components"]!["schemas"]!["Probleem"]!;

    /// <summary>The fields of the first message that somebody sends.</summary>
    private static JsonNode Fields(JsonNode d) => d["components"]!["schemas"]!["StatushouderGekoppeld"]!["properties"]!;
}

using System.Text.Json.Nodes;
using Inburgering.Contracts;

namespace Contracts.Tests;

/// <summary>The messages as an AsyncAPI 3.1 document: one channel per routing key, one operation per service that sends or receives.</summary>
internal static class AsyncApi
{
    public const string Events = "inburgering.v1", Commands = "inburgering.cmd.v1";

    public static JsonObject Document()
    {
        var (channels, operations, messages) = (new JsonObject(), new JsonObject(), new JsonObject());
        foreach (var bericht in Berichtcatalogus.Alle)
        {
            var key = Schemas.RoutingKey(bericht.Kenmerk.Type);
            channels[key] = Channel(bericht, key);
            messages[key] = Message(bericht);
            foreach (var service in bericht.Kenmerk.Uitgevers) { operations[$"{service}.send.{key}"] = Operation("send", service, bericht, key); }
            foreach (var service in bericht.Kenmerk.Abonnees) { operations[$"{service}.receive.{key}"] = Operation("receive", service, bericht, key); }
        }
        return new JsonObject
        {
            ["asyncapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "Inburgering integration hub: messages",
                ["version"] = "1.0.0",
                ["description"] = "Generated from the contracts assembly. Every message is one CloudEvents 1.0 JSON object (structured mode, NL GOV profile) on RabbitMQ; "
                    + "the body of `data` follows the committed JSON Schema. Messages of one type that leave together may come as a JSON list of such objects "
                    + "(`application/cloudevents-batch+json`, at most 50); each is a message of its own. The person is in `subject`, never in a header, routing key or queue name.",
                ["contact"] = new JsonObject { ["name"] = "Functioneel beheer inburgering", ["email"] = "inburgering@example.nl", ["url"] = "https://www.example.nl/inburgering" },
                ["tags"] = new JsonArray(new JsonObject { ["name"] = "inburgering" }),
            },
            ["defaultContentType"] = "application/cloudevents+json",
            ["servers"] = new JsonObject
            {
                ["broker"] = new JsonObject { ["host"] = "broker.example:5671", ["protocol"] = "amqps", ["protocolVersion"] = "0.9.1" },
            },
            ["channels"] = channels,
            ["operations"] = operations,
            ["components"] = new JsonObject
            {
                ["messages"] = messages,
                ["schemas"] = new JsonObject { ["cloudEvent"] = CloudEvent() },
            },
        };
    }

    private static JsonObject Channel(Berichtsoort bericht, string key)
    {
        var channel = new JsonObject
        {
            ["address"] = bericht.Kenmerk.Geadresseerd ? key + ".{dienst}" : key,
            ["title"] = $"{bericht.Kenmerk.Code} {bericht.Clr.Name}",
            ["messages"] = new JsonObject { ["message"] = Ref($"#/components/messages/{key}") },
        };
        if (bericht.Kenmerk.Geadresseerd)
        {
            channel["parameters"] = new JsonObject
            {
                ["dienst"] = new JsonObject { ["description"] = "The one service this copy is addressed to.", ["enum"] = Texts(bericht.Kenmerk.Abonnees) },
            };
        }
        channel["bindings"] = new JsonObject
        {
            ["amqp"] = new JsonObject
            {
                ["is"] = "routingKey",
                ["exchange"] = new JsonObject
                {
                    ["name"] = key.StartsWith("cmd.", StringComparison.Ordinal) ? Commands : Events,
                    ["type"] = "topic",
                    ["durable"] = true,
                    ["autoDelete"] = false,
                },
                ["bindingVersion"] = "0.3.0",
            },
        };
        return channel;
    }

    private static JsonObject Message(Berichtsoort bericht) => new()
    {
        ["name"] = bericht.Kenmerk.Type,
        ["title"] = bericht.Clr.Name,
        ["summary"] = Documentation.Summary(bericht.Clr),
        ["description"] = Documentation.Remarks(bericht.Clr),
        ["contentType"] = "application/cloudevents+json",
        ["tags"] = new JsonArray([.. bericht.Kenmerk.Klassen.Split(' ').Select(k => new JsonObject { ["name"] = k })]),
        ["payload"] = new JsonObject
        {
            ["allOf"] = new JsonArray(
                Ref("#/components/schemas/cloudEvent"),
                new JsonObject
                {
                    ["type"] = "object",
                    ["properties"] = new JsonObject
                    {
                        ["type"] = new JsonObject { ["const"] = bericht.Kenmerk.Type },
                        ["data"] = Ref($"../contracts/schemas/{bericht.Kenmerk.Type}.schema.json"),
                    },
                }),
        },
    };

    private static JsonObject Operation(string action, string service, Berichtsoort bericht, string key) => new()
    {
        ["action"] = action,
        ["description"] = $"{service} {(action == "send" ? "publishes" : "consumes")} {bericht.Kenmerk.Code} {bericht.Clr.Name}.",
        ["channel"] = Ref($"#/channels/{key}"),
        ["tags"] = new JsonArray(new JsonObject { ["name"] = service }),
    };

    private static JsonObject CloudEvent() => new()
    {
        ["type"] = "object",
        ["required"] = Texts(["specversion", "id", "source", "type", "time", "data"]),
        ["properties"] = new JsonObject
        {
            ["specversion"] = new JsonObject { ["const"] = "1.0" },
            ["id"] = Text("UUIDv7; equal source and id is a duplicate.", "uuid"),
            ["source"] = new JsonObject
            {
                ["type"] = "string",
                ["description"] = "Organisation (OIN) and system that recorded the fact.",
                ["pattern"] = "^urn:nld:oin:[0-9A-Z]{20}:systeem:[a-z-]+$",
            },
            ["type"] = Text("Identity of the message, with the major version."),
            ["subject"] = new JsonObject
            {
                ["type"] = "string",
                ["description"] = "Chain key of the person; opaque, never a BSN or V-number.",
                ["pattern"] = "^inburgeraar:[0-9a-f-]{36}$",
            },
            ["time"] = Text("Business moment when known, else the moment of recording; UTC.", "date-time"),
            ["recordedat"] = Text("Moment of recording; UTC.", "date-time"),
            ["datacontenttype"] = new JsonObject { ["const"] = "application/json" },
            ["dataschema"] = Text("$id of the JSON Schema of data, with the full version.", "uri"),
            ["sequence"] = Text("Order per source."),
            ["sequencetype"] = new JsonObject { ["const"] = "Integer" },
            ["correlationid"] = Text("Equal for everything that follows from one request.", "uuid"),
            ["causationid"] = Text("id of the message that caused this one.", "uuid"),
            ["traceparent"] = Text("W3C Trace Context."),
            ["data"] = new JsonObject { ["type"] = "object" },
        },
    };

    private static JsonObject Text(string description, string? format = null)
    {
        var schema = new JsonObject { ["type"] = "string", ["description"] = description };
        if (format is not null) { schema["format"] = format; }
        return schema;
    }

    private static JsonObject Ref(string target) => new() { ["$ref"] = target };

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(t => JsonValue.Create(t))]);
}

using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using Inburgering.Contracts;

namespace Contracts.Tests;

/// <summary>JSON Schema 2020-12 of a message, made from the record, its attributes and its documentation.</summary>
internal static class Schemas
{
    public static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonObject Of(Berichtsoort bericht)
    {
        var body = Of(bericht.Clr);
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = $"https://contracts.inburgering.nl/{RoutingKey(bericht.Kenmerk.Type)}/{bericht.Kenmerk.Versie}.json",
            ["title"] = bericht.Kenmerk.Type,
        };
        foreach (var (name, value) in body.ToArray())
        {
            body.Remove(name);
            schema[name] = value;
        }
        return schema;
    }

    public static JsonObject Of(Type type) => BerichtJson.Opties.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = Describe,
    }).AsObject();

    public static string Print(JsonNode schema) => schema.ToJsonString(Layout) + "\n";

    public static string RoutingKey(string type) => type["nl.inburgering.".Length..];

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode node)
    {
        if (node is not JsonObject schema) { return node; }
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        if (type.IsEnum)
        {
            schema["type"] = schema["enum"]!.AsArray().Contains(null) ? new JsonArray("string", "null") : "string";
        }
        var property = context.PropertyInfo?.AttributeProvider as PropertyInfo;
        var text = property is null ? Documentation.Summary(type) : Documentation.Summary(property);
        if (type.IsEnum)
        {
            text = $"{text} {string.Join(' ', type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(f => $"{f.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()!.Name}: {Documentation.Summary(f)}"))}".Trim();
        }
        if (property is not null) { Constrain(schema, property); }
        if (!string.IsNullOrEmpty(text)) { schema.Insert(0, "description", text); }
        return schema;
    }

    private static void Constrain(JsonObject schema, PropertyInfo property)
    {
        if (property.GetCustomAttribute<StringLengthAttribute>() is { } length) { schema["maxLength"] = length.MaximumLength; }
        if (property.GetCustomAttribute<RegularExpressionAttribute>() is { } pattern) { schema["pattern"] = pattern.Pattern; }
        if (property.GetCustomAttribute<RangeAttribute>() is { } range)
        {
            schema["minimum"] = JsonValue.Create(Convert.ToDecimal(range.Minimum, null));
            if (range.Maximum is not int.MaxValue) { schema["maximum"] = JsonValue.Create(Convert.ToDecimal(range.Maximum, null)); }
            if (range is UrenAttribute) { schema["multipleOf"] = UrenAttribute.Stap; }
        }
    }
}

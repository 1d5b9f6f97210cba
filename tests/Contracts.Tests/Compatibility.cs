using System.Globalization;
using System.Text.Json.Nodes;

namespace Contracts.Tests;

/// <summary>What would break a reader or a writer when one schema replaces another within the same major version.</summary>
/// <remarks>Only an added optional property is allowed. A new code also breaks: a reader that does not know it refuses the message.</remarks>
internal static class Compatibility
{
    private static readonly string[] UpperLimits = ["maximum", "maxLength", "maxItems"];
    private static readonly string[] LowerLimits = ["minimum", "minLength", "minItems"];
    private static readonly string[] Shapes = ["pattern", "format", "multipleOf"];

    public static IReadOnlyList<string> Breaking(JsonObject old, JsonObject @new) => [.. Compare(old, @new, "")];

    private static IEnumerable<string> Compare(JsonObject old, JsonObject @new, string path)
    {
        var at = path.Length == 0 ? "/" : path;
        var (before, after) = (Words(old["type"]), Words(@new["type"]));
        if (!before.SetEquals(after)) { yield return $"{at}: type {Show(before)} werd {Show(after)}"; }

        foreach (var change in Codes(old, @new, at)) { yield return change; }
        foreach (var change in Limits(old, @new, at)) { yield return change; }

        var (oldProperties, newProperties) = (Properties(old), Properties(@new));
        var (oldRequired, newRequired) = (Words(old["required"]), Words(@new["required"]));
        foreach (var (name, schema) in oldProperties)
        {
            var child = $"{path}/{name}";
            if (!newProperties.TryGetValue(name, out var replacement)) { yield return $"{child}: verwijderd of hernoemd"; continue; }
            if (oldRequired.Contains(name) && !newRequired.Contains(name)) { yield return $"{child}: was verplicht en werd optioneel"; }
            foreach (var change in Compare(schema, replacement, child)) { yield return change; }
        }
        foreach (var name in newRequired.Except(oldRequired).Order(StringComparer.Ordinal)) { yield return $"{path}/{name}: werd verplicht"; }

        foreach (var keyword in (string[])["items", "additionalProperties"])
        {
            if (old[keyword] is JsonObject inner && @new[keyword] is JsonObject replacement)
            {
                foreach (var change in Compare(inner, replacement, $"{path}/{keyword}")) { yield return change; }
            }
            else if (!JsonNode.DeepEquals(old[keyword], @new[keyword])) { yield return $"{path}/{keyword}: veranderd"; }
        }
    }

    private static IEnumerable<string> Codes(JsonObject old, JsonObject @new, string at)
    {
        if (old["enum"] is null && @new["enum"] is null) { yield break; }
        if (old["enum"] is null || @new["enum"] is null) { yield return $"{at}: codelijst {(old["enum"] is null ? "toegevoegd" : "vervallen")}"; yield break; }
        var (before, after) = (Words(old["enum"]), Words(@new["enum"]));
        if (before.Except(after).Any()) { yield return $"{at}: code {Show(before.Except(after))} vervallen"; }
        if (after.Except(before).Any()) { yield return $"{at}: code {Show(after.Except(before))} toegevoegd, oude lezers weigeren die"; }
    }

    private static IEnumerable<string> Limits(JsonObject old, JsonObject @new, string at)
    {
        foreach (var keyword in UpperLimits.Concat(LowerLimits))
        {
            var (before, after) = (Number(old[keyword]), Number(@new[keyword]));
            if (before != after) { yield return $"{at}: {keyword} {Show(before)} werd {Show(after)}"; }
        }
        foreach (var keyword in Shapes.Where(k => !JsonNode.DeepEquals(old[k], @new[k])))
        {
            yield return $"{at}: {keyword} veranderd";
        }
    }

    private static decimal? Number(JsonNode? node) => node is null ? null : decimal.Parse(node.ToJsonString(), CultureInfo.InvariantCulture);

    private static Dictionary<string, JsonObject> Properties(JsonObject schema) =>
        schema["properties"]?.AsObject().ToDictionary(p => p.Key, p => p.Value!.AsObject()) ?? [];

    private static HashSet<string> Words(JsonNode? node) => node switch
    {
        null => [],
        JsonArray array => [.. array.Select(x => x?.GetValue<string>() ?? "null")],
        _ => [node.GetValue<string>()],
    };

    private static string Show(decimal? limit) => limit?.ToString(CultureInfo.InvariantCulture) ?? "geen";

    private static string Show(IEnumerable<string> words) => string.Join('|', words.Order(StringComparer.Ordinal));
}

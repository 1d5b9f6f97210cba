using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Inburgering.Contracts;
using Microsoft.AspNetCore.Http.Metadata;

namespace Inburgering.Messaging;

/// <summary>
/// The JSON body of a request. Its shape is checked against <typeparamref name="T"/> before anything else, and all errors
/// come back at once with the place (JSON pointer), without repeating what was sent: it may be personal.
/// </summary>
/// <remarks>
/// Unknown members are refused. Two members are always accepted beside those of <typeparamref name="T"/>: <c>vastgelegdOp</c>
/// (the business day, for what is registered later) and <c>inburgeraarId</c> (who it is about, where the path does not say it).
/// </remarks>
public sealed class Body<T> : IEndpointParameterMetadataProvider
    where T : class
{
    private readonly JsonObject json;
    private readonly HashSet<string> sent;

    private Body(JsonObject json, DateOnly? vastgelegdOp, Guid? inburgeraarId) => (this.json, sent, VastgelegdOp, InburgeraarId) = (json, [.. json.Select(m => m.Key)], vastgelegdOp, inburgeraarId);

    /// <summary>The business day on which it happened or was decided, when the caller says so.</summary>
    public DateOnly? VastgelegdOp { get; }

    /// <summary>The person it is about, when the caller says so in the body.</summary>
    public Guid? InburgeraarId { get; }

    /// <summary>True when the caller sent this member; what <see cref="Read"/> filled in does not count.</summary>
    public bool Has(string member) => sent.Contains(member);

    /// <summary>The checked value. Members that the caller left out are filled from <paramref name="defaults"/>; a Guid key marked [Sleutel] gets a UUIDv7.</summary>
    /// <exception cref="InvalidBodyException">The shape is wrong; the host answers 400.</exception>
    public T Read(params ReadOnlySpan<(string Member, object? Value)> defaults)
    {
        foreach (var (member, value) in defaults)
        {
            if (value is not null && !json.ContainsKey(member)) { json[member] = JsonSerializer.SerializeToNode(value, BerichtJson.Opties); }
        }
        foreach (var key in Keys)
        {
            if (!json.ContainsKey(key)) { json[key] = Guid.CreateVersion7().ToString(); }
        }
        var errors = new Dictionary<string, string[]>();
        Shape.Check(json, BerichtJson.Streng.GetTypeInfo(typeof(T)), "", errors);
        if (errors.Count > 0) { throw new InvalidBodyException(errors); }
        try { return json.Deserialize<T>(BerichtJson.Streng)!; }
        catch (JsonException e) { throw new InvalidBodyException(e.Path ?? "/", "De waarde past hier niet."); }
    }

    private static readonly string[] Keys = [.. typeof(T).GetProperties().Where(p => p.GetCustomAttribute<SleutelAttribute>() is not null).Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name))];

#pragma warning disable CA1000 // ASP.NET Core looks for these two static members on the parameter type itself
    /// <summary>Called by ASP.NET Core to bind the parameter.</summary>
    public static async ValueTask<Body<T>> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        if (!context.Request.HasJsonContentType()) { throw new BadHttpRequestException("content type", StatusCodes.Status415UnsupportedMediaType); }
        JsonNode? node;
        try { node = await JsonNode.ParseAsync(context.Request.Body, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }, cancellationToken: context.RequestAborted); }
        catch (JsonException e) { throw new InvalidBodyException("/", e.LineNumber is { } line ? $"Dit is geen geldige JSON: kijk bij regel {line + 1}, positie {e.BytePositionInLine + 1}." : "Dit is geen geldige JSON, of een veld komt twee keer voor."); }
        catch (DecoderFallbackException) { throw new InvalidBodyException("/", "De tekst is geen UTF-8."); }
        if (node is not JsonObject json) { throw new InvalidBodyException("/", "Stuur een JSON-object: { … }."); }
        return new(json, Take<DateOnly>(json, "vastgelegdOp"), typeof(T).GetProperty("InburgeraarId") is null ? Take<Guid>(json, "inburgeraarId") : null);
    }

    /// <summary>Tells OpenAPI that the body is a <typeparamref name="T"/>.</summary>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T)));
#pragma warning restore CA1000

    private static TValue? Take<TValue>(JsonObject json, string member)
        where TValue : struct
    {
        if (!json.Remove(member, out var node) || node is null) { return null; }
        try { return node.Deserialize<TValue>(BerichtJson.Streng); }
        catch (JsonException) { throw new InvalidBodyException("/" + member, Shape.Expected(typeof(TValue))); }
    }
}

/// <summary>A request body with the wrong shape: 400 with all errors per JSON pointer.</summary>
public sealed class InvalidBodyException(IReadOnlyDictionary<string, string[]> errors) : Exception("The body has the wrong shape.")
{
    /// <summary>One error about one place.</summary>
    public InvalidBodyException(string place, string text)
        : this(new Dictionary<string, string[]> { [place] = [text] })
    {
    }

    /// <summary>Errors per JSON pointer.</summary>
    public IReadOnlyDictionary<string, string[]> Errors { get; } = errors;
}

/// <summary>Compares JSON with a type and finds every deviation, where the serializer would stop at the first.</summary>
internal static class Shape
{
    public static void Check(JsonNode? node, JsonTypeInfo type, string pointer, Dictionary<string, string[]> errors)
    {
        switch (type.Kind)
        {
            case JsonTypeInfoKind.Object when node is JsonObject json:
                foreach (var (name, value) in json)
                {
                    if (type.Properties.FirstOrDefault(p => p.Name == name) is not { } property) { Add(pointer, name, "Dit veld kent dit verzoek niet. Haal het weg of kijk of het goed gespeld is."); }
                    else if (value is not null)
                    {
                        var before = errors.Count;
                        Check(value, BerichtJson.Streng.GetTypeInfo(property.PropertyType), Pointer(pointer, name), errors);
                        if (errors.Count == before && Violated(property, value) is { } text) { Add(pointer, name, text); }
                    }
                    else if (property.IsRequired && !property.IsSetNullable) { Add(pointer, name, "Dit veld mag niet leeg zijn."); }
                }
                foreach (var missing in type.Properties.Where(p => p.IsRequired && !json.ContainsKey(p.Name))) { Add(pointer, missing.Name, "Dit veld is verplicht."); }
                break;
            case JsonTypeInfoKind.Enumerable when node is JsonArray list:
                var element = BerichtJson.Streng.GetTypeInfo(type.ElementType!);
                for (var i = 0; i < list.Count && errors.Count < 50; i++) { Check(list[i], element, $"{pointer}/{i}", errors); }
                break;
            case JsonTypeInfoKind.Object or JsonTypeInfoKind.Enumerable or JsonTypeInfoKind.Dictionary when node is not (JsonObject or JsonArray):
                errors[pointer.Length == 0 ? "/" : pointer] = [type.Kind == JsonTypeInfoKind.Enumerable ? "Hier hoort een lijst: [ … ]." : "Hier hoort een object: { … }."];
                break;
            default:
                try { node.Deserialize(type); }
                catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException) { errors[pointer.Length == 0 ? "/" : pointer] = [Expected(type.Type)]; }
                break;
        }

        void Add(string at, string name, string text) => errors[Pointer(at, name)] = [text];
    }

    /// <summary>What the contract declares on the property: length, range and pattern.</summary>
    private static string? Violated(JsonPropertyInfo property, JsonNode value)
    {
        if (property.AttributeProvider?.GetCustomAttributes(typeof(ValidationAttribute), inherit: true) is not { Length: > 0 } rules) { return null; }
        var actual = value.Deserialize(property.PropertyType, BerichtJson.Streng);
        return rules.Cast<ValidationAttribute>().FirstOrDefault(r => !r.IsValid(actual)) switch
        {
            null => null,
            StringLengthAttribute length => $"Gebruik ten hoogste {length.MaximumLength} tekens.",
            UrenAttribute hours => string.Create(CultureInfo.InvariantCulture, $"Hier horen klokuren: 0 tot en met {hours.Maximum}, in stappen van 0.25."),
            RangeAttribute { Maximum: int.MaxValue } range => $"Kies een getal van {range.Minimum} of hoger.",
            RangeAttribute range => string.Create(CultureInfo.InvariantCulture, $"Kies een getal van {range.Minimum} tot en met {range.Maximum}."),
            RegularExpressionAttribute pattern => $"De waarde heeft niet de goede vorm: {pattern.Pattern}",
            _ => "De waarde past hier niet.",
        };
    }

    public static string Expected(Type type)
    {
        var t = Nullable.GetUnderlyingType(type) ?? type;
        return t switch
        {
            _ when t.IsEnum => $"Kies een van: {string.Join(", ", Enum.GetValues(t).Cast<object>().Select(v => JsonSerializer.Serialize(v, t, BerichtJson.Opties).Trim('"')))}.",
            _ when t == typeof(DateOnly) => "Hier hoort een datum: jjjj-mm-dd, bijvoorbeeld 2024-06-05.",
            _ when t == typeof(DateTimeOffset) => "Hier hoort een tijdstip met tijdzone, bijvoorbeeld 2024-06-05T09:00:00+02:00.",
            _ when t == typeof(Guid) => "Hier hoort een uuid: 8-4-4-4-12 hexadecimale tekens.",
            _ when t == typeof(bool) => "Hier hoort true of false.",
            _ when t == typeof(decimal) || t == typeof(double) => "Hier hoort een getal met een punt als decimaalteken, zonder aanhalingstekens, bijvoorbeeld 3.5.",
            _ when t == typeof(int) || t == typeof(long) => "Hier hoort een geheel getal zonder aanhalingstekens.",
            _ when t == typeof(string) => "Hier hoort tekst tussen aanhalingstekens.",
            _ => "De waarde past hier niet.",
        };
    }

    private static string Pointer(string at, string name) => $"{at}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
}

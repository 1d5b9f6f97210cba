using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Inburgering.Contracts;

namespace Inburgering.Messaging;

/// <summary>The context attributes of a received CloudEvent (docs/adr/0004). Nothing personal is in any of them.</summary>
/// <param name="Id">Identity of the message; the same id is the same message.</param>
/// <param name="Type">CloudEvents type, with its major version.</param>
/// <param name="Source"><c>urn:nld:oin:&lt;20&gt;:systeem:&lt;service&gt;</c>.</param>
/// <param name="Subject">Chain key of the person the message is about.</param>
/// <param name="Time">Business moment, UTC.</param>
/// <param name="RecordedAt">Moment of sending, UTC.</param>
/// <param name="CorrelationId">The same for all messages that stem from one first cause.</param>
/// <param name="CausationId">The message that caused this one.</param>
/// <param name="TraceParent">W3C trace context.</param>
/// <param name="Sequence">Rising number per source.</param>
public sealed record Envelope(
    Guid Id, string Type, string Source, Guid? Subject, DateTimeOffset Time, DateTimeOffset RecordedAt,
    Guid CorrelationId, Guid? CausationId, string? TraceParent, long? Sequence)
{
    /// <summary>Organisation that published the message: 20 characters, or empty when the source is not an OIN.</summary>
    public string Oin => OinOf(Source) ?? "";

    internal static string? OinOf(string source)
    {
        Span<Range> parts = stackalloc Range[5];
        return source.AsSpan().Split(parts, ':') >= 4 && source.AsSpan(parts[2]) is "oin" && source[parts[3]] is { Length: 20 } oin ? oin : null;
    }
}

/// <summary>A message as it was received.</summary>
public sealed record Received<T>(Envelope Envelope, T Data)
    where T : class;

/// <summary>Structured-mode CloudEvents 1.0 JSON, NL GOV profile, written and read without an object in between.</summary>
internal static class CloudEvents
{
    public const string ContentType = "application/cloudevents+json", BatchContentType = "application/cloudevents-batch+json";
    private const string SubjectPrefix = "inburgeraar:";

    // A message of many events is too large for the young generation; made anew each time, it has everything collected.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? scratch;

    /// <summary>One event as it is; several as a batch (CloudEvents JSON format, chapter 4).</summary>
    public static byte[] Write(IReadOnlyList<(OutboxMessage Row, byte[] Data)> events, Func<OutboxMessage, string> source)
    {
        var buffer = scratch ??= new ArrayBufferWriter<byte>();
        buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(buffer))
        {
            if (events.Count > 1) { json.WriteStartArray(); }
            foreach (var (row, data) in events) { Write(json, row, source(row), data); }
            if (events.Count > 1) { json.WriteEndArray(); }
        }
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, OutboxMessage row, string source, ReadOnlySpan<byte> data)
    {
        json.WriteStartObject();
        json.WriteString("specversion", "1.0");
        json.WriteString("id", row.MessageId);
        json.WriteString("source", source);
        json.WriteString("type", row.Type);
        json.WriteString("time", Utc(row.Time));
        json.WriteString("recordedat", Utc(row.RecordedAt));
        if (row.Subject is { } subject) { json.WriteString("subject", SubjectPrefix + subject.ToString()); }
        json.WriteString("datacontenttype", "application/json");
        json.WriteString("dataschema", Catalogue.Find(row.Type) is { } c ? $"https://contracts.inburgering.nl/{c.RoutingKey}/{c.Kenmerk.Versie}.json" : null);
        json.WriteString("sequence", row.Seq.ToString(CultureInfo.InvariantCulture));
        json.WriteString("sequencetype", "Integer");
        json.WriteString("correlationid", row.CorrelationId);
        if (row.CausationId is { } cause) { json.WriteString("causationid", cause); }
        if (row.TraceParent is { } trace) { json.WriteString("traceparent", trace); }
        json.WritePropertyName("data");
        json.WriteRawValue(data, skipInputValidation: true);
        json.WriteEndObject();
    }

    /// <summary>The events in a body: itself, or each of a list. A list that cannot be read stays one, and <see cref="Read"/> says what is wrong with it.</summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Split(byte[] body)
    {
        var events = new List<ReadOnlyMemory<byte>>();
        try
        {
            var reader = new Utf8JsonReader(body);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray) { return [body]; }
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                events.Add(body.AsMemory(start, (int)reader.BytesConsumed - start));
            }
            reader.Read(); // nothing may come after the list
        }
        catch (JsonException) { return [body]; }
        return events.Count > 0 ? events : [body];
    }

    /// <summary>Reads a message. Whatever cannot be read becomes a failure with a class, never an exception.</summary>
    public static ReadResult Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object) { return Failed("ONLEESBAAR", "Het bericht is geen JSON-object."); }
            var (type, source) = (Text(root, "type"), Text(root, "source"));
            var subject = Text(root, "subject") is { } s && s.StartsWith(SubjectPrefix, StringComparison.Ordinal) && Guid.TryParse(s.AsSpan(SubjectPrefix.Length), out var key) ? key : (Guid?)null;
            var id = Guid.TryParse(Text(root, "id"), out var parsed) ? parsed : (Guid?)null;
            ReadResult Fail(string reason, string text) => new(null, null, new Quarantined(id, type, source, subject, reason, text));

            if (Text(root, "specversion") != "1.0" || id is null || type is null || source is null)
            {
                return Fail("SCHEMAFOUT", "Een verplicht CloudEvents-attribuut ontbreekt of is onjuist: specversion 1.0, id (uuid), type en source.");
            }
            var contract = Catalogue.Find(type);
            if (contract is null)
            {
                return Catalogue.All.Any(c => c.SameFactAs(type))
                    ? Fail("ONBEKENDE_CONTRACTVERSIE", $"Versie {type[(type.LastIndexOf('.') + 1)..]} van dit bericht is hier niet bekend.")
                    : Fail("ONBEKEND_BERICHTTYPE", "Dit type bericht staat niet in de catalogus.");
            }
            if (!root.TryGetProperty("data", out var data)) { return Fail("SCHEMAFOUT", "Het bericht heeft geen data."); }
            if (!TryMoment(root, "time", out var time)) { return Fail("SCHEMAFOUT", "Attribuut time is geen tijdstip."); }
            var recorded = TryMoment(root, "recordedat", out var r) ? r : time;
            try
            {
                var envelope = new Envelope(
                    id.Value, type, source, subject, time, recorded,
                    Guid.TryParse(Text(root, "correlationid"), out var correlation) ? correlation : id.Value,
                    Guid.TryParse(Text(root, "causationid"), out var causation) ? causation : null,
                    Text(root, "traceparent"),
                    long.TryParse(Text(root, "sequence"), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : null);
                return new(envelope, data.Deserialize(contract.Clr, BerichtJson.Opties)!, null);
            }
            catch (JsonException e) { return Fail("SCHEMAFOUT", $"De inhoud klopt niet met het contract bij {e.Path ?? "$"}."); }
        }
        catch (JsonException e) { return Failed("ONLEESBAAR", $"Het bericht is geen geldige JSON (regel {e.LineNumber + 1}, positie {e.BytePositionInLine + 1})."); }
    }

    private static ReadResult Failed(string reason, string text) => new(null, null, new Quarantined(null, null, null, null, reason, text));

    private static string? Text(JsonElement root, string name) => root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool TryMoment(JsonElement root, string name, out DateTimeOffset moment)
    {
        moment = default;
        return root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.TryGetDateTimeOffset(out moment);
    }

    private static string Utc(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}

/// <summary>Either an envelope with data, or the reason why there is none.</summary>
internal sealed record ReadResult(Envelope? Envelope, object? Data, Quarantined? Failure);

using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Inburgering.Testing;

/// <summary>An HTTP answer, read to the end.</summary>
public sealed record Antwoord(string Verzoek, HttpStatusCode Status, string MediaType, HttpResponseHeaders Headers, string Tekst)
{
    /// <summary>The methods that the address knows, where it says so (405).</summary>
    public IReadOnlyCollection<string> Allow { get; init; } = [];

    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Tekst);

    /// <summary>The answer itself when it has one of the expected statuses; else a report of what was sent and what came back.</summary>
    public Antwoord Verwacht(params ReadOnlySpan<int> statussen) =>
        statussen.Contains((int)Status)
            ? this
            : throw new OnverwachtAntwoordException($"{Verzoek}: {(int)Status} instead of {string.Join(" or ", statussen.ToArray())}\n{Tekst}");

    public bool IsGelukt => (int)Status is >= 200 and < 300;
}

/// <summary>The software answered otherwise than the test expects.</summary>
public sealed class OnverwachtAntwoordException(string message) : Exception(message);

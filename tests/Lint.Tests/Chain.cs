using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Inburgering.Testing;

[assembly: AssemblyFixture(typeof(Lint.Tests.Chain))]

namespace Lint.Tests;

/// <summary>One running Hub: every service with the addresses and documents that it has in a process of its own.</summary>
public sealed class Chain : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, string> documents = new();
    private DeKeten? keten;

    /// <summary>Everything with an OpenAPI document: the services of the chain, what their functional manager uses, and the simulator.</summary>
    public static IReadOnlyList<string> Services { get; } = [.. KetenProcessen.Diensten, .. KetenProcessen.Diensten.Select(d => d + "/beheer"), "ketensimulator"];

    public DeKeten Keten => keten ?? throw new InvalidOperationException("The chain is not started.");

    /// <summary>The OpenAPI document as a stranger fetches it: without a token.</summary>
    public async Task<JsonNode> Document(string service)
    {
        if (!documents.TryGetValue(service, out var text)) { documents[service] = text = (await Keten.Get(null, $"/{service}/v1/openapi.json")).Verwacht(200).Tekst; }
        return JsonNode.Parse(text)!;
    }

    public async ValueTask InitializeAsync() => keten = new DeKeten(await KetenProcessen.StartHub());

    public async ValueTask DisposeAsync()
    {
        if (keten is not null) { await keten.DisposeAsync(); }
    }
}

using System.Collections.Frozen;
using Inburgering.Contracts;

namespace Inburgering.Messaging;

/// <summary>What the host needs to know of one contract: wire name and routing.</summary>
internal sealed record Contract(BerichtAttribute Kenmerk, Type Clr)
{
    private const string Prefix = "nl.inburgering.";

    public string Type => Kenmerk.Type;

    /// <summary>The CloudEvents type without its country and domain: <c>coa.statushouder-gekoppeld.v1</c>.</summary>
    public string RoutingKey { get; } = Kenmerk.Type[Prefix.Length..];

    /// <summary>Personal numbers travel in it: stored encrypted.</summary>
    public bool Sensitive { get; } = Kenmerk.Klassen.Contains("K3", StringComparison.Ordinal);

    public string Exchange { get; } = Kenmerk.Type.StartsWith(Prefix + "cmd.", StringComparison.Ordinal) ? Transport.CommandExchange : Transport.EventExchange;

    public string QueueOf(string module)
    {
        var key = RoutingKey;
        var (first, last) = (key.IndexOf('.', StringComparison.Ordinal), key.LastIndexOf('.'));
        return $"{module}.{key[(first + 1)..last]}-{key[(last + 1)..]}";
    }

    /// <summary>The routing key under which one module receives it: addressed messages go to one module only.</summary>
    public string RoutingKeyFor(string module) => Kenmerk.Geadresseerd ? $"{RoutingKey}.{module}" : RoutingKey;

    /// <summary>True when the two types are the same fact in another major version.</summary>
    public bool SameFactAs(string otherType) =>
        otherType.LastIndexOf(".v", StringComparison.Ordinal) is > 0 and var i && Type.AsSpan(0, Type.LastIndexOf(".v", StringComparison.Ordinal)).SequenceEqual(otherType.AsSpan(0, i));
}

/// <summary>CloudEvents type ↔ contract, read once from the contracts assembly.</summary>
internal static class Catalogue
{
    private static readonly FrozenDictionary<Type, Contract> ByClr = Berichtcatalogus.Alle.Select(b => new Contract(b.Kenmerk, b.Clr)).ToFrozenDictionary(c => c.Clr);

    private static readonly FrozenDictionary<string, Contract> ByType = ByClr.Values.ToFrozenDictionary(c => c.Type, StringComparer.Ordinal);

    public static IEnumerable<Contract> All => ByClr.Values;

    public static Contract Of(Type clr) =>
        ByClr.TryGetValue(clr, out var contract) ? contract : throw new InvalidOperationException($"{clr.FullName} carries no [Bericht]: it is not a contract.");

    public static Contract? Find(string type) => ByType.GetValueOrDefault(type);
}

using Inburgering.Testing;
using Xunit.Sdk;
using Xunit.v3;

[assembly: Parallelization(Mode = ParallelMode.None)]
[assembly: AssemblyFixture(typeof(RabbitNode))]

namespace Chaos.Tests;

/// <summary>How long the random loops take: <c>CHAOS_SECONDS</c>, and how they are repeated: <c>CHAOS_SEED</c>.</summary>
internal static class Chaos
{
    public static TimeSpan Duur { get; } = TimeSpan.FromSeconds(Getal("CHAOS_SECONDS") ?? 8);

    public static int Zaad { get; } = Getal("CHAOS_SEED") ?? Random.Shared.Next(1, 1_000_000);

    private static int? Getal(string naam) => int.TryParse(Environment.GetEnvironmentVariable(naam), out var getal) ? getal : null;
}

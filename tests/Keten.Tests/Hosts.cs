using Inburgering.Testing;
using Xunit.Sdk;
using Xunit.v3;

// One chain at a time: each host is up to seven processes, and the machine has two cores.
[assembly: Parallelization(Mode = ParallelMode.None)]
[assembly: AssemblyFixture(typeof(RabbitNode))]

namespace Keten.Tests;

/// <summary>A chain of its own for one class of tests.</summary>
public abstract class KetenHost : IAsyncLifetime
{
    private DeKeten? keten;

    public DeKeten Keten => keten ?? throw new InvalidOperationException("The chain is not started.");

    public async ValueTask InitializeAsync() => keten = new DeKeten(await Start());

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (keten is not null) { await keten.DisposeAsync(); }
    }

    protected abstract Task<KetenProcessen> Start();
}

/// <summary>The embedded default: the Hub, in-memory transport, SQLite.</summary>
public sealed class InEenProces : KetenHost
{
    protected override Task<KetenProcessen> Start() => KetenProcessen.StartHub();
}

/// <summary>Distributed: RabbitMQ and one operating system process per service.</summary>
public sealed class PerDienst(RabbitNode rabbit) : KetenHost
{
    protected override async Task<KetenProcessen> Start() => await KetenProcessen.StartPerDienst(await rabbit.NewAddress());
}

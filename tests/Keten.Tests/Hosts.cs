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

/// <summary>As <see cref="InEenProces"/>, where attendance of gezins- en overige migranten may be taken in.</summary>
public sealed class InEenProcesMetGezinsmigranten : KetenHost
{
    protected override Task<KetenProcessen> Start() => KetenProcessen.StartHub(extra: "--school:aanwezigheid:gezinsmigrant=true");
}

/// <summary>As <see cref="PerDienst"/>, where attendance of gezins- en overige migranten may be taken in.</summary>
public sealed class PerDienstMetGezinsmigranten(RabbitNode rabbit) : KetenHost
{
    protected override async Task<KetenProcessen> Start() => await KetenProcessen.StartPerDienst(await rabbit.NewAddress(), extra: "--school:aanwezigheid:gezinsmigrant=true");
}

/// <summary>As <see cref="InEenProces"/>, for a story that begins before the Wet inburgering 2021.</summary>
public sealed class InEenProcesIn2021 : KetenHost
{
    protected override Task<KetenProcessen> Start() => KetenProcessen.StartHub(klok: new DateTimeOffset(2021, 12, 1, 9, 0, 0, TimeSpan.FromHours(1)));
}

/// <summary>As <see cref="PerDienst"/>, for a story that begins before the Wet inburgering 2021.</summary>
public sealed class PerDienstIn2021(RabbitNode rabbit) : KetenHost
{
    protected override async Task<KetenProcessen> Start() => await KetenProcessen.StartPerDienst(await rabbit.NewAddress(), klok: new DateTimeOffset(2021, 12, 1, 9, 0, 0, TimeSpan.FromHours(1)));
}

using System.Collections.Concurrent;
using Inburgering.Contracts;
using Inburgering.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Testing;

/// <summary>The regie as a partner sees it: on the other side of the bus, with a store of its own, keeping what it hears.</summary>
public sealed class Gehoord
{
    private readonly ConcurrentQueue<(Envelope Envelope, object Data)> berichten = new();

    internal void Hoor(Envelope envelope, object data) => berichten.Enqueue((envelope, data));

    public IReadOnlyList<(Envelope Envelope, T Data)> Berichten<T>() => [.. berichten.Where(b => b.Data is T).Select(b => (b.Envelope, (T)b.Data))];

    public IReadOnlyList<(Envelope Envelope, T Data)> Berichten<T>(Guid persoon) => [.. Berichten<T>().Where(b => b.Envelope.Subject == persoon)];

    public IReadOnlyList<T> Over<T>(Guid persoon) => [.. Berichten<T>(persoon).Select(b => b.Data)];

    internal static ServiceModule Module(Action<ModuleBus> hoort) =>
        new(Diensten.UsdRegie, host => host.WithTables<RegieDb>().AddStore<RegieDb, RegieSqlServerDb>(Diensten.UsdRegie), hoort, _ => { });

    private class RegieDb(DbContextOptions options) : ModuleDbContext(options)
    {
        protected override string Module => Diensten.UsdRegie;

        protected override void OnModel(ModelBuilder model)
        {
        }
    }

    private sealed class RegieSqlServerDb(DbContextOptions<RegieSqlServerDb> options) : RegieDb(options);
}

/// <summary>What the regie of a test listens to.</summary>
public static class Luisteren
{
    /// <summary>Keeps these messages.</summary>
    public static void Hoor<T>(this ModuleBus bus)
        where T : class => bus.Consume<T, Luisteraar<T>>();

    private sealed class Luisteraar<T>(Gehoord gehoord) : IConsume<T>
        where T : class
    {
        public Task Consume(Received<T> message, CancellationToken ct)
        {
            gehoord.Hoor(message.Envelope, message.Data);
            return Task.CompletedTask;
        }
    }
}

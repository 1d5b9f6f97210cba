using Inburgering.Contracts;
using Inburgering.Contracts.Gemeente.V1;
using Inburgering.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Messaging.Tests;

/// <summary>The smallest chain: the regie publishes a first contact, the intake counts it. A real host, a real store, a real bus.</summary>
public sealed class TwoServices : IAsyncDisposable
{
    private readonly WebApplication app;

    private TwoServices(WebApplication app, string folder) => (this.app, Folder) = (app, folder);

    public string Folder { get; }

    public static string NewFolder() => Directory.CreateTempSubdirectory("inburgering-").FullName;

    public static async Task<TwoServices> Start(string? folder = null, Func<Guid, Exception?>? fail = null, string? broker = null, int? logPages = null)
    {
        folder ??= NewFolder();
        Environment.SetEnvironmentVariable("ASPNETCORE_ENVIRONMENT", "Development");
        var app = ServiceHost.Build(
            [$"--INBURGERING_DATA={folder}", "--urls=http://127.0.0.1:0", "--Demo:Klok=false", "--Logging:LogLevel:Default=Warning", .. broker is null ? Array.Empty<string>() : [$"--broker={broker}"], .. logPages is null ? Array.Empty<string>() : [$"--Storage:LogPages={logPages}"]],
            builder => builder.Services.AddSingleton(new Failure(fail)),
            new ServiceModule(Diensten.UsdRegie, h => h.WithTables<SenderDb>().AddStore<SenderDb, SenderSqlServerDb>(Diensten.UsdRegie), _ => { }, _ => { }),
            new ServiceModule(Diensten.CoaIntake, h => h.WithTables<ReceiverDb>().AddStore<ReceiverDb, ReceiverSqlServerDb>(Diensten.CoaIntake), b => b.Consume<EersteContactGelegd, CountContact>(), _ => { }));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app, folder);
    }

    public async Task<Guid> Publish(Guid? person = null, Guid? messageId = null, int times = 1)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SenderDb>();
        var id = messageId ?? Guid.CreateVersion7();
        for (var i = 0; i < times; i++)
        {
            db.Publish(Contact(), new About(person ?? Guid.CreateVersion7()) { MessageId = i == 0 ? id : Guid.CreateVersion7() });
        }
        await db.SaveChangesAsync();
        return id;
    }

    internal AsyncServiceScope Scope() => app.Services.CreateAsyncScope();

    public async Task<int> Effects() => await Ask<ReceiverDb, int>(db => db.Contacten.CountAsync());

    internal async Task<TResult> Ask<TDb, TResult>(Func<TDb, Task<TResult>> question)
        where TDb : ModuleDbContext
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<TDb>());
    }

    internal Task Offer(byte[] body) => app.Services.GetRequiredKeyedService<InboxWriter>(Diensten.CoaIntake).Settle(body, "coa-intake.eerste-contact-gelegd-v1", TestContext.Current.CancellationToken);

    internal Transport Bus => app.Services.GetRequiredService<Transport>();

    public static EersteContactGelegd Contact() => new() { Datum = new(2024, 3, 5), Wijze = Contactwijze.Bezoek, Taal = "ara", TolkIngezet = true };

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}

/// <summary>Waits for a fact of the store to become true, and says what it was when it never did.</summary>
public static class Eventually
{
    public static async Task Is<T>(T expected, Func<Task<T>> actual)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        var last = await actual();
        for (var i = 0; i < 500 && !Equals(expected, last); i++)
        {
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
            last = await actual();
        }
        Assert.Equal(expected, last);
    }
}

internal sealed record Failure(Func<Guid, Exception?>? Of);

internal sealed class Contacten
{
    public Guid Id { get; init; }
    public required Guid Persoon { get; init; }
}

/// <summary>A column of every type that rows have.</summary>
internal sealed class Soorten
{
    public long Nummer { get; init; }
    public Guid Sleutel { get; init; }
    public string Tekst { get; init; } = "";
    public string? Leeg { get; init; }
    public int Aantal { get; init; }
    public bool Klaar { get; init; }
    public double Deel { get; init; }
    public decimal Uren { get; init; }
    public DateOnly Dag { get; init; }
    public DateTimeOffset? Moment { get; init; }
    public DayOfWeek Weekdag { get; init; }
    public byte[] Bytes { get; init; } = [];
}

internal class SenderDb(DbContextOptions options) : ModuleDbContext(options)
{
    protected internal override string Module => Diensten.UsdRegie;

    protected override void OnModel(ModelBuilder model)
    {
    }
}

internal sealed class SenderSqlServerDb(DbContextOptions<SenderSqlServerDb> options) : SenderDb(options);

internal class ReceiverDb(DbContextOptions options) : ModuleDbContext(options)
{
    public DbSet<Contacten> Contacten => Set<Contacten>();

    protected internal override string Module => Diensten.CoaIntake;

    public DbSet<Soorten> Soorten => Set<Soorten>();

    protected override void OnModel(ModelBuilder model)
    {
        model.Entity<Contacten>().HasKey(x => x.Id);
        model.Entity<Soorten>().HasKey(x => x.Nummer);
        model.Entity<Soorten>().Property(x => x.Nummer).ValueGeneratedNever();
    }
}

internal sealed class ReceiverSqlServerDb(DbContextOptions<ReceiverSqlServerDb> options) : ReceiverDb(options);

internal sealed class CountContact(ReceiverDb db, Failure failure) : IConsume<EersteContactGelegd>
{
    public Task Consume(Received<EersteContactGelegd> message, CancellationToken ct)
    {
        db.Add(new Contacten { Id = Guid.CreateVersion7(), Persoon = message.Envelope.Subject!.Value });
        return failure.Of?.Invoke(message.Envelope.Id) is { } exception ? throw exception : Task.CompletedTask;
    }
}

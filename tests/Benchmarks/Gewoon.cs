using System.Globalization;
using System.Text.Json;
using Inburgering.Testing;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Benchmarks;

/// <summary>
/// <c>gewoon</c>: the same work as it is usually written, with the same packages on the same stores and broker: EF Core that saves each line,
/// an outbox that is polled each second and published message by message, a MassTransit consumer per message. It stands in for the outboxes
/// that others ship, which do not restore here. Durable like the product: nothing is marked as sent before its confirm, nothing is acknowledged before its commit.
/// </summary>
internal static class Gewoon
{
    // It is slow: few deliveries suffice. The product gets as many as it needs to be in its stride.
    private const int PostsProduct = 100, PostsGewoon = 4, Rondes = 3;

    public static async Task<IReadOnlyList<Uitslag>> Run()
    {
        await using var broker = new RabbitNode();
        var amqp = await broker.NewAddress();
        await using var wij = await Keten.Product.Start(amqp);
        await using var zij = await Keten.Tegenpartij.Start(amqp, "gewoon");
        var rondes = new List<(Keten.Ronde Wij, Keten.Ronde Zij)>();
        for (var ronde = -1; ronde < Rondes; ronde++)
        {
            var (a, b) = (await Keten.Meet(wij, (ronde + 1) * PostsProduct, PostsProduct), await Keten.Meet(zij, (ronde + 1) * PostsGewoon, PostsGewoon));
            if (ronde >= 0) { rondes.Add((a, b)); }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  ronde {ronde}: product {a.RegelsPerSeconde:F0} regels/s, gewoon {b.RegelsPerSeconde:F0} regels/s ({b.CpuPerRegel:F0} us/regel)"));
        }
        if (!(await wij.Orakel() & await zij.Orakel())) { throw new InvalidOperationException("The hours that were accepted are not the hours in the dossiers."); }
        return [new("gewoon", "lines per second: product ÷ as it is usually written", [.. rondes.Select(r => r.Wij.RegelsPerSeconde / r.Zij.RegelsPerSeconde)], 20, false,
            string.Create(CultureInfo.InvariantCulture, $"{rondes.Select(r => r.Wij.RegelsPerSeconde).Mediaan():0} and {rondes.Select(r => r.Zij.RegelsPerSeconde).Mediaan():0} lines/s; {rondes.Select(r => r.Zij.CpuPerRegel / r.Wij.CpuPerRegel).Mediaan():0} times the CPU"))];
    }

    public sealed record Presentie(Guid Id, string Traject, DateOnly Datum, string GroepId, decimal Gepland, decimal Aanwezig, string Verzuim);

    private sealed class Lesrij
    {
        public required string Traject { get; init; }
        public required DateOnly Datum { get; init; }
        public required string Groep { get; init; }
        public required decimal Gepland { get; set; }
        public required decimal Aanwezig { get; set; }
        public required string Verzuim { get; set; }
    }

    private sealed class Uitgaand
    {
        public long Seq { get; init; }
        public required Guid Id { get; init; }
        public required string Body { get; init; }
    }

    private sealed class Schoolcontext(DbContextOptions<Schoolcontext> options) : DbContext(options)
    {
        public DbSet<Lesrij> Lessen => Set<Lesrij>();
        public DbSet<Uitgaand> Outbox => Set<Uitgaand>();

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Lesrij>().HasKey(x => new { x.Traject, x.Datum, x.Groep });
            modelBuilder.Entity<Uitgaand>().HasKey(x => x.Seq);
        }
    }

    private sealed class Inboxrij
    {
        public required Guid Id { get; init; }
    }

    private sealed class Feit
    {
        public long Nr { get; init; }
        public required string Traject { get; init; }
        public required string Data { get; init; }
    }

    private sealed class Dossier
    {
        public required string Traject { get; init; }
        public int Gepland { get; set; }
        public int Aanwezig { get; set; }
    }

    private sealed class Regiecontext(DbContextOptions<Regiecontext> options) : DbContext(options)
    {
        public DbSet<Inboxrij> Inbox => Set<Inboxrij>();
        public DbSet<Feit> Feiten => Set<Feit>();
        public DbSet<Dossier> Dossiers => Set<Dossier>();

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Inboxrij>().ToTable("inbox");
            modelBuilder.Entity<Feit>().ToTable("feit").HasKey(x => x.Nr);
            modelBuilder.Entity<Dossier>().ToTable("dossier").HasKey(x => x.Traject);
        }
    }

    public static async Task Aanleveren(string url, string file, string amqp, int leerlingen)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddDbContext<Schoolcontext>(o => Sqlite(o, file));
        builder.Services.AddMassTransit(bus => bus.UsingRabbitMq((_, cfg) => cfg.Host(new Uri(amqp))));
        builder.Services.AddHostedService<Postbode>();
        var app = builder.Build();
        await Maak<Schoolcontext>(app.Services);
        var trajecten = Enumerable.Range(0, leerlingen).ToDictionary(Proefdata.Bsn, i => Proefdata.Traject(i).ToString());
        app.MapPut("/aanleveringen/{id}", async (string id, HttpRequest request, Schoolcontext db) =>
        {
            using var reader = new StreamReader(request.Body);
            await reader.ReadLineAsync();
            while (await reader.ReadLineAsync() is { } line)
            {
                var c = line.Split(';');
                var les = new Lesrij
                {
                    Traject = trajecten[c[0]], Datum = DateOnly.ParseExact(c[1], "dd-MM-yyyy", CultureInfo.InvariantCulture), Groep = c[2],
                    Gepland = decimal.Parse(c[3], Proefdata.Nederlands), Aanwezig = decimal.Parse(c[4], Proefdata.Nederlands), Verzuim = c[5],
                };
                var bericht = new Presentie(Guid.CreateVersion7(), les.Traject, les.Datum, les.Groep, les.Gepland, les.Aanwezig, les.Verzuim);
                db.Add(les);
                db.Add(new Uitgaand { Id = bericht.Id, Body = JsonSerializer.Serialize(bericht) });
                await db.SaveChangesAsync(); // the line and its message are one commit
            }
            return Results.Created($"/aanleveringen/{id}", null);
        });
        await app.RunAsync(url);
    }

    /// <summary>Looks each second what waits, and sends it one by one.</summary>
    private sealed class Postbode(IServiceScopeFactory scopes, IBus bus) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<Schoolcontext>();
                foreach (var rij in await db.Outbox.OrderBy(x => x.Seq).ToListAsync(stoppingToken))
                {
                    await bus.Publish(JsonSerializer.Deserialize<Presentie>(rij.Body)!, stoppingToken);
                    db.Remove(rij);
                    await db.SaveChangesAsync(stoppingToken);
                }
            }
        }
    }

    public static async Task Ontvangen(string file, string amqp)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddDbContext<Regiecontext>(o => Sqlite(o, file));
        builder.Services.AddMassTransit(bus =>
        {
            bus.AddConsumer<PresentieConsumer>();
            bus.UsingRabbitMq((context, cfg) =>
            {
                cfg.Host(new Uri(amqp));
                cfg.ReceiveEndpoint("gewoon", e =>
                {
                    e.SetQuorumQueue(1);
                    e.ConcurrentMessageLimit = 1; // two at once only make SQLite refuse one of them
                    e.ConfigureConsumer<PresentieConsumer>(context);
                });
            });
        });
        var host = builder.Build();
        await Maak<Regiecontext>(host.Services);
        await host.RunAsync();
    }

    private sealed class PresentieConsumer(Regiecontext db) : IConsumer<Presentie>
    {
        public async Task Consume(ConsumeContext<Presentie> context)
        {
            var bericht = context.Message;
            if (await db.Inbox.AnyAsync(x => x.Id == bericht.Id)) { return; }
            db.Add(new Inboxrij { Id = bericht.Id });
            db.Add(new Feit { Traject = bericht.Traject, Data = JsonSerializer.Serialize(bericht) });
            var dossier = await db.Dossiers.FindAsync(bericht.Traject) ?? db.Add(new Dossier { Traject = bericht.Traject }).Entity;
            (dossier.Gepland, dossier.Aanwezig) = (dossier.Gepland + (int)(bericht.Gepland * 4), dossier.Aanwezig + (int)(bericht.Aanwezig * 4));
            await db.SaveChangesAsync();
        }
    }

    private static void Sqlite(DbContextOptionsBuilder options, string file) => options.UseSqlite($"Data Source={file};Default Timeout=60");

    private static async Task Maak<T>(IServiceProvider services) where T : DbContext
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<T>().Database.EnsureCreatedAsync(); // in WAL mode, with synchronous=FULL, as EF makes it
    }
}

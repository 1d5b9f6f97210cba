using Ketensimulator.Verhalen;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Ketensimulator;

/// <summary>What the simulated partners hold and received. People are found by blind index here too: a demo folder may end up on a stick.</summary>
internal sealed class KetensimulatorDbContext(DbContextOptions<KetensimulatorDbContext> options) : DbContext(options)
{
    public DbSet<Gegeven> Gegevens => Set<Gegeven>();

    public DbSet<Ontvangst> Ontvangsten => Set<Ontvangst>();

    public DbSet<Storing> Storingen => Set<Storing>();

    public DbSet<Verhaalstand> Verhaalstanden => Set<Verhaalstand>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Gegeven>().HasKey(x => new { x.Persoon, x.Soort });
        modelBuilder.Entity<Ontvangst>().HasKey(x => x.Volgnummer);
        modelBuilder.Entity<Storing>().HasKey(x => x.Volgnummer);
        modelBuilder.Entity<Verhaalstand>().HasKey(x => x.Verhaal);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(v => v.UtcTicks, v => new DateTimeOffset(v, TimeSpan.Zero));
}

/// <summary>One document of DUO about one person, in the shape of the read API that shows it.</summary>
internal sealed class Gegeven
{
    public required string Persoon { get; init; }

    public required string Soort { get; init; }

    public required string Json { get; set; }
}

/// <summary>One call that a partner received from us.</summary>
internal sealed class Ontvangst
{
    public long Volgnummer { get; init; }

    public required string Partner { get; init; }

    public required DateTimeOffset Moment { get; init; }

    public required string Methode { get; init; }

    public required string Pad { get; init; }

    public byte[]? Bsn { get; init; }

    public required string Kop { get; init; }

    public string? Inhoud { get; init; }

    public required int Status { get; init; }
}

/// <summary>Bad behaviour for the next calls.</summary>
internal sealed class Storing
{
    public long Volgnummer { get; init; }

    public required string Partner { get; init; }

    public required string Soort { get; init; }

    public required int Resterend { get; set; }
}

/// <summary>Makes the tables before the first call.</summary>
internal sealed class KetensimulatorStore(IServiceScopeFactory scopes) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await Store.Migrate<KetensimulatorDbContext>(scope.ServiceProvider, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

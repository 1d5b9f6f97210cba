#pragma warning disable RS0030, CA1816 // Begin and Forget are the one place for what others may not call; no context has a finalizer
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Inburgering.Messaging;

/// <summary>The store of one service: its own tables, plus the outbox, inbox and quarantine that join its transactions.</summary>
/// <remarks>Moments are stored as UTC ticks: SQLite cannot compare <see cref="DateTimeOffset"/>, and both providers must answer alike.</remarks>
public abstract class ModuleDbContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>Name of the service; the SQL Server schema.</summary>
    protected internal abstract string Module { get; }

    internal DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    internal DbSet<SentCount> SentCounts => Set<SentCount>();

    internal DbSet<InboxMessage> Inbox => Set<InboxMessage>();

    internal DbSet<QuarantinedMessage> Quarantine => Set<QuarantinedMessage>();

    internal DbSet<QuarantineAttempt> QuarantineAttempts => Set<QuarantineAttempt>();

    internal DbSet<Lease> Leases => Set<Lease>();

    /// <summary>Maps the service's own tables.</summary>
    protected abstract void OnModel(ModelBuilder model);

    /// <summary>Adds a message to this unit of work: it leaves after the commit, or not at all.</summary>
    /// <param name="message">A contract of the catalogue.</param>
    /// <param name="about">The person it is about and what caused it.</param>
    /// <param name="to">For an addressed message: the services that get it. Empty otherwise.</param>
    public void Publish<T>(T message, About about, params ReadOnlySpan<string> to)
        where T : class => OutboxMessage.AddTo(this, message, about, to);

    /// <summary>Messages that this unit of work publishes and has not committed yet.</summary>
    internal List<OutboxMessage> Outgoing { get; } = [];

    /// <summary>Rows that wait for the next SaveChanges without being tracked.</summary>
    protected internal List<object> Appended { get; } = [];

    /// <summary>Rows of which the next SaveChanges writes what changed, and how they were.</summary>
    private readonly Dictionary<object, object> overwritten = new(ReferenceEqualityComparer.Instance);

    /// <summary>Due work whose plan this unit of work changes.</summary>
    internal HashSet<Type> Planned { get; } = [];

    /// <summary>A transaction is about to begin: its turn is taken before the connection is.</summary>
    internal bool Beginning { get; private set; }

    /// <summary>Begins a transaction. On SQLite it gets its turn first and a connection then: the one that wrote last, which still has the pages.</summary>
    public async Task<IDbContextTransaction> Begin(CancellationToken ct = default)
    {
        Beginning = true;
        try
        {
            return await Database.BeginTransactionAsync(ct);
        }
        finally { Beginning = false; }
    }

    /// <summary>The plan of <typeparamref name="T"/> changes with this unit of work: it looks again after the commit.</summary>
    public void Plan<T>()
        where T : class, IDueWork => Planned.Add(typeof(T));

    /// <summary>
    /// Adds a row to a table to which rows are only added: logs, ledgers, the outbox. It is written with the next SaveChanges and
    /// never read back through this unit of work, so it costs a fraction of <see cref="DbContext.Add(object)"/>.
    /// </summary>
    public void Append(object row)
    {
        Appended.Add(row);
        if (row is OutboxMessage message) { Outgoing.Add(message); }
    }

    /// <summary>
    /// Writes what changes in a row that is not tracked, with the next SaveChanges: for tables of which rows change with every message, where
    /// tracking costs more than writing. Say it before the row changes, or give the row as it was. A tracked row is written as ever.
    /// </summary>
    public void Overwrite(object row, object? was = null)
    {
        if (Entry(row).State == EntityState.Detached && !overwritten.ContainsKey(row)) { overwritten.Add(row, was ?? Messaging.Append.Copy(row)); }
    }

    /// <summary>Somebody has it; else it lies in the pool.</summary>
    internal bool InUse { get; set; }

    /// <summary>Who hears of what is committed.</summary>
    internal RelaySignal? Signal { get; set; }

    /// <inheritdoc/>
    public override void Dispose()
    {
        LeaveNothing();
        base.Dispose();
    }

    /// <inheritdoc/>
    public override ValueTask DisposeAsync()
    {
        LeaveNothing();
        return base.DisposeAsync();
    }

    /// <summary>It goes back to the pool, however its scope ends: who gets it next must not write what was left in it.</summary>
    private void LeaveNothing()
    {
        if (!InUse) { return; }
        Forget();
        Database.CurrentTransaction?.Rollback();
        Database.CloseConnection(); // the turn to write ends with it
        InUse = false;
    }

    /// <summary>Lets go of the rows that are saved, in a transaction of many; what must happen after its commit is kept.</summary>
    public void ForgetSaved() => ChangeTracker.Clear();

    /// <summary>Lets go of everything this unit of work holds and did not save: rows, messages and plans.</summary>
    public void Forget()
    {
        ChangeTracker.Clear();
        Appended.Clear();
        overwritten.Clear();
        Planned.Clear();
        Outgoing.Clear();
    }

    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        Signal?.Complete(this);
        var count = await Save(acceptAllChangesOnSuccess, cancellationToken);
        if (Database.CurrentTransaction is null) { Signal?.Committed(this); }
        return count;
    }

    private async Task<int> Save(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        if (Appended.Count + overwritten.Count == 0) { return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken); }
        var prepared = Database.IsSqlite() && Database.CurrentTransaction is not null;
        if (!prepared)
        {
            AddRange(Appended);
            Appended.Clear();
            foreach (var (row, was) in overwritten) { Messaging.Append.Track(this, row, was); }
        }
        // Mostly nothing is tracked here, and finding that out by saving takes longer than writing a row.
        var count = prepared && !ChangeTracker.HasChanges() ? 0 : await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (prepared)
        {
            Messaging.Append.Rows(this, Appended);
            Messaging.Append.Changes(this, overwritten);
            count += Appended.Count + overwritten.Count;
        }
        else
        {
            foreach (var row in overwritten.Keys) { Entry(row).State = EntityState.Detached; }
        }
        Appended.Clear();
        overwritten.Clear();
        if (Outgoing.Count > 1) { Outgoing.RemoveRange(1, Outgoing.Count - 1); } // one is enough to wake the relay after the commit
        return count;
    }

    /// <inheritdoc/>
    protected sealed override void OnModelCreating(ModelBuilder modelBuilder)
    {
        if (!Database.IsSqlite()) { modelBuilder.HasDefaultSchema(Module); }
        modelBuilder.Entity<OutboxMessage>(e =>
        {
            e.ToTable("Outbox").HasKey(x => x.Seq);
            e.Property(x => x.Seq).ValueGeneratedOnAdd();
            e.Property(x => x.Type).HasMaxLength(120).IsUnicode(false);
            e.Property(x => x.Target).HasMaxLength(60).IsUnicode(false);
            e.Property(x => x.Oin).HasMaxLength(20).IsUnicode(false);
            e.Property(x => x.TraceParent).HasMaxLength(60).IsUnicode(false);
        });
        modelBuilder.Entity<SentCount>(e =>
        {
            e.ToTable("OutboxSent").HasKey(x => x.Queue);
            e.Property(x => x.Queue).HasMaxLength(160).IsUnicode(false);
        });
        modelBuilder.Entity<InboxMessage>(e =>
        {
            e.ToTable("Inbox").HasKey(x => x.MessageId);
            e.Property(x => x.MessageId).ValueGeneratedNever();
            e.Property(x => x.Queue).HasMaxLength(160).IsUnicode(false);
            e.Property(x => x.Source).HasMaxLength(120).IsUnicode(false);
            e.HasIndex(x => x.ReceivedAt);
        });
        modelBuilder.Entity<QuarantinedMessage>(e =>
        {
            e.ToTable("Quarantaine").HasKey(x => x.Id);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.Queue).HasMaxLength(160).IsUnicode(false);
            e.Property(x => x.Type).HasMaxLength(200);
            e.Property(x => x.Source).HasMaxLength(200);
            e.Property(x => x.Reason).HasMaxLength(60).IsUnicode(false);
            e.Property(x => x.Text).HasMaxLength(400);
            e.Property(x => x.State).HasMaxLength(20).IsUnicode(false);
            e.Property(x => x.Build).HasMaxLength(60).IsUnicode(false);
            e.Property(x => x.Version).IsConcurrencyToken();
            e.HasIndex(x => new { x.State, x.NextAttemptAt });
            e.HasIndex(x => x.Subject);
            e.HasIndex(x => x.MessageId);
        });
        modelBuilder.Entity<QuarantineAttempt>(e =>
        {
            e.ToTable("QuarantainePogingen").HasKey(x => new { x.QuarantineId, x.Number });
            e.Property(x => x.Reason).HasMaxLength(60).IsUnicode(false);
            e.Property(x => x.Text).HasMaxLength(400);
            e.Property(x => x.Build).HasMaxLength(60).IsUnicode(false);
            e.Property(x => x.Actor).HasMaxLength(60).IsUnicode(false);
        });
        modelBuilder.Entity<Lease>(e =>
        {
            e.ToTable("Lease").HasKey(x => x.Name);
            e.Property(x => x.Name).HasMaxLength(40).IsUnicode(false);
            e.Property(x => x.Owner).HasMaxLength(120).IsUnicode(false);
        });
        OnModel(modelBuilder);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(v => v.UtcTicks, v => new DateTimeOffset(v, TimeSpan.Zero));
}

/// <summary>Where a service keeps its data: SQLite by default, SQL Server by configuration (<c>Storage:Provider=sqlserver</c>).</summary>
public static class Store
{
    // A list in a query is one parameter: the statement stays the same however long the list is, and is made once.
    private const ParameterTranslationMode Collections = ParameterTranslationMode.Parameter;

    /// <summary>Registers the store of a service with the provider of the configuration.</summary>
    /// <typeparam name="TDb">The context that the service uses.</typeparam>
    /// <typeparam name="TSqlServer">The same context for SQL Server, with its own migrations.</typeparam>
    public static void AddStore<TDb, TSqlServer>(this IHostApplicationBuilder host, string module)
        where TDb : ModuleDbContext
        where TSqlServer : TDb
    {
        var configuration = host.Configuration;
        var signal = new RelaySignal();
        host.Services.AddKeyedSingleton(module, signal);
        if (string.Equals(configuration["Storage:Provider"], "sqlserver", StringComparison.OrdinalIgnoreCase))
        {
            var connection = configuration[$"Storage:{module}"] ?? configuration["Storage:ConnectionString"]
                ?? throw new InvalidOperationException($"Storage:Provider is sqlserver; set Storage:ConnectionString, or Storage:{module} for this service alone.");
            Pool<TSqlServer>((_, o) => o.UseSqlServer(connection, s => s.MigrationsHistoryTable("__Migrations", module).UseParameterizedCollectionMode(Collections)).AddInterceptors(signal.Commit));
        }
        else
        {
            var connection = new SqliteConnectionStringBuilder { DataSource = Path.Combine(DataFolder.Of(configuration), $"{module}.db"), DefaultTimeout = 30 };
            host.Services.AddKeyedSingleton(module, (services, _) => new WriteTurn(connection, configuration.GetValue("Storage:LogPages", 16_000), services.GetRequiredService<ILogger<WriteTurn>>()));
            Pool<TDb>((services, o) => PlainConnection.Of(o).UseSqlite(connection.ToString(), s => s.UseParameterizedCollectionMode(Collections)).AddInterceptors([signal.Commit, .. services.GetRequiredKeyedService<WriteTurn>(module).Interceptors]));
        }
        host.Services.AddSingleton(services => new ModuleStore(module, scope => scope.GetRequiredService<TDb>(), Migrate<TDb>, services.GetRequiredKeyedService<RelaySignal>(module)));

        // A unit of work is taken from a pool: making one costs as much as two queries, and every message and every wake has one.
        void Pool<T>(Action<IServiceProvider, DbContextOptionsBuilder> options)
            where T : TDb
        {
            // Who begins to listen to what a store does hears it from then on, not a second later: in the pool they do not begin anew.
            host.Services.AddPooledDbContextFactory<T>((services, o) => options(services, o.ConfigureLoggingCacheTime(TimeSpan.Zero)));
            host.Services.AddScoped<TDb>(services =>
            {
                var db = services.GetRequiredService<IDbContextFactory<T>>().CreateDbContext();
                (db.InUse, db.Signal) = (true, signal);
                return db;
            });
        }
    }

    /// <summary>Brings the tables up to date. Of several processes that start at once one does it, the others wait for it.</summary>
    public static async Task Migrate<TDb>(IServiceProvider scope, CancellationToken ct)
        where TDb : DbContext
    {
        // On SQL Server the options are of the context's variant.
        if (scope.GetService<DbContextOptions<TDb>>() is not { } options)
        {
            await Migrate();
            return;
        }
        var connection = RelationalOptionsExtension.Extract(options).ConnectionString;
        // On SQLite the lock of EF is a row. A process that dies over it leaves it for ever, and nobody could start any more;
        // a lock on a file dies with its process, and who holds it may take such a row away.
        await using var turn = await Turn($"{new SqliteConnectionStringBuilder(connection).DataSource}.migratie", ct);
        await using var sqlite = new SqliteConnection(connection);
        await sqlite.OpenAsync(ct);
        await Run("PRAGMA journal_mode=WAL; DROP TABLE IF EXISTS __EFMigrationsLock;");
        // Migrating by EF costs half a second of compiling per service. A new file gets the same statements from the script that
        // was written with the migrations, and a file that has the last one of it needs none.
        var script = Script(typeof(TDb).Assembly);
        if (script is not null && await Run("SELECT COUNT(*) FROM sqlite_master") is 0L) { await Run(script); }
        else if (script is null || !await IsLast(script)) { await Migrate(); }

        Task Migrate() => scope.GetRequiredService<TDb>().Database.MigrateAsync(ct);
        async Task<object?> Run(string sql)
        {
            await using var command = sqlite.CreateCommand();
            command.CommandText = sql;
            return await command.ExecuteScalarAsync(ct);
        }

        async Task<bool> IsLast(string script) =>
            await Run("SELECT 1 FROM sqlite_master WHERE name = '__EFMigrationsHistory'") is not null
            && await Run("SELECT MAX(MigrationId) FROM __EFMigrationsHistory") is string applied
            && script[script.LastIndexOf("INSERT INTO \"__EFMigrationsHistory\"", StringComparison.Ordinal)..].Contains($"'{applied}'", StringComparison.Ordinal);
    }

    private static string? Script(Assembly service)
    {
        using var stream = service.GetManifestResourceStream("Migrations.Sqlite.sql");
        return stream is null ? null : new StreamReader(stream).ReadToEnd();
    }

    private static async Task<FileStream> Turn(string file, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            try { return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None); }
            catch (IOException) when (File.Exists(file)) { await timer.WaitForNextTickAsync(ct); }
        }
    }
}

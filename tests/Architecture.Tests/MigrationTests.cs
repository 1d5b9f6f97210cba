using Inburgering.Messaging;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Architecture.Tests;

/// <summary>Tables come from migrations and from nothing else: for every context of every service. What the migrations make on SQL Server is proven in <see cref="SqlServer.SqlServerTests"/>.</summary>
public sealed class MigrationTests : IDisposable
{
    private static readonly string[] SqlServer = ["--Storage:Provider=sqlserver", "--Storage:ConnectionString=Server=nowhere"];

    private readonly string folder = Directory.CreateTempSubdirectory("migraties-").FullName;

    /// <summary>Every service that has a context; the second column is true where it also runs on SQL Server.</summary>
    public static TheoryData<string, bool> Contexts()
    {
        var data = new TheoryData<string, bool>();
        foreach (var service in Services.Modules.Where(s => ContextOf(s) is not null))
        {
            data.Add(service.Folder, false);
            if (Services.Stores.Any(s => s.Service == service)) { data.Add(service.Folder, true); }
        }
        return data;
    }

    public static TheoryData<string> Services_with_a_context() => [.. Contexts().Select(c => c.Data.Item1).Distinct()];

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Every_context_was_found()
    {
        Assert.All(["CoaIntake", "TaalschoolVoortgang", "VluchtelingenwerkBegeleiding", "DuoExamens", "UsdRegie", "Toegang", "Ketensimulator"], name => Assert.Contains(Contexts(), c => c.Data == (name, false)));
        Assert.Equal(5, Contexts().Count(c => c.Data.Item2));
    }

    [Theory]
    [MemberData(nameof(Contexts))]
    public async Task The_migrations_are_not_behind_the_model(string service, bool sqlServer)
    {
        await using var open = new Opened(service, folder, sqlServer);
        Assert.Equal(sqlServer, open.Db.Database.IsSqlServer());
        Assert.NotEmpty(open.Db.Database.GetMigrations());
        Assert.False(open.Db.Database.HasPendingModelChanges(), $"Tables of {service} changed: run services/migrations.sh {service}");
    }

    [Theory]
    [MemberData(nameof(Services_with_a_context))]
    public async Task An_empty_database_gets_the_tables_of_the_model(string service)
    {
        await using var migrated = new Opened(service, Path.Combine(folder, "migrated"), false);
        await migrated.Db.Database.MigrateAsync(TestContext.Current.CancellationToken);
        await using var created = new Opened(service, Path.Combine(folder, "created"), false);
        await created.Db.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        await using var scripted = new Opened(service, Path.Combine(folder, "scripted"), false);
        await scripted.Migrate();
        var tables = await Tables(migrated.Db);
        Assert.Equal(tables, await Tables(scripted.Db));
        Assert.NotEmpty(tables);
        Assert.Equal(await Tables(created.Db), tables);
        Assert.Empty(await migrated.Db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
        Assert.Empty(await scripted.Db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Processes_that_start_at_once_make_the_tables_once()
    {
        var starts = Enumerable.Range(0, 4).Select(_ => new Opened("CoaIntake", folder, false)).ToList();
        await Task.WhenAll(starts.Select(s => Task.Run(() => s.Migrate())));
        Assert.All(starts, s => Assert.Single(s.Db.Database.GetAppliedMigrations()));
        foreach (var start in starts) { await start.DisposeAsync(); }
    }

    [Fact]
    public async Task A_process_that_died_over_a_migration_does_not_stop_the_next()
    {
        await using var open = new Opened("CoaIntake", folder, false);
        // What EF leaves behind when its process is killed.
        await open.Db.Database.ExecuteSqlRawAsync("""CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER PRIMARY KEY, "Timestamp" TEXT); INSERT INTO "__EFMigrationsLock" VALUES (1, '2024-01-15');""", TestContext.Current.CancellationToken);
        await open.Migrate().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.NotEmpty(await Tables(open.Db));
    }

    // Read beside EF: SqlServerTests hears every query of this process.
    private static async Task<IReadOnlyList<string>> Tables(DbContext db)
    {
        await using var connection = new SqliteConnection(db.Database.GetConnectionString());
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND substr(tbl_name, 1, 4) <> '__EF' ORDER BY type, name";
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        List<string> tables = [];
        while (await reader.ReadAsync(TestContext.Current.CancellationToken)) { tables.Add(reader.GetString(0)); }
        return tables;
    }

    private static Type? ContextOf(Services.Service service) => service.Types.SingleOrDefault(t => typeof(DbContext).IsAssignableFrom(t) && (t.BaseType!.IsAbstract || t.BaseType == typeof(DbContext)) && !t.IsAbstract);

    /// <summary>The context as the service itself sets it up.</summary>
    private sealed class Opened : IAsyncDisposable
    {
        private readonly WebApplication app;
        private readonly AsyncServiceScope scope;
        private readonly Type context;

        public Opened(string name, string folder, bool sqlServer)
        {
            var service = Services.Modules.Single(s => s.Folder == name);
            app = ServiceHost.Build(["--environment=Development", $"--INBURGERING_DATA={folder}", .. sqlServer ? SqlServer : []], service.Module!);
            scope = app.Services.CreateAsyncScope();
            context = ContextOf(service)!;
            Db = (DbContext)scope.ServiceProvider.GetRequiredService(context);
        }

        public DbContext Db { get; }

        /// <summary>What the host does at its start.</summary>
        public Task Migrate() => (Task)typeof(Store).GetMethod(nameof(Store.Migrate))!.MakeGenericMethod(context).Invoke(null, [scope.ServiceProvider, TestContext.Current.CancellationToken])!;

        public async ValueTask DisposeAsync()
        {
            await scope.DisposeAsync();
            await app.DisposeAsync();
        }
    }
}

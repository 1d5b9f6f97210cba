using Inburgering.Messaging;
using Ketenpartner;
using Microsoft.Data.SqlClient;
using TaalschoolVoortgang;
using TaalschoolVoortgang.AanwezigheidAanleveren;
using Testcontainers.MsSql;

namespace Architecture.Tests.SqlServer;

/// <summary>
/// SQL Server cannot be started everywhere. Its path is kept honest in two ways: without a server, every table, query and
/// command of every service is translated, parsed and resolved; with one, the same statements run there.
/// </summary>
public sealed class SqlServerTests(ChainUnderWatch chain) : IClassFixture<ChainUnderWatch>
{
    private static IReadOnlyList<SqlServerStore> Stores() => [.. Services.Stores.Select(s => new SqlServerStore(s))];

    [Fact]
    public void The_tables_of_every_service_are_valid()
    {
        Assert.Equal(Services.Modules.Count(s => s.Module!.HasStore), Services.Stores.Count);
        List<string> findings = [];
        foreach (var store in Stores())
        {
            using var _ = store;
            using var model = new SqlServerModel(store.Module, store.Script());
            Assert.All(store.Db.Model.GetEntityTypes().Select(t => t.GetTableName()!), table => Assert.Contains(table, model.Tables));
            Assert.Equal(store.Module, store.Db.Model.GetDefaultSchema());
            findings.AddRange(model.Validate());
        }
        Repo.None(findings, "The script that creates the tables does not hold on SQL Server.");
    }

    [Fact]
    public void Every_text_has_a_length_and_every_amount_a_precision()
    {
        List<string> findings = [];
        foreach (var store in Stores())
        {
            using var _ = store;
            findings.AddRange(
                from type in store.Db.Model.GetEntityTypes()
                from property in type.GetProperties()
                let column = property.GetColumnType()
                where column is "nvarchar(max)" or "varchar(max)" or "decimal(18,2)"
                select $"{store} {type.GetTableName()}.{property.Name}: {column}");
        }
        Repo.None(findings, "nvarchar(max) cannot be indexed and an amount without precision is rounded in silence: say the length.");
    }

    [Fact]
    public void Every_query_and_command_resolves_on_sql_server()
    {
        Assert.All(chain.Reads, r => Assert.True(r.Status < 500, $"{r.Address}: {r.Status}"));
        Assert.True(chain.Pages.DistinctBy(p => p.Route).Count() > 10, "The search for pages finds nothing: then it proves nothing.");
        Repo.None(chain.Pages.GroupBy(p => p.Route).Where(g => g.All(p => p.Status >= 400)).Select(g => $"{g.Key}: {string.Join(", ", g.Select(p => p.Status).Distinct())}"), "Nobody saw this page, so its queries were not heard.");
        List<string> findings = [];
        var total = 0;
        foreach (var store in Stores())
        {
            using var _ = store;
            using var model = new SqlServerModel(store.Module, store.Script());
            var (statements, refused) = Statements(store);
            findings.AddRange(refused);
            foreach (var statement in statements) { model.Add(statement); }
            findings.AddRange(model.Validate());
            total += statements.Count;

            // A table that no query reads would make this proof hollow.
            var read = string.Join('\n', statements.Where(s => s.Sql.Contains("SELECT", StringComparison.OrdinalIgnoreCase) || s.Sql.StartsWith("UPDATE", StringComparison.Ordinal)).Select(s => s.Sql));
            findings.AddRange(model.Tables.Where(t => t != "__Migrations" && !read.Contains($"[{t}]", StringComparison.Ordinal)).Select(t => $"{store}: no query reads {t}"));
            TestContext.Current.SendDiagnosticMessage($"{store}: {statements.Count} statements");
        }
        Assert.True(total > 200, $"Only {total} statements were found.");
        Repo.None(findings, "Not true on SQL Server.");
    }

    [Fact]
    public void A_column_that_does_not_exist_is_found()
    {
        // The proof of the proof.
        using var store = new SqlServerStore(Services.Stores[0]);
        using var model = new SqlServerModel(store.Module, store.Script());
        Assert.Empty(model.Validate());
        model.Add(new Statement(store.Module, "invented", $"SELECT [o].[Kleur] FROM [{store.Module}].[Outbox] AS [o]", []));
        model.Add(new Statement(store.Module, "nonsense", "SELECT FROM WHERE", []));
        var findings = model.Validate();
        Assert.Contains(findings, f => f.Contains("Kleur", StringComparison.Ordinal));
        Assert.Contains(findings, f => f.Contains("nonsense", StringComparison.Ordinal));
    }

    /// <summary>Runs where a server answers: the address in INBURGERING_TEST_SQLSERVER, or a container.</summary>
    [Fact]
    public async Task On_a_real_server_the_same_statements_run()
    {
        var ct = TestContext.Current.CancellationToken;
        MsSqlContainer? container = null;
        var address = Environment.GetEnvironmentVariable("INBURGERING_TEST_SQLSERVER");
        if (string.IsNullOrEmpty(address))
        {
            var docker = Environment.GetEnvironmentVariable("DOCKER_HOST") is { Length: > 0 } || File.Exists("/var/run/docker.sock");
            Assert.SkipUnless(docker, "No SQL Server: INBURGERING_TEST_SQLSERVER is not set and there is no Docker. The statements were translated, parsed and resolved, not run.");
            container = new MsSqlBuilder("mcr.microsoft.com/mssql/server:2022-latest").Build();
            await container.StartAsync(ct);
            address = container.GetConnectionString();
        }
        try
        {
            List<string> findings = [];
            foreach (var source in Services.Stores)
            {
                using var store = new SqlServerStore(source);
                var connection = new SqlConnectionStringBuilder(address) { InitialCatalog = $"proef_{Guid.CreateVersion7():N}" }.ToString();
                await using var db = SqlServerStore.Open(store.Module, source.SqlServer, connection);
                await db.Database.MigrateAsync(ct);
                await using var sql = new SqlConnection(connection);
                await sql.OpenAsync(ct);
                foreach (var statement in Statements(store).Statements)
                {
                    // The server itself resolves and plans the statement; nothing is changed.
                    var declared = string.Concat(statement.Parameters.Select(p => $"DECLARE {p};\n"));
                    await using var command = new SqlCommand($"BEGIN TRANSACTION;\nSET NOEXEC ON;\n{declared}{statement.Sql}\nSET NOEXEC OFF;\nROLLBACK;", sql);
                    try { await command.ExecuteNonQueryAsync(ct); }
                    catch (SqlException e) { findings.Add($"{store}: {e.Message} [{statement.Origin}]"); }
                }
                await db.Database.EnsureDeletedAsync(ct);
            }
            Repo.None(findings, "Refused by SQL Server.");
        }
        finally
        {
            if (container is not null) { await container.DisposeAsync(); }
        }
    }

    /// <summary>Everything a service sends: its commands, and each query that the chain was heard to make.</summary>
    private (IReadOnlyList<Statement> Statements, IReadOnlyList<string> Refused) Statements(SqlServerStore store)
    {
        List<string> refused = [];
        List<Statement> statements = [.. store.Commands()];
        // Asked of SQL Server always, of SQLite never or seldom: the chain need not have done it.
        Ask("who waited for a person is offered again", ct => InboxWriter.OfferAgain(store.Db, [Guid.CreateVersion7()], ct));
        if (store.Db is TaalschoolVoortgangDbContext school) { Ask("a delivery waits for its turn", ct => Register.Wacht(school, "x", ct)); }
        if (store.Db is KetenpartnerDbContext partner) { Ask("a message mends a refusal", ct => partner.Herstel("x", [Guid.CreateVersion7()], ct)); }
        foreach (var (context, query) in chain.Queries.Where(q => q.Context == store.Context))
        {
            try
            {
                var sent = Translation.Translate(store, query);
                if (sent.Count == 0) { refused.Add($"{store}: sends nothing: {query}"); }
                statements.AddRange(sent);
            }
            catch (InvalidOperationException e) { refused.Add($"{store}: {e.Message.Split('\n')[0]}"); } // EF says so when a provider cannot translate
        }
        return (statements.DistinctBy(s => s.Sql).ToList(), refused);

        void Ask(string what, Func<CancellationToken, Task> ask)
        {
            var sent = store.Sent(what, () => ask(CancellationToken.None).GetAwaiter().GetResult());
            if (sent.Count == 0) { refused.Add($"{store}: sends nothing: {what}"); }
            statements.AddRange(sent);
        }
    }
}

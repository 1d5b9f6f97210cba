using System.Collections.Concurrent;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Inburgering.Messaging;

/// <summary>
/// Transactions on one SQLite file take turns before they begin. SQLite has one writer, and lets the others sleep in steps
/// of up to a tenth of a second in the thread that waits; here they wait asynchronously and in order, and the next begins
/// when the last is done.
/// </summary>
internal sealed class WriteTurn : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly ConcurrentDictionary<DbConnection, byte> holders = new();

    public WriteTurn() => Interceptors = [new Transactions(this), new Connections(this)];

    public IInterceptor[] Interceptors { get; }

    public void Dispose() => turn.Dispose();

    private async ValueTask Take(DbConnection connection, CancellationToken ct)
    {
        if (!await turn.WaitAsync(Patience, ct)) { throw new TimeoutException("The store is busy: another transaction held it for half a minute."); }
        holders[connection] = 0;
    }

    private Task Leave(DbConnection? connection)
    {
        if (connection is not null && holders.TryRemove(connection, out _)) { turn.Release(); }
        return Task.CompletedTask;
    }

    private sealed class Transactions(WriteTurn turn) : DbTransactionInterceptor
    {
        public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
        {
            if (!turn.holders.ContainsKey(connection)) { await turn.Take(connection, cancellationToken); }
            return result;
        }

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) => Left(eventData);

        public override void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) => Left(eventData);

        public override Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) => Left(eventData);

        // After the end a transaction no longer knows its connection; the context does.
        private Task Left(TransactionEndEventData eventData) => turn.Leave(eventData.Context?.Database.GetDbConnection());
    }

    /// <summary>A transaction that is left without commit ends with its connection.</summary>
    private sealed class Connections(WriteTurn turn) : DbConnectionInterceptor
    {
        public override async ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            if (eventData.Context is ModuleDbContext { Beginning: true }) { await turn.Take(connection, cancellationToken); }
            return result;
        }

        public override void ConnectionClosed(DbConnection connection, ConnectionEndEventData eventData) => turn.Leave(connection);

        public override Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData) => turn.Leave(connection);

        public override void ConnectionDisposed(DbConnection connection, ConnectionEndEventData eventData) => turn.Leave(connection);

        public override Task ConnectionDisposedAsync(DbConnection connection, ConnectionEndEventData eventData) => turn.Leave(connection);
    }
}

/// <summary>The settings of a connection to a SQLite file, once for each handle.</summary>
internal sealed class SqliteConnectionSetup : DbConnectionInterceptor
{
    public static readonly SqliteConnectionSetup Instance = new();

    // FULL: an answer of 2xx survives a power cut. The busy handler of SQLite itself waits in steps of milliseconds.
    // The cache holds a delivery's pages, so that they are not written twice. A larger log before it is written back (wal_autocheckpoint) saves an
    // eighth of the bytes, and makes every twentieth delivery wait twice as long.
    private const string Pragmas = "PRAGMA busy_timeout=20000; PRAGMA synchronous=FULL; PRAGMA cache_size=-16000;";

    // A pooled connection keeps its settings, and is opened for every query.
    private readonly ConditionalWeakTable<object, object> done = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (!done.TryAdd(((SqliteConnection)connection).Handle!, Pragmas)) { return; }
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}

using System.Collections.Concurrent;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Win32.SafeHandles;
using SQLitePCL;

namespace Inburgering.Messaging;

/// <summary>
/// Transactions on one SQLite file take turns before they begin. SQLite has one writer, and lets the others sleep in steps
/// of up to a tenth of a second in the thread that waits; here they wait asynchronously and in order, and the next begins
/// when the last is done.
/// </summary>
internal sealed partial class WriteTurn : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // Never closed: that takes away the locks that SQLite has on the file in this process.
    private static readonly Dictionary<string, SafeFileHandle> files = [];
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly ConcurrentDictionary<DbConnection, byte> holders = new();
    private readonly ILogger<WriteTurn> log;

    // A connection keeps the pages it has seen until another one writes. Transactions of Begin take turns, so one will do: its own text gives it a pool of its own.
    private readonly string reading, writing;

    private readonly int logPages;
    private int written;
    private Task writingBack = Task.CompletedTask;

    // logPages: pages of 4 kB that the log of the file may hold before they are written back.
    public WriteTurn(SqliteConnectionStringBuilder file, int logPages, ILogger<WriteTurn> log)
    {
        (this.logPages, this.log, reading) = (logPages, log, file.ToString());
        writing = new SqliteConnectionStringBuilder(reading) { RecursiveTriggers = false }.ToString();
        Interceptors = [new Transactions(this), new Connections(this), new SqliteConnectionSetup(logPages)];
    }

    public IInterceptor[] Interceptors { get; }

    public void Dispose()
    {
        writingBack.Wait();
        turn.Dispose();
    }

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

    /// <summary>
    /// What is committed stands in the log of the file. SQLite has whoever fills the log write it back to the file before their answer, after 4 MB: a page that every
    /// delivery changes is written twice for most of them. Here it happens beside them and after more. Only for the pages that came meanwhile everybody waits a moment:
    /// the log begins anew when all of it is written back.
    /// </summary>
    private void Committed(SqliteConnection connection)
    {
        _ = raw.sqlite3_db_status(connection.Handle, raw.SQLITE_DBSTATUS_CACHE_WRITE, out var pages, out _, 1);
        written += pages;
        if (written < logPages || !writingBack.IsCompleted) { return; }
        written = 0;
        writingBack = Task.Run(WriteBack);
    }

    private async Task WriteBack()
    {
        await using var file = new SqliteConnection(reading);
        try
        {
            await file.OpenAsync();
            await using var command = file.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(PASSIVE)";
            await command.ExecuteNonQueryAsync();
            // SQLite flushes the file only when it has all of the log, and under load that is below, where everybody waits: then nearly all is on the disk already.
            RandomAccess.FlushToDisk(HandleOf(file.DataSource));
            await Take(file, CancellationToken.None);
            await command.ExecuteNonQueryAsync();
        }
        catch (Exception e) when (e is SqliteException or TimeoutException or IOException or UnauthorizedAccessException) { LogNotWrittenBack(log, e); }
        finally { await Leave(file); }
    }

    private static SafeFileHandle HandleOf(string path)
    {
        lock (files)
        {
            if (!files.TryGetValue(path, out var handle)) { files[path] = handle = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete); }
            return handle;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The log of a store could not be written back; it grows until that succeeds")]
    private static partial void LogNotWrittenBack(ILogger log, Exception error);

    private sealed class Transactions(WriteTurn turn) : DbTransactionInterceptor
    {
        public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
        {
            if (!turn.holders.ContainsKey(connection)) { await turn.Take(connection, cancellationToken); }
            return result;
        }

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            turn.Committed((SqliteConnection)eventData.Context!.Database.GetDbConnection());
            return Task.CompletedTask;
        }
    }

    /// <summary>A turn ends with its connection, after it has gone back to the pool: then the next gets this very connection. EF closes it when the transaction ends.</summary>
    private sealed class Connections(WriteTurn turn) : DbConnectionInterceptor
    {
        public override async ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            var writes = eventData.Context is ModuleDbContext { Beginning: true };
            if (writes) { await turn.Take(connection, cancellationToken); }
            var pool = writes ? turn.writing : turn.reading;
            if (connection.ConnectionString != pool) { connection.ConnectionString = pool; }
            return result;
        }

        public override void ConnectionClosed(DbConnection connection, ConnectionEndEventData eventData) => turn.Leave(connection);

        public override Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData) => turn.Leave(connection);

        public override void ConnectionDisposed(DbConnection connection, ConnectionEndEventData eventData) => turn.Leave(connection);

        public override Task ConnectionDisposedAsync(DbConnection connection, ConnectionEndEventData eventData) => turn.Leave(connection);
    }
}

#pragma warning disable EF1001 // there is no other place where EF makes its connections
/// <summary>
/// A connection without the functions that EF gives to SQLite each time that it opens one, and takes away when it closes: for decimals in a query, and
/// for regular expressions. No query here asks for them, and a message opens a connection four times on its way.
/// </summary>
internal sealed class PlainConnection(RelationalConnectionDependencies dependencies, IRawSqlCommandBuilder commands, IDiagnosticsLogger<DbLoggerCategory.Infrastructure> log) : SqliteRelationalConnection(dependencies, commands, log)
{
    public static DbContextOptionsBuilder Of(DbContextOptionsBuilder options) => options.ReplaceService<ISqliteRelationalConnection, PlainConnection>();

    protected override DbConnection CreateDbConnection() => new SqliteConnection(GetValidatedConnectionString());
}
#pragma warning restore EF1001

/// <summary>The settings of a connection to a SQLite file, once for each handle.</summary>
internal sealed class SqliteConnectionSetup(int logPages) : DbConnectionInterceptor
{
    // FULL: an answer of 2xx survives a power cut. The busy handler of SQLite itself waits in steps of milliseconds.
    // The cache holds a delivery's pages, so that they are not written twice. SQLite writes the log back by itself (wal_autocheckpoint) only when WriteTurn is late.
    private readonly string pragmas = $"PRAGMA busy_timeout=20000; PRAGMA synchronous=FULL; PRAGMA cache_size=-16000; PRAGMA wal_autocheckpoint={logPages + 16_000};";

    // A pooled connection keeps its settings, and is opened for every query.
    private readonly ConditionalWeakTable<object, object> done = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (!done.TryAdd(((SqliteConnection)connection).Handle!, pragmas)) { return; }
        using var command = connection.CreateCommand();
        command.CommandText = pragmas;
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}

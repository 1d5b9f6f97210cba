using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Inburgering.Messaging;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Architecture.Tests.SqlServer;

/// <summary>One statement that a service sends to SQL Server, with its parameters as declarations.</summary>
internal sealed record Statement(string Module, string Origin, string Sql, IReadOnlyList<string> Parameters);

/// <summary>
/// The SQL Server variant of a service's store, without a server: the provider writes its SQL as always, and what it
/// would send is kept instead of sent.
/// </summary>
internal sealed class SqlServerStore : IDisposable
{
    private readonly Keeper keeper = new();

    public SqlServerStore((Services.Service Service, Type Context, Type SqlServer) store)
    {
        Module = store.Service.Module!.Name;
        Db = Open(Module, store.SqlServer, "Server=nowhere;Database=nothing", keeper);
        Db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        Context = store.Context;
    }

    public ModuleDbContext Db { get; }

    public Type Context { get; }

    public string Module { get; }

    public override string ToString() => Module;

    public static ModuleDbContext Open(string module, Type context, string connection, params IInterceptor[] interceptors)
    {
        var options = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(context))!;
        // Rows without an order come back differently per provider: that is a fault here, not a warning.
        options.UseSqlServer(connection, s => s.MigrationsHistoryTable("__Migrations", module)).AddInterceptors(interceptors)
            .ConfigureWarnings(w => w.Throw(CoreEventId.RowLimitingOperationWithoutOrderByWarning, CoreEventId.FirstWithoutOrderByAndFilterWarning));
        return (ModuleDbContext)Activator.CreateInstance(context, options.Options)!;
    }

    /// <summary>What makes the tables: the migrations.</summary>
    public string Script() => Db.GetService<IMigrator>().GenerateScript();

    /// <summary>What the provider sends while this runs. Nothing comes back, so the code that reads the answer may give up: that is after the sending.</summary>
    public IReadOnlyList<Statement> Sent(string origin, Action run)
    {
        keeper.Kept.Clear();
        try { run(); }
        catch (Exception e) when (keeper.Kept.Count > 0 && e is InvalidOperationException or DbUpdateException) { /* no rows, so no first, no key, no row count */ }
        return [.. keeper.Kept.Select(k => new Statement(Module, origin, k.Sql, k.Parameters))];
    }

    /// <summary>An insert, an update and a delete of every entity of the model.</summary>
    public IReadOnlyList<Statement> Commands()
    {
        var statements = new List<Statement>();
        foreach (var type in Db.Model.GetEntityTypes().Where(t => !t.IsOwned()))
        {
            foreach (var state in (EntityState[])[EntityState.Added, EntityState.Modified, EntityState.Deleted])
            {
                Db.ChangeTracker.Clear();
                var entry = Db.Entry(RuntimeHelpers.GetUninitializedObject(type.ClrType));
                foreach (var property in type.GetProperties())
                {
                    var numberedByStore = property.ValueGenerated == ValueGenerated.OnAdd && property.ClrType == typeof(long);
                    if (numberedByStore && state == EntityState.Added) { continue; }
                    entry.Property(property.Name).CurrentValue = Sample(property.ClrType);
                }
                entry.State = state;
                var sent = Sent($"{state} {type.ClrType.Name}", () => Db.SaveChanges());
                if (sent.Count == 0 && !(state == EntityState.Modified && type.GetProperties().All(p => p.IsPrimaryKey()))) { throw new InvalidOperationException($"{Module}: nothing is sent for {state} of {type.ClrType.Name}."); }
                statements.AddRange(sent);
            }
        }
        Db.ChangeTracker.Clear();
        return statements;
    }

    public void Dispose() => Db.Dispose();

    /// <summary>Some value of a type; two of them for a collection.</summary>
    public static object? Sample(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            _ when type == typeof(string) => "x",
            _ when type == typeof(Guid) => Guid.CreateVersion7(),
            _ when type == typeof(byte[]) => new byte[] { 1 },
            _ when type == typeof(DateOnly) => new DateOnly(2024, 1, 15),
            _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2024, 1, 15, 9, 0, 0, TimeSpan.Zero),
            _ when type == typeof(bool) => true,
            _ when type.IsEnum => Enum.GetValues(type).GetValue(0),
            _ when type.IsArray => Pair(type.GetElementType()!),
            _ when Element(type) is { } element => Activator.CreateInstance(typeof(List<>).MakeGenericType(element), Pair(element)),
            _ when type.IsPrimitive || type == typeof(decimal) => Convert.ChangeType(1, type, CultureInfo.InvariantCulture),
            _ => throw new NotSupportedException($"No sample value for {type}."),
        };

        static Array Pair(Type element)
        {
            var pair = Array.CreateInstance(element, 2);
            for (var i = 0; i < 2; i++) { pair.SetValue(Sample(element), i); }
            return pair;
        }

        static Type? Element(Type t) => t.GetInterfaces().Append(t).FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
    }

    /// <summary>Keeps commands instead of sending them.</summary>
    private sealed class Keeper : IDbCommandInterceptor, IDbConnectionInterceptor
    {
        public List<(string Sql, IReadOnlyList<string> Parameters)> Kept { get; } = [];

        public InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

        public ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) => new(InterceptionResult.Suppress());

        public ValueTask<InterceptionResult> ConnectionClosingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => new(InterceptionResult.Suppress());

        public InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

        public InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            Keep(command);
            return InterceptionResult<DbDataReader>.SuppressWithResult(new DataTable().CreateDataReader());
        }

        public InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
        {
            Keep(command);
            return InterceptionResult<int>.SuppressWithResult(0);
        }

        public ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) => new(NonQueryExecuting(command, eventData, result));

        public InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
        {
            Keep(command);
            return InterceptionResult<object>.SuppressWithResult(0);
        }

        private void Keep(DbCommand command) => Kept.Add((command.CommandText, [.. command.Parameters.Cast<SqlParameter>().Select(p => $"@{p.ParameterName.TrimStart('@')} {Declaration(p)}")]));

        private static string Declaration(SqlParameter p) => p.SqlDbType switch
        {
            SqlDbType.NVarChar or SqlDbType.VarChar or SqlDbType.VarBinary or SqlDbType.NChar or SqlDbType.Char =>
                $"{p.SqlDbType.ToString().ToLowerInvariant()}({(p.Size is > 0 and <= 4000 ? p.Size.ToString(CultureInfo.InvariantCulture) : "max")})",
            SqlDbType.Decimal => $"decimal({(p.Precision == 0 ? 18 : p.Precision)},{p.Scale})",
            _ => p.SqlDbType.ToString().ToLowerInvariant(),
        };
    }
}

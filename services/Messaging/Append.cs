using System.Collections.Concurrent;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using SQLitePCL;

namespace Inburgering.Messaging;

/// <summary>
/// Writes many rows on SQLite by one prepared statement within the transaction, right after the rest of SaveChanges: new rows
/// (<see cref="ModuleDbContext.Append"/>) and rows that change with every message (<see cref="ModuleDbContext.Overwrite"/>). A command of
/// SaveChanges costs several times as much CPU per row there, and these rows are most of what is written. SQL Server is far away, and
/// there the batches of SaveChanges win. The one place that bypasses the change tracker (docs/adr/0012).
/// </summary>
internal static class Append
{
    private sealed record Column(IProperty Property, string Name, Func<object, object?> Read);

    /// <param name="Name">Of the table.</param>
    /// <param name="Columns">In one order everywhere.</param>
    /// <param name="Insert">Adds a row.</param>
    /// <param name="Changed">Which columns two rows differ in: bit i for column i. Made at the first question.</param>
    private sealed record Plan(string Name, IReadOnlyList<Column> Columns, string Insert, Lazy<Func<object, object, ulong>> Changed)
    {
        public Func<object, object?>[] Reads { get; } = [.. Columns.Select(c => c.Read)];
    }

    private static readonly ConcurrentDictionary<IEntityType, Plan> Plans = new();

    // They live as long as the connection, of which one writes: most deliveries write the same.
    private static readonly ConditionalWeakTable<sqlite3, Dictionary<string, sqlite3_stmt>> Statements = [];

    /// <summary>A row as it is now.</summary>
    public static readonly Func<object, object> Copy = typeof(object).GetMethod(nameof(MemberwiseClone), BindingFlags.Instance | BindingFlags.NonPublic)!.CreateDelegate<Func<object, object>>();

    public static void Rows(DbContext db, IEnumerable<object> rows)
    {
        foreach (var table in rows.GroupBy(row => row.GetType()))
        {
            var plan = PlanOf(db, table.Key);
            Write(db, plan.Insert, plan.Reads, table);
        }
    }

    /// <summary>Hands a changed row to the change tracker instead.</summary>
    public static void Track(DbContext db, object row, object was)
    {
        var entry = db.Attach(row);
        foreach (var property in entry.Properties.Where(p => !p.Metadata.IsPrimaryKey())) { property.OriginalValue = property.Metadata.GetGetter().GetClrValue(was); }
    }

    /// <summary>Writes what changed in rows.</summary>
    /// <param name="db">With a transaction.</param>
    /// <param name="rows">Per row how it was.</param>
    /// <exception cref="DbUpdateConcurrencyException">Another wrote a row since it was read, or took it away.</exception>
    public static void Changes(DbContext db, IReadOnlyDictionary<object, object> rows)
    {
        foreach (var table in rows.GroupBy(row => row.Key.GetType()))
        {
            var (name, columns, _, changed) = PlanOf(db, table.Key);
            var where = columns.Where(c => c.Property.IsPrimaryKey() || c.Property.IsConcurrencyToken).ToList();
            // SQLite writes an index anew when a statement names one of its columns, also when the value stays: most of what a whole row costs.
            foreach (var same in table.GroupBy(row => changed.Value(row.Key, row.Value), row => row.Key).Where(g => g.Key != 0))
            {
                var set = columns.Where((_, i) => (same.Key >> i & 1) == 1).ToList();
                Write(db, $"UPDATE {name} SET {string.Join(", ", set.Select(Equal))} WHERE {string.Join(" AND ", where.Select(Equal))}",
                    [.. set.Select(c => c.Read), .. where.Select(c => (Func<object, object?>)(row => c.Read(rows[row])))], same);
            }
        }

        static string Equal(Column column) => $"{column.Name} = ?";
    }

    private static Plan PlanOf(DbContext db, Type row) => Plans.GetOrAdd(db.Model.FindEntityType(row)!, MakePlan, db.GetService<ISqlGenerationHelper>());

    // SQLite itself instead of a DbCommand: that looks every parameter up by its name for every row, and half of a delivery is this loop.
    private static void Write(DbContext db, string sql, Func<object, object?>[] values, IEnumerable<object> rows)
    {
        var store = ((SqliteConnection)db.Database.GetDbConnection()).Handle!;
        var prepared = Statements.GetOrCreateValue(store);
        if (!prepared.TryGetValue(sql, out var statement))
        {
            Expect(raw.SQLITE_OK, raw.sqlite3_prepare_v3(store, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement));
            prepared.Add(sql, statement);
        }
        foreach (var row in rows)
        {
            for (var i = 0; i < values.Length; i++) { Expect(raw.SQLITE_OK, Bind(statement, i + 1, values[i](row))); }
            var outcome = raw.sqlite3_step(statement);
            _ = raw.sqlite3_reset(statement); // tells again what went wrong
            Expect(raw.SQLITE_DONE, outcome);
            if (raw.sqlite3_changes(store) != 1) { throw new DbUpdateConcurrencyException("Another wrote this row, or took it away, since it was read."); }
        }

        void Expect(int expected, int outcome)
        {
            if (outcome != expected) { SqliteException.ThrowExceptionForRC(outcome, store); }
        }
    }

    /// <summary>In the form in which Microsoft.Data.Sqlite writes a value; a test compares the two for every type.</summary>
    private static int Bind(sqlite3_stmt statement, int place, object? value)
    {
        Span<byte> text = stackalloc byte[64];
        switch (value)
        {
            case null: return raw.sqlite3_bind_null(statement, place);
            case string s: return raw.sqlite3_bind_text(statement, place, s);
            case long l: return raw.sqlite3_bind_int64(statement, place, l);
            case int i: return raw.sqlite3_bind_int64(statement, place, i);
            case bool b: return raw.sqlite3_bind_int64(statement, place, b ? 1 : 0);
            case double d: return raw.sqlite3_bind_double(statement, place, d);
            case byte[] { Length: 0 }: return raw.sqlite3_bind_zeroblob(statement, place, 0);
            case byte[] bytes: return raw.sqlite3_bind_blob(statement, place, bytes);
            case Guid key:
                key.TryFormat(text, out var length);
                Ascii.ToUpperInPlace(text[..length], out length);
                return raw.sqlite3_bind_text(statement, place, text[..length]);
            case DateOnly day:
                day.TryFormat(text, out length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
                return raw.sqlite3_bind_text(statement, place, text[..length]);
            case decimal number:
                number.TryFormat(text, out length, "0.0###########################", CultureInfo.InvariantCulture);
                return raw.sqlite3_bind_text(statement, place, text[..length]);
            default: throw new NotSupportedException($"A column of type {value.GetType().Name} is not written here yet: add it, and to the test.");
        }
    }

    /// <summary>Read and converted exactly as the model says, so that a row written here equals a row written by SaveChanges.</summary>
    private static Plan MakePlan(IEntityType table, ISqlGenerationHelper sql)
    {
        var columns = table.GetProperties().Where(p => p.ValueGenerated == ValueGenerated.Never).Select(p => new Column(p, sql.DelimitIdentifier(p.GetColumnName()), Reader(p))).ToList();
        var name = sql.DelimitIdentifier(table.GetTableName()!, table.GetSchema());
        return new(name, columns, $"INSERT INTO {name} ({string.Join(", ", columns.Select(c => c.Name))}) VALUES ({string.Join(", ", columns.Select(_ => "?"))})", new(() => Difference(table.ClrType, columns)));
    }

    private static Func<object, object, ulong> Difference(Type row, List<Column> columns)
    {
        if (columns.Count > 64) { throw new NotSupportedException($"{row.Name} has more columns than there are bits to say which changed."); }
        var (now, was) = (Expression.Parameter(typeof(object)), Expression.Parameter(typeof(object)));
        var bits = columns.Select((c, i) => (Expression)Expression.Condition(c.Property.GetValueComparer().ExtractEqualsBody(Value(c, now), Value(c, was)), Expression.Constant(0UL), Expression.Constant(1UL << i)));
        return Expression.Lambda<Func<object, object, ulong>>(bits.Aggregate(Expression.Or), now, was).Compile();

        Expression Value(Column column, Expression of) => Expression.MakeMemberAccess(Expression.Convert(of, row), column.Property.PropertyInfo!);
    }

    private static Func<object, object?> Reader(IProperty property)
    {
        var getter = property.GetGetter();
        return property.GetRelationalTypeMapping().Converter?.ConvertToProvider is { } convert
            ? row => getter.GetClrValue(row) is { } value ? convert(value) : null
            : getter.GetClrValue;
    }
}

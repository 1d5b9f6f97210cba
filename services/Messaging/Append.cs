using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
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
        var store = Statements.StoreOf(db);
        var statement = Statements.Of(store, sql);
        foreach (var row in rows)
        {
            Statements.Bind(store, statement, values, row);
            var outcome = raw.sqlite3_step(statement);
            _ = raw.sqlite3_reset(statement); // tells again what went wrong
            Statements.Expect(store, raw.SQLITE_DONE, outcome);
            if (raw.sqlite3_changes(store) != 1) { throw new DbUpdateConcurrencyException("Another wrote this row, or took it away, since it was read."); }
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

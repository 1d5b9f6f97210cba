using System.Collections.Concurrent;
using System.Globalization;
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
    private sealed record Plan(string Insert, IReadOnlyList<Func<object, object?>> Inserted, string Update, IReadOnlyList<Func<object, object?>> Updated, Func<object, object?>? Token);

    private static readonly ConcurrentDictionary<IEntityType, Plan> Plans = new();

    public static void Rows(DbContext db, IEnumerable<object> rows)
    {
        foreach (var table in rows.GroupBy(row => row.GetType()))
        {
            var plan = PlanOf(db, table.Key);
            Write(db, plan.Insert, plan.Inserted, table);
        }
    }

    /// <exception cref="DbUpdateConcurrencyException">Another wrote a row since it was read, or took it away.</exception>
    public static void Overwrite(DbContext db, IReadOnlyDictionary<object, object?> rows)
    {
        foreach (var table in rows.Keys.GroupBy(row => row.GetType()))
        {
            var plan = PlanOf(db, table.Key);
            Write(db, plan.Update, plan.Token is null ? plan.Updated : [.. plan.Updated, row => rows[row]], table);
        }
    }

    /// <summary>What tells whether another wrote the row; null when its table has no such column.</summary>
    public static object? Token(DbContext db, object row) => PlanOf(db, row.GetType()).Token?.Invoke(row);

    private static Plan PlanOf(DbContext db, Type row) => Plans.GetOrAdd(db.Model.FindEntityType(row)!, MakePlan, db.GetService<ISqlGenerationHelper>());

    // SQLite itself instead of a DbCommand: that looks every parameter up by its name for every row, and half of a delivery is this loop.
    private static void Write(DbContext db, string sql, IReadOnlyList<Func<object, object?>> values, IEnumerable<object> rows)
    {
        var store = ((SqliteConnection)db.Database.GetDbConnection()).Handle!;
        Expect(raw.SQLITE_OK, raw.sqlite3_prepare_v2(store, sql, out var statement));
        using (statement)
        {
            foreach (var row in rows)
            {
                for (var i = 0; i < values.Count; i++) { Expect(raw.SQLITE_OK, Bind(statement, i + 1, values[i](row))); }
                Expect(raw.SQLITE_DONE, raw.sqlite3_step(statement));
                if (raw.sqlite3_changes(store) != 1) { throw new DbUpdateConcurrencyException("Another wrote this row, or took it away, since it was read."); }
                Expect(raw.SQLITE_OK, raw.sqlite3_reset(statement));
            }
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
        var columns = table.GetProperties().Where(p => p.ValueGenerated == ValueGenerated.Never).ToList();
        var (keys, others, tokens) = (columns.FindAll(p => p.IsPrimaryKey()), columns.FindAll(p => !p.IsPrimaryKey()), columns.FindAll(p => p.IsConcurrencyToken));
        var name = sql.DelimitIdentifier(table.GetTableName()!, table.GetSchema());
        return new(
            $"INSERT INTO {name} ({string.Join(", ", columns.Select(Name))}) VALUES ({string.Join(", ", columns.Select(_ => "?"))})", columns.ConvertAll(Reader),
            $"UPDATE {name} SET {string.Join(", ", others.Select(Equal))} WHERE {string.Join(" AND ", keys.Concat(tokens).Select(Equal))}", [.. others.Concat(keys).Select(Reader)],
            tokens is [var token] ? Reader(token) : null);

        string Name(IProperty p) => sql.DelimitIdentifier(p.GetColumnName());
        string Equal(IProperty p) => $"{Name(p)} = ?";
    }

    private static Func<object, object?> Reader(IProperty property)
    {
        var getter = property.GetGetter();
        return property.GetRelationalTypeMapping().Converter?.ConvertToProvider is { } convert
            ? row => getter.GetClrValue(row) is { } value ? convert(value) : null
            : getter.GetClrValue;
    }
}

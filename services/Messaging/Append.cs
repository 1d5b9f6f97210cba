using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Inburgering.Messaging;

/// <summary>
/// Writes many rows on SQLite by one prepared command within the transaction, right after the rest of SaveChanges: new rows
/// (<see cref="ModuleDbContext.Append"/>) and rows that change with every message (<see cref="ModuleDbContext.Overwrite"/>). A command of
/// SaveChanges costs several times as much CPU per row there, and these rows are most of what is written. SQL Server is far away, and
/// there the batches of SaveChanges win. The one place that bypasses the change tracker (docs/adr/0012).
/// </summary>
internal static class Append
{
    private const string Was = "@was";

    private sealed record Column(string Parameter, Func<object, object?> Read);

    private sealed record Plan(string Insert, string Update, IReadOnlyList<Column> Columns, Column? Token);

    private static readonly ConcurrentDictionary<IEntityType, Plan> Plans = new();

    public static async Task Rows(DbContext db, IEnumerable<object> rows, CancellationToken ct)
    {
        foreach (var table in rows.GroupBy(row => row.GetType()))
        {
            var plan = PlanOf(db, table.Key);
            await Write(db, plan.Insert, plan.Columns, table, ct);
        }
    }

    /// <exception cref="DbUpdateConcurrencyException">Another wrote a row since it was read.</exception>
    public static async Task Overwrite(DbContext db, IReadOnlyDictionary<object, object?> rows, CancellationToken ct)
    {
        foreach (var table in rows.Keys.GroupBy(row => row.GetType()))
        {
            var plan = PlanOf(db, table.Key);
            await Write(db, plan.Update, [.. plan.Columns, new(Was, row => rows[row])], table, ct);
        }
    }

    /// <summary>What tells whether another wrote the row.</summary>
    public static object? Token(DbContext db, object row) =>
        (PlanOf(db, row.GetType()).Token ?? throw new InvalidOperationException($"{row.GetType().Name} has no concurrency token.")).Read(row);

    private static Plan PlanOf(DbContext db, Type row) => Plans.GetOrAdd(db.Model.FindEntityType(row)!, MakePlan, db.GetService<ISqlGenerationHelper>());

    private static async Task Write(DbContext db, string sql, IReadOnlyList<Column> columns, IEnumerable<object> rows, CancellationToken ct)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
#pragma warning disable CA2100 // names come from the model, never from a caller
        command.CommandText = sql;
#pragma warning restore CA2100
        var parameters = new DbParameter[columns.Count];
        for (var i = 0; i < parameters.Length; i++)
        {
            parameters[i] = command.CreateParameter();
            parameters[i].ParameterName = columns[i].Parameter;
            command.Parameters.Add(parameters[i]);
        }
        foreach (var row in rows)
        {
            for (var i = 0; i < parameters.Length; i++) { parameters[i].Value = columns[i].Read(row) ?? DBNull.Value; }
            if (await command.ExecuteNonQueryAsync(ct) != 1) { throw new DbUpdateConcurrencyException("Another wrote this row since it was read."); }
        }
    }

    /// <summary>Read and converted exactly as the model says, so that a row written here equals a row written by SaveChanges.</summary>
    private static Plan MakePlan(IEntityType table, ISqlGenerationHelper sql)
    {
        var properties = table.GetProperties().Where(p => p.ValueGenerated == ValueGenerated.Never).ToList();
        var (name, token) = (sql.DelimitIdentifier(table.GetTableName()!, table.GetSchema()), properties.SingleOrDefault(p => p.IsConcurrencyToken));
        return new(
            $"INSERT INTO {name} ({string.Join(", ", properties.Select(Name))}) VALUES ({string.Join(", ", properties.Select(p => "@" + p.Name))})",
            $"UPDATE {name} SET {Equal(properties.Where(p => !p.IsPrimaryKey()), ", ")} WHERE {Equal(properties.Where(p => p.IsPrimaryKey()), " AND ")} AND {(token is null ? "0" : Name(token))} = {Was}",
            [.. properties.Select(p => new Column("@" + p.Name, Reader(p)))],
            token is null ? null : new(Was, Reader(token)));

        string Name(IProperty p) => sql.DelimitIdentifier(p.GetColumnName());
        string Equal(IEnumerable<IProperty> some, string between) => string.Join(between, some.Select(p => $"{Name(p)} = @{p.Name}"));
    }

    private static Func<object, object?> Reader(IProperty property)
    {
        var getter = property.GetGetter();
        return property.GetRelationalTypeMapping().Converter?.ConvertToProvider is { } convert
            ? row => getter.GetClrValue(row) is { } value ? convert(value) : null
            : getter.GetClrValue;
    }
}

using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Inburgering.Messaging;

/// <summary>
/// Writes the rows that <see cref="ModuleDbContext.Append"/> took, on SQLite: one prepared command within the transaction, right
/// after the rest of SaveChanges. A command of SaveChanges costs several times as much CPU per row there, and these rows are
/// most of what is written. SQL Server is far away, and there the batches of SaveChanges win. The one place that bypasses the
/// change tracker (docs/adr/0012).
/// </summary>
internal static class Append
{
    private sealed record Plan(string Sql, IReadOnlyList<(string Parameter, Func<object, object?> Read)> Columns);

    private static readonly ConcurrentDictionary<IEntityType, Plan> Plans = new();

    public static async Task Rows(DbContext db, IEnumerable<object> rows, CancellationToken ct)
    {
        foreach (var table in rows.GroupBy(row => row.GetType())) { await Insert(db, db.Model.FindEntityType(table.Key)!, table, ct); }
    }

    private static async Task Insert(DbContext db, IEntityType table, IEnumerable<object> rows, CancellationToken ct)
    {
        var plan = Plans.GetOrAdd(table, MakePlan, db.GetService<ISqlGenerationHelper>());
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
#pragma warning disable CA2100 // names come from the model, never from a caller
        command.CommandText = plan.Sql;
#pragma warning restore CA2100
        var parameters = new DbParameter[plan.Columns.Count];
        for (var i = 0; i < parameters.Length; i++)
        {
            parameters[i] = command.CreateParameter();
            parameters[i].ParameterName = plan.Columns[i].Parameter;
            command.Parameters.Add(parameters[i]);
        }
        foreach (var row in rows)
        {
            for (var i = 0; i < parameters.Length; i++) { parameters[i].Value = plan.Columns[i].Read(row) ?? DBNull.Value; }
            await command.ExecuteNonQueryAsync(ct);
        }
    }

    /// <summary>Read and converted exactly as the model says, so that a row written here equals a row written by SaveChanges.</summary>
    private static Plan MakePlan(IEntityType table, ISqlGenerationHelper sql)
    {
        var columns = table.GetProperties().Where(p => p.ValueGenerated == ValueGenerated.Never).ToList();
        return new(
            $"INSERT INTO {sql.DelimitIdentifier(table.GetTableName()!, table.GetSchema())} ({string.Join(", ", columns.Select(c => sql.DelimitIdentifier(c.GetColumnName())))}) VALUES ({string.Join(", ", columns.Select(c => "@" + c.Name))})",
            [.. columns.Select(c => ("@" + c.Name, Reader(c)))]);
    }

    private static Func<object, object?> Reader(IProperty property)
    {
        var getter = property.GetGetter();
        return property.GetRelationalTypeMapping().Converter?.ConvertToProvider is { } convert
            ? row => getter.GetClrValue(row) is { } value ? convert(value) : null
            : getter.GetClrValue;
    }
}

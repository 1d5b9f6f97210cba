using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage;

namespace Inburgering.Messaging;

/// <summary>
/// Tables to which rows are only added: outbox, inbox, logs, ledgers. On SQLite their new rows are written by one prepared
/// command within the same transaction, right after the rest of SaveChanges: a command of SaveChanges costs several times
/// as much CPU per row there, and these rows are most of what is written. SQL Server is far away, and there the batches of
/// SaveChanges win. The one place that bypasses the change tracker.
/// </summary>
public static class Append
{
    private const string Annotation = "Inburgering:AppendOnly";

    /// <summary>Says that rows of this table are added and never read back through the unit of work that added them.</summary>
    public static EntityTypeBuilder<T> IsAppendOnly<T>(this EntityTypeBuilder<T> entity)
        where T : class => entity.HasAnnotation(Annotation, true);

    /// <summary>Takes the new rows out of SaveChanges, and writes them when it is done.</summary>
    internal sealed class Interceptor : SaveChangesInterceptor
    {
        public static readonly Interceptor Instance = new();

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (eventData.Context is ModuleDbContext { Database.CurrentTransaction: not null } db)
            {
                var detect = db.ChangeTracker.AutoDetectChangesEnabled;
                db.ChangeTracker.AutoDetectChangesEnabled = false; // a new row is known as such
                foreach (var entry in db.ChangeTracker.Entries().Where(e => e.State == EntityState.Added && e.Metadata.FindAnnotation(Annotation) is not null).ToList())
                {
                    entry.State = EntityState.Detached;
                    db.Appended.Add((entry.Metadata, entry.Entity));
                }
                db.ChangeTracker.AutoDetectChangesEnabled = detect;
            }
            return new(result);
        }

        public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
        {
            if (eventData.Context is not ModuleDbContext { Appended.Count: > 0 } db) { return result; }
            var count = db.Appended.Count;
            foreach (var table in db.Appended.GroupBy(row => row.Table, row => row.Row)) { await Insert(db, table.Key, table, cancellationToken); }
            db.Appended.Clear();
            return result + count;
        }

        public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
        {
            if (eventData.Context is ModuleDbContext { Appended.Count: > 0 } db)
            {
                db.AddRange(db.Appended.Select(row => row.Row)); // as they were, for whoever saves again
                db.Appended.Clear();
            }
            return Task.CompletedTask;
        }
    }

    private sealed record Plan(string Sql, IReadOnlyList<(string Parameter, Func<object, object?> Read)> Columns);

    private static readonly ConcurrentDictionary<IEntityType, Plan> Plans = new();

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

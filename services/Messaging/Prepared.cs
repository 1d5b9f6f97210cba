using System.Collections;
using System.Globalization;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;
using SQLitePCL;

namespace Inburgering.Messaging;

/// <summary>
/// A query that every message or delivery asks. On SQLite the statement that EF makes of it is kept, and its rows are read here: what EF does around a query that finds
/// one row costs several times what finding it does. The first question with something in every list shows what EF makes of it; a test compares the rows for every type of
/// column. On SQL Server, which is far away, EF asks it (docs/adr/0012).
/// </summary>
/// <typeparam name="TDb">The unit of work.</typeparam>
/// <typeparam name="TAsk">What is asked for: one value, or a tuple of them. None of them is null.</typeparam>
/// <typeparam name="TRow">A row of one table, a value, or a record of values in the order of its constructor; values of columns with a converter only by their row. It is not tracked.</typeparam>
/// <param name="query">Says <c>AsNoTracking</c> of rows of a table, and <c>EF.Parameter</c> of a list: one parameter however long it is.</param>
public sealed class Prepared<TDb, TAsk, TRow>(Func<TDb, TAsk, IQueryable<TRow>> query)
    where TDb : ModuleDbContext
    where TAsk : notnull
{
    private sealed record Plan(string Sql, Func<TAsk, object?>[] Values, Func<sqlite3_stmt, TRow> Row);

    // One process may hold several models: services, providers.
    private readonly ConditionalWeakTable<IModel, Plan> plans = [];

    /// <summary>Asks it, for the first so many rows.</summary>
    public async Task<List<TRow>> Ask(TDb db, TAsk ask, CancellationToken ct, int most = int.MaxValue)
    {
        if (!db.Database.IsSqlite()) { return await ByEf(db, ask, most, ct); }
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            if (plans.TryGetValue(db.Model, out var plan)) { return Read(db, plan, ask, most); }
            if (Parts(ask).Any(part => part is ICollection { Count: 0 })) { return await ByEf(db, ask, most, ct); }
            plans.TryAdd(db.Model, Make(db, ask));
            return await Ask(db, ask, ct, most);
        }
        finally { await db.Database.CloseConnectionAsync(); }
    }

    private Task<List<TRow>> ByEf(TDb db, TAsk ask, int most, CancellationToken ct) => (most == int.MaxValue ? query(db, ask) : query(db, ask).Take(most)).ToListAsync(ct);

    private static List<TRow> Read(TDb db, Plan plan, TAsk ask, int most)
    {
        Statements.Log(db, plan.Sql);
        var (store, rows) = (Statements.StoreOf(db), new List<TRow>());
        var statement = Statements.Of(store, plan.Sql);
        try
        {
            Statements.Bind(store, statement, plan.Values, ask);
            while (rows.Count < most)
            {
                var outcome = raw.sqlite3_step(statement);
                if (outcome == raw.SQLITE_DONE) { break; }
                Statements.Expect(store, raw.SQLITE_ROW, outcome);
                rows.Add(plan.Row(statement));
            }
            return rows;
        }
        finally
        {
            _ = raw.sqlite3_reset(statement); // a statement that is under way keeps the log of the file from being written back
            _ = raw.sqlite3_clear_bindings(statement);
        }
    }

    private Plan Make(TDb db, TAsk ask)
    {
        using var command = query(db, ask).CreateDbCommand();
        var statement = Statements.Of(Statements.StoreOf(db), command.CommandText);
        var names = Enumerable.Range(1, raw.sqlite3_bind_parameter_count(statement)).Select(i => raw.sqlite3_bind_parameter_name(statement, i).utf8_to_string());
        return new(command.CommandText, [.. names.Select(name => Value(db.Model, name, ask, command.Parameters[name].Value!))], Row(db.Model, statement));
    }

    private static IEnumerable<object> Parts(TAsk ask) => ask is ITuple tuple ? Enumerable.Range(0, tuple.Length).Select(i => tuple[i]!) : [ask];

    // A parameter is called after the one of the query, and the part of it: @ask, @ask_Item2.
    private static Func<TAsk, object?> Value(IModel model, string name, TAsk ask, object stored)
    {
        var item = name.LastIndexOf("_Item", StringComparison.Ordinal) is > 0 and var at ? int.Parse(name.AsSpan(at + 5), CultureInfo.InvariantCulture) - 1 : -1;
        object Part(TAsk of) => item < 0 ? of : ((ITuple)of)[item]!;
        var form = item >= Parts(ask).Count() ? null : Statements.Forms(model, Part(ask)).FirstOrDefault(f => StructuralComparisons.StructuralEqualityComparer.Equals(f(Part(ask)), stored));
        return form is null ? throw new NotSupportedException($"What {name} is in the statement is not known here: a {stored.GetType().Name}.") : of => form(Part(of));
    }

    private static Func<sqlite3_stmt, TRow> Row(IModel model, sqlite3_stmt statement)
    {
        var (row, count) = (Expression.Parameter(typeof(sqlite3_stmt)), raw.sqlite3_column_count(statement));
        Expression body;
        if (model.FindEntityType(typeof(TRow)) is { } table)
        {
            var byColumn = table.GetProperties().ToDictionary(p => p.GetColumnName());
            body = Expression.MemberInit(Expression.New(typeof(TRow)), Enumerable.Range(0, count).Select(i =>
            {
                var property = byColumn[raw.sqlite3_column_name(statement, i).utf8_to_string()];
                return Expression.Bind(property.PropertyInfo!, Statements.Column(row, i, property.ClrType, property.GetRelationalTypeMapping().Converter));
            }));
        }
        else if (count == 1) { body = Statements.Column(row, 0, typeof(TRow), null); }
        else
        {
            var constructor = typeof(TRow).GetConstructors().Single(c => c.GetParameters().Length == count);
            body = Expression.New(constructor, constructor.GetParameters().Select((p, i) => Statements.Column(row, i, p.ParameterType, null)));
        }
        return Expression.Lambda<Func<sqlite3_stmt, TRow>>(body, row).Compile();
    }
}

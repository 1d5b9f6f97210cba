using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Inburgering.Messaging;

/// <summary>
/// A query that every message or delivery asks. EF reads the expression of a query each time it runs, which costs more than the query when it finds one row, and a
/// quarter of what a delivery allocates; a prepared one is read once. It belongs to a model, and one process may hold several: services, providers (docs/adr/0012).
/// </summary>
/// <typeparam name="TQuery">The function that <c>EF.CompileAsyncQuery</c> makes.</typeparam>
/// <param name="prepare">Makes it.</param>
public sealed class Prepared<TQuery>(Func<TQuery> prepare)
    where TQuery : class
{
    private readonly ConditionalWeakTable<IModel, TQuery> made = [];

    /// <summary>The query for this store; call it with the unit of work and what it asks for.</summary>
    public TQuery For(DbContext db) => made.GetValue(db.Model, _ => prepare());
}

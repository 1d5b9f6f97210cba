using System.Collections.Concurrent;
using System.Diagnostics;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace Architecture.Tests.SqlServer;

/// <summary>
/// Hears of every LINQ query that any context of this process compiles for the first time, whatever its provider. No
/// query can be forgotten on a list: what runs is heard.
/// </summary>
internal sealed class QueryRecorder : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> subscriptions = [];

    public QueryRecorder() => subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public ConcurrentBag<(Type Context, Expression Query)> Heard { get; } = [];

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) { subscriptions.Add(value.Subscribe(this, name => name == CoreEventId.QueryCompilationStarting.Name)); }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is QueryExpressionEventData { Context: { } context } data) { Heard.Add((context.GetType(), data.Expression)); }
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose()
    {
        foreach (var subscription in subscriptions.ToList()) { subscription.Dispose(); }
    }
}

/// <summary>Lets the SQL Server provider translate a query that was heard on another provider.</summary>
internal static class Translation
{
    /// <summary>The statements for the query: once with all parameters filled, once with empty ones where they may be.</summary>
    public static IReadOnlyList<Statement> Translate(SqlServerStore store, Expression query)
    {
        var here = (Expression)new Rebase(store.Db).Visit(query);
        var parameters = new Parameters(store.Db.Model);
        parameters.Visit(here);
        var result = Element(here.Type) is { } element && typeof(IQueryable).IsAssignableFrom(here.Type) ? typeof(IEnumerable<>).MakeGenericType(element) : here.Type;
        var run = typeof(Translation).GetMethod(nameof(Run), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(result);
        var origin = new ExpressionPrinter().PrintExpression(query);
        List<Statement> statements = [];
        if (parameters.Found.FirstOrDefault(p => p.Type == typeof(object) && !parameters.Meant.ContainsKey(p.Name)) is { } unknown) { throw new NotSupportedException($"What is {unknown.Name} in {origin}"); }
        foreach (var empty in (bool[])[false, true])
        {
            if (empty && !parameters.Found.Any(p => MayBeEmpty(p))) { break; }
            var values = parameters.Found.ToDictionary(p => p.Name, p => empty && MayBeEmpty(p) ? null : SqlServerStore.Sample(parameters.Meant.GetValueOrDefault(p.Name, p.Type)));
            statements.AddRange(store.Sent(origin, () =>
            {
                try { run.Invoke(null, [store, here, values]); }
                catch (TargetInvocationException e) when (e.InnerException is InvalidOperationException inner) { throw inner; }
            }));
        }
        return statements;
    }

    private static bool MayBeEmpty(QueryParameterExpression p) => Nullable.GetUnderlyingType(p.Type) is not null;

    private static void Run<TResult>(SqlServerStore store, Expression query, IReadOnlyDictionary<string, object?> values)
    {
        var executor = store.Db.GetService<IQueryCompilationContextFactory>().Create(async: false).CreateQueryExecutor<TResult>(query);
        var context = store.Db.GetService<IQueryContextFactory>().Create();
        foreach (var (name, value) in values) { context.Parameters[name] = value; }
        if (executor(context) is System.Collections.IEnumerable rows and not string) { foreach (var _ in rows) { break; } }
    }

    private static Type? Element(Type type) => type.GetInterfaces().Append(type).FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IQueryable<>))?.GetGenericArguments()[0];

    /// <summary>The same query over the tables of another context.</summary>
    private sealed class Rebase(DbContext db) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) => node switch
        {
            EntityQueryRootExpression root when root.GetType() == typeof(EntityQueryRootExpression) =>
                new EntityQueryRootExpression(db.GetService<IAsyncQueryProvider>(), db.Model.FindEntityType(root.EntityType.Name) ?? throw new InvalidOperationException($"{root.EntityType.Name} is not in the model for SQL Server.")),
            _ => base.VisitExtension(node),
        };
    }

    private sealed class Parameters(IModel model) : ExpressionVisitor
    {
        public HashSet<QueryParameterExpression> Found { get; } = [];

        /// <summary>A parameter that travels as object is meant as what the query makes of it.</summary>
        public Dictionary<string, Type> Meant { get; } = [];

        // Find(key) compares as objects: Equals(EF.Property<object>(e, "Name"), @p).
        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (node is { Method.Name: nameof(Equals), Arguments: [MethodCallExpression { Method.Name: nameof(EF.Property), Arguments: [{ Type: var entity }, ConstantExpression { Value: string name }] }, QueryParameterExpression parameter] }
                && model.FindEntityType(entity)?.FindProperty(name) is { } property)
            {
                Meant[parameter.Name] = property.ClrType;
            }
            return base.VisitMethodCall(node);
        }

        protected override Expression VisitUnary(UnaryExpression node)
        {
            if (node.NodeType == ExpressionType.Convert && node.Operand is QueryParameterExpression { Type: var boxed } parameter && boxed == typeof(object)) { Meant[parameter.Name] = node.Type; }
            return base.VisitUnary(node);
        }

        protected override Expression VisitExtension(Expression node)
        {
            if (node is QueryParameterExpression parameter) { Found.Add(parameter); }
            return base.VisitExtension(node);
        }
    }
}

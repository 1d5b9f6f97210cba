using System.Text.RegularExpressions;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Architecture.Tests.SqlServer;

/// <summary>
/// The tables of one service as SQL Server would have them, in memory: DacFx resolves every table and column that a
/// statement names, and ScriptDom parses it. A statement goes in as the body of a procedure.
/// </summary>
internal sealed partial class SqlServerModel : IDisposable
{
    private readonly TSqlModel model = new(SqlServerVersion.Sql160, new TSqlModelOptions());
    private readonly string schema;
    private readonly List<string> problems = [];
    private readonly List<Statement> procedures = [];

    public SqlServerModel(string schema, string script)
    {
        this.schema = schema;
        model.AddOrUpdateObjects($"CREATE SCHEMA [{schema}];", "schema", new TSqlObjectOptions());
        var ddl = new Definitions();
        Parse(script, "script")?.Accept(ddl);
        Tables = ddl.Tables;
        foreach (var (statement, i) in ddl.Found.Select((s, i) => (s, i))) { model.AddOrUpdateObjects(Text(statement), $"script.{i}", new TSqlObjectOptions()); }
    }

    /// <summary>Names of the tables in the script.</summary>
    public IReadOnlyList<string> Tables { get; }

    public void Add(Statement statement)
    {
        if (Parse(statement.Sql, statement.Origin) is null) { return; }
        var name = $"p{procedures.Count}";
        procedures.Add(statement);
        var parameters = statement.Parameters.Count == 0 ? "" : $" {string.Join(", ", statement.Parameters)}";
        model.AddOrUpdateObjects($"CREATE PROCEDURE [{schema}].[{name}]{parameters} AS BEGIN\n{statement.Sql}\nEND;", name, new TSqlObjectOptions());
    }

    /// <summary>Everything that does not parse or does not resolve.</summary>
    public IReadOnlyList<string> Validate() => [.. problems, .. model.Validate().Select(m => $"{schema}: {m.Message}{Where(m.Message)}")];

    /// <summary>A message names the procedure; this adds the statement in it.</summary>
    private string Where(string message)
    {
        if (Procedure().Match(message) is not { Success: true } found) { return ""; }
        var statement = procedures[int.Parse(found.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)];
        return $"\n    in {statement.Origin}: {Blank().Replace(statement.Sql, " ")}";
    }

    public void Dispose() => model.Dispose();

    private TSqlFragment? Parse(string sql, string origin)
    {
        using var reader = new StringReader(sql);
        var fragment = new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        problems.AddRange(errors.Select(e => $"{schema}: {origin}: line {e.Line}: {e.Message}"));
        return errors.Count == 0 ? fragment : null;
    }

    private static string Text(TSqlFragment fragment)
    {
        new Sql160ScriptGenerator().GenerateScript(fragment, out var sql);
        return sql;
    }

    [GeneratedRegex(@"\[p([0-9]+)\]")]
    private static partial Regex Procedure();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    /// <summary>The definitions in a script; what only runs (schema by EXEC, the rows of the migrations' history) is no part of the model.</summary>
    private sealed class Definitions : TSqlFragmentVisitor
    {
        public List<TSqlStatement> Found { get; } = [];

        public List<string> Tables { get; } = [];

        public override void Visit(CreateTableStatement node)
        {
            Found.Add(node);
            Tables.Add(node.SchemaObjectName.BaseIdentifier.Value);
        }

        public override void Visit(CreateIndexStatement node) => Found.Add(node);

        public override void Visit(AlterTableAddTableElementStatement node) => Found.Add(node);
    }
}

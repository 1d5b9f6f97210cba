using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace UsdRegie.Tests;

/// <summary>Hears of every query that one request sends to its store, whoever else is busy meanwhile.</summary>
internal sealed class Opname : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly ActivityTraceId vraag;
    private readonly List<IDisposable> abonnementen = [];

    public Opname(ActivityTraceId vraag)
    {
        this.vraag = vraag;
        abonnementen.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public List<((string Sql, IReadOnlyList<(string Naam, object? Waarde)> Parameters) Opdracht, int Keren)> Gelezen { get; } = [];

    /// <summary>How SQLite finds the rows.</summary>
    public static async Task<List<string>> Plan(UsdRegieDbContext db, (string Sql, IReadOnlyList<(string Naam, object? Waarde)> Parameters) opdracht)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + opdracht.Sql;
        foreach (var (naam, waarde) in opdracht.Parameters) { command.Parameters.Add(new SqliteParameter(naam, waarde)); }
        await using var lezer = await command.ExecuteReaderAsync();
        List<string> stappen = [];
        while (await lezer.ReadAsync()) { stappen.Add(lezer.GetString(3)); }
        return stappen;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) { abonnementen.Add(value.Subscribe(this, naam => naam == RelationalEventId.DataReaderDisposing.Name)); }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is DataReaderDisposingEventData data && Activity.Current?.TraceId == vraag && data.Command.CommandText.StartsWith("SELECT", StringComparison.Ordinal))
        {
            Gelezen.Add(((data.Command.CommandText, [.. data.Command.Parameters.Cast<SqliteParameter>().Select(p => (p.ParameterName, p.Value))]), data.ReadCount));
        }
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose() => abonnementen.ForEach(a => a.Dispose());
}

using System.Globalization;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Benchmarks;

/// <summary>
/// The same work by the least code that can do it at the same durability: raw Kestrel, prepared SQL on SQLite
/// (synchronous=FULL, group commit), RabbitMQ.Client with confirms to a quorum queue, batch consumer. No validation, no
/// people, no alerts: what remains is what the machine can do.
/// </summary>
internal static class Referentie
{
    public const string Wachtrij = "referentie.aanwezigheid";

    public static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file }.ToString());
        connection.Open();
        Run(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=20000;");
        return connection;
    }

    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The accepting side: PUT of a CSV → lines and outbox in one commit → 201; a woken relay publishes and deletes what was confirmed.</summary>
    public static async Task Aanleveren(string url, string file, string amqp, int leerlingen)
    {
        await using var db = Open(file);
        Run(db, """
            CREATE TABLE IF NOT EXISTS les(traject TEXT, datum TEXT, groep TEXT, gepland INT, aanwezig INT, verzuim INT, PRIMARY KEY(traject, datum, groep)) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS aanlevering(id TEXT PRIMARY KEY, regels INT) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS outbox(seq INTEGER PRIMARY KEY, id TEXT, body BLOB);
            """);
        var trajecten = Enumerable.Range(0, leerlingen).ToDictionary(Proefdata.Bsn, i => Proefdata.Traject(i).ToString());
        var posts = Channel.CreateBounded<(string Id, List<Regel> Regels, TaskCompletionSource Klaar)>(64);
        var wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        var confirmed = Channel.CreateUnbounded<long>();
        _ = Task.Run(() => Schrijf(db, posts.Reader, confirmed.Reader, wake.Writer));
        _ = Task.Run(() => Relay(file, amqp, wake.Reader, confirmed.Writer));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapPut("/aanleveringen/{id}", async (string id, HttpRequest request) =>
        {
            var regels = new List<Regel>(500);
            using var reader = new StreamReader(request.Body);
            await reader.ReadLineAsync();
            while (await reader.ReadLineAsync() is { } line)
            {
                var c = line.Split(';');
                regels.Add(new(trajecten[c[0]], DateOnly.ParseExact(c[1], "dd-MM-yyyy", CultureInfo.InvariantCulture), c[2], decimal.Parse(c[3], Proefdata.Nederlands), decimal.Parse(c[4], Proefdata.Nederlands), c[5]));
            }
            var klaar = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await posts.Writer.WriteAsync((id, regels, klaar));
            await klaar.Task;
            return Results.Created($"/aanleveringen/{id}", null);
        });
        await app.RunAsync(url);
    }

    internal sealed record Regel(string Traject, DateOnly Datum, string Groep, decimal Gepland, decimal Aanwezig, string Verzuim);

    internal sealed record Bericht(string Id, string Traject, decimal Totaal, IReadOnlyList<Les> Regels);

    internal sealed record Les(DateOnly Datum, string GroepId, decimal Gepland, decimal Aanwezig, string Verzuim);

    private static async Task Schrijf(SqliteConnection db, ChannelReader<(string Id, List<Regel> Regels, TaskCompletionSource Klaar)> posts, ChannelReader<long> confirmed, ChannelWriter<bool> wake)
    {
        await using var les = Command(db, "INSERT OR REPLACE INTO les VALUES($a,$b,$c,$d,$e,$f)", "$a", "$b", "$c", "$d", "$e", "$f");
        await using var aanlevering = Command(db, "INSERT INTO aanlevering VALUES($a,$b)", "$a", "$b");
        await using var outbox = Command(db, "INSERT INTO outbox(id,body) VALUES($a,$b)", "$a", "$b");
        await using var weg = Command(db, "DELETE FROM outbox WHERE seq=$a", "$a");
        while (await Task.WhenAny(posts.WaitToReadAsync().AsTask(), confirmed.WaitToReadAsync().AsTask()) is not null)
        {
            List<TaskCompletionSource> klaar = [];
            using var transactie = db.BeginTransaction();
            foreach (var command in (SqliteCommand[])[les, aanlevering, outbox, weg]) { command.Transaction = transactie; }
            while (klaar.Count < 8 && posts.TryRead(out var post))
            {
                Zet(aanlevering, post.Id, post.Regels.Count);
                foreach (var r in post.Regels) { Zet(les, r.Traject, r.Datum.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), r.Groep, (int)(r.Gepland * 4), (int)(r.Aanwezig * 4), r.Verzuim.Length); }
                foreach (var g in post.Regels.GroupBy(r => r.Traject))
                {
                    var id = Guid.CreateVersion7().ToString();
                    Zet(outbox, id, JsonSerializer.SerializeToUtf8Bytes(new Bericht(id, g.Key, g.Sum(r => r.Aanwezig), [.. g.Select(r => new Les(r.Datum, r.Groep, r.Gepland, r.Aanwezig, r.Verzuim))])));
                }
                klaar.Add(post.Klaar);
            }
            while (confirmed.TryRead(out var seq)) { Zet(weg, seq); }
            transactie.Commit();
            wake.TryWrite(true);
            foreach (var k in klaar) { k.SetResult(); }
        }
    }

    private static async Task Relay(string file, string amqp, ChannelReader<bool> wake, ChannelWriter<long> confirmed)
    {
        await using var db = Open(file);
        await using var connection = await new ConnectionFactory { Uri = new(amqp) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true, new ThrottlingRateLimiter(2000)));
        await channel.QueueDeclareAsync(Wachtrij, true, false, false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" });
        await using var lees = db.CreateCommand();
        lees.CommandText = "SELECT seq, id, body FROM outbox ORDER BY seq LIMIT 1000";
        var onderweg = new HashSet<long>();
        while (await wake.WaitToReadAsync())
        {
            wake.TryRead(out _);
            List<(long Seq, byte[] Body)> rijen = [];
            await using (var reader = await lees.ExecuteReaderAsync())
            {
                while (await reader.ReadAsync()) { rijen.Add((reader.GetInt64(0), (byte[])reader[2])); }
            }
            var verzenden = rijen.Where(r => onderweg.Add(r.Seq)).Select(async r =>
            {
                await channel.BasicPublishAsync("", Wachtrij, false, new BasicProperties { Persistent = true }, r.Body);
                return r.Seq;
            }).ToList();
            foreach (var seq in await Task.WhenAll(verzenden)) { await confirmed.WriteAsync(seq); }
            onderweg.IntersectWith(rijen.Select(r => r.Seq));
        }
    }

    /// <summary>The receiving side: up to 500 messages per commit: proof of receipt, log, and the row that a list shows.</summary>
    public static async Task Ontvangen(string file, string amqp)
    {
        await using var db = Open(file);
        Run(db, """
            CREATE TABLE IF NOT EXISTS inbox(id TEXT PRIMARY KEY) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS feit(nr INTEGER PRIMARY KEY, traject TEXT, data BLOB);
            CREATE TABLE IF NOT EXISTS dossier(traject TEXT PRIMARY KEY, gepland INT, aanwezig INT) WITHOUT ROWID;
            """);
        await using var connection = await new ConnectionFactory { Uri = new(amqp) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        await channel.QueueDeclareAsync(Wachtrij, true, false, false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" });
        await channel.BasicQosAsync(0, 2000, false);
        var waiting = Channel.CreateUnbounded<(ulong Tag, byte[] Body)>();
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += (_, e) => { waiting.Writer.TryWrite((e.DeliveryTag, e.Body.ToArray())); return Task.CompletedTask; };
        await channel.BasicConsumeAsync(Wachtrij, false, consumer);
        await using var inbox = Command(db, "INSERT OR IGNORE INTO inbox VALUES($a)", "$a");
        await using var feit = Command(db, "INSERT INTO feit(traject,data) VALUES($a,$b)", "$a", "$b");
        await using var dossier = Command(db, "INSERT INTO dossier VALUES($a,$b,$c) ON CONFLICT(traject) DO UPDATE SET gepland=gepland+excluded.gepland, aanwezig=aanwezig+excluded.aanwezig", "$a", "$b", "$c");
        while (await waiting.Reader.WaitToReadAsync())
        {
            var last = 0UL;
            using var transactie = db.BeginTransaction();
            foreach (var command in (SqliteCommand[])[inbox, feit, dossier]) { command.Transaction = transactie; }
            for (var n = 0; n < 500 && waiting.Reader.TryRead(out var m); n++)
            {
                last = m.Tag;
                var bericht = JsonSerializer.Deserialize<Bericht>(m.Body)!;
                if (Zet(inbox, bericht.Id) == 0) { continue; }
                Zet(feit, bericht.Traject, m.Body);
                Zet(dossier, bericht.Traject, (int)(bericht.Regels.Sum(r => r.Gepland) * 4), (int)(bericht.Regels.Sum(r => r.Aanwezig) * 4));
            }
            transactie.Commit();
            await channel.BasicAckAsync(last, multiple: true);
        }
    }

    private static SqliteCommand Command(SqliteConnection db, string sql, params ReadOnlySpan<string> names)
    {
        var command = db.CreateCommand();
        command.CommandText = sql;
        foreach (var name in names) { command.Parameters.Add(new SqliteParameter { ParameterName = name }); }
        return command;
    }

    private static int Zet(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++) { command.Parameters[i].Value = values[i]; }
        return command.ExecuteNonQuery();
    }
}

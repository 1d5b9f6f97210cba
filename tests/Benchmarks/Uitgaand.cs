using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Inburgering.Contracts;
using Inburgering.Contracts.School.V2;
using Inburgering.Testing;
using Microsoft.Data.Sqlite;
using RabbitMQ.Client;

namespace Benchmarks;

/// <summary>
/// <c>relay</c>: 100,000 messages wait in the outbox of a service (the broker was away), and leave. Against the least code that reads the same
/// rows, publishes with confirms to a quorum queue and deletes what was confirmed.
/// </summary>
internal static class Uitgaand
{
    private const int Berichten = 100_000, Personen = 1000, Rondes = 3;

    public static async Task<IReadOnlyList<Uitslag>> Run()
    {
        await using var broker = new RabbitNode();
        var tijden = new List<(double Wij, double Zij)>();
        for (var ronde = -1; ronde < Rondes; ronde++)
        {
            var (wij, zij) = (await Product(await broker.NewAddress()), await Referentiewerk(await broker.NewAddress()));
            if (ronde >= 0) { tijden.Add((wij, zij)); }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  ronde {ronde}: product {Berichten / wij:F0}/s, referentie {Berichten / zij:F0}/s"));
        }
        return [new("relay", "messages per second: product ÷ plain confirmed publishing", [.. tijden.Select(t => t.Zij / t.Wij)], 0.7, false,
            string.Create(CultureInfo.InvariantCulture, $"{Berichten / tijden.Select(t => t.Wij).Mediaan():0}/s and {Berichten / tijden.Select(t => t.Zij).Mediaan():0}/s"))];
    }

    /// <summary>Seconds until the outbox is empty, from the first row that leaves. The broker holds every message then.</summary>
    private static async Task<double> Product(Uri amqp)
    {
        await using var processen = await KetenProcessen.StartDiensten(amqp, ["toegang", "taalschool-voortgang"], extra: "--Logging:LogLevel:Default=Warning");
        await processen.Kill("taalschool-voortgang");
        var bestand = Path.Combine(processen.DataFolder, "taalschool-voortgang.db");
        Vul(bestand, Les);
        await processen.Launch("taalschool-voortgang", new Dictionary<string, string>());
        var seconden = await Leeg(bestand);
        await Lees(amqp, "usd-regie.aanwezigheid-geregistreerd-v2");
        return seconden;
    }

    private static async Task<double> Referentiewerk(Uri amqp)
    {
        using var folder = new TemporaryFolder();
        var bestand = folder.File("outbox.db");
        using (var db = Referentie.Open(bestand)) { Referentie.Run(db, "CREATE TABLE Outbox(Seq INTEGER PRIMARY KEY AUTOINCREMENT, MessageId TEXT, Type TEXT, Target TEXT, Oin TEXT, Subject TEXT, Time INTEGER, RecordedAt INTEGER, CorrelationId TEXT, CausationId TEXT, TraceParent TEXT, Data BLOB, Encrypted INTEGER)"); }
        // The same message as it stands on the wire, ready to go.
        Vul(bestand, new
        {
            specversion = "1.0", id = Proefdata.Persoon(1), source = $"urn:nld:oin:{Oin.TaalschoolA}:systeem:taalschool-voortgang", type = Soort, subject = $"inburgeraar:{Proefdata.Persoon(1)}", time = "2026-01-05T08:00:00Z",
            datacontenttype = "application/json", sequence = "0000000000000000001", correlationid = Proefdata.Persoon(2), data = Les,
        });
        await using var process = ChildProcess.Start("ref-relay", "dotnet", ["exec", typeof(Uitgaand).Assembly.Location, "ref-relay", bestand, amqp.ToString()], new Dictionary<string, string>(), folder.Location, folder.File("relay.out"));
        var seconden = await Leeg(bestand);
        await Tel(amqp, Referentie.Wachtrij);
        SqliteConnection.ClearAllPools();
        return seconden;
    }

    /// <summary>The reference: read a thousand rows, publish them with confirms, delete them in one commit.</summary>
    public static async Task Verzend(string bestand, string amqp)
    {
        await using var db = Referentie.Open(bestand);
        await using var connection = await new ConnectionFactory { Uri = new(amqp) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true, new ThrottlingRateLimiter(2000)));
        await channel.QueueDeclareAsync(Referentie.Wachtrij, true, false, false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" });
        await using var lees = db.CreateCommand();
        lees.CommandText = "SELECT Seq, Data FROM Outbox ORDER BY Seq LIMIT 1000";
        await using var weg = db.CreateCommand();
        weg.CommandText = "DELETE FROM Outbox WHERE Seq BETWEEN $a AND $b";
        weg.Parameters.Add(new SqliteParameter { ParameterName = "$a" });
        weg.Parameters.Add(new SqliteParameter { ParameterName = "$b" });
        while (true)
        {
            List<(long Seq, byte[] Body)> rijen = [];
            await using (var reader = await lees.ExecuteReaderAsync())
            {
                while (await reader.ReadAsync()) { rijen.Add((reader.GetInt64(0), (byte[])reader[1])); }
            }
            if (rijen.Count == 0) { return; }
            await Task.WhenAll(rijen.Select(r => channel.BasicPublishAsync("", Referentie.Wachtrij, false, new BasicProperties { Persistent = true }, r.Body).AsTask()));
            (weg.Parameters[0].Value, weg.Parameters[1].Value) = (rijen[0].Seq, rijen[^1].Seq);
            await weg.ExecuteNonQueryAsync();
        }
    }

    private const string Soort = "nl.inburgering.school.aanwezigheid-geregistreerd.v2";

    private static AanwezigheidGeregistreerd Les => new()
    {
        TrajectId = Proefdata.Traject(1), PeriodeVan = new(2026, 1, 5), PeriodeTot = new(2026, 1, 8), TotaalGevolgd = 9, Bron = "benchmark",
        Regels = [.. Enumerable.Range(0, 4).Select(i => new Aanwezigheidsregel { Datum = new DateOnly(2026, 1, 5).AddDays(i), GroepId = "B1-2A", Gepland = 3, Aanwezig = i == 3 ? 0 : 3, Verzuim = i == 3 ? Verzuim.Ongeoorloofd : Verzuim.Geen })],
    };

    private static void Vul(string bestand, object inhoud)
    {
        using var db = Referentie.Open(bestand);
        using var opdracht = db.CreateCommand();
        opdracht.CommandText = string.Create(CultureInfo.InvariantCulture, $"""
            WITH RECURSIVE r(k) AS (SELECT 0 UNION ALL SELECT k + 1 FROM r WHERE k + 1 < {Berichten})
            INSERT INTO Outbox(MessageId, Type, Target, Oin, Subject, Time, RecordedAt, CorrelationId, CausationId, TraceParent, Data, Encrypted)
            SELECT printf('%08X-0000-7000-8000-000000000005', k), '{Soort}', NULL, '{Oin.TaalschoolA}', printf('%08X-0000-7000-8000-000000000001', k % {Personen}),
                {new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero).Ticks}, {new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero).Ticks}, printf('%08X-0000-7000-8000-000000000006', k), NULL, NULL, $data, 0 FROM r ORDER BY k
            """);
        opdracht.Parameters.AddWithValue("$data", JsonSerializer.SerializeToUtf8Bytes(inhoud, inhoud.GetType(), BerichtJson.Opties));
        opdracht.ExecuteNonQuery();
    }

    /// <summary>Seconds between the first row that left and the last.</summary>
    private static async Task<double> Leeg(string bestand)
    {
        await using var db = Referentie.Open(bestand);
        await using var vraag = db.CreateCommand();
        vraag.CommandText = "SELECT COALESCE(MAX(Seq) - MIN(Seq) + 1, 0) FROM Outbox";
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while ((long)(await vraag.ExecuteScalarAsync())! == Berichten) { await timer.WaitForNextTickAsync(); }
        var klok = Stopwatch.StartNew();
        while ((long)(await vraag.ExecuteScalarAsync())! > 0) { await timer.WaitForNextTickAsync(); }
        return klok.Elapsed.TotalSeconds;
    }

    /// <summary>Looks whether each of the messages is in the queue, once; they travel together.</summary>
    private static async Task Lees(Uri amqp, string queue)
    {
        await using var connection = await new ConnectionFactory { Uri = amqp }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        var ids = new List<string>(Berichten);
        while (await channel.BasicGetAsync(queue, autoAck: true) is { } bericht)
        {
            using var json = JsonDocument.Parse(bericht.Body);
            if (json.RootElement.ValueKind == JsonValueKind.Array) { ids.AddRange(json.RootElement.EnumerateArray().Select(Id)); }
            else { ids.Add(Id(json.RootElement)); }
        }
        if (ids.Count != Berichten || ids.Distinct().Count() != Berichten) { throw new InvalidOperationException($"{ids.Count} of {Berichten} messages are in {queue}, {ids.Distinct().Count()} different ones."); }

        static string Id(JsonElement gebeurtenis) => gebeurtenis.GetProperty("id").GetString()!;
    }

    private static async Task Tel(Uri amqp, string queue)
    {
        await using var connection = await new ConnectionFactory { Uri = amqp }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        var aantal = await channel.MessageCountAsync(queue);
        if (aantal != Berichten) { throw new InvalidOperationException($"{aantal} of {Berichten} messages are in {queue}."); }
    }
}

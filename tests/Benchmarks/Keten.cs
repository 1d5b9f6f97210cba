using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Inburgering.Contracts;
using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Coa.V1;
using Inburgering.Contracts.School.V1;
using Inburgering.Messaging;
using Inburgering.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using RabbitMQ.Client;
using TaalschoolVoortgang;
using TaalschoolVoortgang.InburgeraarsVolgen;
using TaalschoolVoortgang.TrajectenBijhouden;

namespace Benchmarks;

/// <summary>
/// <c>keten</c>: a school posts 500 lines of attendance → stored with the outbox in one commit (SQLite, synchronous=FULL) →
/// RabbitMQ quorum queue, confirmed → consumed once → in the list of dossiers. One process per service, three posters. Rounds of the
/// product and of the reference alternate in one run; the oracle compares hours accepted with hours in the dossiers.
/// </summary>
internal static class Keten
{
    public const int Leerlingen = 1000;

    private const int Posters = 3;

    // One round for the compiler, one for tables that no longer fit in the first few pages.
    private const int Opwarmen = 2;

    public static async Task<IReadOnlyList<Uitslag>> Run(int postsPerRonde, int rondes)
    {
        await using var broker = new RabbitNode();
        var amqp = await broker.NewAddress();
        await using var wij = await Product.Start(amqp);
        await using var zij = await Tegenpartij.Start(amqp);
        var uitslagen = new List<(Ronde Wij, Ronde Zij)>();
        for (var ronde = -Opwarmen; ronde < rondes; ronde++)
        {
            var eerste = (ronde + Opwarmen) * postsPerRonde;
            var (a, b) = (await Meet(wij, eerste, postsPerRonde), await Meet(zij, eerste, postsPerRonde));
            if (ronde >= 0) { uitslagen.Add((a, b)); }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  ronde {ronde}: product {a.RegelsPerSeconde:F0} regels/s, {a.CpuPerRegel:F0} us/regel; referentie {b.RegelsPerSeconde:F0} regels/s, {b.CpuPerRegel:F0} us/regel"));
        }
        var gelijk = await wij.Orakel() & await zij.Orakel();
        if (!gelijk) { throw new InvalidOperationException("The hours that were accepted are not the hours in the dossiers."); }
        return
        [
            new("keten", "lines per second: product ÷ reference", [.. uitslagen.Select(u => u.Wij.RegelsPerSeconde / u.Zij.RegelsPerSeconde)], 0.7, false,
                string.Create(CultureInfo.InvariantCulture, $"{uitslagen.Select(u => u.Wij.RegelsPerSeconde).Mediaan():0} and {uitslagen.Select(u => u.Zij.RegelsPerSeconde).Mediaan():0} lines/s")),
            new("cpu", "CPU per line: product ÷ reference", [.. uitslagen.Select(u => u.Wij.CpuPerRegel / u.Zij.CpuPerRegel)], 1.6, true,
                string.Create(CultureInfo.InvariantCulture, $"{uitslagen.Select(u => u.Wij.CpuPerRegel).Mediaan():0} and {uitslagen.Select(u => u.Zij.CpuPerRegel).Mediaan():0} us per line")),
        ];
    }

    public sealed record Ronde(double RegelsPerSeconde, double CpuPerRegel);

    public static async Task<Ronde> Meet(Systeem systeem, int eerste, int aantal, int posters = Posters)
    {
        var posts = new ConcurrentQueue<(int K, byte[] Csv, decimal Gevolgd)>(Enumerable.Range(eerste, aantal).Select(k => { var p = Proefdata.Post(k, Leerlingen); return (k, p.Csv, p.Gevolgd); }));
        var (cpu, klok) = (systeem.Cpu(), Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, posters).Select(async _ =>
        {
            while (posts.TryDequeue(out var post))
            {
                await systeem.Post($"vol-{post.K}", post.Csv);
                systeem.Aangenomen(post.Gevolgd, systeem.BerichtenPerPost);
            }
        }));
        await systeem.AllesVerwerkt();
        var seconden = klok.Elapsed.TotalSeconds;
        double regels = aantal * Proefdata.RegelsPerPost;
        return new(regels / seconden, (systeem.Cpu() - cpu).TotalMicroseconds / regels);
    }

    /// <summary>Something that takes attendance in and shows it.</summary>
    public abstract class Systeem : IAsyncDisposable
    {
        private readonly Lock slot = new();

        protected decimal Uren { get; private set; }

        /// <summary>Messages that all accepted deliveries come to.</summary>
        public long Berichten { get; private set; }

        /// <summary>Messages that a delivery of 500 lines comes to: one per learner.</summary>
        public virtual int BerichtenPerPost => Proefdata.BerichtenPerPost;

        /// <summary>What was accepted so far: hours attended, and the messages that come of it.</summary>
        public void Aangenomen(decimal uren, int berichten)
        {
            lock (slot) { (Uren, Berichten) = (Uren + uren, Berichten + berichten); }
        }

        public abstract Task Post(string kenmerk, byte[] csv);

        public abstract Task<bool> Orakel();

        public abstract ValueTask DisposeAsync();

        protected abstract IEnumerable<int> Processen { get; }

        /// <summary>The store of the receiving side, and the question for messages that show since number <c>$na</c>: how many, and the last number.</summary>
        protected abstract (string Bestand, string Nieuw) Teller { get; }

        public TimeSpan Cpu()
        {
            var totaal = TimeSpan.Zero;
            foreach (var id in Processen)
            {
                using var process = Process.GetProcessById(id);
                totaal += process.TotalProcessorTime;
            }
            return totaal;
        }

        /// <summary>Until all that was accepted shows in the list.</summary>
        public Task AllesVerwerkt() => Volg(zichtbaar => zichtbaar >= Berichten, 5);

        /// <summary>
        /// Asks how many messages show in the list, each so many milliseconds, until told to stop. Only what is new is counted: counting everything takes longer than
        /// what is measured. In a thread of its own that sleeps: the timers of .NET go by a clock that ticks each 4 ms.
        /// </summary>
        public Task Volg(Func<long, bool> klaar, int milliseconden) => Task.Factory.StartNew(() => Kijk(klaar, milliseconden), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

        private void Kijk(Func<long, bool> klaar, int milliseconden)
        {
            using var db = Referentie.Open(Teller.Bestand);
            using var vraag = db.CreateCommand();
            vraag.CommandText = Teller.Nieuw;
            var na = vraag.Parameters.AddWithValue("$na", 0L);
            for (var zichtbaar = 0L; ; Thread.Sleep(milliseconden))
            {
                using (var reader = vraag.ExecuteReader())
                {
                    reader.Read();
                    zichtbaar += reader.GetInt64(0);
                    if (!reader.IsDBNull(1)) { na.Value = reader.GetInt64(1); }
                }
                if (klaar(zichtbaar)) { return; }
            }
        }
    }

    public sealed class Product : Systeem
    {
        private static readonly DateTimeOffset Nu = new(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(1));
        private readonly DeKeten keten;
        private readonly HttpClient http;

        private Product(DeKeten keten, HttpClient http) => (this.keten, this.http) = (keten, http);

        public static async Task<Product> Start(Uri amqp)
        {
            var processen = await KetenProcessen.StartDiensten(amqp, ["toegang", "taalschool-voortgang", "usd-regie"], extra: "--Logging:LogLevel:Default=Warning");
            var keten = new DeKeten(processen);
            await keten.Zet(Nu);
            await Vul(processen.DataFolder, amqp);
            var http = new HttpClient { BaseAddress = processen.Address("/taalschool-voortgang") };
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await new Toegangsbewijzen(processen.DataFolder, http).Token("taalschool-a"));
            return new(keten, http);
        }

        protected override IEnumerable<int> Processen => keten.Processen.ProcessIds;

        // Visible in the list: consumed. A dossier is judged, and its row written, in the commit that takes a message in.
        protected override (string, string) Teller => (Path.Combine(keten.Processen.DataFolder, "usd-regie.db"), "SELECT COUNT(*), MAX(rowid) FROM Inbox WHERE rowid > $na AND Queue LIKE 'usd-regie.aanwezigheid%'");

        public override async Task Post(string kenmerk, byte[] csv)
        {
            using var inhoud = new ByteArrayContent(csv);
            inhoud.Headers.ContentType = new MediaTypeHeaderValue("text/csv") { CharSet = "utf-8" };
            using var antwoord = await http.PutAsync($"/taalschool-voortgang/v1/aanleveringen/{kenmerk}", inhoud);
            if ((int)antwoord.StatusCode != 201) { throw new InvalidOperationException(await antwoord.Content.ReadAsStringAsync()); }
        }

        public override async Task<bool> Orakel()
        {
            var uren = 0m;
            using var db = Referentie.Open(Teller.Item1);
            using var vraag = db.CreateCommand();
            vraag.CommandText = "SELECT DossierId FROM Dossiers";
            using var reader = vraag.ExecuteReader();
            while (reader.Read())
            {
                var dossier = (await keten.Get("regisseur-gm", $"/usd-regie/v1/dossiers/{reader.GetGuid(0)}")).Verwacht(200).Json;
                uren += dossier.GetProperty("uren").GetProperty("taal").GetDecimal();
            }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  product: aangenomen {Uren} uren, in de dossiers {uren}"));
            return uren == Uren;
        }

        /// <summary>kill -9 of a service, and its start.</summary>
        public async Task Opnieuw(string dienst)
        {
            await keten.Processen.Kill(dienst);
            await keten.Processen.Restart(dienst);
        }

        /// <summary>Lessons in the log of the regie, and the different messages they came in.</summary>
        public (long Regels, long Berichten) Logboek()
        {
            using var db = Referentie.Open(Teller.Item1);
            using var vraag = db.CreateCommand();
            vraag.CommandText = "SELECT SUM(json_array_length(CAST(Data AS TEXT), '$.regels')), COUNT(DISTINCT BerichtId) FROM Feiten WHERE Type LIKE '%aanwezigheid-geregistreerd%'";
            using var reader = vraag.ExecuteReader();
            reader.Read();
            return (reader.GetInt64(0), reader.GetInt64(1));
        }

        /// <summary>Lessons in the ledger of the school.</summary>
        public long Lessen() => School("SELECT COUNT(*) FROM Lessen");

        /// <summary>Until everything that the school published was confirmed by the broker.</summary>
        public async Task Verzonden()
        {
            using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
            while (School("SELECT COUNT(*) FROM Outbox") > 0) { await timer.WaitForNextTickAsync(); }
        }

        /// <summary>Most memory that the services of school and regie ever had, in bytes.</summary>
        public (long School, long Regie) Piekgeheugen()
        {
            long[] piek = [.. Processen.Skip(1).Select(id => { using var process = Process.GetProcessById(id); return process.PeakWorkingSet64; })];
            return (piek[0], piek[1]);
        }

        private long School(string tellen)
        {
            using var db = Referentie.Open(Path.Combine(keten.Processen.DataFolder, "taalschool-voortgang.db"));
            using var vraag = db.CreateCommand();
            vraag.CommandText = tellen;
            return (long)vraag.ExecuteScalar()!;
        }

        /// <summary>A thousand people with a running traject: their facts over the bus, the school's ledger straight into its store.</summary>
        private static async Task Vul(string data, Uri amqp)
        {
            var configuratie = new ConfigurationBuilder().AddInMemoryCollection([new("INBURGERING_DATA", data)]).Build();
            var vault = Vault.Open(configuratie, development: true);
            await using (var db = new TaalschoolVoortgangDbContext(new DbContextOptionsBuilder<TaalschoolVoortgangDbContext>().UseSqlite($"Data Source={Path.Combine(data, "taalschool-voortgang.db")}").Options))
            {
                for (var i = 0; i < Leerlingen; i++)
                {
                    db.Add(new Leerling { SchoolOin = Oin.TaalschoolA, BsnIndex = vault.BlindIndex("bsn", Proefdata.Bsn(i)), InburgeraarId = Proefdata.Persoon(i) });
                    db.Add(new Traject { TrajectId = Proefdata.Traject(i), SchoolOin = Oin.TaalschoolA, InburgeraarId = Proefdata.Persoon(i), GroepId = "B1-2A", Startdatum = new(2020, 1, 6), UrenPerWeek = 12 });
                }
                await db.SaveChangesAsync();
            }
            await using var connection = await new ConnectionFactory { Uri = amqp }.CreateConnectionAsync();
            await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true));
            for (var i = 0; i < Leerlingen; i++)
            {
                await Zend("coa.statushouder-gekoppeld.v1", Oin.Coa, Diensten.CoaIntake, i, new StatushouderGekoppeld
                {
                    VNummer = (2_900_500_000 + i).ToString(CultureInfo.InvariantCulture), Bsn = Proefdata.Bsn(i), Naam = $"Proef {i}", Geboortedatum = new(1990, 1, 1), Moedertaal = "ara",
                    Gemeentecode = "1942", AzcLocatie = "Almere", Koppelingsdatum = new(2019, 9, 2),
                });
                await Zend("school.taaltraject-gestart.v1", Oin.TaalschoolA, Diensten.TaalschoolVoortgang, i, new TaaltrajectGestart
                {
                    TrajectId = Proefdata.Traject(i), GroepId = "B1-2A", Leerroute = Leerroute.B1, NiveauDoel = ErkNiveau.B1, Startdatum = new(2020, 1, 6), UrenPerWeek = 12,
                });
            }
            using var db2 = Referentie.Open(Path.Combine(data, "usd-regie.db"));
            using var vraag = db2.CreateCommand();
            vraag.CommandText = "SELECT COUNT(*) FROM Feiten";
            using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
            while ((long)vraag.ExecuteScalar()! < 2 * Leerlingen) { await timer.WaitForNextTickAsync(); }

            async Task Zend(string type, string oin, string dienst, int i, object inhoud)
            {
                var bericht = new
                {
                    specversion = "1.0", id = Guid.CreateVersion7(), source = $"urn:nld:oin:{oin}:systeem:{dienst}", type = "nl.inburgering." + type, subject = $"inburgeraar:{Proefdata.Persoon(i)}",
                    time = "2026-01-05T08:00:00Z", data = JsonSerializer.SerializeToElement(inhoud, inhoud.GetType(), BerichtJson.Opties),
                };
                await channel.BasicPublishAsync("inburgering.v1", type, true, new BasicProperties { Persistent = true }, JsonSerializer.SerializeToUtf8Bytes(bericht));
            }
        }

        public override async ValueTask DisposeAsync()
        {
            http.Dispose();
            await keten.DisposeAsync(); // and its processes
        }
    }

    public sealed class Tegenpartij(int perPost) : Systeem
    {
        private readonly TemporaryFolder folder = new();
        private readonly List<ChildProcess> processen = [];
        private HttpClient http = null!;

        /// <summary>The reference (<c>ref</c>), or the same work as it is usually written (<c>gewoon</c>).</summary>
        public static async Task<Tegenpartij> Start(Uri amqp, string soort = "ref")
        {
            var zij = new Tegenpartij(soort == "ref" ? Proefdata.BerichtenPerPost : Proefdata.RegelsPerPost);
            var url = $"http://127.0.0.1:{FreePort.Next()}";
            zij.http = new HttpClient { BaseAddress = new(url) };
            zij.processen.Add(zij.Kind($"{soort}-ontvangen", zij.Regie, amqp.ToString()));
            zij.processen.Add(zij.Kind($"{soort}-aanleveren", url, zij.folder.File("hub.db"), amqp.ToString(), Leerlingen.ToString(CultureInfo.InvariantCulture)));
            await Eventually.Is(async () => (await zij.http.GetAsync("/")).StatusCode.ToString(), s => s == "NotFound", "the other side answers", TimeSpan.FromSeconds(30), () => zij.processen.ForEach(p => p.ThrowWhenExited()));
            return zij;
        }

        public override int BerichtenPerPost => perPost;

        private string Regie => folder.File("regie.db");

        protected override IEnumerable<int> Processen => processen.Select(p => p.Id);

        protected override (string, string) Teller => (Regie, "SELECT COUNT(*), MAX(nr) FROM feit WHERE nr > $na");

        private ChildProcess Kind(string naam, params ReadOnlySpan<string> argumenten) =>
            ChildProcess.Start(naam, "dotnet", ["exec", typeof(Keten).Assembly.Location, naam, .. argumenten], new Dictionary<string, string>(), folder.Location, folder.File(naam + ".out"));

        public override async Task Post(string kenmerk, byte[] csv)
        {
            using var inhoud = new ByteArrayContent(csv);
            using var antwoord = await http.PutAsync($"/aanleveringen/{kenmerk}", inhoud);
            antwoord.EnsureSuccessStatusCode();
        }

        public override Task<bool> Orakel()
        {
            using var db = Referentie.Open(Regie);
            using var vraag = db.CreateCommand();
            vraag.CommandText = "SELECT SUM(aanwezig) FROM dossier";
            var uren = (long)vraag.ExecuteScalar()! / 4m;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  referentie: aangenomen {Uren} uren, in de dossiers {uren}"));
            return Task.FromResult(uren == Uren);
        }

        public override async ValueTask DisposeAsync()
        {
            http.Dispose();
            foreach (var process in processen) { await process.DisposeAsync(); }
            SqliteConnection.ClearAllPools();
            folder.Dispose();
        }
    }
}

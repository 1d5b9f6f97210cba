using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Inburgering.Messaging;
using Inburgering.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using UsdRegie.FeitenVerwerken;

namespace Benchmarks;

/// <summary>
/// <c>lijst</c>, <c>dossier</c>, <c>klok</c>, <c>herbouw</c>, <c>indicatoren</c>, <c>stil</c>: what it costs that there are many dossiers. One dossier is made through the
/// chain; the others are copies of it, written straight to the store, each with a name, a state and a caseload of its own.
/// </summary>
internal static class Omvang
{
    private const int Feiten = 200, WeinigFeiten = 50, Vragen = 40, Rondes = 7;
    private static readonly DateOnly Vandaag = new(2026, 3, 2);

    /// <summary>The stores of this run: each is made when first asked for, and serves the benchmarks after it too. <c>herbouw</c> comes last: it makes the copies alike again.</summary>
    public static TemporaryFolder Mappen { get; } = new();

    /// <summary>One page of the list at 1,000, 10,000 and 100,000 dossiers, and one dossier; requests to the stores alternate.</summary>
    public static async Task<IReadOnlyList<Uitslag>> Lezen()
    {
        await using var klein = await Opslag.Open(1_000, Feiten);
        await using var midden = await Opslag.Open(10_000, Feiten);
        await using var kleinWeinig = await Opslag.Open(1_000, WeinigFeiten);
        await using var groot = await Opslag.Open(100_000, WeinigFeiten);
        (string Naam, Func<Opslag, int, string> Pad)[] lijsten =
        [
            ("first page", (_, _) => ""),
            ("by state", (_, i) => $"?toestand={Opslag.Toestanden[i % Opslag.Toestanden.Length]}"),
            ("by severity", (_, i) => $"?ernst={"IAWC"[i % 4]}"),
            ("caseload of one regisseur", (o, i) => $"?regisseur={o.Regisseur(i * 7)}"),
            ("next page", (o, i) => $"?na={Opslag.DossierId(i * 31 % o.Aantal)}"),
        ];
        var uitslagen = new List<Uitslag>();
        foreach (var (naam, pad) in lijsten)
        {
            var (a, b) = await Vergelijk([klein, midden, groot], (o, i) => $"/usd-regie/v1/dossiers{pad(o, i)}", 0, 2);
            uitslagen.Add(new("lijst", $"{naam}, 100,000 ÷ 1,000 dossiers", a, 1.5, true, b));
        }
        // A dossier that nobody looked at yet is folded from the log; each request asks for another one.
        var (koud, koudTijd) = await Vergelijk([kleinWeinig, groot], (o, i) => $"/usd-regie/v1/dossiers/{Opslag.DossierId(i % o.Aantal)}", 0, 1);
        uitslagen.Add(new("dossier", $"one dossier of {WeinigFeiten} facts, 100,000 ÷ 1,000 dossiers", koud, 1.5, true, koudTijd));
        var (tien, tienTijd) = await Vergelijk([klein, midden], (o, i) => $"/usd-regie/v1/dossiers/{Opslag.DossierId(i % o.Aantal)}", 0, 1);
        uitslagen.Add(new("dossier", $"one dossier of {Feiten} facts, 10,000 ÷ 1,000 dossiers", tien, 1.5, true, tienTijd));
        return uitslagen;
    }

    /// <summary>The clock goes on a day, on which 100 dossiers are due.</summary>
    public static async Task<IReadOnlyList<Uitslag>> Klok()
    {
        const int Rijp = 100;
        await using var klein = await Opslag.Open(1_000, WeinigFeiten);
        await using var groot = await Opslag.Open(100_000, WeinigFeiten);
        var ratios = new List<(double Klein, double Groot)>();
        for (var ronde = -1; ronde < 5; ronde++)
        {
            var dag = Vandaag.AddDays(ronde + 2);
            var (k, g) = (await klein.Dag(dag, (ronde + 1) * Rijp, Rijp), await groot.Dag(dag, (ronde + 1) * Rijp, Rijp));
            if (ronde >= 0) { ratios.Add((k, g)); }
        }
        return [new("klok", "a day further with 100 dossiers due, 100,000 ÷ 1,000 dossiers", [.. ratios.Select(r => r.Groot / r.Klein)], 1.5, true,
            string.Create(CultureInfo.InvariantCulture, $"{ratios.Select(r => r.Groot).Mediaan():0} ms and {ratios.Select(r => r.Klein).Mediaan():0} ms"))];
    }

    /// <summary>All dossiers are made again from the log, against reading and deserialising the same rows. Also the memory it takes.</summary>
    public static async Task<IReadOnlyList<Uitslag>> Herbouw()
    {
        await using var klein = await Opslag.Open(1_000, Feiten);
        await using var midden = await Opslag.Open(10_000, Feiten);
        var (basis, _) = (klein.Piekgeheugen(), await klein.Herbouw());
        var klein2 = klein.Piekgeheugen();
        var rondes = new List<(double Lezen, double Wij)>();
        for (var ronde = 0; ronde < 3; ronde++) { rondes.Add((await midden.LeesLog(), await midden.Herbouw())); }
        var midden2 = midden.Piekgeheugen();
        var (verloop, lezenKlein) = (await klein.Herbouw(geschiedenis: true), await klein.LeesLog());
        return
        [
            new("herbouw", "facts per second: rebuilding ÷ reading and deserialising", [.. rondes.Select(r => r.Lezen / r.Wij)], 0.5, false,
                string.Create(CultureInfo.InvariantCulture, $"10,000 dossiers of {Feiten} facts: {rondes.Select(r => r.Wij).Mediaan():0.0} s and {rondes.Select(r => r.Lezen).Mediaan():0.0} s; judging every earlier day again too takes {verloop:0.0} s for 1,000 dossiers ({lezenKlein / verloop:0.00})")),
            new("geheugen", "peak after a rebuild, 10,000 ÷ 1,000 dossiers", [(double)midden2 / klein2], 1.5, true, string.Create(CultureInfo.InvariantCulture, $"{midden2 >> 20} MiB and {klein2 >> 20} MiB (before the rebuild {basis >> 20} MiB)")),
        ];
    }

    /// <summary>The indicators over two years, asked for the first time and asked again. Also the memory it takes.</summary>
    public static async Task<IReadOnlyList<Uitslag>> Indicatoren()
    {
        const string Pad = "/usd-regie/v1/indicatoren?van=2024-01-01&tot=2025-12-31";
        await using var klein = await Opslag.Open(1_000, Feiten);
        await using var midden = await Opslag.Open(10_000, Feiten);
        var (kleinEerst, eerst, opnieuw) = (await klein.Vraag(Pad), await midden.Vraag(Pad), new List<double>());
        for (var i = 0; i < Rondes; i++) { opnieuw.Add(await midden.Vraag(Pad)); }
        return
        [
            new("indicatoren", "first question, per dossier, 10,000 ÷ 1,000 dossiers", [eerst / kleinEerst / 10], 1.5, true, string.Create(CultureInfo.InvariantCulture, $"{Feiten} facts per dossier: {eerst / 1000:0.0} s en {kleinEerst / 1000:0.0} s")),
            new("indicatoren", "asked again ÷ first question, 10,000 dossiers", [.. opnieuw.Select(ms => ms / eerst)], 0.1, true, string.Create(CultureInfo.InvariantCulture, $"{opnieuw.Mediaan():0} ms")),
            new("indicatoren", "peak memory, 10,000 ÷ 1,000 dossiers", [(double)midden.Piekgeheugen() / klein.Piekgeheugen()], 1.5, true, string.Create(CultureInfo.InvariantCulture, $"{midden.Piekgeheugen() >> 20} MiB en {klein.Piekgeheugen() >> 20} MiB")),
        ];
    }

    /// <summary>Two minutes in which nothing happens, with 10,000 dossiers.</summary>
    public static async Task<IReadOnlyList<Uitslag>> Stil()
    {
        var duur = TimeSpan.FromMinutes(2);
        await using var opslag = await Opslag.Open(10_000, WeinigFeiten, logniveau: "--Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Command=Information");
        using var rust = new PeriodicTimer(TimeSpan.FromSeconds(20)); // what the start left to do
        await rust.WaitForNextTickAsync();
        var (cpu, vragen) = (opslag.Cpu(), opslag.Vragen());
        rust.Period = duur;
        await rust.WaitForNextTickAsync();
        var (cpuNa, vragenNa) = (opslag.Cpu(), opslag.Vragen());
        var perStroom = Opslag.Stromen(vragen, vragenNa).Max(s => s.Aantal) / (duur.TotalSeconds / 10);
        return
        [
            new("stil", "CPU at rest, parts of a core", [(cpuNa - cpu) / duur], 0.01, true, string.Create(CultureInfo.InvariantCulture, $"{(cpuNa - cpu).TotalMilliseconds:0} ms in {duur.TotalSeconds:0} s, 7 services in one process")),
            new("stil", "same statement to one store, per 10 s", [perStroom], 1, true, string.Create(CultureInfo.InvariantCulture, $"{vragenNa.Count - vragen.Count} statements in {duur.TotalSeconds:0} s")),
        ];
    }

    /// <summary>Milliseconds per request of each store, in alternation; the ratio of two of them for each round.</summary>
    private static async Task<(IReadOnlyList<double> Ratios, string Tijden)> Vergelijk(Opslag[] opslagen, Func<Opslag, int, string> pad, int noemer, int teller)
    {
        var rondes = new List<double[]>();
        for (var ronde = -1; ronde < Rondes; ronde++)
        {
            var tijden = opslagen.Select(_ => new List<double>()).ToArray();
            for (var i = 0; i < Vragen; i++)
            {
                for (var o = 0; o < opslagen.Length; o++) { tijden[o].Add(await opslagen[o].Vraag(pad(opslagen[o], ((ronde + 1) * Vragen) + i))); }
            }
            if (ronde >= 0) { rondes.Add([.. tijden.Select(t => t.Mediaan())]); }
        }
        return ([.. rondes.Select(r => r[teller] / r[noemer])], string.Join(", ", opslagen.Select((o, i) => string.Create(CultureInfo.InvariantCulture, $"{o.Aantal}: {rondes.Select(r => r[i]).Mediaan():0.0} ms"))));
    }

    /// <summary>A Hub over a store with this many dossiers.</summary>
    private sealed class Opslag : IAsyncDisposable
    {
        public static readonly string[] Toestanden = ["TrajectLopend", "Gevestigd", "IntakeLoopt", "InAfronding", "Voldaan"];
        private readonly DeKeten keten;
        private readonly HttpClient http;

        private readonly string[] regisseurs;

        private Opslag(DeKeten keten, HttpClient http, int aantal, string[] regisseurs) => (this.keten, this.http, Aantal, this.regisseurs) = (keten, http, aantal, regisseurs);

        public int Aantal { get; }

        private string Bestand => Path.Combine(keten.Processen.DataFolder, "usd-regie.db");

        public static string DossierId(int k) => string.Create(CultureInfo.InvariantCulture, $"{k:X8}-0000-7000-8000-00000000000D");

        /// <summary>Key of one of the regisseurs.</summary>
        public string Regisseur(int k) => regisseurs[k % regisseurs.Length];

        public static async Task<Opslag> Open(int aantal, int feiten, string logniveau = "--Logging:LogLevel:Default=Warning")
        {
            var map = Mappen.File($"{aantal}x{feiten}");
            if (!Directory.Exists(map))
            {
                Kopieer(await Sjabloon(feiten), map);
                Vermenigvuldig(map, aantal, feiten);
            }
            var keten = new DeKeten(await KetenProcessen.StartHub(data: map, extra: ["--Logging:LogLevel:Default=Warning", logniveau]));
            var http = new HttpClient { BaseAddress = keten.Processen.Address("/usd-regie"), Timeout = TimeSpan.FromMinutes(30) };
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await new Toegangsbewijzen(keten.Processen.DataFolder, http).Token("regisseur-gm"));
            var regisseurs = (await http.GetFromJsonAsync<System.Text.Json.JsonElement>("/usd-regie/v1/regisseurs")).GetProperty("regisseurs");
            return new(keten, http, aantal, [.. regisseurs.EnumerateArray().Select(r => r.GetProperty("sleutel").GetString()!)]);
        }

        /// <summary>The folder of a Hub with one person: a traject, lessons, conversations and letters, until the dossier has enough facts.</summary>
        private static async Task<string> Sjabloon(int feiten)
        {
            var map = Mappen.File($"1x{feiten}");
            if (Directory.Exists(map)) { return map; }
            await using var keten = new DeKeten(await KetenProcessen.StartHub(data: Directory.CreateDirectory(map).FullName, extra: "--Logging:LogLevel:Default=Warning"));
            await keten.Zet("2024-03-25");
            var cursist = await keten.NieuweCursist("999990019", "Amal Haddad");
            await keten.Begeleider(cursist.Persoon, "REGISSEUR", "Anna Visser", "Gemeente Gooise Meren", "2023-10-16");
            await keten.Registreer(cursist.Persoon, "brede-intakes", new { datum = "2024-02-12", taalniveau = new { luisteren = "A1", spreken = "A1", lezen = "PRE_A1", schrijven = "PRE_A1" }, arbeidsparticipatie = "Werkte in een ziekenhuis.", niveau = 3, zelfredzaamheid = new Dictionary<string, int> { ["FINANCIEN"] = 3 } });
            for (var (i, dag) = (0, new DateOnly(2024, 4, 1)); ; i++, dag = dag.AddDays(3))
            {
                // Each fact arrives on its own day, as in life: a rebuild judges every one of those days again.
                if (dag < Vandaag) { await keten.Zet(dag); }
                var datum = dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                switch (i % 4)
                {
                    case 0: await keten.Contact(cursist.Persoon, datum); break;
                    case 1: await keten.Bericht(cursist.Persoon, "VERSLAG", datum, "nld", "ara"); break;
                    case 2: await keten.Registreer(cursist.Persoon, "voortgangsgesprekken", new { datum, aanwezig = true, afspraken = new[] { new { tekst = "Oefen elke dag.", uiterlijk = datum, wie = "inburgeraar" } } }); break;
                    default: (await keten.LeverAanCsv($"les-{i}", Presentielijst.Bestand([Lesregel.Van("999990019", dag, 3, 3), Lesregel.Van("999990019", dag.AddDays(-1), 3, 3)]))).Verwacht(200, 201, 202); break;
                }
                if (i % 16 != 15 && i < feiten - 20) { continue; }
                await keten.Rust();
                using var db = Referentie.Open(Path.Combine(keten.Processen.DataFolder, "usd-regie.db"));
                if (Getal(db, "SELECT COUNT(*) FROM Feiten") < feiten) { continue; }
                await keten.Zet(Vandaag);
                return map;
            }
        }

        private static void Kopieer(string van, string naar)
        {
            foreach (var bestand in Directory.EnumerateFiles(van, "*", SearchOption.AllDirectories))
            {
                var kopie = Path.Combine(naar, Path.GetRelativePath(van, bestand));
                Directory.CreateDirectory(Path.GetDirectoryName(kopie)!);
                File.Copy(bestand, kopie);
            }
        }

        private static void Vermenigvuldig(string map, int aantal, int feiten)
        {
            var (bestand, vault) = (Path.Combine(map, "usd-regie.db"), Kluis(map));
            using var db = Referentie.Open(bestand);
            db.CreateFunction("regisseursleutel", (string naam) => Regisseursleutel.Van(vault, naam), isDeterministic: true);
            Referentie.Run(db, string.Create(CultureInfo.InvariantCulture, $"""
                PRAGMA journal_mode=OFF; PRAGMA cache_size=-200000;
                CREATE TEMP TABLE sjabloon AS SELECT * FROM Dossiers;
                CREATE TEMP TABLE log AS SELECT * FROM Feiten ORDER BY Volgnummer LIMIT {feiten};
                CREATE TEMP TABLE melding AS SELECT * FROM Signaleringen;
                CREATE TEMP TABLE reeks AS WITH RECURSIVE r(k) AS (SELECT 0 UNION ALL SELECT k + 1 FROM r WHERE k + 1 < {aantal}) SELECT k FROM r;
                BEGIN;
                DELETE FROM Signaleringen; DELETE FROM Overdrachten; DELETE FROM Feiten; DELETE FROM Dossiers;
                INSERT INTO Dossiers(DossierId, InburgeraarId, Gemeentecode, Zaaknummer, Sorteersleutel, Naam, Toestand, Doelgroep, Regime, Regisseur, Regisseursleutel, OpenSignaleringen, HoogsteErnst, PipUiterlijk, Aanwezigheid, BeoordeeldOp, VolgendMoment, BijgewerktOp, Versie, Stempel)
                SELECT printf('%08X-0000-7000-8000-00000000000D', k), printf('%08X-0000-7000-8000-000000000001', k), Gemeentecode, printf('1942-2024-%010d', k),
                    printf('proef %07d %08x0000700080000000000d', (k * 7919) % {aantal}, k), printf('Proef %07d', (k * 7919) % {aantal}),
                    CASE k % 5 WHEN 0 THEN 'TrajectLopend' WHEN 1 THEN 'Gevestigd' WHEN 2 THEN 'IntakeLoopt' WHEN 3 THEN 'InAfronding' ELSE 'Voldaan' END,
                    Doelgroep, Regime, 'Regisseur ' || (k / 65), regisseursleutel('Regisseur ' || (k / 65)), k % 3, k % 5, PipUiterlijk, Aanwezigheid, BeoordeeldOp, NULL, BijgewerktOp, 1, printf('%08X-0000-7000-8000-000000000002', k)
                FROM reeks CROSS JOIN sjabloon ORDER BY k;
                INSERT INTO Feiten(DossierId, Type, BerichtId, Bron, Tijd, OntvangenOp, Data, Versleuteld)
                SELECT printf('%08X-0000-7000-8000-00000000000D', k), Type, printf('%08X-%04X-7000-8000-000000000003', k, Volgnummer), Bron, Tijd, OntvangenOp, Data, Versleuteld
                FROM reeks CROSS JOIN log;
                INSERT INTO Signaleringen(SignaleringId, DossierId, Gemeentecode, Code, Object, Rang, Status, Sinds, GeopendOp, OpgelostOp, Reden, Uitleg, Bron, Regelversie, SluimertTot, Beoordeling)
                SELECT printf('%08X-%04X-7000-8000-000000000004', k, melding.rowid), printf('%08X-0000-7000-8000-00000000000D', k), Gemeentecode, Code, Object, Rang, Status, Sinds, GeopendOp, OpgelostOp, Reden, Uitleg, Bron, Regelversie, SluimertTot, Beoordeling
                FROM reeks CROSS JOIN melding;
                COMMIT;
                PRAGMA journal_mode=WAL;
                """));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {Getal(db, "SELECT COUNT(*) FROM Dossiers")} dossiers, {Getal(db, "SELECT COUNT(*) FROM Feiten")} feiten, {Getal(db, "SELECT COUNT(*) FROM Signaleringen")} signaleringen, {new FileInfo(bestand).Length >> 20} MiB"));
        }

        /// <summary>Milliseconds of one request.</summary>
        public async Task<double> Vraag(string pad)
        {
            var klok = Stopwatch.StartNew();
            using var antwoord = await http.GetAsync(pad);
            var inhoud = await antwoord.Content.ReadAsByteArrayAsync();
            if (!antwoord.IsSuccessStatusCode || inhoud.Length < 50) { throw new InvalidOperationException($"{pad}: {(int)antwoord.StatusCode}"); }
            return klok.Elapsed.TotalMilliseconds;
        }

        /// <summary>Milliseconds from setting the clock a day on until all is evaluated.</summary>
        public async Task<double> Dag(DateOnly dag, int eerste, int rijp)
        {
            using var db = Referentie.Open(Bestand);
            Referentie.Run(db, string.Create(CultureInfo.InvariantCulture, $"UPDATE Dossiers SET VolgendMoment = CASE WHEN rowid IN (SELECT rowid FROM Dossiers WHERE DossierId BETWEEN '{DossierId(eerste)}' AND '{DossierId(eerste + rijp - 1)}') THEN {LegalTime.Midnight(dag).UtcTicks} ELSE NULL END WHERE VolgendMoment IS NOT NULL OR DossierId BETWEEN '{DossierId(eerste)}' AND '{DossierId(eerste + rijp - 1)}'"));
            var klok = Stopwatch.StartNew();
            await keten.Zet(dag);
            var ms = klok.Elapsed.TotalMilliseconds;
            var beoordeeld = Getal(db, string.Create(CultureInfo.InvariantCulture, $"SELECT COUNT(*) FROM Dossiers WHERE BeoordeeldOp = '{dag:yyyy-MM-dd}'"));
            return beoordeeld == rijp ? ms : throw new InvalidOperationException($"{beoordeeld} of {rijp} dossiers were evaluated on {dag:yyyy-MM-dd}.");
        }

        /// <summary>Seconds of a rebuild.</summary>
        public async Task<double> Herbouw(bool geschiedenis = false)
        {
            using var beheer = new HttpRequestMessage(HttpMethod.Post, "/usd-regie/v1/dossiers/_herbouw") { Content = JsonContent.Create(new { geschiedenis }) };
            beheer.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await new Toegangsbewijzen(keten.Processen.DataFolder, http).Token("beheer"));
            var klok = Stopwatch.StartNew();
            using var antwoord = await http.SendAsync(beheer);
            antwoord.EnsureSuccessStatusCode();
            var herbouwd = (await antwoord.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>()).GetProperty("dossiers").GetInt32();
            return herbouwd == Aantal ? klok.Elapsed.TotalSeconds : throw new InvalidOperationException($"{herbouwd} of {Aantal} dossiers were rebuilt.");
        }

        /// <summary>Seconds that reading and deserialising all rows of the log takes, in this process.</summary>
        public async Task<double> LeesLog()
        {
            var codering = new Feitcodering(Kluis(keten.Processen.DataFolder));
            await using var db = Referentie.Open(Bestand);
            var klok = Stopwatch.StartNew();
            await using var vraag = db.CreateCommand();
            vraag.CommandText = "SELECT Type, BerichtId, Bron, Tijd, OntvangenOp, Data, Versleuteld FROM Feiten ORDER BY DossierId, Volgnummer";
            await using var rijen = await vraag.ExecuteReaderAsync();
            var gelezen = 0;
            while (await rijen.ReadAsync())
            {
                var feit = codering.Lees(new FeitRij
                {
                    DossierId = default, Type = rijen.GetString(0), BerichtId = rijen.GetGuid(1), Bron = rijen.GetString(2), Tijd = new(rijen.GetInt64(3), TimeSpan.Zero),
                    OntvangenOp = new(rijen.GetInt64(4), TimeSpan.Zero), Data = (byte[])rijen[5], Versleuteld = rijen.GetBoolean(6),
                });
                if (feit.Inhoud is not null) { gelezen++; }
            }
            return gelezen > 0 ? klok.Elapsed.TotalSeconds : throw new InvalidOperationException("The log is empty.");
        }

        public TimeSpan Cpu()
        {
            using var process = Process.GetProcessById(keten.Processen.ProcessIds[0]);
            return process.TotalProcessorTime;
        }

        /// <summary>Most memory the Hub ever had, in bytes.</summary>
        public long Piekgeheugen()
        {
            using var process = Process.GetProcessById(keten.Processen.ProcessIds[0]);
            return process.PeakWorkingSet64;
        }

        /// <summary>The statements that went to a store so far, as the log names them.</summary>
        public IReadOnlyList<string> Vragen()
        {
            var regels = keten.Processen.Output("hub").Split('\n');
            return [.. Enumerable.Range(0, regels.Length - 2).Where(i => regels[i].Contains("Executed DbCommand", StringComparison.Ordinal)).Select(i => $"{regels[i + 1]} {regels[i + 2]}")];
        }

        /// <summary>How often each statement came in between. Seven services share the Hub, and say the same thing each to its own store.</summary>
        public static IEnumerable<(string Opdracht, double Aantal)> Stromen(IReadOnlyList<string> voor, IReadOnlyList<string> na) =>
            na.Skip(voor.Count).CountBy(v => v).Select(v => (v.Key, v.Value / 5.0)).DefaultIfEmpty(("", 0));

        /// <summary>The keys of the Hub that works in this folder.</summary>
        private static Vault Kluis(string map) => Vault.Open(new ConfigurationBuilder().AddInMemoryCollection([new("INBURGERING_DATA", map)]).Build(), development: true);

        private static long Getal(SqliteConnection db, string vraag)
        {
            using var command = db.CreateCommand();
            command.CommandText = vraag;
            return (long)command.ExecuteScalar()!;
        }

        public async ValueTask DisposeAsync()
        {
            http.Dispose();
            await keten.DisposeAsync();
            SqliteConnection.ClearAllPools();
        }
    }
}

using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using Inburgering.Contracts;
using Inburgering.Contracts.School.V2;
using Inburgering.Messaging;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using TaalschoolVoortgang.AanwezigheidAanleveren;
using TaalschoolVoortgang.InburgeraarsVolgen;
using TaalschoolVoortgang.TrajectenBijhouden;

namespace TaalschoolVoortgang.Tests.AanwezigheidAanleveren;

/// <summary>Whatever the order, repetition or split of deliveries: the ledger, and what the regie was told, are the accepted rows.</summary>
public sealed class RegisterTests : IDisposable
{
    private const string Kop = "BSN;Datum;Groep;Uren gepland;Uren aanwezig;Verzuim\r\n";
    private static readonly string[] Bsns = [.. Enumerable.Range(0, 4).Select(Testpersonen.Bsn)];
    private static readonly Vault Kluis = new(new byte[32]);
    private readonly FakeTimeProvider klok = new(new DateTimeOffset(2024, 6, 28, 9, 0, 0, TimeSpan.FromHours(2)));
    private readonly string bestand = Path.Combine(Path.GetTempPath(), $"register-{Guid.CreateVersion7()}.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        File.Delete(bestand);
    }

    private sealed record Rij(int Leerling, int Dag, int Groep, int Gepland, int Gemist, string Verzuim, bool Goed)
    {
        public string Csv() => string.Create(CultureInfo.InvariantCulture, $"{Bsns[Leerling]};{(Goed ? $"{Datum:dd-MM-yyyy}" : "31-06-2024")};G{Groep};{Kwartieren(Gepland)};{Kwartieren(Gepland - Gemist)};{Verzuim}\r\n");

        public DateOnly Datum => new DateOnly(2024, 4, 1).AddDays(Dag);

        public (int, DateOnly, string) Sleutel => (Leerling, Datum, $"G{Groep}");

        private static string Kwartieren(int kwartieren) => (kwartieren / 4m).ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',');
    }

    private static readonly DateOnly Begin = new(2022, 6, 1);

    private static readonly string[] Codes = ["", "O", "G"];

    private static readonly Gen<Rij> EenRij =
        from leerling in Gen.Int[0, Bsns.Length - 1]
        from dag in Gen.Int[0, 12]
        from groep in Gen.Int[0, 1]
        from gepland in Gen.Int[0, 48]
        from gemist in Gen.Int[0, 48]
        from verzuim in Gen.Int[0, 2].Select(i => Codes[i])
        from goed in Gen.Frequency((9, Gen.Const(true)), (1, Gen.Const(false)))
        select new Rij(leerling, dag, groep, gepland, Math.Min(gemist, gepland), verzuim, goed);

    /// <summary>Rows with different keys, and deliveries that each hold some of them, in any order, some rows more than once.</summary>
    private static readonly Gen<(Rij[] Rijen, int[][] Aanleveringen, int PerDeel)> Levering =
        from rijen in EenRij.Array[1, 40].Select(r => r.DistinctBy(x => (x.Sleutel, x.Goed)).DistinctBy(x => x.Sleutel).ToArray())
        from verdeling in Gen.Int[0, rijen.Length - 1].Array[1, 25].Array[1, 5]
        from perDeel in Gen.Int[1, 30]
        select (rijen, verdeling, perDeel);

    [Fact]
    public Task Het_register_is_wat_is_aangenomen_in_welke_volgorde_en_hoe_vaak_ook() =>
        Levering.SampleAsync(async geval =>
        {
            await Leeg();
            HashSet<int> geleverd = [];
            foreach (var (aanlevering, nummer) in geval.Aanleveringen.Select((a, i) => (a, i)))
            {
                var verslag = await Lever($"a{nummer}", Kop + string.Concat(aanlevering.Select(i => geval.Rijen[i].Csv())), geval.PerDeel);
                geleverd.UnionWith(aanlevering);
                if (verslag.Regels != aanlevering.Length || verslag.Aangenomen + verslag.Gecorrigeerd + verslag.Ongewijzigd + verslag.Geweigerd != verslag.Regels || verslag.Gecorrigeerd != 0 || verslag.Geweigerd != aanlevering.Count(i => !geval.Rijen[i].Goed)) { return false; }
            }
            var verwacht = geleverd.Select(i => geval.Rijen[i]).Where(r => r.Goed).ToDictionary(r => r.Sleutel, r => (r.Gepland / 4m, (r.Gepland - r.Gemist) / 4m, r.Verzuim));
            return Gelijk(verwacht, await Register()) && Gelijk(verwacht, await Berichten());
        }, iter: 60, threads: 1);

    [Fact]
    public Task De_laatste_waarde_van_een_les_telt_in_register_en_berichten() =>
        Gen.Select(EenRij.Where(r => r.Goed).Array[1, 30].Array[1, 4], Gen.Int[1, 35]).SampleAsync(async (aanleveringen, perDeel) =>
        {
            await Leeg();
            foreach (var (rijen, nummer) in aanleveringen.Select((a, i) => (a, i))) { await Lever($"a{nummer}", Kop + string.Concat(rijen.Select(r => r.Csv())), perDeel); }
            Dictionary<(int, DateOnly, string), (decimal, decimal, string)> verwacht = [];
            foreach (var rij in aanleveringen.SelectMany(a => a)) { verwacht[rij.Sleutel] = (rij.Gepland / 4m, (rij.Gepland - rij.Gemist) / 4m, rij.Verzuim); }
            return Gelijk(verwacht, await Register()) && Gelijk(verwacht, await Berichten());
        }, iter: 40, threads: 1);

    private static bool Gelijk(Dictionary<(int, DateOnly, string), (decimal, decimal, string)> verwacht, Dictionary<(int, DateOnly, string), (decimal, decimal, string)> werkelijk) =>
        verwacht.Count == werkelijk.Count && verwacht.All(v => werkelijk.TryGetValue(v.Key, out var w) && w == v.Value);

    private TaalschoolVoortgangDbContext Db() => new(new DbContextOptionsBuilder<TaalschoolVoortgangDbContext>().UseSqlite($"Data Source={bestand}").Options);

    private async Task Leeg()
    {
        await using var db = Db();
        if (await db.Database.EnsureCreatedAsync())
        {
            for (var i = 0; i < Bsns.Length; i++)
            {
                var persoon = Guid.CreateVersion7();
                await db.KenLeerling(Kluis, SchoolHost.SchoolA, persoon, Bsns[i], default);
                db.Add(new Traject { TrajectId = Guid.CreateVersion7(), SchoolOin = SchoolHost.SchoolA, InburgeraarId = persoon, GroepId = $"leerling {i}", Startdatum = new(2022, 1, 3) });
            }
            await db.SaveChangesAsync();
        }
        await db.Lessen.ExecuteDeleteAsync();
        await db.Aanleveringen.ExecuteDeleteAsync();
        await db.Database.ExecuteSqlRawAsync("DELETE FROM Outbox");
    }

    [Fact]
    public async Task Een_groot_bestand_in_delen_is_een_aanlevering_en_een_controle_zegt_vooraf_hetzelfde()
    {
        await Leeg();
        var csv = Groot(dagen: 700);
        var controle = await Lever("groot", csv, proef: true);
        Assert.Equal((0, 0), await Bewaard());

        var verslag = await Lever("groot", csv);
        Assert.Equal((22_401, 22_400, 0, 1), (verslag.Regels, verslag.Aangenomen, verslag.Ongewijzigd, verslag.Gecorrigeerd));
        Assert.Equal((verslag.Regels, verslag.Aangenomen, verslag.Gecorrigeerd, verslag.Waarschuwingen.Count), (controle.Regels, controle.Aangenomen, controle.Gecorrigeerd, controle.Waarschuwingen.Count));
        Assert.Equal((22_400, 1), await Bewaard());
        Assert.True(Gelijk(await Register(), await Berichten()));
        Assert.Equal(verslag.Aangenomen, (await Lever("groot", csv)).Aangenomen); // a repeat is the same delivery
        var nogEens = await Lever("nog eens", csv + "\r\n");
        Assert.Equal((0, 22_399, 2), (nogEens.Aangenomen, nogEens.Ongewijzigd, nogEens.Gecorrigeerd)); // the first lesson goes to and fro
    }

    [Fact]
    public async Task Een_fout_in_een_later_deel_laat_niets_achter()
    {
        await Leeg();
        await Assert.ThrowsAsync<BestandException>(() => Lever("stuk", Groot(dagen: 700) + "\"999990000;01-04-2024"));
        Assert.Equal((0, 0), await Bewaard());
    }

    [Fact]
    public async Task Een_waarde_die_anders_bewaard_wordt_komt_met_haar_rij_of_niet()
    {
        await Leeg();
        await Lever("een", $"{Kop}{Bsns[0]};{Begin:dd-MM-yyyy};G1;3,0;1,25;O\r\n");
        await using var db = Db();
        var ct = TestContext.Current.CancellationToken;
        var van = await db.Lessen.Select(x => x.TrajectId).SingleAsync(ct); // bytes in the store, and the day a number, and the hours quarters
        var rijen = new Prepared<TaalschoolVoortgangDbContext, (Guid TrajectId, DateOnly Datum), Les>((d, vraag) => d.Lessen.AsNoTracking().Where(x => x.TrajectId == vraag.TrajectId && x.Datum == vraag.Datum));
        var les = Assert.Single(await rijen.Ask(db, (van, Begin), ct));
        Assert.Equal((van, Begin, "G1", 3m, 1.25m, Verzuim.Ongeoorloofd), (les.TrajectId, les.Datum, les.Groep, les.Gepland, les.Aanwezig, les.Verzuim));
        Assert.Empty(await rijen.Ask(db, (van, Begin.AddDays(1)), ct));
        var waarden = new Prepared<TaalschoolVoortgangDbContext, Guid, decimal>((d, traject) => d.Lessen.Where(x => x.TrajectId == traject).Select(x => x.Gepland));
        await Assert.ThrowsAsync<NotSupportedException>(() => waarden.Ask(db, van, ct));
    }

    private async Task<(int Lessen, int Aanleveringen)> Bewaard()
    {
        await using var db = Db();
        return (await db.Lessen.CountAsync(), await db.Aanleveringen.CountAsync());
    }

    /// <summary>Eight lessons a day for each learner, and at the end the first one again with other hours.</summary>
    private static string Groot(int dagen)
    {
        var csv = new StringBuilder(Kop);
        for (var dag = 0; dag < dagen; dag++)
        {
            foreach (var bsn in Bsns)
            {
                for (var groep = 0; groep < 8; groep++) { csv.Append(CultureInfo.InvariantCulture, $"{bsn};{Begin.AddDays(dag):dd-MM-yyyy};G{groep};1,0;1,0;\r\n"); }
            }
        }
        return csv.Append(CultureInfo.InvariantCulture, $"{Bsns[0]};{Begin:dd-MM-yyyy};G0;1,0;0,5;O\r\n").ToString();
    }

    private async Task<Verslag> Lever(string kenmerk, string csv, int perDeel = CsvLezer.PerDeel, bool proef = false)
    {
        await using var db = Db();
        using var stroom = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        return await LeverAan.LeesCsv(stroom, null, new(klok.Today(), null, new Dictionary<string, string>()), async levering =>
            (await TaalschoolVoortgang.AanwezigheidAanleveren.Register.Verwerk(db, Kluis, klok, SchoolHost.SchoolA, kenmerk, levering, proef, default)).Verslag!, default, perDeel);
    }

    private async Task<Dictionary<Guid, int>> Leerlingen()
    {
        await using var db = Db();
        return (await db.Trajecten.ToListAsync()).ToDictionary(t => t.TrajectId, t => int.Parse(t.GroepId!.AsSpan("leerling ".Length), CultureInfo.InvariantCulture));
    }

    private async Task<Dictionary<(int, DateOnly, string), (decimal, decimal, string)>> Register()
    {
        var leerlingen = await Leerlingen();
        await using var db = Db();
        return (await db.Lessen.ToListAsync()).ToDictionary(l => (leerlingen[l.TrajectId], l.Datum, l.Groep), l => (l.Gepland, l.Aanwezig, Regelcontrole.Code(l.Verzuim)));
    }

    /// <summary>What a receiver knows who folds the messages in the order in which they left.</summary>
    private async Task<Dictionary<(int, DateOnly, string), (decimal, decimal, string)>> Berichten()
    {
        var leerlingen = await Leerlingen();
        Dictionary<(int, DateOnly, string), (decimal, decimal, string)> bekend = [];
        await using var verbinding = new SqliteConnection($"Data Source={bestand}");
        await verbinding.OpenAsync();
        await using var vraag = verbinding.CreateCommand();
        vraag.CommandText = "SELECT Data FROM Outbox ORDER BY Seq";
        await using var rijen = await vraag.ExecuteReaderAsync();
        while (await rijen.ReadAsync())
        {
            var bericht = JsonSerializer.Deserialize<AanwezigheidGeregistreerd>((byte[])rijen[0], BerichtJson.Opties)!;
            Assert.Equal(bericht.TotaalGevolgd, bericht.Regels.Sum(r => r.Aanwezig));
            Assert.NotEmpty(bericht.Regels);
            foreach (var regel in bericht.Regels)
            {
                Assert.InRange(regel.Datum, bericht.PeriodeVan, bericht.PeriodeTot);
                bekend[(leerlingen[bericht.TrajectId], regel.Datum, regel.GroepId)] = (regel.Gepland, regel.Aanwezig, Regelcontrole.Code(regel.Verzuim));
            }
        }
        return bekend;
    }
}

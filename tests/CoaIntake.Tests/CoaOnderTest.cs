using System.Text;
using System.Text.Json;
using CoaIntake.KlantprofielDelen;
using CoaIntake.Koppelen;
using CoaIntake.Overdragen;
using CoaIntake.VerhuisdatumMelden;
using Inburgering.Contracts.Coa.V1;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;

namespace CoaIntake.Tests;

/// <summary>The service on a store of its own and a clock that the test sets; says what COA does and what the chain hears of it.</summary>
public sealed class CoaOnderTest : IDisposable
{
    public const string Coa = "00000099000001001000", AndereCoa = "00000099000001001111", Gemeente = "00000099001942000000";
    public const string VNummer = "2900000019", Bsn = "999990019";

    private readonly string bestand = Path.Combine(Path.GetTempPath(), $"coa-{Guid.CreateVersion7():N}.db");
    private readonly Organisation organisatie = new(new ConfigurationBuilder().Build());

    public CoaOnderTest()
    {
        using var db = Winkel();
        db.Database.EnsureCreated();
    }

    internal FakeTimeProvider Klok { get; } = new(new DateTimeOffset(2023, 10, 16, 7, 0, 0, TimeSpan.Zero));

    internal Vault Kluis { get; } = new(Encoding.UTF8.GetBytes("een sleutel die alleen in deze toetsen bestaat"));

    internal CoaIntakeDbContext Winkel() => new(new DbContextOptionsBuilder<CoaIntakeDbContext>().UseSqlite($"Data Source={bestand};Pooling=False").Options);

    public static Caller Als(string oin = Coa, string rol = "coa") => new("coa", oin, rol, null);

    public static object Koppeling(string vNummer = VNummer, string? bsn = Bsn, string naam = "Amal Haddad", string geboren = "1994-05-20", string taal = "ara", string gemeente = "1942", string op = "2023-10-16") =>
        new { vNummer, bsn, naam, geboortedatum = geboren, moedertaal = taal, gemeentecode = gemeente, azcLocatie = "Almere", koppelingsdatum = op };

    public static object Profiel(string vNummer = VNummer, int? versie = null, string beroep = "verpleegkundige") => new
    {
        vNummer, profielVersie = versie, opleidingsniveau = "HBO", diplomawaardering = "AANGEVRAAGD", beroepen = new[] { new { naam = beroep } },
        taalniveau = new { luisteren = "A1", spreken = "A1", lezen = "PRE_A1", schrijven = "PRE_A1" }, alfabetiseringsbehoefte = "NEE",
        voorinburgering = new { deelname = true, uren = 40 }, digid = "JA",
    };

    internal Task<IResult> Koppel(object koppeling, string oin = Coa) =>
        Doe<StatushouderGekoppeld>(koppeling, async (body, db) => (await RegistreerKoppeling.Handle(body, Als(oin), db, Kluis, Klok, TestContext.Current.CancellationToken)).Result);

    internal Task<IResult> DeelProfiel(object profiel, string oin = Coa) =>
        Doe<KlantprofielGedeeld>(profiel, async (body, db) => (await DeelKlantprofiel.Handle(body, Als(oin), db, Kluis, Klok, TestContext.Current.CancellationToken)).Result);

    internal Task<IResult> MeldVerhuizing(object bericht, string oin = Coa) =>
        Doe<MeldVerhuisdatum.Verzoek>(bericht, async (body, db) => (await MeldVerhuisdatum.Handle(body, Als(oin), db, Kluis, Klok, TestContext.Current.CancellationToken)).Result);

    internal Task<IResult> BiedAan(object overdracht, string oin = Coa) =>
        Doe<BiedOverdrachtAan.Verzoek>(overdracht, async (body, db) => (await BiedOverdrachtAan.Handle(body, Als(oin), db, Kluis, organisatie, Klok, TestContext.Current.CancellationToken)).Result);

    /// <summary>A person that is known: the koppeling of the happy journey.</summary>
    internal async Task<Guid> Gekoppeld() => ((Created<RegistreerKoppeling.Antwoord>)await Koppel(Koppeling())).Value!.InburgeraarId;

    /// <summary>Offers a message as the host does: consume, then save.</summary>
    internal async Task Ontvang<T>(Func<CoaIntakeDbContext, IConsume<T>> consumer, T bericht, Guid? over, DateTimeOffset? op = null, Guid? id = null)
        where T : class
    {
        await using var db = Winkel();
        var moment = op ?? Klok.GetUtcNow();
        var envelope = new Envelope(id ?? Guid.CreateVersion7(), "t", $"urn:nld:oin:{Gemeente}:systeem:usd-regie", over, moment, moment, Guid.CreateVersion7(), null, null, null);
        await consumer(db).Consume(new Received<T>(envelope, bericht), TestContext.Current.CancellationToken);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>What waits in the outbox, in order.</summary>
    internal async Task<IReadOnlyList<Uitgaand>> Verzonden()
    {
        await using var db = Winkel();
        return await db.Database.SqlQueryRaw<Uitgaand>("SELECT MessageId, Type, Target, Oin, Subject, Data FROM Outbox ORDER BY Seq").ToListAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Every byte of the service's own tables, to look for what must not be readable there.</summary>
    internal async Task<string> LeesbaarInWinkel(params string[] tabellen)
    {
        await using var db = Winkel();
        var tekst = new StringBuilder();
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        foreach (var tabel in tabellen)
        {
            await using var vraag = new SqliteCommand($"SELECT * FROM {tabel}", (SqliteConnection)db.Database.GetDbConnection());
            await using var rijen = await vraag.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            var leeg = true;
            while (await rijen.ReadAsync(TestContext.Current.CancellationToken))
            {
                leeg = false;
                for (var i = 0; i < rijen.FieldCount; i++) { tekst.AppendLine(rijen.GetValue(i) is byte[] bytes ? Encoding.Latin1.GetString(bytes) : rijen.GetValue(i).ToString()); }
            }
            Assert.False(leeg, $"{tabel} is leeg: dan bewijst zoeken niets.");
        }
        return tekst.ToString();
    }

    internal static async Task<Body<T>> Lichaam<T>(object inhoud)
        where T : class
    {
        var http = new DefaultHttpContext();
        http.Request.ContentType = "application/json";
        http.Request.Body = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(inhoud, BerichtJson.Opties));
        return await Body<T>.BindAsync(http, null!);
    }

    public void Dispose() => File.Delete(bestand);

    private async Task<IResult> Doe<T>(object inhoud, Func<Body<T>, CoaIntakeDbContext, Task<IResult>> slice)
        where T : class
    {
        await using var db = Winkel();
        return await slice(await Lichaam<T>(inhoud), db);
    }
}

/// <summary>A row of the outbox.</summary>
internal sealed class Uitgaand
{
    public required Guid MessageId { get; init; }

    public required string Type { get; init; }

    public string? Target { get; init; }

    public string? Oin { get; init; }

    public Guid? Subject { get; init; }

    public required byte[] Data { get; init; }

    public T Als<T>() => JsonSerializer.Deserialize<T>(Data, BerichtJson.Opties)!;
}

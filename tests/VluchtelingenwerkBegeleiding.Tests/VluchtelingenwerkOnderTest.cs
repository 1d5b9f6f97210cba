using System.Text;
using System.Text.Json;
using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Keten.V1;
using Inburgering.Contracts.Vwn.V1;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;
using VluchtelingenwerkBegeleiding.BegeleidingMelden;
using VluchtelingenwerkBegeleiding.ContactVastleggen;
using VluchtelingenwerkBegeleiding.MatchesBehandelen;
using VluchtelingenwerkBegeleiding.Overdragen;
using VluchtelingenwerkBegeleiding.PvtRegistreren;

namespace VluchtelingenwerkBegeleiding.Tests;

/// <summary>The service on a store of its own and a clock that the test sets; says what VluchtelingenWerk does and what the chain hears of it.</summary>
public sealed class VluchtelingenwerkOnderTest : IDisposable
{
    public const string Vwn = "00000099000001003000", AndereVwn = "00000099000001003111", Gemeente = "00000099001942000000";

    private readonly string bestand = Path.Combine(Path.GetTempPath(), $"vwn-{Guid.CreateVersion7():N}.db");

    private readonly Organisation organisatie = new(new ConfigurationBuilder().Build());

    public VluchtelingenwerkOnderTest()
    {
        using var db = Winkel();
        db.Database.EnsureCreated();
    }

    internal FakeTimeProvider Klok { get; } = new(new DateTimeOffset(2024, 1, 10, 9, 0, 0, TimeSpan.Zero));

    internal Vault Kluis { get; } = new(Encoding.UTF8.GetBytes("een sleutel die alleen in deze toetsen bestaat"));

    internal VluchtelingenwerkDbContext Winkel() => new(new DbContextOptionsBuilder<VluchtelingenwerkDbContext>().UseSqlite($"Data Source={bestand};Pooling=False").Options);

    public static Caller Als(string oin = Vwn, string rol = "vwn") => new("vwn", oin, rol, null);

    /// <summary>An offer T2 with the mandatory fields that matter here.</summary>
    public static OverdrachtAangeboden Aanbod(Guid overdrachtId, params Overdrachtsveld[] extra) => new()
    {
        OverdrachtId = overdrachtId, Soort = Overdrachtsoort.T2, VanOin = Gemeente, NaarOin = Vwn, GewensteStart = new(2024, 1, 18),
        VanContact = new Contact { Naam = "Rosa de Wit", Telefoon = "0355551234" },
        Velden = [Veld("aanleiding", "vestiging"), Veld("praktischeZaken", "huisarts, zorgverzekering"), .. extra],
        Inhoud = new Dictionary<string, string> { ["naam"] = "Amal Haddad", ["telefoon"] = "0612345678" }, ClientkopieTalen = ["nld", "ara"],
    };

    public static Overdrachtsveld Veld(string naam, string waarde, string? klasse = null) => new() { Naam = naam, Waarde = waarde, Klasse = klasse };

    internal async Task<(Guid Persoon, Guid Overdracht)> Aangeboden(params Overdrachtsveld[] extra)
    {
        var (persoon, overdracht) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await Ontvang(db => new OverdrachtAangebodenConsumer(db, Kluis), Aanbod(overdracht, extra), persoon);
        return (persoon, overdracht);
    }

    public static object Antwoord(string naam = "Karin Smit", string gesprek = "2024-01-10") =>
        new { behandelaar = new { naam, telefoon = "0355550000", email = "k.smit@vwn.example" }, gesprekDatum = gesprek, wijze = "TELEFOON" };

    internal Task<IResult> Accepteer(Guid match, object antwoord, string oin = Vwn) =>
        Doe<OverdrachtGeaccepteerd>(antwoord, async (body, db) => (await AccepteerMatch.Handle(match, body, Als(oin), db, Kluis, Klok, TestContext.Current.CancellationToken)).Result);

    internal Task<IResult> LegTerug(Guid match, object antwoord, string oin = Vwn) =>
        Doe<OverdrachtTeruggelegd>(antwoord, async (body, db) => (await LegMatchTerug.Handle(match, body, Als(oin), db, Kluis, Klok, TestContext.Current.CancellationToken)).Result);

    internal Task<IResult> Vraag(Guid match, object vraag, string oin = Vwn) =>
        Doe<VraagAanvulling.Verzoek>(vraag, async (body, db) => (await VraagAanvulling.Handle(match, body, Als(oin), db, Kluis, Klok, TestContext.Current.CancellationToken)).Result);

    internal Task<IResult> Meld(object melding, string oin = Vwn) =>
        Doe<MaatschappelijkeBegeleidingGewijzigd>(melding, async (body, db) => (await MeldBegeleiding.Handle(body, Als(oin), db, Kluis, Klok, TestContext.Current.CancellationToken)).Result);

    internal Task<IResult> LegVast(object contact, string oin = Vwn) =>
        Doe<ContactmomentVastgelegd>(contact, async (body, db) => (await LegContactVast.Handle(body, Als(oin), db, Klok, TestContext.Current.CancellationToken)).Result);

    internal Task<IResult> Registreer(object pvt, string oin = Vwn) =>
        Doe<RegistreerPvt.Verzoek>(pvt, async (body, db) => (await RegistreerPvt.Handle(body, Als(oin), db, Klok, TestContext.Current.CancellationToken)).Result);

    internal Task<IResult> BiedAan(object overdracht, string oin = Vwn) =>
        Doe<BiedOverdrachtAan.Verzoek>(overdracht, async (body, db) => (await BiedOverdrachtAan.Handle(body, Als(oin), db, Kluis, organisatie, Klok, TestContext.Current.CancellationToken)).Result);

    /// <summary>The answer of a match that was offered and accepted.</summary>
    internal async Task<Guid> Begeleid()
    {
        var (persoon, overdracht) = await Aangeboden();
        await Accepteer(overdracht, Antwoord());
        return persoon;
    }

    internal async Task<RaadpleegOverdrachten.Stand> Stand(Guid overdracht)
    {
        await using var db = Winkel();
        return Assert.IsType<Ok<RaadpleegOverdrachten.Stand>>((await RaadpleegOverdrachten.Een(overdracht, Als(), db, Klok, TestContext.Current.CancellationToken)).Result).Value!;
    }

    internal async Task<IReadOnlyList<RaadpleegMatches.Beeld>> Matches(string? status = null, string oin = Vwn, string rol = "vwn")
    {
        await using var db = Winkel();
        var antwoord = (await RaadpleegMatches.Alle(status, Als(oin, rol), db, Kluis, Klok, TestContext.Current.CancellationToken)).Result;
        return Assert.IsType<Ok<RaadpleegMatches.Lijst>>(antwoord).Value!.Matches;
    }

    /// <summary>Offers a message as the host does: consume, then save.</summary>
    internal async Task Ontvang<T>(Func<VluchtelingenwerkDbContext, IConsume<T>> consumer, T bericht, Guid? over, DateTimeOffset? op = null, long volgnummer = 1, Guid? id = null)
        where T : class
    {
        await using var db = Winkel();
        var moment = op ?? Klok.GetUtcNow();
        var envelope = new Envelope(id ?? Guid.CreateVersion7(), "t", $"urn:nld:oin:{Gemeente}:systeem:usd-regie", over, moment, moment, Guid.CreateVersion7(), null, null, volgnummer);
        await consumer(db).Consume(new Received<T>(envelope, bericht), TestContext.Current.CancellationToken);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>What waits in the outbox, in order.</summary>
    internal async Task<IReadOnlyList<Uitgaand>> Verzonden()
    {
        await using var db = Winkel();
        return await db.Database.SqlQueryRaw<Uitgaand>("SELECT MessageId, Type, Target, Oin, Subject, Data FROM Outbox ORDER BY Seq").ToListAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The whole store as text, with every encrypted column opened: what is not in here is nowhere.</summary>
    internal async Task<string> Alles()
    {
        await using var db = Winkel();
        var tekst = new StringBuilder();
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var tabellen = await db.Database.SqlQueryRaw<string>("SELECT name AS Value FROM sqlite_master WHERE type = 'table'").ToListAsync(TestContext.Current.CancellationToken);
        foreach (var tabel in tabellen)
        {
            await using var vraag = new SqliteCommand($"SELECT * FROM {tabel}", (SqliteConnection)db.Database.GetDbConnection());
            await using var rijen = await vraag.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            while (await rijen.ReadAsync(TestContext.Current.CancellationToken))
            {
                for (var i = 0; i < rijen.FieldCount; i++)
                {
                    tekst.AppendLine(rijen.GetValue(i) is byte[] bytes ? (tabel == "Outbox" ? Encoding.UTF8.GetString(bytes) : Kluis.Decrypt(bytes)) : rijen.GetValue(i).ToString());
                }
            }
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

    private async Task<IResult> Doe<T>(object inhoud, Func<Body<T>, VluchtelingenwerkDbContext, Task<IResult>> slice)
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

using Inburgering.Testing;
using Microsoft.Data.Sqlite;

namespace Keten.Tests;

/// <summary>
/// What 0027 promises of mail when the process is killed (SIGKILL) and starts again: not lost before the server has it, a second time with the same number
/// when the server had it and the process did not know, and not again when both knew.
/// </summary>
[Trait("Draait", "InEenProces")]
public sealed class PostNaHerstart
{
    private const string Team = "team@gemeente.example";

    [Theory]
    [InlineData("RCPT", 0)]     // the server has nothing yet: once, after the start
    [InlineData("DATA", 1)]     // the server took it, and the answer did not arrive: once more, the same
    public async Task Wie_midden_in_het_versturen_sterft_stuurt_na_de_start_dezelfde_mail(string punt, int eerder)
    {
        await using var bus = new Brievenbus();
        await using var keten = await Start(bus);
        var (gemeld, gedood) = (new TaskCompletionSource(), new TaskCompletionSource());
        bus.Bij = async nu =>
        {
            if (nu != punt || gedood.Task.IsCompleted) { return; }
            await gemeld.Task;
            await keten.Processen.Kill("hub");
            gedood.SetResult();
        };
        await keten.Koppel("2900000020", "999990020", "Yonas Tekle", "1990-02-11", "tir", "2023-10-02");
        gemeld.SetResult();
        await gedood.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        var toen = bus.Rest();
        Assert.Equal(eerder, toen.Count);
        Assert.Equal(1L, Vraag(keten, "SELECT count(*) FROM Post"));
        await keten.Processen.Restart("hub");
        // The claim of the process that died holds two minutes of the real clock: nobody takes the mail before that, whoever asks.
        Assert.Empty(bus.Rest());
        await keten.Processen.Kill("hub");
        Assert.Equal(1L, Vraag(keten, "SELECT count(*) FROM Post WHERE Pogingen = 1"));
        Vraag(keten, $"UPDATE Post SET NietVoor = NietVoor - {TimeSpan.FromMinutes(2).Ticks} RETURNING 1");
        await keten.Processen.Restart("hub");

        var brief = await bus.Volgende();
        Assert.Equal(Team, brief.Naar);
        Assert.Contains("nieuw", brief.Onderwerp, StringComparison.Ordinal);
        Assert.All(toen, b => Assert.Equal((brief.Id, brief.Tekst, brief.Onderwerp), (b.Id, b.Tekst, b.Onderwerp)));
        await Verstuurd(keten);
        await keten.Rust();
        Assert.Empty(bus.Rest());
    }

    [Fact]
    public async Task Wat_verstuurd_en_geboekt_is_gaat_na_een_herstart_niet_nog_eens()
    {
        await using var bus = new Brievenbus();
        await using var keten = await Start(bus);
        await keten.Koppel("2900000020", "999990020", "Yonas Tekle", "1990-02-11", "tir", "2023-10-02");
        await bus.Volgende();
        await Verstuurd(keten);
        await keten.Processen.Kill("hub");
        await keten.Processen.Restart("hub");
        await keten.Rust();
        await Verstuurd(keten);
        Assert.Empty(bus.Rest());
    }

    private static async Task<DeKeten> Start(Brievenbus bus)
    {
        var keten = new DeKeten(await KetenProcessen.StartHub(klok: new DateTimeOffset(2023, 11, 15, 11, 0, 0, TimeSpan.FromHours(1)),
            extra: ["--post:host=127.0.0.1", $"--post:poort={bus.Poort}", "--post:tls=geen", "--post:van=hub@gemeente.example", $"--post:adressen=1942:{Team}", "--post:ernst=C;A;W"]));
        await keten.Rust();
        return keten;
    }

    /// <summary>Waits until no mail waits or is under way.</summary>
    private static async Task Verstuurd(DeKeten keten) => await Eventually.Is(() => Task.FromResult(Vraag(keten, "SELECT count(*) FROM Post")), n => n == 0, "all mail was sent and noted", TimeSpan.FromSeconds(30));

    private static long Vraag(DeKeten keten, string sql)
    {
        using var verbinding = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = keten.Processen.Databases().Single(d => Path.GetFileName(d) == "usd-regie.db"), Pooling = false }.ToString());
        verbinding.Open();
        using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = sql;
        return (long)opdracht.ExecuteScalar()!;
    }
}

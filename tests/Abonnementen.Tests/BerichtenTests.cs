namespace Abonnementen.Tests;

/// <summary>The feed: a reader that keeps its cursor gets every line once, whatever is written meanwhile.</summary>
public sealed class BerichtenTests : IAsyncLifetime
{
    private Proefhost host = null!;

    public async ValueTask InitializeAsync() => host = await Proefhost.Start(Proefhost.NieuweMap());

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        Directory.Delete(host.Map, recursive: true);
    }

    [Fact]
    public async Task With_many_writers_at_once_a_reader_gets_every_line_once_and_a_subscriber_too()
    {
        const int Schrijvers = 8, Elk = 40;
        await using var systeem = await Partnersysteem.Start();
        await host.Abonneer(systeem);
        var schrijvers = Task.WhenAll(Enumerable.Range(0, Schrijvers).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < Elk; i++) { await host.Gebeurt(i % 4 == 0 ? Proefhost.B : Proefhost.A, wacht: false); }
        })));
        var (gelezen, cursor) = (new List<string>(), "0");
        while (!schrijvers.IsCompleted) { cursor = await Lees(cursor, gelezen); }
        await schrijvers;
        await host.Rust();
        await Lees(cursor, gelezen);
        Assert.Equal(Schrijvers * Elk * 3 / 4, gelezen.Count);
        Assert.Equal(gelezen.Count, gelezen.Distinct().Count());
        Assert.Equal(gelezen.Order(StringComparer.Ordinal), systeem.Ids.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Who_was_away_too_long_hears_so_and_numbers_never_come_back()
    {
        await host.Gebeurt(aantal: 3);
        List<string> eerst = [];
        var cursor = await Lees("0", eerst);
        await host.Gebeurt();
        await host.Winkel(db => db.Set<Bericht>().ExecuteUpdateAsync(s => s.SetProperty(x => x.BewaardOp, DateTimeOffset.UnixEpoch)));
        await host.Gebeurt();
        var (status, json) = await host.Vraag(HttpMethod.Get, $"berichten?na={cursor}");
        Assert.Equal((410, "CURSOR_VERLOPEN"), (status, json.GetProperty("code").GetString()));
        List<string> opnieuw = [];
        Assert.Equal("5", await Lees(null, opnieuw));
        Assert.Single(opnieuw);
        Assert.Equal(200, (await host.Vraag(HttpMethod.Get, "berichten?na=5")).Status);
    }

    private async Task<string> Lees(string? cursor, List<string> gelezen)
    {
        while (true)
        {
            var (status, json) = await host.Vraag(HttpMethod.Get, cursor is null ? "berichten" : $"berichten?na={cursor}");
            Assert.Equal(200, status);
            gelezen.AddRange(json.GetProperty("berichten").EnumerateArray().Select(x => x.GetProperty("id").GetString()!));
            cursor = json.GetProperty("cursor").GetString()!;
            if (!json.GetProperty("meer").GetBoolean()) { return cursor; }
        }
    }
}

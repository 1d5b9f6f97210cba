namespace Abonnementen.Tests;

/// <summary>Subscriptions over HTTP, with a real subscriber on a port of its own and the clock in the hands of the test.</summary>
public sealed class AbonnementenTests : IAsyncLifetime
{
    private static readonly TimeSpan Tel = TimeSpan.FromSeconds(30);

    private Proefhost host = null!;
    private Partnersysteem systeem = null!;

    public async ValueTask InitializeAsync() => (host, systeem) = (await Proefhost.Start(Proefhost.NieuweMap()), await Partnersysteem.Start());

    public async ValueTask DisposeAsync()
    {
        await systeem.DisposeAsync();
        await host.DisposeAsync();
        Directory.Delete(host.Map, recursive: true);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_message_reaches_the_subscriber_once_thin_and_with_proof(bool hmac)
    {
        await using var partner = await Partnersysteem.Start(hmac);
        var abonnement = await host.Abonneer(partner);
        await host.Gebeurt();
        var bericht = Assert.Single(partner.Gekregen).Bericht;
        var (_, feed) = await host.Vraag(HttpMethod.Get, "berichten");
        var regel = Assert.Single(feed.GetProperty("berichten").EnumerateArray());
        Assert.Equal("nl.inburgering.proef.ding-gemaakt.v1", bericht.GetProperty("type").GetString());
        Assert.Equal("1.0", bericht.GetProperty("specversion").GetString());
        Assert.Matches("^urn:nld:oin:[0-9]{20}:systeem:proef$", bericht.GetProperty("source").GetString());
        Assert.Equal(feed.GetProperty("cursor").GetString(), bericht.GetProperty("sequence").GetString()); // who misses something goes on from here
        Assert.EndsWith("/proef/v1/dingen/0", bericht.GetProperty("dataref").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("Z", bericht.GetProperty("time").GetString(), StringComparison.Ordinal);
        Assert.False(bericht.TryGetProperty("data", out _));
        Assert.All((string[])["id", "type", "subject", "dataref"], naam => Assert.Equal(regel.GetProperty(naam).GetString(), bericht.GetProperty(naam).GetString()));
        Assert.Equal(("ONTVANGEN", 0, "ONTVANGEN"), Assert.Single(await host.Bezorgingen(abonnement)) is var b ? (b.Status, b.Mislukkingen, b.Uitkomst) : default);
        await host.Verder(TimeSpan.FromDays(2));
        Assert.Single(partner.Gekregen);
    }

    [Fact]
    public async Task The_secret_is_never_shown_and_not_readable_in_the_store()
    {
        var abonnement = await host.Abonneer(systeem);
        foreach (var (pad, rol) in new[] { ("abonnementen", "partner"), ($"abonnementen/{abonnement}", "partner"), ("/proef/beheer/v1/abonnementen", "beheerder") })
        {
            var (status, json) = await host.Vraag(HttpMethod.Get, pad, rol: rol);
            Assert.Equal(200, status);
            Assert.Contains(abonnement.ToString(), json.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(Partnersysteem.Token, json.ToString(), StringComparison.Ordinal);
        }
        Assert.False((await host.Vraag(HttpMethod.Get, $"abonnementen/{abonnement}")).Json.TryGetProperty("auth", out _));
        var geheim = (await host.Winkel(db => db.Set<Abonnement>().AsNoTracking().SingleAsync())).Geheim;
        Assert.DoesNotContain(Partnersysteem.Token, System.Text.Encoding.UTF8.GetString(geheim), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_callback_is_refused_that_lets_anybody_in_that_refuses_us_or_that_is_not_there()
    {
        async Task<string> Code(string url, object auth)
        {
            var (status, json) = await host.Vraag(HttpMethod.Post, "abonnementen", new { callbackUrl = url, auth });
            Assert.Equal(400, status);
            Assert.False(string.IsNullOrEmpty(json.GetProperty("detail").GetString()));
            return json.GetProperty("code").GetString()!;
        }

        Assert.Equal("CALLBACK_WEIGERT", await Code(systeem.Url, new { soort = "BEARER", geheim = "een-ander-token-dan-daar" }));
        systeem.Onbeschermd = true;
        Assert.Equal("CALLBACK_ONBESCHERMD", await Code(systeem.Url, systeem.Auth));
        Assert.Equal("CALLBACK_NIET_BEREIKBAAR", await Code($"http://127.0.0.1:{FreePort.Next()}/", systeem.Auth));
        Assert.Equal("CALLBACK_ADRES", await Code("meldingen", systeem.Auth));
        Assert.Equal("ONGELDIG", await Code(systeem.Url, new { soort = "BEARER", geheim = "kort" }));
        var (_, json) = await host.Vraag(HttpMethod.Post, "abonnementen", new { callbackUrl = systeem.Url, auth = systeem.Auth, types = new[] { "nl.inburgering.iets.anders.v1" } });
        Assert.True(json.GetProperty("errors").TryGetProperty("/types/0", out _));
        Assert.Empty((await host.Vraag(HttpMethod.Get, "abonnementen")).Json.GetProperty("abonnementen").EnumerateArray());
    }

    [Fact]
    public async Task After_500_it_is_tried_again_on_the_ladder_and_after_the_last_try_people_see_it()
    {
        systeem.Gedrag = (http, _) => Partnersysteem.Geef(http, 500);
        var abonnement = await host.Abonneer(systeem);
        await host.Gebeurt();
        Assert.Equal(("WACHT", 1, "GEWEIGERD"), Een(await host.Bezorgingen(abonnement)));
        foreach (var (n, seconden) in new[] { 25, 100, 400, 1600, 6400, 25600, 52000 }.Index())
        {
            var bezorging = Assert.Single((await host.Vraag(HttpMethod.Get, $"abonnementen/{abonnement}/bezorgingen")).Json.GetProperty("bezorgingen").EnumerateArray());
            var (laatste, volgende) = (bezorging.GetProperty("laatstePoging").GetDateTimeOffset(), bezorging.GetProperty("volgendePoging").GetDateTimeOffset());
            Assert.InRange((volgende - laatste).TotalSeconds, seconden * 1.01 - 0.001, seconden * 1.10 + 0.001);
            await host.Zet(volgende.AddSeconds(-1));
            Assert.Equal(n + 1, systeem.Gekregen.Count);
            await host.Zet(volgende);
            Assert.Equal(n + 2, systeem.Gekregen.Count);
        }
        Assert.Equal(("MISLUKT", 8, "GEWEIGERD"), Een(await host.Bezorgingen(abonnement)));
        Assert.Single(systeem.Ids.Distinct()); // the same message each time
        var (_, beheer) = await host.Vraag(HttpMethod.Get, "/proef/beheer/v1/abonnementen", rol: "beheerder");
        Assert.Equal(1, Assert.Single(beheer.GetProperty("abonnementen").EnumerateArray()).GetProperty("mislukt").GetInt32());
        Assert.Equal((200, "Degraded"), await host.Vraag(HttpMethod.Get, "/proef/health/ready") is var (status, json) ? (status, json.GetString()!) : default);

        systeem.Gedrag = (http, _) => Partnersysteem.Geef(http, 204);
        Assert.Equal(1, (await host.Vraag(HttpMethod.Post, $"/proef/beheer/v1/abonnementen/{abonnement}/_speel-opnieuw", new { }, rol: "beheerder")).Json.GetProperty("opnieuw").GetInt32());
        await host.Rust();
        Assert.Equal("ONTVANGEN", Een(await host.Bezorgingen(abonnement)).Status);
        Assert.Single(systeem.Ids.Distinct());
        Assert.Equal("Healthy", (await host.Vraag(HttpMethod.Get, "/proef/health/ready")).Json.GetString());
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Retry_after_is_honoured_for_all_that_waits(int status)
    {
        systeem.Gedrag = (http, n) => n == 1 ? Partnersysteem.Geef(http, status, "600") : Partnersysteem.Geef(http, 204);
        await host.Abonneer(systeem);
        await host.Gebeurt();
        await host.Gebeurt();
        await host.Verder(TimeSpan.FromSeconds(599));
        Assert.Single(systeem.Gekregen); // the second did not even try
        await host.Verder(TimeSpan.FromSeconds(1));
        Assert.Equal(3, systeem.Gekregen.Count);
        Assert.Equal(2, systeem.Ids.Distinct().Count());
    }

    [Fact]
    public async Task Gone_ends_the_subscription_until_its_owner_mends_it()
    {
        systeem.Gedrag = (http, _) => Partnersysteem.Geef(http, 410);
        var abonnement = await host.Abonneer(systeem);
        await host.Gebeurt();
        await host.Gebeurt();
        await host.Verder(TimeSpan.FromDays(2));
        Assert.Single(systeem.Gekregen);
        Assert.Equal("BEEINDIGD", (await host.Vraag(HttpMethod.Get, $"abonnementen/{abonnement}")).Json.GetProperty("status").GetString());
        Assert.Equal(409, (await host.Vraag(HttpMethod.Post, $"abonnementen/{abonnement}/_speel-opnieuw", new { })).Status);

        systeem.Gedrag = (http, _) => Partnersysteem.Geef(http, 204);
        Assert.Equal(200, (await host.Vraag(HttpMethod.Put, $"abonnementen/{abonnement}", new { callbackUrl = systeem.Url })).Status);
        await host.Rust();
        Assert.Equal(2, systeem.Gekregen.Count); // what came in between is still in the feed
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var elders = await Partnersysteem.Start();
        systeem.Gedrag = (http, _) =>
        {
            http.Response.Headers.Location = elders.Url;
            return Partnersysteem.Geef(http, 307);
        };
        var abonnement = await host.Abonneer(systeem);
        await host.Gebeurt();
        Assert.Empty(elders.Gekregen);
        Assert.Equal(("WACHT", 1, "OMGELEID"), Een(await host.Bezorgingen(abonnement)));
    }

    [Fact]
    public async Task During_a_pause_nothing_is_sent_and_after_it_everything()
    {
        var abonnement = await host.Abonneer(systeem);
        Assert.Equal("GEPAUZEERD", (await host.Vraag(HttpMethod.Post, $"abonnementen/{abonnement}/_pauzeer", new { })).Json.GetProperty("status").GetString());
        await host.Gebeurt(aantal: 3);
        await host.Verder(TimeSpan.FromDays(3));
        Assert.Empty(systeem.Gekregen);
        Assert.Equal("ACTIEF", (await host.Vraag(HttpMethod.Post, $"abonnementen/{abonnement}/_hervat")).Json.GetProperty("status").GetString());
        await host.Rust();
        Assert.Equal(3, systeem.Gekregen.Count);
    }

    [Fact]
    public async Task Announced_downtime_begins_and_ends_by_the_clock()
    {
        var abonnement = await host.Abonneer(systeem);
        var nu = await host.Nu();
        Assert.Equal("ACTIEF", (await host.Vraag(HttpMethod.Post, $"abonnementen/{abonnement}/_pauzeer", new { van = nu.AddHours(1), tot = nu.AddHours(3) })).Json.GetProperty("status").GetString());
        await host.Gebeurt();
        Assert.Single(systeem.Gekregen);
        await host.Zet(nu.AddHours(2));
        await host.Gebeurt();
        Assert.Single(systeem.Gekregen);
        await host.Zet(nu.AddHours(3));
        Assert.Equal(2, systeem.Gekregen.Count);
        Assert.Equal(400, (await host.Vraag(HttpMethod.Post, $"abonnementen/{abonnement}/_pauzeer", new { tot = nu })).Status);
    }

    [Fact]
    public async Task A_message_is_replayed_with_the_same_id_and_can_be_called_processed()
    {
        var abonnement = await host.Abonneer(systeem);
        await host.Gebeurt();
        var bezorging = Assert.Single(await host.Bezorgingen(abonnement)).Id;
        Assert.Equal(204, (await host.Vraag(HttpMethod.Post, $"abonnementen/{abonnement}/bezorgingen/{bezorging}/_verwerkt")).Status);
        Assert.Equal("VERWERKT", Een(await host.Bezorgingen(abonnement)).Status);
        Assert.Equal(202, (await host.Vraag(HttpMethod.Post, $"abonnementen/{abonnement}/bezorgingen/{bezorging}/_speel-opnieuw")).Status);
        await host.Rust();
        Assert.Equal(2, systeem.Gekregen.Count);
        Assert.Single(systeem.Ids.Distinct());
        Assert.Equal(1, (await host.Vraag(HttpMethod.Post, $"abonnementen/{abonnement}/_speel-opnieuw", new { welke = "ALLES" })).Json.GetProperty("opnieuw").GetInt32());
        await host.Rust();
        Assert.Equal(3, systeem.Gekregen.Count);
    }

    [Fact]
    public async Task A_filter_is_applied_before_sending()
    {
        var abonnement = await host.Abonneer(systeem, types: "nl.inburgering.proef.ding-weg.v1");
        await host.Gebeurt(soort: "ding-gemaakt");
        await host.Gebeurt(soort: "ding-weg");
        Assert.Equal("nl.inburgering.proef.ding-weg.v1", Assert.Single(systeem.Gekregen).Bericht.GetProperty("type").GetString());
        Assert.Single(await host.Bezorgingen(abonnement));
        Assert.False(new Abonnementfilter([], new Dictionary<string, IReadOnlyList<string>> { ["gemeentecode"] = ["0363"] }).Past("x", new Dictionary<string, string> { ["gemeentecode"] = "0344" }));
        Assert.True(new Abonnementfilter([], new Dictionary<string, IReadOnlyList<string>> { ["gemeentecode"] = ["0363", "0344"] }).Past("x", new Dictionary<string, string> { ["gemeentecode"] = "0344" }));
        Assert.False(new Abonnementfilter([], new Dictionary<string, IReadOnlyList<string>> { ["gemeentecode"] = ["0363"] }).Past("x", new Dictionary<string, string>()));
    }

    [Fact]
    public async Task Another_partner_gets_nothing_sees_nothing_and_changes_nothing()
    {
        await using var ander = await Partnersysteem.Start();
        var abonnement = await host.Abonneer(systeem);
        await host.Abonneer(ander, Proefhost.B);
        await host.Gebeurt();
        Assert.Single(systeem.Gekregen);
        Assert.Empty(ander.Gekregen);
        var bezorging = Assert.Single(await host.Bezorgingen(abonnement)).Id;
        foreach (var (methode, pad, lichaam) in new (HttpMethod, string, object?)[]
        {
            (HttpMethod.Get, "", null), (HttpMethod.Put, "", new { callbackUrl = ander.Url, auth = ander.Auth }), (HttpMethod.Delete, "", null), (HttpMethod.Post, "/_pauzeer", new { }), (HttpMethod.Post, "/_hervat", null),
            (HttpMethod.Get, "/bezorgingen", null), (HttpMethod.Post, "/_speel-opnieuw", new { }), (HttpMethod.Post, $"/bezorgingen/{bezorging}/_speel-opnieuw", null), (HttpMethod.Post, $"/bezorgingen/{bezorging}/_verwerkt", null),
        })
        {
            Assert.Equal((404, pad), ((await host.Vraag(methode, $"abonnementen/{abonnement}{pad}", lichaam, Proefhost.B)).Status, pad));
        }
        Assert.Single((await host.Vraag(HttpMethod.Get, "abonnementen", oin: Proefhost.B)).Json.GetProperty("abonnementen").EnumerateArray());
        Assert.Equal(403, (await host.Vraag(HttpMethod.Get, "abonnementen", rol: "coa")).Status);
        Assert.Equal(403, (await host.Vraag(HttpMethod.Get, "/proef/beheer/v1/abonnementen")).Status);
        Assert.Equal(403, (await host.Vraag(HttpMethod.Post, "abonnementen", new { callbackUrl = ander.Url, auth = ander.Auth }, rol: "beheerder")).Status);
    }

    [Fact]
    public async Task A_change_of_address_needs_the_secret_again_and_an_ended_subscription_is_gone()
    {
        await using var nieuw = await Partnersysteem.Start();
        var abonnement = await host.Abonneer(systeem);
        Assert.Equal(400, (await host.Vraag(HttpMethod.Put, $"abonnementen/{abonnement}", new { callbackUrl = nieuw.Url })).Status);
        Assert.Equal(200, (await host.Vraag(HttpMethod.Put, $"abonnementen/{abonnement}", new { callbackUrl = nieuw.Url, auth = nieuw.Auth })).Status);
        await host.Gebeurt();
        Assert.Single(nieuw.Gekregen);
        Assert.Equal(204, (await host.Vraag(HttpMethod.Delete, $"abonnementen/{abonnement}")).Status);
        await host.Gebeurt();
        Assert.Single(nieuw.Gekregen);
        Assert.Empty(systeem.Gekregen);
        Assert.Equal(404, (await host.Vraag(HttpMethod.Get, $"abonnementen/{abonnement}")).Status);
        Assert.Equal(0, await host.Winkel(db => db.Set<Bezorging>().CountAsync()));
    }

    [Fact]
    public async Task Who_is_not_there_gets_everything_when_he_comes_back_also_after_a_restart()
    {
        var url = systeem.Url;
        var abonnement = await host.Abonneer(systeem);
        await systeem.DisposeAsync();
        await host.Gebeurt(aantal: 12, wacht: false);
        await host.Rust();
        Assert.All(await host.Bezorgingen(abonnement), b => Assert.Equal(("WACHT", "NIET_BEREIKBAAR"), (b.Status, b.Uitkomst)));

        var map = host.Map;
        await host.DisposeAsync();
        host = await Proefhost.Start(map);
        systeem = await Partnersysteem.Start(url: new Uri(url).GetLeftPart(UriPartial.Authority));
        await host.Rust();
        Assert.Empty(systeem.Gekregen); // its moment has not come
        await host.Verder(Tel);
        Assert.Equal(12, systeem.Ids.Distinct().Count());
        Assert.All(await host.Bezorgingen(abonnement), b => Assert.Equal("ONTVANGEN", b.Status));
    }

    [Fact]
    public async Task What_was_under_way_when_the_process_stopped_is_delivered_by_the_next()
    {
        systeem.Gedrag = (http, n) => n == 1 ? new TaskCompletionSource().Task.WaitAsync(http.RequestAborted) : Partnersysteem.Geef(http, 204);
        var abonnement = await host.Abonneer(systeem);
        await host.Gebeurt(wacht: false);
        await Eventually.Is(1, () => Task.FromResult(systeem.Gekregen.Count), "the request is under way");
        var map = host.Map;
        await host.DisposeAsync();
        host = await Proefhost.Start(map);
        await host.Rust();
        Assert.Equal(2, systeem.Gekregen.Count);
        Assert.Single(systeem.Ids.Distinct());
        Assert.Equal(("ONTVANGEN", 0, "ONTVANGEN"), Een(await host.Bezorgingen(abonnement)));
    }

    [Fact]
    public async Task A_subscription_that_we_cannot_serve_does_not_stop_the_others()
    {
        await using var ander = await Partnersysteem.Start();
        var stuk = await host.Abonneer(systeem);
        await host.Abonneer(ander, Proefhost.B);
        await host.Winkel(db => db.Set<Abonnement>().Where(x => x.AbonnementId == stuk).ExecuteUpdateAsync(s => s.SetProperty(x => x.Geheim, new byte[40]))); // made with another key
        await host.Gebeurt(wacht: false);
        await host.Gebeurt(Proefhost.B, wacht: false);
        await Eventually.Is(1, () => Task.FromResult(ander.Gekregen.Count), "the other gets its message", TimeSpan.FromSeconds(8));
        await host.Gebeurt(Proefhost.B, wacht: false);
        await Eventually.Is(2, () => Task.FromResult(ander.Gekregen.Count), "and the next", TimeSpan.FromSeconds(8));
        Assert.Empty(systeem.Gekregen);
    }

    private static (string Status, int Mislukkingen, string? Uitkomst) Een(IReadOnlyList<(Guid Id, string Status, int Mislukkingen, string? Uitkomst)> bezorgingen) => Assert.Single(bezorgingen) is var b ? (b.Status, b.Mislukkingen, b.Uitkomst) : default;
}

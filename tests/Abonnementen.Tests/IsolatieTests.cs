using System.Globalization;

namespace Abonnementen.Tests;

/// <summary>One slow or dead partner does not delay another: measured, on the real clock, over HTTP.</summary>
public sealed class IsolatieTests(ITestOutputHelper uitvoer)
{
    private const int Berichten = 100;

    [Fact]
    public async Task A_quick_subscriber_is_as_quick_beside_one_that_hangs_and_one_that_is_dead()
    {
        await using var host = await Proefhost.Start(Proefhost.NieuweMap(), demo: false);
        await using var vlug = await Partnersysteem.Start();
        await using var traag = await Partnersysteem.Start();
        var dood = await Partnersysteem.Start();
        await host.Abonneer(vlug, Proefhost.B);
        await host.Abonneer(traag);
        await host.Abonneer(dood);

        await Meet(host, vlug); // warm
        var zonder = await Meet(host, vlug);
        traag.Gedrag = (http, _) => new TaskCompletionSource().Task.WaitAsync(http.RequestAborted); // until the other side gives up
        await dood.DisposeAsync();
        var naast = await Meet(host, vlug);

        uitvoer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"From commit to arrival at the quick subscriber, {Berichten} messages: p95 {zonder.TotalMilliseconds:0.0} ms alone, {naast.TotalMilliseconds:0.0} ms beside one that hangs and one that is dead"));
        Assert.True(traag.Gekregen.Count > 2 * Berichten, "The slow one was not even tried: then this proves nothing.");
        // The slow one keeps every request for ten seconds. What two cores with other work add is far less.
        Assert.InRange(naast, TimeSpan.Zero, (zonder * 2) + TimeSpan.FromMilliseconds(50));
        Directory.Delete(host.Map, recursive: true);
    }

    /// <summary>The 95th percentile of the time between a commit and the arrival, while the other partner gets as many messages.</summary>
    private static async Task<TimeSpan> Meet(Proefhost host, Partnersysteem vlug)
    {
        List<TimeSpan> tijden = [];
        for (var i = 0; i < Berichten; i++)
        {
            await host.Gebeurt(Proefhost.A);
            var (van, eerder) = (TimeProvider.System.GetUtcNow(), vlug.Gekregen.Count);
            await host.Gebeurt(Proefhost.B);
            var gekregen = await Eventually.Is(() => Task.FromResult(vlug.Gekregen), g => g.Count > eerder, "the quick subscriber got it");
            tijden.Add(gekregen[eerder].Op - van);
        }
        return tijden.Order().ElementAt(Berichten * 95 / 100);
    }
}

using System.Globalization;
using CloudNative.CloudEvents;
using Inburgering.Testing;
using RabbitMQ.Client;

namespace Keten.Tests;

/// <summary>
/// Journey J9: the broker is away. Everybody works on, and what they do waits in the outboxes; when it is back everything
/// arrives once, in the order in which it was said about a person. <c>BROKER_AWAY_SECONDS=1800</c> is the half hour of the journey.
/// </summary>
[Trait("Draait", "PerDienst")]
public sealed class J9BrokerWeg(RabbitNode rabbit)
{
    private static readonly TimeSpan Weg = TimeSpan.FromSeconds(int.TryParse(Environment.GetEnvironmentVariable("BROKER_AWAY_SECONDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var s) ? s : 5);

    [Fact]
    public async Task De_broker_is_weg_en_komt_terug_zonder_dat_er_iets_verloren_gaat_of_van_volgorde_wisselt()
    {
        var ct = TestContext.Current.CancellationToken;
        var adres = await rabbit.NewAddress();
        Assert.SkipUnless(rabbit.IsPrivate, "The broker in INBURGERING_TEST_AMQP is not ours to stop.");
        await using var keten = new DeKeten(await KetenProcessen.StartPerDienst(adres));
        await keten.Zet("2024-06-28");
        List<Cursist> cursisten = [];
        foreach (var bsn in TestBsn.Reeks().Skip(60).Take(2)) { cursisten.Add(await keten.NieuweCursist(bsn, $"Stroom {bsn[^4..]}")); }
        await Lees(adres, async (kanaal, wachtrij) =>
        {
            await kanaal.QueueDeclareAsync(wachtrij, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" }, cancellationToken: ct);
            await kanaal.QueueBindAsync(wachtrij, "inburgering.v1", "school.#", cancellationToken: ct);
        });

        await rabbit.Stop();
        var lessen = 0;
        using (var tik = new PeriodicTimer(TimeSpan.FromMilliseconds(Math.Max(100, Weg.TotalMilliseconds / 40))))
        {
            // As many for the one as for the other, also on a machine that does not get through all of them.
            for (var begin = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(begin) < Weg || lessen < 20 || lessen % 2 == 1; await tik.WaitForNextTickAsync(ct))
            {
                if (lessen < 40)
                {
                    var cursist = cursisten[lessen % 2];
                    var datum = new DateOnly(2024, 4, 1).AddDays(lessen / 2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                    (await keten.Stuur("taalschool-a", HttpMethod.Put, $"/taalschool-voortgang/v1/aanleveringen/weg-{lessen}", new
                    {
                        trajectId = cursist.TrajectId, periodeVan = datum, periodeTot = datum, totaalGevolgd = 1, bron = "j9",
                        regels = new[] { new { datum, groepId = "B1-2A", gepland = 1, aanwezig = 1, verzuim = "-" } },
                    })).Verwacht(201);
                    lessen++;
                }
            }
        }
        var bezorging = (await keten.Get("beheer", "/taalschool-voortgang/beheer/v1/bezorging")).Verwacht(200).Json;
        Assert.Equal(lessen, bezorging.GetProperty("wachtend").GetInt32());
        Assert.NotEqual(System.Text.Json.JsonValueKind.Null, bezorging.GetProperty("oudsteSinds").ValueKind);

        await rabbit.Start();
        foreach (var cursist in cursisten)
        {
            await Eventually.Is(async () => (await keten.Dossier(cursist.Persoon)).Uren?.Taal ?? 0m, uren => uren == lessen / 2m, $"{lessen / 2} hours in the dossier", TimeSpan.FromSeconds(90));
        }
        await keten.Rust();
        foreach (var dienst in KetenProcessen.Diensten)
        {
            Assert.Equal(0, (await keten.Get("beheer", $"/{dienst}/beheer/v1/bezorging")).Verwacht(200).Json.GetProperty("wachtend").GetInt32());
            Assert.Empty(await keten.Quarantaine(dienst));
        }

        List<CloudEvent> gelezen = [];
        await Lees(adres, async (kanaal, wachtrij) =>
        {
            while (await kanaal.BasicGetAsync(wachtrij, autoAck: true, ct) is { } bericht)
            {
                gelezen.AddRange(VreemdeLezer.Gebeurtenissen(bericht));
            }
        });
        foreach (var persoon in gelezen.DistinctBy(e => e.Id).GroupBy(e => (e.Source, e.Subject)))
        {
            var dagen = persoon.Select(e => ((System.Text.Json.JsonElement)e.Data!).GetProperty("periodeVan").GetString()).ToList();
            Assert.Equal(lessen / 2, dagen.Count);
            Assert.Equal(dagen.Order(StringComparer.Ordinal), dagen);
        }
        Assert.Equal(lessen, gelezen.DistinctBy(e => e.Id).Count());
    }

    private static async Task Lees(Uri adres, Func<IChannel, string, Task> werk)
    {
        await using var verbinding = await new ConnectionFactory { Uri = adres }.CreateConnectionAsync(TestContext.Current.CancellationToken);
        await using var kanaal = await verbinding.CreateChannelAsync(cancellationToken: TestContext.Current.CancellationToken);
        await werk(kanaal, "j9.lezer");
    }
}

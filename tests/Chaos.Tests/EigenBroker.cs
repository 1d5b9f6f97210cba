using System.Text;
using Inburgering.Testing;
using RabbitMQ.Client;

namespace Chaos.Tests;

/// <summary>The private broker of these tests behaves as they assume: a confirmed message survives its death.</summary>
[Trait("Category", "Chaos")]
public sealed class EigenBroker(RabbitNode rabbit)
{
    [Fact]
    public async Task Een_bevestigd_bericht_overleeft_de_dood_van_de_broker()
    {
        var ct = TestContext.Current.CancellationToken;
        var adres = await rabbit.NewAddress();
        Assert.SkipUnless(rabbit.IsPrivate, "The broker in INBURGERING_TEST_AMQP is not ours to kill.");
        await using (var verbinding = await new ConnectionFactory { Uri = adres }.CreateConnectionAsync(ct))
        await using (var kanaal = await verbinding.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), ct))
        {
            await kanaal.QueueDeclareAsync("bewaard", durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" }, cancellationToken: ct);
            // RabbitMQ 3.10 writes the registration of a new quorum queue to disk half a second after it confirmed the declaration.
            await Task.Delay(TimeSpan.FromSeconds(2), ct);
            await kanaal.BasicPublishAsync("", "bewaard", mandatory: true, new BasicProperties { Persistent = true }, Encoding.UTF8.GetBytes("feit"), ct);
            await rabbit.Kill();
        }
        await rabbit.Start();
        // A quorum queue answers once it has chosen its leader again; a reader that came too early connects anew.
        var inhoud = await Eventually.Is(() => Lees(adres), i => i is not null, "the message is still there", TimeSpan.FromSeconds(60));
        Assert.Equal("feit", inhoud);
        // And an orderly stop works as well.
        await rabbit.Stop();
        await rabbit.Start();
    }

    private static async Task<string?> Lees(Uri adres)
    {
        using var geduld = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        geduld.CancelAfter(TimeSpan.FromSeconds(4));
        await using var verbinding = await new ConnectionFactory { Uri = adres }.CreateConnectionAsync(geduld.Token);
        await using var kanaal = await verbinding.CreateChannelAsync(cancellationToken: geduld.Token);
        return await kanaal.BasicGetAsync("bewaard", autoAck: true, geduld.Token) is { } bericht ? Encoding.UTF8.GetString(bericht.Body.Span) : null;
    }
}

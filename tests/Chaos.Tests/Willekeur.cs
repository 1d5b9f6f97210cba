using Inburgering.Testing;

namespace Chaos.Tests;

/// <summary>R4 and R5: processes and the broker die at random moments under load; nothing is lost and nothing counts twice.</summary>
[Trait("Category", "Chaos")]
public sealed class Willekeur(RabbitNode rabbit)
{
    private static readonly string[] Slachtoffers = ["coa-intake", "taalschool-voortgang", "vluchtelingenwerk-begeleiding", "duo-examens", "usd-regie"];

    [Fact]
    public async Task Diensten_sterven_op_willekeurige_momenten()
    {
        await using var keten = new DeKeten(await KetenProcessen.StartPerDienst(await rabbit.NewAddress()));
        var toeval = Toeval();
        await OnderLast(keten, TestBsn.Reeks().Skip(10).Take(3), async () =>
        {
            var slachtoffer = Slachtoffers[toeval.Next(Slachtoffers.Length)];
            await keten.Processen.Kill(slachtoffer);
            await Task.Delay(toeval.Next(100, 1500), TestContext.Current.CancellationToken);
            await keten.Processen.Restart(slachtoffer);
        });
    }

    [Fact]
    public async Task De_Hub_sterft_op_willekeurige_momenten()
    {
        await using var keten = new DeKeten(await KetenProcessen.StartHub());
        var toeval = Toeval();
        await OnderLast(keten, TestBsn.Reeks().Skip(20).Take(3), async () =>
        {
            await Task.Delay(toeval.Next(200, 2000), TestContext.Current.CancellationToken);
            await keten.Processen.Kill("hub");
            await keten.Processen.Restart("hub");
        });
    }

    [Fact]
    public async Task De_broker_valt_uit_en_komt_terug()
    {
        var adres = await rabbit.NewAddress();
        Assert.SkipUnless(rabbit.IsPrivate, "The broker in INBURGERING_TEST_AMQP is not ours to kill.");
        await using var keten = new DeKeten(await KetenProcessen.StartPerDienst(adres));
        using var orakel = await Orakel.Begin(keten, TestBsn.Reeks().Skip(30).Take(2));
        var ct = TestContext.Current.CancellationToken;
        for (var i = 0; i < 10; i++) { await orakel.LeverAan(() => Task.CompletedTask, ct); }
        await rabbit.Kill();
        // Intake goes on: what is accepted waits in the outbox.
        for (var i = 0; i < 10; i++) { await orakel.LeverAan(() => throw new InvalidOperationException("A delivery was not accepted while the broker was down."), ct); }
        await rabbit.Start();
        for (var i = 0; i < 10; i++) { await orakel.LeverAan(() => Task.Delay(100, ct), ct); }
        await orakel.Controleer(TimeSpan.FromSeconds(60));
    }

    private static async Task OnderLast(DeKeten keten, IEnumerable<string> bsns, Func<Task> storing)
    {
        using var orakel = await Orakel.Begin(keten, bsns);
        using var klaar = new CancellationTokenSource();
        var ct = TestContext.Current.CancellationToken;
        var posters = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            while (!klaar.IsCancellationRequested) { await orakel.LeverAan(() => Task.Delay(50, ct), ct); }
        }, ct)).ToArray();
        var tot = DateTime.UtcNow + Chaos.Duur;
        var storingen = 0;
        while (DateTime.UtcNow < tot)
        {
            await storing();
            storingen++;
        }
        await klaar.CancelAsync();
        await Task.WhenAll(posters);
        TestContext.Current.TestOutputHelper?.WriteLine($"{storingen} kills, {orakel.Aantal} lessons accepted");
        Assert.True(storingen > 0 && orakel.Aantal > 10, $"{storingen} kills, {orakel.Aantal} lessons: too little happened to prove anything");
        await orakel.Controleer(TimeSpan.FromSeconds(30));
    }

    private static Random Toeval()
    {
        // The seed repeats the choice of victims and moments; the threads of the system are not repeated by it.
        TestContext.Current.TestOutputHelper?.WriteLine($"CHAOS_SEED={Chaos.Zaad}");
        return new Random(Chaos.Zaad);
    }
}

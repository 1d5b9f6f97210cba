using System.Globalization;
using Inburgering.Testing;

namespace Chaos.Tests;

/// <summary>R1–R3: a process kills itself (SIGKILL) at a named point; after a restart every accepted fact has exactly one effect.</summary>
[Trait("Category", "Chaos")]
public sealed class Storingspunten(RabbitNode rabbit)
{
    // after-commit: committed, not yet published. after-publish: published, not yet marked. before-ack: effect committed, not yet acknowledged.
    [Theory]
    [InlineData("after-commit", 1)]
    [InlineData("after-commit", 4)]
    [InlineData("after-publish", 1)]
    [InlineData("after-publish", 3)]
    [InlineData("before-ack", 1)]
    [InlineData("before-ack", 3)]
    public async Task De_Hub_sterft_op_een_storingspunt(string punt, int keer)
    {
        await using var keten = new DeKeten(await KetenProcessen.StartHub());
        await Sterf(keten, "hub", punt, keer);
    }

    [Theory]
    [InlineData("taalschool-voortgang", "after-commit", 2)]
    [InlineData("taalschool-voortgang", "after-publish", 2)]
    [InlineData("usd-regie", "before-ack", 2)]
    public async Task Een_dienst_sterft_op_een_storingspunt(string dienst, string punt, int keer)
    {
        await using var keten = new DeKeten(await KetenProcessen.StartPerDienst(await rabbit.NewAddress()));
        await Sterf(keten, dienst, punt, keer);
    }

    private static async Task Sterf(DeKeten keten, string programma, string punt, int keer)
    {
        using var orakel = await Orakel.Begin(keten, TestBsn.Reeks().Take(2));
        var ct = TestContext.Current.CancellationToken;
        for (var i = 0; i < 5; i++) { await orakel.LeverAan(() => Task.CompletedTask, ct); }
        await keten.Processen.Kill(programma);
        await keten.Processen.Launch(programma, new Dictionary<string, string> { ["FAULT"] = string.Create(CultureInfo.InvariantCulture, $"{punt}:{keer}") });

        // Deliver until the fault point is passed; what was not accepted is offered again under the same number.
        var dood = keten.Processen.WaitForExit(programma, TimeSpan.FromSeconds(30));
        var levering = Task.Run(async () =>
        {
            // At least twenty, and then on until it died: what arrives together is one pass, so a number alone does not reach the point.
            for (var i = 0; i < 20 || (i < 400 && !dood.IsCompleted); i++) { await orakel.LeverAan(() => Task.Delay(100, ct), ct); }
        }, ct);
        var code = await dood;
        Assert.Equal(137, code);   // 128 + SIGKILL: it did not stop by itself
        await keten.Processen.Restart(programma);
        await levering;
        await orakel.Controleer(TimeSpan.FromSeconds(30));
    }
}

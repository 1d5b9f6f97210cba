using Inburgering.Contracts.Keten.V1;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using VluchtelingenwerkBegeleiding.Overdragen;

namespace VluchtelingenwerkBegeleiding.Tests.Overdragen;

public sealed class TrekOverdrachtInTests : IDisposable
{
    private readonly VluchtelingenwerkOnderTest vwn = new();

    public void Dispose() => vwn.Dispose();

    private async Task<IResult> TrekIn(Guid id, string? reden = null, string oin = VluchtelingenwerkOnderTest.Vwn)
    {
        await using var db = vwn.Winkel();
        return (await TrekOverdrachtIn.TrekIn(id, reden, null, VluchtelingenwerkOnderTest.Als(oin), db, vwn.Klok, TestContext.Current.CancellationToken)).Result;
    }

    private async Task<Guid> Aangeboden() =>
        ((Created<BiedOverdrachtAan.Antwoord>)await vwn.BiedAan(new { inburgeraarId = await vwn.Begeleid(), gewensteStart = "2024-02-01" })).Value!.OverdrachtId;

    [Fact]
    public async Task De_gemeente_hoort_een_keer_welk_aanbod_niet_meer_geldt()
    {
        var id = await Aangeboden();
        var aanbod = (await vwn.Verzonden())[^1].MessageId;
        foreach (var _ in Enumerable.Range(0, 2)) { Assert.Equal(Overdrachtstatus.Ingetrokken, Assert.IsType<Ok<TrekOverdrachtIn.Antwoord>>(await TrekIn(id, "De begeleiding gaat door.")).Value!.Status); }
        var bericht = Assert.Single(await vwn.Verzonden(), v => v.Type == "nl.inburgering.keten.correctie-gepubliceerd.v1");
        Assert.Equal((Diensten.UsdRegie, aanbod, "De begeleiding gaat door."), (bericht.Target, bericht.Als<CorrectieGepubliceerd>().CorrectieVan, bericht.Als<CorrectieGepubliceerd>().Reden));
        Assert.Equal(Overdrachtstatus.Ingetrokken, (await vwn.Stand(id)).Status);
    }

    [Fact]
    public async Task Na_een_besluit_van_een_ander_of_met_een_nummer_kan_het_niet()
    {
        var id = await Aangeboden();
        Assert.Equal(404, Assert.IsType<ProblemHttpResult>(await TrekIn(Guid.CreateVersion7())).StatusCode);
        Assert.Equal(404, Assert.IsType<ProblemHttpResult>(await TrekIn(id, oin: VluchtelingenwerkOnderTest.AndereVwn)).StatusCode);
        Assert.Equal(400, Assert.IsType<ProblemHttpResult>(await TrekIn(id, "bsn 999990019")).StatusCode);
        await vwn.Ontvang(db => new OverdrachtGeaccepteerdConsumer(db), new OverdrachtGeaccepteerd { OverdrachtId = id, OntbrekendeVelden = [], Akkoord = true }, null, vwn.Klok.GetUtcNow());
        Assert.Equal(409, Assert.IsType<ProblemHttpResult>(await TrekIn(id)).StatusCode);
        Assert.Equal(Overdrachtstatus.Geaccepteerd, (await vwn.Stand(id)).Status);
    }
}

using CoaIntake.Overdragen;
using Inburgering.Contracts.Keten.V1;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoaIntake.Tests.Overdragen;

public sealed class TrekOverdrachtInTests : IDisposable
{
    private readonly CoaOnderTest coa = new();

    public void Dispose() => coa.Dispose();

    private async Task<Guid> Aangeboden()
    {
        await coa.Gekoppeld();
        return ((Created<BiedOverdrachtAan.Antwoord>)await coa.BiedAan(new { vNummer = CoaOnderTest.VNummer, gewensteStart = "2024-01-15" })).Value!.OverdrachtId;
    }

    private async Task<IResult> TrekIn(Guid overdracht, string oin = CoaOnderTest.Coa)
    {
        await using var db = coa.Winkel();
        return (await TrekOverdrachtIn.Handle(overdracht, await CoaOnderTest.Lichaam<TrekOverdrachtIn.Verzoek>(new { }), CoaOnderTest.Als(oin), db, coa.Klok, TestContext.Current.CancellationToken)).Result;
    }

    [Fact]
    public async Task Intrekken_noemt_het_bericht_dat_niet_meer_geldt_en_gebeurt_een_keer()
    {
        var overdracht = await Aangeboden();
        Assert.Equal(Overdrachtstatus.Ingetrokken, Assert.IsType<Ok<TrekOverdrachtIn.Antwoord>>(await TrekIn(overdracht)).Value!.Status);
        Assert.IsType<Ok<TrekOverdrachtIn.Antwoord>>(await TrekIn(overdracht));

        var berichten = await coa.Verzonden();
        Assert.Equal(3, berichten.Count);
        Assert.Equal(("nl.inburgering.keten.correctie-gepubliceerd.v1", berichten[1].MessageId), (berichten[2].Type, berichten[2].Als<CorrectieGepubliceerd>().CorrectieVan));
    }

    [Fact]
    public async Task Na_een_besluit_van_de_gemeente_kan_het_niet_meer()
    {
        var overdracht = await Aangeboden();
        await coa.Ontvang(db => new OverdrachtTeruggelegdConsumer(db), new OverdrachtTeruggelegd { OverdrachtId = overdracht, Reden = Terugleggingsreden.Onvolledig, Toelichting = "De opleiding ontbreekt." }, null);
        Assert.Equal(409, Assert.IsType<ProblemHttpResult>(await TrekIn(overdracht)).StatusCode);
    }

    [Fact]
    public async Task De_overdracht_van_een_ander_bestaat_voor_u_niet() =>
        Assert.Equal(404, Assert.IsType<ProblemHttpResult>(await TrekIn(await Aangeboden(), CoaOnderTest.AndereCoa)).StatusCode);
}

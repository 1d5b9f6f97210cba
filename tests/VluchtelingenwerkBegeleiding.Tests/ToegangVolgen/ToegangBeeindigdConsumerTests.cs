using VluchtelingenwerkBegeleiding.ToegangVolgen;
using Inburgering.Contracts.Gemeente.V1;

namespace VluchtelingenwerkBegeleiding.Tests.ToegangVolgen;

public sealed class ToegangBeeindigdConsumerTests : IDisposable
{
    private readonly VluchtelingenwerkOnderTest vwn = new();

    public void Dispose() => vwn.Dispose();

    private Task Beeindigd(Guid? persoon, DateOnly per) =>
        vwn.Ontvang(db => new ToegangBeeindigdConsumer(db), new ToegangBeeindigd { PartnerOin = VluchtelingenwerkOnderTest.Vwn, Per = per, Reden = Inburgering.Contracts.Gemeente.V1.Toegangseinde.Verhuisd }, persoon);

    private async Task<int> Zichtbaar() => (await vwn.Matches()).Count;

    [Fact]
    public async Task Vanaf_de_dag_zelf_is_er_niets_meer_te_zien()
    {
        var persoon = (await vwn.Aangeboden()).Persoon;
        await Beeindigd(persoon, vwn.Klok.Today().AddDays(1));
        Assert.Equal(1, await Zichtbaar());
        vwn.Klok.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await Zichtbaar());
    }

    [Fact]
    public async Task Zonder_toegang_is_er_ook_niets_te_melden_of_te_beantwoorden()
    {
        var (persoon, overdracht) = await vwn.Aangeboden();
        await Beeindigd(persoon, vwn.Klok.Today());
        Assert.Equal(403, ((Microsoft.AspNetCore.Http.IStatusCodeHttpResult)await vwn.Meld(new { inburgeraarId = persoon, status = "GESTART", datum = "2024-01-09" })).StatusCode);
        Assert.Equal(404, ((Microsoft.AspNetCore.Http.IStatusCodeHttpResult)await vwn.Accepteer(overdracht, VluchtelingenwerkOnderTest.Antwoord())).StatusCode);
        Assert.Empty(await vwn.Verzonden());
    }

    [Fact]
    public async Task Een_einde_dat_eerder_aankomt_dan_de_persoon_en_twee_keer_bezorgd_wordt_is_een_feit()
    {
        var persoon = Guid.CreateVersion7();
        await Beeindigd(persoon, vwn.Klok.Today());
        await Beeindigd(persoon, vwn.Klok.Today());
        await using var db = vwn.Winkel();
        Assert.Single(await db.Toegangseinden.ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Zonder_persoon_wordt_het_bericht_geweigerd() =>
        Assert.Equal("SCHEMAFOUT", (await Assert.ThrowsAsync<RefusedException>(() => Beeindigd(null, vwn.Klok.Today()))).Reason);
}

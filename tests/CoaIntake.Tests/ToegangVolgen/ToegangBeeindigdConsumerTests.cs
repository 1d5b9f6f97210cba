using CoaIntake.ToegangVolgen;
using Inburgering.Contracts.Gemeente.V1;

namespace CoaIntake.Tests.ToegangVolgen;

public sealed class ToegangBeeindigdConsumerTests : IDisposable
{
    private readonly CoaOnderTest coa = new();

    public void Dispose() => coa.Dispose();

    private Task Beeindigd(Guid? persoon, DateOnly per) =>
        coa.Ontvang(db => new ToegangBeeindigdConsumer(db), new ToegangBeeindigd { PartnerOin = CoaOnderTest.Coa, Per = per, Reden = Inburgering.Contracts.Gemeente.V1.Toegangseinde.Verhuisd }, persoon);

    private async Task<int> Zichtbaar()
    {
        await using var db = coa.Winkel();
        return (await CoaIntake.Koppelen.RaadpleegKoppelingen.Alle(CoaOnderTest.Als(), db, coa.Kluis, coa.Klok, TestContext.Current.CancellationToken)).Value!.Koppelingen.Count;
    }

    [Fact]
    public async Task Vanaf_de_dag_zelf_is_er_niets_meer_te_zien()
    {
        var persoon = await coa.Gekoppeld();
        await Beeindigd(persoon, coa.Klok.Today().AddDays(1));
        Assert.Equal(1, await Zichtbaar());
        coa.Klok.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await Zichtbaar());
    }

    [Fact]
    public async Task Een_einde_dat_eerder_aankomt_dan_de_persoon_en_twee_keer_bezorgd_wordt_is_een_feit()
    {
        var persoon = Guid.CreateVersion7();
        await Beeindigd(persoon, coa.Klok.Today());
        await Beeindigd(persoon, coa.Klok.Today());
        await using var db = coa.Winkel();
        Assert.Single(await db.Toegangseinden.ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Zonder_persoon_wordt_het_bericht_geweigerd() =>
        Assert.Equal("SCHEMAFOUT", (await Assert.ThrowsAsync<RefusedException>(() => Beeindigd(null, coa.Klok.Today()))).Reason);
}

using CoaIntake.CalamiteitenVolgen;
using CoaIntake.ContactkaartBijhouden;
using CoaIntake.Koppelen;
using CoaIntake.Overdragen;
using CoaIntake.ProfielverzoekVolgen;
using CoaIntake.ToegangVolgen;
using Inburgering.Contracts.Cmd.V1;
using Inburgering.Contracts.Gemeente.V1;
using Inburgering.Contracts.Keten.V1;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoaIntake.Tests.ToegangVolgen;

/// <summary>Both messages that end access, M35 and C10: first delivery, duplicate, out of order, poison; and what the end means for COA.</summary>
public sealed class ToegangBeeindigdConsumerTests : IDisposable
{
    private readonly CoaOnderTest coa = new();

    public void Dispose() => coa.Dispose();

    private Task Nieuws(Guid? persoon, DateOnly per, Guid? id = null) =>
        coa.Ontvang(db => new ToegangBeeindigdConsumer(db), new ToegangBeeindigd { PartnerOin = CoaOnderTest.Coa, Per = per, Reden = Inburgering.Contracts.Gemeente.V1.Toegangseinde.Verhuisd }, persoon, id: id);

    private Task Opdracht(Guid? persoon, DateOnly per, Guid? id = null, string? oin = null) =>
        coa.Ontvang(db => new BeeindigToegangConsumer(db), new BeeindigToegang { PartnerOin = oin, Per = per, Reden = "Verhuisd." }, persoon, id: id);

    private Task Beeindigd(bool opdracht, Guid? persoon, DateOnly per, Guid? id = null) => opdracht ? Opdracht(persoon, per, id) : Nieuws(persoon, per, id);

    private async Task<int> Zichtbaar(string oin = CoaOnderTest.Coa)
    {
        await using var db = coa.Winkel();
        return (await RaadpleegKoppelingen.Alle(CoaOnderTest.Als(oin), db, coa.Kluis, coa.Klok, TestContext.Current.CancellationToken)).Value!.Koppelingen.Count;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Vanaf_de_dag_zelf_is_er_niets_meer_te_zien(bool opdracht)
    {
        var persoon = await coa.Gekoppeld();
        await Beeindigd(opdracht, persoon, coa.Klok.Today().AddDays(1));
        Assert.Equal(1, await Zichtbaar());
        coa.Klok.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await Zichtbaar());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Een_einde_dat_eerder_aankomt_dan_de_persoon_en_twee_keer_bezorgd_wordt_is_een_feit(bool opdracht)
    {
        var (persoon, id) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await Beeindigd(opdracht, persoon, coa.Klok.Today(), id);
        await Beeindigd(opdracht, persoon, coa.Klok.Today(), id);
        await using var db = coa.Winkel();
        Assert.Single(await db.Toegangseinden.ToListAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Zonder_persoon_wordt_het_bericht_geweigerd(bool opdracht) =>
        Assert.Equal("SCHEMAFOUT", (await Assert.ThrowsAsync<RefusedException>(() => Beeindigd(opdracht, null, coa.Klok.Today()))).Reason);

    [Fact]
    public async Task Het_einde_van_een_andere_organisatie_verandert_niets()
    {
        await Opdracht(await coa.Gekoppeld(), coa.Klok.Today(), oin: CoaOnderTest.AndereCoa);
        Assert.Equal(1, await Zichtbaar());
    }

    [Fact]
    public async Task Na_het_einde_is_ook_de_rest_niet_meer_te_zien()
    {
        var persoon = await coa.Gekoppeld();
        await coa.BiedAan(new { vNummer = CoaOnderTest.VNummer, gewensteStart = "2024-01-15" });
        await coa.Ontvang(db => new CalamiteitGemeldConsumer(db), new CalamiteitGemeld { Ernst = Calamiteiternst.Hoog, Kort = "Bel", Terugbellen = "0355551234" }, persoon);
        await coa.Ontvang(db => new BegeleiderToegewezenConsumer(db), new BegeleiderToegewezen { Rol = Begeleidersrol.Regisseur, Naam = "Rosa de Wit", Organisatie = "USD", Vanaf = coa.Klok.Today() }, persoon);
        await coa.Ontvang(db => new VraagKlantprofielOpConsumer(db, coa.Kluis), new VraagKlantprofielOp { VNummer = CoaOnderTest.VNummer, Reden = "Intake." }, persoon);
        Assert.Equal((1, 1, 1, 1), await Lijsten());
        await Nieuws(persoon, coa.Klok.Today());
        Assert.Equal((0, 0, 0, 0), await Lijsten());

        async Task<(int, int, int, int)> Lijsten()
        {
            await using var db = coa.Winkel();
            var (wie, ct) = (CoaOnderTest.Als(), TestContext.Current.CancellationToken);
            return (
                (await RaadpleegOverdrachten.Alle(wie, db, coa.Klok, ct)).Value!.Overdrachten.Count,
                (await RaadpleegCalamiteiten.Handle(wie, db, coa.Klok, ct)).Value!.Calamiteiten.Count,
                (await RaadpleegBegeleiders.Handle(null, wie, db, coa.Klok, ct)).Value!.Begeleiders.Count,
                ((Ok<RaadpleegVerzoeken.Lijst>)(await RaadpleegVerzoeken.Handle(null, wie, db, coa.Kluis, coa.Klok, ct)).Result).Value!.Verzoeken.Count);
        }
    }

    [Fact]
    public async Task Na_het_einde_wordt_registreren_geweigerd_met_wat_er_aan_de_hand_is()
    {
        await Nieuws(await coa.Gekoppeld(), coa.Klok.Today());
        IResult[] antwoorden =
        [
            await coa.Koppel(CoaOnderTest.Koppeling(naam: "Amal Haddad-Saleh")), await coa.DeelProfiel(CoaOnderTest.Profiel()),
            await coa.MeldVerhuizing(new { vNummer = CoaOnderTest.VNummer, verhuisdatum = "2024-01-15", zeker = true }), await coa.BiedAan(new { vNummer = CoaOnderTest.VNummer, gewensteStart = "2024-01-15" }),
        ];
        Assert.All(antwoorden, antwoord =>
        {
            var probleem = Assert.IsType<ProblemHttpResult>(antwoord);
            Assert.Equal((403, "TOEGANG_BEEINDIGD"), (probleem.StatusCode, probleem.ProblemDetails.Extensions["code"]));
        });
        Assert.Single(await coa.Verzonden());
    }

    [Fact]
    public async Task Een_koppeling_van_na_het_einde_is_een_nieuwe_zaak()
    {
        await Nieuws(await coa.Gekoppeld(), coa.Klok.Today());
        coa.Klok.Advance(TimeSpan.FromDays(40));
        Assert.Equal(200, ((IStatusCodeHttpResult)await coa.Koppel(CoaOnderTest.Koppeling(gemeente: "0402", op: "2023-11-20"))).StatusCode);
        Assert.Equal(1, await Zichtbaar());
    }
}

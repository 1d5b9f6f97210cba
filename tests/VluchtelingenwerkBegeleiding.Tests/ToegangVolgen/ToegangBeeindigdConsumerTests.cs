using Inburgering.Contracts.Cmd.V1;
using Inburgering.Contracts.Gemeente.V1;
using Inburgering.Contracts.Keten.V1;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using VluchtelingenwerkBegeleiding.BegeleidingMelden;
using VluchtelingenwerkBegeleiding.CalamiteitenVolgen;
using VluchtelingenwerkBegeleiding.ContactVastleggen;
using VluchtelingenwerkBegeleiding.ContactkaartBijhouden;
using VluchtelingenwerkBegeleiding.MatchesBehandelen;
using VluchtelingenwerkBegeleiding.Overdragen;
using VluchtelingenwerkBegeleiding.PvtRegistreren;
using VluchtelingenwerkBegeleiding.ToegangVolgen;

namespace VluchtelingenwerkBegeleiding.Tests.ToegangVolgen;

/// <summary>Both messages that end access, M35 and C10: first delivery, duplicate, out of order, poison; and what the end means for VluchtelingenWerk.</summary>
public sealed class ToegangBeeindigdConsumerTests : IDisposable
{
    private readonly VluchtelingenwerkOnderTest vwn = new();

    public void Dispose() => vwn.Dispose();

    private Task Nieuws(Guid? persoon, DateOnly per, Guid? id = null) =>
        vwn.Ontvang(db => new ToegangBeeindigdConsumer(db), new ToegangBeeindigd { PartnerOin = VluchtelingenwerkOnderTest.Vwn, Per = per, Reden = Inburgering.Contracts.Gemeente.V1.Toegangseinde.Verhuisd }, persoon, id: id);

    private Task Opdracht(Guid? persoon, DateOnly per, Guid? id = null, string? oin = null) =>
        vwn.Ontvang(db => new BeeindigToegangConsumer(db), new BeeindigToegang { PartnerOin = oin, Per = per, Reden = "Verhuisd." }, persoon, id: id);

    private Task Beeindigd(bool opdracht, Guid? persoon, DateOnly per, Guid? id = null) => opdracht ? Opdracht(persoon, per, id) : Nieuws(persoon, per, id);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Vanaf_de_dag_zelf_is_er_niets_meer_te_zien(bool opdracht)
    {
        var persoon = (await vwn.Aangeboden()).Persoon;
        await Beeindigd(opdracht, persoon, vwn.Klok.Today().AddDays(1));
        Assert.Single(await vwn.Matches());
        vwn.Klok.Advance(TimeSpan.FromDays(1));
        Assert.Empty(await vwn.Matches());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Een_einde_dat_eerder_aankomt_dan_de_persoon_en_twee_keer_bezorgd_wordt_is_een_feit(bool opdracht)
    {
        var (persoon, id) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await Beeindigd(opdracht, persoon, vwn.Klok.Today(), id);
        await Beeindigd(opdracht, persoon, vwn.Klok.Today(), id);
        await using var db = vwn.Winkel();
        Assert.Single(await db.Toegangseinden.ToListAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Zonder_persoon_wordt_het_bericht_geweigerd(bool opdracht) =>
        Assert.Equal("SCHEMAFOUT", (await Assert.ThrowsAsync<RefusedException>(() => Beeindigd(opdracht, null, vwn.Klok.Today()))).Reason);

    [Fact]
    public async Task Het_einde_van_een_andere_organisatie_verandert_niets()
    {
        await Opdracht((await vwn.Aangeboden()).Persoon, vwn.Klok.Today(), oin: VluchtelingenwerkOnderTest.AndereVwn);
        Assert.Single(await vwn.Matches());
    }

    [Fact]
    public async Task Na_het_einde_is_ook_de_rest_niet_meer_te_zien()
    {
        var persoon = await vwn.Begeleid();
        await vwn.Meld(new { inburgeraarId = persoon, status = "GESTART", datum = "2024-01-09" });
        await vwn.LegVast(new { inburgeraarId = persoon, wijze = "TELEFOON", taal = "ara", tolk = false });
        await vwn.Registreer(new { inburgeraarId = persoon, uren = 3 });
        await vwn.BiedAan(new { inburgeraarId = persoon, gewensteStart = "2024-02-01" });
        await vwn.Ontvang(db => new CalamiteitGemeldConsumer(db), new CalamiteitGemeld { Ernst = Calamiteiternst.Hoog, Kort = "Bel", Terugbellen = "0355551234" }, persoon);
        await vwn.Ontvang(db => new BegeleiderToegewezenConsumer(db), new BegeleiderToegewezen { Rol = Begeleidersrol.Regisseur, Naam = "Rosa de Wit", Organisatie = "USD", Vanaf = vwn.Klok.Today() }, persoon);
        Assert.All(await Aantallen(), n => Assert.Equal(1, n));
        await Nieuws(persoon, vwn.Klok.Today());
        Assert.All(await Aantallen(), n => Assert.Equal(0, n));

        async Task<int[]> Aantallen()
        {
            await using var db = vwn.Winkel();
            var (wie, ct) = (VluchtelingenwerkOnderTest.Als(), TestContext.Current.CancellationToken);
            return
            [
                (await vwn.Matches()).Count, (await MeldBegeleiding.Alle(null, wie, db, vwn.Kluis, vwn.Klok, ct)).Value!.Begeleidingen.Count,
                (await LegContactVast.Alle(null, wie, db, vwn.Klok, ct)).Value!.Contactmomenten.Count, (await RegistreerPvt.Alle(null, wie, db, vwn.Klok, ct)).Value!.PvtRegistraties.Count,
                (await RaadpleegOverdrachten.Alle(wie, db, vwn.Klok, ct)).Value!.Overdrachten.Count,
                (await RaadpleegCalamiteiten.Handle(wie, db, vwn.Klok, ct)).Value!.Calamiteiten.Count, (await RaadpleegBegeleiders.Handle(null, wie, db, vwn.Klok, ct)).Value!.Begeleiders.Count,
            ];
        }
    }

    [Fact]
    public async Task Zonder_toegang_is_er_ook_niets_te_melden_of_te_beantwoorden()
    {
        var (persoon, overdracht) = await vwn.Aangeboden();
        await Beeindigd(false, persoon, vwn.Klok.Today());
        IResult[] antwoorden =
        [
            await vwn.Meld(new { inburgeraarId = persoon, status = "GESTART", datum = "2024-01-09" }), await vwn.LegVast(new { inburgeraarId = persoon, wijze = "TELEFOON", taal = "ara", tolk = false }),
            await vwn.Registreer(new { inburgeraarId = persoon, uren = 3 }), await vwn.BiedAan(new { inburgeraarId = persoon, gewensteStart = "2024-02-01" }),
            await vwn.Accepteer(overdracht, VluchtelingenwerkOnderTest.Antwoord()), await vwn.LegTerug(overdracht, new { reden = "GEEN_CAPACITEIT", toelichting = "Vol." }), await vwn.Vraag(overdracht, new { ontbrekendeVelden = new[] { "adres" } }),
        ];
        Assert.All(antwoorden, antwoord =>
        {
            var probleem = Assert.IsType<ProblemHttpResult>(antwoord);
            Assert.Equal((403, "TOEGANG_BEEINDIGD"), (probleem.StatusCode, probleem.ProblemDetails.Extensions["code"]));
        });
        Assert.Empty(await vwn.Verzonden());
    }

    [Fact]
    public async Task Wie_later_opnieuw_wordt_aangeboden_is_een_nieuwe_zaak()
    {
        var (persoon, _) = await vwn.Aangeboden();
        await Nieuws(persoon, vwn.Klok.Today());
        vwn.Klok.Advance(TimeSpan.FromDays(30));
        var overdracht = Guid.CreateVersion7();
        await vwn.Ontvang(db => new OverdrachtAangebodenConsumer(db, vwn.Kluis), VluchtelingenwerkOnderTest.Aanbod(overdracht), persoon);
        Assert.IsType<Ok<RaadpleegMatches.Beeld>>(await vwn.Accepteer(overdracht, VluchtelingenwerkOnderTest.Antwoord()));
    }
}

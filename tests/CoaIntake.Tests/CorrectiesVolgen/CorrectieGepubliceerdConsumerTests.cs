using CoaIntake.CalamiteitenVolgen;
using CoaIntake.ContactkaartBijhouden;
using CoaIntake.CorrectiesVolgen;
using CoaIntake.EersteContactVolgen;
using CoaIntake.Koppelen;
using CoaIntake.Overdragen;
using CoaIntake.ProfielverzoekVolgen;
using CoaIntake.ToegangVolgen;
using Inburgering.Contracts.Cmd.V1;
using Inburgering.Contracts.Gemeente.V1;
using Inburgering.Contracts.Keten.V1;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoaIntake.Tests.CorrectiesVolgen;

/// <summary>What a withdrawn message told is not shown any more, whichever of the two came first.</summary>
public sealed class CorrectieGepubliceerdConsumerTests : IDisposable
{
    private readonly CoaOnderTest coa = new();

    public void Dispose() => coa.Dispose();

    private Task Trekin(Guid bericht, Guid? id = null) =>
        coa.Ontvang(db => new CorrectieGepubliceerdConsumer(db), new CorrectieGepubliceerd { CorrectieVan = bericht, Reden = "Verkeerde persoon." }, null, id: id);

    private Task Contact(Guid persoon, Guid id) => coa.Ontvang(
        db => new EersteContactGelegdConsumer(db), new EersteContactGelegd { Datum = new(2023, 10, 20), Wijze = Contactwijze.Bezoek, Taal = "ara", TolkIngezet = true }, persoon, id: id);

    private async Task<DateOnly?> EersteContact()
    {
        await using var db = coa.Winkel();
        return Assert.Single((await RaadpleegKoppelingen.Alle(CoaOnderTest.Als(), db, coa.Kluis, coa.Klok, TestContext.Current.CancellationToken)).Value!.Koppelingen).EersteContactOp;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Een_ingetrokken_contact_is_niet_te_zien_in_welke_volgorde_ook(bool eerstContact)
    {
        var (persoon, id) = (await coa.Gekoppeld(), Guid.CreateVersion7());
        if (eerstContact) { await Contact(persoon, id); }
        await Trekin(id);
        if (!eerstContact) { await Contact(persoon, id); }
        Assert.Null(await EersteContact());
    }

    [Fact]
    public async Task Een_intrekking_twee_keer_bezorgd_is_er_een_en_is_zelf_in_te_trekken()
    {
        var (persoon, id, correctie) = (await coa.Gekoppeld(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await Contact(persoon, id);
        await Trekin(id, correctie);
        await Trekin(id, correctie);
        Assert.Null(await EersteContact());
        await Trekin(correctie);
        Assert.Equal(new DateOnly(2023, 10, 20), await EersteContact());
    }

    [Fact]
    public async Task Een_correctie_van_zichzelf_wordt_geweigerd()
    {
        var id = Guid.CreateVersion7();
        Assert.Equal("SCHEMAFOUT", (await Assert.ThrowsAsync<RefusedException>(() => Trekin(id, id))).Reason);
    }

    [Fact]
    public async Task Begeleider_calamiteit_en_vraag_verdwijnen_van_de_lijsten()
    {
        var persoon = await coa.Gekoppeld();
        var (begeleider, calamiteit, vraag) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await coa.Ontvang(db => new BegeleiderToegewezenConsumer(db), new BegeleiderToegewezen { Rol = Begeleidersrol.Regisseur, Naam = "Rosa de Wit", Organisatie = "USD", Vanaf = coa.Klok.Today() }, persoon, id: begeleider);
        await coa.Ontvang(db => new CalamiteitGemeldConsumer(db), new CalamiteitGemeld { Ernst = Calamiteiternst.Hoog, Kort = "Bel", Terugbellen = "0355551234" }, persoon, id: calamiteit);
        await coa.Ontvang(db => new VraagKlantprofielOpConsumer(db, coa.Kluis), new VraagKlantprofielOp { VNummer = CoaOnderTest.VNummer, Reden = "Intake." }, persoon, id: vraag);
        foreach (var id in (Guid[])[begeleider, calamiteit, vraag]) { await Trekin(id); }
        await using var db = coa.Winkel();
        var (wie, ct) = (CoaOnderTest.Als(), TestContext.Current.CancellationToken);
        Assert.Empty((await RaadpleegBegeleiders.Handle(null, wie, db, coa.Klok, ct)).Value!.Begeleiders);
        Assert.Empty((await RaadpleegCalamiteiten.Handle(wie, db, coa.Klok, ct)).Value!.Calamiteiten);
        Assert.Empty(Assert.IsType<Ok<RaadpleegVerzoeken.Lijst>>((await RaadpleegVerzoeken.Handle(null, wie, db, coa.Kluis, coa.Klok, ct)).Result).Value!.Verzoeken);
    }

    [Fact]
    public async Task Een_ingetrokken_antwoord_laat_de_overdracht_weer_wachten_en_een_nieuw_antwoord_telt()
    {
        await coa.Gekoppeld();
        var overdracht = Assert.IsType<Created<BiedOverdrachtAan.Antwoord>>(await coa.BiedAan(new { vNummer = CoaOnderTest.VNummer, gewensteStart = "2024-01-15" })).Value!.OverdrachtId;
        var antwoord = Guid.CreateVersion7();
        await coa.Ontvang(db => new OverdrachtTeruggelegdConsumer(db), new OverdrachtTeruggelegd { OverdrachtId = overdracht, Reden = Terugleggingsreden.Onvolledig, Toelichting = "Opleiding." }, null, id: antwoord);
        Assert.Equal(Overdrachtstatus.Teruggelegd, (await Stand()).Status);
        await Trekin(antwoord);
        Assert.Equal((Overdrachtstatus.Aangeboden, null), ((await Stand()).Status, (await Stand()).Toelichting));
        await coa.Ontvang(db => new OverdrachtGeaccepteerdConsumer(db), new OverdrachtGeaccepteerd { OverdrachtId = overdracht, OntbrekendeVelden = [], Akkoord = true }, null, coa.Klok.GetUtcNow().AddDays(2));
        Assert.Equal(Overdrachtstatus.Geaccepteerd, (await Stand()).Status);

        async Task<RaadpleegOverdrachten.Stand> Stand()
        {
            await using var db = coa.Winkel();
            return Assert.IsType<Ok<RaadpleegOverdrachten.Stand>>((await RaadpleegOverdrachten.Een(overdracht, CoaOnderTest.Als(), db, coa.Klok, TestContext.Current.CancellationToken)).Result).Value!;
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Een_ingetrokken_einde_geeft_de_toegang_terug_ook_als_er_een_opdracht_bij_was(bool nieuwsEerst)
    {
        var (persoon, nieuws, dag) = (await coa.Gekoppeld(), Guid.CreateVersion7(), coa.Klok.Today());
        if (nieuwsEerst) { await Nieuws(); }
        await coa.Ontvang(db => new BeeindigToegangConsumer(db), new BeeindigToegang { PartnerOin = CoaOnderTest.Coa, Per = dag, Reden = "Fout." }, persoon);
        if (!nieuwsEerst) { await Nieuws(); }
        await using var db = coa.Winkel();
        Assert.Empty((await RaadpleegKoppelingen.Alle(CoaOnderTest.Als(), db, coa.Kluis, coa.Klok, TestContext.Current.CancellationToken)).Value!.Koppelingen);
        await Trekin(nieuws);
        Assert.Single((await RaadpleegKoppelingen.Alle(CoaOnderTest.Als(), db, coa.Kluis, coa.Klok, TestContext.Current.CancellationToken)).Value!.Koppelingen);

        Task Nieuws() => coa.Ontvang(db => new ToegangBeeindigdConsumer(db), new ToegangBeeindigd { PartnerOin = CoaOnderTest.Coa, Per = dag, Reden = Inburgering.Contracts.Gemeente.V1.Toegangseinde.Fout }, persoon, id: nieuws);
    }
}

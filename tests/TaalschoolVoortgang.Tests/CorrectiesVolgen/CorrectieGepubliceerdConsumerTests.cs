using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Cmd.V1;
using Inburgering.Contracts.Gemeente.V1;
using Inburgering.Contracts.Keten.V1;
using Inburgering.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;
using TaalschoolVoortgang.AanbodVolgen;
using TaalschoolVoortgang.CalamiteitenVolgen;
using TaalschoolVoortgang.ContactkaartBijhouden;
using TaalschoolVoortgang.CorrectiesVolgen;
using TaalschoolVoortgang.PlaatsingenBehandelen;
using TaalschoolVoortgang.ToegangVolgen;
using TaalschoolVoortgang.TrajectenBijhouden;
using TaalschoolVoortgang.VoortgangRapporteren;

namespace TaalschoolVoortgang.Tests.CorrectiesVolgen;

/// <summary>What a withdrawn message told does not count any more, whichever of the two came first.</summary>
public sealed class CorrectieGepubliceerdConsumerTests : IDisposable
{
    private readonly Schoolwinkel winkel = new();

    public void Dispose() => winkel.Dispose();

    private Task Trekin(Guid bericht, Guid? id = null) =>
        winkel.Ontvang(db => new CorrectieGepubliceerdConsumer(db), new CorrectieGepubliceerd { CorrectieVan = bericht, Reden = "Verkeerde persoon." }, null, id: id);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Een_ingetrokken_aanbod_is_een_ingetrokken_plaatsing_zonder_persoonsgegevens_in_welke_volgorde_ook(bool eerstAanbod)
    {
        var (persoon, overdracht, id) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        if (eerstAanbod) { await winkel.Aanbod(overdracht, persoon, bsn: Testpersonen.Bsn(31), id: id); }
        await Trekin(id);
        if (!eerstAanbod) { await winkel.Aanbod(overdracht, persoon, bsn: Testpersonen.Bsn(31), id: id); }
        // A supplement is an offer too; the first one is what was withdrawn.
        await winkel.Aanbod(overdracht, persoon, volgnummer: 2);

        Assert.Null(Assert.Single(await winkel.Plaatsingen("INGETROKKEN")).Naam);
        Assert.Empty(await winkel.Plaatsingen("AANGEBODEN"));
        var plaatsing = (await winkel.Plaatsing(overdracht))!;
        Assert.Equal((Plaatsingstatus.Ingetrokken, "Verkeerde persoon."), (plaatsing.Status, plaatsing.Toelichting));
        Assert.True(plaatsing is { Bsn: null, Naam: null, Velden.Count: 0, Begeleiders.Count: 0 });
        await using var db = winkel.Winkel();
        Assert.Null(await EigenLeerling.Zoek(db, SchoolHost.SchoolA, persoon, null, Schoolwinkel.Stop));
    }

    [Fact]
    public async Task Een_intrekking_twee_keer_bezorgd_is_er_een_en_is_zelf_in_te_trekken()
    {
        var (overdracht, id, correctie) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await winkel.Aanbod(overdracht, Guid.CreateVersion7(), id: id);
        await Trekin(id, correctie);
        await Trekin(id, correctie);
        Assert.Single(await winkel.Plaatsingen("INGETROKKEN"));
        await Trekin(correctie);
        Assert.Equal("Selam Gebre", Assert.Single(await winkel.Plaatsingen("AANGEBODEN")).Naam);
    }

    [Fact]
    public async Task Een_correctie_van_zichzelf_wordt_geweigerd()
    {
        var id = Guid.CreateVersion7();
        Assert.Equal("SCHEMAFOUT", (await Assert.ThrowsAsync<RefusedException>(() => Trekin(id, id))).Reason);
    }

    [Fact]
    public async Task Een_ingetrokken_opdracht_zonder_aanbod_is_een_ingetrokken_plaatsing_en_met_aanbod_niet()
    {
        var (alleen, samen, opdracht, tweede) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await winkel.Opdracht(alleen, Guid.CreateVersion7(), id: opdracht);
        await winkel.Opdracht(samen, Guid.CreateVersion7(), id: tweede);
        await winkel.Aanbod(samen, Guid.CreateVersion7());
        await Trekin(opdracht);
        await Trekin(tweede);
        Assert.Equal((Plaatsingstatus.Ingetrokken, Plaatsingstatus.Aangeboden), ((await winkel.Plaatsing(alleen))!.Status, (await winkel.Plaatsing(samen))!.Status));
    }

    [Fact]
    public async Task Een_antwoord_van_elders_dat_is_ingetrokken_laat_de_plaatsing_weer_wachten_en_een_nieuw_antwoord_telt()
    {
        var ((persoon, overdracht), id) = (await winkel.Geplaatst(), Guid.CreateVersion7());
        await winkel.Ontvang(db => new OverdrachtTeruggelegdConsumer(db, winkel.Kluis, winkel.Klok), new OverdrachtTeruggelegd { OverdrachtId = overdracht, Reden = Terugleggingsreden.Anders, Toelichting = "Vergissing." }, persoon, id: id);
        Assert.Equal(Plaatsingstatus.Teruggelegd, (await winkel.Plaatsing(overdracht))!.Status);
        await Trekin(id);
        var plaatsing = (await winkel.Plaatsing(overdracht))!;
        Assert.Equal((Plaatsingstatus.Aangeboden, null, null), (plaatsing.Status, plaatsing.Reden, plaatsing.Behandelaar));
        await using (var db = winkel.Winkel()) { Assert.Equal(persoon, await EigenLeerling.Zoek(db, SchoolHost.SchoolA, persoon, null, Schoolwinkel.Stop)); }
        await winkel.Ontvang(db => new OverdrachtGeaccepteerdConsumer(db, winkel.Kluis, winkel.Klok), new OverdrachtGeaccepteerd { OverdrachtId = overdracht, OntbrekendeVelden = [], Akkoord = true }, persoon);
        Assert.Equal(Plaatsingstatus.Bevestigd, (await winkel.Plaatsing(overdracht))!.Status);
    }

    [Fact]
    public async Task Begeleider_calamiteit_aanbod_en_vraag_verdwijnen_uit_beeld()
    {
        var (persoon, traject) = await winkel.Leerling();
        var (begeleider, calamiteit, aanbod, vraag) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await winkel.Ontvang(db => new BegeleiderToegewezenConsumer(db), new BegeleiderToegewezen { Rol = Begeleidersrol.Regisseur, Naam = "Rosa de Wit", Organisatie = "USD", Vanaf = winkel.Klok.Today() }, persoon, id: begeleider);
        await winkel.Ontvang(db => new CalamiteitGemeldConsumer(db), new CalamiteitGemeld { Ernst = Calamiteiternst.Hoog, Kort = "Bel", Terugbellen = "0355551234" }, persoon, id: calamiteit);
        await winkel.Ontvang(db => new InburgeringsaanbodGedaanConsumer(db), new InburgeringsaanbodGedaan { Instellingsnummer = "0000004000", Datum = new(2024, 6, 1), VerwachteStart = new(2024, 7, 1), Alfabetisering = Alfabetisering.Nvt, Leerroute = Leerroute.B1 }, persoon, id: aanbod);
        await winkel.Ontvang(db => new VraagVoortgangsrapportageOpConsumer(db), new VraagVoortgangsrapportageOp { TrajectId = traject, Periode = new Periode { Van = new(2024, 4, 1), Tot = new(2024, 6, 30) } }, persoon, id: vraag);
        Assert.All(await Aantallen(), n => Assert.Equal(1, n));
        foreach (var id in (Guid[])[begeleider, calamiteit, aanbod, vraag]) { await Trekin(id); }
        Assert.All(await Aantallen(), n => Assert.Equal(0, n));

        async Task<int[]> Aantallen()
        {
            await using var db = winkel.Winkel();
            var (wie, klok, ct) = (Schoolwinkel.Als(), winkel.Klok, Schoolwinkel.Stop);
            return
            [
                (await RaadpleegCalamiteiten.Handle(wie, db, klok, ct)).Value!.Calamiteiten.Count, (await RaadpleegBegeleiders.Handle(null, wie, db, klok, ct)).Value!.Begeleiders.Count,
                (await RaadpleegAanbiedingen.Handle(null, wie, db, klok, ct)).Value!.Inburgeringsaanbiedingen.Count,
                Assert.IsType<Ok<RaadpleegVerzoeken.Lijst>>((await RaadpleegVerzoeken.Handle(null, wie, db, klok, ct)).Result).Value!.Rapportageverzoeken.Count,
            ];
        }
    }

    [Fact]
    public async Task Een_ingetrokken_einde_geeft_de_toegang_terug_ook_als_er_een_opdracht_bij_was()
    {
        var ((persoon, _), nieuws) = (await winkel.Geplaatst(), Guid.CreateVersion7());
        await winkel.Ontvang(db => new BeeindigToegangConsumer(db), new BeeindigToegang { PartnerOin = SchoolHost.SchoolA, Per = winkel.Klok.Today(), Reden = "Fout." }, persoon);
        await winkel.Ontvang(db => new ToegangBeeindigdConsumer(db), new ToegangBeeindigd { PartnerOin = SchoolHost.SchoolA, Per = winkel.Klok.Today(), Reden = Inburgering.Contracts.Gemeente.V1.Toegangseinde.Fout }, persoon, id: nieuws);
        Assert.Empty(await winkel.Plaatsingen());
        await Trekin(nieuws);
        Assert.Single(await winkel.Plaatsingen());
    }
}

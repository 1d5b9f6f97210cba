using Inburgering.Contracts.Cmd.V1;
using Inburgering.Contracts.Coa.V1;
using Inburgering.Contracts.Gemeente.V1;
using Inburgering.Contracts.Keten.V1;
using Microsoft.AspNetCore.Http.HttpResults;
using VluchtelingenwerkBegeleiding.CalamiteitenVolgen;
using VluchtelingenwerkBegeleiding.ContactkaartBijhouden;
using VluchtelingenwerkBegeleiding.CorrectiesVolgen;
using VluchtelingenwerkBegeleiding.MatchesBehandelen;
using VluchtelingenwerkBegeleiding.ToegangVolgen;
using VluchtelingenwerkBegeleiding.VestigingVolgen;

namespace VluchtelingenwerkBegeleiding.Tests.CorrectiesVolgen;

/// <summary>What a withdrawn message told is not shown any more, whichever of the two came first.</summary>
public sealed class CorrectieGepubliceerdConsumerTests : IDisposable
{
    private readonly VluchtelingenwerkOnderTest vwn = new();

    public void Dispose() => vwn.Dispose();

    private Task Trekin(Guid bericht, Guid? id = null) =>
        vwn.Ontvang(db => new CorrectieGepubliceerdConsumer(db), new CorrectieGepubliceerd { CorrectieVan = bericht, Reden = "Verkeerde persoon." }, null, id: id);

    private Task Aanbod(Guid overdracht, Guid persoon, Guid id, int volgnummer = 1) =>
        vwn.Ontvang(db => new OverdrachtAangebodenConsumer(db, vwn.Kluis), VluchtelingenwerkOnderTest.Aanbod(overdracht), persoon, volgnummer: volgnummer, id: id);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Een_ingetrokken_aanbod_is_een_ingetrokken_match_zonder_persoonsgegevens_in_welke_volgorde_ook(bool eerstAanbod)
    {
        var (persoon, overdracht, id) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        if (eerstAanbod) { await Aanbod(overdracht, persoon, id); }
        await Trekin(id);
        if (!eerstAanbod) { await Aanbod(overdracht, persoon, id); }
        // A supplement is an offer too; the first one is what was withdrawn.
        await Aanbod(overdracht, persoon, Guid.CreateVersion7(), volgnummer: 2);

        var match = Assert.Single(await vwn.Matches("INGETROKKEN"));
        Assert.Equal((Matchstatus.Ingetrokken, "Verkeerde persoon."), (match.Status, match.Toelichting));
        Assert.True(match is { Persoon: null, Velden.Count: 0 });
        Assert.Empty(await vwn.Matches("NIEUW"));
        var antwoord = Assert.IsType<ProblemHttpResult>(await vwn.Accepteer(overdracht, VluchtelingenwerkOnderTest.Antwoord()));
        Assert.Equal((409, "INGETROKKEN"), (antwoord.StatusCode, antwoord.ProblemDetails.Extensions["code"]));
    }

    [Fact]
    public async Task Een_intrekking_twee_keer_bezorgd_is_er_een_en_is_zelf_in_te_trekken()
    {
        var (overdracht, id, correctie) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await Aanbod(overdracht, Guid.CreateVersion7(), id);
        await Trekin(id, correctie);
        await Trekin(id, correctie);
        Assert.Single(await vwn.Matches("INGETROKKEN"));
        await Trekin(correctie);
        Assert.Equal("Amal Haddad", Assert.Single(await vwn.Matches("NIEUW")).Persoon!.Naam);
    }

    [Fact]
    public async Task Een_correctie_van_zichzelf_wordt_geweigerd()
    {
        var id = Guid.CreateVersion7();
        Assert.Equal("SCHEMAFOUT", (await Assert.ThrowsAsync<RefusedException>(() => Trekin(id, id))).Reason);
    }

    [Fact]
    public async Task Een_ingetrokken_aanmelding_zonder_aanbod_is_een_ingetrokken_match()
    {
        var (persoon, overdracht, id) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await vwn.Ontvang(
            db => new MeldAanVoorMaatschappelijkeBegeleidingConsumer(db, vwn.Kluis),
            new MeldAanVoorMaatschappelijkeBegeleiding { OverdrachtId = overdracht, Naam = "Amal Haddad", Geboortedatum = new(1994, 5, 20), Moedertaal = "ara", TolkNodig = true, GewensteStart = new(2024, 1, 18), Velden = [] }, persoon, id: id);
        await Trekin(id);
        Assert.Equal(Matchstatus.Ingetrokken, Assert.Single(await vwn.Matches()).Status);
    }

    [Fact]
    public async Task Verhuisdatum_vestiging_begeleider_en_calamiteit_verdwijnen_uit_beeld()
    {
        var persoon = (await vwn.Aangeboden()).Persoon;
        var (verhuizing, vestiging, begeleider, calamiteit) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await vwn.Ontvang(db => new VerhuisdatumBekendConsumer(db), new VerhuisdatumBekend { Verhuisdatum = new(2024, 1, 15), Zeker = true }, persoon, id: verhuizing);
        await vwn.Ontvang(db => new StatushouderGevestigdConsumer(db, vwn.Kluis), new StatushouderGevestigd { Vestigingsdatum = new(2024, 1, 15) }, persoon, id: vestiging);
        await vwn.Ontvang(db => new BegeleiderToegewezenConsumer(db), new BegeleiderToegewezen { Rol = Begeleidersrol.Regisseur, Naam = "Rosa de Wit", Organisatie = "USD", Vanaf = vwn.Klok.Today() }, persoon, id: begeleider);
        await vwn.Ontvang(db => new CalamiteitGemeldConsumer(db), new CalamiteitGemeld { Ernst = Calamiteiternst.Hoog, Kort = "Bel", Terugbellen = "0355551234" }, persoon, id: calamiteit);
        Assert.True(Assert.Single(await vwn.Matches()).Persoon is { Verhuisdatum: not null, Vestigingsdatum: not null });
        foreach (var id in (Guid[])[verhuizing, vestiging, begeleider, calamiteit]) { await Trekin(id); }

        Assert.True(Assert.Single(await vwn.Matches()).Persoon is { Verhuisdatum: null, VerhuisdatumZeker: null, Vestigingsdatum: null });
        await using var db = vwn.Winkel();
        Assert.Empty((await RaadpleegBegeleiders.Handle(null, VluchtelingenwerkOnderTest.Als(), db, vwn.Klok, TestContext.Current.CancellationToken)).Value!.Begeleiders);
        Assert.Empty((await RaadpleegCalamiteiten.Handle(VluchtelingenwerkOnderTest.Als(), db, vwn.Klok, TestContext.Current.CancellationToken)).Value!.Calamiteiten);
    }

    [Fact]
    public async Task Een_ingetrokken_einde_geeft_de_toegang_terug_ook_als_er_een_opdracht_bij_was()
    {
        var (persoon, nieuws) = ((await vwn.Aangeboden()).Persoon, Guid.CreateVersion7());
        await vwn.Ontvang(db => new BeeindigToegangConsumer(db), new BeeindigToegang { Per = vwn.Klok.Today(), Reden = "Fout." }, persoon);
        await vwn.Ontvang(db => new ToegangBeeindigdConsumer(db), new ToegangBeeindigd { PartnerOin = VluchtelingenwerkOnderTest.Vwn, Per = vwn.Klok.Today(), Reden = Inburgering.Contracts.Gemeente.V1.Toegangseinde.Fout }, persoon, id: nieuws);
        Assert.Empty(await vwn.Matches());
        await Trekin(nieuws);
        Assert.Single(await vwn.Matches());
    }
}

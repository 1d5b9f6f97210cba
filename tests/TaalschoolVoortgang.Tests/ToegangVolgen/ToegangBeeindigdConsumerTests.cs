using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Cmd.V1;
using Inburgering.Contracts.Gemeente.V1;
using Inburgering.Contracts.Keten.V1;
using Inburgering.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using TaalschoolVoortgang.AanbodVolgen;
using TaalschoolVoortgang.CalamiteitenVolgen;
using TaalschoolVoortgang.ContactkaartBijhouden;
using TaalschoolVoortgang.ToegangVolgen;
using TaalschoolVoortgang.TrajectenBijhouden;
using TaalschoolVoortgang.VoortgangRapporteren;

namespace TaalschoolVoortgang.Tests.ToegangVolgen;

/// <summary>Both messages that end access, M35 and C10: first delivery, duplicate, out of order, poison; and what the end means for a school.</summary>
public sealed class ToegangBeeindigdConsumerTests : IDisposable
{
    private readonly Schoolwinkel winkel = new();

    public void Dispose() => winkel.Dispose();

    private Task Nieuws(Guid? persoon, DateOnly per, Guid? id = null) => winkel.Ontvang(
        db => new ToegangBeeindigdConsumer(db), new ToegangBeeindigd { PartnerOin = SchoolHost.SchoolA, Per = per, Reden = Inburgering.Contracts.Gemeente.V1.Toegangseinde.Verhuisd }, persoon, id: id);

    private Task Opdracht(Guid? persoon, DateOnly per, Guid? id = null, string? oin = null) =>
        winkel.Ontvang(db => new BeeindigToegangConsumer(db), new BeeindigToegang { PartnerOin = oin, Per = per, Reden = "Verhuisd." }, persoon, id: id);

    private Task Beeindigd(bool opdracht, Guid? persoon, DateOnly per, Guid? id = null) => opdracht ? Opdracht(persoon, per, id) : Nieuws(persoon, per, id);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Vanaf_de_dag_zelf_is_er_niets_meer_te_zien(bool opdracht)
    {
        var (persoon, overdracht) = await winkel.Geplaatst();
        await Beeindigd(opdracht, persoon, winkel.Klok.Today().AddDays(1));
        Assert.NotNull(await winkel.Plaatsing(overdracht));
        winkel.Klok.Advance(TimeSpan.FromDays(1));
        Assert.Null(await winkel.Plaatsing(overdracht));
        Assert.Empty(await winkel.Plaatsingen());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Een_einde_dat_eerder_aankomt_dan_de_leerling_en_twee_keer_bezorgd_wordt_is_een_feit(bool opdracht)
    {
        var (persoon, id) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await Beeindigd(opdracht, persoon, winkel.Klok.Today(), id);
        await Beeindigd(opdracht, persoon, winkel.Klok.Today(), id);
        await winkel.Aanbod(Guid.CreateVersion7(), persoon, op: winkel.Klok.GetUtcNow().AddDays(-1));
        Assert.Empty(await winkel.Plaatsingen());
        await using var db = winkel.Winkel();
        Assert.Single(await db.Toegangseinden.ToListAsync(Schoolwinkel.Stop));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Zonder_persoon_wordt_het_bericht_geweigerd(bool opdracht) =>
        Assert.Equal("SCHEMAFOUT", (await Assert.ThrowsAsync<RefusedException>(() => Beeindigd(opdracht, null, winkel.Klok.Today()))).Reason);

    [Fact]
    public async Task Het_einde_van_een_andere_school_verandert_niets_en_zonder_school_geldt_het_voor_alle()
    {
        var (persoon, _) = await winkel.Geplaatst();
        await Opdracht(persoon, winkel.Klok.Today(), oin: SchoolHost.SchoolB);
        Assert.Single(await winkel.Plaatsingen());
        await Opdracht(persoon, winkel.Klok.Today());
        Assert.Empty(await winkel.Plaatsingen());
    }

    [Fact]
    public async Task Wie_later_opnieuw_wordt_geplaatst_is_een_nieuwe_zaak()
    {
        var (persoon, _) = await winkel.Geplaatst();
        await Nieuws(persoon, winkel.Klok.Today());
        await winkel.Aanbod(Guid.CreateVersion7(), persoon, op: winkel.Klok.GetUtcNow().AddDays(30));
        Assert.Equal(2, (await winkel.Plaatsingen()).Count);
    }

    [Fact]
    public async Task Na_het_einde_is_ook_de_rest_niet_meer_te_zien()
    {
        var (persoon, traject) = await winkel.Leerling();
        await winkel.Ontvang(db => new CalamiteitGemeldConsumer(db), new CalamiteitGemeld { Ernst = Calamiteiternst.Hoog, Kort = "Bel", Terugbellen = "0355551234" }, persoon);
        await winkel.Ontvang(db => new BegeleiderToegewezenConsumer(db), new BegeleiderToegewezen { Rol = Begeleidersrol.Regisseur, Naam = "Rosa de Wit", Organisatie = "USD", Vanaf = winkel.Klok.Today() }, persoon);
        await winkel.Ontvang(db => new InburgeringsaanbodGedaanConsumer(db), new InburgeringsaanbodGedaan { Instellingsnummer = "0000004000", Datum = new(2024, 6, 1), VerwachteStart = new(2024, 7, 1), Alfabetisering = Alfabetisering.Nvt, Leerroute = Leerroute.B1 }, persoon);
        await winkel.Ontvang(db => new VraagVoortgangsrapportageOpConsumer(db), new VraagVoortgangsrapportageOp { TrajectId = traject, Periode = new Periode { Van = new(2024, 4, 1), Tot = new(2024, 6, 30) } }, persoon);
        await using (var db = winkel.Winkel())
        {
            db.Add(new Voortgangsrapportage { RapportageId = Guid.CreateVersion7(), SchoolOin = SchoolHost.SchoolA, InburgeraarId = persoon, Peildatum = new(2024, 6, 1), Inhoud = [1] });
            await db.SaveChangesAsync(Schoolwinkel.Stop);
        }
        Assert.All(await Aantallen(), n => Assert.Equal(1, n));
        await Nieuws(persoon, winkel.Klok.Today());
        Assert.All(await Aantallen(), n => Assert.Equal(0, n));

        async Task<int[]> Aantallen()
        {
            await using var db = winkel.Winkel();
            var (wie, klok, ct) = (Schoolwinkel.Als(), winkel.Klok, Schoolwinkel.Stop);
            return
            [
                (await winkel.Plaatsingen()).Count, (await RaadpleegTrajecten.Alle(null, null, wie, db, klok, ct)).Value!.Trajecten.Count,
                (await RaadpleegCalamiteiten.Handle(wie, db, klok, ct)).Value!.Calamiteiten.Count, (await RaadpleegBegeleiders.Handle(null, wie, db, klok, ct)).Value!.Begeleiders.Count,
                (await RaadpleegAanbiedingen.Handle(null, wie, db, klok, ct)).Value!.Inburgeringsaanbiedingen.Count, (await RapporteerVoortgang.Alle(wie, db, klok, ct)).Value!.Voortgangsrapportages.Count,
                Assert.IsType<Ok<RaadpleegVerzoeken.Lijst>>((await RaadpleegVerzoeken.Handle(null, wie, db, klok, ct)).Result).Value!.Rapportageverzoeken.Count,
            ];
        }
    }
}

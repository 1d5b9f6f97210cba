using CoaIntake.EersteContactVolgen;
using CoaIntake.IdentiteitVolgen;
using CoaIntake.KlantprofielDelen;
using Inburgering.Contracts.Gemeente.V1;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoaIntake.Tests.IdentiteitVolgen;

public sealed class IdentiteitSamengevoegdConsumerTests : IDisposable
{
    private readonly CoaOnderTest coa = new();

    public void Dispose() => coa.Dispose();

    private Task Samen(Guid oud, Guid nieuw) =>
        coa.Ontvang(db => new IdentiteitSamengevoegdConsumer(db), new IdentiteitSamengevoegd { OudeSleutel = oud, NieuweSleutel = nieuw, Reden = "zelfde persoon" }, nieuw);

    private Task Contact(Guid persoon, int dag) => coa.Ontvang(
        db => new EersteContactGelegdConsumer(db), new EersteContactGelegd { Datum = new(2023, 10, dag), Wijze = Contactwijze.Bezoek, Taal = "ara", TolkIngezet = true }, persoon);

    [Fact]
    public async Task Na_samenvoegen_gaat_alles_onder_de_nieuwe_sleutel_ook_twee_keer_bezorgd()
    {
        var (oud, nieuw) = (await coa.Gekoppeld(), Guid.CreateVersion7());
        await Contact(oud, 20);
        await Contact(nieuw, 20);
        await Contact(oud, 23);

        await Samen(oud, nieuw);
        await Samen(oud, nieuw);

        var profiel = Assert.IsType<Created<DeelKlantprofiel.Antwoord>>(await coa.DeelProfiel(CoaOnderTest.Profiel()));
        Assert.Equal(nieuw, profiel.Value!.InburgeraarId);
        await using var db = coa.Winkel();
        Assert.Equal([(nieuw, 20), (nieuw, 23)], (await db.EersteContacten.OrderBy(x => x.Datum).ToListAsync(TestContext.Current.CancellationToken)).Select(x => (x.InburgeraarId, x.Datum.Day)));
    }

    [Fact]
    public async Task De_oude_sleutel_blijft_begrepen_in_berichten_en_verzoeken()
    {
        var (oud, nieuw) = (await coa.Gekoppeld(), Guid.CreateVersion7());
        await Samen(oud, nieuw);
        await Contact(oud, 20);
        Assert.Equal(201, ((IStatusCodeHttpResult)await coa.MeldVerhuizing(new { inburgeraarId = oud, verhuisdatum = "2024-01-15", zeker = true })).StatusCode);
        await using var db = coa.Winkel();
        Assert.Equal(nieuw, (await db.EersteContacten.SingleAsync(TestContext.Current.CancellationToken)).InburgeraarId);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Een_keten_van_samenvoegingen_eindigt_in_elke_volgorde_bij_de_laatste_sleutel(bool opVolgorde)
    {
        var (eerste, tweede, derde) = (await coa.Gekoppeld(), Guid.CreateVersion7(), Guid.CreateVersion7());
        if (opVolgorde) { await Samen(eerste, tweede); }
        await Samen(tweede, derde);
        if (!opVolgorde) { await Samen(eerste, tweede); }
        await using var db = coa.Winkel();
        Assert.Equal(derde, (await db.Statushouders.SingleAsync(TestContext.Current.CancellationToken)).InburgeraarId);
        Assert.All(await db.VervallenSleutels.ToListAsync(TestContext.Current.CancellationToken), v => Assert.Equal(derde, v.NieuweSleutel));
    }

    [Fact]
    public async Task Een_sleutel_met_zichzelf_samenvoegen_wordt_geweigerd()
    {
        var sleutel = Guid.CreateVersion7();
        await Assert.ThrowsAsync<RefusedException>(() => Samen(sleutel, sleutel));
    }
}

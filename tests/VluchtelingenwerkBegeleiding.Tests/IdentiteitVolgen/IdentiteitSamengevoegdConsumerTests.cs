using Inburgering.Contracts.Coa.V1;
using Inburgering.Contracts.Gemeente.V1;
using VluchtelingenwerkBegeleiding.IdentiteitVolgen;
using VluchtelingenwerkBegeleiding.VestigingVolgen;

namespace VluchtelingenwerkBegeleiding.Tests.IdentiteitVolgen;

public sealed class IdentiteitSamengevoegdConsumerTests : IDisposable
{
    private readonly VluchtelingenwerkOnderTest vwn = new();

    public void Dispose() => vwn.Dispose();

    private Task Samen(Guid oud, Guid nieuw) =>
        vwn.Ontvang(db => new IdentiteitSamengevoegdConsumer(db), new IdentiteitSamengevoegd { OudeSleutel = oud, NieuweSleutel = nieuw, Reden = "zelfde persoon" }, nieuw);

    [Fact]
    public async Task Alles_van_de_oude_sleutel_gaat_over_en_dubbele_feiten_blijven_een_keer()
    {
        var (oud, _) = await vwn.Aangeboden();
        var nieuw = Guid.CreateVersion7();
        foreach (var sleutel in (Guid[])[oud, nieuw])
        {
            await vwn.Meld(new { inburgeraarId = sleutel, status = "GESTART", datum = "2024-01-08" });
            await vwn.LegVast(new { inburgeraarId = sleutel, datum = "2024-01-08", wijze = "GESPREK", taal = "ara", tolk = true });
            await vwn.Registreer(new { inburgeraarId = sleutel, datum = "2024-01-08", uren = 3 });
        }
        await vwn.Ontvang(db => new VerhuisdatumBekendConsumer(db), new VerhuisdatumBekend { Verhuisdatum = new(2024, 1, 15), Zeker = true }, oud);

        await Samen(oud, nieuw);
        await Samen(oud, nieuw);

        var match = Assert.Single(await vwn.Matches());
        Assert.Equal((nieuw, new DateOnly(2024, 1, 15)), (match.InburgeraarId, match.Persoon!.Verhuisdatum!.Value));
        await using var db = vwn.Winkel();
        Assert.Equal(nieuw, Assert.Single(await db.Begeleidingen.ToListAsync(TestContext.Current.CancellationToken)).InburgeraarId);
        Assert.Equal(nieuw, Assert.Single(await db.Contactmomenten.ToListAsync(TestContext.Current.CancellationToken)).InburgeraarId);
        Assert.Equal(nieuw, Assert.Single(await db.PvtRegistraties.ToListAsync(TestContext.Current.CancellationToken)).InburgeraarId);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Een_keten_van_samenvoegingen_eindigt_in_elke_volgorde_bij_de_laatste_sleutel(bool opVolgorde)
    {
        var (eerste, _) = await vwn.Aangeboden();
        var (tweede, derde) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        if (opVolgorde) { await Samen(eerste, tweede); }
        await Samen(tweede, derde);
        if (!opVolgorde) { await Samen(eerste, tweede); }
        Assert.Equal(derde, Assert.Single(await vwn.Matches()).InburgeraarId);
        await using var db = vwn.Winkel();
        Assert.Equal(derde, await db.Sleutel(eerste, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Een_bericht_onder_de_oude_sleutel_blijft_begrepen()
    {
        var (oud, nieuw) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await Samen(oud, nieuw);
        await vwn.Meld(new { inburgeraarId = oud, status = "GESTART", datum = "2024-01-08" });
        Assert.Equal(nieuw, Assert.Single(await vwn.Verzonden()).Subject);
    }

    [Fact]
    public async Task Een_sleutel_met_zichzelf_samenvoegen_wordt_geweigerd()
    {
        var sleutel = Guid.CreateVersion7();
        await Assert.ThrowsAsync<RefusedException>(() => Samen(sleutel, sleutel));
    }
}

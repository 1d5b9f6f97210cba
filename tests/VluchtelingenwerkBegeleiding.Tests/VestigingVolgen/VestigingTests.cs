using Inburgering.Contracts.Coa.V1;
using Inburgering.Contracts.Gemeente.V1;
using VluchtelingenwerkBegeleiding.VestigingVolgen;

namespace VluchtelingenwerkBegeleiding.Tests.VestigingVolgen;

public sealed class VestigingTests : IDisposable
{
    private readonly VluchtelingenwerkOnderTest vwn = new();

    public void Dispose() => vwn.Dispose();

    private Task Verhuist(Guid persoon, DateOnly dag, long volgnummer) =>
        vwn.Ontvang(db => new VerhuisdatumBekendConsumer(db), new VerhuisdatumBekend { Verhuisdatum = dag, Zeker = true }, persoon, volgnummer: volgnummer);

    private Task Gevestigd(Guid? persoon, DateOnly dag, long volgnummer = 1) => vwn.Ontvang(
        db => new StatushouderGevestigdConsumer(db, vwn.Kluis),
        new StatushouderGevestigd { Vestigingsdatum = dag, Adres = new Adres { Straat = "Laan", Huisnummer = "1", Postcode = "1400 AA", Plaats = "Bussum" } }, persoon, volgnummer: volgnummer);

    [Fact]
    public async Task De_match_toont_verhuisdatum_vestiging_en_adres_ook_als_die_eerder_aankwamen()
    {
        var (persoon, _) = await vwn.Aangeboden();
        await Verhuist(persoon, new(2024, 1, 15), 1);
        await Gevestigd(persoon, new(2024, 1, 15));
        var beeld = Assert.Single(await vwn.Matches()).Persoon!;
        Assert.Equal((new DateOnly(2024, 1, 15), new DateOnly(2024, 1, 15), "Bussum"), (beeld.Verhuisdatum!.Value, beeld.Vestigingsdatum!.Value, beeld.Adres!.Plaats));
    }

    [Fact]
    public async Task Het_jongste_bericht_geldt_in_welke_volgorde_ook()
    {
        var (persoon, _) = await vwn.Aangeboden();
        await Verhuist(persoon, new(2024, 2, 1), 8);
        await Verhuist(persoon, new(2024, 1, 15), 7);
        await Gevestigd(persoon, new(2024, 2, 2), 9);
        await Gevestigd(persoon, new(2024, 1, 16), 6);
        var beeld = Assert.Single(await vwn.Matches()).Persoon!;
        Assert.Equal((new DateOnly(2024, 2, 1), new DateOnly(2024, 2, 2)), (beeld.Verhuisdatum!.Value, beeld.Vestigingsdatum!.Value));
    }

    [Fact]
    public async Task Twee_keer_hetzelfde_is_een_vestiging()
    {
        var persoon = Guid.CreateVersion7();
        await Gevestigd(persoon, new(2024, 1, 15));
        await Gevestigd(persoon, new(2024, 1, 15));
        await using var db = vwn.Winkel();
        Assert.Single(await db.Vestigingen.ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Zonder_persoon_worden_beide_berichten_geweigerd()
    {
        await Assert.ThrowsAsync<RefusedException>(() => Gevestigd(null, new(2024, 1, 15)));
        await Assert.ThrowsAsync<RefusedException>(() => vwn.Ontvang(db => new VerhuisdatumBekendConsumer(db), new VerhuisdatumBekend { Verhuisdatum = default, Zeker = false }, null));
    }
}

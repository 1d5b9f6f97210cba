using Inburgering.Contracts.Cmd.V1;
using VluchtelingenwerkBegeleiding.MatchesBehandelen;

namespace VluchtelingenwerkBegeleiding.Tests.MatchesBehandelen;

public sealed class MeldAanVoorMaatschappelijkeBegeleidingConsumerTests : IDisposable
{
    private readonly VluchtelingenwerkOnderTest vwn = new();

    public void Dispose() => vwn.Dispose();

    private static MeldAanVoorMaatschappelijkeBegeleiding Aanmelding(Guid overdracht) => new()
    {
        OverdrachtId = overdracht, Naam = "Amal Haddad", Geboortedatum = new(1994, 5, 20), Moedertaal = "ara", TolkNodig = true, GewensteStart = new(2024, 1, 18), Velden = [],
    };

    private Task Meld(Guid overdracht, Guid? persoon) => vwn.Ontvang(db => new MeldAanVoorMaatschappelijkeBegeleidingConsumer(db, vwn.Kluis), Aanmelding(overdracht), persoon);

    private Task BiedAan(Guid overdracht, Guid persoon) => vwn.Ontvang(db => new OverdrachtAangebodenConsumer(db, vwn.Kluis), VluchtelingenwerkOnderTest.Aanbod(overdracht), persoon);

    [Fact]
    public async Task Een_aanmelding_alleen_is_al_een_match_die_iedereen_van_VluchtelingenWerk_ziet()
    {
        await Meld(Guid.CreateVersion7(), Guid.CreateVersion7());
        Assert.Equal("ja", Assert.Single(await vwn.Matches("NIEUW", VluchtelingenwerkOnderTest.AndereVwn)).Persoon!.TolkNodig);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Aanmelding_en_aanbod_worden_in_elke_volgorde_dezelfde_match(bool eerstAanmelding)
    {
        var (overdracht, persoon) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        if (eerstAanmelding) { await Meld(overdracht, persoon); }
        await BiedAan(overdracht, persoon);
        if (!eerstAanmelding) { await Meld(overdracht, persoon); }

        var match = Assert.Single(await vwn.Matches());
        Assert.Equal(("1994-05-20", "0612345678", "Rosa de Wit"), (match.Persoon!.Geboortedatum, match.Persoon.Telefoon, match.VanContact!.Naam));
        Assert.Empty(await vwn.Matches(oin: VluchtelingenwerkOnderTest.AndereVwn));
    }

    [Fact]
    public async Task Twee_keer_dezelfde_aanmelding_is_een_match()
    {
        var (overdracht, persoon) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await Meld(overdracht, persoon);
        await Meld(overdracht, persoon);
        Assert.Single(await vwn.Matches());
    }

    [Fact]
    public async Task Zonder_persoon_wordt_het_bericht_geweigerd() =>
        Assert.Equal("SCHEMAFOUT", (await Assert.ThrowsAsync<RefusedException>(() => Meld(Guid.CreateVersion7(), null))).Reason);
}

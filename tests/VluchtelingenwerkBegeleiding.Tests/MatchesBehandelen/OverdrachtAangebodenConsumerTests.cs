using Inburgering.Contracts.Keten.V1;
using VluchtelingenwerkBegeleiding.MatchesBehandelen;

namespace VluchtelingenwerkBegeleiding.Tests.MatchesBehandelen;

public sealed class OverdrachtAangebodenConsumerTests : IDisposable
{
    private readonly VluchtelingenwerkOnderTest vwn = new();

    public void Dispose() => vwn.Dispose();

    private Task Ontvang(OverdrachtAangeboden aanbod, Guid? persoon, DateTimeOffset? op = null) => vwn.Ontvang(db => new OverdrachtAangebodenConsumer(db, vwn.Kluis), aanbod, persoon, op);

    [Fact]
    public async Task Een_aanbod_T2_wordt_een_nieuwe_match()
    {
        var (persoon, overdracht) = await vwn.Aangeboden();
        var match = Assert.Single(await vwn.Matches("NIEUW"));
        Assert.Equal((overdracht, persoon, "Amal Haddad", "0612345678"), (match.MatchId, match.InburgeraarId, match.Persoon!.Naam, match.Persoon.Telefoon));
        Assert.Equal("Rosa de Wit", match.VanContact!.Naam);
    }

    [Fact]
    public async Task Hetzelfde_aanbod_nog_eens_blijft_een_match_en_verandert_geen_besluit()
    {
        var (persoon, overdracht) = await vwn.Aangeboden();
        await vwn.Accepteer(overdracht, VluchtelingenwerkOnderTest.Antwoord());
        await Ontvang(VluchtelingenwerkOnderTest.Aanbod(overdracht), persoon);
        Assert.Equal(Matchstatus.Geaccepteerd, Assert.Single(await vwn.Matches()).Status);
    }

    [Fact]
    public async Task Een_ouder_aanbod_dat_later_aankomt_overschrijft_niets()
    {
        var (persoon, overdracht, nu) = (Guid.CreateVersion7(), Guid.CreateVersion7(), vwn.Klok.GetUtcNow());
        await Ontvang(VluchtelingenwerkOnderTest.Aanbod(overdracht, VluchtelingenwerkOnderTest.Veld("adres", "nieuw")), persoon, nu);
        await Ontvang(VluchtelingenwerkOnderTest.Aanbod(overdracht, VluchtelingenwerkOnderTest.Veld("adres", "oud")), persoon, nu.AddDays(-1));
        var match = Assert.Single(await vwn.Matches());
        Assert.Contains(match.Velden, v => v is { Naam: "adres", Waarde: "nieuw" });
        Assert.Equal(nu.AddDays(-1), match.AangebodenOp);
    }

    [Fact]
    public async Task Een_andere_soort_of_een_bericht_zonder_persoon_wordt_geweigerd()
    {
        var fout = await Assert.ThrowsAsync<RefusedException>(() => Ontvang(VluchtelingenwerkOnderTest.Aanbod(Guid.CreateVersion7()) with { Soort = Overdrachtsoort.T3 }, Guid.CreateVersion7()));
        Assert.Equal("NIET_VOOR_ONTVANGER", fout.Reason);
        Assert.Equal("SCHEMAFOUT", (await Assert.ThrowsAsync<RefusedException>(() => Ontvang(VluchtelingenwerkOnderTest.Aanbod(Guid.CreateVersion7()), null))).Reason);
        Assert.Empty(await vwn.Matches());
    }
}

using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Cmd.V1;
using VluchtelingenwerkBegeleiding.MatchesBehandelen;

namespace VluchtelingenwerkBegeleiding.Tests.MatchesBehandelen;

public sealed class ToegestaneGegevensTests : IDisposable
{
    private const string Bsn = "999990019", VNummer = "2900000019", Kanarie = "KANARIE-7431";
    private readonly VluchtelingenwerkOnderTest vwn = new();

    public void Dispose() => vwn.Dispose();

    [Theory]
    [InlineData("bsn", null)]
    [InlineData("vNummer", null)]
    [InlineData("lbtScore", null)]
    [InlineData("inkomen", "K5")]
    [InlineData("wens", "K6")]
    [InlineData("status", "K7")]
    [InlineData("nieuwVeld", "K2")]
    public void Wat_niet_op_de_lijst_staat_blijft_buiten(string naam, string? klasse) =>
        Assert.Empty(ToegestaneGegevens.Filter([VluchtelingenwerkOnderTest.Veld(naam, Kanarie, klasse)], default));

    [Fact]
    public void Ontzorgen_mag_alleen_als_ontzorgen() =>
        Assert.Equal("tot 2024-07-15", Assert.Single(ToegestaneGegevens.Filter([VluchtelingenwerkOnderTest.Veld("ontzorgen", "tot 2024-07-15", "K5")], default)).Waarde);

    [Fact]
    public void Een_telefoonnummer_blijft_en_een_persoonsnummer_verdwijnt()
    {
        Assert.Equal("bel 0612345678, nummer [nummer weggelaten], dossier [nummer weggelaten].", ToegestaneGegevens.ZonderNummers($"bel 0612345678, nummer {Bsn}, dossier {VNummer}."));
        Assert.Equal("+31612345678", ToegestaneGegevens.ZonderNummers("+31612345678"));
    }

    [Fact]
    public async Task Een_kanarie_in_een_aanbod_of_aanmelding_komt_nergens_terecht()
    {
        var (persoon, overdracht) = await vwn.Aangeboden(
            VluchtelingenwerkOnderTest.Veld("bsn", Bsn, "K3"), VluchtelingenwerkOnderTest.Veld("vNummer", VNummer, "K3"), VluchtelingenwerkOnderTest.Veld("boetes", Kanarie, "K7"),
            VluchtelingenwerkOnderTest.Veld("aandachtspunten", $"staat bekend als {Bsn} en {VNummer}"));
        await vwn.Ontvang(
            db => new MeldAanVoorMaatschappelijkeBegeleidingConsumer(db, vwn.Kluis),
            new MeldAanVoorMaatschappelijkeBegeleiding { OverdrachtId = overdracht, Naam = "Amal Haddad", Geboortedatum = new(1994, 5, 20), Moedertaal = "ara", TolkNodig = true, Velden = [new Overdrachtsveld { Naam = "BSN", Waarde = Bsn }] },
            persoon);
        await vwn.Accepteer(overdracht, VluchtelingenwerkOnderTest.Antwoord());

        var alles = await vwn.Alles() + System.Text.Json.JsonSerializer.Serialize(await vwn.Matches());
        Assert.Contains("Amal Haddad", alles, StringComparison.Ordinal);
        Assert.DoesNotContain(Bsn, alles, StringComparison.Ordinal);
        Assert.DoesNotContain(VNummer, alles, StringComparison.Ordinal);
        Assert.DoesNotContain(Kanarie, alles, StringComparison.Ordinal);
    }
}

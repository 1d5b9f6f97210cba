using CoaIntake.CalamiteitenVolgen;
using Inburgering.Contracts.Keten.V1;

namespace CoaIntake.Tests.CalamiteitenVolgen;

/// <summary>A calamity from M33 to what the organisation sees.</summary>
public sealed class RaadpleegCalamiteitenTests : IDisposable
{
    private readonly CoaOnderTest coa = new();

    public void Dispose() => coa.Dispose();

    private Task Gemeld(Guid? persoon, Guid? id = null) => coa.Ontvang(
        db => new CalamiteitGemeldConsumer(db), new CalamiteitGemeld { Ernst = Calamiteiternst.Hoog, Kort = "Bel met spoed terug", Terugbellen = "0355551234" }, persoon, id: id);

    private async Task<IReadOnlyList<RaadpleegCalamiteiten.Melding>> Meldingen(string oin = CoaOnderTest.Coa, string rol = "coa")
    {
        await using var db = coa.Winkel();
        return (await RaadpleegCalamiteiten.Handle(CoaOnderTest.Als(oin, rol), db, coa.Klok, TestContext.Current.CancellationToken)).Value!.Calamiteiten;
    }

    [Fact]
    public async Task Een_calamiteit_van_een_eigen_persoon_is_te_zien_en_van_een_ander_niet()
    {
        var persoon = await coa.Gekoppeld();
        await Gemeld(persoon);
        await Gemeld(Guid.CreateVersion7());
        Assert.Equal((persoon, Calamiteiternst.Hoog), Assert.Single(await Meldingen()) is var m ? (m.InburgeraarId, m.Ernst) : default);
        Assert.Empty(await Meldingen(CoaOnderTest.AndereCoa));
        Assert.Equal(2, (await Meldingen(CoaOnderTest.Gemeente, "usd")).Count);
    }

    [Fact]
    public async Task Een_melding_die_voor_de_persoon_aankomt_en_twee_keer_bezorgd_wordt_is_er_een()
    {
        var (persoon, id) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await Gemeld(persoon, id);
        await Gemeld(persoon, id);
        Assert.Single(await Meldingen(CoaOnderTest.Gemeente, "usd"));
    }

    /// <summary>Only who may read it says so, once, with nothing of the person or of the calamity.</summary>
    [Fact]
    public async Task Wie_een_calamiteit_op_zijn_lijst_heeft_meldt_dat_aan_de_gemeente()
    {
        var (persoon, id) = (await coa.Gekoppeld(), Guid.CreateVersion7());
        await Gemeld(persoon, id);
        await Gemeld(persoon, id);
        await Gemeld(Guid.CreateVersion7());
        var bericht = Assert.Single(await coa.Verzonden(), v => v.Type == "nl.inburgering.keten.calamiteit-bezorgd.v1");
        Assert.Equal((CoaOnderTest.Coa, persoon), (bericht.Oin, bericht.Subject));
        Assert.Equal(new CalamiteitBezorgd { CalamiteitId = id, Oin = CoaOnderTest.Coa }, System.Text.Json.JsonSerializer.Deserialize<CalamiteitBezorgd>(bericht.Data, Inburgering.Contracts.BerichtJson.Opties));
    }

    [Fact]
    public async Task Zonder_persoon_wordt_het_bericht_geweigerd() =>
        Assert.Equal("SCHEMAFOUT", (await Assert.ThrowsAsync<RefusedException>(() => Gemeld(null))).Reason);
}

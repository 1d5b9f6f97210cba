using Inburgering.Contracts.Keten.V1;
using Microsoft.AspNetCore.Http.HttpResults;
using VluchtelingenwerkBegeleiding.VerwerkingsfoutenVolgen;

namespace VluchtelingenwerkBegeleiding.Tests.VerwerkingsfoutenVolgen;

/// <summary>A refusal from M43 to the list of who sent the message.</summary>
public sealed class RaadpleegVerwerkingsfoutenTests : IDisposable
{
    private readonly VluchtelingenwerkOnderTest vwn = new();

    public void Dispose() => vwn.Dispose();

    private Task Geweigerd(Guid bericht, int? regel = null) => vwn.Ontvang(
        db => new VerwerkingsfoutGemeldConsumer(db), new VerwerkingsfoutGemeld { BerichtId = bericht, Code = Verwerkingsfout.NietVoorDoelgroep, Regel = regel, Tekst = "Geen recht op maatschappelijke begeleiding." }, null);

    private async Task<IReadOnlyList<RaadpleegVerwerkingsfouten.Fout>> Fouten(string? status = null, string oin = VluchtelingenwerkOnderTest.Vwn, string rol = "vwn")
    {
        await using var db = vwn.Winkel();
        return Assert.IsType<Ok<RaadpleegVerwerkingsfouten.Lijst>>((await RaadpleegVerwerkingsfouten.Handle(status, VluchtelingenwerkOnderTest.Als(oin, rol), db, TestContext.Current.CancellationToken)).Result).Value!.Verwerkingsfouten;
    }

    private async Task<(Guid Bericht, Guid Begeleiding, Guid Persoon)> Gemeld()
    {
        var persoon = Guid.CreateVersion7();
        var begeleiding = Assert.IsType<Created<VluchtelingenwerkBegeleiding.BegeleidingMelden.MeldBegeleiding.Beeld>>(await vwn.Meld(Melding(persoon))).Value!.BegeleidingId;
        return ((await vwn.Verzonden())[^1].MessageId, begeleiding, persoon);
    }

    private static object Melding(Guid persoon, string? openstaand = null) => new { inburgeraarId = persoon, status = "GESTART", datum = "2024-01-09", openstaand };

    [Fact]
    public async Task Een_weigering_zegt_welk_bericht_waarover_en_hoe_te_herstellen()
    {
        var (bericht, begeleiding, _) = await Gemeld();
        await Geweigerd(bericht);
        var fout = Assert.Single(await Fouten("OPEN"));
        Assert.Equal(
            (bericht, "nl.inburgering.vwn.maatschappelijke-begeleiding-gewijzigd.v1", Verwerkingsfout.NietVoorDoelgroep, $"/vluchtelingenwerk-begeleiding/v1/begeleidingen/{begeleiding}", "OPEN"),
            (fout.BerichtId, fout.Bericht, fout.Code, fout.Pad, fout.Status));
        Assert.Contains("regisseur", fout.Herstel, StringComparison.Ordinal);
        Assert.Single(await Fouten(oin: VluchtelingenwerkOnderTest.Gemeente, rol: "usd"));
        Assert.Empty(await Fouten(oin: VluchtelingenwerkOnderTest.AndereVwn));
        await using var db = vwn.Winkel();
        Assert.IsType<ProblemHttpResult>((await RaadpleegVerwerkingsfouten.Handle("open", VluchtelingenwerkOnderTest.Als(), db, TestContext.Current.CancellationToken)).Result);
    }

    [Fact]
    public async Task Dezelfde_fout_nog_eens_is_een_fout_en_een_andere_regel_niet()
    {
        var bericht = (await Gemeld()).Bericht;
        await Geweigerd(bericht);
        await Geweigerd(bericht);
        await Geweigerd(bericht, regel: 3);
        Assert.Equal([null, 3], (await Fouten()).Select(f => f.Regel));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Wie_het_verbeterde_bericht_stuurt_heeft_het_hersteld_ook_als_de_weigering_later_komt(bool weigeringEerst)
    {
        var (bericht, _, persoon) = await Gemeld();
        if (weigeringEerst) { await Geweigerd(bericht); }
        await vwn.Meld(Melding(persoon, "Zoekt een huisarts."));
        if (!weigeringEerst) { await Geweigerd(bericht); }
        Assert.Equal("HERSTELD", Assert.Single(await Fouten()).Status);
        Assert.Empty(await Fouten("OPEN"));
    }

    [Fact]
    public async Task Elk_bericht_dat_VluchtelingenWerk_stuurt_wordt_teruggevonden()
    {
        var persoon = await vwn.Begeleid();
        await vwn.LegVast(new { inburgeraarId = persoon, wijze = "TELEFOON", taal = "ara", tolk = false });
        await vwn.Registreer(new { inburgeraarId = persoon, uren = 3, ondertekendOp = "2024-01-10" });
        await vwn.BiedAan(new { inburgeraarId = persoon, gewensteStart = "2024-02-01" });
        foreach (var bericht in await vwn.Verzonden()) { await Geweigerd(bericht.MessageId); }
        Assert.Equal(["overdrachten", "pvt-registraties", "pvt-registraties", "contactmomenten", "matches"], (await Fouten("OPEN")).Select(f => f.Pad.Split('/')[3]));
    }

    [Fact]
    public async Task Een_fout_over_een_onbekend_bericht_wordt_geweigerd() =>
        Assert.Equal("BERICHT_ONBEKEND", (await Assert.ThrowsAsync<RefusedException>(() => Geweigerd(Guid.CreateVersion7()))).Reason);
}

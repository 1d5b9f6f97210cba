using CoaIntake.VerwerkingsfoutenVolgen;
using Inburgering.Contracts.Keten.V1;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoaIntake.Tests.VerwerkingsfoutenVolgen;

/// <summary>A refusal from M43 to the list of who sent the message.</summary>
public sealed class RaadpleegVerwerkingsfoutenTests : IDisposable
{
    private readonly CoaOnderTest coa = new();

    public void Dispose() => coa.Dispose();

    private Task Geweigerd(Guid bericht, int? regel = null) => coa.Ontvang(
        db => new VerwerkingsfoutGemeldConsumer(db), new VerwerkingsfoutGemeld { BerichtId = bericht, Code = Verwerkingsfout.Elfproef, Regel = regel, Tekst = "Het BSN klopt niet." }, null);

    private async Task<IReadOnlyList<RaadpleegVerwerkingsfouten.Fout>> Fouten(string? status = null, string oin = CoaOnderTest.Coa, string rol = "coa")
    {
        await using var db = coa.Winkel();
        return Assert.IsType<Ok<RaadpleegVerwerkingsfouten.Lijst>>((await RaadpleegVerwerkingsfouten.Handle(status, CoaOnderTest.Als(oin, rol), db, TestContext.Current.CancellationToken)).Result).Value!.Verwerkingsfouten;
    }

    private async Task<(Guid Bericht, Guid Koppeling)> Gemeld()
    {
        var koppeling = Assert.IsType<Created<CoaIntake.Koppelen.RegistreerKoppeling.Antwoord>>(await coa.Koppel(CoaOnderTest.Koppeling())).Value!.KoppelingId;
        return ((await coa.Verzonden())[^1].MessageId, koppeling);
    }

    [Fact]
    public async Task Een_weigering_zegt_welk_bericht_waarover_en_hoe_te_herstellen()
    {
        var (bericht, koppeling) = await Gemeld();
        await Geweigerd(bericht);
        var fout = Assert.Single(await Fouten("OPEN"));
        Assert.Equal(
            (bericht, "nl.inburgering.coa.statushouder-gekoppeld.v1", Verwerkingsfout.Elfproef, $"/coa-intake/v1/koppelingen/{koppeling}", "OPEN"),
            (fout.BerichtId, fout.Bericht, fout.Code, fout.Pad, fout.Status));
        Assert.Contains("Verbeter", fout.Herstel, StringComparison.Ordinal);
        Assert.Single(await Fouten(oin: CoaOnderTest.Gemeente, rol: "usd"));
        Assert.Empty(await Fouten(oin: CoaOnderTest.AndereCoa));
        await using var db = coa.Winkel();
        Assert.IsType<ProblemHttpResult>((await RaadpleegVerwerkingsfouten.Handle("open", CoaOnderTest.Als(), db, TestContext.Current.CancellationToken)).Result);
    }

    [Fact]
    public async Task Dezelfde_fout_nog_eens_is_een_fout_en_een_andere_regel_niet()
    {
        var (bericht, _) = await Gemeld();
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
        var (bericht, _) = await Gemeld();
        if (weigeringEerst) { await Geweigerd(bericht); }
        await coa.Koppel(CoaOnderTest.Koppeling(bsn: null));
        if (!weigeringEerst) { await Geweigerd(bericht); }
        Assert.Equal("HERSTELD", Assert.Single(await Fouten()).Status);
        Assert.Empty(await Fouten("OPEN"));
    }

    [Fact]
    public async Task Een_profiel_verhuisbericht_of_aanbod_wordt_ook_teruggevonden()
    {
        await coa.Gekoppeld();
        await coa.DeelProfiel(CoaOnderTest.Profiel());
        await coa.MeldVerhuizing(new { vNummer = CoaOnderTest.VNummer, verhuisdatum = "2024-01-15", zeker = true });
        await coa.BiedAan(new { vNummer = CoaOnderTest.VNummer, gewensteStart = "2024-01-15" });
        foreach (var bericht in await coa.Verzonden()) { await Geweigerd(bericht.MessageId); }
        Assert.Equal(["overdrachten", "verhuisberichten", "klantprofielen", "koppelingen"], (await Fouten("OPEN")).Select(f => f.Pad.Split('/')[3]));
    }

    [Fact]
    public async Task Een_fout_over_een_onbekend_bericht_wordt_geweigerd() =>
        Assert.Equal("BERICHT_ONBEKEND", (await Assert.ThrowsAsync<RefusedException>(() => Geweigerd(Guid.CreateVersion7()))).Reason);
}

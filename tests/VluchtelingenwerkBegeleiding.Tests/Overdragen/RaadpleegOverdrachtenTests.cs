using Microsoft.AspNetCore.Http.HttpResults;
using VluchtelingenwerkBegeleiding.Overdragen;

namespace VluchtelingenwerkBegeleiding.Tests.Overdragen;

public sealed class RaadpleegOverdrachtenTests : IDisposable
{
    private readonly VluchtelingenwerkOnderTest vwn = new();

    public void Dispose() => vwn.Dispose();

    [Fact]
    public async Task Elke_organisatie_ziet_alleen_de_eigen_overdrachten_en_de_gemeente_alle()
    {
        var persoon = await vwn.Begeleid();
        await vwn.BiedAan(new { inburgeraarId = persoon, gewensteStart = "2024-01-15" });
        await using var db = vwn.Winkel();
        async Task<IReadOnlyList<RaadpleegOverdrachten.Stand>> Lijst(string oin, string rol) => (await RaadpleegOverdrachten.Alle(VluchtelingenwerkOnderTest.Als(oin, rol), db, vwn.Klok, TestContext.Current.CancellationToken)).Value!.Overdrachten;

        Assert.Equal((Overdrachtstatus.Aangeboden, persoon), Assert.Single(await Lijst(VluchtelingenwerkOnderTest.Vwn, "vwn")) is var s ? (s.Status, s.InburgeraarId) : default);
        Assert.Empty(await Lijst(VluchtelingenwerkOnderTest.AndereVwn, "vwn"));
        Assert.Single(await Lijst(VluchtelingenwerkOnderTest.Gemeente, "usd"));
    }

    [Fact]
    public async Task Een_onbekende_overdracht_is_404()
    {
        await using var db = vwn.Winkel();
        Assert.IsType<ProblemHttpResult>((await RaadpleegOverdrachten.Een(Guid.CreateVersion7(), VluchtelingenwerkOnderTest.Als(), db, vwn.Klok, TestContext.Current.CancellationToken)).Result);
    }
}

using CoaIntake.Overdragen;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoaIntake.Tests.Overdragen;

public sealed class RaadpleegOverdrachtenTests : IDisposable
{
    private readonly CoaOnderTest coa = new();

    public void Dispose() => coa.Dispose();

    [Fact]
    public async Task Elke_organisatie_ziet_alleen_de_eigen_overdrachten_en_de_gemeente_alle()
    {
        var persoon = await coa.Gekoppeld();
        await coa.BiedAan(new { inburgeraarId = persoon, gewensteStart = "2024-01-15" });
        await using var db = coa.Winkel();
        async Task<IReadOnlyList<RaadpleegOverdrachten.Stand>> Lijst(string oin, string rol) => (await RaadpleegOverdrachten.Alle(CoaOnderTest.Als(oin, rol), db, coa.Klok, TestContext.Current.CancellationToken)).Value!.Overdrachten;

        Assert.Equal((Overdrachtstatus.Aangeboden, persoon), Assert.Single(await Lijst(CoaOnderTest.Coa, "coa")) is var s ? (s.Status, s.InburgeraarId) : default);
        Assert.Empty(await Lijst(CoaOnderTest.AndereCoa, "coa"));
        Assert.Single(await Lijst(CoaOnderTest.Gemeente, "usd"));
    }

    [Fact]
    public async Task Een_onbekende_overdracht_is_404()
    {
        await using var db = coa.Winkel();
        Assert.IsType<ProblemHttpResult>((await RaadpleegOverdrachten.Een(Guid.CreateVersion7(), CoaOnderTest.Als(), db, coa.Klok, TestContext.Current.CancellationToken)).Result);
    }
}

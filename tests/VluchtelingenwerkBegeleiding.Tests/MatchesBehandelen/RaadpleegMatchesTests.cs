using Microsoft.AspNetCore.Http.HttpResults;
using VluchtelingenwerkBegeleiding.MatchesBehandelen;

namespace VluchtelingenwerkBegeleiding.Tests.MatchesBehandelen;

public sealed class RaadpleegMatchesTests : IDisposable
{
    private readonly VluchtelingenwerkOnderTest vwn = new();

    public void Dispose() => vwn.Dispose();

    [Fact]
    public async Task Een_andere_organisatie_ziet_niets_en_de_beheerder_geen_persoon()
    {
        await vwn.Aangeboden();
        Assert.Empty(await vwn.Matches(oin: VluchtelingenwerkOnderTest.AndereVwn));
        var match = Assert.Single(await vwn.Matches(oin: VluchtelingenwerkOnderTest.Gemeente, rol: "beheerder"));
        Assert.Null(match.Persoon);
        Assert.Empty(match.Velden);
    }

    [Fact]
    public async Task Een_onbekende_status_is_400()
    {
        await using var db = vwn.Winkel();
        var antwoord = (await RaadpleegMatches.Alle("Nieuw", VluchtelingenwerkOnderTest.Als(), db, vwn.Kluis, vwn.Klok, TestContext.Current.CancellationToken)).Result;
        Assert.Equal(400, Assert.IsType<ProblemHttpResult>(antwoord).StatusCode);
    }

    [Fact]
    public async Task Een_match_is_op_sleutel_op_te_vragen_en_een_onbekende_is_404()
    {
        var (_, overdracht) = await vwn.Aangeboden();
        await using var db = vwn.Winkel();
        Assert.IsType<Ok<RaadpleegMatches.Beeld>>((await RaadpleegMatches.Een(overdracht, VluchtelingenwerkOnderTest.Als(), db, vwn.Kluis, vwn.Klok, TestContext.Current.CancellationToken)).Result);
        Assert.Equal(404, Assert.IsType<ProblemHttpResult>((await RaadpleegMatches.Een(Guid.CreateVersion7(), VluchtelingenwerkOnderTest.Als(), db, vwn.Kluis, vwn.Klok, TestContext.Current.CancellationToken)).Result).StatusCode);
    }
}

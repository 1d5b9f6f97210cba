using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Keten.V1;
using Microsoft.AspNetCore.Http.HttpResults;
using VluchtelingenwerkBegeleiding.MatchesBehandelen;

namespace VluchtelingenwerkBegeleiding.Tests.MatchesBehandelen;

public sealed class AccepteerMatchTests : IDisposable
{
    private readonly VluchtelingenwerkOnderTest vwn = new();

    public void Dispose() => vwn.Dispose();

    [Fact]
    public void Zonder_naam_zonder_bereikbaarheid_of_met_een_gesprek_in_de_toekomst_wordt_het_niet_aangenomen()
    {
        var (match, vandaag) = (Guid.CreateVersion7(), new DateOnly(2024, 1, 10));
        OverdrachtGeaccepteerd Antwoord(Contact? behandelaar, DateOnly? gesprek = null, bool akkoord = true) => new() { OverdrachtId = match, Behandelaar = behandelaar, GesprekDatum = gesprek, OntbrekendeVelden = [], Akkoord = akkoord };
        var goed = new Contact { Naam = "Karin Smit", Telefoon = "0355550000" };

        Assert.Empty(AccepteerMatch.Controleer(Antwoord(goed, vandaag), match, vandaag));
        Assert.Contains("/behandelaar", AccepteerMatch.Controleer(Antwoord(null), match, vandaag));
        Assert.Contains("/behandelaar", AccepteerMatch.Controleer(Antwoord(new Contact { Naam = "Karin Smit" }), match, vandaag));
        Assert.Contains("/gesprekDatum", AccepteerMatch.Controleer(Antwoord(goed, vandaag.AddDays(1)), match, vandaag));
        Assert.Contains("/akkoord", AccepteerMatch.Controleer(Antwoord(goed, akkoord: false), match, vandaag));
        Assert.Contains("/overdrachtId", AccepteerMatch.Controleer(Antwoord(goed), Guid.CreateVersion7(), vandaag));
    }

    [Fact]
    public async Task Een_aangenomen_match_gaat_als_bericht_naar_de_regisseur()
    {
        var (persoon, overdracht) = await vwn.Aangeboden();

        var beeld = Assert.IsType<Ok<RaadpleegMatches.Beeld>>(await vwn.Accepteer(overdracht, VluchtelingenwerkOnderTest.Antwoord())).Value!;

        Assert.Equal(Matchstatus.Geaccepteerd, beeld.Status);
        var bericht = Assert.Single(await vwn.Verzonden());
        Assert.Equal(("nl.inburgering.keten.overdracht-geaccepteerd.v1", Diensten.UsdRegie, VluchtelingenwerkOnderTest.Vwn, persoon), (bericht.Type, bericht.Target, bericht.Oin, bericht.Subject));
        var inhoud = bericht.Als<OverdrachtGeaccepteerd>();
        Assert.Equal((overdracht, true, new DateOnly(2024, 1, 10), Gesprekswijze.Telefoon, "Karin Smit"), (inhoud.OverdrachtId, inhoud.Akkoord, inhoud.GesprekDatum!.Value, inhoud.Wijze!.Value, inhoud.Behandelaar!.Naam));
    }

    [Fact]
    public async Task De_tweede_hoort_wie_de_eerste_was_en_wanneer()
    {
        var (_, overdracht) = await vwn.Aangeboden();
        await vwn.Accepteer(overdracht, VluchtelingenwerkOnderTest.Antwoord());

        var tweede = Assert.IsType<ProblemHttpResult>(await vwn.Accepteer(overdracht, VluchtelingenwerkOnderTest.Antwoord("Piet Bakker")));

        Assert.Equal(409, tweede.StatusCode);
        Assert.Contains("Karin Smit", tweede.ProblemDetails.Detail, StringComparison.Ordinal);
        Assert.Contains("10-01-2024 om 09:00", tweede.ProblemDetails.Detail, StringComparison.Ordinal);
        Assert.Single(await vwn.Verzonden());
    }

    [Fact]
    public async Task Twee_tegelijk_een_wint_en_de_ander_krijgt_409_zonder_tweede_bericht()
    {
        var (_, overdracht) = await vwn.Aangeboden();
        await using var trage = vwn.Winkel();
        // The slow one has read the match before the fast one answers.
        var match = await Beantwoording.Zoek(trage, overdracht, VluchtelingenwerkOnderTest.Als(), TestContext.Current.CancellationToken);
        await vwn.Accepteer(overdracht, VluchtelingenwerkOnderTest.Antwoord());

        var body = await VluchtelingenwerkOnderTest.Lichaam<OverdrachtGeaccepteerd>(VluchtelingenwerkOnderTest.Antwoord("Piet Bakker"));
        var tweede = (await AccepteerMatch.Handle(overdracht, body, VluchtelingenwerkOnderTest.Als(), trage, vwn.Kluis, vwn.Klok, TestContext.Current.CancellationToken)).Result;

        Assert.NotNull(match);
        var problem = Assert.IsType<ProblemHttpResult>(tweede);
        Assert.Equal((409, "AL_GEACCEPTEERD"), (problem.StatusCode, problem.ProblemDetails.Extensions["code"]));
        Assert.Contains("Karin Smit", problem.ProblemDetails.Detail, StringComparison.Ordinal);
        Assert.Single(await vwn.Verzonden());
        Assert.Equal("Karin Smit", Assert.Single(await vwn.Matches()).Behandelaar!.Naam);
    }

    [Fact]
    public async Task De_match_van_een_andere_organisatie_bestaat_voor_u_niet()
    {
        var (_, overdracht) = await vwn.Aangeboden();
        Assert.Equal(404, Assert.IsType<ProblemHttpResult>(await vwn.Accepteer(overdracht, VluchtelingenwerkOnderTest.Antwoord(), VluchtelingenwerkOnderTest.AndereVwn)).StatusCode);
    }
}

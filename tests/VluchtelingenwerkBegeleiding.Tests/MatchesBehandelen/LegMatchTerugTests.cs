using Inburgering.Contracts.Keten.V1;
using Microsoft.AspNetCore.Http.HttpResults;
using VluchtelingenwerkBegeleiding.MatchesBehandelen;

namespace VluchtelingenwerkBegeleiding.Tests.MatchesBehandelen;

public sealed class LegMatchTerugTests : IDisposable
{
    private readonly VluchtelingenwerkOnderTest vwn = new();

    public void Dispose() => vwn.Dispose();

    [Fact]
    public void De_toelichting_is_verplicht_en_bevat_geen_persoonsnummer()
    {
        var match = Guid.CreateVersion7();
        OverdrachtTeruggelegd Antwoord(string toelichting) => new() { OverdrachtId = match, Reden = Terugleggingsreden.Onvolledig, Toelichting = toelichting };

        Assert.Empty(LegMatchTerug.Controleer(Antwoord("Het adres ontbreekt."), match));
        Assert.Contains("/toelichting", LegMatchTerug.Controleer(Antwoord(" "), match));
        Assert.Contains("/toelichting", LegMatchTerug.Controleer(Antwoord("BSN 999990019 klopt niet"), match));
    }

    [Fact]
    public async Task Terugleggen_gaat_met_reden_naar_de_regisseur()
    {
        var (persoon, overdracht) = await vwn.Aangeboden();

        Assert.IsType<Ok<RaadpleegMatches.Beeld>>(await vwn.LegTerug(overdracht, new { reden = "GEEN_CAPACITEIT", toelichting = "Vanaf 1 maart is er plek." }));

        var bericht = Assert.Single(await vwn.Verzonden());
        Assert.Equal(("nl.inburgering.keten.overdracht-teruggelegd.v1", persoon), (bericht.Type, bericht.Subject));
        Assert.Equal(Terugleggingsreden.GeenCapaciteit, bericht.Als<OverdrachtTeruggelegd>().Reden);
        Assert.Empty(await vwn.Matches("NIEUW"));
    }

    [Fact]
    public async Task Wat_aangenomen_is_kan_niet_meer_terug()
    {
        var (_, overdracht) = await vwn.Aangeboden();
        await vwn.Accepteer(overdracht, VluchtelingenwerkOnderTest.Antwoord());
        Assert.Equal(409, Assert.IsType<ProblemHttpResult>(await vwn.LegTerug(overdracht, new { reden = "ANDERS", toelichting = "Toch niet." })).StatusCode);
        Assert.Single(await vwn.Verzonden());
    }

    [Fact]
    public async Task Zonder_reden_wordt_het_verzoek_geweigerd()
    {
        var (_, overdracht) = await vwn.Aangeboden();
        var fout = await Assert.ThrowsAsync<InvalidBodyException>(() => vwn.LegTerug(overdracht, new { toelichting = "Geen plek." }));
        Assert.Contains("/reden", fout.Errors);
        Assert.Empty(await vwn.Verzonden());
    }
}

using Inburgering.Contracts.Keten.V1;
using Microsoft.AspNetCore.Http.HttpResults;
using VluchtelingenwerkBegeleiding.MatchesBehandelen;

namespace VluchtelingenwerkBegeleiding.Tests.MatchesBehandelen;

public sealed class VraagAanvullingTests : IDisposable
{
    private readonly VluchtelingenwerkOnderTest vwn = new();

    public void Dispose() => vwn.Dispose();

    [Fact]
    public void Er_is_ten_minste_een_naam_zonder_komma()
    {
        Assert.Contains("/ontbrekendeVelden", VraagAanvulling.Controleer(new() { OntbrekendeVelden = [] }));
        Assert.Contains("/ontbrekendeVelden/1", VraagAanvulling.Controleer(new() { OntbrekendeVelden = ["adres", "a,b"] }));
        Assert.Empty(VraagAanvulling.Controleer(new() { OntbrekendeVelden = ["adres"] }));
    }

    [Fact]
    public async Task De_vraag_gaat_naar_de_regisseur_en_na_aanvulling_is_de_match_weer_nieuw()
    {
        var (persoon, overdracht) = await vwn.Aangeboden();
        Assert.IsType<Ok<RaadpleegMatches.Beeld>>(await vwn.Vraag(overdracht, new { ontbrekendeVelden = new[] { "adres" } }));
        var bericht = Assert.Single(await vwn.Verzonden()).Als<OverdrachtGeaccepteerd>();
        Assert.False(bericht.Akkoord);
        Assert.Equal(["adres"], bericht.OntbrekendeVelden);
        Assert.Single(await vwn.Matches("AANVULLING_GEVRAAGD"));

        await vwn.Ontvang(db => new OverdrachtAangebodenConsumer(db, vwn.Kluis), VluchtelingenwerkOnderTest.Aanbod(overdracht, VluchtelingenwerkOnderTest.Veld("adres", "Laan 1, Bussum")), persoon);

        var match = Assert.Single(await vwn.Matches("NIEUW"));
        Assert.Contains(match.Velden, v => v is { Naam: "adres", Waarde: "Laan 1, Bussum" });
        Assert.Empty(match.OntbrekendeVelden);
    }

    [Fact]
    public async Task Na_een_besluit_is_er_niets_meer_te_vragen()
    {
        var (_, overdracht) = await vwn.Aangeboden();
        await vwn.LegTerug(overdracht, new { reden = "ONVOLLEDIG", toelichting = "Het adres ontbreekt." });
        var antwoord = Assert.IsType<ProblemHttpResult>(await vwn.Vraag(overdracht, new { ontbrekendeVelden = new[] { "adres" } }));
        Assert.Equal("AL_TERUGGELEGD", antwoord.ProblemDetails.Extensions["code"]);
    }
}

using Inburgering.Contracts.Keten.V1;
using Microsoft.AspNetCore.Http.HttpResults;
using VluchtelingenwerkBegeleiding.Overdragen;

namespace VluchtelingenwerkBegeleiding.Tests.Overdragen;

public sealed class BiedOverdrachtAanTests : IDisposable
{
    private readonly VluchtelingenwerkOnderTest vwn = new();

    public void Dispose() => vwn.Dispose();

    private static object Aanbod(Guid persoon, Guid? overdracht = null, string themas = "Alles is af.", object? veld = null, string soort = "T5", string[]? talen = null, string? naar = null) => new
    {
        inburgeraarId = persoon, overdrachtId = overdracht, soort, gewensteStart = "2024-02-01", naarOin = naar, vanContact = new { naam = "Karin Smit", telefoon = "0355550000" },
        velden = veld is null ? [new { naam = "themas", waarde = themas }] : (object[])[new { naam = "themas", waarde = themas }, veld], clientkopieTalen = talen ?? ["nld", "ara"],
    };

    [Fact]
    public async Task Een_aanbod_gaat_naar_de_gemeente_van_de_match_en_is_te_volgen()
    {
        var persoon = await vwn.Begeleid();
        var antwoord = Assert.IsType<Created<BiedOverdrachtAan.Antwoord>>(await vwn.BiedAan(Aanbod(persoon))).Value!;
        var bericht = (await vwn.Verzonden())[^1];
        Assert.Equal(("nl.inburgering.keten.overdracht-aangeboden.v1", Diensten.UsdRegie, VluchtelingenwerkOnderTest.Vwn, persoon), (bericht.Type, bericht.Target, bericht.Oin, bericht.Subject));
        var inhoud = bericht.Als<OverdrachtAangeboden>();
        Assert.Equal((antwoord.OverdrachtId, Overdrachtsoort.T5, VluchtelingenwerkOnderTest.Gemeente), (inhoud.OverdrachtId, inhoud.Soort, inhoud.NaarOin));
        Assert.Equal((Overdrachtstatus.Aangeboden, persoon), ((await vwn.Stand(antwoord.OverdrachtId)).Status, (await vwn.Stand(antwoord.OverdrachtId)).InburgeraarId));
    }

    [Fact]
    public async Task Hetzelfde_aanbod_nog_eens_is_hetzelfde_en_iets_anders_onder_dezelfde_sleutel_niet()
    {
        var (persoon, sleutel) = (await vwn.Begeleid(), Guid.CreateVersion7());
        Assert.IsType<Created<BiedOverdrachtAan.Antwoord>>(await vwn.BiedAan(Aanbod(persoon, sleutel)));
        var verzonden = (await vwn.Verzonden()).Count;
        Assert.IsType<Ok<BiedOverdrachtAan.Antwoord>>(await vwn.BiedAan(Aanbod(persoon, sleutel)));
        Assert.Equal(409, Assert.IsType<ProblemHttpResult>(await vwn.BiedAan(Aanbod(persoon, sleutel, "Nog niet af."))).StatusCode);
        Assert.Equal(verzonden, (await vwn.Verzonden()).Count);
    }

    [Fact]
    public async Task Wie_niet_wordt_begeleid_of_bij_een_ander_hoort_wordt_niet_aangeboden()
    {
        Assert.Equal(404, Assert.IsType<ProblemHttpResult>(await vwn.BiedAan(Aanbod(Guid.CreateVersion7()))).StatusCode);
        Assert.Equal(403, Assert.IsType<ProblemHttpResult>(await vwn.BiedAan(Aanbod(await vwn.Begeleid()), VluchtelingenwerkOnderTest.AndereVwn)).StatusCode);
    }

    [Fact]
    public async Task Een_persoonsnummer_gezondheid_of_een_andere_overgang_wordt_geweigerd_per_veld()
    {
        var persoon = await vwn.Begeleid();
        await Fout("/velden/0/waarde", Aanbod(persoon, themas: "Zijn bsn is 999990019."));
        await Fout("/velden/1/waarde", Aanbod(persoon, veld: new { naam = "bsn", waarde = "onbekend" }));
        await Fout("/velden/1/klasse", Aanbod(persoon, veld: new { naam = "hulpvragen", waarde = "Iets medisch.", klasse = "K6" }));
        await Fout("/velden/1/naam", Aanbod(persoon, veld: new { naam = "themas", waarde = "Nog eens." }));
        await Fout("/velden/1/naam", Aanbod(persoon, veld: new { naam = "vrijwilligersnotities", waarde = "Wat wij opschreven." }));
        await Fout("/soort", Aanbod(persoon, soort: "T2"));
        await Fout("/clientkopieTalen/0", Aanbod(persoon, talen: ["Arabisch"]));
        await Fout("/naarOin", Aanbod(persoon, naar: "123"));

        async Task Fout(string waar, object aanbod)
        {
            var probleem = Assert.IsType<ProblemHttpResult>(await vwn.BiedAan(aanbod));
            Assert.Equal(400, probleem.StatusCode);
            Assert.Equal([waar], ((IReadOnlyDictionary<string, string[]>)probleem.ProblemDetails.Extensions["errors"]!).Keys);
        }
    }
}

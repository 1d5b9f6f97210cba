using Inburgering.Contracts.Cmd.V1;

namespace DuoExamens.Tests.MeldingenDoen;

/// <summary>Who may repeat what. That it then goes to DUO is in the table of scenarios.</summary>
public class HerhaalMeldingTests(GedeeldeKeten gedeeld) : IClassFixture<GedeeldeKeten>
{
    private readonly ProefKeten keten = gedeeld.Keten;

    private async Task<int> Herhaal(string client, string pad)
    {
        using var antwoord = await keten.Stuur(client, HttpMethod.Post, $"/duo-examens/v1/{pad}", new { });
        return (int)antwoord.StatusCode;
    }

    [Fact]
    public async Task Alleen_de_eigen_gemeente_en_alleen_wat_geweigerd_is()
    {
        var bsn = Proefpersoon.Bsn();
        var persoon = await keten.Plichtig(bsn);
        await keten.Storing("WEIGER", 1);
        await keten.Regie(new RegistreerResultaatBijDuo { Soort = Resultaatsoort.Pvt, Bsn = bsn, Pvt = new() { OndertekendOp = new(2022, 12, 22) } }, persoon);
        var pad = $"meldingen/{Assert.Single(await keten.MeldingenVan(persoon)).GetProperty("meldingId").GetGuid()}/_herhaal";
        Assert.Equal((404, 403), (await Herhaal("regisseur-hilversum", pad), await Herhaal("vwn", pad)));
        Assert.Equal(202, await Herhaal("usd", pad));
        await keten.Rust();
        Assert.Equal("VERWERKT", Assert.Single(await keten.MeldingenVan(persoon)).GetProperty("status").GetString());
        Assert.Equal(409, await Herhaal("usd", pad));
    }

    [Fact]
    public async Task Wat_er_niet_is_of_al_gelezen_is_wordt_niet_opnieuw_gelezen()
    {
        Assert.Equal((404, 404), (await Herhaal("usd", $"meldingen/{Guid.NewGuid()}/_herhaal"), await Herhaal("usd", $"notificaties/{Guid.NewGuid()}/_lees-opnieuw")));
        var id = Guid.NewGuid();
        using var gelezen = await keten.Stuur("duo", HttpMethod.Post, "/duo-examens/v1/notificaties", new { registratieDatumTijd = "2023-01-02T09:00:00+01:00", gebeurtenisId = "SS140", bsn = Proefpersoon.Bsn() },
            ("bron", "00000099000001002000"), ("doel", "00000099001942000000"), ("berichtId", id.ToString()));
        await keten.Rust();
        Assert.Equal((409, 404), (await Herhaal("usd", $"notificaties/{id}/_lees-opnieuw"), await Herhaal("regisseur-hilversum", $"notificaties/{id}/_lees-opnieuw")));
    }
}

using DuoExamens.Tests;
using Inburgering.Contracts.Cmd.V1;

namespace Ketensimulator.Tests;

/// <summary>What a partner received from us can be looked at, without a BSN in the path.</summary>
public class OntvangenTests(GedeeldeKeten gedeeld) : IClassFixture<GedeeldeKeten>
{
    private readonly ProefKeten keten = gedeeld.Keten;

    [Fact]
    public async Task Een_melding_staat_er_met_kop_inhoud_en_antwoord()
    {
        var bsn = Proefpersoon.Bsn();
        var persoon = await keten.Plichtig(bsn);
        await keten.Regie(new RegistreerResultaatBijDuo { Soort = Resultaatsoort.Pvt, Bsn = bsn, Pvt = new() { OndertekendOp = new(2022, 12, 22) } }, persoon);
        var melding = Assert.Single(await keten.Ontvangen(bsn, "PUT"));
        Assert.Equal("/ketensimulator/duo/personen/{bsn}/pvt", melding["pad"]!.GetValue<string>());
        Assert.Equal("2022-12-22", melding["inhoud"]!["datumOndertekeningPvt"]!.GetValue<string>());
        Assert.Equal(200, melding["status"]!.GetValue<int>());
        Assert.Equal("00000099001942000000", melding["kop"]!["bron"]!.GetValue<string>());
        Assert.True(Guid.TryParse(melding["kop"]!["berichtId"]!.GetValue<string>(), out _));
    }

    [Fact]
    public async Task Zonder_token_ziet_niemand_iets()
    {
        using var http = new HttpClient();
        using var antwoord = await http.GetAsync(new Uri(keten.Adres, "/ketensimulator/v1/ontvangen"), TestContext.Current.CancellationToken);
        Assert.Equal(401, (int)antwoord.StatusCode);
    }
}

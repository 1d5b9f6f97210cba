using System.Net.Http.Json;
using System.Text.Json;
using DuoExamens.Tests;
using Ketensimulator.Duo;

namespace Ketensimulator.Tests.Duo;

/// <summary>Something happens at DUO: it holds the data and notifies the hub, as DUO does.</summary>
public class MeldGebeurtenisTests(GedeeldeKeten gedeeld) : IClassFixture<GedeeldeKeten>
{
    private readonly ProefKeten keten = gedeeld.Keten;

    [Theory]
    [InlineData("""{"gebeurtenisId":"SS101","bsn":"12345678"}""", "/bsn")]
    [InlineData("""{"gebeurtenisId":"SS101","vNummer":"12345678901"}""", "/vNummer")]
    [InlineData("""{"bsn":"999990019"}""", "/gebeurtenisId")]
    public async Task Wat_niet_klopt_wordt_geweigerd_met_de_plaats(string json, string plaats)
    {
        using var antwoord = await keten.Stuur("beheer", HttpMethod.Post, "/ketensimulator/v1/duo/gebeurtenissen", new StringContent(json, System.Text.Encoding.UTF8, "application/json"));
        Assert.Equal(400, (int)antwoord.StatusCode);
        Assert.True((await antwoord.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("errors").TryGetProperty(plaats, out _));
    }

    [Theory]
    [InlineData("\"0290000019\"", 290000019)]
    [InlineData("290000019", 290000019)]
    [InlineData("null", 0)]
    public void Een_V_nummer_mag_tekst_of_getal_zijn_en_gaat_als_getal_op_reis(string json, long verwacht) =>
        Assert.Equal(verwacht, MeldGebeurtenis.VNummer(JsonSerializer.Deserialize<JsonElement>(json)));

    [Theory]
    [InlineData("\"12 34\"")]
    [InlineData("10000000000")]
    [InlineData("-1")]
    public void Een_onmogelijk_V_nummer(string json) => Assert.Null(MeldGebeurtenis.VNummer(JsonSerializer.Deserialize<JsonElement>(json)));

    [Fact]
    public void Een_toets_krijgt_scores_met_een_komma_en_een_later_examen_vervangt_geen_ander_onderdeel()
    {
        var lbt = Gebeurtenisgegevens.Werkbij("SS131", System.Text.Json.Nodes.JsonNode.Parse("""{"behaaldeScore":19.5}"""), new Dictionary<string, System.Text.Json.Nodes.JsonNode>(), new(2023, 1, 2))[Resource.Lbt];
        Assert.Equal("19,50", lbt[0]!["behaaldeScore"]!.GetValue<string>());
        var eerst = Gebeurtenisgegevens.Werkbij("SS199", System.Text.Json.Nodes.JsonNode.Parse("""{"onderdeel":"LE","examendatum":"2023-01-01"}"""), new Dictionary<string, System.Text.Json.Nodes.JsonNode>(), new(2023, 1, 2));
        var daarna = Gebeurtenisgegevens.Werkbij("SS199", System.Text.Json.Nodes.JsonNode.Parse("""{"onderdeel":"SP","examendatum":"2023-01-01"}"""), eerst, new(2023, 1, 2))[Resource.Examens].AsArray();
        Assert.Equal(["LE", "SP"], daarna.Select(e => e!["onderdeel"]!.GetValue<string>()));
    }
}

using System.Text;
using System.Text.Json.Nodes;
using DuoExamens.Tests;
using DuoExamens.Tests.Duo;
using Ketensimulator.Duo;

namespace Ketensimulator.Tests.Duo;

/// <summary>The simulated DUO has every operation that DUO publishes for municipalities, and answers as DUO says it does.</summary>
public sealed class DuoApiTests(GedeeldeKeten gedeeld) : IClassFixture<GedeeldeKeten>, IDisposable
{
    private const string Contact = """{"naam":"Regisseur Eén","email":"regisseur@gooisemeren.example","telefoonnummer":"+31 35 1234567"}""";
    private const string Datum = "2022-12-22", Instelling = "0000004000";

    private readonly ProefKeten keten = gedeeld.Keten;
    private readonly HashSet<string> gezien = [];
    private readonly List<string> fouten = [];
    private HttpClient? duo;

    private HttpClient Duo
    {
        get
        {
            if (duo is not null) { return duo; }
            var specificatie = DuoSpecificatie.Zoek();
            Assert.SkipUnless(specificatie is not null, DuoSpecificatie.Ontbreekt);
            return duo = new HttpClient(new Meelezer(specificatie!, "/ketensimulator/duo", gezien, fouten) { InnerHandler = new SocketsHttpHandler() });
        }
    }

    public void Dispose() => duo?.Dispose();

    private async Task<(int Status, string Tekst)> Vraag(HttpMethod methode, string pad, string? inhoud = null, string bron = "00000099001942000000")
    {
        using var verzoek = new HttpRequestMessage(methode, new Uri(keten.Adres, $"/ketensimulator/duo{pad}"));
        if (inhoud is not null) { verzoek.Content = new StringContent(inhoud, Encoding.UTF8, "application/json"); }
        verzoek.Headers.Add("bron", bron);
        verzoek.Headers.Add("doel", "00000099000001002000");
        verzoek.Headers.Add("berichtId", Guid.NewGuid().ToString());
        using var antwoord = await Duo.SendAsync(verzoek, TestContext.Current.CancellationToken);
        return ((int)antwoord.StatusCode, await antwoord.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task<int> Status(HttpMethod methode, string pad, string? inhoud = null) => (await Vraag(methode, pad, inhoud)).Status;

    private void GeenFouten() => Assert.Equal("", string.Join('\n', fouten.Distinct()));

    [Fact]
    public async Task Elke_bewerking_die_DUO_publiceert_geeft_een_antwoord_volgens_de_specificatie()
    {
        var bsn = Proefpersoon.Bsn();
        var persoon = $"/personen/{bsn}";
        _ = Duo;
        await keten.Gebeurt("SS139", bsn, new { begindatum = "2022-11-01" });
        await keten.Gebeurt("SS101", bsn, new { begindatum = "2022-11-02" }); // a second version, so that there is a history
        await keten.Gebeurt("SS124", bsn);
        await keten.Gebeurt("SS125", bsn);
        await keten.Gebeurt("SS137", bsn);
        await keten.Gebeurt("SS131", bsn);
        await keten.Gebeurt("SS199", bsn, new { onderdeel = "KNM", resultaat = "Gezakt", examendatum = "2022-12-15" });
        await keten.Gebeurt("SS117", bsn);
        await keten.Gebeurt("SS119", bsn);

        Assert.Equal(201, await Status(HttpMethod.Post, $"{persoon}/PIP", """{"dagtekeningPip":"2022-12-20","leerroute":"B","niveau":"B1"}"""));
        foreach (var lezen in (string[])["doelgroep", "doelgroep/historie", "inburgeringsplicht", "inburgeringsplicht/historie", "lbt/resultaten", "lbt/examennummer", "examens/resultaten", "examens/gratispogingen", "vrijstellingen", "ontheffingen", "PIP"])
        {
            Assert.Equal((lezen, 200), (lezen, await Status(HttpMethod.Get, $"{persoon}/{lezen}")));
        }
        Assert.Equal(200, await Status(HttpMethod.Delete, $"{persoon}/lbt/examennummer"));
        Assert.Equal(404, await Status(HttpMethod.Get, $"{persoon}/lbt/examennummer"));

        Assert.Equal(201, await Status(HttpMethod.Post, $"{persoon}/Inburgeringsaanbod/{Instelling}", $$"""{"datumInburgeringsaanbod":"{{Datum}}","indicatorAlfabetiseringsonderwijs":"NVT"}"""));
        Assert.Equal(204, await Status(HttpMethod.Delete, $"{persoon}/Inburgeringsaanbod/{Instelling}"));
        Assert.Equal(404, await Status(HttpMethod.Delete, $"{persoon}/Inburgeringsaanbod/{Instelling}"));
        Assert.Equal(200, await Status(HttpMethod.Delete, $"{persoon}/PIP"));
        Assert.Equal(404, await Status(HttpMethod.Get, $"{persoon}/PIP"));

        await keten.Gebeurt("SS102", bsn, new { startdatum = "2022-12-21", einddatum = "2025-12-21" });
        await keten.Gebeurt("SS104", bsn, new { verlengingsgrondcode = "2" });
        Assert.Equal(200, await Status(HttpMethod.Get, $"{persoon}/inburgeringstermijn"));
        Assert.Equal(200, await Status(HttpMethod.Get, $"{persoon}/inburgeringstermijn/historie"));

        Assert.Equal(200, await Status(HttpMethod.Put, $"{persoon}/map", $$"""{"datumEindgesprekMap":"{{Datum}}"}"""));
        Assert.Equal(200, await Status(HttpMethod.Get, $"{persoon}/map"));
        Assert.Equal(200, await Status(HttpMethod.Put, $"{persoon}/pvt", $$"""{"datumOndertekeningPvt":"{{Datum}}"}"""));
        Assert.Equal(200, await Status(HttpMethod.Get, $"{persoon}/pvt"));
        Assert.Equal(200, await Status(HttpMethod.Put, $"{persoon}/zroute", $$"""{"datumAfrondingZroute":"{{Datum}}"}"""));
        foreach (var uren in (string[])["bredeintake/taallesknm", "participatieactiviteiten", "participatietaalles"])
        {
            Assert.Equal(200, await Status(HttpMethod.Put, $"{persoon}/uren/{uren}", """{"uren":12}"""));
        }
        Assert.Equal(200, await Status(HttpMethod.Get, $"{persoon}/uren"));
        Assert.Equal(200, await Status(HttpMethod.Get, "/instellingen"));
        Assert.Equal(200, await Status(HttpMethod.Get, "/verlengingsgronden"));

        var (gemaakt, tekst) = await Vraag(HttpMethod.Post, "/contactpersonen", Contact);
        Assert.Equal(201, gemaakt);
        var id = JsonNode.Parse(tekst)!["id"]!.GetValue<int>();
        Assert.Equal(200, await Status(HttpMethod.Put, $"/contactpersonen/{id}", Contact));
        Assert.Equal(201, await Status(HttpMethod.Post, $"/contactpersonen/{id}{persoon}"));
        Assert.Equal(200, await Status(HttpMethod.Delete, $"/contactpersonen/{id}{persoon}"));
        Assert.Equal(200, await Status(HttpMethod.Delete, $"/contactpersonen/{id}"));
        Assert.Equal(404, await Status(HttpMethod.Put, $"/contactpersonen/{id}", Contact));

        GeenFouten();
        var gedaan = gezien.Select(g => g[..g.LastIndexOf(' ')]).ToHashSet();
        Assert.Equal(["POST /notificaties"], DuoSpecificatie.Zoek()!.Bewerkingen.Select(b => b.Naam).Where(b => !gedaan.Contains(b))); // that one is ours
    }

    [Fact]
    public async Task De_onderwijsroute_vraagt_een_instelling_met_het_taalschakelkeurmerk()
    {
        var bsn = Proefpersoon.Bsn();
        await keten.Gebeurt("SS101", bsn, new { begindatum = "2022-12-01" });
        var aanbod = $$"""{"datumInburgeringsaanbod":"{{Datum}}","indicatorAlfabetiseringsonderwijs":"NVT"}""";
        Assert.Equal(201, await Status(HttpMethod.Post, $"/personen/{bsn}/PIP", """{"dagtekeningPip":"2022-12-20","leerroute":"O","niveau":"B1"}"""));
        Assert.Equal(403, await Status(HttpMethod.Post, $"/personen/{bsn}/Inburgeringsaanbod/{Instelling}", aanbod));
        Assert.Equal(403, await Status(HttpMethod.Post, $"/personen/{bsn}/Inburgeringsaanbod/0000009999", aanbod));
        Assert.Equal(201, await Status(HttpMethod.Post, $"/personen/{bsn}/Inburgeringsaanbod/0000005000", aanbod));
        GeenFouten();
    }

    [Fact]
    public async Task Een_PUT_vervangt_het_geheel()
    {
        var persoon = $"/personen/{Proefpersoon.Bsn()}";
        Assert.Equal(200, await Status(HttpMethod.Put, $"{persoon}/map", $$"""{"datumEindgesprekMap":"{{Datum}}"}"""));
        Assert.Equal(200, await Status(HttpMethod.Put, $"{persoon}/map", "{}"));
        Assert.Equal(404, await Status(HttpMethod.Get, $"{persoon}/map"));
        GeenFouten();
    }

    [Fact]
    public void Een_gratis_poging_gaat_af_van_het_tegoed_en_een_gezinsmigrant_heeft_er_geen()
    {
        Assert.Equal([1, 2, 2, 2, 2], Tegoed("Asielstatushouder", ("KNM", "Gezakt", null), ("LE", "Geen", "Afgemeld")));
        Assert.Equal([0, 2, 2, 2, 2], Tegoed("Asielstatushouder", ("KNM", "Gezakt", null), ("KNM", "Geslaagd", null), ("KNM", "Geen", "Absent")));
        Assert.Equal([0, 0, 0, 0, 0], Tegoed("Gezinsmigrant en overige migrant"));

        static IEnumerable<int> Tegoed(string indeling, params (string Onderdeel, string Resultaat, string? Reden)[] examens) =>
            DuoRegels.GratisPogingen(new JsonObject { ["indeling"] = indeling }, [.. examens.Select(e => (JsonNode)new JsonObject { ["onderdeel"] = e.Onderdeel, ["resultaat"] = e.Resultaat, ["redenGeenResultaat"] = e.Reden })])
                .Select(r => r!["gratisPogingenTegoed"]!.GetValue<int>());
    }

    [Fact]
    public async Task Hoofdletters_in_het_pad_horen_bij_DUO()
    {
        var bsn = Proefpersoon.Bsn();
        _ = Duo;
        await keten.MetPip(bsn);
        using var klein = new HttpRequestMessage(HttpMethod.Get, new Uri(keten.Adres, $"/ketensimulator/duo/personen/{bsn}/pip"));
        foreach (var kop in (string[])["bron", "doel"]) { klein.Headers.Add(kop, "00000099001942000000"); }
        klein.Headers.Add("berichtId", Guid.NewGuid().ToString());
        using var http = new HttpClient();
        using var antwoord = await http.SendAsync(klein, TestContext.Current.CancellationToken);
        Assert.Equal(404, (int)antwoord.StatusCode);
        Assert.Equal(200, await Status(HttpMethod.Get, $"/personen/{bsn}/PIP"));
    }

    [Theory]
    [InlineData("POST", "/personen/{bsn}/PIP", """{"dagtekeningPip":"20-12-2022","leerroute":"B"}""", 400)]
    [InlineData("POST", "/personen/{bsn}/PIP", """{"dagtekeningPip":"2022-10-01","leerroute":"B"}""", 403)]
    [InlineData("POST", "/personen/{bsn}/PIP", """{"dagtekeningPip":"2022-12-20","leerroute":"O","niveau":"A2"}""", 403)]
    [InlineData("POST", "/personen/{bsn}/Inburgeringsaanbod/0000004000", """{"indicatorAlfabetiseringsonderwijs":"NVT"}""", 403)]
    [InlineData("PUT", "/personen/{bsn}/uren/participatietaalles", """{"uren":10000}""", 400)]
    [InlineData("PUT", "/personen/{bsn}/uren/participatietaalles", """{"uren":10.5}""", 400)]
    [InlineData("PUT", "/personen/{bsn}/map", """{"datumEindgesprekMap":"2030-01-01"}""", 403)]
    [InlineData("PUT", "/personen/{bsn}/map", """{"datumEindgesprekMap":"2022-12-22","verwijtbaar":true}""", 400)]
    [InlineData("POST", "/contactpersonen", """{"naam":"X","email":"x@y.example","telefoonnummer":"geen"}""", 400)]
    public async Task Wat_DUO_niet_aanneemt(string methode, string pad, string inhoud, int status)
    {
        var bsn = Proefpersoon.Bsn();
        _ = Duo;
        await keten.Gebeurt("SS101", bsn, new { begindatum = "2022-11-01" });
        var (gekregen, tekst) = await Vraag(new HttpMethod(methode), pad.Replace("{bsn}", bsn, StringComparison.Ordinal), inhoud);
        Assert.Equal(status, gekregen);
        if (status == 403) { Assert.NotEmpty(JsonNode.Parse(tekst)!.AsArray().Select(f => f!["fouttekst"]!.GetValue<string>())); }
        else { Assert.Equal("", tekst); }
    }
}

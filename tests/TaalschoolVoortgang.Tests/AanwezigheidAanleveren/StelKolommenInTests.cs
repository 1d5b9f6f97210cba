using System.Text.Json;

namespace TaalschoolVoortgang.Tests.AanwezigheidAanleveren;

public class StelKolommenInTests(SchoolHost host) : IClassFixture<SchoolHost>
{
    private async Task<(int Status, JsonElement Json, string Tekst)> Stel(object kolommen, string school = SchoolHost.SchoolA)
    {
        using var inhoud = SchoolHost.Json(new { kolommen });
        return await host.Stuur(school, HttpMethod.Put, "kolommen", inhoud);
    }

    [Fact]
    public async Task Een_school_levert_haar_eigen_export_aan_en_een_andere_school_merkt_er_niets_van()
    {
        var (_, _, bsn) = await host.Leerling(Testpersonen.Bsn(231));
        var export = $"Leerlingnr (BSN);Lesdatum;Klas;Rooster;Present;Afwezig\r\n{bsn};03-06-2024;B1-2A;3,0;3,0;\r\n";
        Assert.Equal(400, (await host.Lever(SchoolHost.SchoolA, "eigen", export)).Status);
        Assert.Equal(200, (await Stel(new Dictionary<string, string> { ["BSN"] = "Leerlingnr (BSN)", ["Datum"] = "Lesdatum", ["Groep"] = "Klas", ["Uren gepland"] = "Rooster", ["Uren aanwezig"] = "Present", ["Verzuim"] = "Afwezig" })).Status);
        Assert.Equal("Klas", (await host.Get(SchoolHost.SchoolA, "kolommen")).Json.GetProperty("kolommen").GetProperty("Groep").GetString());
        Assert.Equal(201, (await host.Lever(SchoolHost.SchoolA, "eigen", export)).Status);
        Assert.Equal("ERR_KOLOM", (await host.Lever(SchoolHost.SchoolB, "eigen", export)).Json.GetProperty("code").GetString());
        // The names here still count, because the file of refused rows has them.
        Assert.Equal(201, (await host.Lever(SchoolHost.SchoolA, "hier", $"BSN;Datum;Groep;Uren gepland;Uren aanwezig;Verzuim\r\n{bsn};05-06-2024;B1-2A;3,0;3,0;\r\n")).Status);
        Assert.Equal(200, (await Stel(new Dictionary<string, string>())).Status);
        Assert.Equal(400, (await host.Lever(SchoolHost.SchoolA, "weer-weg", export)).Status);
    }

    [Fact]
    public async Task Een_onbekende_kolom_een_lege_naam_en_twee_gelijke_namen_worden_geweigerd()
    {
        Assert.Equal(400, (await Stel(new Dictionary<string, string> { ["Leraar"] = "x" }, SchoolHost.SchoolB)).Status);
        Assert.Equal(400, (await Stel(new Dictionary<string, string> { ["BSN"] = " - " }, SchoolHost.SchoolB)).Status);
        Assert.Equal(400, (await Stel(new Dictionary<string, string> { ["BSN"] = "Groep" }, SchoolHost.SchoolB)).Status);
        Assert.Empty((await host.Get(SchoolHost.SchoolB, "kolommen")).Json.GetProperty("kolommen").EnumerateObject());
    }

    [Fact]
    public async Task De_pagina_stelt_hetzelfde_in()
    {
        using var fout = await Formulier(["Groep"]);
        var (status, html) = await host.Pagina(SchoolHost.SchoolB, "/aanleveren/kolommen", fout);
        Assert.Equal(400, status);
        Assert.Contains("heten hetzelfde", html, StringComparison.Ordinal);
        using var goed = await Formulier(["Sofinr", "", "Klas"]);
        (status, html) = await host.Pagina(SchoolHost.SchoolB, "/aanleveren/kolommen", goed);
        Assert.Equal(200, status);
        Assert.Contains("Ingesteld.", html, StringComparison.Ordinal);
        Assert.Contains("value=\"Klas\"", html, StringComparison.Ordinal);
        Assert.Equal(2, (await host.Get(SchoolHost.SchoolB, "kolommen")).Json.GetProperty("kolommen").EnumerateObject().Count());
        await Stel(new Dictionary<string, string>(), SchoolHost.SchoolB);

        async Task<MultipartFormDataContent> Formulier(string[] namen)
        {
            var formulier = (await host.Pagina(SchoolHost.SchoolB, "/aanleveren/kolommen")).Formulier();
            foreach (var naam in namen) { formulier.Add(new StringContent(naam), "namen"); }
            return formulier;
        }
    }
}

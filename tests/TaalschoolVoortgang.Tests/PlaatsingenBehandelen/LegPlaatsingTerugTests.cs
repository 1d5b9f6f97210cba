using Inburgering.Contracts.Keten.V1;
using TaalschoolVoortgang.PlaatsingenBehandelen;

namespace TaalschoolVoortgang.Tests.PlaatsingenBehandelen;

/// <summary>A school hands a learner back, through the real host.</summary>
public sealed class LegPlaatsingTerugTests(SchoolHost host) : IClassFixture<SchoolHost>
{
    [Fact]
    public async Task Een_volle_school_legt_terug_en_zegt_wanneer_er_plek_is()
    {
        var (persoon, id) = await host.BiedAan(Testpersonen.Bsn(43));
        Assert.Equal(400, (await host.Post(SchoolHost.SchoolA, $"plaatsingen/{id}/_leg-terug", new { reden = "GEEN_ZIN" })).Status);
        Assert.Equal(400, (await host.Post(SchoolHost.SchoolA, $"plaatsingen/{id}/_leg-terug", new { reden = "ANDERS" })).Status);
        Assert.Equal(200, (await host.Post(SchoolHost.SchoolA, $"plaatsingen/{id}/_leg-terug", new { reden = "VOL", plekVanaf = "2024-09-02" })).Status);
        await host.Rust();
        var bericht = Assert.Single(host.Regie.Berichten<OverdrachtTeruggelegd>(persoon)).Data;
        Assert.Equal((Terugleggingsreden.GeenCapaciteit, "De school is vol. Plek vanaf 02-09-2024."), (bericht.Reden, bericht.Toelichting));
        Assert.Equal(404, (await host.Post(SchoolHost.SchoolA, "trajecten", new { plaatsingId = id, groepId = "B1", leerroute = "B1", niveauDoel = "B1", startdatum = "2024-06-03", urenPerWeek = 6 })).Status);
    }

    [Theory]
    [InlineData("VOL", Terugleggingsreden.GeenCapaciteit)]
    [InlineData("GEEN_CAPACITEIT", Terugleggingsreden.GeenCapaciteit)]
    [InlineData("ONVOLLEDIG", Terugleggingsreden.Onvolledig)]
    [InlineData("ANDERS", Terugleggingsreden.Anders)]
    [InlineData("vol", null)]
    [InlineData("\"", null)]
    public void Een_reden_is_een_code_van_de_keten_of_VOL(string tekst, Terugleggingsreden? reden) => Assert.Equal(reden, LegPlaatsingTerug.Reden(tekst));

    [Fact]
    public async Task Terugleggen_kan_een_keer_en_daarna_niet_bevestigen()
    {
        var (persoon, id) = await host.BiedAan(Testpersonen.Bsn(53));
        Assert.Equal(404, (await host.Post(SchoolHost.SchoolB, $"plaatsingen/{id}/_leg-terug", new { reden = "VOL" })).Status);
        var (status, json, _) = await host.Post(SchoolHost.SchoolA, $"plaatsingen/{id}/_leg-terug", new { reden = "ONVOLLEDIG", toelichting = "De leerroute ontbreekt." });
        Assert.Equal((200, "TERUGGELEGD", "De leerroute ontbreekt."), (status, json.GetProperty("status").GetString(), json.GetProperty("toelichting").GetString()));
        foreach (var stap in (string[])["_leg-terug", "_bevestig"])
        {
            var (weer, probleem, _) = await host.Post(SchoolHost.SchoolA, $"plaatsingen/{id}/{stap}", stap == "_bevestig" ? new { } : new { reden = "VOL" });
            Assert.Equal((409, "AL_BESLOTEN"), (weer, probleem.GetProperty("code").GetString()));
            Assert.Contains("teruggelegd", probleem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }
        await host.Rust();
        Assert.Single(host.Regie.Berichten<OverdrachtTeruggelegd>(persoon));
    }

    [Fact]
    public async Task Een_te_lange_toelichting_een_andere_rol_en_een_onbekende_plaatsing_worden_geweigerd()
    {
        var (_, id) = await host.BiedAan(Testpersonen.Bsn(54));
        var (status, probleem, tekst) = await host.Post(SchoolHost.SchoolA, $"plaatsingen/{id}/_leg-terug", new { reden = "ANDERS", toelichting = new string('x', 501) });
        Assert.True(status == 400 && probleem.GetProperty("errors").TryGetProperty("/toelichting", out _), tekst);
        Assert.Equal(400, (await host.Post(SchoolHost.SchoolA, $"plaatsingen/{id}/_leg-terug", new { reden = "ANDERS", toelichting = new string('x', 495), plekVanaf = "2024-09-02" })).Status);
        using var lichaam = SchoolHost.Json(new { reden = "VOL" });
        Assert.Equal(403, (await host.Stuur(SchoolHost.SchoolA, HttpMethod.Post, $"plaatsingen/{id}/_leg-terug", lichaam, rol: "duo")).Status);
        Assert.Equal(404, (await host.Post(SchoolHost.SchoolA, $"plaatsingen/{Guid.CreateVersion7()}/_leg-terug", new { reden = "VOL" })).Status);
    }
}

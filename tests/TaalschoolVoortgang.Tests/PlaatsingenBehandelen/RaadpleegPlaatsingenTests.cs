namespace TaalschoolVoortgang.Tests.PlaatsingenBehandelen;

/// <summary>What a school sees of the learners offered to it, through the real host.</summary>
public sealed class RaadpleegPlaatsingenTests(SchoolHost host) : IClassFixture<SchoolHost>
{
    private static object Opdracht(Guid overdrachtId, string bsn, string? naarOin) => new
    {
        overdrachtId, naarOin, bsn, naam = "Selam Gebre", geboortedatum = "1994-05-20", moedertaal = "tir", tolkNodig = true, leerroute = "B1", gewensteStart = "2024-03-25",
        velden = new[] { new { naam = "startniveau", waarde = "A1" } },
    };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Aanbod_en_opdracht_worden_samen_een_plaatsing_in_welke_volgorde_ook(bool eerstAanbod)
    {
        var (persoon, id, bsn) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Testpersonen.Bsn(eerstAanbod ? 40 : 41));
        if (eerstAanbod) { await host.BiedAan("onbekend", persoon: persoon, overdrachtId: id); }
        await host.Bus("cmd.plaats-inburgeraar-bij-taalschool.v1", persoon, Opdracht(id, bsn, null));
        if (!eerstAanbod) { await host.BiedAan("onbekend", persoon: persoon, overdrachtId: id); }

        var lijst = (await host.Get(SchoolHost.SchoolA, "plaatsingen?status=AANGEBODEN")).Json.GetProperty("plaatsingen").EnumerateArray().Where(p => p.GetProperty("overdrachtId").GetGuid() == id);
        Assert.Equal("Selam Gebre", Assert.Single(lijst).GetProperty("naam").GetString());
        var een = (await host.Get(SchoolHost.SchoolA, $"plaatsingen/{id}")).Json;
        Assert.Equal((persoon, bsn, "2024-03-25", "tir"), (een.GetProperty("inburgeraarId").GetGuid(), een.GetProperty("bsn").GetString(), een.GetProperty("gewensteStart").GetString(), een.GetProperty("moedertaal").GetString()));
        Assert.Equal(["leerroute", "startniveau"], een.GetProperty("velden").EnumerateArray().Select(v => v.GetProperty("naam").GetString()).Order());
        Assert.Equal(404, (await host.Get(SchoolHost.SchoolB, $"plaatsingen/{id}")).Status);
        Assert.DoesNotContain(id.ToString(), (await host.Get(SchoolHost.SchoolB, "plaatsingen")).Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_aanbod_dat_de_regie_zelf_aannam_is_bij_de_school_bevestigd()
    {
        var (persoon, id) = await host.BiedAan(Testpersonen.Bsn(44));
        await host.Bus("keten.overdracht-geaccepteerd.v1", persoon, new { overdrachtId = id, behandelaar = new { naam = "Robin Smit" }, ontbrekendeVelden = Array.Empty<string>(), akkoord = true });
        Assert.Equal("BEVESTIGD", (await host.Get(SchoolHost.SchoolA, $"plaatsingen/{id}")).Json.GetProperty("status").GetString());
    }

    [Fact]
    public async Task Na_een_samenvoeging_van_sleutels_blijven_beide_sleutels_begrepen()
    {
        var (oud, nieuw, bsn) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Testpersonen.Bsn(45));
        await host.BiedAan(bsn, persoon: oud);
        await host.Bus("gemeente.identiteit-samengevoegd.v1", nieuw, new { oudeSleutel = oud, nieuweSleutel = nieuw, reden = "Zelfde persoon" });
        var (status, json, tekst) = await host.Post(SchoolHost.SchoolA, "trajecten", new { inburgeraarId = oud, groepId = "B1", leerroute = "B1", niveauDoel = "B1", startdatum = "2024-06-03", urenPerWeek = 6 });
        Assert.True(status == 201, tekst);
        Assert.Equal(nieuw, json.GetProperty("inburgeraarId").GetGuid());
        Assert.Equal(201, (await host.Lever(SchoolHost.SchoolA, "samengevoegd", $"BSN;Datum;Groep;Uren gepland;Uren aanwezig;Verzuim\n{bsn};03-06-2024;B1;3,0;3,0;\n")).Status);
        // An offer that was still under way under the old key lands on the key that counts.
        var (_, later) = await host.BiedAan(bsn, persoon: oud);
        Assert.Equal(nieuw, (await host.Get(SchoolHost.SchoolA, $"plaatsingen/{later}")).Json.GetProperty("inburgeraarId").GetGuid());
        await host.Rust();
        Assert.Single(host.Regie.Berichten<Inburgering.Contracts.School.V2.AanwezigheidGeregistreerd>(nieuw));
    }

    [Fact]
    public async Task Een_onbekende_en_andermans_plaatsing_zijn_niet_te_onderscheiden()
    {
        var (_, id) = await host.BiedAan(Testpersonen.Bsn(46), SchoolHost.SchoolB);
        var (onbekend, andermans) = (await host.Get(SchoolHost.SchoolA, $"plaatsingen/{Guid.CreateVersion7()}"), await host.Get(SchoolHost.SchoolA, $"plaatsingen/{id}"));
        Assert.Equal((404, 404), (onbekend.Status, andermans.Status));
        Assert.Equal(onbekend.Json.GetProperty("detail").GetString(), andermans.Json.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Een_vreemde_status_een_andere_rol_en_niemand_worden_geweigerd()
    {
        var (status, probleem, _) = await host.Get(SchoolHost.SchoolA, "plaatsingen?status=NIEUW");
        Assert.Equal(400, status);
        Assert.Contains("INGETROKKEN", probleem.GetProperty("errors").GetProperty("status")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal(403, (await host.Stuur(SchoolHost.SchoolA, HttpMethod.Get, "plaatsingen", rol: "vwn")).Status);
        Assert.Equal(401, (await host.Stuur(null, HttpMethod.Get, "plaatsingen")).Status);
    }

    [Fact]
    public async Task De_nieuwste_plaatsing_staat_bovenaan_en_een_filter_laat_de_rest_weg()
    {
        var (_, eerste) = await host.BiedAan(Testpersonen.Bsn(47));
        var (_, tweede) = await host.BiedAan(Testpersonen.Bsn(48));
        Assert.Equal(200, (await host.Post(SchoolHost.SchoolA, $"plaatsingen/{eerste}/_leg-terug", new { reden = "VOL" })).Status);
        Guid[] Ids(System.Text.Json.JsonElement lijst) => [.. lijst.GetProperty("plaatsingen").EnumerateArray().Select(p => p.GetProperty("plaatsingId").GetGuid()).Where(p => p == eerste || p == tweede)];
        Assert.Equal([eerste], Ids((await host.Get(SchoolHost.SchoolA, "plaatsingen?status=teruggelegd")).Json));
        Assert.Equal([tweede], Ids((await host.Get(SchoolHost.SchoolA, "plaatsingen?status=AANGEBODEN")).Json));
        Assert.Equal(2, Ids((await host.Get(SchoolHost.SchoolA, "plaatsingen")).Json).Length);
    }
}

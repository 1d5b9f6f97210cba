using Inburgering.Contracts.Keten.V1;

namespace TaalschoolVoortgang.Tests.PlaatsingenBehandelen;

public sealed class PlaatsingenTests(SchoolHost host) : IClassFixture<SchoolHost>
{
    private static object Bevestiging(string naam = "Robin Smit") => new { gesprekDatum = "2024-03-08", wijze = "TELEFOON", behandelaar = new { naam, telefoon = "035 207 00 02", email = "robin@voorbeeld.example" }, ontbrekendeVelden = Array.Empty<string>(), akkoord = true };

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
    public async Task Bevestigen_meldt_het_aan_de_regie_en_wie_tweede_is_hoort_wie_er_was()
    {
        var (persoon, id) = await host.BiedAan(Testpersonen.Bsn(42));
        Assert.Equal(404, (await host.Post(SchoolHost.SchoolB, $"plaatsingen/{id}/_bevestig", Bevestiging())).Status);
        var antwoorden = await Task.WhenAll(Enumerable.Range(1, 4).Select(i => host.Post(SchoolHost.SchoolA, $"plaatsingen/{id}/_bevestig", Bevestiging($"Medewerker {i}"))));
        var winnaar = Assert.Single(antwoorden, a => a.Status == 200).Json.GetProperty("behandelaar").GetString()!;
        Assert.All(antwoorden.Where(a => a.Status != 200), a =>
        {
            Assert.Equal(409, a.Status);
            Assert.Contains(winnaar, a.Json.GetProperty("detail").GetString(), StringComparison.Ordinal);
        });
        await host.Rust();
        var (envelope, bericht) = Assert.Single(host.Regie.Over<OverdrachtGeaccepteerd>(persoon));
        Assert.Equal((SchoolHost.SchoolA, id, new DateOnly(2024, 3, 8), winnaar, true), (envelope.Oin, bericht.OverdrachtId, bericht.GesprekDatum, bericht.Behandelaar?.Naam, bericht.Akkoord));
        Assert.Equal(409, (await host.Post(SchoolHost.SchoolA, $"plaatsingen/{id}/_leg-terug", new { reden = "VOL" })).Status);
    }

    [Fact]
    public async Task Een_volle_school_legt_terug_en_zegt_wanneer_er_plek_is()
    {
        var (persoon, id) = await host.BiedAan(Testpersonen.Bsn(43));
        Assert.Equal(400, (await host.Post(SchoolHost.SchoolA, $"plaatsingen/{id}/_leg-terug", new { reden = "GEEN_ZIN" })).Status);
        Assert.Equal(400, (await host.Post(SchoolHost.SchoolA, $"plaatsingen/{id}/_leg-terug", new { reden = "ANDERS" })).Status);
        Assert.Equal(200, (await host.Post(SchoolHost.SchoolA, $"plaatsingen/{id}/_leg-terug", new { reden = "VOL", plekVanaf = "2024-09-02" })).Status);
        await host.Rust();
        var bericht = Assert.Single(host.Regie.Over<OverdrachtTeruggelegd>(persoon)).Data;
        Assert.Equal((Terugleggingsreden.GeenCapaciteit, "De school is vol. Plek vanaf 02-09-2024."), (bericht.Reden, bericht.Toelichting));
        Assert.Equal(404, (await host.Post(SchoolHost.SchoolA, "trajecten", new { plaatsingId = id, groepId = "B1", leerroute = "B1", niveauDoel = "B1", startdatum = "2024-06-03", urenPerWeek = 6 })).Status);
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
        Assert.Single(host.Regie.Over<Inburgering.Contracts.School.V2.AanwezigheidGeregistreerd>(nieuw));
    }
}

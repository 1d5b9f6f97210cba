using Inburgering.Contracts.Keten.V1;

namespace TaalschoolVoortgang.Tests.PlaatsingenBehandelen;

/// <summary>A school accepts a learner, through the real host.</summary>
public sealed class BevestigPlaatsingTests(SchoolHost host) : IClassFixture<SchoolHost>
{
    private static object Bevestiging(string naam = "Robin Smit") => new { gesprekDatum = "2024-03-08", wijze = "TELEFOON", behandelaar = new { naam, telefoon = "035 207 00 02", email = "robin@voorbeeld.example" }, ontbrekendeVelden = Array.Empty<string>(), akkoord = true };

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
        var (envelope, bericht) = Assert.Single(host.Regie.Berichten<OverdrachtGeaccepteerd>(persoon));
        Assert.Equal((SchoolHost.SchoolA, id, new DateOnly(2024, 3, 8), winnaar, true), (envelope.Oin, bericht.OverdrachtId, bericht.GesprekDatum, bericht.Behandelaar?.Naam, bericht.Akkoord));
        Assert.Equal(409, (await host.Post(SchoolHost.SchoolA, $"plaatsingen/{id}/_leg-terug", new { reden = "VOL" })).Status);
    }

    [Fact]
    public async Task Zonder_behandelaar_is_het_de_school_zelf_en_op_een_eerdere_dag_vastgelegd_telt_die_dag()
    {
        var (persoon, id) = await host.BiedAan(Testpersonen.Bsn(49));
        var (status, json, tekst) = await host.Post(SchoolHost.SchoolA, $"plaatsingen/{id}/_bevestig", new { vastgelegdOp = "2024-03-11" });
        Assert.True(status == 200, tekst);
        Assert.Equal(("BEVESTIGD", "taalschool-a", "2024-03-11"), (json.GetProperty("status").GetString(), json.GetProperty("behandelaar").GetString(), json.GetProperty("beslotenOp").GetString()));
        await host.Rust();
        Assert.Equal(new DateOnly(2024, 3, 11), Inburgering.Messaging.LegalTime.DateOf(Assert.Single(host.Regie.Berichten<OverdrachtGeaccepteerd>(persoon)).Envelope.Time));
    }

    [Fact]
    public async Task Een_verkeerd_verzoek_wordt_geweigerd_met_waar_en_laat_de_plaatsing_open()
    {
        var (persoon, id) = await host.BiedAan(Testpersonen.Bsn(50));
        await Fout("/akkoord", new { akkoord = false });
        await Fout("/gesprekDatum", new { gesprekDatum = "8 maart" });
        await Fout("/wijze", new { wijze = "BRIEF" });
        await Fout("/onbekend", new { onbekend = 1 });
        Assert.Equal("AANGEBODEN", (await host.Get(SchoolHost.SchoolA, $"plaatsingen/{id}")).Json.GetProperty("status").GetString());
        await host.Rust();
        Assert.Empty(host.Regie.Berichten<OverdrachtGeaccepteerd>(persoon));

        async Task Fout(string waar, object lichaam)
        {
            var (status, probleem, tekst) = await host.Post(SchoolHost.SchoolA, $"plaatsingen/{id}/_bevestig", lichaam);
            Assert.True(status == 400 && probleem.GetProperty("errors").TryGetProperty(waar, out _), tekst);
        }
    }

    [Fact]
    public async Task Een_andere_rol_en_een_onbekende_plaatsing_worden_geweigerd()
    {
        var (_, id) = await host.BiedAan(Testpersonen.Bsn(51));
        using var lichaam = SchoolHost.Json(Bevestiging());
        Assert.Equal(403, (await host.Stuur(SchoolHost.SchoolA, HttpMethod.Post, $"plaatsingen/{id}/_bevestig", lichaam, rol: "vwn")).Status);
        Assert.Equal(404, (await host.Post(SchoolHost.SchoolA, $"plaatsingen/{Guid.CreateVersion7()}/_bevestig", Bevestiging())).Status);
    }

    [Fact]
    public async Task Een_ingetrokken_aanbod_is_niet_meer_te_bevestigen()
    {
        var (bericht, persoon, id) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await host.BiedAan(Testpersonen.Bsn(52), persoon: persoon, overdrachtId: id, bericht: bericht);
        await host.Bus("keten.correctie-gepubliceerd.v1", persoon, new { correctieVan = bericht, reden = "Naar een andere school." });
        var (status, probleem, _) = await host.Post(SchoolHost.SchoolA, $"plaatsingen/{id}/_bevestig", Bevestiging());
        Assert.Equal((409, "INGETROKKEN"), (status, probleem.GetProperty("code").GetString()));
    }
}

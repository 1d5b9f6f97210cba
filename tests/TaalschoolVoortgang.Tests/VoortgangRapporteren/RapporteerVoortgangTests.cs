using Inburgering.Contracts.School.V1;

namespace TaalschoolVoortgang.Tests.VoortgangRapporteren;

/// <summary>A school reports progress, through the real host.</summary>
public sealed class RapporteerVoortgangTests(SchoolHost host) : IClassFixture<SchoolHost>
{
    [Fact]
    public async Task Voortgang_wordt_gemeld_en_dezelfde_dag_met_andere_waarden_is_een_correctie()
    {
        var (persoon, trajectId, _) = await host.Leerling(Testpersonen.Bsn(64));
        object Rapport(string lezen) => new { trajectId, peildatum = "2024-06-27", niveaus = new { lezen, spreken = "A1" }, instrument = "TOA", oordeel = "OP_SCHEMA", advies = "DOORGAAN", toelichting = "Oefent veel." };
        Assert.Equal(201, (await host.Post(SchoolHost.SchoolA, "voortgangsrapportages", Rapport("A2"))).Status);
        Assert.Equal(200, (await host.Post(SchoolHost.SchoolA, "voortgangsrapportages", Rapport("A2"))).Status);
        Assert.Equal(200, (await host.Post(SchoolHost.SchoolA, "voortgangsrapportages", Rapport("B1"))).Status);
        Assert.Equal(404, (await host.Post(SchoolHost.SchoolB, "voortgangsrapportages", Rapport("B1"))).Status);
        await host.Rust();
        Assert.Equal(2, host.Regie.Berichten<TaalvoortgangVastgesteld>(persoon).Count);
    }

    [Fact]
    public async Task Een_rapportage_beantwoordt_de_vraag_van_de_gemeente()
    {
        var (persoon, trajectId, _) = await host.Leerling(Testpersonen.Bsn(75));
        await host.Bus("cmd.vraag-voortgangsrapportage-op.v1", persoon, new { trajectId, periode = new { van = "2024-04-01", tot = "2024-06-30" } });
        Assert.Equal("OPEN", await Stand());
        Assert.Equal(201, (await host.Post(SchoolHost.SchoolA, "voortgangsrapportages", new { trajectId, peildatum = "2024-06-27", niveaus = new { lezen = "A2" }, instrument = "TOA", oordeel = "OP_SCHEMA", advies = "DOORGAAN" })).Status);
        Assert.Equal("BEANTWOORD", await Stand());

        async Task<string?> Stand() => (await host.Get(SchoolHost.SchoolA, "rapportageverzoeken")).Json.GetProperty("rapportageverzoeken").EnumerateArray().Single(v => v.GetProperty("trajectId").GetGuid() == trajectId).GetProperty("status").GetString();
    }

    [Fact]
    public async Task Een_school_ziet_alleen_de_eigen_rapportages()
    {
        var (persoon, _, _) = await host.Leerling(Testpersonen.Bsn(76));
        Assert.Equal(201, (await host.Post(SchoolHost.SchoolA, "voortgangsrapportages", new { inburgeraarId = persoon, peildatum = "2024-05-01", niveaus = new { lezen = "A2" }, instrument = "TOA", oordeel = "ACHTER", advies = "AFSCHALEN" })).Status);
        Assert.Contains(persoon.ToString(), (await host.Get(SchoolHost.SchoolA, "voortgangsrapportages")).Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain(persoon.ToString(), (await host.Get(SchoolHost.SchoolB, "voortgangsrapportages")).Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_verkeerd_verzoek_een_onbekende_leerling_en_een_andere_rol_worden_geweigerd()
    {
        var (persoon, trajectId, _) = await host.Leerling(Testpersonen.Bsn(77));
        Dictionary<string, object?> Met(string veld, object? waarde) => new() { ["trajectId"] = trajectId, ["peildatum"] = "2024-06-01", ["niveaus"] = new { lezen = "A2" }, ["instrument"] = "TOA", ["oordeel"] = "OP_SCHEMA", ["advies"] = "DOORGAAN", [veld] = waarde };
        foreach (var (veld, waarde) in new (string, object)[] { ("peildatum", "2024-07-01"), ("oordeel", "GOED"), ("toelichting", new string('x', 501)), ("advies", "STOP") })
        {
            var (status, probleem, tekst) = await host.Post(SchoolHost.SchoolA, "voortgangsrapportages", Met(veld, waarde));
            Assert.True(status == 400 && probleem.GetProperty("errors").TryGetProperty($"/{veld}", out _), tekst);
        }
        Assert.Equal(404, (await host.Post(SchoolHost.SchoolA, "voortgangsrapportages", Met("trajectId", Guid.CreateVersion7()))).Status);
        var zonder = Met("inburgeraarId", Guid.CreateVersion7());
        zonder.Remove("trajectId");
        Assert.Equal(404, (await host.Post(SchoolHost.SchoolA, "voortgangsrapportages", zonder)).Status);
        using var lichaam = SchoolHost.Json(Met("instrument", "TOA"));
        Assert.Equal(403, (await host.Stuur(SchoolHost.SchoolA, HttpMethod.Post, "voortgangsrapportages", lichaam, rol: "vwn")).Status);
        await host.Rust();
        Assert.Empty(host.Regie.Berichten<TaalvoortgangVastgesteld>(persoon));
    }
}

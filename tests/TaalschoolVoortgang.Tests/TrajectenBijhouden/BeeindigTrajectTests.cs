using Inburgering.Contracts.School.V1;

namespace TaalschoolVoortgang.Tests.TrajectenBijhouden;

/// <summary>A school ends a taaltraject, through the real host.</summary>
public sealed class BeeindigTrajectTests(SchoolHost host) : IClassFixture<SchoolHost>
{
    private static Dictionary<string, object?> Start(object wie) => Samen(wie, new { groepId = "B1-2A", leerroute = "B1", niveauDoel = "B1", startdatum = "2024-04-01", urenPerWeek = 8 });

    [Fact]
    public async Task Het_einde_mag_voor_de_start_gemeld_worden()
    {
        var (persoon, _) = await host.BiedAan(Testpersonen.Bsn(61));
        var id = Guid.CreateVersion7();
        Assert.Equal(404, (await host.Post(SchoolHost.SchoolA, $"trajecten/{id}/_beeindig", new { einddatum = "2024-06-20" })).Status);
        Assert.Equal(200, (await host.Post(SchoolHost.SchoolA, $"trajecten/{id}/_beeindig", new { inburgeraarId = persoon, einddatum = "2024-06-20" })).Status);
        Assert.Equal(200, (await host.Post(SchoolHost.SchoolA, "trajecten", Start(new { inburgeraarId = persoon, trajectId = id }))).Status);
        var traject = (await host.Get(SchoolHost.SchoolA, $"trajecten/{id}")).Json;
        Assert.Equal(("2024-04-01", "2024-06-20"), (traject.GetProperty("startdatum").GetString(), traject.GetProperty("einddatum").GetString()));
        await host.Rust();
        Assert.Single(host.Regie.Berichten<TaaltrajectGestart>(persoon));
        Assert.Single(host.Regie.Berichten<TaaltrajectBeeindigd>(persoon));
    }

    [Fact]
    public async Task Hetzelfde_einde_nog_eens_verandert_niets_en_een_ander_einde_is_een_correctie()
    {
        var (persoon, trajectId, _) = await host.Leerling(Testpersonen.Bsn(69));
        foreach (var dag in (string[])["2024-06-20", "2024-06-20", "2024-06-21"]) { Assert.Equal(200, (await host.Post(SchoolHost.SchoolA, $"trajecten/{trajectId}/_beeindig", new { einddatum = dag, reden = "VOLTOOID" })).Status); }
        Assert.Equal("2024-06-21", (await host.Get(SchoolHost.SchoolA, $"trajecten/{trajectId}")).Json.GetProperty("einddatum").GetString());
        await host.Rust();
        Assert.Equal([20, 21], host.Regie.Berichten<TaaltrajectBeeindigd>(persoon).Select(b => b.Data.Einddatum.Day));
    }

    [Fact]
    public async Task Een_verkeerd_verzoek_een_ander_kenmerk_andermans_traject_en_een_andere_rol_worden_geweigerd()
    {
        var (persoon, trajectId, _) = await host.Leerling(Testpersonen.Bsn(70));
        await Fout("/einddatum", new { einddatum = "2024-03-01" });
        await Fout("/einddatum", new { reden = "VOLTOOID" });
        await Fout("/reden", new { einddatum = "2024-06-20", reden = "KLAAR" });
        await Fout("/trajectId", new { einddatum = "2024-06-20", trajectId = Guid.CreateVersion7() });
        await Fout("/advies", new { einddatum = "2024-06-20", advies = new string('x', 1001) });
        Assert.Equal(404, (await host.Post(SchoolHost.SchoolB, $"trajecten/{trajectId}/_beeindig", new { einddatum = "2024-06-20" })).Status);
        // Another school's learner under a new number is nobody here.
        Assert.Equal(404, (await host.Post(SchoolHost.SchoolB, $"trajecten/{Guid.CreateVersion7()}/_beeindig", new { inburgeraarId = persoon, einddatum = "2024-06-20" })).Status);
        using var lichaam = SchoolHost.Json(new { einddatum = "2024-06-20" });
        Assert.Equal(403, (await host.Stuur(SchoolHost.SchoolA, HttpMethod.Post, $"trajecten/{trajectId}/_beeindig", lichaam, rol: "usd")).Status);
        await host.Rust();
        Assert.Empty(host.Regie.Berichten<TaaltrajectBeeindigd>(persoon));

        async Task Fout(string waar, object verzoek)
        {
            var (status, probleem, tekst) = await host.Post(SchoolHost.SchoolA, $"trajecten/{trajectId}/_beeindig", verzoek);
            Assert.True(status == 400 && probleem.GetProperty("errors").TryGetProperty(waar, out _), tekst);
        }
    }

    private static Dictionary<string, object?> Samen(params object[] delen) =>
        delen.SelectMany(d => d.GetType().GetProperties().Select(p => (p.Name, Waarde: p.GetValue(d)))).ToDictionary(x => x.Name, x => x.Waarde);
}

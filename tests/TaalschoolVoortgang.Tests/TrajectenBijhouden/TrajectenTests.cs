using Inburgering.Contracts.School.V1;

namespace TaalschoolVoortgang.Tests.TrajectenBijhouden;

public sealed class TrajectenTests(SchoolHost host) : IClassFixture<SchoolHost>
{
    private static Dictionary<string, object?> Start(object wie) => Samen(wie, new { groepId = "B1-2A", leerroute = "B1", niveauDoel = "B1", startdatum = "2024-04-01", urenPerWeek = 8 });

    [Fact]
    public async Task Start_en_einde_worden_gemeld_namens_de_school()
    {
        var (persoon, plaatsing) = await host.BiedAan(Testpersonen.Bsn(60));
        var (status, json, _) = await host.Post(SchoolHost.SchoolA, "trajecten", Start(new { plaatsingId = plaatsing }));
        Assert.Equal(201, status);
        var id = json.GetProperty("trajectId").GetGuid();
        Assert.Equal(200, (await host.Post(SchoolHost.SchoolA, "trajecten", Start(new { plaatsingId = plaatsing }))).Status); // the same again is a repeat
        Assert.Equal(200, (await host.Post(SchoolHost.SchoolA, $"trajecten/{id}/_beeindig", new { einddatum = "2024-06-20", reden = "VOLTOOID", advies = "Door naar B2." })).Status);
        Assert.Equal(404, (await host.Post(SchoolHost.SchoolB, $"trajecten/{id}/_beeindig", new { einddatum = "2024-06-20" })).Status);
        Assert.Equal(404, (await host.Get(SchoolHost.SchoolB, $"trajecten/{id}")).Status);
        await host.Rust();
        var (envelope, gestart) = Assert.Single(host.Regie.Over<TaaltrajectGestart>(persoon));
        Assert.Equal((SchoolHost.SchoolA, id, 8m), (envelope.Oin, gestart.TrajectId, gestart.UrenPerWeek));
        Assert.Equal((new DateOnly(2024, 6, 20), Trajecteinde.Voltooid), (host.Regie.Over<TaaltrajectBeeindigd>(persoon)[0].Data.Einddatum, host.Regie.Over<TaaltrajectBeeindigd>(persoon)[0].Data.Reden));
        Assert.True((await host.Get(SchoolHost.SchoolA, $"trajecten?inburgeraarId={persoon}")).Json.GetProperty("trajecten")[0].GetProperty("beeindigd").GetBoolean());
    }

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
        Assert.Single(host.Regie.Over<TaaltrajectGestart>(persoon));
        Assert.Single(host.Regie.Over<TaaltrajectBeeindigd>(persoon));
    }

    [Fact]
    public async Task Alleen_een_eigen_leerling_kan_beginnen()
    {
        var (persoon, _) = await host.BiedAan(Testpersonen.Bsn(62));
        var onbekend = await host.Post(SchoolHost.SchoolA, "trajecten", Start(new { inburgeraarId = Guid.CreateVersion7() }));
        var andermans = await host.Post(SchoolHost.SchoolB, "trajecten", Start(new { inburgeraarId = persoon }));
        Assert.Equal((404, 404), (onbekend.Status, andermans.Status));
        Assert.Equal(onbekend.Json.GetProperty("detail").GetString(), andermans.Json.GetProperty("detail").GetString());
        Assert.Equal(400, (await host.Post(SchoolHost.SchoolA, "trajecten", Start(new { }))).Status);
        Assert.Equal(400, (await host.Post(SchoolHost.SchoolA, "trajecten", Start(new { inburgeraarId = persoon, bsn = "999990012" }))).Status);
        await host.Rust();
        Assert.Empty(host.Regie.Over<TaaltrajectGestart>(persoon));
    }

    [Fact]
    public async Task Wie_zelf_een_school_zocht_kan_beginnen_als_de_gemeente_hem_kent()
    {
        var (persoon, bsn) = (Guid.CreateVersion7(), Testpersonen.Bsn(63));
        await host.Bus("gemeente.identiteit-bevestigd.v1", persoon, new { nieuweSleutel = persoon, reden = "Nieuw dossier" });
        Assert.Equal(201, (await host.Post(SchoolHost.SchoolB, "trajecten", Start(new { inburgeraarId = persoon, bsn }))).Status);
        var (status, verslag, tekst) = await host.Lever(SchoolHost.SchoolB, "zelf", $"BSN;Datum;Groep;Uren gepland;Uren aanwezig;Verzuim\n{bsn};03-06-2024;B1-2A;3,0;3,0;\n");
        Assert.True(status == 201 && verslag.GetProperty("aangenomen").GetInt32() == 1, tekst);
    }

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
        Assert.Equal(2, host.Regie.Over<TaalvoortgangVastgesteld>(persoon).Count);
    }

    private static Dictionary<string, object?> Samen(params object[] delen) =>
        delen.SelectMany(d => d.GetType().GetProperties().Select(p => (p.Name, Waarde: p.GetValue(d)))).ToDictionary(x => x.Name, x => x.Waarde);
}

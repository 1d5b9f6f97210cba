using Inburgering.Contracts.School.V1;

namespace TaalschoolVoortgang.Tests.TrajectenBijhouden;

/// <summary>A school starts a taaltraject, through the real host.</summary>
public sealed class StartTrajectTests(SchoolHost host) : IClassFixture<SchoolHost>
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
        var (envelope, gestart) = Assert.Single(host.Regie.Berichten<TaaltrajectGestart>(persoon));
        Assert.Equal((SchoolHost.SchoolA, id, 8m), (envelope.Oin, gestart.TrajectId, gestart.UrenPerWeek));
        Assert.Equal((new DateOnly(2024, 6, 20), Trajecteinde.Voltooid), (host.Regie.Berichten<TaaltrajectBeeindigd>(persoon)[0].Data.Einddatum, host.Regie.Berichten<TaaltrajectBeeindigd>(persoon)[0].Data.Reden));
        Assert.True((await host.Get(SchoolHost.SchoolA, $"trajecten?inburgeraarId={persoon}")).Json.GetProperty("trajecten")[0].GetProperty("beeindigd").GetBoolean());
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
        Assert.Empty(host.Regie.Berichten<TaaltrajectGestart>(persoon));
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
    public async Task Andere_gegevens_voor_hetzelfde_traject_zijn_een_correctie_en_hetzelfde_niets()
    {
        var (persoon, trajectId, _) = await host.Leerling(Testpersonen.Bsn(65));
        object Met(decimal uren) => new { trajectId, inburgeraarId = persoon, groepId = "B1-2A", leerroute = "B1", niveauDoel = "B1", startdatum = "2024-03-25", urenPerWeek = uren };
        Assert.Equal(200, (await host.Post(SchoolHost.SchoolA, "trajecten", Met(6))).Status);
        Assert.Equal(8m, (await host.Post(SchoolHost.SchoolA, "trajecten", Met(8))).Json.GetProperty("urenPerWeek").GetDecimal());
        await host.Rust();
        Assert.Equal([6m, 8m], host.Regie.Berichten<TaaltrajectGestart>(persoon).Select(b => b.Data.UrenPerWeek));
    }

    [Fact]
    public async Task Een_kenmerk_dat_van_een_ander_is_botst()
    {
        var (_, trajectId, _) = await host.Leerling(Testpersonen.Bsn(66), SchoolHost.SchoolB);
        var (ander, _) = await host.BiedAan(Testpersonen.Bsn(67));
        var (status, probleem, _) = await host.Post(SchoolHost.SchoolA, "trajecten", Start(new { inburgeraarId = ander, trajectId }));
        Assert.Equal((409, "TRAJECT_BESTAAT_AL"), (status, probleem.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Een_verkeerd_verzoek_en_een_andere_rol_worden_geweigerd()
    {
        var (persoon, _) = await host.BiedAan(Testpersonen.Bsn(68));
        await Fout("/einddatum", new { einddatum = "2024-03-01" });
        await Fout("/bsn", new { bsn = "123" });
        await Fout("/startdatum", new { startdatum = "1-4-2024" });
        await Fout("/urenPerWeek", new { urenPerWeek = -1 });
        await Fout("/leerroute", new { leerroute = "X" });
        using var lichaam = SchoolHost.Json(Start(new { inburgeraarId = persoon }));
        Assert.Equal(403, (await host.Stuur(SchoolHost.SchoolA, HttpMethod.Post, "trajecten", lichaam, rol: "coa")).Status);
        await host.Rust();
        Assert.Empty(host.Regie.Berichten<TaaltrajectGestart>(persoon));

        async Task Fout(string waar, object fout)
        {
            var lichaam = Start(new { inburgeraarId = persoon });
            foreach (var veld in fout.GetType().GetProperties()) { lichaam[veld.Name] = veld.GetValue(fout); }
            var (status, probleem, tekst) = await host.Post(SchoolHost.SchoolA, "trajecten", lichaam);
            Assert.True(status == 400 && probleem.GetProperty("errors").TryGetProperty(waar, out _), tekst);
        }
    }

    private static Dictionary<string, object?> Samen(params object[] delen) =>
        delen.SelectMany(d => d.GetType().GetProperties().Select(p => (p.Name, Waarde: p.GetValue(d)))).ToDictionary(x => x.Name, x => x.Waarde);
}

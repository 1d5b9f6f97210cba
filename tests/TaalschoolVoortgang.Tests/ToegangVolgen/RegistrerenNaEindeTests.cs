namespace TaalschoolVoortgang.Tests.ToegangVolgen;

/// <summary>Through the real host: after the end of access a school registers nothing new, and what is of before that day still comes in.</summary>
public sealed class RegistrerenNaEindeTests(SchoolHost host) : IClassFixture<SchoolHost>
{
    private const string Kop = "BSN;Datum;Groep;Uren gepland;Uren aanwezig;Verzuim\n";

    private Task Einde(Guid persoon, string per = "2024-06-15") =>
        host.Bus("gemeente.toegang-beeindigd.v1", persoon, new { partnerOin = SchoolHost.SchoolA, per, reden = "VERHUISD" });

    [Fact]
    public async Task Lessen_van_na_het_einde_worden_per_regel_geweigerd_en_die_van_ervoor_aangenomen()
    {
        var (persoon, _, bsn) = await host.Leerling(Testpersonen.Bsn(80));
        await Einde(persoon);
        var (status, verslag, tekst) = await host.Lever(SchoolHost.SchoolA, "na-einde", Kop + $"{bsn};14-06-2024;B1-2A;3,0;3,0;\n{bsn};15-06-2024;B1-2A;3,0;3,0;\n");
        Assert.True(status == 201, tekst);
        Assert.Equal((1, 1), (verslag.GetProperty("aangenomen").GetInt32(), verslag.GetProperty("geweigerd").GetInt32()));
        var fout = Assert.Single(verslag.GetProperty("fouten").EnumerateArray());
        Assert.Equal(("ERR_TOEGANG", 3), (fout.GetProperty("code").GetString(), fout.GetProperty("regel").GetInt32()));
        Assert.Contains("15-06-2024", fout.GetProperty("reden").GetString(), StringComparison.Ordinal);
        await host.Rust();
        Assert.Equal(3, Assert.Single(host.Regie.Berichten<Inburgering.Contracts.School.V2.AanwezigheidGeregistreerd>(persoon)).Data.TotaalGevolgd);
    }

    [Fact]
    public async Task Van_meer_dan_een_einde_telt_het_eerste_of_een_regel_nu_een_bsn_of_een_traject_noemt()
    {
        var (persoon, trajectId, bsn) = await host.Leerling(Testpersonen.Bsn(89));
        foreach (var per in (string[])["2024-06-15", "2024-06-10", "2024-06-20"]) { await Einde(persoon, per); }
        foreach (var (kenmerk, wie, traject) in new (string, string, string)[] { ("op-bsn", bsn, ""), ("op-traject", "", $"{trajectId}") })
        {
            var (status, verslag, tekst) = await host.Lever(SchoolHost.SchoolA, kenmerk, $"{Kop.TrimEnd()};TrajectId\n{wie};09-06-2024;B1-2A;3,0;3,0;;{traject}\n{wie};10-06-2024;B1-2A;3,0;3,0;;{traject}\n");
            Assert.True(status == 201, tekst);
            var fout = Assert.Single(verslag.GetProperty("fouten").EnumerateArray());
            Assert.Equal(("ERR_TOEGANG", 3), (fout.GetProperty("code").GetString(), fout.GetProperty("regel").GetInt32()));
        }
    }

    [Fact]
    public async Task Start_einde_en_rapportage_van_na_het_einde_worden_geweigerd_met_wat_er_aan_de_hand_is()
    {
        var (persoon, trajectId, _) = await host.Leerling(Testpersonen.Bsn(81));
        await Einde(persoon);
        foreach (var (pad, lichaam) in new (string, object)[]
        {
            ("trajecten", new { inburgeraarId = persoon, groepId = "B1-3", leerroute = "B1", niveauDoel = "B1", startdatum = "2024-06-17", urenPerWeek = 6 }),
            ($"trajecten/{trajectId}/_beeindig", new { einddatum = "2024-06-20" }),
            ("voortgangsrapportages", new { trajectId, peildatum = "2024-06-20", niveaus = new { lezen = "A2" }, instrument = "TOA", oordeel = "OP_SCHEMA", advies = "DOORGAAN" }),
        })
        {
            var (status, probleem, tekst) = await host.Post(SchoolHost.SchoolA, pad, lichaam);
            Assert.True(status == 403 && probleem.GetProperty("code").GetString() == "TOEGANG_BEEINDIGD", tekst);
            Assert.Contains("15-06-2024", probleem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }
        Assert.Equal(404, (await host.Get(SchoolHost.SchoolA, $"trajecten/{trajectId}")).Status);
        Assert.Equal(200, (await host.Post(SchoolHost.SchoolA, $"trajecten/{trajectId}/_beeindig", new { einddatum = "2024-06-14", reden = "VERHUISD" })).Status);
        Assert.Equal(201, (await host.Post(SchoolHost.SchoolA, "voortgangsrapportages", new { trajectId, peildatum = "2024-06-14", niveaus = new { lezen = "A2" }, instrument = "TOA", oordeel = "OP_SCHEMA", advies = "DOORGAAN" })).Status);
    }

    [Fact]
    public async Task Een_plaatsing_is_na_het_einde_niet_meer_te_beantwoorden()
    {
        var (persoon, id) = await host.BiedAan(Testpersonen.Bsn(82));
        await host.Bus("cmd.beeindig-toegang.v1", persoon, new { partnerOin = SchoolHost.SchoolA, per = "2024-06-15", reden = "Verhuisd." });
        foreach (var (stap, lichaam) in new (string, object)[] { ("_bevestig", new { behandelaar = new { naam = "Robin Smit" } }), ("_leg-terug", new { reden = "VOL" }) })
        {
            var (status, probleem, tekst) = await host.Post(SchoolHost.SchoolA, $"plaatsingen/{id}/{stap}", lichaam);
            Assert.True(status == 403 && probleem.GetProperty("code").GetString() == "TOEGANG_BEEINDIGD", tekst);
        }
    }
}

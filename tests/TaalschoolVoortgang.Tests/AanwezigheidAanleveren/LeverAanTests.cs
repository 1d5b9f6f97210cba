using System.Text;
using System.Text.Json;
using Inburgering.Contracts.School.V2;

namespace TaalschoolVoortgang.Tests.AanwezigheidAanleveren;

public sealed class LeverAanTests(SchoolHost host) : IClassFixture<SchoolHost>
{
    private const string Kop = "BSN;Datum;Groep;Uren gepland;Uren aanwezig;Verzuim\r\n";
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static (int Regels, int Nieuw, int Gecorrigeerd, int Ongewijzigd, int Geweigerd) Telling(JsonElement v) =>
        (v.GetProperty("regels").GetInt32(), v.GetProperty("aangenomen").GetInt32(), v.GetProperty("gecorrigeerd").GetInt32(), v.GetProperty("ongewijzigd").GetInt32(), v.GetProperty("geweigerd").GetInt32());

    private static string[] Fouten(JsonElement v) => [.. v.GetProperty("fouten").EnumerateArray().Select(f => $"{f.GetProperty("regel").GetInt32()} {f.GetProperty("kolom").GetString()} {f.GetProperty("code").GetString()}")];

    private static string Code(JsonElement v) => v.GetProperty("code").GetString()!;

    private IReadOnlyList<AanwezigheidGeregistreerd> Gehoord(Guid persoon) => [.. host.Regie.Berichten<AanwezigheidGeregistreerd>(persoon).Select(b => b.Data)];

    [Fact]
    public async Task Het_bestand_van_J6_wordt_een_bericht_en_nog_eens_verandert_niets()
    {
        var (persoon, trajectId, _) = await host.Leerling("999990081");
        var (status, verslag, tekst) = await host.Lever(SchoolHost.SchoolA, "j6", CsvLezerTests.J6, "text/csv; charset=windows-1252", Windows1252);
        Assert.True(status == 201, tekst);
        Assert.Equal((8, 8, 0, 0, 0), Telling(verslag));
        await host.Rust();
        var (envelope, bericht) = Assert.Single(host.Regie.Berichten<AanwezigheidGeregistreerd>(persoon));
        Assert.Equal(SchoolHost.SchoolA, envelope.Oin);
        Assert.Equal((trajectId, new DateOnly(2024, 6, 3), new DateOnly(2024, 6, 26), 8, 10.5m, "j6"), (bericht.TrajectId, bericht.PeriodeVan, bericht.PeriodeTot, bericht.Regels.Count, bericht.TotaalGevolgd, bericht.Bron));
        Assert.Equal(24m, bericht.Regels.Sum(r => r.Gepland));
        Assert.Equal(3m, bericht.Regels.Where(r => r.Verzuim == Verzuim.Geoorloofd).Sum(r => r.Gepland - r.Aanwezig));

        var (herhaald, zelfde, _) = await host.Lever(SchoolHost.SchoolA, "j6", CsvLezerTests.J6, "text/csv; charset=windows-1252", Windows1252);
        Assert.Equal((200, (8, 8, 0, 0, 0)), (herhaald, Telling(zelfde)));
        var (ander, nogmaals, _) = await host.Lever(SchoolHost.SchoolA, "j6-nogmaals", CsvLezerTests.J6);
        Assert.Equal((201, (8, 0, 0, 8, 0)), (ander, Telling(nogmaals)));
        await host.Rust();
        Assert.Single(Gehoord(persoon));
    }

    [Theory]
    [InlineData(59_990, 201)]
    [InlineData(60_010, 400)]
    [InlineData(64_900, 400)]   // the reader still takes it, but not with its reasons behind it
    [InlineData(70_000, 400)]
    public async Task Een_geweigerde_regel_komt_terug_zoals_hij_was_en_mag_zo_opnieuw(int tekens, int verwacht)
    {
        var csv = Kop + $"999990081;03-06-2024;B1-2A;3,0;3,0;\r\n{new string('x', tekens - 4)};y;;z;-1;Q\r\n";
        var (status, verslag, tekst) = await host.Lever(SchoolHost.SchoolA, $"lang-{tekens}", csv);
        Assert.True(status == verwacht, tekst);
        if (verwacht == 400)
        {
            Assert.Equal("ERR_REGEL", Code(verslag));
            return;
        }
        var rijen = (await host.Get(SchoolHost.SchoolA, $"aanleveringen/lang-{tekens}/fouten")).Tekst;
        var (terug, nogmaals, melding) = await host.Lever(SchoolHost.SchoolA, $"lang-{tekens}-terug", rijen);
        Assert.True(terug == 201 && nogmaals.GetProperty("geweigerd").GetInt32() >= 1, melding);
    }

    [Fact]
    public async Task Hetzelfde_kenmerk_met_andere_inhoud_wordt_geweigerd()
    {
        var bsn = (await host.Leerling(Testpersonen.Bsn(1))).Bsn;
        Assert.Equal(201, (await host.Lever(SchoolHost.SchoolA, "kenmerk", Kop + $"{bsn};03-06-2024;B1-2A;3,0;3,0;\r\n")).Status);
        var (status, probleem, _) = await host.Lever(SchoolHost.SchoolA, "kenmerk", Kop + $"{bsn};03-06-2024;B1-2A;3,0;2,0;\r\n");
        Assert.Equal((409, "AANLEVERING_BESTAAT_AL"), (status, Code(probleem)));
        Assert.Contains("kenmerk", probleem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        // Another school may use the same number.
        await host.Leerling(Testpersonen.Bsn(2), SchoolHost.SchoolB);
        Assert.Equal(201, (await host.Lever(SchoolHost.SchoolB, "kenmerk", Kop + $"{Testpersonen.Bsn(2)};03-06-2024;B1-2A;3,0;3,0;\r\n")).Status);
    }

    [Fact]
    public async Task Andere_waarden_voor_dezelfde_les_zijn_een_correctie()
    {
        var (persoon, _, bsn) = await host.Leerling(Testpersonen.Bsn(3));
        await host.Lever(SchoolHost.SchoolA, "c1", Kop + $"{bsn};03-06-2024;B1-2A;3,0;3,0;\r\n{bsn};05-06-2024;B1-2A;3,0;3,0;\r\n");
        var (_, verslag, _) = await host.Lever(SchoolHost.SchoolA, "c2", Kop + $"{bsn};03-06-2024;b1-2a;3,0;3,0;\r\n{bsn};05-06-2024;B1-2A;3,0;1,5;O\r\n{bsn};10-06-2024;B1-2A;3,0;3,0;\r\n");
        Assert.Equal((3, 1, 1, 1, 0), Telling(verslag));
        await host.Rust();
        var bericht = Gehoord(persoon)[1];
        Assert.Equal([(new DateOnly(2024, 6, 5), 1.5m, Verzuim.Ongeoorloofd), (new DateOnly(2024, 6, 10), 3m, Verzuim.Geen)], bericht.Regels.Select(r => (r.Datum, r.Aanwezig, r.Verzuim)));
        Assert.Equal(4.5m, bericht.TotaalGevolgd);
    }

    [Fact]
    public async Task Twee_regels_voor_een_les_in_een_bestand_geven_een_waarschuwing_en_de_laatste_telt()
    {
        var (persoon, _, bsn) = await host.Leerling(Testpersonen.Bsn(4));
        var (_, verslag, _) = await host.Lever(SchoolHost.SchoolA, "dubbel", Kop + $"{bsn};03-06-2024;B1-2A;3,0;3,0;\r\n{bsn};03-06-2024;B1-2A;2,0;1,0;\r\n");
        Assert.Equal((2, 1, 1, 0, 0), Telling(verslag));
        Assert.Equal(3, verslag.GetProperty("waarschuwingen")[0].GetProperty("regel").GetInt32());
        await host.Rust();
        Assert.Equal(1m, Assert.Single(Gehoord(persoon)).TotaalGevolgd);
    }

    [Fact]
    public async Task Een_school_hoort_niet_of_een_ander_de_leerling_kent()
    {
        var (persoon, trajectId, bsn) = await host.Leerling(Testpersonen.Bsn(5));
        var (status, eigen, tekst) = await host.Lever(SchoolHost.SchoolB, "andermans", Kop + $"{bsn};03-06-2024;B1-2A;3,0;3,0;\r\n");
        var (_, onbekend, _) = await host.Lever(SchoolHost.SchoolB, "onbekend", Kop + $"{Testpersonen.Bsn(6)};03-06-2024;B1-2A;3,0;3,0;\r\n");
        Assert.Equal((201, (1, 0, 0, 0, 1)), (status, Telling(eigen)));
        Assert.Equal(["2 BSN ERR_LEERLING"], Fouten(eigen));
        Assert.Equal(onbekend.GetProperty("fouten").GetRawText(), eigen.GetProperty("fouten").GetRawText());
        Assert.DoesNotContain(bsn, tekst, StringComparison.Ordinal);
        using var json = SchoolHost.Json(new { trajectId, regels = new[] { new { datum = "2024-06-03", groepId = "B1-2A", gepland = 3, aanwezig = 3 } } });
        Assert.Equal(404, (await host.Stuur(SchoolHost.SchoolB, HttpMethod.Put, "aanleveringen/andermans-json", json)).Status);
        await host.Rust();
        Assert.Empty(Gehoord(persoon));
    }

    [Fact]
    public async Task Een_les_buiten_het_traject_of_in_de_toekomst_wordt_geweigerd()
    {
        var (_, trajectId, bsn) = await host.Leerling(Testpersonen.Bsn(7), startdatum: "2024-06-03");
        await host.Post(SchoolHost.SchoolA, $"trajecten/{trajectId}/_beeindig", new { einddatum = "2024-06-20", reden = "GESTOPT" });
        var (_, verslag, _) = await host.Lever(SchoolHost.SchoolA, "buiten", Kop + string.Concat(((string[])["31-05-2024", "03-06-2024", "20-06-2024", "21-06-2024", "01-07-2024"]).Select(d => $"{bsn};{d};B1-2A;3,0;3,0;\r\n")));
        Assert.Equal(["2 Datum ERR_DATUM", "5 Datum ERR_DATUM", "6 Datum ERR_DATUM"], Fouten(verslag));
        Assert.Equal((5, 2, 0, 0, 3), Telling(verslag));
    }

    [Fact]
    public async Task Bij_twee_trajecten_wijst_de_groep_of_de_kolom_TrajectId_het_aan()
    {
        var (persoon, eerste, bsn) = await host.Leerling(Testpersonen.Bsn(8));
        var tweede = (await host.Post(SchoolHost.SchoolA, "trajecten", new { inburgeraarId = persoon, groepId = "KNM-1", leerroute = "B1", niveauDoel = "B1", startdatum = "2024-04-01", urenPerWeek = 2 })).Json.GetProperty("trajectId").GetGuid();
        var (_, verslag, _) = await host.Lever(SchoolHost.SchoolA, "twee", $"BSN;Datum;Groep;Uren gepland;Uren aanwezig;Verzuim;TrajectId\r\n{bsn};03-06-2024;KNM-1;3,0;3,0;;\r\n{bsn};04-06-2024;Anders;3,0;3,0;;\r\n{bsn};05-06-2024;Anders;3,0;3,0;;{eerste}\r\n{bsn};06-06-2024;Anders;3,0;3,0;;{Guid.CreateVersion7()}\r\n");
        Assert.Equal(["3 TrajectId ERR_TRAJECT", "5 TrajectId ERR_LEERLING"], Fouten(verslag));
        await host.Rust();
        Assert.Equal(new HashSet<Guid> { eerste, tweede }, Gehoord(persoon).Select(b => b.TrajectId).ToHashSet());
    }

    [Fact]
    public async Task Controleren_is_dezelfde_weg_zonder_gevolg()
    {
        var (persoon, _, bsn) = await host.Leerling(Testpersonen.Bsn(9));
        foreach (var methode in (HttpMethod[])[HttpMethod.Post, HttpMethod.Put])
        {
            using var inhoud = new StringContent(Kop + $"{bsn};03-06-2024;B1-2A;3,0;3,0;\r\n{bsn};31-06-2024;B1-2A;3,0;3,0;\r\n", Encoding.UTF8, "text/csv");
            var (status, verslag, _) = await host.Stuur(SchoolHost.SchoolA, methode, "aanleveringen/proef/_controleer", inhoud);
            Assert.Equal((200, (2, 1, 0, 0, 1)), (status, Telling(verslag)));
            Assert.Equal(["3 Datum ERR_DATUM"], Fouten(verslag));
        }
        await host.Rust();
        Assert.Empty(Gehoord(persoon));
        Assert.Equal(404, (await host.Get(SchoolHost.SchoolA, "aanleveringen/proef")).Status);
    }

    [Fact]
    public async Task De_geweigerde_regels_zijn_op_te_halen_te_herstellen_en_opnieuw_aan_te_leveren()
    {
        var bsn = (await host.Leerling(Testpersonen.Bsn(10))).Bsn;
        var (_, verslag, _) = await host.Lever(SchoolHost.SchoolA, "deels", Kop + $"{bsn};03-06-2024;B1-2A;3,0;3,0;\r\n{bsn};05-06-2024;B1-2A;3.0;3,0;\r\n");
        Assert.EndsWith("/aanleveringen/deels/fouten", verslag.GetProperty("foutenBestand").GetString(), StringComparison.Ordinal);
        var status = await host.Get(SchoolHost.SchoolA, "aanleveringen/deels");
        Assert.Equal((2, 1, 0, 0, 1), Telling(status.Json));
        Assert.Equal(["3 Uren gepland ERR_UREN"], Fouten(status.Json));
        Assert.DoesNotContain(bsn, status.Tekst, StringComparison.Ordinal);
        Assert.Equal(404, (await host.Get(SchoolHost.SchoolB, "aanleveringen/deels")).Status);
        Assert.Equal(404, (await host.Get(SchoolHost.SchoolB, "aanleveringen/deels/fouten")).Status);

        var (code, _, bestand) = await host.Get(SchoolHost.SchoolA, "aanleveringen/deels/fouten");
        Assert.Equal(200, code);
        var (_, hersteld, _) = await host.Lever(SchoolHost.SchoolA, "deels-hersteld", bestand.Replace("3.0", "3,0", StringComparison.Ordinal));
        Assert.Equal((1, 1, 0, 0, 0), Telling(hersteld));
    }

    [Fact]
    public async Task Json_met_goede_en_foute_regels_houdt_de_goede()
    {
        var (persoon, trajectId, _) = await host.Leerling(Testpersonen.Bsn(11));
        using var inhoud = SchoolHost.Json(new
        {
            trajectId, periodeVan = "2024-06-01", periodeTot = "2024-06-30", bron = "leerlingvolgsysteem",
            regels = new object[]
            {
                new { datum = "2024-06-03", groepId = "B1-2A", gepland = 3, aanwezig = 3, verzuim = "-" },
                new { datum = "2024-06-31", groepId = "B1-2A", gepland = 3, aanwezig = 3 },
                new { datum = "2024-06-05", gepland = 3, aanwezig = 1.5, verzuim = "ONGEOORLOOFD" },
                new { datum = "2024-06-06", groepId = "B1-2A", gepland = 3, aanwezig = 4 },
                new { datum = "2024-05-31", groepId = "B1-2A", gepland = 3, aanwezig = 3 },
                new { datum = "2024-06-07", groepId = "B1-2A", gepland = 13, aanwezig = 1.1 },
                new { datum = "2024-06-10", groepId = "B1-2A", gepland = 3, aanwezig = 3, verzuim = "X" },
            },
        });
        var (status, verslag, tekst) = await host.Stuur(SchoolHost.SchoolA, HttpMethod.Put, "aanleveringen/json", inhoud);
        Assert.True(status == 201, tekst);
        Assert.Equal((7, 2, 0, 0, 5), Telling(verslag));
        Assert.Equal(["2 datum ERR_DATUM", "4 aanwezig ERR_UREN", "5 datum ERR_DATUM", "6 gepland ERR_UREN", "6 aanwezig ERR_UREN", "7 verzuim ERR_VERZUIM"], Fouten(verslag));
        await host.Rust();
        var bericht = Assert.Single(Gehoord(persoon));
        Assert.Equal((new DateOnly(2024, 6, 1), new DateOnly(2024, 6, 30), 4.5m, "leerlingvolgsysteem"), (bericht.PeriodeVan, bericht.PeriodeTot, bericht.TotaalGevolgd, bericht.Bron));
        Assert.Equal(["B1-2A", "B1-2A"], bericht.Regels.Select(r => r.GroepId)); // the group of the traject where the row leaves it out
    }

    [Fact]
    public async Task Json_zonder_regels_zegt_dat_er_geen_lessen_waren()
    {
        var (persoon, trajectId, _) = await host.Leerling(Testpersonen.Bsn(12));
        using var inhoud = SchoolHost.Json(new { trajectId, periodeVan = "2024-05-01", periodeTot = "2024-05-31", regels = Array.Empty<object>(), totaalGevolgd = 0 });
        Assert.Equal(201, (await host.Stuur(SchoolHost.SchoolA, HttpMethod.Put, "aanleveringen/geen-lessen", inhoud)).Status);
        await host.Rust();
        var bericht = Assert.Single(Gehoord(persoon));
        Assert.Empty(bericht.Regels);
        Assert.Equal(new DateOnly(2024, 5, 31), bericht.PeriodeTot);
    }

    public static TheoryData<string, string, int> SlechteJson => new()
    {
        { "not JSON", """{"trajectId":""", 400 },
        { "an array", "[]", 400 },
        { "nothing", "", 400 },
        { "an unknown member", """{"trajectId":"{t}","regels":[],"periodeVan":"2024-06-01","periodeTot":"2024-06-30","bsn":"999990081"}""", 400 },
        { "an unknown member in a row", """{"trajectId":"{t}","regels":[{"datum":"2024-06-03","gepland":3,"aanwezig":3,"naam":"x"}]}""", 400 },
        { "hours as text", """{"trajectId":"{t}","regels":[{"datum":"2024-06-03","gepland":"1.234,50","aanwezig":3}]}""", 400 },
        { "a missing field", """{"trajectId":"{t}","regels":[{"datum":"2024-06-03","gepland":3}]}""", 400 },
        { "a period upside down", """{"trajectId":"{t}","periodeVan":"2024-06-30","periodeTot":"2024-06-03","regels":[]}""", 400 },
        { "a wrong control total", """{"trajectId":"{t}","regels":[{"datum":"2024-06-03","gepland":3,"aanwezig":3}],"totaalGevolgd":4}""", 400 },
        { "no rows and no period", """{"trajectId":"{t}","regels":[]}""", 400 },
        { "an unknown traject", """{"trajectId":"0199f0c0-0000-7000-8000-000000000004","periodeVan":"2024-06-03","periodeTot":"2024-06-03","regels":[]}""", 404 },
    };

    [Theory]
    [MemberData(nameof(SlechteJson))]
    public async Task Slechte_json_wordt_geweigerd_en_laat_niets_achter(string wat, string json, int verwacht)
    {
        var (persoon, trajectId, _) = await host.Leerling(Testpersonen.Bsn(13));
        var kenmerk = $"slecht-{Guid.CreateVersion7()}";
        using var inhoud = new StringContent(json.Replace("{t}", trajectId.ToString(), StringComparison.Ordinal), Encoding.UTF8, "application/json");
        var (status, _, tekst) = await host.Stuur(SchoolHost.SchoolA, HttpMethod.Put, $"aanleveringen/{kenmerk}", inhoud);
        Assert.True(status == verwacht, $"{wat}: {status} {tekst}");
        Assert.DoesNotContain("999990081", tekst, StringComparison.Ordinal);
        Assert.Equal(404, (await host.Get(SchoolHost.SchoolA, $"aanleveringen/{kenmerk}")).Status);
        await host.Rust();
        Assert.Empty(Gehoord(persoon));
    }

    [Fact]
    public async Task Een_fout_van_het_hele_bestand_laat_niets_achter_en_het_kenmerk_blijft_vrij()
    {
        var (_, _, bsn) = await host.Leerling(Testpersonen.Bsn(14));
        var (status, probleem, tekst) = await host.Lever(SchoolHost.SchoolA, "heel", $"{bsn};03-06-2024;B1-2A;3,0;3,0;\r\n");
        Assert.Equal((400, "ERR_KOLOM"), (status, Code(probleem)));
        Assert.DoesNotContain(bsn, tekst, StringComparison.Ordinal);
        Assert.Equal((400, "ERR_LEEG"), await Bestandsfout(""));
        Assert.Equal((400, "ERR_TEKENSET"), await Bestandsfout("\0\0\0"));
        Assert.Equal(201, (await host.Lever(SchoolHost.SchoolA, "heel", Kop + $"{bsn};03-06-2024;B1-2A;3,0;3,0;\r\n")).Status);

        async Task<(int, string)> Bestandsfout(string csv)
        {
            var (s, json, _) = await host.Lever(SchoolHost.SchoolA, "heel", csv);
            return (s, Code(json));
        }
    }

    [Fact]
    public async Task Een_te_groot_bestand_een_vreemd_soort_en_een_vreemde_bezoeker_worden_geweigerd()
    {
        var groot = Kop + string.Concat(Enumerable.Repeat("999990081;03-06-2024;B1-2A;3,0;3,0;\r\n", 1_400_000)); // 50 MB
        var (status, probleem, _) = await host.Lever(SchoolHost.SchoolA, "groot", groot);
        Assert.Equal((413, "TE_GROOT"), (status, Code(probleem)));
        Assert.Equal(415, (await host.Lever(SchoolHost.SchoolA, "plaatje", "x", "image/png")).Status);
        using var zonder = new ByteArrayContent("x"u8.ToArray());
        Assert.Equal(415, (await host.Stuur(SchoolHost.SchoolA, HttpMethod.Put, "aanleveringen/zonder", zonder)).Status);
        Assert.Equal(400, (await host.Lever(SchoolHost.SchoolA, "_controleer", Kop)).Status);
        using var csv = new StringContent(Kop, Encoding.UTF8, "text/csv");
        Assert.Equal(401, (await host.Stuur(null, HttpMethod.Put, "aanleveringen/x", csv)).Status);
        using var nog = new StringContent(Kop, Encoding.UTF8, "text/csv");
        Assert.Equal(403, (await host.Stuur(SchoolHost.SchoolA, HttpMethod.Put, "aanleveringen/x", nog, rol: "vwn")).Status);
    }

    [Fact]
    public async Task Zes_posters_tegelijk_verliezen_niets_en_tellen_niets_dubbel()
    {
        List<(Guid Persoon, Guid TrajectId, string Bsn)> leerlingen = [];
        foreach (var i in Enumerable.Range(20, 6)) { leerlingen.Add(await host.Leerling(Testpersonen.Bsn(i))); }
        await Task.WhenAll(Enumerable.Range(0, 6).Select(async poster =>
        {
            for (var bestand = 0; bestand < 8; bestand++)
            {
                var csv = Kop + string.Concat(leerlingen.SelectMany(l => Enumerable.Range(0, 5).Select(i => $"{l.Bsn};{new DateOnly(2024, 4, 1).AddDays((bestand * 5) + i):dd-MM-yyyy};P{poster};1,0;1,0;\r\n")));
                // Every file twice at the same moment: under the same number, and under another one.
                var antwoorden = await Task.WhenAll(host.Lever(SchoolHost.SchoolA, $"p{poster}-{bestand}", csv), host.Lever(SchoolHost.SchoolA, $"p{poster}-{bestand}", csv), host.Lever(SchoolHost.SchoolA, $"p{poster}-{bestand}-b", csv));
                Assert.All(antwoorden, a => Assert.True(a.Status is 200 or 201, a.Tekst));
                var (eerste, tweede) = (Telling(antwoorden[0].Json).Nieuw, Telling(antwoorden[2].Json).Nieuw);
                Assert.Equal(30, eerste + tweede);
            }
        }));
        await host.Rust();
        foreach (var leerling in leerlingen)
        {
            var regels = Gehoord(leerling.Persoon).SelectMany(b => b.Regels).ToList();
            Assert.Equal(6 * 8 * 5, regels.Count);
            Assert.Equal(6 * 8 * 5, regels.DistinctBy(r => (r.Datum, r.GroepId)).Count());
        }
    }
}

using Inburgering.Contracts.Keten.V1;

namespace TaalschoolVoortgang.Tests.PlaatsingenBehandelen;

public class ToonPlaatsingTests(SchoolHost host) : IClassFixture<SchoolHost>
{
    [Fact]
    public async Task Bevestigen_vanaf_de_pagina_meldt_het_de_gemeente_een_keer()
    {
        var (persoon, overdracht) = await host.BiedAan(Testpersonen.Bsn(211));
        await host.Rust();
        Assert.Contains($"/plaatsingen/{overdracht}", (await host.Pagina(SchoolHost.SchoolA, "/plaatsingen")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain($"/plaatsingen/{overdracht}", (await host.Pagina(SchoolHost.SchoolB, "/plaatsingen")).Html, StringComparison.Ordinal);
        var pad = $"/plaatsingen/{overdracht}";
        Assert.Equal(404, (await host.Pagina(SchoolHost.SchoolB, pad)).Status);
        Assert.Contains("<dt>Leerroute</dt><dd>B1</dd>", (await host.Pagina(SchoolHost.SchoolA, pad)).Html, StringComparison.Ordinal);

        var (status, fout) = await host.Verstuur(SchoolHost.SchoolA, pad, "Bevestig", new Dictionary<string, string> { ["naam"] = " ", ["gesprekDatum"] = "2024-06-27" });
        Assert.Equal(400, status);
        Assert.Contains("Vul de naam in", fout, StringComparison.Ordinal);

        var velden = new Dictionary<string, string> { ["naam"] = "Noor Bakker", ["telefoon"] = "035 207 00 00", ["gesprekDatum"] = "2024-06-27", ["wijze"] = "Gesprek" };
        var (_, na) = await host.Verstuur(SchoolHost.SchoolA, pad, "Bevestig", velden);
        Assert.Contains("bevestigd op 28 juni 2024 door Noor Bakker", na, StringComparison.Ordinal);
        Assert.DoesNotMatch("handler=(Bevestig|LegTerug)", na); // answered is answered
        await host.Rust();
        var bericht = Assert.Single(host.Regie.Berichten<OverdrachtGeaccepteerd>(persoon)).Data;
        Assert.Equal((overdracht, new DateOnly(2024, 6, 27), Gesprekswijze.Gesprek, "Noor Bakker"), (bericht.OverdrachtId, bericht.GesprekDatum, bericht.Wijze, bericht.Behandelaar?.Naam));
    }

    [Fact]
    public async Task Terugleggen_noemt_de_reden_en_de_dag_waarop_er_plek_is_en_de_tweede_hoort_wie_er_eerder_was()
    {
        var (persoon, overdracht) = await host.BiedAan(Testpersonen.Bsn(212));
        await host.Rust();
        var pad = $"/plaatsingen/{overdracht}";
        var (zonder, uitleg) = await host.Verstuur(SchoolHost.SchoolA, pad, "LegTerug", new Dictionary<string, string> { ["reden"] = "ANDERS" });
        Assert.Equal(400, zonder);
        Assert.Contains("role=\"alert\">Vertel in ten hoogste 500 tekens wat er nodig is om wel te kunnen starten.</div>", uitleg, StringComparison.Ordinal);
        var (_, na) = await host.Verstuur(SchoolHost.SchoolA, pad, "LegTerug", new Dictionary<string, string> { ["reden"] = "VOL", ["plekVanaf"] = "2024-09-02" });
        Assert.Contains("teruggelegd op 28 juni 2024", na, StringComparison.Ordinal);
        Assert.Contains("Plek vanaf 02-09-2024.", na, StringComparison.Ordinal);
        var (status, laat) = await host.Verstuur(SchoolHost.SchoolA, pad, "LegTerug", new Dictionary<string, string> { ["reden"] = "ANDERS", ["toelichting"] = "Toch niet." });
        Assert.Equal(400, status);
        Assert.Contains("Een ander was u voor", laat, StringComparison.Ordinal);
        await host.Rust();
        Assert.Equal(Terugleggingsreden.GeenCapaciteit, Assert.Single(host.Regie.Berichten<OverdrachtTeruggelegd>(persoon)).Data.Reden);
    }

    [Fact]
    public async Task Na_bevestigen_meldt_de_school_de_start_en_levert_zij_aanwezigheid_aan()
    {
        var bsn = Testpersonen.Bsn(213);
        var (persoon, overdracht) = await host.BiedAan(bsn);
        await host.Rust();
        var pad = $"/plaatsingen/{overdracht}";
        await host.Verstuur(SchoolHost.SchoolA, pad, "Bevestig", new Dictionary<string, string> { ["naam"] = "Noor Bakker" });
        Dictionary<string, string> velden = new() { ["groep"] = "B1-2A", ["startdatum"] = "2024-06-03", ["urenPerWeek"] = "veel", ["leerroute"] = "B1", ["niveauDoel"] = "B1" };
        var (status, fout) = await host.Verstuur(SchoolHost.SchoolA, pad, "Start", velden);
        Assert.Equal(400, status);
        Assert.Contains("Vul de uren les per week in", fout, StringComparison.Ordinal);
        velden["urenPerWeek"] = "7,5";
        for (var keer = 0; keer < 2; keer++) { Assert.Contains("Groep B1-2A, gestart op 3 juni 2024, 7,5 uur per week.", (await host.Verstuur(SchoolHost.SchoolA, pad, "Start", velden)).Html, StringComparison.Ordinal); }
        Assert.Equal(201, (await host.Lever(SchoolHost.SchoolA, "na-start", $"BSN;Datum;Groep;Uren gepland;Uren aanwezig;Verzuim\r\n{bsn};05-06-2024;B1-2A;3,0;3,0;\r\n")).Status);
        await host.Rust();
        Assert.Equal(7.5m, Assert.Single(host.Regie.Berichten<Inburgering.Contracts.School.V1.TaaltrajectGestart>(persoon)).Data.UrenPerWeek);
    }

    [Fact]
    public async Task Het_einde_van_een_traject_meldt_de_school_naast_de_start()
    {
        var bsn = Testpersonen.Bsn(214);
        var (persoon, overdracht) = await host.BiedAan(bsn);
        await host.Rust();
        var pad = $"/plaatsingen/{overdracht}";
        await host.Verstuur(SchoolHost.SchoolA, pad, "Bevestig", new Dictionary<string, string> { ["naam"] = "Noor Bakker" });
        var (_, gestart) = await host.Verstuur(SchoolHost.SchoolA, pad, "Start", new Dictionary<string, string> { ["groep"] = "ISK-1", ["startdatum"] = "2024-06-03", ["urenPerWeek"] = "6", ["leerroute"] = "Onderwijs", ["niveauDoel"] = "B1" });
        var traject = System.Text.RegularExpressions.Regex.Match(gestart, "name=\"trajectId\" value=\"([^\"]+)\"").Groups[1].Value;
        Assert.Contains("Diploma gehaald", gestart, StringComparison.Ordinal);

        Dictionary<string, string> velden = new() { ["trajectId"] = traject, ["laatsteDag"] = "", ["einde"] = "Voltooid", ["diploma"] = "ja", ["advies"] = "Door naar het mbo." };
        foreach (var (veld, waarde, goed, uitleg) in ((string, string, string, string)[])
        [
            ("laatsteDag", "", "2024-06-01", "Vul in op welke dag de laatste les was"), ("laatsteDag", "31-02-2024", "2024-06-01", "Vul in op welke dag de laatste les was"),
            ("einde", "Weg", "Voltooid", "Kies waarom het traject eindigt"), ("advies", new string('x', 1001), "Door naar het mbo.", "Het advies is te lang"),
            ("laatsteDag", "2024-06-01", "2024-06-07", "De einddatum ligt voor de startdatum"), // the decision of the API
            ("trajectId", $"{Guid.CreateVersion7()}", traject, "geen traject met dit kenmerk"),
        ])
        {
            velden[veld] = waarde;
            var (status, fout) = await host.Verstuur(SchoolHost.SchoolA, pad, "Beeindig", velden);
            Assert.True(status == 400, $"{veld} {waarde}");
            Assert.Contains(uitleg, fout, StringComparison.Ordinal);
            velden[veld] = goed;
        }
        using var formulier = (await host.Pagina(SchoolHost.SchoolB, "/plaatsingen")).Formulier();
        foreach (var (naam, waarde) in velden) { formulier.Add(new StringContent(waarde), naam); }
        Assert.Equal(404, (await host.Pagina(SchoolHost.SchoolB, $"{pad}?handler=Beeindig", formulier)).Status);
        await host.Rust();
        Assert.Empty(host.Regie.Berichten<Inburgering.Contracts.School.V1.TaaltrajectBeeindigd>(persoon));

        for (var keer = 0; keer < 2; keer++)
        {
            var (status, html) = await host.Verstuur(SchoolHost.SchoolA, pad, "Beeindig", velden);
            Assert.Equal(200, status);
            Assert.Contains("Groep ISK-1, beëindigd op 7 juni 2024", html, StringComparison.Ordinal);
            Assert.DoesNotContain("Meld het einde", html, StringComparison.Ordinal);
        }
        await host.Rust();
        var einde = Assert.Single(host.Regie.Berichten<Inburgering.Contracts.School.V1.TaaltrajectBeeindigd>(persoon)).Data;
        Assert.Equal((Guid.Parse(traject), new DateOnly(2024, 6, 7), Inburgering.Contracts.School.V1.Trajecteinde.Voltooid, true, "Door naar het mbo."), (einde.TrajectId, einde.Einddatum, einde.Reden!.Value, einde.Diploma!.Value, einde.Advies));
    }
}

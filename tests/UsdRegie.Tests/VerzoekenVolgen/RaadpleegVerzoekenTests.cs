using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Coa.V1;
using Inburgering.Contracts.School.V1;
using Microsoft.EntityFrameworkCore;

namespace UsdRegie.Tests.VerzoekenVolgen;

/// <summary>What the municipality asks of others (C01, C06 to C09), how they hear of it, and when it is answered.</summary>
public class RaadpleegVerzoekenTests
{
    private const string WspOin = "00000099000001006000", SchoolOin = "00000099000001004000";
    private const string Tolk = "tolk;00000099000001008000;tolk;";

    [Fact]
    public async Task C01_gaat_met_het_nummer_naar_COA_en_is_beantwoord_als_het_profiel_er_is()
    {
        await using var h = await Regiehuis.Open("2023-10-30");
        var d = await Statushouder(h);
        Assert.Equal(400, (await h.Post(d + "profielverzoeken", new { vNummer = "2900000020" })).Status);
        Assert.Equal(400, (await h.Post(d + "profielverzoeken", new { reden = "Zoek 2900000019" })).Status);
        Assert.Equal(201, (await h.Post(d + "profielverzoeken", new { reden = "Al twee weken gekoppeld" })).Status);
        Assert.Equal(200, (await h.Post(d + "profielverzoeken", new { reden = "Al twee weken gekoppeld" })).Status);
        await h.Klok(h.Nu);
        var opdracht = Assert.Single(h.Verzonden, v => v.Type == "nl.inburgering.cmd.vraag-klantprofiel-op.v1");
        Assert.Equal(("coa-intake", "2900000019", "Al twee weken gekoppeld"), (opdracht.Dienst, opdracht.Data["vNummer"]!.GetValue<string>(), opdracht.Data["reden"]!.GetValue<string>()));
        Assert.Equal("OPEN", await Status(h, d, "C01"));

        await h.Klok("2023-11-01");
        Assert.Equal(201, (await h.Post(d + "profielverzoeken", new { reden = "Al twee weken gekoppeld" })).Status); // asked again on another day
        await h.Meld(new KlantprofielGedeeld
        {
            VNummer = "2900000019", ProfielVersie = 1, Opleidingsniveau = Opleidingsniveau.Hbo, Diplomawaardering = Diplomawaardering.Niet, Beroepen = [],
            Taalniveau = new Taalniveaus(), Alfabetiseringsbehoefte = Alfabetiseringsbehoefte.Nee, Voorinburgering = new Voorinburgering { Deelname = false, Modules = [], Uren = 0 }, Digid = DigidStatus.Ja, Peildatum = new(2023, 11, 1),
        });
        var verzoeken = (await h.Vraag(d.TrimEnd('/'))).Json!["verzoeken"]!.AsArray();
        Assert.Equal([("BEANTWOORD", "2023-11-01"), ("BEANTWOORD", "2023-11-01")], verzoeken.Select(v => (v!["status"]!.GetValue<string>(), v["beantwoordOp"]!.GetValue<string>())));
        Assert.DoesNotContain("2900000019", verzoeken.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task C01_kan_niet_zonder_nummer()
    {
        await using var h = await Regiehuis.Open("2024-03-04");
        await h.Meld(Berichten.Plicht("999990044"), oin: "00000099000001002000");
        Assert.Equal(400, (await h.Post(await Pad(h) + "profielverzoeken", new { })).Status);
    }

    [Fact]
    public async Task C06_staat_op_de_agenda_tot_het_gesprek_gevoerd_is()
    {
        await using var h = await Regiehuis.Open("2024-05-06");
        var d = await Statushouder(h);
        Assert.Equal((400, "DAG_VOORBIJ"), await Antwoord(h.Post(d + "gespreksverzoeken", new { uiterlijk = "2024-05-05", aanleiding = "AL-13" })));
        Assert.Equal(201, (await h.Post(d + "gespreksverzoeken", new { uiterlijk = "2024-05-13", aanleiding = "AL-13" })).Status);
        var punt = Assert.Single((await h.Vraag("gespreksverzoeken")).Json!["items"]!.AsArray())!;
        Assert.Equal(("2024-05-13", "AL-13", "OPEN", "Amal Haddad"), (punt["uiterlijk"]!.GetValue<string>(), punt["aanleiding"]!.GetValue<string>(), punt["status"]!.GetValue<string>(), punt["naam"]!.GetValue<string>()));
        Assert.Empty((await h.Vraag("gespreksverzoeken", Regiehuis.Hilversum)).Json!["items"]!.AsArray());
        Assert.Equal(403, (await h.Vraag("gespreksverzoeken", Regiehuis.Wsp)).Status);

        await h.Klok("2024-05-14");
        Assert.Equal("TE_LAAT", await Status(h, d, "C06"));
        Assert.Equal(201, (await h.Post(d + "voortgangsgesprekken", new { datum = "2024-05-14", aanwezig = false })).Status);
        Assert.Equal("TE_LAAT", await Status(h, d, "C06"));
        Assert.Equal(201, (await h.Post(d + "voortgangsgesprekken", new { datum = "2024-05-14" })).Status);
        Assert.Equal("BEANTWOORD", await Status(h, d, "C06"));
        Assert.Empty((await h.Vraag("gespreksverzoeken")).Json!["items"]!.AsArray());
    }

    [Fact]
    public async Task C07_vraagt_de_school_over_het_lopende_traject_en_het_rapport_is_het_antwoord()
    {
        await using var h = await Regiehuis.Open("2024-05-06");
        var d = await Statushouder(h);
        var traject = Guid.CreateVersion7();
        Assert.Equal(400, (await h.Post(d + "rapportageverzoeken", new { })).Status);
        await h.Meld(new TaaltrajectGestart { TrajectId = traject, GroepId = "B1-2A", Leerroute = Leerroute.B1, NiveauDoel = ErkNiveau.B1, Startdatum = new(2024, 2, 5), UrenPerWeek = 8 }, oin: SchoolOin);
        Assert.Equal((400, "TRAJECT_ONBEKEND"), await Antwoord(h.Post(d + "rapportageverzoeken", new { trajectId = Guid.CreateVersion7() })));
        Assert.Equal(201, (await h.Post(d + "rapportageverzoeken", new { })).Status);
        await h.Klok(h.Nu);
        var opdracht = Assert.Single(h.Verzonden, v => v.Type == "nl.inburgering.cmd.vraag-voortgangsrapportage-op.v1");
        Assert.Equal(("taalschool-voortgang", traject, "2024-02-05", "2024-05-06"), (opdracht.Dienst, opdracht.Data["trajectId"]!.GetValue<Guid>(), opdracht.Data["periode"]!["van"]!.GetValue<string>(), opdracht.Data["periode"]!["tot"]!.GetValue<string>()));
        Assert.Equal("OPEN", await Status(h, d, "C07"));
        await h.Meld(new TaalvoortgangVastgesteld { Peildatum = new(2024, 5, 6), Niveaus = new Taalniveaus(), Instrument = "toets", Oordeel = Voortgangsoordeel.OpSchema, Advies = Voortgangsadvies.Doorgaan, Toelichting = "" }, oin: SchoolOin);
        Assert.Equal("BEANTWOORD", await Status(h, d, "C07"));
    }

    [Fact]
    public async Task C08_noemt_bij_de_tolkvoorziening_geen_persoon_en_de_regisseur_ziet_dat_er_een_tolk_komt()
    {
        await using var h = await Regiehuis.Open("2024-05-06");
        var d = await Statushouder(h);
        Assert.Equal((400, "DAG_VOORBIJ"), await Antwoord(h.Post(d + "tolkverzoeken", new { datum = "2024-05-05" })));
        var gevraagd = await h.Post(d + "tolkverzoeken", new { datum = "2024-05-13", duur = 90, wijze = "BEELD" });
        Assert.Equal(201, gevraagd.Status);

        var verzoek = Assert.Single((await h.Vraag("tolkverzoeken", Tolk)).Json!["items"]!.AsArray())!;
        Assert.Equal(["datum", "duur", "gemeentecode", "status", "taal", "verzoekId", "wijze"], verzoek.AsObject().Select(m => m.Key).Order(StringComparer.Ordinal));
        Assert.Equal(("ara", 90, "BEELD", "OPEN"), (verzoek["taal"]!.GetValue<string>(), verzoek["duur"]!.GetValue<int>(), verzoek["wijze"]!.GetValue<string>(), verzoek["status"]!.GetValue<string>()));
        Assert.Equal(403, (await h.Vraag("tolkverzoeken", Regiehuis.Wsp)).Status);
        Assert.Equal(403, (await h.Vraag(d.TrimEnd('/'), Tolk)).Status);

        var pad = $"tolkverzoeken/{verzoek["verzoekId"]}/_bevestig";
        Assert.Equal(404, (await h.Post($"tolkverzoeken/{Guid.CreateVersion7()}/_bevestig", null, Tolk)).Status);
        Assert.Equal(204, (await h.Post(pad, null, Tolk)).Status);
        Assert.Equal(204, (await h.Post(pad, null, Tolk)).Status);
        Assert.Equal("BEANTWOORD", await Status(h, d, "C08"));
        Assert.Contains("De tolkvoorziening stuurt een tolk", (await h.Vraag(d + "tijdlijn")).Json!.ToJsonString(), StringComparison.Ordinal);

        // Taken back: the interpreters see it no more.
        Assert.Equal(201, (await h.Post("correcties", new { correctieVan = gevraagd.Json!["berichtId"]!.GetValue<Guid>(), reden = "Afspraak vervalt" })).Status);
        Assert.Empty((await h.Vraag("tolkverzoeken", Tolk)).Json!["items"]!.AsArray());
        Assert.Equal(404, (await h.Post(pad, null, Tolk)).Status);
    }

    [Fact]
    public async Task C09_bereikt_alleen_de_partner_van_de_overdracht_met_wat_op_de_lijst_staat()
    {
        await using var h = await Regiehuis.Open("2024-05-06");
        var d = await Statushouder(h);
        Assert.Equal(400, (await h.Post(d + "werkmatchingen", new { })).Status); // nobody to ask yet
        Assert.Equal(201, (await h.Post("overdrachten", new
        {
            dossierId = d.Split('/')[1], soort = "T4b", naarOin = WspOin, gewensteStart = "2024-06-03",
            velden = new[] { new { naam = "sectorkeuze", waarde = "zorg" }, new { naam = "opleiding", waarde = "verpleegkunde" } },
        })).Status);
        Assert.Equal((400, "OVERDRACHT_ONBEKEND"), await Antwoord(h.Post(d + "werkmatchingen", new { overdrachtId = Guid.CreateVersion7() })));
        Assert.Equal(400, (await h.Post(d + "werkmatchingen", new { werkprofiel = new[] { new { naam = "sectorkeuze", waarde = "BSN 999990019" } } })).Status);
        Assert.Equal(400, (await h.Post(d + "werkmatchingen", new { werkprofiel = new[] { new { naam = "boetes", waarde = "geen" } } })).Status);
        Assert.Equal(201, (await h.Post(d + "werkmatchingen", new { })).Status);
        Assert.Equal(200, (await h.Post(d + "werkmatchingen", new { })).Status);

        var matching = Assert.Single((await h.Vraag("werkmatchingen", Regiehuis.Wsp)).Json!["items"]!.AsArray())!;
        Assert.Equal(("Amal Haddad", "2024-06-03", "OPEN"), (matching["profiel"]!["naam"]!.GetValue<string>(), matching["profiel"]!["gewensteStart"]!.GetValue<string>(), matching["status"]!.GetValue<string>()));
        Assert.Contains(matching["profiel"]!["werkprofiel"]!.AsArray(), v => v!["naam"]!.GetValue<string>() == "sectorkeuze" && v["waarde"]!.GetValue<string>() == "zorg");
        Assert.DoesNotContain("999990019", matching.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty((await h.Vraag("werkmatchingen", Regiehuis.Versa)).Json!["items"]!.AsArray());
        Assert.Equal(403, (await h.Vraag("werkmatchingen", Regiehuis.SchoolA)).Status);

        Assert.Equal(201, (await h.Post(d + "werktrajecten", new { soort = "BAAN", start = "2024-06-03", sector = "zorg" }, Regiehuis.Wsp)).Status);
        await h.Klok("2024-06-03");
        Assert.Equal("BEANTWOORD", await Status(h, d, "C09"));
        Assert.Equal(201, (await h.Post(d + "toegangsbeeindigingen", new { partnerOin = WspOin, per = "2024-06-03", reden = "EINDE_TRAJECT" })).Status);
        Assert.Empty((await h.Vraag("werkmatchingen", Regiehuis.Wsp)).Json!["items"]!.AsArray());
    }

    private static async Task<string> Status(Regiehuis h, string d, string code) =>
        (await h.Vraag(d.TrimEnd('/'))).Json!["verzoeken"]!.AsArray().First(v => v!["code"]!.GetValue<string>() == code)!["status"]!.GetValue<string>();

    private static async Task<(int, string)> Antwoord(Task<Antwoord> vraag) => (await vraag) is var a ? (a.Status, a.Code) : default;

    private static async Task<string> Statushouder(Regiehuis h)
    {
        await h.Meld(Berichten.Koppeling());
        return await Pad(h);
    }

    private static async Task<string> Pad(Regiehuis h) => $"dossiers/{await h.Store(db => db.Dossiers.Select(d => d.DossierId).SingleAsync())}/";
}

using System.Diagnostics;
using System.Text.Json.Nodes;
using Inburgering.Contracts.Duo.V1;
using Microsoft.EntityFrameworkCore;

namespace UsdRegie.Tests.DeelnemersBegeleiden;

/// <summary>Participation partners (WSP, jobhunters, Versa, clubs) do their work by API and by page, for their own people only.</summary>
public sealed class RaadpleegDeelnemersTests
{
    private const string WspOin = "00000099000001006000", VersaOin = "00000099000001007000", Jobhunter = "jobhunter;00000099000001009000;participatie;", JobhunterOin = "00000099000001009000", Vereniging = "zwemclub;00000099000001010000;participatie;", VerenigingOin = "00000099000001010000";

    [Theory]
    [InlineData(Regiehuis.Wsp, WspOin, true)]
    [InlineData(Jobhunter, JobhunterOin, true)]
    [InlineData(Regiehuis.Versa, VersaOin, false)]
    [InlineData(Vereniging, VerenigingOin, false)]
    public async Task Elke_soort_organisatie_doet_haar_werk_met_de_api_en_op_de_pagina(string wie, string oin, bool zoektWerk)
    {
        await using var h = await Regiehuis.Open("2024-03-25", instelling: $"--Regie:Werkpartners={WspOin};{JobhunterOin}");
        var (id, overdracht) = await Bied(h, oin);
        Assert.Equal(201, (await h.Post($"dossiers/{id}/calamiteiten", new { ernst = "HOOG", kort = "Bel met spoed", terugbellen = "0612345678" })).Status);

        // The page has who waits, what may be known, whom to call and the calamity; accepting is a form.
        Assert.Contains("Wacht op uw antwoord", (await h.Pagina("/deelnemers", wie)).Html, StringComparison.Ordinal);
        var (status, html) = await h.Pagina($"/deelnemers/{id}", wie);
        Assert.Equal(200, status);
        foreach (var tekst in (string[])["Rosa de Wit", "0355551234", "rosa@usd.example", "Bel met spoed", "0612345678", "ma di", "Arabisch"]) { Assert.Contains(tekst, html, StringComparison.Ordinal); }
        Alleen(html, zoektWerk);
        Assert.Equal(200, (await h.Verstuur($"/deelnemers/{id}", "Accepteer", Velden(("overdrachtId", $"{overdracht}"), ("naam", "W. Wijs"), ("datum", "2024-03-25")), wie)).Status);
        Assert.Equal("GEACCEPTEERD", (await h.Vraag($"overdrachten/{overdracht}", wie)).Json!["status"]!.GetValue<string>());

        // An activity, hours and the end: on the page, and the same by API.
        Assert.Equal(200, (await h.Verstuur($"/deelnemers/{id}", "Start", Velden(("soort", "Vrijwilligerswerk"), ("omschrijving", "Buurtmoestuin"), ("start", "2024-03-01"), ("urenPerWeek", "4,5"), ("teltMee", "true")), wie)).Status);
        Assert.Equal(201, (await h.Post($"dossiers/{id}/activiteiten", new { soort = "PARTICIPATIE", omschrijving = "Buurthuis", start = "2024-03-04", urenPerWeek = 6 }, wie)).Status);
        var activiteiten = (await Deelnemer(h, id, wie))["activiteiten"]!.AsArray();
        Assert.Equal(["Buurtmoestuin", "Buurthuis"], activiteiten.Select(a => (string?)a!["omschrijving"]));
        Assert.Equal(4.5m, activiteiten[0]!["urenPerWeek"]!.GetValue<decimal>());
        var (moestuin, buurthuis) = (activiteiten[0]!["activiteitId"]!.GetValue<Guid>(), activiteiten[1]!["activiteitId"]!.GetValue<Guid>());
        Assert.Equal(200, (await h.Verstuur($"/deelnemers/{id}", "Uren", Velden(("activiteitId", $"{moestuin}"), ("van", "2024-03-01"), ("tot", "2024-03-24"), ("uren", "10,25")), wie)).Status);
        Assert.Equal(201, (await h.Post($"dossiers/{id}/activiteiten/{buurthuis}/uren", new { periodeVan = "2024-03-04", periodeTot = "2024-03-24", uren = 18 }, wie)).Status);
        Assert.Equal(200, (await h.Verstuur($"/deelnemers/{id}", "Beeindig", Velden(("activiteitId", $"{moestuin}"), ("werktraject", "false"), ("einde", "2024-03-25"), ("reden", "seizoen voorbij")), wie)).Status);
        activiteiten = (await Deelnemer(h, id, wie))["activiteiten"]!.AsArray();
        Assert.Equal((10.25m, "2024-03-24", "2024-03-25"), (activiteiten[0]!["uren"]!.GetValue<decimal>(), (string)activiteiten[0]!["urenTot"]!, (string)activiteiten[0]!["einde"]!));
        Assert.Equal(28.25m, (await h.Vraag($"dossiers/{id}")).Json!["uren"]!["participatie"]!.GetValue<decimal>());
        var lijst = (await h.Pagina("/deelnemers", wie)).Html;
        foreach (var tekst in (string[])["Buurthuis", "24 maart 2024", "Calamiteit bij"]) { Assert.Contains(tekst, lijst, StringComparison.Ordinal); }
        Alleen(lijst + (await h.Pagina($"/deelnemers/{id}", wie)).Html + (await Deelnemer(h, id, wie)).ToJsonString(), zoektWerk);

        // Work programmes are for who looks for work.
        Assert.Equal(zoektWerk, (await h.Pagina($"/deelnemers/{id}", wie)).Html.Contains("Nieuw werktraject", StringComparison.Ordinal));
        if (!zoektWerk) { return; }
        Assert.Equal(200, (await h.Verstuur($"/deelnemers/{id}", "StartWerk", Velden(("soort", "Proefplaatsing"), ("sector", "zorg"), ("start", "2024-03-18"), ("urenPerWeek", "16")), wie)).Status);
        var werk = (await Deelnemer(h, id, wie))["activiteiten"]!.AsArray().Single(a => a!["werktraject"]!.GetValue<bool>())!;
        Assert.Equal(200, (await h.Verstuur($"/deelnemers/{id}", "Beeindig", Velden(("activiteitId", (string)werk["activiteitId"]!), ("werktraject", "true"), ("einde", "2024-06-18")), wie)).Status);
        Assert.Equal("2024-06-18", (string)(await Deelnemer(h, id, wie))["activiteiten"]!.AsArray().Single(a => a!["werktraject"]!.GetValue<bool>())!["einde"]!);
    }

    [Fact]
    public async Task De_mensen_en_activiteiten_van_een_ander_ziet_een_partner_nooit()
    {
        await using var h = await Regiehuis.Open("2024-03-25");
        var (id, _) = await Bied(h, WspOin);
        var activiteit = (await h.Post($"dossiers/{id}/activiteiten", new { soort = "STAGE", omschrijving = "Zorgstage", start = "2024-03-04", urenPerWeek = 8 }, Regiehuis.Wsp)).Json!["id"]!.GetValue<Guid>();

        Assert.Empty((await h.Vraag("deelnemers", Regiehuis.Versa)).Json!["deelnemers"]!.AsArray());
        Assert.Contains("nog niemand", (await h.Pagina("/deelnemers", Regiehuis.Versa)).Html, StringComparison.Ordinal);
        Assert.Equal(404, (await h.Vraag($"deelnemers/{id}", Regiehuis.Versa)).Status);
        Assert.Equal(404, (await h.Pagina($"/deelnemers/{id}", Regiehuis.Versa)).Status);
        Assert.Equal(404, (await h.Verstuur($"/deelnemers/{id}", "Start", Velden(("soort", "Stage"), ("omschrijving", "x"), ("start", "2024-03-04"), ("urenPerWeek", "4")), Regiehuis.Versa, sleutelVan: "/deelnemers")).Status);

        // The same person has two partners: each sees and changes its own activity only.
        await Bied(h, VersaOin, id);
        var versa = (await Deelnemer(h, id, Regiehuis.Versa)).ToJsonString() + (await h.Pagina($"/deelnemers/{id}", Regiehuis.Versa)).Html;
        Assert.DoesNotContain("Zorgstage", versa, StringComparison.Ordinal);
        Assert.DoesNotContain($"{activiteit}", versa, StringComparison.Ordinal);
        Assert.Equal(404, (await h.Post($"dossiers/{id}/activiteiten/{activiteit}/uren", new { periodeVan = "2024-03-04", periodeTot = "2024-03-10", uren = 8 }, Regiehuis.Versa)).Status);
        Assert.Equal(404, (await h.Post($"dossiers/{id}/activiteiten/{activiteit}/_beeindig", new { einde = "2024-03-24" }, Regiehuis.Versa)).Status);
        Assert.Equal(404, (await h.Verstuur($"/deelnemers/{id}", "Uren", Velden(("activiteitId", $"{activiteit}"), ("van", "2024-03-04"), ("tot", "2024-03-10"), ("uren", "8")), Regiehuis.Versa)).Status);

        foreach (var wie in (string[])[Regiehuis.Vwn, Regiehuis.SchoolA, Regiehuis.Regisseur, Regiehuis.Beleid])
        {
            Assert.Equal(403, (await h.Vraag("deelnemers", wie)).Status);
            Assert.Equal(403, (await h.Pagina($"/deelnemers/{id}", wie)).Status);
        }

        // An end of access works at once.
        Assert.Equal(201, (await h.Post($"dossiers/{id}/toegangsbeeindigingen", new { partnerOin = WspOin, per = "2024-03-25", reden = "EINDE_TRAJECT" })).Status);
        Assert.Equal(404, (await h.Pagina($"/deelnemers/{id}", Regiehuis.Wsp)).Status);
        Assert.Empty((await h.Vraag("deelnemers", Regiehuis.Wsp)).Json!["deelnemers"]!.AsArray());
    }

    [Fact]
    public async Task Na_de_afronding_blijft_iemand_in_beeld_zolang_de_partner_een_activiteit_heeft()
    {
        await using var h = await Regiehuis.Open("2024-03-25");
        var (id, overdracht) = await Bied(h, VersaOin);
        Assert.Equal(200, (await h.Post($"overdrachten/{overdracht}/_accepteer", new { behandelaar = new { naam = "W. Wijs" } }, Regiehuis.Versa)).Status);
        Assert.Equal(200, (await h.Post($"overdrachten/{overdracht}/_rond-af", new { uitkomst = "begonnen" }, Regiehuis.Versa)).Status);
        Assert.Equal(404, (await h.Vraag($"deelnemers/{id}", Regiehuis.Versa)).Status);
        Assert.Equal(404, (await h.Post($"dossiers/{id}/activiteiten", new { soort = "PARTICIPATIE", start = "2024-03-25" }, Regiehuis.Versa)).Status);
        Assert.Equal(201, (await h.Post($"dossiers/{id}/activiteiten", new { soort = "PARTICIPATIE", start = "2024-03-25", uitvoerder = VersaOin })).Status);
        Assert.Equal(200, (await h.Vraag($"deelnemers/{id}", Regiehuis.Versa)).Status);
        Assert.Equal(2, await h.Store(db => db.Audit.CountAsync(a => a.Handeling == "deelnemer bekeken" || (a.Handeling == "overdracht _rond-af" && a.DossierId == id))));
    }

    /// <summary>The same statements that read as many rows, by an index: what a partner asks costs what it has, not what the municipality has.</summary>
    [Fact]
    public async Task Wat_een_partner_leest_hangt_af_van_de_eigen_mensen_en_niet_van_hoeveel_anderen_er_zijn()
    {
        await using var h = await Regiehuis.Open("2024-03-25");
        await Bied(h, VersaOin);
        await Anderen(h, 1, VersaOin);
        foreach (var id in await h.Store(db => db.Dossiers.Select(d => d.DossierId).ToListAsync())) { Assert.Equal(201, (await h.Post($"dossiers/{id}/calamiteiten", new { ernst = "HOOG", kort = "Bel met spoed", terugbellen = "0612345678" })).Status); }
        await Anderen(h, 10, WspOin);
        var (deelnemers, calamiteiten) = (await Gelezen(h, "deelnemers"), await Gelezen(h, "calamiteiten"));
        await Anderen(h, 190, WspOin);
        Assert.Equal(202, await h.Store(db => db.Dossiers.CountAsync()));
        Assert.Equal(deelnemers, await Gelezen(h, "deelnemers"));
        Assert.Equal(calamiteiten, await Gelezen(h, "calamiteiten"));
        Assert.Equal(3, Assert.Single(deelnemers, s => s.Sql.Contains("FROM \"Dossiers\"", StringComparison.Ordinal)).Gelezen); // two people, and that there are no more
        Assert.Equal(200, (await h.Vraag("deelnemers", Regiehuis.Wsp)).Json!["deelnemers"]!.AsArray().Count);
    }

    [Fact]
    public async Task Na_een_verhuizing_vindt_een_partner_het_dossier_waarin_de_activiteit_doorgaat()
    {
        await using var h = await Regiehuis.Open("2024-03-25");
        await Anderen(h, 1, VersaOin);
        var (oud, persoon) = await h.Store(db => db.Dossiers.Select(d => new ValueTuple<Guid, Guid>(d.DossierId, d.InburgeraarId)).SingleAsync());
        await h.Klok("2024-08-01");
        await h.Meld(new VerhuisdNaarGemeente { Datum = new(2024, 8, 1), GebeurtenisId = "SS121", VanGemeente = "1942", NaarGemeente = "0402", PipVorigeGemeente = true }, persoon, "00000099000001002000");
        var nieuw = await h.Store(db => db.Dossiers.Where(d => d.Gemeentecode == "0402").Select(d => d.DossierId).SingleAsync());
        Assert.Equal(new[] { oud, nieuw }.Order(), (await h.Vraag("deelnemers", Regiehuis.Versa)).Json!["deelnemers"]!.AsArray().Select(d => d!["dossierId"]!.GetValue<Guid>()).Order());
    }

    public static TheoryData<string, string> Partners => new() { { Regiehuis.Wsp, WspOin }, { Regiehuis.Versa, VersaOin } };

    [Theory]
    [MemberData(nameof(Partners))]
    public async Task Een_partner_legt_alleen_vast_over_eigen_mensen_en_hoort_niet_wie_er_verder_bestaan(string wie, string oin)
    {
        await using var h = await Regiehuis.Open("2024-03-25");
        var (id, _) = await Bied(h, oin == WspOin ? VersaOin : WspOin); // of the other partner
        (string Pad, object Body)[] vastleggingen =
        [
            ("activiteiten", new { soort = "PARTICIPATIE", start = "2024-03-25" }), ("werktrajecten", new { soort = "BAAN", start = "2024-03-25", sector = "zorg" }),
            ("pvt-activiteiten", new { datum = "2024-03-25", uren = 4 }), ("map-activiteiten", new { datum = "2024-03-25", uren = 4 }), ("contactmomenten", new { }),
            ("begeleiders", new { rol = "JOBHUNTER", naam = "J. Hunter", telefoon = "0351234568" }), ("calamiteiten", new { ernst = "HOOG", kort = "Bel mij.", terugbellen = "0351234567" }),
            ("tolkverzoeken", new { taal = "ara", datum = "2024-04-02" }), ($"activiteiten/{Guid.CreateVersion7()}/uren", new { periodeVan = "2024-03-18", periodeTot = "2024-03-24", uren = 4 }),
        ];
        foreach (var (pad, body) in vastleggingen)
        {
            // To whoever it is not for, somebody of another partner and nobody at all are the same.
            var (ander, niemand) = (await h.Post($"dossiers/{id}/{pad}", body, wie), await h.Post($"dossiers/{Guid.CreateVersion7()}/{pad}", body, wie));
            Assert.True(ander.Status == 404 && niemand.Status == 404, pad);
            Assert.Equal(Zonder(niemand), Zonder(ander));
        }
        await Staat(h, id, wie, false);

        // An offer is enough, an acceptance too; who hands the person back has it no longer, whatever was begun.
        var (_, eerste) = await Bied(h, oin, id);
        await Staat(h, id, wie, true, "2024-03-04");
        Assert.Equal(200, (await h.Post($"overdrachten/{eerste}/_leg-terug", new { reden = "GEEN_CAPACITEIT" }, wie)).Status);
        await Staat(h, id, wie, false);
        var (_, tweede) = await Bied(h, oin, id);
        Assert.Equal(200, (await h.Post($"overdrachten/{tweede}/_trek-in", new { reden = "gaat niet door" })).Status);
        await Staat(h, id, wie, false);
        var (_, derde) = await Bied(h, oin, id);
        Assert.Equal(200, (await h.Post($"overdrachten/{derde}/_accepteer", new { behandelaar = new { naam = "W. Wijs" } }, wie)).Status);
        await Staat(h, id, wie, true, "2024-03-11");

        // Rounded off, with an activity that ended: still its own, as for reading.
        foreach (var a in (await h.Vraag($"deelnemers/{id}", wie)).Json!["activiteiten"]!.AsArray())
        {
            Assert.Equal(201, (await h.Post($"dossiers/{id}/activiteiten/{a!["activiteitId"]}/_beeindig", new { einde = "2024-03-24" }, wie)).Status);
        }
        Assert.Equal(200, (await h.Post($"overdrachten/{derde}/_rond-af", new { uitkomst = "begonnen" }, wie)).Status);
        await Staat(h, id, wie, true, "2024-03-18");
        Assert.Equal(201, (await h.Post($"dossiers/{id}/toegangsbeeindigingen", new { partnerOin = oin, per = "2024-03-25", reden = "EINDE_TRAJECT" })).Status);
        await Staat(h, id, wie, false);
    }

    [Theory]
    [MemberData(nameof(Partners))]
    public async Task Wie_de_gemeente_als_uitvoerder_noemt_heeft_die_persoon(string wie, string oin)
    {
        await using var h = await Regiehuis.Open("2024-03-25");
        await h.Meld(Berichten.Koppeling());
        var id = await h.Store(db => db.Dossiers.Select(d => d.DossierId).SingleAsync());
        await Staat(h, id, wie, false);
        var activiteit = (await h.Post($"dossiers/{id}/activiteiten", new { soort = "VRIJWILLIGERSWERK", omschrijving = "Buurtmoestuin", start = "2024-03-04", urenPerWeek = 4, uitvoerder = oin })).Json!["id"]!.GetValue<Guid>();
        Assert.Equal(201, (await h.Post($"dossiers/{id}/activiteiten/{activiteit}/uren", new { periodeVan = "2024-03-04", periodeTot = "2024-03-24", uren = 12 }, wie)).Status);
        Assert.Equal(["Buurtmoestuin"], (await Deelnemer(h, id, wie))["activiteiten"]!.AsArray().Select(a => (string?)a!["omschrijving"]));
        Assert.Contains("Buurtmoestuin", (await h.Pagina($"/deelnemers/{id}", wie)).Html, StringComparison.Ordinal);
        await Staat(h, id, wie, true, "2024-03-18");
    }

    /// <summary>Reading and writing, by API and by page, list and person: all say the same.</summary>
    private static async Task Staat(Regiehuis h, Guid id, string wie, bool eigen, string start = "2024-03-25")
    {
        var (post, get, lijst, pagina) = (await h.Post($"dossiers/{id}/activiteiten", new { soort = "PARTICIPATIE", start }, wie), await h.Vraag($"deelnemers/{id}", wie), await h.Vraag("deelnemers", wie), await h.Pagina($"/deelnemers/{id}", wie));
        Assert.Equal(eigen ? (201, 200, 1, 200) : (404, 404, 0, 404), (post.Status, get.Status, lijst.Json!["deelnemers"]!.AsArray().Count, pagina.Status));
    }

    /// <summary>A refusal without what differs per request.</summary>
    private static string Zonder(Antwoord antwoord)
    {
        var json = antwoord.Json!.AsObject();
        foreach (var wisselt in (string[])["traceId", "instance"]) { json.Remove(wisselt); }
        return json.ToJsonString();
    }

    [Theory]
    [InlineData("Start", "urenPerWeek", "200", "Een week heeft 168 uren. (regel M26)")]
    [InlineData("Start", "urenPerWeek", "4,1", "stappen van 0.25")]
    [InlineData("Start", "urenPerWeek", "-2", "0 tot en met 9999.75")]
    [InlineData("Start", "urenPerWeek", "veel", "Vul in hoeveel uur per week")]
    [InlineData("Start", "einde", "2024-02-01", "Het einde ligt vóór het begin. (regel M26)")]
    [InlineData("Uren", "uren", "600", "Dit zijn meer uren dan er in de periode zitten. (regel M27)")]
    [InlineData("Uren", "uren", "10,1", "stappen van 0.25")]
    [InlineData("Uren", "tot", "2024-04-30", "Dit ligt in de toekomst")]
    [InlineData("Uren", "van", "2024-03-25", "Het einde van de periode ligt vóór het begin. (regel M27)")]
    public async Task Uren_die_niet_kunnen_worden_geweigerd_met_de_regel(string knop, string veld, string waarde, string uitleg)
    {
        await using var h = await Regiehuis.Open("2024-03-25");
        var (id, _) = await Bied(h, VersaOin);
        var activiteit = (await h.Post($"dossiers/{id}/activiteiten", new { soort = "PARTICIPATIE", start = "2024-03-04", urenPerWeek = 6 }, Regiehuis.Versa)).Json!["id"]!.GetValue<Guid>();
        var velden = knop == "Start"
            ? new Dictionary<string, string> { ["soort"] = "Participatie", ["omschrijving"] = "Buurthuis", ["start"] = "2024-03-11", ["urenPerWeek"] = "6" }
            : new Dictionary<string, string> { ["activiteitId"] = $"{activiteit}", ["van"] = "2024-03-04", ["tot"] = "2024-03-10", ["uren"] = "6" };
        var feiten = await h.Store(db => db.Feiten.CountAsync());
        velden[veld] = waarde;
        var (status, html) = await h.Verstuur($"/deelnemers/{id}", knop, velden, Regiehuis.Versa);
        Assert.Equal(400, status);
        Assert.Contains(uitleg, html, StringComparison.Ordinal);
        Assert.Equal(feiten, await h.Store(db => db.Feiten.CountAsync()));
        if (uitleg.Contains("regel", StringComparison.Ordinal) && knop == "Start" && veld == "urenPerWeek")
        {
            var api = await h.Post($"dossiers/{id}/activiteiten", new { soort = "PARTICIPATIE", start = "2024-03-11", urenPerWeek = 200 }, Regiehuis.Versa);
            Assert.Equal((400, "UREN"), (api.Status, api.Code));
            await Bied(h, WspOin, id);
            Assert.Equal(400, (await h.Post($"dossiers/{id}/werktrajecten", new { soort = "BAAN", sector = "zorg", start = "2024-03-11", urenPerWeek = 169 }, Regiehuis.Wsp)).Status);
        }
    }

    /// <summary>What §1.7 gives: full name, birth date, level and benefit only to who looks for work; numbers, fines and money to nobody.</summary>
    private static void Alleen(string tekst, bool zoektWerk)
    {
        foreach (var niet in (string[])["999990019", "2900000019", "<script", "style=", "AL-"]) { Assert.DoesNotContain(niet, tekst, StringComparison.Ordinal); }
        Assert.Contains("Amal", tekst, StringComparison.Ordinal);
        foreach (var werk in (string[])["Haddad", "A2 lezen"]) { Assert.Equal(zoektWerk, tekst.Contains(werk, StringComparison.Ordinal)); }
        Assert.Equal(zoektWerk, tekst.Contains("20 mei 1994", StringComparison.Ordinal) || tekst.Contains("1994-05-20", StringComparison.Ordinal));
        Assert.Equal(zoektWerk, tekst.Contains("uitkering", StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<JsonNode> Deelnemer(Regiehuis h, Guid id, string wie)
    {
        var antwoord = await h.Vraag($"deelnemers/{id}", wie);
        Assert.Equal(200, antwoord.Status);
        Assert.True(JsonNode.DeepEquals(antwoord.Json, Assert.Single((await h.Vraag("deelnemers", wie)).Json!["deelnemers"]!.AsArray())));
        return antwoord.Json!;
    }

    /// <summary>The municipality hands a person over to this partner, with a contact and everything that T4b allows.</summary>
    private static async Task<(Guid Dossier, Guid Overdracht)> Bied(Regiehuis h, string oin, Guid? dossier = null)
    {
        if (dossier is null) { await h.Meld(Berichten.Koppeling()); }
        var id = dossier ?? await h.Store(db => db.Dossiers.Select(d => d.DossierId).SingleAsync());
        var aanbod = await h.Post("overdrachten", new
        {
            dossierId = id, soort = "T4b", naarOin = oin, gewensteStart = "2024-04-08", vanContact = new { naam = "Rosa de Wit", telefoon = "0355551234", email = "rosa@usd.example" },
            velden = new[] { new { naam = "taalniveau", waarde = "A2 lezen" }, new { naam = "beschikbaarheid", waarde = "ma di" }, new { naam = "uitkering", waarde = "ja" } },
        });
        Assert.True(aanbod.Status == 201, aanbod.Json?.ToJsonString());
        return (id, aanbod.Json!["overdrachtId"]!.GetValue<Guid>());
    }

    /// <summary>People of whom the municipality named this organisation as the one that carries out an activity.</summary>
    private static async Task Anderen(Regiehuis h, int aantal, string oin)
    {
        var bekend = await h.Store(db => db.Dossiers.Select(d => d.DossierId).ToListAsync());
        for (var i = 1; i <= aantal; i++) { await h.Stuur(Berichten.Koppeling($"28{bekend.Count + i:00000000}", null, $"Persoon {bekend.Count + i}"), Guid.CreateVersion7(), "00000099000001001000", Guid.CreateVersion7()); }
        await h.Klok(h.Nu);
        foreach (var id in await h.Store(db => db.Dossiers.Where(d => !bekend.Contains(d.DossierId)).Select(d => d.DossierId).ToListAsync()))
        {
            Assert.Equal(201, (await h.Post($"dossiers/{id}/activiteiten", new { soort = "PARTICIPATIE", omschrijving = "Buurthuis", start = "2024-03-04", urenPerWeek = 6, uitvoerder = oin })).Status);
        }
    }

    /// <summary>What the store reads for one look of Versa: each query and how often a row was read. None of them goes through a whole table of dossiers or facts.</summary>
    private static async Task<IReadOnlyList<(string Sql, int Gelezen)>> Gelezen(Regiehuis h, string lijst)
    {
        using var vraag = new Activity("vraag").Start();
        using var opname = new Opname(vraag.TraceId);
        Assert.Equal(2, (await h.Vraag(lijst, Regiehuis.Versa)).Json![lijst]!.AsArray().Count);
        Assert.NotEmpty(opname.Gelezen);
        foreach (var (opdracht, _) in opname.Gelezen.Where(g => !g.Opdracht.Sql.Contains("FROM \"Audit\"", StringComparison.Ordinal))) // that somebody looked goes behind the last line
        {
            Assert.DoesNotContain(await h.Store(db => Opname.Plan(db, opdracht)), stap => stap.StartsWith("SCAN", StringComparison.Ordinal) && !stap.Contains("subquery", StringComparison.Ordinal));
        }
        return [.. opname.Gelezen.Select(g => (g.Opdracht.Sql, g.Keren))];
    }

    private static Dictionary<string, string> Velden(params ReadOnlySpan<(string Naam, string Waarde)> velden)
    {
        var alle = new Dictionary<string, string>();
        foreach (var (naam, waarde) in velden) { alle[naam] = waarde; }
        return alle;
    }
}

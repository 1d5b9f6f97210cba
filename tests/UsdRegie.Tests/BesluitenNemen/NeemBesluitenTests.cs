using Inburgering.Contracts.Begrippen.V1;
using Microsoft.EntityFrameworkCore;

namespace UsdRegie.Tests.BesluitenNemen;

/// <summary>
/// Enforcement by two people (plan §3.6, R-20): signal, conversation, weighing, a proposal by one person who signed in, and a confirmation by another. Until that
/// nothing holds; whatever else happens to a proposal, no fact comes of it.
/// </summary>
public class NeemBesluitenTests
{
    private const string Duo = "00000099000001002000", Aan = "--handhaving:asielstatushouder=true";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static object Boete(int bedrag = 10000) => new { code = "B1", uitkomst = "BOETE", bedrag, gesprekOp = "2024-09-20", weging = "Twee keer niet gekomen, zonder bericht.", maatregelParticipatiewetAfgewogen = true };

    [Fact]
    public async Task Een_besluit_geldt_pas_als_een_ander_mens_het_bevestigt()
    {
        await using var h = await Regiehuis.Open("2024-09-26");
        var d = await Gezinsmigrant(h);
        var voorstel = await h.Post(d + "handhavingsbesluiten", Boete(), Regiehuis.Anna);
        Assert.Equal((202, "VOORBEREID", "anna"), (voorstel.Status, Lees(voorstel, "status"), Lees(voorstel, "voorbereidDoor")));
        var pad = $"{d}besluitvoorstellen/{Lees(voorstel, "voorstelId")}";
        Assert.Equal($"/usd-regie/v1/{pad}", voorstel.Locatie);

        // The same once more is the same; a second proposal of this code waits for the first.
        Assert.Equal((200, Lees(voorstel, "voorstelId")), await h.Post(d + "handhavingsbesluiten", Boete(), Regiehuis.Anna) is var weer ? (weer.Status, Lees(weer, "voorstelId")) : default);
        Assert.Equal((409, "VOORSTEL_STAAT_OPEN"), await h.Post(d + "handhavingsbesluiten", Boete(5000), Regiehuis.Bram) is var tweede ? (tweede.Status, tweede.Code) : default);

        // One person, and who is not a person, confirm nothing.
        foreach (var (wie, tekst) in ((string, string)[])[(Regiehuis.Anna, "Twee verschillende mensen moeten het besluit goedkeuren. U bereidde het zelf voor"), (Regiehuis.Regisseur, "Dit is de aanmelding van een programma")])
        {
            var geweigerd = await h.Post(pad + "/_bevestig", null, wie);
            Assert.Equal((409, "HANDHAVING_NIET_TOEGESTAAN"), (geweigerd.Status, geweigerd.Code));
            Assert.Contains(tekst, Lees(geweigerd, "detail"), StringComparison.Ordinal);
            Assert.Contains("(regel R-20)", Lees(geweigerd, "detail"), StringComparison.Ordinal);
        }
        Assert.Equal(404, (await h.Post(pad + "/_bevestig", null, Regiehuis.HilversumsMens)).Status);
        Assert.Equal(403, (await h.Post(pad + "/_bevestig", null, Regiehuis.Beleid)).Status);
        Assert.Equal(0, await Besluiten(h));
        Assert.Contains("AL-38", await Signaleringen(h, d), StringComparison.Ordinal);

        // Days later somebody else does: from that day it holds, with the two of the tokens, and objection runs from then.
        await h.Klok("2024-09-30");
        var bevestigd = await h.Post(pad + "/_bevestig", null, Regiehuis.Carla);
        Assert.Equal((200, "BEVESTIGD", "carla"), (bevestigd.Status, Lees(bevestigd, "status"), Lees(bevestigd, "afgehandeldDoor")));
        var besluit = (await h.Vraag($"{d}handhavingsbesluiten/{Lees(voorstel, "voorstelId")}")).Json!;
        Assert.Equal(("2024-09-30", "2024-11-11", "anna, carla", 10000), (besluit["besluitOp"]!.GetValue<string>(), besluit["bezwaarTot"]!.GetValue<string>(), string.Join(", ", besluit["goedgekeurdDoor"]!.AsArray().Select(x => x!.GetValue<string>())), besluit["bedrag"]!.GetValue<int>()));
        Assert.DoesNotContain("AL-38", await Signaleringen(h, d), StringComparison.Ordinal);
        Assert.Equal(200, (await h.Post(pad + "/_bevestig", null, Regiehuis.Carla)).Status);
        Assert.Equal((409, "VOORSTEL_AFGEHANDELD"), await h.Post(pad + "/_wijs-af", new { reden = "te laat" }, Regiehuis.Bram) is var laat ? (laat.Status, laat.Code) : default);
        Assert.Equal(1, await Besluiten(h));
    }

    [Fact]
    public async Task Twee_die_tegelijk_bevestigen_maken_een_besluit()
    {
        await using var h = await Regiehuis.Open("2024-09-26");
        var d = await Gezinsmigrant(h);
        var voorstel = await h.Post(d + "handhavingsbesluiten", Boete(), Regiehuis.Anna);
        var antwoorden = await Task.WhenAll(((string[])[Regiehuis.Bram, Regiehuis.Carla, Regiehuis.Bram, Regiehuis.Carla]).Select(wie => h.Post($"{d}besluitvoorstellen/{Lees(voorstel, "voorstelId")}/_bevestig", null, wie)));
        Assert.Equal(1, await Besluiten(h));
        var eerste = Lees((await h.Vraag(voorstel.Locatie!["/usd-regie/v1/".Length..])), "afgehandeldDoor");
        Assert.Equal("200 200 409 409", string.Join(' ', antwoorden.Select(a => a.Status).Order()));
        Assert.All(antwoorden.Where(a => a.Status == 200), a => Assert.Equal(eerste, Lees(a, "afgehandeldDoor")));
        Assert.All(antwoorden.Where(a => a.Status == 409), a => Assert.Equal("VOORSTEL_AFGEHANDELD", a.Code));
    }

    [Fact]
    public async Task Twee_die_tegelijk_voorbereiden_maken_een_voorstel()
    {
        await using var h = await Regiehuis.Open("2024-09-26");
        var d = await Gezinsmigrant(h);
        var antwoorden = await Task.WhenAll(h.Post(d + "handhavingsbesluiten", Boete(), Regiehuis.Anna), h.Post(d + "handhavingsbesluiten", Boete(5000), Regiehuis.Bram));
        Assert.Equal("202 409", string.Join(' ', antwoorden.Select(a => a.Status).Order()));
        Assert.Equal(1, await h.Store(db => db.Besluitvoorstellen.CountAsync(Ct)));
    }

    [Theory]
    [InlineData("_trek-in", Regiehuis.Anna, 200, "INGETROKKEN")]
    [InlineData("_wijs-af", Regiehuis.Bram, 200, "AFGEWEZEN")]
    [InlineData("_trek-in", Regiehuis.Bram, 409, "VOORBEREID")]
    [InlineData("_wijs-af", Regiehuis.Anna, 409, "VOORBEREID")]
    public async Task Wie_het_voorbereidde_trekt_het_in_en_een_ander_wijst_het_af_en_er_verandert_verder_niets(string stap, string wie, int status, string daarna)
    {
        await using var h = await Regiehuis.Open("2024-09-26");
        var d = await Gezinsmigrant(h);
        var voor = await h.Store(db => db.Feiten.CountAsync(Ct));
        var signaleringen = await Signaleringen(h, d);
        var pad = $"{d}besluitvoorstellen/{Lees(await h.Post(d + "handhavingsbesluiten", Boete(), Regiehuis.Anna), "voorstelId")}";
        Assert.Equal(400, (await h.Post($"{pad}/{stap}", new { }, wie)).Status);
        Assert.Equal(400, (await h.Post($"{pad}/{stap}", new { reden = " " }, wie)).Status);
        Assert.Equal(status, (await h.Post($"{pad}/{stap}", new { reden = "Het ging om vervoer." }, wie)).Status);

        var na = await h.Vraag(pad);
        Assert.Equal((daarna, status == 200 ? "Het ging om vervoer." : null), (Lees(na, "status"), na.Json!["reden"]?.GetValue<string>()));
        Assert.Equal((voor, signaleringen), (await h.Store(db => db.Feiten.CountAsync(Ct)), await Signaleringen(h, d)));
        Assert.Equal(status == 200 ? 409 : 200, (await h.Post(pad + "/_bevestig", null, Regiehuis.Carla)).Status);
        // What did not go through makes room for a better one.
        if (status == 200) { Assert.Equal(202, (await h.Post(d + "handhavingsbesluiten", Boete(5000), Regiehuis.Anna)).Status); }
    }

    public static TheoryData<string, string, string, int, string, string> NietVoorTeBereiden => new()
    {
        // what is wrong, who, body, status, where it says so, words
        { "a program prepares", Regiehuis.Regisseur, """{"code":"B1","uitkomst":"WAARSCHUWING","gesprekOp":"2024-09-20","weging":"gewogen"}""", 409, "R-20", "aanmelding van een programma" },
        { "no conversation", Regiehuis.Anna, """{"code":"B1","uitkomst":"WAARSCHUWING","weging":"gewogen"}""", 400, "/gesprekOp", "" },
        { "a conversation of tomorrow", Regiehuis.Anna, """{"code":"B1","uitkomst":"WAARSCHUWING","gesprekOp":"2024-09-27","weging":"gewogen"}""", 409, "R-20", "gesprek moet voor het besluit" },
        { "no weighing", Regiehuis.Anna, """{"code":"B1","uitkomst":"WAARSCHUWING","gesprekOp":"2024-09-20"}""", 400, "/weging", "" },
        { "an empty weighing", Regiehuis.Anna, """{"code":"B1","uitkomst":"WAARSCHUWING","gesprekOp":"2024-09-20","weging":" "}""", 409, "R-20", "De weging ontbreekt" },
        { "no signal", Regiehuis.Anna, """{"code":"B2a","uitkomst":"WAARSCHUWING","gesprekOp":"2024-09-20","weging":"gewogen"}""", 409, "R-21", "geen signaal met code B2a" },
        { "a conversation before the signal", Regiehuis.Anna, """{"code":"B1","uitkomst":"WAARSCHUWING","gesprekOp":"2024-09-15","weging":"gewogen"}""", 409, "R-21", "geen signaal met code B1" },
        { "a fine for lessons of a gezinsmigrant", Regiehuis.Anna, """{"code":"B2c","uitkomst":"BOETE","bedrag":100,"gesprekOp":"2024-09-20","weging":"gewogen","maatregelParticipatiewetAfgewogen":true}""", 409, "R-19", "Geen boete voor gezins-/overige migranten" },
        { "names instead of people", Regiehuis.Anna, """{"code":"B1","uitkomst":"WAARSCHUWING","gesprekOp":"2024-09-20","weging":"gewogen","goedgekeurdDoor":["R. de Wit","B. Bos"]}""", 409, "R-20", "Twee verschillende mensen" },
        { "a day of its own", Regiehuis.Anna, """{"code":"B1","uitkomst":"WAARSCHUWING","gesprekOp":"2024-09-20","weging":"gewogen","besluitOp":"2024-09-21"}""", 400, "/besluitOp", "Laat de dag weg" },
        { "the role of a teamleider", Regiehuis.Carla, """{"code":"B1","uitkomst":"WAARSCHUWING","gesprekOp":"2024-09-20","weging":"gewogen"}""", 403, "", "" },
        { "another municipality", Regiehuis.HilversumsMens, """{"code":"B1","uitkomst":"WAARSCHUWING","gesprekOp":"2024-09-20","weging":"gewogen"}""", 404, "NIET_GEVONDEN", "" },
    };

    [Theory]
    [MemberData(nameof(NietVoorTeBereiden))]
    public async Task Zonder_signaal_gesprek_weging_of_mens_is_er_geen_voorstel(string wat, string wie, string inhoud, int status, string waar, string tekst)
    {
        await using var h = await Regiehuis.Open("2024-09-26");
        var d = await Gezinsmigrant(h);
        var voor = await h.Store(db => db.Feiten.CountAsync(Ct));
        var antwoord = await h.Post(d + "handhavingsbesluiten", inhoud, wie);
        var json = System.Text.RegularExpressions.Regex.Unescape(antwoord.Json!.ToJsonString());
        Assert.True(status == antwoord.Status, $"{wat}: {antwoord.Status} {json}");
        Assert.Contains(waar, json, StringComparison.Ordinal);
        Assert.Contains(tekst, json, StringComparison.Ordinal);
        Assert.Equal((0, voor), (await h.Store(db => db.Besluitvoorstellen.CountAsync(Ct)), await h.Store(db => db.Feiten.CountAsync(Ct))));
    }

    /// <summary>The dossier is weighed again when it is confirmed: what was spent of the shared maximum, and who the person is to the law by then.</summary>
    [Fact]
    public async Task Bij_de_bevestiging_telt_het_dossier_van_dan()
    {
        await using var h = await Regiehuis.Open("2024-09-26", instellingen: [Aan]);
        await h.Meld(Berichten.Koppeling());
        var d = await Pad(h);
        foreach (var code in (string[])["B2a", "B2c"]) { Assert.Equal(201, (await h.Post(d + "handhavingssignalen", new { code, feiten = "Niet gekomen.", datum = "2024-09-16" })).Status); }
        object Fine(string code, int bedrag) => new { code, uitkomst = "BOETE", bedrag, gesprekOp = "2024-09-20", weging = "gewogen", onwilOnderbouwing = "drie keer geweigerd", persoonlijkeOmstandigheden = "geen", maatregelParticipatiewetAfgewogen = true };
        var eerste = await h.Post(d + "handhavingsbesluiten", Fine("B2a", 50000), Regiehuis.Anna);
        var tweede = await h.Post(d + "handhavingsbesluiten", Fine("B2c", 40000), Regiehuis.Anna);
        Assert.Equal((202, 202), (eerste.Status, tweede.Status));
        Assert.Equal(200, (await h.Post($"{d}besluitvoorstellen/{Lees(eerste, "voorstelId")}/_bevestig", null, Regiehuis.Bram)).Status);
        var teveel = await h.Post($"{d}besluitvoorstellen/{Lees(tweede, "voorstelId")}/_bevestig", null, Regiehuis.Bram);
        Assert.Equal(409, teveel.Status);
        Assert.Contains("maximum van 800 euro; al opgelegd is 500 euro. (regel R-18)", Lees(teveel, "detail"), StringComparison.Ordinal);

        await h.Meld(Berichten.Plicht("999990019", gebeurtenis: "SS124", doelgroep: Doelgroep.GezinsmigrantOfOverig), oin: Duo);
        var anders = await h.Post($"{d}besluitvoorstellen/{Lees(tweede, "voorstelId")}/_bevestig", null, Regiehuis.Bram);
        Assert.Contains("(regel R-19)", Lees(anders, "detail"), StringComparison.Ordinal);
        Assert.Equal((1, "VOORBEREID"), (await Besluiten(h), Lees(await h.Vraag($"{d}besluitvoorstellen/{Lees(tweede, "voorstelId")}"), "status")));
    }

    [Fact]
    public async Task De_tweede_ziet_het_op_zijn_pagina_en_bevestigt_het_daar()
    {
        await using var h = await Regiehuis.Open("2024-09-26");
        var pagina = "/" + (await Gezinsmigrant(h)).TrimEnd('/');
        var velden = new Dictionary<string, string> { ["code"] = "B1", ["uitkomst"] = "BOETE", ["euro"] = "100", ["gesprekOp"] = "2024-09-20", ["weging"] = "", ["maatregel"] = "true" };
        Assert.Contains("Bereid een besluit voor", (await h.Pagina(pagina, Regiehuis.Anna)).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Bereid een besluit voor", (await h.Pagina(pagina, Regiehuis.Carla)).Html, StringComparison.Ordinal);
        Assert.Equal(400, (await h.Verstuur(pagina, "BereidVoor", velden, Regiehuis.Anna)).Status);
        velden["weging"] = "Twee keer niet gekomen.";
        Assert.Equal(403, (await h.Verstuur(pagina, "BereidVoor", velden, Regiehuis.Carla)).Status);
        Assert.Equal(200, (await h.Verstuur(pagina, "BereidVoor", velden, Regiehuis.Anna)).Status);

        var bijAnna = (await h.Pagina(pagina, Regiehuis.Anna)).Html;
        Assert.Contains("Dit geldt nog niet", bijAnna, StringComparison.Ordinal);
        Assert.Contains("Trek het voorstel in", bijAnna, StringComparison.Ordinal);
        Assert.DoesNotContain("Bevestig dit besluit", bijAnna, StringComparison.Ordinal);
        Assert.Contains("Besluiten die op een tweede mens wachten", (await h.Pagina("/vandaag", Regiehuis.Bram)).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Besluiten die op een tweede mens wachten", (await h.Pagina("/vandaag", Regiehuis.HilversumsMens)).Html, StringComparison.Ordinal);
        Assert.Contains("100 euro", (await h.Pagina(pagina, Regiehuis.Bram)).Html, StringComparison.Ordinal);

        var id = (await h.Store(db => db.Besluitvoorstellen.Select(x => x.VoorstelId).SingleAsync(Ct))).ToString();
        var zelf = await h.Verstuur(pagina, "BevestigBesluit", new Dictionary<string, string> { ["voorstelId"] = id }, Regiehuis.Anna);
        Assert.Equal(400, zelf.Status);
        Assert.Contains("U bereidde het zelf voor", zelf.Html, StringComparison.Ordinal);
        Assert.Equal(400, (await h.Verstuur(pagina, "WijsBesluitAf", new Dictionary<string, string> { ["voorstelId"] = id, ["reden"] = "" }, Regiehuis.Bram)).Status);
        Assert.Equal(200, (await h.Verstuur(pagina, "BevestigBesluit", new Dictionary<string, string> { ["voorstelId"] = id }, Regiehuis.Bram)).Status);
        Assert.Equal(1, await Besluiten(h));
        Assert.Contains("voorbereid door anna: Bevestigd door bram", (await h.Pagina(pagina, Regiehuis.Bram)).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Besluiten die op een tweede mens wachten", (await h.Pagina("/vandaag", Regiehuis.Bram)).Html, StringComparison.Ordinal);
    }

    /// <summary>Who did it is in the audit as a person, not as the program that carried the token.</summary>
    [Fact]
    public async Task Wie_voorbereidde_en_wie_bevestigde_staat_in_de_audit()
    {
        await using var h = await Regiehuis.Open("2024-09-26");
        Assert.Equal(200, (await h.Besluit(await Gezinsmigrant(h), Boete())).Status);
        Assert.Equal("anna besluit voorbereid, bram besluit bevestigd", string.Join(", ", await h.Store(db => db.Audit.Where(a => a.Handeling.StartsWith("besluit ")).OrderBy(a => a.Nummer).Select(a => a.Wie + " " + a.Handeling).ToListAsync(Ct))));
    }

    /// <summary>A family migrant who did not come: a signal with code B1 of 16 September.</summary>
    private static async Task<string> Gezinsmigrant(Regiehuis h)
    {
        await h.Meld(Berichten.Plicht("999990044", doelgroep: Doelgroep.GezinsmigrantOfOverig), oin: Duo);
        var d = await Pad(h);
        Assert.Equal(201, (await h.Post(d + "handhavingssignalen", new { code = "B1", feiten = "Twee keer niet gekomen op de intake.", datum = "2024-09-16" })).Status);
        return d;
    }

    private static async Task<string> Pad(Regiehuis h) => $"dossiers/{await h.Store(db => db.Dossiers.Select(x => x.DossierId).SingleAsync(Ct))}/";

    private static string Lees(Antwoord antwoord, string veld) => antwoord.Json![veld]!.GetValue<string>();

    private static Task<int> Besluiten(Regiehuis h) => h.Store(db => db.Feiten.CountAsync(f => f.Type == "nl.inburgering.gemeente.handhavingsbesluit.v1", Ct));

    private static async Task<string> Signaleringen(Regiehuis h, string d) =>
        string.Join(' ', (await h.Vraag(d.TrimEnd('/'))).Json!["signaleringen"]!.AsArray().Where(s => s!["status"]!.GetValue<string>() != "OPGELOST").Select(s => s!["code"]!.GetValue<string>()));
}

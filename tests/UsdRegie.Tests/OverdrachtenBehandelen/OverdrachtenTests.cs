using Inburgering.Contracts.Keten.V1;
using Microsoft.EntityFrameworkCore;

namespace UsdRegie.Tests.OverdrachtenBehandelen;

public class OverdrachtenTests
{
    private const string Bsn = "999990019", WspOin = "00000099000001006000";

    [Fact]
    public async Task Twee_aannames_tegelijk_een_wint_en_de_ander_hoort_wie_het_werd()
    {
        await using var h = await Regiehuis.Open("2024-03-25");
        var id = await Bied(h, "T4b", WspOin);
        var antwoorden = await Task.WhenAll(Enumerable.Range(1, 6).Select(i => h.Post($"overdrachten/{id}/_accepteer", new { behandelaar = new { naam = "Jobhunter " + i } }, Regiehuis.Wsp)));
        Assert.Single(antwoorden, a => a.Status == 200);
        Assert.All(antwoorden.Where(a => a.Status != 200), a =>
        {
            Assert.Equal((409, "AL_GEACCEPTEERD"), (a.Status, a.Code));
            Assert.Contains("Jobhunter", a.Json!["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        });
        Assert.Equal(1, await h.Store(db => db.Feiten.CountAsync(f => f.Type == "nl.inburgering.keten.overdracht-geaccepteerd.v1")));
    }

    [Fact]
    public async Task Alleen_de_ontvanger_neemt_aan_en_een_ander_ziet_haar_niet()
    {
        await using var h = await Regiehuis.Open("2024-03-25");
        var id = await Bied(h, "T4b", WspOin);
        Assert.Equal(403, (await h.Post($"overdrachten/{id}/_accepteer", new { }, Regiehuis.Usd)).Status);
        Assert.Equal(404, (await h.Post($"overdrachten/{id}/_accepteer", new { }, Regiehuis.Versa)).Status);
        Assert.Equal(404, (await h.Vraag($"overdrachten/{id}", Regiehuis.Versa)).Status);
        Assert.Equal(403, (await h.Post($"overdrachten/{id}/_trek-in", new { reden = "x" }, Regiehuis.Wsp)).Status);
        Assert.Single((await h.Vraag("overdrachten", Regiehuis.Wsp)).Json!["overdrachten"]!.AsArray());
        Assert.Empty((await h.Vraag("overdrachten", Regiehuis.Versa)).Json!["overdrachten"]!.AsArray());

        var kaart = (await h.Vraag($"overdrachten/{id}", Regiehuis.Wsp)).Json!;
        Assert.Equal(("AANGEBODEN", "2024-04-03"), (kaart["status"]!.GetValue<string>(), kaart["uiterlijk"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("bsn", "999990019")]
    [InlineData("status", "bekend onder nummer 9999.90.019")]
    [InlineData("status", "V-nummer 2900000019")]
    public async Task Een_persoonsnummer_gaat_nooit_mee_naar_vluchtelingenwerk(string naam, string waarde)
    {
        await using var h = await Regiehuis.Open("2024-01-08");
        var dossier = await Dossier(h);
        var antwoord = await h.Post("overdrachten", new { dossierId = dossier, soort = "T2", velden = new[] { new { naam, waarde } } });
        Assert.Equal((400, "VERBODEN_VELD"), (antwoord.Status, antwoord.Code));
        Assert.DoesNotContain(Bsn, antwoord.Json!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(400, (await h.Post($"dossiers/{dossier}/begeleidingsaanvragen", new { velden = new[] { new { naam, waarde } } })).Status);
        await h.Klok(h.Nu);
        Assert.DoesNotContain(h.Verzonden, v => v.Dienst == "vluchtelingenwerk-begeleiding" && v.Data.ToJsonString().Contains(Bsn, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Wat_de_overgang_niet_kent_blijft_hier_en_de_kaart_is_gelijk_aan_het_bericht()
    {
        await using var h = await Regiehuis.Open("2024-01-08");
        var id = await Bied(h, "T2", null, new { naam = "wens", waarde = "werken in de zorg" }, new { naam = "kanarie", waarde = "geel" });
        await h.Klok(h.Nu);
        var verzonden = Assert.Single(h.Verzonden, v => v.Type == "nl.inburgering.keten.overdracht-aangeboden.v1");
        Assert.Equal("vluchtelingenwerk-begeleiding", verzonden.Dienst);
        Assert.DoesNotContain("kanarie", verzonden.Data.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal((await h.Vraag($"overdrachten/{id}")).Json!["velden"]!.ToJsonString(), verzonden.Data["velden"]!.ToJsonString());
    }

    [Fact]
    public async Task Terugleggen_aanvullen_bespreken_afronden_en_intrekken_volgen_de_stand()
    {
        await using var h = await Regiehuis.Open("2024-03-25");
        var eerste = await Bied(h, "T4b", WspOin);
        Assert.Equal("TERUGGELEGD", (await h.Post($"overdrachten/{eerste}/_leg-terug", new { reden = "ONVOLLEDIG", toelichting = "Beschikbaarheid ontbreekt." }, Regiehuis.Wsp)).Json!["status"]!.GetValue<string>());
        Assert.Equal((409, "TERUGGELEGD"), await Kort(h.Post($"overdrachten/{eerste}/_accepteer", new { }, Regiehuis.Wsp)));

        var id = await Bied(h, "T4b", WspOin, new { naam = "wens", waarde = "bouw" });
        Assert.Equal((409, "NOG_NIET_AANGENOMEN"), await Kort(h.Post($"overdrachten/{id}/_rond-af", new { uitkomst = "geplaatst" }, Regiehuis.Wsp)));
        Assert.Equal("Welke dagen?", (await h.Post($"overdrachten/{id}/_vraag-aanvulling", new { vraag = "Welke dagen?" }, Regiehuis.Wsp)).Json!["vraag"]!.GetValue<string>());
        var aangevuld = (await h.Post($"overdrachten/{id}/_vul-aan", new { velden = new[] { new { naam = "beschikbaarheid", waarde = "maandag" } } })).Json!;
        Assert.DoesNotContain("beschikbaarheid", aangevuld["ontbreekt"]!.AsArray().Select(n => n!.GetValue<string>()));
        Assert.Equal("2024-03-25", (await h.Post($"overdrachten/{id}/_gesprek", new { datum = "2024-03-25", wijze = "TELEFOON" }, Regiehuis.Wsp)).Json!["gesprekOp"]!.GetValue<string>());
        Assert.Equal(400, (await h.Post($"overdrachten/{id}/_gesprek", new { datum = "2024-04-25" }, Regiehuis.Wsp)).Status);
        Assert.Equal(200, (await h.Post($"overdrachten/{id}/_accepteer", new { behandelaar = new { naam = "J. Hunter" } }, Regiehuis.Wsp)).Status);
        Assert.Equal(200, (await h.Post($"overdrachten/{id}/_accepteer", new { behandelaar = new { naam = "J. Hunter" } }, Regiehuis.Wsp)).Status);
        Assert.Equal("AFGEROND", (await h.Post($"overdrachten/{id}/_rond-af", new { uitkomst = "geplaatst" }, Regiehuis.Wsp)).Json!["status"]!.GetValue<string>());

        var derde = await Bied(h, "T2", null, new { naam = "wens", waarde = "wandelen" });
        Assert.Equal("INGETROKKEN", (await h.Post($"overdrachten/{derde}/_trek-in", new { reden = "Verkeerde persoon." })).Json!["status"]!.GetValue<string>());
        Assert.Equal((409, "INGETROKKEN"), await Kort(h.Post($"overdrachten/{derde}/_accepteer", new { }, Regiehuis.Vwn)));
        await h.Klok(h.Nu);
        Assert.Single(h.Verzonden, v => v.Dienst == "vluchtelingenwerk-begeleiding" && v.Type == "nl.inburgering.keten.correctie-gepubliceerd.v1");
    }

    [Fact]
    public async Task Een_antwoord_dat_voor_het_aanbod_aankomt_telt_toch()
    {
        await using var h = await Regiehuis.Open("2023-11-28");
        await h.Meld(Berichten.Koppeling());
        var id = Guid.CreateVersion7();
        await h.Meld(new OverdrachtGeaccepteerd { OverdrachtId = id, OntbrekendeVelden = [], Akkoord = true, Behandelaar = new() { Naam = "V. Vrij" } }, oin: "00000099000001003000");
        await h.Meld(Berichten.T1(id) with { Soort = Overdrachtsoort.T5, VanOin = "00000099000001003000" }, oin: "00000099000001003000");
        Assert.Equal("GEACCEPTEERD", await h.Store(db => db.Overdrachten.Select(o => o.Status).SingleAsync()));
    }

    [Fact]
    public async Task Wie_geen_toegang_meer_heeft_ziet_en_doet_niets_meer()
    {
        await using var h = await Regiehuis.Open("2024-03-25");
        var id = await Bied(h, "T4b", WspOin);
        var dossier = await Dossier(h);
        Assert.Equal(201, (await h.Post($"dossiers/{dossier}/activiteiten", new { soort = "PARTICIPATIE", start = "2024-03-25" }, Regiehuis.Wsp)).Status);
        Assert.Equal(201, (await h.Post($"dossiers/{dossier}/toegangsbeeindigingen", new { partnerOin = WspOin, reden = "EINDE_TRAJECT" })).Status);
        Assert.Equal(404, (await h.Vraag($"overdrachten/{id}", Regiehuis.Wsp)).Status);
        Assert.Equal(404, (await h.Post($"dossiers/{dossier}/activiteiten", new { soort = "STAGE", start = "2024-03-25" }, Regiehuis.Wsp)).Status);
    }

    private static async Task<(int, string)> Kort(Task<Antwoord> vraag)
    {
        var antwoord = await vraag;
        return (antwoord.Status, antwoord.Code);
    }

    private static async Task<Guid> Dossier(Regiehuis h)
    {
        if (await h.Store(db => db.Dossiers.CountAsync()) == 0) { await h.Meld(Berichten.Koppeling()); }
        return await h.Store(db => db.Dossiers.Select(d => d.DossierId).SingleAsync());
    }

    private static async Task<Guid> Bied(Regiehuis h, string soort, string? naar, params object[] velden)
    {
        var antwoord = await h.Post("overdrachten", new { dossierId = await Dossier(h), soort, naarOin = naar, gewensteStart = "2024-04-08", velden, clientkopieTalen = new[] { "nld" } });
        Assert.True(antwoord.Status == 201, antwoord.Json?.ToJsonString());
        return antwoord.Json!["overdrachtId"]!.GetValue<Guid>();
    }
}

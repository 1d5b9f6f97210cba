using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using UsdRegie.Dossiers;

namespace UsdRegie.Tests.Meekijken;

/// <summary>Sharing in its three kinds: looking along (until a day, of what the receiver may see), handing over, and asking.</summary>
public class KijkMeeTests
{
    private const string VwnOin = "00000099000001003000", SchoolOin = "00000099000001004000", WspOin = "00000099000001006000", Hilversum = "00000099000402000000", Duo = "00000099000001002000";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Een_partner_kijkt_mee_tot_en_met_de_afgesproken_dag_en_elke_blik_staat_in_de_audit()
    {
        await using var h = await Regiehuis.Open("2024-03-04");
        var d = await Dossier(h);
        Assert.Equal(404, (await h.Vraag($"meekijken/{d}", Regiehuis.Vwn)).Status);
        var vraag = new { partnerOin = VwnOin, doel = "overleg over de huisarts", tot = "2024-03-15" };
        Assert.Equal(403, (await h.Post($"dossiers/{d}/meekijkers", vraag, Regiehuis.Vwn)).Status);
        Assert.Equal(404, (await h.Post($"dossiers/{d}/meekijkers", vraag, Regiehuis.Hilversum)).Status);
        Assert.Equal(201, (await h.Post($"dossiers/{d}/meekijkers", vraag)).Status);
        Assert.Equal(200, (await h.Post($"dossiers/{d}/meekijkers", vraag)).Status);
        Assert.Equal((409, "KIJKT_AL_MEE"), await Antwoord(h.Post($"dossiers/{d}/meekijkers", new { partnerOin = VwnOin, doel = "iets anders" })));

        var beeld = await h.Vraag($"meekijken/{d}", Regiehuis.Vwn);
        Assert.Equal((200, "Amal Haddad", "overleg over de huisarts", "2024-03-15"), (beeld.Status, (string?)beeld.Json!["naam"], (string?)beeld.Json["doel"], (string?)beeld.Json["tot"]));
        Assert.Equal(404, (await h.Vraag($"meekijken/{d}", Regiehuis.SchoolA)).Status); // each its own look
        Assert.Equal(d, Assert.Single((await h.Vraag("meekijken", Regiehuis.Vwn)).Json!["items"]!.AsArray())!["dossierId"]!.GetValue<Guid>());
        Assert.Empty((await h.Vraag("meekijken", Regiehuis.SchoolA)).Json!["items"]!.AsArray());
        Assert.Equal(1, await h.Store(db => db.Audit.CountAsync(a => a.DossierId == d && a.Handeling == "meegekeken" && a.Oin == VwnOin, Ct)));

        await h.Klok("2024-03-15");
        Assert.Equal(200, (await h.Vraag($"meekijken/{d}", Regiehuis.Vwn)).Status);
        await h.Klok("2024-03-16");
        Assert.Equal(404, (await h.Vraag($"meekijken/{d}", Regiehuis.Vwn)).Status);
        Assert.Equal("VERLOPEN", (string?)Assert.Single((await h.Vraag($"dossiers/{d}/meekijkers")).Json!["items"]!.AsArray())!["status"]);
        Assert.Equal(201, (await h.Post($"dossiers/{d}/meekijkers", new { partnerOin = VwnOin, doel = "nog een keer" })).Status);
        Assert.Equal(200, (await h.Vraag($"meekijken/{d}", Regiehuis.Vwn)).Status);
    }

    [Fact]
    public async Task Het_stopt_als_de_gemeente_dat_zegt_en_als_de_toegang_van_de_partner_eindigt()
    {
        await using var h = await Regiehuis.Open("2024-03-04");
        var d = await Dossier(h);
        var id = (await h.Post($"dossiers/{d}/meekijkers", new { partnerOin = VwnOin, doel = "overleg" })).Json!["meekijkId"]!.GetValue<Guid>();
        Assert.Equal(400, (await h.Post($"dossiers/{d}/meekijkers/{id}/_beeindig", new { reden = " " })).Status);
        Assert.Equal(404, (await h.Post($"dossiers/{d}/meekijkers/{Guid.CreateVersion7()}/_beeindig", new { reden = "klaar" })).Status);
        Assert.Equal("BEEINDIGD", (string?)(await h.Post($"dossiers/{d}/meekijkers/{id}/_beeindig", new { reden = "overleg geweest" })).Json!["status"]);
        Assert.Equal(404, (await h.Vraag($"meekijken/{d}", Regiehuis.Vwn)).Status);

        Assert.Equal(201, (await h.Post($"dossiers/{d}/meekijkers", new { partnerOin = SchoolOin, doel = "overstap" })).Status);
        Assert.Equal(200, (await h.Vraag($"meekijken/{d}", Regiehuis.SchoolA)).Status);
        Assert.Equal(201, (await h.Post($"dossiers/{d}/toegangsbeeindigingen", new { partnerOin = SchoolOin, per = "2024-03-04", reden = "BEZWAAR" })).Status);
        Assert.Equal(404, (await h.Vraag($"meekijken/{d}", Regiehuis.SchoolA)).Status);
    }

    [Theory]
    [InlineData(Hilversum, "2024-03-20", "/partnerOin")]
    [InlineData(Duo, "2024-03-20", "/partnerOin")]
    [InlineData("123", "2024-03-20", "/partnerOin")]
    [InlineData(VwnOin, "2024-03-03", "/tot")]
    [InlineData(VwnOin, "2024-06-03", "/tot")]
    public async Task Wat_niet_kan_wordt_geweigerd_met_de_plaats(string partnerOin, string tot, string veld)
    {
        await using var h = await Regiehuis.Open("2024-03-04");
        var fout = await h.Post($"dossiers/{await Dossier(h)}/meekijkers", new { partnerOin, doel = "overleg", tot });
        Assert.Equal(400, fout.Status);
        Assert.NotNull(fout.Json!["errors"]![veld]);
    }

    /// <summary>Every group of data is in the dossier with a canary; a receiver sees the fields of its column, and no other.</summary>
    [Theory]
    [InlineData("coa", Regiehuis.Coa, "contacten doel dossierId geboortedatum inburgeraarId moedertaal naam tolkNodig tot")]
    [InlineData("vwn", Regiehuis.Vwn, "contacten doel dossierId eersteLes geboortedatum inburgeraarId leerroute moedertaal naam ontzorgenTot tolkNodig tot")]
    [InlineData("taalschool", Regiehuis.SchoolA, "contacten doel dossierId eigenActiviteiten geboortedatum inburgeraarId lbtHaalbaar leerroute moedertaal naam niveau termijnEinde tolkNodig tot")]
    [InlineData("participatie", Regiehuis.Wsp, "contacten doel dossierId eigenActiviteiten inburgeraarId moedertaal naam tolkNodig tot")]
    public async Task Een_meekijker_ziet_alleen_de_velden_van_zijn_kolom(string rol, string wie, string velden)
    {
        await using var h = await Regiehuis.Open("2024-03-04");
        var d = await Dossier(h);
        Assert.Equal(201, (await h.Post($"dossiers/{d}/ontzorgperioden", new { status = "GESTART", van = "2024-01-08", tot = "2024-07-08", posten = Enum.GetValues<Inburgering.Contracts.Gemeente.V1.Ontzorgpost>().Select(p => new { soort = p.Tekst(), actief = true, vanaf = "2024-01-08" }) })).Status);
        await h.Meld(Verhaal.Lbt("2024-02-13", Inburgering.Contracts.Duo.V1.LbtResultaat.Haalbaar, 31.25m), oin: Duo);
        Assert.Equal(201, (await h.Post($"dossiers/{d}/pips", new { dagtekening = "2024-03-01", leerroute = "B1", map = new { verplicht = true, uren = 40 }, pvt = new { uren = 12 }, talen = new[] { "nld", "ara" } })).Status);
        await h.Meld(Verhaal.Traject(21, "2024-03-04"), oin: SchoolOin);
        await h.Meld(Verhaal.Aanwezigheid(21, "2024-03-04", "2024-03-04", Verhaal.Les("2024-03-04", 4, 3)), oin: SchoolOin);
        Assert.Equal(201, (await h.Post($"dossiers/{d}/activiteiten", new { soort = "STAGE", omschrijving = "KANARIE-K4", start = "2024-03-04", urenPerWeek = 4, uitvoerder = WspOin })).Status);
        Assert.Equal(201, (await h.Post($"dossiers/{d}/begeleiders", new { rol = "REGISSEUR", naam = "Rosa de Wit", telefoon = "0355551234", vanaf = "2024-03-04" })).Status);
        Assert.Equal(201, (await h.Post($"dossiers/{d}/handhavingssignalen", new { code = "B2c", feiten = "KANARIE-K7" })).Status);
        Assert.Equal(201, (await h.Post($"dossiers/{d}/meekijkers", new { partnerOin = wie.Split(';')[1], doel = "overleg" })).Status);

        var beeld = (await h.Vraag($"meekijken/{d}", wie)).Json!.AsObject();
        Assert.Equal(velden, string.Join(' ', beeld.Where(v => v.Value is not null && v.Value is not JsonArray { Count: 0 }).Select(v => v.Key).Order(StringComparer.Ordinal)));
        var (status, pagina) = await h.Pagina($"/meekijken/{d}", wie);
        Assert.Equal(200, status);
        Assert.Contains("Rosa de Wit", pagina, StringComparison.Ordinal);
        Assert.All(["KANARIE", "999990019", "2900000019", "31.25", "31,25", "HUUR", "B2C", .. rol == "participatie" ? (string[])["Haddad", "1994"] : []],
            k => Assert.DoesNotContain(k, ZonderSleutels(beeld.ToJsonString() + pagina), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>What a person reads: keys and antiforgery tokens are chance, and may hold a short canary.</summary>
    private static string ZonderSleutels(string tekst) =>
        Regex.Replace(tekst, "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32}|(?<=__RequestVerificationToken\"[^>]* value=\")[^\"]+", "", RegexOptions.IgnoreCase);

    [Fact]
    public async Task Gedeeld_kent_drie_soorten_en_zij_staan_alle_drie_op_het_dossier()
    {
        await using var h = await Regiehuis.Open("2024-03-04");
        var d = await Dossier(h);
        await h.Verstuur($"/dossiers/{d}", "LaatMeekijken", new Dictionary<string, string> { ["partnerOin"] = VwnOin, ["doel"] = "overleg over de huisarts", ["meekijkenTot"] = "2024-03-20" });
        Assert.Equal(201, (await h.Post("overdrachten", new { dossierId = d, soort = "T4b", naarOin = WspOin })).Status);
        Assert.Equal(201, (await h.Post($"dossiers/{d}/profielverzoeken", new { })).Status);

        var gedeeld = (await h.Vraag($"dossiers/{d}/delingen")).Json!["items"]!.AsArray();
        Assert.Equal(
            ["MEEKIJKEN overleg over de huisarts LOOPT", "OPVRAGEN KLANTPROFIEL OPEN", "OVERDRAGEN T4b, van gemeente naar werk of participatie AANGEBODEN"],
            gedeeld.Select(g => $"{g!["wijze"]} {g["wat"]} {g["status"]}").Order(StringComparer.Ordinal));
        var (_, html) = await h.Pagina($"/dossiers/{d}");
        Assert.All([">Meekijken</h2>", ">Opvragen</h2>", ">Overdragen</h2>", "overleg over de huisarts", "Stop het meekijken"], t => Assert.Contains(t, html, StringComparison.Ordinal));

        var id = gedeeld.Single(g => (string?)g!["wijze"] == "MEEKIJKEN")!["sleutel"]!.GetValue<Guid>();
        Assert.Equal(400, (await h.Verstuur($"/dossiers/{d}", "StopMeekijken", new Dictionary<string, string> { ["meekijkId"] = $"{id}", ["reden"] = " " })).Status);
        await h.Verstuur($"/dossiers/{d}", "StopMeekijken", new Dictionary<string, string> { ["meekijkId"] = $"{id}", ["reden"] = "klaar" });
        Assert.Equal(404, (await h.Vraag($"meekijken/{d}", Regiehuis.Vwn)).Status);
        Assert.Contains("beëindigd, klaar", (await h.Pagina($"/dossiers/{d}")).Html, StringComparison.Ordinal);
    }

    private static async Task<Guid> Dossier(Regiehuis h)
    {
        await h.Meld(Berichten.Koppeling());
        var d = await h.Store(db => db.Dossiers.Select(x => x.DossierId).SingleAsync(Ct));
        Assert.Equal(201, (await h.Post($"dossiers/{d}/vestigingen", new { vestigingsdatum = "2024-01-08" })).Status);
        return d;
    }

    private static async Task<(int, string)> Antwoord(Task<Antwoord> vraag) => await vraag is var a ? (a.Status, a.Code) : default;
}

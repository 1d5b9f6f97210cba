using System.Text.Json.Nodes;
using Inburgering.Contracts.Cmd.V1;
using Inburgering.Contracts.Keten.V1;
using Microsoft.EntityFrameworkCore;
using UsdRegie.Overdrachten;

namespace UsdRegie.Tests.OverdrachtenTonen;

/// <summary>The page of one handover: the card is the message, the receiver sees the content before accepting, and everything the API can is there.</summary>
public sealed class ToonOverdrachtTests
{
    private const string SchoolA = "00000099000001004000";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("T2", null, "vluchtelingenwerk-begeleiding")]
    [InlineData("T3", SchoolA, "taalschool-voortgang")]
    public async Task Wat_verstuurd_is_staat_op_de_kaart_en_op_de_pagina_ook_na_een_aanvulling(string soort, string? naar, string dienst)
    {
        await using var h = await Regiehuis.Open("2024-01-08");
        await h.Meld(Berichten.Koppeling());
        var namen = Overgangen.VerplichteNamen(soort).Where(n => n is not ("wens" or "bsn")).ToList();
        var aanbod = await h.Post("overdrachten", new
        {
            inburgeraarId = h.Persoon, soort, naarOin = naar, gewensteStart = "2024-01-22", scenario = "NA_VERHUIZING", clientkopieTalen = new[] { "nld", "ara" }, clientkopieOp = "2024-01-05", alVerzameld = new[] { "opleiding" },
            vanContact = new { naam = "Rosa de Wit", telefoon = "0355551234", email = "rosa@usd.example" }, naarContact = new { naam = "Olga Ontvanger" },
            velden = namen.Select(n => new { naam = n, waarde = $"waarde van {n}", bron = "00000099000001001000", peildatum = "2024-01-04", klasse = "K4" }).Append(new { naam = "kanarie", waarde = "geel", bron = "00000099000001001000", peildatum = "2024-01-04", klasse = "K4" }),
            inhoud = new Dictionary<string, string> { ["doel"] = "alleen voor de begeleiding", ["kanarie"] = "geel" },
        });
        Assert.True(aanbod.Status == 201, aanbod.Json?.ToJsonString());
        var id = aanbod.Json!["overdrachtId"]!.GetValue<Guid>();
        await Gelijk(1);
        Assert.Equal(200, (await h.Post($"overdrachten/{id}/_vul-aan", new { velden = new[] { new { naam = "wens", waarde = "verpleegkundige worden" }, new { naam = "kanarie", waarde = "geel" } } })).Status);
        await Gelijk(2);
        Assert.Equal(400, (await h.Post($"overdrachten/{id}/_vul-aan", new { velden = new[] { new { naam = "kanarie", waarde = "geel" } } })).Status);

        async Task Gelijk(int berichten)
        {
            await h.Klok(h.Nu);
            var verzonden = h.Verzonden.Where(v => v.Type == "nl.inburgering.keten.overdracht-aangeboden.v1").ToList();
            Assert.Equal(berichten, verzonden.Count);
            Assert.All(verzonden, v => Assert.Equal((dienst, h.Persoon), (v.Dienst, v.Subject!.Value)));
            var bericht = verzonden.MaxBy(v => v.Data["velden"]!.AsArray().Count).Data.AsObject();
            var (kaart, html) = ((await h.Vraag($"overdrachten/{id}")).Json!, (await h.Pagina($"/overdrachten/{id}")).Html);
            Assert.All(typeof(OverdrachtAangeboden).GetProperties(), p => Assert.True(bericht.ContainsKey(char.ToLowerInvariant(p.Name[0]) + p.Name[1..]), p.Name)); // every field of the message is in this test
            foreach (var (veld, waarde) in bericht) { Assert.True(JsonNode.DeepEquals(waarde, kaart[veld]), $"{veld}: {waarde} is sent, {kaart[veld]} is on the card."); }
            foreach (var veld in bericht["velden"]!.AsArray().Select(v => (string)v!["waarde"]!).Append("alleen voor de begeleiding").Append("Rosa de Wit, 0355551234, rosa@usd.example").Append("Olga Ontvanger").Append("Arabisch").Append("opleiding. Vraag dit niet opnieuw")) { Assert.Contains(veld, html, StringComparison.Ordinal); }
            Assert.DoesNotContain("geel", bericht.ToJsonString() + html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task De_ontvanger_ziet_de_inhoud_en_wat_ontbreekt_voor_hij_aanneemt_en_een_ander_ziet_niets()
    {
        await using var h = await Regiehuis.Open("2024-01-08");
        await h.Meld(Berichten.Koppeling());
        var id = Guid.CreateVersion7();
        await h.Meld(Berichten.T1(id) with { Velden = [new() { Naam = "opleiding", Waarde = "hbo-v", Peildatum = new(2023, 12, 20) }, new() { Naam = "verhuisdatum", Waarde = "2024-01-15" }] });

        var (status, html) = await h.Pagina($"/overdrachten/{id}");
        Assert.Equal(200, status);
        foreach (var tekst in (string[])["Overdracht T1: Amal Haddad", "Aangeboden, aangeboden op 8 januari 2024", "gemeente: accepteren of terugleggen (dat bent u)", "15 januari 2024", "hbo-v", "COA, 20 december 2023", "C. Meijer, 0201234567",
            "De gemeente bereidt de vestiging", "Publieke taak (AVG art. 6 lid 1 onder e)", "Asielrelaas, Religie: Bijzonder persoonsgegeven", "Praktische beperkingen", "Nog geen warme overdracht", "Er is een gesprek geweest: nee", ">Neem de overdracht aan<", ">Leg de overdracht terug<", ">Vraag om aanvulling<"])
        {
            Assert.Contains(tekst, html, StringComparison.Ordinal);
        }
        foreach (var niet in (string[])["Vul dit gegeven aan", "Trek het aanbod in", "999990019", "2900000019", "<script", "style="]) { Assert.DoesNotContain(niet, html, StringComparison.Ordinal); }
        foreach (var (wie, verwacht) in ((string, int)[])[(Regiehuis.Hilversum, 404), (Regiehuis.Usd, 200), (Regiehuis.Vwn, 403), (Regiehuis.Coa, 403), (Regiehuis.Beleid, 403)]) { Assert.Equal(verwacht, (await h.Pagina($"/overdrachten/{id}", wie)).Status); }
        Assert.Equal(404, (await h.Pagina($"/overdrachten/{Guid.CreateVersion7()}")).Status);
        Assert.Equal(2, await h.Store(db => db.Audit.CountAsync(a => a.Handeling == "overdracht bekeken", Ct)));
        var dossier = await h.Store(db => db.Dossiers.Select(d => d.DossierId).SingleAsync(Ct));
        foreach (var pagina in (string[])["/vandaag", $"/dossiers/{dossier}"]) { Assert.Contains($"href=\"/overdrachten/{id}\"", (await h.Pagina(pagina)).Html, StringComparison.Ordinal); }
        Assert.Contains($"href=\"/dossiers/{dossier}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Vragen_aanvullen_aannemen_bespreken_en_afronden_gaan_op_de_pagina_en_staan_in_wat_er_gebeurde()
    {
        await using var h = await Regiehuis.Open("2024-01-08");
        await h.Meld(Berichten.Koppeling());
        var id = Guid.CreateVersion7();
        await h.Meld(Berichten.T1(id));
        var pagina = $"/overdrachten/{id}";
        foreach (var (knop, velden, uitleg) in ((string, (string, string)[], string)[])[("Vraag", [("vraag", " ")], "Schrijf op wat u wilt weten."), ("Accepteer", [("naam", "")], "Vul de naam in"), ("RondAf", [("uitkomst", "Klaar")], "nog niet aangenomen"), ("VulAan", [("veld", "wens"), ("waarde", "x")], "Geen toegang"), ("BiedOpnieuw", [("start", "2024-02-01")], "Geen toegang")])
        {
            var (status, fout) = await h.Verstuur(pagina, knop, Velden(id, velden));
            Assert.Equal(400, status);
            Assert.Contains(uitleg, fout, StringComparison.Ordinal);
        }
        Assert.Equal(404, (await h.Verstuur(pagina, "Accepteer", Velden(id, ("naam", "Iemand")), Regiehuis.Hilversum, "/vandaag")).Status);

        Assert.Contains("COA: aanvullen", (await h.Verstuur(pagina, "Vraag", Velden(id, ("vraag", "Kan zij traplopen?")))).Html, StringComparison.Ordinal);
        Assert.Equal(200, (await h.Post($"overdrachten/{id}/_vul-aan", new { velden = new[] { new { naam = "praktischeBeperkingen", waarde = "geen trap" } } }, Regiehuis.Coa)).Status);
        Assert.Contains("geen trap", (await h.Pagina(pagina)).Html, StringComparison.Ordinal);
        await h.Verstuur(pagina, "Accepteer", Velden(id, ("naam", "Sam de Wit"), ("telefoon", "0351234567")));
        await h.Verstuur(pagina, "Gesprek", Velden(id, ("datum", "2024-01-05"), ("wijze", "Driegesprek")));
        var (_, html) = await h.Verstuur(pagina, "RondAf", Velden(id, ("uitkomst", "Kennisgemaakt in het AZC.")));
        var verloop = html[html.IndexOf("Wat er gebeurde", StringComparison.Ordinal)..];
        var plaats = 0;
        foreach (var stap in (string[])["Aangeboden: C. Meijer", "Om aanvulling gevraagd: Kan zij traplopen?", "Aangevuld: praktischeBeperkingen", "Aangenomen: Sam de Wit", "Gesprek gevoerd", "Afgerond: Kennisgemaakt in het AZC."])
        {
            var nu = verloop.IndexOf(stap, plaats, StringComparison.Ordinal);
            Assert.True(nu >= plaats, $"{stap} stands in its place.");
            plaats = nu;
        }
    }

    [Fact]
    public async Task Na_een_teruglegging_biedt_de_gemeente_op_de_pagina_opnieuw_aan_met_wat_anders_moest()
    {
        await using var h = await Regiehuis.Open("2024-01-08");
        await h.Meld(Berichten.Koppeling());
        var id = (await h.Post("overdrachten", new { inburgeraarId = h.Persoon, soort = "T2", gewensteStart = "2024-01-22", vanContact = new { naam = "Rosa de Wit" }, velden = new[] { new { naam = "adres", waarde = "nog niet bekend" }, new { naam = "wens", waarde = "werken" } }, clientkopieTalen = new[] { "ara" } })).Json!["overdrachtId"]!.GetValue<Guid>();
        Assert.Contains("Trek het aanbod in", (await h.Pagina($"/overdrachten/{id}")).Html, StringComparison.Ordinal);
        Assert.Contains("niet teruggelegd", (await h.Verstuur($"/overdrachten/{id}", "BiedOpnieuw", Velden(id, ("start", "2024-02-01")))).Html, StringComparison.Ordinal);
        await h.Post($"overdrachten/{id}/_leg-terug", new { reden = "ONVOLLEDIG", toelichting = "Het adres ontbreekt." }, Regiehuis.Vwn);
        Assert.Contains("Onvolledig: Het adres ontbreekt.", (await h.Pagina($"/overdrachten/{id}")).Html, StringComparison.Ordinal);

        foreach (var (velden, uitleg) in new ((string, string)[], string)[] { ([("start", "")], "Vul de dag in"), ([("start", "2024-02-01"), ("veld", "bsn"), ("waarde", "999990019")], "hoort niet bij deze overdracht"), ([("start", "2024-02-01"), ("veld", "adres"), ("waarde", "bij 999990019")], "persoonsnummer") })
        {
            var (status, fout) = await h.Verstuur($"/overdrachten/{id}", "BiedOpnieuw", Velden(id, velden));
            Assert.Equal(400, status);
            Assert.Contains(uitleg, fout, StringComparison.Ordinal);
        }
        var (_, html) = await h.Verstuur($"/overdrachten/{id}", "BiedOpnieuw", Velden(id, ("start", "2024-02-01"), ("veld", "adres"), ("waarde", "Dorpsstraat 1")));
        Assert.DoesNotContain(">Bied opnieuw aan<", html, StringComparison.Ordinal);
        var nieuw = await h.Store(db => db.Overdrachten.Where(o => o.OverdrachtId != id).Select(o => o.OverdrachtId).SingleAsync(Ct));
        var kaart = (await h.Vraag($"overdrachten/{nieuw}", Regiehuis.Vwn)).Json!;
        Assert.Equal(("AANGEBODEN", "2024-02-01", "Dorpsstraat 1, werken", "Rosa de Wit"), ((string?)kaart["status"], (string?)kaart["gewensteStart"], string.Join(", ", kaart["velden"]!.AsArray().OrderBy(v => (string?)v!["naam"], StringComparer.Ordinal).Select(v => (string?)v!["waarde"])), (string?)kaart["vanContact"]!["naam"]));
        Assert.Contains("al opnieuw aangeboden", (await h.Verstuur($"/overdrachten/{id}", "BiedOpnieuw", Velden(id, ("start", "2024-02-05")))).Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Elke_overgang_zegt_waarvoor_op_welke_grondslag_en_waarom_iets_achterblijft_en_noemt_wat_de_opdracht_meestuurt()
    {
        Assert.All(Overgangen.Alle, o =>
        {
            var delen = Deelkaart.Voor(o.Soort);
            Assert.Contains("AVG art. 6", delen.Grondslag, StringComparison.Ordinal);
            Assert.Equal(o.Nooit.Length + o.NooitKlassen.Length, delen.BlijftHier.Count(b => b.Waarom.Length > 0));
        });
        string[] elders = ["overdrachtId", "instellingsnummer", "naarOin", "gewensteStart", "contact", "velden"]; // on the card already, or no data of the person
        foreach (var (soort, opdracht) in ((string, Type)[])[("T2", typeof(MeldAanVoorMaatschappelijkeBegeleiding)), ("T3", typeof(PlaatsInburgeraarBijTaalschool))])
        {
            Assert.Equal(opdracht.GetProperties().Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..]).Except(elders).Order(StringComparer.Ordinal), Deelkaart.Voor(soort).MetOpdracht.Order(StringComparer.Ordinal));
        }
    }

    private static Dictionary<string, string> Velden(Guid id, params (string, string)[] velden) => velden.Append(("overdrachtId", $"{id}")).ToDictionary(v => v.Item1, v => v.Item2);
}

using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Inburgering.Contracts;
using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Gemeente.V1;
using Inburgering.Contracts.Keten.V1;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using UsdRegie.FeitenRegistreren;
using UsdRegie.FormulierenInvullen;
using UsdRegie.SignaleringenBehandelen;

namespace UsdRegie.Tests.FormulierenInvullen;

/// <summary>What an employee writes down on a page is what the API would have taken, and is refused as the API would.</summary>
public class ToonFormulierTests
{
    private const string Duo = "00000099000001002000";

    /// <summary>In an order in which each is possible; beside what the form shows already, what a person fills in. Empty is what he leaves.</summary>
    private static readonly (string Naam, string Type, Dictionary<string, string> Velden)[] Verhaal =
    [
        ("eerste-contact", "gemeente.eerste-contact-gelegd.v1", new() { ["wijze"] = "BEZOEK", ["taal"] = "ara" }),
        ("vestiging", "gemeente.statushouder-gevestigd.v1", new() { ["adres.straat"] = "Brink", ["adres.huisnummer"] = "1", ["adres.postcode"] = "1401 AB", ["adres.plaats"] = "Bussum" }),
        ("begeleider", "keten.begeleider-toegewezen.v1", new() { ["rol"] = "REGISSEUR", ["naam"] = "Rik" }),
        ("begeleider-einde", "keten.begeleider-toegewezen.v1", new() { ["wie"] = "" }),
        ("gezinslid", "coa.gezinslid-toegevoegd.v1", new() { ["relatie"] = "KIND", ["geboortedatum"] = "2020-01-01" }),
        ("ontzorgen", "gemeente.ontzorgen-gewijzigd.v1", new() { ["van"] = "2024-09-30", ["tot"] = "2025-03-30" }),
        ("intake-plannen", "gemeente.brede-intake-gepland.v1", new() { ["datum"] = "2024-10-07", ["onderdeel"] = "INTAKE", ["plaats"] = "Bussum" }),
        ("intake-gemist", "gemeente.brede-intake-niet-verschenen.v1", new() { ["onderdeel"] = "LBT" }),
        ("intake", "gemeente.brede-intake-afgenomen.v1", new()
        {
            ["taalniveau.lezen"] = "PRE_A1", ["arbeidsparticipatie"] = "wil in de zorg werken", ["niveau"] = "3", ["zelfredzaamheid.HUISVESTING"] = "3", ["zelfredzaamheid.FINANCIEN"] = "2",
            ["zelfredzaamheid.SOCIAAL_NETWERK"] = "4", ["zelfredzaamheid.DAGBESTEDING"] = "1",
        }),
        ("plan", "gemeente.pip-vastgesteld.v1", new()
        {
            ["leerroute"] = "Z", ["map.uren"] = "40", ["participatie.omschrijving"] = "buurthuis", ["participatie.urenPerWeek"] = "4,5", ["ontzorgen.van"] = "2024-09-30", ["ontzorgen.tot"] = "2025-03-30", ["maatschappelijkeBegeleiding.van"] = "2024-09-30",
            ["voorschoolseEducatie"] = "ja", ["motiveringAfwijkingLbt"] = "kiest voor meedoen", ["ontvangstBevestigd"] = "2024-09-30",
        }),
        ("bericht", "gemeente.bericht-verzonden.v1", new() { ["soort"] = "PIP" }),
        ("aanbod", "gemeente.inburgeringsaanbod-gedaan.v1", new() { ["instellingsnummer"] = "0000004000", ["verwachteStart"] = "2024-10-14" }),
        ("pvt", "gemeente.pvt-activiteit-geregistreerd.v1", new() { ["datum"] = "2024-09-30", ["uren"] = "3", ["excursie"] = "ja" }),
        ("map", "gemeente.map-activiteit-geregistreerd.v1", new() { ["datum"] = "2024-09-30", ["uren"] = "2,25" }),
        ("activiteit", "participatie.activiteit-gestart.v1", new() { ["soort"] = "GROEPSTRAJECT", ["omschrijving"] = "koken", ["sector"] = "horeca", ["start"] = "2024-09-02", ["urenPerWeek"] = "6" }),
        ("activiteit-uren", "participatie.uren-geregistreerd.v1", new() { ["activiteitId"] = "", ["periodeVan"] = "2024-09-02", ["periodeTot"] = "2024-09-29", ["uren"] = "24" }),
        ("activiteit-einde", "participatie.activiteit-beeindigd.v1", new() { ["activiteitId"] = "" }),
        ("werktraject", "werk.traject-gestart.v1", new() { ["soort"] = "ZORGSTART", ["sector"] = "zorg", ["start"] = "2024-09-16", ["urenPerWeek"] = "16", ["behoudUitkering"] = "ja" }),
        ("werktraject-einde", "werk.traject-beeindigd.v1", new() { ["werktrajectId"] = "" }),
        ("nazorg", "werk.nazorg-gestart.v1", new() { ["werktrajectId"] = "" }),
        ("nazorg-einde", "werk.nazorg-beeindigd.v1", new() { ["werktrajectId"] = "" }),
        ("contact", "keten.contactmoment-vastgelegd.v1", new() { ["wijze"] = "TELEFOON", ["taal"] = "ara" }),
        ("gesprek", "gemeente.voortgangsgesprek-gevoerd.v1", new() { ["afspraak.tekst"] = "huisarts bellen", ["afspraak.wie"] = "Amal", ["afspraak.uiterlijk"] = "2024-10-07" }),
        ("tolk", "cmd.schakel-tolk-in.v1", new() { ["datum"] = "2024-10-07", ["taal"] = "ara", ["wijze"] = "TELEFOON" }),
        ("z-route", "gemeente.zroute-afgerond.v1", []),
        ("plan-intrekken", "gemeente.pip-ingetrokken.v1", new() { ["pipId"] = "", ["reden"] = "verkeerde persoon" }),
    ];

    private static async Task<(string Pad, Guid Id)> Dossier(Regiehuis h)
    {
        var id = await h.Store(db => db.Dossiers.Select(d => d.DossierId).SingleAsync(TestContext.Current.CancellationToken));
        return ($"/dossiers/{id}", id);
    }

    /// <summary>The form as a browser sends it, with what a person fills in; a choice that he left is the first that is offered. Of boxes only those that are ticked.</summary>
    private static async Task<List<KeyValuePair<string, string>>> Ingevuld(Regiehuis h, string pad, Dictionary<string, string> velden, string wie = Regiehuis.Regisseur)
    {
        var html = Regex.Match((await h.Pagina(pad, wie)).Html, "<form method=\"post\" class=\"inburgering-formulier\">[\\s\\S]*?</form>").Value;
        List<KeyValuePair<string, string>> formulier = [];
        foreach (Match m in Regex.Matches(html, "<(input|select|textarea)[^>]* name=\"([^_\"][^\"]*)\"[^>]*>([\\s\\S]*?</\\1>)?"))
        {
            var (soort, naam) = (m.Groups[1].Value, m.Groups[2].Value);
            var waarde = soort switch
            {
                "textarea" => m.Groups[3].Value[..^"</textarea>".Length],
                "select" when Regex.Match(m.Value, "<option value=\"([^\"]+)\" selected") is { Success: true } gekozen => gekozen.Groups[1].Value,
                "select" => velden.GetValueOrDefault(naam) == "" ? Regex.Match(m.Value, "<option value=\"([^\"]+)\"").Groups[1].Value : "",
                _ => m.Value.Contains("type=\"checkbox\"", StringComparison.Ordinal) && !m.Value.Contains(" checked=", StringComparison.Ordinal) ? "" : Regex.Match(m.Value, " value=\"([^\"]*)\"").Groups[1].Value,
            };
            if (waarde.Length > 0 && string.IsNullOrEmpty(velden.GetValueOrDefault(naam))) { formulier.Add(new(naam, waarde)); }
        }
        return [.. formulier, .. velden.Where(v => v.Value.Length > 0)];
    }

    [Fact]
    public async Task Elk_formulier_legt_vast_wat_de_API_kent()
    {
        await using var h = await Regiehuis.Open("2024-09-30");
        await h.Meld(Berichten.Koppeling());
        var (pad, id) = await Dossier(h);
        Assert.Equal(Formulieren.Alle.Select(f => f.Naam).Order(), Verhaal.Select(v => v.Naam).Order());
        foreach (var (naam, type, velden) in Verhaal)
        {
            Assert.True(await h.Haal<Registratietabel, bool>(t => Task.FromResult(t.Kent(Formulieren.Zoek(naam)!.Adres))), naam);
            var (status, html) = await h.Verstuur($"{pad}/vastleggen/{naam}", "", await Ingevuld(h, $"{pad}/vastleggen/{naam}", velden));
            Assert.True(status == 200 && html.Contains("id=\"signaleringen\"", StringComparison.Ordinal), $"{naam}: {status} {Regex.Match(html, "role=\"alert\">([^<]+)").Groups[1].Value}");
            Assert.Equal("nl.inburgering." + type, await h.Store(db => db.Feiten.Where(f => f.DossierId == id).OrderByDescending(f => f.Volgnummer).Select(f => f.Type).FirstAsync(TestContext.Current.CancellationToken)));
        }
        var plan = (await h.Vraag($"dossiers/{id}/pips")).Json!["items"]![0]!;
        Assert.Equal(("Z", 4.5m, true, "kiest voor meedoen", 40), ((string)plan["leerroute"]!, (decimal)plan["participatie"]!["urenPerWeek"]!, (bool)plan["voorschoolseEducatie"]!, (string)plan["motiveringAfwijkingLbt"]!, (int)plan["map"]!["uren"]!));
    }

    /// <summary>Forms that start from an earlier version, that version with every field of its contract, and the fields that belong to a version alone.</summary>
    private static readonly (string Naam, string Adres, object Eerder, string[] Eigen)[] Versies =
    [
        ("plan", "pips", new PipVastgesteld
        {
            PipId = Guid.CreateVersion7(), Dagtekening = new(2024, 9, 2), Versie = 1, Eerste = true, Leerroute = Leerroute.B1, Niveau = PipNiveau.B1, MotiveringAfwijkingLbt = "wil het proberen\nen kan veel", OnderbouwingAfschalen = "altijd aanwezig",
            Alfabetisering = Alfabetisering.Andersgealfabetiseerd, IntensiteitB1 = 1200, MagOpleidingAfmaken = true, Map = new() { Verplicht = false, Uren = 48, Planning = "voorjaar" }, Pvt = new() { Uren = 14, Planning = "najaar" },
            Ontzorgen = new() { Van = new(2024, 9, 2), Tot = new(2025, 6, 2), Posten = [Ontzorgpost.Huur, Ontzorgpost.Water] }, MaatschappelijkeBegeleiding = new() { Van = new(2024, 9, 2), Tot = new(2025, 9, 1) }, VoorschoolseEducatie = false,
            Participatie = new() { UrenPerWeek = 4.25m, Omschrijving = "buurthuis" }, Talen = ["ara", "eng"], OntvangstBevestigd = new(2024, 9, 9),
        }, ["pipId", "dagtekening", "versie", "eerste", "ontvangstBevestigd"]),
        ("ontzorgen", "ontzorgperioden", new OntzorgenGewijzigd
        {
            Status = Ontzorgstatus.Verlengd, Van = new(2024, 9, 2), Tot = new(2025, 3, 2), Reden = null,
            Posten = [.. Enum.GetValues<Ontzorgpost>().Select((p, i) => new OntzorgpostStand { Soort = p, Actief = i % 2 == 0, Vanaf = new DateOnly(2024, 9, 2).AddDays(14 * i) })],
        }, []),
        ("ontzorgen", "ontzorgperioden", new OntzorgenGewijzigd
        {
            Status = Ontzorgstatus.Beeindigd, Van = new(2024, 9, 2), Tot = new(2024, 9, 27), Reden = Ontzorgeinde.EindeBijstand,
            Posten = [.. Enum.GetValues<Ontzorgpost>().Select((p, i) => new OntzorgpostStand { Soort = p, Actief = i % 2 == 0, Vanaf = new DateOnly(2024, 9, 2).AddDays(14 * i) })],
        }, []),
        ("vestiging", "vestigingen", new StatushouderGevestigd
        {
            Vestigingsdatum = new(2024, 9, 2), Naam = "Nour Aziz", Geboortedatum = new(1990, 1, 2), Moedertaal = "ara", Adres = new() { Straat = "Brink", Huisnummer = "1-a", Postcode = "1401 AB", Plaats = "Bussum" },
        }, []),
        ("begeleider-einde", "begeleiders", new BegeleiderToegewezen
        {
            Rol = Begeleidersrol.Regisseur, Naam = "Rik", Organisatie = "USD Bussum", Telefoon = "0355551234", Email = "rik@example.org", Vanaf = new(2024, 9, 2), Tot = new(2024, 12, 2),
        }, ["tot"]),
    ];

    public static TheoryData<int> Elke => [.. Enumerable.Range(0, Versies.Length)];

    /// <summary>A fact as it is written, and whether every field of its contract has a value.</summary>
    private static (JsonObject Json, bool Vol) Als(object feit)
    {
        var json = JsonSerializer.SerializeToNode(feit, feit.GetType(), BerichtJson.Opties)!.AsObject();
        return (json, Vol(feit, feit.GetType()));

        static bool Vol(object? waarde, Type type) => waarde is not null
            && (type.Namespace?.StartsWith("Inburgering.", StringComparison.Ordinal) != true || type.IsEnum || type.GetProperties().Where(p => p.CanWrite).All(p => Vol(p.GetValue(waarde), p.PropertyType)));
    }

    [Theory]
    [MemberData(nameof(Elke))]
    public async Task Wie_een_formulier_opent_en_ongewijzigd_verstuurt_verliest_niets_van_wat_er_al_stond(int nummer)
    {
        var (naam, adres, eerder, eigen) = Versies[nummer];
        await using var h = await Regiehuis.Open("2024-09-30");
        if (naam == "vestiging") { await h.Meld(Berichten.Plicht("999990044", doelgroep: Doelgroep.GezinsmigrantOfOverig), oin: Duo); }
        else { await h.Meld(Berichten.Koppeling()); }
        var (pad, id) = await Dossier(h);
        if (eerder is OntzorgenGewijzigd { Status: not Ontzorgstatus.Gestart } o) { Assert.Equal(201, (await h.Post($"dossiers/{id}/{adres}", Als(o with { Status = Ontzorgstatus.Gestart, Tot = new(2025, 3, 2), Reden = null }).Json.ToJsonString())).Status); }
        var (stond, vol) = Als(eerder);
        Assert.True(vol || eerder is OntzorgenGewijzigd { Reden: null }, "a field of the contract has no value in this test");
        var antwoord = await h.Post($"dossiers/{id}/{adres}", stond.ToJsonString());
        Assert.True(antwoord.Status == 201, antwoord.Json?.ToJsonString());

        var (status, html) = await h.Verstuur($"{pad}/vastleggen/{naam}", "", await Ingevuld(h, $"{pad}/vastleggen/{naam}", naam == "begeleider-einde" ? new() { ["wie"] = "" } : []));
        Assert.True(status == 200 && html.Contains("id=\"signaleringen\"", StringComparison.Ordinal), Regex.Match(html, "role=\"alert\">([^<]+)").Groups[1].Value);
        var nu = (await h.Vraag($"dossiers/{id}/{adres}")).Json!["items"]!.AsArray()[^1]!.AsObject();
        Assert.All(stond.Where(v => !eigen.Contains(v.Key)), v => Assert.True(JsonNode.DeepEquals(v.Value, nu[v.Key]), $"{v.Key}: {v.Value?.ToJsonString()} became {nu[v.Key]?.ToJsonString()}"));
    }

    [Fact]
    public void Elk_formulier_dat_van_een_eerdere_versie_uitgaat_staat_in_die_toets()
    {
        var (leeg, vol) = (new Verhaal().Op("2024-09-02", Berichten.Koppeling()), new Verhaal().Op("2024-09-02", Berichten.Koppeling(), UsdRegie.Tests.Verhaal.Ontzorgd("2024-09-02", "2025-03-02")));
        foreach (var (_, _, eerder, _) in Versies) { vol.Op("2024-09-03", eerder); }
        var (zonder, met) = (leeg.Beeld("2024-09-30"), vol.Beeld("2024-09-30"));
        Assert.Equal(
            Versies.Select(v => v.Naam).Distinct().Order(),
            Formulieren.Alle.Where(f => f.Naam == "begeleider-einde" || f.Velden.Any(v => v.Soort != Veldsoort.Verborgen && v.Standaard(zonder) != v.Standaard(met))).Select(f => f.Naam).Order());
    }

    [Fact]
    public async Task Een_signalering_wijst_naar_het_formulier_dat_haar_sluit()
    {
        await using var h = await Regiehuis.Open("2024-01-08");
        await h.Meld(Berichten.Koppeling());
        var (pad, _) = await Dossier(h);
        Assert.Contains($"<a class=\"utrecht-link\" href=\"{pad}/vastleggen/eerste-contact\">Leg vast: Eerste contact in de opvang</a>", (await h.Pagina(pad)).Html, StringComparison.Ordinal);
        await h.Verstuur($"{pad}/vastleggen/eerste-contact", "", await Ingevuld(h, $"{pad}/vastleggen/eerste-contact", new() { ["wijze"] = "BEZOEK", ["taal"] = "ara" }));
        Assert.DoesNotContain("vastleggen/eerste-contact\">Leg vast", (await h.Pagina(pad)).Html, StringComparison.Ordinal);
        Assert.Equal("Financieel ontzorgen", VolgendeStap.Formulier("AL-27")!.Titel);
        Assert.Null(VolgendeStap.Formulier("AL-47"));
    }

    [Theory]
    [InlineData("intake-gemist", "INTAKE", "intake", "2024-10-01")]
    [InlineData("intake-gemist", "LBT", "intake-plannen", "2024-10-01")]
    [InlineData("gesprek", "", "gesprek", "2024-10-01")]
    public async Task Wie_niet_verscheen_krijgt_het_formulier_van_wat_hij_miste(string gemist, string onderdeel, string formulier, string dag)
    {
        await using var h = await Regiehuis.Open("2024-09-30");
        await h.Meld(Berichten.Koppeling());
        var (pad, id) = await Dossier(h);
        await h.Verstuur($"{pad}/vastleggen/{gemist}", "", await Ingevuld(h, $"{pad}/vastleggen/{gemist}", onderdeel.Length > 0 ? new() { ["onderdeel"] = onderdeel } : new() { ["aanwezig"] = "nee" }));
        Assert.Contains($"vastleggen/{formulier}\">Leg vast: ", (await h.Pagina(pad)).Html, StringComparison.Ordinal);
        if (onderdeel == "LBT") { return; } // DUO says that the test was taken

        await h.Klok(dag);
        var velden = formulier == "gesprek" ? [] : Verhaal.Single(v => v.Naam == "intake").Velden;
        Assert.Equal(200, (await h.Verstuur($"{pad}/vastleggen/{formulier}", "", await Ingevuld(h, $"{pad}/vastleggen/{formulier}", velden))).Status);
        Assert.DoesNotContain("AL-14", (await h.Vraag($"dossiers/{id}")).Json!["signaleringen"]!.AsArray().Where(s => s!["opgelostOp"] is null).Select(s => (string?)s!["code"]));
    }

    [Fact]
    public void Van_vijf_lasten_is_elke_wel_of_niet_betaald_en_wat_niet_verandert_houdt_zijn_dag()
    {
        List<string> Lasten(Verhaal verhaal, params (string, string)[] velden)
        {
            var (body, _, fouten) = Formulieren.Zoek("ontzorgen")!.Lees(new FormCollection(velden.GroupBy(v => v.Item1, v => v.Item2).ToDictionary(g => g.Key, g => new StringValues([.. g]))), verhaal.Beeld("2024-12-02"));
            Assert.Empty(fouten);
            return [.. body["posten"]!.AsArray().Select(p => $"{p!["soort"]} {(bool)p["actief"]!} {p["vanaf"]}")];
        }
        Assert.Equal(
            ["HUUR True 2024-09-30", "ZORGVERZEKERING False 2024-09-30", "GAS True 2024-09-30", "WATER False 2024-09-30", "ELEKTRICITEIT False 2024-09-30"],
            Lasten(new Verhaal().Op("2024-09-30", Berichten.Koppeling()), ("status", "GESTART"), ("van", "2024-09-30"), ("tot", "2025-03-30"), ("posten", "HUUR"), ("posten", "GAS")));
        Assert.Equal(
            ["HUUR True 2024-09-30", "ZORGVERZEKERING False 2024-12-02", "GAS True 2024-09-30", "WATER True 2024-12-02", "ELEKTRICITEIT False 2024-12-02"],
            Lasten(
                new Verhaal().Op("2024-09-30", Berichten.Koppeling(), UsdRegie.Tests.Verhaal.Ontzorgd("2024-09-30", "2025-03-30", Ontzorgstatus.Gestart, null, Ontzorgpost.Huur, Ontzorgpost.Gas, Ontzorgpost.Zorgverzekering)),
                ("status", "VERLENGD"), ("van", "2024-09-30"), ("tot", "2025-03-30"), ("posten", "HUUR"), ("posten", "GAS"), ("posten", "WATER"), ("postenVanaf", "2024-12-02")));
    }

    [Fact]
    public async Task Wat_de_API_weigert_staat_met_de_regel_boven_wat_was_ingevuld()
    {
        await using var h = await Regiehuis.Open("2024-09-30");
        await h.Meld(Berichten.Koppeling());
        var (pad, id) = await Dossier(h);
        Assert.Equal(201, (await h.Post($"dossiers/{id}/pips", new { dagtekening = "2024-09-16", leerroute = "B1", motiveringAfwijkingLbt = "wil het proberen", pvt = new { uren = 12 } })).Status);
        var formulier = await Ingevuld(h, $"{pad}/vastleggen/plan", new Dictionary<string, string> { ["niveau"] = "A2", ["onderbouwingAfschalen"] = "altijd aanwezig" });
        Assert.Equal(("B1", "12"), (formulier.Single(f => f.Key == "leerroute").Value, formulier.Single(f => f.Key == "pvt.uren").Value)); // what holds now stands there already
        var (status, html) = await h.Verstuur($"{pad}/vastleggen/plan", "", formulier);
        Assert.Equal(400, status);
        Assert.Contains("Afschalen naar A2 kan pas na 600 uren taalles. Er zijn 0 uren gevolgd. (regel F-16)", html, StringComparison.Ordinal);
        Assert.Contains(">altijd aanwezig</textarea>", html, StringComparison.Ordinal);

        foreach (var (naam, velden, fout) in ((string, Dictionary<string, string>, string)[])[
            ("contact", new() { ["datum"] = "2024-10-01", ["wijze"] = "TELEFOON", ["taal"] = "ara" }, "ligt in de toekomst"),
            ("contact", new() { ["datum"] = "31-02-2024", ["wijze"] = "TELEFOON", ["taal"] = "ara" }, "Dag is geen bestaande dag."),
            ("contact", new() { ["datum"] = "2024-09-30", ["taal"] = "ara" }, "Vul in: Hoe."),
            ("pvt", new() { ["datum"] = "2024-09-30", ["uren"] = "drie" }, "Uren is geen getal."),
            ("pvt", new() { ["datum"] = "2024-09-30", ["uren"] = "3,1" }, "stappen van 0.25"),
            ("activiteit-einde", new() { ["einde"] = "2024-09-30", ["activiteitId"] = "x" }, "Kies: Welke.")])
        {
            (status, html) = await h.Verstuur($"{pad}/vastleggen/{naam}", "", velden, sleutelVan: $"{pad}/vastleggen/contact");
            Assert.Equal(400, status);
            Assert.Contains(fout, html, StringComparison.Ordinal);
        }
        Assert.Equal(404, (await h.Pagina($"{pad}/vastleggen/boete")).Status);
    }

    [Fact]
    public async Task Er_staat_alleen_wat_bij_dit_dossier_kan_en_alleen_voor_de_eigen_gemeente()
    {
        await using var h = await Regiehuis.Open("2024-09-30");
        await h.Meld(Berichten.Plicht("999990044", doelgroep: Doelgroep.GezinsmigrantOfOverig), oin: Duo);
        var (pad, _) = await Dossier(h);
        var lijst = (await h.Pagina($"{pad}/vastleggen")).Html;
        Assert.Contains("vastleggen/plan\"", lijst, StringComparison.Ordinal);
        foreach (var niet in (string[])["ontzorgen", "z-route", "activiteit-einde", "nazorg-einde", "plan-intrekken"]) { Assert.DoesNotContain($"vastleggen/{niet}\"", lijst, StringComparison.Ordinal); }
        Assert.Contains("alleen voor asielstatushouders (regel R-16)", (await h.Pagina($"{pad}/vastleggen/ontzorgen")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", lijst, StringComparison.OrdinalIgnoreCase);
        foreach (var (wie, status) in ((string, int)[])[(Regiehuis.Hilversum, 404), (Regiehuis.Vwn, 403), (Regiehuis.Versa, 403), (Regiehuis.Beleid, 403)])
        {
            Assert.Equal(status, (await h.Pagina($"{pad}/vastleggen/contact", wie)).Status);
        }
        Assert.Equal(404, (await h.Verstuur($"{pad}/vastleggen/contact", "", new Dictionary<string, string> { ["datum"] = "2024-09-30", ["wijze"] = "TELEFOON", ["taal"] = "nld" }, Regiehuis.Hilversum, "/vandaag")).Status);
    }

    [Fact]
    public async Task Onder_de_oude_wet_is_er_geen_plan_om_vast_te_leggen()
    {
        await using var h = await Regiehuis.Open("2024-01-08");
        await h.Meld(Berichten.Plicht() with { Begindatum = new(2021, 12, 13), Datum = new(2021, 12, 13) }, oin: Duo);
        var (pad, _) = await Dossier(h);
        Assert.DoesNotContain("vastleggen/plan\"", (await h.Pagina(pad)).Html, StringComparison.Ordinal);
        Assert.Contains("oude wet (Wi2013)", (await h.Pagina($"{pad}/vastleggen/plan")).Html, StringComparison.Ordinal);
        Assert.Contains("vastleggen/gesprek\"", (await h.Pagina($"{pad}/vastleggen")).Html, StringComparison.Ordinal);
    }
}

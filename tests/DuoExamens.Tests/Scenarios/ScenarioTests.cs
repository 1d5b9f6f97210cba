using System.Text.Json;
using System.Text.Json.Nodes;
using DuoExamens.Personen;
using DuoExamens.Tests.Duo;
using Inburgering.Contracts;
using Inburgering.Messaging;
using Inburgering.Testing;
using Ketensimulator.Duo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SharpYaml.Serialization;

namespace DuoExamens.Tests.Scenarios;

/// <summary>
/// The table of <c>scenarios.yml</c>, played against the simulated DUO over HTTP: what the chain hears, where each report is,
/// what people get to see, and every call that DUO received. One host; every scenario has its own person. With DUO's specifications
/// at hand every request and every answer is laid next to them too.
/// </summary>
public class ScenarioTests(BelezenKeten belezen) : IClassFixture<BelezenKeten>
{
    private static readonly Dictionary<string, JsonObject> Scenarios = Lees();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Namen => [.. Scenarios.Keys];

    [Fact]
    public void De_tabel_speelt_elke_gebeurtenis_die_DUO_kent()
    {
        Assert.True(Scenarios.Count >= 30, $"{Scenarios.Count} scenarios");
        var gespeeld = Scenarios.Values.SelectMany(s => s["doe"]!.AsArray()).Select(s => Tekst(s!, "duo")).ToHashSet();
        Assert.Equal("", string.Join(' ', Gebeurtenissen.Where(g => !gespeeld.Contains(g))));
    }

    /// <summary>Events (Gebeurtenissen.md) and the signals that DUO describes beside them (Attentiesignalen.md).</summary>
    private static string[] Gebeurtenissen { get; } =
    [
        "SS101", "SS102", "SS103", "SS104", "SS106", "SS107", "SS108", "SS109", "SS110", "SS111", "SS113", "SS114", "SS115", "SS116", "SS117", "SS118", "SS119", "SS120", "SS121",
        "SS124", "SS125", "SS128", "SS129", "SS130", "SS131", "SS137", "SS139", "SS199",
        "SS112", "SS122", "SS123", "SS126", "SS127", "SS132", "SS133", "SS135", "SS136", "SS140", "SS141", "SS142",
    ];

    [Theory]
    [MemberData(nameof(Namen))]
    public async Task Scenario(string naam)
    {
        var scenario = Scenarios[naam];
        var stappen = scenario["doe"]!.AsArray().Select(s => s!.AsObject()).ToList();
        if (scenario["apart"] is null)
        {
            await Speel(belezen.Keten, scenario, stappen);
            belezen.GeenFouten();
            return;
        }
        await using var eigen = await ProefKeten.Start();
        await Speel(eigen, scenario, stappen);
    }

    private static async Task Speel(ProefKeten keten, JsonObject scenario, IReadOnlyList<JsonObject> stappen)
    {
        var bsn = Proefpersoon.Bsn();
        using (var gewist = await keten.Stuur("beheer", HttpMethod.Delete, "/ketensimulator/v1/storingen")) { Assert.True(gewist.IsSuccessStatusCode); }
        switch (Tekst(scenario, "eerst"))
        {
            case "plicht": await keten.Plichtig(bsn); break;
            case "pip": await keten.MetPip(bsn); break;
        }
        await keten.Rust();
        var (regieVoor, duoVoor) = ((await keten.AllesBijRegie()).Count, (await keten.AllesBijDuo()).Count);
        foreach (var stap in stappen) { await Doe(keten, stap, bsn); }

        var aanroepen = scenario["aanroepen"] is JsonArray lijst ? lijst.Select(a => a!.GetValue<string>()).ToList() : null;
        await Eventually.Is(() => Aanroepen(keten, bsn, duoVoor), a => a.Count >= (aanroepen?.Count ?? 0), "aanroepen bij DUO");
        await keten.Rust();
        var wie = await Persoon(keten, bsn);
        var (feiten, mensen, dossier) = (Verwacht(scenario, "feiten"), Verwacht(scenario, "mensen"), Verwacht(scenario, "dossier"));
        var gehoord = await Eventually.Is(
            async () => (await keten.AllesBijRegie()).Skip(regieVoor).Where(o => o.Persoon is null || o.Persoon == wie).ToLookup(o => o.Soort switch
            {
                "VerwerkingsfoutGemeld" or "PipBijDuoGeweigerd" => mensen,
                "DuoverkeerBijgewerkt" => dossier,
                _ => feiten,
            }),
            g => g[feiten].Count() >= feiten.Count && g[mensen].Count() >= mensen.Count && g[dossier].Count() >= dossier.Count, "berichten bij de regie");

        Assert.Equal(Regels(feiten.Select(f => f!.ToJsonString())), Regels(gehoord[feiten].Select((o, i) => i < feiten.Count ? Zoals(feiten[i]!, o).ToJsonString() : $"{o.Soort} {o.Json}")));
        Assert.Equal(Regels(mensen.Select(m => m!.GetValue<string>())), Regels(gehoord[mensen].Select(Uitleg)));
        Assert.Equal(Regels(dossier.Select(d => d!.GetValue<string>())), Regels(gehoord[dossier].Select(Verkeer)));
        Assert.Equal(Regels(Verwacht(scenario, "meldingen").Select(m => m!.GetValue<string>())), Regels(wie is null ? [] : (await keten.MeldingenVan(wie.Value)).Skip(Tekst(scenario, "eerst") == "pip" ? 1 : 0).Select(Stand)));
        if (aanroepen is not null) { Assert.Equal(Regels(aanroepen), Regels(await Aanroepen(keten, bsn, duoVoor))); }
    }

    private static async Task Doe(ProefKeten keten, JsonObject stap, string bsn)
    {
        switch (stap.First().Key)
        {
            case "storing":
                await keten.Storing(Tekst(stap, "storing")!, stap["aantal"]?.GetValue<int>() ?? 1);
                break;
            case "duo":
                var vnummer = stap["alleenVnummer"] is null ? null : bsn[1..];
                await keten.Gebeurt(Tekst(stap, "duo")!, vnummer is null ? bsn : null, stap["weet"], vnummer, stap["zonderPersoon"] is not null);
                break;
            case "notificatie": // DUO notifies, and holds nothing new
                using (var antwoord = await keten.Stuur("duo", HttpMethod.Post, "/duo-examens/v1/notificaties", new { registratieDatumTijd = Tekst(stap, "op") ?? "2023-01-02T09:00:00+01:00", gebeurtenisId = Tekst(stap, "notificatie"), bsn },
                    ("bron", "00000099000001002000"), ("doel", "00000099001942000000"), ("berichtId", Guid.NewGuid().ToString())))
                {
                    Assert.Equal(201, (int)antwoord.StatusCode);
                }
                if (stap["rust"] is null) { await keten.Rust(); }
                break;
            case "duoHeeft": // and its notification is lost, or still to come
                await using (var scope = keten.Services.CreateAsyncScope())
                {
                    await scope.ServiceProvider.GetRequiredService<DuoRegister>().Zet(bsn, Tekst(stap, "duoHeeft")!, stap["weet"]!.DeepClone(), Ct);
                }
                break;
            case "regie":
                var soort = Berichtcatalogus.Alle.Single(b => b.Clr.Name == Tekst(stap, "regie")).Clr;
                var inhoud = (JsonObject)stap["met"]!.DeepClone();
                if (soort.GetProperty("Bsn") is not null) { inhoud["bsn"] = bsn; }
                var over = new About(await Persoon(keten, bsn));
                await keten.Zeg(inhoud.Deserialize(soort, BerichtJson.Opties)!, over);
                await keten.Rust();
                break;
            case "herhaal": // people repaired something
                var (pad, welke) = Tekst(stap, "herhaal") == "notificatie" ? ("notificaties", "_lees-opnieuw") : ("meldingen", "_herhaal");
                using (var herhaald = await keten.Stuur("usd", HttpMethod.Post, $"/duo-examens/v1/{pad}/{await Geweigerd(keten, pad, bsn)}/{welke}", new { })) { Assert.Equal(202, (int)herhaald.StatusCode); }
                await keten.Rust();
                break;
            case "vergelijk":
                using (var vraag = await keten.Stuur("usd", HttpMethod.Post, "/duo-examens/v1/vergelijkingen", new { inburgeraarId = await Persoon(keten, bsn) })) { Assert.Equal(202, (int)vraag.StatusCode); }
                await keten.Rust();
                break;
            case "klok":
                await keten.ZetKlok((await keten.Klok()).AddHours(stap["klok"]!.GetValue<int>()));
                break;
            default: throw new NotSupportedException(stap.ToJsonString());
        }
    }

    /// <summary>What is on the list of people as refused: of this person, or the last event that DUO did not let be read.</summary>
    private static async Task<Guid> Geweigerd(ProefKeten keten, string soort, string bsn)
    {
        if (soort == "meldingen") { return (await keten.MeldingenVan((await Persoon(keten, bsn))!.Value)).Single(m => m.GetProperty("status").GetString() == "GEWEIGERD").GetProperty("meldingId").GetGuid(); }
        using var antwoord = await keten.Stuur("usd", HttpMethod.Get, "/duo-examens/v1/meldingen");
        var lijst = JsonNode.Parse(await antwoord.Content.ReadAsStringAsync(Ct))!["notificaties"]!.AsArray();
        return lijst.First(n => Tekst(n!, "status") == "GEWEIGERD")!["berichtId"]!.GetValue<Guid>();
    }

    private static async Task<Guid?> Persoon(ProefKeten keten, string bsn)
    {
        await using var scope = keten.Services.CreateAsyncScope();
        var (db, register) = (scope.ServiceProvider.GetRequiredService<DuoExamensDbContext>(), scope.ServiceProvider.GetRequiredService<Personenregister>());
        var (index, vIndex) = (register.BsnIndex(bsn), register.VNummerIndex(Nummers.VNummerVoluit(bsn[1..])));
        return await db.Personen.Where(p => p.BsnIndex == index || p.VNummerIndex == vIndex).Select(p => (Guid?)p.InburgeraarId).SingleOrDefaultAsync(Ct);
    }

    private static async Task<IReadOnlyList<string>> Aanroepen(ProefKeten keten, string bsn, int voor) =>
        [.. (await keten.AllesBijDuo()).Skip(voor).Where(o => o["bsn"] is null || Tekst(o, "bsn") == bsn)
            .Select(o => $"{o["methode"]} {Tekst(o, "pad")!.Replace("/ketensimulator/duo/", "", StringComparison.Ordinal).Replace("personen/{bsn}/", "", StringComparison.Ordinal)} {o["status"]}")];

    /// <summary>Of a message only the members that the table names: what it does not name is free.</summary>
    private static JsonObject Zoals(JsonNode verwacht, RegieLuisteraar.Ontvangst gehoord)
    {
        var gekregen = JsonNode.Parse(gehoord.Json)!;
        return new JsonObject { [gehoord.Soort] = verwacht.AsObject().First().Value is JsonObject leden ? new JsonObject(leden.Select(l => KeyValuePair.Create(l.Key, gekregen[l.Key]?.DeepClone()))) : null };
    }

    private static string Uitleg(RegieLuisteraar.Ontvangst gehoord)
    {
        var json = JsonNode.Parse(gehoord.Json)!;
        return gehoord.Soort == "VerwerkingsfoutGemeld" ? Tekst(json, "tekst")! : string.Join(" ", json["fouten"]!.AsArray().Select(f => Tekst(f!, "tekst")));
    }

    private static string Verkeer(RegieLuisteraar.Ontvangst gehoord)
    {
        var json = JsonNode.Parse(gehoord.Json)!;
        return $"{Tekst(json, "soort")}{(json["terugnemen"] is null ? "" : " TERUGNEMEN")} {Tekst(json, "stand")}";
    }

    private static string Stand(JsonElement melding) => string.Join(
        ": ", [$"{melding.GetProperty("soort").GetString()} {melding.GetProperty("status").GetString()}", .. melding.GetProperty("fouten").EnumerateArray().Select(f => f.GetString()!)]);

    private static JsonArray Verwacht(JsonObject scenario, string deel) => scenario[deel] as JsonArray ?? [];

    private static string Regels(IEnumerable<string> regels) => string.Join('\n', regels);

    private static string? Tekst(JsonNode knoop, string naam) => knoop[naam]?.GetValue<string>();

    private static Dictionary<string, JsonObject> Lees()
    {
        using var bestand = typeof(ScenarioTests).Assembly.GetManifestResourceStream("scenarios.yml")!;
        using var lezer = new StreamReader(bestand);
        return ((JsonArray)DuoSpecificatie.Json(new Serializer().Deserialize(lezer))!).Select(s => s!.AsObject()).ToDictionary(s => Tekst(s, "naam")!, StringComparer.Ordinal);
    }
}

using System.Net.Http.Headers;
using System.Text;
using Inburgering.Testing;

namespace Keten.Tests;

/// <summary>Bad input over HTTP: refused with a problem that says what and where, without personal data, and nothing half stored.</summary>
public sealed class SlechteInvoer(SlechteInvoerHost host) : IClassFixture<SlechteInvoerHost>
{
    private const string Bsn = "999990093", VNummer = "2900000093", Naam = "Hamid Rahimi";
    private readonly DeKeten keten = host.Keten;

    public static TheoryData<string, string, string, string, int, string> Verzoeken => new()
    {
        // what is wrong, who, path, body, status, what the answer must name
        { "malformed JSON", "coa", "/coa-intake/v1/koppelingen", """{"vNummer": """, 400, "JSON" },
        { "a JSON array", "coa", "/coa-intake/v1/koppelingen", "[]", 400, "JSON" },
        { "an empty body", "coa", "/coa-intake/v1/koppelingen", "", 400, "JSON" },
        { "a duplicate member", "coa", "/coa-intake/v1/koppelingen", """{"vNummer":"2900000093","vNummer":"2900000094"}""", 400, "" },
        { "missing fields, all at once", "coa", "/coa-intake/v1/koppelingen", "{}", 400, "vNummer geboortedatum moedertaal gemeentecode koppelingsdatum" },
        { "a wrong type", "coa", "/coa-intake/v1/koppelingen", Koppeling("\"koppelingsdatum\":5"), 400, "koppelingsdatum" },
        { "an unknown member", "coa", "/coa-intake/v1/koppelingen", Koppeling("\"koppelingsdatum\":\"2024-06-03\",\"bijnaam\":\"x\""), 400, "bijnaam" },
        { "an American date", "coa", "/coa-intake/v1/koppelingen", Koppeling("\"koppelingsdatum\":\"6/5/2024\""), 400, "koppelingsdatum" },
        { "a day that does not exist", "coa", "/coa-intake/v1/koppelingen", Koppeling("\"koppelingsdatum\":\"2024-06-31\""), 400, "koppelingsdatum" },
        { "a BSN that fails the elfproef", "coa", "/coa-intake/v1/koppelingen", Koppeling("\"koppelingsdatum\":\"2024-06-03\"").Replace(Bsn, "999990012", StringComparison.Ordinal), 400, "bsn" },
        { "a code that does not exist", "regisseur-gm", "/usd-regie/v1/dossiers/{dossier}/eerste-contacten", """{"datum":"2024-06-03","wijze":"POSTDUIF","taal":"nld","tolkIngezet":false}""", 400, "wijze" },
        { "a dossier that does not exist", "regisseur-gm", "/usd-regie/v1/dossiers/0199f0c0-0000-7000-8000-000000000001/eerste-contacten", """{"datum":"2024-06-03","wijze":"BEZOEK","taal":"nld","tolkIngezet":false}""", 404, "" },
        { "someone else's dossier", "regisseur-hilversum", "/usd-regie/v1/dossiers/{dossier}/eerste-contacten", """{"datum":"2024-06-03","wijze":"BEZOEK","taal":"nld","tolkIngezet":false}""", 404, "" },
        { "an unknown learner", "taalschool-a", "/taalschool-voortgang/v1/trajecten", """{"inburgeraarId":"0199f0c0-0000-7000-8000-000000000002","groepId":"B1","leerroute":"B1","niveauDoel":"B1","startdatum":"2024-06-03","urenPerWeek":6}""", 404, "" },
        { "someone else's learner", "taalschool-b", "/taalschool-voortgang/v1/trajecten", """{"inburgeraarId":"{inburgeraar}","groepId":"B1","leerroute":"B1","niveauDoel":"B1","startdatum":"2024-06-03","urenPerWeek":6}""", 404, "" },
        { "no right", "coa", "/usd-regie/v1/dossiers/{dossier}/eerste-contacten", """{"datum":"2024-06-03","wijze":"BEZOEK","taal":"nld","tolkIngezet":false}""", 403, "" },
        { "a handover that does not exist", "regisseur-gm", "/usd-regie/v1/overdrachten/0199f0c0-0000-7000-8000-000000000003/_accepteer", """{"akkoord":true}""", 404, "" },
        { "an unknown clock", "beheer", "/ketensimulator/v1/duo/gebeurtenissen", """{"bsn":"999990093"}""", 400, "gebeurtenisId" },
    };

    [Theory]
    [MemberData(nameof(Verzoeken))]
    public async Task Een_slecht_verzoek_wordt_geweigerd(string wat, string wie, string pad, string inhoud, int status, string noemt)
    {
        await host.Cursist();
        using var body = new StringContent(Ingevuld(inhoud), Encoding.UTF8, "application/json");
        Probleem(await keten.Stuur(wie, HttpMethod.Post, Ingevuld(pad), body), status, wat, noemt.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    public static TheoryData<string, string, int, string> Aanleveringen => new()
    {
        { "hours with a thousands separator", """{"trajectId":"{traject}","periodeVan":"2024-06-03","periodeTot":"2024-06-03","regels":[{"datum":"2024-06-03","groepId":"B1","gepland":"1.234,50","aanwezig":3,"verzuim":"-"}],"totaalGevolgd":3,"bron":"x"}""", 400, "gepland" },
        { "a period upside down", """{"trajectId":"{traject}","periodeVan":"2024-06-30","periodeTot":"2024-06-03","regels":[],"totaalGevolgd":0,"bron":"x"}""", 400, "periode" },
        { "an unknown traject", """{"trajectId":"0199f0c0-0000-7000-8000-000000000004","periodeVan":"2024-06-03","periodeTot":"2024-06-03","regels":[],"totaalGevolgd":0,"bron":"x"}""", 404, "" },
        { "malformed JSON", """{"trajectId":""", 400, "JSON" },
    };

    [Theory]
    [MemberData(nameof(Aanleveringen))]
    public async Task Een_slechte_aanlevering_wordt_geweigerd(string wat, string inhoud, int status, string noemt)
    {
        var cursist = await host.Cursist();
        var voor = (await keten.Dossier(cursist.Persoon)).Uren?.Taal;
        using var body = new StringContent(Ingevuld(inhoud), Encoding.UTF8, "application/json");
        Probleem(await keten.Stuur("taalschool-a", HttpMethod.Put, $"/taalschool-voortgang/v1/aanleveringen/slecht-{Guid.CreateVersion7()}", body), status, wat, noemt.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        await keten.Rust();
        Assert.Equal(voor, (await keten.Dossier(cursist.Persoon)).Uren?.Taal);
    }

    [Fact]
    public async Task Een_school_levert_niet_aan_over_de_cursist_van_een_ander()
    {
        var cursist = await host.Cursist();
        using var body = new StringContent(Ingevuld("""{"trajectId":"{traject}","periodeVan":"2024-06-03","periodeTot":"2024-06-03","regels":[{"datum":"2024-06-03","groepId":"B1","gepland":3,"aanwezig":3,"verzuim":"-"}],"totaalGevolgd":3,"bron":"x"}"""), Encoding.UTF8, "application/json");
        Probleem(await keten.Stuur("taalschool-b", HttpMethod.Put, "/taalschool-voortgang/v1/aanleveringen/andermans", body), 404, "someone else's learner");
        // In a file it is a row error, and it does not say that another school knows this person.
        var bestand = Presentielijst.Bestand([Lesregel.Van(Bsn, new DateOnly(2024, 6, 3), 3, 3)]);
        var eigen = await keten.LeverAanCsv("andermans-csv", bestand, "taalschool-b");
        var onbekend = await keten.LeverAanCsv("onbekende-csv", Presentielijst.Bestand([Lesregel.Van("999990135", new DateOnly(2024, 6, 3), 3, 3)]), "taalschool-b");
        Assert.Equal(Codes(onbekend), Codes(eigen));
        Assert.DoesNotContain(Bsn, eigen.Tekst, StringComparison.Ordinal);
        await keten.Rust();
        Assert.Equal(0m, (await keten.Dossier(cursist.Persoon)).Uren?.Taal ?? 0m);

        static string Codes(Antwoord antwoord) => string.Join(',', Aanleververslag.Fouten(antwoord).Select(f => f.Code));
    }

    [Fact]
    public async Task Slechte_bestanden_worden_geweigerd()
    {
        await host.Cursist();
        var goed = Lesregel.Van(Bsn, new DateOnly(2024, 6, 3), 3, 3);
        Bestandsfout(await keten.LeverAanCsv("leeg", []), 400, "ERR_LEEG");
        Bestandsfout(await keten.LeverAanCsv("alleen-kop", Presentielijst.Bestand([])), 400, "ERR_LEEG");
        Bestandsfout(await keten.LeverAanCsv("kolom-mist", Presentielijst.Bestand([goed], kolommen: ["BSN", "Datum", "Uren gepland", "Uren aanwezig", "Verzuim"])), 400, "ERR_KOLOM");
        Bestandsfout(await keten.LeverAanCsv("utf-16", Presentielijst.Bestand([goed], Encoding.Unicode), charset: null), 400, "");
        Bestandsfout(await keten.LeverAanCsv("binair", [0x50, 0x4B, 0x03, 0x04, 0x00, 0x00, 0xFF, 0xFE, 0x00], charset: null), 400, "");
        using var verkeerd = new ByteArrayContent([1, 2, 3]);
        verkeerd.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        Probleem(await keten.Stuur("taalschool-a", HttpMethod.Put, "/taalschool-voortgang/v1/aanleveringen/plaatje", verkeerd), 415, "a picture");
    }

    [Fact]
    public async Task Een_bestand_van_zeventig_megabyte_is_te_groot_en_een_eerste_regel_houdt_ergens_op()
    {
        await host.Cursist();
        var groot = new byte[70 * 1024 * 1024];
        Array.Fill(groot, (byte)'1');
        Probleem(await keten.LeverAanCsv("groot", groot), 413, "70 MB");
        Bestandsfout(await keten.LeverAanCsv("een-regel", groot[..(50 * 1024 * 1024)]), 400, "ERR_KOLOM");
    }

    [Fact]
    public async Task Zonder_geldig_token_komt_niemand_binnen()
    {
        var cursist = await host.Cursist();
        Probleem(await keten.Get(null, $"/usd-regie/v1/dossiers/{cursist.Persoon.DossierId}"), 401, "no token");
        Probleem(await keten.Post(null, "/coa-intake/v1/koppelingen", new { vNummer = VNummer }), 401, "no token");
        Probleem(await keten.Stuur(null, HttpMethod.Get, $"/usd-regie/v1/dossiers/{cursist.Persoon.DossierId}", null, new Dictionary<string, string> { ["Authorization"] = "Bearer onzin" }), 401, "a token that is none");
    }

    [Fact]
    public async Task Twee_mensen_nemen_tegelijk_aan_en_een_wint()
    {
        var cursist = await host.Cursist();
        var overdracht = await keten.BiedAan(cursist.Persoon, "T9", Oin.GooiseMeren, "2024-07-15", "2024-06-28", "nld", "ara");
        await keten.Rust();
        var antwoorden = await Task.WhenAll(Enumerable.Range(1, 4).Select(i => keten.Post(i % 2 == 0 ? "regisseur-gm" : "teamleider-gm", $"/usd-regie/v1/overdrachten/{overdracht}/_accepteer", new
        {
            gesprekDatum = "2024-06-28", wijze = "TELEFOON", behandelaar = new { naam = $"Medewerker {i}", telefoon = "035 207 00 00", email = "m@voorbeeld.example" }, ontbrekendeVelden = Array.Empty<string>(), akkoord = true,
        })));
        Assert.Single(antwoorden, a => a.IsGelukt);
        foreach (var verliezer in antwoorden.Where(a => !a.IsGelukt)) { Probleem(verliezer, 409, "second acceptance", "Medewerker"); }
    }

    [Fact]
    public async Task Een_geweigerde_koppeling_laat_niets_achter()
    {
        await host.Cursist();
        using var body = new StringContent(Koppeling("\"koppelingsdatum\":\"6/5/2024\"").Replace(Bsn, "999990111", StringComparison.Ordinal).Replace(VNummer, "2900000111", StringComparison.Ordinal), Encoding.UTF8, "application/json");
        Probleem(await keten.Stuur("coa", HttpMethod.Post, "/coa-intake/v1/koppelingen", body), 400, "an American date");
        await keten.Rust();
        Assert.Equal(0, (await keten.Post("regisseur-gm", "/usd-regie/v1/dossiers/_zoek", new { bsn = "999990111" })).Verwacht(200).Json.GetProperty("dossiers").GetArrayLength());
    }

    private static string Koppeling(string rest) =>
        $$"""{"vNummer":"{{VNummer}}","bsn":"{{Bsn}}","naam":"{{Naam}}","geboortedatum":"1992-08-17","moedertaal":"ara","gemeentecode":"1942","azcLocatie":"Almere",{{rest}}}""";

    private string Ingevuld(string tekst) => tekst
        .Replace("{dossier}", host.Bekend?.Persoon.DossierId.ToString() ?? "", StringComparison.Ordinal)
        .Replace("{inburgeraar}", host.Bekend?.Persoon.InburgeraarId.ToString() ?? "", StringComparison.Ordinal)
        .Replace("{traject}", host.Bekend?.TrajectId.ToString() ?? "", StringComparison.Ordinal);

    private static void Bestandsfout(Antwoord antwoord, int status, string code) => Probleem(antwoord, status, code, code);

    private static void Probleem(Antwoord antwoord, int status, string wat, params string[] noemt)
    {
        Assert.True((int)antwoord.Status == status, $"{wat}: {(int)antwoord.Status} instead of {status}: {antwoord.Verzoek}\n{antwoord.Tekst}");
        Assert.Equal("application/problem+json", antwoord.MediaType);
        var json = antwoord.Json;
        Assert.Equal(status, json.GetProperty("status").GetInt32());
        Assert.NotEmpty(json.GetProperty("title").GetString()!);
        Assert.NotEmpty(json.GetProperty("detail").GetString()!);
        foreach (var woord in noemt.Where(w => w.Length > 0)) { Assert.Contains(woord, antwoord.Tekst, StringComparison.OrdinalIgnoreCase); }
        foreach (var persoonlijk in (string[])[Bsn, "999990012", VNummer, Naam, "Rahimi", "1992-08-17"]) { Assert.DoesNotContain(persoonlijk, antwoord.Tekst, StringComparison.Ordinal); }
        Assert.DoesNotContain("   at ", antwoord.Tekst, StringComparison.Ordinal);
    }
}

/// <summary>A Hub with one learner, on a clock that stays where it is.</summary>
public sealed class SlechteInvoerHost : KetenHost
{
    public Cursist? Bekend { get; private set; }

    public async Task<Cursist> Cursist()
    {
        if (Bekend is null)
        {
            await Keten.Zet("2024-06-28");
            Bekend = await Keten.NieuweCursist("999990093", "Hamid Rahimi");
        }
        return Bekend;
    }

    protected override Task<KetenProcessen> Start() => KetenProcessen.StartHub();
}

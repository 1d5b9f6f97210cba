using System.Text.Json;
using Inburgering.Testing;
using Spectre.Console;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace TaalschoolAdapter.Tests;

/// <summary>The program as a school's administrator uses it, against a hub that answers what the test says.</summary>
public sealed class OpdrachtenTests : IDisposable
{
    private const string Csv = "BSN;Datum;Groep;Uren gepland;Uren aanwezig;Verzuim\r\n999990081;03-06-2024;B1-2A;3,0;3,0;\r\n";
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);
    private readonly WireMockServer hub = WireMockServer.Start();
    private readonly string map = Directory.CreateTempSubdirectory("adapter-").FullName;
    private readonly StringWriter uitvoer = new();
    private readonly Dictionary<string, string?> omgeving = [];

    public OpdrachtenTests()
    {
        hub.Given(Request.Create().WithPath("/toegang/token").UsingPost()).RespondWith(Response.Create().WithBodyAsJson(new { access_token = "bewijs", expires_in = 600 }));
        File.WriteAllText(Path.Combine(map, "toegang.json"), JsonSerializer.Serialize(new { tokenEndpoint = $"{hub.Url}/toegang/token", clients = new[] { new { clientId = "taalschool-a", clientSecret = "geheim", oin = "00000099000001004000", rol = "taalschool" } } }));
        omgeving["INBURGERING_DATA"] = map;
    }

    public void Dispose()
    {
        hub.Dispose();
        uitvoer.Dispose();
        Directory.Delete(map, recursive: true);
    }

    private string Tekst => uitvoer.ToString();

    private Task<int> Voer(params string[] args)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(uitvoer), Ansi = AnsiSupport.No, Interactive = InteractionSupport.No });
        return Opdrachten.Voer(args, console, naam => omgeving.GetValueOrDefault(naam), wachttijd: TimeSpan.FromMilliseconds(1), interval: TimeSpan.FromMilliseconds(20));
    }

    private string Bestand(string inhoud = Csv, string naam = "juni.csv")
    {
        var pad = Path.Combine(map, naam);
        File.WriteAllText(pad, inhoud);
        return pad;
    }

    private static object Verslag(int aangenomen, int geweigerd, params object[] fouten) =>
        new { aanleveringId = "taalschool-a-123", regels = aangenomen + geweigerd, aangenomen, gecorrigeerd = 0, ongewijzigd = 0, geweigerd, fouten, waarschuwingen = Array.Empty<object>() };

    private void Hub(string methode, string pad, int status, object? antwoord = null, string soort = "application/json") =>
        hub.Given(Request.Create().WithPath(pad).UsingMethod(methode)).RespondWith(Response.Create().WithStatusCode(status).WithHeader("Content-Type", soort).WithBody(antwoord as string ?? JsonSerializer.Serialize(antwoord, Web)));

    private IReadOnlyList<WireMock.IRequestMessage> Verzoeken(string methode) => [.. hub.LogEntries.Select(l => l.RequestMessage!).Where(r => r.Method == methode && r.Path.Contains("aanleveringen", StringComparison.Ordinal))];

    [Fact]
    public async Task Alles_aangenomen_is_uitkomst_0()
    {
        Hub("PUT", "/taalschool-voortgang/v1/aanleveringen/*", 201, Verslag(8, 0));
        Assert.Equal(0, await Voer("lever-aan", Bestand()));
        Assert.Contains("8 regels: 8 nieuw, 0 gecorrigeerd, 0 ongewijzigd, 0 geweigerd.", Tekst, StringComparison.Ordinal);
        var verzoek = Assert.Single(Verzoeken("PUT"));
        Assert.Equal(Csv, verzoek.Body);
        Assert.StartsWith("text/csv", verzoek.Headers!["Content-Type"][0], StringComparison.Ordinal);
        Assert.Equal("Bearer bewijs", verzoek.Headers["Authorization"][0]);
    }

    [Fact]
    public async Task Hetzelfde_bestand_heeft_hetzelfde_kenmerk_en_een_ander_bestand_of_een_andere_school_een_ander()
    {
        Hub("PUT", "/taalschool-voortgang/v1/aanleveringen/*", 200, Verslag(8, 0));
        omgeving["INBURGERING_GEHEIM"] = "geheim";
        await Voer("lever-aan", Bestand());
        await Voer("lever-aan", Bestand(naam: "kopie.csv"));
        await Voer("lever-aan", Bestand(Csv + "999990081;05-06-2024;B1-2A;3,0;3,0;\r\n", "meer.csv"));
        await Voer("lever-aan", Bestand(), "--client", "taalschool-b");
        await Voer("lever-aan", Bestand(), "--kenmerk", "eigen");
        var paden = Verzoeken("PUT").Select(v => v.Path.Split('/')[^1]).ToList();
        Assert.Equal(paden[0], paden[1]);
        Assert.Equal(4, paden.Distinct().Count());
        Assert.Equal("eigen", paden[4]);
        Assert.DoesNotContain("999990081", string.Concat(paden), StringComparison.Ordinal);
        Assert.Contains("was al ontvangen", Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_geweigerde_regel_is_uitkomst_1_met_plaats_reden_en_herstel()
    {
        Hub("PUT", "/taalschool-voortgang/v1/aanleveringen/*", 201, Verslag(7, 1, new { regel = 3, kolom = "Datum", code = "ERR_DATUM", reden = "Dit is geen bestaande datum.", herstel = "Schrijf dd-mm-jjjj." }));
        Hub("GET", "/taalschool-voortgang/v1/aanleveringen/taalschool-a-123/fouten", 200, "BSN;Datum\r\n999990081;31-06-2024\r\n", "text/csv");
        var fouten = Path.Combine(map, "fouten.csv");
        Assert.Equal(1, await Voer("lever-aan", Bestand(), "--fouten", fouten));
        Assert.Contains("regel 3, Datum: Dit is geen bestaande datum. (ERR_DATUM) Schrijf dd-mm-jjjj.", Tekst, StringComparison.Ordinal);
        Assert.Contains("31-06-2024", await File.ReadAllTextAsync(fouten, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, "ERR_KOLOM")]
    [InlineData(409, "AANLEVERING_BESTAAT_AL")]
    [InlineData(413, "TE_GROOT")]
    public async Task Een_bestand_dat_niet_deugt_is_uitkomst_2(int status, string code)
    {
        Hub("PUT", "/taalschool-voortgang/v1/aanleveringen/*", status, new { status, title = "Een kolom ontbreekt", detail = "Groep ontbreekt.", code }, "application/problem+json");
        Assert.Equal(2, await Voer("lever-aan", Bestand()));
        Assert.Contains($"Een kolom ontbreekt. Groep ontbreekt. ({code})", Tekst, StringComparison.Ordinal);
        Assert.Single(Verzoeken("PUT"));
    }

    [Fact]
    public async Task Niets_aangenomen_een_leeg_bestand_en_een_bestand_dat_er_niet_is_zijn_uitkomst_2()
    {
        Hub("PUT", "/taalschool-voortgang/v1/aanleveringen/*", 201, Verslag(0, 3));
        Assert.Equal(2, await Voer("lever-aan", Bestand()));
        Assert.Equal(2, await Voer("lever-aan", Bestand("", "leeg.csv")));
        Assert.Equal(2, await Voer("lever-aan", Path.Combine(map, "nergens.csv")));
        Assert.Equal(2, await Voer("lever-aan"));
        Assert.Single(Verzoeken("PUT"));
    }

    [Fact]
    public async Task Na_een_storing_wordt_dezelfde_aanlevering_opnieuw_gestuurd()
    {
        hub.Given(Request.Create().WithPath("/taalschool-voortgang/v1/aanleveringen/*").UsingPut()).InScenario("storing").WillSetStateTo("hersteld").RespondWith(Response.Create().WithStatusCode(503));
        hub.Given(Request.Create().WithPath("/taalschool-voortgang/v1/aanleveringen/*").UsingPut()).InScenario("storing").WhenStateIs("hersteld").RespondWith(Response.Create().WithStatusCode(201).WithBodyAsJson(Verslag(8, 0)));
        Assert.Equal(0, await Voer("lever-aan", Bestand()));
        var verzoeken = Verzoeken("PUT");
        Assert.Equal(2, verzoeken.Count);
        Assert.Equal(verzoeken[0].Path, verzoeken[1].Path);
        Assert.All(verzoeken, v => Assert.Equal(Csv, v.Body));
    }

    [Fact]
    public async Task Een_hub_die_kapot_blijft_of_niet_bestaat_is_uitkomst_3()
    {
        Hub("PUT", "/taalschool-voortgang/v1/aanleveringen/*", 500);
        Assert.Equal(3, await Voer("lever-aan", Bestand()));
        hub.Stop();
        Assert.Equal(3, await Voer("lever-aan", Bestand()));
        Assert.Contains("geen verbinding", Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_fout_geheim_is_uitkomst_3_en_het_geheim_staat_nergens()
    {
        hub.Reset();
        hub.Given(Request.Create().WithPath("/toegang/token")).RespondWith(Response.Create().WithStatusCode(401).WithBodyAsJson(new { error = "invalid_client" }));
        Assert.Equal(3, await Voer("test-koppeling"));
        Assert.Contains("naam of het geheim klopt niet", Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim\"", Tekst, StringComparison.Ordinal);
        Assert.Equal(3, await Voer("test-koppeling", "--client", "onbekend"));
        Assert.Contains("--geheim-bestand", Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_geheim_uit_een_bestand_gaat_voor()
    {
        var bestand = Path.Combine(map, "geheim.txt");
        await File.WriteAllTextAsync(bestand, "uit het bestand\n", TestContext.Current.CancellationToken);
        Hub("GET", "/taalschool-voortgang/v1/plaatsingen", 200, new { plaatsingen = new[] { new { plaatsingId = Guid.Empty } } });
        omgeving["INBURGERING_GEHEIM"] = "uit de omgeving";
        Assert.Equal(0, await Voer("test-koppeling", "--geheim-bestand", bestand));
        Assert.Contains("De koppeling werkt.", Tekst, StringComparison.Ordinal);
        Assert.Contains("Plaatsingen voor uw school: 1", Tekst, StringComparison.Ordinal);
        Assert.Contains("client_secret=uit+het+bestand", hub.LogEntries.First(l => l.RequestMessage!.Path == "/toegang/token").RequestMessage!.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Controleren_stuurt_naar_controleer_en_status_vraagt_op()
    {
        Hub("POST", "/taalschool-voortgang/v1/aanleveringen/*/_controleer", 200, Verslag(8, 0));
        Hub("GET", "/taalschool-voortgang/v1/aanleveringen/abc", 200, Verslag(8, 0));
        Hub("GET", "/taalschool-voortgang/v1/aanleveringen/xyz", 404, new { status = 404, title = "Niet gevonden", detail = "Geen aanlevering met dit kenmerk." }, "application/problem+json");
        Assert.Equal(0, await Voer("controleer", Bestand()));
        Assert.Contains("er is niets aangeleverd", Tekst, StringComparison.Ordinal);
        Assert.Empty(Verzoeken("PUT"));
        Assert.Equal(0, await Voer("status", "abc"));
        Assert.Equal(2, await Voer("status", "xyz"));
    }

    private string Inbak() => Directory.CreateDirectory(Path.Combine(map, "inbak")).FullName;

    private string[] In(string submap) => Directory.Exists(Path.Combine(map, "inbak", submap)) ? [.. Directory.GetFiles(Path.Combine(map, "inbak", submap)).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)] : [];

    [Fact]
    public async Task Uit_een_map_gaat_alles_mee_en_staat_daarna_bij_verwerkt_of_geweigerd_met_de_fouten_ernaast()
    {
        hub.Given(Request.Create().WithPath("/taalschool-voortgang/v1/aanleveringen/*").UsingPut().WithBody(b => b?.StartsWith("goed", StringComparison.Ordinal) == true)).RespondWith(Response.Create().WithStatusCode(201).WithBodyAsJson(Verslag(8, 0)));
        hub.Given(Request.Create().WithPath("/taalschool-voortgang/v1/aanleveringen/*").UsingPut().WithBody(b => b?.StartsWith("deels", StringComparison.Ordinal) == true)).RespondWith(Response.Create().WithStatusCode(201).WithBodyAsJson(Verslag(7, 1)));
        hub.Given(Request.Create().WithPath("/taalschool-voortgang/v1/aanleveringen/*").UsingPut().WithBody(b => b?.StartsWith("kapot", StringComparison.Ordinal) == true)).RespondWith(Response.Create().WithStatusCode(400).WithHeader("Content-Type", "application/problem+json").WithBody("""{"title":"Een kolom ontbreekt","detail":"Groep ontbreekt.","code":"ERR_KOLOM"}"""));
        Hub("GET", "/taalschool-voortgang/v1/aanleveringen/taalschool-a-123/fouten", 200, "BSN;Datum\r\n999990081;31-06-2024\r\n", "text/csv");
        foreach (var naam in (string[])["goed", "deels", "kapot"]) { await File.WriteAllTextAsync(Path.Combine(Inbak(), $"{naam}.csv"), $"{naam}\r\n", TestContext.Current.CancellationToken); }
        await File.WriteAllTextAsync(Path.Combine(Inbak(), "lees mij.txt"), "geen bestand voor de hub", TestContext.Current.CancellationToken);

        Assert.Equal(2, await Voer("lever-aan", Inbak(), "--eenmaal"));

        Assert.Equal(["lees mij.txt"], In("."));
        Assert.Equal(["goed.csv"], In("verwerkt"));
        Assert.Equal(["deels-fouten.csv", "deels.csv", "kapot.csv", "kapot.fout.txt"], In("geweigerd"));
        Assert.Contains("31-06-2024", await File.ReadAllTextAsync(Path.Combine(map, "inbak", "geweigerd", "deels-fouten.csv"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("Groep ontbreekt.", await File.ReadAllTextAsync(Path.Combine(map, "inbak", "geweigerd", "kapot.fout.txt"), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        Assert.Equal(0, await Voer("lever-aan", Inbak(), "--eenmaal"));
        Assert.Contains("Er staat niets in", Tekst, StringComparison.Ordinal);
        Assert.Equal(3, Verzoeken("PUT").Count);
    }

    [Fact]
    public async Task Zonder_verbinding_blijft_een_bestand_staan_en_gaat_het_later_onder_hetzelfde_kenmerk()
    {
        Hub("PUT", "/taalschool-voortgang/v1/aanleveringen/*", 503);
        await File.WriteAllTextAsync(Path.Combine(Inbak(), "juni.csv"), Csv, TestContext.Current.CancellationToken);
        Assert.Equal(3, await Voer("lever-aan", Inbak(), "--eenmaal"));
        Assert.Equal(["juni.csv"], In("."));
        Assert.Empty(In("verwerkt"));
        hub.ResetMappings();
        hub.Given(Request.Create().WithPath("/toegang/token").UsingPost()).RespondWith(Response.Create().WithBodyAsJson(new { access_token = "bewijs", expires_in = 600 }));
        Hub("PUT", "/taalschool-voortgang/v1/aanleveringen/*", 200, Verslag(8, 0)); // it had arrived after all
        Assert.Equal(0, await Voer("lever-aan", Inbak(), "--eenmaal"));
        Assert.Equal(["juni.csv"], In("verwerkt"));
        Assert.Single(Verzoeken("PUT").Select(v => v.Path).Distinct());
    }

    [Fact]
    public async Task Een_map_wordt_gevolgd_tot_iemand_stopt_en_een_half_bestand_blijft_liggen()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        hub.Given(Request.Create().WithPath("/taalschool-voortgang/v1/aanleveringen/*").UsingPut()).RespondWith(Response.Create().WithStatusCode(201).WithBodyAsJson(Verslag(8, 0)));
        var half = new FileStream(Path.Combine(Inbak(), "half.csv"), FileMode.Create, FileAccess.Write, FileShare.None);
        await half.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Csv[..60]), stop.Token);
        await half.FlushAsync(stop.Token);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(uitvoer), Ansi = AnsiSupport.No, Interactive = InteractionSupport.No });
        var volgen = Opdrachten.Voer(["lever-aan", Inbak()], console, naam => omgeving.GetValueOrDefault(naam), TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(20), stop.Token);

        await File.WriteAllTextAsync(Path.Combine(Inbak(), "123456Aanlevering20240531.csv"), Csv, stop.Token);
        await Eventually.Is(1, () => Task.FromResult(In("verwerkt").Length), "files that are done");
        Assert.Equal(["half.csv"], In("."));
        Assert.Contains("123456Aanlevering20240531.csv", Assert.Single(Verzoeken("PUT")).Headers!["Content-Disposition"][0], StringComparison.Ordinal);

        await half.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Csv[60..]), stop.Token);
        await half.DisposeAsync();
        await Eventually.Is(2, () => Task.FromResult(In("verwerkt").Length), "files that are done");
        Assert.Equal(Csv, Verzoeken("PUT")[1].Body);
        Assert.DoesNotContain("Content-Disposition", Verzoeken("PUT")[1].Headers!.Keys); // a name may have a person's in it

        await stop.CancelAsync();
        Assert.Equal(0, await volgen);
    }

    private Mapbewaking Bewaking(Func<FileInfo, Task> lever) => new(
        new DirectoryInfo(Inbak()), TimeSpan.FromMilliseconds(20),
        async (bestand, _, _) =>
        {
            await lever(bestand);
            return (Uitkomst.AllesAangenomen, null);
        },
        new Uitvoer(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(uitvoer), Ansi = AnsiSupport.No, Interactive = InteractionSupport.No })));

    [Fact]
    public async Task Wat_verandert_terwijl_het_wordt_verstuurd_gaat_nog_eens_mee()
    {
        var ct = TestContext.Current.CancellationToken;
        List<string> verstuurd = [];
        await File.WriteAllTextAsync(Path.Combine(Inbak(), "juni.csv"), Csv, ct);
        var bewaking = Bewaking(async bestand =>
        {
            verstuurd.Add(await File.ReadAllTextAsync(bestand.FullName, ct));
            if (verstuurd.Count == 1) { await File.WriteAllTextAsync(bestand.FullName, Csv + "nog een regel", ct); }
        });
        await bewaking.Ronde(ct);
        await bewaking.Ronde(ct);
        Assert.Equal(["juni.csv"], In("."));
        Assert.Empty(In("verwerkt"));
        await bewaking.Ronde(ct);
        Assert.Equal(["juni.csv"], In("verwerkt"));
        Assert.Equal([Csv, Csv + "nog een regel"], verstuurd);
    }

    [Fact]
    public async Task Een_map_die_even_weg_is_wordt_daarna_weer_gevolgd()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(Inbak(), "juni.csv"), Csv, stop.Token);
        var keren = 0;
        var volgen = Bewaking(_ => ++keren == 1 ? throw new IOException("De schijf antwoordt niet.") : Task.CompletedTask).Volg(stop.Token);
        await Eventually.Is(1, () => Task.FromResult(In("verwerkt").Length), "files that are done");
        await stop.CancelAsync();
        Assert.Equal(0, await volgen);
        Assert.Contains("De schijf antwoordt niet.", Tekst, StringComparison.Ordinal);
    }
}

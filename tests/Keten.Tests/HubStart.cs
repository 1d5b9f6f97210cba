using System.Diagnostics;
using Inburgering.Testing;

namespace Keten.Tests;

/// <summary>The first minute of somebody who starts the Hub: it is ready quickly, plays its stories, and shows them.</summary>
[Trait("Draait", "InEenProces")]
public sealed class HubStart
{
    [Fact]
    public async Task De_Hub_speelt_vier_verhalen_en_laat_ze_zien()
    {
        var gestart = Stopwatch.StartNew();
        await using var keten = new DeKeten(await KetenProcessen.StartHub(extra: "--Demo:Verhalen=true"));
        TestContext.Current.TestOutputHelper?.WriteLine($"ready after {gestart.Elapsed.TotalSeconds:0.0} s");
        Assert.True(gestart.Elapsed < TimeSpan.FromSeconds(20), $"ready after {gestart.Elapsed.TotalSeconds:0.0} s");

        var dossiers = await Eventually.Is(
            async () => (await keten.Get("regisseur-gm", "/usd-regie/v1/dossiers")).Verwacht(200).Json.GetProperty("dossiers").EnumerateArray().Select(d => (Naam: d.GetProperty("naam").GetString()!, Id: d.GetProperty("dossierId").GetGuid())).ToArray(),
            d => d.Length >= 4 && d.Any(x => x.Naam == "Amal Haddad") && d.Any(x => x.Naam == "Yonas Tekle"),
            "four dossiers, among them those of J1 and J2", TimeSpan.FromSeconds(60));
        await Eventually.Is(() => Task.FromResult(keten.Processen.Output("hub")), uitvoer => uitvoer.Contains("toegang.json", StringComparison.Ordinal) && uitvoer.Contains("http://127.0.0.1:", StringComparison.Ordinal), "the Hub printed its links and how to get a token", TimeSpan.FromSeconds(60));

        await Eventually.Is(() => Task.FromResult(keten.Processen.Output("hub")), uitvoer => uitvoer.Contains("De verhalen zijn gespeeld", StringComparison.Ordinal), "the Hub said that the stories are done", TimeSpan.FromSeconds(120));
        Assert.DoesNotContain("warn:", keten.Processen.Output("hub"), StringComparison.Ordinal);

        var lijst = (await keten.Get("regisseur-gm", "/")).Verwacht(200);
        Assert.Equal("text/html", lijst.MediaType);
        Assert.Contains("Amal Haddad", lijst.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("999990019", lijst.Tekst, StringComparison.Ordinal);
        // The list opens a dossier: some link on the page carries its key.
        var amal = dossiers.Single(d => d.Naam == "Amal Haddad").Id;
        var link = System.Text.RegularExpressions.Regex.Match(lijst.Tekst, $"href=\"([^\"]*{amal}[^\"]*)\"");
        Assert.True(link.Success, "no link to the dossier on the page");
        var pagina = (await keten.Get("regisseur-gm", link.Groups[1].Value)).Verwacht(200);
        Assert.Contains("Amal Haddad", pagina.Tekst, StringComparison.Ordinal);

        // Nobody without a session sees anything.
        Assert.DoesNotContain("Amal Haddad", (await keten.Get(null, "/")).Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Buiten_Development_weigert_de_Hub_te_starten_en_zegt_waarom()
    {
        var fout = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await using var processen = await KetenProcessen.StartHub(environment: new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Production" });
        });
        Assert.Contains("outside Development", fout.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task De_klok_loopt_niet_terug_en_een_herstart_gaat_verder_waar_de_keten_was()
    {
        await using var keten = new DeKeten(await KetenProcessen.StartHub());
        await keten.Zet("2024-07-01");
        (await keten.Stuur("beheer", HttpMethod.Put, "/demo/v1/klok", new { nu = "2024-06-30T09:00:00+02:00" })).Verwacht(409);
        var yonas = await keten.Koppel("2900000020", "999990020", "Yonas Tekle", "1990-02-11", "tir", "2024-07-01");
        await keten.Processen.Kill("hub");
        await keten.Processen.Restart("hub");
        await keten.Zet("2024-07-15");
        Assert.Equal("AL-01, AL-02", (await keten.Dossier(yonas)).Open);
    }
}

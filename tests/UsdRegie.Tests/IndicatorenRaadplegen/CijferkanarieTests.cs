using System.Text.RegularExpressions;
using Inburgering.Contracts.Duo.V1;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using UsdRegie.Indicatoren;

namespace UsdRegie.Tests.IndicatorenRaadplegen;

/// <summary>
/// One person with a canary in whatever is recorded, and then everything that policy can ask: each address below <c>indicatoren</c>, as the host knows them. Nothing tells who it is,
/// and one person cannot be told from two.
/// </summary>
public class CijferkanarieTests
{
    private const string Duo = "00000099000001002000", SchoolOin = "00000099000001004000", WspOin = "00000099000001006000";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Beleid_vindt_bij_geen_enkel_cijfer_iets_van_de_persoon_en_ziet_geen_kleine_aantallen()
    {
        await using var h = await Regiehuis.Open("2023-11-01");
        var sleutels = await Vul(h, "2900000019", "999990019", "Kanarie Vogelzang", Guid.CreateVersion7(), 21);
        var een = await Alles(h);
        Assert.True(een.Count(a => a.Status == 200) >= 20, string.Join('\n', een.Select(a => $"{a.Status} {a.Adres}")));
        foreach (var (adres, status, tekst) in een)
        {
            Assert.True(status is 200 or 403, $"{status} {adres}");
            Assert.All(["Kanarie", "Vogelzang", "Kwetter", "999990019", "2900000019", .. sleutels.Select(s => s.ToString())], k => Assert.False(tekst.Contains(k, StringComparison.OrdinalIgnoreCase), $"{k} at {adres}"));
        }

        await Vul(h, "2900000020", "999990020", "Yonas Tekle", Guid.CreateVersion7(), 22);
        foreach (var (voor, na) in een.Zip(await Alles(h))) { Assert.True(voor == na, $"One person differs from two at {voor.Adres}:\n{voor.Tekst}\n{na.Tekst}"); }
    }

    /// <summary>Every page and operation on figures, with each indicator where one is asked for.</summary>
    private static async Task<List<(string Adres, int Status, string Tekst)>> Alles(Regiehuis h)
    {
        var routes = await h.Haal<EndpointDataSource, List<string>>(bron => Task.FromResult(bron.Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") != false)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Where(r => r.Split('/').Contains("indicatoren")).Distinct().Order(StringComparer.Ordinal).ToList()));
        Assert.Contains(routes, r => r.Contains("/v1/indicatoren/", StringComparison.Ordinal));
        Assert.Contains("/indicatoren", routes);
        List<(string, int, string)> antwoorden = [];
        foreach (var adres in routes.SelectMany(r => r.Contains("{code}", StringComparison.Ordinal) ? Maten.Alle.Select(m => m.Indicator).Distinct().Select(c => r.Replace("{code}", c, StringComparison.Ordinal)) : r.EndsWith("/klantreizen", StringComparison.Ordinal) ? [r, r + "?formaat=csv"] : [r]))
        {
            var (status, tekst) = await h.Pagina(adres, Regiehuis.Beleid);
            antwoorden.Add((adres, status, Regex.Replace(tekst, "(?<=__RequestVerificationToken\"[^>]* value=\")[^\"]+|(?<=Nummer voor de beheerder: )[0-9a-f]+", "")));
        }
        return antwoorden;
    }

    private static async Task<Guid[]> Vul(Regiehuis h, string vNummer, string bsn, string naam, Guid persoon, int traject)
    {
        await h.Meld(Berichten.Koppeling(vNummer, bsn, naam), persoon);
        await h.Meld(Berichten.Plicht(bsn), persoon, Duo);
        var id = await h.Store(db => db.Dossiers.Where(x => x.InburgeraarId == persoon).Select(x => x.DossierId).SingleAsync(Ct));
        async Task Leg(string pad, object wat) => Assert.Equal((pad, 201), (pad, (await h.Post($"dossiers/{id}/{pad}", wat)).Status));
        await Leg("begeleiders", new { rol = "REGISSEUR", naam = "Rosa Kwetter", vanaf = "2023-11-01" });
        await Leg("eerste-contacten", new { datum = "2023-11-01", taal = "ara" });
        if (h.Nu.StartsWith("2023", StringComparison.Ordinal)) { await h.Klok("2024-07-01"); }
        await Leg("vestigingen", new { vestigingsdatum = "2024-01-08", adres = new { straat = "Kanariestraat", huisnummer = "1", postcode = "1404AA", plaats = "Bussum" } });
        await Leg("brede-intakes", new { datum = "2024-01-15", taalniveau = new { lezen = "A1" }, arbeidsparticipatie = "Kwetter", niveau = 3, zelfredzaamheid = new { HUISVESTING = 3 } });
        await h.Meld(Verhaal.Lbt("2024-02-13", LbtResultaat.Haalbaar, 31.25m), persoon, Duo);
        await Leg("ontzorgperioden", new { status = "GESTART", van = "2024-01-08", tot = "2024-07-08", posten = new[] { new { soort = "HUUR", actief = true, vanaf = "2024-01-08" } } });
        await Leg("pips", new { dagtekening = "2024-03-01", leerroute = "B1", map = new { verplicht = true, uren = 40, planning = "Kwetter" }, pvt = new { uren = 12 }, participatie = new { omschrijving = "Kwetter" }, talen = new[] { "nld", "ara" } });
        await h.Meld(Verhaal.Traject(traject, "2024-03-04"), persoon, SchoolOin);
        await h.Meld(Verhaal.Aanwezigheid(traject, "2024-03-04", "2024-03-04", Verhaal.Les("2024-03-04", 4, 3)), persoon, SchoolOin);
        await Leg("activiteiten", new { soort = "STAGE", omschrijving = "Kwetter", start = "2024-03-11", urenPerWeek = 4, uitvoerder = WspOin });
        await Leg("voortgangsgesprekken", new { datum = "2024-04-01", afspraken = new[] { new { tekst = "Kwetter", uiterlijk = "2024-04-08", wie = naam } } });
        await Leg("contactmomenten", new { datum = "2024-04-02" });
        await Leg("handhavingssignalen", new { code = "B2c", feiten = "Kwetter" });
        await Leg("calamiteiten", new { ernst = "HOOG", kort = "Kwetter", terugbellen = "0355550000" });
        Assert.Equal(201, (await h.Post($"dossiers/{id}/overdrachten", new { soort = "T4b", naarOin = WspOin })).Status);
        await h.Klok(h.Nu);
        return [id, persoon];
    }
}

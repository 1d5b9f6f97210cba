using Inburgering.Contracts.Begrippen.V1;
using Microsoft.EntityFrameworkCore;

namespace UsdRegie.Tests.FeitenRegistreren;

/// <summary>
/// What the plan or the law forbids, over HTTP: refused with the number and the text of the rule and nothing stored, or shown as a contradiction with both sources. Never
/// silently taken or dropped.
/// </summary>
public sealed class SlechteInvoerTests(SlechteInvoerTests.Huis huis) : IClassFixture<SlechteInvoerTests.Huis>
{
    private const string Duo = "00000099000001002000", Coa = "00000099000001001000";

    /// <summary>One house with a person of each doelgroep and one of the old law.</summary>
    public sealed class Huis : IAsyncLifetime
    {
        private readonly Dictionary<string, Guid> dossiers = [];

        public Regiehuis Regie { get; private set; } = null!;

        public string Pad(string wie) => $"dossiers/{dossiers[wie]}/";

        public Guid Dossier(string wie) => dossiers[wie];

        public async ValueTask InitializeAsync()
        {
            Regie = await Regiehuis.Open("2024-09-30");
            await Bekend("asiel", Berichten.Koppeling(), Coa);
            await Bekend("gezin", Berichten.Plicht("999990044", doelgroep: Doelgroep.GezinsmigrantOfOverig), Duo);
            await Bekend("b1", Berichten.Koppeling("2900000044", "999990093"), Coa);
            Assert.Equal(201, (await Regie.Post(Pad("b1") + "pips", new { dagtekening = "2024-09-16", leerroute = "B1" })).Status);
            await Bekend("wi2013", Berichten.Plicht("999990056") with { Begindatum = new(2021, 12, 13) }, Duo);
        }

        public ValueTask DisposeAsync() => Regie.DisposeAsync();

        private async Task Bekend(string wie, object bericht, string oin)
        {
            var persoon = Guid.CreateVersion7();
            await Regie.Meld(bericht, persoon, oin);
            dossiers[wie] = await Regie.Store(db => db.Dossiers.Where(d => d.InburgeraarId == persoon).Select(d => d.DossierId).SingleAsync(TestContext.Current.CancellationToken));
        }
    }

    public static TheoryData<string, string, string, string, int, string, string> Verzoeken => new()
    {
        // what is wrong, who, where, body, status, rule, words of its text
        { "an offer nobody has a right to", "gezin", "inburgeringsaanbiedingen", """{"instellingsnummer":"1234567890","verwachteStart":"2024-10-07","leerroute":"B1"}""", 409, "R-17", "geen recht op" },
        { "ontzorgen nobody has a right to", "gezin", "ontzorgperioden", """{"status":"GESTART","van":"2024-09-30","tot":"2025-03-30","posten":[]}""", 409, "R-16", "geen recht op ontzorgen" },
        { "guidance nobody has a right to", "gezin", "begeleidingsaanvragen", """{"overdrachtId":"0199f0c0-0000-7000-8000-000000000001","naam":"Proef","geboortedatum":"1990-01-01","moedertaal":"por","gewensteStart":"2024-10-07","velden":[]}""", 409, "R-16", "geen recht op maatschappelijke begeleiding" },
        { "ontzorgen in a plan without the right", "gezin", "pips", """{"dagtekening":"2024-09-30","leerroute":"B1","ontzorgen":{"van":"2024-09-30","tot":"2025-03-30"}}""", 409, "R-32", "alleen voor asielstatushouders" },
        { "a plan under the old law", "wi2013", "pips", """{"dagtekening":"2024-09-30","leerroute":"B1"}""", 409, "R-02", "Wet inburgering 2013" },
        { "a level that the route does not have", "asiel", "pips", """{"dagtekening":"2024-09-30","leerroute":"ONDERWIJS","niveau":"A2"}""", 400, "F-07", "niveau A2 niet mogelijk" },
        { "A2 before six hundred hours", "b1", "pips", """{"dagtekening":"2024-09-30","leerroute":"B1","niveau":"A2","onderbouwingAfschalen":"altijd aanwezig"}""", 409, "F-16", "pas na 600 uren taalles. Er zijn 0 uren gevolgd" },
        { "A2 in the first plan", "asiel", "pips", """{"dagtekening":"2024-09-30","leerroute":"B1","niveau":"A2"}""", 400, "F-07", "Afschalen kan later" },
        { "MAP on the onderwijsroute", "asiel", "pips", """{"dagtekening":"2024-09-30","leerroute":"ONDERWIJS","map":{"verplicht":true,"uren":40}}""", 400, "R-12", "MAP niet verplicht" },
        { "too few hours of PVT", "asiel", "pips", """{"dagtekening":"2024-09-30","leerroute":"B1","pvt":{"uren":11}}""", 400, "R-13", "minstens 12" },
        { "an end of the Z-route without Z-route", "asiel", "z-route-afrondingen", "{}", 409, "R-14", "niet de Z-route" },
        { "hours above the range", "asiel", "pvt-activiteiten", """{"datum":"2024-09-27","uren":10000}""", 400, "/uren", "stappen van 0.25" },
        { "hours that are no quarters", "asiel", "map-activiteiten", """{"datum":"2024-09-27","uren":3.1}""", 400, "/uren", "stappen van 0.25" },
        { "a forbidden field in a placement", "asiel", "overdrachten", """{"soort":"T3","naarOin":"00000099000001004000","velden":[{"naam":"inkomen","waarde":"KANARIE"}]}""", 400, "T3", "inkomen mag nooit" },
        { "a fine decided by one person", "gezin", "handhavingsbesluiten", """{"code":"B1","uitkomst":"BOETE","bedrag":10000,"gesprekOp":"2024-09-20","weging":"gewogen","maatregelParticipatiewetAfgewogen":true,"goedgekeurdDoor":["R. de Wit"]}""", 409, "R-20", "Twee verschillende mensen" },
        { "a fine by one person under two spellings", "gezin", "handhavingsbesluiten", """{"code":"B1","uitkomst":"BOETE","bedrag":10000,"gesprekOp":"2024-09-20","weging":"gewogen","maatregelParticipatiewetAfgewogen":true,"goedgekeurdDoor":["R. de Wit","r. de wit"]}""", 409, "R-20", "Twee verschillende mensen" },
        { "a fine above the maximum", "gezin", "handhavingsbesluiten", """{"code":"B1","uitkomst":"BOETE","bedrag":25001,"gesprekOp":"2024-09-20","weging":"gewogen","maatregelParticipatiewetAfgewogen":true,"goedgekeurdDoor":["R. de Wit","B. Bos"]}""", 409, "R-18", "maximum van 250 euro" },
        { "a fine without an amount: the system sets none", "gezin", "handhavingsbesluiten", """{"code":"B1","uitkomst":"BOETE","gesprekOp":"2024-09-20","weging":"gewogen","maatregelParticipatiewetAfgewogen":true,"goedgekeurdDoor":["R. de Wit","B. Bos"]}""", 409, "R-18", "bedrag van de boete ontbreekt" },
        { "a fine that is DUO's", "gezin", "handhavingsbesluiten", """{"code":"B3","uitkomst":"BOETE","bedrag":10000,"gesprekOp":"2024-09-20","weging":"gewogen","maatregelParticipatiewetAfgewogen":true,"goedgekeurdDoor":["R. de Wit","B. Bos"]}""", 409, "R-18", "legt DUO op" },
        { "a fine for lessons of a gezinsmigrant", "gezin", "handhavingssignalen", """{"code":"B2c","feiten":"zes lessen gemist"}""", 409, "R-19", "Geen boete voor gezins-/overige migranten" },
        { "a fine for an asielstatushouder", "asiel", "handhavingsbesluiten", """{"code":"B2c","uitkomst":"BOETE","bedrag":10000,"gesprekOp":"2024-09-20","weging":"gewogen","onwilOnderbouwing":"x","persoonlijkeOmstandigheden":"x","maatregelParticipatiewetAfgewogen":true,"goedgekeurdDoor":["R. de Wit","B. Bos"]}""", 409, "F-21", "staat uit" },
        { "a fact of tomorrow", "asiel", "contactmomenten", """{"datum":"2024-10-01"}""", 400, "/datum", "ligt in de toekomst" },
        { "a fact of before the birth", "asiel", "contactmomenten", """{"datum":"1994-05-19"}""", 400, "/datum", "vóór de geboortedatum" },
    };

    [Theory]
    [MemberData(nameof(Verzoeken))]
    public async Task Wat_niet_mag_wordt_geweigerd_met_de_regel_en_laat_geen_feit_achter(string wat, string wie, string waar, string inhoud, int status, string regel, string tekst)
    {
        var voor = await Feiten(wie);
        var antwoord = await huis.Regie.Post(huis.Pad(wie) + waar, inhoud);
        var body = System.Text.RegularExpressions.Regex.Unescape(antwoord.Json!.ToJsonString());
        Assert.True(status == antwoord.Status, $"{wat}: {antwoord.Status} {body}");
        Assert.Contains(regel, body, StringComparison.Ordinal);
        Assert.Contains(tekst, body, StringComparison.Ordinal);
        Assert.DoesNotContain("KANARIE", body, StringComparison.Ordinal);
        // What a regisseur must hear of (AL-39) is a fact that says that it was refused; the refused thing itself is nowhere.
        Assert.All((await Feiten(wie)).Skip(voor.Count), type => Assert.Equal("intern.bericht-geweigerd.v1", type));
    }

    [Fact]
    public async Task Wat_bronnen_verschillend_zeggen_staat_er_met_beide_bronnen()
    {
        await using var h = await Regiehuis.Open("2024-03-04");
        await h.Meld(Berichten.Koppeling());
        await h.Meld(Berichten.Plicht(doelgroep: Doelgroep.GezinsmigrantOfOverig), oin: Duo);
        var d = await h.Store(db => db.Dossiers.Select(x => x.DossierId).SingleAsync(TestContext.Current.CancellationToken));
        Assert.Equal(201, (await h.Post($"dossiers/{d}/vestigingen", new { vestigingsdatum = "2024-03-04", geboortedatum = "1994-05-21" })).Status);

        var tegenstrijdig = (await h.Vraag($"dossiers/{d}")).Json!["tegenstrijdigheden"]!.AsArray().ToDictionary(t => (string)t!["veld"]!, t => string.Join(" / ", t!["waarden"]!.AsArray().Select(w => $"{w!["waarde"]} {w["bron"]}")));
        Assert.Equal($"ASIELSTATUSHOUDER {Coa} / GEZINSMIGRANT_OF_OVERIG {Duo}", tegenstrijdig["doelgroep"]);
        Assert.Equal($"1994-05-20 {Coa} / 1994-05-21 00000099001942000000", tegenstrijdig["persoon.geboortedatum"]);
        Assert.Contains("Bronnen spreken elkaar tegen", (await h.Pagina($"/dossiers/{d}")).Html, StringComparison.Ordinal);
    }

    private Task<List<string>> Feiten(string wie)
    {
        var dossier = huis.Dossier(wie);
        return huis.Regie.Store(db => db.Feiten.Where(f => f.DossierId == dossier).OrderBy(f => f.Volgnummer).Select(f => f.Type).ToListAsync(TestContext.Current.CancellationToken));
    }
}

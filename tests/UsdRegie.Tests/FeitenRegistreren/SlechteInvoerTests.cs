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
            await Bekend("loopt", Berichten.Koppeling("2900000057", "999990111"), Coa);
            Assert.Equal(201, (await Regie.Post(Pad("loopt") + "activiteiten", new { activiteitId = "0199f0c0-0000-7000-8000-000000000021", soort = "PARTICIPATIE", start = "2024-09-02", urenPerWeek = 6 })).Status);
            Assert.Equal(201, (await Regie.Post(Pad("loopt") + "activiteiten/0199f0c0-0000-7000-8000-000000000021/uren", new { periodeVan = "2024-09-02", periodeTot = "2024-09-15", uren = 12 })).Status);
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
        { "too few hours of MAP", "asiel", "pips", """{"dagtekening":"2024-09-30","leerroute":"B1","map":{"verplicht":true,"uren":39}}""", 400, "F-17", "minstens 40" },
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
        { "a fact of tomorrow names the message", "asiel", "pvt-activiteiten", """{"datum":"2024-10-01","uren":3}""", 400, "M24", "ligt in de toekomst" },
        { "an activity of before the birth", "asiel", "activiteiten", """{"soort":"TAALMAATJE","start":"1994-05-19","urenPerWeek":2}""", 400, "M26", "vóór de geboortedatum" },
        { "work of before the birth", "asiel", "werktrajecten", """{"soort":"BAAN","sector":"zorg","start":"1994-05-19"}""", 400, "M28", "vóór de geboortedatum" },
        { "ontzorgen of before the birth", "asiel", "ontzorgperioden", """{"status":"GESTART","van":"1994-05-19","tot":"2025-03-30","posten":[]}""", 400, "M18", "vóór de geboortedatum" },
        { "an activity that ends before it begins", "asiel", "activiteiten", """{"soort":"TAALMAATJE","start":"2024-10-07","einde":"2024-10-06","urenPerWeek":2}""", 400, "M26", "vóór het begin" },
        { "more hours than a week has", "asiel", "activiteiten", """{"soort":"TAALMAATJE","start":"2024-10-07","urenPerWeek":168.25}""", 400, "M26", "168 uren" },
        { "hours of nothing", "asiel", "activiteiten/0199f0c0-0000-7000-8000-000000000009/uren", """{"periodeVan":"2024-09-01","periodeTot":"2024-09-29","uren":4}""", 400, "M26", "staat niet in dit dossier" },
        { "an end before the begin", "loopt", "activiteiten/0199f0c0-0000-7000-8000-000000000021/_beeindig", """{"einde":"2024-09-01"}""", 400, "M26", "vóór het begin op 2 september 2024" },
        { "more hours than the period has", "loopt", "activiteiten/0199f0c0-0000-7000-8000-000000000021/uren", """{"periodeVan":"2024-09-29","periodeTot":"2024-09-29","uren":24.25}""", 400, "M27", "meer uren dan er in de periode zitten" },
        { "hours that would count twice", "loopt", "activiteiten/0199f0c0-0000-7000-8000-000000000021/uren", """{"periodeVan":"2024-09-15","periodeTot":"2024-09-22","uren":4}""", 400, "R-09", "Van 2 september 2024 tot en met 15 september 2024 staan al uren vast" },
        { "guidance in a plan without the right", "gezin", "pips", """{"dagtekening":"2024-09-30","leerroute":"B1","maatschappelijkeBegeleiding":{"van":"2024-09-30"}}""", 409, "R-16", "Maatschappelijke begeleiding is alleen" },
        { "alfabetisering in a plan without the right", "gezin", "pips", """{"dagtekening":"2024-09-30","leerroute":"B1","alfabetisering":"ALFABETISERING"}""", 409, "R-16", "Alfabetisering biedt de gemeente alleen" },
        { "B1 on the Z-route", "asiel", "pips", """{"dagtekening":"2024-09-30","leerroute":"Z","niveau":"B1"}""", 400, "F-07", "In de Z-route is niveau B1 niet mogelijk" },
        { "a plan of before the duty", "gezin", "pips", """{"dagtekening":"2024-01-07","leerroute":"B1"}""", 400, "F-07", "voor het begin van de inburgeringsplicht" },
    };

    [Theory]
    [MemberData(nameof(Verzoeken))]
    public async Task Wat_niet_mag_wordt_geweigerd_met_de_regel_en_laat_geen_feit_achter(string wat, string wie, string waar, string inhoud, int status, string regel, string tekst)
    {
        var voor = await Feiten(wie);
        var antwoord = await huis.Regie.Post(huis.Pad(wie) + waar, inhoud, Regiehuis.Anna);
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
        var pagina = (await h.Pagina($"/dossiers/{d}")).Html;
        Assert.Contains("Bronnen spreken elkaar tegen", pagina, StringComparison.Ordinal);
        Assert.Contains("<strong>Doelgroep</strong>: asielstatushouder (volgens COA) of gezinsmigrant of overig (volgens DUO). De doelgroep bepaalt wat de gemeente aanbiedt. Het dossier gebruikt die van DUO. (regel R-16)", pagina, StringComparison.Ordinal);
        Assert.Contains("<strong>Geboortedatum</strong>: 20 mei 1994 (volgens COA) of 21 mei 1994 (volgens gemeente 1942).", pagina, StringComparison.Ordinal);
    }

    /// <summary>Hours of the same period again are a correction; they are never added.</summary>
    [Fact]
    public async Task Dezelfde_periode_nog_eens_verbetert_de_uren()
    {
        await using var h = await Regiehuis.Open("2024-09-30");
        await h.Meld(Berichten.Koppeling());
        var d = await h.Store(db => db.Dossiers.Select(x => x.DossierId).SingleAsync(TestContext.Current.CancellationToken));
        var activiteit = (Guid)(await h.Post($"dossiers/{d}/activiteiten", new { soort = "PARTICIPATIE", start = "2024-09-02", urenPerWeek = 6 })).Json!["activiteitId"]!;
        foreach (var (van, tot, uren) in ((string, string, decimal)[])[("2024-09-02", "2024-09-15", 12), ("2024-09-16", "2024-09-29", 10), ("2024-09-02", "2024-09-15", 8.5m)])
        {
            Assert.Equal(201, (await h.Post($"dossiers/{d}/activiteiten/{activiteit}/uren", new { periodeVan = van, periodeTot = tot, uren })).Status);
        }
        Assert.Equal(18.5m, (decimal)(await h.Vraag($"dossiers/{d}")).Json!["uren"]!["participatie"]!);
    }

    /// <summary>Of two partners: the school teaches for another route than the plan, VluchtelingenWerk tells another day of signing than the municipality.</summary>
    [Fact]
    public async Task Wat_twee_partners_verschillend_zeggen_staat_er_met_de_regel_en_wat_het_dossier_gebruikt()
    {
        await using var h = await Regiehuis.Open("2024-09-30");
        await h.Meld(Berichten.Koppeling());
        var d = await h.Store(db => db.Dossiers.Select(x => x.DossierId).SingleAsync(TestContext.Current.CancellationToken));
        Assert.Equal(201, (await h.Post($"dossiers/{d}/pips", new { dagtekening = "2024-09-02", leerroute = "B1" })).Status);
        await h.Meld(Verhaal.Traject(21, "2024-09-09") with { Leerroute = Leerroute.Z, NiveauDoel = ErkNiveau.A2 }, oin: Verhaal.SchoolA);
        await h.Meld(new Inburgering.Contracts.Gemeente.V1.PvtOndertekend { OndertekendOp = new(2024, 9, 12), TotaalUren = 12, Excursie = true }, oin: Verhaal.Vwn);
        Assert.Equal(201, (await h.Post($"dossiers/{d}/pvt-activiteiten", new { ondertekendOp = "2024-09-13", totaalUren = 12, excursie = true })).Status);

        var gevonden = (await h.Vraag($"dossiers/{d}")).Json!["tegenstrijdigheden"]!.AsArray().Select(t => $"{t!["veld"]} {t["regel"]} {string.Join(" / ", t["waarden"]!.AsArray().Select(w => $"{w!["waarde"]} {w["bron"]}"))}").ToList();
        Assert.Equal(
        [
            $"leerroute R-14 B1 {Verhaal.Gemeente} / Z {Verhaal.SchoolA}",
            $"pvt.ondertekendOp R-13 2024-09-13 {Verhaal.Gemeente} / 2024-09-12 {Verhaal.Vwn}",
        ], gevonden);
        Assert.Contains("<strong>Leerroute</strong>: B1 (volgens gemeente 1942) of Z (volgens taalschool). De school geeft les voor een andere leerroute dan het plan noemt.", (await h.Pagina($"/dossiers/{d}")).Html, StringComparison.Ordinal);
    }

    private Task<List<string>> Feiten(string wie)
    {
        var dossier = huis.Dossier(wie);
        return huis.Regie.Store(db => db.Feiten.Where(f => f.DossierId == dossier).OrderBy(f => f.Volgnummer).Select(f => f.Type).ToListAsync(TestContext.Current.CancellationToken));
    }
}

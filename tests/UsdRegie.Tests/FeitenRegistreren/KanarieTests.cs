using Microsoft.EntityFrameworkCore;
using UsdRegie.Overdrachten;

namespace UsdRegie.Tests.FeitenRegistreren;

/// <summary>
/// A dossier with a canary in every group of data, and then everything that the municipality can send: each receiver finds the canaries of its row of the table of
/// receivers (docs/privacy.md), and no other.
/// </summary>
public class KanarieTests
{
    private const string Bsn = "999990019", VNummer = "2900000019", Naam = "Kanarie Vogel", Adres = "KANARIESTRAAT", Traject = "KANARIE-K4", Geld = "KANARIE-K5", Handhaving = "KANARIE-K7", Aandacht = "KANARIE-LET-OP", Buiten = "KANARIE-NIET-OP-DE-LIJST",
        Duo = "00000099000001002000", SchoolOin = "00000099000001004000", WspOin = "00000099000001006000";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Elke_ontvanger_krijgt_van_elke_groep_alleen_wat_in_zijn_rij_staat()
    {
        await using var h = await Regiehuis.Open("2023-11-01");
        await h.Meld(Berichten.Koppeling(naam: Naam));
        await h.Meld(Berichten.Plicht(Bsn), oin: Duo);
        var d = $"dossiers/{await h.Store(db => db.Dossiers.Select(x => x.DossierId).SingleAsync(Ct))}/";
        await Goed(h.Post(d + "begeleiders", new { rol = "REGISSEUR", naam = "Rosa de Wit", telefoon = "0355551234" }));
        await Goed(h.Post(d + "eerste-contacten", new { taal = "ara" }));
        await Goed(h.Post(d + "profielverzoeken", new { }));
        await Goed(h.Post(d + "calamiteiten", new { ernst = "HOOG", kort = "bel terug", terugbellen = "0355550000" }));

        await h.Klok("2024-03-04");
        await Goed(h.Post(d + "vestigingen", new { vestigingsdatum = "2024-03-04", adres = new { straat = Adres, huisnummer = "1", postcode = "1404AA", plaats = "Bussum" } }));
        await Goed(h.Post(d + "brede-intakes", new { datum = "2024-03-04", taalniveau = new { lezen = "A1" }, arbeidsparticipatie = Traject, niveau = 3, zelfredzaamheid = new { wonen = 3 } }));
        await Goed(h.Post(d + "ontzorgperioden", new { status = "GESTART", van = "2024-03-04", tot = "2024-09-04", posten = new[] { new { soort = "HUUR", actief = true, vanaf = "2024-03-04" } } }));
        await Goed(h.Post(d + "pips", new { dagtekening = "2024-03-04", leerroute = "B1", map = new { verplicht = true, uren = 40, planning = Traject }, pvt = new { uren = 12, planning = Traject }, ontzorgen = new { van = "2024-03-04", tot = "2024-09-04" }, participatie = new { omschrijving = Traject }, talen = new[] { "nld", "ara" } }));
        await Goed(h.Post(d + "voortgangsgesprekken", new { datum = "2024-03-04", afspraken = new[] { new { tekst = Traject, uiterlijk = "2024-04-01", wie = "Amal" } } }));
        await Goed(h.Post(d + "activiteiten", new { soort = "PARTICIPATIE", omschrijving = Traject, urenPerWeek = 4 }));
        await Goed(h.Post(d + "handhavingssignalen", new { code = "B2c", feiten = Handhaving }));
        await Goed(h.Besluit(d, new { code = "B2c", uitkomst = "WAARSCHUWING", gesprekOp = "2024-03-04", weging = Handhaving }));
        await Goed(h.Post(d + "gespreksverzoeken", new { uiterlijk = "2024-03-11", aanleiding = Traject }));
        await Goed(h.Post(d + "tolkverzoeken", new { datum = "2024-03-11" }));
        await Goed(h.Post(d + "inburgeringsaanbiedingen", new { instellingsnummer = "1234567890", verwachteStart = "2024-03-25" }));
        foreach (var (soort, naar) in ((string, string?)[])[("T2", null), ("T3", SchoolOin), ("T4b", WspOin), ("T7", "00000099000402000000"), ("T10", null)])
        {
            // A class or a name that the transition forbids is refused whole; what it does not know stays here.
            if (Overgangen.Voor(soort).NooitKlassen.Length > 0) { Assert.Equal(400, (await h.Post(d + "overdrachten", new { soort, naarOin = naar, velden = Velden(soort).Append(new { naam = "notitie", waarde = Handhaving, klasse = "K7" }) })).Status); }
            await Goed(h.Post(d + "overdrachten", new { soort, naarOin = naar, velden = Velden(soort), vanContact = new { naam = "Rosa de Wit" } }));
        }
        await Goed(h.Post(d + "begeleidingsaanvragen", new { }));
        await Goed(h.Post(d + "taalschoolplaatsingen", new { }));
        await Goed(h.Post(d + "werkmatchingen", new { }));
        await h.Meld(Verhaal.Traject(21, "2024-03-04"), oin: SchoolOin);
        await Goed(h.Post(d + "rapportageverzoeken", new { }));
        await Goed(h.Post(d + "pvt-activiteiten", new { datum = "2024-03-04", uren = 12, excursie = true, ondertekendOp = "2024-03-04" }));
        await Goed(h.Post(d + "map-activiteiten", new { datum = "2024-03-04", uren = 40, eindgesprekOp = "2024-03-04" }));
        await Goed(h.Post(d + "contactmomenten", new { datum = "2024-03-04" }));
        await Goed(h.Post(d + "verzonden-berichten", new { soort = "PIP", talen = new[] { "nld", "ara" } }));
        await Goed(h.Post(d + "calamiteiten", new { ernst = "HOOG", kort = "bel vandaag terug", terugbellen = "0355550000" }));
        await Goed(h.Post(d + "_bevestig-identiteit", new { reden = "paspoort gezien" }));
        await Goed(h.Post(d + "toegangsbeeindigingen", new { partnerOin = SchoolOin, per = "2024-03-04", reden = "EINDE_TRAJECT" }));
        await h.Klok(h.Nu);

        var ontvangen = h.Verzonden.GroupBy(v => v.Dienst).ToDictionary(g => g.Key, g => string.Join('\n', g.Select(v => $"{v.Type} {System.Text.RegularExpressions.Regex.Unescape(v.Data.ToJsonString())}")));
        ontvangen["wsp"] = System.Text.RegularExpressions.Regex.Unescape((await h.Vraag("werkmatchingen", Regiehuis.Wsp)).Json!.ToJsonString() + string.Concat(await Task.WhenAll((await h.Vraag("overdrachten", Regiehuis.Wsp)).Json!["overdrachten"]!.AsArray().Select(async o => (await h.Vraag($"overdrachten/{o!["overdrachtId"]}", Regiehuis.Wsp)).Json!.ToJsonString()))));
        ontvangen["tolk"] = (await h.Vraag("tolkverzoeken", "tolk;00000099000001008000;tolk;")).Json!.ToJsonString();

        string[] alles = [Bsn, VNummer, Naam, "1994-05-20", Adres, Traject, Geld, Handhaving, Aandacht, Buiten, "HUUR"];
        Dictionary<string, string[]> rijen = new()
        {
            ["coa-intake"] = [VNummer],
            ["vluchtelingenwerk-begeleiding"] = [Naam, "1994-05-20", Adres, Aandacht],
            ["taalschool-voortgang"] = [Naam, "1994-05-20", Bsn, Aandacht],
            ["duo-examens"] = [Bsn, Adres], // M05 is one message for VluchtelingenWerk and DUO: question 10 of docs/privacy.md
            ["wsp"] = [Naam, "1994-05-20", Aandacht],
            ["tolk"] = [],
        };
        Assert.Equal(rijen.Keys.Order(StringComparer.Ordinal), ontvangen.Keys.Order(StringComparer.Ordinal));
        foreach (var (ontvanger, mag) in rijen)
        {
            Assert.Equal($"{ontvanger}: {string.Join(", ", mag.Order(StringComparer.Ordinal))}", $"{ontvanger}: {string.Join(", ", alles.Where(k => ontvangen[ontvanger].Contains(k, StringComparison.Ordinal)).Order(StringComparer.Ordinal))}");
        }

        // Nothing is proven about a message that was not sent: all that the municipality can send to another service went out.
        var kan = Inburgering.Contracts.Berichtcatalogus.Alle.Where(b => b.Kenmerk.Uitgevers.Contains("usd-regie") && b.Kenmerk.Abonnees.Any(a => a != "usd-regie")).Select(b => b.Kenmerk.Code!).Distinct();
        Assert.Equal(["M07", "M08", "M36", "M43"], kan.Except(h.Verzonden.Select(v => Inburgering.Contracts.Berichtcatalogus.Zoek(v.Type)!.Kenmerk.Code!)).Order(StringComparer.Ordinal)); // answers and faults: keys, a reason and the employee who answers
    }

    private static IEnumerable<object> Velden(string soort) =>
        Overgangen.VerplichteNamen(soort).Select(n => new { naam = n, waarde = n is "aandachtspunten" ? Aandacht : n is "bsn" ? Bsn : n is "adres" ? Adres : "bekend", klasse = (string?)null }).Append(new { naam = "nieuwVeld", waarde = Buiten, klasse = (string?)null });

    private static async Task Goed(Task<Antwoord> vraag)
    {
        var antwoord = await vraag;
        Assert.True(antwoord.Status is 201 or 200, antwoord.Json?.ToJsonString());
    }
}

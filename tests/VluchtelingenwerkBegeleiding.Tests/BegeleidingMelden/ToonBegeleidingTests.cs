using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Gemeente.V1;
using Inburgering.Contracts.Keten.V1;
using Inburgering.Contracts.Vwn.V1;

namespace VluchtelingenwerkBegeleiding.Tests.BegeleidingMelden;

public class ToonBegeleidingTests(VwnHost host) : IClassFixture<VwnHost>
{
    [Fact]
    public async Task Een_stand_gaat_een_keer_naar_de_gemeente_en_staat_de_volgende_keer_ingevuld()
    {
        var persoon = await host.Begeleid();
        var pad = $"/begeleidingen/{persoon}";
        Assert.Contains("<option value=\"Gestart\" selected=\"selected\">", (await host.Haal(pad)).Html, StringComparison.Ordinal);
        (string, string)[] velden =
        [
            ("status", "Voortgang"), ("datum", "2024-01-15"), ("begeleider", "Karin Smit"), ("thema:huisarts", "klaar"), ("thema:DigiD", "loopt"), ("thema:bankrekening", ""),
            ("ander", "internet"), ("openstaand", "Rekening openen."),
        ];

        var na = await host.Verstuur(pad, "Meld", velden);
        await host.Verstuur(pad, "Meld", velden);

        Assert.Contains("De stand is gemeld aan de gemeente. Stand loopt (stand van 15 januari 2024)", na.Tekst, StringComparison.Ordinal);
        Assert.Contains("Nog te doen Rekening openen.", na.Tekst, StringComparison.Ordinal);
        Assert.Contains("15 januari 2024 Begeleiding loopt. huisarts klaar, DigiD loopt, internet loopt", na.Tekst, StringComparison.Ordinal);
        Assert.Contains("name=\"thema:internet\"", na.Html, StringComparison.Ordinal);
        await host.Rust();
        var bericht = Assert.Single(host.Regie.Over<MaatschappelijkeBegeleidingGewijzigd>(persoon));
        Assert.Equal((Begeleidingsstatus.Voortgang, new DateOnly(2024, 1, 15), "Karin Smit", "Rekening openen."), (bericht.Status, bericht.Datum, bericht.Begeleider, bericht.Openstaand));
        Assert.Equal([("huisarts", true), ("DigiD", false), ("internet", false)], bericht.Themas.Select(t => (t.Thema, t.Klaar)));
    }

    [Theory]
    [InlineData("Voortgang", "2024-01-16", "", "De datum ligt in de toekomst.")]
    [InlineData("", "2024-01-15", "", "Kies een stand en vul in van welke dag die is")]
    [InlineData("Voortgang", "2024-02-30", "", "Kies een stand en vul in van welke dag die is")]
    [InlineData("Voortgang", "2024-01-15", $"Zijn bsn is {VwnHost.Bsn}.", "Er staat een persoonsnummer in de tekst. Haal het weg.")]
    public async Task Een_stand_die_niet_kan_wordt_uitgelegd(string status, string datum, string openstaand, string uitleg)
    {
        var persoon = await host.Begeleid();
        var na = await host.Verstuur($"/begeleidingen/{persoon}", "Meld", ("status", status), ("datum", datum), ("begeleider", "Els Jansen"), ("openstaand", openstaand));
        Assert.Equal(400, na.Status);
        Assert.Contains(uitleg, na.Tekst, StringComparison.Ordinal);
        Assert.Contains("value=\"Els Jansen\"", na.Html, StringComparison.Ordinal);
        await host.Rust();
        Assert.Empty(host.Regie.Over<MaatschappelijkeBegeleidingGewijzigd>(persoon));
    }

    [Fact]
    public async Task Een_contact_gaat_een_keer_naar_de_gemeente()
    {
        var persoon = await host.Begeleid();
        var pad = $"/begeleidingen/{persoon}";
        Assert.Contains("<option value=\"ara\" selected=\"selected\">Arabisch</option>", (await host.Haal(pad)).Html, StringComparison.Ordinal);
        foreach (var (datum, taal, uitleg) in new[] { ("2024-01-16", "ara", "Het contact is nog niet geweest"), ("", "ara", "Vul de dag van het contact in"), ("2024-01-15", "Arabisch", "Kies in welke taal het contact was.") })
        {
            var geweigerd = await host.Verstuur(pad, "Contact", ("contactDatum", datum), ("contactWijze", "Spreekuur"), ("taal", taal));
            Assert.Equal(400, geweigerd.Status);
            Assert.Contains(uitleg, geweigerd.Tekst, StringComparison.Ordinal);
        }

        (string, string)[] velden = [("contactDatum", "2024-01-15"), ("contactWijze", "Spreekuur"), ("taal", "ara"), ("tolk", "true")];
        var na = await host.Verstuur(pad, "Contact", velden);
        await host.Verstuur(pad, "Contact", velden);

        Assert.Contains("Laatste contact 15 januari 2024 (vandaag)", na.Tekst, StringComparison.Ordinal);
        Assert.Contains("15 januari 2024 Contact: spreekuur, Arabisch, met tolk", na.Tekst, StringComparison.Ordinal);
        await host.Rust();
        var bericht = Assert.Single(host.Regie.Over<ContactmomentVastgelegd>(persoon));
        Assert.Equal((new DateOnly(2024, 1, 15), Contactvorm.Spreekuur, Begeleidersrol.BegeleiderVwn, "ara", true), (bericht.Datum, bericht.Wijze, bericht.MetRol, bericht.Taal, bericht.Tolk));
    }

    [Fact]
    public async Task Pvt_activiteit_en_ondertekening_gaan_elk_een_keer_naar_de_gemeente()
    {
        var persoon = await host.Begeleid();
        var pad = $"/begeleidingen/{persoon}";
        foreach (var (datum, uren, uitleg) in new[]
        {
            ("2024-01-16", "2", "De activiteit is nog niet geweest"), ("", "2", "Vul de dag van de activiteit in"), ("2024-01-12", "", "op een kwartier"), ("2024-01-12", "2,3", "op een kwartier"),
            ("2024-01-12", "25", "Ten hoogste 24"), ("2024-01-12", "0", "op een kwartier"), ("2024-01-12", "-2", "op een kwartier"),
        })
        {
            var geweigerd = await host.Verstuur(pad, "Pvt", ("pvtDatum", datum), ("uren", uren));
            Assert.Equal(400, geweigerd.Status);
            Assert.Contains(uitleg, geweigerd.Tekst, StringComparison.Ordinal);
        }
        foreach (var (datum, totaal, uitleg) in new[] { ("2024-01-16", "12", "De ondertekening ligt in de toekomst."), ("", "12", "Vul de dag van de ondertekening in"), ("2024-01-15", "twaalf", "Vul het totaal van de uren in") })
        {
            var geweigerd = await host.Verstuur(pad, "Onderteken", ("ondertekendOp", datum), ("totaalUren", totaal));
            Assert.Equal(400, geweigerd.Status);
            Assert.Contains(uitleg, geweigerd.Tekst, StringComparison.Ordinal);
        }

        await host.Verstuur(pad, "Pvt", ("pvtDatum", "2024-01-12"), ("uren", "2,5"), ("excursie", "true"));
        await host.Verstuur(pad, "Pvt", ("pvtDatum", "2024-01-12"), ("uren", "2.5"), ("excursie", "true"));
        await host.Verstuur(pad, "Onderteken", ("ondertekendOp", "2024-01-15"), ("totaalUren", ""), ("verwijtbaar", ""));
        var na = await host.Verstuur(pad, "Onderteken", ("ondertekendOp", "2024-01-15"), ("totaalUren", "12,25"), ("verwijtbaar", "Nee"));

        Assert.Contains("12 januari 2024 PVT, excursie: 2,5 uur", na.Tekst, StringComparison.Ordinal);
        Assert.Contains("15 januari 2024 Participatieverklaring ondertekend, in totaal 12,25 uur", na.Tekst, StringComparison.Ordinal);
        await host.Rust();
        var activiteit = Assert.Single(host.Regie.Over<PvtActiviteitGeregistreerd>(persoon));
        Assert.Equal((new DateOnly(2024, 1, 12), 2.5m, true), (activiteit.Datum, activiteit.Uren, activiteit.Excursie));
        var ondertekend = host.Regie.Over<PvtOndertekend>(persoon);
        Assert.Equal([(null, null), (12.25m, Verwijtbaarheid.Nee)], ondertekend.Select(o => (o.TotaalUren, o.Verwijtbaar)));
    }

    [Fact]
    public async Task Een_formulier_dat_openstond_toen_de_toegang_eindigde_verandert_niets_en_over_een_onbekende_valt_niets_te_melden()
    {
        var persoon = await host.Begeleid();
        var open = await host.Haal($"/begeleidingen/{persoon}");
        await host.BeeindigToegang(persoon);
        var onbekend = (await host.BiedAan("Dawit Nieuw")).Persoon;
        foreach (var wie in new[] { persoon, onbekend })
        {
            var pad = $"/begeleidingen/{wie}";
            Assert.Equal(404, (await host.Verstuur(open, pad, "Meld", ("status", "Voortgang"), ("datum", "2024-01-15"))).Status);
            Assert.Equal(404, (await host.Verstuur(open, pad, "Contact", ("contactDatum", "2024-01-15"), ("contactWijze", "Telefoon"), ("taal", "ara"))).Status);
            Assert.Equal(404, (await host.Verstuur(open, pad, "Pvt", ("pvtDatum", "2024-01-12"), ("uren", "2"))).Status);
            Assert.Equal(404, (await host.Verstuur(open, pad, "Onderteken", ("ondertekendOp", "2024-01-15"))).Status);
            await host.Rust();
            Assert.Empty(host.Regie.Over<MaatschappelijkeBegeleidingGewijzigd>(wie));
            Assert.Empty(host.Regie.Over<ContactmomentVastgelegd>(wie));
            Assert.Empty(host.Regie.Over<PvtActiviteitGeregistreerd>(wie));
            Assert.Empty(host.Regie.Over<PvtOndertekend>(wie));
        }
    }
}

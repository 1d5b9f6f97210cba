using Inburgering.Contracts.Keten.V1;

namespace VluchtelingenwerkBegeleiding.Tests.MatchesBehandelen;

public class ToonMatchTests(VwnHost host) : IClassFixture<VwnHost>
{
    [Fact]
    public async Task Alles_wat_de_gemeente_deelt_staat_er_met_bron_en_peildatum_en_zonder_nummers()
    {
        var (_, overdracht) = await host.BiedAan();
        var tekst = (await host.Haal($"/matches/{overdracht}")).Tekst;
        Assert.Contains("wacht op uw antwoord (5 werkdagen)", tekst, StringComparison.Ordinal);
        Assert.Contains("Uw contact bij de gemeente Rosa de Wit, 0355551234", tekst, StringComparison.Ordinal);
        Assert.Contains("Geboren op 20 mei 1994 gemeente 8 januari 2024", tekst, StringComparison.Ordinal);
        Assert.Contains("Moedertaal Arabisch gemeente", tekst, StringComparison.Ordinal);
        Assert.Contains("Nog te regelen zaken huisarts, zorgverzekering organisatie 00000099000001001000 20 december 2023", tekst, StringComparison.Ordinal);
        Assert.Contains("Aanleiding vestiging, bsn [nummer weggelaten]", tekst, StringComparison.Ordinal);
        Assert.Contains("vraag dit niet opnieuw: nummer [nummer weggelaten], opleiding.", tekst, StringComparison.Ordinal);
        Assert.Contains("Nog niet gekregen: stand van zaken, lopende activiteiten,", tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("34,00", tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accepteren_meldt_het_de_gemeente_een_keer_en_de_tweede_hoort_wie_de_eerste_was()
    {
        var (persoon, overdracht) = await host.BiedAan();
        var pad = $"/matches/{overdracht}";
        var open = await host.Haal(pad);

        var na = await host.Verstuur(open, pad, "Accepteer", ("naam", " Karin Smit "), ("telefoon", "0355550000"), ("email", "k.smit@vwn.example"), ("gesprekDatum", "2024-01-12"), ("wijze", "Telefoon"));
        Assert.Contains("geaccepteerd op 15 januari 2024 door Karin Smit, 0355550000, k.smit@vwn.example", na.Tekst, StringComparison.Ordinal);
        Assert.Contains("Gesproken met de gemeente 12 januari 2024, telefoon", na.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Accepteer", na.Html, StringComparison.Ordinal);

        var tweede = await host.Verstuur(open, pad, "Accepteer", ("naam", "Piet Bakker"), ("telefoon", "0355550001"));
        Assert.Equal(400, tweede.Status);
        Assert.Contains("Iemand was u voor. Karin Smit heeft deze match op 15-01-2024 om", tweede.Tekst, StringComparison.Ordinal);
        Assert.Contains("Iemand was u voor. Karin Smit", (await host.Verstuur(open, pad, "LegTerug", ("reden", "Anders"), ("toelichting", "Toch niet."))).Tekst, StringComparison.Ordinal);

        await host.Rust();
        var bericht = Assert.Single(host.Regie.Over<OverdrachtGeaccepteerd>(persoon));
        Assert.Equal((overdracht, true, "Karin Smit", "0355550000", "k.smit@vwn.example"), (bericht.OverdrachtId, bericht.Akkoord, bericht.Behandelaar!.Naam, bericht.Behandelaar.Telefoon, bericht.Behandelaar.Email));
        Assert.Equal((new DateOnly(2024, 1, 12), Gesprekswijze.Telefoon), (bericht.GesprekDatum, bericht.Wijze));
        Assert.Empty(bericht.OntbrekendeVelden);
        Assert.Empty(host.Regie.Over<OverdrachtTeruggelegd>(persoon));
    }

    [Theory]
    [InlineData(" ", "0355550000", "", "Noem de begeleider die de match aanneemt")]
    [InlineData("Karin Smit", "", " ", "Geef een telefoonnummer of e-mailadres van de begeleider.")]
    [InlineData("Karin Smit", "0355550000", "2024-01-16", "Het gesprek is nog niet geweest")]
    [InlineData("Karin Smit", "0355550000", "2024-02-30", "De datum van het gesprek bestaat niet.")]
    public async Task Een_onvolledige_aanname_wordt_uitgelegd_en_niets_hoeft_opnieuw_getypt(string naam, string telefoon, string gesprek, string uitleg)
    {
        var (persoon, overdracht) = await host.BiedAan();
        var na = await host.Verstuur($"/matches/{overdracht}", "Accepteer", ("naam", naam), ("telefoon", telefoon), ("email", ""), ("gesprekDatum", gesprek), ("wijze", "Bezoek"));
        Assert.Equal(400, na.Status);
        Assert.Contains(uitleg, na.Tekst, StringComparison.Ordinal);
        Assert.Contains($"value=\"{naam}\"", na.Html, StringComparison.Ordinal);
        Assert.Contains("<option value=\"Bezoek\" selected=\"selected\">", na.Html, StringComparison.Ordinal);
        await host.Rust();
        Assert.Empty(host.Regie.Over<OverdrachtGeaccepteerd>(persoon));
    }

    [Fact]
    public async Task Aanvulling_vragen_noemt_wat_is_aangekruist_en_daarna_kan_de_match_nog_worden_aangenomen()
    {
        var (persoon, overdracht) = await host.BiedAan();
        var pad = $"/matches/{overdracht}";
        var open = await host.Haal(pad);
        Assert.Contains("id=\"ontbreekt-doel\" name=\"ontbreekt\" value=\"doel\" checked=\"checked\"", open.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"adres\" checked", open.Html, StringComparison.Ordinal);

        var leeg = await host.Verstuur(pad, "Vraag", ("notitie", "Bel ik nog over."));
        Assert.Equal(400, leeg.Status);
        Assert.Contains("Noem de gegevens die ontbreken", leeg.Tekst, StringComparison.Ordinal);
        Assert.Contains("Bel ik nog over.</textarea>", leeg.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"doel\" checked", leeg.Html, StringComparison.Ordinal);

        var na = await host.Verstuur(pad, "Vraag", ("ontbreekt", "doel"), ("ontbreekt", "zelfredzaamheid"), ("notitie", "Bel ik nog over."));
        Assert.Contains("u vroeg op 15 januari 2024 om: doel van de begeleiding, zelfredzaamheid. De gemeente is aan zet.", na.Tekst, StringComparison.Ordinal);
        await host.Verstuur(pad, "Accepteer", ("naam", "Karin Smit"), ("telefoon", "0355550000"));

        await host.Rust();
        var berichten = host.Regie.Over<OverdrachtGeaccepteerd>(persoon);
        Assert.Equal([false, true], berichten.Select(b => b.Akkoord));
        Assert.Equal(["doel", "zelfredzaamheid"], berichten[0].OntbrekendeVelden);
    }

    [Fact]
    public async Task Terugleggen_vraagt_een_reden_en_een_toelichting_zonder_nummer()
    {
        var (persoon, overdracht) = await host.BiedAan();
        var pad = $"/matches/{overdracht}";
        foreach (var (reden, toelichting, uitleg) in new[]
        {
            ("", "Vol.", "Kies een reden."), ("GeenCapaciteit", " ", "Zeg wat er nodig is om wel te kunnen beginnen."),
            ("GeenCapaciteit", new string('x', 501), "Gebruik ten hoogste 500 tekens."), ("Onvolledig", $"Het bsn {VwnHost.Bsn} klopt niet.", "Er staat een persoonsnummer in de tekst. Haal het weg."),
        })
        {
            var geweigerd = await host.Verstuur(pad, "LegTerug", ("reden", reden), ("toelichting", toelichting));
            Assert.Equal(400, geweigerd.Status);
            Assert.Contains(uitleg, geweigerd.Tekst, StringComparison.Ordinal);
        }

        var na = await host.Verstuur(pad, "LegTerug", ("reden", "GeenCapaciteit"), ("toelichting", "Vanaf maart is er weer iemand vrij."));
        Assert.Contains("teruggelegd op 15 januari 2024: wij hebben geen begeleider vrij Toelichting Vanaf maart is er weer iemand vrij.", na.Tekst, StringComparison.Ordinal);
        await host.Rust();
        var bericht = Assert.Single(host.Regie.Over<OverdrachtTeruggelegd>(persoon));
        Assert.Equal((overdracht, Terugleggingsreden.GeenCapaciteit, "Vanaf maart is er weer iemand vrij."), (bericht.OverdrachtId, bericht.Reden, bericht.Toelichting));
    }

    [Fact]
    public async Task Van_een_ingetrokken_aanbod_is_de_persoon_weg_en_een_antwoord_te_laat()
    {
        var bericht = Guid.CreateVersion7();
        var (persoon, overdracht) = await host.BiedAan("Tesfay Vergist", bericht: bericht);
        var pad = $"/matches/{overdracht}";
        var open = await host.Haal(pad);
        await host.Bus("keten.correctie-gepubliceerd.v1", persoon, "2024-01-15T08:30:00+01:00", new { correctieVan = bericht, reden = $"Verkeerde persoon, bedoeld was {VwnHost.Bsn}." });

        var na = await host.Verstuur(open, pad, "Accepteer", ("naam", "Karin Smit"), ("telefoon", "0355550000"));

        Assert.Equal(400, na.Status);
        Assert.Contains("Deze match is ingetrokken. De gemeente heeft het aanbod ingetrokken.", na.Tekst, StringComparison.Ordinal);
        Assert.Contains("Toelichting Verkeerde persoon, bedoeld was [nummer weggelaten].", na.Tekst, StringComparison.Ordinal);
        foreach (var html in new[] { na.Html, (await host.Haal("/matches")).Html })
        {
            Assert.Contains("Ingetrokken aanbod", html, StringComparison.Ordinal);
            Assert.DoesNotContain("Tesfay", html, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("Rosa de Wit", na.Html, StringComparison.Ordinal);
        Assert.Empty(host.Regie.Over<OverdrachtGeaccepteerd>(persoon));
    }

    [Fact]
    public async Task Een_formulier_dat_openstond_toen_de_toegang_eindigde_verandert_niets()
    {
        var (persoon, overdracht) = await host.BiedAan();
        var pad = $"/matches/{overdracht}";
        var open = await host.Haal(pad);
        await host.BeeindigToegang(persoon);
        Assert.Equal(404, (await host.Verstuur(open, pad, "Accepteer", ("naam", "Karin Smit"), ("telefoon", "0355550000"))).Status);
        Assert.Equal(404, (await host.Verstuur(open, pad, "Vraag", ("ontbreekt", "doel"))).Status);
        Assert.Equal(404, (await host.Verstuur(open, pad, "LegTerug", ("reden", "Anders"), ("toelichting", "Nee."))).Status);
        await host.Rust();
        Assert.Empty(host.Regie.Over<OverdrachtGeaccepteerd>(persoon));
        Assert.Empty(host.Regie.Over<OverdrachtTeruggelegd>(persoon));
    }
}

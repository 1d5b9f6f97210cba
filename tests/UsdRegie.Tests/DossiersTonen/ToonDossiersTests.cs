using System.Text.RegularExpressions;
using Inburgering.Contracts.Begrippen.V1;
using Microsoft.EntityFrameworkCore;
using UsdRegie.DossiersTonen;

namespace UsdRegie.Tests.DossiersTonen;

public class ToonDossiersTests
{
    [Fact]
    public async Task De_lijst_opent_een_dossier_met_de_uitleg_van_elke_signalering_en_zonder_nummers()
    {
        await using var huis = await Regiehuis.Open();
        Assert.Contains("nog geen dossiers", (await huis.Pagina("/")).Html, StringComparison.Ordinal);
        await huis.Meld(Berichten.Koppeling());
        await huis.Klok("2023-11-15");

        var (status, lijst) = await huis.Pagina("/");
        Assert.Equal(200, status);
        Assert.Contains("Amal Haddad", lijst, StringComparison.Ordinal);
        Assert.Contains("In opvang", lijst, StringComparison.Ordinal);
        Assert.Contains("Waarschuwing", lijst, StringComparison.Ordinal);
        var id = await huis.Store(db => db.Dossiers.Select(d => d.DossierId).SingleAsync());
        Assert.Contains($"href=\"/dossiers/{id}\"", lijst, StringComparison.Ordinal);

        var dossier = (await huis.Pagina($"/dossiers/{id}")).Html;
        Assert.Contains("AL-01", dossier, StringComparison.Ordinal);
        Assert.Contains("<dt>Moedertaal</dt><dd>Arabisch</dd>", dossier, StringComparison.Ordinal);
        Assert.Contains("Er is nog geen contact geweest sinds de koppeling op 16 oktober 2023.", dossier, StringComparison.Ordinal);
        Assert.Contains("COA koppelt de persoon aan de gemeente", dossier, StringComparison.Ordinal);
        foreach (var html in (string[])[lijst, dossier])
        {
            Assert.DoesNotContain("999990019", html, StringComparison.Ordinal);
            Assert.DoesNotContain("2900000019", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("style=", html, StringComparison.OrdinalIgnoreCase);
        }
        Assert.Equal("regisseur-gm", await huis.Store(db => db.Audit.Where(a => a.DossierId == id).Select(a => a.Wie).SingleAsync()));
    }

    [Fact]
    public async Task Een_signalering_is_te_behandelen_waar_zij_gelezen_wordt()
    {
        await using var huis = await Regiehuis.Open();
        await huis.Meld(Berichten.Koppeling());
        await huis.Klok("2023-11-15");
        var (dossier, contact) = await huis.Store(async db => (await db.Dossiers.Select(d => d.DossierId).SingleAsync(), await db.Signaleringen.Where(s => s.Code == "AL-01").Select(s => s.SignaleringId).SingleAsync()));
        var pad = $"/dossiers/{dossier}";
        Dictionary<string, string> Velden(params (string Naam, string Waarde)[] velden) => new(velden.Select(v => KeyValuePair.Create(v.Naam, v.Waarde)).Prepend(new("signaleringId", contact.ToString())));

        Assert.Contains("Erkend, sinds 30 oktober 2023.", (await huis.Verstuur(pad, "Erken", Velden())).Html, StringComparison.Ordinal);
        var (status, html) = await huis.Verstuur(pad, "Sluit", Velden(("reden", "Klaar")));
        Assert.Equal(400, status);
        Assert.True(html.IndexOf($"s-{contact:N}", StringComparison.Ordinal) < html.IndexOf("Deze signalering sluit vanzelf", StringComparison.Ordinal), "What is wrong stands at the alert.");
        Assert.Contains("Sluimert tot 20 november 2023.", (await huis.Verstuur(pad, "Sluimer", Velden(("tot", "2023-11-20"), ("reden", "Afspraak staat")))).Html, StringComparison.Ordinal);
        Assert.Contains("Beoordeeld: terecht.", (await huis.Verstuur(pad, "Beoordeel", Velden(("terecht", "true")))).Html, StringComparison.Ordinal);
        Assert.Equal(404, (await huis.Verstuur(pad, "Erken", Velden(), Regiehuis.Hilversum, "/vandaag")).Status);
        Assert.Equal(403, (await huis.Verstuur(pad, "Erken", Velden(), Regiehuis.Beleid, "/indicatoren")).Status);
        Assert.Equal(["signalering AL-01 erken", "signalering AL-01 sluimer", "signalering AL-01 beoordeel"], await huis.Store(db => db.Audit.Where(a => a.Handeling.StartsWith("signalering")).OrderBy(a => a.Nummer).Select(a => a.Handeling).ToListAsync()));
    }

    [Fact]
    public async Task Een_andere_gemeente_of_rol_ziet_het_dossier_niet()
    {
        await using var huis = await Regiehuis.Open();
        await huis.Meld(Berichten.Koppeling());
        var id = await huis.Store(db => db.Dossiers.Select(d => d.DossierId).SingleAsync());

        Assert.DoesNotContain("Amal Haddad", (await huis.Pagina("/", Regiehuis.Hilversum)).Html, StringComparison.Ordinal);
        foreach (var (wie, verwacht) in ((string?, int)[])[(Regiehuis.Hilversum, 404), (Regiehuis.Vwn, 403), (Regiehuis.Beleid, 403), (Regiehuis.Beheer, 403), (Regiehuis.Teamleider, 200)])
        {
            Assert.Equal(verwacht, (await huis.Pagina($"/dossiers/{id}", wie)).Status);
        }
        Assert.Contains("Uw rol geeft geen toegang", (await huis.Pagina("/", Regiehuis.Duo)).Html, StringComparison.Ordinal);
        Assert.Contains("U kijkt nu bij niemand mee", (await huis.Pagina("/", Regiehuis.Vwn)).Html, StringComparison.Ordinal); // where a partner begins here
        Assert.Empty(await huis.Store(db => db.Audit.Where(a => a.DossierId == id && a.Wie != "teamleider-gm").ToListAsync()));
    }

    [Fact]
    public async Task Wat_vervalt_als_de_doelgroep_wijzigt_en_wat_er_per_week_nodig_is_staat_op_de_pagina()
    {
        await using var huis = await Regiehuis.Open("2024-01-08");
        await huis.Meld(Berichten.Koppeling());
        var id = await huis.Store(db => db.Dossiers.Select(d => d.DossierId).SingleAsync());
        Assert.Equal(201, (await huis.Post($"dossiers/{id}/pips", new { dagtekening = "2024-01-08", leerroute = "Z" })).Status);
        var ervoor = (await huis.Pagina($"/dossiers/{id}")).Html;
        Assert.Equal(2, Regex.Count(ervoor, "0 uur van 800; nog 800 nodig, 5,1 per week<"));
        Assert.DoesNotContain("Recht vervallen", ervoor, StringComparison.Ordinal);
        Assert.Contains("<dt>Recht op</dt><dd>maatschappelijke begeleiding, ontzorgen, begeleiding bij de inburgering, alfabetisering, een inburgeringsaanbod, MAP, PVT, participatie in het plan</dd>", ervoor, StringComparison.Ordinal);

        await huis.Meld(Berichten.Plicht(gebeurtenis: "SS124", doelgroep: Doelgroep.GezinsmigrantOfOverig), oin: "00000099000001002000");
        var erna = (await huis.Pagina($"/dossiers/{id}")).Html;
        Assert.Contains("<dt>Recht op</dt><dd>begeleiding bij de inburgering, MAP, PVT, participatie in het plan</dd>", erna, StringComparison.Ordinal);
        Assert.Contains("<dt>Recht vervallen</dt><dd>ontzorgen, per 8 januari 2024</dd>", erna, StringComparison.Ordinal);
        Assert.Contains("<dt>Participatie</dt><dd>0 uur</dd>", erna, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Onder_de_oude_wet_staat_er_alleen_wat_daarbij_hoort()
    {
        await using var huis = await Regiehuis.Open("2024-01-08");
        await huis.Meld(Berichten.Plicht() with { Begindatum = new(2021, 12, 13), Datum = new(2021, 12, 13) }, oin: "00000099000001002000");
        var id = await huis.Store(db => db.Dossiers.Select(d => d.DossierId).SingleAsync());
        var pagina = (await huis.Pagina($"/dossiers/{id}")).Html;
        foreach (var regel in (string[])["<dt>Maatschappelijke begeleiding</dt><dd>Niet gestart</dd>", "<dt>PVT</dt><dd>Niet gestart</dd>", "<dt>KNM</dt><dd>Niet gestart</dd>", "<dt>ONA</dt><dd>Onbekend</dd>"])
        {
            Assert.Contains(regel, pagina, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("<dt>MAP</dt>", pagina, StringComparison.Ordinal);
        Assert.Contains("Nog nodig: Maatschappelijke begeleiding, PVT, KNM, ONA.", pagina, StringComparison.Ordinal);
    }

    [Fact]
    public async Task De_lijst_is_te_beperken_tot_mijn_dossiers_een_toestand_of_een_ernst()
    {
        await using var huis = await Regiehuis.Open();
        await huis.Meld(Berichten.Koppeling());
        await huis.Meld(Berichten.Koppeling("2900000020", "999990020", "Berhane Tesfay"), Guid.CreateVersion7());
        var amal = await huis.Store(db => db.Dossiers.Where(d => d.Naam == "Amal Haddad").Select(d => d.DossierId).SingleAsync());
        Assert.Equal(201, (await huis.Post($"dossiers/{amal}/begeleiders", new { rol = "REGISSEUR", naam = "regisseur-gm", organisatie = "USD", telefoon = "0351234567", email = "r@usd.example" })).Status);
        await huis.Klok("2023-11-15");
        foreach (var (pad, ziet, zietNiet) in ((string, string, string)[])[
            ("/?regisseur=mij&toestand=&ernst=", "Amal Haddad", "Berhane"), ("/?regisseur=regisseur-gm", "Amal Haddad", "Berhane"),
            ("/?toestand=Voldaan", "Geen dossier past bij uw keuze.", "Amal Haddad"), ("/?regisseur=mij&ernst=C", "Geen dossier past bij uw keuze.", "Amal Haddad")])
        {
            var (status, html) = await huis.Pagina(pad);
            Assert.Equal(200, status);
            Assert.Contains(ziet, html, StringComparison.Ordinal);
            Assert.DoesNotContain(zietNiet, html, StringComparison.Ordinal);
        }
        // The address names nobody: each regisseur is chosen by a key.
        var sleutel = System.Text.RegularExpressions.Regex.Match((await huis.Pagina("/")).Html, "<option value=\"([0-9a-f]{16})\">regisseur-gm</option>").Groups[1].Value;
        var (_, gekozen) = await huis.Pagina($"/?regisseur={sleutel}");
        Assert.Contains("Amal Haddad", gekozen, StringComparison.Ordinal);
        Assert.DoesNotContain("Berhane", gekozen, StringComparison.Ordinal);
        Assert.Contains($"<option value=\"{sleutel}\" selected=\"selected\">regisseur-gm</option>", gekozen, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"regisseur-gm\"", gekozen, StringComparison.Ordinal);
        Assert.Contains("<option value=\"mij\" selected=\"selected\">mijzelf</option>", (await huis.Pagina("/?regisseur=mij")).Html, StringComparison.Ordinal);
        Assert.Equal(404, (await huis.Pagina("/?ernst=X")).Status);

        // The API has the same keys, and tells them.
        var regisseurs = (await huis.Vraag("regisseurs")).Json!["regisseurs"]!.AsArray();
        Assert.Equal((sleutel, "regisseur-gm"), (regisseurs.Single()!["sleutel"]!.GetValue<string>(), regisseurs.Single()!["naam"]!.GetValue<string>()));
        Assert.Empty((await huis.Vraag("regisseurs", Regiehuis.Hilversum)).Json!["regisseurs"]!.AsArray());
        foreach (var keuze in (string[])[sleutel, "mij"])
        {
            Assert.Equal("Amal Haddad", (await huis.Vraag($"dossiers?regisseur={keuze}", Regiehuis.Regisseur)).Json!["dossiers"]!.AsArray().Single()!["naam"]!.GetValue<string>());
        }
        Assert.Equal(400, (await huis.Vraag("dossiers?regisseur=regisseur-gm")).Status);
    }

    [Fact]
    public async Task Zoeken_op_een_naam_of_nummer_gaat_in_het_verzoek_en_niet_in_het_adres()
    {
        await using var huis = await Regiehuis.Open();
        await huis.Meld(Berichten.Koppeling());
        await huis.Meld(Berichten.Koppeling("2900000020", "999990020", "Berhane Tesfay"), Guid.CreateVersion7());
        var zaaknummer = await huis.Store(db => db.Dossiers.Where(d => d.Naam == "Amal Haddad").Select(d => d.Zaaknummer).SingleAsync());
        Assert.DoesNotContain("method=\"get\" class=\"inburgering-keuze\" role=\"search\"", (await huis.Pagina("/")).Html, StringComparison.Ordinal);
        foreach (var (zoek, ziet, zietNiet) in ((string, string, string)[])[
            ("TESF", "Berhane Tesfay", "Amal Haddad"), ("999990019", "Amal Haddad", "Berhane"), ("2900000020", "Berhane Tesfay", "Amal Haddad"), (zaaknummer, "Amal Haddad", "Berhane"),
            ("999990032", "Geen dossier past bij uw keuze.", "Amal Haddad"), (" ", "Geen dossier past bij uw keuze.", "Amal Haddad")])
        {
            var (status, html) = await huis.Verstuur("/", "Zoek", new Dictionary<string, string> { ["zoek"] = zoek });
            Assert.Equal(200, status);
            Assert.Contains(ziet, html, StringComparison.Ordinal);
            Assert.DoesNotContain(zietNiet, html, StringComparison.Ordinal);
            Assert.DoesNotContain("999990019", html, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("Amal Haddad", (await huis.Verstuur("/", "Zoek", new Dictionary<string, string> { ["zoek"] = "amal" }, Regiehuis.Hilversum)).Html, StringComparison.Ordinal);
        Assert.NotEmpty(await huis.Store(db => db.Audit.Where(a => a.Handeling == "dossiers gezocht").ToListAsync()));
    }

    [Theory]
    [InlineData("00000099000001001000", "COA")]
    [InlineData("00000099000001005000", "taalschool")]
    [InlineData("00000099001942000000", "gemeente 1942")]
    [InlineData("00000099000001007000", "Versa")]
    [InlineData("00000099000001006000", "WSP")]
    [InlineData("00000099000001009000", "00000099000001009000")]
    [InlineData("Stichting Samen", "Stichting Samen")]
    public void Een_bron_staat_er_met_haar_naam_en_een_onbekende_met_haar_nummer(string oin, string naam) => Assert.Equal(naam, Woorden.Organisatie(oin));

    [Theory]
    [InlineData("tir", "Tigrinya")]
    [InlineData("qaa", "qaa")]
    public void Een_taal_staat_er_met_haar_naam_en_een_onbekende_met_haar_code(string code, string naam) => Assert.Equal(naam, Woorden.Taal(code));

    [Theory]
    [InlineData("ONTVANGEN", "ontvangen, nog niet verwerkt")]
    [InlineData("NOG_GEEN_ANTWOORD", "nog geen antwoord")]
    [InlineData("GEWEIGERD", "niet geregistreerd, DUO weigerde het; zie de signalering")]
    public void Van_een_plan_staat_er_hoe_ver_het_bij_DUO_is(string status, string woorden) => Assert.Equal(woorden, Woorden.BijDuo(status));

    [Theory]
    [InlineData("InOpvang", "In opvang")]
    [InlineData("GEZINSMIGRANT_OF_OVERIG", "Gezinsmigrant of overig")]
    [InlineData("MAP", "MAP")]
    [InlineData("GAS", "Gas")]
    [InlineData("BEGELEIDER_VWN", "Begeleider VWN")]
    [InlineData("OPEN", "Open")]
    [InlineData("B1", "B1")]
    public void Codes_worden_woorden(string code, string woorden) => Assert.Equal(woorden, Woorden.Van(code));

    [Fact]
    public async Task Wat_een_signalering_zegt_te_vragen_vraagt_de_regisseur_op_de_pagina_van_het_dossier()
    {
        await using var huis = await Regiehuis.Open();
        await huis.Meld(Berichten.Koppeling());
        var pad = $"/dossiers/{await huis.Store(db => db.Dossiers.Select(d => d.DossierId).SingleAsync())}";
        Assert.DoesNotContain("Vraag COA om het klantprofiel</button>", (await huis.Pagina(pad)).Html, StringComparison.Ordinal);
        await huis.Klok("2023-10-30");
        Assert.Contains("Vraag COA om het klantprofiel</button>", (await huis.Pagina(pad)).Html, StringComparison.Ordinal);
        await huis.Verstuur(pad, "VraagProfiel", new Dictionary<string, string>());
        await huis.Klok(huis.Nu);
        Assert.Single(huis.Verzonden, v => v.Type == "nl.inburgering.cmd.vraag-klantprofiel-op.v1");
        var (_, html) = await huis.Pagina(pad);
        Assert.Contains("Klantprofiel, gevraagd op 30 oktober 2023 aan COA: open.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Vraag COA om het klantprofiel</button>", html, StringComparison.Ordinal);

        // There is no lesson to ask about: the page says so, as the API does.
        var (status, fout) = await huis.Verstuur(pad, "VraagRapportage", new Dictionary<string, string>());
        Assert.Equal(400, status);
        Assert.Contains("Dit veld is verplicht.", fout, StringComparison.Ordinal);
        Assert.DoesNotContain(huis.Verzonden, v => v.Type == "nl.inburgering.cmd.vraag-voortgangsrapportage-op.v1");
    }
}

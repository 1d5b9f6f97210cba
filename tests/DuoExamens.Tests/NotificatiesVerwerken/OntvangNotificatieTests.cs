using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Duo.V1;
using Inburgering.Contracts.Gemeente.V1;
using Inburgering.Contracts.Keten.V1;
using Inburgering.Testing;

namespace DuoExamens.Tests.NotificatiesVerwerken;

public class OntvangNotificatieTests(GedeeldeKeten gedeeld) : IClassFixture<GedeeldeKeten>
{
    private readonly ProefKeten keten = gedeeld.Keten;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SS101_wordt_het_volledige_bericht_over_de_plicht()
    {
        await keten.Gebeurt("SS101", "999990019", new { inburgeringsplicht = new { indicatorInburgeringsplicht = true, begindatum = "2022-11-01" }, doelgroep = new { indeling = "Asielstatushouder", begindatum = "2022-11-01", gedetailleerdeDoelgroep = "Gezinshereniger met Asielstatushouder" } }, vNummer: 290000019);
        var (persoon, bericht) = Assert.Single(await keten.Bij<InburgeringsplichtGewijzigd>(), b => b.Bericht.Bsn == "999990019");
        Assert.NotNull(persoon);
        Assert.Equal("0290000019", bericht.VNummer);
        Assert.True(bericht.Plicht);
        Assert.Equal(new DateOnly(2022, 11, 1), bericht.Begindatum);
        Assert.Equal(Doelgroep.Asielstatushouder, bericht.Doelgroep);
        Assert.Equal(Doelgroepdetail.GezinsherenigerMetAsielstatushouder, bericht.Detail);
        Assert.Equal("SS101", bericht.GebeurtenisId);
    }

    [Fact]
    public async Task Alle_feiten_over_dezelfde_persoon_dragen_dezelfde_sleutel()
    {
        await keten.Gebeurt("SS139", "999990020", new { begindatum = "2023-01-02" });
        await keten.Gebeurt("SS131", "999990020", new { resultaat = "B1-route niet haalbaar", behaaldeScore = "19,00", benodigdeScore = "28,00", datumAfname = "2022-12-20" });
        await keten.Gebeurt("SS102", "999990020", new { startdatum = "2023-01-03", einddatum = "2026-01-03" });
        await keten.Gebeurt("SS199", "999990020", new { examendatum = "2022-12-21", resultaat = "Geslaagd", onderdeel = "LE", niveau = "B1" });
        var persoon = Assert.Single(await keten.Bij<InburgeringsplichtGewijzigd>(), b => b.Bericht.Bsn == "999990020").Persoon;
        var m11 = Assert.Single(await keten.Bij<PipTermijnGestart>(), b => b.Persoon == persoon).Bericht;
        Assert.Equal((new DateOnly(2023, 1, 2), new DateOnly(2023, 3, 13)), (m11.Startdatum, m11.Uiterlijk));
        var m12 = Assert.Single(await keten.Bij<LbtResultaatBekend>(), b => b.Persoon == persoon).Bericht;
        Assert.Equal((LbtResultaat.NietHaalbaar, 19m, 28m, "2022-01-01"), (m12.Resultaat, m12.Behaald, m12.Nodig, m12.CesuurVersie));
        var m13 = Assert.Single(await keten.Bij<InburgeringstermijnVastgesteld>(), b => b.Persoon == persoon).Bericht;
        Assert.Equal((new DateOnly(2023, 1, 3), new DateOnly(2026, 1, 3)), (m13.Startdatum, m13.Einddatum));
        var m23 = Assert.Single(await keten.Bij<ExamenuitslagBekend>(), b => b.Persoon == persoon).Bericht;
        Assert.Equal((Examenonderdeel.Lezen, ErkNiveau.B1, Examenresultaat.Geslaagd), (m23.Onderdeel, m23.Niveau, m23.Resultaat));
    }

    [Theory]
    [InlineData("SS106", Plichtreden.Voldaan)]
    [InlineData("SS111", Plichtreden.Overleden)]
    [InlineData("SS110", Plichtreden.PlichtIngetrokken)]
    public async Task Het_einde_van_de_plicht_noemt_de_reden(string gebeurtenisId, Plichtreden reden)
    {
        var bsn = gebeurtenisId switch { "SS106" => "999990032", "SS111" => "999990044", _ => "999990056" };
        await keten.Gebeurt(gebeurtenisId, bsn, reden == Plichtreden.PlichtIngetrokken ? new { redenGeenInburgeringsplicht = "Overig" } : null);
        var bericht = Assert.Single(await keten.Bij<InburgeringsplichtGewijzigd>(), b => b.Bericht.Bsn == bsn).Bericht;
        Assert.False(bericht.Plicht);
        Assert.Equal(reden, bericht.Reden);
    }

    [Fact]
    public async Task Dezelfde_notificatie_twee_keer_heeft_een_gevolg()
    {
        await keten.Storing("DUBBEL", 1);
        await keten.Gebeurt("SS101", "999990068");
        Assert.Single(await keten.Bij<InburgeringsplichtGewijzigd>(), b => b.Bericht.Bsn == "999990068");
    }

    [Fact]
    public async Task Tegelijk_dezelfde_notificatie_wordt_overal_aangenomen_en_telt_een_keer()
    {
        var id = Guid.NewGuid().ToString();
        await keten.Gebeurt("SS101", "999990093");
        var antwoorden = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Notificeer("SS128", "999990093", id)));
        Assert.All(antwoorden, a => Assert.Equal(201, (int)a.StatusCode));
        await keten.Rust();
        Assert.Single(await keten.Bij<InburgeringsplichtGewijzigd>(), b => b.Bericht.Bsn == "999990093" && b.Bericht.GebeurtenisId == "SS128");
    }

    [Fact]
    public async Task Een_andere_notificatie_onder_hetzelfde_berichtId_wordt_geweigerd()
    {
        var id = Guid.NewGuid().ToString();
        Assert.Equal(201, (int)(await Notificeer("SS101", "999990111", id)).StatusCode);
        Assert.Equal(409, (int)(await Notificeer("SS106", "999990111", id)).StatusCode);
    }

    [Fact]
    public async Task Een_notificatie_zonder_persoon_wordt_geparkeerd_en_na_een_dag_gemeld()
    {
        await using var eigen = await ProefKeten.Start();
        await eigen.Gebeurt("SS131", "999990123", zonderPersoon: true);
        Assert.Empty(await eigen.Bij<LbtResultaatBekend>());
        var nu = await eigen.Klok();
        await eigen.ZetKlok(nu.AddHours(23));
        Assert.Empty(await eigen.Bij<VerwerkingsfoutGemeld>());
        await eigen.ZetKlok(nu.AddHours(24));
        Assert.Contains("SS131", Assert.Single(await eigen.Bij<VerwerkingsfoutGemeld>()).Bericht.Tekst, StringComparison.Ordinal);
        await eigen.ZetKlok(nu.AddHours(60));
        Assert.Single(await eigen.Bij<VerwerkingsfoutGemeld>());
    }

    [Fact]
    public async Task Alleen_een_V_nummer_geeft_een_deelbericht_en_gaat_door_zodra_het_BSN_bekend_is()
    {
        Assert.Equal(201, (int)(await Notificeer("SS101", null, Guid.NewGuid().ToString(), 2900000135)).StatusCode);
        await keten.Rust();
        var deel = Assert.Single(await keten.Bij<InburgeringsplichtGewijzigd>(), b => b.Bericht.VNummer == "2900000135");
        Assert.True(deel.Bericht.DetailsVolgen);
        await keten.Gebeurt("SS139", "999990135", vNummer: "2900000135");
        var volledig = (await keten.Bij<InburgeringsplichtGewijzigd>()).Where(b => b.Bericht.Bsn == "999990135").ToList();
        Assert.Equal(["SS101", "SS139"], volledig.Select(b => b.Bericht.GebeurtenisId).Order(StringComparer.Ordinal));
        Assert.All(volledig, b => Assert.Equal(deel.Persoon, b.Persoon));
    }

    [Fact]
    public async Task Na_samenvoegen_dragen_latere_feiten_de_sleutel_van_de_regie()
    {
        await keten.Gebeurt("SS101", "999990147");
        var eigen = Assert.Single(await keten.Bij<InburgeringsplichtGewijzigd>(), b => b.Bericht.Bsn == "999990147").Persoon!.Value;
        var canoniek = Guid.CreateVersion7();
        await keten.Regie(new IdentiteitSamengevoegd { OudeSleutel = eigen, NieuweSleutel = canoniek, Reden = "Zelfde persoon" }, canoniek);
        await keten.Gebeurt("SS102", "999990147", new { startdatum = "2023-01-01", einddatum = "2026-01-01" });
        Assert.Single(await keten.Bij<InburgeringstermijnVastgesteld>(), b => b.Persoon == canoniek);
    }

    [Fact]
    public async Task SS120_en_SS121_noemen_de_nieuwe_gemeente_en_die_van_het_vorige_PIP()
    {
        await keten.Gebeurt("SS121", "999990159", new { gemeentecode = "0402", pip = new { gemeentecode = "1942", pip = new { dagtekeningPip = "2022-12-01", leerroute = "B" } } });
        var bericht = Assert.Single(await keten.Bij<VerhuisdNaarGemeente>(), b => b.Bericht.NaarGemeente == "0402").Bericht;
        Assert.Equal(("1942", true, "SS121"), (bericht.VanGemeente, bericht.PipVorigeGemeente, bericht.GebeurtenisId));
    }

    [Theory]
    [InlineData("SS113", Verzoeksoort.Verlenging, null, Verzoekoordeel.Afgewezen, "999990160")]
    [InlineData("SS115", Verzoeksoort.Vrijstelling, Verzoekomvang.Tijdelijk, Verzoekoordeel.Afgewezen, "999990172")]
    [InlineData("SS117", Verzoeksoort.Vrijstelling, Verzoekomvang.Gedeeltelijk, Verzoekoordeel.Toegekend, "999990184")]
    [InlineData("SS119", Verzoeksoort.Ontheffing, Verzoekomvang.Gedeeltelijk, Verzoekoordeel.Toegekend, "999990196")]
    public async Task Een_beoordeeld_verzoek_wordt_M39(string gebeurtenisId, Verzoeksoort soort, Verzoekomvang? omvang, Verzoekoordeel oordeel, string bsn)
    {
        await keten.Gebeurt("SS101", bsn);
        var persoon = Assert.Single(await keten.Bij<InburgeringsplichtGewijzigd>(), b => b.Bericht.Bsn == bsn).Persoon;
        await keten.Gebeurt(gebeurtenisId, bsn, gebeurtenisId == "SS119" ? new { examenonderdeel = "SP", grond = "MED" } : null);
        var bericht = Assert.Single(await keten.Bij<VerzoekBeoordeeld>(), b => b.Persoon == persoon).Bericht;
        Assert.Equal((soort, omvang, oordeel), (bericht.Soort, bericht.Omvang, bericht.Oordeel));
        if (gebeurtenisId == "SS119") { Assert.Equal((Examenonderdeel.Spreken, Verzoekgrond.Med), (bericht.Onderdeel, bericht.Grond)); }
    }

    [Fact]
    public async Task Een_gebeurtenis_zonder_feit_wordt_aangenomen_en_heeft_geen_gevolg()
    {
        await keten.Gebeurt("SS140", "999990202");
        Assert.DoesNotContain(await keten.Bij<InburgeringsplichtGewijzigd>(), b => b.Bericht.Bsn == "999990202");
    }

    [Fact]
    public async Task Een_BSN_dat_niet_klopt_gaat_naar_de_regie_die_over_identiteit_gaat()
    {
        await keten.Gebeurt("SS101", "999990012");
        Assert.Single(await keten.Bij<InburgeringsplichtGewijzigd>(), b => b.Bericht.Bsn == "999990012");
    }

    [Theory]
    [InlineData("""{"registratieDatumTijd":"2024-01-15T09:00:00+01:00"}""", "/gebeurtenisId")]
    [InlineData("""{"registratieDatumTijd":"6/5/2024","gebeurtenisId":"SS101"}""", "/registratieDatumTijd")]
    [InlineData("""{"registratieDatumTijd":"2024-01-15T09:00:00+01:00","gebeurtenisId":"SS101","bsn":"12345678"}""", "/bsn")]
    [InlineData("""{"registratieDatumTijd":"2024-01-15T09:00:00+01:00","gebeurtenisId":"SS101","vNummer":"0290000019"}""", "/vNummer")]
    [InlineData("""{"registratieDatumTijd":"2024-01-15T09:00:00+01:00","gebeurtenisId":"ss101"}""", "/gebeurtenisId")]
    [InlineData("""{"registratieDatumTijd":""", "/")]
    [InlineData("""[]""", "/")]
    public async Task Wat_niet_klopt_wordt_geweigerd_met_de_plaats(string json, string plaats)
    {
        using var antwoord = await keten.Stuur("duo", HttpMethod.Post, "/duo-examens/v1/notificaties", new StringContent(json, Encoding.UTF8, "application/json"), Kop(Guid.NewGuid().ToString()));
        Assert.Equal(400, (int)antwoord.StatusCode);
        Assert.Equal("application/problem+json", antwoord.Content.Headers.ContentType?.MediaType);
        var tekst = await antwoord.Content.ReadAsStringAsync(Ct);
        Assert.True(JsonSerializer.Deserialize<JsonElement>(tekst).GetProperty("errors").TryGetProperty(plaats, out _), tekst);
        Assert.DoesNotContain("12345678", tekst, StringComparison.Ordinal);
        Assert.NotEmpty(antwoord.Headers.GetValues("API-Version"));
    }

    [Fact]
    public async Task Zonder_de_drie_headers_noemt_het_antwoord_ze_alle_drie()
    {
        using var antwoord = await keten.Stuur("duo", HttpMethod.Post, "/duo-examens/v1/notificaties", new { registratieDatumTijd = "2024-01-15T09:00:00+01:00", gebeurtenisId = "SS101" });
        Assert.Equal(400, (int)antwoord.StatusCode);
        var fouten = (await antwoord.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("errors");
        Assert.Equal(["berichtId", "bron", "doel"], fouten.EnumerateObject().Select(f => f.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("vwn", 403)]
    [InlineData("usd", 403)]
    public async Task Alleen_DUO_mag_notificeren(string client, int status)
    {
        using var antwoord = await keten.Stuur(client, HttpMethod.Post, "/duo-examens/v1/notificaties", new { registratieDatumTijd = "2024-01-15T09:00:00+01:00", gebeurtenisId = "SS101" }, Kop(Guid.NewGuid().ToString()));
        Assert.Equal(status, (int)antwoord.StatusCode);
    }

    [Fact]
    public async Task Een_enkele_500_van_DUO_blijft_onzichtbaar()
    {
        await using var eigen = await ProefKeten.Start();
        await eigen.Storing("HTTP_500", 1);
        await eigen.Gebeurt("SS101", "999990214");
        Assert.Null(Assert.Single(await eigen.Bij<InburgeringsplichtGewijzigd>()).Bericht.DetailsVolgen);
    }

    [Fact]
    public async Task Blijft_DUO_weg_dan_komt_er_een_deelbericht_en_later_het_hele()
    {
        await using var eigen = await ProefKeten.Start();
        await eigen.Storing("HTTP_500", 6); // two turns of three attempts
        await eigen.Gebeurt("SS101", "999990226", rust: false);
        await Eventually.Is(2, async () => (await eigen.Bij<InburgeringsplichtGewijzigd>()).Count, "berichten");
        var berichten = await eigen.Bij<InburgeringsplichtGewijzigd>();
        Assert.Equal([true, null], berichten.Select(b => b.Bericht.DetailsVolgen));
        Assert.Equal(Doelgroep.Asielstatushouder, berichten[1].Bericht.Doelgroep);
        Assert.Equal(berichten[0].Persoon, berichten[1].Persoon);
    }

    private Task<HttpResponseMessage> Notificeer(string gebeurtenisId, string? bsn, string berichtId, long? vNummer = null)
    {
        var inhoud = new Dictionary<string, object> { ["registratieDatumTijd"] = "2023-01-02T09:00:00+01:00", ["gebeurtenisId"] = gebeurtenisId };
        if (bsn is not null) { inhoud["bsn"] = bsn; }
        if (vNummer is not null) { inhoud["vNummer"] = vNummer; }
        return keten.Stuur("duo", HttpMethod.Post, "/duo-examens/v1/notificaties", inhoud, Kop(berichtId));
    }

    private static (string, string)[] Kop(string berichtId) => [("bron", "00000099000001002000"), ("doel", "00000099001942000000"), ("berichtId", berichtId)];
}

using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Cmd.V1;
using Inburgering.Contracts.Duo.V1;
using Inburgering.Contracts.Gemeente.V1;
using Ketensimulator.Duo;
using Microsoft.Extensions.DependencyInjection;

namespace DuoExamens.Tests.Vergelijken;

/// <summary>What a lost notification would have told comes by reading everything, and the difference is shown.</summary>
public class RaadpleegVergelijkingenTests(GedeeldeKeten gedeeld) : IClassFixture<GedeeldeKeten>
{
    private readonly ProefKeten keten = gedeeld.Keten;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>DUO holds something from now on, and its notification is lost.</summary>
    private async Task Verloren(string bsn, string soort, JsonNode waarde)
    {
        await using var scope = keten.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DuoRegister>().Zet(bsn, soort, waarde, Ct);
    }

    private async Task<IReadOnlyList<string>> Vergelijk(Guid persoon)
    {
        using var vraag = await keten.Stuur("usd", HttpMethod.Post, "/duo-examens/v1/vergelijkingen", new { inburgeraarId = persoon });
        Assert.Equal(202, (int)vraag.StatusCode);
        await keten.Rust();
        return await Verschillen(persoon);
    }

    private async Task<IReadOnlyList<string>> Verschillen(Guid persoon)
    {
        using var antwoord = await keten.Stuur("usd", HttpMethod.Get, $"/duo-examens/v1/vergelijkingen?inburgeraarId={persoon}");
        var json = await antwoord.Content.ReadFromJsonAsync<JsonElement>(Ct);
        Assert.Equal(persoon, Assert.Single(json.GetProperty("vergelijkingen").EnumerateArray()).GetProperty("inburgeraarId").GetGuid());
        return [.. json.GetProperty("verschillen").EnumerateArray().Select(v => $"{v.GetProperty("soort")}: {string.Join(", ", v.GetProperty("velden").EnumerateArray().Select(x => x.GetString()))}")];
    }

    [Fact]
    public async Task Zonder_verschil_komt_er_geen_bericht_bij()
    {
        var bsn = Proefpersoon.Bsn();
        await keten.Gebeurt("SS139", bsn, new { begindatum = "2022-11-01" });
        await keten.Gebeurt("SS102", bsn, new { startdatum = "2023-01-01", einddatum = "2026-01-01" });
        await keten.Gebeurt("SS131", bsn, new { resultaat = "Onbekend" });
        await keten.Gebeurt("SS119", bsn, new { examenonderdeel = "SP", grond = "MED" });
        var persoon = (await keten.Bij<InburgeringsplichtGewijzigd>()).Last(b => b.Bericht.Bsn == bsn).Persoon!.Value;
        Assert.Empty(await Vergelijk(persoon));
        Assert.Single(await keten.Bij<InburgeringsplichtGewijzigd>(), b => b.Persoon == persoon);
        Assert.Single(await keten.Bij<InburgeringstermijnVastgesteld>(), b => b.Persoon == persoon);
        Assert.Single(await keten.Bij<LbtResultaatBekend>(), b => b.Persoon == persoon);
        Assert.Single(await keten.Bij<VerzoekBeoordeeld>(), b => b.Persoon == persoon);
    }

    [Fact]
    public async Task Een_verlenging_en_een_examen_waarvan_de_notificatie_verloren_ging_komen_alsnog_en_eenmaal()
    {
        var bsn = Proefpersoon.Bsn();
        var persoon = await keten.Plichtig(bsn);
        await keten.Gebeurt("SS102", bsn, new { startdatum = "2023-01-01", einddatum = "2026-01-01" });
        await Verloren(bsn, Resource.Termijn, new JsonObject { ["startdatum"] = "2023-01-01", ["einddatum"] = "2026-07-01", ["verlengingsgrondcode"] = "2" });
        await Verloren(bsn, Resource.Examens, new JsonArray(new JsonObject { ["examendatum"] = "2022-12-15", ["resultaat"] = "Geslaagd", ["onderdeel"] = "KNM" }));
        var verschillen = await Vergelijk(persoon);
        Assert.Equal(["ExamenuitslagBekend: DUO heeft dit; het was niet doorgegeven.", "InburgeringstermijnVastgesteld: einddatum: 2026-01-01 → 2026-07-01, grondcode: - → 2"], verschillen.Order(StringComparer.Ordinal));
        var termijn = (await keten.Bij<InburgeringstermijnVastgesteld>()).Last(b => b.Persoon == persoon).Bericht;
        Assert.Equal((new DateOnly(2026, 7, 1), Termijnaanleiding.VerlengdOpVerzoek), (termijn.Einddatum, termijn.Aanleiding));
        Assert.Equal(2, (await Vergelijk(persoon)).Count);
        Assert.Single(await keten.Bij<ExamenuitslagBekend>(), b => b.Persoon == persoon);
    }

    [Fact]
    public async Task Een_verloren_einde_van_de_plicht_wordt_de_gebeurtenis_die_DUO_zou_hebben_gemeld()
    {
        var bsn = Proefpersoon.Bsn();
        var persoon = await keten.Plichtig(bsn);
        await Verloren(bsn, Resource.Plicht, new JsonObject { ["indicatorInburgeringsplicht"] = false, ["begindatum"] = "2022-11-01", ["einddatum"] = "2022-12-30", ["redenGeenInburgeringsplicht"] = "Inburgeringsplicht voldaan" });
        await Vergelijk(persoon);
        var bericht = (await keten.Bij<InburgeringsplichtGewijzigd>()).Last(b => b.Persoon == persoon).Bericht;
        Assert.Equal(("SS106", false, Plichtreden.Voldaan, bsn), (bericht.GebeurtenisId, bericht.Plicht, bericht.Reden!.Value, bericht.Bsn));
    }

    [Fact]
    public async Task Een_contactpersoon_die_wacht_op_de_plicht_gaat_ook_mee_als_de_notificatie_verloren_ging()
    {
        var (bsn, persoon) = (Proefpersoon.Bsn(), Guid.CreateVersion7());
        await keten.Regie(new RegistreerContactpersoonBijDuo { Bsn = bsn, Naam = "Sanne de Wit", Email = "s.dewit@gooisemeren.example", Telefoon = "+31 35 1234567" }, persoon);
        Assert.Equal("KLAARGEZET", Assert.Single(await keten.MeldingenVan(persoon)).GetProperty("status").GetString());
        await Verloren(bsn, Resource.Plicht, new JsonObject { ["indicatorInburgeringsplicht"] = true, ["begindatum"] = "2022-11-01" });
        await Vergelijk(persoon);
        await keten.Rust();
        Assert.Equal("ONTVANGEN", Assert.Single(await keten.MeldingenVan(persoon)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task De_uren_die_DUO_heeft_worden_doorgegeven_zonder_verschil_te_zijn()
    {
        var bsn = Proefpersoon.Bsn();
        var persoon = await keten.Plichtig(bsn);
        await keten.Regie(new RegistreerResultaatBijDuo { Soort = Resultaatsoort.GevolgdeUren, Bsn = bsn, GevolgdeUren = new() { TaalKnm = 120, Participatie = 40 } }, persoon);
        Assert.Empty(await Vergelijk(persoon));
        var uren = Assert.Single(await keten.Bij<GevolgdeUrenBekend>(), b => b.Persoon == persoon).Bericht;
        Assert.Equal(("1942", 120, 40, 0, new DateOnly(2023, 1, 3)), (uren.Gemeentecode, uren.TaalKnm, uren.Participatie, uren.TaalKnmIntake, uren.BekendTot));
    }

    [Fact]
    public async Task Wat_gemeld_is_en_DUO_niet_meer_toont_is_een_verschil()
    {
        var bsn = Proefpersoon.Bsn();
        var persoon = await keten.Plichtig(bsn);
        await keten.Regie(new RegistreerResultaatBijDuo { Soort = Resultaatsoort.Map, Bsn = bsn, Map = new() { EindgesprekOp = new(2022, 12, 12) } }, persoon);
        await Verloren(bsn, Resource.Map, new JsonObject { ["datumEindgesprekMap"] = "2022-12-01" });
        Assert.Equal(["Melding Map: De gemeente heeft dit gemeld; DUO toont het niet of anders."], await Vergelijk(persoon));
    }

    [Fact]
    public async Task StatushouderGevestigdConsumer_leest_alles_na_zodra_iemand_gevestigd_is()
    {
        var bsn = Proefpersoon.Bsn();
        var persoon = await keten.Plichtig(bsn);
        await Verloren(bsn, Resource.Termijn, new JsonObject { ["startdatum"] = "2023-01-01", ["einddatum"] = "2026-01-01" });
        await keten.Regie(new StatushouderGevestigd { Vestigingsdatum = new(2023, 1, 2) }, persoon);
        Assert.Single(await keten.Bij<InburgeringstermijnVastgesteld>(), b => b.Persoon == persoon);
        await keten.Regie(new StatushouderGevestigd { Vestigingsdatum = new(2023, 1, 2) }, persoon);
        Assert.Single(await keten.Bij<InburgeringstermijnVastgesteld>(), b => b.Persoon == persoon);
        await keten.Regie(new StatushouderGevestigd { Vestigingsdatum = new(2023, 1, 2) }, Guid.CreateVersion7()); // unknown here: nothing to read yet
    }

    [Fact]
    public async Task Wie_niet_van_deze_gemeente_is_wordt_niet_nagelezen_en_niet_getoond()
    {
        var bsn = Proefpersoon.Bsn();
        var persoon = await keten.Plichtig(bsn);
        using var vraag = await keten.Stuur("regisseur-hilversum", HttpMethod.Post, "/duo-examens/v1/vergelijkingen", new { inburgeraarId = persoon });
        Assert.Equal(404, (int)vraag.StatusCode);
        using var antwoord = await keten.Stuur("regisseur-hilversum", HttpMethod.Get, "/duo-examens/v1/vergelijkingen");
        Assert.Empty((await antwoord.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("vergelijkingen").EnumerateArray());
    }

    [Fact]
    public async Task Zonder_persoon_zegt_het_antwoord_wat_er_ontbreekt()
    {
        using var vraag = await keten.Stuur("usd", HttpMethod.Post, "/duo-examens/v1/vergelijkingen", new { });
        Assert.Equal(400, (int)vraag.StatusCode);
    }

    [Theory]
    [InlineData(false, null, false, "SS110")]
    [InlineData(false, "Overlijden", false, "SS111")]
    [InlineData(false, "Tijdelijke vrijstelling", false, "SS109")]
    [InlineData(true, null, true, "SS129")]
    [InlineData(true, null, false, "SS101")]
    public void De_gebeurtenis_volgt_uit_wat_er_veranderde(bool plicht, string? reden, bool wasZonder, string verwacht)
    {
        var verteld = new InburgeringsplichtGewijzigd { Plicht = !wasZonder, GebeurtenisId = "", Doelgroep = Doelgroep.Asielstatushouder };
        Assert.Equal(verwacht, DuoExamens.Vergelijken.Vergelijk.GebeurtenisBij(verteld, new() { IndicatorInburgeringsplicht = plicht, RedenGeenInburgeringsplicht = reden }, new() { Indeling = "Asielstatushouder" }));
        if (plicht && !wasZonder) { Assert.Equal("SS124", DuoExamens.Vergelijken.Vergelijk.GebeurtenisBij(verteld, new() { IndicatorInburgeringsplicht = true }, new() { Indeling = "Gezinsmigrant en overige migrant" })); }
    }
}

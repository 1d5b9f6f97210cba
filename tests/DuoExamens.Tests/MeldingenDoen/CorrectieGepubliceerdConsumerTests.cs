using Inburgering.Contracts;
using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Cmd.V1;
using Inburgering.Contracts.Gemeente.V1;
using Inburgering.Contracts.Keten.V1;
using Inburgering.Messaging;

namespace DuoExamens.Tests.MeldingenDoen;

/// <summary>CorrectieGepubliceerdConsumer: what no longer counts is taken back at DUO, and what counted before is reported again.</summary>
public class CorrectieGepubliceerdConsumerTests(GedeeldeKeten gedeeld) : IClassFixture<GedeeldeKeten>
{
    private readonly ProefKeten keten = gedeeld.Keten;

    private static RegistreerResultaatBijDuo Map(string bsn, DateOnly dag) => new() { Soort = Resultaatsoort.Map, Bsn = bsn, Map = new() { EindgesprekOp = dag } };

    private Task<Guid> Corrigeer(Guid bericht, Guid persoon) => keten.Regie(new CorrectieGepubliceerd { CorrectieVan = bericht, Reden = "Verkeerde datum" }, persoon, Diensten.DuoExamens);

    private async Task<IReadOnlyList<string?>> Maps(string bsn) =>
        [.. (await keten.Ontvangen(bsn, "PUT")).Where(o => o["pad"]!.GetValue<string>().EndsWith("/map", StringComparison.Ordinal)).Select(o => o["inhoud"]!["datumEindgesprekMap"]?.GetValue<string>())];

    private async Task<IReadOnlyList<string>> Standen(Guid persoon) => [.. (await keten.MeldingenVan(persoon)).Select(m => $"{m.GetProperty("soort")} {m.GetProperty("status")}")];

    [Fact]
    public async Task Een_gecorrigeerd_resultaat_wordt_bij_DUO_weggehaald_door_een_leeg_geheel()
    {
        var bsn = Proefpersoon.Bsn();
        var persoon = await keten.Plichtig(bsn);
        var opdracht = await keten.Regie(Map(bsn, new(2022, 12, 1)), persoon);
        await Corrigeer(opdracht, persoon);
        Assert.Equal(["2022-12-01", null], await Maps(bsn));
        Assert.Equal(["MAP INGETROKKEN", "MAP_INTREKKEN VERWERKT"], await Standen(persoon));
    }

    [Fact]
    public async Task Twee_keer_dezelfde_correctie_is_een_keer_weghalen()
    {
        var bsn = Proefpersoon.Bsn();
        var persoon = await keten.Plichtig(bsn);
        var opdracht = await keten.Regie(Map(bsn, new(2022, 12, 2)), persoon);
        await Corrigeer(opdracht, persoon);
        await Corrigeer(opdracht, persoon);
        Assert.Equal(["2022-12-02", null], await Maps(bsn));
    }

    [Fact]
    public async Task Wat_daarvoor_gold_wordt_opnieuw_gemeld()
    {
        var bsn = Proefpersoon.Bsn();
        var persoon = await keten.Plichtig(bsn);
        await keten.Regie(Map(bsn, new(2022, 12, 5)), persoon);
        var tweede = await keten.Regie(Map(bsn, new(2022, 12, 6)), persoon);
        await Corrigeer(tweede, persoon);
        Assert.Equal(["2022-12-05", "2022-12-06", null, "2022-12-05"], await Maps(bsn));
    }

    [Fact]
    public async Task Is_er_al_een_latere_melding_dan_hoeft_DUO_niets_te_vergeten()
    {
        var bsn = Proefpersoon.Bsn();
        var persoon = await keten.Plichtig(bsn);
        var eerste = await keten.Regie(Map(bsn, new(2022, 12, 7)), persoon);
        await keten.Regie(Map(bsn, new(2022, 12, 8)), persoon);
        await Corrigeer(eerste, persoon);
        Assert.Equal(["2022-12-07", "2022-12-08"], await Maps(bsn));
        Assert.Equal(["MAP INGETROKKEN", "MAP VERWERKT"], await Standen(persoon));
    }

    [Fact]
    public async Task Een_correctie_die_voor_de_melding_aankomt_houdt_haar_tegen()
    {
        var bsn = Proefpersoon.Bsn();
        var persoon = await keten.Plichtig(bsn);
        var feit = Guid.CreateVersion7();
        await Corrigeer(feit, persoon);
        await keten.Zeg(Map(bsn, new(2022, 12, 9)), new About(persoon) { Cause = new Envelope(feit, "feit", "", persoon, default, default, feit, null, null, null) });
        await keten.Rust();
        Assert.Empty(await Maps(bsn));
        Assert.Equal(["MAP INGETROKKEN"], await Standen(persoon));
    }

    [Fact]
    public async Task Een_gecorrigeerd_aanbod_verdwijnt_bij_DUO_en_kan_opnieuw_gedaan_worden()
    {
        var bsn = Proefpersoon.Bsn();
        var persoon = await keten.MetPip(bsn);
        InburgeringsaanbodGedaan Aanbod() => new() { Instellingsnummer = "0000004000", Datum = new(2022, 12, 21), VerwachteStart = new(2023, 1, 9), Alfabetisering = Alfabetisering.Nvt, Leerroute = Leerroute.B1 };
        var aanbod = await keten.Regie(Aanbod(), persoon);
        await Corrigeer(aanbod, persoon);
        Assert.Equal(204, Assert.Single(await keten.Ontvangen(bsn, "DELETE"))["status"]!.GetValue<int>());
        await keten.Regie(Aanbod(), persoon);
        Assert.Equal(2, (await keten.Ontvangen(bsn, "POST")).Count(o => o["pad"]!.GetValue<string>().Contains("Inburgeringsaanbod", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Een_correctie_van_wat_nooit_aan_DUO_gemeld_is_heeft_daar_geen_gevolg()
    {
        var bsn = Proefpersoon.Bsn();
        var persoon = await keten.Plichtig(bsn);
        await Corrigeer(Guid.CreateVersion7(), persoon);
        Assert.DoesNotContain(await keten.Ontvangen(bsn), o => o["methode"]!.GetValue<string>() != "GET");
        Assert.Empty(await keten.MeldingenVan(persoon));
    }
}

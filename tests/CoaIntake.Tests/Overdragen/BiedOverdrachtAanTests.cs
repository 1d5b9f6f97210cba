using CoaIntake.Overdragen;
using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Keten.V1;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoaIntake.Tests.Overdragen;

public sealed class BiedOverdrachtAanTests : IDisposable
{
    private readonly CoaOnderTest coa = new();

    public void Dispose() => coa.Dispose();

    private static BiedOverdrachtAan.Verzoek Verzoek(params Overdrachtsveld[] velden) => new()
    {
        OverdrachtId = Guid.CreateVersion7(), Soort = Overdrachtsoort.T1, VanOin = CoaOnderTest.Coa, NaarOin = CoaOnderTest.Gemeente, GewensteStart = new(2024, 1, 15), Velden = velden, ClientkopieTalen = ["nld", "ara"],
    };

    [Fact]
    public void Elke_fout_staat_bij_zijn_veld()
    {
        var vandaag = new DateOnly(2023, 11, 20);
        Assert.Empty(BiedOverdrachtAan.Controleer(Verzoek(new Overdrachtsveld { Naam = "wens", Waarde = "verpleegkundige worden" }, new Overdrachtsveld { Naam = "praktischeBeperkingen", Waarde = "geen trap", Klasse = "K6" }), wie: true, vandaag));

        var fouten = BiedOverdrachtAan.Controleer(
            Verzoek(
                new Overdrachtsveld { Naam = "bsn", Waarde = "999990012" }, new Overdrachtsveld { Naam = "vNummer", Waarde = "2900000027" }, new Overdrachtsveld { Naam = "gezondheid", Waarde = "…", Klasse = "K6" },
                new Overdrachtsveld { Naam = "bsn", Waarde = CoaOnderTest.Bsn }) with
            {
                VNummer = CoaOnderTest.VNummer, Soort = Overdrachtsoort.T3, NaarOin = "12", ClientkopieTalen = ["NL"], ClientkopieOp = vandaag.AddDays(1),
            }, wie: false, vandaag);

        Assert.Equal(
            ["/clientkopieOp", "/clientkopieTalen/0", "/naarOin", "/soort", "/vNummer", "/velden/0/waarde", "/velden/1/waarde", "/velden/2/klasse", "/velden/3/naam"],
            fouten.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("religie")]
    [InlineData("Asielrelaas")]
    [InlineData("medischDossier")]
    [InlineData("diagnose")]
    public void Wat_nooit_meegaat_wordt_geweigerd_als_veld_en_in_de_inhoud(string naam)
    {
        Assert.Equal(["/velden/0/naam"], BiedOverdrachtAan.Controleer(Verzoek(new Overdrachtsveld { Naam = naam, Waarde = "x" }), wie: true, new(2023, 11, 20)).Keys);
        Assert.Equal([$"/inhoud/{naam}"], BiedOverdrachtAan.Controleer(Verzoek() with { Inhoud = new Dictionary<string, string> { [naam] = "x" } }, wie: true, new(2023, 11, 20)).Keys);
    }

    [Fact]
    public async Task Een_aanbod_met_alleen_het_nodige_wordt_een_volledig_bericht_aan_de_gemeente()
    {
        var persoon = await coa.Gekoppeld();

        var antwoord = Assert.IsType<Created<BiedOverdrachtAan.Antwoord>>(await coa.BiedAan(new { vNummer = CoaOnderTest.VNummer, gewensteStart = "2024-01-15" }));

        var bericht = (await coa.Verzonden())[1];
        Assert.Equal(("nl.inburgering.keten.overdracht-aangeboden.v1", Diensten.UsdRegie, persoon, CoaOnderTest.Coa), (bericht.Type, bericht.Target, bericht.Subject!.Value, bericht.Oin));
        var aanbod = bericht.Als<OverdrachtAangeboden>();
        Assert.Equal((antwoord.Value!.OverdrachtId, Overdrachtsoort.T1, CoaOnderTest.Coa, CoaOnderTest.Gemeente), (aanbod.OverdrachtId, aanbod.Soort, aanbod.VanOin, aanbod.NaarOin));
    }

    [Fact]
    public async Task De_persoon_mag_ook_met_een_veld_of_met_de_ketensleutel_worden_aangewezen()
    {
        var persoon = await coa.Gekoppeld();
        Assert.IsType<Created<BiedOverdrachtAan.Antwoord>>(await coa.BiedAan(new { gewensteStart = "2024-01-15", velden = new[] { new { naam = "vNummer", waarde = CoaOnderTest.VNummer } } }));
        Assert.IsType<Created<BiedOverdrachtAan.Antwoord>>(await coa.BiedAan(new { inburgeraarId = persoon, gewensteStart = "2024-01-15" }));
    }

    [Fact]
    public async Task Dezelfde_overdrachtId_is_dezelfde_overdracht_of_een_tegenspraak()
    {
        await coa.Gekoppeld();
        var id = Guid.CreateVersion7();
        object Aanbod(string start) => new { vNummer = CoaOnderTest.VNummer, overdrachtId = id, gewensteStart = start };
        await coa.BiedAan(Aanbod("2024-01-15"));
        Assert.IsType<Ok<BiedOverdrachtAan.Antwoord>>(await coa.BiedAan(Aanbod("2024-01-15")));
        Assert.Equal(409, Assert.IsType<ProblemHttpResult>(await coa.BiedAan(Aanbod("2024-02-15"))).StatusCode);
        Assert.Equal(2, (await coa.Verzonden()).Count);
    }

    [Fact]
    public async Task Namens_een_ander_aanbieden_mag_niet_en_een_onbekende_is_404()
    {
        await coa.Gekoppeld();
        Assert.Equal(403, Assert.IsType<ProblemHttpResult>(await coa.BiedAan(new { vNummer = CoaOnderTest.VNummer, vanOin = CoaOnderTest.Gemeente, gewensteStart = "2024-01-15" })).StatusCode);
        Assert.Equal(404, Assert.IsType<ProblemHttpResult>(await coa.BiedAan(new { vNummer = "2900000027", gewensteStart = "2024-01-15" })).StatusCode);
    }
}

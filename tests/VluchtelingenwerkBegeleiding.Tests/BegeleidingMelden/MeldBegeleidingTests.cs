using Inburgering.Contracts.Vwn.V1;
using Microsoft.AspNetCore.Http.HttpResults;
using VluchtelingenwerkBegeleiding.BegeleidingMelden;

namespace VluchtelingenwerkBegeleiding.Tests.BegeleidingMelden;

public sealed class MeldBegeleidingTests : IDisposable
{
    private readonly VluchtelingenwerkOnderTest vwn = new();

    public void Dispose() => vwn.Dispose();

    private static MaatschappelijkeBegeleidingGewijzigd Melding(DateOnly datum, string? openstaand = null) =>
        new() { Status = Begeleidingsstatus.Voortgang, Datum = datum, Themas = [new Begeleidingsthema { Thema = "huisarts", Klaar = true }], Openstaand = openstaand };

    [Fact]
    public void Toekomst_ontbrekende_persoon_en_persoonsnummers_worden_geweigerd()
    {
        var vandaag = new DateOnly(2024, 1, 10);
        Assert.Empty(MeldBegeleiding.Controleer(Melding(vandaag, "bank regelen"), wie: true, vandaag));
        Assert.Contains("/datum", MeldBegeleiding.Controleer(Melding(vandaag.AddDays(1)), wie: true, vandaag));
        Assert.Contains("/inburgeraarId", MeldBegeleiding.Controleer(Melding(vandaag), wie: false, vandaag));
        Assert.Contains("/openstaand", MeldBegeleiding.Controleer(Melding(vandaag, "DigiD voor 999990019"), wie: true, vandaag));
    }

    [Fact]
    public async Task Een_start_wordt_gemeld_met_de_dag_van_het_feit()
    {
        var persoon = Guid.CreateVersion7();
        Assert.IsType<Created<MeldBegeleiding.Beeld>>(await vwn.Meld(new { inburgeraarId = persoon, status = "GESTART", datum = "2024-01-08", begeleider = "Karin Smit" }));

        var bericht = Assert.Single(await vwn.Verzonden());
        Assert.Equal(("nl.inburgering.vwn.maatschappelijke-begeleiding-gewijzigd.v1", VluchtelingenwerkOnderTest.Vwn, persoon), (bericht.Type, bericht.Oin, bericht.Subject));
        Assert.Equal(new DateOnly(2024, 1, 8), bericht.Als<MaatschappelijkeBegeleidingGewijzigd>().Datum);
    }

    [Fact]
    public async Task Hetzelfde_nog_eens_verandert_niets_en_iets_anders_is_een_correctie()
    {
        var persoon = Guid.CreateVersion7();
        object Stand(bool klaar) => new { inburgeraarId = persoon, status = "VOORTGANG", datum = "2024-01-09", themas = new[] { new { thema = "huisarts", klaar } } };
        await vwn.Meld(Stand(false));
        Assert.IsType<Ok<MeldBegeleiding.Beeld>>(await vwn.Meld(Stand(false)));
        Assert.Single(await vwn.Verzonden());
        Assert.IsType<Ok<MeldBegeleiding.Beeld>>(await vwn.Meld(Stand(true)));
        Assert.Equal(2, (await vwn.Verzonden()).Count);
    }

    [Fact]
    public async Task Wie_door_een_andere_organisatie_begeleid_wordt_is_niet_van_u()
    {
        var (persoon, _) = await vwn.Aangeboden();
        var antwoord = await vwn.Meld(new { inburgeraarId = persoon, status = "GESTART", datum = "2024-01-09" }, VluchtelingenwerkOnderTest.AndereVwn);
        Assert.Equal(403, Assert.IsType<ProblemHttpResult>(antwoord).StatusCode);
        Assert.Empty(await vwn.Verzonden());
    }

    [Fact]
    public async Task De_lijst_toont_alleen_eigen_meldingen()
    {
        await vwn.Meld(new { inburgeraarId = Guid.CreateVersion7(), status = "GESTART", datum = "2024-01-09", begeleider = "Karin Smit" });
        await using var db = vwn.Winkel();
        Assert.Equal("Karin Smit", Assert.Single((await MeldBegeleiding.Alle(null, VluchtelingenwerkOnderTest.Als(), db, vwn.Kluis, vwn.Klok, TestContext.Current.CancellationToken)).Value!.Begeleidingen).Gegevens!.Begeleider);
        Assert.Empty((await MeldBegeleiding.Alle(null, VluchtelingenwerkOnderTest.Als(VluchtelingenwerkOnderTest.AndereVwn), db, vwn.Kluis, vwn.Klok, TestContext.Current.CancellationToken)).Value!.Begeleidingen);
    }
}

using CoaIntake.KlantprofielDelen;
using Inburgering.Contracts.Coa.V1;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoaIntake.Tests.KlantprofielDelen;

public sealed class DeelKlantprofielTests : IDisposable
{
    private readonly CoaOnderTest coa = new();

    public void Dispose() => coa.Dispose();

    private static Klantprofiel Versie(int versie, string vingerafdruk) => new()
    {
        KlantprofielId = Guid.CreateVersion7(), KoppelingId = default, ProfielVersie = versie, Peildatum = default, Gegevens = [], Vingerafdruk = vingerafdruk, GedeeldOp = default,
    };

    [Theory]
    [InlineData(null, "nieuw", DeelKlantprofiel.Besluiten.Deel, 4)]
    [InlineData(null, "c", DeelKlantprofiel.Besluiten.AlGedeeld, 3)]
    [InlineData(null, "a", DeelKlantprofiel.Besluiten.Deel, 4)]
    [InlineData(1, "a", DeelKlantprofiel.Besluiten.AlGedeeld, 1)]
    [InlineData(1, "c", DeelKlantprofiel.Besluiten.Tegenstrijdig, 1)]
    [InlineData(2, "b", DeelKlantprofiel.Besluiten.Deel, 2)]
    public void Versie_en_inhoud_bepalen_of_het_nieuws_is(int? gevraagd, string inhoud, object besluit, int versie) =>
        Assert.Equal(((DeelKlantprofiel.Besluiten)besluit, versie), DeelKlantprofiel.Besluit([Versie(1, "a"), Versie(3, "c")], gevraagd, inhoud));

    [Fact]
    public void Het_eerste_profiel_is_versie_een() =>
        Assert.Equal((DeelKlantprofiel.Besluiten.Deel, 1), DeelKlantprofiel.Besluit([], null, "a"));

    [Fact]
    public async Task Een_profiel_gaat_onder_de_sleutel_van_de_koppeling_naar_de_gemeente()
    {
        var persoon = await coa.Gekoppeld();

        var antwoord = Assert.IsType<Created<DeelKlantprofiel.Antwoord>>(await coa.DeelProfiel(CoaOnderTest.Profiel()));

        Assert.Equal((persoon, 1), (antwoord.Value!.InburgeraarId, antwoord.Value.ProfielVersie));
        var bericht = (await coa.Verzonden())[1];
        Assert.Equal(("nl.inburgering.coa.klantprofiel-gedeeld.v1", persoon, CoaOnderTest.Coa), (bericht.Type, bericht.Subject!.Value, bericht.Oin));
        var profiel = bericht.Als<KlantprofielGedeeld>();
        Assert.Equal((CoaOnderTest.VNummer, 1, "verpleegkundige", new DateOnly(2023, 10, 16)), (profiel.VNummer, profiel.ProfielVersie, profiel.Beroepen[0].Naam, profiel.Peildatum));
    }

    [Fact]
    public async Task Zonder_versienummer_is_andere_inhoud_de_volgende_versie_en_dezelfde_inhoud_niets()
    {
        await coa.Gekoppeld();
        await coa.DeelProfiel(CoaOnderTest.Profiel());
        Assert.IsType<Ok<DeelKlantprofiel.Antwoord>>(await coa.DeelProfiel(CoaOnderTest.Profiel()));
        Assert.Equal(2, Assert.IsType<Created<DeelKlantprofiel.Antwoord>>(await coa.DeelProfiel(CoaOnderTest.Profiel(beroep: "tolk"))).Value!.ProfielVersie);
        Assert.Equal(3, (await coa.Verzonden()).Count);
    }

    [Fact]
    public async Task Een_bestaande_versie_met_andere_inhoud_is_409()
    {
        await coa.Gekoppeld();
        await coa.DeelProfiel(CoaOnderTest.Profiel(versie: 1));
        Assert.Equal(409, Assert.IsType<ProblemHttpResult>(await coa.DeelProfiel(CoaOnderTest.Profiel(versie: 1, beroep: "tolk"))).StatusCode);
    }

    [Fact]
    public async Task Een_onbekend_V_nummer_is_404_zonder_het_nummer()
    {
        var antwoord = Assert.IsType<ProblemHttpResult>(await coa.DeelProfiel(CoaOnderTest.Profiel("2900000027")));
        Assert.Equal(404, antwoord.StatusCode);
        Assert.DoesNotContain("2900000027", antwoord.ProblemDetails.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task De_statushouder_van_een_andere_organisatie_is_onbekend()
    {
        await coa.Gekoppeld();
        Assert.Equal(404, Assert.IsType<ProblemHttpResult>(await coa.DeelProfiel(CoaOnderTest.Profiel(), CoaOnderTest.AndereCoa)).StatusCode);
    }
}

using CoaIntake.EersteContactVolgen;
using CoaIntake.Koppelen;
using Inburgering.Contracts.Gemeente.V1;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoaIntake.Tests.Koppelen;

public sealed class RaadpleegKoppelingenTests : IDisposable
{
    private readonly CoaOnderTest coa = new();

    public void Dispose() => coa.Dispose();

    private async Task<IReadOnlyList<RaadpleegKoppelingen.Koppeling>> Lijst(string oin, string rol)
    {
        await using var db = coa.Winkel();
        return (await RaadpleegKoppelingen.Alle(CoaOnderTest.Als(oin, rol), db, coa.Kluis, coa.Klok, TestContext.Current.CancellationToken)).Value!.Koppelingen;
    }

    [Fact]
    public async Task COA_ziet_de_eigen_koppeling_met_eerste_contact_en_profielversie()
    {
        var persoon = await coa.Gekoppeld();
        await coa.DeelProfiel(CoaOnderTest.Profiel());
        await coa.Ontvang(db => new EersteContactGelegdConsumer(db), new EersteContactGelegd { Datum = new(2023, 10, 20), Wijze = Contactwijze.Bezoek, Taal = "ara", TolkIngezet = true }, persoon);

        var koppeling = Assert.Single(await Lijst(CoaOnderTest.Coa, "coa"));
        Assert.Equal("Amal Haddad", koppeling.Gegevens!.Naam);
        Assert.Equal(new DateOnly(2023, 10, 20), koppeling.EersteContactOp);
        Assert.Equal(1, koppeling.ProfielVersie);
    }

    [Fact]
    public async Task Een_andere_organisatie_ziet_niets()
    {
        await coa.Gekoppeld();
        Assert.Empty(await Lijst(CoaOnderTest.AndereCoa, "coa"));
    }

    [Fact]
    public async Task De_beheerder_ziet_de_koppeling_zonder_persoonsgegevens()
    {
        await coa.Gekoppeld();
        Assert.Null(Assert.Single(await Lijst(CoaOnderTest.Gemeente, "beheerder")).Gegevens);
    }

    [Fact]
    public async Task Een_onbekende_koppeling_is_404()
    {
        await using var db = coa.Winkel();
        var antwoord = (await RaadpleegKoppelingen.Een(Guid.CreateVersion7(), CoaOnderTest.Als(), db, coa.Kluis, coa.Klok, TestContext.Current.CancellationToken)).Result;
        Assert.Equal(404, Assert.IsType<ProblemHttpResult>(antwoord).StatusCode);
    }
}

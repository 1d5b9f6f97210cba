using System.Text;
using CoaIntake.VerhuisdatumMelden;
using Inburgering.Contracts.Coa.V1;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoaIntake.Tests.VerhuisdatumMelden;

public sealed class MeldVerhuisdatumTests : IDisposable
{
    private readonly CoaOnderTest coa = new();

    public void Dispose() => coa.Dispose();

    private static object Bericht(string dag, bool zeker = false) => new { vNummer = CoaOnderTest.VNummer, verhuisdatum = dag, zeker };

    [Fact]
    public void Alleen_een_andere_dag_of_zekerheid_is_nieuws()
    {
        var laatste = new Verhuisbericht { VerhuisberichtId = default, KoppelingId = default, Volgnummer = 1, Verhuisdatum = new(2024, 1, 15), Zeker = false, GemeldOp = default };
        Assert.True(MeldVerhuisdatum.IsNieuws(new() { Verhuisdatum = new(2024, 1, 15), Zeker = false }, null));
        Assert.False(MeldVerhuisdatum.IsNieuws(new() { Verhuisdatum = new(2024, 1, 15), Zeker = false }, laatste));
        Assert.True(MeldVerhuisdatum.IsNieuws(new() { Verhuisdatum = new(2024, 1, 15), Zeker = true }, laatste));
        Assert.True(MeldVerhuisdatum.IsNieuws(new() { Verhuisdatum = new(2024, 1, 22), Zeker = false }, laatste));
    }

    [Fact]
    public async Task Het_bericht_draagt_de_datum_en_nooit_het_V_nummer()
    {
        var persoon = await coa.Gekoppeld();
        Assert.IsType<Created<MeldVerhuisdatum.Antwoord>>(await coa.MeldVerhuizing(Bericht("2024-01-15")));
        var bericht = (await coa.Verzonden())[1];
        Assert.Equal(("nl.inburgering.coa.verhuisdatum-bekend.v1", persoon), (bericht.Type, bericht.Subject!.Value));
        Assert.Equal(new DateOnly(2024, 1, 15), bericht.Als<VerhuisdatumBekend>().Verhuisdatum);
        Assert.DoesNotContain(CoaOnderTest.VNummer, Encoding.UTF8.GetString(bericht.Data), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Herhalen_stuurt_niets_en_terug_naar_een_eerdere_dag_wel()
    {
        await coa.Gekoppeld();
        await coa.MeldVerhuizing(Bericht("2024-01-15"));
        Assert.IsType<Ok<MeldVerhuisdatum.Antwoord>>(await coa.MeldVerhuizing(Bericht("2024-01-15")));
        await coa.MeldVerhuizing(Bericht("2024-01-22"));
        Assert.IsType<Created<MeldVerhuisdatum.Antwoord>>(await coa.MeldVerhuizing(Bericht("2024-01-15")));
        Assert.Equal(4, (await coa.Verzonden()).Count);
    }

    [Fact]
    public async Task Voor_de_koppeling_verhuist_niemand_en_zonder_persoon_kan_het_niet()
    {
        await coa.Gekoppeld();
        Assert.Equal(400, Assert.IsType<ProblemHttpResult>(await coa.MeldVerhuizing(Bericht("2023-10-15"))).StatusCode);
        Assert.Equal(400, Assert.IsType<ProblemHttpResult>(await coa.MeldVerhuizing(new { verhuisdatum = "2024-01-15", zeker = true })).StatusCode);
    }
}

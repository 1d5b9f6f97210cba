using CoaIntake.ProfielverzoekVolgen;
using Inburgering.Contracts.Cmd.V1;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoaIntake.Tests.ProfielverzoekVolgen;

/// <summary>The request from its arrival to its answer.</summary>
public sealed class RaadpleegVerzoekenTests : IDisposable
{
    private readonly CoaOnderTest coa = new();

    public void Dispose() => coa.Dispose();

    private Task Vraag(string vNummer = CoaOnderTest.VNummer, DateTimeOffset? op = null, Guid? id = null) => coa.Ontvang(
        db => new VraagKlantprofielOpConsumer(db, coa.Kluis), new VraagKlantprofielOp { VNummer = vNummer, Reden = "Na veertien dagen nog geen profiel." }, Guid.CreateVersion7(), op, id);

    private async Task<IReadOnlyList<RaadpleegVerzoeken.Verzoek>> Verzoeken(string? status = null, string oin = CoaOnderTest.Coa, string rol = "coa")
    {
        await using var db = coa.Winkel();
        return Assert.IsType<Ok<RaadpleegVerzoeken.Lijst>>((await RaadpleegVerzoeken.Handle(status, CoaOnderTest.Als(oin, rol), db, coa.Kluis, coa.Klok, TestContext.Current.CancellationToken)).Result).Value!.Verzoeken;
    }

    [Fact]
    public async Task Een_verzoek_staat_open_tot_het_profiel_gedeeld_is()
    {
        await coa.Gekoppeld();
        await Vraag();
        Assert.Equal(("Amal Haddad", "OPEN"), Assert.Single(await Verzoeken("OPEN")) is var v ? (v.Naam, v.Status) : default);

        await coa.DeelProfiel(CoaOnderTest.Profiel());

        Assert.Empty(await Verzoeken("OPEN"));
        Assert.Single(await Verzoeken("BEANTWOORD"));
    }

    [Fact]
    public async Task Een_verzoek_dat_na_het_profiel_aankomt_maar_eerder_gesteld_is_is_al_beantwoord()
    {
        await coa.Gekoppeld();
        await coa.DeelProfiel(CoaOnderTest.Profiel());
        await Vraag(op: coa.Klok.GetUtcNow().AddDays(-1));
        await Vraag(op: coa.Klok.GetUtcNow().AddDays(1));
        Assert.Equal(["BEANTWOORD", "OPEN"], (await Verzoeken()).Select(v => v.Status));
    }

    [Fact]
    public async Task Twee_keer_bezorgd_is_een_verzoek()
    {
        var id = Guid.CreateVersion7();
        await Vraag(id: id);
        await Vraag(id: id);
        Assert.Single(await Verzoeken());
    }

    [Fact]
    public async Task Een_verzoek_over_een_onbekende_krijgt_zijn_naam_bij_de_koppeling()
    {
        await Vraag();
        Assert.Null(Assert.Single(await Verzoeken()).Naam);
        await coa.Gekoppeld();
        Assert.Equal("Amal Haddad", Assert.Single(await Verzoeken()).Naam);
        Assert.Null(Assert.Single(await Verzoeken(oin: CoaOnderTest.Gemeente, rol: "beheerder")).Naam);
        Assert.Empty(await Verzoeken(oin: CoaOnderTest.AndereCoa));
    }

    [Fact]
    public async Task Een_onmogelijk_nummer_wordt_geweigerd_zonder_het_te_herhalen()
    {
        var fout = await Assert.ThrowsAsync<RefusedException>(() => Vraag("29X"));
        Assert.Equal("SCHEMAFOUT", fout.Reason);
        Assert.DoesNotContain("29X", fout.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_onbekende_status_is_400()
    {
        await using var db = coa.Winkel();
        Assert.IsType<ProblemHttpResult>((await RaadpleegVerzoeken.Handle("open", CoaOnderTest.Als(), db, coa.Kluis, coa.Klok, TestContext.Current.CancellationToken)).Result);
    }
}

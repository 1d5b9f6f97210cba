using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Cmd.V1;
using Inburgering.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;
using TaalschoolVoortgang.VoortgangRapporteren;

namespace TaalschoolVoortgang.Tests.VoortgangRapporteren;

/// <summary>A question for a progress report from C07 to the school's list, and its answer.</summary>
public sealed class RaadpleegVerzoekenTests : IDisposable
{
    private readonly Schoolwinkel winkel = new();

    public void Dispose() => winkel.Dispose();

    private Task Gevraagd(Guid traject, int van = 4, int tot = 6, int dagen = 0) => winkel.Ontvang(
        db => new VraagVoortgangsrapportageOpConsumer(db), new VraagVoortgangsrapportageOp { TrajectId = traject, Periode = new Periode { Van = new(2024, van, 1), Tot = new(2024, tot, 30) } }, null, winkel.Klok.GetUtcNow().AddDays(dagen));

    private async Task Rapporteer(Guid persoon, DateOnly peildatum)
    {
        await using var db = winkel.Winkel();
        db.Add(new Voortgangsrapportage { RapportageId = Guid.CreateVersion7(), SchoolOin = SchoolHost.SchoolA, InburgeraarId = persoon, Peildatum = peildatum, Inhoud = [1] });
        await db.SaveChangesAsync(Schoolwinkel.Stop);
    }

    private async Task<IReadOnlyList<RaadpleegVerzoeken.Verzoek>> Lijst(string? status = null, string school = SchoolHost.SchoolA)
    {
        await using var db = winkel.Winkel();
        return Assert.IsType<Ok<RaadpleegVerzoeken.Lijst>>((await RaadpleegVerzoeken.Handle(status, Schoolwinkel.Als(school), db, winkel.Klok, Schoolwinkel.Stop)).Result).Value!.Rapportageverzoeken;
    }

    [Fact]
    public async Task Een_vraag_staat_open_tot_de_school_rapporteert_en_een_andere_school_ziet_haar_niet()
    {
        var (persoon, traject) = await winkel.Leerling();
        await Gevraagd(traject);
        Assert.Equal((traject, persoon, "B1-2A", "OPEN"), Assert.Single(await Lijst("OPEN")) is var v ? (v.TrajectId, v.InburgeraarId, v.GroepId, v.Status) : default);
        Assert.Empty(await Lijst(school: SchoolHost.SchoolB));
        await Rapporteer(persoon, new(2024, 3, 31));
        Assert.Single(await Lijst("OPEN"));
        await Rapporteer(persoon, new(2024, 6, 27));
        Assert.Empty(await Lijst("OPEN"));
        Assert.NotNull(Assert.Single(await Lijst("BEANTWOORD")).RapportageId);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Dezelfde_vraag_nog_eens_in_welke_volgorde_ook_is_een_vraag_en_een_andere_periode_niet(bool opVolgorde)
    {
        var traject = (await winkel.Leerling()).TrajectId;
        await Gevraagd(traject, dagen: opVolgorde ? 0 : 3);
        await Gevraagd(traject, dagen: opVolgorde ? 3 : 0);
        await Gevraagd(traject, van: 1, tot: 3);
        var vragen = await Lijst();
        Assert.Equal(2, vragen.Count);
        Assert.Equal(winkel.Klok.GetUtcNow().AddDays(3), vragen.Single(v => v.PeriodeVan.Month == 4).GevraagdOp);
    }

    [Fact]
    public async Task Een_rapportage_van_voor_de_vraag_is_ook_het_antwoord()
    {
        var (persoon, traject) = await winkel.Leerling();
        await Rapporteer(persoon, new(2024, 6, 27));
        await Gevraagd(traject);
        Assert.Single(await Lijst("BEANTWOORD"));
    }

    [Fact]
    public async Task Een_vraag_over_een_traject_dat_hier_nog_niet_is_wacht_en_een_omgekeerde_periode_wordt_geweigerd()
    {
        await Assert.ThrowsAsync<NotYetException>(() => Gevraagd(Guid.CreateVersion7()));
        Assert.Equal("SCHEMAFOUT", (await Assert.ThrowsAsync<RefusedException>(() => Gevraagd(Guid.CreateVersion7(), van: 6, tot: 4))).Reason);
        await using var db = winkel.Winkel();
        Assert.Equal(400, Assert.IsType<ProblemHttpResult>((await RaadpleegVerzoeken.Handle("open", Schoolwinkel.Als(), db, winkel.Klok, Schoolwinkel.Stop)).Result).StatusCode);
    }
}

using Inburgering.Messaging;
using Microsoft.EntityFrameworkCore;
using TaalschoolVoortgang.InburgeraarsVolgen;
using TaalschoolVoortgang.TrajectenBijhouden;
using TaalschoolVoortgang.VoortgangRapporteren;

namespace TaalschoolVoortgang.Tests.InburgeraarsVolgen;

/// <summary><see cref="IdentiteitBevestigdConsumer"/> and <see cref="IdentiteitSamengevoegdConsumer"/>: first delivery, duplicate, out of order, poison.</summary>
public sealed class IdentiteitTests : IDisposable
{
    private readonly Schoolwinkel winkel = new();

    public void Dispose() => winkel.Dispose();

    private async Task<Guid?> Eigen(Guid sleutel, string school = SchoolHost.SchoolA)
    {
        await using var db = winkel.Winkel();
        return await EigenLeerling.Zoek(db, school, sleutel, null, Schoolwinkel.Stop);
    }

    [Fact]
    public async Task Wie_de_gemeente_kent_kan_zelf_een_school_zoeken_ook_twee_keer_bevestigd()
    {
        var persoon = Guid.CreateVersion7();
        Assert.Null(await Eigen(persoon));
        await winkel.Bevestigd(persoon);
        await winkel.Bevestigd(persoon);
        Assert.Equal(persoon, await Eigen(persoon));
        await winkel.Aanbod(Guid.CreateVersion7(), persoon, SchoolHost.SchoolB);
        Assert.Null(await Eigen(persoon));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Bevestigen_en_samenvoegen_mogen_in_elke_volgorde(bool eerstBevestigd)
    {
        var (oud, nieuw) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        if (eerstBevestigd) { await winkel.Bevestigd(oud); }
        await winkel.Samengevoegd(oud, nieuw);
        if (!eerstBevestigd) { await winkel.Bevestigd(oud); }
        Assert.Equal((nieuw, nieuw), (await Eigen(oud), await Eigen(nieuw)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Een_keten_van_samenvoegingen_eindigt_in_elke_volgorde_bij_de_laatste_sleutel(bool opVolgorde)
    {
        var (eerste, tweede, derde) = ((await winkel.Leerling()).Persoon, Guid.CreateVersion7(), Guid.CreateVersion7());
        if (opVolgorde) { await winkel.Samengevoegd(eerste, tweede); }
        await winkel.Samengevoegd(tweede, derde);
        if (!opVolgorde) { await winkel.Samengevoegd(eerste, tweede); }
        await winkel.Samengevoegd(eerste, tweede);
        Assert.Equal((derde, derde, derde), (await Eigen(eerste), await Eigen(tweede), await Eigen(derde)));
        await using var db = winkel.Winkel();
        Assert.Equal(derde, (await db.Trajecten.SingleAsync(Schoolwinkel.Stop)).InburgeraarId);
    }

    [Fact]
    public async Task Twee_rapportages_van_een_dag_onder_twee_sleutels_botsen_niet()
    {
        var (oud, nieuw) = ((await winkel.Geplaatst()).Persoon, (await winkel.Geplaatst()).Persoon);
        await using (var db = winkel.Winkel())
        {
            foreach (var persoon in (Guid[])[oud, nieuw]) { db.Add(new Voortgangsrapportage { RapportageId = Guid.CreateVersion7(), SchoolOin = SchoolHost.SchoolA, InburgeraarId = persoon, Peildatum = new(2024, 6, 1), Inhoud = [1] }); }
            await db.SaveChangesAsync(Schoolwinkel.Stop);
        }
        await winkel.Samengevoegd(oud, nieuw);
        await using var na = winkel.Winkel();
        Assert.Equal(2, await na.Voortgangsrapportages.CountAsync(Schoolwinkel.Stop));
        Assert.All(await na.Plaatsingen.ToListAsync(Schoolwinkel.Stop), p => Assert.Equal(nieuw, p.InburgeraarId));
    }

    [Fact]
    public async Task Een_sleutel_met_zichzelf_samenvoegen_wordt_geweigerd() =>
        Assert.Equal("SCHEMAFOUT", (await Assert.ThrowsAsync<RefusedException>(async () => { var sleutel = Guid.CreateVersion7(); await winkel.Samengevoegd(sleutel, sleutel); })).Reason);

    [Fact]
    public async Task Een_lege_sleutel_bevestigen_wordt_geweigerd() =>
        Assert.Equal("SCHEMAFOUT", (await Assert.ThrowsAsync<RefusedException>(() => winkel.Bevestigd(Guid.Empty))).Reason);
}

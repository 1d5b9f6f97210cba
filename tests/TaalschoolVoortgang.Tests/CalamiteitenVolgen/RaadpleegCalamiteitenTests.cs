using Inburgering.Contracts.Keten.V1;
using Inburgering.Messaging;
using Microsoft.EntityFrameworkCore;
using TaalschoolVoortgang.CalamiteitenVolgen;

namespace TaalschoolVoortgang.Tests.CalamiteitenVolgen;

/// <summary>A calamity from M33 to what a school sees.</summary>
public sealed class RaadpleegCalamiteitenTests : IDisposable
{
    private readonly Schoolwinkel winkel = new();

    public void Dispose() => winkel.Dispose();

    private Task Gemeld(Guid? persoon, Guid? id = null) => winkel.Ontvang(
        db => new CalamiteitGemeldConsumer(db), new CalamiteitGemeld { Ernst = Calamiteiternst.Hoog, Kort = "Bel met spoed terug", Terugbellen = "0355551234" }, persoon, id: id);

    private async Task<IReadOnlyList<RaadpleegCalamiteiten.Melding>> Meldingen(string school = SchoolHost.SchoolA)
    {
        await using var db = winkel.Winkel();
        return (await RaadpleegCalamiteiten.Handle(Schoolwinkel.Als(school), db, winkel.Klok, Schoolwinkel.Stop)).Value!.Calamiteiten;
    }

    [Fact]
    public async Task Een_calamiteit_van_een_eigen_leerling_is_te_zien_en_van_een_ander_niet()
    {
        var persoon = (await winkel.Geplaatst()).Persoon;
        await Gemeld(persoon);
        await Gemeld(Guid.CreateVersion7());
        Assert.Equal((persoon, Calamiteiternst.Hoog, "0355551234"), Assert.Single(await Meldingen()) is var m ? (m.InburgeraarId, m.Ernst, m.Terugbellen) : default);
        Assert.Empty(await Meldingen(SchoolHost.SchoolB));
    }

    [Fact]
    public async Task Een_melding_die_voor_de_leerling_aankomt_en_twee_keer_bezorgd_wordt_is_er_een()
    {
        var (persoon, id) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await Gemeld(persoon, id);
        await Gemeld(persoon, id);
        await winkel.Aanbod(Guid.CreateVersion7(), persoon);
        Assert.Single(await Meldingen());
        await using var db = winkel.Winkel();
        Assert.Empty(await Bezorgd(db)); // nobody had the learner when it came: README of Ketenpartner
    }

    /// <summary>Only who may read it says so, once, with nothing of the person or of the calamity.</summary>
    [Fact]
    public async Task Wie_een_calamiteit_op_zijn_lijst_heeft_meldt_dat_aan_de_gemeente()
    {
        var (persoon, id) = ((await winkel.Geplaatst()).Persoon, Guid.CreateVersion7());
        await Gemeld(persoon, id);
        await Gemeld(persoon, id);
        await Gemeld(Guid.CreateVersion7());
        await using var db = winkel.Winkel();
        var inhoud = Assert.Single(await Bezorgd(db));
        Assert.Equal(new CalamiteitBezorgd { CalamiteitId = id, Oin = SchoolHost.SchoolA }, System.Text.Json.JsonSerializer.Deserialize<CalamiteitBezorgd>(inhoud, Inburgering.Contracts.BerichtJson.Opties));
    }

    private static Task<List<byte[]>> Bezorgd(TaalschoolVoortgangDbContext db) => db.Database.SqlQueryRaw<byte[]>("SELECT Data FROM Outbox WHERE Type = 'nl.inburgering.keten.calamiteit-bezorgd.v1'").ToListAsync(Schoolwinkel.Stop);

    [Fact]
    public async Task Zonder_persoon_wordt_het_bericht_geweigerd() =>
        Assert.Equal("SCHEMAFOUT", (await Assert.ThrowsAsync<RefusedException>(() => Gemeld(null))).Reason);
}

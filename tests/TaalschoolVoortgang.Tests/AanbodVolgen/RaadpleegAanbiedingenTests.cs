using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Gemeente.V1;
using Inburgering.Messaging;
using TaalschoolVoortgang.AanbodVolgen;

namespace TaalschoolVoortgang.Tests.AanbodVolgen;

/// <summary>An offer from M17 to the school that is to carry it out.</summary>
public sealed class RaadpleegAanbiedingenTests : IDisposable
{
    private const string NummerA = "0000004000", NummerB = "0000005000";
    private readonly Schoolwinkel winkel = new();

    public void Dispose() => winkel.Dispose();

    private Task Gedaan(Guid? persoon, string nummer = NummerA, string start = "2024-07-01", int dagen = 0) => winkel.Ontvang(
        db => new InburgeringsaanbodGedaanConsumer(db),
        new InburgeringsaanbodGedaan { Instellingsnummer = nummer, Datum = new(2024, 6, 1), VerwachteStart = DateOnly.Parse(start, System.Globalization.CultureInfo.InvariantCulture), Alfabetisering = Alfabetisering.Nvt, Leerroute = Leerroute.B1 },
        persoon, winkel.Klok.GetUtcNow().AddDays(dagen));

    private async Task<IReadOnlyList<RaadpleegAanbiedingen.Aanbod>> Lijst(string school = SchoolHost.SchoolA)
    {
        await using var db = winkel.Winkel();
        return (await RaadpleegAanbiedingen.Handle(null, Schoolwinkel.Als(school), db, winkel.Klok, Schoolwinkel.Stop)).Value!.Inburgeringsaanbiedingen;
    }

    [Fact]
    public async Task Een_school_ziet_het_aanbod_van_haar_leerling_in_de_lijst_en_bij_de_plaatsing()
    {
        var (persoon, overdracht) = await winkel.Geplaatst();
        await Gedaan(persoon);
        await Gedaan(Guid.CreateVersion7());
        Assert.Equal((persoon, new DateOnly(2024, 7, 1), Leerroute.B1), Assert.Single(await Lijst()) is var a ? (a.InburgeraarId, a.VerwachteStart, a.Leerroute) : default);
        Assert.Equal(NummerA, Assert.Single((await winkel.Plaatsing(overdracht))!.Inburgeringsaanbiedingen).Instellingsnummer);
        Assert.Empty(await Lijst(SchoolHost.SchoolB));
    }

    [Fact]
    public async Task Wie_van_school_wisselt_ziet_elke_school_alleen_haar_eigen_aanbod()
    {
        var persoon = Guid.CreateVersion7();
        await winkel.Opdracht(Guid.CreateVersion7(), persoon, SchoolHost.SchoolA, instelling: NummerA);
        await winkel.Opdracht(Guid.CreateVersion7(), persoon, SchoolHost.SchoolB, instelling: NummerB);
        await Gedaan(persoon, NummerA);
        await Gedaan(persoon, NummerB);
        Assert.Equal(NummerA, Assert.Single(await Lijst()).Instellingsnummer);
        Assert.Equal(NummerB, Assert.Single(await Lijst(SchoolHost.SchoolB)).Instellingsnummer);
    }

    [Fact]
    public async Task Een_nummer_dat_nooit_bij_een_school_is_genoemd_toont_niets_aan_twee_scholen()
    {
        var persoon = (await winkel.Geplaatst()).Persoon;
        await winkel.Aanbod(Guid.CreateVersion7(), persoon, SchoolHost.SchoolB);
        await Gedaan(persoon, "0000009999");
        Assert.Empty(await Lijst());
        Assert.Empty(await Lijst(SchoolHost.SchoolB));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task De_jongste_stand_geldt_ook_twee_keer_bezorgd_in_de_verkeerde_volgorde_en_voor_de_leerling(bool opVolgorde)
    {
        var persoon = Guid.CreateVersion7();
        if (!opVolgorde) { await Gedaan(persoon, start: "2024-08-01", dagen: 1); }
        await Gedaan(persoon);
        await Gedaan(persoon);
        if (opVolgorde) { await Gedaan(persoon, start: "2024-08-01", dagen: 1); }
        await winkel.Aanbod(Guid.CreateVersion7(), persoon);
        Assert.Equal(new DateOnly(2024, 8, 1), Assert.Single(await Lijst()).VerwachteStart);
    }

    [Fact]
    public async Task Zonder_persoon_wordt_het_bericht_geweigerd() =>
        Assert.Equal("SCHEMAFOUT", (await Assert.ThrowsAsync<RefusedException>(() => Gedaan(null))).Reason);
}

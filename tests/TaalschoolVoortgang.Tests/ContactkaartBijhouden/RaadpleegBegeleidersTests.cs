using Inburgering.Contracts.Keten.V1;
using Inburgering.Messaging;
using TaalschoolVoortgang.ContactkaartBijhouden;

namespace TaalschoolVoortgang.Tests.ContactkaartBijhouden;

/// <summary>The contact card from M09 to what a school sees.</summary>
public sealed class RaadpleegBegeleidersTests : IDisposable
{
    private readonly Schoolwinkel winkel = new();

    public void Dispose() => winkel.Dispose();

    private Task Toegewezen(Guid? persoon, string telefoon = "0355551234", DateOnly? tot = null, int dagen = 0) => winkel.Ontvang(
        db => new BegeleiderToegewezenConsumer(db),
        new BegeleiderToegewezen { Rol = Begeleidersrol.Regisseur, Naam = "Rosa de Wit", Organisatie = "USD", Telefoon = telefoon, Vanaf = new(2024, 3, 1), Tot = tot },
        persoon, winkel.Klok.GetUtcNow().AddDays(dagen));

    private async Task<IReadOnlyList<RaadpleegBegeleiders.Kaart>> Kaarten(string school = SchoolHost.SchoolA, Guid? persoon = null)
    {
        await using var db = winkel.Winkel();
        return (await RaadpleegBegeleiders.Handle(persoon, Schoolwinkel.Als(school), db, winkel.Klok, Schoolwinkel.Stop)).Value!.Begeleiders;
    }

    [Fact]
    public async Task De_begeleider_van_een_eigen_leerling_staat_op_de_kaart_en_bij_de_plaatsing_en_van_een_ander_niet()
    {
        var (persoon, overdracht) = await winkel.Geplaatst();
        var (ander, _) = await winkel.Geplaatst(SchoolHost.SchoolB);
        await Toegewezen(persoon);
        await Toegewezen(ander);
        await Toegewezen(Guid.CreateVersion7());
        Assert.Equal((persoon, "Rosa de Wit", "0355551234"), Assert.Single(await Kaarten()) is var k ? (k.InburgeraarId, k.Naam, k.Telefoon) : default);
        Assert.Empty(await Kaarten(persoon: ander));
        Assert.Equal(ander, Assert.Single(await Kaarten(SchoolHost.SchoolB)).InburgeraarId);
        Assert.Equal("Rosa de Wit", Assert.Single((await winkel.Plaatsing(overdracht))!.Begeleiders).Naam);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Het_jongste_nummer_geldt_ook_twee_keer_bezorgd_en_in_de_verkeerde_volgorde(bool opVolgorde)
    {
        var persoon = (await winkel.Geplaatst()).Persoon;
        if (!opVolgorde) { await Toegewezen(persoon, "0355559999", dagen: 1); }
        await Toegewezen(persoon);
        await Toegewezen(persoon);
        if (opVolgorde) { await Toegewezen(persoon, "0355559999", dagen: 1); }
        Assert.Equal("0355559999", Assert.Single(await Kaarten()).Telefoon);
    }

    [Fact]
    public async Task Een_begeleider_die_eerder_bekend_is_dan_de_leerling_staat_er_als_de_leerling_er_is()
    {
        var persoon = Guid.CreateVersion7();
        await Toegewezen(persoon);
        Assert.Empty(await Kaarten());
        await winkel.Aanbod(Guid.CreateVersion7(), persoon);
        Assert.Single(await Kaarten());
    }

    [Fact]
    public async Task Wie_niet_meer_begeleidt_staat_niet_op_de_kaart()
    {
        var persoon = (await winkel.Geplaatst()).Persoon;
        await Toegewezen(persoon, tot: winkel.Klok.Today().AddDays(-1), dagen: 1);
        Assert.Empty(await Kaarten());
    }

    [Fact]
    public async Task Zonder_persoon_wordt_het_bericht_geweigerd() =>
        Assert.Equal("SCHEMAFOUT", (await Assert.ThrowsAsync<RefusedException>(() => Toegewezen(null))).Reason);
}

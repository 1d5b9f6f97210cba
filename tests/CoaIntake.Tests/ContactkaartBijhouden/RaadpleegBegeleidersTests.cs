using CoaIntake.ContactkaartBijhouden;
using Inburgering.Contracts.Keten.V1;

namespace CoaIntake.Tests.ContactkaartBijhouden;

/// <summary>The contact card from M09 to what the organisation sees.</summary>
public sealed class RaadpleegBegeleidersTests : IDisposable
{
    private readonly CoaOnderTest coa = new();

    public void Dispose() => coa.Dispose();

    private Task Toegewezen(Guid? persoon, string telefoon = "0355551234", DateOnly? tot = null, int dagen = 0) => coa.Ontvang(
        db => new BegeleiderToegewezenConsumer(db),
        new BegeleiderToegewezen { Rol = Begeleidersrol.Regisseur, Naam = "Rosa de Wit", Organisatie = "USD", Telefoon = telefoon, Vanaf = new(2023, 10, 16), Tot = tot },
        persoon, coa.Klok.GetUtcNow().AddDays(dagen));

    private async Task<IReadOnlyList<RaadpleegBegeleiders.Kaart>> Kaarten(string oin = CoaOnderTest.Coa, string rol = "coa")
    {
        await using var db = coa.Winkel();
        return (await RaadpleegBegeleiders.Handle(null, CoaOnderTest.Als(oin, rol), db, coa.Klok, TestContext.Current.CancellationToken)).Value!.Begeleiders;
    }

    [Fact]
    public async Task De_begeleider_van_een_eigen_persoon_staat_op_de_kaart_en_van_een_ander_niet()
    {
        var persoon = await coa.Gekoppeld();
        await Toegewezen(persoon);
        await Toegewezen(Guid.CreateVersion7());
        Assert.Equal((persoon, "Rosa de Wit"), Assert.Single(await Kaarten()) is var k ? (k.InburgeraarId, k.Naam) : default);
        Assert.Empty(await Kaarten(CoaOnderTest.AndereCoa));
        Assert.Equal(2, (await Kaarten(CoaOnderTest.Gemeente, "usd")).Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Het_jongste_nummer_geldt_ook_twee_keer_bezorgd_en_in_de_verkeerde_volgorde(bool opVolgorde)
    {
        var persoon = await coa.Gekoppeld();
        if (!opVolgorde) { await Toegewezen(persoon, "0355559999", dagen: 1); }
        await Toegewezen(persoon);
        await Toegewezen(persoon);
        if (opVolgorde) { await Toegewezen(persoon, "0355559999", dagen: 1); }
        Assert.Equal("0355559999", Assert.Single(await Kaarten()).Telefoon);
    }

    [Fact]
    public async Task Wie_niet_meer_begeleidt_staat_niet_op_de_kaart()
    {
        var persoon = await coa.Gekoppeld();
        await Toegewezen(persoon, tot: coa.Klok.Today().AddDays(-1), dagen: 1);
        Assert.Empty(await Kaarten());
    }

    [Fact]
    public async Task Zonder_persoon_wordt_het_bericht_geweigerd() =>
        Assert.Equal("SCHEMAFOUT", (await Assert.ThrowsAsync<RefusedException>(() => Toegewezen(null))).Reason);
}

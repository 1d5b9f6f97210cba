using CoaIntake.EersteContactVolgen;
using Inburgering.Contracts.Gemeente.V1;

namespace CoaIntake.Tests.EersteContactVolgen;

public sealed class EersteContactGelegdConsumerTests : IDisposable
{
    private readonly CoaOnderTest coa = new();

    public void Dispose() => coa.Dispose();

    private Task Contact(Guid? persoon, int dag, bool tolk = true) => coa.Ontvang(
        db => new EersteContactGelegdConsumer(db), new EersteContactGelegd { Datum = new(2023, 10, dag), Wijze = Contactwijze.Bezoek, Taal = "ara", TolkIngezet = tolk }, persoon);

    private async Task<List<EersteContact>> Contacten()
    {
        await using var db = coa.Winkel();
        return await db.EersteContacten.AsNoTracking().OrderBy(x => x.Datum).ToListAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Een_contact_wordt_bewaard_ook_van_wie_COA_nog_niet_kent()
    {
        await Contact(Guid.CreateVersion7(), 20);
        Assert.Equal(new DateOnly(2023, 10, 20), Assert.Single(await Contacten()).Datum);
    }

    [Fact]
    public async Task Dezelfde_dag_nog_eens_is_hetzelfde_contact()
    {
        var persoon = Guid.CreateVersion7();
        await Contact(persoon, 20, tolk: false);
        await Contact(persoon, 20, tolk: true);
        Assert.True(Assert.Single(await Contacten()).TolkIngezet);
    }

    [Fact]
    public async Task Contacten_in_de_verkeerde_volgorde_blijven_allebei()
    {
        var persoon = Guid.CreateVersion7();
        await Contact(persoon, 25);
        await Contact(persoon, 20);
        Assert.Equal([20, 25], (await Contacten()).Select(c => c.Datum.Day));
    }

    [Fact]
    public async Task Zonder_persoon_wordt_het_bericht_geweigerd() =>
        Assert.Equal("SCHEMAFOUT", (await Assert.ThrowsAsync<RefusedException>(() => Contact(null, 20))).Reason);
}

using CoaIntake.Overdragen;
using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Keten.V1;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoaIntake.Tests.Overdragen;

/// <summary>Both consumers of an answer: first delivery, duplicate, out of order, poison.</summary>
public sealed class OverdrachtAntwoordTests : IDisposable
{
    private static readonly DateTimeOffset Dag1 = new(2023, 11, 27, 9, 0, 0, TimeSpan.Zero), Dag2 = Dag1.AddDays(1);
    private readonly CoaOnderTest coa = new();

    public void Dispose() => coa.Dispose();

    private static OverdrachtGeaccepteerd Ja(Guid id, bool akkoord = true, params string[] ontbreekt) => new()
    {
        OverdrachtId = id, GesprekDatum = new(2023, 11, 27), Wijze = Gesprekswijze.Driegesprek, Behandelaar = akkoord ? new Contact { Naam = "Rosa de Wit", Telefoon = "0355551234" } : null, OntbrekendeVelden = ontbreekt, Akkoord = akkoord,
    };

    private static OverdrachtTeruggelegd Nee(Guid id) => new() { OverdrachtId = id, Reden = Terugleggingsreden.Onvolledig, Toelichting = "De opleiding ontbreekt." };

    private Task Ontvang(OverdrachtGeaccepteerd ja, DateTimeOffset op, Guid? id = null) => coa.Ontvang(db => new OverdrachtGeaccepteerdConsumer(db), ja, null, op, id);

    private Task Ontvang(OverdrachtTeruggelegd nee, DateTimeOffset op) => coa.Ontvang(db => new OverdrachtTeruggelegdConsumer(db), nee, null, op);

    private async Task<Guid> Aangeboden()
    {
        await coa.Gekoppeld();
        return ((Created<BiedOverdrachtAan.Antwoord>)await coa.BiedAan(new { vNummer = CoaOnderTest.VNummer, gewensteStart = "2024-01-15" })).Value!.OverdrachtId;
    }

    private async Task<RaadpleegOverdrachten.Stand> Stand(Guid id)
    {
        await using var db = coa.Winkel();
        return Assert.IsType<Ok<RaadpleegOverdrachten.Stand>>((await RaadpleegOverdrachten.Een(id, CoaOnderTest.Als(), db, coa.Klok, TestContext.Current.CancellationToken)).Result).Value!;
    }

    [Fact]
    public async Task Een_aanname_is_te_zien_met_behandelaar_en_gesprek()
    {
        var id = await Aangeboden();
        await Ontvang(Ja(id), Dag1);
        var stand = await Stand(id);
        Assert.Equal((Overdrachtstatus.Geaccepteerd, "Rosa de Wit", new DateOnly(2023, 11, 27), Dag1), (stand.Status, stand.Behandelaar!.Naam, stand.GesprekDatum!.Value, stand.BeslotenOp!.Value));
    }

    [Fact]
    public async Task Een_vraag_om_aanvulling_noemt_wat_ontbreekt_en_een_latere_aanname_gaat_voor()
    {
        var id = await Aangeboden();
        await Ontvang(Ja(id, akkoord: false, "opleiding", "rijbewijs"), Dag1);
        Assert.Equal(["opleiding", "rijbewijs"], (await Stand(id)).OntbrekendeVelden);
        await Ontvang(Ja(id), Dag2);
        Assert.Equal(Overdrachtstatus.Geaccepteerd, (await Stand(id)).Status);
    }

    [Fact]
    public async Task Een_teruggelegde_overdracht_noemt_de_reden_en_wat_COA_kan_doen()
    {
        var id = await Aangeboden();
        await Ontvang(Nee(id), Dag1);
        var stand = await Stand(id);
        Assert.Equal((Overdrachtstatus.Teruggelegd, Terugleggingsreden.Onvolledig, "De opleiding ontbreekt."), (stand.Status, stand.Reden!.Value, stand.Toelichting));
        Assert.NotNull(stand.VolgendeStap);
    }

    [Fact]
    public async Task Twee_keer_hetzelfde_antwoord_verandert_niets()
    {
        var id = await Aangeboden();
        await Ontvang(Ja(id), Dag1);
        await Ontvang(Ja(id), Dag1);
        await using var db = coa.Winkel();
        Assert.Equal(1, (await db.Overdrachten.SingleAsync(TestContext.Current.CancellationToken)).Versie);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task In_elke_volgorde_telt_het_vroegste_besluit(bool jaEerst)
    {
        var id = await Aangeboden();
        if (jaEerst) { await Ontvang(Ja(id), Dag2); }
        await Ontvang(Nee(id), Dag1);
        if (!jaEerst) { await Ontvang(Ja(id), Dag2); }
        Assert.Equal(Overdrachtstatus.Teruggelegd, (await Stand(id)).Status);
    }

    [Fact]
    public void Elke_volgorde_van_antwoorden_eindigt_gelijk()
    {
        (Overdrachtstatus Status, DateTimeOffset Op)[] antwoorden = [(Overdrachtstatus.AanvullingGevraagd, Dag1), (Overdrachtstatus.AanvullingGevraagd, Dag2), (Overdrachtstatus.Geaccepteerd, Dag2), (Overdrachtstatus.Teruggelegd, Dag2), (Overdrachtstatus.Teruggelegd, Dag2.AddDays(1))];
        foreach (var volgorde in Volgordes([.. antwoorden]))
        {
            var (status, sinds) = (Overdrachtstatus.Aangeboden, (DateTimeOffset?)null);
            foreach (var (straks, op) in volgorde)
            {
                if (Overdracht.Telt(status, sinds, straks, op)) { (status, sinds) = (straks, op); }
            }
            Assert.Equal((Overdrachtstatus.Geaccepteerd, Dag2), (status, sinds!.Value));
        }
    }

    [Fact]
    public async Task Een_antwoord_op_een_onbekende_overdracht_wordt_geweigerd()
    {
        Assert.Equal("ONBEKENDE_OVERDRACHT", (await Assert.ThrowsAsync<RefusedException>(() => Ontvang(Ja(Guid.CreateVersion7()), Dag1))).Reason);
        Assert.Equal("ONBEKENDE_OVERDRACHT", (await Assert.ThrowsAsync<RefusedException>(() => Ontvang(Nee(Guid.CreateVersion7()), Dag1))).Reason);
    }

    private static IEnumerable<List<T>> Volgordes<T>(List<T> rest)
    {
        if (rest.Count == 0) { yield return []; }
        for (var i = 0; i < rest.Count; i++)
        {
            var eerste = rest[i];
            foreach (var staart in Volgordes(rest.Where((_, j) => j != i).ToList())) { yield return [eerste, .. staart]; }
        }
    }
}

using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Keten.V1;
using Microsoft.AspNetCore.Http.HttpResults;
using VluchtelingenwerkBegeleiding.CorrectiesVolgen;
using VluchtelingenwerkBegeleiding.MatchesBehandelen;
using VluchtelingenwerkBegeleiding.Overdragen;

namespace VluchtelingenwerkBegeleiding.Tests.Overdragen;

/// <summary>Both consumers of an answer: first delivery, duplicate, out of order, poison.</summary>
public sealed class OverdrachtAntwoordTests : IDisposable
{
    private static readonly DateTimeOffset Dag1 = new(2024, 1, 20, 9, 0, 0, TimeSpan.Zero), Dag2 = Dag1.AddDays(1);
    private readonly VluchtelingenwerkOnderTest vwn = new();

    public void Dispose() => vwn.Dispose();

    private static OverdrachtGeaccepteerd Ja(Guid id, bool akkoord = true, params string[] ontbreekt) => new()
    {
        OverdrachtId = id, GesprekDatum = new(2023, 11, 27), Wijze = Gesprekswijze.Driegesprek, Behandelaar = akkoord ? new Contact { Naam = "Rosa de Wit", Telefoon = "0355551234" } : null, OntbrekendeVelden = ontbreekt, Akkoord = akkoord,
    };

    private static OverdrachtTeruggelegd Nee(Guid id) => new() { OverdrachtId = id, Reden = Terugleggingsreden.Onvolledig, Toelichting = "De opleiding ontbreekt." };

    private Task Ontvang(OverdrachtGeaccepteerd ja, DateTimeOffset op, Guid? id = null) => vwn.Ontvang(db => new OverdrachtGeaccepteerdConsumer(db), ja, null, op, id: id);

    private Task Ontvang(OverdrachtTeruggelegd nee, DateTimeOffset op) => vwn.Ontvang(db => new OverdrachtTeruggelegdConsumer(db), nee, null, op);

    private async Task<Guid> Aangeboden() =>
        ((Created<BiedOverdrachtAan.Antwoord>)await vwn.BiedAan(new { inburgeraarId = await vwn.Begeleid(), gewensteStart = "2024-02-01" })).Value!.OverdrachtId;

    private Task<RaadpleegOverdrachten.Stand> Stand(Guid id) => vwn.Stand(id);

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
    public async Task Een_teruggelegde_overdracht_noemt_de_reden_en_wat_er_te_doen_is()
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
        await using var db = vwn.Winkel();
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
    public async Task Een_antwoord_op_een_overdracht_die_hier_nog_niet_is_wacht()
    {
        await Assert.ThrowsAsync<NotYetException>(() => Ontvang(Ja(Guid.CreateVersion7()), Dag1));
        await Assert.ThrowsAsync<NotYetException>(() => Ontvang(Nee(Guid.CreateVersion7()), Dag1));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Een_match_die_elders_is_beantwoord_is_hier_ook_beantwoord(bool ja)
    {
        var (_, match) = await vwn.Aangeboden();
        for (var keer = 0; keer < 2; keer++) { await (ja ? Ontvang(Ja(match), Dag1) : Ontvang(Nee(match), Dag1)); }
        var beeld = Assert.Single(await vwn.Matches());
        Assert.Equal((ja ? Matchstatus.Geaccepteerd : Matchstatus.Teruggelegd, Dag1), (beeld.Status, beeld.BeslotenOp!.Value));
        Assert.Equal(409, Assert.IsType<ProblemHttpResult>(await vwn.Accepteer(match, VluchtelingenwerkOnderTest.Antwoord())).StatusCode);
        Assert.Empty(await vwn.Verzonden());
    }

    [Fact]
    public async Task Een_vraag_die_elders_is_gesteld_is_geen_besluit()
    {
        var (_, match) = await vwn.Aangeboden();
        await Ontvang(Ja(match, akkoord: false, "adres"), Dag1);
        Assert.Equal(["adres"], Assert.Single(await vwn.Matches("AANVULLING_GEVRAAGD")).OntbrekendeVelden);
        await Ontvang(Ja(match), Dag2);
        Assert.Equal("Rosa de Wit", Assert.Single(await vwn.Matches("GEACCEPTEERD")).Behandelaar!.Naam);
    }

    [Fact]
    public async Task Een_antwoord_van_elders_dat_is_ingetrokken_laat_de_match_weer_wachten()
    {
        var ((_, match), id) = (await vwn.Aangeboden(), Guid.CreateVersion7());
        await vwn.Ontvang(db => new OverdrachtTeruggelegdConsumer(db), Nee(match), null, Dag1, id: id);
        await vwn.Ontvang(db => new CorrectieGepubliceerdConsumer(db), new CorrectieGepubliceerd { CorrectieVan = id, Reden = "Vergissing." }, null);
        Assert.Single(await vwn.Matches("NIEUW"));
        Assert.IsType<Ok<RaadpleegMatches.Beeld>>(await vwn.Accepteer(match, VluchtelingenwerkOnderTest.Antwoord()));
        Assert.Single(await vwn.Matches("GEACCEPTEERD"));
    }

    [Fact]
    public async Task Een_ingetrokken_antwoord_laat_de_eigen_overdracht_weer_wachten_en_een_nieuw_antwoord_telt()
    {
        var (overdracht, id) = (await Aangeboden(), Guid.CreateVersion7());
        await vwn.Ontvang(db => new OverdrachtTeruggelegdConsumer(db), Nee(overdracht), null, Dag1, id: id);
        await vwn.Ontvang(db => new CorrectieGepubliceerdConsumer(db), new CorrectieGepubliceerd { CorrectieVan = id, Reden = "Vergissing." }, null);
        Assert.Equal(Overdrachtstatus.Aangeboden, (await Stand(overdracht)).Status);
        await Ontvang(Ja(overdracht), Dag2);
        Assert.Equal(Overdrachtstatus.Geaccepteerd, (await Stand(overdracht)).Status);
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

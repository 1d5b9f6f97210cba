using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Keten.V1;
using Inburgering.Messaging;
using TaalschoolVoortgang.PlaatsingenBehandelen;

namespace TaalschoolVoortgang.Tests.PlaatsingenBehandelen;

/// <summary>
/// The four messages that make and answer a placement, of <see cref="OverdrachtAangebodenConsumer"/>, <see cref="PlaatsInburgeraarBijTaalschoolConsumer"/>,
/// <see cref="OverdrachtGeaccepteerdConsumer"/> and <see cref="OverdrachtTeruggelegdConsumer"/>: first delivery, duplicate, out of order, poison.
/// </summary>
public sealed class PlaatsingBerichtenTests : IDisposable
{
    private readonly Schoolwinkel winkel = new();

    public void Dispose() => winkel.Dispose();

    private Task Ja(Guid overdracht) => winkel.Ontvang(
        db => new OverdrachtGeaccepteerdConsumer(db, winkel.Kluis, winkel.Klok),
        new OverdrachtGeaccepteerd { OverdrachtId = overdracht, GesprekDatum = new(2024, 3, 8), Behandelaar = new Contact { Naam = "Robin Smit" }, OntbrekendeVelden = [], Akkoord = true }, null);

    private Task Nee(Guid overdracht) => winkel.Ontvang(
        db => new OverdrachtTeruggelegdConsumer(db, winkel.Kluis, winkel.Klok), new OverdrachtTeruggelegd { OverdrachtId = overdracht, Reden = Terugleggingsreden.GeenCapaciteit, Toelichting = "Vol." }, null);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Aanbod_en_opdracht_zijn_een_plaatsing_in_elke_volgorde_en_twee_keer_bezorgd(bool eerstAanbod)
    {
        var (persoon, id, bsn) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Testpersonen.Bsn(30));
        for (var keer = 0; keer < 2; keer++)
        {
            if (eerstAanbod) { await winkel.Aanbod(id, persoon); }
            await winkel.Opdracht(id, persoon, null, bsn);
            if (!eerstAanbod) { await winkel.Aanbod(id, persoon); }
        }
        Assert.Equal(id, Assert.Single(await winkel.Plaatsingen()).OverdrachtId);
        var plaatsing = (await winkel.Plaatsing(id))!;
        Assert.Equal((persoon, bsn, "Selam Gebre", "tir", Plaatsingstatus.Aangeboden), (plaatsing.InburgeraarId, plaatsing.Bsn, plaatsing.Naam, plaatsing.Moedertaal, plaatsing.Status));
        Assert.Equal(["leerroute", "startniveau"], plaatsing.Velden.Select(v => v.Naam).Order());
    }

    [Fact]
    public async Task Een_aanbod_zonder_persoon_met_een_verkeerd_bsn_of_van_een_andere_soort_wordt_geweigerd()
    {
        Assert.Equal("SCHEMAFOUT", await Reden(() => winkel.Aanbod(Guid.CreateVersion7(), null)));
        Assert.Equal("ELFPROEF", await Reden(() => winkel.Aanbod(Guid.CreateVersion7(), Guid.CreateVersion7(), bsn: "999990012")));
        Assert.Equal("NIET_VOOR_TAALSCHOOL", await Reden(() => winkel.Aanbod(Guid.CreateVersion7(), Guid.CreateVersion7(), soort: Overdrachtsoort.T2)));
        Assert.Equal("SCHEMAFOUT", await Reden(() => winkel.Opdracht(Guid.CreateVersion7(), null)));
        Assert.Equal("ELFPROEF", await Reden(() => winkel.Opdracht(Guid.CreateVersion7(), Guid.CreateVersion7(), bsn: "999990012")));
        Assert.Empty(await winkel.Plaatsingen());

        static async Task<string> Reden(Func<Task> ontvang) => (await Assert.ThrowsAsync<RefusedException>(ontvang)).Reason;
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task Een_antwoord_van_elders_geldt_ook_voor_het_aanbod_aankomt_en_twee_keer_bezorgd(bool ja, bool eerstAanbod)
    {
        var id = Guid.CreateVersion7();
        if (eerstAanbod) { await winkel.Aanbod(id, Guid.CreateVersion7()); }
        await (ja ? Ja(id) : Nee(id));
        await (ja ? Ja(id) : Nee(id));
        if (!eerstAanbod) { await winkel.Aanbod(id, Guid.CreateVersion7()); }
        var plaatsing = (await winkel.Plaatsing(id))!;
        Assert.Equal(
            ja ? (Plaatsingstatus.Bevestigd, "Robin Smit", new DateOnly(2024, 3, 8), null) : (Plaatsingstatus.Teruggelegd, "de gemeente", default(DateOnly?), "Vol."),
            (plaatsing.Status, plaatsing.Behandelaar!, plaatsing.GesprekDatum, plaatsing.Toelichting));
    }

    [Fact]
    public async Task Wie_het_eerst_antwoordt_telt()
    {
        var (_, id) = await winkel.Geplaatst();
        await Ja(id);
        await Nee(id);
        Assert.Equal(Plaatsingstatus.Bevestigd, (await winkel.Plaatsing(id))!.Status);
    }

    [Fact]
    public async Task Een_antwoord_zonder_overdracht_wordt_geweigerd()
    {
        Assert.Equal("SCHEMAFOUT", (await Assert.ThrowsAsync<RefusedException>(() => Ja(Guid.Empty))).Reason);
        Assert.Equal("SCHEMAFOUT", (await Assert.ThrowsAsync<RefusedException>(() => Nee(Guid.Empty))).Reason);
    }
}

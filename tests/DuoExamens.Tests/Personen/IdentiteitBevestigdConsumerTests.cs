using Inburgering.Contracts.Duo.V1;
using Inburgering.Contracts.Gemeente.V1;

namespace DuoExamens.Tests.Personen;

/// <summary>IdentiteitBevestigdConsumer and IdentiteitSamengevoegdConsumer: the regie decides which key stays.</summary>
public class IdentiteitBevestigdConsumerTests(GedeeldeKeten gedeeld) : IClassFixture<GedeeldeKeten>
{
    private readonly ProefKeten keten = gedeeld.Keten;

    private static object Termijn => new { startdatum = "2023-01-01", einddatum = "2026-01-01" };

    [Fact]
    public async Task Na_een_bevestiging_met_een_eerdere_sleutel_dragen_feiten_de_bevestigde_sleutel()
    {
        var bsn = Proefpersoon.Bsn();
        var (eigen, bevestigd) = (await keten.Plichtig(bsn), Guid.CreateVersion7());
        var bericht = new IdentiteitBevestigd { OudeSleutel = eigen, NieuweSleutel = bevestigd, Reden = "Nagevraagd" };
        await keten.Regie(bericht, bevestigd);
        await keten.Regie(bericht, bevestigd);
        await keten.Gebeurt("SS102", bsn, Termijn);
        Assert.Single(await keten.Bij<InburgeringstermijnVastgesteld>(), b => b.Persoon == bevestigd);
    }

    [Fact]
    public async Task Een_bevestiging_zonder_eerdere_sleutel_verandert_niets()
    {
        var bsn = Proefpersoon.Bsn();
        var eigen = await keten.Plichtig(bsn);
        await keten.Regie(new IdentiteitBevestigd { NieuweSleutel = eigen, Reden = "Nagevraagd" }, eigen);
        await keten.Gebeurt("SS102", bsn, Termijn);
        Assert.Single(await keten.Bij<InburgeringstermijnVastgesteld>(), b => b.Persoon == eigen);
    }

    [Fact]
    public async Task Een_bevestiging_die_voor_de_persoon_aankomt_geldt_ook()
    {
        var (bsn, oud, nieuw) = (Proefpersoon.Bsn(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await keten.Regie(new IdentiteitSamengevoegd { OudeSleutel = oud, NieuweSleutel = nieuw, Reden = "Zelfde persoon" }, nieuw);
        await keten.Regie(new Inburgering.Contracts.Cmd.V1.RegistreerPipBijDuo { PipId = Guid.CreateVersion7(), Bsn = bsn, Dagtekening = new(2022, 12, 20), Leerroute = Inburgering.Contracts.Begrippen.V1.Leerroute.B1, Eerste = true }, oud);
        await keten.Gebeurt("SS102", bsn, Termijn);
        Assert.Single(await keten.Bij<InburgeringstermijnVastgesteld>(), b => b.Persoon == nieuw);
    }
}

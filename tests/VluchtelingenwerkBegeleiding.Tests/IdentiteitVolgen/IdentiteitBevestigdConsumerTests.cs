using VluchtelingenwerkBegeleiding.IdentiteitVolgen;
using Inburgering.Contracts.Gemeente.V1;

namespace VluchtelingenwerkBegeleiding.Tests.IdentiteitVolgen;

public sealed class IdentiteitBevestigdConsumerTests : IDisposable
{
    private readonly VluchtelingenwerkOnderTest vwn = new();

    public void Dispose() => vwn.Dispose();

    private Task Bevestigd(Guid? oud, Guid nieuw) =>
        vwn.Ontvang(db => new IdentiteitBevestigdConsumer(db), new IdentiteitBevestigd { OudeSleutel = oud, NieuweSleutel = nieuw, Reden = "bevestigd" }, nieuw);

    [Fact]
    public async Task Zonder_eerdere_sleutel_verandert_er_niets_en_met_een_eerdere_sleutel_gaat_die_over()
    {
        var (oud, nieuw) = ((await vwn.Aangeboden()).Persoon, Guid.CreateVersion7());
        await Bevestigd(null, oud);
        await Bevestigd(oud, oud);
        await using (var db = vwn.Winkel()) { Assert.Equal(oud, await db.Sleutel(oud, TestContext.Current.CancellationToken)); }
        await Bevestigd(oud, nieuw);
        await Bevestigd(oud, nieuw);
        await using (var db = vwn.Winkel()) { Assert.Equal(nieuw, await db.Sleutel(oud, TestContext.Current.CancellationToken)); }
    }
}

using System.Net.Http.Json;
using System.Text.Json;
using Inburgering.Contracts;
using Inburgering.Contracts.Keten.V1;

namespace DuoExamens.Tests.MeldingenDoen;

/// <summary>VerwerkingsfoutGemeldConsumer: what the chain could not process of DUO's facts is visible to people, once.</summary>
public class VerwerkingsfoutGemeldConsumerTests(GedeeldeKeten gedeeld) : IClassFixture<GedeeldeKeten>
{
    private readonly ProefKeten keten = gedeeld.Keten;

    private static VerwerkingsfoutGemeld Fout(Guid bericht, string tekst) => new() { BerichtId = bericht, Code = Verwerkingsfout.Elfproef, Tekst = tekst };

    private async Task<IReadOnlyList<JsonElement>> Fouten(string client, Guid? bericht = null)
    {
        using var antwoord = await keten.Stuur(client, HttpMethod.Get, "/duo-examens/v1/meldingen");
        var fouten = (await antwoord.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("verwerkingsfouten");
        return [.. fouten.EnumerateArray().Where(f => bericht is null || f.GetProperty("berichtId").GetGuid() == bericht)];
    }

    [Fact]
    public async Task De_gemeente_ziet_welk_bericht_over_wie_niet_verwerkt_is_en_waaruit_het_kwam()
    {
        var bsn = Proefpersoon.Bsn();
        var persoon = await keten.Plichtig(bsn);
        var bericht = (await keten.BerichtenMetId("InburgeringsplichtGewijzigd", persoon)).Single();
        await keten.Regie(Fout(bericht, "Het BSN doorstaat de elfproef niet."), persoon, Diensten.DuoExamens);
        await keten.Regie(Fout(bericht, "Het BSN doorstaat de elfproef niet."), persoon, Diensten.DuoExamens);
        var fout = Assert.Single(await Fouten("usd", bericht));
        Assert.Equal(("ELFPROEF", "InburgeringsplichtGewijzigd", persoon), (fout.GetProperty("code").GetString(), fout.GetProperty("bericht").GetString(), fout.GetProperty("inburgeraarId").GetGuid()));
        Assert.NotEqual(Guid.Empty, fout.GetProperty("herkomstId").GetGuid());
        Assert.Empty(await Fouten("regisseur-hilversum", bericht));
    }

    [Fact]
    public async Task Een_fout_over_een_onbekend_bericht_ziet_de_beheerder_en_een_nummer_in_de_tekst_niet()
    {
        var bericht = Guid.CreateVersion7();
        await keten.Regie(Fout(bericht, "Nummer 999990019 is onjuist."), null, Diensten.DuoExamens);
        Assert.Empty(await Fouten("usd", bericht));
        Assert.Equal("Nummer • is onjuist.", Assert.Single(await Fouten("beheer", bericht)).GetProperty("tekst").GetString());
    }
}

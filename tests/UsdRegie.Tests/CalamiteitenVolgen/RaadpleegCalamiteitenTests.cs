using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace UsdRegie.Tests.CalamiteitenVolgen;

/// <summary>A calamity as an organisation without a service of its own sees it.</summary>
public class RaadpleegCalamiteitenTests
{
    private const string WspOin = "00000099000001006000";

    [Fact]
    public async Task Wie_iemand_heeft_van_een_overdracht_ziet_de_calamiteit_tot_de_toegang_eindigt()
    {
        await using var h = await Regiehuis.Open("2024-06-28T22:10:00+02:00");
        await h.Meld(Berichten.Koppeling());
        var id = await h.Store(db => db.Dossiers.Select(d => d.DossierId).SingleAsync());
        Assert.Equal(201, (await h.Post($"dossiers/{id}/calamiteiten", new { ernst = "HOOG", kort = "Bel met spoed terug", terugbellen = "0612345678" })).Status);
        Assert.Empty(await Meldingen(h, Regiehuis.Wsp));
        Assert.Equal(201, (await h.Post("overdrachten", new { dossierId = id, soort = "T4b", naarOin = WspOin })).Status);

        var melding = Assert.Single(await Meldingen(h, Regiehuis.Wsp))!;
        Assert.Equal((h.Persoon, "HOOG", "Bel met spoed terug", "0612345678"), (melding["inburgeraarId"]!.GetValue<Guid>(), melding["ernst"]!.GetValue<string>(), melding["kort"]!.GetValue<string>(), melding["terugbellen"]!.GetValue<string>()));
        Assert.Empty(await Meldingen(h, Regiehuis.Versa));
        Assert.Equal(403, (await h.Vraag("calamiteiten", Regiehuis.Vwn)).Status);

        Assert.Equal(201, (await h.Post($"dossiers/{id}/toegangsbeeindigingen", new { partnerOin = WspOin, per = "2024-06-28", reden = "EINDE_TRAJECT" })).Status);
        Assert.Empty(await Meldingen(h, Regiehuis.Wsp));
    }

    [Theory]
    [InlineData("Over 999990019", 400)]
    [InlineData("V-nummer 29 00 00 00 19", 400)]
    [InlineData("Bel voor 23.30 uur", 201)]
    public async Task In_de_tekst_staat_geen_persoonsnummer(string kort, int verwacht)
    {
        await using var h = await Regiehuis.Open("2024-06-28");
        await h.Meld(Berichten.Koppeling());
        var id = await h.Store(db => db.Dossiers.Select(d => d.DossierId).SingleAsync());
        Assert.Equal(verwacht, (await h.Post($"dossiers/{id}/calamiteiten", new { ernst = "HOOG", kort, terugbellen = "0612345678" })).Status);
    }

    private static async Task<JsonArray> Meldingen(Regiehuis h, string wie) => (await h.Vraag("calamiteiten", wie)).Json!["calamiteiten"]!.AsArray();
}

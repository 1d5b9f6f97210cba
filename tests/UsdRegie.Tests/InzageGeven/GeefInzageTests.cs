using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace UsdRegie.Tests.InzageGeven;

/// <summary>What a person who asks gets to see (AVG art. 15).</summary>
public class GeefInzageTests
{
    [Fact]
    public async Task De_teamleider_krijgt_alles_van_een_persoon_met_bron_en_wie_er_keek_en_dat_kijken_staat_erbij()
    {
        await using var h = await Regiehuis.Open("2024-02-13");
        await h.Meld(Berichten.Koppeling());
        await h.Meld(Berichten.Lbt(), oin: "00000099000001002000");
        await h.Meld(Berichten.Koppeling("2900000020", "999990020", "Berhane Tesfay"), Guid.CreateVersion7());
        var id = await h.Store(db => db.Dossiers.Where(x => x.Naam == "Amal Haddad").Select(x => x.DossierId).SingleAsync());
        Assert.Equal(200, (await h.Vraag($"dossiers/{id}", Regiehuis.Regisseur)).Status);
        Assert.Equal(201, (await h.Post($"dossiers/{id}/voortgangsgesprekken", new { datum = "2024-02-13", afspraken = new[] { new { tekst = "=HYPERLINK(1);\"nee\"", uiterlijk = "2024-02-20", wie = "inburgeraar" } } })).Status);

        foreach (var wie in (string[])[Regiehuis.Regisseur, Regiehuis.Usd, Regiehuis.Beleid, Regiehuis.Beheer, Regiehuis.Coa])
        {
            Assert.Equal(403, (await h.Post("inzageverzoeken", new { dossierId = id, reden = "brief" }, wie)).Status);
            Assert.Equal(403, (await h.Vraag("inzageverzoeken", wie)).Status);
        }
        Assert.Equal(404, (await h.Post("inzageverzoeken", new { dossierId = Guid.CreateVersion7(), reden = "brief" }, Regiehuis.Teamleider)).Status);
        Assert.Equal(404, (await h.Post("inzageverzoeken", new { dossierId = id, reden = "brief" }, "teamleider-hv;00000099000402000000;teamleider;0402")).Status);
        var verzoek = await h.Post("inzageverzoeken", new { dossierId = id, reden = "brief van 12 februari" }, Regiehuis.Teamleider);
        Assert.Equal(201, verzoek.Status);
        var pad = verzoek.Locatie!["/usd-regie/v1/".Length..];
        Assert.Equal(pad, (await h.Post("inzageverzoeken", new { dossierId = id, reden = "brief van 12 februari" }, Regiehuis.Teamleider)).Locatie!["/usd-regie/v1/".Length..]);
        Assert.Single((await h.Vraag("inzageverzoeken", Regiehuis.Teamleider)).Json!["items"]!.AsArray());
        Assert.Equal(403, (await h.Vraag(pad, Regiehuis.Regisseur)).Status);
        Assert.Equal(404, (await h.Vraag(pad, "teamleider-hv;00000099000402000000;teamleider;0402")).Status);

        var inzage = (await h.Vraag(pad, Regiehuis.Teamleider)).Json!;
        Assert.Equal(("999990019", "2900000019", "Amal Haddad"), (inzage["bsn"]!.GetValue<string>(), inzage["vNummer"]!.GetValue<string>(), inzage["beeld"]!["persoon"]!["naam"]!.GetValue<string>()));
        var koppeling = Gegeven("M01");
        Assert.Equal(("COA", "Almere"), (koppeling["bron"]!.GetValue<string>(), koppeling["inhoud"]!["azcLocatie"]!.GetValue<string>()));
        Assert.Equal("DUO", Gegeven("M12")["bron"]!.GetValue<string>());
        Assert.Equal(await h.Store(db => db.Feiten.CountAsync(f => f.DossierId == id)), inzage["gegevens"]!.AsArray().Count);
        Assert.NotEmpty(inzage["beeld"]!["signaleringen"]!.AsArray());
        Assert.Equal(
            ["dossier bekeken regisseur-gm", "voortgangsgesprekken vastgelegd usd", "inzage gevraagd teamleider-gm", "inzage gevraagd teamleider-gm", "inzage gegeven teamleider-gm"],
            inzage["bekeken"]!.AsArray().Select(b => $"{b!["handeling"]} {b["wie"]}"));
        Assert.DoesNotContain("Berhane", inzage.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("Verzoek om inzage", (await h.Vraag($"dossiers/{id}/tijdlijn")).Json!.ToJsonString(), StringComparison.Ordinal);

        JsonNode Gegeven(string code) => inzage["gegevens"]!.AsArray().Single(g => g!["code"]!.GetValue<string>() == code)!;

        // The same as a file for a spreadsheet; what looks like a formula is text.
        var (status, csv) = await h.Pagina($"/usd-regie/v1/{pad}?formaat=csv", Regiehuis.Teamleider);
        Assert.Equal(200, status);
        Assert.StartsWith("onderdeel;datum;soort;bron;veld;waarde\r\nnummer;;;;bsn;999990019\r\n", csv, StringComparison.Ordinal);
        Assert.Contains("gegeven;2023-10-16;COA koppelt de persoon aan de gemeente;COA;azcLocatie;Almere\r\n", csv, StringComparison.Ordinal);
        Assert.Contains("afspraken[0].tekst;\"'=HYPERLINK(1);\"\"nee\"\"\"\r\n", csv, StringComparison.Ordinal);
        Assert.Contains(";inzage gegeven;gemeente 1942;teamleider;teamleider-gm\r\n", csv, StringComparison.Ordinal);
        Assert.Equal(2, await h.Store(db => db.Audit.CountAsync(a => a.Handeling == "inzage gegeven" && a.DossierId == id)));
        Assert.Equal(400, (await h.Vraag(pad + "?formaat=pdf", Regiehuis.Teamleider)).Status);
    }
}

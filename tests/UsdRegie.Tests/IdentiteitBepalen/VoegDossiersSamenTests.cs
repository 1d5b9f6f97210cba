using Microsoft.EntityFrameworkCore;

namespace UsdRegie.Tests.IdentiteitBepalen;

public class VoegDossiersSamenTests
{
    private const string Duo = "00000099000001002000";

    [Fact]
    public async Task Een_mens_voegt_twee_dossiers_van_een_persoon_samen_en_de_twijfel_is_weg()
    {
        await using var h = await Regiehuis.Open("2024-01-08");
        var vanDuo = Guid.CreateVersion7();
        await h.Meld(Berichten.Koppeling(bsn: null));
        await h.Meld(Berichten.Plicht(), vanDuo, Duo);
        await h.Meld(Berichten.Lbt() with { Datum = new(2024, 1, 8) }, vanDuo, Duo);
        await h.Meld(Berichten.Plicht(vNummer: "2900000019", gebeurtenis: "SS139"), vanDuo, Duo);
        var dossiers = await h.Store(db => db.Dossiers.AsNoTracking().ToListAsync());
        Assert.Equal(2, dossiers.Count);
        var (coa, duo) = (dossiers.Single(d => d.InburgeraarId == h.Persoon), dossiers.Single(d => d.InburgeraarId == vanDuo));
        Assert.Contains("AL-42", await Codes(h));

        Assert.Equal(404, (await h.Post($"dossiers/{coa.DossierId}/_voeg-samen", new { metDossierId = duo.DossierId, reden = "zelfde" }, Regiehuis.Hilversum)).Status);
        var samen = await h.Post($"dossiers/{coa.DossierId}/_voeg-samen", new { metDossierId = duo.DossierId, reden = "Paspoort gezien." });
        Assert.Equal(200, samen.Status);
        Assert.Equal("HAALBAAR", samen.Json!["leerbaarheid"]!["resultaat"]!.GetValue<string>());
        Assert.DoesNotContain("AL-42", await Codes(h));
        await h.Klok(h.Nu);
        Assert.Equal(4, h.Verzonden.Count(v => v.Type == "nl.inburgering.gemeente.identiteit-samengevoegd.v1"));
        Assert.Equal(coa.DossierId, (await h.Post("dossiers/_zoek", new { bsn = "999990019" })).Json!["dossiers"]![0]!["dossierId"]!.GetValue<Guid>());

        // The old key is understood for ever.
        await h.Meld(Berichten.Plicht(gebeurtenis: "SS102"), vanDuo, Duo);
        Assert.Equal(1, await h.Store(db => db.Dossiers.CountAsync()));
    }

    private static Task<List<string>> Codes(Regiehuis h) => h.Store(db => db.Signaleringen.Where(s => s.Status != "OPGELOST").Select(s => s.Code).ToListAsync());
}

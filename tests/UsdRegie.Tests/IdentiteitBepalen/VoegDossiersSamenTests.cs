using Microsoft.EntityFrameworkCore;

namespace UsdRegie.Tests.IdentiteitBepalen;

public class VoegDossiersSamenTests
{
    private const string Duo = "00000099000001002000", Versa = "00000099000001007000", Wsp = "00000099000001006000";

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
        foreach (var id in (Guid[])[coa.DossierId, duo.DossierId]) { Assert.Equal(201, (await h.Post($"dossiers/{id}/activiteiten", new { soort = "PARTICIPATIE", start = "2024-01-08", uitvoerder = Versa })).Status); }
        Assert.Equal(201, (await h.Post($"dossiers/{duo.DossierId}/activiteiten", new { soort = "STAGE", start = "2024-01-08", uitvoerder = Wsp })).Status);
        Assert.Equal([duo.DossierId], await Deelnemers(h, Regiehuis.Wsp));

        Assert.Equal(404, (await h.Post($"dossiers/{coa.DossierId}/_voeg-samen", new { metDossierId = duo.DossierId, reden = "zelfde" }, Regiehuis.Hilversum)).Status);
        var samen = await h.Post($"dossiers/{coa.DossierId}/_voeg-samen", new { metDossierId = duo.DossierId, reden = "Paspoort gezien." });
        Assert.Equal(200, samen.Status);
        Assert.Equal("HAALBAAR", samen.Json!["leerbaarheid"]!["resultaat"]!.GetValue<string>());
        Assert.DoesNotContain("AL-42", await Codes(h));
        foreach (var wie in (string[])[Regiehuis.Versa, Regiehuis.Wsp]) { Assert.Equal([coa.DossierId], await Deelnemers(h, wie)); } // whose people they were, follows
        Assert.Equal([coa.DossierId], await h.Store(db => db.Uitvoerders.Where(u => u.Oin == Versa || u.Oin == Wsp).Select(u => u.DossierId).Distinct().ToListAsync()));
        await h.Klok(h.Nu);
        Assert.Equal(4, h.Verzonden.Count(v => v.Type == "nl.inburgering.gemeente.identiteit-samengevoegd.v1"));
        Assert.Equal(coa.DossierId, (await h.Post("dossiers/_zoek", new { bsn = "999990019" })).Json!["dossiers"]![0]!["dossierId"]!.GetValue<Guid>());

        // The old key is understood for ever.
        await h.Meld(Berichten.Plicht(gebeurtenis: "SS102"), vanDuo, Duo);
        Assert.Equal(1, await h.Store(db => db.Dossiers.CountAsync()));
    }

    private static async Task<List<Guid>> Deelnemers(Regiehuis h, string wie) => [.. (await h.Vraag("deelnemers", wie)).Json!["deelnemers"]!.AsArray().Select(d => d!["dossierId"]!.GetValue<Guid>())];

    private static Task<List<string>> Codes(Regiehuis h) => h.Store(db => db.Signaleringen.Where(s => s.Status != "OPGELOST").Select(s => s.Code).ToListAsync());
}

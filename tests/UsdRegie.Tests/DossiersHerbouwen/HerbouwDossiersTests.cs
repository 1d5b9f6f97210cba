using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace UsdRegie.Tests.DossiersHerbouwen;

public class HerbouwDossiersTests
{
    [Fact]
    public async Task Herbouw_met_geschiedenis_geeft_dezelfde_dossiers_signaleringen_en_overdrachten()
    {
        await using var h = await Regiehuis.Open("2024-07-01");
        var dossier = await Verhaal(h);
        var (eerst, beeld) = (await Alles(h), (await h.Vraag($"dossiers/{dossier}")).Json!.ToJsonString());
        Assert.Contains("AL-01", eerst, StringComparison.Ordinal);
        await h.Store(async db =>
        {
            await db.Signaleringen.ExecuteDeleteAsync();
            return await Breek(db);
        });
        Assert.Equal(403, (await h.Post("dossiers/_herbouw", new { geschiedenis = true })).Status);
        Assert.Equal(1, (await h.Post("dossiers/_herbouw", new { geschiedenis = true }, Regiehuis.Beheer)).Json!["dossiers"]!.GetValue<int>());
        Assert.Equal(eerst, await Alles(h));
        Assert.Equal(beeld, (await h.Vraag($"dossiers/{dossier}")).Json!.ToJsonString());
    }

    [Fact]
    public async Task Herbouw_beoordeelt_vandaag_opnieuw_en_laat_staan_wat_eerder_gemeld_is()
    {
        await using var h = await Regiehuis.Open("2024-07-01");
        var dossier = await Verhaal(h);
        var (eerst, beeld) = (await Alles(h), (await h.Vraag($"dossiers/{dossier}")).Json!.ToJsonString());
        await h.Store(Breek);
        Assert.Equal(1, (await h.Post("dossiers/_herbouw", new { }, Regiehuis.Beheer)).Json!["dossiers"]!.GetValue<int>());
        Assert.Equal(eerst, await Alles(h));
        Assert.Equal(beeld, (await h.Vraag($"dossiers/{dossier}")).Json!.ToJsonString());

        // An alert that an older rule opened and that is not true (any more) closes today; that it was open stays on record.
        await h.Store(async db =>
        {
            var open = await db.Signaleringen.AsNoTracking().FirstAsync(s => s.Code == "AL-33" && s.OpgelostOp == null);
            return await db.Signaleringen.Where(s => s.SignaleringId == open.SignaleringId).ExecuteUpdateAsync(s => s.SetProperty(x => x.Code, "AL-23"));
        });
        await h.Post("dossiers/_herbouw", new { }, Regiehuis.Beheer);
        var regels = await h.Store(db => db.Signaleringen.AsNoTracking().Where(s => s.Code == "AL-23" || s.Code == "AL-33").OrderBy(s => s.Code).Select(s => new { s.Code, s.OpgelostOp, s.GeopendOp }).ToListAsync());
        Assert.Equal([("AL-23", new DateOnly(2024, 11, 20)), ("AL-33", null)], regels.Select(r => (r.Code, r.OpgelostOp)));
        Assert.Equal(new DateOnly(2024, 11, 20), regels[1].GeopendOp);
    }

    /// <summary>Someone settles, a handover waits, an alert is acknowledged, and eleven weeks go by.</summary>
    private static async Task<Guid> Verhaal(Regiehuis h)
    {
        await h.Meld(Berichten.Koppeling("2900000020", "999990020", "Yonas Tekle") with { Koppelingsdatum = new(2024, 7, 1), Moedertaal = "tir" });
        var dossier = await h.Store(db => db.Dossiers.Select(d => d.DossierId).SingleAsync());
        await h.Klok("2024-09-02");
        await h.Post($"dossiers/{dossier}/vestigingen", new { vestigingsdatum = "2024-09-02" });
        await h.Post("overdrachten", new { dossierId = dossier, soort = "T2", velden = Array.Empty<object>() });
        Assert.Equal(201, (await h.Post($"dossiers/{dossier}/activiteiten", new { soort = "PARTICIPATIE", start = "2024-09-02", uitvoerder = "00000099000001007000" })).Status);
        Assert.Equal(1, await h.Store(db => db.Uitvoerders.CountAsync()));
        Assert.Equal(201, (await h.Post($"dossiers/{dossier}/begeleiders", new { rol = "REGISSEUR", naam = "Sam de Wit", organisatie = "USD", telefoon = "0351234567" })).Status);
        await h.Klok("2024-10-10");
        var signalering = (await h.Vraag("signaleringen?code=AL-33")).Json!["signaleringen"]![0]!["signaleringId"]!.GetValue<Guid>();
        await h.Post($"signaleringen/{signalering}/_erken", new { });
        await h.Klok("2024-11-20");
        return dossier;
    }

    private static async Task<int> Breek(UsdRegieDbContext db)
    {
        await db.Overdrachten.ExecuteDeleteAsync();
        await db.Uitvoerders.ExecuteUpdateAsync(s => s.SetProperty(u => u.Oin, "00000099000001006000"));
        return await db.Dossiers.ExecuteUpdateAsync(s => s.SetProperty(d => d.Toestand, "Kapot").SetProperty(d => d.OpenSignaleringen, 99).SetProperty(d => d.Naam, (string?)null).SetProperty(d => d.Regisseursleutel, "0000000000000000"));
    }

    private static Task<string> Alles(Regiehuis h) => h.Store(async db => JsonSerializer.Serialize(new
    {
        dossiers = await db.Dossiers.AsNoTracking().Select(d => new { d.DossierId, d.Naam, d.Sorteersleutel, d.Toestand, d.Doelgroep, d.Regime, d.Regisseur, d.Regisseursleutel, d.OpenSignaleringen, d.HoogsteErnst, d.PipUiterlijk, d.VolgendMoment }).ToListAsync(),
        signaleringen = await db.Signaleringen.AsNoTracking().OrderBy(s => s.Code).ThenBy(s => s.Object).ThenBy(s => s.Sinds).ToListAsync(),
        uitvoerders = await db.Uitvoerders.AsNoTracking().ToListAsync(),
        overdrachten = await db.Overdrachten.AsNoTracking().Select(o => new { o.OverdrachtId, o.Status, o.Soort, o.AangebodenOp }).ToListAsync(),
    }));
}

using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace UsdRegie.Tests.DossiersHerbouwen;

public class HerbouwDossiersTests
{
    [Fact]
    public async Task Herbouw_uit_het_logboek_geeft_dezelfde_dossiers_signaleringen_en_overdrachten()
    {
        await using var h = await Regiehuis.Open("2024-07-01");
        await h.Meld(Berichten.Koppeling("2900000020", "999990020", "Yonas Tekle") with { Koppelingsdatum = new(2024, 7, 1), Moedertaal = "tir" });
        var dossier = await h.Store(db => db.Dossiers.Select(d => d.DossierId).SingleAsync());
        await h.Klok("2024-09-02");
        await h.Post($"dossiers/{dossier}/vestigingen", new { vestigingsdatum = "2024-09-02" });
        await h.Post("overdrachten", new { dossierId = dossier, soort = "T2", velden = Array.Empty<object>() });
        await h.Klok("2024-10-10");
        var signalering = (await h.Vraag("signaleringen?code=AL-33")).Json!["signaleringen"]![0]!["signaleringId"]!.GetValue<Guid>();
        await h.Post($"signaleringen/{signalering}/_erken", new { });
        await h.Klok("2024-11-20");

        var (eerst, beeld) = (await Alles(h), (await h.Vraag($"dossiers/{dossier}")).Json!.ToJsonString());
        Assert.Contains("AL-01", eerst, StringComparison.Ordinal);
        await h.Store(async db =>
        {
            await db.Signaleringen.ExecuteDeleteAsync();
            await db.Overdrachten.ExecuteDeleteAsync();
            return await db.Dossiers.ExecuteUpdateAsync(s => s.SetProperty(d => d.Toestand, "Kapot").SetProperty(d => d.OpenSignaleringen, 99).SetProperty(d => d.Naam, (string?)null));
        });
        Assert.Equal(403, (await h.Post("dossiers/_herbouw", new { })).Status);
        Assert.Equal(1, (await h.Post("dossiers/_herbouw", new { }, Regiehuis.Beheer)).Json!["dossiers"]!.GetValue<int>());
        Assert.Equal(eerst, await Alles(h));
        Assert.Equal(beeld, (await h.Vraag($"dossiers/{dossier}")).Json!.ToJsonString());
    }

    private static Task<string> Alles(Regiehuis h) => h.Store(async db => JsonSerializer.Serialize(new
    {
        dossiers = await db.Dossiers.AsNoTracking().Select(d => new { d.DossierId, d.Naam, d.Sorteersleutel, d.Toestand, d.Doelgroep, d.Regime, d.OpenSignaleringen, d.HoogsteErnst, d.PipUiterlijk, d.VolgendMoment }).ToListAsync(),
        signaleringen = await db.Signaleringen.AsNoTracking().OrderBy(s => s.Code).ThenBy(s => s.Object).ThenBy(s => s.Sinds).ToListAsync(),
        overdrachten = await db.Overdrachten.AsNoTracking().Select(o => new { o.OverdrachtId, o.Status, o.Soort, o.AangebodenOp }).ToListAsync(),
    }));
}

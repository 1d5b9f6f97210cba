using Microsoft.EntityFrameworkCore;

namespace UsdRegie.Tests.IndicatorenRaadplegen;

public class RaadpleegWeekurenTests
{
    [Fact]
    public async Task De_trend_telt_hele_weken_en_beleid_ziet_geen_week_van_een_enkeling()
    {
        await using var h = await Regiehuis.Open("2024-03-04");
        await h.Meld(Berichten.Koppeling());
        var d = $"dossiers/{await h.Store(db => db.Dossiers.Select(x => x.DossierId).SingleAsync())}/";
        await h.Post(d + "vestigingen", new { vestigingsdatum = "2024-03-04" });
        await h.Post(d + "pips", new { dagtekening = "2024-03-04", leerroute = "B1", pvt = new { uren = 12 }, talen = new[] { "nld", "ara" } });
        await h.Meld(Verhaal.Traject(21, "2024-03-04"), oin: "00000099000001004000");
        await h.Klok("2024-03-18");
        await h.Meld(Verhaal.Aanwezigheid(21, "2024-03-04", "2024-03-10", Verhaal.Les("2024-03-05", 4, 4), Verhaal.Les("2024-03-07", 4, 2)), oin: "00000099000001004000");

        var antwoord = (await h.Vraag("indicatoren/weekuren?van=2024-03-01", Regiehuis.Regisseur)).Json!;
        Assert.Equal((8m, 16m), (antwoord["uitgangspunt"]!.GetValue<decimal>(), antwoord["streefwaarde"]!.GetValue<decimal>()));
        Assert.Equal([("2024-W10", 1, 0, 6m), ("2024-W11", 0, 1, null)], antwoord["weken"]!.AsArray().Select(w =>
            (w!["week"]!.GetValue<string>(), w["personen"]!.GetValue<int>(), w["zonderGegevens"]!.GetValue<int>(), w["totaal"]?.GetValue<decimal>())));
        var beleid = (await h.Vraag("indicatoren/weekuren?van=2024-03-01", Regiehuis.Beleid)).Json!;
        Assert.All(beleid["weken"]!.AsArray(), w => Assert.True(w!["personen"] is null && w["totaal"] is null && w["zonderGegevens"] is null));
    }
}

using Microsoft.EntityFrameworkCore;

namespace UsdRegie.Tests.IndicatorenRaadplegen;

public class RaadpleegKlantreizenTests
{
    [Fact]
    public async Task Beleid_krijgt_klantreizen_zonder_personen_over_een_kwartaal_dat_voorbij_is()
    {
        await using var h = await Regiehuis.Open();
        for (var i = 0; i < 6; i++)
        {
            await h.Meld(Berichten.Koppeling($"290000{i:0000}", null, $"Persoon {i}"), Guid.CreateVersion7());
        }
        await h.Klok("2024-02-05");
        var antwoord = (await h.Vraag("indicatoren/klantreizen", Regiehuis.Beleid)).Json!;
        Assert.Equal(("2023-Q4", "2023-12-31", 5), (antwoord["kwartaal"]!.GetValue<string>(), antwoord["peildatum"]!.GetValue<string>(), antwoord["kleineCellen"]!.GetValue<int>()));
        Assert.Equal(["BEGIN KOPPELING 6", "KOPPELING EINDE 6"], antwoord["stappen"]!.AsArray().Select(s => $"{s!["van"]} {s["naar"]} {s["personen"]}"));
        var tekst = antwoord.ToJsonString();
        Assert.DoesNotContain("Persoon", tekst, StringComparison.Ordinal);
        foreach (var id in await h.Store(db => db.Dossiers.Select(d => d.DossierId.ToString()).ToListAsync())) { Assert.DoesNotContain(id, tekst, StringComparison.OrdinalIgnoreCase); }

        var (status, csv) = await h.Pagina("/usd-regie/v1/indicatoren/klantreizen?formaat=csv&kwartaal=2023-Q4", Regiehuis.Beleid);
        Assert.Equal((200, "startjaar;doelgroep;van;naar;personen;maanden\r\n2023;ASIELSTATUSHOUDER;BEGIN;KOPPELING;6;\r\n2023;ASIELSTATUSHOUDER;KOPPELING;EINDE;6;\r\n"), (status, csv));
        Assert.Equal(400, (await h.Vraag("indicatoren/klantreizen?kwartaal=2024-Q1", Regiehuis.Beleid)).Status); // still runs
        Assert.Equal(400, (await h.Vraag("indicatoren/klantreizen?formaat=xml", Regiehuis.Beleid)).Status);
        Assert.Equal(403, (await h.Vraag("indicatoren/klantreizen", Regiehuis.Vwn)).Status);
    }
}

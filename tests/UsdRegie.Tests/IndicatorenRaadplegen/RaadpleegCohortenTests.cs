using Microsoft.EntityFrameworkCore;

namespace UsdRegie.Tests.IndicatorenRaadplegen;

public class RaadpleegCohortenTests
{
    [Fact]
    public async Task Het_rapport_van_een_kwartaal_heeft_per_startjaar_wie_het_zijn_en_wat_niet_te_meten_is()
    {
        await using var h = await Regiehuis.Open();
        foreach (var (bsn, begin) in ((string, DateOnly)[])[("999990019", new(2021, 12, 13)), ("999990044", new(2021, 3, 1)), ("999990020", new(2020, 9, 1)), ("999990032", new(2022, 1, 10))])
        {
            await h.Meld(Berichten.Plicht(bsn) with { Begindatum = begin, Datum = begin }, Guid.CreateVersion7(), "00000099000001002000");
        }
        var antwoord = await h.Vraag("indicatoren/cohorten?kwartaal=2022-Q3", Regiehuis.Teamleider);
        Assert.Equal(("2022-Q3", "2022-09-30"), (antwoord.Json!["kwartaal"]!.GetValue<string>(), antwoord.Json["peildatum"]!.GetValue<string>()));
        Assert.Equal([(2021, 2), (2020, 1)], antwoord.Json["cohorten"]!.AsArray().Select(c => (c!["startjaar"]!.GetValue<int>(), c["personen"]!.GetValue<int>())));
        Assert.Equal((2, 2), (antwoord.Json["cohorten"]![0]!["volgend"]!.GetValue<int>(), antwoord.Json["cohorten"]![0]!["langStil"]!.GetValue<int>()));
        Assert.Equal(2, antwoord.Json["cohorten"]![0]!["dossiers"]!.AsArray().Count);
        Assert.Contains("ONA", antwoord.Json["ontbreekt"]![0]!.GetValue<string>(), StringComparison.Ordinal);

        var beleid = (await h.Vraag("indicatoren/cohorten?kwartaal=2022-Q3", Regiehuis.Beleid)).Json!;
        Assert.Equal([2021, 2020], beleid["cohorten"]!.AsArray().Select(c => c!["startjaar"]!.GetValue<int>()));
        Assert.All(beleid["cohorten"]!.AsArray(), c => Assert.True(c!["personen"] is null && c["volgend"] is null && c["dossiers"] is null));
        Assert.Equal("teamleider-gm", await h.Store(db => db.Audit.Where(a => a.Handeling == "indicatoren bekeken").Select(a => a.Wie).SingleAsync()));
    }
}

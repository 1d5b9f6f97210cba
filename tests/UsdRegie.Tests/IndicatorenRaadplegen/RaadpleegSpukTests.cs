namespace UsdRegie.Tests.IndicatorenRaadplegen;

public class RaadpleegSpukTests
{
    [Fact]
    public async Task Een_jaar_telt_instroom_en_geleverde_onderdelen_en_beleid_ziet_geen_enkeling()
    {
        await using var h = await Regiehuis.Open();
        var dossiers = await RaadpleegIndicatorenTests.Gekoppeld(h, 6, 0);
        await h.Klok("2024-01-15");
        foreach (var id in dossiers) { Assert.Equal(201, (await h.Post($"dossiers/{id}/vestigingen", new { vestigingsdatum = "2024-01-15" })).Status); }
        Assert.Equal(201, (await h.Post($"dossiers/{dossiers[0]}/contactmomenten", new { datum = "2024-01-15", tolk = true, taal = "ara" })).Status);

        var antwoord = (await h.Vraag("indicatoren/spuk?jaar=2024", Regiehuis.Regisseur)).Json!;
        Assert.Equal((2024, "2024-01-15"), (antwoord["jaar"]!.GetValue<int>(), antwoord["peildatum"]!.GetValue<string>()));
        Assert.Equal((6, 12_713), (antwoord["instroom"]![0]!["personen"]!.GetValue<int>(), antwoord["instroom"]![0]!["ramingPerPersoon"]!.GetValue<int>()));
        var tolk = Assert.Single(antwoord["onderdelen"]!.AsArray(), o => o!["onderdeel"]!.GetValue<string>() == "Tolkvoorziening" && o["doelgroep"]!.GetValue<string>() == "ASIELSTATUSHOUDER")!;
        Assert.Equal((1, 1, 417), (tolk["personen"]!.GetValue<int>(), tolk["voorHetEerst"]!.GetValue<int>(), tolk["ramingPerPersoon"]!.GetValue<int>()));
        Assert.Equal(0, (await h.Vraag("indicatoren/spuk?jaar=2023", Regiehuis.Regisseur)).Json!["instroom"]![0]!["personen"]!.GetValue<int>());

        var beleid = (await h.Vraag("indicatoren/spuk?jaar=2024", Regiehuis.Beleid)).Json!;
        Assert.Equal(6, beleid["instroom"]![0]!["personen"]!.GetValue<int>());
        Assert.All(beleid["onderdelen"]!.AsArray(), o => Assert.Null(o!["personen"]));
        Assert.DoesNotContain(dossiers[0].ToString(), antwoord.ToJsonString(), StringComparison.Ordinal);
    }
}

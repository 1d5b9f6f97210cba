namespace VluchtelingenwerkBegeleiding.Tests.MatchesBehandelen;

public class ToonMatchesTests(VwnHost host) : IClassFixture<VwnHost>
{
    [Fact]
    public async Task Nieuw_staat_boven_gevraagd_en_gevraagd_boven_beantwoord()
    {
        var (_, gevraagd) = await host.BiedAan("Hassan Gevraagd", op: "2024-01-02T09:00:00+01:00");
        var (_, beantwoord) = await host.BiedAan("Selam Beantwoord", op: "2024-01-03T09:00:00+01:00");
        await host.BiedAan("Amal Nieuw");
        await host.BiedAan("Dawit Langer", op: "2024-01-05T09:00:00+01:00");
        await host.Verstuur($"/matches/{gevraagd}", "Vraag", ("ontbreekt", "doel"), ("notitie", ""));
        await host.Verstuur($"/matches/{beantwoord}", "Accepteer", ("naam", "Karin Smit"), ("telefoon", "0355550000"));

        var tekst = (await host.Haal("/matches")).Tekst;

        int[] plaatsen = [.. new[] { "Dawit Langer", "Amal Nieuw", "Hassan Gevraagd", "Selam Beantwoord" }.Select(n => tekst.IndexOf(n, StringComparison.Ordinal))];
        Assert.DoesNotContain(-1, plaatsen);
        Assert.Equal(plaatsen.Order(), plaatsen);
        Assert.Contains("Amal Nieuw 18 januari 2024 8 januari 2024 5 werkdagen", tekst, StringComparison.Ordinal);
        Assert.Contains("Hassan Gevraagd 18 januari 2024 15 januari 2024 vandaag doel van de begeleiding", tekst, StringComparison.Ordinal);
        Assert.Contains("Selam Beantwoord 18 januari 2024 geaccepteerd op 15 januari 2024 Karin Smit", tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wie_opnieuw_wordt_aangeboden_heet_zoals_eerder()
    {
        var (persoon, _) = await host.BiedAan("Rahel Bekend");
        var (_, opnieuw) = await host.BiedAan(null, persoon: persoon);
        Assert.Contains("<h1 class=\"utrecht-heading-1\">Rahel Bekend</h1>", (await host.Haal($"/matches/{opnieuw}")).Html, StringComparison.Ordinal);
        Assert.Contains($"/matches/{opnieuw}\">Rahel Bekend</a>", (await host.Haal("/matches")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_andere_organisatie_een_andere_rol_en_wie_geen_toegang_meer_heeft_zien_de_persoon_niet()
    {
        var (persoon, overdracht) = await host.BiedAan("Yonas Weg");
        Assert.Contains("Yonas Weg", (await host.Haal("/matches")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Yonas Weg", (await host.Haal("/matches", oin: VwnHost.AndereVwn)).Html, StringComparison.Ordinal);
        Assert.Equal(404, (await host.Haal($"/matches/{overdracht}", oin: VwnHost.AndereVwn)).Status);
        foreach (var rol in new[] { "taalschool", "usd", "beheerder", "regisseur" })
        {
            Assert.Equal(403, (await host.Haal("/matches", rol: rol)).Status);
            Assert.Equal(403, (await host.Haal($"/matches/{overdracht}", rol: rol)).Status);
        }

        await host.BeeindigToegang(persoon);

        Assert.DoesNotContain("Yonas Weg", (await host.Haal("/matches")).Html, StringComparison.Ordinal);
        Assert.Equal(404, (await host.Haal($"/matches/{overdracht}")).Status);
    }
}

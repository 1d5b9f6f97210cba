namespace VluchtelingenwerkBegeleiding.Tests.BegeleidingMelden;

public class ToonBegeleidingenTests(VwnHost host) : IClassFixture<VwnHost>
{
    [Fact]
    public async Task Wie_nog_geen_contact_had_staat_boven_en_wat_klaar_is_onder()
    {
        var klaar = await host.Begeleid("Selam Klaar");
        var gesproken = await host.Begeleid("Hassan Gesproken");
        await host.Begeleid("Amal Stil");
        await host.Verstuur($"/begeleidingen/{await host.Begeleid("Rahel Lang")}", "Meld", ("status", "Gestart"), ("datum", "2023-11-15"), ("begeleider", "Els Jansen"));
        await host.BiedAan("Dawit Nieuw");
        await host.Verstuur($"/begeleidingen/{gesproken}", "Contact", ("contactDatum", "2024-01-12"), ("contactWijze", "Telefoon"), ("taal", "ara"));
        await host.Verstuur($"/begeleidingen/{klaar}", "Meld", ("status", "Afgerond"), ("datum", "2024-01-14"), ("begeleider", "Els Jansen"));

        var tekst = (await host.Haal("/begeleidingen")).Tekst;

        int[] plaatsen = [.. new[] { "Amal Stil", "Hassan Gesproken", "Selam Klaar" }.Select(n => tekst.IndexOf(n, StringComparison.Ordinal))];
        Assert.DoesNotContain(-1, plaatsen);
        Assert.Equal(plaatsen.Order(), plaatsen);
        Assert.DoesNotContain("Dawit Nieuw", tekst, StringComparison.Ordinal);
        Assert.Contains("Amal Stil Karin Smit nog niet gestart nog niet vastgelegd nog niet ondertekend", tekst, StringComparison.Ordinal);
        Assert.Contains("Hassan Gesproken Karin Smit nog niet gestart 12 januari 2024 (3 dagen geleden)", tekst, StringComparison.Ordinal);
        Assert.Contains("Rahel Lang Els Jansen gestart (stand van 15 november 2023) meld opnieuw nog niet vastgelegd", tekst, StringComparison.Ordinal);
        Assert.Contains("Selam Klaar Els Jansen 14 januari 2024", tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_andere_organisatie_een_andere_rol_en_wie_geen_toegang_meer_heeft_zien_de_persoon_niet()
    {
        var persoon = await host.Begeleid("Yonas Weg");
        var pad = $"/begeleidingen/{persoon}";
        Assert.Contains("Yonas Weg", (await host.Haal("/begeleidingen")).Html, StringComparison.Ordinal);
        Assert.Equal(200, (await host.Haal(pad)).Status);
        Assert.DoesNotContain("Yonas Weg", (await host.Haal("/begeleidingen", oin: VwnHost.AndereVwn)).Html, StringComparison.Ordinal);
        Assert.Equal(404, (await host.Haal(pad, oin: VwnHost.AndereVwn)).Status);
        foreach (var rol in new[] { "taalschool", "usd", "beheerder", "regisseur" })
        {
            Assert.Equal(403, (await host.Haal("/begeleidingen", rol: rol)).Status);
            Assert.Equal(403, (await host.Haal(pad, rol: rol)).Status);
        }

        await host.BeeindigToegang(persoon);

        Assert.DoesNotContain("Yonas Weg", (await host.Haal("/begeleidingen")).Html, StringComparison.Ordinal);
        Assert.Equal(404, (await host.Haal(pad)).Status);
    }
}

using System.Text.Json;

namespace VluchtelingenwerkBegeleiding.Tests.BerichtenVolgen;

/// <summary>The feed as a program of VluchtelingenWerk reads it: what concerns it, once each, in order, and nothing of anybody else.</summary>
public sealed class BerichtenTests(VwnHost host) : IClassFixture<VwnHost>
{
    private const string Moment = "2024-01-15T08:00:00+01:00";

    [Fact]
    public async Task A_match_is_told_when_it_comes_when_it_grows_and_when_it_goes()
    {
        var bericht = Guid.CreateVersion7();
        var (persoon, overdracht) = await host.BiedAan(bericht: bericht);
        var (eerst, cursor) = await host.Berichten(persoon);
        Assert.Equal("match-nieuw", Assert.Single(eerst).Soort);
        Assert.EndsWith($"/vluchtelingenwerk-begeleiding/v1/matches/{overdracht}", eerst[0].Dataref, StringComparison.Ordinal);

        await host.Bus("cmd.meld-aan-voor-maatschappelijke-begeleiding.v1", persoon, Moment, new
        {
            overdrachtId = overdracht, naam = "Amal Haddad", geboortedatum = "1994-05-20", moedertaal = "ara", tolkNodig = false, contact = new { naam = "Rosa de Wit" }, gewensteStart = "2024-01-18", velden = Array.Empty<object>(),
        });
        await host.Bus("keten.correctie-gepubliceerd.v1", persoon, Moment, new { correctieVan = bericht, reden = "Verkeerde persoon." });
        Assert.Equal(["match-aangevuld", "match-ingetrokken"], (await host.Berichten(persoon, cursor)).Regels.Select(x => x.Soort));
        Assert.Equal(["match-nieuw", "match-aangevuld", "match-ingetrokken"], (await host.Berichten(persoon)).Regels.Select(x => x.Soort)); // whoever starts again gets all of it
    }

    [Fact]
    public async Task A_calamity_a_contact_and_the_end_of_access_are_told_to_whom_they_concern()
    {
        var (persoon, _) = await host.BiedAan();
        var (_, cursor) = await host.Berichten(persoon);
        await host.Bus("keten.calamiteit-gemeld.v1", persoon, Moment, new { ernst = "HOOG", kort = "Bel terug.", terugbellen = "0355551234" });
        await host.Bus("keten.begeleider-toegewezen.v1", persoon, Moment, new { rol = "REGISSEUR", naam = "Rosa de Wit", organisatie = "Gemeente Gooise Meren", telefoon = "0355551234", vanaf = "2024-01-10" });
        await host.BeeindigToegang(persoon);
        await host.Bus("keten.calamiteit-gemeld.v1", persoon, "2024-01-15T09:00:00+01:00", new { ernst = "HOOG", kort = "Bel terug.", terugbellen = "0355551234" });
        var (regels, _) = await host.Berichten(persoon, cursor);
        Assert.Equal(["calamiteit-gemeld", "contactkaart-gewijzigd", "toegang-beeindigd"], regels.Select(x => x.Soort)); // and nothing after the end
        Assert.Null(regels[2].Dataref);
    }

    [Fact]
    public async Task Another_organisation_never_sees_it_and_no_text_of_the_person_is_in_it()
    {
        var (persoon, _) = await host.BiedAan("Yonas Tekle");
        Assert.Empty((await host.Berichten(persoon, oin: VwnHost.AndereVwn)).Regels);
        var (_, json) = await host.Vraag(HttpMethod.Get, "v1/berichten");
        Assert.DoesNotContain("Yonas", json.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(403, (await host.Vraag(HttpMethod.Get, "v1/berichten", rol: "taalschool")).Status);
    }

    [Fact]
    public async Task A_cursor_goes_past_what_others_got_and_a_made_up_one_is_refused()
    {
        var (_, cursor) = await host.Berichten(Guid.Empty);
        var (ander, _) = await host.BiedAan(oin: VwnHost.AndereVwn);
        var (niets, later) = await host.Berichten(ander, cursor);
        Assert.Empty(niets);
        Assert.True(long.Parse(later, System.Globalization.CultureInfo.InvariantCulture) > long.Parse(cursor, System.Globalization.CultureInfo.InvariantCulture));
        foreach (var na in (string[])["999999999999", "-1", "gisteren"])
        {
            var (status, json) = await host.Vraag(HttpMethod.Get, $"v1/berichten?na={na}");
            Assert.Equal(400, status);
            Assert.True(json.GetProperty("errors").TryGetProperty("na", out JsonElement _));
        }
    }
}

using System.Text.Json;

namespace TaalschoolVoortgang.Tests.BerichtenVolgen;

/// <summary>The feed as a school's own system reads it: what concerns this school, once each, in order.</summary>
public sealed class BerichtenTests(SchoolHost host) : IClassFixture<SchoolHost>
{
    private async Task<(IReadOnlyList<(string Soort, string? Dataref)> Regels, string Cursor, JsonElement Json)> Lees(string school, Guid persoon, string? na = null)
    {
        await host.Rust();
        var (status, json, tekst) = await host.Get(school, $"berichten{(na is null ? "" : $"?na={na}")}");
        Assert.True(status == 200, tekst);
        return ([.. json.GetProperty("berichten").EnumerateArray().Where(x => x.GetProperty("subject").GetString() == $"inburgeraar:{persoon}").Select(x => (x.GetProperty("type").GetString()!.Split('.')[3], x.TryGetProperty("dataref", out var d) ? d.GetString() : null))], json.GetProperty("cursor").GetString()!, json);
    }

    [Fact]
    public async Task A_school_hears_of_its_learner_from_the_offer_to_the_end_of_access()
    {
        var (persoon, trajectId, bsn) = await host.Leerling(Testpersonen.Bsn(71));
        var (aanbod, cursor, json) = await Lees(SchoolHost.SchoolA, persoon);
        Assert.Equal("plaatsing-aangeboden", Assert.Single(aanbod).Soort);
        Assert.Contains("/taalschool-voortgang/v1/plaatsingen/", aanbod[0].Dataref, StringComparison.Ordinal);
        Assert.DoesNotContain(bsn, json.GetRawText(), StringComparison.Ordinal);

        await host.Bus("cmd.vraag-voortgangsrapportage-op.v1", persoon, new { trajectId, periode = new { van = "2024-04-01", tot = "2024-06-30" } });
        await host.Rust();
        await host.Bus("keten.calamiteit-gemeld.v1", persoon, new { ernst = "HOOG", kort = "Bel terug.", terugbellen = "0355551234" });
        await host.Rust();
        await host.Bus("keten.begeleider-toegewezen.v1", persoon, new { rol = "REGISSEUR", naam = "Rosa de Wit", organisatie = "Gemeente Gooise Meren", vanaf = "2024-01-10" });
        await host.Rust();
        await host.Bus("gemeente.toegang-beeindigd.v1", persoon, new { partnerOin = SchoolHost.SchoolA, per = "2024-03-01", reden = "VERHUISD" });
        await host.Rust();
        await host.Bus("keten.calamiteit-gemeld.v1", persoon, new { ernst = "HOOG", kort = "Bel nog eens terug.", terugbellen = "0355551234" });

        Assert.Equal(["rapportage-gevraagd", "calamiteit-gemeld", "contactkaart-gewijzigd", "toegang-beeindigd"], (await Lees(SchoolHost.SchoolA, persoon, cursor)).Regels.Select(x => x.Soort));
        Assert.Empty((await Lees(SchoolHost.SchoolB, persoon)).Regels);
    }

    [Fact]
    public async Task An_offer_that_is_withdrawn_and_a_message_that_is_refused_are_told()
    {
        var bericht = Guid.CreateVersion7();
        var (ander, overdracht) = await host.BiedAan(Testpersonen.Bsn(72), bericht: bericht);
        await host.Rust();
        await host.Bus("keten.correctie-gepubliceerd.v1", ander, new { correctieVan = bericht, reden = "Verkeerde persoon." });
        Assert.Equal([("plaatsing-aangeboden", true), ("plaatsing-ingetrokken", true)], (await Lees(SchoolHost.SchoolA, ander)).Regels.Select(x => (x.Soort, x.Dataref!.EndsWith($"plaatsingen/{overdracht}", StringComparison.Ordinal))));

        var (persoon, _, _) = await host.Leerling(Testpersonen.Bsn(73));
        var (_, cursor, _) = await Lees(SchoolHost.SchoolA, persoon);
        var gestart = Assert.Single(host.Regie.Berichten<Inburgering.Contracts.School.V1.TaaltrajectGestart>(persoon)).Envelope.Id;
        await host.Bus("keten.verwerkingsfout-gemeld.v1", persoon, new { berichtId = gestart, code = "SCHEMAFOUT", tekst = "De startdatum ontbreekt." });
        Assert.Equal("bericht-geweigerd", Assert.Single((await Lees(SchoolHost.SchoolA, persoon, cursor)).Regels).Soort);
    }
}

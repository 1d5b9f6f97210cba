using Inburgering.Contracts.School.V1;
using Inburgering.Messaging;

namespace TaalschoolVoortgang.Tests.AanwezigheidAanleveren;

/// <summary>A school that counts per week (M21, version 1), through the real host.</summary>
public sealed class MeldWeektotaalTests(SchoolHost host) : IClassFixture<SchoolHost>
{
    [Fact]
    public async Task Een_week_gaat_als_versie_1_naar_de_gemeente_en_nog_eens_met_andere_uren_ook()
    {
        var (persoon, trajectId, _) = await host.Leerling(Testpersonen.Bsn(64));
        Assert.Equal(202, (await host.Post(SchoolHost.SchoolA, "weektotalen", new { trajectId, weekVan = "2024-06-03", gepland = 6, gevolgd = 3, geoorloofd = 1.5, ongeoorloofd = 1.5 })).Status);
        Assert.Equal(202, (await host.Post(SchoolHost.SchoolA, "weektotalen", new { trajectId, weekVan = "2024-06-03", weekTot = "2024-06-09", gepland = 6, gevolgd = 4.5 })).Status);
        await host.Rust();
        Assert.Equal([(new DateOnly(2024, 6, 3), new DateOnly(2024, 6, 9), 3m, 1.5m), (new DateOnly(2024, 6, 3), new DateOnly(2024, 6, 9), 4.5m, 0m)], host.Regie.Berichten<AanwezigheidGeregistreerd>(persoon).Select(m => (m.Data.WeekVan, m.Data.WeekTot, m.Data.Gevolgd, m.Data.Geoorloofd)).OrderBy(m => m.Gevolgd));
    }

    [Fact]
    public async Task De_dag_van_vastleggen_is_het_tijdstip_van_het_bericht()
    {
        var (persoon, trajectId, _) = await host.Leerling(Testpersonen.Bsn(76));
        Assert.Equal(202, (await host.Post(SchoolHost.SchoolA, "weektotalen", new { trajectId, weekVan = "2024-06-03", gepland = 6, gevolgd = 6, vastgelegdOp = "2024-06-10" })).Status);
        await host.Rust();
        Assert.Equal(new DateOnly(2024, 6, 10), LegalTime.DateOf(Assert.Single(host.Regie.Berichten<AanwezigheidGeregistreerd>(persoon)).Envelope.Time));
    }

    [Fact]
    public async Task Wat_niet_kan_wordt_per_veld_geweigerd()
    {
        var (persoon, trajectId, _) = await host.Leerling(Testpersonen.Bsn(75));
        Dictionary<string, object?> Met(string veld, object? waarde) => new() { ["trajectId"] = trajectId, ["weekVan"] = "2024-06-03", ["gepland"] = 6, ["gevolgd"] = 3, [veld] = waarde };
        foreach (var (veld, waarde, plaats) in new (string, object, string)[]
        {
            ("weekVan", "2024-06-04", "/weekVan"), ("weekVan", "2024-07-01", "/weekVan"), ("weekVan", "2023-01-02", "/weekVan"), ("weekTot", "2024-06-08", "/weekTot"),
            ("gevolgd", 6.25, "/gepland"), ("gevolgd", 1.1, "/gevolgd"), ("gepland", -1, "/gepland"),
        })
        {
            var (status, probleem, tekst) = await host.Post(SchoolHost.SchoolA, "weektotalen", Met(veld, waarde));
            Assert.True(status == 400 && probleem.GetProperty("errors").TryGetProperty(plaats, out _), $"{veld}={waarde}: {status} {tekst}");
        }
        Assert.Equal(404, (await host.Post(SchoolHost.SchoolB, "weektotalen", Met("gevolgd", 3))).Status);
        Assert.Equal(404, (await host.Post(SchoolHost.SchoolA, "weektotalen", Met("trajectId", Guid.CreateVersion7()))).Status);
        await host.Rust();
        Assert.Empty(host.Regie.Berichten<AanwezigheidGeregistreerd>(persoon));
    }
}

using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.School.V1;

namespace TaalschoolVoortgang.Tests.VoortgangRapporteren;

public sealed class ToonRapportageTests(SchoolHost host) : IClassFixture<SchoolHost>
{
    private static Dictionary<string, string> Velden(string peildatum = "2024-06-27", string oordeel = "OpSchema") =>
        new() { ["peildatum"] = peildatum, ["Lezen"] = "A2", ["Spreken"] = "PreA1", ["instrument"] = "TOA", ["oordeel"] = oordeel, ["advies"] = "Doorgaan", ["toelichting"] = "Oefent veel." };

    [Fact]
    public async Task Voortgang_melden_vanaf_de_pagina_beantwoordt_de_vraag_van_de_gemeente()
    {
        var (persoon, traject, _) = await host.Leerling(Testpersonen.Bsn(251));
        await host.Bus("cmd.vraag-voortgangsrapportage-op.v1", persoon, new { trajectId = traject, periode = new { van = "2024-04-01", tot = "2024-06-30" } });
        await host.Rust();
        var pad = $"/voortgang/{traject}";
        var lijst = (await host.Pagina(SchoolHost.SchoolA, "/voortgang")).Html;
        Assert.Contains("De gemeente vraagt hoe het gaat", lijst, StringComparison.Ordinal);
        Assert.Contains(pad, lijst, StringComparison.Ordinal);
        Assert.Contains("De gemeente vraagt hoe het gaat van 1 april tot en met 30 juni 2024", (await host.Pagina(SchoolHost.SchoolA, pad)).Html, StringComparison.Ordinal);

        var (status, na) = await host.Verstuur(SchoolHost.SchoolA, pad, "", Velden());
        Assert.Equal(200, status);
        Assert.Contains("De voortgang is gemeld aan de gemeente.", na, StringComparison.Ordinal);
        Assert.DoesNotContain("De gemeente vraagt", na, StringComparison.Ordinal);
        Assert.Contains("<dt>Laatste rapportage</dt><dd>27 juni 2024</dd>", na, StringComparison.Ordinal);
        await host.Rust();
        var bericht = Assert.Single(host.Regie.Berichten<TaalvoortgangVastgesteld>(persoon)).Data;
        Assert.Equal((ErkNiveau.A2, ErkNiveau.PreA1, null, "TOA", Voortgangsoordeel.OpSchema), (bericht.Niveaus.Lezen, bericht.Niveaus.Spreken, bericht.Niveaus.Luisteren, bericht.Instrument, bericht.Oordeel));
    }

    [Fact]
    public async Task Wat_ontbreekt_of_in_de_toekomst_ligt_krijgt_uitleg_en_een_andere_school_ziet_niets()
    {
        var (persoon, traject, _) = await host.Leerling(Testpersonen.Bsn(252));
        var pad = $"/voortgang/{traject}";
        Assert.Equal(404, (await host.Pagina(SchoolHost.SchoolB, pad)).Status);
        Assert.DoesNotContain(traject.ToString(), (await host.Pagina(SchoolHost.SchoolB, "/voortgang")).Html, StringComparison.Ordinal);
        foreach (var (velden, uitleg) in new[] { (Velden(oordeel: ""), "Kies hoe het gaat"), (Velden(peildatum: "2024-06-29"), "De peildatum ligt in de toekomst."), (Velden(peildatum: "31-06"), "geen bestaande datum") })
        {
            var (status, html) = await host.Verstuur(SchoolHost.SchoolA, pad, "", velden);
            Assert.Equal(400, status);
            Assert.Contains(uitleg, html, StringComparison.Ordinal);
            Assert.Contains("Oefent veel.", html, StringComparison.Ordinal); // what was typed stays
        }
        await host.Rust();
        Assert.Empty(host.Regie.Berichten<TaalvoortgangVastgesteld>(persoon));
    }
}

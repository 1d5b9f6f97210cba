using Microsoft.EntityFrameworkCore;
using UsdRegie.Tests.IndicatorenRaadplegen;

namespace UsdRegie.Tests.IndicatorenTonen;

public class ToonIndicatorenTests
{
    [Fact]
    public async Task De_regisseur_ziet_waarde_breuk_en_betekenis_en_gaat_door_naar_de_dossiers()
    {
        await using var h = await Regiehuis.Open();
        var dossiers = await RaadpleegIndicatorenTests.Gekoppeld(h, 3, 2);
        await h.Klok("2023-11-15");
        var (status, html) = await h.Pagina("/indicatoren");
        Assert.Equal(200, status);
        foreach (var tekst in (string[])["P-6a Van koppeling tot eerste contact", "4 dagen", "2 van 3 halen het streven", "hoogstens 14", "Of de tijd in de opvang gebruikt wordt.", "Van 1 januari 2023 tot en met 15 november 2023",
            "niets te tellen", "aria-current=\"page\">Indicatoren</a>"])
        {
            Assert.Contains(tekst, html, StringComparison.Ordinal);
        }
        Assert.Contains("href=\"/indicatoren/P-6a?van=2023-01-01&tot=2023-11-15\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Kanarie", html, StringComparison.Ordinal);
        Assert.Empty(await h.Store(db => db.Audit.Where(a => a.Rol == "regisseur").ToListAsync()));    // no dossier was shown yet

        var (_, een) = await h.Pagina("/indicatoren/P-6a?van=2023-01-01&tot=2023-11-15");
        Assert.Contains("Kanarie Testvogel 2", een, StringComparison.Ordinal);
        Assert.True(een.IndexOf($"/dossiers/{dossiers[2]}", StringComparison.Ordinal) < een.IndexOf($"/dossiers/{dossiers[0]}", StringComparison.Ordinal), "Who waits too long stands first.");
        Assert.Equal("indicatoren bekeken", await h.Store(db => db.Audit.Where(a => a.Rol == "regisseur").Select(a => a.Handeling).SingleAsync()));
        foreach (var pagina in (string[])[html, een])
        {
            Assert.DoesNotContain("29000007", pagina, StringComparison.Ordinal);
            Assert.DoesNotContain("<script", pagina, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("style=", pagina, StringComparison.OrdinalIgnoreCase);
        }
        Assert.Equal(404, (await h.Pagina("/indicatoren/P-99")).Status);
    }

    [Fact]
    public async Task Beleid_komt_bij_de_cijfers_uit_en_ziet_geen_persoon()
    {
        await using var h = await Regiehuis.Open();
        var dossiers = await RaadpleegIndicatorenTests.Gekoppeld(h, 6, 5);
        await h.Klok("2023-11-15");
        var (status, html) = await h.Pagina("/", Regiehuis.Beleid);     // redirected
        Assert.Equal(200, status);
        Assert.Contains("<h1 class=\"utrecht-heading-1\">Indicatoren</h1>", html, StringComparison.Ordinal);
        Assert.Contains("verborgen", html, StringComparison.Ordinal);
        Assert.DoesNotContain(">Dossiers</a>", html, StringComparison.Ordinal);
        foreach (var pad in (string[])["/indicatoren", "/indicatoren/cohorten", "/indicatoren/spuk", "/indicatoren/weekuren"])
        {
            var (code, pagina) = await h.Pagina(pad, Regiehuis.Beleid);
            Assert.Equal(200, code);
            Assert.DoesNotContain("Kanarie", pagina, StringComparison.Ordinal);
            Assert.DoesNotContain("/dossiers/", pagina, StringComparison.Ordinal);
            Assert.All(dossiers, d => Assert.DoesNotContain(d.ToString(), pagina, StringComparison.Ordinal));
        }
        Assert.Equal(403, (await h.Pagina("/indicatoren/P-6a", Regiehuis.Beleid)).Status);
    }

    [Fact]
    public async Task Rapporten_zijn_er_voor_wie_cijfers_ziet_en_een_verkeerde_keuze_wordt_uitgelegd()
    {
        await using var h = await Regiehuis.Open();
        var plicht = Berichten.Plicht() with { Begindatum = new(2021, 12, 13), Datum = new(2021, 12, 13) };
        await h.Meld(plicht, oin: "00000099000001002000");
        var (_, cohorten) = await h.Pagina("/indicatoren/cohorten?kwartaal=2022-Q3");
        Assert.Contains("Stand op 30 september 2022", cohorten, StringComparison.Ordinal);
        Assert.Contains("ONA", cohorten, StringComparison.Ordinal);
        Assert.Contains(">Naam nog niet bekend</a>", cohorten, StringComparison.Ordinal);
        Assert.Contains($"/dossiers/{await h.Store(db => db.Dossiers.Select(d => d.DossierId).SingleAsync())}", cohorten, StringComparison.Ordinal);
        Assert.Contains("1.944", (await h.Pagina("/indicatoren/spuk?jaar=2023")).Html, StringComparison.Ordinal);
        Assert.Contains("2023-W10", (await h.Pagina("/indicatoren/weekuren")).Html, StringComparison.Ordinal);
        foreach (var (pad, uitleg) in ((string, string)[])[
            ("/indicatoren?van=x", "Schrijf een datum als 2024-01-31."), ("/indicatoren/cohorten?kwartaal=2022-Q5", "Schrijf een kwartaal als 2022-Q3"), ("/indicatoren/spuk?jaar=1999", "Kies een jaar van 2022"), ("/indicatoren/weekuren?tot=x", "Schrijf een datum als 2024-01-31.")])
        {
            var (status, html) = await h.Pagina(pad);
            Assert.Equal(400, status);
            Assert.Contains(uitleg, html, StringComparison.Ordinal);
        }
        foreach (var pad in (string[])["/indicatoren", "/indicatoren/P-1", "/indicatoren/cohorten", "/indicatoren/spuk", "/indicatoren/weekuren"])
        {
            foreach (var wie in (string[])[Regiehuis.Usd, Regiehuis.Vwn, Regiehuis.Beheer]) { Assert.Equal(403, (await h.Pagina(pad, wie)).Status); }
        }
    }
}

using System.Net;
using System.Text.RegularExpressions;
using DuoExamens.MeldingenTonen;
using Inburgering.Contracts.Cmd.V1;

namespace DuoExamens.Tests.MeldingenTonen;

/// <summary>The worklist of a municipality with DUO on a page: where each report is, why DUO refused, and repeating as the API does.</summary>
public sealed class ToonMeldingenTests(GedeeldeKeten gedeeld) : IClassFixture<GedeeldeKeten>
{
    private const string Pad = "/duo-examens/meldingen";

    private readonly ProefKeten keten = gedeeld.Keten;

    [Fact]
    public async Task De_regisseur_ziet_wat_duo_weigert_met_de_reden_en_stuurt_het_opnieuw()
    {
        var bsn = Proefpersoon.Bsn();
        var persoon = await keten.Plichtig(bsn);
        await keten.Storing("WEIGER", 1);
        await keten.Regie(new RegistreerResultaatBijDuo { Soort = Resultaatsoort.Pvt, Bsn = bsn, Pvt = new() { OndertekendOp = new(2022, 12, 22) } }, persoon);
        var melding = Assert.Single(await keten.MeldingenVan(persoon));
        var id = melding.GetProperty("meldingId").GetGuid();
        var reden = melding.GetProperty("fouten")[0].GetString()!;

        var (status, html) = await Haal("regisseur-gm", Pad);
        Assert.Equal(200, status);
        foreach (var tekst in (string[])["Geweigerd (1)", "PVT afgerond", reden, $"href=\"/inburgeraars/{persoon}\"", "Stuur opnieuw", "Verwerkt ("]) { Assert.Contains(tekst, html, StringComparison.Ordinal); }
        foreach (var niet in (string[])[bsn, "<script", "style="]) { Assert.DoesNotContain(niet, html, StringComparison.Ordinal); }

        // Another municipality sees none of it, and cannot send it; a functional manager sees it without the dossier.
        Assert.Contains("Geweigerd (0)", (await Haal("regisseur-hilversum", Pad)).Html, StringComparison.Ordinal);
        var vreemd = await Verstuur("regisseur-hilversum", "Herhaal", ("meldingId", $"{id}"));
        Assert.Equal(400, vreemd.Status);
        Assert.Contains("bestaat niet bij uw gemeente", vreemd.Html, StringComparison.Ordinal);
        var beheer = (await Haal("beheer", Pad)).Html;
        Assert.Contains(reden, beheer, StringComparison.Ordinal);
        Assert.DoesNotContain("/inburgeraars/", beheer, StringComparison.Ordinal);
        foreach (var wie in (string[])["vwn", "versa", "taalschool-a", "coa"]) { Assert.Equal(403, (await Haal(wie, Pad)).Status); }
        Assert.Equal(400, (await Verstuur("regisseur-gm", "Herhaal", ("meldingId", $"{id}"), ("__RequestVerificationToken", "x"))).Status);
        Assert.Equal("GEWEIGERD", Assert.Single(await keten.MeldingenVan(persoon)).GetProperty("status").GetString());

        var (na, _) = await Verstuur("regisseur-gm", "Herhaal", ("meldingId", $"{id}"));
        Assert.Equal(200, na);
        await keten.Rust();
        Assert.Contains("Geweigerd (0)", (await Haal("regisseur-gm", Pad)).Html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/inburgeraars/{persoon}\"", (await Haal("regisseur-gm", $"{Pad}?toon=verwerkt")).Html, StringComparison.Ordinal);
        var nogEens = await Verstuur("regisseur-gm", "Herhaal", ("meldingId", $"{id}"));
        Assert.Equal(400, nogEens.Status);
        Assert.Contains("Deze melding hoeft niet opnieuw", nogEens.Html, StringComparison.Ordinal);
        Assert.Equal(404, (await Haal("regisseur-gm", $"{Pad}?toon=iets")).Status);
    }

    [Fact]
    public async Task Een_gebeurtenis_die_duo_niet_liet_lezen_wordt_opnieuw_gelezen()
    {
        var bsn = Proefpersoon.Bsn();
        await keten.Plichtig(bsn);
        await keten.Storing("WEIGER_LEZEN", 1);
        await keten.Gebeurt("SS131", bsn, new { resultaat = "B1-route haalbaar", behaaldeScore = "34,00", benodigdeScore = "28,00", datumAfname = "2023-01-16" });
        var (_, html) = await Haal("usd", Pad);
        Assert.Contains("Van DUO, nog niet gelezen (1)", html, StringComparison.Ordinal);
        Assert.Contains("Gebeurtenis SS131", html, StringComparison.Ordinal);
        var id = Regex.Match(html, "name=\"berichtId\" value=\"([^\"]+)\"").Groups[1].Value;
        Assert.Equal(400, (await Verstuur("regisseur-hilversum", "Lees", ("berichtId", id))).Status);
        Assert.Equal(200, (await Verstuur("regisseur-gm", "Lees", ("berichtId", id))).Status);
        await keten.Rust();
        Assert.DoesNotContain("nog niet gelezen", (await Haal("regisseur-gm", Pad)).Html, StringComparison.Ordinal);
        Assert.Equal(400, (await Verstuur("regisseur-gm", "Lees", ("berichtId", id))).Status);
    }

    [Fact]
    public void Elke_stand_staat_in_een_lijst_en_elke_soort_heeft_gewone_woorden()
    {
        Assert.Equal(Enum.GetValues<DuoExamens.MeldingenDoen.Meldingstatus>(), ToonMeldingen.Groepen.SelectMany(g => g.Met).Order());
        Assert.Equal("Gevolgde uren", ToonMeldingen.Soort("GEVOLGDE_UREN"));
        Assert.Equal("MAP intrekken", ToonMeldingen.Soort("MAP_INTREKKEN"));
        Assert.Equal("Inburgeringsaanbod", ToonMeldingen.Soort("INBURGERINGSAANBOD"));
    }

    private async Task<(int Status, string Html)> Haal(string wie, string pad)
    {
        using var antwoord = await keten.Stuur(wie, HttpMethod.Get, pad, null, ("Accept", "text/html"));
        return ((int)antwoord.StatusCode, WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    private async Task<(int Status, string Html)> Verstuur(string wie, string knop, params (string Naam, string Waarde)[] velden)
    {
        var sleutel = Regex.Match((await Haal(wie, $"{Pad}?toon=onderweg")).Html, "__RequestVerificationToken\"[^>]* value=\"([^\"]+)").Groups[1].Value;
        var formulier = velden.ToDictionary(v => v.Naam, v => v.Waarde);
        formulier.TryAdd("__RequestVerificationToken", sleutel);
        using var antwoord = await keten.Stuur(wie, HttpMethod.Post, $"{Pad}?handler={knop}", new FormUrlEncodedContent(formulier), ("Accept", "text/html"));
        return ((int)antwoord.StatusCode, WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }
}

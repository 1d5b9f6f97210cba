using System.Net;
using System.Text.RegularExpressions;

namespace Toegang.Tests.Aanmelden;

public partial class MeldAanTests(Uitgever uitgever) : IClassFixture<Uitgever>
{
    [Fact]
    public async Task De_eenmalige_link_brengt_een_nieuwkomer_in_een_klik_bij_de_paginas()
    {
        using var browser = Uitgever.Browser();
        Assert.Equal("Dag Anna de Wit", await browser.GetStringAsync(new Uri(uitgever.EenmaligeLink("anna")), Stop));
    }

    [Fact]
    public async Task De_eenmalige_link_werkt_een_keer()
    {
        var link = new Uri(uitgever.EenmaligeLink("anna"));
        using var eerste = Uitgever.Browser();
        await eerste.GetStringAsync(link, Stop);
        using var tweede = Uitgever.Browser();
        Assert.Contains("al gebruikt", await tweede.GetStringAsync(link, Stop), StringComparison.Ordinal);
        Assert.DoesNotContain("Dag", await tweede.GetStringAsync(new Uri(uitgever.Adres), Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("anna")]
    [InlineData("dirk")]
    [InlineData("esra")]
    public async Task Met_naam_en_wachtwoord_komt_iemand_op_de_pagina_waar_hij_heen_wilde(string naam)
    {
        using var browser = Uitgever.Browser();
        using var antwoord = await Aanmelden(browser, naam, uitgever.Wachtwoord(naam));
        Assert.Equal(uitgever.Adres + "/", antwoord.RequestMessage!.RequestUri!.ToString());
        Assert.StartsWith("Dag ", await antwoord.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_verkeerd_wachtwoord_wordt_geweigerd_zonder_te_zeggen_wat_er_fout_was()
    {
        using var browser = Uitgever.Browser();
        using var verkeerd = await Aanmelden(browser, "anna", uitgever.Wachtwoord("bram"));
        using var onbekend = await Aanmelden(browser, "niemand", "");
        Assert.Equal(HttpStatusCode.BadRequest, verkeerd.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, onbekend.StatusCode);
        const string Tekst = "De naam of het wachtwoord klopt niet.";
        Assert.Contains(Tekst, await verkeerd.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Contains(Tekst, await onbekend.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Met_een_sessie_werkt_de_API_ook_en_zegt_zij_wie_het_is()
    {
        using var browser = Uitgever.Browser();
        await browser.GetStringAsync(new Uri(uitgever.EenmaligeLink("carla")), Stop);
        var wie = await browser.GetStringAsync(new Uri($"{uitgever.Adres}/proef/v1/wie"), Stop);
        Assert.Contains("\"rol\":\"teamleider\"", wie, StringComparison.Ordinal);
        Assert.Contains("\"clientId\":\"carla\"", wie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_verkeerd_token_wordt_niet_goedgemaakt_door_een_sessie()
    {
        using var browser = Uitgever.Browser();
        await browser.GetStringAsync(new Uri(uitgever.EenmaligeLink("carla")), Stop);
        browser.DefaultRequestHeaders.Authorization = new("Bearer", "x.y.z");
        using var antwoord = await browser.GetAsync(new Uri($"{uitgever.Adres}/proef/v1/wie"), Stop);
        Assert.Equal(HttpStatusCode.Unauthorized, antwoord.StatusCode);
    }

    [Fact]
    public async Task Een_API_stuurt_ook_een_browser_niet_naar_het_aanmelden()
    {
        using var browser = Uitgever.Browser();
        using var antwoord = await browser.GetAsync(new Uri($"{uitgever.Adres}/proef/v1/wie"), Stop);
        Assert.Equal(HttpStatusCode.Unauthorized, antwoord.StatusCode);
        Assert.Equal("application/problem+json", antwoord.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Na_afmelden_moet_iemand_zich_opnieuw_aanmelden()
    {
        using var browser = Uitgever.Browser();
        await browser.GetStringAsync(new Uri(uitgever.EenmaligeLink("bram")), Stop);
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", Formuliercode(await browser.GetStringAsync(new Uri($"{uitgever.Adres}/afmelden"), Stop)))]);
        using var afgemeld = await browser.PostAsync(new Uri($"{uitgever.Adres}/afmelden"), form, Stop);
        Assert.Contains("<h1 class=\"utrecht-heading-1\">Aanmelden</h1>", await browser.GetStringAsync(new Uri(uitgever.Adres), Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task De_pagina_heeft_geen_script_en_geen_stijl_in_de_tekst_en_haalt_niets_van_elders()
    {
        using var browser = Uitgever.Browser();
        using var antwoord = await browser.GetAsync(new Uri($"{uitgever.Adres}/toegang/aanmelden"), Stop);
        var html = await antwoord.Content.ReadAsStringAsync(Stop);
        Assert.Contains("<html lang=\"nl\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("style=", html, StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("default-src 'self'", antwoord.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        foreach (Match verwijzing in Verwijzingen().Matches(html))
        {
            using var bestand = await browser.GetAsync(new Uri(new Uri(uitgever.Adres), verwijzing.Groups[1].Value), Stop);
            Assert.Equal(HttpStatusCode.OK, bestand.StatusCode);
        }
        Assert.Equal(4, Verwijzingen().Count(html));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task<HttpResponseMessage> Aanmelden(HttpClient browser, string naam, string wachtwoord)
    {
        using var pagina = await browser.GetAsync(new Uri(uitgever.Adres), Stop);
        var html = await pagina.Content.ReadAsStringAsync(Stop);
        var terug = WebUtility.HtmlDecode(Terug().Match(html).Groups[1].Value);
        using var form = new FormUrlEncodedContent([new("naam", naam), new("wachtwoord", wachtwoord), new("terug", terug), new("__RequestVerificationToken", Formuliercode(html))]);
        return await browser.PostAsync(pagina.RequestMessage!.RequestUri, form, Stop);
    }

    private static string Formuliercode(string html) => Code().Match(html).Groups[1].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Code();

    [GeneratedRegex("name=\"terug\" value=\"([^\"]*)\"")]
    private static partial Regex Terug();

    [GeneratedRegex("<link rel=\"[^\"]+\"[^>]* href=\"(/[^\"]+)\"")]
    private static partial Regex Verwijzingen();
}

using System.Text.Json;
using System.Text.RegularExpressions;
using Inburgering.Contracts.Coa.V1;
using Inburgering.Contracts.Keten.V1;
using Inburgering.Testing;

namespace CoaIntake.Tests;

/// <summary>The pages as somebody at a desk in an AZC uses them. It is 20 November 2023.</summary>
public sealed class CoaHost() : Partnerhost(CoaIntakeModule.Instance, "2023-11-20T09:00:00+01:00", bus =>
{
    bus.Hoor<StatushouderGekoppeld>();
    bus.Hoor<KlantprofielGedeeld>();
    bus.Hoor<VerhuisdatumBekend>();
    bus.Hoor<OverdrachtAangeboden>();
    bus.Hoor<CorrectieGepubliceerd>();
})
{
    internal Task<Pagina> Haal(string pad, MultipartFormDataContent? formulier = null, string oin = CoaOnderTest.Coa, string rol = "coa") => Blader(pad, formulier, oin, rol);

    /// <summary>Sends the form of a part as it stands on the page, with what somebody typed over it.</summary>
    internal async Task<Pagina> Verstuur(Pagina open, string? onderdeel, params (string Naam, string Waarde)[] getypt)
    {
        var html = onderdeel is null ? open.Html : Regex.Matches(open.Html, "<form.*?</form>", RegexOptions.Singleline).Select(m => m.Value).Single(f => f.Contains($"name=\"onderdeel\" value=\"{onderdeel}\"", StringComparison.Ordinal));
        var velden = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match m in Regex.Matches(html, "<input[^>]* name=\"([^\"]+)\"[^>]*>")) { velden[m.Groups[1].Value] = Regex.Match(m.Value, " value=\"([^\"]*)\"").Groups[1].Value; }
        foreach (Match m in Regex.Matches(html, "<select[^>]* name=\"([^\"]+)\".*?</select>", RegexOptions.Singleline)) { velden[m.Groups[1].Value] = Regex.Match(m.Value, "<option value=\"([^\"]*)\" selected").Groups[1].Value; }
        foreach (Match m in Regex.Matches(html, "<textarea[^>]* name=\"([^\"]+)\"[^>]*>(.*?)</textarea>", RegexOptions.Singleline)) { velden[m.Groups[1].Value] = m.Groups[2].Value; }
        foreach (var (naam, waarde) in getypt)
        {
            Assert.True(velden.ContainsKey(naam), $"{naam} is not in the form.");
            velden[naam] = waarde;
        }
        using var formulier = new MultipartFormDataContent();
        foreach (var (naam, waarde) in velden) { formulier.Add(new StringContent(waarde), naam); }
        return await Haal(onderdeel is null ? open.Pad : $"{open.Pad.Split('?')[0]}?handler=Stuur", formulier);
    }

    /// <summary>Chooses a file on the page and presses a button.</summary>
    internal async Task<Pagina> Bestand(string knop, byte[] inhoud)
    {
        using var formulier = (await Haal("/statushouders/bestand")).Formulier();
        formulier.Add(new ByteArrayContent(inhoud), "bestand", "statushouders.csv");
        return await Haal($"/statushouders/bestand?handler={knop}", formulier);
    }

    internal async Task<(int Status, JsonElement Json)> Api(HttpMethod methode, string pad, HttpContent? inhoud = null)
    {
        var antwoord = await Doe(methode, $"/coa-intake/v1/{pad}", inhoud, CoaOnderTest.Coa, "coa");
        return ((int)antwoord.Status, antwoord.Json);
    }

    /// <summary>The same where the answer is not JSON.</summary>
    internal async Task<string> ApiTekst(HttpMethod methode, string pad, HttpContent inhoud) => (await Doe(methode, $"/coa-intake/v1/{pad}", inhoud, CoaOnderTest.Coa, "coa")).Tekst;

    /// <summary>Puts a message on the bus as the regie would.</summary>
    internal async Task Bus(string type, Guid? persoon, object data)
    {
        await Zend(type, persoon, "2023-11-20T08:00:00Z", data);
        await Rust();
    }

    protected override string Token(string oin, string rol) => Proefaanmelding.Token("hind", oin, rol);
}

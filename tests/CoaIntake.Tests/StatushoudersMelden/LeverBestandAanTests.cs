using System.Text;
using System.Text.Json;
using Inburgering.Contracts.Coa.V1;
using Inburgering.Contracts.Keten.V1;

namespace CoaIntake.Tests.StatushoudersMelden;

public class LeverBestandAanTests(CoaHost host) : IClassFixture<CoaHost>
{
    private const string Kop = "V-nummer;Naam;Geboortedatum;Moedertaal;Gemeente;AZC;Koppelingsdatum;Hoogste opleiding;Diplomawaardering;Alfabetisering nodig;Doet mee aan voorinburgering;Uren voorinburgering;DigiD;Verhuisdatum;Verhuisdatum is zeker;T1 Scenario;T1 Uw naam;T1 Wens van de statushouder;T1 Gezin;T1 Bankrekening\r\n";

    private static string Rij(string vNummer, string naam = "Zoë Haddad", string geboren = "20-05-1994", string uren = "12,5", string scenario = "snelle start, in de opvang") =>
        $"{vNummer};{naam};{geboren};Arabisch;Gooise Meren;Almere;16-10-2023;hbo;aangevraagd;nee;ja;{uren};ja;15-01-2024;nee;\"{scenario}\";Ine Vos;werk;alleenstaand;ja\r\n";

    private async Task<(int Status, JsonElement Json)> Stuur(byte[] csv, string vraag = "")
    {
        using var inhoud = new ByteArrayContent(csv);
        inhoud.Headers.ContentType = new("text/csv");
        return await host.Api(HttpMethod.Post, $"bestanden{vraag}", inhoud);
    }

    private static (int, int, int) Telling(JsonElement v) => (v.GetProperty("regels").GetInt32(), v.GetProperty("aangenomen").GetInt32(), v.GetProperty("geweigerd").GetInt32());

    private static IEnumerable<string> Fouten(JsonElement v) => v.GetProperty("fouten").EnumerateArray().Select(f => $"{f.GetProperty("regel")} {f.GetProperty("kolom").GetString()}");

    [Fact]
    public async Task Een_regel_meldt_alles_van_een_persoon_en_nog_eens_verandert_niets()
    {
        var csv = Encoding.Latin1.GetBytes(Kop + Rij("2900000201"));
        Assert.Equal((1, 1, 0), Telling((await Stuur(csv, "?proef=true")).Json));
        await host.Rust();
        Assert.DoesNotContain(host.Regie.Berichten<StatushouderGekoppeld>(), b => b.Data.VNummer == "2900000201");
        for (var keer = 0; keer < 2; keer++) { Assert.Equal((1, 1, 0), Telling((await Stuur(csv)).Json)); }
        await host.Rust();
        var gekoppeld = Assert.Single(host.Regie.Berichten<StatushouderGekoppeld>(), b => b.Data.VNummer == "2900000201");
        var wie = gekoppeld.Envelope.Subject!.Value;
        Assert.Equal(("Zoë Haddad", "ara", "1942"), (gekoppeld.Data.Naam, gekoppeld.Data.Moedertaal, gekoppeld.Data.Gemeentecode));
        Assert.Equal(12.5m, Assert.Single(host.Regie.Over<KlantprofielGedeeld>(wie)).Voorinburgering.Uren);
        Assert.Single(host.Regie.Over<VerhuisdatumBekend>(wie));
        Assert.Equal("hbo", Assert.Single(host.Regie.Over<OverdrachtAangeboden>(wie)).Velden.Single(v => v.Naam == "opleiding").Waarde);

        // Later a file with the moving date alone: the rest stays as it was.
        Assert.Equal((1, 1, 0), Telling((await Stuur("V-nummer,Verhuisdatum,Verhuisdatum is zeker\n2900000201,2024-02-01,ja\n"u8.ToArray())).Json));
        await host.Rust();
        Assert.Equal(2, host.Regie.Over<VerhuisdatumBekend>(wie).Count);
        Assert.Single(host.Regie.Over<KlantprofielGedeeld>(wie));
    }

    [Fact]
    public async Task Van_een_foute_regel_wordt_niets_gemeld_en_de_andere_gaan_door()
    {
        var (status, json) = await Stuur(Encoding.UTF8.GetBytes(Kop + Rij("2900000202") + Rij("2900000203", uren: "veel") + Rij("2900000204", geboren: "31-02-1994") + "2900000205;;;;;;;;;;;;;15-01-2024;ja;;;;;\r\n" + Rij("V1") + ";x\r\n" + Rij("2900000206", scenario: "morgen")));
        Assert.Equal(200, status);
        Assert.Equal((7, 1, 6), Telling(json));
        Assert.Equal(["3 Uren voorinburgering", "4 Geboortedatum", "5 V-nummer", "6 V-nummer", "7 V-nummer", "8 T1 Scenario"], Fouten(json));
        Assert.DoesNotContain("29000002", json.ToString(), StringComparison.Ordinal);
        await host.Rust();
        Assert.Equal(["2900000202"], host.Regie.Berichten<StatushouderGekoppeld>().Select(b => b.Data.VNummer).Where(v => v is "2900000202" or "2900000203" or "2900000204" or "2900000206"));
    }

    [Theory]
    [InlineData("", "ERR_LEEG")]
    [InlineData("Naam;Geboortedatum\r\nx;y\r\n", "ERR_KOLOM")]
    [InlineData("V-nummer;Naam;naam\r\n1;x;y\r\n", "ERR_KOLOM")]
    [InlineData("V-nummer;Naam\r\n1;\"open\r\n2;x\r\n", "ERR_REGEL")]
    public async Task Een_bestand_dat_niet_deugt_krijgt_uitleg(string csv, string code)
    {
        var (status, json) = await Stuur(Encoding.UTF8.GetBytes(csv));
        Assert.Equal((400, code), (status, json.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task De_pagina_controleert_eerst_en_het_lege_bestand_wordt_herkend()
    {
        var csv = Encoding.UTF8.GetBytes(Kop + Rij("2900000207") + Rij("2900000208", uren: "veel"));
        var proef = await host.Bestand("Controleer", csv);
        Assert.Contains("Gecontroleerd, nog niet gemeld", proef.Tekst, StringComparison.Ordinal);
        Assert.Contains("3 Uren voorinburgering Vul de gevolgde uren in", proef.Tekst, StringComparison.Ordinal);
        Assert.Contains("Gemeld", (await host.Bestand("Meld", csv)).Tekst, StringComparison.Ordinal);
        Assert.Contains("Zoë Haddad", (await host.Haal("/statushouders")).Tekst, StringComparison.Ordinal);
        var fout = await host.Bestand("Meld", "x"u8.ToArray());
        Assert.Equal(400, fout.Status);
        Assert.Contains("Er is niets gemeld.", fout.Tekst, StringComparison.Ordinal);
        var sjabloon = (await host.Haal("/statushouders/bestand?handler=Voorbeeld")).Html;
        Assert.Equal(0, (await Stuur(Encoding.UTF8.GetBytes(sjabloon))).Json.GetProperty("regels").GetInt32());
    }

    [Fact]
    public async Task De_geweigerde_regels_komen_terug_als_bestand_dat_na_verbetering_weer_aangeleverd_wordt()
    {
        // The separator of the file, a value with the separator in it, too many cells or too few, and a column that we do not know.
        var csv = Encoding.Latin1.GetBytes("Ons nummer;" + Kop + "12;" + Rij("2900000221") + "13;" + Rij("2900000222", naam: "\"Haddad; Zoë\"", uren: "veel") + "14;" + Rij("2900000223").TrimEnd() + ";te veel\r\n" + "15;2900000224;Zoë Haddad\r\n");
        var fouten = await Fouten(csv);
        var regels = fouten.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, regels.Length);
        Assert.Equal("Ons nummer;" + Kop.TrimEnd() + ";Fout;Herstel", regels[0]);
        Assert.Contains(";Uren voorinburgering;Vul de gevolgde uren in", regels[1], StringComparison.Ordinal);
        Assert.StartsWith("13;2900000222;\"Haddad; Zoë\";20-05-1994;", regels[1], StringComparison.Ordinal);
        Assert.Contains(";te veel;hele regel;", regels[2], StringComparison.Ordinal);
        Assert.StartsWith("15;2900000224;Zoë Haddad;;", regels[3], StringComparison.Ordinal);
        await host.Rust();
        Assert.DoesNotContain(host.Regie.Berichten<StatushouderGekoppeld>(), b => b.Data.VNummer.StartsWith("290000022", StringComparison.Ordinal)); // only asked

        // As it is it is refused again, with the same file as the answer; mended it goes.
        Assert.Equal((3, 0, 3), Telling((await Stuur(Encoding.UTF8.GetBytes(fouten))).Json));
        Assert.Equal(regels.Take(2), (await Fouten(Encoding.UTF8.GetBytes(string.Join("\r\n", regels.Take(2))))).Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal((1, 1, 0), Telling((await Stuur(Encoding.UTF8.GetBytes(regels[0] + "\r\n" + regels[1].Replace(";veel;", ";12,5;", StringComparison.Ordinal)))).Json));
        await host.Rust();
        Assert.Equal("Haddad; Zoë", Assert.Single(host.Regie.Berichten<StatushouderGekoppeld>(), b => b.Data.VNummer == "2900000222").Data.Naam);
        Assert.Single((await Fouten(Encoding.UTF8.GetBytes(Kop + Rij("2900000222")))).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)); // nothing wrong: the header
        Assert.Contains("ERR_LEEG", await Fouten([]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(59_000, 200)]
    [InlineData(64_900, 400)]   // the reader still takes it, but not with its reasons behind it
    [InlineData(70_000, 400)]
    public async Task Een_geweigerde_regel_komt_terug_zoals_hij_was_en_mag_zo_opnieuw(int tekens, int verwacht)
    {
        var csv = Encoding.UTF8.GetBytes(Kop + Rij("2900000231", naam: new('x', tekens), geboren: "gisteren", uren: "veel", scenario: "morgen"));
        var (status, json) = await Stuur(csv);
        Assert.Equal(verwacht, status);
        if (verwacht == 400)
        {
            Assert.Equal("ERR_REGEL", json.GetProperty("code").GetString());
            return;
        }
        Assert.Equal((1, 0, 1), Telling((await Stuur(Encoding.UTF8.GetBytes(await Fouten(csv)))).Json));
    }

    [Fact]
    public async Task De_pagina_geeft_de_geweigerde_regels_als_bestand()
    {
        var csv = Encoding.UTF8.GetBytes(Kop + Rij("2900000227", uren: "veel"));
        var pagina = await host.Bestand("Controleer", csv);
        using var formulier = pagina.Formulier();
        formulier.Add(new StringContent(System.Text.RegularExpressions.Regex.Match(pagina.Html, "name=\"fouten\" value=\"([^\"]+)\"").Groups[1].Value), "fouten");
        Assert.Equal(await Fouten(csv), (await host.Haal("/statushouders/bestand?handler=Fouten", formulier)).Html);
        using var leeg = pagina.Formulier();
        Assert.Equal(400, (await host.Haal("/statushouders/bestand?handler=Fouten", leeg)).Status);
        Assert.DoesNotContain("Download de geweigerde regels", (await host.Bestand("Controleer", Encoding.UTF8.GetBytes(Kop + Rij("2900000227")))).Tekst, StringComparison.Ordinal);
    }

    private async Task<string> Fouten(byte[] csv)
    {
        using var inhoud = new ByteArrayContent(csv);
        inhoud.Headers.ContentType = new("text/csv");
        return await host.ApiTekst(HttpMethod.Post, "bestanden/_fouten", inhoud);
    }
}

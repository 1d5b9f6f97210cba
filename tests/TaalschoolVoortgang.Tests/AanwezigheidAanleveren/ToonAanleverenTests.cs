using System.Text;
using System.Text.RegularExpressions;
using Attendance = Inburgering.Contracts.School.V2.AanwezigheidGeregistreerd;

namespace TaalschoolVoortgang.Tests.AanwezigheidAanleveren;

public class ToonAanleverenTests(SchoolHost host) : IClassFixture<SchoolHost>
{
    private const string Kop = "BSN;Datum;Groep;Uren gepland;Uren aanwezig;Verzuim\n";

    [Fact]
    public async Task Controleren_zegt_wat_er_mis_is_en_de_knop_erna_levert_de_goede_regels_een_keer()
    {
        var (persoon, _, bsn) = await host.Leerling(Testpersonen.Bsn(201));
        var bestand = Encoding.GetEncoding(28591).GetBytes($"{Kop}{bsn};03-06-2024;B1-2A;3,0;3,0;\n{bsn};6/5/2024;B1-2A;3,0;3,0;\n{bsn};05-06-2024;B1-2A;3,0;0,0;O\n");

        var (status, proef) = await host.Verstuur(SchoolHost.SchoolA, "/aanleveren", "Controleer", Geen, ("Zoë.csv", bestand));
        Assert.Equal(200, status);
        Assert.Contains("Gecontroleerd, nog niet aangeleverd", proef, StringComparison.Ordinal);
        Assert.Contains("<dt>Nieuwe lessen</dt><dd>2</dd>", proef, StringComparison.Ordinal);
        Assert.Matches("<td class=\"utrecht-table__cell\">3</td>\\s*<td class=\"utrecht-table__cell\">Datum</td>", proef);
        Assert.Contains("Schrijf de dag als twee cijfers dag", proef, StringComparison.Ordinal);
        Assert.DoesNotContain(bsn, proef, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", proef, StringComparison.OrdinalIgnoreCase);
        await host.Rust();
        Assert.Empty(host.Regie.Berichten<Attendance>(persoon));

        var bewaard = Regex.Match(proef, "name=\"bewaard\" value=\"([^\"]+)\"").Groups[1].Value;
        for (var keer = 0; keer < 2; keer++)
        {
            var (_, gedaan) = await host.Verstuur(SchoolHost.SchoolA, "/aanleveren", "LeverAan", new Dictionary<string, string> { ["bewaard"] = bewaard });
            Assert.Contains("De goede regels zijn verwerkt", gedaan, StringComparison.Ordinal);
            Assert.Contains("/fouten\"", gedaan, StringComparison.Ordinal);
        }
        await host.Rust();
        Assert.Equal(3m, Assert.Single(host.Regie.Berichten<Attendance>(persoon)).Data.TotaalGevolgd);
    }

    [Theory]
    [InlineData("", "Er is geen bestand gekozen")]
    [InlineData("BSN;Datum\n", "Een kolom ontbreekt")]
    [InlineData(Kop, "Het bestand is leeg")]
    public async Task Een_bestand_dat_niet_deugt_krijgt_uitleg_en_er_is_niets_aangeleverd(string inhoud, string titel)
    {
        foreach (var knop in (string[])["Controleer", "LeverAan"])
        {
            var (status, html) = await host.Verstuur(SchoolHost.SchoolB, "/aanleveren", knop, Geen, inhoud.Length == 0 ? null : ("x.csv", Encoding.UTF8.GetBytes(inhoud)));
            Assert.Equal(400, status);
            Assert.Contains(titel, html, StringComparison.Ordinal);
            Assert.Contains("Er is niets aangeleverd.", html, StringComparison.Ordinal);
        }
        Assert.Contains("Uw school heeft nog niets aangeleverd.", (await host.Pagina(SchoolHost.SchoolB, "/aanleveren")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_te_groot_bestand_en_een_formulier_waaraan_gesleuteld_is_krijgen_antwoord()
    {
        var groot = new byte[300_001]; // the limit of this host is 300,000
        var (status, html) = await host.Verstuur(SchoolHost.SchoolB, "/aanleveren", "LeverAan", Geen, ("groot.csv", groot));
        Assert.Equal(400, status);
        Assert.Contains("Het bestand is te groot", html, StringComparison.Ordinal);
        var (raar, uitleg) = await host.Verstuur(SchoolHost.SchoolB, "/aanleveren", "LeverAan", new Dictionary<string, string> { ["bewaard"] = "geen base64" });
        Assert.Equal(400, raar);
        Assert.Contains("Er is geen bestand gekozen", uitleg, StringComparison.Ordinal);
        Assert.Equal(404, (await host.Pagina(SchoolHost.SchoolB, "/aanleveren?kenmerk=van-een-ander")).Status);
    }

    [Fact]
    public async Task Het_lege_bestand_is_een_goed_begin_en_een_andere_rol_mag_hier_niet_zijn()
    {
        Assert.StartsWith(Kop.TrimEnd(), (await host.Pagina(SchoolHost.SchoolA, "/aanleveren?handler=Voorbeeld")).Html.TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Equal(403, (await host.Pagina(SchoolHost.Gemeente, "/aanleveren", rol: "regisseur")).Status);
        // The bare address of a process without a start page leads to the first page of the role.
        Assert.Contains("Aanwezigheid aanleveren", (await host.Pagina(SchoolHost.SchoolA, "/")).Html, StringComparison.Ordinal);
        Assert.Contains("Hier is niets voor u", (await host.Pagina(SchoolHost.Gemeente, "/", rol: "regisseur")).Html, StringComparison.Ordinal);
    }

    private static readonly Dictionary<string, string> Geen = [];
}

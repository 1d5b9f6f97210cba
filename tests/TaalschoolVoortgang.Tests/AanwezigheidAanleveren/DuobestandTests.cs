using System.Text.Json;
using Lessen = Inburgering.Contracts.School.V2.AanwezigheidGeregistreerd;
using Totaal = Inburgering.Contracts.School.V1.AanwezigheidGeregistreerd;

namespace TaalschoolVoortgang.Tests.AanwezigheidAanleveren;

public class DuobestandTests(SchoolHost host) : IClassFixture<SchoolHost>
{
    private const string Kop = "BSN;Soort cursus;Begindatum;Einddatum;Ingekochte uren;Gevolgde uren;ONA-uren\r\n";

    private Task<(int Status, JsonElement Json, string Tekst)> Lever(string kenmerk, string csv, string naam) => host.Lever(SchoolHost.SchoolA, kenmerk, csv, bestandsnaam: naam);

    private static (int, int, int, int) Telling(JsonElement v) => (v.GetProperty("aangenomen").GetInt32(), v.GetProperty("gecorrigeerd").GetInt32(), v.GetProperty("ongewijzigd").GetInt32(), v.GetProperty("geweigerd").GetInt32());

    [Fact]
    public async Task Het_bestand_voor_duo_wordt_een_totaal_van_uren_en_nooit_lessen()
    {
        var (persoon, trajectId, bsn) = await host.Leerling(Testpersonen.Bsn(221));
        var mei = $"{Kop}{bsn};inburgeringscursus;25-03-2024;;600;40,5;12\r\n";
        Assert.Equal((1, 0, 0, 0), Telling((await Lever("duo-mei", mei, "123456Aanlevering20240531.csv")).Json));
        var (_, juni, _) = await Lever("duo-juni", mei.Replace("40,5", "64", StringComparison.Ordinal), "123456Aanlevering20240627.csv");
        Assert.Equal((1, 0, 0, 0), Telling(juni));
        Assert.True(juni.GetProperty("duobestand").GetBoolean());
        var (_, oud, _) = await Lever("duo-mei-nog-eens", mei, "123456Aanlevering20240531.csv"); // a file that comes late takes nothing back
        Assert.Equal((0, 0, 1, 0), Telling(oud));
        Assert.Contains("27-06-2024", oud.GetProperty("waarschuwingen")[0].GetProperty("tekst").GetString(), StringComparison.Ordinal);
        Assert.Equal((0, 1, 0, 0), Telling((await Lever("duo-juni-beter", mei.Replace("40,5", "66", StringComparison.Ordinal), "123456Aanlevering20240627.csv")).Json));

        await host.Rust();
        Assert.Empty(host.Regie.Berichten<Lessen>(persoon));
        var totalen = host.Regie.Berichten<Totaal>(persoon).Select(t => t.Data).OrderBy(t => t.Gevolgd).ToList();
        Assert.Equal([40.5m, 64m, 66m], totalen.Select(t => t.Gevolgd));
        Assert.All(totalen, t => Assert.Equal((trajectId, new DateOnly(2024, 3, 25), true), (t.TrajectId, t.WeekVan, t.AlleenGevolgd)));
        Assert.Equal(new DateOnly(2024, 6, 27), totalen[2].WeekTot);
    }

    [Fact]
    public async Task Zonder_kop_met_andere_namen_en_twee_cursussen_van_een_leerling()
    {
        var (persoon, _, bsn) = await host.Leerling(Testpersonen.Bsn(222), startdatum: "2023-09-01");
        Assert.Equal((2, 0, 0, 0), Telling((await Lever("kaal", $"{bsn};ALFA;20230901;20240331;200;30;\r\n{bsn};NT2;20230901;;400;20;\r\n", "99Aanlevering20240627.csv")).Json));
        await host.Rust();
        var totaal = Assert.Single(host.Regie.Berichten<Totaal>(persoon)).Data;
        Assert.Equal((new DateOnly(2024, 1, 1), new DateOnly(2024, 6, 27), 50m), (totaal.WeekVan, totaal.WeekTot, totaal.Gevolgd));

        // Recognised by its columns too; without DUO's name it is of today. Hours may come later: an empty cell says nothing.
        var (_, verslag, _) = await host.Lever(SchoolHost.SchoolA, "andere-namen", $"Burgerservicenummer,Aantal uren deelname,Startdatum\n{bsn},,2023-09-01\n");
        Assert.Equal((0, 0, 1, 0), Telling(verslag));
    }

    [Fact]
    public async Task Foute_regels_komen_terug_met_plaats_en_herstel_en_het_verbeterde_bestand_is_van_dezelfde_dag()
    {
        var (persoon, _, bsn) = await host.Leerling(Testpersonen.Bsn(223));
        var (status, verslag, tekst) = await Lever("duo-fout", $"{Kop}{bsn};NT2;25-03-2024;;600;veel;\r\n{bsn};NT2;31-06-2024;;600;1;\r\n999990012;NT2;25-03-2024;;600;1;\r\n{bsn};NT2;25-03-2024;01-03-2024;600;1;\r\n{Testpersonen.Bsn(229)};NT2;25-03-2024;;600;1;\r\n{bsn};NT2;25-03-2024;;600;9999;\r\n", "1Aanlevering20240531.csv");
        Assert.True(status == 201, tekst);
        Assert.Equal((0, 0, 0, 6), Telling(verslag));
        Assert.Equal(["2 Gevolgde uren ERR_UREN", "3 Begindatum ERR_DATUM", "4 BSN ERR_BSN", "5 Einddatum ERR_DATUM", "6 BSN ERR_LEERLING", "7 Gevolgde uren ERR_UREN"], verslag.GetProperty("fouten").EnumerateArray().Select(f => $"{f.GetProperty("regel")} {f.GetProperty("kolom")} {f.GetProperty("code")}"));
        Assert.DoesNotContain(bsn, tekst, StringComparison.Ordinal);

        var fouten = (await host.Get(SchoolHost.SchoolA, "aanleveringen/duo-fout/fouten")).Tekst.Split("\r\n");
        Assert.StartsWith("BSN;Soort cursus;Begindatum;Einddatum;Ingekochte uren;Gevolgde uren;ONA-uren;Peildatum;Fout;Herstel", fouten[0], StringComparison.Ordinal);
        var (_, hersteld, _) = await host.Lever(SchoolHost.SchoolA, "duo-hersteld", $"{fouten[0]}\r\n{fouten[1].Replace("veel", "12", StringComparison.Ordinal)}\r\n");
        Assert.Equal((1, 0, 0, 0), Telling(hersteld));
        await host.Rust();
        Assert.Equal(new DateOnly(2024, 5, 31), Assert.Single(host.Regie.Berichten<Totaal>(persoon)).Data.WeekTot);
    }

    [Theory]
    [InlineData("BSN;Naam\r\n999990081;x\r\n", "1Aanlevering20240531.csv")]
    [InlineData("iets;anders\r\n1;2\r\n", "1Aanlevering20240531.csv")]
    public async Task Een_duobestand_zonder_de_kolommen_noemt_welke_er_nodig_zijn(string csv, string naam)
    {
        var (status, probleem, tekst) = await Lever("duo-kolom", csv, naam);
        Assert.Equal((400, "ERR_KOLOM"), (status, probleem.GetProperty("code").GetString()));
        Assert.Contains("Gevolgde uren", tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task De_pagina_neemt_de_dag_uit_de_naam_ook_na_het_controleren()
    {
        var (persoon, _, bsn) = await host.Leerling(Testpersonen.Bsn(224));
        var bestand = ("42Aanlevering20240430.csv", System.Text.Encoding.UTF8.GetBytes($"{Kop}{bsn};NT2;25-03-2024;;600;10;\r\n"));
        var (_, proef) = await host.Verstuur(SchoolHost.SchoolA, "/aanleveren", "Controleer", new Dictionary<string, string>(), bestand);
        Assert.Contains("Dit is het maandbestand voor DUO", proef, StringComparison.Ordinal);
        string Veld(string naam) => System.Text.RegularExpressions.Regex.Match(proef, $"name=\"{naam}\" value=\"([^\"]+)\"").Groups[1].Value;
        var (_, gedaan) = await host.Verstuur(SchoolHost.SchoolA, "/aanleveren", "LeverAan", new Dictionary<string, string> { ["bewaard"] = Veld("bewaard"), ["naam"] = Veld("naam") });
        Assert.Contains("<dt>Nieuwe totalen</dt><dd>1</dd>", gedaan, StringComparison.Ordinal);
        await host.Rust();
        Assert.Equal(new DateOnly(2024, 4, 30), Assert.Single(host.Regie.Berichten<Totaal>(persoon)).Data.WeekTot);
    }
}

using System.Text.Json;
using UsdRegie.Indicatoren;
using static UsdRegie.Tests.Verhaal;

namespace UsdRegie.Tests.Indicatoren;

public class TellingTests
{
    private static Maat Maat(Rekenwijze wijze, bool lager = false) => new("P-0", "proef", "bron") { Wijze = wijze, Eenheid = "eenheid", Formule = "formule", Betekenis = "betekenis", LagerIsBeter = lager, Meet = (_, _, _) => [] };

    private static Uitkomst Tel(Rekenwijze wijze, decimal? streef, bool lager, params Bijdrage[][] perDossier)
    {
        var telling = new Telling(Maat(wijze, lager), streef, 3);
        for (var i = 0; i < perDossier.Length; i++) { telling.Voeg(Id(i + 1), perDossier[i]); }
        return telling.Maak();
    }

    private static Bijdrage[] Ja => [Bijdrage.Telt(true)];

    private static Bijdrage[] Nee => [Bijdrage.Telt(false)];

    private static Bijdrage[][] Maal(int aantal, Bijdrage[] wat) => [.. Enumerable.Repeat(wat, aantal)];

    [Fact]
    public void Een_percentage_telt_gevallen_en_toont_eerst_waar_het_misgaat()
    {
        var u = Tel(Rekenwijze.Percentage, 90, false, Ja, [Bijdrage.Telt(true), Bijdrage.Telt(false)], [Bijdrage.Open], [], Ja, Ja);
        Assert.Equal((4m, 5m, 80m, false, 1, 4), (u.Teller, u.Noemer, u.Waarde, u.HaaltStreefwaarde, u.Openstaand, u.AantalDossiers));
        Assert.Equal([new Geval(Id(2), 50, false), new Geval(Id(1), 100, true), new Geval(Id(5), 100, true)], u.Gevallen);      // three are kept
    }

    [Theory]
    [InlineData(new[] { 7.0 }, 7.0)]
    [InlineData(new[] { 9.0, 1.0 }, 5.0)]
    [InlineData(new[] { 100.0, 1.0, 3.0 }, 3.0)]
    [InlineData(new[] { 4.0, 1.0, 100.0, 3.0 }, 3.5)]
    public void De_mediaan_is_de_middelste(double[] waarden, double mediaan) =>
        Assert.Equal((decimal)mediaan, Tel(Rekenwijze.Mediaan, 5, true, [.. waarden.Select(w => (Bijdrage[])[Bijdrage.Waarde((decimal)w)])]).Waarde);

    [Fact]
    public void Vergeleken_wordt_zonder_afronding()
    {
        // 1999 of 2000 is 99.95, shown as 100.0, and is not all.
        var u = Tel(Rekenwijze.Percentage, 100, false, [.. Maal(1999, Ja), Nee]);
        Assert.Equal((100.0m, false), (u.Waarde, u.HaaltStreefwaarde));
        Assert.Equal(3.0m, Tel(Rekenwijze.Gemiddelde, 3, true, [Bijdrage.Waarde(3)]).Waarde);
        Assert.True(Tel(Rekenwijze.Gemiddelde, 3, true, [Bijdrage.Waarde(3)]).HaaltStreefwaarde);
        Assert.Null(Tel(Rekenwijze.Gemiddelde, null, true, [Bijdrage.Waarde(3)]).HaaltStreefwaarde);
    }

    [Theory]
    [InlineData(5, 5, true)]        // five of ten
    [InlineData(4, 6, false)]       // numerator too small
    [InlineData(6, 4, false)]       // the four who are not in it are too few
    [InlineData(5, 0, true)]        // all of them
    [InlineData(4, 0, false)]
    [InlineData(0, 20, false)]      // nobody
    [InlineData(0, 0, false)]
    public void Beleid_ziet_geen_cijfer_over_te_weinig_personen(int ja, int nee, bool zichtbaar)
    {
        var u = Tel(Rekenwijze.Percentage, 90, false, [.. Maal(ja, Ja), .. Maal(nee, Nee)]).VoorBeleid(5);
        Assert.Equal(zichtbaar, u.Waarde is not null);
        Assert.Equal(zichtbaar ? Uitkomststatus.Gemeten : Uitkomststatus.TeKlein, u.Status);
        if (zichtbaar) { return; }
        Assert.Equal((null, null, null, null, null), (u.Teller, u.Noemer, u.HaaltStreefwaarde, u.Openstaand, u.AantalDossiers));
        Assert.Contains("minder dan 5 personen", u.Toelichting, StringComparison.Ordinal);
    }

    [Fact]
    public void Geteld_wordt_in_personen_niet_in_gevallen()
    {
        // Ten transitions of two persons are two persons.
        Bijdrage[] vijf = [.. Enumerable.Repeat(Bijdrage.Telt(true), 5)];
        Assert.Equal(Uitkomststatus.TeKlein, Tel(Rekenwijze.Percentage, 90, false, vijf, vijf).VoorBeleid(5).Status);
        // Thirty days without an activity, all of one person among ten.
        Assert.Equal(Uitkomststatus.TeKlein, Tel(Rekenwijze.Gemiddelde, 28, true, [.. Maal(9, [new Bijdrage(0, 0.5m)]), [new Bijdrage(30, 0.5m)]]).VoorBeleid(5).Status);
        // Ten persons in two and a half years together are ten persons.
        Assert.Equal(Uitkomststatus.Gemeten, Tel(Rekenwijze.Gemiddelde, 28, true, Maal(10, [new Bijdrage(7, 0.25m)])).VoorBeleid(5).Status);
        // A median without a target has no numerator to hide.
        Assert.Equal(Uitkomststatus.Gemeten, Tel(Rekenwijze.Mediaan, null, true, Maal(5, [Bijdrage.Waarde(40)])).VoorBeleid(5).Status);
        Assert.Equal(Uitkomststatus.TeKlein, Tel(Rekenwijze.Mediaan, 28, true, [.. Maal(5, [Bijdrage.Waarde(20)]), [Bijdrage.Waarde(40)]]).VoorBeleid(5).Status);
    }

    [Fact]
    public void Beleid_krijgt_nooit_een_dossier_en_ook_niet_hoeveel_er_nog_openstaan_als_dat_weinig_is()
    {
        var u = Tel(Rekenwijze.Percentage, 90, false, [.. Maal(8, Ja), .. Maal(8, Nee), [Bijdrage.Open]]);
        Assert.Equal(1, u.Openstaand);
        var beleid = u.VoorBeleid(5);
        Assert.Equal((50m, 16, (int?)null), (beleid.Waarde, beleid.AantalDossiers, beleid.Openstaand));
        Assert.Null(beleid.Gevallen);
        Assert.DoesNotContain(Id(1).ToString(), JsonSerializer.Serialize(beleid), StringComparison.Ordinal);
        Assert.DoesNotContain("Personen", JsonSerializer.Serialize(beleid), StringComparison.Ordinal);
    }

    [Fact]
    public void De_gemeente_kiest_streefwaarden_en_de_grens_en_een_verkeerde_instelling_stopt_het_starten()
    {
        static Indicatorinstellingen Van(string sleutel, string waarde) => Indicatorinstellingen.Van([new(sleutel, waarde), new("alert:AL-01:dagen", "14"), new("indicator", null)]);
        var p1 = Maten.Zoek("P-1")[0];
        Assert.Equal((90m, 5), (Indicatorinstellingen.Standaard.Streef(p1), Indicatorinstellingen.Standaard.KleineCellen));
        Assert.Equal(80.5m, Van("indicator:P-1:streef", "80.5").Streef(p1));
        Assert.Equal(10, Van("indicator:kleineCellen", "10").KleineCellen);
        foreach (var (sleutel, waarde) in ((string, string)[])[("indicator:P-1:streef", "veel"), ("indicator:P-99:streef", "1"), ("indicator:P-1:doel", "1"), ("indicator:kleineCellen", "0"), ("indicator:kleineCel", "5"), ("indicator:kleineCellen", "-1")])
        {
            Assert.Throws<ArgumentException>(() => Van(sleutel, waarde));
        }
    }
}

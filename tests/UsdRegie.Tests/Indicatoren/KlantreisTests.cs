using CsCheck;
using Inburgering.Contracts.Begrippen.V1;
using UsdRegie.Indicatoren;
using UsdRegie.IndicatorenRaadplegen;
using static UsdRegie.Tests.Verhaal;

namespace UsdRegie.Tests.Indicatoren;

/// <summary>Customer journeys without persons .</summary>
public class KlantreisTests
{
    [Fact]
    public void De_weg_van_een_persoon_heeft_elke_mijlpaal_een_keer_op_volgorde()
    {
        var reis = Klantreis.Van(Reizen.J1Af().Dossier(), D("2026-03-01"))!;
        Assert.Equal((2023, Doelgroep.Asielstatushouder), (reis.Startjaar, reis.Doelgroep));
        Assert.Equal(
            "Koppeling EersteContact Klantprofiel Vestiging BredeIntake Leerbaarheidstoets Pip EersteLes EersteActiviteit PvtOndertekend EersteExamenBehaald MapAfgerond Voldaan",
            string.Join(' ', reis.Weg.Select(m => m.Mijlpaal)));
        Assert.Equal("Koppeling EersteContact Klantprofiel Vestiging", string.Join(' ', Klantreis.Van(Reizen.J1Af().Dossier(), D("2024-01-31"))!.Weg.Select(m => m.Mijlpaal)));
        Assert.Null(Klantreis.Van(Reizen.J1Af().Dossier(), D("2023-01-01")));
    }

    [Fact]
    public void Een_stap_telt_personen_en_maanden_en_een_cohort_van_weinig_mensen_blijft_weg()
    {
        var vijf = Enumerable.Range(0, 5).Select(i => Reis((Mijlpaal.Koppeling, "2024-01-01"), (Mijlpaal.Vestiging, $"2024-04-{i + 1:00}")));
        Assert.Equal(
            ["Begin>Koppeling 5 ", "Koppeling>Vestiging 5 3", "Vestiging>Einde 5 "],
            Klantreizen.Van(vijf, 5).Select(s => $"{s.Van}>{s.Naar} {s.Personen} {s.Maanden}"));
        Assert.Empty(Klantreizen.Van(vijf, 6));
        Assert.Equal("startjaar;doelgroep;van;naar;personen;maanden\r\n2024;ASIELSTATUSHOUDER;KOPPELING;VESTIGING;5;3\r\n", System.Text.Encoding.UTF8.GetString(RaadpleegKlantreizen.Csv([Klantreizen.Van(vijf, 5)[1]])));
    }

    [Fact]
    public void Wat_verborgen_is_volgt_niet_uit_wat_er_staat()
    {
        // Twelve were coupled; nine settled next, three did not: shown, the nine would tell of the three.
        var reizen = Enumerable.Range(0, 12).Select(i => i < 9 ? Reis((Mijlpaal.Koppeling, "2024-01-01"), (Mijlpaal.Vestiging, "2024-04-01")) : Reis((Mijlpaal.Koppeling, "2024-01-01")));
        Assert.Equal(["Begin>Koppeling 12"], Klantreizen.Van(reizen, 5).Select(s => $"{s.Van}>{s.Naar} {s.Personen}"));
    }

    [Fact]
    public void In_elke_rij_en_kolom_is_wat_ontbreekt_niemand_of_genoeg_mensen() =>
        Gen.Int[0, 4095].Array[0, 80].Sample(codes =>
        {
            var reizen = codes.Select(code => Reis([.. Enumerable.Range(0, 12).Where(b => (code >> b & 1) == 1).Select(b => ((Mijlpaal)(b + 1), $"2024-{b + 1:00}-01")).DefaultIfEmpty((Mijlpaal.Koppeling, "2024-01-01"))])).ToList();
            var (alles, getoond) = (Klantreizen.Van(reizen, 1), Klantreizen.Van(reizen, 5));
            Assert.All(getoond, s => Assert.True(s.Personen >= 5));
            foreach (var cohort in getoond.GroupBy(s => s.Startjaar))
            {
                var volledig = alles.Where(s => s.Startjaar == cohort.Key).ToList();
                foreach (var lijn in volledig.GroupBy(s => ("van", s.Van)).Concat(volledig.GroupBy(s => ("naar", s.Naar))).Where(l => l.Any(cohort.Contains)))
                {
                    Assert.True(lijn.Where(s => !cohort.Contains(s)).Sum(s => s.Personen) is 0 or >= 5, $"{lijn.Key}");
                }
            }
        }, iter: 200);

    private static Klantreis Reis(params (Mijlpaal Mijlpaal, string Dag)[] weg) => new(2024, Doelgroep.Asielstatushouder, [.. weg.Select(m => (m.Mijlpaal, D(m.Dag)))]);
}

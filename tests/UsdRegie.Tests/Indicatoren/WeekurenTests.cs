using UsdRegie.Indicatoren;
using static UsdRegie.Tests.Verhaal;

namespace UsdRegie.Tests.Indicatoren;

public class WeekurenTests
{
    private static Meetperiode Periode(string van, string tot, string? vandaag = null) => new(D(van), D(tot), D(vandaag ?? tot));

    private static IReadOnlyList<Weekregel> Trend(string van, string tot, params Verhaal[] verhalen)
    {
        var periode = Periode(van, tot, "2024-06-28");
        var telling = new Weektelling(periode);
        foreach (var verhaal in verhalen) { telling.Voeg(Weekuren.Van(verhaal.Dossier(), periode)); }
        return telling.Regels();
    }

    [Theory]
    [InlineData("2024-02-05", "2024-02-11", "2024-02-05")]
    [InlineData("2024-02-05", "2024-02-10", null)]
    [InlineData("2024-02-06", "2024-02-17", null)]
    [InlineData("2024-02-04", "2024-02-18", "2024-02-05 2024-02-12")]
    public void Alleen_hele_weken_tellen(string van, string tot, string? maandagen) =>
        Assert.Equal(maandagen ?? "", string.Join(' ', Weekuren.Weken(Periode(van, tot)).Select(m => $"{m:yyyy-MM-dd}")));

    [Fact]
    public void Een_week_telt_lessen_en_uren_naar_rato()
    {
        // J7: two lessons of 4 hours a week; 21 hours of volunteering over three weeks.
        var weken = Trend("2024-02-01", "2024-03-03", Reizen.J7().Op("2024-03-01", Uren(31, "2024-02-12", "2024-03-03", 21)));
        Assert.Equal(["2024-W06", "2024-W07", "2024-W08", "2024-W09"], weken.Select(w => w.Week));
        Assert.Equal([(1, 8m, 0m, 8m), (1, 8m, 7m, 15m), (1, 8m, 7m, 15m), (1, 8m, 7m, 15m)], weken.Select(w => (w.Personen!.Value, w.Les!.Value, w.Participatie!.Value, w.Totaal!.Value)));
    }

    [Fact]
    public void Zonder_registratie_is_een_week_onbekend_en_niet_nul()
    {
        var weken = Trend("2024-05-20", "2024-06-02", Reizen.J7());
        Assert.Equal([new Weekregel("2024-W21", D("2024-05-20"), 1, 0, 8, 0, 8), new Weekregel("2024-W22", D("2024-05-27"), 0, 1, null, null, null)], weken);
        // A delivery without lessons says that there were none: that is zero.
        Assert.Equal(0m, Trend("2024-05-27", "2024-06-02", Reizen.J7().Op("2024-06-10", Aanwezigheid(21, "2024-05-27", "2024-06-02")))[0].Totaal);
    }

    [Fact]
    public void Een_gemiddelde_is_over_wie_gegevens_heeft()
    {
        // Two persons with 8 hours and with 8 plus 5; one without data, one without lessons.
        var weken = Trend("2024-04-01", "2024-04-07", Reizen.J7(), Reizen.J7().Op("2024-05-01", Uren(31, "2024-04-01", "2024-04-07", 5)), Reizen.J1(), Reizen.J2());
        Assert.Equal([new Weekregel("2024-W14", D("2024-04-01"), 2, 1, 8, 2.5m, 10.5m)], weken);
    }

    [Fact]
    public void Voor_de_eerste_les_en_na_het_sluiten_telt_iemand_niet()
    {
        var gesloten = Reizen.J7().Op("2024-04-15", Plicht("SS106", "2024-04-15", plicht: false));
        Assert.Equal([0, 1], Trend("2024-01-29", "2024-02-11", gesloten).Select(w => w.Personen!.Value));
        Assert.Equal([1, 0], Trend("2024-04-08", "2024-04-21", gesloten).Select(w => w.Personen!.Value + w.ZonderGegevens!.Value));
    }

    [Fact]
    public void De_week_rond_nieuwjaar_heet_zoals_de_kalender_haar_noemt()
    {
        var periode = Periode("2024-12-30", "2025-01-05");
        Assert.Equal("2025-W01", Assert.Single(new Weektelling(periode).Regels()).Week);
    }

    [Fact]
    public void Beleid_ziet_geen_week_met_te_weinig_personen()
    {
        Assert.Equal(new Weekregel("w", D("2024-01-01"), null, null, null, null, null), new Weekregel("w", D("2024-01-01"), 4, 9, 8, 2, 10).VoorBeleid(5));
        Assert.Equal(new Weekregel("w", D("2024-01-01"), 5, null, 8, 2, 10), new Weekregel("w", D("2024-01-01"), 5, 4, 8, 2, 10).VoorBeleid(5));
    }
}

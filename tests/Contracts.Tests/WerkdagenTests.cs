using CsCheck;
using Inburgering.Contracts;

namespace Contracts.Tests;

public class WerkdagenTests
{
    [Theory]
    [InlineData(2023, "2023-04-09")]
    [InlineData(2024, "2024-03-31")]
    [InlineData(2025, "2025-04-20")]
    [InlineData(2038, "2038-04-25")]
    public void Pasen_valt_op_de_juiste_zondag(int jaar, string dag) => Assert.Equal(D(dag), Werkdagen.Pasen(jaar));

    [Theory]
    [InlineData("2024-01-01", false)]
    [InlineData("2024-03-29", false)]   // Good Friday
    [InlineData("2024-04-01", false)]   // Easter Monday
    [InlineData("2024-05-09", false)]   // Ascension Day
    [InlineData("2024-05-10", true)]
    [InlineData("2024-05-20", false)]   // Whit Monday
    [InlineData("2025-05-05", false)]
    [InlineData("2026-04-27", false)]
    [InlineData("2025-04-28", true)]    // King's Day moved to Saturday the 26th
    [InlineData("2014-04-28", true)]    // the first King's Day fell on a Sunday: it was Saturday the 26th
    [InlineData("2031-04-28", true)]    // and so will this one be
    [InlineData("2020-05-05", false)]
    [InlineData("2026-05-05", false)]   // Liberation Day counts in every year, not only in a lustrum
    [InlineData("2030-05-06", true)]    // on a Sunday: the Monday is no holiday
    [InlineData("2024-02-29", true)]
    [InlineData("2023-12-26", false)]
    [InlineData("2024-12-25", false)]
    [InlineData("2024-12-27", true)]
    [InlineData("2024-12-28", false)]
    public void Feestdagen_en_weekend_zijn_geen_werkdag(string dag, bool verwacht) => Assert.Equal(verwacht, Werkdagen.Standaard.IsWerkdag(D(dag)));

    [Fact]
    public void Tellen_slaat_vrije_dagen_over()
    {
        Assert.Equal(D("2024-04-03"), Werkdagen.Standaard.Na(D("2024-03-25"), 5));
        Assert.Equal(D("2024-01-15"), Werkdagen.Standaard.Voor(D("2024-01-18"), 3));
        Assert.Equal(D("2024-04-02"), Werkdagen.Standaard.OpOfNa(D("2024-03-29")));
    }

    /// <summary>De dagen van de Algemene termijnenwet, nageteld over elke dag van een jaar.</summary>
    [Fact]
    public void In_elk_jaar_zijn_de_feestdagen_vrij_en_niets_anders() =>
        Gen.Int[2014, 2099].Sample(jaar =>
        {
            var pasen = Werkdagen.Pasen(jaar);
            var koning = new DateOnly(jaar, 4, 27);
            HashSet<DateOnly> vrij =
            [
                new(jaar, 1, 1), pasen.AddDays(-2), pasen, pasen.AddDays(1), koning.DayOfWeek == DayOfWeek.Sunday ? koning.AddDays(-1) : koning, new(jaar, 5, 5), pasen.AddDays(39), pasen.AddDays(49), pasen.AddDays(50), new(jaar, 12, 25), new(jaar, 12, 26),
            ];
            for (var dag = new DateOnly(jaar, 1, 1); dag.Year == jaar; dag = dag.AddDays(1))
            {
                Assert.Equal(!vrij.Contains(dag) && dag.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday), Werkdagen.Standaard.IsWerkdag(dag));
            }
        });

    [Fact]
    public void De_lijst_is_instelbaar()
    {
        var werkdagen = new Werkdagen([D("2024-03-28")], [D("2024-03-29")]);

        Assert.False(werkdagen.IsWerkdag(D("2024-03-28")));
        Assert.True(werkdagen.IsWerkdag(D("2024-03-29")));
    }

    [Fact]
    public void Vooruit_en_terug_komt_op_dezelfde_werkdag_uit() =>
        Gen.Select(Gen.Int[0, 8000], Gen.Int[1, 60]).Sample((dag, aantal) =>
        {
            var start = Werkdagen.Standaard.OpOfNa(D("2022-01-01").AddDays(dag));
            Assert.Equal(start, Werkdagen.Standaard.Voor(Werkdagen.Standaard.Na(start, aantal), aantal));
        });

    [Theory]
    [InlineData("2024-03-28", "2024-04-02", 1)] // Easter
    [InlineData("2024-03-25", "2024-03-25", 0)]
    [InlineData("2024-03-29", "2024-03-25", 0)]
    [InlineData("2024-01-08", "2024-01-15", 5)]
    public void Verstreken_telt_de_werkdagen_na_de_eerste_dag(string van, string totEnMet, int verwacht) => Assert.Equal(verwacht, Werkdagen.Standaard.Verstreken(D(van), D(totEnMet)));

    private static DateOnly D(string dag) => DateOnly.ParseExact(dag, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

namespace Abonnementen.Tests;

public sealed class BezorgladderTests(ITestOutputHelper uitvoer)
{
    private static readonly Bezorgladder Ladder = Bezorgladder.Lees(Bezorgladder.Standaard);

    [Fact]
    public void The_schedule_is_that_of_the_standard_and_takes_more_than_a_day()
    {
        uitvoer.WriteLine(string.Join('/', Ladder.Wachttijden.Select(w => w.TotalSeconds)));
        Assert.Equal([25, 100, 400, 1600, 6400, 25600, 52000], Ladder.Wachttijden.Select(w => (int)w.TotalSeconds));
        Assert.Equal(Ladder.Wachttijden, Enumerable.Range(0, 7).Select(n => TimeSpan.FromSeconds(Math.Min(25 * Math.Pow(4, n), 52000))));
        foreach (var toeval in (double[])[0, 0.5, 1])
        {
            var geheel = Enumerable.Range(1, 7).Aggregate(TimeSpan.Zero, (som, n) => som + Ladder.Wacht(n, toeval, null)!.Value);
            uitvoer.WriteLine($"chance {toeval}: {geheel}");
            Assert.InRange(geheel, TimeSpan.FromHours(24), TimeSpan.FromHours(27));
        }
        Assert.Null(Ladder.Wacht(8, 0, null));
        Assert.Null(Ladder.Wacht(8, 0, TimeSpan.FromHours(1))); // the last failure is the last
    }

    [Fact]
    public void Waiting_is_spread_and_never_shorter_than_the_table()
    {
        Assert.True(Ladder.Wacht(1, 0, null) > TimeSpan.FromSeconds(25));
        Assert.Equal(27.5, Ladder.Wacht(1, 1, null)!.Value.TotalSeconds, 3);
    }

    [Fact]
    public void Retry_after_is_honoured_when_it_is_longer_up_to_a_day()
    {
        Assert.Equal(TimeSpan.FromSeconds(3600), Ladder.Wacht(1, 0, TimeSpan.FromSeconds(3600)));
        Assert.Equal(Ladder.Wacht(5, 0, null), Ladder.Wacht(5, 0, TimeSpan.FromSeconds(3600)));
        Assert.Equal(TimeSpan.FromDays(1), Ladder.Wacht(1, 0, TimeSpan.FromDays(400)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0;1")]
    [InlineData("10;5")]
    [InlineData("morgen")]
    public void A_schedule_that_makes_no_sense_stops_the_start(string tekst) => Assert.Throws<ArgumentException>(() => Bezorgladder.Lees(tekst));
}

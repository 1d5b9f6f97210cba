using UsdRegie.Rekenen;
using static UsdRegie.Tests.Verhaal;

namespace UsdRegie.Tests.Rekenen;

public class DatumsTests
{
    [Theory]
    [InlineData("2004-02-29", "2022-02-27", 17)]
    [InlineData("2004-02-29", "2022-02-28", 18)]
    [InlineData("1996-05-13", "2024-05-12", 27)]
    [InlineData("1996-05-13", "2024-05-13", 28)]
    public void Leeftijd_in_volle_jaren(string geboren, string op, int verwacht) => Assert.Equal(verwacht, Datums.Leeftijd(D(geboren), D(op)));
}

using CsCheck;
using Inburgering.Messaging;
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

    /// <summary>Een dag in Nederland begint om middernacht hier, ook als hij 23 of 25 uur duurt: elk moment erin hoort bij die dag.</summary>
    [Fact]
    public void Elk_moment_hoort_bij_de_dag_in_Nederland_ook_als_de_klok_verspringt() =>
        Gen.Select(Gen.Int[0, 8000], Gen.Double[0, 1]).Sample((dagen, deel) =>
        {
            var dag = D("2022-01-01").AddDays(dagen);
            var (begin, einde) = (LegalTime.Midnight(dag), LegalTime.Midnight(dag.AddDays(1)));
            Assert.Equal(dag, LegalTime.DateOf(begin + ((einde - begin) * deel * 0.9999999)));
            Assert.Equal(dag.AddDays(-1), LegalTime.DateOf(begin.AddTicks(-1)));
        });

    [Theory]
    [InlineData("2024-03-31", 23)]
    [InlineData("2024-10-27", 25)]
    [InlineData("2024-02-29", 24)]
    public void Een_dag_van_23_of_25_uur_is_een_dag(string dag, int uren) => Assert.Equal(TimeSpan.FromHours(uren), LegalTime.Midnight(D(dag).AddDays(1)) - LegalTime.Midnight(D(dag)));

    [Theory]
    [InlineData("2024-02-29", 36, "2027-02-28")]
    [InlineData("2024-01-31", 1, "2024-02-29")]
    [InlineData("2023-08-31", 6, "2024-02-29")]
    public void Maanden_vanaf_een_laatste_dag_eindigen_op_een_laatste_dag(string van, int maanden, string verwacht) => Assert.Equal(D(verwacht), D(van).PlusMaanden(maanden));
}

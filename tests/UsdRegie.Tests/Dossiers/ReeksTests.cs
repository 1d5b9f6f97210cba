using CsCheck;
using UsdRegie.Dossiers;

namespace UsdRegie.Tests.Dossiers;

public class ReeksTests
{
    [Fact]
    public void Lijsten_die_uit_elkaar_groeien_blijven_ieder_zichzelf() =>
        Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 99], Gen.Bool).Array[1, 60].Sample(stappen =>
        {
            var lijsten = new List<(Reeks<int> Reeks, List<int> Verwacht)> { (Reeks<int>.Leeg, []) };
            foreach (var (van, getal, achteraan) in stappen)
            {
                // Often one of the last: lists that grow long, and two that grow out of the same one.
                var (reeks, verwacht) = van % 2 == 0 ? lijsten[^(1 + (van / 2 % Math.Min(2, lijsten.Count)))] : lijsten[van % lijsten.Count];
                int[] erbij = [.. Enumerable.Range(getal, 1 + (van % 20))];
                var plaats = achteraan ? verwacht.Count : verwacht.FindIndex(x => x > getal) is var i and >= 0 ? i : verwacht.Count;
                // Sorted insertion needs a sorted list: the others only grow at the end.
                if (!achteraan && verwacht.Zip(verwacht.Skip(1)).Any(p => p.First > p.Second)) { continue; }
                lijsten.Add((achteraan ? reeks.Met(erbij) : reeks.Met(getal, (x, y) => x.CompareTo(y)), achteraan ? [.. verwacht, .. erbij] : [.. verwacht[..plaats], getal, .. verwacht[plaats..]]));
            }
            Assert.All(lijsten, l =>
            {
                Assert.Equal(l.Verwacht, l.Reeks);
                for (var plaats = l.Verwacht.Count; plaats >= 0; plaats -= l.Verwacht.Count - plaats < 40 ? 1 : 10)
                {
                    Assert.Equal(l.Verwacht[plaats..], l.Reeks.Vanaf(plaats).ToArray());
                    Assert.Equal(l.Verwacht[..plaats], l.Reeks.Eerste(plaats));
                    Assert.Equal([.. l.Verwacht[..plaats], -1], l.Reeks.Eerste(plaats).Met(-1));
                }
                Assert.All(l.Verwacht, x => Assert.True(l.Reeks.Bevat(x)));
                Assert.False(l.Reeks.Bevat(-1));
                Assert.Equal(l.Verwacht, l.Reeks);
            });
        });
}

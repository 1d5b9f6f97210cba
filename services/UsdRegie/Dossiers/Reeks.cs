using System.Collections;

namespace UsdRegie.Dossiers;

/// <summary>
/// Een lijst die niet verandert en goedkoop groeit: wie er achteraan iets bij zet, krijgt een nieuwe lijst die haar plaatsen deelt met de oude. Alleen de
/// eerste die een lijst verlengt mag dat; een tweede verlenging van dezelfde lijst, of iets ertussen, kost een kopie.
/// </summary>
internal sealed class Reeks<T> : IReadOnlyList<T>
{
    private readonly Plaatsen plaatsen;

    /// <summary>Plaatsen van lijsten die uit elkaar zijn voortgekomen. Bezet: hoeveel er door de langste gebruikt worden.</summary>
    private sealed class Plaatsen(T[] alle, int bezet)
    {
        public readonly T[] Alle = alle;
        public int Bezet = bezet;
    }

    private Reeks(Plaatsen plaatsen, int aantal) => (this.plaatsen, Count) = (plaatsen, aantal);

    public static Reeks<T> Leeg { get; } = Van([]);

    public static Reeks<T> Van(IEnumerable<T> inhoud)
    {
        var alle = inhoud.ToArray();
        return Over(alle, alle.Length);
    }

    /// <summary>De eerste zoveel van deze plaatsen, die van nu af van de lijst zijn.</summary>
    public static Reeks<T> Over(T[] alle, int aantal) => new(new(alle, aantal), aantal);

    public int Count { get; }

    public T this[int index] => AsSpan()[index];

    public ReadOnlySpan<T> AsSpan() => plaatsen.Alle.AsSpan(0, Count);

    /// <summary>De eerste zoveel.</summary>
    public Reeks<T> Eerste(int aantal) => aantal == Count ? this : new(plaatsen, aantal);

    /// <summary>Met dit erachter.</summary>
    public Reeks<T> Met(params ReadOnlySpan<T> erbij)
    {
        if (erbij.IsEmpty) { return this; }
        var (hier, aantal) = (plaatsen, Count + erbij.Length);
        if (aantal > hier.Alle.Length || Interlocked.CompareExchange(ref hier.Bezet, aantal, Count) != Count)
        {
            hier = new(new T[Math.Max(4, aantal + (aantal / 2))], aantal);
            AsSpan().CopyTo(hier.Alle);
        }
        erbij.CopyTo(hier.Alle.AsSpan(Count));
        return new(hier, aantal);
    }

    /// <summary>Met dit op zijn plaats in een lijst die op volgorde staat; achter wat gelijk is.</summary>
    public Reeks<T> Met(T erbij, Comparison<T> volgorde)
    {
        var plaats = Count;
        while (plaats > 0 && volgorde(this[plaats - 1], erbij) > 0) { plaats--; }
        return plaats == Count ? Met([erbij]) : Van([.. AsSpan()[..plaats], erbij, .. AsSpan()[plaats..]]);
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) { yield return this[i]; }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

using System.Collections;

namespace UsdRegie.Dossiers;

/// <summary>
/// Een lijst die niet verandert en goedkoop groeit: wie er achteraan iets bij zet, krijgt een nieuwe lijst die haar plaatsen deelt met de oude. Alleen de
/// eerste die een lijst verlengt mag dat; een tweede verlenging van dezelfde lijst, of iets ertussen, kost een kopie. Wat er het laatst bij kwam, heeft elke lijst
/// voor zich: een oude tabel waarin iets nieuws staat, wordt bij elke opruiming van het geheugen weer bekeken, en zo staat er zelden iets nieuws in.
/// </summary>
internal sealed class Reeks<T> : IReadOnlyList<T>
{
    private const int MeesteEind = 16;
    private readonly Plaatsen plaatsen;
    private readonly int begin;
    private readonly T[] eind;

    /// <summary>Plaatsen van lijsten die uit elkaar zijn voortgekomen. Bezet: hoeveel er door de langste gebruikt worden.</summary>
    private sealed class Plaatsen(T[] alle, int bezet)
    {
        public readonly T[] Alle = alle;
        public int Bezet = bezet;
    }

    private Reeks(Plaatsen plaatsen, int begin, T[] eind) => (this.plaatsen, this.begin, this.eind) = (plaatsen, begin, eind);

    public static Reeks<T> Leeg { get; } = Van([]);

    public static Reeks<T> Van(IEnumerable<T> inhoud)
    {
        var alle = inhoud.ToArray();
        return Over(alle, alle.Length);
    }

    /// <summary>De eerste zoveel van deze plaatsen, die van nu af van de lijst zijn.</summary>
    public static Reeks<T> Over(T[] alle, int aantal) => new(new(alle, aantal), aantal, []);

    public int Count => begin + eind.Length;

    public T this[int index] => index < begin ? plaatsen.Alle[index] : eind[index - begin];

    /// <summary>Alles vanaf een plaats.</summary>
    public ReadOnlySpan<T> Vanaf(int plaats) => plaats >= begin ? eind.AsSpan(plaats - begin) : eind.Length == 0 ? plaatsen.Alle.AsSpan(plaats, begin - plaats) : (T[])[.. plaatsen.Alle.AsSpan(plaats, begin - plaats), .. eind];

    /// <summary>De eerste zoveel.</summary>
    public Reeks<T> Eerste(int aantal) => aantal == Count ? this : new(plaatsen, Math.Min(aantal, begin), eind[..Math.Max(0, aantal - begin)]);

    public bool Bevat(T gezocht) => plaatsen.Alle.AsSpan(0, begin).Contains(gezocht) || eind.Contains(gezocht);

    /// <summary>Met dit erachter.</summary>
    public Reeks<T> Met(params ReadOnlySpan<T> erbij)
    {
        if (erbij.IsEmpty) { return this; }
        if (eind.Length + erbij.Length <= MeesteEind) { return new(plaatsen, begin, [.. eind, .. erbij]); }
        var (hier, aantal) = (plaatsen, Count + erbij.Length);
        if (aantal > hier.Alle.Length || Interlocked.CompareExchange(ref hier.Bezet, aantal, begin) != begin)
        {
            hier = new(new T[aantal + (aantal / 2)], aantal);
            plaatsen.Alle.AsSpan(0, begin).CopyTo(hier.Alle);
        }
        eind.CopyTo(hier.Alle, begin);
        erbij.CopyTo(hier.Alle.AsSpan(Count));
        return new(hier, aantal, []);
    }

    /// <summary>Met dit op zijn plaats in een lijst die op volgorde staat; achter wat gelijk is.</summary>
    public Reeks<T> Met(T erbij, Comparison<T> volgorde)
    {
        var plaats = Count;
        while (plaats > 0 && volgorde(this[plaats - 1], erbij) > 0) { plaats--; }
        return plaats == Count ? Met([erbij]) : Over([.. Vanaf(0)[..plaats], erbij, .. Vanaf(plaats)], Count + 1);
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) { yield return this[i]; }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using UsdRegie.Dossiers;
using UsdRegie.FeitenVerwerken;

namespace UsdRegie.Indicatoren;

/// <summary>All dossiers of one municipality, one after the other: a hundred at a time are in memory, however many there are.</summary>
internal sealed class Dossierstroom(UsdRegieDbContext db, Feitcodering codering, Dossierkast kast, Uitkomstenkast uitkomsten)
{
    private const int PerKeer = 100;

    /// <summary>
    /// What <paramref name="bereken"/> makes of each dossier. It must depend on nothing but the dossier and what <paramref name="vraag"/>
    /// holds (a period, say): asked again, only dossiers that were written since are read and folded.
    /// </summary>
    public async IAsyncEnumerable<(Guid DossierId, T Uitkomst)> Van<T>(string gemeentecode, object vraag, Func<Dossier, T> bereken, [EnumeratorCancellation] CancellationToken ct)
    {
        var (bekend, na) = (uitkomsten.Voor((gemeentecode, vraag)), "");
        while (true)
        {
#pragma warning disable CA1309 // becomes SQL: the store compares, by its own collation, as it orders
            var rijen = await db.Dossiers.AsNoTracking().Where(x => x.Gemeentecode == gemeentecode && string.Compare(x.Zaaknummer, na) > 0).OrderBy(x => x.Zaaknummer).Take(PerKeer).ToListAsync(ct);
#pragma warning restore CA1309
            if (rijen.Count == 0) { yield break; }
            na = rijen[^1].Zaaknummer;
            var nieuw = rijen.Where(r => !(bekend.TryGetValue(r.DossierId, out var u) && u.Stempel == r.Stempel)).ToList();
            // What is at hand is used; what is not, is not kept either: counting must not push out what messages need.
            var standen = nieuw.ToDictionary(r => r.DossierId, kast.Zoek);
            var ids = standen.Where(s => s.Value is null).Select(s => s.Key).ToList();
            var feiten = ids.Count == 0
                ? Enumerable.Empty<FeitRij>().ToLookup(f => f.DossierId)
                : (await db.Feiten.AsNoTracking().Where(f => ids.Contains(f.DossierId)).OrderBy(f => f.Volgnummer).ToListAsync(ct)).ToLookup(f => f.DossierId);
            foreach (var rij in nieuw)
            {
                var dossier = standen[rij.DossierId]?.Dossier ?? Dossier.Vouw(rij.AlsSleutel, feiten[rij.DossierId].Select(codering.Lees));
                bekend[rij.DossierId] = (rij.Stempel, bereken(dossier));
            }
            foreach (var rij in rijen) { yield return (rij.DossierId, (T)bekend[rij.DossierId].Uitkomst!); }
        }
    }
}

/// <summary>What came of each dossier for the questions that were asked last, with the stamp that the row had: no names, no facts, and nothing of a dossier that changed since.</summary>
internal sealed class Uitkomstenkast
{
    private const int MeesteVragen = 6;
    private readonly Lock slot = new();
    private readonly LinkedList<(object Vraag, ConcurrentDictionary<Guid, (Guid Stempel, object? Uitkomst)> Uitkomsten)> vragen = new();

    public ConcurrentDictionary<Guid, (Guid Stempel, object? Uitkomst)> Voor(object vraag)
    {
        lock (slot)
        {
            for (var knoop = vragen.First; knoop is not null; knoop = knoop.Next)
            {
                if (!knoop.Value.Vraag.Equals(vraag)) { continue; }
                vragen.Remove(knoop);
                vragen.AddFirst(knoop);
                return knoop.Value.Uitkomsten;
            }
            vragen.AddFirst((vraag, new ConcurrentDictionary<Guid, (Guid, object?)>()));
            if (vragen.Count > MeesteVragen) { vragen.RemoveLast(); }
            return vragen.First!.Value.Uitkomsten;
        }
    }
}

using System.Runtime.CompilerServices;
using UsdRegie.Dossiers;
using UsdRegie.FeitenVerwerken;

namespace UsdRegie.Indicatoren;

/// <summary>All dossiers of one municipality, one after the other: a few at a time are in memory, however many there are.</summary>
internal sealed class Dossierstroom(UsdRegieDbContext db, Feitcodering codering, Dossierkast kast)
{
    private const int PerKeer = 50;

    public async IAsyncEnumerable<Dossier> Van(string gemeentecode, [EnumeratorCancellation] CancellationToken ct)
    {
        var na = "";
        while (true)
        {
#pragma warning disable CA1309 // becomes SQL: the store compares, by its own collation, as it orders
            var rijen = await db.Dossiers.AsNoTracking().Where(x => x.Gemeentecode == gemeentecode && string.Compare(x.Zaaknummer, na) > 0).OrderBy(x => x.Zaaknummer).Take(PerKeer).ToListAsync(ct);
#pragma warning restore CA1309
            if (rijen.Count == 0) { yield break; }
            na = rijen[^1].Zaaknummer;
            // What is at hand is used; what is not, is not kept either: counting must not push out what messages need.
            var bekend = rijen.Select(r => (Rij: r, Stand: kast.Zoek(r))).ToList();
            var ids = bekend.Where(b => b.Stand is null).Select(b => b.Rij.DossierId).ToList();
            var feiten = ids.Count == 0
                ? Enumerable.Empty<FeitRij>().ToLookup(f => f.DossierId)
                : (await db.Feiten.AsNoTracking().Where(f => ids.Contains(f.DossierId)).OrderBy(f => f.Volgnummer).ToListAsync(ct)).ToLookup(f => f.DossierId);
            foreach (var (rij, stand) in bekend) { yield return stand?.Dossier ?? Dossier.Vouw(rij.AlsSleutel, feiten[rij.DossierId].Select(codering.Lees)); }
        }
    }
}

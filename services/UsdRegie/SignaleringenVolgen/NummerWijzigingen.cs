using Abonnementen;

namespace UsdRegie.SignaleringenVolgen;

/// <summary>
/// Gives committed changes their place in the stream (<see cref="Nummering"/>), and removes what is older than the time that changes are kept. Woken by
/// the commit that wrote a change.
/// </summary>
internal sealed class NummerWijzigingen(UsdRegieDbContext db, Stroombel bel, Stroominstellingen instellingen, TimeProvider time) : IDueWork
{
    public async Task<DateTimeOffset?> Next(CancellationToken ct) => await db.Wijzigingen.AnyAsync(ct) ? time.GetUtcNow() : null;

    public Task Run(CancellationToken ct) => Nummering.Alles(db, async () =>
    {
        var aantal = await Nummer(db, ct);
        await Ruim(db, instellingen, ct);
        return aantal;
    }, bel.Luid, ct);

    /// <summary>Numbers what waits, within the transaction of the caller. Returns how many.</summary>
    public static async Task<int> Nummer(UsdRegieDbContext db, CancellationToken ct)
    {
        var wachtend = await db.Wijzigingen.AsNoTracking().OrderBy(x => x.Volgnummer).Take(Nummering.PerKeer).ToListAsync(ct);
        if (wachtend.Count == 0) { return 0; }
        var laatste = await Laatste(db, ct);
        foreach (var wijziging in wachtend) { db.Append(StroomRij.Van(++laatste, wijziging)); }
        var nummers = wachtend.ConvertAll(x => x.Volgnummer);
        db.Plan<PostVersturen.StelPostOp>();
        await db.Wijzigingen.Where(x => nummers.Contains(x.Volgnummer)).ExecuteDeleteAsync(ct);
        await db.SaveChangesAsync(ct);
        return wachtend.Count;
    }

    /// <summary>The highest number given; 0 before the first.</summary>
    public static async Task<long> Laatste(UsdRegieDbContext db, CancellationToken ct) => await db.Stroom.MaxAsync(x => (long?)x.Nummer, ct) ?? 0;

    /// <summary>Removes what is kept no longer. The last row stays, whatever its age: numbering goes on from it, and a number never comes back.</summary>
    public static async Task Ruim(UsdRegieDbContext db, Stroominstellingen instellingen, CancellationToken ct)
    {
        var (grens, laatste) = (TimeProvider.System.GetUtcNow() - instellingen.Bewaartijd, await Laatste(db, ct));
        await db.Stroom.Where(x => x.Op < grens && x.Nummer < laatste).ExecuteDeleteAsync(ct);
    }
}

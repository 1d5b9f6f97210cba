namespace UsdRegie.SignaleringenVolgen;

/// <summary>
/// Gives committed changes their place in the stream, in batches that each continue where the last committed batch ended, and removes what
/// is older than the time that changes are kept (docs/adr/0022). Woken by the commit that wrote a change.
/// </summary>
internal sealed class NummerWijzigingen(UsdRegieDbContext db, Stroombel bel, Stroominstellingen instellingen, TimeProvider time) : IDueWork
{
    private const int PerKeer = 500, Pogingen = 5;

    public async Task<DateTimeOffset?> Next(CancellationToken ct) => await db.Wijzigingen.AnyAsync(ct) ? time.GetUtcNow() : null;

    public async Task Run(CancellationToken ct)
    {
        while (await Herhaal(ct) == PerKeer) { bel.Luid(); }
        bel.Luid();
    }

    /// <summary>Numbers what waits, within the transaction of the caller. Returns how many.</summary>
    public static async Task<int> Nummer(UsdRegieDbContext db, CancellationToken ct)
    {
        var wachtend = await db.Wijzigingen.AsNoTracking().OrderBy(x => x.Volgnummer).Take(PerKeer).ToListAsync(ct);
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

    private async Task<int> Herhaal(CancellationToken ct)
    {
        for (var poging = 1; ; poging++)
        {
            try
            {
                db.Forget();
                await using var transactie = await db.Begin(ct);
                var aantal = await Nummer(db, ct);
                await Ruim(db, instellingen, ct);
                await transactie.CommitAsync(ct);
                return aantal;
            }
            catch (DbUpdateException) when (poging < Pogingen) { } // another process gave these numbers first: go on behind it
        }
    }
}

namespace Abonnementen;

/// <summary>
/// Gives committed messages their number, in batches that each continue where the last committed batch ended, and removes what is older than the time that
/// messages are kept. Woken by the commit that wrote a message. Who saw number n has seen everything below it (docs/adr/0022).
/// </summary>
internal sealed class NummerBerichten<TDb>(TDb db, Bezorger<TDb> bezorger, Berichtinstellingen instellingen, TimeProvider time) : IDueWork
    where TDb : ModuleDbContext
{
    private const int PerKeer = 500, Pogingen = 5;

    public async Task<DateTimeOffset?> Next(CancellationToken ct) => await db.Set<Berichtmelding>().AnyAsync(ct) ? time.GetUtcNow() : null;

    public async Task Run(CancellationToken ct)
    {
        while (await Herhaal(ct) == PerKeer) { bezorger.Wek(); }
        bezorger.Wek();
    }

    /// <summary>The highest number given; 0 before the first.</summary>
    public static async Task<long> Laatste(TDb db, CancellationToken ct) => await db.Set<Bericht>().MaxAsync(x => (long?)x.Nummer, ct) ?? 0;

    private async Task<int> Herhaal(CancellationToken ct)
    {
        for (var poging = 1; ; poging++)
        {
            try
            {
                db.Forget();
                await using var transactie = await db.Begin(ct);
                var aantal = await Nummer(ct);
                await transactie.CommitAsync(ct);
                return aantal;
            }
            catch (DbUpdateException) when (poging < Pogingen) { } // another process gave these numbers first: go on behind it
        }
    }

    private async Task<int> Nummer(CancellationToken ct)
    {
        var wachtend = await db.Set<Berichtmelding>().AsNoTracking().OrderBy(x => x.Volgnummer).Take(PerKeer).ToListAsync(ct);
        if (wachtend.Count == 0) { return 0; }
        var (laatste, op, echt) = (await Laatste(db, ct), time.GetUtcNow(), TimeProvider.System.GetUtcNow());
        foreach (var m in wachtend)
        {
            db.Append(new Bericht { Nummer = ++laatste, BerichtId = m.BerichtId, Ontvanger = m.Ontvanger, Soort = m.Soort, InburgeraarId = m.InburgeraarId, Pad = m.Pad, Op = op, BewaardOp = echt });
        }
        var nummers = wachtend.ConvertAll(x => x.Volgnummer);
        await db.Set<Berichtmelding>().Where(x => nummers.Contains(x.Volgnummer)).ExecuteDeleteAsync(ct);
        await db.SaveChangesAsync(ct);
        // The last row stays, whatever its age: numbering goes on from it, and a number never comes back.
        var grens = echt - instellingen.Bewaartijd;
        await db.Set<Bericht>().Where(x => x.BewaardOp < grens && x.Nummer < laatste).ExecuteDeleteAsync(ct);
        return wachtend.Count;
    }
}

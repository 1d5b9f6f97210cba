namespace Abonnementen;

/// <summary>
/// Gives committed messages their number (<see cref="Nummering"/>), and removes what is older than the time that messages are kept. Woken by the commit
/// that wrote a message.
/// </summary>
internal sealed class NummerBerichten<TDb>(TDb db, Bezorger<TDb> bezorger, Berichtinstellingen instellingen, TimeProvider time) : IDueWork
    where TDb : ModuleDbContext
{
    public async Task<DateTimeOffset?> Next(CancellationToken ct) => await db.Set<Berichtmelding>().AnyAsync(ct) ? time.GetUtcNow() : null;

    public Task Run(CancellationToken ct) => Nummering.Alles(db, () => Nummer(ct), bezorger.Wek, ct);

    /// <summary>The highest number given; 0 before the first.</summary>
    public static async Task<long> Laatste(TDb db, CancellationToken ct) => await db.Set<Bericht>().MaxAsync(x => (long?)x.Nummer, ct) ?? 0;

    private async Task<int> Nummer(CancellationToken ct)
    {
        var wachtend = await db.Set<Berichtmelding>().AsNoTracking().OrderBy(x => x.Volgnummer).Take(Nummering.PerKeer).ToListAsync(ct);
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

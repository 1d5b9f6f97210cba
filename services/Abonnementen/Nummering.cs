namespace Abonnementen;

/// <summary>
/// How committed rows get numbers that follow each other without a gap (docs/adr/0022): in batches, each in a transaction of its own that goes on where the
/// last committed batch ended. Who saw number n has seen everything below it.
/// </summary>
internal static class Nummering
{
    /// <summary>Rows of one batch.</summary>
    public const int PerKeer = 500;

    private const int Pogingen = 5;

    /// <summary>Numbers all that waits, and rings after each batch.</summary>
    /// <param name="db">The store.</param>
    /// <param name="nummer">Numbers one batch and says how many rows it was.</param>
    /// <param name="luid">Tells those who wait for new numbers.</param>
    /// <param name="ct">Ends the work between two statements.</param>
    public static async Task Alles(ModuleDbContext db, Func<Task<int>> nummer, Action luid, CancellationToken ct)
    {
        while (await Eenmaal(db, nummer, ct) == PerKeer) { luid(); }
        luid();
    }

    /// <summary>Does this in one transaction; again from the beginning when another process gave the same numbers first.</summary>
    public static async Task<T> Eenmaal<T>(ModuleDbContext db, Func<Task<T>> werk, CancellationToken ct)
    {
        for (var poging = 1; ; poging++)
        {
            try
            {
                db.Forget();
                await using var transactie = await db.Begin(ct);
                var uitkomst = await werk();
                await transactie.CommitAsync(ct);
                return uitkomst;
            }
            catch (DbUpdateException) when (poging < Pogingen) { } // go on behind it
        }
    }
}

using UsdRegie.FeitenVerwerken;

namespace UsdRegie.DossiersBeoordelen;

/// <summary>
/// Evaluates dossiers on the day on which an alert may change without a new fact. Only dossiers whose moment has come are
/// read, so a day without due dossiers costs one look at an index.
/// </summary>
internal sealed class BeoordeelDossiers(UsdRegieDbContext db, Dossierschrijver schrijver, TimeProvider time) : IDueWork
{
    private const int PerKeer = 200;

    public async Task<DateTimeOffset?> Next(CancellationToken ct) => await db.Dossiers.MinAsync(x => x.VolgendMoment, ct);

    public async Task Run(CancellationToken ct)
    {
        while (true)
        {
            await using var transactie = await db.Database.BeginTransactionAsync(ct);
            DateTimeOffset? nu = time.GetUtcNow();
            var rijp = await db.Dossiers.Where(x => x.VolgendMoment <= nu).OrderBy(x => x.VolgendMoment).Take(PerKeer).ToListAsync(ct);
            if (rijp.Count == 0) { return; }
            var standen = await schrijver.Laad(rijp, ct);
            foreach (var dossier in rijp) { schrijver.Beoordeel(dossier, standen[dossier.DossierId]); }
            await db.SaveChangesAsync(ct);
            await transactie.CommitAsync(ct);
            db.ChangeTracker.Clear();
        }
    }
}

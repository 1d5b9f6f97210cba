using UsdRegie.FeitenVerwerken;

namespace UsdRegie.DossiersBeoordelen;

/// <summary>
/// Evaluates dossiers on the day on which an alert may change without a new fact. Only dossiers whose moment has come are read, so a
/// day without due dossiers costs one look at an index.
/// </summary>
internal sealed class BeoordeelDossiers(UsdRegieDbContext db, Dossierschrijver schrijver, TimeProvider time) : IDueWork
{
    private const int PerKeer = 250;

    public async Task<DateTimeOffset?> Next(CancellationToken ct) => await db.Dossiers.MinAsync(x => x.VolgendMoment, ct);

    public async Task Run(CancellationToken ct)
    {
        while (true)
        {
            db.Forget();
            DateTimeOffset? nu = time.GetUtcNow();
            var rijp = await db.Dossiers.AsNoTracking().Where(x => x.VolgendMoment <= nu).OrderBy(x => x.VolgendMoment).Take(PerKeer).ToListAsync(ct);
            if (rijp.Count == 0) { return; }
            // Judged outside the transaction, so that nobody waits for it; what got a fact meanwhile was judged with that fact.
            var standen = await schrijver.Laad(rijp, ct);
            var beoordeeld = rijp.ConvertAll(dossier => schrijver.Beoordeel(dossier, standen[dossier.DossierId]));

            await using var transactie = await db.Begin(ct);
            var ids = standen.Keys.ToList();
            var versies = await db.Dossiers.Where(x => ids.Contains(x.DossierId)).ToDictionaryAsync(x => x.DossierId, x => x.Versie, ct);
            beoordeeld.RemoveAll(b => versies.GetValueOrDefault(b.Rij.DossierId) != b.Rij.Versie);
            var geschreven = beoordeeld.ConvertAll(b => (b.Rij, Stand: schrijver.Schrijf(b)));
            await db.SaveChangesAsync(ct);
            await transactie.CommitAsync(ct);
            foreach (var (rij, stand) in geschreven) { schrijver.Onthoud(rij, stand); }
        }
    }
}

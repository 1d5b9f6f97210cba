using UsdRegie.FeitenVerwerken;
using UsdRegie.SignaleringenVolgen;

namespace UsdRegie.DossiersBeoordelen;

/// <summary>
/// Evaluates dossiers on the day on which an alert may change without a new fact, and dossiers that got facts in a flood.
/// Only dossiers whose moment has come are read, so a day without due dossiers costs one look at an index.
/// </summary>
internal sealed class BeoordeelDossiers(UsdRegieDbContext db, Dossierschrijver schrijver, [FromKeyedServices(Diensten.UsdRegie)] Arrivals onderweg, TimeProvider time) : IDueWork
{
    private const int PerKeer = 250;
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(1);

    public async Task<DateTimeOffset?> Next(CancellationToken ct) => await db.Dossiers.MinAsync(x => x.VolgendMoment, ct);

    public async Task Run(CancellationToken ct)
    {
        while (true)
        {
            var begin = TimeProvider.System.GetTimestamp();
            db.Forget();
            DateTimeOffset? nu = time.GetUtcNow();
            var rijp = await db.Dossiers.Where(x => x.VolgendMoment <= nu).OrderBy(x => x.VolgendMoment).Take(PerKeer).ToListAsync(ct);
            if (rijp.Count == 0) { return; }
            // Judged outside the transaction, so that nobody waits for it; what got another fact meanwhile is judged again in the next round.
            var gelezen = rijp.ToDictionary(x => x.DossierId, x => x.Versie);
            var standen = await schrijver.Laad(rijp, ct);
            var beoordeeld = rijp.ConvertAll(dossier => (Dossier: dossier, Stand: schrijver.Beoordeel(dossier, standen[dossier.DossierId])));

            await using var transactie = await db.Begin(ct);
            var ids = gelezen.Keys.ToList();
            var nuInOpslag = await db.Dossiers.AsNoTracking().Where(x => ids.Contains(x.DossierId)).Select(x => new { x.DossierId, x.Versie }).ToListAsync(ct);
            var ingehaald = nuInOpslag.Where(x => x.Versie != gelezen[x.DossierId]).Select(x => x.DossierId).ToHashSet();
            foreach (var entry in db.ChangeTracker.Entries().ToList())
            {
                var dossierId = entry.Entity switch { DossierRij d => d.DossierId, SignaleringRij s => s.DossierId, WijzigingRij w => w.DossierId, _ => Guid.Empty };
                if (ingehaald.Contains(dossierId)) { entry.State = EntityState.Detached; }
            }
            await db.SaveChangesAsync(ct);
            await transactie.CommitAsync(ct);
            foreach (var (dossier, stand) in beoordeeld.Where(b => !ingehaald.Contains(b.Dossier.DossierId))) { schrijver.Onthoud(dossier, stand); }
            // In a flood, what comes next is often about the same dossiers: judging takes an eighth of the time at most.
            if (rijp.Count > Dossierschrijver.Vloed)
            {
                var rust = 7 * TimeProvider.System.GetElapsedTime(begin);
                await onderweg.Settled(rust < Geduld ? rust : Geduld, ct);
            }
        }
    }
}

using DuoExamens.Duo;
using DuoExamens.MeldingenDoen;
using DuoExamens.NotificatiesVerwerken;
using DuoExamens.Vergelijken;

namespace DuoExamens;

/// <summary>Something that must still be done with DUO. The row disappears in the transaction that records the outcome.</summary>
internal sealed class Werk
{
    public long Volgnummer { get; init; }

    public required Werksoort Soort { get; init; }

    public required Guid ItemId { get; init; }

    /// <summary>Work of one group (one person) is done one after another, in order of arrival.</summary>
    public required string Groep { get; init; }

    public required DateTimeOffset VolgendePoging { get; set; }

    public int Pogingen { get; set; }

    public string? LaatsteFout { get; set; }
}

internal enum Werksoort
{
    /// <summary>Read DUO and tell the chain.</summary>
    Notificatie,

    /// <summary>Report to DUO.</summary>
    Melding,

    /// <summary>See whether DUO shows what was reported.</summary>
    Bevestiging,

    /// <summary>Lay all that DUO holds of a person next to what the chain was told.</summary>
    Vergelijking,
}

/// <summary>
/// The work list: woken by the commit that adds to it, done by one process at a time under a lease, repeated on a schedule
/// in the store. Moments here are on the real clock: a partner's recovery does not wait for a demo clock.
/// </summary>
internal sealed partial class Werklijst(IServiceScopeFactory scopes, DuoExamensDbContext db, TimeProvider time, Wekker wekker, ILogger<Werklijst> log) : IDueWork
{
    private const int Tegelijk = 8, PerRonde = 200, PogingenPerDag = 28;
    private static readonly TimeSpan Straks = TimeSpan.FromSeconds(3), Huur = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan[] Ladder = [TimeSpan.FromMilliseconds(300), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(15), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1)];

    public async Task<DateTimeOffset?> Next(CancellationToken ct)
    {
        var nu = TimeProvider.System.GetUtcNow();
        var eerste = await db.Werk.MinAsync(w => (DateTimeOffset?)w.VolgendePoging, ct);
        if (eerste <= nu + Straks) { return time.GetUtcNow(); }
        if (eerste is { } later) { wekker.Zet(later - nu); }
        var geparkeerd = await db.Notificaties.Where(n => n.Status == NotificatieStatus.Geparkeerd && !n.Gemeld).MinAsync(n => (DateTimeOffset?)n.OntvangenOp, ct);
        return geparkeerd + VerwerkNotificatie.Geduld;
    }

    public async Task Run(CancellationToken ct)
    {
        if (await db.AcquireLease("werklijst", Huur, ct) is { } tot)
        {
            await Task.Delay(Kortste(tot - TimeProvider.System.GetUtcNow(), Straks), TimeProvider.System, ct); // another process works on it
            return;
        }
        await using (var scope = scopes.CreateAsyncScope()) { await scope.ServiceProvider.GetRequiredService<VerwerkNotificatie>().MeldGeparkeerd(ct); }
        while (!ct.IsCancellationRequested)
        {
            var nu = TimeProvider.System.GetUtcNow();
            var aanDeBeurt = await db.Werk.AsNoTracking().Where(w => w.VolgendePoging <= nu && w.Soort != Werksoort.Vergelijking).OrderBy(w => w.Volgnummer).Take(PerRonde).ToListAsync(ct);
            // The daily reading is many calls per person and has all day: news and reports never wait behind it.
            if (aanDeBeurt.Count == 0) { aanDeBeurt = await db.Werk.AsNoTracking().Where(w => w.VolgendePoging <= nu && w.Soort == Werksoort.Vergelijking).OrderBy(w => w.Volgnummer).Take(Tegelijk).ToListAsync(ct); }
            if (aanDeBeurt.Count == 0)
            {
                var eerste = await db.Werk.MinAsync(w => (DateTimeOffset?)w.VolgendePoging, ct);
                if (eerste is null || eerste > nu + Straks) { break; }
                await Task.Delay(Kortste(eerste.Value - nu, Straks), TimeProvider.System, ct);
            }
            if (await db.AcquireLease("werklijst", Huur, ct) is not null) { return; }
            await Parallel.ForEachAsync(
                aanDeBeurt.GroupBy(w => w.Groep), new ParallelOptions { MaxDegreeOfParallelism = Tegelijk, CancellationToken = ct },
                async (groep, token) =>
                {
                    foreach (var werk in groep)
                    {
                        if (!await Doe(werk, token)) { break; }
                    }
                });
        }
        await db.ReleaseLease("werklijst", ct);
    }

    /// <summary>False when it has to be tried again; later work for the same person waits for the next round.</summary>
    private async Task<bool> Doe(Werk werk, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            if (werk.Soort == Werksoort.Melding && await WachtOpEerdere(scope.ServiceProvider, werk, ct)) { return false; }
            await (werk.Soort switch
            {
                Werksoort.Notificatie => scope.ServiceProvider.GetRequiredService<VerwerkNotificatie>().Verwerk(werk, ct),
                Werksoort.Melding => scope.ServiceProvider.GetRequiredService<VerstuurMelding>().Verstuur(werk, ct),
                Werksoort.Bevestiging => scope.ServiceProvider.GetRequiredService<VerstuurMelding>().Bevestig(werk, ct),
                _ => scope.ServiceProvider.GetRequiredService<Vergelijk>().Verwerk(werk, ct),
            });
            return true;
        }
        catch (Exception fout) when (fout is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            // The one place where failures of this service are sorted: what DUO refuses goes to people, the rest on the schedule.
            return await Mislukt(werk, fout, ct);
        }
    }

    /// <summary>DUO gets the reports about one person in the order in which the municipality decided them.</summary>
    private static async Task<bool> WachtOpEerdere(IServiceProvider services, Werk werk, CancellationToken ct)
    {
        var db = services.GetRequiredService<DuoExamensDbContext>();
        var eerdere = db.Werk.Where(w => w.Groep == werk.Groep && w.Soort == Werksoort.Melding && w.Volgnummer < werk.Volgnummer);
        if (await eerdere.MaxAsync(w => (DateTimeOffset?)w.VolgendePoging, ct) is not { } tot) { return false; }
        var nu = TimeProvider.System.GetUtcNow();
        var later = tot > nu ? tot : nu + Ladder[0];
        await db.Werk.Where(w => w.Volgnummer == werk.Volgnummer).ExecuteUpdateAsync(s => s.SetProperty(w => w.VolgendePoging, later), ct);
        return true;
    }

    private async Task<bool> Mislukt(Werk werk, Exception fout, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var notificaties = scope.ServiceProvider.GetRequiredService<VerwerkNotificatie>();
        var reden = fout switch
        {
            _ when DuoVerbinding.Weigering(fout) is { } weigering => string.Join(" ", weigering),
            OnbegrepenException or Refit.ApiException { StatusCode: < System.Net.HttpStatusCode.Ambiguous } => DuoVerbinding.Omschrijving(fout),
            NogNietLeesbaarException when werk.Pogingen >= PogingenPerDag => fout.Message,
            _ => null,
        };
        if (werk.Soort == Werksoort.Notificatie && reden is not null)
        {
            await notificaties.MeldGeweigerd(werk, reden, ct);
            return true;
        }
        // What DUO refuses to show today (someone moved away) it may show tomorrow: a comparison is never given up, and neither is the proof of a report.
        var wacht = werk.Soort is Werksoort.Vergelijking or Werksoort.Bevestiging && reden is not null ? Vergelijk.Ritme : Wachttijd(werk.Pogingen, DuoVerbinding.Wachttijd(fout));
        var omschrijving = DuoVerbinding.Omschrijving(fout);
        LogMislukt(log, werk.Soort, werk.ItemId, omschrijving, werk.Pogingen + 1, wacht);
        var volgende = TimeProvider.System.GetUtcNow() + wacht;
        await scope.ServiceProvider.GetRequiredService<DuoExamensDbContext>().Werk.Where(w => w.Volgnummer == werk.Volgnummer)
            .ExecuteUpdateAsync(s => s.SetProperty(w => w.Pogingen, w => w.Pogingen + 1).SetProperty(w => w.VolgendePoging, volgende).SetProperty(w => w.LaatsteFout, omschrijving), ct);
        if (werk is { Soort: Werksoort.Notificatie, Pogingen: >= 1 }) { await notificaties.MeldDeelbericht(werk.ItemId, ct); }
        return false;
    }

    /// <summary>The schedule, unless DUO asks for more patience.</summary>
    internal static TimeSpan Wachttijd(int pogingen, TimeSpan? gevraagd) => Langste(Ladder[Math.Min(pogingen, Ladder.Length - 1)], gevraagd ?? TimeSpan.Zero);

    private static TimeSpan Kortste(TimeSpan a, TimeSpan b) => a < b ? a < TimeSpan.Zero ? TimeSpan.Zero : a : b;

    private static TimeSpan Langste(TimeSpan a, TimeSpan b) => a > b ? a : b;

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Soort} {ItemId}: {Omschrijving} Attempt {Poging} failed, next in {Wacht}")]
    private static partial void LogMislukt(ILogger log, Werksoort soort, Guid itemId, string omschrijving, int poging, TimeSpan wacht);
}

/// <summary>Wakes the work list for an attempt that lies further away than the demo clock can tell.</summary>
internal sealed class Wekker(IServiceProvider services) : IDisposable
{
    private ITimer? timer;

    public void Zet(TimeSpan over)
    {
        timer ??= TimeProvider.System.CreateTimer(_ => services.WakeDueWork<Werklijst>(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        timer.Change(over, Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => timer?.Dispose();
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Abonnementen;

/// <summary>
/// Delivers to the subscribers of one service. Each subscription has a worker of its own while something is due for it, with few requests at once: one that
/// is slow or dead keeps only itself waiting. Nothing is remembered here: what is due stands in the store, so a process that dies loses nothing.
/// </summary>
internal sealed partial class Bezorger<TDb>(
    IServiceScopeFactory scopes, IServiceProvider diensten, Berichtdienst<TDb> dienst, Berichtinstellingen berichten, Bezorginstellingen instellingen, Callback callback,
    Organisation organisatie, Vault kluis, TimeProvider time, ILogger<Bezorger<TDb>> log)
    where TDb : ModuleDbContext
{
    private const int PerKeer = 100;

    /// <summary>Longer than one round of requests; taken again at half of it. On the real clock.</summary>
    private static readonly TimeSpan Pachttijd = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Guid, Task> bezig = new();

    /// <summary>Subscriptions to leave alone until a moment on the real clock: another process serves it, or serving it failed.</summary>
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> later = new();
    private volatile TaskCompletionSource bel = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Something may be due that was not before: a message got its number, a subscription changed.</summary>
    public void Wek()
    {
        Luid();
        diensten.WakeDueWork<Bezorgwerk<TDb>>();
    }

    /// <summary>The first moment at which something is due; null when nothing waits.</summary>
    public async Task<DateTimeOffset?> Volgende(TDb db, CancellationToken ct)
    {
        var (nu, eerste) = (time.GetUtcNow(), (DateTimeOffset?)null);
        foreach (var abonnement in await Lopend(db).ToListAsync(ct))
        {
            if (await Moment(db, abonnement, nu, ct) is { } moment && (eerste is null || moment < eerste)) { eerste = moment; }
        }
        return eerste;
    }

    /// <summary>
    /// Gives every subscription for which something is due a worker, and returns when one of them is done, when something new may be due, or when
    /// the next moment has come; at once when nobody is working.
    /// </summary>
    public async Task Ronde(TDb db, CancellationToken ct)
    {
        var gong = bel.Task; // before the look: what is committed after it rings
        var (nu, echt) = (time.GetUtcNow(), TimeProvider.System.GetUtcNow());
        var wacht = TimeSpan.FromMinutes(1);
        foreach (var abonnement in await Lopend(db).ToListAsync(ct))
        {
            if (bezig.ContainsKey(abonnement.AbonnementId) || await Moment(db, abonnement, nu, ct) is not { } moment) { continue; }
            if (moment > nu) { wacht = Min(wacht, moment - nu); }
            else if (later.TryGetValue(abonnement.AbonnementId, out var tot) && tot > echt) { wacht = Min(wacht, tot - echt); }
            else { Begin(abonnement.AbonnementId, ct); }
        }
        if (bezig.IsEmpty && later.IsEmpty) { return; }
        try { await gong.WaitAsync(wacht, TimeProvider.System, ct); }
        catch (TimeoutException) { } // a moment came
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            await Task.WhenAll(bezig.Values); // they end by themselves, and let go of the store
            throw;
        }
    }

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private static IQueryable<Abonnement> Lopend(TDb db) => db.Set<Abonnement>().AsNoTracking().Where(x => x.BeeindigdOp == null).OrderBy(x => x.AangemaaktOp);

    /// <summary>From <paramref name="nu"/> on, the first moment at which something is due for a subscription.</summary>
    private async Task<DateTimeOffset?> Moment(TDb db, Abonnement abonnement, DateTimeOffset nu, CancellationToken ct)
    {
        if ((await dienst.Na(db, abonnement.Ontvanger, abonnement.Tot, 1, ct)).Count > 0) { return nu; }
        var eerste = await db.Set<Bezorging>().Where(x => x.AbonnementId == abonnement.AbonnementId && x.Status == Bezorging.Wacht).MinAsync(x => (DateTimeOffset?)x.VolgendePoging, ct);
        return eerste is { } moment ? abonnement.Vanaf(moment > nu ? moment : nu) : null;
    }

    private void Luid()
    {
        var oud = bel;
        bel = new(TaskCreationOptions.RunContinuationsAsynchronously);
        oud.TrySetResult();
    }

    private void Begin(Guid abonnementId, CancellationToken ct)
    {
        var klaar = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        bezig[abonnementId] = klaar.Task;
        Task.Run(() => Bedien(abonnementId, ct), CancellationToken.None).ContinueWith(
            werk =>
            {
                if (werk.Exception is { } fout)
                {
                    // Not the fault of the others: they go on.
                    LogFout(fout.GetBaseException(), dienst.Module, abonnementId);
                    later[abonnementId] = TimeProvider.System.GetUtcNow() + Pachttijd;
                }
                bezig.TryRemove(abonnementId, out _); // before the bell: who looks then sees that it is free
                klaar.SetResult();
                Luid();
            }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Serves one subscription until nothing is due for it.</summary>
    private async Task Bedien(Guid abonnementId, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        var pacht = $"abo:{abonnementId:N}";
        var gepacht = DateTimeOffset.MinValue;
        try
        {
            while (!ct.IsCancellationRequested)
            {
                var echt = TimeProvider.System.GetUtcNow();
                if (gepacht - echt < Pachttijd / 2)
                {
                    if (await db.AcquireLease(pacht, Pachttijd, ct) is { } tot)
                    {
                        later[abonnementId] = tot;
                        return;
                    }
                    later.TryRemove(abonnementId, out _);
                    gepacht = echt + Pachttijd;
                }
                if (await Lopend(db).SingleOrDefaultAsync(x => x.AbonnementId == abonnementId, ct) is not { } abonnement) { return; }
                var bijgekomen = await Leid(scope.ServiceProvider, db, abonnement, ct);
                var nu = time.GetUtcNow();
                if (abonnement.Vanaf(nu) == nu && await Bezorg(db, abonnement, nu, ct)) { continue; }
                if (!bijgekomen) { return; }
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested) { } // what was under way is offered again after the start
        finally
        {
            if (gepacht > DateTimeOffset.MinValue) { await db.ReleaseLease(pacht, CancellationToken.None); }
        }
    }

    /// <summary>Makes deliveries of what came in the feed. Also during a pause: what waits is not forgotten when the feed forgets.</summary>
    private async Task<bool> Leid(IServiceProvider services, TDb db, Abonnement abonnement, CancellationToken ct)
    {
        var nieuw = await dienst.Na(db, abonnement.Ontvanger, abonnement.Tot, PerKeer, ct);
        if (nieuw.Count == 0) { return false; }
        var toegestaan = await dienst.Toegestaan(services, abonnement.Ontvanger, nieuw, ct);
        var (filter, nu, tot) = (Abonnementfilter.Lees(abonnement.Filter), time.GetUtcNow(), nieuw[^1].Nummer);
        await using var transactie = await db.Begin(ct);
        var verzet = await db.Set<Abonnement>().Where(x => x.AbonnementId == abonnement.AbonnementId && x.Tot == abonnement.Tot).ExecuteUpdateAsync(s => s.SetProperty(x => x.Tot, tot), ct);
        if (verzet == 0) { return true; } // changed or removed meanwhile: look again
        foreach (var a in toegestaan.Where(a => filter.Past(dienst.Type(a.Soort), a.Kenmerken)))
        {
            db.Append(new Bezorging { BezorgingId = Guid.CreateVersion7(), AbonnementId = abonnement.AbonnementId, Nummer = a.Nummer, BerichtId = a.Id, Soort = a.Soort, Inhoud = Schrijf(a), AangemaaktOp = nu, VolgendePoging = nu });
        }
        await db.SaveChangesAsync(ct);
        // What came through long ago is not looked at any more; what failed neither, once the feed does not have it either.
        var grens = nu - berichten.Bewaartijd;
        await db.Set<Bezorging>().Where(x => x.AbonnementId == abonnement.AbonnementId && x.Status != Bezorging.Wacht && x.AangemaaktOp < grens).ExecuteDeleteAsync(ct);
        await transactie.CommitAsync(ct);
        return true;
    }

    /// <summary>Sends what is due, a few at once. False when nothing is.</summary>
    private async Task<bool> Bezorg(TDb db, Abonnement abonnement, DateTimeOffset nu, CancellationToken ct)
    {
        var wachtend = db.Set<Bezorging>().AsNoTracking().Where(x => x.AbonnementId == abonnement.AbonnementId && x.Status == Bezorging.Wacht && x.VolgendePoging <= nu).OrderBy(x => x.Nummer);
        var beurt = await wachtend.Take(instellingen.Tegelijk).ToListAsync(ct);
        if (beurt.Count == 0) { return false; }
        var sleutel = new Sleutel(abonnement.Authsoort, kluis.Decrypt(abonnement.Geheim));
        var uitkomsten = (await Task.WhenAll(beurt.Select(async b => (b.BezorgingId, b.Mislukkingen, Uitkomst: await callback.Stuur(abonnement.CallbackUrl, b.BerichtId, b.Inhoud, sleutel, ct))))).ToList();
        if (uitkomsten.TrueForAll(u => u.Uitkomst.Antwoord is null))
        {
            // Nobody is there. The others would find out the same, one by one and each after the longest wait: they failed too.
            var laatste = beurt[^1].Nummer;
            var rest = await wachtend.Where(x => x.Nummer > laatste).Take(1000).Select(x => new { x.BezorgingId, x.Mislukkingen }).ToListAsync(ct);
            uitkomsten.AddRange(rest.Select(r => (r.BezorgingId, r.Mislukkingen, uitkomsten[0].Uitkomst)));
        }
        await Verwerk(db, abonnement.AbonnementId, uitkomsten, ct);
        return true;
    }

    /// <summary>Writes down what became of a round, all of it or nothing: what is not written is offered again.</summary>
    private async Task Verwerk(TDb db, Guid abonnementId, IReadOnlyList<(Guid BezorgingId, int Mislukkingen, Uitkomst Uitkomst)> uitkomsten, CancellationToken ct)
    {
        var (nu, mislukt) = (time.GetUtcNow(), 0);
        await using var transactie = await db.Begin(ct);
        foreach (var (bezorgingId, eerder, uitkomst) in uitkomsten)
        {
            var gelukt = uitkomst.Code == Uitkomst.Ontvangen;
            var mislukkingen = gelukt ? eerder : eerder + 1;
            var wacht = gelukt ? null : instellingen.Ladder.Wacht(mislukkingen, RandomNumberGenerator.GetInt32(1001) / 1000d, uitkomst.Uitstel);
            var status = gelukt ? Bezorging.Ontvangen : uitkomst.Code == Uitkomst.Beeindigd ? Bezorging.Vervallen : wacht is null ? Bezorging.Mislukt : Bezorging.Wacht;
            if (status == Bezorging.Mislukt) { mislukt++; }
            var volgende = nu + (wacht ?? TimeSpan.Zero);
            await db.Set<Bezorging>().Where(x => x.BezorgingId == bezorgingId && x.Status == Bezorging.Wacht).ExecuteUpdateAsync(
                s => s.SetProperty(x => x.Status, status).SetProperty(x => x.Mislukkingen, mislukkingen).SetProperty(x => x.VolgendePoging, volgende)
                    .SetProperty(x => x.LaatstePoging, nu).SetProperty(x => x.Antwoord, uitkomst.Antwoord).SetProperty(x => x.Uitkomst, uitkomst.Code), ct);
        }
        if (uitkomsten.Max(u => u.Uitkomst.Uitstel) is { } uitstel)
        {
            var rust = nu + Min(uitstel, Bezorgladder.LangsteUitstel); // who asks for rest gets it from all that waits
            await db.Set<Abonnement>().Where(x => x.AbonnementId == abonnementId).ExecuteUpdateAsync(s => s.SetProperty(x => x.RustTot, rust), ct);
        }
        if (uitkomsten.Any(u => u.Uitkomst.Code == Uitkomst.Beeindigd))
        {
            await db.Set<Abonnement>().Where(x => x.AbonnementId == abonnementId).ExecuteUpdateAsync(s => s.SetProperty(x => x.BeeindigdOp, nu), ct);
            await db.Set<Bezorging>().Where(x => x.AbonnementId == abonnementId && x.Status == Bezorging.Wacht).ExecuteUpdateAsync(s => s.SetProperty(x => x.Status, Bezorging.Vervallen), ct);
        }
        await transactie.CommitAsync(ct);
        if (uitkomsten.Any(u => u.Uitkomst.Code == Uitkomst.Beeindigd)) { LogBeeindigd(dienst.Module, abonnementId); }
        if (mislukt > 0) { LogMislukt(dienst.Module, abonnementId, mislukt, instellingen.Ladder.Wachttijden.Count + 1, uitkomsten[^1].Uitkomst.Code, uitkomsten[^1].Uitkomst.Antwoord); }
    }

    /// <summary>A CloudEvent without data: what it is about stands behind <c>dataref</c>, for who may see it then.</summary>
    public string Schrijf(Aankondiging a)
    {
        var bericht = new Dictionary<string, string>
        {
            ["specversion"] = "1.0", ["id"] = a.Id, ["source"] = $"urn:nld:oin:{organisatie.Oin}:systeem:{dienst.Module}", ["type"] = dienst.Type(a.Soort),
            ["time"] = a.Op.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        };
        if (a.Nummer > 0) { (bericht["sequence"], bericht["sequencetype"]) = (a.Nummer.ToString(CultureInfo.InvariantCulture), "Integer"); } // the trial message has no place
        if (a.Onderwerp is { } onderwerp) { bericht["subject"] = onderwerp; }
        if (berichten.Dataref(dienst.Module, a.Pad) is { } dataref) { bericht["dataref"] = dataref; }
        foreach (var (naam, waarde) in a.Kenmerken) { bericht[naam] = waarde; }
        return JsonSerializer.Serialize(bericht, Leesbaar);
    }

    private static readonly JsonSerializerOptions Leesbaar = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [LoggerMessage(Level = LogLevel.Error, Message = "{Module}: subscription {Subscription} could not be served; next try in a minute")]
    private partial void LogFout(Exception fout, string module, Guid subscription);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Module}: {Count} deliveries to subscription {Subscription} failed for good after {Tries} tries; last outcome {Outcome} {Status}. See /{Module}/beheer/v1/abonnementen")]
    private partial void LogMislukt(string module, Guid subscription, int count, int tries, string outcome, int? status);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Module}: the subscriber ended subscription {Subscription} (410)")]
    private partial void LogBeeindigd(string module, Guid subscription);
}

/// <summary>Lets the clock, and the barrier of the demo clock, know when deliveries are due.</summary>
internal sealed class Bezorgwerk<TDb>(TDb db, Bezorger<TDb> bezorger) : IDueWork
    where TDb : ModuleDbContext
{
    public Task<DateTimeOffset?> Next(CancellationToken ct) => bezorger.Volgende(db, ct);

    public Task Run(CancellationToken ct) => bezorger.Ronde(db, ct);
}

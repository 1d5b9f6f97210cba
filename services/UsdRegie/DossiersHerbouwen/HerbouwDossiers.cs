using UsdRegie.FeitenVerwerken;
using UsdRegie.InzageVastleggen;

namespace UsdRegie.DossiersHerbouwen;

/// <summary>
/// Makes every projection again from the log: dossiers, alerts, handovers and whom a partner finds. For after a change of the rules or a repaired fold. What people
/// were told stays on record: today is judged again, earlier days are not, unless their history is asked for too (ADR 0024). Over HTTP by
/// functional management, or at start with <c>--herbouw=dossiers</c> or
/// <c>--herbouw=geschiedenis</c>.
/// </summary>
internal static class HerbouwDossiers
{
    /// <param name="Geschiedenis">Judge every earlier day again as well, with the rules of now: for alerts that were lost or were wrong. Takes about a hundred times as long.</param>
    public sealed record Opdracht(bool Geschiedenis);

    public sealed record Uitkomst(int Dossiers);

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/dossiers/_herbouw", async (Opdracht? opdracht, Herbouwer herbouwer, UsdRegieDbContext db, TimeProvider time, Caller wie, CancellationToken ct) =>
        {
            var geschiedenis = opdracht?.Geschiedenis ?? false;
            var aantal = await herbouwer.Alles(geschiedenis, ct);
            await Audit.NoteerApart(db, time, wie, geschiedenis ? "dossiers en hun signaleringen herbouwd" : "dossiers herbouwd", null, ct);
            return TypedResults.Ok(new Uitkomst(aantal));
        }).RequireRol("beheerder").WithSummary("Maak alle dossiers opnieuw uit het logboek")
            .WithDescription("Vandaag wordt opnieuw beoordeeld. De signaleringen van eerdere dagen blijven zoals ze gemeld zijn, tenzij u met `geschiedenis` vraagt om ook die opnieuw te maken.");
}

/// <summary>Rebuilds in small transactions, so that the service goes on working meanwhile.</summary>
internal sealed class Herbouwer(UsdRegieDbContext db, Dossierschrijver schrijver)
{
    private const int PerKeer = 50;

    public async Task<int> Alles(bool geschiedenis, CancellationToken ct)
    {
        var aantal = 0;
        foreach (var gemeente in await db.Dossiers.Select(x => x.Gemeentecode).Distinct().ToListAsync(ct)) { aantal += await Gemeente(gemeente, geschiedenis, ct); }
        return aantal;
    }

    private async Task<int> Gemeente(string gemeentecode, bool geschiedenis, CancellationToken ct)
    {
        for (var (aantal, na) = (0, ""); ;)
        {
            db.Forget();
#pragma warning disable CA1309 // becomes SQL: the store compares, by its own collation, as it orders
            var sleutels = await db.Dossiers.Where(x => x.Gemeentecode == gemeentecode && string.Compare(x.Zaaknummer, na) > 0).OrderBy(x => x.Zaaknummer).Select(x => new { x.Zaaknummer, x.DossierId }).Take(PerKeer).ToListAsync(ct);
#pragma warning restore CA1309
            if (sleutels.Count == 0) { return aantal; }
            var ids = sleutels.Select(s => s.DossierId).ToList();
            await using var transactie = await db.Begin(ct);
            await db.Overdrachten.Where(x => ids.Contains(x.DossierId)).LoadAsync(ct);
            foreach (var (rij, stand) in await schrijver.Herbouw(await db.Dossiers.AsNoTracking().Where(x => ids.Contains(x.DossierId)).ToDictionaryAsync(x => x.DossierId, ct), geschiedenis, ct))
            {
                await Overdrachtregister.Volg(db, rij, new Schrijfresultaat(stand.Feiten, stand), ct);
            }
            await db.SaveChangesAsync(ct);
            await transactie.CommitAsync(ct);
            (aantal, na) = (aantal + sleutels.Count, sleutels[^1].Zaaknummer);
        }
    }
}

/// <summary>Rebuilds once before the service takes work, when started with <c>--herbouw=dossiers</c>; the history of the alerts too with <c>--herbouw=geschiedenis</c>.</summary>
internal sealed partial class HerbouwBijStart(IServiceScopeFactory scopes, IConfiguration configuration, ILogger<HerbouwBijStart> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (configuration["herbouw"] is not { } wat) { return; }
        if (wat is not ("dossiers" or "geschiedenis")) { throw new InvalidOperationException($"--herbouw={wat} is not known: choose --herbouw=dossiers, or --herbouw=geschiedenis to judge the alerts of earlier days again too."); }
        await using var scope = scopes.CreateAsyncScope();
        LogHerbouwd(log, await scope.ServiceProvider.GetRequiredService<Herbouwer>().Alles(wat == "geschiedenis", cancellationToken));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} dossiers rebuilt from the log")]
    private static partial void LogHerbouwd(ILogger log, int count);
}

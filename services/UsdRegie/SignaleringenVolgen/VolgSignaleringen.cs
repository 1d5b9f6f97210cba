using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Abonnementen;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using UsdRegie.Dossiers;
using UsdRegie.DossiersRaadplegen;
using UsdRegie.FeitenRegistreren;
using UsdRegie.Signaleringen;

namespace UsdRegie.SignaleringenVolgen;

/// <summary>Een signalering in de stroom: genoeg om haar bij te houden, zonder naam en zonder uitleg. Wie meer wil weten, vraagt haar op.</summary>
internal sealed record Stroomregel
{
    public Guid? SignaleringId { get; init; }
    public Guid? DossierId { get; init; }
    public string? Code { get; init; }
    public Ernst? Ernst { get; init; }

    /// <summary>OPEN, ERKEND, SLUIMERT of OPGELOST.</summary>
    public string? Status { get; init; }
    public DateOnly? Sinds { get; init; }

    /// <summary>Waar de regel vandaan komt.</summary>
    public string? Bron { get; init; }
    public int? Regelversie { get; init; }

    /// <summary>Alleen bij <c>stand</c> en <c>bijgewerkt</c>: hoeveel signaleringen er openstaan.</summary>
    public int? Aantal { get; init; }

    public static Stroomregel Van(Guid signaleringId, Guid dossierId, string code, int rang, string status, DateOnly sinds, int regelversie) => new()
    {
        SignaleringId = signaleringId, DossierId = dossierId, Code = code, Ernst = (Ernst)(rang - 1), Status = status, Sinds = sinds, Bron = Regels.Bestaat(code) ? Regels.Zoek(code).Bron : null, Regelversie = regelversie,
    };
}

/// <summary>
/// Signaleringen die opengaan, veranderen of sluiten, als server-sent events. A new client first gets what is open (<c>stand</c>, <c>open</c>…,
/// <c>bijgewerkt</c>) and then every change; <c>Last-Event-ID</c> goes on where it was. Who was away longer than changes are kept gets what is open again.
/// </summary>
internal static class VolgSignaleringen
{
    private const int PerKeer = 500;

    /// <summary>After this the client connects again and shows that it may still look.</summary>
    private static readonly TimeSpan LangsteDuur = TimeSpan.FromHours(1);

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/signaleringen/stroom", Volg).RequireRol(Rollen.Gemeente).WithSummary("Volg de signaleringen van de eigen gemeente (server-sent events)")
            .WithDescription("Eerst 'stand', dan per open signalering 'open', dan 'bijgewerkt'. Daarna elke wijziging: 'geopend', 'gewijzigd', 'opgelost' of 'vervallen'. Stuur bij opnieuw verbinden Last-Event-ID mee; na te lang wegblijven begint het opnieuw met 'stand'. De verbinding sluit na een uur.");

    private static ServerSentEventsResult<Stroomregel> Volg(
        [FromHeader(Name = "Last-Event-ID")] string? laatste, HttpContext http, UsdRegieDbContext db, Leesrecht leesrecht, Stroombel bel, Stroominstellingen instellingen, Caller wie, IHostApplicationLifetime dienst)
    {
        http.Response.Headers["X-Accel-Buffering"] = "no"; // a proxy passes each event on
        long? vanaf = long.TryParse(laatste, NumberStyles.None, CultureInfo.InvariantCulture, out var nummer) ? nummer : null;
        return TypedResults.ServerSentEvents(Regels(vanaf, wie, http, db, leesrecht, bel, instellingen, dienst));
    }

    private static async IAsyncEnumerable<SseItem<Stroomregel>> Regels(
        long? vanaf, Caller wie, HttpContext http, UsdRegieDbContext db, Leesrecht leesrecht, Stroombel bel, Stroominstellingen instellingen, IHostApplicationLifetime dienst, [EnumeratorCancellation] CancellationToken ct = default)
    {
        using var einde = CancellationTokenSource.CreateLinkedTokenSource(ct, http.RequestAborted);
        using var duur = new CancellationTokenSource(LangsteDuur, TimeProvider.System);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(dienst.ApplicationStopping, duur.Token);

        var gemeente = wie.EigenGemeente();
        var (cursor, vanVoren, hervat) = (vanaf ?? 0, vanaf is null, vanaf is not null);
        while (!stop.IsCancellationRequested)
        {
            if (vanVoren)
            {
                var (tot, alles) = await Stand(db, gemeente, bel, instellingen, einde.Token);
                var dicht = await leesrecht.Verlopen([.. alles.Select(r => r.DossierId!.Value).Distinct()], wie, einde.Token);
                var open = alles.FindAll(r => !dicht.Contains(r.DossierId!.Value));
                // No id before all of it has been sent: who is cut off halfway gets all of it again.
                yield return new(new() { Aantal = open.Count }, "stand");
                foreach (var regel in open) { yield return new(regel, "open"); }
                yield return new(new() { Aantal = open.Count }, "bijgewerkt") { EventId = Id(tot) };
                (cursor, vanVoren) = (tot, false);
            }
            var gong = bel.Volgende; // before looking: what is committed after the look rings
            var nieuw = await db.Stroom.AsNoTracking().Where(x => x.Gemeentecode == gemeente && x.Nummer > cursor).OrderBy(x => x.Nummer).Take(PerKeer).ToListAsync(einde.Token);
            if (hervat)
            {
                // After the look: what was removed before it is missing in it. A stream is shorter than changes are kept, so once is enough.
                (hervat, vanVoren) = (false, !await Bewaard(db, cursor, einde.Token));
                if (vanVoren) { continue; }
            }
            // Asked at every look: a right to read may end while somebody listens.
            var verlopen = await leesrecht.Verlopen([.. nieuw.Select(x => x.DossierId).Distinct()], wie, einde.Token);
            foreach (var x in nieuw)
            {
                if (!verlopen.Contains(x.DossierId)) { yield return new(Stroomregel.Van(x.SignaleringId, x.DossierId, x.Code, x.Rang, x.Status, x.Sinds, x.Regelversie), x.Soort) { EventId = Id(x.Nummer) }; }
                cursor = x.Nummer;
            }
            if (nieuw.Count > 0) { continue; }
            if (!await Wacht(gong, instellingen.Hartslag, stop.Token, einde.Token) && !stop.IsCancellationRequested)
            {
                // The writer of the events is waiting for the next one, so nobody else writes now.
                await http.Response.WriteAsync(": hartslag\n\n", einde.Token);
                await http.Response.Body.FlushAsync(einde.Token);
            }
        }
    }

    /// <summary>Nothing after this number was removed yet, and the number was given by this store.</summary>
    private static async Task<bool> Bewaard(UsdRegieDbContext db, long nummer, CancellationToken ct) =>
        nummer <= await NummerWijzigingen.Laatste(db, ct) && (await db.Stroom.MinAsync(x => (long?)x.Nummer, ct) ?? 1) <= nummer + 1;

    /// <summary>What is open, and up to which number that is true. What waits for a number gets it first, so that the stream does not say it a second time.</summary>
    private static async Task<(long Tot, List<Stroomregel> Open)> Stand(UsdRegieDbContext db, string gemeente, Stroombel bel, Stroominstellingen instellingen, CancellationToken ct)
    {
        var opgelost = SignaleringStatus.Opgelost.Tekst();
        var stand = await Nummering.Eenmaal(db, async () =>
        {
            while (await NummerWijzigingen.Nummer(db, ct) > 0) { }
            await NummerWijzigingen.Ruim(db, instellingen, ct); // also when nothing changes for a long time
            var tot = await NummerWijzigingen.Laatste(db, ct);
            return (tot, await db.Signaleringen.AsNoTracking().Where(x => x.Gemeentecode == gemeente && x.Status != opgelost).OrderByDescending(x => x.Rang).ThenBy(x => x.Sinds)
                .Select(x => Stroomregel.Van(x.SignaleringId, x.DossierId, x.Code, x.Rang, x.Status, x.Sinds, x.Regelversie)).ToListAsync(ct));
        }, ct);
        bel.Luid(); // what got its number here is news to the others
        return stand;
    }

    /// <summary>True when the bell rang or the stream has to stop, false when it was silent for a heartbeat.</summary>
    private static async Task<bool> Wacht(Task gong, TimeSpan hartslag, CancellationToken stop, CancellationToken einde)
    {
        using var beide = CancellationTokenSource.CreateLinkedTokenSource(stop, einde);
        try
        {
            await gong.WaitAsync(hartslag, TimeProvider.System, beide.Token);
            return true;
        }
        catch (TimeoutException) { return false; }
        catch (OperationCanceledException) when (!einde.IsCancellationRequested) { return true; }
    }

    private static string Id(long nummer) => nummer.ToString(CultureInfo.InvariantCulture);
}

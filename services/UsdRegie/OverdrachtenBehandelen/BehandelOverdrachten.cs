using Microsoft.AspNetCore.Http.HttpResults;
using UsdRegie.Dossiers;
using UsdRegie.DossiersRaadplegen;
using UsdRegie.FeitenRegistreren;
using UsdRegie.FeitenVerwerken;
using UsdRegie.InzageVastleggen;
using UsdRegie.Overdrachten;
using UsdRegie.Signaleringen;

namespace UsdRegie.OverdrachtenBehandelen;

/// <summary>
/// De warme overdracht over HTTP: aanbieden, bekijken, aannemen, terugleggen, aanvullen, bespreken, afronden en intrekken.
/// Each side does its own part; the stand of the folded dossier decides what is possible, and the first answer counts.
/// </summary>
internal static class BehandelOverdrachten
{
    private static readonly string[] Partijen = [.. Rollen.Gemeente, "participatie", "vwn", "taalschool", "coa"];

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/overdrachten", Lijst).RequireRol(Partijen).WithSummary("Overdrachten van en naar uw organisatie");
        app.MapGet("/overdrachten/{overdrachtId:guid}", Een).RequireRol(Partijen).WithSummary("Eén overdracht, met precies de gegevens die overgaan");
        app.MapPost("/overdrachten", (Body<BiedAanVerzoek> body, Overdrachtbalie balie, Caller wie, CancellationToken ct) => balie.BiedAan(null, body, wie, ct)).RequireRol(Rollen.Gemeente).WithSummary("Bied een overdracht aan (M06)");
        app.MapPost("/dossiers/{dossierId:guid}/overdrachten", (Guid dossierId, Body<BiedAanVerzoek> body, Overdrachtbalie balie, Caller wie, CancellationToken ct) => balie.BiedAan(dossierId, body, wie, ct)).RequireRol(Rollen.Gemeente).WithSummary("Bied een overdracht van dit dossier aan (M06)");

        Stap<OverdrachtGeaccepteerd>("_accepteer", "Neem een overdracht aan (M07)", Kant.Ontvanger, i =>
            i.Body.Read(("overdrachtId", i.Overdracht.OverdrachtId), ("ontbrekendeVelden", Array.Empty<string>()), ("akkoord", true)) with { OverdrachtId = i.Overdracht.OverdrachtId }, [Overdrachtstatus.Aangeboden]);
        Stap<OverdrachtTeruggelegd>("_leg-terug", "Leg een overdracht met reden terug (M08)", Kant.Ontvanger, i =>
            i.Body.Read(("overdrachtId", i.Overdracht.OverdrachtId), ("toelichting", "")) with { OverdrachtId = i.Overdracht.OverdrachtId }, [Overdrachtstatus.Aangeboden]);
        Stap<VulAanVerzoek>("_vul-aan", "Vul ontbrekende gegevens aan", Kant.Aanbieder, i => new OverdrachtAangevuld(i.Overdracht.OverdrachtId, i.Body.Read().Velden), [Overdrachtstatus.Aangeboden, Overdrachtstatus.Geaccepteerd]);
        Stap<VraagVerzoek>("_vraag-aanvulling", "Vraag de aanbieder om meer gegevens", Kant.Ontvanger, i => new OverdrachtVraagt(i.Overdracht.OverdrachtId, i.Body.Read().Vraag), [Overdrachtstatus.Aangeboden, Overdrachtstatus.Geaccepteerd]);
        Stap<GesprekVerzoek>("_gesprek", "Leg het overdrachtsgesprek vast", Kant.Beide, i =>
        {
            var v = i.Body.Read(("datum", i.Dag), ("wijze", Gesprekswijze.Gesprek));
            if (v.Datum > i.Stand.Dag) { throw new InvalidBodyException("/datum", "Dit ligt in de toekomst. Leg het gesprek vast als het gevoerd is."); }
            return new OverdrachtGesprek(i.Overdracht.OverdrachtId, v.Datum!.Value, v.Wijze!.Value, v.Aanwezigen ?? [], v.Gehouden ?? true);
        }, [Overdrachtstatus.Aangeboden, Overdrachtstatus.Geaccepteerd]);
        Stap<RondAfVerzoek>("_rond-af", "Rond een overdracht af met de uitkomst", Kant.Beide, i => new OverdrachtAfgerond(i.Overdracht.OverdrachtId, i.Body.Read().Uitkomst), [Overdrachtstatus.Geaccepteerd]);
        Stap<TrekInVerzoek>("_trek-in", "Trek een aanbod in", Kant.Aanbieder, i => new OverdrachtIngetrokken(i.Overdracht.OverdrachtId, i.Body.Read().Reden), [Overdrachtstatus.Aangeboden]);

        void Stap<T>(string pad, string samenvatting, Kant kant, Func<Stapinvoer<T>, object> feit, Overdrachtstatus[] mag)
            where T : class =>
            app.MapPost("/overdrachten/{overdrachtId:guid}/" + pad, (Guid overdrachtId, Body<T> body, Overdrachtbalie balie, Caller wie, CancellationToken ct) => balie.Doe(overdrachtId, pad, kant, body, feit, mag, wie, ct))
                .RequireRol(Partijen).WithSummary(samenvatting);
    }

    private static async Task<Ok<OverdrachtLijst>> Lijst(
        UsdRegieDbContext db, Dossierschrijver schrijver, Drempels drempels, TimeProvider time, Caller wie, string? soort, string? status, Guid? dossierId, CancellationToken ct)
    {
        var (oin, gemeente) = (wie.EigenOin(), wie.EigenGemeente());
        var vraag = db.Overdrachten.AsNoTracking().Where(x => x.NaarOin == oin || x.VanOin == oin || (gemeente != "" && x.Gemeentecode == gemeente));
        if (soort is not null) { vraag = vraag.Where(x => x.Soort == soort); }
        if (status is not null) { vraag = vraag.Where(x => x.Status == status); }
        if (dossierId is not null) { vraag = vraag.Where(x => x.DossierId == dossierId); }
        var rijen = await vraag.OrderByDescending(x => x.AangebodenOp).Take(200).ToListAsync(ct);
        var ids = rijen.Select(r => r.DossierId).Distinct().ToList();
        var dossiers = await db.Dossiers.AsNoTracking().Where(x => ids.Contains(x.DossierId)).ToDictionaryAsync(x => x.DossierId, ct);
        var standen = await schrijver.Laad(dossiers.Values, ct);
        var kaarten = rijen.SelectMany(r =>
        {
            var stand = standen[r.DossierId].Dossier.Op(time.Today());
            return stand.Overdrachten.Where(o => o.OverdrachtId == r.OverdrachtId && Toegang.MagLezen(stand, wie)).Select(o => Overdrachtkaart.Van(dossiers[r.DossierId], stand, o, drempels) with { Velden = [] });
        });
        return TypedResults.Ok(new OverdrachtLijst([.. kaarten]));
    }

    private static async Task<Results<Ok<Overdrachtkaart>, ProblemHttpResult>> Een(Guid overdrachtId, UsdRegieDbContext db, Dossierschrijver schrijver, Drempels drempels, TimeProvider time, Caller wie, CancellationToken ct)
    {
        if (await db.Overdrachten.AsNoTracking().SingleOrDefaultAsync(x => x.OverdrachtId == overdrachtId, ct) is not { } rij || wie.StaatAan(rij) == Kant.Geen) { return Onbekend(); }
        var dossier = await db.Dossiers.AsNoTracking().SingleAsync(x => x.DossierId == rij.DossierId, ct);
        var stand = (await schrijver.Laad([dossier], ct))[rij.DossierId].Dossier.Op(time.Today());
        if (stand.Overdrachten.FirstOrDefault(o => o.OverdrachtId == overdrachtId) is not { } overdracht || !Toegang.MagLezen(stand, wie)) { return Onbekend(); }
        await using var transactie = await db.Begin(ct);
        await Audit.Noteer(db, time, wie, "overdracht bekeken", rij.DossierId, ct);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return TypedResults.Ok(Overdrachtkaart.Van(dossier, stand, overdracht, drempels));
    }

    public static ProblemHttpResult Onbekend() => Problems.NotFound("Deze overdracht is niet van of voor uw organisatie.");

    /// <summary>OIN under which a caller gives and takes over: an employee acts for the municipality.</summary>
    public static string EigenOin(this Caller wie) => Rollen.Gemeente.Contains(wie.Rol) ? Gemeenten.Oin(wie.EigenGemeente()) : wie.Oin;

    public static Kant StaatAan(this Caller wie, OverdrachtRij rij)
    {
        var oin = wie.EigenOin();
        var kant = (oin == rij.VanOin ? Kant.Aanbieder : 0) | (oin == rij.NaarOin ? Kant.Ontvanger : 0);
        return kant == 0 && Rollen.Gemeente.Contains(wie.Rol) && wie.EigenGemeente() == rij.Gemeentecode ? Kant.Toeschouwer : kant;
    }
}

/// <summary>Side of a handover on which a caller stands.</summary>
[Flags]
internal enum Kant { Geen = 0, Aanbieder = 1, Ontvanger = 2, Beide = 3, Toeschouwer = 4 }

internal sealed record OverdrachtLijst(IReadOnlyList<Overdrachtkaart> Overdrachten);

internal sealed record Stapinvoer<T>(Body<T> Body, Overdracht Overdracht, Stand Stand, DateOnly Dag)
    where T : class;

using Inburgering.Contracts.Cmd.V1;
using Microsoft.AspNetCore.Http.HttpResults;
using UsdRegie.Dossiers;
using UsdRegie.DossiersRaadplegen;
using UsdRegie.FeitenRegistreren;
using UsdRegie.FeitenVerwerken;
using UsdRegie.InzageVastleggen;
using UsdRegie.Overdrachten;

namespace UsdRegie.VerzoekenVolgen;

/// <summary>A talk that the regisseur has to hold (C06).</summary>
internal sealed record Gespreksverzoek(Guid VerzoekId, Guid DossierId, string? Naam, DateOnly Uiterlijk, string Aanleiding, Verzoekstatus Status);

internal sealed record Gespreksverzoeken(IReadOnlyList<Gespreksverzoek> Items);

/// <summary>An interpreter that is needed (C08): which language, when, how. Not for whom.</summary>
internal sealed record Tolkverzoek(Guid VerzoekId, string Gemeentecode, string Taal, DateOnly Datum, int Duur, Tolkwijze Wijze, Verzoekstatus Status);

internal sealed record Tolkverzoeken(IReadOnlyList<Tolkverzoek> Items);

/// <summary>Somebody for whom work is looked for (C09), as the partner of the handover sees it.</summary>
internal sealed record Werkmatching(Guid VerzoekId, Guid DossierId, Guid InburgeraarId, DateOnly GevraagdOp, Verzoekstatus Status, StartWerkmatching Profiel);

internal sealed record Werkmatchingen(IReadOnlyList<Werkmatching> Items);

/// <summary>
/// What the municipality asked of those without a service of their own: its own agenda (C06), the interpreters (C08) and the partners for work (C09).
/// COA and the schools get the message itself (C01, C07).
/// </summary>
internal static class RaadpleegVerzoeken
{
    private const int Meeste = 200;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/gespreksverzoeken", Gesprekken).RequireRol(Rollen.Gemeente).WithSummary("Voortgangsgesprekken die nog gevoerd moeten worden in uw gemeente, de eerste dag voorop (C06)");
        app.MapGet("/tolkverzoeken", Tolken).RequireRol("tolk").WithSummary("Waarvoor een tolk nodig is, vanaf vandaag: taal, dag, duur en wijze, niet voor wie (C08)");
        app.MapPost("/tolkverzoeken/{verzoekId:guid}/_bevestig", Bevestig).RequireRol("tolk").WithSummary("Bevestig dat er een tolk komt").Produces(StatusCodes.Status204NoContent);
        app.MapGet("/werkmatchingen", Werk).RequireRol("participatie").WithSummary("Voor wie uw organisatie werk zoekt, met het werkprofiel van de overdracht (C09)");
    }

    private static async Task<Ok<Gespreksverzoeken>> Gesprekken(UsdRegieDbContext db, Dossierschrijver schrijver, TimeProvider time, Caller wie, CancellationToken ct)
    {
        var gemeente = wie.EigenGemeente();
        var gevonden = await Standen<PlanVoortgangsgesprek>(db.Dossiers.Where(x => x.Gemeentecode == gemeente), db, schrijver, time, ct);
        await Audit.NoteerApart(db, time, wie, "gespreksverzoeken bekeken", null, ct);
        return TypedResults.Ok(new Gespreksverzoeken(
        [
            .. gevonden.Where(x => Toegang.MagLezen(x.Stand, wie) && Toestanden.Vertrek(x.Stand) is null)
                .SelectMany(x => Verzoeken.Van(x.Stand).Where(v => v.Code == "C06" && v.Status != Verzoekstatus.Beantwoord).Select(v => new Gespreksverzoek(v.VerzoekId, x.Rij.DossierId, x.Rij.Naam, v.Uiterlijk!.Value, v.Toelichting ?? "", v.Status)))
                .OrderBy(v => v.Uiterlijk).Take(Meeste),
        ]));
    }

    private static async Task<Ok<Tolkverzoeken>> Tolken(UsdRegieDbContext db, Dossierschrijver schrijver, TimeProvider time, Caller wie, CancellationToken ct)
    {
        var gevonden = await Standen<SchakelTolkIn>(db.Dossiers, db, schrijver, time, ct);
        await Audit.NoteerApart(db, time, wie, "tolkverzoeken bekeken", null, ct);
        return TypedResults.Ok(new Tolkverzoeken([.. gevonden.SelectMany(Van).DistinctBy(v => v.VerzoekId).OrderBy(v => v.Datum).Take(Meeste)])); // after a move the request is in two dossiers

        IEnumerable<Tolkverzoek> Van((DossierRij Rij, Stand Stand) x) =>
            from vraag in x.Stand.Vastgelegd<SchakelTolkIn>()
            join verzoek in Verzoeken.Van(x.Stand) on vraag.Feit.BerichtId equals verzoek.VerzoekId
            let m = (SchakelTolkIn)vraag.Feit.Inhoud
            where m.Datum >= time.Today()
            select new Tolkverzoek(vraag.Feit.BerichtId, x.Rij.Gemeentecode, m.Taal, m.Datum, m.Duur, m.Wijze, verzoek.Status);
    }

    private static async Task<IResult> Bevestig(Guid verzoekId, UsdRegieDbContext db, Dossierschrijver schrijver, TimeProvider time, Caller wie, CancellationToken ct)
    {
        await using var transactie = await db.Begin(ct);
        var soort = Feitsoort.Naam<SchakelTolkIn>();
        var rijen = await db.Dossiers.Where(x => db.Feiten.Any(f => f.DossierId == x.DossierId && f.BerichtId == verzoekId && f.Type == soort)).ToListAsync(ct);
        var standen = await schrijver.Laad(rijen, ct);
        var open = rijen.Where(r => standen[r.DossierId].Dossier.Op(time.Today()).Vastgelegd<SchakelTolkIn>().Any(v => v.Feit.BerichtId == verzoekId)).ToList();
        if (open.Count == 0) { return Problems.NotFound("Dit verzoek bestaat niet, of het is ingetrokken."); }
        foreach (var rij in open.Where(r => !standen[r.DossierId].Feiten.Any(f => f.Inhoud is TolkBevestigd b && b.VerzoekId == verzoekId)))
        {
            schrijver.Schrijf(rij, standen[rij.DossierId], [new Feit(Guid.CreateVersion7(), wie.Oin, time.GetUtcNow(), time.GetUtcNow(), new TolkBevestigd(verzoekId))]);
        }
        await Audit.Noteer(db, time, wie, "tolk bevestigd", open[0].DossierId, ct);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<Werkmatchingen>> Werk(UsdRegieDbContext db, Dossierschrijver schrijver, TimeProvider time, Caller wie, CancellationToken ct)
    {
        var eigen = db.Overdrachten.Where(x => x.NaarOin == wie.Oin).Select(x => x.DossierId);
        var gevonden = await Standen<StartWerkmatching>(db.Dossiers.Where(x => eigen.Contains(x.DossierId)), db, schrijver, time, ct);
        await Audit.NoteerApart(db, time, wie, "werkmatchingen bekeken", null, ct);
        return TypedResults.Ok(new Werkmatchingen([.. gevonden.Where(x => Toegang.MagLezen(x.Stand, wie)).SelectMany(Van).OrderByDescending(w => w.GevraagdOp).Take(Meeste)]));

        IEnumerable<Werkmatching> Van((DossierRij Rij, Stand Stand) x) =>
            from vraag in x.Stand.Vastgelegd<StartWerkmatching>()
            join verzoek in Verzoeken.Van(x.Stand) on vraag.Feit.BerichtId equals verzoek.VerzoekId
            let m = (StartWerkmatching)vraag.Feit.Inhoud
            where x.Stand.Overdrachten.Any(o => o.OverdrachtId == m.OverdrachtId && o.Aanbod.NaarOin == wie.Oin && o.Status is Overdrachtstatus.Aangeboden or Overdrachtstatus.Geaccepteerd)
            select new Werkmatching(vraag.Feit.BerichtId, x.Rij.DossierId, x.Rij.InburgeraarId, vraag.Eigen, verzoek.Status, m);
    }

    /// <summary>The dossiers in which something of this kind was asked, as they are today.</summary>
    private static async Task<IReadOnlyList<(DossierRij Rij, Stand Stand)>> Standen<T>(IQueryable<DossierRij> dossiers, UsdRegieDbContext db, Dossierschrijver schrijver, TimeProvider time, CancellationToken ct)
    {
        var soort = Feitsoort.Naam<T>();
        var rijen = await dossiers.AsNoTracking().Where(x => db.Feiten.Any(f => f.DossierId == x.DossierId && f.Type == soort)).ToListAsync(ct);
        var standen = await schrijver.Laad(rijen, ct);
        return rijen.ConvertAll(r => (r, standen[r.DossierId].Dossier.Op(time.Today())));
    }
}

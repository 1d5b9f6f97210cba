using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.School.V1;
using Microsoft.AspNetCore.Http.HttpResults;
using TaalschoolVoortgang.ToegangVolgen;

namespace TaalschoolVoortgang.TrajectenBijhouden;

/// <summary>A school looks at its own trajecten.</summary>
internal static class RaadpleegTrajecten
{
    public sealed record Lijst(IReadOnlyList<Regel> Trajecten);

    public sealed record Regel(
        Guid TrajectId, Guid InburgeraarId, string? GroepId, Leerroute? Leerroute, ErkNiveau? NiveauDoel,
        DateOnly? Startdatum, DateOnly? Einddatum, decimal? UrenPerWeek, bool Beeindigd, Trajecteinde? Reden, bool? Diploma, string? Advies);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/trajecten", Alle).RequireRol("taalschool").WithSummary("Toont de taaltrajecten van uw school.").WithDescription("Filter op inburgeraarId of groepId.");
        app.MapGet("/trajecten/{trajectId:guid}", Een).RequireRol("taalschool").WithSummary("Toont één taaltraject van uw school.");
    }

    public static async Task<Ok<Lijst>> Alle(Guid? inburgeraarId, string? groepId, Caller caller, TaalschoolVoortgangDbContext db, TimeProvider time, CancellationToken ct)
    {
        var sleutel = inburgeraarId is { } gevraagd ? await db.Sleutel(gevraagd, ct) : (Guid?)null;
        var rijen = await Zichtbaar(db, caller.Oin, time.Today())
            .Where(x => (sleutel == null || x.InburgeraarId == sleutel) && (groepId == null || x.GroepId == groepId))
            .OrderByDescending(x => x.Startdatum).Take(5000).ToListAsync(ct);
        return TypedResults.Ok(new Lijst([.. rijen.Select(Toon)]));
    }

    public static async Task<Results<Ok<Regel>, ProblemHttpResult>> Een(Guid trajectId, Caller caller, TaalschoolVoortgangDbContext db, TimeProvider time, CancellationToken ct)
    {
        var traject = await Zichtbaar(db, caller.Oin, time.Today()).SingleOrDefaultAsync(x => x.TrajectId == trajectId, ct);
        return traject is null ? Onbekend() : TypedResults.Ok(Toon(traject));
    }

    private static IQueryable<Traject> Zichtbaar(TaalschoolVoortgangDbContext db, string school, DateOnly vandaag)
    {
        var einden = db.Einden(school, vandaag);
        return db.Trajecten.AsNoTracking().Where(x => x.SchoolOin == school && !einden.Any(e => e.InburgeraarId == x.InburgeraarId));
    }

    /// <summary>The same answer whether the traject does not exist or is another school's.</summary>
    public static ProblemHttpResult Onbekend() => Problems.NotFound("Uw school heeft geen traject met dit kenmerk. Haal de lijst op met GET /trajecten.");

    public static Regel Toon(Traject t) =>
        new(t.TrajectId, t.InburgeraarId, t.GroepId, t.Leerroute, t.NiveauDoel, t.Startdatum, t.Einddatum, t.UrenPerWeek, t.Beeindigd, t.Reden, t.Diploma, t.Advies);
}

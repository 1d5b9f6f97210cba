using Microsoft.AspNetCore.Http.HttpResults;
using TaalschoolVoortgang.PlaatsingenBehandelen;

namespace TaalschoolVoortgang.ToegangVolgen;

/// <summary>Which learners are a school's own, and until when.</summary>
internal static class Toegangscontrole
{
    /// <summary>The ends that hold for a school on a day. Who is offered again after the news is a new case.</summary>
    public static IQueryable<Toegangseinde> Einden(this TaalschoolVoortgangDbContext db, string school, DateOnly dag) =>
        db.EindenPer(school, dag).Where(x => !db.Plaatsingen.Any(p => p.InburgeraarId == x.InburgeraarId && p.SchoolOin == school && p.AangebodenOp > x.GemeldOp));

    /// <summary>Placements that stand, of one school or of all: neither handed back nor withdrawn.</summary>
    public static IQueryable<Plaatsing> Geldig(this TaalschoolVoortgangDbContext db, string? school)
    {
        var ingetrokken = db.Ingetrokken;
        return db.Plaatsingen.Where(x => (school == null || x.SchoolOin == school) && (x.Status != Plaatsingstatus.Teruggelegd || ingetrokken.Any(id => id == x.Antwoordbericht)) && !ingetrokken.Any(id => id == (x.Aanbodbericht ?? x.Opdrachtbericht)));
    }

    /// <summary>Chain keys of the learners whose data a school may see on a day.</summary>
    public static IQueryable<Guid> EigenLeerlingen(this TaalschoolVoortgangDbContext db, string school, DateOnly dag)
    {
        var einden = db.Einden(school, dag);
        return db.Geldig(school).Where(x => x.InburgeraarId != null).Select(x => x.InburgeraarId!.Value)
            .Union(db.Trajecten.Where(x => x.SchoolOin == school).Select(x => x.InburgeraarId))
            .Where(id => !einden.Any(e => e.InburgeraarId == id));
    }

    /// <summary>Null when a school may register what happened on this day about this learner. Facts of before the end may still come in: the hours of a learner who left are needed elsewhere.</summary>
    public static async Task<ProblemHttpResult?> Weigering(this TaalschoolVoortgangDbContext db, Guid leerling, string school, DateOnly dag, CancellationToken ct) =>
        await db.Einden(school, dag).Where(x => x.InburgeraarId == leerling).OrderBy(x => x.Per).Select(x => (DateOnly?)x.Per).FirstOrDefaultAsync(ct) is { } per ? Beeindigd(per) : null;

    private static ProblemHttpResult Beeindigd(DateOnly per) => Problems.Create(
        403, "TOEGANG_BEEINDIGD", "De toegang van uw school is beëindigd", $"De gemeente heeft de toegang van uw school tot deze leerling per {per:dd-MM-yyyy} beëindigd. Wat van voor die dag is, kunt u nog melden. Klopt het niet? Neem contact op met de gemeente.");
}

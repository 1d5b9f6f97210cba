using Microsoft.AspNetCore.Http.HttpResults;
using TaalschoolVoortgang.ToegangVolgen;

namespace TaalschoolVoortgang.VoortgangRapporteren;

/// <summary>A school looks at what the municipality wants to know of its learners' progress, and what is answered.</summary>
internal static class RaadpleegVerzoeken
{
    public sealed record Verzoek(Guid VerzoekId, Guid TrajectId, Guid InburgeraarId, string? GroepId, DateOnly PeriodeVan, DateOnly PeriodeTot, DateTimeOffset GevraagdOp, string Status, Guid? RapportageId);

    public sealed record Lijst(IReadOnlyList<Verzoek> Rapportageverzoeken);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/rapportageverzoeken", Handle).RequireRol("taalschool")
        .WithSummary("Toont van welke leerlingen de gemeente een voortgangsrapportage vraagt, de oudste vraag eerst.").WithDescription("Filter op status: OPEN of BEANTWOORD. Een rapportage met een peildatum in of na de periode beantwoordt de vraag.");

    public static async Task<Results<Ok<Lijst>, ProblemHttpResult>> Handle(string? status, Caller caller, TaalschoolVoortgangDbContext db, TimeProvider time, CancellationToken ct)
    {
        if (status is not (null or "OPEN" or "BEANTWOORD")) { return Problems.Invalid("status", "Kies een van: OPEN, BEANTWOORD."); }
        var (eigen, ingetrokken) = (db.EigenLeerlingen(caller.Oin, time.Today()), db.Ingetrokken);
        var rijen = await (
            from vraag in db.Rapportageverzoeken.AsNoTracking()
            join traject in db.Trajecten on vraag.TrajectId equals traject.TrajectId
            where traject.SchoolOin == caller.Oin && eigen.Contains(traject.InburgeraarId) && !ingetrokken.Contains(vraag.BerichtId)
            let antwoord = db.Voortgangsrapportages.Where(r => r.InburgeraarId == traject.InburgeraarId && r.SchoolOin == caller.Oin && r.Peildatum >= vraag.PeriodeVan).OrderBy(r => r.Peildatum).Select(r => (Guid?)r.RapportageId).FirstOrDefault()
            where status == null || (status == "BEANTWOORD") == (antwoord != null)
            orderby vraag.GevraagdOp
            select new { Vraag = vraag, traject.InburgeraarId, traject.GroepId, Antwoord = antwoord }).Take(1000).ToListAsync(ct);
        return TypedResults.Ok(new Lijst([.. rijen.Select(x => new Verzoek(
            x.Vraag.VerzoekId, x.Vraag.TrajectId, x.InburgeraarId, x.GroepId, x.Vraag.PeriodeVan, x.Vraag.PeriodeTot, x.Vraag.GevraagdOp, x.Antwoord is null ? "OPEN" : "BEANTWOORD", x.Antwoord))]));
    }
}

using Inburgering.Contracts.Keten.V1;
using Microsoft.AspNetCore.Http.HttpResults;
using TaalschoolVoortgang.ToegangVolgen;

namespace TaalschoolVoortgang.CalamiteitenVolgen;

/// <summary>Calamities of a school's own learners, the youngest first. There are no details: who wants to know more calls back.</summary>
internal static class RaadpleegCalamiteiten
{
    public sealed record Melding(Guid InburgeraarId, Calamiteiternst Ernst, string Kort, string Terugbellen, DateTimeOffset GemeldOp);

    public sealed record Lijst(IReadOnlyList<Melding> Calamiteiten);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/calamiteiten", Handle).RequireRol("taalschool")
        .WithSummary("Toont calamiteiten van uw leerlingen, de jongste eerst, met het nummer om terug te bellen.");

    public static async Task<Ok<Lijst>> Handle(Caller caller, TaalschoolVoortgangDbContext db, TimeProvider time, CancellationToken ct)
    {
        var (eigen, ingetrokken) = (db.EigenLeerlingen(caller.Oin, time.Today()), db.Ingetrokken);
        var rijen = await db.Calamiteiten.AsNoTracking().Where(x => eigen.Contains(x.InburgeraarId) && !ingetrokken.Contains(x.BerichtId)).OrderByDescending(x => x.GemeldOp).Take(200).ToListAsync(ct);
        return TypedResults.Ok(new Lijst([.. rijen.Select(x => new Melding(x.InburgeraarId, x.Ernst, x.Kort, x.Terugbellen, x.GemeldOp))]));
    }
}

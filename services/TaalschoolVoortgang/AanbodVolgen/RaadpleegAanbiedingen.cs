using Inburgering.Contracts.Begrippen.V1;
using Microsoft.AspNetCore.Http.HttpResults;
using TaalschoolVoortgang.ToegangVolgen;

namespace TaalschoolVoortgang.AanbodVolgen;

/// <summary>What the municipality offered a school's own learners at this school.</summary>
internal static class RaadpleegAanbiedingen
{
    public sealed record Aanbod(Guid InburgeraarId, DateOnly Datum, string Instellingsnummer, string? BowNummer, DateOnly VerwachteStart, DateOnly? VerwachteEind, Alfabetisering Alfabetisering, Leerroute Leerroute);

    public sealed record Lijst(IReadOnlyList<Aanbod> Inburgeringsaanbiedingen);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/inburgeringsaanbiedingen", Handle).RequireRol("taalschool")
        .WithSummary("Toont het inburgeringsaanbod dat de gemeente uw leerlingen bij uw school deed, het jongste eerst.").WithDescription("Filter op inburgeraarId.");

    public static async Task<Ok<Lijst>> Handle(Guid? inburgeraarId, Caller caller, TaalschoolVoortgangDbContext db, TimeProvider time, CancellationToken ct) =>
        TypedResults.Ok(new Lijst(await Bij(db, inburgeraarId is { } id ? await db.Sleutel(id, ct) : null, caller.Oin, time.Today(), ct)));

    /// <summary>
    /// The message names the school by its number at DUO. A request to place someone (C03) names school and number together, so
    /// a number seen there is that school's. A number never seen is shown only to a school that is the person's only one.
    /// </summary>
    public static async Task<IReadOnlyList<Aanbod>> Bij(TaalschoolVoortgangDbContext db, Guid? persoon, string school, DateOnly dag, CancellationToken ct)
    {
        var (eigen, ingetrokken) = (db.EigenLeerlingen(school, dag), db.Ingetrokken);
        var rijen = await db.Aanbiedingen.AsNoTracking()
            .Where(x => (persoon == null || x.InburgeraarId == persoon) && eigen.Contains(x.InburgeraarId) && !ingetrokken.Contains(x.BerichtId))
            .Where(x => db.Plaatsingen.Any(p => p.SchoolOin == school && p.Instellingsnummer == x.Instellingsnummer)
                || (!db.Plaatsingen.Any(p => p.SchoolOin != null && p.Instellingsnummer == x.Instellingsnummer)
                    && !db.Plaatsingen.Any(p => p.InburgeraarId == x.InburgeraarId && p.SchoolOin != null && p.SchoolOin != school)
                    && !db.Trajecten.Any(t => t.InburgeraarId == x.InburgeraarId && t.SchoolOin != school)))
            .OrderByDescending(x => x.Datum).Take(1000).ToListAsync(ct);
        return [.. rijen.Select(x => new Aanbod(x.InburgeraarId, x.Datum, x.Instellingsnummer, x.BowNummer, x.VerwachteStart, x.VerwachteEind, x.Alfabetisering, x.Leerroute))];
    }
}

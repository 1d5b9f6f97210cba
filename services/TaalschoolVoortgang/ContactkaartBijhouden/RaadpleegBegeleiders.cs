using Inburgering.Contracts.Keten.V1;
using Microsoft.AspNetCore.Http.HttpResults;
using TaalschoolVoortgang.ToegangVolgen;

namespace TaalschoolVoortgang.ContactkaartBijhouden;

/// <summary>Whom a school calls about a learner: who is there for him now at the other organisations.</summary>
internal static class RaadpleegBegeleiders
{
    public sealed record Kaart(Guid InburgeraarId, Begeleidersrol Rol, string Naam, string Organisatie, string? Telefoon, string? Email, DateOnly Vanaf, DateOnly? Tot);

    public sealed record Lijst(IReadOnlyList<Kaart> Begeleiders);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/begeleiders", Handle).RequireRol("taalschool")
        .WithSummary("Toont wie nu bij andere organisaties uw leerlingen begeleidt, met telefoon en e-mail.").WithDescription("Filter op inburgeraarId.");

    public static async Task<Ok<Lijst>> Handle(Guid? inburgeraarId, Caller caller, TaalschoolVoortgangDbContext db, TimeProvider time, CancellationToken ct)
    {
        var persoon = inburgeraarId is { } id ? await db.Sleutel(id, ct) : (Guid?)null;
        var eigen = db.EigenLeerlingen(caller.Oin, time.Today());
        return TypedResults.Ok(new Lijst(await Kaarten(db, db.Begeleiders.Where(x => (persoon == null || x.InburgeraarId == persoon) && eigen.Contains(x.InburgeraarId)), time.Today(), ct)));
    }

    /// <summary>Those of them that are active on a day.</summary>
    public static async Task<IReadOnlyList<Kaart>> Kaarten(TaalschoolVoortgangDbContext db, IQueryable<Begeleider> begeleiders, DateOnly dag, CancellationToken ct)
    {
        var ingetrokken = db.Ingetrokken;
        var rijen = await begeleiders.AsNoTracking().Where(x => x.Vanaf <= dag && (x.Tot == null || x.Tot >= dag) && !ingetrokken.Contains(x.BerichtId)).OrderBy(x => x.Vanaf).ThenBy(x => x.Naam).Take(1000).ToListAsync(ct);
        return [.. rijen.Select(x => new Kaart(x.InburgeraarId, x.Rol, x.Naam, x.Organisatie, x.Telefoon, x.Email, x.Vanaf, x.Tot))];
    }
}

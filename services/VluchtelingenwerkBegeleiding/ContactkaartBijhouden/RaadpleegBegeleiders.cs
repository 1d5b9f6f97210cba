using Inburgering.Contracts.Keten.V1;
using Microsoft.AspNetCore.Http.HttpResults;
using VluchtelingenwerkBegeleiding.ToegangVolgen;

namespace VluchtelingenwerkBegeleiding.ContactkaartBijhouden;

/// <summary>Wie er nu bij andere organisaties voor de eigen personen is.</summary>
internal static class RaadpleegBegeleiders
{
    public sealed record Kaart(Guid InburgeraarId, Begeleidersrol Rol, string Naam, string Organisatie, string? Telefoon, string? Email, DateOnly Vanaf, DateOnly? Tot);

    public sealed record Lijst(IReadOnlyList<Kaart> Begeleiders);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/begeleiders", Handle).RequireRol("vwn", "usd")
        .WithSummary("Begeleiders van de eigen personen, die nu actief zijn").WithDescription("Filter op inburgeraarId.");

    public static async Task<Ok<Lijst>> Handle(Guid? inburgeraarId, Caller caller, VluchtelingenwerkDbContext db, TimeProvider time, CancellationToken ct)
    {
        var persoon = inburgeraarId is { } id ? await db.Sleutel(id, ct) : (Guid?)null;
        var vandaag = time.Today();
        var (eigen, einden, ingetrokken) = (db.Geldig(caller.Oin), db.Einden(caller.Oin, vandaag), db.Ingetrokken);
        var rijen = await db.Begeleiders.AsNoTracking()
            .Where(x => x.Vanaf <= vandaag && (x.Tot == null || x.Tot >= vandaag) && (persoon == null || x.InburgeraarId == persoon))
            .Where(x => !ingetrokken.Contains(x.BerichtId))
            .Where(x => caller.Rol != "vwn" || (eigen.Any(m => m.InburgeraarId == x.InburgeraarId) && !einden.Any(e => e.InburgeraarId == x.InburgeraarId)))
            .OrderBy(x => x.Vanaf).ThenBy(x => x.Naam).Take(500).ToListAsync(ct);
        return TypedResults.Ok(new Lijst([.. rijen.Select(x => new Kaart(x.InburgeraarId, x.Rol, x.Naam, x.Organisatie, x.Telefoon, x.Email, x.Vanaf, x.Tot))]));
    }
}

using Inburgering.Contracts.Keten.V1;
using Microsoft.AspNetCore.Http.HttpResults;
using VluchtelingenwerkBegeleiding.ToegangVolgen;

namespace VluchtelingenwerkBegeleiding.CalamiteitenVolgen;

/// <summary>Calamiteiten van de eigen personen, de jongste eerst.</summary>
internal static class RaadpleegCalamiteiten
{
    public sealed record Melding(Guid InburgeraarId, Calamiteiternst Ernst, string Kort, string Terugbellen, DateTimeOffset GemeldOp);

    public sealed record Lijst(IReadOnlyList<Melding> Calamiteiten);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/calamiteiten", Handle).RequireRol("vwn", "usd")
        .WithSummary("Calamiteiten van de eigen personen");

    public static async Task<Ok<Lijst>> Handle(Caller caller, VluchtelingenwerkDbContext db, TimeProvider time, CancellationToken ct)
    {
        var (eigen, einden, ingetrokken) = (db.Geldig(caller.Oin), db.Einden(caller.Oin, time.Today()), db.Ingetrokken);
        var rijen = await db.Calamiteiten.AsNoTracking()
            .Where(x => !ingetrokken.Contains(x.BerichtId))
            .Where(x => caller.Rol != "vwn" || (eigen.Any(m => m.InburgeraarId == x.InburgeraarId) && !einden.Any(e => e.InburgeraarId == x.InburgeraarId)))
            .OrderByDescending(x => x.GemeldOp).Take(200).ToListAsync(ct);
        return TypedResults.Ok(new Lijst([.. rijen.Select(x => new Melding(x.InburgeraarId, x.Ernst, x.Kort, x.Terugbellen, x.GemeldOp))]));
    }
}

using Inburgering.Contracts.Keten.V1;
using Microsoft.AspNetCore.Http.HttpResults;

namespace VluchtelingenwerkBegeleiding.CalamiteitenVolgen;

/// <summary>Calamiteiten van de eigen personen, de jongste eerst.</summary>
internal static class RaadpleegCalamiteiten
{
    public sealed record Melding(Guid InburgeraarId, Calamiteiternst Ernst, string Kort, string Terugbellen, DateTimeOffset GemeldOp);

    public sealed record Lijst(IReadOnlyList<Melding> Calamiteiten);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/calamiteiten", Handle).RequireRol("vwn", "usd")
        .WithSummary("Calamiteiten van de eigen personen");

    public static async Task<Ok<Lijst>> Handle(Caller caller, VluchtelingenwerkDbContext db, CancellationToken ct)
    {
        var rijen = await db.Calamiteiten.AsNoTracking()
            .Where(x => caller.Rol != "vwn" || db.Matches.Any(m => m.InburgeraarId == x.InburgeraarId && m.Oin == caller.Oin))
            .OrderByDescending(x => x.GemeldOp).Take(200).ToListAsync(ct);
        return TypedResults.Ok(new Lijst([.. rijen.Select(x => new Melding(x.InburgeraarId, x.Ernst, x.Kort, x.Terugbellen, x.GemeldOp))]));
    }
}

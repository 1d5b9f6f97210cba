using System.Text.Json;
using CoaIntake.ToegangVolgen;
using Inburgering.Contracts.Coa.V1;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoaIntake.Koppelen;

/// <summary>COA ziet de eigen koppelingen terug, met wat de gemeente er al mee deed. De beheerder ziet geen persoonsgegevens.</summary>
internal static class RaadpleegKoppelingen
{
    public sealed record Koppeling(
        Guid KoppelingId, Guid InburgeraarId, string Gemeentecode, DateOnly Koppelingsdatum, DateTimeOffset GeregistreerdOp,
        DateOnly? EersteContactOp, int? ProfielVersie, StatushouderGekoppeld? Gegevens);

    public sealed record Lijst(IReadOnlyList<Koppeling> Koppelingen);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/koppelingen", Alle).RequireRol("coa", "usd", "beheerder").WithSummary("Eigen koppelingen, de jongste eerst");
        app.MapGet("/koppelingen/{koppelingId:guid}", Een).RequireRol("coa", "usd", "beheerder").WithSummary("Eén koppeling");
    }

    public static async Task<Ok<Lijst>> Alle(Caller caller, CoaIntakeDbContext db, Vault vault, TimeProvider time, CancellationToken ct)
    {
        var rijen = await Zichtbaar(db, caller, time.Today()).OrderByDescending(x => x.Koppelingsdatum).Take(500).ToListAsync(ct);
        return TypedResults.Ok(new Lijst(await Tonen(rijen, caller, db, vault, ct)));
    }

    public static async Task<Results<Ok<Koppeling>, ProblemHttpResult>> Een(Guid koppelingId, Caller caller, CoaIntakeDbContext db, Vault vault, TimeProvider time, CancellationToken ct)
    {
        var rijen = await Zichtbaar(db, caller, time.Today()).Where(x => x.KoppelingId == koppelingId).ToListAsync(ct);
        return rijen.Count == 0
            ? Problems.NotFound("Deze koppeling bestaat niet, of is van een andere organisatie.")
            : TypedResults.Ok((await Tonen(rijen, caller, db, vault, ct))[0]);
    }

    private static IQueryable<Statushouder> Zichtbaar(CoaIntakeDbContext db, Caller caller, DateOnly vandaag)
    {
        var einden = db.Einden(caller.Oin, vandaag);
        return db.Statushouders.AsNoTracking().Where(x => caller.Rol != "coa" || (x.Oin == caller.Oin && !einden.Any(e => e.InburgeraarId == x.InburgeraarId)));
    }

    private static async Task<IReadOnlyList<Koppeling>> Tonen(List<Statushouder> rijen, Caller caller, CoaIntakeDbContext db, Vault vault, CancellationToken ct)
    {
        var personen = rijen.Select(x => x.InburgeraarId).ToList();
        var koppelingen = rijen.Select(x => x.KoppelingId).ToList();
        var ingetrokken = db.Ingetrokken;
        var contacten = await db.EersteContacten.Where(x => !ingetrokken.Contains(x.BerichtId) && personen.Contains(x.InburgeraarId)).GroupBy(x => x.InburgeraarId)
            .Select(g => new { g.Key, Datum = g.Min(x => x.Datum) }).ToDictionaryAsync(x => x.Key, x => x.Datum, ct);
        var profielen = await db.Klantprofielen.Where(x => koppelingen.Contains(x.KoppelingId)).GroupBy(x => x.KoppelingId)
            .Select(g => new { g.Key, Versie = g.Max(x => x.ProfielVersie) }).ToDictionaryAsync(x => x.Key, x => x.Versie, ct);
        return [.. rijen.Select(x => new Koppeling(
            x.KoppelingId, x.InburgeraarId, x.Gemeentecode, x.Koppelingsdatum, x.GeregistreerdOp,
            contacten.TryGetValue(x.InburgeraarId, out var contact) ? contact : null,
            profielen.TryGetValue(x.KoppelingId, out var versie) ? versie : null,
            caller.Rol == "beheerder" ? null : JsonSerializer.Deserialize<StatushouderGekoppeld>(vault.Decrypt(x.Gegevens), BerichtJson.Opties)))];
    }
}

using CoaIntake.ToegangVolgen;
using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Keten.V1;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoaIntake.Overdragen;

/// <summary>COA ziet per aangeboden overdracht wat de gemeente ermee deed en wat er nog van COA gevraagd wordt.</summary>
internal static class RaadpleegOverdrachten
{
    public sealed record Stand(
        Guid OverdrachtId, Guid InburgeraarId, Overdrachtstatus Status, string VanOin, string NaarOin, DateOnly GewensteStart, DateTimeOffset AangebodenOp,
        DateTimeOffset? BeslotenOp, Contact? Behandelaar, DateOnly? GesprekDatum, Gesprekswijze? Wijze, IReadOnlyList<string> OntbrekendeVelden,
        Terugleggingsreden? Reden, string? Toelichting, string? VolgendeStap);

    public sealed record Lijst(IReadOnlyList<Stand> Overdrachten);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/overdrachten", Alle).RequireRol("coa", "usd", "beheerder").WithSummary("Eigen overdrachten, de laatst aangeboden eerst");
        app.MapGet("/overdrachten/{overdrachtId:guid}", Een).RequireRol("coa", "usd", "beheerder").WithSummary("Eén overdracht");
    }

    public static async Task<Ok<Lijst>> Alle(Caller caller, CoaIntakeDbContext db, TimeProvider time, CancellationToken ct) =>
        TypedResults.Ok(new Lijst([.. (await Zichtbaar(db, caller, time.Today()).OrderByDescending(x => x.Overdracht.AangebodenOp).Take(500).ToListAsync(ct)).Select(Van)]));

    public static async Task<Results<Ok<Stand>, ProblemHttpResult>> Een(Guid overdrachtId, Caller caller, CoaIntakeDbContext db, TimeProvider time, CancellationToken ct) =>
        await Zichtbaar(db, caller, time.Today()).SingleOrDefaultAsync(x => x.Overdracht.OverdrachtId == overdrachtId, ct) is { } rij
            ? TypedResults.Ok(Van(rij))
            : Problems.NotFound("Deze overdracht bestaat niet, of is van een andere organisatie.");

    internal sealed class Rij
    {
        public required Overdracht Overdracht { get; init; }

        public required Guid InburgeraarId { get; init; }

        public required bool AntwoordIngetrokken { get; init; }
    }

    private static IQueryable<Rij> Zichtbaar(CoaIntakeDbContext db, Caller caller, DateOnly vandaag)
    {
        var (einden, ingetrokken) = (db.Einden(caller.Oin, vandaag), db.Ingetrokken);
        return
            from overdracht in db.Overdrachten.AsNoTracking()
            join statushouder in db.Statushouders on overdracht.KoppelingId equals statushouder.KoppelingId
            where caller.Rol != "coa" || (overdracht.VanOin == caller.Oin && !einden.Any(e => e.InburgeraarId == statushouder.InburgeraarId))
            select new Rij { Overdracht = overdracht, InburgeraarId = statushouder.InburgeraarId, AntwoordIngetrokken = ingetrokken.Any(id => id == overdracht.Antwoordbericht) };
    }

    private static Stand Van(Rij rij)
    {
        var o = rij.Overdracht;
        if (rij.AntwoordIngetrokken) { o.Heropen(); } // not tracked: only this picture of it
        return new(
            o.OverdrachtId, rij.InburgeraarId, o.Status, o.VanOin, o.NaarOin, o.GewensteStart, o.AangebodenOp, o.BeslotenOp,
            o.BehandelaarNaam is { } naam ? new Contact { Naam = naam, Telefoon = o.BehandelaarTelefoon, Email = o.BehandelaarEmail } : null,
            o.GesprekDatum, o.Wijze, o.OntbrekendeVelden.Length == 0 ? [] : o.OntbrekendeVelden.Split(','), o.Reden, o.Toelichting,
            o.Status switch
            {
                Overdrachtstatus.AanvullingGevraagd => "Vul de ontbrekende gegevens aan met een nieuw aanbod.",
                Overdrachtstatus.Teruggelegd => "Herstel wat in de toelichting staat en bied opnieuw aan.",
                Overdrachtstatus.Aangeboden => "Wacht op de gemeente.",
                _ => null,
            });
    }
}

using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Keten.V1;
using Microsoft.AspNetCore.Http.HttpResults;
using VluchtelingenwerkBegeleiding.ToegangVolgen;

namespace VluchtelingenwerkBegeleiding.Overdragen;

/// <summary>VluchtelingenWerk ziet per aangeboden overdracht wat de gemeente ermee deed en wat er nog gevraagd wordt.</summary>
internal static class RaadpleegOverdrachten
{
    public sealed record Stand(
        Guid OverdrachtId, Guid InburgeraarId, Overdrachtstatus Status, string VanOin, string NaarOin, DateOnly GewensteStart, DateTimeOffset AangebodenOp,
        DateTimeOffset? BeslotenOp, Contact? Behandelaar, DateOnly? GesprekDatum, Gesprekswijze? Wijze, IReadOnlyList<string> OntbrekendeVelden,
        Terugleggingsreden? Reden, string? Toelichting, string? VolgendeStap);

    public sealed record Lijst(IReadOnlyList<Stand> Overdrachten);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/overdrachten", Alle).RequireRol("vwn", "usd", "beheerder").WithSummary("Eigen overdrachten, de laatst aangeboden eerst");
        app.MapGet("/overdrachten/{overdrachtId:guid}", Een).RequireRol("vwn", "usd", "beheerder").WithSummary("Eén overdracht");
    }

    public static async Task<Ok<Lijst>> Alle(Caller caller, VluchtelingenwerkDbContext db, TimeProvider time, CancellationToken ct) =>
        TypedResults.Ok(new Lijst([.. (await Zichtbaar(db, caller, time.Today()).OrderByDescending(x => x.Overdracht.AangebodenOp).Take(500).ToListAsync(ct)).Select(Van)]));

    public static async Task<Results<Ok<Stand>, ProblemHttpResult>> Een(Guid overdrachtId, Caller caller, VluchtelingenwerkDbContext db, TimeProvider time, CancellationToken ct) =>
        await Zichtbaar(db, caller, time.Today()).SingleOrDefaultAsync(x => x.Overdracht.OverdrachtId == overdrachtId, ct) is { } rij
            ? TypedResults.Ok(Van(rij))
            : Problems.NotFound("Deze overdracht bestaat niet, of is van een andere organisatie.");

    /// <summary>The handover of a person that was offered last; null when there is none.</summary>
    public static async Task<Stand?> Laatste(Guid persoon, Caller caller, VluchtelingenwerkDbContext db, TimeProvider time, CancellationToken ct) =>
        await Zichtbaar(db, caller, time.Today()).Where(x => x.Overdracht.InburgeraarId == persoon).OrderByDescending(x => x.Overdracht.AangebodenOp).FirstOrDefaultAsync(ct) is { } rij ? Van(rij) : null;

    internal sealed class Rij
    {
        public required Overdracht Overdracht { get; init; }

        public required bool AntwoordIngetrokken { get; init; }
    }

    private static IQueryable<Rij> Zichtbaar(VluchtelingenwerkDbContext db, Caller caller, DateOnly vandaag)
    {
        var (einden, ingetrokken) = (db.Einden(caller.Oin, vandaag), db.Ingetrokken);
        return
            from overdracht in db.Overdrachten.AsNoTracking()
            where caller.Rol != "vwn" || (overdracht.VanOin == caller.Oin && !einden.Any(e => e.InburgeraarId == overdracht.InburgeraarId))
            select new Rij { Overdracht = overdracht, AntwoordIngetrokken = ingetrokken.Any(id => id == overdracht.Antwoordbericht) };
    }

    private static Stand Van(Rij rij)
    {
        var o = rij.Overdracht;
        if (rij.AntwoordIngetrokken) { o.Heropen(); } // not tracked: only this picture of it
        return new(
            o.OverdrachtId, o.InburgeraarId, o.Status, o.VanOin, o.NaarOin, o.GewensteStart, o.AangebodenOp, o.BeslotenOp,
            o.BehandelaarNaam is { } naam ? new Contact { Naam = naam, Telefoon = o.BehandelaarTelefoon, Email = o.BehandelaarEmail } : null,
            o.GesprekDatum, o.Wijze, o.OntbrekendeVelden.Length == 0 ? [] : o.OntbrekendeVelden.Split(','), o.Reden, o.Toelichting,
            o.Status switch
            {
                Overdrachtstatus.AanvullingGevraagd => "Trek dit aanbod in en bied opnieuw aan met de ontbrekende gegevens.",
                Overdrachtstatus.Teruggelegd => "Herstel wat in de toelichting staat en bied opnieuw aan.",
                Overdrachtstatus.Aangeboden => "Wacht op de gemeente.",
                _ => null,
            });
    }
}

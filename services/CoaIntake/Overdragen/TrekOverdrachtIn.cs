using System.ComponentModel.DataAnnotations;
using CoaIntake.ToegangVolgen;
using Inburgering.Contracts.Keten.V1;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoaIntake.Overdragen;

/// <summary>COA trekt een aanbod in zolang de gemeente er niet over besloten heeft, bijvoorbeeld omdat de koppeling vervalt.</summary>
/// <remarks>The offer itself is withdrawn: M36 names the message that no longer holds.</remarks>
internal static class TrekOverdrachtIn
{
    public sealed record Verzoek
    {
        [StringLength(200)]
        public string? Reden { get; init; }
    }

    public sealed record Antwoord(Guid OverdrachtId, Overdrachtstatus Status);

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/overdrachten/{overdrachtId:guid}/_trek-in", Handle).RequireRol("coa")
        .WithSummary("Trek een aanbod in");

    public static async Task<Results<Ok<Antwoord>, ProblemHttpResult>> Handle(
        Guid overdrachtId, Body<Verzoek> body, Caller caller, CoaIntakeDbContext db, TimeProvider time, CancellationToken ct)
    {
        var verzoek = body.Read();
        if (await db.Overdrachten.SingleOrDefaultAsync(x => x.OverdrachtId == overdrachtId && x.VanOin == caller.Oin, ct) is not { } overdracht) { return Problems.NotFound("Deze overdracht bestaat niet, of is van een andere organisatie."); }
        var persoon = await db.Statushouders.Where(x => x.KoppelingId == overdracht.KoppelingId).Select(x => x.InburgeraarId).SingleAsync(ct);
        if (await db.Weigering(persoon, caller.Oin, time.Today(), ct) is { } geweigerd) { return geweigerd; }
        await db.HeropenNaIntrekking(overdracht, ct);
        if (overdracht.Status == Overdrachtstatus.Ingetrokken) { return TypedResults.Ok(new Antwoord(overdrachtId, overdracht.Status)); }
        var op = body.VastgelegdOp is { } dag ? time.At(dag) : time.GetUtcNow();
        if (!overdracht.TrekIn(op)) { return Problems.Create(409, "AL_BESLOTEN", "De gemeente heeft al besloten", "Dit aanbod is aangenomen of teruggelegd. Overleg met de behandelaar bij de gemeente."); }
        db.Verstuur(
            new CorrectieGepubliceerd { CorrectieVan = overdracht.BerichtId, Reden = string.IsNullOrWhiteSpace(verzoek.Reden) ? "Aanbod ingetrokken door COA." : verzoek.Reden },
            new About(persoon) { Oin = caller.Oin, Time = op }, overdracht.KoppelingId, $"overdrachten/{overdrachtId}", time.GetUtcNow(), Diensten.UsdRegie);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Antwoord(overdrachtId, overdracht.Status));
    }
}

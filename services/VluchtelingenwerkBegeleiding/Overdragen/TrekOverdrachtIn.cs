using System.ComponentModel.DataAnnotations;
using Inburgering.Contracts.Keten.V1;
using Microsoft.AspNetCore.Http.HttpResults;
using VluchtelingenwerkBegeleiding.MatchesBehandelen;
using VluchtelingenwerkBegeleiding.ToegangVolgen;

namespace VluchtelingenwerkBegeleiding.Overdragen;

/// <summary>VluchtelingenWerk trekt een overdracht T5 in zolang de gemeente er niet over besloten heeft, bijvoorbeeld omdat de begeleiding doorgaat.</summary>
/// <remarks>The offer itself is withdrawn: M36 names the message that no longer holds.</remarks>
internal static class TrekOverdrachtIn
{
    public sealed record Verzoek
    {
        [StringLength(200)]
        public string? Reden { get; init; }
    }

    public sealed record Antwoord(Guid OverdrachtId, Overdrachtstatus Status);

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/overdrachten/{overdrachtId:guid}/_trek-in", Handle).RequireRol("vwn")
        .WithSummary("Trek een overdracht in");

    public static Task<Results<Ok<Antwoord>, ProblemHttpResult>> Handle(
        Guid overdrachtId, Body<Verzoek> body, Caller caller, VluchtelingenwerkDbContext db, TimeProvider time, CancellationToken ct) =>
        TrekIn(overdrachtId, body.Read().Reden, body.VastgelegdOp, caller, db, time, ct);

    /// <summary>The same for the API and the page.</summary>
    public static async Task<Results<Ok<Antwoord>, ProblemHttpResult>> TrekIn(
        Guid overdrachtId, string? reden, DateOnly? vastgelegdOp, Caller caller, VluchtelingenwerkDbContext db, TimeProvider time, CancellationToken ct)
    {
        if (ToegestaneGegevens.BevatPersoonsnummer(reden)) { return Problems.Invalid("/reden", "VluchtelingenWerk werkt zonder persoonsnummers. Haal het nummer weg."); }
        if (await db.Overdrachten.SingleOrDefaultAsync(x => x.OverdrachtId == overdrachtId && x.VanOin == caller.Oin, ct) is not { } overdracht) { return Problems.NotFound("Deze overdracht bestaat niet, of is van een andere organisatie."); }
        if (await db.Weigering(overdracht.InburgeraarId, caller.Oin, time.Today(), ct) is { } geweigerd) { return geweigerd; }
        await db.HeropenNaIntrekking(overdracht, ct);
        if (overdracht.Status == Overdrachtstatus.Ingetrokken) { return TypedResults.Ok(new Antwoord(overdrachtId, overdracht.Status)); }
        var op = vastgelegdOp is { } dag ? time.At(dag) : time.GetUtcNow();
        if (!overdracht.TrekIn(op)) { return Problems.Create(409, "AL_BESLOTEN", "De gemeente heeft al besloten", "Deze overdracht is aangenomen of teruggelegd. Overleg met de behandelaar bij de gemeente."); }
        db.Verstuur(
            new CorrectieGepubliceerd { CorrectieVan = overdracht.BerichtId, Reden = string.IsNullOrWhiteSpace(reden) ? "Overdracht ingetrokken door VluchtelingenWerk." : reden },
            new About(overdracht.InburgeraarId) { Oin = caller.Oin, Time = op }, overdrachtId, $"overdrachten/{overdrachtId}", time.GetUtcNow(), Diensten.UsdRegie);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Antwoord(overdrachtId, overdracht.Status));
    }
}

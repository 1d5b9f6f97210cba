using System.ComponentModel.DataAnnotations;
using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Keten.V1;
using Microsoft.AspNetCore.Http.HttpResults;

namespace TaalschoolVoortgang.PlaatsingenBehandelen;

/// <summary>A school accepts a learner: the warm handover T3 is confirmed (M07).</summary>
internal static class BevestigPlaatsing
{
    public sealed record Verzoek
    {
        public Guid? OverdrachtId { get; init; }
        public DateOnly? GesprekDatum { get; init; }
        public Gesprekswijze? Wijze { get; init; }
        public Contact? Behandelaar { get; init; }

        [MaxLength(100)]
        public required IReadOnlyList<string> OntbrekendeVelden { get; init; }

        public required bool Akkoord { get; init; }
    }

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/plaatsingen/{plaatsingId:guid}/_bevestig", Handle).RequireRol("taalschool").WithSummary("Bevestigt een plaatsing: uw school neemt de inburgeraar aan. Wie als tweede bevestigt, hoort wie er eerder was.");

    public static Task<Results<Ok<RaadpleegPlaatsingen.Detail>, ProblemHttpResult>> Handle(
        Guid plaatsingId, Body<Verzoek> body, Caller caller, TaalschoolVoortgangDbContext db, Vault vault, TimeProvider time, CancellationToken ct) =>
        Bevestig(plaatsingId, body.Read(("ontbrekendeVelden", Array.Empty<string>()), ("akkoord", true)), body.VastgelegdOp, caller, db, vault, time, ct);

    /// <summary>The same for the API and the page.</summary>
    public static async Task<Results<Ok<RaadpleegPlaatsingen.Detail>, ProblemHttpResult>> Bevestig(
        Guid plaatsingId, Verzoek verzoek, DateOnly? vastgelegdOp, Caller caller, TaalschoolVoortgangDbContext db, Vault vault, TimeProvider time, CancellationToken ct)
    {
        if (!verzoek.Akkoord) { return Problems.Invalid("/akkoord", "Bent u niet akkoord? Gebruik dan _leg-terug en geef de reden."); }
        await using var transactie = await db.Begin(ct);
        var plaatsing = await db.Plaatsingen.SingleOrDefaultAsync(x => x.OverdrachtId == plaatsingId && x.SchoolOin == caller.Oin, ct);
        if (plaatsing?.InburgeraarId is not { } inburgeraarId) { return RaadpleegPlaatsingen.Onbekend(); }
        if (await db.Bezwaar(plaatsing, caller, time.Today(), ct) is { } bezwaar) { return bezwaar; }

        var dag = vastgelegdOp ?? time.Today();
        plaatsing.GesprekDatum = verzoek.GesprekDatum;
        plaatsing.Besluit(Plaatsingstatus.Bevestigd, verzoek.Behandelaar?.Naam ?? caller.ClientId, dag);
        db.Verstuur(
            new OverdrachtGeaccepteerd
            {
                OverdrachtId = plaatsingId,
                GesprekDatum = verzoek.GesprekDatum,
                Wijze = verzoek.Wijze,
                Behandelaar = verzoek.Behandelaar,
                OntbrekendeVelden = verzoek.OntbrekendeVelden,
                Akkoord = true,
            },
            new About(inburgeraarId) { Oin = caller.Oin, Time = time.At(dag) }, plaatsingId, $"plaatsingen/{plaatsingId}", time.GetUtcNow(), Diensten.UsdRegie);
        try { await db.SaveChangesAsync(ct); }
        catch (DbUpdateConcurrencyException)
        {
            // SQL Server lets two read the same row; SQLite does not get here.
            await transactie.RollbackAsync(ct);
            await db.Entry(plaatsing).ReloadAsync(ct);
            return Problems.Create(409, "AL_BESLOTEN", "Een ander was u voor", plaatsing.AlBesloten() ?? "De plaatsing is net gewijzigd. Haal haar opnieuw op.");
        }
        await transactie.CommitAsync(ct);
        return await RaadpleegPlaatsingen.Na(plaatsingId, caller, db, vault, time, ct);
    }
}

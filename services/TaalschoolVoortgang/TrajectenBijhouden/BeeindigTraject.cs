using System.ComponentModel.DataAnnotations;
using Inburgering.Contracts.School.V1;
using Microsoft.AspNetCore.Http.HttpResults;
using TaalschoolVoortgang.ToegangVolgen;

namespace TaalschoolVoortgang.TrajectenBijhouden;

/// <summary>A school ends a taaltraject (M20). It may tell the end before it tells the start.</summary>
internal static class BeeindigTraject
{
    public const int AdviesLengte = 1000;

    public sealed record Verzoek
    {
        public Guid? TrajectId { get; init; }
        public Guid? PlaatsingId { get; init; }
        public required DateOnly Einddatum { get; init; }
        public Trajecteinde? Reden { get; init; }
        public bool? Diploma { get; init; }

        [StringLength(AdviesLengte)]
        public string? Advies { get; init; }
    }

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/trajecten/{trajectId:guid}/_beeindig", Handle).RequireRol("taalschool").WithSummary("Beëindigt een taaltraject. Is de start nog niet gemeld, zeg dan met plaatsingId of inburgeraarId wie het is.");

    public static Task<Results<Ok<RaadpleegTrajecten.Regel>, ProblemHttpResult>> Handle(
        Guid trajectId, Body<Verzoek> body, Caller caller, TaalschoolVoortgangDbContext db, TimeProvider time, CancellationToken ct) =>
        Beeindig(trajectId, body.Read(), body.InburgeraarId, body.VastgelegdOp, caller, db, time, ct);

    /// <summary>The same for the API and the page.</summary>
    public static async Task<Results<Ok<RaadpleegTrajecten.Regel>, ProblemHttpResult>> Beeindig(
        Guid trajectId, Verzoek verzoek, Guid? leerling, DateOnly? vastgelegdOp, Caller caller, TaalschoolVoortgangDbContext db, TimeProvider time, CancellationToken ct)
    {
        if (verzoek.TrajectId is { } ander && ander != trajectId) { return Problems.Invalid("/trajectId", "Dit is een ander traject dan in het adres staat."); }
        await using var transactie = await db.Begin(ct);
        var traject = await db.Trajecten.SingleOrDefaultAsync(x => x.TrajectId == trajectId, ct);
        if (traject is not null && traject.SchoolOin != caller.Oin) { return RaadpleegTrajecten.Onbekend(); }
        if (traject is null)
        {
            if (leerling is null && verzoek.PlaatsingId is null) { return RaadpleegTrajecten.Onbekend(); }
            if (await EigenLeerling.Zoek(db, caller.Oin, leerling, verzoek.PlaatsingId, ct) is not { } inburgeraarId) { return StartTraject.Onbekend(); }
            traject = new Traject { TrajectId = trajectId, SchoolOin = caller.Oin, InburgeraarId = inburgeraarId };
            db.Add(traject);
        }
        if (await db.Weigering(traject.InburgeraarId, caller.Oin, verzoek.Einddatum, ct) is { } geweigerd) { return geweigerd; }
        if (verzoek.Einddatum < traject.Startdatum) { return Problems.Invalid("/einddatum", "De einddatum ligt voor de startdatum van het traject."); }
        if (traject.Beeindigd && traject.Einddatum == verzoek.Einddatum && traject.Reden == verzoek.Reden && traject.Diploma == verzoek.Diploma && traject.Advies == verzoek.Advies)
        {
            return TypedResults.Ok(RaadpleegTrajecten.Toon(traject));
        }
        (traject.Beeindigd, traject.Einddatum, traject.Reden, traject.Diploma, traject.Advies) = (true, verzoek.Einddatum, verzoek.Reden, verzoek.Diploma, verzoek.Advies);
        traject.Versie++;
        db.Verstuur(
            new TaaltrajectBeeindigd { TrajectId = trajectId, Einddatum = verzoek.Einddatum, Reden = verzoek.Reden, Diploma = verzoek.Diploma, Advies = verzoek.Advies },
            new About(traject.InburgeraarId) { Oin = caller.Oin, Time = time.At(vastgelegdOp ?? time.Today()) }, trajectId, $"trajecten/{trajectId}", time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return TypedResults.Ok(RaadpleegTrajecten.Toon(traject));
    }
}

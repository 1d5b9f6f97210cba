using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.School.V1;
using Microsoft.AspNetCore.Http.HttpResults;
using TaalschoolVoortgang.ToegangVolgen;
using TaalschoolVoortgang.TrajectenBijhouden;

namespace TaalschoolVoortgang.VoortgangRapporteren;

/// <summary>What a school established of the progress of one learner on one day.</summary>
internal sealed class Voortgangsrapportage
{
    public required Guid RapportageId { get; init; }

    public required string SchoolOin { get; init; }

    public required Guid InburgeraarId { get; set; }

    public required DateOnly Peildatum { get; init; }

    /// <summary>The message as it was sent, encrypted: it says what a school thinks of a person.</summary>
    public required byte[] Inhoud { get; set; }
}

/// <summary>A school reports the progress of a learner (M22); the same day again with other values is a correction.</summary>
internal static class RapporteerVoortgang
{
    public sealed record Verzoek
    {
        public Guid? PlaatsingId { get; init; }
        public Guid? TrajectId { get; init; }
        public required DateOnly Peildatum { get; init; }
        public required Taalniveaus Niveaus { get; init; }

        [StringLength(200)]
        public required string Instrument { get; init; }

        public required Voortgangsoordeel Oordeel { get; init; }
        public required Voortgangsadvies Advies { get; init; }
        public IReadOnlyList<GeboektExamen>? GeboekteExamens { get; init; }

        [StringLength(500)]
        public required string Toelichting { get; init; }
    }

    public sealed record Antwoord(Guid RapportageId, Guid InburgeraarId, DateOnly Peildatum);

    public sealed record Lijst(IReadOnlyList<Antwoord> Voortgangsrapportages);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/voortgangsrapportages", Handle).RequireRol("taalschool").WithSummary("Meldt de voortgang van een leerling op een peildatum: niveau per vaardigheid, oordeel en advies.");
        app.MapGet("/voortgangsrapportages", Alle).RequireRol("taalschool").WithSummary("Toont welke voortgangsrapportages uw school heeft gestuurd.");
    }

    public static Task<Results<Created<Antwoord>, Ok<Antwoord>, ProblemHttpResult>> Handle(Body<Verzoek> body, Caller caller, TaalschoolVoortgangDbContext db, Vault vault, TimeProvider time, CancellationToken ct) =>
        Rapporteer(body.Read(("toelichting", "")), body.InburgeraarId, body.VastgelegdOp, caller, db, vault, time, ct);

    /// <summary>The same for the API and the page.</summary>
    public static async Task<Results<Created<Antwoord>, Ok<Antwoord>, ProblemHttpResult>> Rapporteer(
        Verzoek verzoek, Guid? gevraagd, DateOnly? vastgelegdOp, Caller caller, TaalschoolVoortgangDbContext db, Vault vault, TimeProvider time, CancellationToken ct)
    {
        if (verzoek.Peildatum > time.Today()) { return Problems.Invalid("/peildatum", "De peildatum ligt in de toekomst."); }
        await using var transactie = await db.Begin(ct);
        var viaTraject = verzoek.TrajectId is { } trajectId ? await db.Trajecten.Where(x => x.TrajectId == trajectId && x.SchoolOin == caller.Oin).Select(x => (Guid?)x.InburgeraarId).SingleOrDefaultAsync(ct) : null;
        if (verzoek.TrajectId is not null && viaTraject is null) { return RaadpleegTrajecten.Onbekend(); }
        if (await EigenLeerling.Zoek(db, caller.Oin, viaTraject ?? gevraagd, verzoek.PlaatsingId, ct) is not { } inburgeraarId) { return StartTraject.Onbekend(); }
        if (await db.Weigering(inburgeraarId, caller.Oin, verzoek.Peildatum, ct) is { } geweigerd) { return geweigerd; }

        var bericht = new TaalvoortgangVastgesteld
        {
            Peildatum = verzoek.Peildatum,
            Niveaus = verzoek.Niveaus,
            Instrument = verzoek.Instrument,
            Oordeel = verzoek.Oordeel,
            Advies = verzoek.Advies,
            GeboekteExamens = verzoek.GeboekteExamens,
            Toelichting = verzoek.Toelichting,
        };
        var inhoud = JsonSerializer.Serialize(bericht, BerichtJson.Opties);
        var bestaand = await db.Voortgangsrapportages.SingleOrDefaultAsync(x => x.InburgeraarId == inburgeraarId && x.Peildatum == verzoek.Peildatum && x.SchoolOin == caller.Oin, ct);
        if (bestaand is not null && vault.Decrypt(bestaand.Inhoud) == inhoud) { return TypedResults.Ok(Toon(bestaand)); }
        var rapportage = bestaand ?? new Voortgangsrapportage { RapportageId = Guid.CreateVersion7(), SchoolOin = caller.Oin, InburgeraarId = inburgeraarId, Peildatum = verzoek.Peildatum, Inhoud = [] };
        rapportage.Inhoud = vault.Encrypt(inhoud);
        if (bestaand is null) { db.Add(rapportage); }
        db.Verstuur(bericht, new About(inburgeraarId) { Oin = caller.Oin, Time = time.At(vastgelegdOp ?? time.Today()) }, rapportage.RapportageId, $"voortgangsrapportages/{rapportage.RapportageId}", time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return bestaand is null ? TypedResults.Created($"/taalschool-voortgang/v1/voortgangsrapportages/{rapportage.RapportageId}", Toon(rapportage)) : TypedResults.Ok(Toon(rapportage));
    }

    public static async Task<Ok<Lijst>> Alle(Caller caller, TaalschoolVoortgangDbContext db, TimeProvider time, CancellationToken ct)
    {
        var einden = db.Einden(caller.Oin, time.Today());
        return TypedResults.Ok(new Lijst(await db.Voortgangsrapportages.Where(x => x.SchoolOin == caller.Oin && !einden.Any(e => e.InburgeraarId == x.InburgeraarId)).OrderByDescending(x => x.Peildatum).Take(1000)
            .Select(x => new Antwoord(x.RapportageId, x.InburgeraarId, x.Peildatum)).ToListAsync(ct)));
    }

    private static Antwoord Toon(Voortgangsrapportage r) => new(r.RapportageId, r.InburgeraarId, r.Peildatum);
}

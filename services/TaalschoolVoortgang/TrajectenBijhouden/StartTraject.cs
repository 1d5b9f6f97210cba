using System.ComponentModel.DataAnnotations;
using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.School.V1;
using Microsoft.AspNetCore.Http.HttpResults;
using TaalschoolVoortgang.AanwezigheidAanleveren;
using TaalschoolVoortgang.InburgeraarsVolgen;
using TaalschoolVoortgang.ToegangVolgen;

namespace TaalschoolVoortgang.TrajectenBijhouden;

/// <summary>A school starts a taaltraject (M20).</summary>
internal static class StartTraject
{
    public sealed record Verzoek
    {
        public Guid? TrajectId { get; init; }

        /// <summary>The placement the traject follows from; may take the place of <c>inburgeraarId</c>.</summary>
        public Guid? PlaatsingId { get; init; }

        /// <summary>Other name of the same key.</summary>
        public Guid? OverdrachtId { get; init; }

        /// <summary>For a learner who came without placement: makes him findable in the school's files.</summary>
        [RegularExpression("^[0-9]{9}$")]
        public string? Bsn { get; init; }

        [StringLength(Regelcontrole.GroepLengte)]
        public required string GroepId { get; init; }

        public required Leerroute Leerroute { get; init; }
        public required ErkNiveau NiveauDoel { get; init; }
        public required DateOnly Startdatum { get; init; }
        public DateOnly? Einddatum { get; init; }

        [Uren]
        public required decimal UrenPerWeek { get; init; }
    }

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/trajecten", Handle).RequireRol("taalschool").WithSummary("Start een taaltraject voor een leerling van uw school. Zeg wie het is met plaatsingId of inburgeraarId.");

    public static Task<Results<Created<RaadpleegTrajecten.Regel>, Ok<RaadpleegTrajecten.Regel>, ProblemHttpResult>> Handle(
        Body<Verzoek> body, Caller caller, TaalschoolVoortgangDbContext db, Vault vault, TimeProvider time, CancellationToken ct) =>
        Start(body.Read(), body.InburgeraarId, body.VastgelegdOp, caller, db, vault, time, ct);

    /// <summary>The same for the API and the page.</summary>
    public static async Task<Results<Created<RaadpleegTrajecten.Regel>, Ok<RaadpleegTrajecten.Regel>, ProblemHttpResult>> Start(
        Verzoek verzoek, Guid? gevraagd, DateOnly? vastgelegdOp, Caller caller, TaalschoolVoortgangDbContext db, Vault vault, TimeProvider time, CancellationToken ct)
    {
        if (verzoek.Einddatum < verzoek.Startdatum) { return Problems.Invalid("/einddatum", "De einddatum ligt voor de startdatum."); }
        if (verzoek.Bsn is not null && !Nummers.IsBsn(verzoek.Bsn)) { return Problems.Invalid("/bsn", "Dit burgerservicenummer klopt niet: het doorstaat de elfproef niet."); }
        var overdrachtId = verzoek.PlaatsingId ?? verzoek.OverdrachtId;
        if (overdrachtId is null && gevraagd is null) { return Problems.Invalid("/inburgeraarId", "Zeg voor wie het traject is: geef plaatsingId of inburgeraarId."); }

        await using var transactie = await db.Begin(ct);
        if (await EigenLeerling.Zoek(db, caller.Oin, gevraagd, overdrachtId, ct) is not { } inburgeraarId) { return Onbekend(); }
        if (await db.Weigering(inburgeraarId, caller.Oin, verzoek.Startdatum, ct) is { } geweigerd) { return geweigerd; }
        var bestaand = verzoek.TrajectId is { } eigen
            ? await db.Trajecten.SingleOrDefaultAsync(x => x.TrajectId == eigen, ct)
            : await db.Trajecten.FirstOrDefaultAsync(x => x.InburgeraarId == inburgeraarId && x.SchoolOin == caller.Oin && x.GroepId == verzoek.GroepId && x.Startdatum == verzoek.Startdatum, ct);
        if (bestaand is not null && (bestaand.SchoolOin != caller.Oin || bestaand.InburgeraarId != inburgeraarId))
        {
            return Problems.Create(409, "TRAJECT_BESTAAT_AL", "Dit kenmerk is al in gebruik", "Er is al een ander traject met dit trajectId. Laat trajectId weg, dan maken wij een kenmerk.");
        }
        if (bestaand is not null && Gelijk(bestaand, verzoek)) { return TypedResults.Ok(RaadpleegTrajecten.Toon(bestaand)); }

        var traject = bestaand ?? new Traject { TrajectId = verzoek.TrajectId ?? Guid.CreateVersion7(), SchoolOin = caller.Oin, InburgeraarId = inburgeraarId };
        (traject.GroepId, traject.Leerroute, traject.NiveauDoel, traject.Startdatum, traject.UrenPerWeek) = (verzoek.GroepId, verzoek.Leerroute, verzoek.NiveauDoel, verzoek.Startdatum, verzoek.UrenPerWeek);
        if (!traject.Beeindigd) { traject.Einddatum = verzoek.Einddatum; }
        traject.Versie++;
        if (bestaand is null) { db.Add(traject); }
        if (verzoek.Bsn is { } bsn) { await db.KenLeerling(vault, caller.Oin, inburgeraarId, bsn, ct); }
        db.Verstuur(
            new TaaltrajectGestart
            {
                TrajectId = traject.TrajectId,
                GroepId = verzoek.GroepId,
                Leerroute = verzoek.Leerroute,
                NiveauDoel = verzoek.NiveauDoel,
                Startdatum = verzoek.Startdatum,
                Einddatum = verzoek.Einddatum,
                UrenPerWeek = verzoek.UrenPerWeek,
            },
            new About(inburgeraarId) { Oin = caller.Oin, Time = time.At(vastgelegdOp ?? time.Today()) }, traject.TrajectId, $"trajecten/{traject.TrajectId}", time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        var antwoord = RaadpleegTrajecten.Toon(traject);
        return bestaand is null ? TypedResults.Created($"/taalschool-voortgang/v1/trajecten/{traject.TrajectId}", antwoord) : TypedResults.Ok(antwoord);
    }

    /// <summary>The same answer whether the person is unknown or another school's learner.</summary>
    public static ProblemHttpResult Onbekend() =>
        Problems.NotFound("Deze inburgeraar is niet bij uw school geplaatst. Kijk bij GET /plaatsingen, of vraag de regisseur om een plaatsing.");

    private static bool Gelijk(Traject t, Verzoek v) =>
        t.GroepId == v.GroepId && t.Leerroute == v.Leerroute && t.NiveauDoel == v.NiveauDoel && t.Startdatum == v.Startdatum && t.UrenPerWeek == v.UrenPerWeek && (t.Beeindigd || t.Einddatum == v.Einddatum);
}

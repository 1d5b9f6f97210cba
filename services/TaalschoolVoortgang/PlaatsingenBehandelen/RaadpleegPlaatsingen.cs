using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Keten.V1;
using Microsoft.AspNetCore.Http.HttpResults;
using TaalschoolVoortgang.AanbodVolgen;
using TaalschoolVoortgang.ContactkaartBijhouden;
using TaalschoolVoortgang.ToegangVolgen;

namespace TaalschoolVoortgang.PlaatsingenBehandelen;

/// <summary>A school looks at the learners offered to it; never at those of another school.</summary>
internal static class RaadpleegPlaatsingen
{
    public sealed record Lijst(IReadOnlyList<Regel> Plaatsingen);

    public sealed record Regel(Guid PlaatsingId, Guid OverdrachtId, Guid? InburgeraarId, Plaatsingstatus Status, string? Naam, DateOnly? GewensteStart, DateTimeOffset OntvangenOp);

    public sealed record Detail(
        Guid PlaatsingId, Guid OverdrachtId, Guid? InburgeraarId, Plaatsingstatus Status, DateOnly? GewensteStart, DateTimeOffset OntvangenOp,
        string? Bsn, string? Naam, DateOnly? Geboortedatum, string? Telefoon, string? Email, string? Moedertaal, bool? TolkNodig,
        Leerroute? Leerroute, ErkNiveau? Niveau, Alfabetisering? Alfabetisering, Contact? Contact, Contact? NaarContact,
        IReadOnlyDictionary<string, string>? Inhoud, IReadOnlyList<Overdrachtsveld> Velden, IReadOnlyList<string>? AlVerzameld,
        string? Behandelaar, DateOnly? BeslotenOp, DateOnly? GesprekDatum, Terugleggingsreden? Reden, string? Toelichting,
        IReadOnlyList<RaadpleegBegeleiders.Kaart> Begeleiders, IReadOnlyList<RaadpleegAanbiedingen.Aanbod> Inburgeringsaanbiedingen);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/plaatsingen", Alle).RequireRol("taalschool").WithSummary("Toont de plaatsingen die aan uw school zijn aangeboden, de nieuwste eerst.").WithDescription("Filter op status: AANGEBODEN, BEVESTIGD, TERUGGELEGD of INGETROKKEN.");
        app.MapGet("/plaatsingen/{plaatsingId:guid}", Een).RequireRol("taalschool").WithSummary("Toont één plaatsing.").WithDescription("Met alles wat de gemeente over de inburgeraar heeft overgedragen, wie hem nu begeleidt en welk aanbod hij kreeg.");
    }

    public static async Task<Results<Ok<Lijst>, ProblemHttpResult>> Alle(string? status, Caller caller, TaalschoolVoortgangDbContext db, Vault vault, TimeProvider time, CancellationToken ct)
    {
        Plaatsingstatus? alleen = status?.ToUpperInvariant() switch
        {
            "AANGEBODEN" => Plaatsingstatus.Aangeboden,
            "BEVESTIGD" => Plaatsingstatus.Bevestigd,
            "TERUGGELEGD" => Plaatsingstatus.Teruggelegd,
            "INGETROKKEN" => Plaatsingstatus.Ingetrokken,
            _ => null,
        };
        if (status is not null && alleen is null) { return Problems.Invalid("status", "Kies een van: AANGEBODEN, BEVESTIGD, TERUGGELEGD, INGETROKKEN."); }
        var rijen = await Zichtbaar(db, caller.Oin, time.Today()).Where(x => alleen == null || x.Status == alleen).OrderByDescending(x => x.Plaatsing.OntvangenOp).Take(1000).ToListAsync(ct);
        return TypedResults.Ok(new Lijst([.. rijen.Select(x => new Regel(x.Plaatsing.OverdrachtId, x.Plaatsing.OverdrachtId, x.Plaatsing.InburgeraarId, x.Status, Lees(x, vault).Naam, x.Plaatsing.GewensteStart, x.Plaatsing.OntvangenOp))]));
    }

    public static async Task<Results<Ok<Detail>, ProblemHttpResult>> Een(Guid plaatsingId, Caller caller, TaalschoolVoortgangDbContext db, Vault vault, TimeProvider time, CancellationToken ct) =>
        await Zichtbaar(db, caller.Oin, time.Today()).SingleOrDefaultAsync(x => x.Plaatsing.OverdrachtId == plaatsingId, ct) is { } rij ? TypedResults.Ok(await Toon(rij, caller.Oin, db, vault, time.Today(), ct)) : Onbekend();

    /// <summary>The placement as the answer to an operation on it.</summary>
    public static async Task<Ok<Detail>> Na(Guid plaatsingId, Caller caller, TaalschoolVoortgangDbContext db, Vault vault, TimeProvider time, CancellationToken ct) =>
        TypedResults.Ok(await Toon(await Zichtbaar(db, caller.Oin, time.Today()).SingleAsync(x => x.Plaatsing.OverdrachtId == plaatsingId, ct), caller.Oin, db, vault, time.Today(), ct));

    private sealed class Rij
    {
        public required Plaatsing Plaatsing { get; init; }

        public required Plaatsingstatus Status { get; init; }

        public required bool AntwoordIngetrokken { get; init; }

        public required string? Intrekkingsreden { get; init; }
    }

    private static IQueryable<Rij> Zichtbaar(TaalschoolVoortgangDbContext db, string school, DateOnly vandaag)
    {
        var (einden, ingetrokken) = (db.Einden(school, vandaag), db.Ingetrokken);
        return
            from plaatsing in db.Plaatsingen.AsNoTracking()
            where plaatsing.SchoolOin == school && !einden.Any(e => e.InburgeraarId == plaatsing.InburgeraarId)
            let aanbod = plaatsing.Aanbodbericht ?? plaatsing.Opdrachtbericht
            let antwoordIngetrokken = ingetrokken.Any(id => id == plaatsing.Antwoordbericht)
            select new Rij
            {
                Plaatsing = plaatsing,
                Status = ingetrokken.Any(id => id == aanbod) ? Plaatsingstatus.Ingetrokken : antwoordIngetrokken ? Plaatsingstatus.Aangeboden : plaatsing.Status,
                AntwoordIngetrokken = antwoordIngetrokken,
                Intrekkingsreden = db.Intrekkingen.Where(i => i.BerichtId == aanbod).OrderByDescending(i => i.IngetrokkenOp).Select(i => i.Reden).FirstOrDefault(),
            };
    }

    /// <summary>The same answer whether the placement does not exist or is another school's.</summary>
    public static ProblemHttpResult Onbekend() => Problems.NotFound("Uw school heeft geen plaatsing met dit kenmerk. Haal de lijst op met GET /plaatsingen.");

    /// <summary>A withdrawn offer gives no right to the person's details any more.</summary>
    private static Plaatsingsgegevens Lees(Rij rij, Vault vault) => rij.Status == Plaatsingstatus.Ingetrokken ? new() : rij.Plaatsing.Lees(vault);

    private static async Task<Detail> Toon(Rij rij, string school, TaalschoolVoortgangDbContext db, Vault vault, DateOnly vandaag, CancellationToken ct)
    {
        var (p, g, dicht) = (rij.Plaatsing, Lees(rij, vault), rij.Status == Plaatsingstatus.Ingetrokken);
        if (rij.AntwoordIngetrokken) { p.Heropen(); } // not tracked: only this picture of it
        var begeleiders = dicht ? [] : await RaadpleegBegeleiders.Kaarten(db, db.Begeleiders.Where(x => x.InburgeraarId == p.InburgeraarId), vandaag, ct);
        var aanbiedingen = dicht || p.InburgeraarId is null ? [] : await RaadpleegAanbiedingen.Bij(db, p.InburgeraarId, school, vandaag, ct);
        return new(
            p.OverdrachtId, p.OverdrachtId, p.InburgeraarId, rij.Status, p.GewensteStart, p.OntvangenOp,
            dicht || p.Bsn is null ? null : vault.Decrypt(p.Bsn), g.Naam, g.Geboortedatum, g.Telefoon, g.Email, g.Moedertaal, g.TolkNodig,
            g.Leerroute, g.Niveau, g.Alfabetisering, g.Contact, g.NaarContact, g.Inhoud, g.Velden, g.AlVerzameld,
            p.Behandelaar, p.BeslotenOp, p.GesprekDatum, p.Reden, dicht ? rij.Intrekkingsreden : p.Toelichting, begeleiders, aanbiedingen);
    }
}

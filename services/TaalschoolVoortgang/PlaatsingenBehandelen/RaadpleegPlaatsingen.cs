using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Keten.V1;
using Microsoft.AspNetCore.Http.HttpResults;

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
        string? Behandelaar, DateOnly? BeslotenOp, DateOnly? GesprekDatum, Terugleggingsreden? Reden, string? Toelichting);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/plaatsingen", Alle).RequireRol("taalschool").WithSummary("Toont de plaatsingen die aan uw school zijn aangeboden, de nieuwste eerst. Filter met ?status=AANGEBODEN, BEVESTIGD of TERUGGELEGD.");
        app.MapGet("/plaatsingen/{plaatsingId:guid}", Een).RequireRol("taalschool").WithSummary("Toont één plaatsing met alles wat de gemeente over de inburgeraar heeft overgedragen.");
    }

    public static async Task<Results<Ok<Lijst>, ProblemHttpResult>> Alle(string? status, Caller caller, TaalschoolVoortgangDbContext db, Vault vault, CancellationToken ct)
    {
        Plaatsingstatus? alleen = status?.ToUpperInvariant() switch
        {
            "AANGEBODEN" => Plaatsingstatus.Aangeboden,
            "BEVESTIGD" => Plaatsingstatus.Bevestigd,
            "TERUGGELEGD" => Plaatsingstatus.Teruggelegd,
            _ => null,
        };
        if (status is not null && alleen is null) { return Problems.Invalid("status", "Kies een van: AANGEBODEN, BEVESTIGD, TERUGGELEGD."); }
        var rijen = await db.Plaatsingen.AsNoTracking().Where(x => x.SchoolOin == caller.Oin && (alleen == null || x.Status == alleen)).OrderByDescending(x => x.OntvangenOp).Take(1000).ToListAsync(ct);
        return TypedResults.Ok(new Lijst([.. rijen.Select(x => new Regel(x.OverdrachtId, x.OverdrachtId, x.InburgeraarId, x.Status, x.Lees(vault).Naam, x.GewensteStart, x.OntvangenOp))]));
    }

    public static async Task<Results<Ok<Detail>, ProblemHttpResult>> Een(Guid plaatsingId, Caller caller, TaalschoolVoortgangDbContext db, Vault vault, CancellationToken ct)
    {
        var plaatsing = await db.Plaatsingen.AsNoTracking().SingleOrDefaultAsync(x => x.OverdrachtId == plaatsingId && x.SchoolOin == caller.Oin, ct);
        return plaatsing is null ? Onbekend() : TypedResults.Ok(Toon(plaatsing, vault));
    }

    /// <summary>The same answer whether the placement does not exist or is another school's.</summary>
    public static ProblemHttpResult Onbekend() => Problems.NotFound("Uw school heeft geen plaatsing met dit kenmerk. Haal de lijst op met GET /plaatsingen.");

    public static Detail Toon(Plaatsing p, Vault vault)
    {
        var g = p.Lees(vault);
        return new(
            p.OverdrachtId, p.OverdrachtId, p.InburgeraarId, p.Status, p.GewensteStart, p.OntvangenOp,
            p.Bsn is null ? null : vault.Decrypt(p.Bsn), g.Naam, g.Geboortedatum, g.Telefoon, g.Email, g.Moedertaal, g.TolkNodig,
            g.Leerroute, g.Niveau, g.Alfabetisering, g.Contact, g.NaarContact, g.Inhoud, g.Velden, g.AlVerzameld,
            p.Behandelaar, p.BeslotenOp, p.GesprekDatum, p.Reden, p.Toelichting);
    }
}

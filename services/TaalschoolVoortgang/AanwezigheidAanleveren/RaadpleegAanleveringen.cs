using Microsoft.AspNetCore.Http.HttpResults;

namespace TaalschoolVoortgang.AanwezigheidAanleveren;

/// <summary>A school looks at its deliveries, and fetches the refused rows as a file to mend and send again.</summary>
internal static class RaadpleegAanleveringen
{
    public sealed record Lijst(IReadOnlyList<Regel> Aanleveringen);

    public sealed record Regel(string AanleveringId, DateTimeOffset OntvangenOp, int Regels, int Aangenomen, int Gecorrigeerd, int Ongewijzigd, int Geweigerd);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/aanleveringen", Alle).RequireRol("taalschool").WithSummary("Toont de laatste 100 aanleveringen van uw school.");
        app.MapGet("/aanleveringen/{eigenId}", Een).RequireRol("taalschool").WithSummary("Toont wat er van een aanlevering is aangenomen en wat er is geweigerd.");
        app.MapGet("/aanleveringen/{eigenId}/fouten", Fouten).RequireRol("taalschool").Produces<string>(200, "text/csv").WithSummary("Geeft de geweigerde regels als CSV, met per regel wat er mis is en hoe u het herstelt.").WithDescription("Verbeter het bestand en lever het onder een nieuw kenmerk aan.");
    }

    public static async Task<Ok<Lijst>> Alle(Caller caller, TaalschoolVoortgangDbContext db, CancellationToken ct) =>
        TypedResults.Ok(new Lijst(await db.Aanleveringen.Where(x => x.SchoolOin == caller.Oin).OrderByDescending(x => x.OntvangenOp).Take(100)
            .Select(x => new Regel(x.EigenId, x.OntvangenOp, x.Regels, x.Aangenomen, x.Gecorrigeerd, x.Ongewijzigd, x.Geweigerd)).ToListAsync(ct)));

    public static async Task<Results<Ok<Verslag>, ProblemHttpResult>> Een(string eigenId, Caller caller, TaalschoolVoortgangDbContext db, Vault vault, CancellationToken ct) =>
        await db.Aanleveringen.AsNoTracking().SingleOrDefaultAsync(x => x.SchoolOin == caller.Oin && x.EigenId == eigenId, ct) is { } aanlevering ? TypedResults.Ok(Register.Toon(aanlevering, vault)) : Onbekend();

    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Fouten(string eigenId, Caller caller, TaalschoolVoortgangDbContext db, Vault vault, CancellationToken ct) =>
        await db.Aanleveringen.AsNoTracking().SingleOrDefaultAsync(x => x.SchoolOin == caller.Oin && x.EigenId == eigenId, ct) is { } aanlevering
            ? TypedResults.File(Bestand(Register.Weigeringen(aanlevering, vault), aanlevering.Duobestand), "text/csv; charset=utf-8", $"fouten-{eigenId}.csv")
            : Onbekend();

    private static ProblemHttpResult Onbekend() => Problems.NotFound("Uw school heeft geen aanlevering met dit kenmerk.");

    /// <summary>A delivery without lessons: the header.</summary>
    internal static byte[] Sjabloon() => Foutenbestand.Leeg(Regelcontrole.Kolommen[..Regelcontrole.Verplicht]);

    /// <summary>The refused rows in the template of a delivery, or in DUO's when they came in that.</summary>
    internal static byte[] Bestand(IReadOnlyList<Weigering> weigeringen, bool duobestand = false)
    {
        string[] kolommen = duobestand ? Duobestand.Kolommen : weigeringen.Any(w => w.Cellen[6].Length > 0) ? Regelcontrole.Kolommen : Regelcontrole.Kolommen[..Regelcontrole.Verplicht];
        return Foutenbestand.Van(kolommen, weigeringen.Select(w => new Foutenbestand.Regel(
            [.. w.Cellen.Take(kolommen.Length)], string.Join(" ", w.Fouten.Select(f => $"{f.Code} {f.Kolom}: {f.Reden}")), string.Join(" ", w.Fouten.Select(f => f.Herstel)))));
    }
}

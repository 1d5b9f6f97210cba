using Microsoft.AspNetCore.Http.HttpResults;

namespace CoaIntake.ToegangVolgen;

/// <summary>Who may see and register what about whom, now.</summary>
internal static class Toegangscontrole
{
    /// <summary>The ends that hold for an organisation on a day. Who is coupled anew after that day is a new case.</summary>
    public static IQueryable<Toegangseinde> Einden(this CoaIntakeDbContext db, string oin, DateOnly dag) =>
        db.EindenPer(oin, dag).Where(x => !db.Statushouders.Any(s => s.InburgeraarId == x.InburgeraarId && s.Oin == oin && s.Koppelingsdatum > x.Per));

    /// <summary>Null when the organisation still has access to this person.</summary>
    public static async Task<ProblemHttpResult?> Weigering(this CoaIntakeDbContext db, Guid persoon, string oin, DateOnly dag, CancellationToken ct) =>
        await db.Einden(oin, dag).AnyAsync(x => x.InburgeraarId == persoon, ct) ? Beeindigd() : null;

    public static ProblemHttpResult Beeindigd() => Problems.Create(
        403, "TOEGANG_BEEINDIGD", "Uw toegang is beëindigd", "De gemeente heeft de toegang van uw organisatie tot de gegevens van deze inburgeraar beëindigd. Klopt dat niet? Neem contact op met de gemeente.");
}

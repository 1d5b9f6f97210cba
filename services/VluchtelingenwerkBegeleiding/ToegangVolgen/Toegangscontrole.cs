using Microsoft.AspNetCore.Http.HttpResults;

namespace VluchtelingenwerkBegeleiding.ToegangVolgen;

/// <summary>Who may see and register what about whom, now.</summary>
internal static class Toegangscontrole
{
    /// <summary>The ends that hold for an organisation on a day. Who is offered again after the news is a new case.</summary>
    public static IQueryable<Toegangseinde> Einden(this VluchtelingenwerkDbContext db, string oin, DateOnly dag) =>
        db.EindenPer(oin, dag).Where(x => !db.Matches.Any(m => m.InburgeraarId == x.InburgeraarId && (m.Oin == null || m.Oin == oin) && m.AangebodenOp > x.GemeldOp));

    /// <summary>Null when the organisation may register about this person. A person without a match may be one that VluchtelingenWerk already knew.</summary>
    public static async Task<ProblemHttpResult?> Weigering(this VluchtelingenwerkDbContext db, Guid persoon, string oin, DateOnly dag, CancellationToken ct)
    {
        if (await db.Einden(oin, dag).AnyAsync(x => x.InburgeraarId == persoon, ct)) { return Beeindigd(); }
        var organisaties = await db.Matches.Where(x => x.InburgeraarId == persoon && x.Oin != null).Select(x => x.Oin).Distinct().ToListAsync(ct);
        return organisaties.Count == 0 || organisaties.Contains(oin) ? null : VanAnder();
    }

    public static ProblemHttpResult VanAnder() => Problems.Forbidden("Deze inburgeraar wordt door een andere organisatie begeleid.");

    public static ProblemHttpResult Beeindigd() => Problems.Create(
        403, "TOEGANG_BEEINDIGD", "Uw toegang is beëindigd", "De gemeente heeft de toegang van uw organisatie tot de gegevens van deze inburgeraar beëindigd. Klopt dat niet? Neem contact op met de gemeente.");
}

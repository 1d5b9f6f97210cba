using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace VluchtelingenwerkBegeleiding.MatchesBehandelen;

/// <summary>What accepting, handing back and asking have in common: one answer counts, and who comes second hears who was first.</summary>
internal static class Beantwoording
{
    public static async Task<Match?> Zoek(VluchtelingenwerkDbContext db, Guid matchId, Caller caller, DateOnly vandaag, CancellationToken ct) =>
        await db.Matches.SingleOrDefaultAsync(
            x => x.OverdrachtId == matchId && (x.Oin == null || x.Oin == caller.Oin) && !db.Toegangseinden.Any(t => t.InburgeraarId == x.InburgeraarId && t.Oin == caller.Oin && t.Per <= vandaag), ct);

    public static ProblemHttpResult Onbekend() => Problems.NotFound("Deze match bestaat niet, of is van een andere organisatie.");

    /// <summary>Saves the answer. Null when it counts; otherwise the 409 that says who was first.</summary>
    public static async Task<ProblemHttpResult?> SlaOp(VluchtelingenwerkDbContext db, Match match, TimeProvider time, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear(); // the outgoing message must not leave with a later save
            return AlBeantwoord(await db.Matches.AsNoTracking().SingleAsync(x => x.OverdrachtId == match.OverdrachtId, ct), time);
        }
    }

    public static ProblemHttpResult AlBeantwoord(Match match, TimeProvider time)
    {
        var op = match.BeslotenOp is { } moment ? TimeZoneInfo.ConvertTime(moment, time.LocalTimeZone).ToString("' op 'dd-MM-yyyy' om 'HH:mm", CultureInfo.InvariantCulture) : "";
        return match.Status switch
        {
            Matchstatus.Geaccepteerd => Problems.Create(409, "AL_GEACCEPTEERD", "Iemand was u voor", $"{match.BehandelaarNaam} heeft deze match{op} geaccepteerd. Overleg met uw collega als u het had willen doen."),
            Matchstatus.Teruggelegd => Problems.Create(409, "AL_TERUGGELEGD", "Deze match is teruggelegd", $"Deze match is{op} teruggelegd. De gemeente doet zo nodig een nieuw aanbod."),
            _ => Problems.Create(409, "ANDER_WAS_EERDER", "De match is net veranderd", "Er is net om aanvulling gevraagd, of de gemeente vulde de match aan. Haal de match opnieuw op."),
        };
    }
}

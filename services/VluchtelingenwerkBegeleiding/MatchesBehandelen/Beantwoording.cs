using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using VluchtelingenwerkBegeleiding.ToegangVolgen;

namespace VluchtelingenwerkBegeleiding.MatchesBehandelen;

/// <summary>What accepting, handing back and asking have in common: one answer counts, and who comes second hears who was first.</summary>
internal static class Beantwoording
{
    public static async Task<Match?> Zoek(VluchtelingenwerkDbContext db, Guid matchId, Caller caller, CancellationToken ct) =>
        await db.Matches.SingleOrDefaultAsync(x => x.OverdrachtId == matchId && (x.Oin == null || x.Oin == caller.Oin), ct);

    /// <summary>Why this match cannot be answered; null when it can.</summary>
    public static async Task<ProblemHttpResult?> Bezwaar(VluchtelingenwerkDbContext db, Match match, Caller caller, TimeProvider time, CancellationToken ct)
    {
        if (await db.Einden(caller.Oin, time.Today()).AnyAsync(x => x.InburgeraarId == match.InburgeraarId, ct)) { return Toegangscontrole.Beeindigd(); }
        if (match.Aanbodbericht is { } aanbod ? await db.Ingetrokken.ContainsAsync(aanbod, ct) : match.Aanmeldbericht is { } aanmelding && await db.Ingetrokken.ContainsAsync(aanmelding, ct))
        {
            return Problems.Create(409, "INGETROKKEN", "Deze match is ingetrokken", "De gemeente heeft het aanbod ingetrokken. U hoeft niets te doen; zo nodig volgt een nieuw aanbod.");
        }
        if (match.Antwoordbericht is { } antwoord && await db.Ingetrokken.ContainsAsync(antwoord, ct)) { match.Heropen(); }
        return match.IsBeslist ? AlBeantwoord(match, time) : null;
    }

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
            db.Forget(); // the outgoing message must not leave with a later save
            return AlBeantwoord(await db.Matches.AsNoTracking().SingleAsync(x => x.OverdrachtId == match.OverdrachtId, ct), time);
        }
    }

    public static ProblemHttpResult AlBeantwoord(Match match, TimeProvider time)
    {
        var op = match.BeslotenOp is { } moment ? TimeZoneInfo.ConvertTime(moment, time.LocalTimeZone).ToString("' op 'dd-MM-yyyy' om 'HH:mm", CultureInfo.InvariantCulture) : "";
        return match.Status switch
        {
            Matchstatus.Geaccepteerd => Problems.Create(409, "AL_GEACCEPTEERD", "Iemand was u voor", $"{match.BehandelaarNaam ?? "Een collega"} heeft deze match{op} geaccepteerd. Overleg met uw collega als u het had willen doen."),
            Matchstatus.Teruggelegd => Problems.Create(409, "AL_TERUGGELEGD", "Deze match is teruggelegd", $"Deze match is{op} teruggelegd. De gemeente doet zo nodig een nieuw aanbod."),
            _ => Problems.Create(409, "ANDER_WAS_EERDER", "De match is net veranderd", "Er is net om aanvulling gevraagd, of de gemeente vulde de match aan. Haal de match opnieuw op."),
        };
    }
}

using DuoExamens.NotificatiesVerwerken;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DuoExamens.MeldingenDoen;

/// <summary>After repair: a report that DUO refused goes once more, one that waits goes now; an event that DUO did not let be read is read again.</summary>
internal static class HerhaalMelding
{
    /// <summary>Er is niets te kiezen: het gaat opnieuw zoals het is.</summary>
    public sealed record Verzoek;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/meldingen/{meldingId:guid}/_herhaal", (Guid meldingId, Body<Verzoek> body, Caller caller, DuoExamensDbContext db, Meldingboek meldingen, CancellationToken ct) => { body.Read(); return Melding(meldingId, caller, db, meldingen, ct); }).RequireRol("usd", "regisseur", "teamleider", "beheerder")
            .WithName("herhaalMelding").WithSummary("Een geweigerde of wachtende melding nu opnieuw naar DUO sturen");
        app.MapPost("/notificaties/{berichtId:guid}/_lees-opnieuw", (Guid berichtId, Body<Verzoek> body, Caller caller, DuoExamensDbContext db, CancellationToken ct) => { body.Read(); return Notificatie(berichtId, caller, db, ct); }).RequireRol("usd", "regisseur", "teamleider", "beheerder")
            .WithName("leesNotificatieOpnieuw").WithSummary("Een gebeurtenis die DUO niet liet lezen nu opnieuw lezen");
    }

    public static async Task<Results<Accepted, ProblemHttpResult>> Melding(Guid meldingId, Caller caller, DuoExamensDbContext db, Meldingboek meldingen, CancellationToken ct)
    {
        if (await db.Meldingen.SingleOrDefaultAsync(m => m.Id == meldingId && (caller.Rol == "beheerder" || m.Bron == caller.Oin), ct) is not { } melding) { return Problems.NotFound("Deze melding bestaat niet bij uw gemeente."); }
        switch (melding.Status)
        {
            case Meldingstatus.Geweigerd or Meldingstatus.Afwijkend:
                meldingen.Opnieuw(melding);
                break;
            case Meldingstatus.Klaargezet or Meldingstatus.Verzonden:
                await db.HaalNaarVoren(Werksoort.Melding, melding.Id, melding.BsnIndex, ct);
                break;
            default:
                return Problems.Create(409, "NIET_TE_HERHALEN", "Deze melding hoeft niet opnieuw", $"DUO heeft haar, of zij geldt niet meer: {melding.Status.ToString().ToUpperInvariant()}. Leg vast wat er veranderd is; dat wordt een nieuwe melding.");
        }
        await db.SaveChangesAsync(ct);
        return TypedResults.Accepted((string?)null);
    }

    public static async Task<Results<Accepted, ProblemHttpResult>> Notificatie(Guid berichtId, Caller caller, DuoExamensDbContext db, CancellationToken ct)
    {
        if (await db.Notificaties.SingleOrDefaultAsync(n => n.BerichtId == berichtId && (caller.Rol == "beheerder" || n.Doel == caller.Oin), ct) is not { } n) { return Problems.NotFound("Deze notificatie bestaat niet bij uw gemeente."); }
        if (n.Status != NotificatieStatus.Geweigerd || n.BsnIndex is not { } groep)
        {
            return Problems.Create(409, "NIET_TE_HERHALEN", "Deze notificatie hoeft niet opnieuw gelezen", $"Alleen wat DUO niet liet lezen, gaat opnieuw. Deze is {n.Status.ToString().ToUpperInvariant()}.");
        }
        (n.Status, n.Uitleg, n.VerwerktOp) = (NotificatieStatus.Ontvangen, null, null);
        db.PlanWerk(Werksoort.Notificatie, n.BerichtId, groep);
        await db.SaveChangesAsync(ct);
        return TypedResults.Accepted((string?)null);
    }
}

using Inburgering.Contracts.Keten.V1;
using Microsoft.AspNetCore.Http.HttpResults;
using VluchtelingenwerkBegeleiding.ToegangVolgen;

namespace VluchtelingenwerkBegeleiding.ContactVastleggen;

/// <summary>VluchtelingenWerk legt vast dat er contact was. Een contact op dezelfde dag, op dezelfde wijze en met dezelfde rol is hetzelfde contact.</summary>
internal static class LegContactVast
{
    public sealed record Beeld(Guid ContactmomentId, Guid InburgeraarId, DateOnly Datum, Contactvorm Wijze, Begeleidersrol MetRol, string Taal, bool Tolk);

    public sealed record Lijst(IReadOnlyList<Beeld> Contactmomenten);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/contactmomenten", Handle).RequireRol("vwn").WithSummary("Leg een contact vast");
        app.MapGet("/contactmomenten", Alle).RequireRol("vwn", "usd").WithSummary("Eigen contacten, de jongste eerst").WithDescription("Filter op inburgeraarId.");
    }

    public static Task<Results<Created<Beeld>, Ok<Beeld>, ProblemHttpResult>> Handle(
        Body<ContactmomentVastgelegd> body, Caller caller, VluchtelingenwerkDbContext db, TimeProvider time, CancellationToken ct) =>
        LegVast(body.Read(("datum", body.VastgelegdOp ?? time.Today()), ("metRol", Begeleidersrol.BegeleiderVwn)), body.InburgeraarId, body.VastgelegdOp, caller, db, time, ct);

    /// <summary>The same for the API and the page.</summary>
    public static async Task<Results<Created<Beeld>, Ok<Beeld>, ProblemHttpResult>> LegVast(
        ContactmomentVastgelegd contact, Guid? inburgeraarId, DateOnly? vastgelegdOp, Caller caller, VluchtelingenwerkDbContext db, TimeProvider time, CancellationToken ct)
    {
        if (inburgeraarId is not { } gegeven) { return Problems.Invalid("/inburgeraarId", "Zeg om wie het gaat."); }
        if (contact.Datum > time.Today()) { return Problems.Invalid("/datum", "Het contact is nog niet geweest: de datum ligt in de toekomst."); }
        var persoon = await db.Sleutel(gegeven, ct);
        if (await db.Weigering(persoon, caller.Oin, time.Today(), ct) is { } geweigerd) { return geweigerd; }

        var bekend = await db.Contactmomenten.SingleOrDefaultAsync(x => x.InburgeraarId == persoon && x.Datum == contact.Datum && x.Wijze == contact.Wijze && x.MetRol == contact.MetRol, ct);
        if (bekend is not null && bekend.Oin != caller.Oin) { return Toegangscontrole.VanAnder(); }
        if (!IsNieuws(contact, bekend)) { return TypedResults.Ok(Van(bekend!)); }
        var nieuw = bekend is null;
        if (bekend is null)
        {
            db.Add(bekend = new Contactmoment { ContactmomentId = Guid.CreateVersion7(), InburgeraarId = persoon, Oin = caller.Oin, Datum = contact.Datum, Wijze = contact.Wijze, MetRol = contact.MetRol, Taal = contact.Taal, Tolk = contact.Tolk });
        }
        (bekend.Taal, bekend.Tolk) = (contact.Taal, contact.Tolk);
        db.Verstuur(contact, new About(persoon) { Oin = caller.Oin, Time = time.At(vastgelegdOp ?? contact.Datum) }, bekend.ContactmomentId, $"contactmomenten/{bekend.ContactmomentId}", time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return nieuw ? TypedResults.Created($"/vluchtelingenwerk-begeleiding/v1/contactmomenten/{bekend.ContactmomentId}", Van(bekend)) : TypedResults.Ok(Van(bekend));
    }

    public static async Task<Ok<Lijst>> Alle(Guid? inburgeraarId, Caller caller, VluchtelingenwerkDbContext db, TimeProvider time, CancellationToken ct)
    {
        var persoon = inburgeraarId is { } id ? await db.Sleutel(id, ct) : (Guid?)null;
        var einden = db.Einden(caller.Oin, time.Today());
        var rijen = await db.Contactmomenten.AsNoTracking()
            .Where(x => (caller.Rol != "vwn" || (x.Oin == caller.Oin && !einden.Any(e => e.InburgeraarId == x.InburgeraarId))) && (persoon == null || x.InburgeraarId == persoon))
            .OrderByDescending(x => x.Datum).Take(500).ToListAsync(ct);
        return TypedResults.Ok(new Lijst([.. rijen.Select(Van)]));
    }

    internal static bool IsNieuws(ContactmomentVastgelegd contact, Contactmoment? bekend) =>
        bekend is null || bekend.Taal != contact.Taal || bekend.Tolk != contact.Tolk;

    private static Beeld Van(Contactmoment x) => new(x.ContactmomentId, x.InburgeraarId, x.Datum, x.Wijze, x.MetRol, x.Taal, x.Tolk);
}

using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Gemeente.V1;
using Microsoft.AspNetCore.Http.HttpResults;
using VluchtelingenwerkBegeleiding.ToegangVolgen;

namespace VluchtelingenwerkBegeleiding.PvtRegistreren;

/// <summary>VluchtelingenWerk meldt een PVT-activiteit, de ondertekening van de verklaring, of beide in een keer.</summary>
/// <remarks>Other hours on the same day are another activity: that is the key of M24.</remarks>
internal static class RegistreerPvt
{
    /// <summary>The fields of both messages of M24.</summary>
    public sealed record Verzoek
    {
        public DateOnly? Datum { get; init; }

        [Uren(24)]
        public decimal? Uren { get; init; }

        public bool? Excursie { get; init; }

        public DateOnly? OndertekendOp { get; init; }

        [Uren]
        public decimal? TotaalUren { get; init; }

        public Verwijtbaarheid? Verwijtbaar { get; init; }
    }

    public sealed record Beeld(Guid PvtRegistratieId, Guid InburgeraarId, DateOnly Datum, bool Ondertekening, decimal? Uren, bool? Excursie, decimal? TotaalUren, Verwijtbaarheid? Verwijtbaar);

    public sealed record Lijst(IReadOnlyList<Beeld> PvtRegistraties);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/pvt-registraties", Handle).RequireRol("vwn").WithSummary("Meld een PVT-activiteit of de ondertekening");
        app.MapGet("/pvt-registraties", Alle).RequireRol("vwn", "usd").WithSummary("Eigen registraties, de jongste eerst").WithDescription("Filter op inburgeraarId.");
    }

    public static Task<Results<Created<Beeld>, Ok<Beeld>, ProblemHttpResult>> Handle(
        Body<Verzoek> body, Caller caller, VluchtelingenwerkDbContext db, TimeProvider time, CancellationToken ct) =>
        Registreer(body.Read(), body.InburgeraarId, body.VastgelegdOp, caller, db, time, ct);

    /// <summary>The same for the API and the page.</summary>
    public static async Task<Results<Created<Beeld>, Ok<Beeld>, ProblemHttpResult>> Registreer(
        Verzoek verzoek, Guid? inburgeraarId, DateOnly? vastgelegdOp, Caller caller, VluchtelingenwerkDbContext db, TimeProvider time, CancellationToken ct)
    {
        var fouten = Controleer(verzoek, wie: inburgeraarId is not null, vandaag: time.Today());
        if (fouten.Count > 0) { return Problems.Invalid(fouten); }
        var persoon = await db.Sleutel(inburgeraarId!.Value, ct);
        if (await db.Weigering(persoon, caller.Oin, time.Today(), ct) is { } geweigerd) { return geweigerd; }

        var bekend = await db.PvtRegistraties.Where(x => x.InburgeraarId == persoon).ToListAsync(ct);
        if (bekend.Any(x => x.Oin != caller.Oin)) { return Toegangscontrole.VanAnder(); }
        var (laatste, nieuw, iets) = ((PvtRegistratie?)null, false, false);
        foreach (var rij in Rijen(verzoek, persoon, caller.Oin, vastgelegdOp ?? time.Today()))
        {
            laatste = bekend.SingleOrDefault(x => x.Datum == rij.Datum && x.Ondertekening == rij.Ondertekening && x.Uren == rij.Uren);
            if (laatste is not null && !IsNieuws(rij, laatste)) { continue; }
            iets = true;
            if (laatste is null)
            {
                nieuw = true;
                db.Add(laatste = rij);
            }
            (laatste.Excursie, laatste.TotaalUren, laatste.Verwijtbaar) = (rij.Excursie, rij.TotaalUren, rij.Verwijtbaar);
            var (pad, nu) = ($"pvt-registraties/{laatste.PvtRegistratieId}", time.GetUtcNow());
            var about = new About(persoon) { Oin = caller.Oin, Time = time.At(vastgelegdOp ?? rij.Datum) };
            if (rij.Ondertekening) { db.Verstuur(new PvtOndertekend { OndertekendOp = rij.Datum, TotaalUren = rij.TotaalUren, Excursie = rij.Excursie, Verwijtbaar = rij.Verwijtbaar }, about, laatste.PvtRegistratieId, pad, nu); }
            else { db.Verstuur(new PvtActiviteitGeregistreerd { Datum = rij.Datum, Uren = rij.Uren, Excursie = rij.Excursie ?? false }, about, laatste.PvtRegistratieId, pad, nu); }
        }
        if (iets) { await db.SaveChangesAsync(ct); }
        return nieuw ? TypedResults.Created($"/vluchtelingenwerk-begeleiding/v1/pvt-registraties/{laatste!.PvtRegistratieId}", Van(laatste)) : TypedResults.Ok(Van(laatste!));
    }

    public static async Task<Ok<Lijst>> Alle(Guid? inburgeraarId, Caller caller, VluchtelingenwerkDbContext db, TimeProvider time, CancellationToken ct)
    {
        var persoon = inburgeraarId is { } id ? await db.Sleutel(id, ct) : (Guid?)null;
        var einden = db.Einden(caller.Oin, time.Today());
        var rijen = await db.PvtRegistraties.AsNoTracking()
            .Where(x => (caller.Rol != "vwn" || (x.Oin == caller.Oin && !einden.Any(e => e.InburgeraarId == x.InburgeraarId))) && (persoon == null || x.InburgeraarId == persoon))
            .OrderByDescending(x => x.Datum).ThenBy(x => x.Ondertekening).Take(500).ToListAsync(ct);
        return TypedResults.Ok(new Lijst([.. rijen.Select(Van)]));
    }

    /// <summary>One request is an activity, a signature, or both.</summary>
    internal static IEnumerable<PvtRegistratie> Rijen(Verzoek v, Guid persoon, string oin, DateOnly dag)
    {
        if (v.Uren is { } uren)
        {
            yield return new() { PvtRegistratieId = Guid.CreateVersion7(), InburgeraarId = persoon, Oin = oin, Datum = v.Datum ?? v.OndertekendOp ?? dag, Ondertekening = false, Uren = uren, Excursie = v.Excursie ?? false };
        }
        if (v.OndertekendOp is { } op)
        {
            yield return new() { PvtRegistratieId = Guid.CreateVersion7(), InburgeraarId = persoon, Oin = oin, Datum = op, Ondertekening = true, Uren = 0, Excursie = v.Excursie, TotaalUren = v.TotaalUren, Verwijtbaar = v.Verwijtbaar };
        }
    }

    internal static bool IsNieuws(PvtRegistratie rij, PvtRegistratie bekend) =>
        (rij.Excursie, rij.TotaalUren, rij.Verwijtbaar) != (bekend.Excursie, bekend.TotaalUren, bekend.Verwijtbaar);

    internal static Dictionary<string, string[]> Controleer(Verzoek v, bool wie, DateOnly vandaag)
    {
        var fouten = new Dictionary<string, string[]>();
        if (!wie) { fouten["/inburgeraarId"] = ["Zeg om wie het gaat."]; }
        if (v.Uren is null && v.OndertekendOp is null) { fouten["/uren"] = ["Geef uren van een activiteit, of ondertekendOp."]; }
        if (v.Datum > vandaag) { fouten["/datum"] = ["De activiteit is nog niet geweest: de datum ligt in de toekomst."]; }
        if (v.OndertekendOp > vandaag) { fouten["/ondertekendOp"] = ["De ondertekening ligt in de toekomst."]; }
        if (v.OndertekendOp is null && v.TotaalUren is not null) { fouten["/totaalUren"] = ["Het totaal hoort bij de ondertekening: geef ook ondertekendOp."]; }
        if (v.OndertekendOp is null && v.Verwijtbaar is not null) { fouten["/verwijtbaar"] = ["Verwijtbaarheid hoort bij de ondertekening: geef ook ondertekendOp."]; }
        return fouten;
    }

    private static Beeld Van(PvtRegistratie x) => new(x.PvtRegistratieId, x.InburgeraarId, x.Datum, x.Ondertekening, x.Ondertekening ? null : x.Uren, x.Excursie, x.TotaalUren, x.Verwijtbaar);
}

using DuoExamens.Personen;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DuoExamens.Vergelijken;

/// <summary>When DUO was last laid next to the chain, what was different, and a comparison on request.</summary>
internal static class RaadpleegVergelijkingen
{
    private const int Hoogstens = 500;

    public sealed record Antwoord(IReadOnlyList<Regel> Vergelijkingen, IReadOnlyList<Verschilregel> Verschillen);

    /// <summary>Eén persoon en het laatste moment waarop alles bij DUO is nagelezen.</summary>
    public sealed record Regel(Guid InburgeraarId, DateTimeOffset? VergelekenOp, DateTimeOffset? Volgende, string? LaatsteFout);

    /// <summary>Wat DUO anders had dan wat de keten wist, en het bericht (<c>berichtId</c>) waarmee de keten het alsnog hoorde; zonder bericht is het iets wat de gemeente meldde en DUO niet toont.</summary>
    public sealed record Verschilregel(Guid InburgeraarId, string Soort, IReadOnlyList<string> Velden, DateTimeOffset GevondenOp, string? Bericht, Guid? BerichtId);

    /// <summary>Vraag om iemand nu na te lezen.</summary>
    public sealed record Verzoek;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/vergelijkingen", Handle).RequireRol("usd", "regisseur", "teamleider", "beheerder")
            .WithName("raadpleegVergelijkingen").WithSummary("Wat DUO anders had dan de keten wist");
        app.MapPost("/vergelijkingen", Vraag).RequireRol("usd", "regisseur", "beheerder")
            .WithName("vraagVergelijking").WithSummary("Iemand nu bij DUO nalezen");
    }

    public static async Task<Ok<Antwoord>> Handle(Guid? inburgeraarId, Caller caller, DuoExamensDbContext db, Vault vault, CancellationToken ct)
    {
        var alles = caller.Rol == "beheerder";
        var personen = await db.Personen.AsNoTracking()
            .Where(p => p.BsnIndex != null && (alles || p.Gemeente == caller.Oin) && (inburgeraarId == null || p.InburgeraarId == inburgeraarId))
            .OrderByDescending(p => p.VergelekenOp).Take(Hoogstens).ToListAsync(ct);
        var ids = personen.ConvertAll(p => p.Id);
        var werk = (await db.Werk.AsNoTracking().Where(w => w.Soort == Werksoort.Vergelijking && ids.Contains(w.ItemId)).ToListAsync(ct)).ToLookup(w => w.ItemId);
        var verschillen = await db.Verschillen.AsNoTracking()
            .Where(v => (alles || v.Gemeente == caller.Oin) && (inburgeraarId == null || v.InburgeraarId == inburgeraarId))
            .OrderByDescending(v => v.GevondenOp).Take(Hoogstens).ToListAsync(ct);
        var verschilIds = verschillen.ConvertAll(v => v.Id);
        var verteld = (await db.Doorgegeven.AsNoTracking().Where(d => verschilIds.Contains(d.HerkomstId)).ToListAsync(ct)).ToDictionary(d => d.HerkomstId);
        return TypedResults.Ok(new Antwoord(
            [.. personen.Select(p => new Regel(p.InburgeraarId, p.VergelekenOp, werk[p.Id].FirstOrDefault()?.VolgendePoging, werk[p.Id].FirstOrDefault()?.LaatsteFout))],
            [.. verschillen.Select(v => new Verschilregel(v.InburgeraarId, v.Soort, vault.Decrypt(v.Velden).Split('\n'), v.GevondenOp, verteld.GetValueOrDefault(v.Id)?.Bericht, verteld.GetValueOrDefault(v.Id)?.BerichtId))]));
    }

    public static async Task<Results<Accepted, ProblemHttpResult>> Vraag(Body<Verzoek> body, Caller caller, DuoExamensDbContext db, Personenregister personen, CancellationToken ct)
    {
        body.Read();
        if (body.InburgeraarId is not { } gevraagd) { return Problems.Invalid("/inburgeraarId", "Zeg van wie: de ketensleutel uit het dossier."); }
        var sleutel = await personen.Geldend(gevraagd, ct);
        var persoon = await db.Personen.SingleOrDefaultAsync(p => p.InburgeraarId == sleutel && (caller.Rol == "beheerder" || p.Gemeente == caller.Oin), ct);
        if (persoon?.BsnIndex is not { } groep)
        {
            return Problems.Create(404, "PERSOON_ONBEKEND", "Deze persoon is bij DUO niet op te zoeken", "De koppeling met DUO kent bij deze ketensleutel geen BSN, of een andere gemeente gaat over deze persoon.");
        }
        await db.HaalNaarVoren(Werksoort.Vergelijking, persoon.Id, groep, ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.Accepted((string?)null);
    }
}

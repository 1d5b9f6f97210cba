using Microsoft.AspNetCore.Http.HttpResults;
using UsdRegie.Delen;
using UsdRegie.Dossiers;
using UsdRegie.DossiersRaadplegen;
using UsdRegie.FeitenVerwerken;
using UsdRegie.InzageVastleggen;

namespace UsdRegie.Meekijken;

/// <summary>In welk dossier een organisatie nu mag meekijken.</summary>
internal sealed record Meekijkregel(Guid DossierId, string? Naam, string Doel, DateOnly Tot);

internal sealed record Meekijkregels(IReadOnlyList<Meekijkregel> Items);

internal sealed record Meekijkers(IReadOnlyList<Meekijker> Items);

internal sealed record Delingen(IReadOnlyList<Deling> Items);

/// <summary>
/// Meekijken: the municipality lets another organisation look along, that organisation looks, and everybody sees with whom a dossier is shared and how: looking
/// along, handing over or asking. What a partner sees is made again at every look, and every look is written down.
/// </summary>
internal static class KijkMee
{
    private const int Meeste = 200;

    internal static readonly string[] Kijkers = ["coa", "vwn", "taalschool", "participatie"];

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/dossiers/{dossierId:guid}/meekijkers", (Guid dossierId, Body<MeekijkVerzoek> body, Meekijkbalie balie, Caller wie, CancellationToken ct) => balie.StaToe(dossierId, body.Read(), wie, ct)).RequireRol(Rollen.Gemeente)
            .WithSummary("Laat een andere organisatie meekijken, tot en met een dag")
            .WithDescription("De regie blijft bij de gemeente. Wat de organisatie ziet, hangt af van wat zij is: zie meekijken. Zonder tot is het de langste termijn die mag (alert:meekijken:dagen). Een andere gemeente krijgt een overdracht T7.")
            .Produces<Meekijker>(StatusCodes.Status201Created).Produces<Meekijker>().ProducesProblem(StatusCodes.Status409Conflict);
        app.MapPost("/dossiers/{dossierId:guid}/meekijkers/{meekijkId:guid}/_beeindig", (Guid dossierId, Guid meekijkId, Body<StopVerzoek> body, Meekijkbalie balie, Caller wie, CancellationToken ct) => balie.Beeindig(dossierId, meekijkId, body.Read(), wie, ct)).RequireRol(Rollen.Gemeente)
            .WithSummary("Laat het meekijken van een organisatie nu stoppen").Produces<Meekijker>();
        app.MapGet("/dossiers/{dossierId:guid}/meekijkers", Meekijkers).RequireRol(Rollen.Gemeente).WithSummary("Wie meekijkt of meekeek in een dossier");
        app.MapGet("/dossiers/{dossierId:guid}/delingen", Gedeeld).RequireRol(Rollen.Gemeente).WithSummary("Met wie een dossier gedeeld is: MEEKIJKEN, OVERDRAGEN of OPVRAGEN");
        app.MapGet("/meekijken", Lijst).RequireRol(Kijkers).WithSummary("In welke dossiers uw organisatie nu mag meekijken");
        app.MapGet("/meekijken/{dossierId:guid}", Een).RequireRol(Kijkers).WithSummary("Eén dossier waarin u meekijkt: wat uw organisatie daarvan mag zien");
    }

    private static async Task<Results<Ok<Meekijkers>, ProblemHttpResult>> Meekijkers(Guid dossierId, UsdRegieDbContext db, Dossierschrijver schrijver, TimeProvider time, Caller wie, CancellationToken ct) =>
        await RaadpleegDossiers.Haal(dossierId, db, schrijver, wie, time, "meekijkers bekeken", ct) is (_, var stand) ? TypedResults.Ok(new Meekijkers(Meekijker.Van(stand.Dossier.Op(time.Today())))) : RaadpleegDossiers.Onbekend();

    private static async Task<Results<Ok<Delingen>, ProblemHttpResult>> Gedeeld(Guid dossierId, UsdRegieDbContext db, Dossierschrijver schrijver, TimeProvider time, Caller wie, CancellationToken ct) =>
        await RaadpleegDossiers.Haal(dossierId, db, schrijver, wie, time, "delingen bekeken", ct) is (_, var stand) ? TypedResults.Ok(new Delingen(Deling.Van(stand.Dossier.Op(time.Today())))) : RaadpleegDossiers.Onbekend();

    private static async Task<Ok<Meekijkregels>> Lijst(UsdRegieDbContext db, Dossierschrijver schrijver, TimeProvider time, Caller wie, CancellationToken ct) =>
        TypedResults.Ok(new Meekijkregels(await Regels(db, schrijver, time, wie, ct)));

    private static async Task<Results<Ok<Meekijkbeeld>, ProblemHttpResult>> Een(Guid dossierId, UsdRegieDbContext db, Dossierschrijver schrijver, TimeProvider time, Caller wie, CancellationToken ct) =>
        await Blik(dossierId, db, schrijver, time, wie, ct) is { } beeld ? TypedResults.Ok(beeld) : Problems.NotFound("In dit dossier kijkt uw organisatie niet mee, of niet meer.");

    /// <summary>The dossiers in which the caller may look along today, by name; that it looked is written down.</summary>
    internal static async Task<IReadOnlyList<Meekijkregel>> Regels(UsdRegieDbContext db, Dossierschrijver schrijver, TimeProvider time, Caller wie, CancellationToken ct)
    {
        var soort = Feitsoort.Naam<MeekijkenToegestaan>();
        var rijen = await db.Dossiers.AsNoTracking().Where(x => db.Feiten.Any(f => f.DossierId == x.DossierId && f.Type == soort)).ToListAsync(ct);
        var standen = await schrijver.Laad(rijen, ct);
        await Audit.NoteerApart(db, time, wie, "lijst meekijken bekeken", null, ct);
        return
        [
            .. rijen.Select(r => standen[r.DossierId].Dossier.Op(time.Today())).Select(s => Kijkt(s, wie) is { } m ? Meekijkbeeld.Van(s, m, wie.Rol) : null).OfType<Meekijkbeeld>()
                .Select(b => new Meekijkregel(b.DossierId, b.Naam, b.Doel, b.Tot)).OrderBy(r => r.Naam, StringComparer.CurrentCulture).ThenBy(r => r.DossierId).Take(Meeste),
        ];
    }

    /// <summary>What the caller may see of this dossier today; null when it may not. A look leaves a trace in the dossier.</summary>
    internal static async Task<Meekijkbeeld?> Blik(Guid dossierId, UsdRegieDbContext db, Dossierschrijver schrijver, TimeProvider time, Caller wie, CancellationToken ct)
    {
        if (await db.Dossiers.AsNoTracking().SingleOrDefaultAsync(x => x.DossierId == dossierId, ct) is not { } rij) { return null; }
        var stand = (await schrijver.Laad([rij], ct))[dossierId].Dossier.Op(time.Today());
        if (Kijkt(stand, wie) is not { } meekijker) { return null; }
        await Audit.NoteerApart(db, time, wie, "meegekeken", dossierId, ct);
        return Meekijkbeeld.Van(stand, meekijker, wie.Rol);
    }

    private static Meekijker? Kijkt(Stand stand, Caller wie) => Meekijker.Van(stand).FirstOrDefault(m => m.PartnerOin == wie.Oin && m.Status == Meekijkstatus.Loopt);
}

using Microsoft.AspNetCore.Http.HttpResults;
using UsdRegie.Dossiers;
using UsdRegie.DossiersRaadplegen;
using UsdRegie.FeitenRegistreren;
using UsdRegie.FeitenVerwerken;
using UsdRegie.InzageVastleggen;
using UsdRegie.Overdrachten;
using UsdRegie.Signaleringen;

namespace UsdRegie.OverdrachtenBehandelen;

/// <summary>
/// De warme overdracht over HTTP: aanbieden, bekijken, aannemen, terugleggen, aanvullen, bespreken, afronden en intrekken.
/// Each side does its own part; the stand of the folded dossier decides what is possible, and the first answer counts.
/// </summary>
internal static class BehandelOverdrachten
{
    private static readonly string[] Partijen = [.. Rollen.Gemeente, "participatie", "vwn", "taalschool", "coa", "duo"];

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/overdrachten", Lijst).RequireRol(Partijen).WithSummary("Overdrachten van en naar uw organisatie");
        app.MapGet("/overdrachten/{overdrachtId:guid}", Een).RequireRol(Partijen).WithSummary("Eén overdracht, met precies de gegevens die overgaan");
        app.MapPost("/overdrachten", (Body<BiedAanVerzoek> body, Overdrachtbalie balie, Caller wie, CancellationToken ct) => balie.BiedAan(null, body, wie, ct)).RequireRol([.. Rollen.Gemeente, "taalschool"]).WithSummary("Bied een overdracht aan (M06)").Produces<Overdrachtkaart>(StatusCodes.Status201Created).Produces<Overdrachtkaart>().ProducesProblem(StatusCodes.Status409Conflict)
            .WithDescription("De gemeente biedt T2, T3, T4b en T7 tot en met T11 aan, en een taalschool T4a (aan de gemeente) en T6 (aan een andere school) over wie zij lesgeeft. COA en VluchtelingenWerk bieden T1 en T5 aan bij hun eigen dienst. Een veld dat niet in de overgang mag, is 400 VERBODEN_VELD; wat de overgang niet kent, blijft hier.");
        app.MapPost("/dossiers/{dossierId:guid}/overdrachten", (Guid dossierId, Body<BiedAanVerzoek> body, Overdrachtbalie balie, Caller wie, CancellationToken ct) => balie.BiedAan(dossierId, body, wie, ct)).RequireRol(Rollen.Gemeente).WithSummary("Bied een overdracht van dit dossier aan (M06)").Produces<Overdrachtkaart>(StatusCodes.Status201Created).Produces<Overdrachtkaart>().ProducesProblem(StatusCodes.Status409Conflict);

        Stap<OverdrachtGeaccepteerd>(Overdrachtstap.Accepteer, "Neem een overdracht aan (M07)", (body, i) =>
            body.Read(("overdrachtId", i.Overdracht.OverdrachtId), ("ontbrekendeVelden", Array.Empty<string>()), ("akkoord", true)) with { OverdrachtId = i.Overdracht.OverdrachtId });
        Stap<OverdrachtTeruggelegd>(Overdrachtstap.LegTerug, "Leg een overdracht met reden terug (M08)", (body, i) =>
            body.Read(("overdrachtId", i.Overdracht.OverdrachtId), ("toelichting", "")) with { OverdrachtId = i.Overdracht.OverdrachtId });
        Stap<VulAanVerzoek>(Overdrachtstap.VulAan, "Vul ontbrekende gegevens aan", (body, i) => new OverdrachtAangevuld(i.Overdracht.OverdrachtId, body.Read().Velden));
        Stap<VraagVerzoek>(Overdrachtstap.VraagAanvulling, "Vraag de aanbieder om meer gegevens", (body, i) => new OverdrachtVraagt(i.Overdracht.OverdrachtId, body.Read().Vraag));
        Stap<GesprekVerzoek>(Overdrachtstap.Gesprek, "Leg het overdrachtsgesprek vast", (body, i) =>
        {
            var v = body.Read(("datum", i.Dag), ("wijze", Gesprekswijze.Gesprek));
            return i.AlsGesprek(v.Datum!.Value, v.Wijze!.Value, v.Aanwezigen ?? [], v.Gehouden ?? true);
        });
        Stap<RondAfVerzoek>(Overdrachtstap.RondAf, "Rond een overdracht af met de uitkomst", (body, i) => new OverdrachtAfgerond(i.Overdracht.OverdrachtId, body.Read().Uitkomst));
        Stap<TrekInVerzoek>(Overdrachtstap.TrekIn, "Trek een aanbod in", (body, i) => new OverdrachtIngetrokken(i.Overdracht.OverdrachtId, body.Read().Reden));

        void Stap<T>(Overdrachtstap stap, string samenvatting, Func<Body<T>, Stapinvoer, object> feit)
            where T : class =>
            app.MapPost("/overdrachten/{overdrachtId:guid}/" + stap.Pad, async (Guid overdrachtId, HttpContext context, Overdrachtbalie balie, Caller wie, CancellationToken ct) =>
            {
                var body = await Body<T>.BindAsync(context, null!); // no parameter, for the reason in Registraties
                return await balie.Doe(overdrachtId, stap, body.VastgelegdOp, i => feit(body, i), wie, ct);
            })
                .RequireRol(Partijen).WithSummary(samenvatting).Accepts<T>("application/json").Produces<Overdrachtkaart>().ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<OverdrachtLijst>> Lijst(
        UsdRegieDbContext db, Dossierschrijver schrijver, Drempels drempels, TimeProvider time, Caller wie, string? soort, string? status, Guid? dossierId, CancellationToken ct)
    {
        var (oin, gemeente) = (wie.EigenOin(), wie.EigenGemeente());
        var vraag = db.Overdrachten.AsNoTracking().Where(x => x.NaarOin == oin || x.VanOin == oin || (gemeente != "" && x.Gemeentecode == gemeente));
        if (soort is not null) { vraag = vraag.Where(x => x.Soort == soort); }
        if (status is not null) { vraag = vraag.Where(x => x.Status == status); }
        if (dossierId is not null) { vraag = vraag.Where(x => x.DossierId == dossierId); }
        var rijen = await vraag.OrderByDescending(x => x.AangebodenOp).Take(200).ToListAsync(ct);
        var ids = rijen.Select(r => r.DossierId).Distinct().ToList();
        var dossiers = await db.Dossiers.AsNoTracking().Where(x => ids.Contains(x.DossierId)).ToDictionaryAsync(x => x.DossierId, ct);
        var standen = await schrijver.Laad(dossiers.Values, ct);
        var kaarten = rijen.SelectMany(r =>
        {
            var stand = standen[r.DossierId].Dossier.Op(time.Today());
            return stand.Overdrachten.Where(o => o.OverdrachtId == r.OverdrachtId && Toegang.MagLezen(stand, wie)).Select(o => Overdrachtkaart.Van(dossiers[r.DossierId], stand, o, drempels) with { Velden = [], Inhoud = null });
        });
        return TypedResults.Ok(new OverdrachtLijst([.. kaarten]));
    }

    private static async Task<Results<Ok<Overdrachtkaart>, ProblemHttpResult>> Een(Guid overdrachtId, UsdRegieDbContext db, Dossierschrijver schrijver, Drempels drempels, TimeProvider time, Caller wie, CancellationToken ct) =>
        await Haal(overdrachtId, db, schrijver, time, wie, ct) is var (dossier, stand, overdracht, _) ? TypedResults.Ok(Overdrachtkaart.Volledig(dossier, stand, overdracht, drempels)) : Onbekend();

    /// <summary>Reads a handover of the caller's organisation and writes down who looked, in one transaction: no look without a trace.</summary>
    internal static async Task<(DossierRij Dossier, Stand Stand, Overdracht Overdracht, Kant Kant)?> Haal(Guid overdrachtId, UsdRegieDbContext db, Dossierschrijver schrijver, TimeProvider time, Caller wie, CancellationToken ct)
    {
        if (await Zoek(overdrachtId, db, schrijver, time, wie, ct) is not { } gevonden) { return null; }
        await Audit.NoteerApart(db, time, wie, "overdracht bekeken", gevonden.Dossier.DossierId, ct);
        return gevonden;
    }

    /// <summary>Null for who stands on neither side, may not read the dossier any more, or when the offer was taken out of it.</summary>
    internal static async Task<(DossierRij Dossier, Stand Stand, Overdracht Overdracht, Kant Kant)?> Zoek(Guid overdrachtId, UsdRegieDbContext db, Dossierschrijver schrijver, TimeProvider time, Caller wie, CancellationToken ct)
    {
        if (await db.Overdrachten.AsNoTracking().SingleOrDefaultAsync(x => x.OverdrachtId == overdrachtId, ct) is not { } rij || wie.StaatAan(rij) == Kant.Geen) { return null; }
        var dossier = await db.Dossiers.AsNoTracking().SingleAsync(x => x.DossierId == rij.DossierId, ct);
        var stand = (await schrijver.Laad([dossier], ct))[rij.DossierId].Dossier.Op(time.Today());
        return stand.Overdrachten.FirstOrDefault(o => o.OverdrachtId == overdrachtId) is { } overdracht && Toegang.MagLezen(stand, wie) ? (dossier, stand, overdracht, wie.StaatAan(rij)) : null;
    }

    public static ProblemHttpResult Onbekend() => Problems.NotFound("Deze overdracht is niet van of voor uw organisatie.");

    /// <summary>OIN under which a caller gives and takes over: an employee acts for the municipality.</summary>
    public static string EigenOin(this Caller wie) => Rollen.Gemeente.Contains(wie.Rol) ? Gemeenten.Oin(wie.EigenGemeente()) : wie.Oin;

    public static Kant StaatAan(this Caller wie, OverdrachtRij rij)
    {
        var oin = wie.EigenOin();
        var kant = (oin == rij.VanOin ? Kant.Aanbieder : 0) | (oin == rij.NaarOin ? Kant.Ontvanger : 0);
        return kant == 0 && Rollen.Gemeente.Contains(wie.Rol) && wie.EigenGemeente() == rij.Gemeentecode ? Kant.Toeschouwer : kant;
    }
}

/// <summary>Side of a handover on which a caller stands.</summary>
[Flags]
internal enum Kant { Geen = 0, Aanbieder = 1, Ontvanger = 2, Beide = 3, Toeschouwer = 4 }

internal sealed record OverdrachtLijst(IReadOnlyList<Overdrachtkaart> Overdrachten);

/// <summary>What a step is taken on: the handover, its dossier today, and the day on which the step was taken.</summary>
internal sealed record Stapinvoer(Overdracht Overdracht, Stand Stand, DateOnly Dag)
{
    public OverdrachtGesprek AlsGesprek(DateOnly datum, Gesprekswijze wijze, IReadOnlyList<string> aanwezigen, bool gehouden) =>
        datum > Stand.Dag
            ? throw new InvalidBodyException("/datum", "Dit ligt in de toekomst. Leg het gesprek vast als het gevoerd is.")
            : new OverdrachtGesprek(Overdracht.OverdrachtId, datum, wijze, aanwezigen, gehouden);
}

/// <summary>A step in a handover: where it is in the API, whose it is, and in which status it can be taken.</summary>
internal sealed record Overdrachtstap(string Pad, Kant Kant, params Overdrachtstatus[] Mag)
{
    public static readonly Overdrachtstap
        Accepteer = new("_accepteer", Kant.Ontvanger, Overdrachtstatus.Aangeboden),
        LegTerug = new("_leg-terug", Kant.Ontvanger, Overdrachtstatus.Aangeboden),
        VulAan = new("_vul-aan", Kant.Aanbieder, Overdrachtstatus.Aangeboden, Overdrachtstatus.Geaccepteerd),
        VraagAanvulling = new("_vraag-aanvulling", Kant.Ontvanger, Overdrachtstatus.Aangeboden, Overdrachtstatus.Geaccepteerd),
        Gesprek = new("_gesprek", Kant.Beide, Overdrachtstatus.Aangeboden, Overdrachtstatus.Geaccepteerd),
        RondAf = new("_rond-af", Kant.Beide, Overdrachtstatus.Geaccepteerd),
        TrekIn = new("_trek-in", Kant.Aanbieder, Overdrachtstatus.Aangeboden);

    public bool Kan(Kant kant, Overdrachtstatus status) => (kant & Kant) != 0 && Mag.Contains(status);
}

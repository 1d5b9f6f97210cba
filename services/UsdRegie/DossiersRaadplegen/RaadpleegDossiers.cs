using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using UsdRegie.Dossiers;
using UsdRegie.DossiersTonen;
using UsdRegie.FeitenRegistreren;
using UsdRegie.FeitenVerwerken;
using UsdRegie.InzageVastleggen;
using UsdRegie.Signaleringen;

namespace UsdRegie.DossiersRaadplegen;

/// <summary>A dossier in a list.</summary>
internal sealed record DossierRegel(
    Guid DossierId, Guid InburgeraarId, string Gemeentecode, string Zaaknummer, string? Naam, string Toestand, string Doelgroep, string Regime, string? Regisseur,
    int OpenSignaleringen, string? HoogsteErnst, DateOnly? PipUiterlijk, decimal? Aanwezigheidspercentage)
{
    public static DossierRegel Van(DossierRij x) => new(
        x.DossierId, x.InburgeraarId, x.Gemeentecode, x.Zaaknummer, x.Naam, x.Toestand, x.Doelgroep, x.Regime, x.Regisseur,
        x.OpenSignaleringen, x.HoogsteErnst == 0 ? null : ((Ernst)(x.HoogsteErnst - 1)).ToString(), x.PipUiterlijk, x.Aanwezigheid);
}

/// <summary>A page of the list. <c>volgende</c> is the key of its last dossier: ask for the next page with <c>?na=</c>; absent on the last page.</summary>
internal sealed record DossierPagina(IReadOnlyList<DossierRegel> Dossiers, Guid? Volgende);

/// <summary>A regisseur and the key by which its dossiers are chosen.</summary>
internal sealed record RegisseurRegel(string Sleutel, string Naam);

internal sealed record Regisseurlijst(IReadOnlyList<RegisseurRegel> Regisseurs);

/// <summary>De regisseur kijkt in de dossiers van de eigen gemeente.</summary>
internal static class RaadpleegDossiers
{
    public const int PerPagina = 50;
    private const int MeesteRegisseurs = 100;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/dossiers", Zoek).RequireRol(Rollen.Gemeente).WithSummary("Dossiers van de eigen gemeente, op naam")
            .WithDescription("regisseur is de sleutel van een regisseur (zie regisseurs) of mij: een naam hoort niet in een adres.");
        app.MapGet("/regisseurs", Regisseurs).RequireRol(Rollen.Gemeente).WithSummary("Wie regisseur is van een dossier in uw gemeente, met de sleutel om op te kiezen");
        app.MapGet("/dossiers/{dossierId:guid}", Een).RequireRol(Rollen.Gemeente).WithName(nameof(RaadpleegDossiers))
            .WithSummary("Eén dossier, zoals nu of zoals bekend op een peildatum");
        app.MapGet("/dossiers/{dossierId:guid}/tijdlijn", Lijn).RequireRol(Rollen.Gemeente).WithSummary("Alles wat er in een dossier is gebeurd, op datum").Produces<IReadOnlyList<TijdlijnRegel>>();
    }

    private static async Task<Results<Ok<DossierPagina>, ProblemHttpResult>> Zoek(
        UsdRegieDbContext db, Vault vault, Leesrecht leesrecht, Caller caller, ClaimsPrincipal user, string? toestand, string? doelgroep, string? regisseur, string? ernst, Guid? na, CancellationToken ct)
    {
        var gemeente = caller.EigenGemeente();
        var bekend = string.IsNullOrEmpty(regisseur) || regisseur == Regisseurkeuze.Mij || await db.Dossiers.AnyAsync(x => x.Gemeentecode == gemeente && x.Regisseursleutel == regisseur, ct);
        return bekend
            ? await Lijst(db, leesrecht, caller, toestand, doelgroep, Regisseurkeuze.SleutelVan(vault, regisseur, user.Identity?.Name), ernst, na, ct)
            : Problems.Invalid("regisseur", "Kies mij, of een sleutel uit regisseurs. Zet geen naam in het adres.");
    }

    private static async Task<Ok<Regisseurlijst>> Regisseurs(UsdRegieDbContext db, Caller caller, CancellationToken ct) =>
        TypedResults.Ok(new Regisseurlijst(await db.RegisseursVan(caller.EigenGemeente(), ct)));

    internal static async Task<Results<Ok<DossierPagina>, ProblemHttpResult>> Lijst(
        UsdRegieDbContext db, Leesrecht leesrecht, Caller caller, string? toestand, string? doelgroep, string? regisseursleutel, string? ernst, Guid? na, CancellationToken ct)
    {
        var fouten = new Dictionary<string, string[]>();
        if (toestand is not null && !Enum.GetNames<Toestand>().Contains(toestand)) { fouten["toestand"] = [$"Kies een van: {string.Join(", ", Enum.GetNames<Toestand>())}."]; }
        if (doelgroep is not null && !Enum.GetValues<Doelgroep>().Any(d => d.Tekst() == doelgroep)) { fouten["doelgroep"] = [$"Kies een van: {string.Join(", ", Enum.GetValues<Doelgroep>().Select(d => d.Tekst()))}."]; }
        if (ernst is not null && !Enum.GetNames<Ernst>().Contains(ernst)) { fouten["ernst"] = [$"Kies een van: {string.Join(", ", Enum.GetNames<Ernst>())}."]; }
        if (fouten.Count > 0) { return Problems.Invalid(fouten); }

        var gemeente = caller.EigenGemeente();
        var vraag = db.Dossiers.AsNoTracking().Where(x => x.Gemeentecode == gemeente);
        if (toestand is not null) { vraag = vraag.Where(x => x.Toestand == toestand); }
        if (doelgroep is not null) { vraag = vraag.Where(x => x.Doelgroep == doelgroep); }
        if (regisseursleutel is not null) { vraag = vraag.Where(x => x.Regisseursleutel == regisseursleutel); }
        if (ernst is not null)
        {
            var rang = (int)Enum.Parse<Ernst>(ernst) + 1;
            vraag = vraag.Where(x => x.HoogsteErnst == rang);
        }
        if (na is { } laatste)
        {
            var vanaf = await db.Dossiers.Where(x => x.DossierId == laatste && x.Gemeentecode == gemeente).Select(x => x.Sorteersleutel).SingleOrDefaultAsync(ct);
            if (vanaf is null) { return Problems.Invalid("na", "Dit dossier staat niet in uw lijst. Begin opnieuw zonder na."); }
#pragma warning disable CA1309 // becomes SQL: the store compares, by its own collation, as it orders
            vraag = vraag.Where(x => string.Compare(x.Sorteersleutel, vanaf) > 0);
#pragma warning restore CA1309
        }
        var rijen = await vraag.OrderBy(x => x.Sorteersleutel).Take(PerPagina + 1).ToListAsync(ct);
        var pagina = rijen.Take(PerPagina).ToList();
        var verlopen = await leesrecht.Verlopen([.. pagina.Select(x => x.DossierId)], caller, ct);
        return TypedResults.Ok(new DossierPagina([.. pagina.Where(x => !verlopen.Contains(x.DossierId)).Select(DossierRegel.Van)], rijen.Count > PerPagina ? pagina[^1].DossierId : null));
    }

    private static async Task<Results<Ok<DossierBeeld>, ProblemHttpResult>> Een(
        Guid dossierId, DateOnly? peildatum, UsdRegieDbContext db, Dossierschrijver schrijver, Drempels drempels, Caller caller, TimeProvider time, CancellationToken ct)
    {
        if (await Haal(dossierId, db, schrijver, caller, time, "dossier bekeken", ct) is not var (rij, stand)) { return Onbekend(); }
        if (peildatum is not { } dag || dag >= time.Today()) { return TypedResults.Ok(Beeld.Van(stand.Dossier, stand.Signaleringen, time.Today(), drempels) with { Zaaknummer = rij.Zaaknummer }); }
        // As known on that day: only what had been received by then.
        var toen = stand.Feiten.Where(f => LegalTime.DateOf(f.OntvangenOp) <= dag).ToList();
        if (toen.Count == 0) { return Problems.NotFound("Op deze peildatum was er nog niets over dit dossier bekend."); }
        return TypedResults.Ok(Beeld.Van(Dossier.Vouw(rij.AlsSleutel, toen), Verloop.Van(rij.AlsSleutel, toen, dag, drempels), dag, drempels) with { Zaaknummer = rij.Zaaknummer });
    }

    private static async Task<IResult> Lijn(Guid dossierId, UsdRegieDbContext db, Dossierschrijver schrijver, Caller caller, TimeProvider time, CancellationToken ct) =>
        await Haal(dossierId, db, schrijver, caller, time, "tijdlijn bekeken", ct) is (_, var stand) ? TypedResults.Ok(Tijdlijn.Van(stand.Dossier)) : Onbekend();

    /// <summary>Reads a dossier of the caller's municipality and writes down who looked, in one transaction: no look without a trace.</summary>
    internal static async Task<(DossierRij Rij, Dossierstand Stand)?> Haal(
        Guid dossierId, UsdRegieDbContext db, Dossierschrijver schrijver, Caller caller, TimeProvider time, string handeling, CancellationToken ct)
    {
        var gemeente = caller.EigenGemeente();
        if (await db.Dossiers.AsNoTracking().SingleOrDefaultAsync(x => x.DossierId == dossierId && x.Gemeentecode == gemeente, ct) is not { } rij) { return null; }
        var standen = await schrijver.Laad([rij], ct);
        if (!Toegang.MagLezen(standen[dossierId].Dossier.Op(time.Today()), caller)) { return null; }
        await Audit.NoteerApart(db, time, caller, handeling, dossierId, ct);
        return (rij, standen[dossierId]);
    }

    /// <summary>
    /// Who is the regisseur of a dossier in this municipality, by name. Runs over one index, and no further than the caseloads of those it answers with: in the order
    /// of the groups, because <c>Distinct</c> becomes a subquery, which the store would read to its end before it sorts.
    /// </summary>
    public static Task<List<RegisseurRegel>> RegisseursVan(this UsdRegieDbContext db, string gemeente, CancellationToken ct) =>
        db.Dossiers.Where(x => x.Gemeentecode == gemeente && x.Regisseur != null).GroupBy(x => new { x.Regisseur, x.Regisseursleutel })
            .OrderBy(g => g.Key.Regisseur).ThenBy(g => g.Key.Regisseursleutel).Take(MeesteRegisseurs).Select(g => new RegisseurRegel(g.Key.Regisseursleutel!, g.Key.Regisseur!)).ToListAsync(ct);

    public static ProblemHttpResult Onbekend() => Problems.NotFound("Dit dossier bestaat niet in uw gemeente.");
}

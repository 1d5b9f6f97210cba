using Microsoft.AspNetCore.Http.HttpResults;
using UsdRegie.FeitenRegistreren;
using UsdRegie.FeitenVerwerken;
using UsdRegie.IdentiteitBepalen;
using UsdRegie.InzageVastleggen;

namespace UsdRegie.DossiersRaadplegen;

/// <summary>De regisseur zoekt iemand op BSN, V-nummer, naam of zaaknummer; in het verzoek zelf, want nummers horen niet in een adres.</summary>
internal static class ZoekDossiers
{
    public sealed record Verzoek(string? Bsn = null, string? VNummer = null, string? Naam = null, string? Zaaknummer = null);

    public sealed record Antwoord(IReadOnlyList<DossierRegel> Dossiers);

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/dossiers/_zoek", Handle).RequireRol(Rollen.Gemeente).WithSummary("Zoek dossiers op BSN, V-nummer, naam of zaaknummer");

    private static Task<Results<Ok<Antwoord>, ProblemHttpResult>> Handle(Body<Verzoek> body, UsdRegieDbContext db, Identiteitsregister register, Leesrecht leesrecht, Caller caller, TimeProvider time, CancellationToken ct) =>
        Zoek(body.Read(), db, register, leesrecht, caller, time, ct);

    /// <summary>The same for the API and the page.</summary>
    public static async Task<Results<Ok<Antwoord>, ProblemHttpResult>> Zoek(Verzoek verzoek, UsdRegieDbContext db, Identiteitsregister register, Leesrecht leesrecht, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var fouten = Controleer(verzoek);
        if (fouten.Count > 0) { return Problems.Invalid(fouten); }
        var gemeente = caller.EigenGemeente();
        var vraag = db.Dossiers.AsNoTracking().Where(x => x.Gemeentecode == gemeente);
        if (verzoek.Bsn is { } bsn)
        {
            var index = register.BsnIndex(bsn);
            vraag = vraag.Where(x => db.Identiteiten.Any(i => i.InburgeraarId == x.InburgeraarId && i.BsnIndex == index));
        }
        if (verzoek.VNummer is { } vNummer)
        {
            var index = register.VNummerIndex(vNummer);
            vraag = vraag.Where(x => db.Identiteiten.Any(i => i.InburgeraarId == x.InburgeraarId && i.VNummerIndex == index));
        }
        if (verzoek.Naam is { } naam) { vraag = vraag.OpNaam(naam); }
        if (verzoek.Zaaknummer is { } zaaknummer) { vraag = vraag.Where(x => x.Zaaknummer == zaaknummer); }
        var rijen = await vraag.OrderBy(x => x.Sorteersleutel).Take(RaadpleegDossiers.PerPagina).ToListAsync(ct);
        var verlopen = await leesrecht.Verlopen([.. rijen.Select(x => x.DossierId)], caller, ct);
        rijen.RemoveAll(x => verlopen.Contains(x.DossierId));
        await Audit.NoteerApart(db, time, caller, "dossiers gezocht", rijen.Count == 1 ? rijen[0].DossierId : null, ct);
        return TypedResults.Ok(new Antwoord([.. rijen.Select(DossierRegel.Van)]));
    }

    internal static Dictionary<string, string[]> Controleer(Verzoek verzoek)
    {
        var fouten = new Dictionary<string, string[]>();
        if (new[] { verzoek.Bsn, verzoek.VNummer, verzoek.Naam, verzoek.Zaaknummer }.All(string.IsNullOrWhiteSpace)) { fouten["/"] = ["Geef een van deze velden: bsn, vNummer, naam of zaaknummer."]; }
        if (verzoek.Bsn is { } bsn && !Nummers.IsBsn(bsn)) { fouten["/bsn"] = ["Dit is geen geldig BSN: negen cijfers die de elfproef doorstaan."]; }
        if (verzoek.VNummer is { } vNummer && !Nummers.IsVNummer(vNummer)) { fouten["/vNummer"] = ["Een V-nummer heeft één tot en met tien cijfers."]; }
        return fouten;
    }

    /// <summary>Dossiers whose name contains this text, whatever the case.</summary>
    public static IQueryable<DossierRij> OpNaam(this IQueryable<DossierRij> dossiers, string naam)
    {
        var patroon = $"%{naam.Trim().ToLowerInvariant().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
        return dossiers.Where(x => x.Naam != null && EF.Functions.Like(x.Sorteersleutel, patroon, "\\"));
    }
}

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UsdRegie.Dossiers;
using UsdRegie.DossiersRaadplegen;
using UsdRegie.FeitenRegistreren;
using UsdRegie.FeitenVerwerken;
using UsdRegie.Signaleringen;
using static Huisstijl.Formulier;

namespace UsdRegie.FormulierenInvullen;

/// <summary>Something to write down in a dossier: the list of forms, or one of them. What may be, the API decides; what it refuses stands above what was filled in.</summary>
[RequireRol("usd", "regisseur", "teamleider")]
internal sealed class ToonFormulier(UsdRegieDbContext db, Dossierschrijver schrijver, Drempels drempels, Registratietabel tabel, Registreerder registreerder, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid DossierId { get; set; }

    /// <summary>Name of the form, from the address alone: a form may have a field of any name. Null for the list.</summary>
    private string? Naam => RouteData.Values["formulier"] as string;

    public DossierBeeld Dossier { get; private set; } = null!;

    public Formulier? Formulier { get; private set; }

    public IReadOnlyList<string> Fouten { get; private set; } = [];

    public string Vandaag { get; } = time.Today().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public Task<IActionResult> OnGet(CancellationToken ct) => Toon(ct);

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (Naam is null || Formulieren.Zoek(Naam) is not { } formulier) { return NotFound(); }
        if (await Toon(ct) is not PageResult) { return NotFound(); }
        try
        {
            var (body, pad, fouten) = formulier.Lees(Request.Form, Dossier);
            if (fouten.Count > 0) { return await Weiger(fouten, ct); }
            return await tabel.LegVast(formulier.Adres, registreerder, DossierId, body, Caller.From(User), pad, ct) switch
            {
                ProblemHttpResult { StatusCode: StatusCodes.Status404NotFound } => NotFound(),
                ProblemHttpResult { ProblemDetails: var probleem } => await Weiger([probleem.Uitleg()], ct),
                _ => Redirect($"/dossiers/{DossierId}"),
            };
        }
        catch (InvalidBodyException e) { return await Weiger([.. e.Errors.SelectMany(f => f.Value)], ct); }
    }

    /// <summary>What stands in a field: what was filled in, or what the dossier knows.</summary>
    public IReadOnlyList<string> Ingevuld(Veld veld) =>
        Request.HasFormContentType ? [.. Request.Form[veld.Naam].OfType<string>()] : (veld.Standaard(Dossier) ?? (veld.Vandaag ? Vandaag : null)) is { Length: > 0 } waarde ? veld.Soort == Veldsoort.Vinken ? waarde.Split(',') : [waarde] : [];

    private async Task<IActionResult> Weiger(IReadOnlyList<string> fouten, CancellationToken ct)
    {
        Fouten = fouten;
        var pagina = await Toon(ct);
        if (pagina is PageResult) { Response.StatusCode = StatusCodes.Status400BadRequest; }
        return pagina;
    }

    private async Task<IActionResult> Toon(CancellationToken ct)
    {
        db.Forget();    // after a form that was refused: what it loaded and did not save
        Formulier = Naam is null ? null : Formulieren.Zoek(Naam);
        if (Naam is not null && Formulier is null) { return NotFound(); }
        if (await RaadpleegDossiers.Haal(DossierId, db, schrijver, Caller.From(User), time, "dossier bekeken", ct) is not var (rij, stand)) { return NotFound(); }
        Dossier = Beeld.Van(stand.Dossier, stand.Signaleringen, time.Today(), drempels) with { Zaaknummer = rij.Zaaknummer };
        return Page();
    }
}

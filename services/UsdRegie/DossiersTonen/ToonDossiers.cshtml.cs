using Huisstijl;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UsdRegie.DossiersRaadplegen;

namespace UsdRegie.DossiersTonen;

/// <summary>The dossiers of one's own municipality: the same question as the API asks. Who works elsewhere goes on to the first page for that role.</summary>
[Authorize]
internal sealed class ToonDossiers(UsdRegieDbContext db, IEnumerable<Menupunt> menu) : PageModel
{
    /// <summary>Value of the filter that means: my dossiers.</summary>
    public const string Mij = "mij";

    private const int MeesteRegisseurs = 100;

    public DossierPagina Pagina { get; private set; } = new([], null);

    /// <summary>Whose dossiers: empty for all, <see cref="Mij"/>, or the display name of a regisseur.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Regisseur { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Toestand { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Ernst { get; set; }

    /// <summary>Part of a name.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Zoek { get; set; }

    public bool Gefilterd => (Regisseur ?? Toestand ?? Ernst ?? Zoek) is not null;

    /// <summary>Everybody who is the regisseur of a dossier here.</summary>
    public IReadOnlyList<string> Regisseurs { get; private set; } = [];

    /// <summary>Address of the next page of the same list.</summary>
    public string Volgende => "/" + QueryString.Create(new Dictionary<string, string?> { ["regisseur"] = Regisseur, ["toestand"] = Toestand, ["ernst"] = Ernst, ["zoek"] = Zoek, ["na"] = $"{Pagina.Volgende}" }.Where(x => x.Value is { Length: > 0 }));

    public async Task<IActionResult> OnGet(Guid? na, CancellationToken ct)
    {
        var wie = Caller.From(User);
        if (!Rollen.Gemeente.Contains(wie.Rol)) { return Menupunt.Begin(menu, wie.Rol) is { } pad ? Redirect(pad) : Forbid(); }
        var antwoord = await RaadpleegDossiers.Lijst(db, wie, Toestand, null, Regisseur == Mij ? User.Identity?.Name ?? "" : Regisseur, Ernst, Zoek, na, ct);
        if (antwoord.Result is not Ok<DossierPagina> { Value: { } pagina }) { return NotFound(); }
        Pagina = pagina;
        Regisseurs = await db.RegisseursVan(wie.EigenGemeente(), MeesteRegisseurs, ct);
        return Page();
    }
}

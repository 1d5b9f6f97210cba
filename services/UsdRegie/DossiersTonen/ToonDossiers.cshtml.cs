using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UsdRegie.DossiersRaadplegen;

namespace UsdRegie.DossiersTonen;

/// <summary>The dossiers of one's own municipality: the same question as the API asks.</summary>
[RequireRol("usd", "regisseur", "teamleider")]
internal sealed class ToonDossiers(UsdRegieDbContext db) : PageModel
{
    public DossierPagina Pagina { get; private set; } = new([], null);

    public async Task<IActionResult> OnGet(Guid? na, CancellationToken ct)
    {
        var antwoord = await RaadpleegDossiers.Lijst(db, Caller.From(User), null, null, null, null, null, na, ct);
        if (antwoord.Result is not Ok<DossierPagina> { Value: { } pagina }) { return NotFound(); }
        Pagina = pagina;
        return Page();
    }
}

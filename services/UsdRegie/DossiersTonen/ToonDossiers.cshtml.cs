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
    public DossierPagina Pagina { get; private set; } = new([], null);

    public async Task<IActionResult> OnGet(Guid? na, CancellationToken ct)
    {
        var wie = Caller.From(User);
        if (!Rollen.Gemeente.Contains(wie.Rol)) { return Menupunt.Begin(menu, wie.Rol) is { } pad ? Redirect(pad) : Forbid(); }
        var antwoord = await RaadpleegDossiers.Lijst(db, wie, null, null, null, null, null, na, ct);
        if (antwoord.Result is not Ok<DossierPagina> { Value: { } pagina }) { return NotFound(); }
        Pagina = pagina;
        return Page();
    }
}

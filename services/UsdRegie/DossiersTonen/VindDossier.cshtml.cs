using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UsdRegie.DossiersRaadplegen;

namespace UsdRegie.DossiersTonen;

/// <summary>From a person in another service (its page has the chain key and no name) to the dossier of the own municipality, which decides who may see it.</summary>
[RequireRol("usd", "regisseur", "teamleider")]
internal sealed class VindDossier(UsdRegieDbContext db) : PageModel
{
    public async Task<IActionResult> OnGet(Guid inburgeraarId, CancellationToken ct)
    {
        var gemeente = Caller.From(User).EigenGemeente();
        var id = await db.Dossiers.Where(x => x.InburgeraarId == inburgeraarId && x.Gemeentecode == gemeente).Select(x => (Guid?)x.DossierId).SingleOrDefaultAsync(ct);
        return id is { } gevonden ? Redirect($"/dossiers/{gevonden}") : NotFound();
    }
}

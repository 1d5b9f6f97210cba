using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UsdRegie.Delen;
using UsdRegie.FeitenVerwerken;

namespace UsdRegie.Meekijken;

/// <summary>Where a partner looks along: the persons, and of one of them what this partner may see. The same question as the API asks; every look is written down.</summary>
[RequireRol("coa", "vwn", "taalschool", "participatie")]
internal sealed class ToonMeekijken(UsdRegieDbContext db, Dossierschrijver schrijver, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? DossierId { get; set; }

    public IReadOnlyList<Meekijkregel> Regels { get; private set; } = [];

    /// <summary>The one that was chosen; null on the list.</summary>
    public Meekijkbeeld? Beeld { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        var wie = Caller.From(User);
        if (DossierId is { } dossier)
        {
            Beeld = await KijkMee.Blik(dossier, db, schrijver, time, wie, ct);
            return Beeld is null ? NotFound() : Page();
        }
        Regels = await KijkMee.Regels(db, schrijver, time, wie, ct);
        return Page();
    }
}

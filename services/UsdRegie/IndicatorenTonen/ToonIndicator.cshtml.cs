using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UsdRegie.DossiersRaadplegen;
using UsdRegie.FeitenRegistreren;
using UsdRegie.Indicatoren;
using UsdRegie.IndicatorenRaadplegen;

namespace UsdRegie.IndicatorenTonen;

/// <summary>One indicator with the dossiers behind it, those that miss the target first; that somebody looked is written down.</summary>
[RequireRol("regisseur", "teamleider")]
internal sealed class ToonIndicator(UsdRegieDbContext db, Leesrecht leesrecht, Indicatorenteller teller, TimeProvider time) : PageModel
{
    public IndicatorenAntwoord Antwoord { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, string?> Namen { get; private set; } = new Dictionary<Guid, string?>();

    public string Vraag => $"van={Antwoord.Periode.Van:yyyy-MM-dd}&tot={Antwoord.Periode.Tot:yyyy-MM-dd}";

    public async Task<IActionResult> OnGet(string code, string? van, string? tot, CancellationToken ct)
    {
        var wie = Caller.From(User);
        var maten = Maten.Zoek(code);
        if (maten.Count == 0) { return NotFound(); }
        var antwoord = await RaadpleegIndicatoren.Antwoord(maten, van, tot, RaadpleegIndicatoren.GevallenInOverzicht, db, teller, wie, time, ct);
        if (antwoord.Result is not Ok<IndicatorenAntwoord> { Value: { } gevonden }) { return Redirect("/indicatoren" + Request.QueryString); } // there it says what is wrong with the period
        Antwoord = gevonden;
        var ids = gevonden.Indicatoren.SelectMany(u => u.Gevallen ?? []).Select(g => g.DossierId).Distinct().ToList();
        var (gemeente, verlopen) = (wie.EigenGemeente(), await leesrecht.Verlopen(ids, wie, ct));
        Namen = await db.Dossiers.AsNoTracking().Where(x => ids.Contains(x.DossierId) && x.Gemeentecode == gemeente).ToDictionaryAsync(x => x.DossierId, x => verlopen.Contains(x.DossierId) ? Leesrecht.Verhuisd : x.Naam, ct);
        return Page();
    }
}

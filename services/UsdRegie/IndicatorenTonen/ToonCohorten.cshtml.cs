using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UsdRegie.FeitenRegistreren;
using UsdRegie.Indicatoren;
using UsdRegie.IndicatorenRaadplegen;
using UsdRegie.Signaleringen;

namespace UsdRegie.IndicatorenTonen;

/// <summary>The cohort report as a page.</summary>
[RequireRol("regisseur", "teamleider", "beleid")]
internal sealed class ToonCohorten(UsdRegieDbContext db, Leesrecht leesrecht, Dossierstroom stroom, Drempels drempels, Indicatorinstellingen instellingen, TimeProvider time) : PageModel
{
    public string? Kwartaal { get; private set; }

    public string? Fout { get; private set; }

    public CohortenAntwoord? Antwoord { get; private set; }

    public IReadOnlyDictionary<Guid, string?> Namen { get; private set; } = new Dictionary<Guid, string?>();

    public async Task OnGet(string? kwartaal, CancellationToken ct)
    {
        (Kwartaal, Fout) = (kwartaal, Keuzes.Kwartaal(kwartaal, time.Today()).Fouten.Values.FirstOrDefault()?[0]);
        if (Fout is not null)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        Antwoord = ((Ok<CohortenAntwoord>)(await RaadpleegCohorten.Antwoord(kwartaal, db, stroom, drempels, instellingen, Caller.From(User), time, ct)).Result).Value;
        Kwartaal = Antwoord!.Kwartaal;
        var (ids, gemeente) = (Antwoord.Cohorten.SelectMany(c => c.Dossiers ?? []).ToList(), Antwoord.Gemeentecode);
        if (ids.Count == 0) { return; }
        var verlopen = await leesrecht.Verlopen(ids, Caller.From(User), ct);
        Namen = await db.Dossiers.AsNoTracking().Where(x => ids.Contains(x.DossierId) && x.Gemeentecode == gemeente).ToDictionaryAsync(x => x.DossierId, x => verlopen.Contains(x.DossierId) ? Leesrecht.Verhuisd : x.Naam, ct);
    }
}

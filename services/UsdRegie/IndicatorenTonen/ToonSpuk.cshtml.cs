using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UsdRegie.Indicatoren;
using UsdRegie.IndicatorenRaadplegen;

namespace UsdRegie.IndicatorenTonen;

/// <summary>The counts for the state grant as a page.</summary>
[RequireRol("regisseur", "teamleider", "beleid")]
internal sealed class ToonSpuk(Dossierstroom stroom, Indicatorinstellingen instellingen, TimeProvider time) : PageModel
{
    public string? Jaar { get; private set; }

    public string? Fout { get; private set; }

    public SpukAntwoord? Antwoord { get; private set; }

    public async Task OnGet(string? jaar, CancellationToken ct)
    {
        (Jaar, Fout) = (jaar, Keuzes.Jaar(jaar, time.Today()).Fouten.Values.FirstOrDefault()?[0]);
        if (Fout is not null)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        Antwoord = ((Ok<SpukAntwoord>)(await RaadpleegSpuk.Antwoord(jaar, stroom, instellingen, Caller.From(User), time, ct)).Result).Value;
        Jaar = $"{Antwoord!.Jaar}";
    }
}

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UsdRegie.DossiersRaadplegen;
using UsdRegie.Indicatoren;
using UsdRegie.IndicatorenRaadplegen;

namespace UsdRegie.IndicatorenTonen;

/// <summary>The trend of the weekly hours as a page.</summary>
[RequireRol("regisseur", "teamleider", "beleid")]
internal sealed class ToonWeekuren(Dossierstroom stroom, Indicatorinstellingen instellingen, TimeProvider time) : PageModel
{
    public string? Van { get; private set; }

    public string? Tot { get; private set; }

    public IReadOnlyDictionary<string, string[]> Fouten { get; private set; } = new Dictionary<string, string[]>();

    public WeekurenAntwoord? Antwoord { get; private set; }

    public async Task OnGet(string? van, string? tot, CancellationToken ct)
    {
        var wie = Caller.From(User);
        (Van, Tot, Fouten) = (van, tot, Keuzes.Periode(van, tot, time.Today(), wie.AlleenCijfers()).Fouten);
        if (Fouten.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        Antwoord = ((Ok<WeekurenAntwoord>)(await RaadpleegWeekuren.Antwoord(van, tot, stroom, instellingen, wie, time, ct)).Result).Value;
        (Van, Tot) = ($"{Antwoord!.Periode.Van:yyyy-MM-dd}", $"{Antwoord.Periode.Tot:yyyy-MM-dd}");
    }
}

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UsdRegie.DossiersRaadplegen;
using UsdRegie.Indicatoren;
using UsdRegie.IndicatorenRaadplegen;

namespace UsdRegie.IndicatorenTonen;

/// <summary>The indicators of one's own municipality: the same question as the API asks. The dossiers behind a figure are one click away, for who may see them.</summary>
[RequireRol("regisseur", "teamleider", "beleid")]
internal sealed class ToonIndicatoren(UsdRegieDbContext db, Indicatorenteller teller, TimeProvider time) : PageModel
{
    public string? Van { get; private set; }

    public string? Tot { get; private set; }

    public IReadOnlyDictionary<string, string[]> Fouten { get; private set; } = new Dictionary<string, string[]>();

    public IndicatorenAntwoord? Antwoord { get; private set; }

    public bool AlleenCijfers { get; private set; }

    public string Vraag => $"van={Antwoord!.Periode.Van:yyyy-MM-dd}&tot={Antwoord.Periode.Tot:yyyy-MM-dd}";

    public async Task OnGet(string? van, string? tot, CancellationToken ct)
    {
        var wie = Caller.From(User);
        AlleenCijfers = wie.AlleenCijfers();
        (Van, Tot, Fouten) = (van, tot, Keuzes.Periode(van, tot, time.Today(), AlleenCijfers).Fouten);
        if (Fouten.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        Antwoord = ((Ok<IndicatorenAntwoord>)(await RaadpleegIndicatoren.Antwoord(Maten.Alle, van, tot, 0, db, teller, wie, time, ct)).Result).Value;
        (Van, Tot) = ($"{Antwoord!.Periode.Van:yyyy-MM-dd}", $"{Antwoord.Periode.Tot:yyyy-MM-dd}");
    }
}

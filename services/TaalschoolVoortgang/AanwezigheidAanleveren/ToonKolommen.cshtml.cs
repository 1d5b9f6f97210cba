using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static Huisstijl.Formulier;

namespace TaalschoolVoortgang.AanwezigheidAanleveren;

/// <summary>What a school calls its columns, filled in once by its administrator. The decisions are those of the API.</summary>
[RequireRol("taalschool")]
internal sealed class ToonKolommen(TaalschoolVoortgangDbContext db) : PageModel
{
    /// <summary>Name at the school per column of <see cref="Regelcontrole.Kolommen"/>; null = as here.</summary>
    public string?[] Namen { get; private set; } = [];

    public bool Bewaard { get; private set; }

    public string? Fout { get; private set; }

    public async Task OnGet(bool bewaard, CancellationToken ct)
    {
        var namen = await StelKolommenIn.Namen(db, Caller.From(User).Oin, ct);
        (Namen, Bewaard) = ([.. Regelcontrole.Kolommen.Select(k => namen.GetValueOrDefault(k))], bewaard);
    }

    public async Task<IActionResult> OnPost(string?[] namen, CancellationToken ct)
    {
        Namen = [.. Regelcontrole.Kolommen.Select((_, i) => Tekst(namen.ElementAtOrDefault(i)))];
        var indeling = Regelcontrole.Kolommen.Zip(Namen).Where(x => x.Second is not null).ToDictionary(x => x.First, x => x.Second!);
        if ((await StelKolommenIn.Stel(new(indeling), Caller.From(User), db, ct)).Result is not ProblemHttpResult { ProblemDetails: var probleem }) { return RedirectToPage(new { bewaard = true }); }
        Fout = probleem.Uitleg();
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    public static string Uitleg(string kolom) => kolom switch
    {
        Regelcontrole.Bsn => "burgerservicenummer van de leerling",
        Regelcontrole.Datum => "dag van de les, als dd-mm-jjjj",
        Regelcontrole.Groep => "naam van de groep",
        Regelcontrole.UrenGepland => "uren die de les duurt, met een komma",
        Regelcontrole.UrenAanwezig => "uren die de leerling er was",
        Regelcontrole.Verzuimcode => "leeg, G of O",
        _ => "kenmerk van het traject, als een leerling er op één dag twee heeft",
    };
}

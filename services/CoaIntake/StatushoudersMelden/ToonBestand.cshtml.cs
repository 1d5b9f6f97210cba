using Huisstijl;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoaIntake.StatushoudersMelden;

/// <summary>Many persons at once, from Excel: check first, then send. The path of the API.</summary>
[RequireRol("coa")]
[RequestSizeLimit(4 * 1024 * 1024)]
internal sealed class ToonBestand(CoaIntakeDbContext db, Vault vault, Organisation organisatie, TimeProvider time) : PageModel
{
    public LeverBestandAan.Verslag? Verslag { get; private set; }

    public bool Proef { get; private set; }

    public string? Fout { get; private set; }

    public IActionResult OnGetVoorbeeld() => File(LeverBestandAan.Sjabloon(), "text/csv; charset=utf-8", "statushouders.csv");

    public Task<IActionResult> OnPostControleer(IFormFile? bestand, CancellationToken ct) => Verwerk(bestand, proef: true, ct);

    public Task<IActionResult> OnPostMeld(IFormFile? bestand, CancellationToken ct) => Verwerk(bestand, proef: false, ct);

    private async Task<IActionResult> Verwerk(IFormFile? bestand, bool proef, CancellationToken ct)
    {
        if (bestand is not { Length: > 0 }) { Fout = "Er is geen bestand gekozen, of het is leeg."; }
        else
        {
            using var inhoud = new MemoryStream();
            await bestand.CopyToAsync(inhoud, ct);
            var uitkomst = (await LeverBestandAan.Verwerk(inhoud.ToArray(), proef, Caller.From(User), db, vault, organisatie, time, ct)).Result;
            if (uitkomst is Ok<LeverBestandAan.Verslag> { Value: { } verslag }) { (Verslag, Proef) = (verslag, proef); }
            else if (uitkomst is ProblemHttpResult { ProblemDetails: var probleem }) { Fout = probleem.Uitleg(); }
        }
        if (Fout is not null) { Response.StatusCode = StatusCodes.Status400BadRequest; }
        return Page();
    }
}

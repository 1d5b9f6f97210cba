using Huisstijl;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoaIntake.StatushoudersMelden;

/// <summary>Many persons at once, from Excel: check first, then send. The path of the API.</summary>
[RequireRol("coa")]
[RequestSizeLimit(MaxFormulier)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxFormulier, ValueLengthLimit = MaxFormulier)]
internal sealed class ToonBestand(CoaIntakeDbContext db, Vault vault, Organisation organisatie, TimeProvider time) : PageModel
{
    /// <summary>Bytes of a form: the largest file, or its refused rows with what is wrong with them.</summary>
    private const int MaxFormulier = 8 * 1024 * 1024;

    public LeverBestandAan.Verslag? Verslag { get; private set; }

    public bool Proef { get; private set; }

    /// <summary>The refused rows as a file, as text for the form: it rides along, so nothing is kept of what was not sent.</summary>
    public string? Fouten { get; private set; }

    public string? Fout { get; private set; }

    public IActionResult OnGetVoorbeeld() => File(LeverBestandAan.Sjabloon(), "text/csv; charset=utf-8", "statushouders.csv");

    public Task<IActionResult> OnPostControleer(IFormFile? bestand, CancellationToken ct) => Verwerk(bestand, proef: true, ct);

    public Task<IActionResult> OnPostMeld(IFormFile? bestand, CancellationToken ct) => Verwerk(bestand, proef: false, ct);

    /// <summary>Gives the refused rows of the report on the page back as a file.</summary>
    public IActionResult OnPostFouten(string? fouten)
    {
        var bytes = new byte[fouten?.Length ?? 0];
        return Convert.TryFromBase64String(fouten ?? "", bytes, out var lengte) && lengte > 0 ? File(bytes[..lengte], "text/csv; charset=utf-8", "fouten.csv") : BadRequest();
    }

    private async Task<IActionResult> Verwerk(IFormFile? bestand, bool proef, CancellationToken ct)
    {
        if (bestand is not { Length: > 0 }) { Fout = "Er is geen bestand gekozen, of het is leeg."; }
        else
        {
            using var inhoud = new MemoryStream();
            await bestand.CopyToAsync(inhoud, ct);
            var uitkomst = (await LeverBestandAan.Verwerk(inhoud.ToArray(), proef, Caller.From(User), db, vault, organisatie, time, ct)).Result;
            if (uitkomst is Ok<LeverBestandAan.Uitkomst> { Value: var (verslag, fouten) }) { (Verslag, Proef, Fouten) = (verslag, proef, verslag.Geweigerd > 0 ? Convert.ToBase64String(fouten) : null); }
            else if (uitkomst is ProblemHttpResult { ProblemDetails: var probleem }) { Fout = probleem.Uitleg(); }
        }
        if (Fout is not null) { Response.StatusCode = StatusCodes.Status400BadRequest; }
        return Page();
    }
}

using Inburgering.Messaging;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using static Huisstijl.Formulier;

namespace Huisstijl.Berichtenverkeer;

/// <summary>One message that failed: why, every attempt, offering it again, and its content after a purpose was written down.</summary>
[RequireRol("beheerder")]
internal sealed class ToonBericht(IEnumerable<ModuleStore> winkels, IServiceProvider diensten, Vault vault) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Dienst { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public QuarantinedMessage Bericht { get; private set; } = null!;

    public IReadOnlyList<QuarantineAttempt> Pogingen { get; private set; } = [];

    /// <summary>The body, for who gave a purpose in this very request.</summary>
    public string? Inhoud { get; private set; }

    public string? Fout { get; private set; }

    public Task<IActionResult> OnGet(CancellationToken ct) => Toon(ct);

    public async Task<IActionResult> OnPostSpeel(string? waarom, CancellationToken ct)
    {
        if (Winkel() is not { } winkel) { return NotFound(); }
        if (Tekst(waarom) is not { Length: <= Berichtinzage.MeesteTekens } uitleg) { return await Weiger("Schrijf op waarom u het bericht opnieuw aanbiedt.", ct); }
        return (await Operations.PlayAgain(winkel, diensten, Id, new(uitleg), Caller.From(User), ct)).Result switch
        {
            ProblemHttpResult { StatusCode: StatusCodes.Status404NotFound } => NotFound(),
            ProblemHttpResult { ProblemDetails: var probleem } => await Weiger(probleem.Uitleg(), ct),
            _ => Redirect($"/{winkel.Module}/berichtenverkeer/{Id}"),
        };
    }

    public async Task<IActionResult> OnPostBekijk(string? doel, CancellationToken ct)
    {
        if (Winkel() is not { } winkel) { return NotFound(); }
        if (Tekst(doel) is not { Length: >= Berichtinzage.MinsteDoel and <= Berichtinzage.MeesteTekens } waarvoor) { return await Weiger("Schrijf in een zin op waarvoor u de inhoud nodig hebt. Dat wordt bewaard bij het bericht.", ct); }
        Response.Headers.CacheControl = "no-store";
        if (await Berichtinzage.Bekijk(winkel.Context(diensten), vault, Id, waarvoor, Caller.From(User), ct) is not { } inhoud) { return NotFound(); }
        Inhoud = inhoud;
        return await Toon(ct);
    }

    private ModuleStore? Winkel() => winkels.FirstOrDefault(w => w.Module == Dienst);

    private async Task<IActionResult> Weiger(string fout, CancellationToken ct)
    {
        Fout = fout;
        var pagina = await Toon(ct);
        if (pagina is PageResult) { Response.StatusCode = StatusCodes.Status400BadRequest; }
        return pagina;
    }

    private async Task<IActionResult> Toon(CancellationToken ct)
    {
        if (Winkel() is not { } winkel) { return NotFound(); }
        var db = winkel.Context(diensten);
        if (await db.Quarantine.AsNoTracking().SingleOrDefaultAsync(x => x.Id == Id, ct) is not { } rij) { return NotFound(); }
        Bericht = rij;
        Pogingen = await db.QuarantineAttempts.AsNoTracking().Where(x => x.QuarantineId == Id).OrderByDescending(x => x.Number).ToListAsync(ct);
        return Page();
    }
}

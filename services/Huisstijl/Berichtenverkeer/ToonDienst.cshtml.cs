using Inburgering.Messaging;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using static Huisstijl.Formulier;

namespace Huisstijl.Berichtenverkeer;

/// <summary>The traffic of one service: per partner last heard, what waits, and what failed per kind and reason, to offer again at once or one by one.</summary>
[RequireRol("beheerder")]
internal sealed class ToonDienst(IEnumerable<ModuleStore> winkels, IServiceProvider diensten) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Dienst { get; set; } = "";

    /// <summary>How many were offered again just now.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Aangeboden { get; set; }

    public Verkeer Verkeer { get; private set; } = null!;

    public IReadOnlyList<QuarantinedMessage> InQuarantaine { get; private set; } = [];

    public IReadOnlyList<QuarantinedMessage> OpHerhaling { get; private set; } = [];

    public IReadOnlyList<QuarantinedMessage> Verwerkt { get; private set; } = [];

    public string? Fout { get; private set; }

    public Task<IActionResult> OnGet(CancellationToken ct) => Toon(ct);

    /// <summary>Offers everything of one kind and one reason again; what somebody else did meanwhile is left alone.</summary>
    public async Task<IActionResult> OnPostSpeelAlles(string? soort, string? reden, string? waarom, CancellationToken ct)
    {
        if (Winkel() is not { } winkel) { return NotFound(); }
        if (Tekst(waarom) is not { Length: <= Berichtinzage.MeesteTekens } uitleg) { return await Weiger("Schrijf op waarom u de berichten opnieuw aanbiedt.", ct); }
        var db = winkel.Context(diensten);
        var type = Tekst(soort);
        var ids = await db.Quarantine.Where(x => x.State == QuarantinedMessage.InQuarantine && x.Type == type && x.Reason == reden).OrderBy(x => x.FirstAt).Select(x => x.Id).ToListAsync(ct);
        var aantal = 0;
        foreach (var id in ids)
        {
            if ((await Operations.PlayAgain(winkel, diensten, id, new(uitleg), Caller.From(User), ct)).Result is Accepted) { aantal++; }
        }
        return Redirect($"/{winkel.Module}/berichtenverkeer?aangeboden={aantal}");
    }

    private ModuleStore? Winkel() => winkels.FirstOrDefault(w => w.Module == Dienst);

    private async Task<IActionResult> Weiger(string fout, CancellationToken ct)
    {
        Fout = fout;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await Toon(ct);
    }

    private async Task<IActionResult> Toon(CancellationToken ct)
    {
        if (Winkel() is not { } winkel) { return NotFound(); }
        var db = winkel.Context(diensten);
        Verkeer = await Berichtinzage.Van(db, ct);
        InQuarantaine = await Berichtinzage.Berichten(db, QuarantinedMessage.InQuarantine, ct);
        OpHerhaling = await Berichtinzage.Berichten(db, QuarantinedMessage.Waiting, ct);
        Verwerkt = await Berichtinzage.Berichten(db, QuarantinedMessage.Done, ct);
        return Page();
    }
}

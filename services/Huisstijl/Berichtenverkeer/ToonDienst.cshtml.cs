using Abonnementen;
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
internal sealed class ToonDienst(IEnumerable<ModuleStore> winkels, IEnumerable<Abonnementtoezicht> abonnementen, IServiceProvider diensten) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Dienst { get; set; } = "";

    /// <summary>How many were offered again just now.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Aangeboden { get; set; }

    /// <summary>How many deliveries were offered to a subscriber again just now.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Bezorgd { get; set; }

    public Verkeer Verkeer { get; private set; } = null!;

    public IReadOnlyList<QuarantinedMessage> InQuarantaine { get; private set; } = [];

    public IReadOnlyList<QuarantinedMessage> OpHerhaling { get; private set; } = [];

    public IReadOnlyList<QuarantinedMessage> Verwerkt { get; private set; } = [];

    /// <summary>Subscribers with deliveries that failed for good.</summary>
    public IReadOnlyList<BeheerAbonnementen.Abonnementsbeeld> Abonnees { get; private set; } = [];

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

    /// <summary>Offers everything that failed for one subscriber again.</summary>
    public async Task<IActionResult> OnPostBezorg(Guid abonnementId, CancellationToken ct)
    {
        if (Toezicht() is not { } toezicht) { return NotFound(); }
        return (await toezicht.SpeelOpnieuw(abonnementId, Caller.From(User), ct)).Result switch
        {
            Ok<BeheerAbonnementen.Herhaald> { Value: { } herhaald } => Redirect($"/{toezicht.Dienst}/berichtenverkeer?bezorgd={herhaald.Opnieuw}"),
            ProblemHttpResult { ProblemDetails: var probleem } => await Weiger(probleem.Uitleg(), ct),
            _ => throw new InvalidOperationException("The API answered in a way that this page does not know."),
        };
    }

    private Abonnementtoezicht? Toezicht() => abonnementen.FirstOrDefault(a => a.Dienst == Dienst);

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
        if (Toezicht() is { } toezicht) { Abonnees = await toezicht.Mislukt(Caller.From(User), ct); }
        return Page();
    }
}

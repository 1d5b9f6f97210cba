using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static Huisstijl.Formulier;

namespace UsdRegie.SignaleringenBehandelen;

/// <summary>
/// An alert with its forms on a page: the level of its heading, the first and last day until which it may sleep, what was wrong with the form
/// that was sent, and the fields that come back with a form (where on the page the person was).
/// </summary>
internal sealed record Signaleringkaart(SignaleringRegel Regel, int Kop, DateOnly EersteSluimerdag, DateOnly LaatsteSluimerdag, string? Fout, IReadOnlyDictionary<string, string> Mee);

/// <summary>A page on which alerts are handled where they are read. The decisions are those of the API.</summary>
internal abstract class Behandelpagina(Signaleringbalie balie, TimeProvider time) : PageModel
{
    private static readonly Dictionary<string, string> Niets = [];

    protected TimeProvider Time => time;

    /// <summary>Why what was sent was not taken.</summary>
    public string? Fout { get; protected set; }

    /// <summary>The alert or handover that it was about.</summary>
    public Guid? FoutBij { get; protected set; }

    public Task<IActionResult> OnPostErken(Guid signaleringId, CancellationToken ct) => Na(signaleringId, () => balie.Erken(signaleringId, Caller.From(User), ct), ct);

    public Task<IActionResult> OnPostSluimer(Guid signaleringId, DateOnly? tot, string? reden, CancellationToken ct) =>
        ModelState.IsValid && tot is { } dag
            ? Na(signaleringId, () => balie.Sluimer(signaleringId, new SluimerVerzoek { Tot = dag, Reden = Tekst(reden) ?? "" }, Caller.From(User), ct), ct)
            : Weiger(signaleringId, "Kies tot welke dag de signalering weg mag.", ct);

    public Task<IActionResult> OnPostBeoordeel(Guid signaleringId, bool? terecht, string? toelichting, CancellationToken ct) =>
        ModelState.IsValid && terecht is { } waar
            ? Na(signaleringId, () => balie.Beoordeel(signaleringId, new BeoordeelVerzoek { Terecht = waar, Toelichting = Tekst(toelichting) }, Caller.From(User), ct), ct)
            : Weiger(signaleringId, "Kies of de signalering terecht was.", ct);

    public Task<IActionResult> OnPostSluit(Guid signaleringId, string? reden, CancellationToken ct) =>
        Na(signaleringId, () => balie.Sluit(signaleringId, new SluitVerzoek { Reden = Tekst(reden) ?? "" }, Caller.From(User), ct), ct);

    public Signaleringkaart Kaart(SignaleringRegel regel, int kop, IReadOnlyDictionary<string, string>? mee = null) =>
        new(regel, kop, time.Today().AddDays(1), balie.LaatsteSluimerdag, FoutBij == regel.SignaleringId ? Fout : null, mee ?? Niets);

    /// <summary>The page as it is now.</summary>
    protected abstract Task<IActionResult> Toon(CancellationToken ct);

    /// <summary>Back to the page, at the place where the person was.</summary>
    protected abstract IActionResult Terug();

    protected async Task<IActionResult> Weiger(Guid bij, string fout, CancellationToken ct)
    {
        (Fout, FoutBij) = (fout, bij);
        var pagina = await Toon(ct);
        if (pagina is PageResult) { Response.StatusCode = StatusCodes.Status400BadRequest; }
        return pagina;
    }

    /// <summary>What the API would answer, on the page: done, or what is wrong.</summary>
    protected async Task<IActionResult> Na(Guid bij, IResult uitkomst, CancellationToken ct) => uitkomst switch
    {
        ProblemHttpResult { StatusCode: StatusCodes.Status404NotFound } => NotFound(),
        ProblemHttpResult { ProblemDetails: var probleem } => await Weiger(bij, $"{probleem.Title}. {probleem.PerVeld() ?? probleem.Detail}", ct),
        _ => Terug(),
    };

    /// <summary>The same of what is registered from a form: what the body of a program would be refused for, is said on the page.</summary>
    protected async Task<IActionResult> Na(Guid bij, Func<Task<IResult>> doe, CancellationToken ct)
    {
        try { return await Na(bij, await doe(), ct); }
        catch (InvalidBodyException e) { return await Weiger(bij, string.Join(" ", e.Errors.SelectMany(f => f.Value)), ct); }
    }

    private async Task<IActionResult> Na(Guid bij, Func<Task<Results<Ok<SignaleringRegel>, ProblemHttpResult>>> doe, CancellationToken ct) => await Na(bij, (await doe()).Result, ct);
}

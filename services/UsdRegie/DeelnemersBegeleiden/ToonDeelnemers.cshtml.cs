using Microsoft.AspNetCore.Mvc.RazorPages;
using UsdRegie.FeitenVerwerken;

namespace UsdRegie.DeelnemersBegeleiden;

/// <summary>The people whom a participation partner has: who waits for an answer, and who has an activity with it.</summary>
[RequireRol("participatie")]
internal sealed class ToonDeelnemers(UsdRegieDbContext db, Dossierschrijver schrijver, Werkpartners werkpartners, TimeProvider time) : PageModel
{
    /// <summary>A calamity stands above the list for this long.</summary>
    private static readonly TimeSpan Vers = TimeSpan.FromDays(14);

    public IReadOnlyList<Deelnemer> Deelnemers { get; private set; } = [];

    public IEnumerable<Deelnemer> Wachtend => Deelnemers.Where(d => d.Overdrachten.Any(o => o.Status == Overdrachten.Overdrachtstatus.Aangeboden));

    public IEnumerable<(Deelnemer Wie, DeelnemerCalamiteit Wat)> Calamiteiten => Deelnemers.SelectMany(d => d.Calamiteiten.Where(c => c.GemeldOp > time.GetUtcNow() - Vers).Select(c => (d, c))).OrderByDescending(x => x.c.GemeldOp);

    public DateOnly Dag { get; } = time.Today();

    public async Task OnGet(CancellationToken ct) => Deelnemers = await RaadpleegDeelnemers.Alle(db, schrijver, werkpartners, time, Caller.From(User), ct);

    /// <summary>Running and planned; what ended is on the page of the person.</summary>
    public IEnumerable<EigenActiviteit> Lopend(Deelnemer deelnemer) => deelnemer.Activiteiten.Where(a => a.Einde is null || a.Einde >= Dag);
}

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace VluchtelingenwerkBegeleiding.MatchesBehandelen;

/// <summary>The persons that the municipality offers: the new ones first, then those with a question open, then what was answered.</summary>
[RequireRol("vwn")]
internal sealed class ToonMatches(VluchtelingenwerkDbContext db, Vault vault, TimeProvider time) : PageModel
{
    /// <summary>So many of the answered ones are shown.</summary>
    public const int Getoond = 200;

    public IReadOnlyList<RaadpleegMatches.Beeld> Nieuw { get; private set; } = [];

    public IReadOnlyList<RaadpleegMatches.Beeld> Gevraagd { get; private set; } = [];

    public IReadOnlyList<RaadpleegMatches.Beeld> Beantwoord { get; private set; } = [];

    private IReadOnlyDictionary<Guid, string> namen = new Dictionary<Guid, string>();

    public DateOnly Vandaag { get; } = time.Today();

    public async Task OnGet(CancellationToken ct)
    {
        (Nieuw, Gevraagd) = (await Met("NIEUW", ct), await Met("AANVULLING_GEVRAAGD", ct));
        Beantwoord = await RaadpleegMatches.Beantwoord(Getoond, Caller.From(User), db, vault, time, ct);
        namen = await RaadpleegMatches.Namen([.. Nieuw.Concat(Gevraagd).Concat(Beantwoord).Where(m => m.Persoon is { Naam: null }).Select(m => m.InburgeraarId)], Caller.From(User), db, vault, time, ct);
    }

    /// <summary>A withdrawn offer has no name any more.</summary>
    public string Naam(RaadpleegMatches.Beeld match) => match switch
    {
        { Status: Matchstatus.Ingetrokken } => "Ingetrokken aanbod",
        { Persoon.Naam: { } naam } => naam,
        _ => namen.GetValueOrDefault(match.InburgeraarId, "Naam nog niet bekend"),
    };

    private async Task<IReadOnlyList<RaadpleegMatches.Beeld>> Met(string status, CancellationToken ct) =>
        ((Ok<RaadpleegMatches.Lijst>)(await RaadpleegMatches.Alle(status, Caller.From(User), db, vault, time, ct)).Result).Value!.Matches;
}

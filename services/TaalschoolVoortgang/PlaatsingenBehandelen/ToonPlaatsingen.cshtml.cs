using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace TaalschoolVoortgang.PlaatsingenBehandelen;

/// <summary>The learners that are offered to a school; those that wait for an answer first.</summary>
[RequireRol("taalschool")]
internal sealed class ToonPlaatsingen(TaalschoolVoortgangDbContext db, Vault vault, TimeProvider time) : PageModel
{
    public ILookup<bool, RaadpleegPlaatsingen.Regel> Wachtend { get; private set; } = Array.Empty<RaadpleegPlaatsingen.Regel>().ToLookup(_ => true);

    public async Task OnGet(CancellationToken ct)
    {
        var antwoord = (Ok<RaadpleegPlaatsingen.Lijst>)(await RaadpleegPlaatsingen.Alle(null, Caller.From(User), db, vault, time, ct)).Result;
        Wachtend = antwoord.Value!.Plaatsingen.ToLookup(p => p.Status == Plaatsingstatus.Aangeboden);
    }

    /// <summary>A status as a person reads it.</summary>
    public static string Woord(Plaatsingstatus status) => status switch
    {
        Plaatsingstatus.Aangeboden => "wacht op antwoord",
        Plaatsingstatus.Bevestigd => "bevestigd",
        Plaatsingstatus.Teruggelegd => "teruggelegd",
        _ => "ingetrokken door de gemeente",
    };
}

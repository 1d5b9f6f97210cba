using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TaalschoolVoortgang.PlaatsingenBehandelen;
using TaalschoolVoortgang.TrajectenBijhouden;

namespace TaalschoolVoortgang.VoortgangRapporteren;

/// <summary>The learners of a school with a running traject; of whom the municipality asks the progress first.</summary>
[RequireRol("taalschool")]
internal sealed class ToonVoortgang(TaalschoolVoortgangDbContext db, Vault vault, TimeProvider time) : PageModel
{
    public sealed record Leerling(Guid TrajectId, string Naam, string? Groep, DateOnly? Laatste, RaadpleegVerzoeken.Verzoek? Vraag);

    public IReadOnlyList<Leerling> Leerlingen { get; private set; } = [];

    public async Task OnGet(CancellationToken ct) => Leerlingen = await Lees(Caller.From(User), db, vault, time, ct);

    public static async Task<IReadOnlyList<Leerling>> Lees(Caller caller, TaalschoolVoortgangDbContext db, Vault vault, TimeProvider time, CancellationToken ct)
    {
        var trajecten = (await RaadpleegTrajecten.Alle(null, null, caller, db, time, ct)).Value!.Trajecten;
        var namen = ((Ok<RaadpleegPlaatsingen.Lijst>)(await RaadpleegPlaatsingen.Alle(null, caller, db, vault, time, ct)).Result).Value!.Plaatsingen.Where(p => p.InburgeraarId is not null).GroupBy(p => p.InburgeraarId!.Value).ToDictionary(g => g.Key, g => g.Select(p => p.Naam).FirstOrDefault(n => n is not null));
        var laatste = (await RapporteerVoortgang.Alle(caller, db, time, ct)).Value!.Voortgangsrapportages.GroupBy(r => r.InburgeraarId).ToDictionary(g => g.Key, g => g.Max(r => r.Peildatum));
        var vragen = ((Ok<RaadpleegVerzoeken.Lijst>)(await RaadpleegVerzoeken.Handle("OPEN", caller, db, time, ct)).Result).Value!.Rapportageverzoeken.ToLookup(v => v.TrajectId);
        return
        [
            .. trajecten.Where(t => !t.Beeindigd || vragen.Contains(t.TrajectId))
                .Select(t => new Leerling(t.TrajectId, namen.GetValueOrDefault(t.InburgeraarId) ?? "Naam niet bekend", t.GroepId, laatste.TryGetValue(t.InburgeraarId, out var dag) ? dag : null, vragen[t.TrajectId].FirstOrDefault()))
                .OrderBy(l => l.Naam, StringComparer.CurrentCulture),
        ];
    }
}

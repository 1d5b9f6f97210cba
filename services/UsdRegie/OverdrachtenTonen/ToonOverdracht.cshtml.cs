using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using UsdRegie.DossiersRaadplegen;
using UsdRegie.DossiersTonen;
using UsdRegie.FeitenVerwerken;
using UsdRegie.OverdrachtenBehandelen;
using UsdRegie.Rekenen;
using UsdRegie.Signaleringen;
using UsdRegie.SignaleringenBehandelen;

namespace UsdRegie.OverdrachtenTonen;

/// <summary>
/// One handover with its sharing card: exactly what leaves or arrived, to whom, why, and what stays here; what is missing, the clock, what happened, and
/// what can be done. It asks and decides what the API does; that somebody looked is written down.
/// </summary>
[RequireRol("usd", "regisseur", "teamleider")]
internal sealed class ToonOverdracht(UsdRegieDbContext db, Dossierschrijver schrijver, Drempels drempels, Signaleringbalie signaleringbalie, Overdrachtbalie overdrachtbalie, TimeProvider time)
    : Overdrachtpagina(signaleringbalie, overdrachtbalie, time)
{
    [BindProperty(SupportsGet = true)]
    public Guid OverdrachtId { get; set; }

    public Werkoverdracht Overdracht { get; private set; } = null!;

    /// <summary>The municipality is the side that gives.</summary>
    public bool Geeft => (Overdracht.Kant & Kant.Aanbieder) != 0;

    public Task<IActionResult> OnGet(CancellationToken ct) => Toon(ct);

    /// <summary>The five conditions of a warm handover, in words, with whether they hold.</summary>
    public IEnumerable<(string Wat, bool Waar)> Voorwaarden() =>
    [
        ("Aan beide kanten staat een naam", Overdracht.Kaart.Voorwaarden.PersonenBekend), ("Er is een gesprek geweest", Overdracht.Kaart.Voorwaarden.GesprekGevoerd), ("Aangenomen voor of op de start", Overdracht.Kaart.Voorwaarden.OpTijd),
        ("Er ontbreekt niets", Overdracht.Kaart.Voorwaarden.Volledig), ("De inburgeraar kreeg een kopie in de eigen taal", Overdracht.Kaart.Voorwaarden.Clientkopie),
    ];

    /// <summary>A value as a person reads it: a date in full.</summary>
    public static string Waarde(string waarde) => DateOnly.TryParseExact(waarde, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) ? dag.Voluit() : waarde;

    /// <summary>Where a value comes from and of which day it is; null when that is the one who offers on the day of the offer.</summary>
    public string? Herkomst(Inburgering.Contracts.Begrippen.V1.Overdrachtsveld veld)
    {
        var (bron, dag) = (veld.Bron ?? Overdracht.Kaart.VanOin, veld.Peildatum ?? Overdracht.Kaart.AangebodenOp);
        return bron == Overdracht.Kaart.VanOin && dag == Overdracht.Kaart.AangebodenOp ? null : $"{Woorden.Organisatie(bron)}, {dag.Voluit()}";
    }

    public static string Bereikbaar(Contact? contact) => contact is null ? "nog niemand" : Woorden.Bereikbaar(contact);

    protected override IActionResult Terug() => Redirect($"/overdrachten/{OverdrachtId}");

    protected override async Task<IActionResult> Toon(CancellationToken ct)
    {
        db.Forget();    // after a form that was refused: what it loaded and did not save
        var wie = Caller.From(User);
        if (await BehandelOverdrachten.Haal(OverdrachtId, db, schrijver, Time, wie, ct) is not var (dossier, stand, overdracht, kant)) { return NotFound(); }
        var (kaart, gemeente) = (Overdrachtkaart.Volledig(dossier, stand, overdracht, drempels), wie.EigenGemeente());
        // The receiver of a T7 reads it in the dossier of the other municipality, and works on in its own.
        var eigen = dossier.Gemeentecode == gemeente ? dossier.DossierId
            : await db.Dossiers.Where(x => x.InburgeraarId == dossier.InburgeraarId && x.Gemeentecode == gemeente).Select(x => (Guid?)x.DossierId).SingleOrDefaultAsync(ct);
        Overdracht = new(kaart, overdracht.Status, kant, dossier.Naam, eigen, kaart.AanZet == wie.EigenOin());
        return Page();
    }
}

using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using UsdRegie.Dossiers;
using UsdRegie.FeitenRegistreren;
using UsdRegie.FeitenVerwerken;
using UsdRegie.Overdrachten;
using UsdRegie.OverdrachtenBehandelen;
using UsdRegie.SignaleringenBehandelen;
using static Huisstijl.Formulier;

namespace UsdRegie.DeelnemersBegeleiden;

/// <summary>
/// One person of a participation partner: what it may know, whom to call, the activities with it, and the forms to start one, to write down hours and to
/// end it. The decisions are those of the API.
/// </summary>
[RequireRol("participatie")]
internal sealed class ToonDeelnemer(
    UsdRegieDbContext db, Dossierschrijver schrijver, Werkpartners werkpartners, Registreerder registreerder, Inzetinstellingen inzet, Signaleringbalie signaleringbalie, Overdrachtbalie overdrachtbalie, TimeProvider time)
    : Overdrachtpagina(signaleringbalie, overdrachtbalie, time)
{
    [BindProperty(SupportsGet = true)]
    public Guid DossierId { get; set; }

    public Deelnemer Deelnemer { get; private set; } = null!;

    public IEnumerable<EigenOverdracht> Wachtend => Deelnemer.Overdrachten.Where(o => o.Status == Overdrachtstatus.Aangeboden);

    /// <summary>Looks for work: also the forms for a work programme.</summary>
    public bool Werk => werkpartners.ZoektWerk(Caller.From(User).Oin);

    public Task<IActionResult> OnGet(CancellationToken ct) => Toon(ct);

    public Task<IActionResult> OnPostStart(Activiteitsoort? soort, string? omschrijving, DateOnly? start, DateOnly? einde, string? urenPerWeek, bool teltMee, CancellationToken ct) =>
        !ModelState.IsValid || soort is not { } welke || start is not { } vanaf || Tekst(omschrijving) is not { } wat
            ? Weiger(DossierId, "Kies een soort, schrijf op wat de activiteit is, en vul een bestaande begindatum in.", ct)
            : Getal(urenPerWeek) is not { } uren ? Weiger(DossierId, "Vul in hoeveel uur per week het is, bijvoorbeeld 6 of 4,5.", ct)
            : LegVast(Registraties.ActiviteitStart(inzet), new() { ["soort"] = welke.Tekst(), ["omschrijving"] = wat, ["start"] = Dagtekst(vanaf), ["einde"] = Dagtekst(einde), ["urenPerWeek"] = uren, ["teltMeeZroute"] = teltMee }, [], ct);

    public Task<IActionResult> OnPostStartWerk(Werktrajectsoort? soort, string? sector, DateOnly? start, DateOnly? einde, string? urenPerWeek, CancellationToken ct) =>
        !ModelState.IsValid || soort is not { } welke || start is not { } vanaf || Tekst(sector) is not { } waar
            ? Weiger(DossierId, "Kies een soort, schrijf op in welke sector het is, en vul een bestaande begindatum in.", ct)
            : Getal(urenPerWeek) is not { } uren ? Weiger(DossierId, "Vul in hoeveel uur per week het is, bijvoorbeeld 6 of 4,5.", ct)
            : LegVast(Registraties.WerktrajectStart, new() { ["soort"] = welke.Tekst(), ["sector"] = waar, ["start"] = Dagtekst(vanaf), ["einde"] = Dagtekst(einde), ["urenPerWeek"] = uren }, [], ct);

    public Task<IActionResult> OnPostUren(Guid activiteitId, DateOnly? van, DateOnly? tot, string? uren, CancellationToken ct) =>
        !ModelState.IsValid || van is not { } eerste || tot is not { } laatste
            ? Weiger(activiteitId, "Vul de eerste en de laatste dag van de periode in.", ct)
            : Getal(uren) is not { } aantal ? Weiger(activiteitId, "Vul in hoeveel uur het was, bijvoorbeeld 24 of 10,5.", ct)
            : LegVast(Registraties.ActiviteitUren("activiteiten"), new() { ["periodeVan"] = Dagtekst(eerste), ["periodeTot"] = Dagtekst(laatste), ["uren"] = aantal }, new() { ["activiteitId"] = activiteitId }, ct);

    public Task<IActionResult> OnPostBeeindig(Guid activiteitId, bool werktraject, DateOnly? einde, string? reden, CancellationToken ct) =>
        !ModelState.IsValid || einde is not { } laatste ? Weiger(activiteitId, "Vul de laatste dag in.", ct)
        : werktraject ? LegVast(Registraties.WerktrajectEinde, new() { ["einde"] = Dagtekst(laatste) }, new() { ["werktrajectId"] = activiteitId }, ct)
        : LegVast(Registraties.ActiviteitEinde, new() { ["einde"] = Dagtekst(laatste), ["reden"] = Tekst(reden) }, new() { ["activiteitId"] = activiteitId }, ct);

    protected override IActionResult Terug() => Redirect($"/deelnemers/{DossierId}");

    protected override async Task<IActionResult> Toon(CancellationToken ct)
    {
        db.Forget();    // after a form that was refused: what it loaded and did not save
        if (await RaadpleegDeelnemers.Haal(DossierId, db, schrijver, werkpartners, Time, Caller.From(User), ct) is not { } deelnemer)
        {
            return Bij is null ? NotFound() : Redirect("/deelnemers"); // handed back: somebody else's again
        }
        Deelnemer = deelnemer;
        return Page();
    }

    private async Task<IActionResult> LegVast<T>(Registratie<T> soort, JsonObject body, Dictionary<string, Guid> pad, CancellationToken ct)
        where T : class
    {
        var bij = pad.Count > 0 ? pad.Values.First() : DossierId;
        if (await RaadpleegDeelnemers.Haal(DossierId, db, schrijver, werkpartners, Time, Caller.From(User), ct) is null) { return NotFound(); }
        return await Na(bij, async () => await registreerder.LegVast(DossierId, soort, await Ingevuld.Als<T>(body), Caller.From(User), pad, ct), ct);
    }

    /// <summary>Hours as people write them: with a comma, or with a point.</summary>
    private static decimal? Getal(string? tekst) =>
        decimal.TryParse(Tekst(tekst)?.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var getal) ? getal : null;

    private static string? Dagtekst(DateOnly? dag) => dag?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Keten.V1;
using Inburgering.Contracts.School.V1;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TaalschoolVoortgang.AanwezigheidAanleveren;
using TaalschoolVoortgang.TrajectenBijhouden;
using static Huisstijl.Formulier;

namespace TaalschoolVoortgang.PlaatsingenBehandelen;

/// <summary>One offered learner: everything the municipality hands over, and the answer of the school. The decisions are those of the API.</summary>
[RequireRol("taalschool")]
internal sealed class ToonPlaatsing(TaalschoolVoortgangDbContext db, Vault vault, TimeProvider time) : PageModel
{
    public RaadpleegPlaatsingen.Detail Plaatsing { get; private set; } = null!;

    /// <summary>Courses of this learner at the school; without one there is nothing to deliver attendance of.</summary>
    public IReadOnlyList<RaadpleegTrajecten.Regel> Trajecten { get; private set; } = [];

    /// <summary>Why the answer was not taken.</summary>
    public string? Fout { get; private set; }

    public Task<IActionResult> OnGet(Guid plaatsingId, CancellationToken ct) => Toon(plaatsingId, ct);

    public async Task<IActionResult> OnPostBevestig(Guid plaatsingId, string? naam, string? telefoon, string? email, DateOnly? gesprekDatum, string? wijze, CancellationToken ct)
    {
        var behandelaar = naam?.Trim() is { Length: > 0 and <= 200 } n ? new Contact { Naam = n, Telefoon = Tekst(telefoon), Email = Tekst(email) } : null;
        if (!ModelState.IsValid || behandelaar is null) { return await Weiger(plaatsingId, "Vul de naam in van wie de inburgeraar gaat begeleiden, en een bestaande datum van het gesprek.", ct); }
        Gesprekswijze? hoe = gesprekDatum is null ? null : Enum.TryParse<Gesprekswijze>(wijze, out var gekozen) ? gekozen : null;
        var verzoek = new BevestigPlaatsing.Verzoek { GesprekDatum = gesprekDatum, Wijze = hoe, Behandelaar = behandelaar, OntbrekendeVelden = [], Akkoord = true };
        return await Na(plaatsingId, (await BevestigPlaatsing.Bevestig(plaatsingId, verzoek, null, Caller.From(User), db, vault, time, ct)).Result, ct);
    }

    public async Task<IActionResult> OnPostLegTerug(Guid plaatsingId, string? reden, string? toelichting, DateOnly? plekVanaf, CancellationToken ct)
    {
        if (!ModelState.IsValid) { return await Weiger(plaatsingId, "De dag waarop er plek is, is geen bestaande datum.", ct); }
        var verzoek = new LegPlaatsingTerug.Verzoek { Reden = reden ?? "", Toelichting = Tekst(toelichting), PlekVanaf = plekVanaf };
        return await Na(plaatsingId, (await LegPlaatsingTerug.LegTerug(plaatsingId, verzoek, null, Caller.From(User), db, vault, time, ct)).Result, ct);
    }

    public async Task<IActionResult> OnPostStart(Guid plaatsingId, string? groep, DateOnly? startdatum, DateOnly? einddatum, string? urenPerWeek, string? leerroute, string? niveauDoel, CancellationToken ct)
    {
        var uren = Regelcontrole.UrenVan(urenPerWeek?.Trim() ?? "");
        if (!ModelState.IsValid || startdatum is null) { return await Weiger(plaatsingId, "Vul in op welke dag de eerste les is.", ct); }
        if (Tekst(groep) is not { Length: <= Regelcontrole.GroepLengte } groepId) { return await Weiger(plaatsingId, $"Vul de naam van de groep in, ten hoogste {Regelcontrole.GroepLengte} tekens.", ct); }
        if (uren is not { } perWeek || perWeek % UrenAttribute.Stap != 0 || perWeek is 0 or > 40) { return await Weiger(plaatsingId, "Vul de uren les per week in, bijvoorbeeld 6 of 7,5.", ct); }
        if (!Enum.TryParse<Leerroute>(leerroute, out var route) || !Enum.TryParse<ErkNiveau>(niveauDoel, out var doel)) { return await Weiger(plaatsingId, "Kies de leerroute en het niveau waar de leerling naartoe werkt.", ct); }
        var verzoek = new StartTraject.Verzoek { PlaatsingId = plaatsingId, GroepId = groepId, Leerroute = route, NiveauDoel = doel, Startdatum = startdatum.Value, Einddatum = einddatum, UrenPerWeek = perWeek };
        return await Na(plaatsingId, (await StartTraject.Start(verzoek, null, null, Caller.From(User), db, vault, time, ct)).Result, ct);
    }

    public async Task<IActionResult> OnPostBeeindig(Guid plaatsingId, Guid trajectId, DateOnly? laatsteDag, string? einde, string? diploma, string? advies, CancellationToken ct)
    {
        if (!ModelState.IsValid || laatsteDag is not { } dag) { return await Weiger(plaatsingId, "Vul in op welke dag de laatste les was of is.", ct); }
        if (!Enum.TryParse<Trajecteinde>(einde, out var reden)) { return await Weiger(plaatsingId, "Kies waarom het traject eindigt.", ct); }
        if (Tekst(advies) is { Length: > BeeindigTraject.AdviesLengte }) { return await Weiger(plaatsingId, $"Het advies is te lang: ten hoogste {BeeindigTraject.AdviesLengte} tekens.", ct); }
        var verzoek = new BeeindigTraject.Verzoek { Einddatum = dag, Reden = reden, Diploma = Tekst(diploma) is { } gehaald ? gehaald == "ja" : null, Advies = Tekst(advies) };
        return await Na(plaatsingId, (await BeeindigTraject.Beeindig(trajectId, verzoek, null, null, Caller.From(User), db, time, ct)).Result, ct);
    }

    /// <summary>Why a course ends, as a school says it.</summary>
    public static string Woord(Trajecteinde reden) => reden switch
    {
        Trajecteinde.Voltooid => "Voltooid",
        Trajecteinde.Gestopt => "Gestopt",
        Trajecteinde.Overstap => "Gaat naar een andere school of leerroute",
        Trajecteinde.Verhuisd => "Verhuisd",
        Trajecteinde.EindeTermijn => "De inburgeringstermijn is voorbij",
        _ => "Iets anders",
    };

    /// <summary><c>dagenEnTijden</c> → Dagen en tijden.</summary>
    public static string Label(string veld) => string.Concat(veld.Select((c, i) => i == 0 ? $"{char.ToUpperInvariant(c)}" : char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}"));

    private async Task<IActionResult> Na(Guid plaatsingId, IResult uitkomst, CancellationToken ct) => uitkomst is ProblemHttpResult { ProblemDetails: var probleem }
        ? await Weiger(plaatsingId, probleem.Uitleg(), ct)
        : RedirectToPage(new { plaatsingId });

    private async Task<IActionResult> Weiger(Guid plaatsingId, string fout, CancellationToken ct)
    {
        Fout = fout;
        var pagina = await Toon(plaatsingId, ct);
        if (pagina is PageResult) { Response.StatusCode = StatusCodes.Status400BadRequest; }
        return pagina;
    }

    private async Task<IActionResult> Toon(Guid plaatsingId, CancellationToken ct)
    {
        if ((await RaadpleegPlaatsingen.Een(plaatsingId, Caller.From(User), db, vault, time, ct)).Result is not Ok<RaadpleegPlaatsingen.Detail> { Value: { } detail }) { return NotFound(); }
        Plaatsing = detail;
        if (detail is { Status: Plaatsingstatus.Bevestigd, InburgeraarId: { } leerling }) { Trajecten = (await RaadpleegTrajecten.Alle(leerling, null, Caller.From(User), db, time, ct)).Value!.Trajecten; }
        return Page();
    }
}

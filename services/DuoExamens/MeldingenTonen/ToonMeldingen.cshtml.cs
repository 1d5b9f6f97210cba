using System.Globalization;
using DuoExamens.MeldingenDoen;
using Huisstijl;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DuoExamens.MeldingenTonen;

/// <summary>
/// The worklist of a municipality with DUO: what DUO refused and why, what is on its way, and what DUO has; and the events that DUO did not let be read.
/// Repeating is the decision of the API. Names are not here (this service has none): a report leads to the dossier.
/// </summary>
[RequireRol("usd", "regisseur", "teamleider", "beheerder")]
internal sealed class ToonMeldingen(DuoExamensDbContext db, Meldingboek meldingen) : PageModel
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>What a list says, and whether it can be sent again from it.</summary>
    internal sealed record Groep(string Naam, string Titel, string Uitleg, string? Knop, params Meldingstatus[] Met);

    public static IReadOnlyList<Groep> Groepen { get; } =
    [
        new("geweigerd", "Geweigerd", "DUO neemt deze meldingen niet aan. Los op wat DUO noemt. Stuur de melding daarna opnieuw, of leg in het dossier vast wat er veranderd is: dat wordt een nieuwe melding.", "Stuur opnieuw", Meldingstatus.Geweigerd),
        new("afwijkend", "Anders bij DUO", "DUO toonde deze meldingen eerst, en bij de laatste vergelijking niet meer of anders. Bel DUO als u niet weet waarom.", "Stuur opnieuw", Meldingstatus.Afwijkend),
        new("onderweg", "Onderweg", "Deze meldingen gaan vanzelf. U kunt een melding nu laten gaan, bijvoorbeeld als DUO weer bereikbaar is.", "Stuur nu", Meldingstatus.Klaargezet, Meldingstatus.Verzonden),
        new("ontvangen", "Ontvangen", "DUO heeft deze meldingen en is ermee bezig. U hoeft niets te doen.", null, Meldingstatus.Ontvangen),
        new("verwerkt", "Verwerkt", "DUO laat zien dat deze meldingen verwerkt zijn.", null, Meldingstatus.Verwerkt),
        new("ingetrokken", "Ingetrokken", "Deze meldingen gelden niet meer.", null, Meldingstatus.Ingetrokken),
    ];

    /// <summary>Which of <see cref="Groepen"/> stands on the page.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Toon { get; set; }

    /// <summary>Something was repeated just now.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Herhaald { get; set; }

    public Groep Gekozen { get; private set; } = Groepen[0];

    public IReadOnlyDictionary<Meldingstatus, int> Aantallen { get; private set; } = new Dictionary<Meldingstatus, int>();

    public IReadOnlyList<RaadpleegMeldingen.Regel> Regels { get; private set; } = [];

    public IReadOnlyList<RaadpleegMeldingen.Notificatieregel> Ongelezen { get; private set; } = [];

    /// <summary>A functional manager sees no dossiers.</summary>
    public bool Dossiers => Caller.From(User).Rol != "beheerder";

    public string? Fout { get; private set; }

    public Task<IActionResult> OnGet(CancellationToken ct) => Lijst(ct);

    public async Task<IActionResult> OnPostHerhaal(Guid meldingId, CancellationToken ct) => await Na((await HerhaalMelding.Melding(meldingId, Caller.From(User), db, meldingen, ct)).Result, ct);

    public async Task<IActionResult> OnPostLees(Guid berichtId, CancellationToken ct) => await Na((await HerhaalMelding.Notificatie(berichtId, Caller.From(User), db, ct)).Result, ct);

    public int Aantal(Groep groep) => groep.Met.Sum(s => Aantallen.GetValueOrDefault(s));

    /// <summary><c>GEVOLGDE_UREN</c> as people call it.</summary>
    public static string Soort(string soort) => soort switch
    {
        "PIP" => "PIP",
        "PIP_INTREKKEN" => "PIP intrekken",
        "MAP" or "PVT" => $"{soort} afgerond",
        "MAP_INTREKKEN" or "PVT_INTREKKEN" => $"{soort[..3]} intrekken",
        "ZROUTE" => "Z-route afgerond",
        "ZROUTE_INTREKKEN" => "Z-route intrekken",
        _ => $"{soort[0]}{soort[1..].Replace('_', ' ').ToLowerInvariant()}",
    };

    public static string Dag(DateTimeOffset moment) => LegalTime.DateOf(moment).ToString("d MMMM yyyy", Nederlands);

    /// <summary>When the state of a report began.</summary>
    public static DateTimeOffset Sinds(RaadpleegMeldingen.Regel regel) => regel.GeweigerdOp ?? regel.VerwerktOp ?? regel.OntvangenOp ?? regel.VerzondenOp ?? regel.KlaargezetOp;

    private async Task<IActionResult> Na(IResult uitkomst, CancellationToken ct)
    {
        if (uitkomst is not ProblemHttpResult { ProblemDetails: var probleem }) { return RedirectToPage(new { Toon, Herhaald = true }); }
        Fout = probleem.Uitleg();
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await Lijst(ct);
    }

    private async Task<IActionResult> Lijst(CancellationToken ct)
    {
        var wie = Caller.From(User);
        if (Groepen.FirstOrDefault(g => g.Naam == (Toon ?? Groepen[0].Naam)) is not { } gekozen) { return NotFound(); }
        Gekozen = gekozen;
        Aantallen = await RaadpleegMeldingen.Aantallen(wie, db, ct);
        Regels = await RaadpleegMeldingen.Meldingen(null, Gekozen.Met, wie, db, ct);
        Ongelezen = await RaadpleegMeldingen.Ongelezen(wie, db, ct);
        return Page();
    }
}

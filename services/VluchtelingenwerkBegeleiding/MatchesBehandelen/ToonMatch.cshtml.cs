using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Keten.V1;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VluchtelingenwerkBegeleiding.ContactkaartBijhouden;
using static Huisstijl.Formulier;

namespace VluchtelingenwerkBegeleiding.MatchesBehandelen;

/// <summary>One offered person: everything the municipality shares, and the answer of VluchtelingenWerk. The decisions are those of the API.</summary>
[RequireRol("vwn")]
internal sealed class ToonMatch(VluchtelingenwerkDbContext db, Vault vault, TimeProvider time) : PageModel
{
    private static readonly string[] Persoonlijk = ["naam", "geboortedatum", "moedertaal", "tolkNodig", "telefoon", "email"];

    public RaadpleegMatches.Beeld Match { get; private set; } = null!;

    /// <summary>Of a person of whom this offer tells no name yet: what an earlier one told.</summary>
    public string? Naam { get; private set; }

    /// <summary>What the municipality shares, in the order of the form of T2.</summary>
    public IReadOnlyList<Matchveld> Gedeeld { get; private set; } = [];

    /// <summary>Mandatory names of T2 of which nothing came.</summary>
    public IReadOnlyList<string> Ontbreekt { get; private set; } = [];

    /// <summary>Who is there for this person at other organisations.</summary>
    public IReadOnlyList<RaadpleegBegeleiders.Kaart> Begeleiders { get; private set; } = [];

    /// <summary>Why the answer was not taken.</summary>
    public string? Fout { get; private set; }

    public DateOnly Vandaag { get; } = time.Today();

    /// <summary>Still to answer.</summary>
    public bool Open => Match.Status is Matchstatus.Nieuw or Matchstatus.AanvullingGevraagd;

    private Caller Wie => Caller.From(User);

    public Task<IActionResult> OnGet(Guid matchId, CancellationToken ct) => Toon(matchId, ct);

    public async Task<IActionResult> OnPostAccepteer(Guid matchId, string? naam, string? telefoon, string? email, DateOnly? gesprekDatum, Gesprekswijze? wijze, CancellationToken ct)
    {
        if (!ModelState.IsValid) { return await Weiger(matchId, "De datum van het gesprek bestaat niet. Vul dag, maand en jaar in, of laat het veld leeg.", ct); }
        var antwoord = new OverdrachtGeaccepteerd
        {
            OverdrachtId = matchId, GesprekDatum = gesprekDatum, Wijze = gesprekDatum is null ? null : wijze, OntbrekendeVelden = [], Akkoord = true,
            Behandelaar = Tekst(naam) is { } n ? new Contact { Naam = n, Telefoon = Tekst(telefoon), Email = Tekst(email) } : null,
        };
        return await Na(matchId, (await AccepteerMatch.Accepteer(matchId, antwoord, null, Wie, db, vault, time, ct)).Result, ct);
    }

    public async Task<IActionResult> OnPostVraag(Guid matchId, string[]? ontbreekt, string? notitie, CancellationToken ct)
    {
        var verzoek = new VraagAanvulling.Verzoek { OntbrekendeVelden = [.. (ontbreekt ?? []).Distinct(StringComparer.Ordinal)], Toelichting = Tekst(notitie) };
        return await Na(matchId, (await VraagAanvulling.Vraag(matchId, verzoek, null, Wie, db, vault, time, ct)).Result, ct);
    }

    public async Task<IActionResult> OnPostLegTerug(Guid matchId, Terugleggingsreden? reden, string? toelichting, CancellationToken ct)
    {
        if (reden is not { } gekozen || !Enum.IsDefined(gekozen)) { return await Weiger(matchId, "Kies een reden.", ct); }
        var antwoord = new OverdrachtTeruggelegd { OverdrachtId = matchId, Reden = gekozen, Toelichting = Tekst(toelichting) ?? "" };
        return await Na(matchId, (await LegMatchTerug.LegTerug(matchId, antwoord, null, Wie, db, vault, time, ct)).Result, ct);
    }

    /// <summary>What somebody filled in before the answer was refused, so that nothing has to be typed twice; a personal number is not repeated.</summary>
    public string? Ingevuld(string veld) => Request.HasFormContentType ? ToegestaneGegevens.ZonderNummers(Request.Form[veld].ToString()) : null;

    /// <summary>Whether a missing field is ticked: as it was sent, otherwise what did not come.</summary>
    public bool Aangevinkt(string naam) => Request.HasFormContentType && Request.Form.ContainsKey("notitie") ? Request.Form["ontbreekt"].Contains(naam) : Ontbreekt.Contains(naam);

    /// <summary>Who recorded a field. Without a source it is who offers.</summary>
    public string Bron(Matchveld veld) => veld.Bron is not { } oin || oin == Match.VanOin ? "gemeente" : oin == Wie.Oin ? "uw organisatie" : $"organisatie {oin}";

    private async Task<IActionResult> Na(Guid matchId, IResult uitkomst, CancellationToken ct) => uitkomst is ProblemHttpResult { ProblemDetails: var probleem }
        ? await Weiger(matchId, probleem.Uitleg(), ct)
        : RedirectToPage(new { matchId });

    private async Task<IActionResult> Weiger(Guid matchId, string fout, CancellationToken ct)
    {
        Fout = fout;
        var pagina = await Toon(matchId, ct);
        if (pagina is PageResult) { Response.StatusCode = StatusCodes.Status400BadRequest; }
        return pagina;
    }

    private async Task<IActionResult> Toon(Guid matchId, CancellationToken ct)
    {
        if ((await RaadpleegMatches.Een(matchId, Wie, db, vault, time, ct)).Result is not Ok<RaadpleegMatches.Beeld> { Value: { } beeld }) { return NotFound(); }
        Match = beeld;
        Naam = beeld.Status == Matchstatus.Ingetrokken ? null : (await RaadpleegMatches.Namen([beeld.InburgeraarId], Wie, db, vault, time, ct)).GetValueOrDefault(beeld.InburgeraarId);
        List<string> volgorde = [.. Persoonlijk, .. ToegestaneGegevens.Verplicht];
        Gedeeld = [.. beeld.Gedeeld.OrderBy(v => volgorde.IndexOf(v.Naam))];
        Ontbreekt = [.. ToegestaneGegevens.Verplicht.Where(naam => !beeld.Gedeeld.Any(v => v.Naam == naam && !string.IsNullOrWhiteSpace(v.Waarde)))];
        if (beeld.Status != Matchstatus.Ingetrokken) { Begeleiders = (await RaadpleegBegeleiders.Handle(beeld.InburgeraarId, Wie, db, time, ct)).Value!.Begeleiders; }
        return Page();
    }
}

using System.Text.Json;
using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Keten.V1;
using Inburgering.Contracts.Vwn.V1;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VluchtelingenwerkBegeleiding.BegeleidingMelden;
using VluchtelingenwerkBegeleiding.MatchesBehandelen;
using static Huisstijl.Formulier;

namespace VluchtelingenwerkBegeleiding.Overdragen;

/// <summary>The end of the guidance: hand over to the municipality (T5), see what it answered, and report that the guidance is complete. The decisions are those of the API.</summary>
[RequireRol("vwn")]
internal sealed class ToonOverdragen(VluchtelingenwerkDbContext db, Vault vault, Organisation organisatie, TimeProvider time) : PageModel
{
    private const string Veld = "veld:";

    public Guid InburgeraarId { get; private set; }

    public Overzicht.Regel Begeleiding { get; private set; } = null!;

    /// <summary>The handover that was offered last, with what the municipality did; null when none was.</summary>
    public RaadpleegOverdrachten.Stand? Stand { get; private set; }

    /// <summary>What was said in it, or what earlier reports say already.</summary>
    public IReadOnlyDictionary<string, string> Bekend { get; private set; } = new Dictionary<string, string>();

    public string Moedertaal { get; private set; } = "";

    public string? Fout { get; private set; }

    /// <summary>What was just done.</summary>
    public string? Gedaan { get; private set; }

    public DateOnly Vandaag { get; } = time.Today();

    /// <summary>An offer that waits or was taken needs no other one.</summary>
    public bool KanAanbieden => Stand?.Status is null or Overdrachtstatus.Teruggelegd or Overdrachtstatus.AanvullingGevraagd or Overdrachtstatus.Ingetrokken;

    public bool KanIntrekken => Stand?.Status is Overdrachtstatus.Aangeboden or Overdrachtstatus.AanvullingGevraagd;

    private Caller Wie => Caller.From(User);

    public Task<IActionResult> OnGet(Guid inburgeraarId, string? gedaan, CancellationToken ct)
    {
        Gedaan = gedaan switch
        {
            "aangeboden" => "De overdracht is aangeboden. De gemeente neemt haar aan of stelt een vraag.",
            "ingetrokken" => "De overdracht is ingetrokken. De gemeente weet dat.",
            "afgerond" => "De begeleiding is afgerond. De gemeente weet dat.",
            _ => null,
        };
        return Toon(inburgeraarId, ct);
    }

    public async Task<IActionResult> OnPostBied(Guid inburgeraarId, DateOnly? einde, string? naam, string? telefoon, string? email, bool kopieNederlands, bool kopieMoedertaal, CancellationToken ct)
    {
        if (await Toon(inburgeraarId, ct) is NotFoundResult weg) { return weg; }
        if (!KanAanbieden) { return Weiger("Er is al een overdracht die wacht of is aangenomen."); }
        if (!ModelState.IsValid || einde is not { } dag) { return Weiger("Vul de dag in waarop uw begeleiding eindigt: dag, maand en jaar."); }
        if (Tekst(naam) is not { Length: <= 200 } wie || Tekst(telefoon)?.Length > 40 || Tekst(email)?.Length > 200) { return Weiger("Vul in wie de gemeente bij u kan bereiken."); }
        if (Overdrachtsgegevens.Vragen.FirstOrDefault(v => Tekst(Request.Form[Veld + v.Naam]) is not { Length: <= 500 }) is { } leeg) { return Weiger($"Vul in: {leeg.Vraag.ToLowerInvariant()}. Weet u het niet, schrijf dan onbekend. Gebruik ten hoogste 500 tekens."); }
        var verzoek = new BiedOverdrachtAan.Verzoek
        {
            OverdrachtId = Guid.CreateVersion7(), Soort = Overdrachtsoort.T5, VanOin = Wie.Oin, GewensteStart = dag, VanContact = new Contact { Naam = wie, Telefoon = Tekst(telefoon), Email = Tekst(email) },
            Velden = [.. Overdrachtsgegevens.Vragen.Select(v => new Overdrachtsveld { Naam = v.Naam, Waarde = Tekst(Request.Form[Veld + v.Naam])! })],
            ClientkopieTalen = [.. new[] { kopieNederlands ? "nld" : "", kopieMoedertaal ? Moedertaal : "" }.Where(t => t.Length == 3).Distinct()],
        };
        await using var transactie = await db.Begin(ct);
        if ((await BiedOverdrachtAan.Bied(verzoek, inburgeraarId, null, Wie, db, vault, organisatie, time, ct)).Result is ProblemHttpResult { ProblemDetails: var probleem }) { return Weiger(probleem.Uitleg()); }
        // The municipality asked for more: the new offer stands in the place of the one that it asked about. Both or neither.
        if (Stand is { Status: Overdrachtstatus.AanvullingGevraagd, OverdrachtId: var eerder }
            && (await TrekOverdrachtIn.TrekIn(eerder, "Vervangen door een aangevuld aanbod.", null, Wie, db, time, ct)).Result is ProblemHttpResult { ProblemDetails: var beslist }) { return Weiger(beslist.Uitleg()); }
        await transactie.CommitAsync(ct);
        return RedirectToPage(new { inburgeraarId, gedaan = "aangeboden" });
    }

    public async Task<IActionResult> OnPostTrekIn(Guid inburgeraarId, string? reden, CancellationToken ct)
    {
        if (await Toon(inburgeraarId, ct) is NotFoundResult weg) { return weg; }
        if (Tekst(reden) is not { Length: <= 200 } waarom) { return Weiger("Schrijf op waarom u de overdracht intrekt. Gebruik ten hoogste 200 tekens."); }
        if (Stand is null) { return Weiger("Er is nog geen overdracht aangeboden."); }
        return (await TrekOverdrachtIn.TrekIn(Stand.OverdrachtId, waarom, null, Wie, db, time, ct)).Result is ProblemHttpResult { ProblemDetails: var probleem }
            ? Weiger(probleem.Uitleg())
            : RedirectToPage(new { inburgeraarId, gedaan = "ingetrokken" });
    }

    public async Task<IActionResult> OnPostRondAf(Guid inburgeraarId, DateOnly? datum, CancellationToken ct)
    {
        if (await Toon(inburgeraarId, ct) is NotFoundResult weg) { return weg; }
        if (Stand?.Status != Overdrachtstatus.Geaccepteerd) { return Weiger("De gemeente heeft de overdracht nog niet aangenomen. Wacht daarop: zo blijft niemand zonder begeleiding."); }
        if (!ModelState.IsValid || datum is not { } dag) { return Weiger("Vul de dag in waarop de begeleiding eindigde: dag, maand en jaar."); }
        var laatste = await Laatste(inburgeraarId, ct);
        var melding = new MaatschappelijkeBegeleidingGewijzigd { Status = Begeleidingsstatus.Afgerond, Datum = dag, Begeleider = laatste?.Begeleider ?? Begeleiding.Begeleider, Themas = laatste?.Themas ?? [], Openstaand = laatste?.Openstaand };
        return (await MeldBegeleiding.Meld(melding, inburgeraarId, null, Wie, db, vault, time, ct)).Result is ProblemHttpResult { ProblemDetails: var probleem }
            ? Weiger(probleem.Uitleg())
            : RedirectToPage(new { inburgeraarId, gedaan = "afgerond" });
    }

    /// <summary>What somebody filled in before it was refused, otherwise what is known; a personal number is not repeated.</summary>
    public string? Ingevuld(string veld, string? anders = null) => Request.HasFormContentType && Request.Form.ContainsKey(veld) ? ToegestaneGegevens.ZonderNummers(Request.Form[veld].ToString()) : anders;

    public string? Antwoord(string naam) => Ingevuld(Veld + naam, Bekend.GetValueOrDefault(naam));

    private PageResult Weiger(string fout)
    {
        Fout = fout;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<IActionResult> Toon(Guid inburgeraarId, CancellationToken ct)
    {
        var persoon = await db.Sleutel(inburgeraarId, ct);
        if ((await Overzicht.Lees(persoon, Wie, db, vault, time, ct)).SingleOrDefault() is not { } regel) { return NotFound(); }
        (InburgeraarId, Begeleiding) = (inburgeraarId, regel);
        Stand = await RaadpleegOverdrachten.Laatste(persoon, Wie, db, time, ct);
        if (regel.MatchId is { } match && (await RaadpleegMatches.Een(match, Wie, db, vault, time, ct)).Result is Ok<RaadpleegMatches.Beeld> { Value.Persoon.Moedertaal: { } taal }) { Moedertaal = taal; }
        Bekend = Stand is { OverdrachtId: var id } ? Aangeboden((await db.Overdrachten.AsNoTracking().SingleAsync(x => x.OverdrachtId == id, ct)).Aanbod) : await Gemeld(persoon, ct);
        return Page();
    }

    private Dictionary<string, string> Aangeboden(byte[] aanbod) =>
        JsonSerializer.Deserialize<OverdrachtAangeboden>(vault.Decrypt(aanbod), BerichtJson.Opties)!.Velden.ToDictionary(v => v.Naam, v => v.Waarde);

    /// <summary>What the reports to the municipality say already.</summary>
    private async Task<Dictionary<string, string>> Gemeld(Guid persoon, CancellationToken ct)
    {
        var bekend = new Dictionary<string, string> { ["aanleiding"] = "Einde van de maatschappelijke begeleiding.", ["doel"] = "Zorgen dat hulp die nog nodig is, doorgaat." };
        if (await Laatste(persoon, ct) is not { } laatste) { return bekend; }
        if (laatste.Themas.Count > 0) { bekend["themas"] = string.Join(", ", laatste.Themas.Select(t => $"{t.Thema} {(t.Klaar ? "klaar" : "loopt")}")); }
        if (laatste.Openstaand is { } open) { bekend["openAfspraken"] = open; }
        return bekend;
    }

    private async Task<MaatschappelijkeBegeleidingGewijzigd?> Laatste(Guid inburgeraarId, CancellationToken ct) =>
        (await MeldBegeleiding.Alle(inburgeraarId, Wie, db, vault, time, ct)).Value!.Begeleidingen is [{ Gegevens: { } laatste }, ..] ? laatste : null;
}

using CoaIntake.Koppelen;
using CoaIntake.Overdragen;
using CoaIntake.ProfielverzoekVolgen;
using Huisstijl;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoaIntake.StatushoudersMelden;

/// <summary>One person: what was sent, what the municipality did with it, and the four steps to send or improve. The decisions are those of the API.</summary>
[RequireRol("coa")]
internal sealed class ToonStatushouder(CoaIntakeDbContext db, Vault vault, Organisation organisatie, TimeProvider time) : PageModel
{
    public static readonly (Onderdeel Onderdeel, string Titel, string Knop)[] Stappen =
    [
        (Onderdeel.Koppeling, "1. Koppeling", "Verbeter de koppeling"),
        (Onderdeel.Profiel, "2. Klantprofiel", "Deel het klantprofiel"),
        (Onderdeel.Verhuizing, "3. Verhuisdatum", "Meld de verhuisdatum"),
        (Onderdeel.Overdracht, "4. Overdracht (T1)", "Bied de overdracht aan"),
    ];

    private Persoonsbeeld beeld = null!;
    private Onderdeel? gestuurd;
    private IReadOnlyList<Veldfout> fouten = [];

    public RaadpleegKoppelingen.Koppeling Koppeling { get; private set; } = null!;

    public IReadOnlyList<RaadpleegOverdrachten.Stand> Overdrachten { get; private set; } = [];

    /// <summary>The open question of the municipality about the profile.</summary>
    public RaadpleegVerzoeken.Verzoek? Verzoek { get; private set; }

    public string? Gedaan { get; private set; }

    public string? Fout { get; private set; }

    /// <summary>Number of the offer that the form makes: pressed twice, it is one offer.</summary>
    public Guid OverdrachtId { get; private set; } = Guid.CreateVersion7();

    public string Verhuisdatum => beeld.Verhuizing is { } v ? $"{Woorden.Dag(DateOnly.Parse((string)v["verhuisdatum"]!, System.Globalization.CultureInfo.InvariantCulture))}{((bool)v["zeker"]! ? "" : " (verwacht)")}" : "nog melden";

    public async Task<IActionResult> OnGet(Guid koppelingId, string? gedaan, CancellationToken ct)
    {
        if (!await Laad(koppelingId, ct)) { return NotFound(); }
        Gedaan = gedaan switch
        {
            "koppeling" => "De koppeling is gemeld. Vul hieronder het klantprofiel in, en wat u verder al weet.",
            "profiel" => "Het klantprofiel is gedeeld met de gemeente.",
            "verhuizing" => "De verhuisdatum is gemeld.",
            "overdracht" => "De overdracht is aangeboden. De gemeente antwoordt binnen tien werkdagen.",
            "ingetrokken" => "Het aanbod is ingetrokken.",
            _ => null,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostStuur(Guid koppelingId, string? onderdeel, Guid? overdrachtId, CancellationToken ct)
    {
        if (!await Laad(koppelingId, ct) || Onderdeel.Alle.FirstOrDefault(o => o.Naam == onderdeel) is not { } deel) { return NotFound(); }
        gestuurd = deel;
        var overdracht = deel == Onderdeel.Overdracht;
        var bestaand = overdracht ? beeld.VoorOverdracht(Getypt("gewensteStart"), Onderdeel.Overdracht.Velden.First(v => v.Naam == "scenario").Keuzes.FirstOrDefault(k => k.Code == Getypt("scenario")).Woord) : beeld.Deel(deel);
        fouten = await new Melding(db, vault, organisatie, time).Stuur(deel, bestaand, v => v.Naam == Onderdeel.VNummer ? null : Getypt(v.Naam), beeld.VNummer, overdracht ? overdrachtId : null, Caller.From(User), ct);
        if (fouten.Count == 0) { return Redirect($"/statushouders/{koppelingId}?gedaan={deel.Naam}"); }
        OverdrachtId = overdrachtId ?? OverdrachtId;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    public async Task<IActionResult> OnPostTrekIn(Guid koppelingId, Guid overdrachtId, CancellationToken ct)
    {
        if (!await Laad(koppelingId, ct) || Overdrachten.All(o => o.OverdrachtId != overdrachtId)) { return NotFound(); }
        if ((await TrekOverdrachtIn.Handle(overdrachtId, await Melding.Leeg<TrekOverdrachtIn.Verzoek>(), Caller.From(User), db, time, ct)).Result is not ProblemHttpResult { ProblemDetails: var probleem }) { return Redirect($"/statushouders/{koppelingId}?gedaan=ingetrokken"); }
        Fout = probleem.Uitleg();
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    public Formulierdeel Formulier(Onderdeel onderdeel) => new(
        onderdeel,
        onderdeel == gestuurd ? v => Getypt(v.Naam) : onderdeel == Onderdeel.Overdracht ? v => Melding.Toon(v, beeld.Overdracht) is { Length: > 0 } eerder && v.Naam != "clientkopieTalen" ? eerder : beeld.Voorstel(v) : v => Melding.Toon(v, beeld.Deel(onderdeel)),
        onderdeel == gestuurd ? fouten : [],
        onderdeel == Onderdeel.Koppeling ? Onderdeel.VNummer : null);

    /// <summary>Open is what has to be looked at: what was refused, else the first step that was not done.</summary>
    public bool Open(Onderdeel onderdeel) => gestuurd is not null ? onderdeel == gestuurd : onderdeel == Stappen.Select(s => s.Onderdeel).FirstOrDefault(o => beeld.Deel(o) is null || (o == Onderdeel.Overdracht && Overdrachten is [{ Status: Overdrachtstatus.AanvullingGevraagd or Overdrachtstatus.Teruggelegd }, ..]));

    public string Stand(Onderdeel onderdeel) => onderdeel.Naam switch
    {
        "koppeling" => $"gemeld op {Woorden.Dag(Koppeling.GeregistreerdOp)}",
        "profiel" => Koppeling.ProfielVersie is { } versie ? $"versie {versie} gedeeld" : Woorden.NogDelen(Koppeling.Koppelingsdatum),
        "verhuizing" => Verhuisdatum,
        _ => Overdrachten.Count == 0 ? "nog aanbieden" : Woorden.Van(Overdrachten[0].Status),
    };

    public static string Gemeente(string code) => Onderdeel.Koppeling.Velden.First(v => v.Naam == "gemeentecode").Keuzes.FirstOrDefault(k => k.Code == code).Woord ?? $"gemeente {code}";

    private string Getypt(string naam) => Request.Form[naam].ToString();

    private async Task<bool> Laad(Guid koppelingId, CancellationToken ct)
    {
        var caller = Caller.From(User);
        if ((await RaadpleegKoppelingen.Een(koppelingId, caller, db, vault, time, ct)).Result is not Ok<RaadpleegKoppelingen.Koppeling> { Value: { } koppeling }) { return false; }
        Koppeling = koppeling;
        beeld = await Persoonsbeeld.Van(db, vault, await db.Statushouders.AsNoTracking().SingleAsync(x => x.KoppelingId == koppelingId, ct), ct);
        Overdrachten = [.. (await RaadpleegOverdrachten.Alle(caller, db, time, ct)).Value!.Overdrachten.Where(o => o.InburgeraarId == koppeling.InburgeraarId)];
        var verzoeken = (Ok<RaadpleegVerzoeken.Lijst>)(await RaadpleegVerzoeken.Handle("OPEN", caller, db, vault, time, ct)).Result;
        Verzoek = verzoeken.Value!.Verzoeken.FirstOrDefault(v => v.VNummer == beeld.VNummer);
        return true;
    }
}

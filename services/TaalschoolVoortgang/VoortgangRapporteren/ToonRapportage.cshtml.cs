using System.Globalization;
using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.School.V1;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static Huisstijl.Formulier;

namespace TaalschoolVoortgang.VoortgangRapporteren;

/// <summary>How one learner goes on, told to the municipality (M22). The decisions are those of the API.</summary>
[RequireRol("taalschool")]
internal sealed class ToonRapportage(TaalschoolVoortgangDbContext db, Vault vault, TimeProvider time) : PageModel
{
    private const int InstrumentLengte = 200, ToelichtingLengte = 500;

    public static readonly string[] Vaardigheden = ["Luisteren", "Spreken", "Lezen", "Schrijven"];

    public static readonly (Voortgangsoordeel Oordeel, string Woord)[] Oordelen = [(Voortgangsoordeel.OpSchema, "op schema"), (Voortgangsoordeel.Voor, "sneller dan gepland"), (Voortgangsoordeel.Achter, "langzamer dan gepland"), (Voortgangsoordeel.Stopt, "de leerling stopt")];

    public static readonly (Voortgangsadvies Advies, string Woord)[] Adviezen = [(Voortgangsadvies.Doorgaan, "doorgaan"), (Voortgangsadvies.Opschalen, "hoger niveau"), (Voortgangsadvies.Afschalen, "lager niveau"), (Voortgangsadvies.Stoppen, "stoppen")];

    public ToonVoortgang.Leerling Leerling { get; private set; } = null!;

    public string Vandaag => time.Today().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public bool Gemeld { get; private set; }

    /// <summary>Why the report was not taken.</summary>
    public string? Fout { get; private set; }

    public async Task<IActionResult> OnGet(Guid trajectId, bool gemeld, CancellationToken ct)
    {
        Gemeld = gemeld;
        return await Laad(trajectId, ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(Guid trajectId, DateOnly? peildatum, string? instrument, string? toelichting, CancellationToken ct)
    {
        if (!await Laad(trajectId, ct)) { return NotFound(); }
        var (waarmee, uitleg) = (Tekst(instrument), Tekst(toelichting) ?? "");
        Fout = !ModelState.IsValid || peildatum is null ? "De peildatum is geen bestaande datum."
            : waarmee is null || waarmee.Length > InstrumentLengte ? $"Vul in ten hoogste {InstrumentLengte} tekens in waarmee u het niveau hebt vastgesteld."
            : uitleg.Length > ToelichtingLengte ? $"De toelichting heeft ten hoogste {ToelichtingLengte} tekens."
            : Keuze<Voortgangsoordeel>("oordeel") is null || Keuze<Voortgangsadvies>("advies") is null ? "Kies hoe het gaat, en een advies."
            : null;
        if (Fout is null)
        {
            var verzoek = new RapporteerVoortgang.Verzoek
            {
                TrajectId = trajectId,
                Peildatum = peildatum!.Value,
                Niveaus = new Taalniveaus { Luisteren = Keuze<ErkNiveau>("Luisteren"), Spreken = Keuze<ErkNiveau>("Spreken"), Lezen = Keuze<ErkNiveau>("Lezen"), Schrijven = Keuze<ErkNiveau>("Schrijven") },
                Instrument = waarmee!,
                Oordeel = Keuze<Voortgangsoordeel>("oordeel")!.Value,
                Advies = Keuze<Voortgangsadvies>("advies")!.Value,
                Toelichting = uitleg,
            };
            if ((await RapporteerVoortgang.Rapporteer(verzoek, null, null, Caller.From(User), db, vault, time, ct)).Result is not ProblemHttpResult { ProblemDetails: var probleem }) { return RedirectToPage(new { trajectId, gemeld = true }); }
            Fout = probleem.Uitleg();
        }
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>What was typed in a form that was refused.</summary>
    public string? Getypt(string naam, string? anders = null) => Request.HasFormContentType ? Request.Form[naam].ToString() : anders;

    private T? Keuze<T>(string naam)
        where T : struct, Enum => Enum.TryParse<T>(Getypt(naam), out var gekozen) && Enum.IsDefined(gekozen) ? gekozen : null;

    private async Task<bool> Laad(Guid trajectId, CancellationToken ct)
    {
        if ((await ToonVoortgang.Lees(Caller.From(User), db, vault, time, ct)).FirstOrDefault(l => l.TrajectId == trajectId) is not { } leerling) { return false; }
        Leerling = leerling;
        return true;
    }
}

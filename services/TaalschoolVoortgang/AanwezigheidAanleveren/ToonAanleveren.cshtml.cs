using System.IO.Compression;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace TaalschoolVoortgang.AanwezigheidAanleveren;

/// <summary>
/// A school's administrator chooses the file from Excel, sees per row what is wrong and how to mend it, and sends the good rows: the path of
/// the API, without a program. Between checking and sending the file rides along in the form, so nothing is kept that was not sent.
/// </summary>
[RequireRol("taalschool")]
[RequestSizeLimit(MaxFormulier)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxFormulier, ValueLengthLimit = MaxFormulier)]
internal sealed class ToonAanleveren(TaalschoolVoortgangDbContext db, Vault vault, TimeProvider time, IConfiguration configuration) : PageModel
{
    /// <summary>Bytes of a form: a file over the limit of a delivery still gets a readable answer.</summary>
    private const int MaxFormulier = 64 * 1024 * 1024;
    private const int Getoond = 10;

    public IReadOnlyList<RaadpleegAanleveringen.Regel> Eerder { get; private set; } = [];

    /// <summary>What came of a delivery, or would come of it (<see cref="Proef"/>).</summary>
    public Verslag? Verslag { get; private set; }

    /// <summary>Only checked: nothing was kept.</summary>
    public bool Proef { get; private set; }

    /// <summary>The checked file, compressed, as text for the form.</summary>
    public string? Bewaard { get; private set; }

    /// <summary>Name of the checked file when it is that of DUO's monthly file, which says of which day it is.</summary>
    public string? BewaardeNaam { get; private set; }

    /// <summary>What is wrong with the file as a whole.</summary>
    public (string Titel, string Uitleg)? Fout { get; private set; }

    public async Task<IActionResult> OnGet(string? kenmerk, CancellationToken ct)
    {
        if (kenmerk is not null)
        {
            if (await db.Aanleveringen.AsNoTracking().SingleOrDefaultAsync(x => x.SchoolOin == Wie.Oin && x.EigenId == kenmerk, ct) is not { } aanlevering) { return NotFound(); }
            Verslag = Register.Toon(aanlevering, vault);
        }
        return await Toon(ct);
    }

    /// <summary>The header that a file needs, to fill in with Excel.</summary>
    public IActionResult OnGetVoorbeeld() => File(RaadpleegAanleveringen.Sjabloon(), "text/csv; charset=utf-8", "aanwezigheid.csv");

    public async Task<IActionResult> OnPostControleer(IFormFile? bestand, CancellationToken ct)
    {
        if (await Inhoud(bestand, null, ct) is not { } inhoud || await Verwerk(inhoud, bestand?.FileName, proef: true, ct) is not { } verslag) { return await Toon(ct); }
        (Verslag, Proef, Bewaard) = (verslag, true, await Ingepakt(inhoud, ct));
        BewaardeNaam = Duobestand.DagVan(bestand?.FileName) is null ? null : Path.GetFileName(bestand!.FileName);
        return await Toon(ct);
    }

    public async Task<IActionResult> OnPostLeverAan(IFormFile? bestand, string? bewaard, string? naam, CancellationToken ct) =>
        await Inhoud(bestand, bewaard, ct) is { } inhoud && await Verwerk(inhoud, bestand?.FileName ?? naam, proef: false, ct) is { } verslag
            ? RedirectToPage(new { kenmerk = verslag.AanleveringId }) // a reload does not send again
            : await Toon(ct);

    private Caller Wie => Caller.From(User);

    private async Task<IActionResult> Toon(CancellationToken ct)
    {
        if (Fout is not null) { Response.StatusCode = StatusCodes.Status400BadRequest; }
        Eerder = [.. (await RaadpleegAanleveringen.Alle(Wie, db, ct)).Value!.Aanleveringen.Take(Getoond)];
        return Page();
    }

    /// <summary>The chosen file, or the one that was checked before; null when there is none that is any good.</summary>
    private async Task<byte[]?> Inhoud(IFormFile? bestand, string? bewaard, CancellationToken ct)
    {
        var grens = Math.Min(LeverAan.Grens(configuration), LeverAan.GrensInGeheugen);
        if (bestand is { Length: > 0 })
        {
            if (bestand.Length > grens)
            {
                Fout = (LeverAan.TeGroot, LeverAan.Verkleinen(grens));
                return null;
            }
            using var geheel = new MemoryStream((int)bestand.Length);
            await bestand.CopyToAsync(geheel, ct);
            return geheel.ToArray();
        }
        if (bewaard is { Length: > 0 } && await Uitgepakt(bewaard, grens, ct) is { } eerder) { return eerder; }
        Fout = ("Er is geen bestand gekozen", "Kies het CSV-bestand dat u uit Excel of uit uw leerlingadministratie hebt opgeslagen.");
        return null;
    }

    private async Task<Verslag?> Verwerk(byte[] inhoud, string? naam, bool proef, CancellationToken ct)
    {
        try
        {
            var uitkomst = await LeverAan.LeesCsv(new MemoryStream(inhoud), null, await Leeswijze.Voor(db, Wie.Oin, naam, time.Today(), ct), levering =>
            {
                // Named by what is in it: the same file again is the same delivery. Not by its name, in which there may be a person's.
                var dag = levering.Eerste.Duobestand && Duobestand.DagVan(naam) is { } van ? $"-{van:yyyyMMdd}" : ""; // two months may be equal
                return Register.Verwerk(db, vault, time, Wie.Oin, $"bestand-{levering.Vingerafdruk[..16]}{dag}", levering, proef, ct);
            }, ct);
            if (uitkomst.Probleem is not { } probleem) { return uitkomst.Verslag; }
            Fout = (probleem.ProblemDetails.Title ?? "Dit lukt niet", probleem.ProblemDetails.Detail ?? "");
        }
        catch (BestandException e) { Fout = (e.Message, e.Uitleg); }
        return null;
    }

    private static async Task<string> Ingepakt(byte[] inhoud, CancellationToken ct)
    {
        using var ingepakt = new MemoryStream();
        await using (var gzip = new GZipStream(ingepakt, CompressionLevel.Optimal, leaveOpen: true)) { await gzip.WriteAsync(inhoud, ct); }
        return Convert.ToBase64String(ingepakt.GetBuffer().AsSpan(0, (int)ingepakt.Length));
    }

    private static async Task<byte[]?> Uitgepakt(string tekst, long grens, CancellationToken ct)
    {
        try
        {
            await using var gzip = new GZipStream(new MemoryStream(Convert.FromBase64String(tekst)), CompressionMode.Decompress);
            using var begrensd = new BegrensdeStream(gzip, grens);
            using var geheel = new MemoryStream();
            await begrensd.CopyToAsync(geheel, ct);
            return geheel.ToArray();
        }
        catch (Exception e) when (e is FormatException or InvalidDataException or TeGrootException) { return null; } // somebody changed the form
    }
}

using CoaIntake.Koppelen;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoaIntake.StatushoudersMelden;

/// <summary>First step: COA tells that somebody is linked to a municipality. The other steps are on the page of the person.</summary>
[RequireRol("coa")]
internal sealed class ToonNieuw(CoaIntakeDbContext db, Vault vault, Organisation organisatie, TimeProvider time) : PageModel
{
    public Formulierdeel Formulier { get; private set; } = null!;

    /// <summary>The person who has this V-nummer already: filling in the form for a new one must not change somebody by accident.</summary>
    public Guid? Bekend { get; private set; }

    public void OnGet() => Formulier = new(Onderdeel.Koppeling, v => v.Naam switch
    {
        "koppelingsdatum" => time.Today().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        "gemeentecode" => "1942",
        _ => null,
    }, []);

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        var caller = Caller.From(User);
        string? Getypt(Veld veld) => Request.Form[veld.Naam].ToString();
        var vNummer = Request.Form[Onderdeel.VNummer].ToString().Trim();
        Bekend = (await db.Zoek(vault, caller.Oin, vNummer, null, ct))?.KoppelingId;
        var fouten = Bekend is null ? await new Melding(db, vault, organisatie, time).Stuur(Onderdeel.Koppeling, null, Getypt, vNummer, null, caller, ct) : [];
        if (Bekend is null && fouten.Count == 0) { return Redirect($"/statushouders/{(await db.Zoek(vault, caller.Oin, vNummer, null, ct))!.KoppelingId}?gedaan=koppeling"); }
        Formulier = new(Onderdeel.Koppeling, Getypt, fouten);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}

using System.Text.RegularExpressions;
using Huisstijl;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UsdRegie.DossiersRaadplegen;
using UsdRegie.FeitenRegistreren;
using UsdRegie.IdentiteitBepalen;

namespace UsdRegie.DossiersTonen;

/// <summary>The dossiers of one's own municipality: the same question as the API asks. Who works elsewhere goes on to the first page for that role.</summary>
[Authorize]
internal sealed partial class ToonDossiers(UsdRegieDbContext db, Leesrecht leesrecht, Identiteitsregister register, Vault vault, IEnumerable<Menupunt> menu, TimeProvider time) : PageModel
{
    public DossierPagina Pagina { get; private set; } = new([], null);

    /// <summary>Whose dossiers, as <see cref="Regisseurkeuze.Van"/> reads it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Regisseur { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Toestand { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Ernst { get; set; }

    /// <summary>The list is what was searched for, not all of it.</summary>
    public bool Gezocht { get; private set; }

    public bool Gefilterd => Gezocht || (Regisseur ?? Toestand ?? Ernst) is not null;

    public Regisseurkeuze Keuze { get; private set; } = new([], null);

    /// <summary>Address of the next page of the same list.</summary>
    public string Volgende => "/" + QueryString.Create(new Dictionary<string, string?> { ["regisseur"] = Regisseur, ["toestand"] = Toestand, ["ernst"] = Ernst, ["na"] = $"{Pagina.Volgende}" }.Where(x => x.Value is { Length: > 0 }));

    public async Task<IActionResult> OnGet(Guid? na, CancellationToken ct)
    {
        var wie = Caller.From(User);
        if (!Rollen.Gemeente.Contains(wie.Rol)) { return Menupunt.Begin(menu, wie.Rol) is { } pad ? Redirect(pad) : Forbid(); }
        await Kies(wie, ct);
        var antwoord = await RaadpleegDossiers.Lijst(db, leesrecht, wie, Toestand, null, Keuze.Sleutel, Ernst, na, ct);
        if (antwoord.Result is not Ok<DossierPagina> { Value: { } pagina }) { return NotFound(); }
        Pagina = pagina;
        return Page();
    }

    /// <summary>Searches in a form post: a name or a number does not belong in an address.</summary>
    public async Task<IActionResult> OnPostZoek(string? zoek, CancellationToken ct)
    {
        var wie = Caller.From(User);
        if (!Rollen.Gemeente.Contains(wie.Rol)) { return Forbid(); }
        Gezocht = true;
        await Kies(wie, ct);
        var gevonden = string.IsNullOrWhiteSpace(zoek) ? null : (await ZoekDossiers.Zoek(Vraag(zoek.Trim()), db, register, leesrecht, wie, time, ct)).Result as Ok<ZoekDossiers.Antwoord>;
        Pagina = new(gevonden?.Value?.Dossiers ?? [], null);
        return Page();
    }

    /// <summary>What somebody typed: a BSN, a V-nummer or a zaaknummer by its form, else a name.</summary>
    internal static ZoekDossiers.Verzoek Vraag(string zoek) =>
        Nummers.IsBsn(zoek) ? new(Bsn: zoek)
        : zoek.All(char.IsAsciiDigit) && Nummers.IsVNummer(zoek) ? new(VNummer: zoek)
        : Zaaknummer().IsMatch(zoek) ? new(Zaaknummer: zoek)
        : new(Naam: zoek);

    [GeneratedRegex("^[0-9]{4}-[0-9]{4}-[0-9a-f]+$")]
    private static partial Regex Zaaknummer();

    private async Task Kies(Caller wie, CancellationToken ct) => Keuze = await Regisseurkeuze.Van(db, vault, wie.EigenGemeente(), Regisseur, User.Identity?.Name, ct);
}

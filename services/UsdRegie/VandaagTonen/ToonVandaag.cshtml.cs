using Microsoft.AspNetCore.Mvc;
using UsdRegie.DossiersRaadplegen;
using UsdRegie.DossiersTonen;
using UsdRegie.FeitenRegistreren;
using UsdRegie.InzageVastleggen;
using UsdRegie.OverdrachtenBehandelen;
using UsdRegie.SignaleringenBehandelen;

namespace UsdRegie.VandaagTonen;

/// <summary>
/// What waits for an employee of the municipality: alerts per person and handovers, each with the forms to handle it. It asks and
/// decides what the API does; that somebody looked is written down.
/// </summary>
[RequireRol("usd", "regisseur", "teamleider")]
internal sealed class ToonVandaag(UsdRegieDbContext db, Vault vault, Leesrecht leesrecht, Werklijst lijst, Signaleringbalie signaleringbalie, Overdrachtbalie overdrachtbalie, TimeProvider time) : Overdrachtpagina(signaleringbalie, overdrachtbalie, time)
{
    private const int MeestePaginas = 10_000;

    /// <summary>Whose dossiers, as <see cref="Regisseurkeuze.Van"/> reads it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Regisseur { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    /// <summary>Page of the handovers.</summary>
    [BindProperty(SupportsGet = true)]
    public int Overdrachtpagina { get; set; } = 1;

    public Werkpersonen Personen { get; private set; } = new([], false);

    public Werkoverdrachten Overdrachten { get; private set; } = new([], false);

    /// <summary>Of everybody in the municipality: whoever prepared it cannot confirm it.</summary>
    public IReadOnlyList<Werkbesluit> Besluiten { get; private set; } = [];

    public Regisseurkeuze Keuze { get; private set; } = new([], null);

    public override IReadOnlyDictionary<string, string> Mee => new Dictionary<string, string>
    {
        ["regisseur"] = Regisseur ?? "", ["pagina"] = $"{Pagina}", ["overdrachtpagina"] = $"{Overdrachtpagina}",
    };

    public string Adres(int pagina, int overdrachtpagina) => $"/vandaag{QueryString.Create(new Dictionary<string, string?> { ["regisseur"] = Regisseur ?? "", ["pagina"] = $"{pagina}", ["overdrachtpagina"] = $"{overdrachtpagina}" })}";

    public Task<IActionResult> OnGet(CancellationToken ct) => Toon(ct);

    protected override IActionResult Terug() => Redirect(Adres(Pagina, Overdrachtpagina) + (Bij is null ? "" : "#overdrachten"));

    protected override async Task<IActionResult> Toon(CancellationToken ct)
    {
        var wie = Caller.From(User);
        (Pagina, Overdrachtpagina) = (Math.Clamp(Pagina, 1, MeestePaginas), Math.Clamp(Overdrachtpagina, 1, MeestePaginas));
        var gemeente = wie.EigenGemeente();
        db.Forget();    // after a form that was refused: what it loaded and did not save
        Keuze = await Regisseurkeuze.Van(db, vault, gemeente, Regisseur, User.Identity?.Name, ct);
        Personen = await lijst.Personen(gemeente, Keuze.Sleutel, Pagina, ct);
        Besluiten = await lijst.Besluiten(gemeente, ct);
        var verlopen = await leesrecht.Verlopen([.. Personen.Personen.Select(p => p.DossierId), .. Besluiten.Select(b => b.DossierId)], wie, ct);
        Besluiten = [.. Besluiten.Where(b => !verlopen.Contains(b.DossierId))];
        Personen = Personen with { Personen = [.. Personen.Personen.Where(p => !verlopen.Contains(p.DossierId))] };
        Overdrachten = await lijst.Overdrachten(wie, Keuze.Sleutel, Overdrachtpagina, ct);
        await Audit.NoteerApart(db, Time, wie, "vandaag bekeken", null, ct);
        return Page();
    }
}

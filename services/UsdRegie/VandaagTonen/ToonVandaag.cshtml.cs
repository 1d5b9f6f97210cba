using Microsoft.AspNetCore.Mvc;
using UsdRegie.DossiersRaadplegen;
using UsdRegie.DossiersTonen;
using UsdRegie.FeitenRegistreren;
using UsdRegie.InzageVastleggen;
using UsdRegie.OverdrachtenBehandelen;
using UsdRegie.SignaleringenBehandelen;
using static Huisstijl.Formulier;

namespace UsdRegie.VandaagTonen;

/// <summary>
/// What waits for an employee of the municipality: alerts per person and handovers, each with the forms to handle it. It asks and
/// decides what the API does; that somebody looked is written down.
/// </summary>
[RequireRol("usd", "regisseur", "teamleider")]
internal sealed class ToonVandaag(UsdRegieDbContext db, Vault vault, Leesrecht leesrecht, Werklijst lijst, Signaleringbalie signaleringbalie, Overdrachtbalie overdrachtbalie, TimeProvider time) : Behandelpagina(signaleringbalie, time)
{
    private const int MeestePaginas = 10_000;

    private Guid? bij;

    /// <summary>Whose dossiers, as <see cref="Regisseurkeuze.Van"/> reads it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Regisseur { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    /// <summary>Page of the handovers.</summary>
    [BindProperty(SupportsGet = true)]
    public int Overdrachtpagina { get; set; } = 1;

    public DateOnly Dag { get; } = time.Today();

    public Werkpersonen Personen { get; private set; } = new([], false);

    public Werkoverdrachten Overdrachten { get; private set; } = new([], false);

    public Regisseurkeuze Keuze { get; private set; } = new([], null);

    /// <summary>What a form takes along, so that the person comes back on the same page of the same list.</summary>
    public IReadOnlyDictionary<string, string> Mee => new Dictionary<string, string>
    {
        ["regisseur"] = Regisseur ?? "", ["pagina"] = $"{Pagina}", ["overdrachtpagina"] = $"{Overdrachtpagina}",
    };

    public string Adres(int pagina, int overdrachtpagina) => $"/vandaag{QueryString.Create(new Dictionary<string, string?> { ["regisseur"] = Regisseur ?? "", ["pagina"] = $"{pagina}", ["overdrachtpagina"] = $"{overdrachtpagina}" })}";

    public Task<IActionResult> OnGet(CancellationToken ct) => Toon(ct);

    public Task<IActionResult> OnPostAccepteer(Guid overdrachtId, string? naam, string? telefoon, string? email, DateOnly? datum, Gesprekswijze? wijze, CancellationToken ct) =>
        !ModelState.IsValid || Tekst(naam) is not { Length: <= 200 } behandelaar || Tekst(telefoon)?.Length > 40 || Tekst(email)?.Length > 200 ? Weiger(overdrachtId, "Vul de naam in van wie de persoon gaat begeleiden, en een bestaande datum van het gesprek.", ct)
        : datum > Dag ? Weiger(overdrachtId, "Het gesprek ligt in de toekomst. Leg het vast als het gevoerd is.", ct)
        : Doe(overdrachtId, Overdrachtstap.Accepteer, i => new OverdrachtGeaccepteerd
        {
            OverdrachtId = i.Overdracht.OverdrachtId, GesprekDatum = datum, Wijze = datum is null ? null : wijze ?? Gesprekswijze.Gesprek,
            Behandelaar = new Contact { Naam = behandelaar, Telefoon = Tekst(telefoon), Email = Tekst(email) }, OntbrekendeVelden = [], Akkoord = true,
        }, ct);

    public Task<IActionResult> OnPostLegTerug(Guid overdrachtId, Terugleggingsreden? reden, string? toelichting, CancellationToken ct) =>
        !ModelState.IsValid || reden is not { } waarom || Tekst(toelichting) is not { Length: <= Signaleringbalie.MeesteTekens } uitleg
            ? Weiger(overdrachtId, "Kies een reden en schrijf in de toelichting wat er nodig is.", ct)
            : Doe(overdrachtId, Overdrachtstap.LegTerug, i => new OverdrachtTeruggelegd { OverdrachtId = i.Overdracht.OverdrachtId, Reden = waarom, Toelichting = uitleg }, ct);

    public Task<IActionResult> OnPostVulAan(Guid overdrachtId, string? veld, string? waarde, CancellationToken ct) =>
        Tekst(veld) is not { Length: <= 60 } naam || Tekst(waarde) is not { Length: <= Signaleringbalie.MeesteTekens } inhoud
            ? Weiger(overdrachtId, "Kies een gegeven en vul het in.", ct)
            : Doe(overdrachtId, Overdrachtstap.VulAan, i => new UsdRegie.Dossiers.OverdrachtAangevuld(i.Overdracht.OverdrachtId, [new Overdrachtsveld { Naam = naam, Waarde = inhoud }]), ct);

    public Task<IActionResult> OnPostGesprek(Guid overdrachtId, DateOnly? datum, Gesprekswijze? wijze, CancellationToken ct) =>
        !ModelState.IsValid || datum is not { } dag || dag > Dag
            ? Weiger(overdrachtId, "Vul de dag in waarop het gesprek was: vandaag of eerder.", ct)
            : Doe(overdrachtId, Overdrachtstap.Gesprek, i => i.AlsGesprek(dag, wijze ?? Gesprekswijze.Gesprek, [], true), ct);

    public Task<IActionResult> OnPostRondAf(Guid overdrachtId, string? uitkomst, CancellationToken ct) =>
        Tekst(uitkomst) is not { Length: <= Signaleringbalie.MeesteTekens } tekst
            ? Weiger(overdrachtId, "Schrijf op wat de uitkomst is.", ct)
            : Doe(overdrachtId, Overdrachtstap.RondAf, i => new UsdRegie.Dossiers.OverdrachtAfgerond(i.Overdracht.OverdrachtId, tekst), ct);

    public Task<IActionResult> OnPostTrekIn(Guid overdrachtId, string? reden, CancellationToken ct) =>
        Tekst(reden) is not { Length: <= Signaleringbalie.MeesteTekens } tekst
            ? Weiger(overdrachtId, "Schrijf op waarom u het aanbod intrekt.", ct)
            : Doe(overdrachtId, Overdrachtstap.TrekIn, i => new UsdRegie.Dossiers.OverdrachtIngetrokken(i.Overdracht.OverdrachtId, tekst), ct);

    protected override IActionResult Terug() => Redirect(Adres(Pagina, Overdrachtpagina) + (bij is null ? "" : "#overdrachten"));

    protected override async Task<IActionResult> Toon(CancellationToken ct)
    {
        var wie = Caller.From(User);
        (Pagina, Overdrachtpagina) = (Math.Clamp(Pagina, 1, MeestePaginas), Math.Clamp(Overdrachtpagina, 1, MeestePaginas));
        var gemeente = wie.EigenGemeente();
        db.Forget();    // after a form that was refused: what it loaded and did not save
        Keuze = await Regisseurkeuze.Van(db, vault, gemeente, Regisseur, User.Identity?.Name, ct);
        Personen = await lijst.Personen(gemeente, Keuze.Naam, Pagina, ct);
        var verlopen = await leesrecht.Verlopen([.. Personen.Personen.Select(p => p.DossierId)], wie, ct);
        Personen = Personen with { Personen = [.. Personen.Personen.Where(p => !verlopen.Contains(p.DossierId))] };
        Overdrachten = await lijst.Overdrachten(wie, Keuze.Naam, Overdrachtpagina, ct);
        await using var transactie = await db.Begin(ct);
        await Audit.Noteer(db, Time, wie, "vandaag bekeken", null, ct);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return Page();
    }

    private async Task<IActionResult> Doe(Guid overdrachtId, Overdrachtstap stap, Func<Stapinvoer, object> feit, CancellationToken ct)
    {
        bij = overdrachtId;
        return await Na(overdrachtId, await overdrachtbalie.Doe(overdrachtId, stap, null, feit, Caller.From(User), ct), ct);
    }
}

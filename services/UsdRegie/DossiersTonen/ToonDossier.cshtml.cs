using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using UsdRegie.BesluitenNemen;
using UsdRegie.Delen;
using UsdRegie.Dossiers;
using UsdRegie.DossiersRaadplegen;
using UsdRegie.FeitenRegistreren;
using UsdRegie.FeitenVerwerken;
using UsdRegie.Meekijken;
using UsdRegie.Signaleringen;
using UsdRegie.SignaleringenBehandelen;
using static Huisstijl.Formulier;

namespace UsdRegie.DossiersTonen;

/// <summary>One dossier of one's own municipality; that somebody looked is written down, as in the API.</summary>
[RequireRol("usd", "regisseur", "teamleider")]
internal sealed class ToonDossier(UsdRegieDbContext db, Dossierschrijver schrijver, Drempels drempels, Signaleringbalie balie, Registreerder registreerder, Meekijkbalie meekijkbalie, Besluitbalie besluitbalie, TimeProvider time) : Behandelpagina(balie, time)
{
    public DossierBeeld Dossier { get; private set; } = null!;

    public IReadOnlyList<TijdlijnRegel> Tijdlijn { get; private set; } = [];

    public DateOnly Vandaag { get; } = time.Today();

    /// <summary>Open alerts, the most severe first, then those that are open longest.</summary>
    public IReadOnlyList<SignaleringRegel> Open { get; private set; } = [];

    public IReadOnlyList<SignaleringBeeld> Opgelost => [.. Dossier.Signaleringen.Where(s => s.Status == SignaleringStatus.Opgelost).OrderByDescending(s => s.OpgelostOp)];

    /// <summary>Name of a part and how far it is; under the old law only what belongs to it.</summary>
    public IReadOnlyList<(string Naam, Onderdeelstatus Status, string? Toelichting)> Onderdelen => Dossier.Regime == Regime.Wi2013 ? [.. Dossier.Checklijst.Select(r => (Woorden.Van(r.Onderdeel), r.Status, (string?)null))] :
    [
        ("MAP", Dossier.Onderdelen.Map.Status, $"{Dossier.Onderdelen.Map.Uren:0.##} uur"),
        ("PVT", Dossier.Onderdelen.Pvt.Status, $"{Dossier.Onderdelen.Pvt.Uren:0.##} uur"),
        .. Enum.GetValues<Examenonderdeel>().Select(o => (Woorden.Van(o), Dossier.Onderdelen.Examen(o).Status, Dossier.Onderdelen.Examen(o).Niveau?.ToString())),
    ];

    [BindProperty(SupportsGet = true)]
    public Guid DossierId { get; set; }

    /// <summary>What an open alert says to ask, and that was not asked yet: the name of the form and the words on its button.</summary>
    public IEnumerable<(string Knop, string Tekst)> Vragen()
    {
        if (Open.Any(s => s.Code == "AL-02") && !Gevraagd("C01")) { yield return ("VraagProfiel", "Vraag COA om het klantprofiel"); }
        if (Open.Any(s => s.Code == "AL-34" && s.Object.StartsWith("school:", StringComparison.Ordinal)) && !Gevraagd("C07")) { yield return ("VraagRapportage", "Vraag de taalschool om een voortgangsrapportage"); }

        bool Gevraagd(string code) => Dossier.Verzoeken.Any(v => v.Code == code && v.Status == Verzoekstatus.Open);
    }

    /// <summary>Organisations that can look along: the partners of the chain, and who works with this person.</summary>
    public IEnumerable<(string Oin, string Naam)> KunnenMeekijken =>
        from oin in Partners.Oins.Concat(Dossier.Overdrachten.SelectMany(o => new[] { o.VanOin, o.NaarOin }).OfType<string>()).Distinct()
        where oin != Partners.Duo && Gemeenten.Code(oin) is null && !Dossier.Meekijkers.Any(m => m.PartnerOin == oin && m.Status == Meekijkstatus.Loopt)
        select (oin, Woorden.Organisatie(oin) is var naam && naam == oin ? oin : $"{naam} ({oin})");

    /// <summary>Decisions on enforcement that were prepared, the newest first.</summary>
    public IReadOnlyList<Besluitvoorstel> Besluiten { get; private set; } = [];

    /// <summary>The person who looks prepared it: another one confirms.</summary>
    public bool Zelf(Besluitvoorstel voorstel) => Besluitstappen.Zelf(voorstel.VoorbereidDoor, Beslisser.Van(User));

    private bool MagVoorbereiden => NeemBesluiten.Voorbereiders.Contains(Caller.From(User).Rol);

    /// <summary>A regisseur prepares a decision where a signal asks for one.</summary>
    public IReadOnlyList<Handhavingscode> TeBesluiten => MagVoorbereiden
        ? [.. Enum.GetValues<Handhavingscode>().Where(c => Open.Any(s => s.Code == "AL-38" && s.Object == c.Tekst()) && !Besluiten.Any(b => b.Status == Voorstelstatus.Voorbereid && b.Besluit.Code == c))]
        : [];

    public DateOnly LaatsteMeekijkdag => meekijkbalie.LaatsteDag;

    public Task<IActionResult> OnGet(CancellationToken ct) => Toon(ct);

    public Task<IActionResult> OnPostVraagProfiel(CancellationToken ct) => Vraag(Registraties.Profielverzoek, ct);

    public Task<IActionResult> OnPostVraagRapportage(CancellationToken ct) => Vraag(Registraties.Rapportageverzoek, ct);

    public async Task<IActionResult> OnPostLaatMeekijken(string? partnerOin, string? doel, DateOnly? meekijkenTot, CancellationToken ct) =>
        ModelState.IsValid && Tekst(partnerOin) is { } partner && Tekst(doel) is { Length: <= 200 } waarvoor
            ? await Na(DossierId, await meekijkbalie.StaToe(DossierId, new MeekijkVerzoek { PartnerOin = partner, Doel = waarvoor, Tot = meekijkenTot }, Caller.From(User), ct), ct)
            : await Weiger(DossierId, "Kies wie er meekijkt en schrijf in hooguit 200 tekens op waarvoor.", ct);

    public async Task<IActionResult> OnPostStopMeekijken(Guid meekijkId, string? reden, CancellationToken ct) =>
        Tekst(reden) is { Length: <= 200 } waarom
            ? await Na(DossierId, await meekijkbalie.Beeindig(DossierId, meekijkId, new StopVerzoek { Reden = waarom }, Caller.From(User), ct), ct)
            : await Weiger(DossierId, "Schrijf op waarom het meekijken stopt.", ct);

    public async Task<IActionResult> OnPostBereidVoor(string? code, string? uitkomst, int? euro, DateOnly? gesprekOp, string? weging, string? onwil, string? omstandigheden, bool maatregel, CancellationToken ct)
    {
        if (!MagVoorbereiden) { return StatusCode(StatusCodes.Status403Forbidden); }
        if (!ModelState.IsValid) { return await Weiger(DossierId, "Vul de dag van het gesprek in als een dag, en het bedrag in hele euro's.", ct); }
        return await Na(DossierId, async () => await besluitbalie.BereidVoor(DossierId, await Ingevuld.Als<Handhavingsbesluit>(new()
        {
            ["code"] = Tekst(code), ["uitkomst"] = Tekst(uitkomst), ["bedrag"] = euro * 100L, ["gesprekOp"] = gesprekOp?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["weging"] = Tekst(weging), ["onwilOnderbouwing"] = Tekst(onwil), ["persoonlijkeOmstandigheden"] = Tekst(omstandigheden), ["maatregelParticipatiewetAfgewogen"] = maatregel,
        }), User, ct), ct);
    }

    public Task<IActionResult> OnPostBevestigBesluit(Guid voorstelId, CancellationToken ct) => Na(DossierId, () => besluitbalie.Bevestig(DossierId, voorstelId, User, ct), ct);

    public Task<IActionResult> OnPostWijsBesluitAf(Guid voorstelId, string? reden, CancellationToken ct) => StopBesluit(reden, r => besluitbalie.WijsAf(DossierId, voorstelId, r, User, ct), ct);

    public Task<IActionResult> OnPostTrekBesluitIn(Guid voorstelId, string? reden, CancellationToken ct) => StopBesluit(reden, r => besluitbalie.TrekIn(DossierId, voorstelId, r, User, ct), ct);

    private Task<IActionResult> StopBesluit(string? reden, Func<RedenVerzoek, Task<IResult>> doe, CancellationToken ct) =>
        Tekst(reden) is { Length: <= BesluitvoorstelRij.MeesteTekens } waarom ? Na(DossierId, () => doe(new RedenVerzoek { Reden = waarom }), ct) : Weiger(DossierId, "Schrijf op waarom het voorstel niet doorgaat.", ct);

    protected override IActionResult Terug() => Redirect($"/dossiers/{DossierId}#signaleringen");

    private Task<IActionResult> Vraag<T>(Registratie<T> soort, CancellationToken ct)
        where T : class =>
        Na(DossierId, async () => await registreerder.LegVast(DossierId, soort, await Ingevuld.Als<T>([]), Caller.From(User), new Dictionary<string, Guid>(), ct), ct);

    protected override async Task<IActionResult> Toon(CancellationToken ct)
    {
        db.Forget();    // after a form that was refused: what it loaded and did not save
        if (await RaadpleegDossiers.Haal(DossierId, db, schrijver, Caller.From(User), Time, "dossier bekeken", ct) is not var (rij, stand)) { return NotFound(); }
        Dossier = Beeld.Van(stand.Dossier, stand.Signaleringen, Vandaag, drempels) with { Zaaknummer = rij.Zaaknummer };
        Open = [.. stand.Signaleringen.Where(s => s.Status != SignaleringStatus.Opgelost).OrderByDescending(s => s.Ernst).ThenBy(s => s.Sinds).Select(s => SignaleringRegel.Van(rij.DossierId, rij.Naam, s))];
        Besluiten = await besluitbalie.Van(DossierId, ct);
        Tijdlijn = [.. Dossiers.Tijdlijn.Van(stand.Dossier).Reverse()];
        return Page();
    }
}

using Microsoft.AspNetCore.Mvc;
using UsdRegie.Overdrachten;
using UsdRegie.SignaleringenBehandelen;
using static Huisstijl.Formulier;

namespace UsdRegie.OverdrachtenBehandelen;

/// <summary>
/// A handover of the municipality: the card that both sides see, on which side the municipality stands, the dossier here (null while the
/// person only has one elsewhere), and whether the municipality has to do something or waits for another.
/// </summary>
internal sealed record Werkoverdracht(Overdrachtkaart Kaart, Overdrachtstatus Status, Kant Kant, string? Naam, Guid? DossierId, bool AanOns)
{
    public bool Kan(Overdrachtstap stap) => stap.Kan(Kant, Status);

    /// <summary>Handed back and not offered again since.</summary>
    public bool KanOpnieuw => (Kant & Kant.Aanbieder) != 0 && Status == Overdrachtstatus.Teruggelegd && Kaart.VolgendeActie is not null;

    /// <summary>What can be supplemented: what is missing or too old, and when the receiver asks for more everything that may be in it.</summary>
    public IReadOnlyList<string> AanTeVullen => [.. Kaart.Ontbreekt.Concat(Kaart.Verouderd).Concat(Kaart.Vraag is null ? [] : Overgangen.VerplichteNamen(Kaart.Soort)).Distinct(StringComparer.OrdinalIgnoreCase)];
}

/// <summary>A page on which handovers are handled where they are read. The decisions are those of the API.</summary>
internal abstract class Overdrachtpagina(Signaleringbalie signaleringbalie, Overdrachtbalie overdrachtbalie, TimeProvider time) : Behandelpagina(signaleringbalie, time)
{
    private static readonly Dictionary<string, string> Niets = [];

    /// <summary>The handover of the form that was sent.</summary>
    protected Guid? Bij { get; private set; }

    public DateOnly Dag { get; } = time.Today();

    /// <summary>What a form takes along, so that the person comes back where he was.</summary>
    public virtual IReadOnlyDictionary<string, string> Mee => Niets;

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

    public Task<IActionResult> OnPostVraag(Guid overdrachtId, string? vraag, CancellationToken ct) =>
        Tekst(vraag) is not { Length: <= Signaleringbalie.MeesteTekens } tekst
            ? Weiger(overdrachtId, "Schrijf op wat u wilt weten.", ct)
            : Doe(overdrachtId, Overdrachtstap.VraagAanvulling, i => new UsdRegie.Dossiers.OverdrachtVraagt(i.Overdracht.OverdrachtId, tekst), ct);

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

    public async Task<IActionResult> OnPostBiedOpnieuw(Guid overdrachtId, DateOnly? start, string? veld, string? waarde, CancellationToken ct)
    {
        if (!ModelState.IsValid || start is not { } dag) { return await Weiger(overdrachtId, "Vul de dag in waarop de ander kan beginnen.", ct); }
        if (Tekst(waarde) is { Length: > Signaleringbalie.MeesteTekens }) { return await Weiger(overdrachtId, "Wat u aanpast, is te lang.", ct); }
        Bij = overdrachtId;
        var anders = Tekst(veld) is { } naam && Tekst(waarde) is { } tekst ? new Overdrachtsveld { Naam = naam, Waarde = tekst, Peildatum = Dag } : null;
        return await Na(overdrachtId, await overdrachtbalie.BiedOpnieuw(overdrachtId, dag, anders, Caller.From(User), ct), ct);
    }

    private async Task<IActionResult> Doe(Guid overdrachtId, Overdrachtstap stap, Func<Stapinvoer, object> feit, CancellationToken ct)
    {
        Bij = overdrachtId;
        return await Na(overdrachtId, await overdrachtbalie.Doe(overdrachtId, stap, null, feit, Caller.From(User), ct), ct);
    }
}

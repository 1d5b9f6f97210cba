using Inburgering.Contracts.School.V2;
using UsdRegie.Dossiers;
using UsdRegie.Signaleringen;
using UsdRegie.SignaleringenVolgen;

namespace UsdRegie.FeitenVerwerken;

/// <summary>What writing facts to a dossier came to: the facts that were not there yet, and the dossier after them.</summary>
internal sealed record Schrijfresultaat(IReadOnlyList<Feit> Nieuw, Dossierstand Stand);

/// <summary>
/// What the rules say of a dossier on a day: its alerts, and the next day on which they may say something else without a new fact. AlleenLessen: only what deliveries
/// of lessons can change was looked at, the rest still stands in the row.
/// </summary>
internal sealed record Beoordeling(DossierRij Rij, Dossierstand Stand, IReadOnlyList<Signalering> Signaleringen, Rust Rust, bool AlleenLessen, DateOnly? Volgende, DateOnly Vandaag);

/// <summary>
/// The only way facts get into dossiers: append to the log, fold, evaluate the alerts, write the projection. For many
/// dossiers at once, with two reads at most. The caller saves.
/// </summary>
internal sealed class Dossierschrijver(UsdRegieDbContext db, Feitcodering codering, Vault vault, Dossierkast kast, TimeProvider time, Drempels drempels)
{
    /// <summary>The folded dossiers of these rows, from the cache or else from the log.</summary>
    public async Task<Dictionary<Guid, Dossierstand>> Laad(IReadOnlyCollection<DossierRij> rijen, CancellationToken ct)
    {
        var standen = new Dictionary<Guid, Dossierstand>();
        var ontbreekt = new Dictionary<Guid, DossierRij>();
        foreach (var rij in rijen)
        {
            if (kast.Zoek(rij) is { } stand) { standen[rij.DossierId] = stand; }
            else { ontbreekt[rij.DossierId] = rij; }
        }
        if (ontbreekt.Count == 0) { return standen; }
        var ids = ontbreekt.Keys.ToList();
        var feiten = (await db.Feiten.AsNoTracking().Where(x => ids.Contains(x.DossierId)).OrderBy(x => x.Volgnummer).ToListAsync(ct)).ToLookup(x => x.DossierId);
        var signaleringen = (await db.Signaleringen.AsNoTracking().Where(x => ids.Contains(x.DossierId)).ToListAsync(ct)).ToLookup(x => x.DossierId);
        foreach (var (id, rij) in ontbreekt)
        {
            Feit[] log = [.. feiten[id].Select(codering.Lees)];
            standen[id] = new Dossierstand(rij.AlsSleutel, log, signaleringen[id].Select(s => s.AlsSignalering()).ToList().OpVolgorde());
            if (log.Length > 0) { kast.Bewaar(rij, standen[id]); }
        }
        return standen;
    }

    /// <summary>Adds facts to one dossier and evaluates it. A fact that is already there, by message or by content on the same day, is not added again.</summary>
    public Schrijfresultaat Schrijf(DossierRij rij, Dossierstand stand, IReadOnlyList<Feit> feiten)
    {
        var nieuw = new List<Feit>(feiten.Count);
        foreach (var feit in feiten)
        {
            if (stand.Dossier.Kent(feit.BerichtId) || nieuw.Exists(f => f.BerichtId == feit.BerichtId) || ZegtHetzelfde(stand.Feiten, feit) || ZegtHetzelfde(nieuw, feit)) { continue; }
            nieuw.Add(feit);
            db.Append(codering.Rij(rij.DossierId, feit));
        }
        if (nieuw.Count == 0) { return new(nieuw, stand); }
        if (nieuw.Exists(f => Activiteit.Uitvoerder(f) is not null)) { db.AddRange(Uitvoerders(rij, nieuw).Where(u => !stand.Feiten.Any(f => Activiteit.Uitvoerder(f) == u.Oin))); }
        stand = Schrijf(Beoordeel(rij, stand.Met(nieuw)));
        Onthoud(rij, stand);
        return new(nieuw, stand);
    }

    /// <summary>Evaluates the alerts of one dossier today; nothing is written.</summary>
    public Beoordeling Beoordeel(DossierRij rij, Dossierstand stand)
    {
        var vandaag = time.Today();
        // Days that went by unseen (the program stood still) are judged first, each with what was known then.
        var achter = rij.VolgendMoment < LegalTime.Midnight(vandaag);
        var signaleringen = achter ? HaalIn(rij.BeoordeeldOp, vandaag, stand) : stand.Signaleringen;
        var alleenLessen = !achter && stand.Rust?.Omvat(vandaag) == true;
        var rust = alleenLessen ? stand.Rust! : Rust.Na(stand.Dossier, vandaag, drempels);
        return new(rij, stand, Bijwerking.Van(signaleringen, stand.Dossier, vandaag, drempels, stand.AndersVanaf, alleenLessen), rust, alleenLessen, rust.Volgende(stand.Dossier, vandaag, drempels), vandaag);
    }

    /// <summary>Writes alerts and projection as they are now judged to be, and when that must be done again.</summary>
    public Dossierstand Schrijf(Beoordeling beoordeling)
    {
        db.Overwrite(beoordeling.Rij);
        Projecteer(beoordeling.Rij, beoordeling.Stand.Dossier, beoordeling.Signaleringen, beoordeling.Vandaag, beoordeling.AlleenLessen);
        return SchrijfGeprojecteerd(beoordeling);
    }

    private Dossierstand SchrijfGeprojecteerd(Beoordeling beoordeling)
    {
        var (rij, stand, signaleringen, rust, alleenLessen, volgende, vandaag) = beoordeling;
        Bewaar(rij, stand.Signaleringen, signaleringen);
        if (!alleenLessen) { rij.Regisseursleutel = rij.Regisseur is null ? null : Regisseursleutel.Van(vault, rij.Regisseur); }
        rij.BeoordeeldOp = vandaag;
        DateTimeOffset? moment = volgende is { } dag ? LegalTime.Midnight(dag) : null;
        if (rij.VolgendMoment != moment)
        {
            rij.VolgendMoment = moment;
            db.Plan<DossiersBeoordelen.BeoordeelDossiers>();
        }
        rij.BijgewerktOp = time.GetUtcNow();
        rij.Versie++;
        rij.Stempel = Guid.CreateVersion7();
        return stand.Met(signaleringen, rust);
    }

    /// <summary>Keeps a dossier at hand for the next message about it.</summary>
    public void Onthoud(DossierRij rij, Dossierstand stand) => kast.Bewaar(rij, stand);

    /// <summary>
    /// Makes dossiers again from their logs. With <paramref name="geschiedenis"/> every day that mattered is judged again, in order; else only
    /// today, on top of the alerts that people were told of. One core reads while the others judge. Of what was judged only the facts that other tables are made of are kept
    /// until it is written: the others would be copied by every collection on the way.
    /// </summary>
    public async Task<IReadOnlyList<(DossierRij Rij, Dossierstand Stand)>> Herbouw(IReadOnlyDictionary<Guid, DossierRij> rijen, bool geschiedenis, CancellationToken ct)
    {
        var vandaag = time.Today();
        var ids = rijen.Keys.ToList();
        var oud = (await db.Signaleringen.AsNoTracking().Where(x => ids.Contains(x.DossierId)).ToListAsync(ct)).ToLookup(x => x.DossierId, s => s.AlsSignalering());
        foreach (var rij in rijen.Values) { db.Overwrite(rij); }
        var werk = new List<Task<Beoordeling>>(rijen.Count);
        var log = new List<FeitRij>();
        await foreach (var feit in db.Feiten.AsNoTracking().Where(x => ids.Contains(x.DossierId)).OrderBy(x => x.DossierId).ThenBy(x => x.Volgnummer).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (log.Count > 0 && log[0].DossierId != feit.DossierId) { Beoordeel(); }
            log.Add(feit);
        }
        if (log.Count > 0) { Beoordeel(); }
        var beoordeeld = await Task.WhenAll(werk);
        await db.Uitvoerders.Where(x => ids.Contains(x.DossierId)).ExecuteDeleteAsync(ct);
        db.AddRange(beoordeeld.SelectMany(w => Uitvoerders(w.Rij, w.Stand.Feiten)));
        return [.. beoordeeld.Select(w => (w.Rij, SchrijfGeprojecteerd(w)))];

        void Beoordeel()
        {
            var (rij, deze) = (rijen[log[0].DossierId], log);
            log = new List<FeitRij>(deze.Count);
            werk.Add(Task.Run(() =>
            {
                var stand = new Dossierstand(rij.AlsSleutel, deze.ConvertAll(codering.Lees), [.. oud[rij.DossierId]]);
                var signaleringen = geschiedenis ? Verloop.Van(rij.AlsSleutel, stand.Feiten, vandaag, drempels) : Bijwerking.Van(stand.Signaleringen.OpVolgorde(), stand.Dossier, vandaag, drempels);
                var rust = Rust.Na(stand.Dossier, vandaag, drempels);
                Projecteer(rij, stand.Dossier, signaleringen, vandaag);
                var blijft = new Dossierstand(rij.AlsSleutel, [.. stand.Feiten.Where(f => Activiteit.Uitvoerder(f) is not null || Overdrachtregister.Onderwerp(f.Inhoud) is not null)], stand.Signaleringen);
                return new Beoordeling(rij, blijft, signaleringen, rust, false, rust.Volgende(stand.Dossier, vandaag, drempels), vandaag);
            }, ct));
        }
    }

    private IReadOnlyList<Signalering> HaalIn(DateOnly na, DateOnly voor, Dossierstand stand)
    {
        var signaleringen = stand.Signaleringen;
        var ontvangen = stand.Feiten.Select(f => LegalTime.DateOf(f.OntvangenOp)).Distinct().Order().ToList();
        for (var dag = Volgende(stand.BekendOp(na), na); dag < voor;)
        {
            var toen = stand.BekendOp(dag.Value);
            signaleringen = Bijwerking.Van(signaleringen, toen, dag.Value, drempels);
            dag = Volgende(toen, dag.Value);
        }
        return signaleringen;

        DateOnly? Volgende(Dossier dossier, DateOnly dag) =>
            new[] { Kanteldata.Volgende(dossier, dag, drempels), ontvangen.Where(d => d > dag).Select(d => (DateOnly?)d).FirstOrDefault() }.Min();
    }

    /// <summary>What lists filter and sort on; or only what lessons can change of it.</summary>
    internal static void Projecteer(DossierRij rij, Dossier dossier, IReadOnlyList<Signalering> signaleringen, DateOnly vandaag, bool alleenLessen = false)
    {
        var stand = dossier.Op(vandaag);
        (rij.OpenSignaleringen, rij.HoogsteErnst) = (0, 0);
        for (var i = 0; i < signaleringen.Count; i++)
        {
            if (signaleringen[i].Status != SignaleringStatus.Opgelost) { (rij.OpenSignaleringen, rij.HoogsteErnst) = (rij.OpenSignaleringen + 1, Math.Max(rij.HoogsteErnst, (int)signaleringen[i].Ernst + 1)); }
        }
        rij.Aanwezigheid = stand.Aanwezigheid?.Percentage is { } percentage ? Math.Round(percentage, 1) : null;
        if (alleenLessen) { return; }
        rij.Naam = stand.Naam;
        rij.Sorteersleutel = $"{rij.Naam?.ToLowerInvariant() ?? "~"} {rij.DossierId:N}";
        rij.Toestand = stand.Toestand.ToString();
        rij.Doelgroep = stand.Doelgroep.Tekst();
        rij.Regime = stand.Regime.ToString();
        rij.Regisseur = stand.Regisseur?.Naam;
        rij.PipUiterlijk = stand.Pip is null ? stand.PipTermijn?.Uiterlijk : null;
    }

    private void Bewaar(DossierRij rij, IReadOnlyList<Signalering> eerder, IReadOnlyList<Signalering> nu)
    {
        if (ReferenceEquals(eerder, nu)) { return; }
        var oud = eerder.ToDictionary(s => s.SignaleringId);
        foreach (var signalering in nu)
        {
            if (!oud.Remove(signalering.SignaleringId, out var was)) { db.Append(SignaleringRij.Van(rij, signalering)); }
            else if (was != signalering) { db.Overwrite(SignaleringRij.Van(rij, signalering), SignaleringRij.Van(rij, was)); }
            else { continue; }
            Meld(rij, Wijzigingsoort.Van(was, signalering), signalering);
        }
        foreach (var weg in oud.Values)
        {
            db.Remove(SignaleringRij.Van(rij, weg));
            if (weg.Status != SignaleringStatus.Opgelost) { Meld(rij, Wijzigingsoort.Vervallen, weg); }
        }
    }

    /// <summary>For who follows the alerts.</summary>
    private void Meld(DossierRij rij, string soort, Signalering signalering)
    {
        db.Append(WijzigingRij.Van(rij, soort, signalering));
        db.Plan<NummerWijzigingen>();
    }

    private static IEnumerable<UitvoerderRij> Uitvoerders(DossierRij rij, IReadOnlyList<Feit> feiten) =>
        feiten.Select(Activiteit.Uitvoerder).OfType<string>().Distinct().Select(oin => new UitvoerderRij { Oin = oin, DossierId = rij.DossierId });

    /// <summary>The alerts of a dossier that goes into another are gone, and nobody finds it any more.</summary>
    public async Task Vervallen(DossierRij rij, Dossierstand stand, CancellationToken ct)
    {
        await db.Uitvoerders.Where(x => x.DossierId == rij.DossierId).ExecuteDeleteAsync(ct);
        await db.Signaleringen.Where(x => x.DossierId == rij.DossierId).ExecuteDeleteAsync(ct);
        foreach (var signalering in stand.Signaleringen.Where(s => s.Status != SignaleringStatus.Opgelost)) { Meld(rij, Wijzigingsoort.Vervallen, signalering); }
    }

    /// <summary>Of most attendance this can be seen without its lines: another period, another total. A school sends much of it on one day.</summary>
    private static bool IsAndereLevering(object vorige, object nieuw) => vorige is AanwezigheidGeregistreerd v && nieuw is AanwezigheidGeregistreerd n && v with { Regels = n.Regels } != n;

    /// <summary>Whether the last of its kind came from the same source, on the same day and with the same content.</summary>
    private static bool ZegtHetzelfde(IReadOnlyList<Feit> log, Feit feit)
    {
        Feit? vorige = null;
        for (var i = log.Count - 1; i >= 0 && vorige is null; i--)
        {
            if (log[i].Inhoud.GetType() == feit.Inhoud.GetType()) { vorige = log[i]; }
        }
        return vorige is not null && vorige.Bron == feit.Bron && LegalTime.DateOf(vorige.Tijd) == LegalTime.DateOf(feit.Tijd) && !IsAndereLevering(vorige.Inhoud, feit.Inhoud)
            && Feitcodering.Bytes(vorige.Inhoud).AsSpan().SequenceEqual(Feitcodering.Bytes(feit.Inhoud));
    }
}

using UsdRegie.Dossiers;
using UsdRegie.FeitenRegistreren;
using UsdRegie.IdentiteitBepalen;
using UsdRegie.Referentie;

namespace UsdRegie.FeitenVerwerken;

/// <summary>
/// Takes in every fact that partners publish, all that arrived together at once: whose dossier it is, append, fold,
/// evaluate. M01 and M10 make a person known; any other fact about an unknown person waits for them.
/// </summary>
internal sealed class FeitenConsumer(
    UsdRegieDbContext db, Identiteitsregister register, Identiteitsconflicten conflicten, Dossierschrijver schrijver, Gemeenten gemeenten, Grondslagen grondslagen, TimeProvider time) : IConsumeTogether
{
    private static readonly Prepared<UsdRegieDbContext, List<Guid>, DossierRij> VanPersonen = new((db, personen) => db.Dossiers.AsNoTracking().Where(x => EF.Parameter(personen).Contains(x.InburgeraarId)));

    /// <summary>All messages of the catalogue that list this service as subscriber.</summary>
    public static Type[] Berichten { get; } = [.. Berichtcatalogus.Alle.Where(b => b.Kenmerk.Abonnees.Contains(Diensten.UsdRegie)).Select(b => b.Clr)];

    public async Task Consume(IReadOnlyList<Received<object>> messages, CancellationToken ct)
    {
        await register.Laad(messages, ct);
        var personen = new Guid[messages.Count];
        for (var i = 0; i < messages.Count; i++) { personen[i] = Persoon(messages[i]); }

        var ids = personen.Distinct().ToList();
        var dossiers = new Dictionary<Guid, List<DossierRij>>(ids.Count);
        foreach (var dossier in await VanPersonen.Ask(db, ids, ct))
        {
            if (dossiers.TryGetValue(dossier.InburgeraarId, out var vanPersoon)) { vanPersoon.Add(dossier); }
            else { dossiers[dossier.InburgeraarId] = [dossier]; }
        }
        var feiten = new Dictionary<DossierRij, List<Feit>>();
        for (var i = 0; i < messages.Count; i++)
        {
            var (envelop, inhoud) = messages[i];
            if (!dossiers.TryGetValue(personen[i], out var vanPersoon)) { dossiers[personen[i]] = vanPersoon = []; }
            await Open(personen[i], inhoud, vanPersoon, feiten, ct);
            if (vanPersoon.Count == 0) { throw new NotYetException("Deze inburgeraar heeft nog geen dossier."); }
            var feit = new Feit(envelop.Id, Zuinig.Tekst(envelop.Oin), envelop.Time, time.GetUtcNow(), Zuinig.Inhoud(inhoud));
            foreach (var dossier in Bestemming(inhoud, vanPersoon)) { VoegToe(feiten, dossier, feit); }
        }

        var (standen, vandaag) = (await schrijver.Laad(feiten.Keys, ct), time.Today());
        foreach (var (dossier, nieuw) in feiten)
        {
            var stand = standen[dossier.DossierId];
            foreach (var feit in nieuw) { EisRecht(feit, stand.Dossier); }
            nieuw.RemoveAll(feit => Leven.IsElders(feit.Inhoud, stand.Dossier, vandaag));
            await Overdrachtregister.Volg(db, dossier, schrijver.Schrijf(dossier, stand, nieuw), ct);
        }
    }

    private Guid Persoon(Received<object> bericht)
    {
        if (bericht.Data is StatushouderGekoppeld or InburgeringsplichtGewijzigd)
        {
            try { return register.Bepaal(bericht, Nummerpaar.Van(bericht.Data)); }
            catch (IdentiteitConflict conflict)
            {
                conflicten.Meld(conflict);
                throw new RefusedException("IDENTITEIT_ONZEKER", "De nummers in dit bericht horen bij meer dan één persoon. Een mens moet beslissen wie het is.");
            }
        }
        if (bericht.Envelope.Subject is null) { throw new RefusedException("ZONDER_PERSOON", bericht.Data is VerwerkingsfoutGemeld fout ? fout.Tekst : "Dit bericht noemt geen inburgeraar."); } // whoever looks at the quarantine must see what to do
        return register.Bekend(bericht.Envelope.Subject) ?? throw new NotYetException("Deze inburgeraar is hier nog niet bekend.");
    }

    /// <summary>
    /// A correction (M36) comes from who told what it corrects. Guidance by VluchtelingenWerk is for asylum status holders: for others it is refused, and the regisseur hears of it (AL-39).
    /// The end of guidance that was given is welcome: after a change of doelgroep it has to stop. A handover with a field that its transition forbids is
    /// refused whole: the receiver must not have it, and the sender hears why.
    /// </summary>
    private void EisRecht(Feit feit, Dossier dossier)
    {
        if (feit.Inhoud is CorrectieGepubliceerd correctie && !Dossier.MagCorrigeren(feit, dossier.Alle.FirstOrDefault(f => f.BerichtId == correctie.CorrectieVan)))
        {
            throw new RefusedException("NIET_DE_BRON", "Dit bericht is van een ander. Alleen wie een bericht gaf, kan het corrigeren: vraag het de bron.");
        }
        if (feit.Inhoud is CalamiteitBezorgd bezorgd && bezorgd.Oin != feit.Bron) { throw new RefusedException("NIET_DE_BRON", "Alleen een organisatie zelf zegt dat een calamiteit bij haar op de lijst staat."); }
        if (grondslagen.Weigering(feit.Inhoud, dossier) is { } weigering) { throw new RefusedException("NIET_VOOR_DOELGROEP", weigering); }
        if (feit.Inhoud is OverdrachtAangeboden aanbod && Inhoud.Verboden(aanbod) is { Count: > 0 } verboden) { throw new RefusedException("VERBODEN_VELD", $"In een overdracht {aanbod.Soort.Tekst()} mag dit nooit staan: {string.Join(", ", verboden)}. Haal het weg en bied opnieuw aan."); }
        if (feit.Inhoud is MaatschappelijkeBegeleidingGewijzigd { Status: Begeleidingsstatus.Afgerond or Begeleidingsstatus.Onderbroken } && dossier.VanSoort<MaatschappelijkeBegeleidingGewijzigd>().Count > 0) { return; }
        if (feit.Inhoud is MaatschappelijkeBegeleidingGewijzigd m && !Aanbod.HeeftRecht(dossier.Op(m.Datum).DoelgroepOp(m.Datum), Aanbodonderdeel.MaatschappelijkeBegeleiding, m.Datum))
        {
            throw new RefusedException("NIET_VOOR_DOELGROEP", "Deze doelgroep heeft geen recht op maatschappelijke begeleiding.");
        }
    }

    /// <summary>A coupling, a duty or a move opens a dossier in its municipality, once. After a move the new dossier starts with the history.</summary>
    private async Task Open(Guid persoon, object inhoud, List<DossierRij> dossiers, Dictionary<DossierRij, List<Feit>> feiten, CancellationToken ct)
    {
        var gemeente = inhoud switch
        {
            StatushouderGekoppeld m => m.Gemeentecode,
            InburgeringsplichtGewijzigd when dossiers.Count == 0 => gemeenten.Eigen,
            VerhuisdNaarGemeente { NaarGemeente: { } naar } when gemeenten.Doet(naar) => naar,
            _ => null,
        };
        if (gemeente is null || dossiers.Exists(d => d.Gemeentecode == gemeente)) { return; }
        var dossier = DossierRij.Nieuw(persoon, gemeente, time.Today());
        db.Add(dossier);
        if (dossiers.Count > 0)
        {
            var vorige = dossiers[^1];
            var stand = (await schrijver.Laad([vorige], ct))[vorige.DossierId];
            foreach (var feit in stand.Feiten.Where(Verhuist)) { VoegToe(feiten, dossier, feit); }
            if (feiten.TryGetValue(vorige, out var onderweg)) { foreach (var feit in onderweg.Where(Verhuist).ToList()) { VoegToe(feiten, dossier, feit); } }
        }
        dossiers.Add(dossier);
    }

    /// <summary>Enforcement (K7), what the regisseur did with alerts and whom the municipality closed the dossier to stay with the municipality that did it.</summary>
    private static bool Verhuist(Feit feit) => feit.Inhoud is not ToegangBeeindigd && Berichtcatalogus.Zoek(feit.Inhoud.GetType()) is { } soort && !soort.Kenmerk.Klassen.Contains("K7", StringComparison.Ordinal);

    /// <summary>A handover belongs to the municipality that is one of its sides; every other fact to all dossiers of the person.</summary>
    private static List<DossierRij> Bestemming(object inhoud, List<DossierRij> dossiers) =>
        inhoud is OverdrachtAangeboden { Soort: not Overdrachtsoort.T7 } m && dossiers.Find(d => Gemeenten.Code(m.NaarOin) == d.Gemeentecode || Gemeenten.Code(m.VanOin) == d.Gemeentecode) is { } kant
            ? [kant]
            : dossiers;

    private static void VoegToe(Dictionary<DossierRij, List<Feit>> feiten, DossierRij dossier, Feit feit)
    {
        if (!feiten.TryGetValue(dossier, out var lijst)) { feiten[dossier] = lijst = []; }
        lijst.Add(feit);
    }
}

using System.Runtime.InteropServices;
using System.Text.Json;
using UsdRegie.Rekenen;
using AanwezigheidV1 = Inburgering.Contracts.School.V1.AanwezigheidGeregistreerd;
using AanwezigheidV2 = Inburgering.Contracts.School.V2.AanwezigheidGeregistreerd;

namespace UsdRegie.Dossiers;

/// <summary>Een feit met zijn eigen datum en de dag van ontvangst, als Nederlandse kalenderdagen.</summary>
internal sealed record Vastlegging(Feit Feit, string Soort, DateOnly Eigen, DateOnly Ontvangen);

/// <summary>Twee bronnen zeggen over hetzelfde iets anders; de laatste telt, beide worden getoond.</summary>
internal sealed record Botsing(string Soort, IReadOnlyList<Feit> Feiten);

/// <summary>
/// Alle feiten van een dossier in vaste volgorde, zonder herhalingen en zonder wat gecorrigeerd is. Welke volgorde of herhaling de
/// feiten ook hadden: de uitkomst is gelijk. Wat er op een dag geldt, staat in <see cref="Stand"/>.
/// </summary>
internal sealed class Dossier
{
    private readonly (Type Soort, Reeks<Vastlegging> Feiten)[] opSoort;
    private readonly Reeks<Vastlegging> alle;   // as they came: few ask for their order
    private readonly Reeks<Guid> berichten;
    private Lesboek? lesboek;
    private IReadOnlyList<Termijn>? termijnen;
    private Stand? stand, alles;

    private Dossier(DossierSleutel sleutel, Reeks<Vastlegging> feiten, (Type Soort, Reeks<Vastlegging> Feiten)[] opSoort, Reeks<Vastlegging> alle, Reeks<Guid> berichten, Lesboek? lesboek, IReadOnlySet<Guid> vervallen, IReadOnlyList<Botsing> botsingen) =>
        (Sleutel, Feiten, this.opSoort, this.alle, this.berichten, this.lesboek, Vervallen, Botsingen) = (sleutel, feiten, opSoort, alle, berichten, lesboek, vervallen, botsingen);

    public DossierSleutel Sleutel { get; }

    /// <summary>Wat telt, op eigen datum.</summary>
    public Reeks<Vastlegging> Feiten { get; }

    /// <summary>Alles wat ooit is vastgelegd, ook wat later gecorrigeerd is: voor de tijdlijn.</summary>
    public IReadOnlyList<Feit> Alle => [.. alle.Order(Comparer<Vastlegging>.Create(OpTijd)).Select(v => v.Feit)];

    /// <summary>Berichten die door een correctie (M36) zijn ingetrokken.</summary>
    public IReadOnlySet<Guid> Vervallen { get; }

    public IReadOnlyList<Botsing> Botsingen { get; }

    public static Dossier Vouw(DossierSleutel sleutel, IEnumerable<Feit> feiten)
    {
        var eerste = new Dictionary<Guid, Feit>(feiten.TryGetNonEnumeratedCount(out var aantal) ? aantal : 0);
        foreach (var feit in feiten)
        {
            ref var bekend = ref CollectionsMarshal.GetValueRefOrAddDefault(eerste, feit.BerichtId, out _);
            if (bekend is null || (feit.OntvangenOp, feit.Tijd).CompareTo((bekend.OntvangenOp, bekend.Tijd)) < 0) { bekend = feit; }
        }
        var alle = eerste.Values.Select(Vastleggen).ToList();
        alle.Sort(OpTijd);

        var vervallen = new HashSet<Guid>();
        foreach (var v in Enumerable.Reverse(alle))     // a correction can itself be corrected later
        {
            if (v.Feit.Inhoud is CorrectieGepubliceerd correctie && !vervallen.Contains(v.Feit.BerichtId) && MagCorrigeren(v.Feit, eerste.GetValueOrDefault(correctie.CorrectieVan))) { vervallen.Add(correctie.CorrectieVan); }
        }

        var botsingen = new List<Botsing>();
        var (feitenDieTellen, zaken) = (new List<Vastlegging>(alle.Count), new Dictionary<object, List<Vastlegging>>());
        foreach (var v in alle)
        {
            if (vervallen.Contains(v.Feit.BerichtId)) { continue; }
            if (Zaakssleutel.Van(v.Feit) is var zaak && zaak is Guid) { feitenDieTellen.Add(v); }      // the message itself, which is here once
            else if (zaken.TryGetValue(zaak, out var zelfde)) { zelfde.Add(v); }
            else { zaken[zaak] = [v]; }
        }
        foreach (var zelfde in zaken.Values) { feitenDieTellen.Add(Kies(zelfde, botsingen)); }
        feitenDieTellen.Sort(OpEigenDag);
        botsingen.Sort((a, b) => string.CompareOrdinal(a.Soort, b.Soort) is var s && s != 0 ? s : a.Feiten[0].BerichtId.CompareTo(b.Feiten[0].BerichtId));
        var opSoort = feitenDieTellen.GroupBy(f => f.Feit.Inhoud.GetType()).Select(g => (g.Key, Reeks<Vastlegging>.Van(g))).ToArray();
        return new Dossier(sleutel, Reeks<Vastlegging>.Van(feitenDieTellen), opSoort, Reeks<Vastlegging>.Van(alle), Reeks<Guid>.Van(eerste.Keys), null, vervallen, botsingen);
    }

    /// <summary>
    /// Dit dossier met feiten erbij: hetzelfde als alles opnieuw vouwen, en voor een feit dat niets herhaalt of corrigeert veel minder werk.
    /// </summary>
    public Dossier Met(IEnumerable<Feit> nieuw)
    {
        IReadOnlyList<Feit> erbij = nieuw as IReadOnlyList<Feit> ?? [.. nieuw];
        if (erbij.Count == 0) { return this; }
        var (nu, bekend, tellend, soorten, lessen) = (alle, berichten, Feiten, opSoort.ToArray(), lesboek);
        foreach (var feit in erbij)
        {
            ref var zelfde = ref VanSoort(ref soorten, feit.Inhoud.GetType());
            if (feit.Inhoud is CorrectieGepubliceerd || Vervallen.Contains(feit.BerichtId) || bekend.Bevat(feit.BerichtId) || GaatOver(zelfde, Zaakssleutel.Van(feit))) { return Vouw(Sleutel, Alle.Concat(erbij)); }
            var v = Vastleggen(feit);
            (nu, bekend, tellend, zelfde) = (nu.Met([v]), bekend.Met(feit.BerichtId), tellend.Met(v, OpEigenDag), zelfde.Met(v, OpEigenDag));
            if (feit.Inhoud is AanwezigheidV1 or AanwezigheidV2) { lessen = lessen?.Met(v); }
        }
        return new Dossier(Sleutel, tellend, soorten, nu, bekend, lessen, Vervallen, Botsingen);

        // A key that is the message itself was looked for among the messages.
        static bool GaatOver(Reeks<Vastlegging> feiten, object zaak) => zaak is not Guid && feiten.Any(v => Zaakssleutel.Van(v.Feit).Equals(zaak));

        static ref Reeks<Vastlegging> VanSoort(ref (Type Soort, Reeks<Vastlegging> Feiten)[] soorten, Type soort)
        {
            for (var i = 0; i < soorten.Length; i++)
            {
                if (soorten[i].Soort == soort) { return ref soorten[i].Feiten; }
            }
            soorten = [.. soorten, (soort, Reeks<Vastlegging>.Leeg)];
            return ref soorten[^1].Feiten;
        }
    }

    /// <summary>Of dit bericht in het dossier is, ook als het later gecorrigeerd is.</summary>
    public bool Kent(Guid berichtId) => berichten.Bevat(berichtId);

    /// <summary>Wat er op een dag geldt volgens de feiten die dan gebeurd zijn.</summary>
    public Stand Op(DateOnly dag) => stand is { } s && s.Dag == dag ? s : stand = new Stand(this, dag);

    /// <summary>Laat los wat bij een oordeel uitgerekend is. Wie het nog vraagt, rekent het opnieuw uit.</summary>
    public void Vergeet() => (stand, alles, termijnen) = (null, null, null);

    /// <summary>Doelgroep volgens de laatste M10 op of voor een dag; wie alleen door COA gekoppeld is, is asielstatushouder.</summary>
    public Doelgroep DoelgroepOp(DateOnly dag)
    {
        var plicht = VanSoort<InburgeringsplichtGewijzigd>(dag);
        for (var i = plicht.Count - 1; i >= 0; i--)
        {
            if (((InburgeringsplichtGewijzigd)plicht[i].Feit.Inhoud).Doelgroep is { } doelgroep) { return doelgroep; }
        }
        return Doelgroep.Asielstatushouder;
    }

    /// <summary>Wat er geldt als alles gebeurd is wat nu bekend is.</summary>
    public Stand Alles => alles ??= new Stand(this, DateOnly.MaxValue);

    /// <summary>Elke termijn die DUO noemde of die uit een plan volgt.</summary>
    public IReadOnlyList<Termijn> Termijnen => termijnen ??= Termijn.Alle(this);

    /// <summary>De lessen volgens alle leveringen.</summary>
    public Lesboek Lesboek => lesboek ??= Lesboek.Van(VanSoort<AanwezigheidV2>(), VanSoort<AanwezigheidV1>());

    /// <summary>De lessen volgens de leveringen tot en met een dag.</summary>
    public Lesboek LesboekOp(DateOnly dag)
    {
        var (lessen, weken) = (VanSoort<AanwezigheidV2>(dag), VanSoort<AanwezigheidV1>(dag));
        return lessen.Count == VanSoort<AanwezigheidV2>().Count && weken.Count == VanSoort<AanwezigheidV1>().Count ? Lesboek : Lesboek.Van(lessen, weken);
    }

    /// <summary>Feiten van één soort op eigen datum, ook die van na vandaag.</summary>
    public IReadOnlyList<Vastlegging> VanSoort<T>() => VanSoort<T>(DateOnly.MaxValue);

    /// <summary>Feiten van één soort die op een dag gebeurd zijn, op eigen datum.</summary>
    public IReadOnlyList<Vastlegging> VanSoort<T>(DateOnly tot)
    {
        foreach (var (soort, feiten) in opSoort)
        {
            if (soort != typeof(T)) { continue; }
            var aantal = feiten.Count;
            while (aantal > 0 && feiten[aantal - 1].Eigen > tot) { aantal--; }
            return aantal == 0 ? [] : feiten.Eerste(aantal);
        }
        return [];      // an empty array: most questions of the rules are about kinds of facts that a dossier does not have, and LINQ makes nothing of it
    }

    /// <summary>Alleen wie iets meldde, neemt het terug. Wat nog niet binnen is, wacht: dan beslist het feit zelf.</summary>
    internal static bool MagCorrigeren(Feit correctie, Feit? origineel) => origineel is null || origineel.Bron == correctie.Bron;

    private static int OpTijd(Vastlegging x, Vastlegging y) =>
        x.Feit.Tijd.CompareTo(y.Feit.Tijd) is var tijd and not 0 ? tijd
        : string.CompareOrdinal(x.Soort, y.Soort) is var soort and not 0 ? soort
        : x.Feit.BerichtId.CompareTo(y.Feit.BerichtId);

    private static int OpEigenDag(Vastlegging x, Vastlegging y) => x.Eigen.CompareTo(y.Eigen) is var eigen and not 0 ? eigen : OpTijd(x, y);

    private static Vastlegging Vastleggen(Feit feit)
    {
        var ontvangen = feit.OntvangenOp.Dag();
        return new Vastlegging(feit, Feitsoort.Naam(feit.Inhoud), Eigendatum.Van(feit.Inhoud, feit.Tijd.Dag(), ontvangen), ontvangen);
    }

    /// <summary>
    /// Zelfde sleutel en zelfde inhoud is één feit, met de vroegste ontvangst. Bij andere inhoud telt het laatste woord: latere tijd,
    /// dan latere ontvangst, dan de grootste id.
    /// </summary>
    private static Vastlegging Kies(List<Vastlegging> feiten, List<Botsing> botsingen)
    {
        if (feiten.Count == 1) { return feiten[0]; }
        var inhouden = feiten
            .GroupBy(v => JsonSerializer.Serialize(v.Feit.Inhoud, v.Feit.Inhoud.GetType(), BerichtJson.Opties), StringComparer.Ordinal)
            .OrderByDescending(g => g.Max(v => (v.Feit.Tijd, v.Feit.OntvangenOp, v.Feit.BerichtId)))
            .Select(g => g.MinBy(v => (v.Feit.OntvangenOp, v.Feit.Tijd, v.Feit.BerichtId))!)
            .ToList();
        if (inhouden.Select(v => v.Feit.Bron).Distinct(StringComparer.Ordinal).Skip(1).Any()) { botsingen.Add(new Botsing(inhouden[0].Soort, [.. inhouden.Select(v => v.Feit)])); }
        return inhouden[0];
    }
}

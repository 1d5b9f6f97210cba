using System.Runtime.InteropServices;
using System.Text.Json;
using UsdRegie.Rekenen;

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
    private readonly Dictionary<Type, List<Vastlegging>> opSoort;
    private readonly List<Vastlegging> alle;
    private readonly HashSet<Guid> berichten;
    private readonly HashSet<object> zaken;
    private Stand? stand;

    private Dossier(DossierSleutel sleutel, List<Vastlegging> feiten, Dictionary<Type, List<Vastlegging>> opSoort, List<Vastlegging> alle, HashSet<Guid> berichten, HashSet<object> zaken, IReadOnlySet<Guid> vervallen, IReadOnlyList<Botsing> botsingen)
    {
        (Sleutel, Feiten, this.opSoort, this.alle, this.berichten, this.zaken, Vervallen, Botsingen) = (sleutel, feiten, opSoort, alle, berichten, zaken, vervallen, botsingen);
        Alle = alle.ConvertAll(v => v.Feit);
    }

    public DossierSleutel Sleutel { get; }

    /// <summary>Wat telt, op eigen datum.</summary>
    public IReadOnlyList<Vastlegging> Feiten { get; }

    /// <summary>Alles wat ooit is vastgelegd, ook wat later gecorrigeerd is: voor de tijdlijn.</summary>
    public IReadOnlyList<Feit> Alle { get; }

    /// <summary>Berichten die door een correctie (M36) zijn ingetrokken.</summary>
    public IReadOnlySet<Guid> Vervallen { get; }

    public IReadOnlyList<Botsing> Botsingen { get; }

    public static Dossier Vouw(DossierSleutel sleutel, IEnumerable<Feit> feiten)
    {
        var eerste = new Dictionary<Guid, Feit>();
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
        var zaken = alle.Where(x => !vervallen.Contains(x.Feit.BerichtId)).GroupBy(x => Zaakssleutel.Van(x.Feit)).ToList();
        var feitenDieTellen = zaken.ConvertAll(g => Kies([.. g], botsingen));
        feitenDieTellen.Sort(OpEigenDag);
        botsingen.Sort((a, b) => string.CompareOrdinal(a.Soort, b.Soort) is var s && s != 0 ? s : a.Feiten[0].BerichtId.CompareTo(b.Feiten[0].BerichtId));
        var opSoort = feitenDieTellen.GroupBy(f => f.Feit.Inhoud.GetType()).ToDictionary(g => g.Key, g => g.ToList());
        return new Dossier(sleutel, feitenDieTellen, opSoort, alle, [.. eerste.Keys], [.. zaken.Select(g => g.Key)], vervallen, botsingen);
    }

    /// <summary>
    /// Dit dossier met feiten erbij: hetzelfde als alles opnieuw vouwen, en voor een feit dat niets herhaalt of corrigeert veel minder werk.
    /// </summary>
    public Dossier Met(IEnumerable<Feit> nieuw)
    {
        List<Feit> erbij = [.. nieuw];
        if (erbij.Count == 0) { return this; }
        var (nu, bekend, onderwerpen) = (new List<Vastlegging>(alle), new HashSet<Guid>(berichten), new HashSet<object>(zaken));
        foreach (var feit in erbij)
        {
            if (feit.Inhoud is CorrectieGepubliceerd || Vervallen.Contains(feit.BerichtId) || !bekend.Add(feit.BerichtId) || !onderwerpen.Add(Zaakssleutel.Van(feit))) { return Vouw(Sleutel, Alle.Concat(erbij)); }
        }
        var (tellend, soorten) = (new List<Vastlegging>(Feiten), new Dictionary<Type, List<Vastlegging>>(opSoort));
        foreach (var soort in erbij.Select(f => f.Inhoud.GetType()).Distinct()) { soorten[soort] = [.. soorten.GetValueOrDefault(soort, [])]; }
        foreach (var v in erbij.Select(Vastleggen))
        {
            Voeg(nu, v, OpTijd);
            Voeg(tellend, v, OpEigenDag);
            Voeg(soorten[v.Feit.Inhoud.GetType()], v, OpEigenDag);
        }
        return new Dossier(Sleutel, tellend, soorten, nu, bekend, onderwerpen, Vervallen, Botsingen);

        static void Voeg(List<Vastlegging> lijst, Vastlegging v, Comparison<Vastlegging> volgorde)
        {
            var plaats = lijst.BinarySearch(v, Comparer<Vastlegging>.Create(volgorde));
            lijst.Insert(plaats < 0 ? ~plaats : plaats, v);
        }
    }

    /// <summary>Wat er op een dag geldt volgens de feiten die dan gebeurd zijn.</summary>
    public Stand Op(DateOnly dag) => stand is { } s && s.Dag == dag ? s : stand = new Stand(this, dag);

    /// <summary>Feiten van één soort op eigen datum, ook die van na vandaag.</summary>
    public IReadOnlyList<Vastlegging> VanSoort<T>() => opSoort.TryGetValue(typeof(T), out var lijst) ? lijst : [];

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

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
    private Stand? stand;

    private Dossier(DossierSleutel sleutel, List<Vastlegging> feiten, List<Feit> alle, HashSet<Guid> vervallen, List<Botsing> botsingen)
    {
        (Sleutel, Feiten, Alle, Vervallen, Botsingen) = (sleutel, feiten, alle, vervallen, botsingen);
        opSoort = feiten.GroupBy(f => f.Feit.Inhoud.GetType()).ToDictionary(g => g.Key, g => g.ToList());
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
        var alle = feiten
            .GroupBy(f => f.BerichtId)
            .Select(g => g.MinBy(f => (f.OntvangenOp, f.Tijd))!)
            .Select(f => (Feit: f, Soort: Feitsoort.Naam(f.Inhoud)))
            .OrderBy(x => x.Feit.Tijd).ThenBy(x => x.Soort, StringComparer.Ordinal).ThenBy(x => x.Feit.BerichtId)
            .ToList();

        var vervallen = new HashSet<Guid>();
        foreach (var (feit, _) in Enumerable.Reverse(alle))     // a correction can itself be corrected later
        {
            if (feit.Inhoud is CorrectieGepubliceerd correctie && !vervallen.Contains(feit.BerichtId)) { vervallen.Add(correctie.CorrectieVan); }
        }

        var botsingen = new List<Botsing>();
        var feitenDieTellen = alle
            .Where(x => !vervallen.Contains(x.Feit.BerichtId))
            .GroupBy(x => Zaakssleutel.Van(x.Feit))
            .Select(g => Kies(g.First().Soort, [.. g.Select(x => x.Feit)], botsingen))
            .Select(f => Vastleggen(f))
            .OrderBy(v => v.Eigen).ThenBy(v => v.Feit.Tijd).ThenBy(v => v.Soort, StringComparer.Ordinal).ThenBy(v => v.Feit.BerichtId)
            .ToList();
        botsingen.Sort((a, b) => string.CompareOrdinal(a.Soort, b.Soort) is var s && s != 0 ? s : a.Feiten[0].BerichtId.CompareTo(b.Feiten[0].BerichtId));
        return new Dossier(sleutel, feitenDieTellen, [.. alle.Select(x => x.Feit)], vervallen, botsingen);
    }

    /// <summary>Wat er op een dag geldt volgens de feiten die dan gebeurd zijn.</summary>
    public Stand Op(DateOnly dag) => stand is { } s && s.Dag == dag ? s : stand = new Stand(this, dag);

    /// <summary>Feiten van één soort op eigen datum, ook die van na vandaag.</summary>
    public IReadOnlyList<Vastlegging> VanSoort<T>() => opSoort.TryGetValue(typeof(T), out var lijst) ? lijst : [];

    private static Vastlegging Vastleggen(Feit feit)
    {
        var ontvangen = feit.OntvangenOp.Dag();
        return new Vastlegging(feit, Feitsoort.Naam(feit.Inhoud), Eigendatum.Van(feit.Inhoud, feit.Tijd.Dag(), ontvangen), ontvangen);
    }

    /// <summary>
    /// Zelfde sleutel en zelfde inhoud is één feit, met de vroegste ontvangst. Bij andere inhoud telt het laatste woord: latere tijd,
    /// dan latere ontvangst, dan de grootste id.
    /// </summary>
    private static Feit Kies(string soort, List<Feit> feiten, List<Botsing> botsingen)
    {
        if (feiten.Count == 1) { return feiten[0]; }
        var inhouden = feiten
            .GroupBy(f => JsonSerializer.Serialize(f.Inhoud, f.Inhoud.GetType(), BerichtJson.Opties), StringComparer.Ordinal)
            .OrderByDescending(g => g.Max(f => (f.Tijd, f.OntvangenOp, f.BerichtId)))
            .Select(g => g.MinBy(f => (f.OntvangenOp, f.Tijd, f.BerichtId))!)
            .ToList();
        if (inhouden.Select(f => f.Bron).Distinct(StringComparer.Ordinal).Skip(1).Any()) { botsingen.Add(new Botsing(soort, inhouden)); }
        return inhouden[0];
    }
}

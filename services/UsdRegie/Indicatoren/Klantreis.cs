using System.Text.Json.Serialization;
using UsdRegie.Dossiers;
using UsdRegie.Rekenen;

namespace UsdRegie.Indicatoren;

/// <summary>Mijlpalen van een klantreis. Begin en Einde zijn geen gebeurtenis: daarvoor en daarna is er (nog) niets.</summary>
[JsonConverter(typeof(CodeConverter<Mijlpaal>))]
internal enum Mijlpaal
{
    [JsonStringEnumMemberName("BEGIN")] Begin,
    [JsonStringEnumMemberName("KOPPELING")] Koppeling,
    [JsonStringEnumMemberName("EERSTE_CONTACT")] EersteContact,
    [JsonStringEnumMemberName("KLANTPROFIEL")] Klantprofiel,
    [JsonStringEnumMemberName("VESTIGING")] Vestiging,
    [JsonStringEnumMemberName("BREDE_INTAKE")] BredeIntake,
    [JsonStringEnumMemberName("LEERBAARHEIDSTOETS")] Leerbaarheidstoets,
    [JsonStringEnumMemberName("PIP")] Pip,
    [JsonStringEnumMemberName("EERSTE_LES")] EersteLes,
    [JsonStringEnumMemberName("EERSTE_ACTIVITEIT")] EersteActiviteit,
    [JsonStringEnumMemberName("PVT_ONDERTEKEND")] PvtOndertekend,
    [JsonStringEnumMemberName("MAP_AFGEROND")] MapAfgerond,
    [JsonStringEnumMemberName("EERSTE_EXAMEN_BEHAALD")] EersteExamenBehaald,
    [JsonStringEnumMemberName("VOLDAAN")] Voldaan,
    [JsonStringEnumMemberName("EINDE")] Einde,
}

/// <summary>De weg van één persoon: elke mijlpaal één keer, op de eerste dag, in volgorde. Zonder sleutel of naam.</summary>
internal sealed record Klantreis(int Startjaar, Doelgroep Doelgroep, IReadOnlyList<(Mijlpaal Mijlpaal, DateOnly Dag)> Weg)
{
    /// <summary>Null voor wie op de peildag nog niets heeft.</summary>
    public static Klantreis? Van(Dossier d, DateOnly peildag)
    {
        var s = d.Op(peildag);
        (Mijlpaal Mijlpaal, DateOnly? Dag)[] mijlpalen =
        [
            (Mijlpaal.Koppeling, Eerste<StatushouderGekoppeld>()), (Mijlpaal.EersteContact, Eerste<EersteContactGelegd>()), (Mijlpaal.Klantprofiel, Eerste<KlantprofielGedeeld>()),
            (Mijlpaal.Vestiging, s.Vestiging <= peildag ? s.Vestiging : null), (Mijlpaal.BredeIntake, Eerste<BredeIntakeAfgenomen>()), (Mijlpaal.Leerbaarheidstoets, Eerste<LbtResultaatBekend>()),
            (Mijlpaal.Pip, s.Plannen.Where(p => p.Eigen <= peildag).Select(p => (DateOnly?)p.Eigen).Min()), (Mijlpaal.EersteLes, s.EersteLes),
            (Mijlpaal.EersteActiviteit, s.Activiteiten.Where(a => a.Start <= peildag).Select(a => (DateOnly?)a.Start).Min()),
            (Mijlpaal.PvtOndertekend, Eerste<PvtOndertekend>()), (Mijlpaal.MapAfgerond, Eerste<MapAfgerond>()),
            (Mijlpaal.EersteExamenBehaald, s.Alle<ExamenuitslagBekend>().Where(m => m.Resultaat == Examenresultaat.Geslaagd).Select(m => (DateOnly?)m.Datum).Min()),
            (Mijlpaal.Voldaan, s.Vastgelegd<InburgeringsplichtGewijzigd>().Where(v => ((InburgeringsplichtGewijzigd)v.Feit.Inhoud).GebeurtenisId == "SS106").Select(v => (DateOnly?)v.Eigen).Min()),
        ];
        List<(Mijlpaal Mijlpaal, DateOnly Dag)> weg = [.. mijlpalen.Where(m => m.Dag is not null).Select(m => (m.Mijlpaal, m.Dag!.Value)).OrderBy(m => m.Item2).ThenBy(m => m.Mijlpaal)];
        return weg.Count == 0 ? null : new Klantreis(weg[0].Dag.Year, s.Doelgroep, weg);

        DateOnly? Eerste<T>() => s.Vastgelegd<T>().Select(v => (DateOnly?)v.Eigen).Min();
    }
}

/// <summary>
/// Zoveel personen van een cohort (het jaar van de eerste mijlpaal) gingen van de ene mijlpaal naar de volgende, met de mediaan van de tijd ertussen in
/// hele maanden; zonder maanden bij begin en einde.
/// </summary>
internal sealed record Reisstap(int Startjaar, Doelgroep Doelgroep, Mijlpaal Van, Mijlpaal Naar, int Personen, int? Maanden);

/// <summary>
/// Klantreizen zonder personen (beleidsplan §5.2): geen reis van één mens, maar hoeveel mensen welke stap zetten. Een stap van te weinig mensen blijft
/// weg, en ook een grotere stap waaruit die te herleiden is.
/// </summary>
internal static class Klantreizen
{
    public static IReadOnlyList<Reisstap> Van(IEnumerable<Klantreis> reizen, int drempel) =>
    [
        .. reizen.GroupBy(r => (r.Startjaar, r.Doelgroep)).Where(g => g.Count() >= drempel).OrderByDescending(g => g.Key.Startjaar).ThenBy(g => g.Key.Doelgroep)
            .SelectMany(g => Zichtbaar([.. Stappen(g)], drempel).Select(s => new Reisstap(g.Key.Startjaar, g.Key.Doelgroep, s.Van, s.Naar, s.Personen, s.Maanden))),
    ];

    private sealed record Stap(Mijlpaal Van, Mijlpaal Naar, int Personen, int? Maanden);

    private static IEnumerable<Stap> Stappen(IEnumerable<Klantreis> reizen) =>
        reizen.SelectMany(r => Overgangen(r.Weg)).GroupBy(x => (x.Van, x.Naar)).OrderBy(g => g.Key)
            .Select(g => new Stap(g.Key.Van, g.Key.Naar, g.Count(), Telling.Mediaan([.. g.Where(x => x.Dagen is not null).Select(x => (decimal)x.Dagen!.Value)]) is { } dagen ? (int)Math.Round(dagen / 30.44m, MidpointRounding.AwayFromZero) : null));

    private static IEnumerable<(Mijlpaal Van, Mijlpaal Naar, int? Dagen)> Overgangen(IReadOnlyList<(Mijlpaal Mijlpaal, DateOnly Dag)> weg)
    {
        yield return (Mijlpaal.Begin, weg[0].Mijlpaal, null);
        for (var i = 1; i < weg.Count; i++) { yield return (weg[i - 1].Mijlpaal, weg[i].Mijlpaal, weg[i - 1].Dag.DagenTot(weg[i].Dag)); }
        yield return (weg[^1].Mijlpaal, Mijlpaal.Einde, null);
    }

    /// <summary>
    /// As many come to a milestone as leave it: what is hidden on one side must not follow from the other. So in each row and each column of the table
    /// what is hidden is nobody, or enough people together; else the smallest that is shown is hidden too.
    /// </summary>
    private static List<Stap> Zichtbaar(List<Stap> stappen, int drempel)
    {
        var verborgen = stappen.Where(s => s.Personen < drempel).ToHashSet();
        for (var klaar = false; !klaar;)
        {
            klaar = true;
            foreach (var lijn in stappen.GroupBy(s => s.Van).Select(g => g.ToList()).Concat(stappen.GroupBy(s => s.Naar).Select(g => g.ToList())))
            {
                if (lijn.Where(verborgen.Contains).Sum(s => s.Personen) is not (> 0 and var som) || som >= drempel) { continue; }
                if (lijn.Where(s => !verborgen.Contains(s)).MinBy(s => s.Personen) is not { } kleinste) { continue; }
                verborgen.Add(kleinste);
                klaar = false;
            }
        }
        return stappen.FindAll(s => !verborgen.Contains(s));
    }
}

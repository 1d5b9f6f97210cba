using Inburgering.Contracts.School.V1;
using UsdRegie.Dossiers;
using UsdRegie.Rekenen;
using AanwezigheidV1 = Inburgering.Contracts.School.V1.AanwezigheidGeregistreerd;
using AanwezigheidV2 = Inburgering.Contracts.School.V2.AanwezigheidGeregistreerd;

namespace UsdRegie.Signaleringen;

/// <summary>AL-13, AL-34, AL-35 en AL-49: aanwezigheid, stilte van een partner en voortgang.</summary>
internal static class Lessen
{
    public static IReadOnlyList<Regel> Regels { get; } =
    [
        new("AL-13", "Verzuim bij de taalles", "beleidsplan §1.2.2 en §3.6")
        {
            OverLessen = true,
            Beoordeel = Verzuim,
            Kantelt = (s, _) => NaEinde(s),
        },
        new("AL-34", "Partner zwijgt", "beleidsplan §1.1")
        {
            OverLessen = true,
            Beoordeel = (s, t) => Stilte(s, t)
                .Where(x => s.Dag > x.Laatste.PlusDagen(x.Dagen))
                .Select(x => new Oordeel(x.Object, Ernst.W, $"{x.Partner} heeft na {x.Laatste.Voluit()} niets meer gestuurd. Afgesproken is om de {x.Dagen} dagen. Vraag de partner om gegevens.")),
            Kantelt = Zwijgdagen,
        },
        new("AL-35", "Bespreek afschalen", "Besluit inburgering art. 5.5; beleidsplan §1.2.2")
        {
            OverLessen = true,
            Sluitbaar = true,
            Beoordeel = (s, t) => s.Pip is { Inhoud.Leerroute: Leerroute.B1, Niveau: ErkNiveau.B1 } && s.Taaluren >= t["AL-35:uren"]
                ? Voortgang(s, o => o is Voortgangsoordeel.Achter, () => UrenBereikt(s, t["AL-35:uren"]))
                    .Select(peildatum => new Oordeel(
                        $"{peildatum:yyyy-MM-dd}", Ernst.I,
                        $"Er zijn {s.Taaluren.Getal()} uren les gevolgd en de school vindt dat de voortgang achterloopt. Bespreek of niveau A2 beter past."))
                : [],
        },
        new("AL-49", "Wissel van leerroute kan nog", "beleidsplan §1.2.2; wet: wisselen kan tot anderhalf jaar na de start")
        {
            Sluitbaar = true,
            Beoordeel = (s, t) => s.Termijn is { } termijn && s.Dag >= termijn.Startdatum.PlusMaanden(t.Geheel("AL-49:maanden")) && s.Dag < termijn.Startdatum.PlusMaanden(18)
                ? Voortgang(s, o => o is Voortgangsoordeel.Achter or Voortgangsoordeel.Voor, () => termijn.Startdatum.PlusMaanden(t.Geheel("AL-49:maanden")))
                    .Select(peildatum => new Oordeel(
                        $"{peildatum:yyyy-MM-dd}", Ernst.I,
                        $"De school meldde op {peildatum.Voluit()} dat de voortgang afwijkt. Wisselen van leerroute kan tot {termijn.Startdatum.PlusMaanden(18).Voluit()}. Neem een besluit."))
                : [],
            Kantelt = (s, t) => s.Termijnen().SelectMany(x => (DateOnly[])[x.Startdatum.PlusMaanden(t.Geheel("AL-49:maanden")), x.Startdatum.PlusMaanden(18)]),
        },
    ];

    private static IEnumerable<DateOnly> NaEinde(Stand s)
    {
        foreach (var traject in s.Taaltrajecten) { if (traject.Einde is { } einde) { yield return einde.PlusDagen(1); } }
    }

    private static IEnumerable<Oordeel> Verzuim(Stand s, Drempels t)
    {
        foreach (var lessen in s.Lesboek.Trajecten)
        {
            if (lessen.Lessen.Count > 0 && s.Taaltrajecten.All(x => x.Id != lessen.TrajectId || x.Einde is null || s.Dag <= x.Einde) && Verzuim(s, t, lessen) is { } oordeel) { yield return oordeel; }
        }
    }

    private static Oordeel? Verzuim(Stand s, Drempels t, Trajectlessen lessen)
    {
        var beeld = (s.Lesboek.Trajecten.Count == 1 ? s.Aanwezigheid : Aanwezigheid.Over([lessen]))!;
        var venster = lessen.Vanaf(beeld.Vanaf);
        var rij = Aanwezigheid.LangsteRij(venster);
        var laag = Aanwezigheid.Aantal(venster) >= t.Geheel("AL-13:lessen") && beeld.Percentage < t["AL-13:percentage"];
        if (!laag && rij < t.Geheel("AL-13:opeenvolgend")) { return null; }
        var reden = laag
            ? $"In de vier weken tot en met {beeld.Tot.Voluit()} was de aanwezigheid {Math.Round(beeld.Percentage!.Value, 1).Getal()}%: {beeld.Aanwezig.Getal()} van {(beeld.Gepland - beeld.Geoorloofd).Getal()} uren. De grens is {t["AL-13:percentage"].Getal()}%."
            : $"In de vier weken tot en met {beeld.Tot.Voluit()} zijn {rij} lessen achter elkaar gemist zonder toestemming.";
        return new Oordeel(
            lessen.TrajectId.ToString("N"), s.Asielstatushouder ? Ernst.A : Ernst.I,
            s.Asielstatushouder ? $"{reden} Ga in gesprek over de reden." : $"{reden} Geef advies; er is geen boete voor gezins- en overige migranten.");
    }

    /// <summary>De dagen waarop een partner te lang gezwegen heeft of weer iets van zich liet horen.</summary>
    private static IEnumerable<DateOnly> Zwijgdagen(Stand s, Drempels t)
    {
        var (school, vwn) = (t.Geheel("AL-34:school") + 1, t.Geheel("AL-34:vwn") + 1);
        foreach (var traject in s.Dossier.Lesboek.Trajecten)
        {
            for (var i = 0; i < traject.Ontvangen.Count; i++) { yield return traject.Ontvangen[i].PlusDagen(school); }
        }
        foreach (var traject in s.Taaltrajecten)
        {
            yield return traject.Start.PlusDagen(school);
            if (traject.Einde is { } einde) { yield return einde.PlusDagen(1); }
        }
        foreach (var dag in Ontvangsten<TaalvoortgangVastgesteld>(s))
        {
            yield return dag;
            yield return dag.PlusDagen(school);
        }
        foreach (var dag in Ontvangsten<MaatschappelijkeBegeleidingGewijzigd>(s))
        {
            yield return dag;
            yield return dag.PlusDagen(vwn);
        }
    }

    private static IEnumerable<DateOnly> Ontvangsten<T>(Stand s) => s.Dossier.VanSoort<T>().Select(v => v.Ontvangen);

    internal static IEnumerable<(string Object, string Partner, DateOnly Laatste, int Dagen)> Stilte(Stand s, Drempels t)
    {
        IEnumerable<DateOnly> Tot<T>() => s.Dossier.VanSoort<T>().Select(v => v.Ontvangen).Where(d => d <= s.Dag);

        // A school that may not send the attendance of gezins- en overige migranten owes nothing.
        foreach (var traject in s.Taaltrajecten.Where(x => x.LooptOp(s.Dag) && (s.Asielstatushouder || t.AanwezigheidGezinsmigrant)))
        {
            var laatste = Tot<TaalvoortgangVastgesteld>().Append(s.Dossier.Lesboek.Traject(traject.Id)?.LaatstOntvangen(s.Dag) ?? traject.Start).Append(traject.Start).Max();
            yield return ($"school:{traject.Id:N}", "De taalschool", laatste, t.Geheel("AL-34:school"));
        }
        var begeleiding = s.Alle<MaatschappelijkeBegeleidingGewijzigd>().ToList();
        if (s.Asielstatushouder && begeleiding.Exists(m => m.Status == Begeleidingsstatus.Gestart) && !begeleiding.Exists(m => m.Status == Begeleidingsstatus.Afgerond))
        {
            var ontvangen = Tot<MaatschappelijkeBegeleidingGewijzigd>().ToList();
            if (ontvangen.Count > 0) { yield return ("vwn", "VluchtelingenWerk", ontvangen.Max(), t.Geheel("AL-34:vwn")); }
        }
    }

    /// <summary>
    /// Peildatum waarmee de huidige reeks van dit oordeel begon, als er na dat moment (of na de dag waarop de voorwaarde vervuld raakte)
    /// nog geen besluit in een nieuwe versie van het plan kwam.
    /// </summary>
    private static IEnumerable<DateOnly> Voortgang(Stand s, Func<Voortgangsoordeel, bool> past, Func<DateOnly> voorwaarde)
    {
        DateOnly? begin = null;
        foreach (var m in s.Alle<TaalvoortgangVastgesteld>()) { begin = past(m.Oordeel) ? begin ?? m.Peildatum : null; }
        if (begin is not { } peildatum) { yield break; }
        var sinds = Datums.Laatste(peildatum, voorwaarde());
        if (!s.Plannen.Any(p => p.Eigen >= sinds)) { yield return peildatum; }
    }

    /// <summary>Dag van ontvangst waarop de gevolgde uren de grens bereikten.</summary>
    private static DateOnly UrenBereikt(Stand s, decimal grens) =>
        s.Vastgelegd<AanwezigheidV2>().Concat(s.Vastgelegd<AanwezigheidV1>())
            .Select(v => v.Ontvangen)
            .Distinct()
            .Order()
            .First(dag => new Stand(s.Dossier, dag).Taaluren >= grens);
}

using UsdRegie.Dossiers;
using UsdRegie.Referentie;
using UsdRegie.Rekenen;

namespace UsdRegie.Signaleringen;

/// <summary>AL-39 en AL-42 tot en met AL-44: recht op een onderdeel, identiteit, berichtenverkeer en calamiteiten.</summary>
internal static class Gegevens
{
    public static IReadOnlyList<Regel> Regels { get; } =
    [
        new("AL-39", "Niet voor deze doelgroep", "beleidsplan §1.3.3 en §1.3.4")
        {
            Bereik = Bereik.ElkeToestand | Bereik.OokWi2013,
            Sluitbaar = true,
            Beoordeel = (s, _) => Onterecht(s)
                .GroupBy(x => x.Onderdeel)
                .Select(g => new Oordeel(
                    g.Key.Tekst(), Ernst.A,
                    $"Op {g.Min(x => x.Dag).Voluit()} is {Aanbod.Naam(g.Key)} gemeld, maar daar heeft deze doelgroep geen recht op. Laat het bericht corrigeren of leg uit waarom het klopt.")),
        },
        new("AL-42", "Identiteit onzeker", "gegevenskwaliteit")
        {
            Bereik = Bereik.ElkeToestand | Bereik.OokWi2013,
            LaatSpoor = true,
            Beoordeel = (s, _) => s.Vastgelegd<IdentiteitOnzeker>().Select(v => new Oordeel(
                v.Feit.BerichtId.ToString("N"), Ernst.C, $"Sinds {v.Eigen.Voluit()} is niet zeker bij wie een bericht hoort ({((IdentiteitOnzeker)v.Feit.Inhoud).Soort}). Zoek uit wie dit is en bevestig de identiteit.")
            {
                Afgehandeld = s.Vastgelegd<IdentiteitBevestigd>().Concat(s.Vastgelegd<IdentiteitSamengevoegd>()).Any(m => m.Feit.Tijd >= v.Feit.Tijd)
                    ? new Afhandeling(v.Ontvangen, "identiteit bevestigd")
                    : null,
            }),
        },
        new("AL-43", "Bericht niet verwerkt", "beheer")
        {
            OverLessen = true, // what was refused may be a delivery that was taken in later
            Bereik = Bereik.ElkeToestand | Bereik.OokWi2013,
            LaatSpoor = true,
            Beoordeel = (s, _) => !s.Is<BerichtGeweigerd>() && !s.Is<PipBijDuoGeweigerd>() && !s.Is<DuoverkeerBijgewerkt>() ? [] : NietVerwerkt(s).Concat(Geweigerd(s)).Concat(NietBijDuo(s)),
        },
        new("AL-44", "Calamiteit", "beleidsplan §2.3.2")
        {
            Bereik = Bereik.ElkeToestand | Bereik.OokWi2013,
            LaatSpoor = true,
            Sluitbaar = true,
            Beoordeel = (s, _) => s.Vastgelegd<CalamiteitGemeld>().Select(v => new Oordeel(
                v.Feit.BerichtId.ToString("N"), Ernst.C, $"Op {v.Eigen.Voluit()} is een calamiteit gemeld (ernst {((CalamiteitGemeld)v.Feit.Inhoud).Ernst.Tekst()}). Bel het terugbelnummer in de melding.")),
        },
    ];

    private static IEnumerable<Oordeel> NietVerwerkt(Stand s) =>
        s.Vastgelegd<BerichtGeweigerd>()
            .Where(v => ((BerichtGeweigerd)v.Feit.Inhoud).Code is not ("NIET_VOOR_DOELGROEP" or "REGIME_WI2013" or "DUPLICAAT"))
            .Select(v =>
            {
                var m = (BerichtGeweigerd)v.Feit.Inhoud;
                var alsnog = s.Dossier.Alle.FirstOrDefault(f => f.BerichtId == m.BerichtId);
                return new Oordeel(m.BerichtId.ToString("N"), Ernst.A, $"Een bericht ({m.Type}) van {v.Eigen.Voluit()} is niet verwerkt: {m.Code}. Beheer kan het opnieuw aanbieden.")
                {
                    Afgehandeld = alsnog is null && !s.Dossier.Vervallen.Contains(m.BerichtId) ? null : new Afhandeling(v.Ontvangen, "alsnog verwerkt"),
                };
            });

    private static IEnumerable<Oordeel> Geweigerd(Stand s) =>
        s.Vastgelegd<PipBijDuoGeweigerd>().Select(v =>
        {
            var m = (PipBijDuoGeweigerd)v.Feit.Inhoud;
            var later = s.Vastgelegd<PipBijDuoGeregistreerd>().Any(r => r.Feit.Tijd >= v.Feit.Tijd);
            return new Oordeel($"duo:{v.Feit.BerichtId:N}", Ernst.A, $"DUO weigerde het plan op {v.Eigen.Voluit()}: {string.Join("; ", m.Fouten.Select(f => f.Tekst))}. Het plan is niet bij DUO geregistreerd. Herstel het en stuur het opnieuw.")
            {
                Afgehandeld = later ? new Afhandeling(v.Ontvangen, "alsnog geregistreerd") : null,
            };
        });

    private static IEnumerable<Oordeel> NietBijDuo(Stand s) => Duomelding.Weigeringen(s).Select(w =>
    {
        var redenen = string.Join("; ", (w.Geweigerd.Fouten ?? []).Select(f => f.Tekst));
        return new Oordeel(
            $"duo:{w.Geweigerd.VerkeerId:N}", Ernst.A,
            w.Geweigerd.Soort == Duoverkeersoort.Gebeurtenis
                ? $"DUO meldde op {w.Vastlegging.Eigen.Voluit()} gebeurtenis {w.Geweigerd.GebeurtenisId}, maar liet niet lezen wat er veranderd is: {redenen} Vraag DUO waarom; daarna kan beheer de gebeurtenis opnieuw lezen."
                : $"DUO weigerde op {w.Vastlegging.Eigen.Voluit()} een melding over {Duomelding.Naam(w.Geweigerd.Soort)}: {redenen} Herstel het en meld het opnieuw.")
        {
            Afgehandeld = w.Alsnog is { } alsnog ? new Afhandeling(alsnog.Ontvangen, "alsnog gelukt") : null,
        };
    });

    /// <summary>Berichten die een onderdeel starten waar de doelgroep op die dag geen recht op had, ook als de inhoud geweigerd is.</summary>
    private static IEnumerable<(Aanbodonderdeel Onderdeel, DateOnly Dag)> Onterecht(Stand s)
    {
        bool Mag(Aanbodonderdeel onderdeel, DateOnly dag) => Aanbod.HeeftRecht(s.DoelgroepOp(dag), onderdeel, dag);

        var gestart = s.Vastgelegd<InburgeringsaanbodGedaan>().Select(v => (Aanbodonderdeel.LeerrouteInclKnm, v.Eigen))
            .Concat(s.Vastgelegd<OntzorgenGewijzigd>().Where(v => ((OntzorgenGewijzigd)v.Feit.Inhoud).Status != Ontzorgstatus.Beeindigd).Select(v => (Aanbodonderdeel.Ontzorgen, v.Eigen)))
            .Concat(s.Vastgelegd<MaatschappelijkeBegeleidingGewijzigd>().Where(v => ((MaatschappelijkeBegeleidingGewijzigd)v.Feit.Inhoud).Status == Begeleidingsstatus.Gestart).Select(v => (Aanbodonderdeel.MaatschappelijkeBegeleiding, v.Eigen)))
            .Concat(s.Vastgelegd<PipVastgesteld>().Where(v => ((PipVastgesteld)v.Feit.Inhoud).Ontzorgen is not null).Select(v => (Aanbodonderdeel.Ontzorgen, v.Eigen)))
            .Where(x => !Mag(x.Item1, x.Eigen));
        var geweigerd = s.Vastgelegd<BerichtGeweigerd>()
            .Where(v => v.Feit.Inhoud is BerichtGeweigerd { Code: "NIET_VOOR_DOELGROEP" } m && !s.Dossier.Vervallen.Contains(m.BerichtId))
            .Select(v => (Onderdeel: Aanbod.VanBericht(((BerichtGeweigerd)v.Feit.Inhoud).Type), v.Eigen))
            .Where(x => x.Onderdeel is not null)
            .Select(x => (x.Onderdeel!.Value, x.Eigen));
        return gestart.Concat(geweigerd);
    }
}

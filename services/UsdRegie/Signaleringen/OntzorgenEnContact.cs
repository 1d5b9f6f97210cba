using UsdRegie.Dossiers;
using UsdRegie.Rekenen;

namespace UsdRegie.Signaleringen;

/// <summary>AL-27 tot en met AL-33, AL-45 en AL-48: ontzorgen, taal, contact en begeleiding.</summary>
internal static class OntzorgenEnContact
{
    public static IReadOnlyList<Regel> Regels { get; } =
    [
        new("AL-27", "Post van het ontzorgen ontbreekt", "beleidsplan §3.4")
        {
            Bereik = Bereik.Asielstatushouder,
            Beoordeel = (s, t) => OntbrekendePosten(s, t),
            Kantelt = (s, t) => s.Na<StatushouderGevestigd>(t.Geheel("AL-27:dagen"))
                .Concat(Ontzorgberichten(s).SelectMany(m => m.Posten.Select(p => p.Vanaf).Append(m.Van.PlusDagen(t.Geheel("AL-27:dagen"))).Append(m.Tot))),
        },
        new("AL-28", "Ontzorgen loopt af", "beleidsplan §3.4")
        {
            Bereik = Bereik.Asielstatushouder,
            Beoordeel = (s, t) => s.Ontzorgen is { } o && s.Dag >= o.Einde.PlusDagen(-t.Geheel("AL-28:dagen")) && !(o.Stop is not null && T9Geaccepteerd(s))
                ? [new Oordeel("", s.Dag >= o.Einde ? Ernst.C : Ernst.A, $"Het ontzorgen loopt tot {o.Einde.Voluit()} en er is nog niet besloten wat daarna komt. Stop met een overdracht (T9), of leg een langere periode vast in het plan.")]
                : [],
            Kantelt = (s, t) => OntzorgEinden(s).SelectMany(e => (DateOnly[])[e.PlusDagen(-t.Geheel("AL-28:dagen")), e]),
        },
        new("AL-29", "Ontzorgen te vroeg gestopt", "beleidsplan §1.2.2 en §3.4")
        {
            Bereik = Bereik.Asielstatushouder,
            Beoordeel = (s, _) => s.Ontzorgen is { Stop: { Reden: null } stop } o && stop.Tot < o.WettelijkEinde
                ? [new Oordeel("", Ernst.A, $"Het ontzorgen stopt op {stop.Tot.Voluit()}, voor het einde van de zes maanden op {o.WettelijkEinde.Voluit()}, zonder reden. Leg de reden vast.")]
                : [],
        },
        new("AL-30", "Alleen in het Nederlands", "beleidsplan §3.5")
        {
            Beoordeel = (s, t) => s.Moedertaal is { } taal
                ? AlleenNederlands(s, t, taal).Select(m => new Oordeel(
                    m.Soort.Tekst(), Ernst.A,
                    $"Een belangrijk bericht ({m.Soort.Tekst()}) van {m.Datum.Voluit()} is niet in de moedertaal gegeven en er was geen tolk. Stuur het ook in de moedertaal."))
                : [],
        },
        new("AL-31", "Geen contact", "beleidsplan §2.3.4")
        {
            Beoordeel = (s, t) => s.Toestand is Toestand.Gevestigd or Toestand.IntakeLoopt or Toestand.TrajectLopend or Toestand.InAfronding
                    && LaatsteContact(s) is { } laatste && s.Dag > laatste.PlusDagen(Contactdagen(s, t))
                ? [new Oordeel("", Ernst.W, $"Het laatste contact van de regisseur was op {laatste.Voluit()}. De afspraak is elke {Contactdagen(s, t)} dagen contact. Neem contact op.")]
                : [],
            Kantelt = (s, t) => Contactdata(s.Dossier.Alles).Plus(t.Geheel("AL-31:dagen") + 1, t.Geheel("AL-31:gezin") + 1),
        },
        new("AL-32", "Wissel van begeleider, of te veel begeleiders", "beleidsplan §2.3.2")
        {
            Sluitbaar = true,
            SluitBijErkennen = true,
            Beoordeel = (s, t) => Wissels(s, t).Concat(TeVeel(s, t)),
            Kantelt = (s, _) => s.Dossier.VanSoort<BegeleiderToegewezen>().Select(v => ((BegeleiderToegewezen)v.Feit.Inhoud).Tot?.PlusDagen(1)).OfType<DateOnly>(),
        },
        new("AL-33", "Maatschappelijke begeleiding niet gestart", "beleidsplan §1.2.2")
        {
            Bereik = Bereik.Asielstatushouder,
            Beoordeel = (s, t) => s.Vestiging is { } v && s.Dag >= v.PlusDagen(t.Geheel("AL-33:dagen")) && !s.Is<MaatschappelijkeBegeleidingGewijzigd>()
                ? [new Oordeel("", Ernst.A, $"De persoon woont sinds {v.Voluit()} in de gemeente en de maatschappelijke begeleiding is nog niet begonnen. Bel VluchtelingenWerk.")]
                : [],
            Kantelt = (s, t) => s.Na<StatushouderGevestigd>(t.Geheel("AL-33:dagen")),
        },
        new("AL-45", "Ondertussengroep zonder begeleiding", "beleidsplan §3.3")
        {
            Bereik = Bereik.OokWi2013,
            Beoordeel = (s, t) => s.Toestand == Toestand.Volgend && LaatsteAandacht(s) is { } laatste && s.Dag > laatste.PlusDagen(t.Geheel("AL-45:dagen"))
                ? [new Oordeel("", Ernst.I, $"Voor deze persoon onder de oude wet is sinds {laatste.Voluit()} niets vastgelegd. Neem contact op.")]
                : [],
            Kantelt = (s, t) => Aandacht(s.Dossier.Alles).Plus(t.Geheel("AL-45:dagen") + 1),
        },
        new("AL-48", "Gezinslid wordt 18", "DUO: de inburgeringsplicht kan op 18 jaar ontstaan")
        {
            Sluitbaar = true,
            Beoordeel = (s, t) => s.Vastgelegd<GezinslidToegevoegd>()
                .Select(v => (v, Achttien: ((GezinslidToegevoegd)v.Feit.Inhoud).Geboortedatum.PlusJaren(18)))
                .Where(x => x.Achttien > x.v.Eigen && s.Dag >= x.Achttien.PlusDagen(-t.Geheel("AL-48:dagen")))
                .Select(x => new Oordeel(x.v.Feit.BerichtId.ToString("N"), Ernst.I, $"Een gezinslid wordt 18 op {x.Achttien.Voluit()}. Bekijk of er dan een inburgeringsplicht ontstaat.")),
            Kantelt = (s, t) => s.Dossier.VanSoort<GezinslidToegevoegd>().Select(v => ((GezinslidToegevoegd)v.Feit.Inhoud).Geboortedatum.PlusJaren(18).PlusDagen(-t.Geheel("AL-48:dagen"))),
        },
    ];

    private static IEnumerable<OntzorgenGewijzigd> Ontzorgberichten(Stand s) => s.Dossier.VanSoort<OntzorgenGewijzigd>().Select(v => (OntzorgenGewijzigd)v.Feit.Inhoud);

    private static IEnumerable<DateOnly> OntzorgEinden(Stand s) =>
        Ontzorgberichten(s).Select(m => m.Van.PlusMaanden(6))
            .Concat(s.Dossier.VanSoort<PipVastgesteld>().Select(v => ((PipVastgesteld)v.Feit.Inhoud).Ontzorgen?.Tot).OfType<DateOnly>());

    private static bool T9Geaccepteerd(Stand s) => s.Overdrachten.Any(o => o.Overgang.Soort == "T9" && o.GeaccepteerdOp is not null);

    private static IEnumerable<Oordeel> OntbrekendePosten(Stand s, Drempels t)
    {
        if (s.Ontzorgen is not { } o)
        {
            return s.Regime == Regime.Wi2021 && s.Vestiging is { } v && s.Dag >= v.PlusDagen(t.Geheel("AL-27:dagen"))
                ? [new Oordeel("ONTZORGEN", Ernst.A, $"De persoon woont sinds {v.Voluit()} in de gemeente en het ontzorgen is nog niet begonnen. Regel de vijf vaste lasten.")]
                : [];
        }
        if ((o.Stop is not null && s.Dag >= o.Stop.Tot) || s.Dag < o.Van.PlusDagen(t.Geheel("AL-27:dagen"))) { return []; }
        return Enum.GetValues<Ontzorgpost>()
            .Where(post => !o.PostActief(post, s.Dag))
            .Select(post => new Oordeel(post.Tekst(), Ernst.A, $"Het ontzorgen begon op {o.Van.Voluit()}, maar de post {post.Tekst().ToLowerInvariant()} is nog niet actief. Regel deze betaling."));
    }

    private static IEnumerable<BerichtVerzonden> AlleenNederlands(Stand s, Drempels t, string moedertaal)
    {
        bool Begrijpelijk(BerichtVerzonden m) => m.Tolk || m.Talen.Contains(moedertaal);

        var grens = s.Vestiging?.PlusMaanden(t.Geheel("AL-30:maanden")) ?? DateOnly.MaxValue;
        return s.Alle<BerichtVerzonden>()
            .Where(m => m.Essentieel && m.Datum <= grens && !Begrijpelijk(m))
            .Where(m => !s.Alle<BerichtVerzonden>().Any(x => x.Soort == m.Soort && x.Datum >= m.Datum && Begrijpelijk(x)))
            .GroupBy(m => m.Soort)
            .Select(g => g.First());
    }

    internal static int Contactdagen(Stand s, Drempels t) => t.Geheel(s.Asielstatushouder ? "AL-31:dagen" : "AL-31:gezin");

    private static IEnumerable<DateOnly> Contactdata(Stand s) =>
        s.Alle<ContactmomentVastgelegd>().Where(m => m.MetRol == Begeleidersrol.Regisseur).Select(m => m.Datum)
            .Concat(s.Alle<BredeIntakeAfgenomen>().Select(m => m.Datum))
            .Concat(s.Alle<VoortgangsgesprekGevoerd>().Where(m => m.Aanwezig).Select(m => m.Datum))
            .Concat(s.Alle<StatushouderGevestigd>().Select(m => m.Vestigingsdatum));

    internal static DateOnly? LaatsteContact(Stand s) => Contactdata(s).Select(d => (DateOnly?)d).Max();

    private static IEnumerable<DateOnly> Aandacht(Stand s) =>
        s.Alle<ContactmomentVastgelegd>().Select(m => m.Datum)
            .Concat(s.Alle<MaatschappelijkeBegeleidingGewijzigd>().Select(m => m.Datum))
            .Concat(s.Vastgelegd<PvtActiviteitGeregistreerd>().Concat(s.Vastgelegd<PvtOndertekend>()).Select(v => v.Eigen))
            .Concat(s.Alle<VoortgangsgesprekGevoerd>().Where(m => m.Aanwezig).Select(m => m.Datum))
            .Concat(s.Alle<InburgeringsplichtGewijzigd>().Select(m => m.Begindatum).OfType<DateOnly>());

    private static DateOnly? LaatsteAandacht(Stand s) => Aandacht(s).Select(d => (DateOnly?)d).Max();

    /// <summary>Dagen waarop een ander de regisseur werd.</summary>
    internal static IReadOnlyList<DateOnly> Regisseurwissels(Stand s)
    {
        var wissels = new List<DateOnly>();
        string? vorige = null;
        foreach (var m in s.Alle<BegeleiderToegewezen>().Where(m => m.Rol == Begeleidersrol.Regisseur))
        {
            if (vorige is not null && vorige != m.Naam) { wissels.Add(m.Vanaf); }
            vorige = m.Naam;
        }
        return wissels;
    }

    /// <summary>De tweede wissel van regisseur binnen twaalf maanden.</summary>
    private static IEnumerable<Oordeel> Wissels(Stand s, Drempels t)
    {
        var wissels = Regisseurwissels(s);
        for (var i = wissels.Count - 1; i > 0; i--)
        {
            if (wissels[i - 1] <= wissels[i].PlusMaanden(-t.Geheel("AL-32:maanden"))) { continue; }
            yield return new Oordeel($"wissel:{wissels[i]:yyyy-MM-dd}", Ernst.W, $"De regisseur wisselde op {wissels[i - 1].Voluit()} en opnieuw op {wissels[i].Voluit()}. Zorg voor een vast gezicht.");
            yield break;
        }
    }

    private static IEnumerable<Oordeel> TeVeel(Stand s, Drempels t)
    {
        var actief = s.ActieveBegeleiders.DistinctBy(m => (m.Naam, m.Organisatie)).ToList();
        if (actief.Count <= t.Geheel("AL-32:begeleiders")) { yield break; }
        var laatste = actief.MaxBy(m => (m.Vanaf, m.Rol))!;
        yield return new Oordeel(
            $"begeleiders:{laatste.Vanaf:yyyy-MM-dd}/{laatste.Rol.Tekst()}", Ernst.W,
            $"Sinds {laatste.Vanaf.Voluit()} zijn er {actief.Count} begeleiders actief. Bespreek wie er kan stoppen; het streven is hoogstens {t.Geheel("AL-32:begeleiders")}.");
    }
}

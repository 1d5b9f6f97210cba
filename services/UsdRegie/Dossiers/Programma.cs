using Inburgering.Contracts.School.V1;
using UsdRegie.Rekenen;
using UsdRegie.Signaleringen;

namespace UsdRegie.Dossiers;

/// <summary>Waar iemand begon: wat COA en de brede intake vaststelden (beleidsplan §1.2.2). TaalniveauBron: van wie het startniveau is; de intake gaat voor COA.</summary>
internal sealed record Startpositie(
    DateOnly? IntakeOp, Taalniveaus? Taalniveau, string? TaalniveauBron, string? Arbeidsparticipatie, int? Participatieniveau, IReadOnlyDictionary<string, int> Zelfredzaamheid,
    Opleidingsniveau? Opleidingsniveau, int? Opleidingsjaren, IReadOnlyList<string> Beroepen, decimal? UrenVoorinburgering, Alfabetiseringsbehoefte? Alfabetiseringsbehoefte, bool? LbtVrijgesteld)
{
    public static Startpositie? Van(Stand s)
    {
        var (intake, coa) = (s.Vastgelegd<BredeIntakeAfgenomen>().LastOrDefault(), s.Vastgelegd<KlantprofielGedeeld>().LastOrDefault());
        if (intake is null && coa is null) { return null; }
        var (i, p) = (intake?.Feit.Inhoud as BredeIntakeAfgenomen, coa?.Feit.Inhoud as KlantprofielGedeeld);
        var gemeten = i is not null && i.Taalniveau != new Taalniveaus();
        return new Startpositie(
            i?.Datum, gemeten ? i!.Taalniveau : p?.Taalniveau, gemeten ? intake!.Feit.Bron : coa?.Feit.Bron, i?.Arbeidsparticipatie, i?.Niveau, i?.Zelfredzaamheid ?? new Dictionary<string, int>(),
            p?.Opleidingsniveau, p?.Opleidingsjaren, [.. p?.Beroepen.Select(b => b.Naam) ?? []], p?.Voorinburgering.Uren, p?.Alfabetiseringsbehoefte, i?.LbtVrijgesteld);
    }
}

/// <summary>Een taaltraject bij een school, met de groep.</summary>
internal sealed record Lesgroep(Guid TrajectId, string SchoolOin, string GroepId, ErkNiveau NiveauDoel, DateOnly Start, DateOnly? Einde, decimal UrenPerWeek);

/// <summary>De lessen en wat de school er het laatst over zei.</summary>
internal sealed record Taalbeeld(IReadOnlyList<Lesgroep> Lesgroepen, TaalvoortgangVastgesteld? Voortgang)
{
    public static Taalbeeld? Van(Stand s) => s.Taaltrajecten.Count == 0 && !s.Is<TaalvoortgangVastgesteld>() ? null : new(
        [.. s.Taaltrajecten.Select(t => (t, Start: s.Taaltrajectstart(t.Id)!)).Select(x => new Lesgroep(x.t.Id, x.t.SchoolOin, x.Start.GroepId, x.Start.NiveauDoel, x.t.Start, x.t.Einde, x.t.UrenPerWeek))],
        s.Laatste<TaalvoortgangVastgesteld>());
}

/// <summary>Maatschappelijke begeleiding door VluchtelingenWerk (beleidsplan §1.2.2): sinds wanneer, hoe ver, en welke onderwerpen nog open zijn.</summary>
internal sealed record Begeleidingsbeeld(Begeleidingsstatus Status, DateOnly Start, DateOnly Datum, string? Begeleider, IReadOnlyList<string> Klaar, IReadOnlyList<string> Open, string? Openstaand)
{
    public static Begeleidingsbeeld? Van(Stand s)
    {
        var alle = s.Alle<MaatschappelijkeBegeleidingGewijzigd>().ToList();
        if (alle.Count == 0) { return null; }
        var laatste = alle[^1];
        // Of each subject the last that was said counts: a report need not repeat what was ready before.
        var themas = alle.SelectMany(m => m.Themas).GroupBy(t => t.Thema).Select(g => g.Last()).ToLookup(t => t.Klaar, t => t.Thema);
        return new Begeleidingsbeeld(laatste.Status, alle[0].Datum, laatste.Datum, alle.LastOrDefault(m => m.Begeleider is not null)?.Begeleider, [.. themas[true]], [.. themas[false]], laatste.Openstaand);
    }
}

/// <summary>
/// Iets naast de lessen. Duaal: praktijk die samenvalt met taallessen (beleidsplan §2.3.5). UiterlijkEinde: tot wanneer werken met behoud van uitkering mag, NazorgTot: tot
/// wanneer er nazorg is (§3.1.2).
/// </summary>
internal sealed record Activiteitbeeld(
    Guid ActiviteitId, bool Werktraject, string Soort, string? Omschrijving, string? Sector, string Uitvoerder, DateOnly Start, DateOnly? Einde, decimal? UrenPerWeek, decimal Uren, bool TeltMeeZroute, bool Duaal,
    DateOnly? UiterlijkEinde, DateOnly? NazorgTot)
{
    public static IReadOnlyList<Activiteitbeeld> Van(Stand s, Drempels t)
    {
        var geboekt = s.Urenposten.ToLookup(u => u.ActiviteitId, u => u.Uren);
        var activiteiten = s.Alle<ActiviteitGestart>().ToLookup(m => m.ActiviteitId);
        var werk = s.Alle<WerktrajectGestart>().ToLookup(m => m.WerktrajectId, m => m.Sector);
        var maxima = Participatie.MetBehoud(s, t).ToLookup(x => x.Id, x => x.Maximum);
        var nazorg = Participatie.Nazorg(s, t).ToLookup(x => x.Id, x => x.Einde);
        return
        [
            .. from a in s.Activiteiten
               let m = activiteiten[a.Id].FirstOrDefault()
               select new Activiteitbeeld(
                   a.Id, a.Werk, a.Soort, m?.Omschrijving, m?.Sector ?? werk[a.Id].FirstOrDefault(), a.Oin, a.Start, a.Einde, a.UrenPerWeek, geboekt[a.Id].Sum(), a.TeltMee,
                   a.VraagtOverdracht && s.Taaltrajecten.Any(les => Samen(a, les)),
                   Dag(maxima[a.Id]), Dag(s.Alle<NazorgBeeindigd>().Where(n => n.WerktrajectId == a.Id).Select(n => n.Einde)) ?? Dag(nazorg[a.Id])),
        ];
    }

    private static bool Samen(Activiteit a, Taaltraject les) => (a.Einde is null || les.Start <= a.Einde) && (les.Einde is null || a.Start <= les.Einde);

    private static DateOnly? Dag(IEnumerable<DateOnly> dagen) => dagen.Select(d => (DateOnly?)d).LastOrDefault();
}

/// <summary>
/// Hoe dicht de regie erop zit (beleidsplan §2.3.4 en §2.3.2). ContactVoor: dag waarop er weer contact geweest moet zijn. Wissels: keren dat de regisseur in het laatste jaar een
/// ander werd. Actief: hoeveel mensen nu begeleiden.
/// </summary>
internal sealed record Regiebeeld(DateOnly? LaatsteContact, DateOnly? ContactVoor, int Wissels, int Actief, DateOnly? TweetaligTot, IReadOnlyList<Afspraakbeeld> Afspraken)
{
    public static Regiebeeld Van(Stand s, Drempels t)
    {
        var (contact, gevolgd) = (OntzorgenEnContact.LaatsteContact(s), s.Toestand is Toestand.Gevestigd or Toestand.IntakeLoopt or Toestand.TrajectLopend or Toestand.InAfronding);
        return new Regiebeeld(
            contact, gevolgd ? contact?.PlusDagen(OntzorgenEnContact.Contactdagen(s, t)) : null,
            OntzorgenEnContact.Regisseurwissels(s).Count(d => d > s.Dag.PlusMaanden(-t.Geheel("AL-32:maanden"))), s.ActieveBegeleiders.DistinctBy(b => (b.Naam, b.Organisatie)).Count(),
            s.Vestiging?.PlusMaanden(t.Geheel("AL-30:maanden")),
            [.. (s.Alle<VoortgangsgesprekGevoerd>().LastOrDefault(m => m.Aanwezig)?.Afspraken ?? []).Select(a => new Afspraakbeeld(a.Tekst, a.Wie, a.Uiterlijk, a.Uiterlijk < s.Dag))]);
    }
}

/// <summary>Een afspraak uit het laatste voortgangsgesprek; wat in een eerder gesprek is afgesproken, is daarin besproken.</summary>
internal sealed record Afspraakbeeld(string Tekst, string Wie, DateOnly Uiterlijk, bool Voorbij);

using UsdRegie.Delen;
using UsdRegie.Overdrachten;
using UsdRegie.Signaleringen;
using AanwezigheidV1 = Inburgering.Contracts.School.V1.AanwezigheidGeregistreerd;
using AanwezigheidV2 = Inburgering.Contracts.School.V2.AanwezigheidGeregistreerd;

namespace UsdRegie.Dossiers;

/// <summary>Het dossier zoals de regisseur het ziet; de namen zijn die van de API.</summary>
internal sealed record DossierBeeld
{
    public required Guid DossierId { get; init; }
    public required Guid InburgeraarId { get; init; }
    public required string Gemeentecode { get; init; }
    public string? Zaaknummer { get; init; }
    public required Doelgroep Doelgroep { get; init; }
    public required Regime Regime { get; init; }
    public required Toestand Toestand { get; init; }
    public string? Regisseur { get; init; }
    public required PersoonBeeld Persoon { get; init; }
    public DateOnly? Vestigingsdatum { get; init; }

    /// <summary>Het verblijf in de opvang, voor wie COA aan de gemeente koppelde.</summary>
    public Opvang? Opvang { get; init; }
    public Gezin? Gezin { get; init; }
    public PipTermijn? PipTermijn { get; init; }
    public PipBeeld? Pip { get; init; }

    /// <summary>Alles wat in het plan is afgesproken, de geldende versie voorop; ingetrokken versies staan er niet bij.</summary>
    public required IReadOnlyList<PipVastgesteld> Plannen { get; init; }

    /// <summary>Waar iemand begon, volgens COA en de brede intake.</summary>
    public Startpositie? Startpositie { get; init; }

    /// <summary>Taaltrajecten, en het laatste oordeel van de school.</summary>
    public Taalbeeld? Taalroute { get; init; }

    /// <summary>Maatschappelijke begeleiding door VluchtelingenWerk.</summary>
    public Begeleidingsbeeld? MaatschappelijkeBegeleiding { get; init; }

    /// <summary>Alles naast de lessen, ook wat voorbij of gepland is.</summary>
    public required IReadOnlyList<Activiteitbeeld> Activiteiten { get; init; }

    /// <summary>Contact, vaste gezichten, de tweetalige periode en de afspraken uit het laatste gesprek.</summary>
    public required Regiebeeld Regie { get; init; }
    public TermijnBeeld? Termijn { get; init; }
    public LbtBeeld? Leerbaarheid { get; init; }
    public required Onderdelen Onderdelen { get; init; }

    /// <summary>Wat er bij de leerroute van het plan hoort, of bij de oude wet; leeg zolang er geen plan is.</summary>
    public required IReadOnlyList<Checklijstregel> Checklijst { get; init; }

    /// <summary>Wat daarvan nog niet klaar is.</summary>
    public required IReadOnlyList<string> Ontbreekt { get; init; }
    public AanwezigheidBeeld? Aanwezigheid { get; init; }
    public required UrenBeeld Uren { get; init; }

    /// <summary>Geplande uren per week op deze dag.</summary>
    public required decimal Weekbelasting { get; init; }
    public decimal? WeekbelastingGerealiseerd { get; init; }
    public required IReadOnlyList<Gat> Gaten { get; init; }
    public OntzorgenBeeld? Ontzorgen { get; init; }

    /// <summary>Velden van de intake die opnieuw gevraagd zijn.</summary>
    public required int OpnieuwGevraagd { get; init; }
    public required int Hergebruikt { get; init; }
    public required IReadOnlyList<Recht> Rechten { get; init; }

    /// <summary>Wat loopt of gepland is, het wettelijke voorop, en wat de wet vraagt en nog niet begonnen is.</summary>
    public required Inzet Inzet { get; init; }
    public required IReadOnlyList<BegeleiderBeeld> Begeleiders { get; init; }
    public required IReadOnlyList<OverdrachtBeeld> Overdrachten { get; init; }
    public required IReadOnlyList<SignaleringBeeld> Signaleringen { get; init; }

    /// <summary>Wat aan anderen gevraagd is (C01, C06 tot en met C09) en of het er is.</summary>
    public required IReadOnlyList<Verzoek> Verzoeken { get; init; }

    /// <summary>Wat aan DUO gemeld is en hoe ver dat is: verzonden, ontvangen, verwerkt, geweigerd; het plan heeft dit zelf.</summary>
    public required IReadOnlyList<Duomelding> BijDuo { get; init; }

    /// <summary>Wie er zonder overdracht meekijkt of meekeek, tot wanneer en waarvoor.</summary>
    public required IReadOnlyList<Meekijker> Meekijkers { get; init; }

    /// <summary>Calamiteiten, de jongste eerst, met bij welke organisatie zij sinds wanneer op de lijst staan.</summary>
    public required IReadOnlyList<Calamiteitbeeld> Calamiteiten { get; init; }
    public required IReadOnlyDictionary<string, Herkomst> Herkomst { get; init; }
    public required IReadOnlyList<Tegenstrijdigheid> Tegenstrijdigheden { get; init; }

    /// <summary>Waaruit dit beeld is gemaakt, voor een formulier dat van een eerdere versie uitgaat; geen veld van de API.</summary>
    internal required Stand Stand { get; init; }
}

internal sealed record PersoonBeeld(string? Naam, DateOnly? Geboortedatum, string? Moedertaal, Geslacht? Geslacht, Opleidingsniveau? Opleidingsniveau);

internal sealed record PipBeeld(DateOnly Dagtekening, int Versie, Leerroute Leerroute, ErkNiveau? Niveau, bool BijDuo, string Duostatus, Guid PipId, IReadOnlyList<string> Talen);

internal sealed record TermijnBeeld(DateOnly Startdatum, DateOnly Einddatum, DateOnly LaatsteDag, bool Voorlopig);

internal sealed record LbtBeeld(LbtResultaat Resultaat, decimal Behaald, decimal Nodig, DateOnly Datum);

internal sealed record AanwezigheidBeeld(decimal Gepland, decimal Aanwezig, decimal Geoorloofd, decimal Ongeoorloofd, decimal? Percentage, DateOnly Vanaf, DateOnly Tot);

internal sealed record UrenBeeld(decimal Taal, decimal Participatie, decimal? DoelTaal, decimal? DoelParticipatie, decimal? PrognoseTaal, decimal? PrognoseParticipatie, Tekort? TekortTaal, Tekort? TekortParticipatie);

/// <summary>Ontzorgen: van telt vanaf het recht op bijstand (de vestiging staat apart in het dossier), wettelijkTot is zes maanden daarna, tot is later als het plan dat zegt.</summary>
internal sealed record OntzorgenBeeld(DateOnly Van, DateOnly Tot, bool Gestopt, IReadOnlyDictionary<string, bool> Posten, DateOnly WettelijkTot, DateOnly? GestoptOp, Ontzorgeinde? Reden);

internal sealed record BegeleiderBeeld(Begeleidersrol Rol, string Naam, string Organisatie, string? Telefoon, string? Email, DateOnly Vanaf, DateOnly? Tot)
{
    public static BegeleiderBeeld Van(BegeleiderToegewezen b) => new(b.Rol, b.Naam, b.Organisatie, b.Telefoon, b.Email, b.Vanaf, b.Tot);
}

/// <summary>Een overdracht, met de dag waarop wie aan zet is een herinnering krijgt en de dag waarop zij naar de teamleider gaat; of een die er had moeten zijn (ONTBREEKT) of gevraagd is (GEVRAAGD) en dan geen sleutel heeft.</summary>
internal sealed record OverdrachtBeeld(
    Guid? OverdrachtId, string Soort, string Status, bool Warm, IReadOnlyList<string> Ontbreekt, string? VolgendeActor, string? VolgendeActie, DateOnly? Uiterlijk, DateOnly? Herinnering, DateOnly? Escalatie,
    string? VanOin, string? NaarOin, DateOnly? AangebodenOp, DateOnly? GeaccepteerdOp, DateOnly? GewensteStart, Warmte? Voorwaarden, string? Vraag);

internal sealed record SignaleringBeeld(
    Guid SignaleringId, string Code, string Naam, string Object, Ernst Ernst, SignaleringStatus Status, DateOnly Sinds, DateOnly? OpgelostOp, string? Reden,
    string Uitleg, string Bron, int Regelversie, DateOnly? SluimertTot, bool? Beoordeling);

/// <summary>Waar een veld vandaan komt. Nagelezen: DUO had dit zonder het te melden; het kwam bij het nalezen.</summary>
internal sealed record Herkomst(string Bron, DateOnly Peildatum, DateTimeOffset OntvangenOp, Guid BerichtId, bool? Nagelezen);

/// <summary>Wat bronnen verschillend zeggen: welk gegeven, ieders waarde, de regel waar het om gaat, en welke waarde het dossier gebruikt.</summary>
internal sealed record Tegenstrijdigheid(string Veld, IReadOnlyList<TegenstrijdigeWaarde> Waarden, string Regel, string Uitleg);

internal sealed record TegenstrijdigeWaarde(string Waarde, string Bron);

internal static class Beeld
{
    public static DossierBeeld Van(Dossier d, IReadOnlyList<Signalering> signaleringen, DateOnly dag, Drempels? drempels = null)
    {
        var s = d.Op(dag);
        var uren = Uren.Van(s);
        var t = drempels ?? Drempels.Standaard;
        return new DossierBeeld
        {
            DossierId = d.Sleutel.DossierId,
            InburgeraarId = d.Sleutel.InburgeraarId,
            Gemeentecode = d.Sleutel.Gemeentecode,
            Doelgroep = s.Doelgroep,
            Regime = s.Regime,
            Toestand = s.Toestand,
            Regisseur = s.Regisseur?.Naam,
            Persoon = new PersoonBeeld(
                s.Naam,
                s.Geboortedatum, s.Moedertaal, s.Koppeling?.Geslacht, s.Laatste<KlantprofielGedeeld>()?.Opleidingsniveau),
            Vestigingsdatum = s.Vestiging,
            Opvang = Opvang.Van(s, t.Geheel("opvang:vanaf"), t.Geheel("opvang:tot")),
            Gezin = Gezin.Van(s),
            PipTermijn = s.PipTermijn,
            Pip = s.Pip is { } p ? new PipBeeld(p.Dagtekening, p.Inhoud.Versie, p.Inhoud.Leerroute, p.Niveau, p.BijDuo == true, p.Duostatus, p.Inhoud.PipId, p.Inhoud.Talen) : null,
            Plannen = [.. s.Plannen.Reverse().Select(v => (PipVastgesteld)v.Feit.Inhoud)],
            Startpositie = Startpositie.Van(s),
            Taalroute = Taalbeeld.Van(s),
            MaatschappelijkeBegeleiding = Begeleidingsbeeld.Van(s),
            Activiteiten = Activiteitbeeld.Van(s, t),
            Regie = Regiebeeld.Van(s, t),
            Termijn = s.Termijn is { } m ? new TermijnBeeld(m.Startdatum, m.Einddatum, m.LaatsteDag, m.Voorlopig) : null,
            Leerbaarheid = s.Lbt is { } l ? new LbtBeeld(l.Resultaat, l.Behaald, l.Nodig, l.Datum) : null,
            Onderdelen = s.Onderdelen,
            Checklijst = MetChecklijst(s) ? s.Onderdelen.Checklijst : [],
            Ontbreekt = MetChecklijst(s) ? s.Onderdelen.Ontbreekt : [],
            Aanwezigheid = s.Aanwezigheid is { } a
                ? new AanwezigheidBeeld(Een(a.Gepland), Een(a.Aanwezig), Een(a.Geoorloofd), Een(a.Ongeoorloofd), a.Percentage is { } pct ? Een(pct) : null, a.Vanaf, a.Tot)
                : null,
            Uren = new UrenBeeld(
                uren.Taal, uren.Participatie, uren.DoelTaal, uren.DoelParticipatie,
                uren.PrognoseTaal is { } pt ? Een(pt.Uren) : null, uren.PrognoseParticipatie is { } pp ? Een(pp.Uren) : null,
                Twee(uren.TekortTaal), Twee(uren.TekortParticipatie)),
            Weekbelasting = Weekbelasting.Gepland(s),
            WeekbelastingGerealiseerd = Weekbelasting.Gerealiseerd(s) is { } w ? Een(w) : null,
            Gaten = Gaten.Van(s),
            Ontzorgen = s.Ontzorgen is { } o
                ? new OntzorgenBeeld(o.Van, o.Einde, o.Stop is not null, Enum.GetValues<Ontzorgpost>().ToDictionary(x => x.Tekst(), x => o.PostActief(x, dag)), o.WettelijkEinde, o.Stop?.Tot, o.Stop?.Reden)
                : null,
            OpnieuwGevraagd = s.Alle<BredeIntakeAfgenomen>().Sum(m => m.OpnieuwGevraagd.Count),
            Hergebruikt = s.Alle<BredeIntakeAfgenomen>().Sum(m => m.Hergebruikt.Count),
            Rechten = [.. Rechten.Van(s)],
            Inzet = Inzet.Van(s),
            Begeleiders = [.. s.Begeleiders.Select(BegeleiderBeeld.Van)],
            Overdrachten = [.. Overdrachten(s, t)],
            Signaleringen = [.. signaleringen.Select(x => new SignaleringBeeld(
                x.SignaleringId, x.Code, Regels.Zoek(x.Code).Naam, x.Object, x.Ernst, x.Status, x.Sinds, x.OpgelostOp, x.Reden, x.Uitleg, x.Bron, x.Regelversie, x.SluimertTot, x.Beoordeling))],
            Verzoeken = Dossiers.Verzoeken.Van(s),
            BijDuo = Duomelding.Van(s),
            Meekijkers = Meekijker.Van(s),
            Calamiteiten = Dossiers.Calamiteiten.Van(s),
            Herkomst = HerkomstVan(s),
            Tegenstrijdigheden = [.. Tegenstrijdigheden.Van(s)],
            Stand = s,
        };
    }

    private static bool MetChecklijst(Stand s) => s.Pip is not null || s.Regime == Regime.Wi2013;

    private static decimal Een(decimal waarde) => decimal.Round(waarde, 1, MidpointRounding.AwayFromZero) + 0.0m;

    private static Tekort? Twee(Tekort? tekort) =>
        tekort is null ? null : new Tekort(tekort.Uren, decimal.Round(tekort.Weken, 2, MidpointRounding.AwayFromZero), decimal.Round(tekort.UrenPerWeek, 2, MidpointRounding.AwayFromZero));

    private static IEnumerable<OverdrachtBeeld> Overdrachten(Stand s, Drempels t)
    {
        foreach (var o in s.Overdrachten.OrderBy(o => o.AangebodenOp).ThenBy(o => o.OverdrachtId))
        {
            var klok = o.Klok(s, t);
            yield return new OverdrachtBeeld(
                o.OverdrachtId, o.Overgang.Soort, o.Status.Tekst(), o.Warm, o.Ontbreekt, klok?.Actor, klok?.Actie, klok?.Uiterlijk, klok?.Herinnering, klok?.Escalatie,
                o.Aanbod.VanOin, o.Aanbod.NaarOin, o.AangebodenOp, o.GeaccepteerdOp, o.Aanbod.GewensteStart, o.Warmte, o.OpenVraag);
        }
        var bezig = s.Overdrachten.Where(o => o.WachtOpAntwoord).Select(o => o.Fase?.Object).ToHashSet();
        foreach (var fase in OpvangEnOverdracht.ZonderOverdracht(s).Where(f => !bezig.Contains(f.Object)))
        {
            yield return Ontbrekend(fase.Soort, "ONTBREEKT", fase.Start);
        }
        if (s.Toestand == Toestand.Voldaan && !s.Overdrachten.Any(o => o.Overgang.Soort == "T11"))
        {
            yield return Ontbrekend("T11", "GEVRAAGD", s.Dag);
        }
    }

    private static OverdrachtBeeld Ontbrekend(string soort, string status, DateOnly start) => new(
        null, soort, status, false, [.. Overgangen.VerplichteNamen(soort)], Overgangen.Voor(soort).Van, "aanbieden", null, null, null, null, null, null, null, start, null, null);

    private static Dictionary<string, Herkomst> HerkomstVan(Stand s)
    {
        var (herkomst, nagelezen) = (new Dictionary<string, Herkomst>(StringComparer.Ordinal), Duomelding.Nagelezen(s.Dossier));
        void Uit(string veld, Vastlegging? v)
        {
            if (v is not null) { herkomst[veld] = new Herkomst(v.Feit.Bron, v.Eigen, v.Feit.OntvangenOp, v.Feit.BerichtId, nagelezen.Contains(v.Feit.BerichtId) ? true : null); }
        }
        Vastlegging? Laatste<T>() => s.Vastgelegd<T>().LastOrDefault();
        Vastlegging? Later(params Vastlegging?[] kandidaten) => kandidaten.Where(v => v is not null).MaxBy(v => (v!.Eigen, v.Feit.Tijd, v.Feit.BerichtId));

        var persoon = Laatste<StatushouderGekoppeld>() ?? Laatste<StatushouderGevestigd>();
        Uit("persoon.naam", persoon);
        Uit("persoon.geboortedatum", persoon);
        Uit("persoon.moedertaal", persoon);
        Uit("persoon.opleidingsniveau", Laatste<KlantprofielGedeeld>());
        Uit("doelgroep", s.Vastgelegd<InburgeringsplichtGewijzigd>().LastOrDefault(v => ((InburgeringsplichtGewijzigd)v.Feit.Inhoud).Doelgroep is not null) ?? Laatste<StatushouderGekoppeld>());
        Uit("regime", Laatste<InburgeringsplichtGewijzigd>());
        Uit("regisseur", s.Vastgelegd<BegeleiderToegewezen>().LastOrDefault(v => ReferenceEquals(v.Feit.Inhoud, s.Regisseur)));
        Uit("vestigingsdatum", Laatste<StatushouderGevestigd>());
        Uit("pipTermijn", Laatste<PipTermijnGestart>());
        Uit("pip", s.Pip?.Vastlegging);
        Uit("termijn", Laatste<InburgeringstermijnVastgesteld>() ?? s.Pip?.Vastlegging);
        Uit("leerbaarheid", Laatste<LbtResultaatBekend>());
        Uit("onderdelen.map", Later(Laatste<MapActiviteitGeregistreerd>(), Laatste<MapAfgerond>()));
        Uit("onderdelen.pvt", Later(Laatste<PvtActiviteitGeregistreerd>(), Laatste<PvtOndertekend>()));
        foreach (var onderdeel in Enum.GetValues<Examenonderdeel>())
        {
            Uit($"onderdelen.{Tekst(onderdeel)}", s.Vastgelegd<ExamenuitslagBekend>().LastOrDefault(v => ((ExamenuitslagBekend)v.Feit.Inhoud).Onderdeel == onderdeel));
        }
        var aanwezigheid = Later(Laatste<AanwezigheidV2>(), Laatste<AanwezigheidV1>());
        Uit("aanwezigheid", aanwezigheid);
        Uit("uren.taal", aanwezigheid);
        Uit("uren.participatie", Laatste<UrenGeregistreerd>());
        Uit("ontzorgen", Laatste<OntzorgenGewijzigd>());
        return herkomst;
    }

    private static string Tekst(Examenonderdeel onderdeel) => char.ToLowerInvariant(onderdeel.ToString()[0]) + onderdeel.ToString()[1..];
}

using UsdRegie.Dossiers;
using UsdRegie.Rekenen;
using UsdRegie.Signaleringen;

namespace UsdRegie.Indicatoren;

/// <summary>P-3, P-5, P-6 en P-9: wie de persoon spreekt, en of de gegevens vers zijn.</summary>
internal static class Contactmaten
{
    public static IReadOnlyList<Maat> Alle { get; } =
    [
        new("P-3a", "Begeleiders per dossier", "beleidsplan §2.3.2")
        {
            Wijze = Rekenwijze.Gemiddelde,
            Eenheid = "begeleiders per dossier",
            Streef = 3,
            LagerIsBeter = true,
            Formule = "Op de laatste dag van de periode. Teller: begeleiders die dan actief zijn, ieder één keer. Noemer: dossiers van mensen die gevestigd zijn en nog niet klaar.",
            Betekenis = "Met hoeveel mensen iemand tegelijk te maken heeft.",
            Meet = (d, p, _) => d.Op(p.Tot) is var s && Maten.Loopt(s) ? [Bijdrage.Waarde(s.ActieveBegeleiders.DistinctBy(b => (b.Naam, b.Organisatie)).Count())] : [],
        },
        new("P-3b", "Wissels van regisseur", "beleidsplan §2.3.2")
        {
            Wijze = Rekenwijze.Gemiddelde,
            Eenheid = "wissels per dossier per jaar",
            Streef = 1,
            LagerIsBeter = true,
            Formule = "Teller: keren in de periode dat een andere regisseur het overnam. Noemer: jaren (van 365 dagen) in de periode dat dossiers met een regisseur openstonden.",
            Betekenis = "Of iemand een vast gezicht houdt.",
            Meet = Wissels,
        },
        new("P-5", "Gegevens van alle partners zijn vers", "beleidsplan §1.1")
        {
            Wijze = Rekenwijze.Percentage,
            Eenheid = "procent van de dossiers",
            Streef = 95,
            Formule = "Op de laatste dag van de periode. Noemer: lopende dossiers waarin een partner volgens afspraak regelmatig gegevens stuurt (taalschool bij een lopend taaltraject, VluchtelingenWerk bij lopende begeleiding). Teller: daarvan waar geen partner langer stil is dan afgesproken (signalering AL-34). Met COA en DUO is geen ritme afgesproken; zij tellen niet mee.",
            Betekenis = "Of de regisseur kijkt naar hoe het nu is.",
            Meet = (d, p, t) => d.Op(p.Tot) is var s && Maten.Loopt(s) && Lessen.Stilte(s, t).Any()
                ? [Bijdrage.Telt(Lessen.Stilte(s, t).All(x => s.Dag <= x.Laatste.PlusDagen(x.Dagen)))]
                : [],
        },
        new("P-6a", "Van koppeling tot eerste contact", "beleidsplan §2.3.1")
        {
            Wijze = Rekenwijze.Mediaan,
            Eenheid = "dagen",
            Streef = 14,
            LagerIsBeter = true,
            Formule = "Over wie in de periode door COA gekoppeld is: de mediaan van de dagen tussen koppeling en eerste contact. Wie na veertien dagen nog geen contact had, telt met de dagen tot het eind van de periode; wie korter gekoppeld is, staat nog open. Teller: wie binnen de streefwaarde contact had. Noemer: wie meetelt.",
            Betekenis = "Of de tijd in de opvang gebruikt wordt.",
            Meet = EersteContact,
        },
        new("P-6b", "Klantprofiel voor de vestiging", "beleidsplan §2.3.1")
        {
            Wijze = Rekenwijze.Percentage,
            Eenheid = "procent van de personen",
            Streef = 90,
            Formule = "Noemer: wie door COA gekoppeld is en zich in de periode vestigde. Teller: van wie het klantprofiel voor de dag van vestiging ontvangen was.",
            Betekenis = "Of de gemeente wist wie er kwam wonen.",
            Meet = (d, p, _) => d.Op(p.Tot) is var s && s.Koppeling is not null && s.Vestiging is { } v && p.Heeft(v)
                ? [Bijdrage.Telt(s.Vastgelegd<KlantprofielGedeeld>().Any(x => x.Ontvangen < v))]
                : [],
        },
        new("P-9", "Contact met de regisseur", "beleidsplan §2.3.4")
        {
            Wijze = Rekenwijze.Percentage,
            Eenheid = "procent van de dossiers",
            Streef = 95,
            Formule = "Op de laatste dag van de periode. Noemer: dossiers van mensen die gevestigd zijn en nog niet klaar. Teller: daarvan waar het laatste contact met de regisseur (ook in een groep), de intake, het voortgangsgesprek of de vestiging niet langer geleden is dan afgesproken: 31 dagen, voor gezins- en overige migranten 92 (signalering AL-31).",
            Betekenis = "Of de regisseur iedereen op tijd spreekt.",
            Meet = (d, p, t) => d.Op(p.Tot) is var s && Maten.Loopt(s) && s.Regime == Regime.Wi2021
                ? [Bijdrage.Telt(OntzorgenEnContact.LaatsteContact(s) is { } laatste && s.Dag <= laatste.PlusDagen(OntzorgenEnContact.Contactdagen(s, t)))]
                : [],
        },
    ];

    private static IEnumerable<Bijdrage> Wissels(Dossier d, Meetperiode p, Drempels t)
    {
        var s = d.Op(p.Tot);
        var regisseurs = s.Alle<BegeleiderToegewezen>().Where(b => b.Rol == Begeleidersrol.Regisseur).ToList();
        if (regisseurs.Count == 0 || Maten.Dossierjaren(s, p, regisseurs[0].Vanaf) is not (> 0 and var jaren)) { return []; }
        var dicht = Maten.Gesloten(s);
        return [new Bijdrage(regisseurs.Zip(regisseurs.Skip(1)).Count(w => w.First.Naam != w.Second.Naam && p.Heeft(w.Second.Vanaf) && !(w.Second.Vanaf >= dicht)), jaren)];
    }

    private static IEnumerable<Bijdrage> EersteContact(Dossier d, Meetperiode p, Drempels t)
    {
        var s = d.Op(p.Tot);
        if (s.Koppeling is not { } koppeling || !p.Heeft(koppeling.Koppelingsdatum)) { return []; }
        var eerste = s.Alle<EersteContactGelegd>().Select(m => m.Datum).Concat(s.Alle<ContactmomentVastgelegd>().Select(m => m.Datum))
            .Where(dag => dag >= koppeling.Koppelingsdatum).Select(dag => (DateOnly?)dag).Min();
        return Wachttijd(koppeling.Koppelingsdatum, eerste, s, t.Geheel("AL-01:dagen"));
    }

    /// <summary>
    /// Dagen tussen een begin en wat erop hoort te volgen. Wie te lang wacht telt met de dagen tot nu toe: anders zou juist wie vergeten
    /// is, uit het cijfer vallen.
    /// </summary>
    public static IEnumerable<Bijdrage> Wachttijd(DateOnly begin, DateOnly? gevolgd, Stand s, int teLang)
    {
        if (gevolgd is { } dag) { return [Bijdrage.Waarde(Math.Max(0, begin.DagenTot(dag)))]; }
        if (Maten.Gesloten(s) is not null) { return []; }
        return begin.DagenTot(s.Dag) is var dagen && dagen > teLang ? [Bijdrage.Waarde(dagen)] : [Bijdrage.Open];
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Inburgering.Contracts.Cmd.V1;
using UsdRegie.Dossiers;
using UsdRegie.DossiersTonen;
using UsdRegie.Rekenen;
using static UsdRegie.FormulierenInvullen.Veldsoort;

namespace UsdRegie.FormulierenInvullen;

/// <summary>Wat een medewerker van de gemeente op een pagina vastlegt. Wat mag en moet, beslist de API; hier staat alleen wat er gevraagd wordt, en in welke woorden.</summary>
internal static class Formulieren
{
    private const string Plannen = "Intake en plan", Contacten = "Contact", Naast = "Naast de lessen", Rest = "Wonen, ontzorgen en begeleiders";

    private static readonly Veld Datum = new("datum", "Dag", Dag) { Verplicht = true, Vandaag = true };

    public static IReadOnlyList<Formulier> Alle { get; } =
    [
        new("contact", Contacten, "Contact met de inburgeraar", "contactmomenten",
            Datum, Kies<Contactvorm>("wijze", "Hoe"), Taal("taal", "In welke taal"), new("tolk", "Met een tolk", JaNee) { Standaard = _ => "nee" }) { Vast = Paar("metRol", "REGISSEUR") },
        new("gesprek", Contacten, "Voortgangsgesprek", "voortgangsgesprekken",
            Datum, new("aanwezig", "Was de inburgeraar er", JaNee) { Standaard = _ => "ja" }, new("afspraak.tekst", "Wat is er afgesproken"), new("afspraak.wie", "Wie doet dat"), new("afspraak.uiterlijk", "Uiterlijk op", Dag),
            new("volgende", "Volgende gesprek", Dag), new("verlengingsgrond", "Is er een grond om de termijn te verlengen", JaNee) { Uitleg = "Alleen ja of nee; schrijf de reden niet op." },
            new("onaAfgerondOp", "ONA afgerond op", Dag) { Uitleg = "Alleen onder de oude wet (Wi2013)." }, new("reden", "Reden van afwezigheid") { Uitleg = "Niets over gezondheid." })
        {
            Vorm = (body, _) =>
            {
                if (body.Remove("afspraak", out var afspraak)) { body["afspraken"] = new JsonArray(afspraak); }
            },
        },
        new("eerste-contact", Contacten, "Eerste contact in de opvang", "eerste-contacten", Datum, Kies<Contactwijze>("wijze", "Hoe"), Taal("taal", "In welke taal"), new("tolkIngezet", "Met een tolk", JaNee) { Standaard = _ => "nee" }),
        new("bericht", Contacten, "Bericht aan de inburgeraar", "verzonden-berichten",
            Datum, Kies<Berichtdoel>("soort", "Waarover"), Talen("talen", "In welke talen"), new("tolk", "Uitgelegd met een tolk", JaNee) { Standaard = _ => "nee" }, new("essentieel", "Belangrijk om te begrijpen", JaNee) { Standaard = _ => "ja" })
        { Uitleg = "In de eerste zes maanden gaat alles wat belangrijk is ook in de eigen taal, of met een tolk (regel R-22)." },
        new("tolk", Contacten, "Een tolk vragen", "tolkverzoeken",
            new("datum", "Dag", Dag) { Verplicht = true }, Taal("taal", "Taal"), new("duur", "Hoeveel minuten", Getal) { Verplicht = true, Standaard = _ => "60" }, Kies<Tolkwijze>("wijze", "Hoe"))
        { Uitleg = "De tolkvoorziening hoort niet voor wie het is." },

        new("intake-plannen", Plannen, "Brede intake of toets plannen", "brede-intakes", new("datum", "Dag", Dag) { Verplicht = true }, Kies<Intakeonderdeel>("onderdeel", "Wat"), new("plaats", "Waar") { Lengte = 80 }) { Vast = Paar("status", "GEPLAND"), Niet = AlleenWi2021 },
        new("intake-gemist", Plannen, "Niet verschenen bij intake of toets", "brede-intakes", Datum, Kies<Intakeonderdeel>("onderdeel", "Wat"), new("reden", "Reden") { Uitleg = "Niets over gezondheid." }) { Vast = Paar("status", "NIET_VERSCHENEN"), Niet = AlleenWi2021 },
        new("intake", Plannen, "Brede intake", "brede-intakes",
            Datum, Erk("taalniveau.lezen", "Lezen"), Erk("taalniveau.luisteren", "Luisteren"), Erk("taalniveau.schrijven", "Schrijven"), Erk("taalniveau.spreken", "Spreken"),
            new("arbeidsparticipatie", "Werk: wat kan en wil de inburgeraar", Lap) { Verplicht = true, Lengte = 1000, Uitleg = "Niets over gezondheid." }, Vijf("niveau", "Kans op werk, 1 (klein) tot 5 (groot)"),
            Vijf("zelfredzaamheid.HUISVESTING", "Wonen, 1 tot 5"), Vijf("zelfredzaamheid.FINANCIEN", "Geld, 1 tot 5"), Vijf("zelfredzaamheid.SOCIAAL_NETWERK", "Mensen om op terug te vallen, 1 tot 5"), Vijf("zelfredzaamheid.DAGBESTEDING", "Dagbesteding, 1 tot 5"),
            new("lbtGepland", "Leerbaarheidstoets op", Dag), new("lbtVrijgesteld", "Vrijgesteld van de leerbaarheidstoets", JaNee))
        {
            Vast = Paar("status", "AFGENOMEN"),
            Uitleg = "Drie onderwerpen: taal, werk en zelfredzaamheid (regel R-04). Vraag niet opnieuw wat COA al weet; dat staat onder Bij de start.",
            Vorm = (body, _) => body["taalniveau"] ??= new JsonObject(),
            Niet = AlleenWi2021,
        },
        new("plan", Plannen, "Plan (PIP) of een nieuwe versie", "pips",
            new("dagtekening", "Dagtekening", Dag) { Kop = "Dag en route", Verplicht = true, Vandaag = true }, Kies<Leerroute>("leerroute", "Leerroute", Laatste(p => p.Leerroute.Tekst())), Mag<Inburgering.Contracts.Gemeente.V1.PipNiveau>("niveau", "Niveau", Laatste(p => p.Niveau?.Tekst())),
            new("motiveringAfwijkingLbt", "Waarom een andere route dan de toets zegt", Lap) { Lengte = 1000, Standaard = Laatste(p => p.MotiveringAfwijkingLbt), Uitleg = "Nodig als de leerroute afwijkt van de leerbaarheidstoets (signalering AL-10)." },
            new("onderbouwingAfschalen", "Waaruit blijkt genoeg inspanning (afschalen naar A2)", Lap) { Lengte = 1000, Standaard = Laatste(p => p.OnderbouwingAfschalen), Uitleg = "In de B1-route kan A2 pas na 600 uren les en met voldoende inspanning (regel F-16)." },
            Kies<Alfabetisering>("alfabetisering", "Alfabetisering", d => d.Plannen is [var p, ..] ? p.Alfabetisering.Tekst() : "NVT"), new("intensiteitB1", "Geschatte uren les in de B1-route", Getal) { Standaard = Laatste(p => p.IntensiteitB1) },
            new("magOpleidingAfmaken", "Mag een opleiding afmaken die niet vrijstelt", JaNee) { Standaard = JaOfNee(p => p.MagOpleidingAfmaken) },
            new("map.uren", "MAP, uren", Getal) { Kop = "MAP, PVT en participatie", Standaard = Laatste(p => p.Map?.Uren), Uitleg = "Ten minste 40. Leeg laten bij de onderwijsroute." }, new("map.planning", "MAP, wanneer") { Standaard = Laatste(p => p.Map?.Planning) }, new("map.verplicht", "MAP verplicht", JaNee) { Standaard = JaOfNee(p => p.Map?.Verplicht), Uitleg = "Niet ingevuld is ja." },
            new("pvt.uren", "PVT, uren", Getal) { Standaard = d => d.Plannen is [var p, ..] ? $"{p.Pvt?.Uren}" : "12" }, new("pvt.planning", "PVT, wanneer") { Standaard = Laatste(p => p.Pvt?.Planning) },
            new("participatie.omschrijving", "Participatie naast de lessen") { Standaard = Laatste(p => p.Participatie?.Omschrijving) }, new("participatie.urenPerWeek", "Participatie, uren per week", Getal) { Standaard = Laatste(p => p.Participatie?.UrenPerWeek) },
            new("ontzorgen.van", "Ontzorgen vanaf", Dag) { Kop = "Ontzorgen en begeleiding", Standaard = Laatste(p => p.Ontzorgen?.Van), Uitleg = "Vanaf het recht op bijstand, ten minste zes maanden. Langer staat alleen in het plan (regel R-06)." }, new("ontzorgen.tot", "Ontzorgen tot", Dag) { Standaard = Laatste(p => p.Ontzorgen?.Tot) },
            new("ontzorgen.posten", "Ontzorgen, wat wordt betaald", Vinken) { Keuzes = _ => Codes<Ontzorgpost>(), Standaard = Laatste(p => p.Ontzorgen?.Posten is { } posten ? string.Join(',', posten.Select(post => post.Tekst())) : null) },
            new("maatschappelijkeBegeleiding.van", "Maatschappelijke begeleiding vanaf", Dag) { Standaard = Laatste(p => p.MaatschappelijkeBegeleiding?.Van) }, new("maatschappelijkeBegeleiding.tot", "Maatschappelijke begeleiding tot en met", Dag) { Standaard = Laatste(p => p.MaatschappelijkeBegeleiding?.Tot) },
            new("voorschoolseEducatie", "Gaat een kind naar voorschoolse educatie", JaNee) { Standaard = JaOfNee(p => p.VoorschoolseEducatie) },
            new("talen", "In welke talen gegeven", Vinken) { Kop = "Uitreiken", Verplicht = true, Keuzes = d => Taalkeuzes(d, d.Plannen is [var p, ..] ? p.Talen : []), Standaard = d => d.Plannen is [var p, ..] ? string.Join(',', p.Talen) : AlleTalen(d) },
            new("ontvangstBevestigd", "Ontvangst van deze versie bevestigd op", Dag))
        {
            Uitleg = "Er staat wat nu geldt; verander wat anders wordt. Ieder heeft een eigen plan, ook binnen een gezin.",
            Vorm = (body, _) =>
            {
                Vervalt(body, "map", "uren", "planning");
                Vervalt(body, "ontzorgen", "van", "tot");
                if (body["map"] is JsonObject map) { map["verplicht"] ??= true; }
            },
            Niet = AlleenWi2021,
        },
        new("plan-intrekken", Plannen, "Een plan intrekken", "pips/{pipId:guid}/_trek-in",
            new("pipId", "Welk plan", Veldsoort.Keuze) { Verplicht = true, Keuzes = d => d.Plannen.Select(p => new Keuze(p.PipId.ToString(), $"versie {p.Versie} van {p.Dagtekening.Voluit()}")) }, new("reden", "Reden") { Verplicht = true })
        { Niet = d => d.Plannen.Count == 0 ? "Er is geen plan." : null },
        new("aanbod", Plannen, "Inburgeringsaanbod bij een taalschool", "inburgeringsaanbiedingen",
            Datum, new("instellingsnummer", "Instellingsnummer van de school bij DUO") { Verplicht = true, Lengte = 10 }, new("verwachteStart", "Verwachte start", Dag) { Verplicht = true }, new("verwachteEind", "Verwacht einde", Dag))
        { Niet = d => d.Pip is null ? "Stel eerst het plan vast: daarin staat de leerroute." : null },
        new("pvt", Plannen, "PVT: activiteit of ondertekening", "pvt-activiteiten",
            new("datum", "Dag van de activiteit", Dag), new("uren", "Uren", Getal), new("excursie", "Was er een excursie over een kernwaarde", JaNee), new("ondertekendOp", "Verklaring ondertekend op", Dag), new("totaalUren", "Uren in totaal, bij ondertekening", Getal), Mag<Verwijtbaarheid>("verwijtbaar", "Te laat ondertekend: verwijtbaar"))
        { Uitleg = "Klaar met twaalf uren, een excursie en de handtekening (regel R-13)." },
        new("map", Plannen, "MAP: activiteit of eindgesprek", "map-activiteiten",
            new("datum", "Dag van de activiteit", Dag), new("uren", "Uren", Getal), Mag<MapThema>("thema", "Thema"), new("eindgesprekOp", "Eindgesprek op", Dag), new("totaalUren", "Uren in totaal, bij het eindgesprek", Getal), Mag<Verwijtbaarheid>("verwijtbaar", "Te laat afgerond: verwijtbaar"))
        { Niet = d => d.Pip?.Leerroute == Leerroute.Onderwijs ? "De onderwijsroute heeft geen MAP (regel R-12)." : null },
        new("z-route", Plannen, "Eindgesprek van de Z-route", "z-route-afrondingen", new("eindgesprekOp", "Eindgesprek op", Dag) { Verplicht = true, Vandaag = true }, new("afrondingOp", "Afgerond op", Dag) { Verplicht = true, Vandaag = true })
        { Niet = d => d.Pip?.Leerroute == Leerroute.Z ? null : "In het plan staat niet de Z-route (regel R-14)." },

        new("activiteit", Naast, "Activiteit naast de lessen", "activiteiten",
            Kies<Activiteitsoort>("soort", "Soort"), new("omschrijving", "Wat en waar") { Verplicht = true, Lengte = 120 }, Sector("sector", "Sector (bij een groepstraject, stage of werk)"), new("start", "Begint op", Dag) { Verplicht = true }, new("einde", "Laatste dag", Dag),
            new("urenPerWeek", "Uren per week", Getal) { Verplicht = true }, new("teltMeeZroute", "Telt mee als participatie-uren van de Z-route", JaNee) { Standaard = _ => "ja", Uitleg = "Alles wat de zelfredzaamheid vergroot telt mee (regel R-11)." })
        { Uitleg = "Ook vrijwilligerswerk, een groepstraject, taalmaatje of taalcafé. Een start in de toekomst is gepland en sluit een gat." },
        new("activiteit-uren", Naast, "Uren van een activiteit of werktraject", "activiteiten/{activiteitId:guid}/uren",
            Lopend("activiteitId", _ => true), new("periodeVan", "Eerste dag", Dag) { Verplicht = true }, new("periodeTot", "Laatste dag", Dag) { Verplicht = true }, new("uren", "Uren in deze periode", Getal) { Verplicht = true }) { Niet = Zonder(_ => true) },
        new("activiteit-einde", Naast, "Einde van een activiteit", "activiteiten/{activiteitId:guid}/_beeindig",
            Lopend("activiteitId", a => !a.Werktraject), new("einde", "Laatste dag", Dag) { Verplicht = true, Vandaag = true }, new("reden", "Reden") { Uitleg = "Niets over gezondheid." }) { Niet = Zonder(a => !a.Werktraject) },
        new("werktraject", Naast, "Werktraject", "werktrajecten",
            Kies<Werktrajectsoort>("soort", "Soort"), Sector("sector", "Sector") with { Verplicht = true }, new("start", "Begint op", Dag) { Verplicht = true }, new("einde", "Laatste dag", Dag), new("urenPerWeek", "Uren per week", Getal),
            new("behoudUitkering", "Met behoud van uitkering", JaNee), new("maxEinde", "Uiterlijk tot", Dag))
        { Uitleg = "Met behoud van uitkering kan hooguit drie maanden (regel R-27). Bied er ook een overdracht (T4b) bij aan." },
        new("werktraject-einde", Naast, "Einde van een werktraject", "werktrajecten/{werktrajectId:guid}/_beeindig", Lopend("werktrajectId", a => a.Werktraject), new("einde", "Laatste dag", Dag) { Verplicht = true, Vandaag = true }, Mag<Werkresultaat>("resultaat", "Resultaat")) { Niet = Zonder(a => a.Werktraject) },
        new("nazorg", Naast, "Nazorg na een werktraject", "werktrajecten/{werktrajectId:guid}/_start-nazorg", Lopend("werktrajectId", a => a.Werktraject), new("start", "Begint op", Dag) { Verplicht = true, Vandaag = true })
        { Niet = Zonder(a => a.Werktraject), Uitleg = "Nazorg duurt drie maanden (regel R-27)." },
        new("nazorg-einde", Naast, "Einde van de nazorg", "werktrajecten/{werktrajectId:guid}/_beeindig-nazorg", Lopend("werktrajectId", a => a.NazorgTot is not null), new("einde", "Laatste dag", Dag) { Verplicht = true, Vandaag = true }, Mag<Werkresultaat>("resultaat", "Resultaat na de nazorg")) { Niet = Zonder(a => a.NazorgTot is not null) },

        new("vestiging", Rest, "Vestiging in de gemeente", "vestigingen", new("vestigingsdatum", "Vestigingsdatum", Dag) { Verplicht = true, Vandaag = true, Standaard = d => Iso(d.Vestigingsdatum) },
            new("adres.straat", "Straat") { Standaard = Vestiging(m => m.Adres?.Straat) }, new("adres.huisnummer", "Huisnummer") { Lengte = 20, Standaard = Vestiging(m => m.Adres?.Huisnummer) },
            new("adres.postcode", "Postcode") { Lengte = 7, Uitleg = "Bijvoorbeeld 1401 AB.", Standaard = Vestiging(m => m.Adres?.Postcode) }, new("adres.plaats", "Plaats") { Standaard = Vestiging(m => m.Adres?.Plaats) },
            new("naam", "Naam") { Bij = NietVanCoa, Standaard = Vestiging(m => m.Naam) }, new("geboortedatum", "Geboren op", Dag) { Bij = NietVanCoa, Standaard = Vestiging(m => Iso(m.Geboortedatum)) },
            new("moedertaal", "Moedertaal, code van drie letters") { Lengte = 3, Bij = NietVanCoa, Standaard = Vestiging(m => m.Moedertaal), Uitleg = "Bijvoorbeeld ara voor Arabisch of tir voor Tigrinya." }),
        new("ontzorgen", Rest, "Financieel ontzorgen", "ontzorgperioden",
            Kies<Ontzorgstatus>("status", "Wat", d => d.Ontzorgen is null ? "GESTART" : d.Ontzorgen.Gestopt ? "BEEINDIGD" : "VERLENGD"), new("van", "Vanaf", Dag) { Verplicht = true, Standaard = d => Iso(d.Ontzorgen?.Van), Uitleg = "De dag van het recht op bijstand; die kan later zijn dan de vestiging." }, new("tot", "Tot", Dag) { Verplicht = true, Standaard = d => Iso(d.Ontzorgen?.GestoptOp ?? d.Ontzorgen?.Tot) },
            new("posten", "Wat wordt betaald", Vinken) { Keuzes = _ => Codes<Ontzorgpost>(), Standaard = d => string.Join(',', Codes<Ontzorgpost>().Select(k => k.Waarde).Where(w => d.Stand.Ontzorgen is null || Post(d, w) is { Actief: true })) },
            new("postenVanaf", "Wat daarin verandert, geldt vanaf", Dag) { Bij = d => d.Ontzorgen is not null, Vandaag = true },
            Mag<Ontzorgeinde>("reden", "Reden om eerder te stoppen", d => d.Ontzorgen?.Reden?.Tekst()))
        {
            Uitleg = "Ten minste zes maanden, vijf vaste lasten (regels R-06 en R-07). Langer kan alleen met een nieuwe versie van het plan.",
            Niet = d => d.Doelgroep == Doelgroep.Asielstatushouder || d.Ontzorgen is { Gestopt: false } ? null : "Ontzorgen is alleen voor asielstatushouders (regel R-16).",
            Vorm = Lasten,
        },
        new("begeleider", Rest, "Begeleider of regisseur", "begeleiders",
            Kies<Begeleidersrol>("rol", "Rol"), new("naam", "Naam") { Verplicht = true }, new("organisatie", "Organisatie") { Verplicht = true, Standaard = _ => "USD" }, new("telefoon", "Telefoon") { Lengte = 40 }, new("email", "E-mail"),
            new("vanaf", "Vanaf", Dag) { Verplicht = true, Vandaag = true }, new("tot", "Tot en met", Dag))
        { Uitleg = "Liever weinig gezichten en lang dezelfde. Stopt iemand? Kies dan Einde van een begeleider." },
        new("begeleider-einde", Rest, "Einde van een begeleider", "begeleiders",
            new("wie", "Wie", Veldsoort.Keuze) { Verplicht = true, Keuzes = d => d.Stand.ActieveBegeleiders.Select(b => new Keuze(Sleutel(b), $"{b.Naam}, {Woorden.Van(b.Rol).ToLowerInvariant()} vanaf {b.Vanaf.Voluit()}")) }, new("tot", "Laatste dag", Dag) { Verplicht = true, Vandaag = true })
        {
            Niet = d => d.Stand.ActieveBegeleiders.Any() ? null : "Er is nu geen begeleider.",
            Vorm = (body, d) =>
            {
                body.Remove("wie", out var wie);
                if (d.Stand.ActieveBegeleiders.FirstOrDefault(b => Sleutel(b) == (string?)wie) is not { } gekozen) { throw new InvalidBodyException("/wie", "Deze begeleider staat niet meer in het dossier. Kies opnieuw."); }
                foreach (var (naam, waarde) in JsonSerializer.SerializeToNode(gekozen, BerichtJson.Opties)!.AsObject()) { if (naam != "tot") { body[naam] = waarde?.DeepClone(); } }
            },
        },
        new("gezinslid", Rest, "Gezinslid", "gezinsleden", new("gezinsverbandId", "Gezin", Verborgen) { Standaard = d => $"{d.Gezin?.GezinsverbandId ?? Guid.CreateVersion7()}" }, Kies<Gezinsrelatie>("relatie", "Relatie"), new("geboortedatum", "Geboren op", Dag) { Verplicht = true }) { Uitleg = "Elk gezinslid dat inburgert krijgt een eigen dossier en een eigen plan (regel R-33)." },
    ];

    public static Formulier? Zoek(string naam) => Alle.FirstOrDefault(f => f.Naam == naam);

    private static IEnumerable<Keuze> Codes<T>() where T : struct, Enum => Enum.GetValues<T>().Select(w => new Keuze(w.Tekst(), Woorden.Van(w)));

    private static Veld Kies<T>(string naam, string label, Func<DossierBeeld, string?>? standaard = null) where T : struct, Enum => new(naam, label, Veldsoort.Keuze) { Verplicht = true, Keuzes = _ => Codes<T>(), Standaard = standaard ?? (_ => null) };

    /// <summary>A choice that may be left open.</summary>
    private static Veld Mag<T>(string naam, string label, Func<DossierBeeld, string?>? standaard = null) where T : struct, Enum => Kies<T>(naam, label, standaard) with { Verplicht = false };

    private static Veld Erk(string naam, string label) => new(naam, label, Veldsoort.Keuze) { Keuzes = _ => Enum.GetValues<ErkNiveau>().Select(n => new Keuze(n.Tekst(), Woorden.Niveau(n))) };

    private static Veld Vijf(string naam, string label) => new(naam, label, Cijfer) { Verplicht = true, Keuzes = _ => Enumerable.Range(1, 5).Select(n => new Keuze($"{n}", $"{n}")) };

    /// <summary>Sectors with too few people first (plan §2.3.5), then whatever else.</summary>
    private static Veld Sector(string naam, string label) => new(naam, label, Veldsoort.Keuze) { Keuzes = _ => ((string[])["zorg", "bouw", "horeca", "groen", "anders"]).Select(s => new Keuze(s, s)) };

    private static Veld Taal(string naam, string label) => new(naam, label, Veldsoort.Keuze) { Verplicht = true, Keuzes = EigenTalen };

    private static Veld Talen(string naam, string label) => new(naam, label, Vinken) { Verplicht = true, Keuzes = EigenTalen, Standaard = AlleTalen };

    private static string AlleTalen(DossierBeeld d) => string.Join(',', EigenTalen(d).Select(t => t.Waarde));

    private static IEnumerable<Keuze> EigenTalen(DossierBeeld d) => Taalkeuzes(d, []);

    private static IEnumerable<Keuze> Taalkeuzes(DossierBeeld d, IEnumerable<string> eerder) => new[] { "nld", d.Persoon.Moedertaal }.OfType<string>().Concat(eerder).Distinct().Select(t => new Keuze(t, Woorden.Taal(t)));

    private static Veld Lopend(string naam, Func<Activiteitbeeld, bool> welke) => new(naam, "Welke", Veldsoort.Keuze)
    {
        Verplicht = true,
        Keuzes = d => d.Activiteiten.Where(welke).OrderByDescending(a => a.Start).Select(a => new Keuze(a.ActiviteitId.ToString(), $"{Woorden.Van(a.Soort)}{((a.Omschrijving ?? a.Sector) is { } wat ? $" ({wat})" : "")}, vanaf {a.Start.Voluit()}")),
    };

    private static Func<DossierBeeld, string?> Zonder(Func<Activiteitbeeld, bool> welke) => d => d.Activiteiten.Any(welke) ? null : "Daar is er nog geen van. Leg eerst het begin vast.";

    private static string? AlleenWi2021(DossierBeeld d) => d.Regime == Regime.Wi2013 ? "Deze persoon valt onder de oude wet (Wi2013). Daar horen geen brede intake en geen plan bij (regels R-02 en R-30)." : null;

    private static Func<DossierBeeld, string?> Laatste(Func<PipVastgesteld, string?> wat) => d => d.Plannen is [var p, ..] ? wat(p) : null;

    private static Func<DossierBeeld, string?> Laatste(Func<PipVastgesteld, decimal?> wat) => Laatste(p => wat(p)?.Getal());

    private static Func<DossierBeeld, string?> Laatste(Func<PipVastgesteld, DateOnly?> wat) => Laatste(p => Iso(wat(p)));

    private static Func<DossierBeeld, string?> JaOfNee(Func<PipVastgesteld, bool?> wat) => Laatste(p => wat(p) is { } ja ? Woorden.Ja(ja) : null);

    private static Func<DossierBeeld, string?> Vestiging(Func<StatushouderGevestigd, string?> wat) => d => d.Stand.Laatste<StatushouderGevestigd>() is { } m ? wat(m) : null;

    /// <summary>COA tells who it links; of anybody else the municipality does.</summary>
    private static bool NietVanCoa(DossierBeeld d) => d.Stand.Koppeling is null;

    private static string Sleutel(BegeleiderToegewezen b) => $"{b.Rol.Tekst()}/{Iso(b.Vanaf)}/{b.Naam}";

    /// <summary>A part of the plan of which nothing is left.</summary>
    private static void Vervalt(JsonObject body, string deel, params ReadOnlySpan<string> velden)
    {
        if (body[deel] is not JsonObject inhoud) { return; }
        foreach (var veld in velden) { if (inhoud[veld] is not null) { return; } }
        body.Remove(deel);
    }

    private static OntzorgpostStand? Post(DossierBeeld d, string soort) => d.Stand.Ontzorgen?.Posten.Values.FirstOrDefault(p => p.Soort.Tekst() == soort);

    /// <summary>Of each of the five whether it is paid, and since when: what does not change keeps its day.</summary>
    private static void Lasten(JsonObject body, DossierBeeld d)
    {
        body.Remove("postenVanaf", out var vanaf);
        var opnieuw = d.Ontzorgen is null || ((string?)body["status"] == Ontzorgstatus.Gestart.Tekst() && d.Ontzorgen.Gestopt);
        var betaald = (body["posten"] as JsonArray ?? []).Select(p => (string)p!).ToHashSet();
        body["posten"] = new JsonArray([.. Codes<Ontzorgpost>().Select(p => p.Waarde).Select(soort => (JsonNode)new JsonObject
        {
            ["soort"] = soort, ["actief"] = betaald.Contains(soort),
            ["vanaf"] = opnieuw ? body["van"]?.DeepClone() : Post(d, soort) is { } nu && nu.Actief == betaald.Contains(soort) ? Iso(nu.Vanaf) : (vanaf ?? body["van"])?.DeepClone(),
        })]);
    }

    private static string? Iso(DateOnly? dag) => dag?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Dictionary<string, string> Paar(string naam, string waarde) => new() { [naam] = waarde };
}

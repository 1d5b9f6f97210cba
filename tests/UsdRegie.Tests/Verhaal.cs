using System.Globalization;
using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Coa.V1;
using Inburgering.Contracts.Duo.V1;
using Inburgering.Contracts.Gemeente.V1;
using Inburgering.Contracts.Keten.V1;
using Inburgering.Contracts.Participatie.V1;
using Inburgering.Contracts.School.V1;
using Inburgering.Contracts.School.V2;
using Inburgering.Contracts.Vwn.V1;
using UsdRegie.Dossiers;
using UsdRegie.Overdrachten;
using UsdRegie.Signaleringen;
using AanwezigheidV2 = Inburgering.Contracts.School.V2.AanwezigheidGeregistreerd;

namespace UsdRegie.Tests;

/// <summary>Een levensverhaal als lijst van feiten: elk feit op zijn eigen dag, tenzij gezegd is dat het later ontvangen werd.</summary>
internal sealed class Verhaal
{
    public const string Coa = "00000099000001001000", Duo = "00000099000001002000", Vwn = "00000099000001003000", SchoolA = "00000099000001004000",
        SchoolB = "00000099000001005000", Wsp = "00000099000001006000", Versa = "00000099000001007000", Gemeente = "00000099001942000000";

    public static readonly DossierSleutel Sleutel = new(Id(900), Id(901), "1942");

    private readonly List<Feit> feiten = [];
    private int volgnummer;

    public IReadOnlyList<Feit> Feiten => feiten;

    public DossierSleutel DossierSleutel { get; init; } = Sleutel;

    public static Guid Id(int nummer) => new(nummer, 0, 7, [0x80, 0, 0, 0, 0, 0, 0, 1]);

    public static DateOnly D(string dag) => DateOnly.ParseExact(dag, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateTimeOffset Middag(string dag) => new(D(dag), new TimeOnly(11, 0), TimeSpan.Zero);

    public Verhaal Op(string dag, params object[] inhouden)
    {
        foreach (var inhoud in inhouden) { Feit(dag, dag, Bron(inhoud), inhoud); }
        return this;
    }

    public Verhaal Ontvangen(string dag, string tijd, object inhoud)
    {
        Feit(tijd, dag, Bron(inhoud), inhoud);
        return this;
    }

    public Verhaal Van(string bron, string dag, object inhoud)
    {
        Feit(dag, dag, bron, inhoud);
        return this;
    }

    public Verhaal Op(DateTimeOffset moment, string bron, object inhoud)
    {
        feiten.Add(new Feit(Id(++volgnummer), bron, moment, moment, inhoud));
        return this;
    }

    public Guid Laatste => feiten[^1].BerichtId;

    private void Feit(string tijd, string ontvangen, string bron, object inhoud) =>
        feiten.Add(new Feit(Id(++volgnummer), bron, Middag(tijd).AddSeconds(volgnummer), Middag(ontvangen).AddSeconds(volgnummer), inhoud));

    private static string Bron(object inhoud) => inhoud switch
    {
        TaaltrajectGestart or TaaltrajectBeeindigd or AanwezigheidV2 or TaalvoortgangVastgesteld => SchoolA,
        MaatschappelijkeBegeleidingGewijzigd => Vwn,
        _ => Feitsoort.Naam(inhoud).Split('.')[2] switch { "coa" => Coa, "duo" => Duo, _ => Gemeente },
    };

    public Dossier Dossier(string? tot = null) =>
        UsdRegie.Dossiers.Dossier.Vouw(DossierSleutel, tot is null ? feiten : feiten.Where(f => f.OntvangenOp < Middag(tot).AddHours(12)));

    public Stand Stand(string dag) => Dossier(dag).Op(D(dag));

    public IReadOnlyList<Signalering> Signaleringen(string dag, Drempels? drempels = null) => Verloop.Van(DossierSleutel, feiten, D(dag), drempels ?? Drempels.Standaard);

    public DossierBeeld Beeld(string dag) => UsdRegie.Dossiers.Beeld.Van(Dossier(dag), Signaleringen(dag), D(dag));

    /// <summary>Wat er op een dag openstaat, als codes.</summary>
    public string Open(string dag) => string.Join(' ', Signaleringen(dag).Where(s => s.OpgelostOp is null).Select(s => s.Code).Order(StringComparer.Ordinal));

    /// <summary>De geschiedenis van één code: <c>2024-07-15..2024-09-02 W</c>, met het object ervoor als dat gevraagd is.</summary>
    public string[] Geschiedenis(string code, string dag, bool metObject = false, Drempels? drempels = null) =>
    [
        .. Signaleringen(dag, drempels)
            .Where(s => s.Code == code)
            .Select(s => $"{(metObject ? s.Object + " " : "")}{s.Sinds:yyyy-MM-dd}..{s.OpgelostOp?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} {s.Ernst}"),
    ];

    // Messages with the fields that a story does not care about already filled in.

    public static StatushouderGekoppeld Koppeling(string dag, string naam = "Amal Haddad", string taal = "ara", string geboren = "1994-05-20") => new()
    {
        VNummer = "2900000019", Bsn = "999990019", Naam = naam, Geboortedatum = D(geboren), Moedertaal = taal, Gemeentecode = "1942", AzcLocatie = "Almere", Koppelingsdatum = D(dag),
    };

    public static KlantprofielGedeeld Profiel(string dag, Alfabetiseringsbehoefte behoefte = Alfabetiseringsbehoefte.Nee) => new()
    {
        VNummer = "2900000019", ProfielVersie = 1, Opleidingsniveau = Opleidingsniveau.Hbo, Diplomawaardering = Diplomawaardering.Niet, Beroepen = [new Beroep { Naam = "verpleegkundige" }],
        Taalniveau = new Taalniveaus { Luisteren = ErkNiveau.A1, Spreken = ErkNiveau.A1, Lezen = ErkNiveau.PreA1, Schrijven = ErkNiveau.PreA1 },
        Alfabetiseringsbehoefte = behoefte, Voorinburgering = new Voorinburgering { Deelname = true, Uren = 40 }, Digid = DigidStatus.Ja, Peildatum = D(dag),
    };

    public static StatushouderGevestigd Vestiging(string dag, string? taal = null, string? geboren = null) =>
        new() { Vestigingsdatum = D(dag), Moedertaal = taal, Geboortedatum = geboren is null ? null : D(geboren) };

    public static PipTermijnGestart Klok(string dag) => new() { Startdatum = D(dag), Uiterlijk = UsdRegie.Rekenen.Datums.PlusDagen(D(dag), 70), Aanleiding = PipTermijnAanleiding.InschrijvingBrp };

    public static InburgeringsplichtGewijzigd Plicht(string gebeurtenis, string datum, Doelgroep? doelgroep = Doelgroep.Asielstatushouder, string? begin = null, bool plicht = true) =>
        new() { Plicht = plicht, GebeurtenisId = gebeurtenis, Datum = D(datum), Doelgroep = doelgroep, Begindatum = begin is null ? null : D(begin) };

    public static BredeIntakeAfgenomen Intake(string dag, bool? vrijgesteld = null, params string[] opnieuw) => new()
    {
        Datum = D(dag), Taalniveau = new Taalniveaus(), Arbeidsparticipatie = "wil werken in de zorg", Niveau = 3, Zelfredzaamheid = new Dictionary<string, int> { ["wonen"] = 3 },
        LbtVrijgesteld = vrijgesteld,
        Hergebruikt = [.. Enumerable.Range(1, 7).Select(i => new HergebruiktVeld { Veld = $"veld{i}", Bron = Coa })],
        OpnieuwGevraagd = [.. opnieuw.Select(v => new OpnieuwGevraagdVeld { Veld = v, Reden = "verouderd" })],
    };

    public static BredeIntakeGepland IntakeGepland(string dag, Intakeonderdeel onderdeel = Intakeonderdeel.Intake) => new() { Datum = D(dag), Onderdeel = onderdeel, Poging = 1 };

    public static BredeIntakeNietVerschenen IntakeGemist(string dag, Intakeonderdeel onderdeel = Intakeonderdeel.Intake, int poging = 1) => new() { Datum = D(dag), Onderdeel = onderdeel, Poging = poging };

    public static LbtResultaatBekend Lbt(string dag, LbtResultaat resultaat, decimal behaald = 34, decimal nodig = 28) =>
        new() { Resultaat = resultaat, Behaald = behaald, Nodig = nodig, Datum = D(dag), CesuurVersie = "2023-04-12" };

    public static PipVastgesteld Plan(string dag, Leerroute route = Leerroute.B1, int versie = 1, PipNiveau? niveau = null, string? ontzorgenTot = null, string? ontzorgenVan = null,
        Alfabetisering alfabetisering = Alfabetisering.Nvt, string? motivering = null, string[]? talen = null, bool participatie = false) => new()
        {
            PipId = Id(5000 + (D(dag).DayNumber % 100000) + (versie * 1000000)), Dagtekening = D(dag), Versie = versie, Eerste = versie == 1, Leerroute = route, Niveau = niveau, Alfabetisering = alfabetisering,
            MotiveringAfwijkingLbt = motivering, Map = route == Leerroute.Onderwijs ? null : new MapAfspraak { Verplicht = true, Uren = 40 }, Pvt = new PvtAfspraak { Uren = 12 },
            Ontzorgen = ontzorgenTot is null ? null : new OntzorgenAfspraak { Van = D(ontzorgenVan ?? dag), Tot = D(ontzorgenTot) },
            Participatie = participatie ? new ParticipatieAfspraak { Omschrijving = "vrijwilligerswerk" } : null,
            Talen = talen ?? ["nld", "ara"],
        };

    public static InburgeringstermijnVastgesteld Termijn(string start, string einde, Termijnaanleiding aanleiding = Termijnaanleiding.Start) =>
        new() { Startdatum = D(start), Einddatum = D(einde), Aanleiding = aanleiding };

    public static BerichtVerzonden Bericht(string dag, Berichtdoel soort, bool tolk, params string[] talen) => new() { Soort = soort, Talen = talen, Tolk = tolk, Essentieel = true, Datum = D(dag) };

    public static ContactmomentVastgelegd Contact(string dag, Begeleidersrol rol = Begeleidersrol.Regisseur) => new() { Datum = D(dag), Wijze = Contactvorm.Gesprek, MetRol = rol, Taal = "nld", Tolk = false };

    public static BegeleiderToegewezen Begeleider(string dag, Begeleidersrol rol, string naam, string? tot = null) =>
        new() { Rol = rol, Naam = naam, Organisatie = rol.ToString(), Telefoon = "0612345678", Email = "begeleider@voorbeeld.nl", Vanaf = D(dag), Tot = tot is null ? null : D(tot) };

    public static OntzorgenGewijzigd Ontzorgd(string van, string tot, Ontzorgstatus status = Ontzorgstatus.Gestart, Ontzorgeinde? reden = null, params Ontzorgpost[] posten) => new()
    {
        Status = status, Van = D(van), Tot = D(tot), Reden = reden,
        Posten = [.. (posten.Length == 0 && status == Ontzorgstatus.Gestart ? Enum.GetValues<Ontzorgpost>() : posten).Select(p => new OntzorgpostStand { Soort = p, Actief = true, Vanaf = D(van) })],
    };

    public static MaatschappelijkeBegeleidingGewijzigd Begeleiding(string dag, Begeleidingsstatus status = Begeleidingsstatus.Gestart) =>
        new() { Status = status, Datum = D(dag), Begeleider = "Vera Vrijwilliger", Themas = [] };

    public static TaaltrajectGestart Traject(int id, string start, decimal uren = 8, string? einde = null) => new()
    {
        TrajectId = Id(id), GroepId = "B1-2A", Leerroute = Leerroute.B1, NiveauDoel = ErkNiveau.B1, Startdatum = D(start), Einddatum = einde is null ? null : D(einde), UrenPerWeek = uren,
    };

    public static ActiviteitGestart Activiteit(int id, Activiteitsoort soort, string start, string? einde = null, decimal uren = 6, bool teltMee = true, string? uitvoerder = Versa) => new()
    {
        ActiviteitId = Id(id), Soort = soort, Omschrijving = "meedoen in de buurt", Start = D(start), Einde = einde is null ? null : D(einde), UrenPerWeek = uren, TeltMeeZroute = teltMee, Uitvoerder = uitvoerder,
    };

    public static UrenGeregistreerd Uren(int id, string van, string tot, decimal uren) => new() { ActiviteitId = Id(id), PeriodeVan = D(van), PeriodeTot = D(tot), Uren = uren, Bron = "urenstaat" };

    public static Aanwezigheidsregel Les(string dag, decimal gepland, decimal aanwezig, Verzuim verzuim = Verzuim.Geen) => new() { Datum = D(dag), GroepId = "B1-2A", Gepland = gepland, Aanwezig = aanwezig, Verzuim = verzuim };

    public static AanwezigheidV2 Aanwezigheid(int traject, string van, string tot, params Aanwezigheidsregel[] regels) => new()
    {
        TrajectId = Id(traject), PeriodeVan = D(van), PeriodeTot = D(tot), Regels = regels, TotaalGevolgd = regels.Sum(r => r.Aanwezig), Bron = "CSV",
    };

    public static TaalvoortgangVastgesteld Voortgang(string dag, Voortgangsoordeel oordeel = Voortgangsoordeel.OpSchema, params GeboektExamen[] geboekt) => new()
    {
        Peildatum = D(dag), Niveaus = new Taalniveaus(), Instrument = "toets", Oordeel = oordeel, Advies = Voortgangsadvies.Doorgaan, GeboekteExamens = geboekt, Toelichting = "",
    };

    public static ExamenuitslagBekend Geslaagd(string dag, Examenonderdeel onderdeel, ErkNiveau? niveau = ErkNiveau.B1) =>
        new() { Onderdeel = onderdeel, Niveau = onderdeel == Examenonderdeel.Knm ? null : niveau, Datum = D(dag), Resultaat = Examenresultaat.Geslaagd };

    public static OverdrachtAangeboden Aanbod(int id, Overdrachtsoort soort, string gewensteStart, string peildatum, string naar, string van = Gemeente, string[]? zonder = null, string[]? talen = null) => new()
    {
        OverdrachtId = Id(id), Soort = soort, VanOin = van, NaarOin = naar, VanContact = new Contact { Naam = "Rik Regisseur", Telefoon = "0351234567" }, GewensteStart = D(gewensteStart),
        Velden =
        [
            .. Overgangen.VerplichteNamen(soort.Tekst()).Except(zonder ?? [], StringComparer.OrdinalIgnoreCase)
                .Select(n => new Overdrachtsveld { Naam = n, Waarde = "bekend", Bron = van, Peildatum = D(peildatum), Klasse = "K4" }),
        ],
        ClientkopieTalen = talen ?? ["nld", "ara"],
    };

    public static OverdrachtGeaccepteerd Akkoord(int id, string? gesprek, params string[] ontbreekt) => new()
    {
        OverdrachtId = Id(id), GesprekDatum = gesprek is null ? null : D(gesprek), Wijze = Gesprekswijze.Telefoon, Behandelaar = new Contact { Naam = "Olga Ontvanger" }, OntbrekendeVelden = ontbreekt, Akkoord = true,
    };
}

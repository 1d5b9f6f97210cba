using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Ketensimulator.Verhalen;

/// <summary>One thing that one party does on one day, as a call to an API of the chain.</summary>
/// <param name="Dag">Day on which it happens.</param>
/// <param name="Wie">Client of <c>toegang.json</c> that does it.</param>
/// <param name="Pad">Path; may hold names in braces of what was remembered, such as <c>{dossier}</c>.</param>
/// <param name="Inhoud">JSON body; names in braces are filled in here too.</param>
internal sealed record Stap(DateOnly Dag, string Wie, string Pad, string Inhoud)
{
    /// <summary>Name under which the key in the answer is remembered, and the member that holds it.</summary>
    public (string Naam, string Veld)? Onthoud { get; init; }

    /// <summary>True for a file that a school delivers (PUT, CSV) instead of JSON.</summary>
    public bool Bestand { get; init; }
}

/// <summary>What happens to one invented person, from day to day.</summary>
internal sealed partial record Verhaal(string Naam, string Omschrijving, string Bsn, IReadOnlyList<Stap> Stappen)
{
    /// <summary>The same story, this many days earlier or later: whole weeks keep the weekdays.</summary>
    public Verhaal Verschoven(int dagen) => this with
    {
        Stappen = [.. Stappen.Select(s => s with { Dag = s.Dag.AddDays(dagen), Inhoud = Datum().Replace(s.Inhoud, m => Tekst(DateOnly.ParseExact(m.Groups[1].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(dagen))) })],
    };

    private static string Tekst(DateOnly dag) => $"\"{dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\"";

    /// <summary>Dates of birth stay what they are: they lie before 2010.</summary>
    [GeneratedRegex("\"(20[1-9][0-9]-[0-9]{2}-[0-9]{2})\"")]
    private static partial Regex Datum();
}

/// <summary>Writes a story down, one line per thing that happens.</summary>
internal sealed class Schrijver(string bsn, string vNummer)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };
    private readonly List<Stap> stappen = [];
    private DateOnly dag;

    public IReadOnlyList<Stap> Stappen => stappen;

    /// <summary>Everything that follows happens on this day.</summary>
    public Schrijver Op(string datum)
    {
        dag = DateOnly.ParseExact(datum, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return this;
    }

    private string Vandaag => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private Schrijver Doe(string wie, string pad, object inhoud, string? onthoud = null, string? veld = null)
    {
        stappen.Add(new Stap(dag, wie, pad, JsonSerializer.Serialize(inhoud, Json)) { Onthoud = onthoud is null ? null : (onthoud, veld!) });
        return this;
    }

    public Schrijver Registreer(string soort, object feit, string wie = "regisseur-gm") => Doe(wie, $"/usd-regie/v1/dossiers/{{dossier}}/{soort}", feit);

    public Schrijver Koppeling(string naam, string geboortedatum, string moedertaal, string azcLocatie = "Almere") =>
        Doe("coa", "/coa-intake/v1/koppelingen", new { vNummer, bsn, naam, geboortedatum, moedertaal, gemeentecode = "1942", azcLocatie, koppelingsdatum = Vandaag });

    public Schrijver Regisseur() => Begeleider("REGISSEUR", "Anna de Wit", "USD");

    public Schrijver Begeleider(string rol, string naam, string organisatie) =>
        Registreer("begeleiders", new { rol, naam, organisatie, telefoon = "035 207 00 00", email = "contact@voorbeeld.example", vanaf = Vandaag });

    public Schrijver EersteContact(string taal) => Registreer("eerste-contacten", new { datum = Vandaag, wijze = "BEZOEK", taal, tolkIngezet = true });

    public Schrijver Klantprofiel(string opleidingsniveau, int opleidingsjaren, string beroep, int urenVoorinburgering) => Doe("coa", "/coa-intake/v1/klantprofielen", new
    {
        vNummer,
        profielVersie = 1,
        opleidingsniveau,
        opleidingsjaren,
        diplomawaardering = "AANGEVRAAGD",
        beroepen = new[] { new { naam = beroep } },
        taalniveau = new { luisteren = "A1", spreken = "A1", lezen = "PRE_A1", schrijven = "PRE_A1" },
        alfabetiseringsbehoefte = "NEE",
        voorinburgering = new { deelname = true, modules = new[] { "KNM" }, uren = urenVoorinburgering },
        digid = "JA",
        rijbewijs = false,
        peildatum = Vandaag,
    });

    /// <summary>DUO holds these data and notifies the hub.</summary>
    public Schrijver Duo(string gebeurtenisId, object? gegevens = null) => Doe("duo", "/ketensimulator/v1/duo/gebeurtenissen", new { bsn, vNummer, gebeurtenisId, gegevens = gegevens ?? new { } });

    public Schrijver Plicht(string gebeurtenisId) => Duo(gebeurtenisId, new
    {
        inburgeringsplicht = new { indicatorInburgeringsplicht = true, begindatum = Vandaag, datumKennisgevingInburgeringsplicht = Vandaag },
        doelgroep = new { indeling = "Asielstatushouder", begindatum = Vandaag, gedetailleerdeDoelgroep = "Asielstatushouder" },
    });

    public Schrijver Vestiging(string straat, string postcode, string plaats) =>
        Registreer("vestigingen", new { vestigingsdatum = Vandaag, adres = new { straat, huisnummer = "12", postcode, plaats } });

    public Schrijver Ontzorgen(string tot) => Registreer("ontzorgperioden", new
    {
        status = "GESTART",
        van = Vandaag,
        tot,
        posten = new[] { "HUUR", "ZORGVERZEKERING", "GAS", "WATER", "ELEKTRICITEIT" }.Select(soort => new { soort, actief = true, vanaf = Vandaag }),
    });

    public Schrijver Contact(string wijze = "GESPREK") => Registreer("contactmomenten", new { datum = Vandaag, wijze, metRol = "REGISSEUR", taal = "nld", tolk = true });

    /// <summary>The PIP, and the letter with it in these languages.</summary>
    public Schrijver Pip(object pip, params string[] talen)
    {
        var samen = JsonSerializer.SerializeToNode(pip, Json)!.AsObject();
        samen["dagtekening"] = Vandaag;
        samen["talen"] = JsonSerializer.SerializeToNode(talen);
        return Registreer("pips", samen).Registreer("verzonden-berichten", new { soort = "PIP", talen, tolk = false, essentieel = true, datum = Vandaag });
    }

    /// <summary>A handover with every mandatory field filled.</summary>
    public Schrijver BiedAan(string soort, string naarOin, string gewensteStart, string[] talen, IReadOnlyDictionary<string, string> velden, string? onthoud = null) => Doe(
        soort == "T1" ? "coa" : "regisseur-gm", soort == "T1" ? "/coa-intake/v1/overdrachten" : "/usd-regie/v1/overdrachten", new
        {
            inburgeraarId = "{inburgeraar}",
            soort,
            naarOin,
            vanContact = soort == "T1" ? new { naam = "Ine Vos", telefoon = "036 530 00 00", email = "ine@coa.example" } : new { naam = "Anna de Wit", telefoon = "035 207 00 00", email = "anna@gooisemeren.example" },
            naarContact = new { naam = "Robin Smit", telefoon = "035 207 00 02", email = "robin@voorbeeld.example" },
            gewensteStart,
            velden = velden.Select(v => new { naam = v.Key, waarde = v.Value, bron = soort == "T1" ? Oin.Coa : Oin.GooiseMeren, peildatum = Vandaag, klasse = Overdrachtsvelden.Klasse(v.Key) }),
            alVerzameld = new[] { "opleiding", "werkervaring", "taalniveau" },
            clientkopieTalen = talen,
            clientkopieOp = Vandaag,
        }, onthoud ?? soort, "overdrachtId");

    public Schrijver Accepteer(string overdracht, string wie, string naam, string gesprekDatum, string wijze = "TELEFOON") => Doe(wie, wie switch
    {
        "vwn" => $"/vluchtelingenwerk-begeleiding/v1/matches/{{{overdracht}}}/_accepteer",
        "taalschool-a" or "taalschool-b" => $"/taalschool-voortgang/v1/plaatsingen/{{{overdracht}}}/_bevestig",
        _ => $"/usd-regie/v1/overdrachten/{{{overdracht}}}/_accepteer",
    }, new { gesprekDatum, wijze, behandelaar = new { naam, telefoon = "035 207 00 02", email = "contact@voorbeeld.example" }, ontbrekendeVelden = Array.Empty<string>(), akkoord = true });

    public Schrijver LegTerug(string overdracht, string reden, string toelichting) =>
        Doe("vwn", $"/vluchtelingenwerk-begeleiding/v1/matches/{{{overdracht}}}/_leg-terug", new { reden, toelichting });

    public Schrijver Begeleiding(string status, bool huisarts) => Doe("vwn", "/vluchtelingenwerk-begeleiding/v1/begeleidingen", new
    {
        inburgeraarId = "{inburgeraar}",
        status,
        datum = Vandaag,
        begeleider = "Robin Smit",
        themas = new[] { new { thema = "huisarts", klaar = huisarts }, new { thema = "bankrekening", klaar = true } },
    });

    public Schrijver StartTraject(decimal urenPerWeek, string leerroute, string niveauDoel, string groepId) =>
        Doe("taalschool-a", "/taalschool-voortgang/v1/trajecten", new { inburgeraarId = "{inburgeraar}", groepId, leerroute, niveauDoel, startdatum = Vandaag, urenPerWeek }, "traject", "trajectId");

    /// <summary>The school delivers its attendance file: lessons on these days, all attended unless named in <paramref name="gemist"/> (excused).</summary>
    public Schrijver Presentie(string naam, string groepId, decimal uren, string van, string tot, DayOfWeek[] lesdagen, params string[] gemist)
    {
        var regels = new List<string> { "BSN;Datum;Groep;Uren gepland;Uren aanwezig;Verzuim" };
        var komma = uren.ToString("0.0", CultureInfo.InvariantCulture).Replace('.', ',');
        for (var les = DateOnly.ParseExact(van, "yyyy-MM-dd", CultureInfo.InvariantCulture); les <= DateOnly.ParseExact(tot, "yyyy-MM-dd", CultureInfo.InvariantCulture); les = les.AddDays(1))
        {
            if (!lesdagen.Contains(les.DayOfWeek)) { continue; }
            var weg = gemist.Contains(les.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            regels.Add($"{bsn};{les.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture)};{groepId};{komma};{(weg ? "0,0" : komma)};{(weg ? "G" : "")}");
        }
        stappen.Add(new Stap(dag, "taalschool-a", $"/taalschool-voortgang/v1/aanleveringen/{naam}", string.Join("\r\n", regels) + "\r\n") { Bestand = true });
        return this;
    }
}

/// <summary>Organisations of the demonstration (test prefix 00000099).</summary>
internal static class Oin
{
    public const string Coa = "00000099000001001000", Vwn = "00000099000001003000", TaalschoolA = "00000099000001004000", Versa = "00000099000001007000", GooiseMeren = "00000099001942000000";
}

/// <summary>What stands in a handover of the demonstration.</summary>
internal static class Overdrachtsvelden
{
    public static Dictionary<string, string> Azc(string vNummer, string koppelingsdatum, string azc, string opleiding, string verhuisdatum) => new(Kern("Koppeling door COA", "Woont op het azc", "Kennismaken en huis zoeken"))
    {
        ["vNummer"] = vNummer, ["koppelingsdatum"] = koppelingsdatum, ["azcLocatie"] = azc, ["gezinssamenstelling"] = "alleenstaand", ["opleiding"] = opleiding, ["werkervaring"] = "zie klantprofiel",
        ["taalniveau"] = "luisteren A1, spreken A1, lezen en schrijven onder A1", ["alfabetisering"] = "geen", ["voorinburgering"] = "KNM afgerond", ["digid"] = "ja", ["bankrekening"] = "aangevraagd", ["rijbewijs"] = "nee",
        ["verhuisdatum"] = verhuisdatum, ["praktischeBeperkingen"] = "geen", ["scenario"] = "snelle start",
    };

    public static Dictionary<string, string> Begeleiding(string vestigingsdatum, string adres) => new(Kern("Vestiging in de gemeente", "Woning is toegewezen", "Wegwijs in de nieuwe woonplaats"))
    {
        ["vestigingsdatum"] = vestigingsdatum, ["adres"] = adres, ["gezinssamenstelling"] = "alleenstaand", ["praktischeZaken"] = "huisarts, zorgverzekering, internet", ["ontzorgen"] = "ja, zes maanden",
        ["zelfredzaamheid"] = "nog te bespreken bij de intake", ["intakeEnPipDatum"] = "binnen tien weken", ["uitgelegdDoorCoa"] = "wonen, verzekeren, DigiD",
    };

    public static Dictionary<string, string> School(string bsn, string intensiteit) => new(Kern("PIP is vastgesteld", "Klaar om te starten", "Nederlands op niveau B1"))
    {
        ["leerroute"] = "B1", ["niveau"] = "B1", ["intensiteit"] = intensiteit, ["alfabetisering"] = "NVT", ["startniveau"] = "A1", ["lbtHaalbaar"] = "ja", ["opleidingsjaren"] = "16", ["bsn"] = bsn,
        ["dagenEnTijden"] = "overdag", ["praktischeBehoeften"] = "geen", ["verzuimcontact"] = "Anna de Wit, 035 207 00 00", ["verzuimafspraken"] = "elke maand aanleveren, na twee gemiste lessen bellen",
    };

    public static Dictionary<string, string> Participatie() => new(Kern("Zoekt een plek naast de taalles", "Volgt taalles", "Onder de mensen en taal oefenen"))
    {
        ["taalniveau"] = "A1", ["beschikbaarheid"] = "dinsdag en donderdag", ["werkervaring"] = "verpleegkundige", ["opleiding"] = "hbo", ["mapResultaten"] = "nog niet gestart", ["sectorkeuze"] = "zorg",
        ["rijbewijs"] = "ja", ["reismogelijkheden"] = "fiets en bus", ["periode"] = "vanaf april", ["urenPerWeek"] = "6",
    };

    public static string Klasse(string veld) => veld switch
    {
        "bsn" or "vNummer" => "K3",
        "adres" or "gezinssamenstelling" or "verzuimcontact" => "K2",
        "ontzorgen" or "bankrekening" => "K5",
        _ => "K4",
    };

    private static Dictionary<string, string> Kern(string aanleiding, string status, string doel) => new()
    {
        ["aanleiding"] = aanleiding, ["status"] = status, ["lopendeActiviteiten"] = "geen", ["openAfspraken"] = "geen", ["aandachtspunten"] = "geen", ["wens"] = "Snel Nederlands leren", ["doel"] = doel,
    };
}

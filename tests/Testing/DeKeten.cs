using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Inburgering.Testing;

/// <summary>The chain as its partners use it: intentions in, dossiers out, over HTTP only.</summary>
public sealed class DeKeten : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Schrijven = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(100) };
    private readonly Toegangsbewijzen tokens;

    public DeKeten(KetenProcessen processen)
    {
        Processen = processen;
        tokens = new Toegangsbewijzen(processen.DataFolder, http);
    }

    public KetenProcessen Processen { get; }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await Processen.DisposeAsync();
    }

    // ---------- HTTP

    /// <summary>One request as one of the clients of <c>toegang.json</c>; <c>null</c> = without a token.</summary>
    public Task<Antwoord> Stuur(string? wie, HttpMethod methode, string pad, object? inhoud = null)
    {
        HttpContent? content = inhoud switch
        {
            null => null,
            HttpContent eigen => eigen,
            _ => new StringContent(JsonSerializer.Serialize(inhoud, Schrijven), Encoding.UTF8, "application/json"),
        };
        return Stuur(wie, methode, pad, content, new Dictionary<string, string>());
    }

    public async Task<Antwoord> Stuur(string? wie, HttpMethod methode, string pad, HttpContent? inhoud, IReadOnlyDictionary<string, string> headers)
    {
        using var verzoek = new HttpRequestMessage(methode, new Uri(Processen.Address(pad), pad)) { Content = inhoud };
        if (wie is not null) { verzoek.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await tokens.Token(wie)); }
        foreach (var (naam, waarde) in headers) { verzoek.Headers.Add(naam, waarde); }
        using var antwoord = await http.SendAsync(verzoek);
        return new Antwoord($"{methode} {pad} ({wie ?? "anonymous"})", antwoord.StatusCode, antwoord.Content.Headers.ContentType?.MediaType ?? "", antwoord.Headers, await antwoord.Content.ReadAsStringAsync()) { Allow = [.. antwoord.Content.Headers.Allow] };
    }

    public Task<Antwoord> Post(string? wie, string pad, object inhoud) => Stuur(wie, HttpMethod.Post, pad, inhoud);

    public Task<Antwoord> Get(string? wie, string pad) => Stuur(wie, HttpMethod.Get, pad);

    // ---------- The clock

    /// <summary>Sets the clock of the whole chain to 09:00 on that day, and waits until everything that falls due on the way is done.</summary>
    public Task Zet(string dag) => Zet(DateOnly.Parse(dag, System.Globalization.CultureInfo.InvariantCulture));

    public Task Zet(DateOnly dag)
    {
        var lokaal = dag.ToDateTime(new TimeOnly(9, 0));
        return Zet(new DateTimeOffset(lokaal, TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam").GetUtcOffset(lokaal)));
    }

    public async Task Zet(DateTimeOffset nu)
    {
        var antwoord = await Stuur("beheer", HttpMethod.Put, "/demo/v1/klok", new { nu });
        if ((int)antwoord.Status != 503)
        {
            antwoord.Verwacht(200, 204);
            return;
        }
        // Say what is still busy, and what the processes said about it.
        var bezig = await Task.WhenAll(Processen.Addresses.Select(async a => $"{a}: {await http.GetStringAsync(new Uri(a, "/demo/v1/rust"))}"));
        throw new OnverwachtAntwoordException($"{antwoord.Verzoek}: not at rest\n{antwoord.Tekst}\n{string.Join('\n', bezig)}\n{Processen.Tails()}");
    }

    /// <summary>The barrier: the clock stays where it is, and the chain comes to rest.</summary>
    public async Task Rust()
    {
        var klok = (await Get("beheer", "/demo/v1/klok")).Verwacht(200).Json;
        await Zet(klok.GetProperty("nu").GetDateTimeOffset());
    }

    // ---------- COA

    /// <summary>COA couples a person to the municipality (M01).</summary>
    public async Task<Inburgeraar> Koppel(string vNummer, string bsn, string naam, string geboortedatum, string moedertaal, string koppelingsdatum, string azcLocatie = "Almere", string gemeentecode = "1942")
    {
        (await Post("coa", "/coa-intake/v1/koppelingen", new { vNummer, bsn, naam, geboortedatum, moedertaal, gemeentecode, azcLocatie, koppelingsdatum })).Verwacht(201);
        await Rust();
        return await Zoek(bsn);
    }

    /// <summary>A family migrant: known by DUO's notice (SS139), settled on that day. COA has nothing to do with him.</summary>
    public async Task<Inburgeraar> Gezinsmigrant(string bsn, string naam, string geboortedatum, string moedertaal, string vestigingsdatum)
    {
        await DuoPlicht(bsn, "SS139", vestigingsdatum, "Gezinsmigrant en overige migrant", "Gezinshereniger");
        await Rust();
        var persoon = await Zoek(bsn);
        await Registreer(persoon, "vestigingen", new { vestigingsdatum, naam, geboortedatum, moedertaal });
        return persoon;
    }

    /// <summary>COA shares the profile (M02).</summary>
    public async Task Klantprofiel(string vNummer, object profiel) =>
        (await Post("coa", "/coa-intake/v1/klantprofielen", Samen(profiel, new { vNummer }))).Verwacht(201);

    // ---------- DUO

    /// <summary>DUO holds these facts from now on, and notifies the hub.</summary>
    public async Task DuoGebeurtenis(string bsn, string gebeurtenisId, object gegevens) =>
        (await Post("beheer", "/ketensimulator/v1/duo/gebeurtenissen", new { bsn, gebeurtenisId, gegevens })).Verwacht(200, 201, 202, 204);

    /// <summary>SS101 or SS139: the duty of an asielstatushouder exists; with SS139 the ten weeks run from the letter.</summary>
    public Task DuoPlicht(string bsn, string gebeurtenisId, string begindatum, string doelgroep = "Asielstatushouder", string detail = "Asielstatushouder") =>
        DuoGebeurtenis(bsn, gebeurtenisId, new
        {
            inburgeringsplicht = new { indicatorInburgeringsplicht = true, begindatum, datumKennisgevingInburgeringsplicht = begindatum },
            doelgroep = new { indeling = doelgroep, begindatum, gedetailleerdeDoelgroep = detail },
        });

    /// <summary>SS131: the result of the leerbaarheidstoets, with DUO's decimal comma.</summary>
    public Task DuoLbt(string bsn, string resultaat, string behaald, string nodig, string datum) =>
        DuoGebeurtenis(bsn, "SS131", new { resultaat, behaaldeScore = behaald, benodigdeScore = nodig, datumAfname = datum });

    /// <summary>SS102: the term.</summary>
    public Task DuoTermijn(string bsn, string startdatum, string einddatum) =>
        DuoGebeurtenis(bsn, "SS102", new { startdatum, einddatum });

    /// <summary>SS199: the result of an exam.</summary>
    public Task DuoExamen(string bsn, string onderdeel, string? niveau, string datum, string resultaat = "Geslaagd") =>
        DuoGebeurtenis(bsn, "SS199", new { examendatum = datum, resultaat, onderdeel, niveau });

    // ---------- Regie

    /// <summary>Anything that is registered under a dossier of Gooise Meren: <c>eerste-contacten</c>, <c>pips</c>, …</summary>
    public async Task<JsonElement> Registreer(Inburgeraar persoon, string soort, object feit, string wie = "regisseur-gm") =>
        (await Post(wie, $"/usd-regie/v1/dossiers/{persoon.DossierId}/{soort}", feit)).Verwacht(201).Json;

    public Task EersteContact(Inburgeraar persoon, string datum, string wijze, string taal = "nld", bool tolkIngezet = true) =>
        Registreer(persoon, "eerste-contacten", new { datum, wijze, taal, tolkIngezet });

    /// <summary>Settled in the municipality (M05).</summary>
    public Task Vestig(Inburgeraar persoon, string vestigingsdatum) =>
        Registreer(persoon, "vestigingen", new { vestigingsdatum, adres = new { straat = "Dorpsstraat", huisnummer = "1", postcode = "1411 AB", plaats = "Naarden" } });

    /// <summary>Names a begeleider (M09).</summary>
    public Task Begeleider(Inburgeraar persoon, string rol, string naam, string organisatie, string vanaf) =>
        Registreer(persoon, "begeleiders", new { rol, naam, organisatie, telefoon = "035 207 00 00", email = "contact@voorbeeld.example", vanaf });

    /// <summary>A contact (M38).</summary>
    public Task Contact(Inburgeraar persoon, string datum, string wijze = "GESPREK", string metRol = "REGISSEUR") =>
        Registreer(persoon, "contactmomenten", new { datum, wijze, metRol, taal = "nld", tolk = true });

    /// <summary>The PIP is decided (M15) and sent in the given languages (M32).</summary>
    public async Task Pip(Inburgeraar persoon, object pip, string datum, params string[] talen)
    {
        await Registreer(persoon, "pips", Samen(new { dagtekening = datum, talen }, pip));
        await Bericht(persoon, "PIP", datum, talen);
    }

    /// <summary>A letter to the inburgeraar (M32).</summary>
    public Task Bericht(Inburgeraar persoon, string soort, string datum, params string[] talen) =>
        Registreer(persoon, "verzonden-berichten", new { soort, talen, tolk = false, essentieel = true, datum });

    /// <summary>Ontzorgen is started, extended or stopped (M18); the posts that are named are paid from <paramref name="vanaf"/> on.</summary>
    public Task Ontzorg(Inburgeraar persoon, string status, string van, string tot, IEnumerable<string> posten, string? reden = null, string? vanaf = null) =>
        Registreer(persoon, "ontzorgperioden", new { status, van, tot, reden, posten = posten.Select(soort => new { soort, actief = true, vanaf = vanaf ?? van }) });

    /// <summary>The five costs that ontzorgen pays.</summary>
    public static IReadOnlyList<string> Posten { get; } = ["HUUR", "ZORGVERZEKERING", "GAS", "WATER", "ELEKTRICITEIT"];

    /// <summary>An activity beside the lessons (M26) for which the municipality names who carries it out; answers the activiteitId.</summary>
    public async Task<Guid> Activiteit(Inburgeraar persoon, string soort, string start, decimal urenPerWeek, string? einde = null, bool teltMeeZroute = true, string uitvoerder = Oin.Versa) =>
        Sleutel(await Registreer(persoon, "activiteiten", new { soort, omschrijving = "Meedoen in de buurt", start, einde, urenPerWeek, teltMeeZroute, uitvoerder }), "activiteitId");

    /// <summary>The activity has ended (M26).</summary>
    public Task BeeindigActiviteit(Inburgeraar persoon, Guid activiteitId, string einde, string wie = "versa") =>
        Registreer(persoon, $"activiteiten/{activiteitId}/_beeindig", new { einde }, wie);

    /// <summary>Hours of an activity over a period (M27).</summary>
    public Task ActiviteitUren(Inburgeraar persoon, Guid activiteitId, string periodeVan, string periodeTot, decimal uren, string wie = "versa") =>
        Registreer(persoon, $"activiteiten/{activiteitId}/uren", new { periodeVan, periodeTot, uren }, wie);

    // ---------- Handovers

    /// <summary>Offers a handover with every mandatory field (M06). T1 comes from COA, the others from the municipality.</summary>
    public Task<Guid> BiedAan(Inburgeraar persoon, string soort, string naarOin, string gewensteStart, string peildatum, params string[] clientkopieTalen) =>
        BiedAan(persoon, soort, naarOin, gewensteStart, peildatum, new Dictionary<string, string>(), clientkopieTalen);

    /// <summary>The same, with what some of the fields say.</summary>
    public async Task<Guid> BiedAan(Inburgeraar persoon, string soort, string naarOin, string gewensteStart, string peildatum, IReadOnlyDictionary<string, string> waarden, params string[] clientkopieTalen)
    {
        var pad = soort == "T1" ? "/coa-intake/v1/overdrachten" : "/usd-regie/v1/overdrachten";
        var antwoord = await Post(soort == "T1" ? "coa" : "regisseur-gm", pad, new
        {
            inburgeraarId = persoon.InburgeraarId,
            soort,
            naarOin,
            vanContact = new { naam = "Sam de Wit", telefoon = "035 207 00 01", email = "sam@voorbeeld.example" },
            naarContact = new { naam = "Robin Smit", telefoon = "035 207 00 02", email = "robin@voorbeeld.example" },
            gewensteStart,
            velden = Overdrachtsvelden.Voor(soort).Select(naam => new { naam, waarde = waarden.GetValueOrDefault(naam) ?? Waarde(naam, persoon), bron = soort == "T1" ? Oin.Coa : Oin.GooiseMeren, peildatum, klasse = Overdrachtsvelden.Klasse(naam) }),
            alVerzameld = new[] { "opleiding", "werkervaring" },
            clientkopieTalen,
            clientkopieOp = peildatum,
        });
        return Sleutel(antwoord.Verwacht(201).Json, "overdrachtId");
    }

    /// <summary>The receiver accepts (M07) and names who takes over.</summary>
    public async Task Accepteer(Guid overdrachtId, string wie, string gesprekDatum, string wijze = "TELEFOON")
    {
        var pad = wie switch
        {
            "vwn" => $"/vluchtelingenwerk-begeleiding/v1/matches/{overdrachtId}/_accepteer",
            "taalschool-a" or "taalschool-b" => $"/taalschool-voortgang/v1/plaatsingen/{overdrachtId}/_bevestig",
            _ => $"/usd-regie/v1/overdrachten/{overdrachtId}/_accepteer",
        };
        (await Post(wie, pad, new
        {
            gesprekDatum,
            wijze,
            behandelaar = new { naam = "Robin Smit", telefoon = "035 207 00 02", email = "robin@voorbeeld.example" },
            ontbrekendeVelden = Array.Empty<string>(),
            akkoord = true,
        })).Verwacht(200, 201, 204);
    }

    /// <summary>The receiver hands back (M08).</summary>
    public async Task LegTerug(Guid overdrachtId, string wie, string reden, string toelichting)
    {
        var pad = wie switch
        {
            "vwn" => $"/vluchtelingenwerk-begeleiding/v1/matches/{overdrachtId}/_leg-terug",
            "taalschool-a" or "taalschool-b" => $"/taalschool-voortgang/v1/plaatsingen/{overdrachtId}/_leg-terug",
            _ => $"/usd-regie/v1/overdrachten/{overdrachtId}/_leg-terug",
        };
        (await Post(wie, pad, new { reden, toelichting })).Verwacht(200, 201, 204);
    }

    // ---------- VWN and school

    /// <summary>Maatschappelijke begeleiding (M19).</summary>
    public async Task Begeleiding(Inburgeraar persoon, string status, string datum) =>
        (await Post("vwn", "/vluchtelingenwerk-begeleiding/v1/begeleidingen", new
        {
            inburgeraarId = persoon.InburgeraarId,
            status,
            datum,
            begeleider = "Robin Smit",
            themas = new[] { new { thema = "huisarts", klaar = false } },
        })).Verwacht(201);

    /// <summary>The school starts a taaltraject (M20); answers the trajectId.</summary>
    public async Task<Guid> StartTraject(Inburgeraar persoon, string startdatum, decimal urenPerWeek, string leerroute = "B1", string niveauDoel = "B1", string school = "taalschool-a", string groepId = "B1-2A")
    {
        var antwoord = await Post(school, "/taalschool-voortgang/v1/trajecten", new { inburgeraarId = persoon.InburgeraarId, groepId, leerroute, niveauDoel, startdatum, urenPerWeek });
        return Sleutel(antwoord.Verwacht(201).Json, "trajectId");
    }

    /// <summary>The school tells that a taaltraject ended (M20).</summary>
    public async Task BeeindigTraject(Guid trajectId, string einddatum, string school = "taalschool-a", bool? diploma = null) =>
        (await Post(school, $"/taalschool-voortgang/v1/trajecten/{trajectId}/_beeindig", new { einddatum, diploma })).Verwacht(200);

    /// <summary>Handover T3 to a school, accepted on the same day after a phone call: from then on the school can start lessons.</summary>
    public async Task PlaatsBijSchool(Inburgeraar persoon, string school, string gewensteStart, string datum, params string[] clientkopieTalen)
    {
        var plaatsing = await BiedAan(persoon, "T3", school == "taalschool-b" ? Oin.TaalschoolB : Oin.TaalschoolA, gewensteStart, datum, clientkopieTalen);
        await Rust();
        await Accepteer(plaatsing, school, datum);
        await Rust();
    }

    /// <summary>A settled asielstatushouder with a PIP who attends lessons at a school, all registered today about earlier days.</summary>
    public async Task<Cursist> NieuweCursist(string bsn, string naam, string school = "taalschool-a", string vestigingsdatum = "2024-01-08", string dagtekening = "2024-03-04", string startdatum = "2024-03-25")
    {
        var persoon = await Koppel(Inburgeraar.VNummerBij(bsn), bsn, naam, "1992-08-17", "ara", "2023-10-02");
        await Vestig(persoon, vestigingsdatum);
        await Pip(persoon, new { leerroute = "B1", niveau = "B1", alfabetisering = "NVT", map = new { verplicht = true, uren = 40 }, pvt = new { uren = 12 } }, dagtekening, "nld", "ara");
        await PlaatsBijSchool(persoon, school, startdatum, dagtekening, "nld", "ara");
        var trajectId = await StartTraject(persoon, startdatum, 6, school: school);
        await Rust();
        return new Cursist(persoon, trajectId);
    }

    /// <summary>The school delivers attendance as a file, under a number of its own.</summary>
    public Task<Antwoord> LeverAanCsv(string aanleveringId, byte[] bestand, string school = "taalschool-a", string mediaType = "text/csv", string? charset = "windows-1252", bool alleenControleren = false)
    {
        var inhoud = new ByteArrayContent(bestand);
        inhoud.Headers.ContentType = new MediaTypeHeaderValue(mediaType) { CharSet = charset };
        return Stuur(school, HttpMethod.Put, $"/taalschool-voortgang/v1/aanleveringen/{aanleveringId}{(alleenControleren ? "/_controleer" : "")}", inhoud);
    }

    // ---------- The bus, as a foreign publisher would use it

    /// <summary>Puts a CloudEvent on the bus exactly as it is.</summary>
    public async Task Plaats(Cloudevent bericht)
    {
        using var inhoud = new StringContent(JsonSerializer.Serialize(bericht, Schrijven), Encoding.UTF8, "application/cloudevents+json");
        (await Stuur("beheer", HttpMethod.Post, "/demo/v1/berichten", inhoud)).Verwacht(200, 202, 204);
    }

    /// <summary>Puts bytes on the bus that need not be a CloudEvent at all.</summary>
    public async Task Plaats(string tekst)
    {
        using var inhoud = new StringContent(tekst, Encoding.UTF8, "application/cloudevents+json");
        (await Stuur("beheer", HttpMethod.Post, "/demo/v1/berichten", inhoud)).Verwacht(200, 202, 204);
    }

    /// <summary>Messages of a service that wait for a human: id of the message and reason.</summary>
    public async Task<IReadOnlyList<Quarantaine>> Quarantaine(string dienst) =>
        JsonSerializer.Deserialize<IReadOnlyList<Quarantaine>>((await Get("beheer", $"/{dienst}/beheer/v1/quarantaine")).Verwacht(200).Tekst, JsonSerializerOptions.Web)!;

    // ---------- Looking

    /// <summary>The person, by BSN.</summary>
    public async Task<Inburgeraar> Zoek(string bsn, string wie = "regisseur-gm")
    {
        var gevonden = (await Post(wie, "/usd-regie/v1/dossiers/_zoek", new { bsn })).Verwacht(200).Json.GetProperty("dossiers");
        var dossierId = gevonden.EnumerateArray().Single().GetProperty("dossierId").GetGuid();
        var dossier = await Dossier(dossierId, wie: wie);
        return new Inburgeraar(bsn, dossier.DossierId, dossier.InburgeraarId);
    }

    /// <summary>One figure over the dossiers of Gooise Meren in a period.</summary>
    public async Task<Indicator> Indicator(string code, string van, string tot) =>
        (await Get("regisseur-gm", $"/usd-regie/v1/indicatoren/{code}?van={van}&tot={tot}")).Verwacht(200).Json.GetProperty("indicatoren").EnumerateArray().Single().Deserialize<Indicator>(JsonSerializerOptions.Web)!;

    public Task<Dossier> Dossier(Inburgeraar persoon, string? peildatum = null, string wie = "regisseur-gm") => Dossier(persoon.DossierId, peildatum, wie);

    private async Task<Dossier> Dossier(Guid dossierId, string? peildatum = null, string wie = "regisseur-gm") =>
        Testing.Dossier.Lees((await Get(wie, $"/usd-regie/v1/dossiers/{dossierId}{(peildatum is null ? "" : $"?peildatum={peildatum}")}")).Verwacht(200).Tekst);

    private static Guid Sleutel(JsonElement json, string naam) =>
        (json.TryGetProperty(naam, out var sleutel) ? sleutel : json.GetProperty("id")).GetGuid();

    private static string Waarde(string veld, Inburgeraar persoon) => veld switch
    {
        "bsn" => persoon.Bsn,
        "vNummer" => persoon.VNummer,
        _ => "bekend",
    };

    private static Dictionary<string, JsonElement> Samen(params object[] delen)
    {
        Dictionary<string, JsonElement> samen = [];
        foreach (var deel in delen)
        {
            foreach (var veld in JsonSerializer.SerializeToElement(deel, Schrijven).EnumerateObject()) { samen[veld.Name] = veld.Value; }
        }
        return samen;
    }
}

/// <summary>A person in a test: the test BSN, and the keys the chain gave.</summary>
public sealed record Inburgeraar(string Bsn, Guid DossierId, Guid InburgeraarId)
{
    public string VNummer => VNummerBij(Bsn);

    /// <summary>In the fixtures the V-nummer is the BSN's last digits behind 29: 999990019 has 2900000019.</summary>
    public static string VNummerBij(string bsn) => $"290000{bsn[^4..]}";
}

/// <summary>A complete message as it stands on the bus.</summary>
public sealed record Cloudevent
{
    public string Specversion { get; } = "1.0";
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Type { get; init; }
    public required string Source { get; init; }
    public string? Subject { get; init; }
    public required DateTimeOffset Time { get; init; }
    public string Datacontenttype { get; } = "application/json";
    public required object Data { get; init; }

    public static Cloudevent Over(Inburgeraar persoon, string type, string oin, string dienst, DateTimeOffset time, object data) => new()
    {
        Type = $"nl.inburgering.{type}",
        Source = $"urn:nld:oin:{oin}:systeem:{dienst}",
        Subject = $"inburgeraar:{persoon.InburgeraarId}",
        Time = time,
        Data = data,
    };
}

/// <summary>A message in quarantine, as the functional manager sees it.</summary>
public sealed record Quarantaine(Guid Id, Guid? BerichtId, string? Type, string Reden, string Tekst, int Pogingen);

/// <summary>A person with a running taaltraject.</summary>
public sealed record Cursist(Inburgeraar Persoon, Guid TrajectId);

/// <summary>A figure: numerator, denominator, and over how many dossiers.</summary>
public sealed record Indicator(string Code, string Status, decimal? Teller, decimal? Noemer, decimal? Waarde, int? AantalDossiers);

/// <summary>BSNs that pass the elfproef and belong to nobody.</summary>
public static class TestBsn
{
    /// <summary>Valid numbers from 999991000 on: the journeys use the ones below.</summary>
    public static IEnumerable<string> Reeks() =>
        Enumerable.Range(999_991_000, 8_000).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)).Where(DoorstaatElfproef);

    private static bool DoorstaatElfproef(string bsn)
    {
        var som = 0;
        for (var i = 0; i < 8; i++) { som += (bsn[i] - '0') * (9 - i); }
        return (som - (bsn[8] - '0')) % 11 == 0;
    }
}

/// <summary>Organisations of the fixtures (test prefix 00000099).</summary>
public static class Oin
{
    public const string Coa = "00000099000001001000";
    public const string Duo = "00000099000001002000";
    public const string Vwn = "00000099000001003000";
    public const string TaalschoolA = "00000099000001004000";
    public const string TaalschoolB = "00000099000001005000";
    public const string Wsp = "00000099000001006000";
    public const string Versa = "00000099000001007000";
    public const string GooiseMeren = "00000099001942000000";
    public const string Hilversum = "00000099000402000000";
}

/// <summary>The mandatory fields of a handover.</summary>
public static class Overdrachtsvelden
{
    private static readonly string[] Kern = ["aanleiding", "status", "lopendeActiviteiten", "openAfspraken", "aandachtspunten", "wens", "doel"];

    private static readonly Dictionary<string, string[]> Extra = new()
    {
        ["T1"] = ["vNummer", "koppelingsdatum", "azcLocatie", "gezinssamenstelling", "opleiding", "werkervaring", "taalniveau", "alfabetisering", "voorinburgering", "digid", "bankrekening", "rijbewijs", "verhuisdatum", "praktischeBeperkingen", "scenario"],
        ["T2"] = ["vestigingsdatum", "adres", "gezinssamenstelling", "praktischeZaken", "ontzorgen", "zelfredzaamheid", "intakeEnPipDatum", "uitgelegdDoorCoa"],
        ["T3"] = ["leerroute", "niveau", "intensiteit", "alfabetisering", "startniveau", "lbtHaalbaar", "opleidingsjaren", "bsn", "dagenEnTijden", "praktischeBehoeften", "verzuimcontact", "verzuimafspraken"],
        ["T4b"] = ["taalniveau", "beschikbaarheid", "werkervaring", "opleiding", "mapResultaten", "sectorkeuze", "rijbewijs", "reismogelijkheden", "periode", "urenPerWeek"],
        ["T7"] = ["pip", "dagtekening", "termijnEinde", "uren", "mapPvtStatus", "examens", "lopendAanbod", "ontzorgenEinde", "contact"],
        ["T9"] = ["postenStatus", "achterstanden", "vaardigheden", "vervolgstap", "startdatum"],
    };

    public static IEnumerable<string> Voor(string soort) => Kern.Concat(Extra.GetValueOrDefault(soort, []));

    public static string Klasse(string veld) => veld switch
    {
        "bsn" or "vNummer" => "K3",
        "adres" or "gezinssamenstelling" or "verzuimcontact" or "contact" => "K2",
        "ontzorgen" or "ontzorgenEinde" or "postenStatus" or "achterstanden" or "bankrekening" => "K5",
        _ => "K4",
    };
}

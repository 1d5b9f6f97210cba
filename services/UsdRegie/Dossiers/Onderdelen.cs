using System.Text.Json.Serialization;
using Inburgering.Contracts.School.V1;

namespace UsdRegie.Dossiers;

/// <summary>Hoe ver een onderdeel is. Onbekend: geen bericht van de keten zegt er iets over.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Onderdeelstatus>))]
internal enum Onderdeelstatus { NietVanToepassing, NietGestart, Lopend, Geboekt, Gezakt, Behaald, Vrijgesteld, Afgerond, Onbekend }

/// <summary>Wat iemand moet afronden, en hoe ver dat is.</summary>
internal sealed record Checklijstregel(string Onderdeel, Onderdeelstatus Status)
{
    [JsonIgnore]
    public bool Gereed => Status is Onderdeelstatus.Behaald or Onderdeelstatus.Vrijgesteld or Onderdeelstatus.Afgerond;
}

/// <summary>Eén examenonderdeel; voor de Z-route zijn examens vrijwillig.</summary>
internal sealed record Examenstand(Onderdeelstatus Status, ErkNiveau? Niveau, DateOnly? Datum, DateOnly? GeboektOp)
{
    [JsonIgnore]
    public bool Gereed => Status is Onderdeelstatus.Behaald or Onderdeelstatus.Vrijgesteld;
}

internal sealed record Mapstand(Onderdeelstatus Status, decimal Uren, DateOnly? EindgesprekOp);

internal sealed record Pvtstand(Onderdeelstatus Status, decimal Uren, bool Excursie, DateOnly? OndertekendOp)
{
    public const decimal Minimum = 12;

    [JsonIgnore]
    public bool Gereed => OndertekendOp is not null && Uren >= Minimum && Excursie;
}

/// <summary>De onderdelen van de inburgering, en welke daarvan bij de leerroute van het plan horen, of bij de oude wet.</summary>
internal sealed record Onderdelen(
    Mapstand Map, Pvtstand Pvt, Examenstand Knm, Examenstand Lezen, Examenstand Luisteren, Examenstand Schrijven, Examenstand Spreken,
    [property: JsonIgnore] IReadOnlyList<Checklijstregel> Checklijst)
{
    [JsonIgnore]
    public IReadOnlyList<string> Ontbreekt => [.. Checklijst.Where(r => !r.Gereed).Select(r => r.Onderdeel)];

    [JsonIgnore]
    public bool AllesGereed => Checklijst.All(r => r.Gereed);

    public Examenstand Examen(Examenonderdeel onderdeel) => onderdeel switch
    {
        Examenonderdeel.Knm => Knm,
        Examenonderdeel.Lezen => Lezen,
        Examenonderdeel.Luisteren => Luisteren,
        Examenonderdeel.Schrijven => Schrijven,
        _ => Spreken,
    };

    public static Onderdelen Van(Stand stand)
    {
        var route = stand.Pip?.Inhoud.Leerroute;
        var map = MapVan(stand, route);
        var pvt = PvtVan(stand);
        var examens = Array.ConvertAll(Examenonderdelen, o => ExamenVan(stand, o, route));
        Examenstand Examen(Examenonderdeel onderdeel) => examens[Array.IndexOf(Examenonderdelen, onderdeel)];

        return new Onderdelen(
            map, pvt, Examen(Examenonderdeel.Knm), Examen(Examenonderdeel.Lezen), Examen(Examenonderdeel.Luisteren), Examen(Examenonderdeel.Schrijven), Examen(Examenonderdeel.Spreken),
            stand.Regime == Regime.Wi2013 ? OudeWet(stand, pvt, Examen(Examenonderdeel.Knm)) : [.. VanRoute(stand, route, map, examens), new("PVT", pvt.Status)]);
    }

    private static readonly Examenonderdeel[] Examenonderdelen = Enum.GetValues<Examenonderdeel>();

    private static IEnumerable<Checklijstregel> VanRoute(Stand stand, Leerroute? route, Mapstand map, Examenstand[] examens) => route switch
    {
        Leerroute.B1 => [.. examens.Select((e, i) => new Checklijstregel(Examenonderdelen[i].Tekst(), e.Status)), new("MAP", map.Status)],
        Leerroute.Onderwijs => [new("TAALSCHAKELDIPLOMA", stand.Alle<TaaltrajectBeeindigd>().Any(m => m.Diploma == true && m.Einddatum <= stand.Dag) ? Onderdeelstatus.Behaald : Lessen(stand))],
        Leerroute.Z => [new("Z-ROUTE", stand.Is<ZrouteAfgerond>() ? Onderdeelstatus.Afgerond : Lessen(stand)), new("MAP", map.Status)],
        _ => [],
    };

    /// <summary>
    /// De ondertussengroep (Wi2013): begeleiding, PVT, KNM en ONA (oriëntatie op de Nederlandse arbeidsmarkt). Over ONA stuurt DUO
    /// geen bericht: wat in een voortgangsgesprek bleek telt, en dat DUO de plicht voldaan noemt zegt ook dat ONA klaar is.
    /// </summary>
    private static IReadOnlyList<Checklijstregel> OudeWet(Stand stand, Pvtstand pvt, Examenstand knm) =>
    [
        new("MAATSCHAPPELIJKE_BEGELEIDING", stand.Laatste<MaatschappelijkeBegeleidingGewijzigd>()?.Status switch
        {
            null => Onderdeelstatus.NietGestart,
            Begeleidingsstatus.Afgerond => Onderdeelstatus.Afgerond,
            _ => Onderdeelstatus.Lopend,
        }),
        new("PVT", pvt.Status),
        new("KNM", knm.Status),
        new("ONA", OnaAfgerond(stand) || stand.Alle<InburgeringsplichtGewijzigd>().Any(m => m.GebeurtenisId == "SS106") ? Onderdeelstatus.Behaald : Onderdeelstatus.Onbekend),
    ];

    /// <summary>In een voortgangsgesprek bleek dat de ONA klaar is.</summary>
    internal static bool OnaAfgerond(Stand stand) => stand.Alle<VoortgangsgesprekGevoerd>().Any(m => m.OnaAfgerondOp <= stand.Dag);

    private static Onderdeelstatus Lessen(Stand stand) => stand.EersteLes is null ? Onderdeelstatus.NietGestart : Onderdeelstatus.Lopend;

    private static Onderdeelstatus NietGeboekt(Leerroute? route) => route is Leerroute.Onderwijs or Leerroute.Z ? Onderdeelstatus.NietVanToepassing : Onderdeelstatus.NietGestart;

    private static Mapstand MapVan(Stand stand, Leerroute? route)
    {
        var afgerond = stand.Laatste<MapAfgerond>();
        var uren = afgerond?.TotaalUren ?? stand.Alle<MapActiviteitGeregistreerd>().Sum(m => m.Uren);
        var status = afgerond is not null ? Onderdeelstatus.Afgerond
            : route == Leerroute.Onderwijs || stand.Regime == Regime.Wi2013 ? Onderdeelstatus.NietVanToepassing
            : stand.Is<MapActiviteitGeregistreerd>() ? Onderdeelstatus.Lopend
            : Onderdeelstatus.NietGestart;
        return new Mapstand(status, uren, afgerond?.EindgesprekOp);
    }

    private static Pvtstand PvtVan(Stand stand)
    {
        var activiteiten = stand.Alle<PvtActiviteitGeregistreerd>().ToList();
        var getekend = stand.Laatste<PvtOndertekend>();
        var pvt = new Pvtstand(
            Onderdeelstatus.NietGestart,
            getekend?.TotaalUren ?? activiteiten.Sum(m => m.Uren),      // het totaal bij ondertekening gaat voor de som
            getekend?.Excursie == true || activiteiten.Exists(m => m.Excursie),
            getekend?.OndertekendOp);
        return pvt with
        {
            Status = pvt.Gereed ? Onderdeelstatus.Afgerond
                : getekend is not null || activiteiten.Count > 0 ? Onderdeelstatus.Lopend
                : Onderdeelstatus.NietGestart,
        };
    }

    private static Examenstand ExamenVan(Stand stand, Examenonderdeel onderdeel, Leerroute? route)
    {
        if (!stand.Is<ExamenuitslagBekend>() && !stand.Is<VerzoekBeoordeeld>() && !stand.Is<TaalvoortgangVastgesteld>()) { return new Examenstand(NietGeboekt(route), null, null, null); }
        var uitslagen = stand.Alle<ExamenuitslagBekend>().Where(u => u.Onderdeel == onderdeel).ToList();
        var nodig = onderdeel == Examenonderdeel.Knm ? null : stand.Pip?.Niveau;
        var behaald = uitslagen.Find(u => u.Resultaat == Examenresultaat.Geslaagd && (nodig is null || u.Niveau is null || u.Niveau >= nodig));
        if (behaald is not null) { return new Examenstand(Onderdeelstatus.Behaald, behaald.Niveau, behaald.Datum, null); }
        if (stand.Alle<VerzoekBeoordeeld>().Any(v => v.Onderdeel == onderdeel && v.Oordeel == Verzoekoordeel.Toegekend && v.Soort != Verzoeksoort.Verlenging))
        {
            return new Examenstand(Onderdeelstatus.Vrijgesteld, null, null, null);
        }
        var laatste = uitslagen.LastOrDefault();
        var geboekt = stand.Alle<TaalvoortgangVastgesteld>()
            .SelectMany(m => m.GeboekteExamens ?? [])
            .Where(e => e.Onderdeel == onderdeel && (laatste is null || e.Datum > laatste.Datum))
            .Select(e => (DateOnly?)e.Datum)
            .Max();
        var status = geboekt is not null ? Onderdeelstatus.Geboekt
            : laatste?.Resultaat == Examenresultaat.Gezakt ? Onderdeelstatus.Gezakt
            : NietGeboekt(route);
        return new Examenstand(status, laatste?.Niveau, laatste?.Datum, geboekt);
    }
}

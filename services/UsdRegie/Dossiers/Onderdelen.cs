using System.Text.Json.Serialization;
using Inburgering.Contracts.School.V1;

namespace UsdRegie.Dossiers;

[JsonConverter(typeof(JsonStringEnumConverter<Onderdeelstatus>))]
internal enum Onderdeelstatus { NietVanToepassing, NietGestart, Lopend, Geboekt, Gezakt, Behaald, Vrijgesteld, Afgerond }

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

/// <summary>De onderdelen van de inburgering en wat er voor de leerroute van het plan nog ontbreekt.</summary>
internal sealed record Onderdelen(
    Mapstand Map, Pvtstand Pvt, Examenstand Knm, Examenstand Lezen, Examenstand Luisteren, Examenstand Schrijven, Examenstand Spreken,
    [property: JsonIgnore] IReadOnlyList<string> Ontbreekt)
{
    [JsonIgnore]
    public bool AllesGereed => Ontbreekt.Count == 0;

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
        var examens = Enum.GetValues<Examenonderdeel>().ToDictionary(o => o, o => ExamenVan(stand, o, route));
        var ontbreekt = new List<string>();
        switch (route)
        {
            case Leerroute.B1:
                ontbreekt.AddRange(examens.Where(e => !e.Value.Gereed).Select(e => e.Key.Tekst()));
                if (map.Status != Onderdeelstatus.Afgerond) { ontbreekt.Add("MAP"); }
                break;
            case Leerroute.Onderwijs:
                if (!stand.Alle<TaaltrajectBeeindigd>().Any(m => m.Diploma == true && m.Einddatum <= stand.Dag)) { ontbreekt.Add("TAALSCHAKELDIPLOMA"); }
                break;
            case Leerroute.Z:
                if (!stand.Is<ZrouteAfgerond>()) { ontbreekt.Add("Z-ROUTE"); }
                if (map.Status != Onderdeelstatus.Afgerond) { ontbreekt.Add("MAP"); }
                break;
        }
        if (!pvt.Gereed) { ontbreekt.Add("PVT"); }
        return new Onderdelen(
            map, pvt, examens[Examenonderdeel.Knm], examens[Examenonderdeel.Lezen], examens[Examenonderdeel.Luisteren],
            examens[Examenonderdeel.Schrijven], examens[Examenonderdeel.Spreken], ontbreekt);
    }

    private static Mapstand MapVan(Stand stand, Leerroute? route)
    {
        var afgerond = stand.Laatste<MapAfgerond>();
        var uren = afgerond?.TotaalUren ?? stand.Alle<MapActiviteitGeregistreerd>().Sum(m => m.Uren);
        var status = afgerond is not null ? Onderdeelstatus.Afgerond
            : route == Leerroute.Onderwijs ? Onderdeelstatus.NietVanToepassing
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
            : route is Leerroute.Onderwijs or Leerroute.Z ? Onderdeelstatus.NietVanToepassing
            : Onderdeelstatus.NietGestart;
        return new Examenstand(status, laatste?.Niveau, laatste?.Datum, geboekt);
    }
}

using System.Text.Json.Serialization;

namespace UsdRegie.Referentie;

/// <summary>Onderdelen van het aanbod van de gemeente (beleidsplan §1.3.3).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Aanbodonderdeel>))]
internal enum Aanbodonderdeel
{
    [JsonStringEnumMemberName("MAATSCHAPPELIJKE_BEGELEIDING")] MaatschappelijkeBegeleiding,
    [JsonStringEnumMemberName("ONTZORGEN")] Ontzorgen,
    [JsonStringEnumMemberName("BEGELEIDING_INBURGERING")] BegeleidingInburgering,
    [JsonStringEnumMemberName("ALFABETISERING")] Alfabetisering,
    [JsonStringEnumMemberName("LEERROUTE_INCL_KNM")] LeerrouteInclKnm,
    [JsonStringEnumMemberName("MAP")] Map,
    [JsonStringEnumMemberName("PVT")] Pvt,
    [JsonStringEnumMemberName("PARTICIPATIECOMPONENTEN_IN_PIP")] ParticipatiecomponentenInPip,
}

/// <summary>Wie waar recht op heeft. Een recht is iets anders dan een plicht: ook wie zijn les zelf regelt, moet de route afronden.</summary>
internal static class Aanbod
{
    private sealed record Regel(Aanbodonderdeel Onderdeel, string Naam, bool Asielstatushouder, bool GezinsmigrantOfOverig);

    private sealed record Versie(DateOnly Vanaf, Regel[] Regels);

    private static readonly Versie[] Versies =
    [
        new(DateOnly.MinValue,
        [
            new(Aanbodonderdeel.MaatschappelijkeBegeleiding, "maatschappelijke begeleiding", true, false),
            new(Aanbodonderdeel.Ontzorgen, "ontzorgen", true, false),
            new(Aanbodonderdeel.BegeleidingInburgering, "begeleiding bij de inburgering", true, true),
            new(Aanbodonderdeel.Alfabetisering, "alfabetisering", true, false),
            new(Aanbodonderdeel.LeerrouteInclKnm, "een inburgeringsaanbod", true, false),
            new(Aanbodonderdeel.Map, "MAP", true, true),
            new(Aanbodonderdeel.Pvt, "PVT", true, true),
            // For family migrants only with a Participatiewet benefit; whether there is one is not in the chain, so the plan decides.
            new(Aanbodonderdeel.ParticipatiecomponentenInPip, "participatie in het plan", true, true),
        ]),
    ];

    private static Regel Zoek(Aanbodonderdeel onderdeel, DateOnly dag) => Versies.Last(v => v.Vanaf <= dag).Regels.Single(r => r.Onderdeel == onderdeel);

    public static bool HeeftRecht(Doelgroep doelgroep, Aanbodonderdeel onderdeel, DateOnly dag)
    {
        var regel = Zoek(onderdeel, dag);
        return doelgroep == Doelgroep.Asielstatushouder ? regel.Asielstatushouder : regel.GezinsmigrantOfOverig;
    }

    public static string Naam(Aanbodonderdeel onderdeel) => Zoek(onderdeel, DateOnly.MinValue).Naam;

    /// <summary>Het onderdeel dat een bericht start, naar CloudEvents-type.</summary>
    public static Aanbodonderdeel? VanBericht(string type) => Berichtcatalogus.Zoek(type)?.Kenmerk.Code switch
    {
        "M15" => Aanbodonderdeel.Ontzorgen,
        "M17" => Aanbodonderdeel.LeerrouteInclKnm,
        "M18" => Aanbodonderdeel.Ontzorgen,
        "M19" or "C02" => Aanbodonderdeel.MaatschappelijkeBegeleiding,
        _ => null,
    };
}

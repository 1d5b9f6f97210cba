namespace Ketenpartner;

/// <summary>What every partner wants to hear of, by its name in a feed.</summary>
internal static class Nieuws
{
    public const string ContactkaartGewijzigd = "contactkaart-gewijzigd", CalamiteitGemeld = "calamiteit-gemeld", CalamiteitIngetrokken = "calamiteit-ingetrokken",
        BerichtGeweigerd = "bericht-geweigerd", ToegangBeeindigd = "toegang-beeindigd";

    /// <summary>The same in words, for who reads the description of an API.</summary>
    public static IReadOnlyDictionary<string, string> Soorten { get; } = new Dictionary<string, string>
    {
        [ContactkaartGewijzigd] = "wie er bij een andere organisatie is om te bellen, veranderde",
        [CalamiteitGemeld] = "er is iets ernstigs met iemand van u: bel terug",
        [CalamiteitIngetrokken] = "een calamiteit geldt niet meer",
        [BerichtGeweigerd] = "een ontvanger kon iets van u niet verwerken",
        [ToegangBeeindigd] = "de gemeente beëindigt uw toegang tot iemand; er is geen dataref",
    };
}

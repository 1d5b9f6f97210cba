using System.Collections.Immutable;
using System.Text.Json.Serialization;
using UsdRegie.Dossiers;
using UsdRegie.Rekenen;
using UsdRegie.Signaleringen;

namespace UsdRegie.Indicatoren;

/// <summary>Een periode met beide dagen erin. Vandaag is de dag tot waar feiten bekend zijn, en ligt nooit voor Tot.</summary>
internal sealed record Meetperiode(DateOnly Van, DateOnly Tot, DateOnly Vandaag)
{
    public bool Heeft(DateOnly dag) => Van <= dag && dag <= Tot;

    /// <summary>Het dossier met alles wat nu bekend is: uren worden pas na hun week geleverd.</summary>
    public Stand Nu(Dossier d) => Vandaag == Tot ? d.Op(Tot) : new Stand(d, Vandaag);

    /// <summary>Dagen die een stuk van de kalender met de periode deelt; beide einden horen erbij.</summary>
    public int Overlap(DateOnly van, DateOnly tot) => Math.Max(0, Datums.Laatste(Van, van).DagenTot(Datums.Eerste(Tot, tot)) + 1);
}

/// <summary>Hoe de bijdragen van dossiers één getal worden.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Rekenwijze>))]
internal enum Rekenwijze
{
    /// <summary>Teller gedeeld door noemer, maal honderd.</summary>
    [JsonStringEnumMemberName("PERCENTAGE")] Percentage,

    /// <summary>Teller gedeeld door noemer.</summary>
    [JsonStringEnumMemberName("GEMIDDELDE")] Gemiddelde,

    /// <summary>De middelste waarde; bij een even aantal het gemiddelde van de middelste twee.</summary>
    [JsonStringEnumMemberName("MEDIAAN")] Mediaan,
}

/// <summary>
/// Wat een dossier aan een maat bijdraagt. Bij een mediaan is Teller de waarde zelf. NogOpen: hoe het afloopt is nog niet te zeggen; dat
/// telt niet mee en wordt apart genoemd.
/// </summary>
internal readonly record struct Bijdrage(decimal Teller, decimal Noemer, bool NogOpen = false)
{
    public static Bijdrage Open => new(0, 0, true);

    public static Bijdrage Telt(bool goed) => new(goed ? 1 : 0, 1);

    public static Bijdrage Waarde(decimal waarde) => new(waarde, 1);
}

/// <summary>Eén getal over een periode: woorden, en een zuivere functie over het gevouwen dossier. P-7 heeft er drie: P-7a, P-7b en P-7c.</summary>
internal sealed record Maat(string Code, string Naam, string Bron)
{
    public string Indicator => Code.TrimEnd('a', 'b', 'c');

    public required Rekenwijze Wijze { get; init; }

    public required string Eenheid { get; init; }

    /// <summary>Wat er geteld en gedeeld wordt, zo dat iemand anders het kan narekenen.</summary>
    public required string Formule { get; init; }

    /// <summary>Wat het getal zegt, voor wie het leest.</summary>
    public required string Betekenis { get; init; }

    /// <summary>Streefwaarde van het voorstel; een instelling gaat voor (<see cref="Indicatorinstellingen"/>).</summary>
    public decimal? Streef { get; init; }

    /// <summary>Het streven is een bovengrens.</summary>
    public bool LagerIsBeter { get; init; }

    public required Func<Dossier, Meetperiode, Drempels, IEnumerable<Bijdrage>> Meet { get; init; }
}

/// <summary>Alle maten bij de indicatoren P-1 tot en met P-16, in die volgorde.</summary>
internal static class Maten
{
    public static ImmutableArray<Maat> Alle { get; } =
    [
        .. Overdrachtmaten.Alle
            .Concat(Contactmaten.Alle)
            .Concat(Trajectmaten.Alle)
            .Concat(Rechtmaten.Alle)
            .OrderBy(m => m.Indicator.Length).ThenBy(m => m.Code, StringComparer.Ordinal), // P-9 before P-10
    ];

    /// <summary>De maat met deze code, of alle maten van deze indicator.</summary>
    public static IReadOnlyList<Maat> Zoek(string code) =>
        [.. Alle.Where(m => string.Equals(m.Code, code, StringComparison.OrdinalIgnoreCase) || string.Equals(m.Indicator, code, StringComparison.OrdinalIgnoreCase))];

    /// <summary>De regisseur is nu aan zet: gevestigd, en nog niet klaar, weg of opgeschort.</summary>
    public static bool Loopt(Stand s) => s.Toestand is Toestand.Gevestigd or Toestand.IntakeLoopt or Toestand.TrajectLopend or Toestand.InAfronding;

    /// <summary>De dag waarop het dossier sloot: voldaan, einde van de plicht of vertrek. <see langword="null"/> zolang het openstaat.</summary>
    public static DateOnly? Gesloten(Stand s) => s.Toestand switch
    {
        Toestand.Voldaan or Toestand.Beeindigd or Toestand.Overgedragen =>
            s.Vastgelegd<InburgeringsplichtGewijzigd>().Where(v => v.Feit.Inhoud is InburgeringsplichtGewijzigd { GebeurtenisId: "SS106" or "SS107" or "SS108" or "SS110" or "SS111" }).Select(v => (DateOnly?)v.Eigen).Min()
            ?? s.Vastgelegd<VerhuisdNaarGemeente>().Select(v => (DateOnly?)v.Eigen).LastOrDefault(),
        _ => null,
    };

    /// <summary>Jaren van 365 dagen in de periode, van een begin tot en met de laatste dag waarop het dossier openstond.</summary>
    public static decimal Dossierjaren(Stand s, Meetperiode p, DateOnly begin) =>
        p.Overlap(begin, Gesloten(s) is { } dicht ? dicht.PlusDagen(-1) : p.Tot) / 365m;
}

namespace UsdRegie.Rekenen;

/// <summary>Rekenen met Nederlandse kalenderdagen. Wettelijke termijnen tellen hele dagen in Europe/Amsterdam.</summary>
internal static class Datums
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>De Nederlandse kalenderdag van een moment.</summary>
    public static DateOnly Dag(this DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Amsterdam).DateTime);

    public static int DagenTot(this DateOnly van, DateOnly tot) => tot.DayNumber - van.DayNumber;

    /// <summary>Volle jaren; wie op 29 februari jarig is, is het in een gewoon jaar op 28 februari (AddYears, net als bij de termijn).</summary>
    public static int Leeftijd(DateOnly geboren, DateOnly op)
    {
        var jaren = op.Year - geboren.Year;
        return op < geboren.AddYears(jaren) ? jaren - 1 : jaren;
    }

    public static DateOnly Laatste(DateOnly a, DateOnly b) => a > b ? a : b;

    public static DateOnly Eerste(DateOnly a, DateOnly b) => a < b ? a : b;

    /// <summary>Datum zoals een brief haar schrijft: 4 maart 2024.</summary>
    public static string Voluit(this DateOnly dag) => dag.ToString("d MMMM yyyy", Nederlands);

    /// <summary>Getal met een komma en zonder overbodige nullen.</summary>
    public static string Getal(this decimal waarde) => waarde.ToString("0.##", Nederlands);

    private static readonly System.Globalization.CultureInfo Nederlands = System.Globalization.CultureInfo.GetCultureInfo("nl-NL");
}

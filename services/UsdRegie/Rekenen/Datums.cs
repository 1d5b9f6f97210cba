namespace UsdRegie.Rekenen;

/// <summary>Rekenen met Nederlandse kalenderdagen. Wettelijke termijnen tellen hele dagen in Europe/Amsterdam.</summary>
internal static class Datums
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>De Nederlandse kalenderdag van een moment.</summary>
    public static DateOnly Dag(this DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Amsterdam).DateTime);

    public static int DagenTot(this DateOnly van, DateOnly tot) => tot.DayNumber - van.DayNumber;

    // A partner may send 9999-12-31 for "no end". Counting on from there stops at the edge of the calendar instead of failing.
    public static DateOnly PlusDagen(this DateOnly dag, int dagen) =>
        DateOnly.FromDayNumber((int)Math.Clamp((long)dag.DayNumber + dagen, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    /// <summary>Zelfde dag van de maand, of de laatste dag als die er niet is.</summary>
    public static DateOnly PlusMaanden(this DateOnly dag, int maanden)
    {
        var maand = ((long)dag.Year * 12) + dag.Month - 1 + maanden;
        return maand < 12 ? DateOnly.MinValue : maand >= 120_000 ? DateOnly.MaxValue : dag.AddMonths(maanden);
    }

    public static DateOnly PlusJaren(this DateOnly dag, int jaren) => dag.PlusMaanden(12 * jaren);

    /// <summary>Volle jaren; wie op 29 februari jarig is, is het in een gewoon jaar op 28 februari (AddYears, net als bij de termijn).</summary>
    public static int Leeftijd(DateOnly geboren, DateOnly op)
    {
        var jaren = op.Year - geboren.Year;
        return op < geboren.PlusJaren(jaren) ? jaren - 1 : jaren;
    }

    public static DateOnly Laatste(DateOnly a, DateOnly b) => a > b ? a : b;

    public static DateOnly Eerste(DateOnly a, DateOnly b) => a < b ? a : b;

    /// <summary>Datum zoals een brief haar schrijft: 4 maart 2024.</summary>
    public static string Voluit(this DateOnly dag) => dag.ToString("d MMMM yyyy", Nederlands);

    /// <summary>Dag en minuut, Nederlandse tijd: 28 juni 2024 om 22:10 uur.</summary>
    public static string Voluit(this DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Amsterdam).ToString("d MMMM yyyy 'om' HH:mm 'uur'", Nederlands);

    /// <summary>Getal met een komma en zonder overbodige nullen.</summary>
    public static string Getal(this decimal waarde) => waarde.ToString("0.##", Nederlands);

    private static readonly System.Globalization.CultureInfo Nederlands = System.Globalization.CultureInfo.GetCultureInfo("nl-NL");
}

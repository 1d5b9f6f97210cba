using System.Globalization;

namespace Abonnementen;

/// <summary>When a delivery that failed is tried again.</summary>
/// <param name="Wachttijden">Time before the second try, the third, …; after the last one the delivery has failed.</param>
internal sealed record Bezorgladder(IReadOnlyList<TimeSpan> Wachttijden)
{
    /// <summary>25 s · 4ⁿ, at most 52 000 s, seven times: what Open Notificaties does. With the spread it is always more than a day.</summary>
    public const string Standaard = "25;100;400;1600;6400;25600;52000";

    /// <summary>Waiting gets this much longer, at least and at most: those who failed together do not come back together.</summary>
    private const double MinsteSpreiding = 0.01, MeesteSpreiding = 0.10;

    /// <summary>A receiver that asks for more than this is tried again anyway.</summary>
    public static readonly TimeSpan LangsteUitstel = TimeSpan.FromDays(1);

    /// <summary>Reads seconds, <c>;</c> between them.</summary>
    /// <exception cref="ArgumentException">It is not a list of at most twenty rising numbers of seconds.</exception>
    public static Bezorgladder Lees(string tekst)
    {
        var seconden = tekst.Split(';', StringSplitOptions.TrimEntries).Select(s => int.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0).ToList();
        return seconden.Count <= 20 && seconden[0] > 0 && seconden.Zip(seconden.Skip(1)).All(p => p.First <= p.Second)
            ? new([.. seconden.Select(s => TimeSpan.FromSeconds(s))])
            : throw new ArgumentException("Instelling 'abonnementen:ladder' is geen lijst van ten hoogste twintig oplopende aantallen seconden met ; ertussen.");
    }

    /// <summary>How long to wait after the <paramref name="mislukt"/>th failure; null when it was the last.</summary>
    /// <param name="mislukt">Failures up to now, this one included.</param>
    /// <param name="toeval">A number from 0 to 1.</param>
    /// <param name="gevraagd">What the receiver asked for (Retry-After): never sooner.</param>
    public TimeSpan? Wacht(int mislukt, double toeval, TimeSpan? gevraagd)
    {
        if (mislukt > Wachttijden.Count) { return null; }
        var wacht = Wachttijden[mislukt - 1] * (1 + MinsteSpreiding + (toeval * (MeesteSpreiding - MinsteSpreiding)));
        return gevraagd is { } uitstel && uitstel > wacht ? (uitstel < LangsteUitstel ? uitstel : LangsteUitstel) : wacht;
    }
}

/// <summary>
/// <c>abonnementen:ladder</c> (seconds before each next try), <c>abonnementen:seconden</c> (how long an answer may take, 10), <c>abonnementen:tegelijk</c> (deliveries to
/// one subscription at once, 4), <c>abonnementen:interne-adressen</c> (callbacks over http and to addresses of one's own network; only in Development by default).
/// </summary>
internal sealed class Bezorginstellingen(IConfiguration configuration, bool development)
{
    public Bezorgladder Ladder { get; } = Bezorgladder.Lees(configuration["abonnementen:ladder"] ?? Bezorgladder.Standaard);

    public TimeSpan Geduld { get; } = TimeSpan.FromSeconds(Getal(configuration, "abonnementen:seconden", 10, 20));

    public int Tegelijk { get; } = Getal(configuration, "abonnementen:tegelijk", 4, 32);

    public bool InterneAdressen { get; } = configuration.GetValue("abonnementen:interne-adressen", development);

    private static int Getal(IConfiguration configuration, string sleutel, int standaard, int hoogstens) =>
        configuration.GetValue(sleutel, standaard) is var getal && getal >= 1 && getal <= hoogstens ? getal : throw new ArgumentException($"Instelling '{sleutel}' is geen getal van 1 tot en met {hoogstens}.");
}

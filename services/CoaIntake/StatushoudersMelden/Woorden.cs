using System.Globalization;
using CoaIntake.Overdragen;

namespace CoaIntake.StatushoudersMelden;

/// <summary>Codes in words that somebody at a desk in an AZC reads.</summary>
internal static class Woorden
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    public static string Dag(DateOnly? dag) => dag?.ToString("d MMMM yyyy", Nederlands) ?? "-";

    public static string Dag(DateTimeOffset? moment) => Dag(moment is { } m ? LegalTime.DateOf(m) : null);

    /// <summary>What somebody has still to share, and when the term of fourteen days after the koppeling ends.</summary>
    public static string NogDelen(DateOnly koppelingsdatum) => $"nog delen, voor {Dag(koppelingsdatum.AddDays(14))}";

    public static string Van(Overdrachtstatus status) => status switch
    {
        Overdrachtstatus.Aangeboden => "wacht op de gemeente",
        Overdrachtstatus.AanvullingGevraagd => "de gemeente vraagt om aanvulling",
        Overdrachtstatus.Ingetrokken => "ingetrokken",
        Overdrachtstatus.Teruggelegd => "teruggelegd door de gemeente",
        _ => "aangenomen",
    };

    /// <summary>A field of a handover by the name that the form has for it.</summary>
    public static string Gegeven(string naam) => Onderdeel.Overdracht.Velden.FirstOrDefault(v => v.Naam == $"velden.{naam}")?.Label.ToLowerInvariant() ?? naam;
}

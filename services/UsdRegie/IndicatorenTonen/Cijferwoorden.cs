using UsdRegie.Indicatoren;
using UsdRegie.Rekenen;

namespace UsdRegie.IndicatorenTonen;

/// <summary>Figures as a person reads them: with their unit, and in words where there is none.</summary>
internal static class Cijferwoorden
{
    public static string Waarde(this Uitkomst u) => u.Waarde is { } waarde ? Met(u, waarde) : u.Status == Uitkomststatus.TeKlein ? "verborgen" : "niets te tellen";

    /// <summary>Of a median there is no division: so many of so many reach the target.</summary>
    public static string Breuk(this Uitkomst u) => (u.Teller, u.Noemer) switch
    {
        (_, null or 0) => "-",
        (null, { } noemer) => $"{noemer.Getal()} gevallen",
        ({ } teller, { } noemer) when u.Rekenwijze == Rekenwijze.Mediaan => $"{teller.Getal()} van {noemer.Getal()} halen het streven",
        ({ } teller, { } noemer) => u.Rekenwijze == Rekenwijze.Percentage ? $"{teller.Getal()} van {noemer.Getal()}" : $"{teller.Getal()} gedeeld door {noemer.Getal()}",
    };

    public static string Streven(this Uitkomst u) => u.Streefwaarde is { } streef ? $"{(u.Streefrichting == "HOOGSTENS" ? "hoogstens" : "minstens")} {Met(u, streef, kort: true)}" : "geen";

    public static string Van(decimal? waarde) => waarde?.Getal() ?? "-";

    public static string Van(int? aantal) => Van((decimal?)aantal);

    public static string Euro(int bedrag) => bedrag.ToString("C0", System.Globalization.CultureInfo.GetCultureInfo("nl-NL"));

    private static string Met(Uitkomst u, decimal waarde, bool kort = false) => u.Rekenwijze == Rekenwijze.Percentage ? $"{waarde.Getal()}%" : kort ? waarde.Getal() : $"{waarde.Getal()} {u.Eenheid}";
}

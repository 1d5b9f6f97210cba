using UsdRegie.Rekenen;

namespace UsdRegie.Overdrachten;

/// <summary>Wat er aan de inhoud van een overdracht ontbreekt, te oud is of er niet in mag.</summary>
internal sealed record Inhoudsoordeel(IReadOnlyList<string> Ontbreekt, IReadOnlyList<string> Verouderd, IReadOnlyList<string> Verboden);

internal static class Inhoudscontrole
{
    /// <summary>Ouder dan dit aantal dagen voor het aanbod is verouderd.</summary>
    public const int Houdbaar = 90;

    public static Inhoudsoordeel Beoordeel(string soort, IReadOnlyCollection<Overdrachtsveld> velden, DateOnly aanbod, int houdbaar = Houdbaar)
    {
        var overgang = Overgangen.Voor(soort);
        var gevuld = velden.Where(v => !string.IsNullOrWhiteSpace(v.Waarde)).Select(v => v.Naam).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new Inhoudsoordeel(
            [.. Overgangen.VerplichteNamen(soort).Where(n => !gevuld.Contains(n))],
            [.. velden.Where(v => Overgangen.IsVerplicht(soort, v.Naam) && !Overgangen.Blijvend.Contains(v.Naam) && v.Peildatum?.PlusDagen(houdbaar) < aanbod).Select(v => v.Naam)],
            [.. velden.Where(v => overgang.Nooit.Contains(v.Naam, StringComparer.OrdinalIgnoreCase)
                    || (v.Klasse is not null && overgang.NooitKlassen.Contains(v.Klasse, StringComparer.OrdinalIgnoreCase) && !Overgangen.IsVerplicht(soort, v.Naam)))
                .Select(v => v.Naam)]);
    }
}

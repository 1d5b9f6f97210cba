using UsdRegie.Rekenen;

namespace UsdRegie.Overdrachten;

/// <summary>Wat er aan de inhoud van een overdracht ontbreekt of er niet in mag.</summary>
internal sealed record Inhoudsoordeel(IReadOnlyList<string> Ontbreekt, IReadOnlyList<string> Verboden);

internal static class Inhoudscontrole
{
    public static Inhoudsoordeel Beoordeel(string soort, IReadOnlyCollection<Overdrachtsveld> velden)
    {
        var overgang = Overgangen.Voor(soort);
        var gevuld = velden.Where(v => !string.IsNullOrWhiteSpace(v.Waarde)).Select(v => v.Naam).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new Inhoudsoordeel(
            [.. Overgangen.VerplichteNamen(soort).Where(n => !gevuld.Contains(n))],
            [.. velden.Where(v => overgang.Nooit.Contains(v.Naam, StringComparer.OrdinalIgnoreCase)
                    || (v.Klasse is not null && overgang.NooitKlassen.Contains(v.Klasse, StringComparer.OrdinalIgnoreCase) && !Overgangen.IsVerplicht(soort, v.Naam)))
                .Select(v => v.Naam)]);
    }

    /// <summary>Verplichte gegevens waarvan de peildatum meer dan <paramref name="houdbaar"/> dagen (<c>AL-05:dagen</c>) voor het aanbod ligt.</summary>
    public static IReadOnlyList<string> Verouderd(string soort, IEnumerable<Overdrachtsveld> velden, DateOnly aanbod, int houdbaar) =>
        [.. velden.Where(v => Overgangen.IsVerplicht(soort, v.Naam) && !Overgangen.Blijvend.Contains(v.Naam) && v.Peildatum?.PlusDagen(houdbaar) < aanbod).Select(v => v.Naam)];
}

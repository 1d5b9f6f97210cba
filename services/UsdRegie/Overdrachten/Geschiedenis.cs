using UsdRegie.Dossiers;

namespace UsdRegie.Overdrachten;

/// <summary>Eén stap in een overdracht: wanneer, door welke organisatie, wat er gebeurde en wat daarbij gezegd is.</summary>
internal sealed record Overdrachtstand(DateOnly Datum, DateTimeOffset Tijd, string Bron, string Wat, string? Toelichting);

internal static class Geschiedenis
{
    /// <summary>Alles wat in dit dossier over de overdracht is vastgelegd, op volgorde; zonder wat gecorrigeerd is.</summary>
    public static IReadOnlyList<Overdrachtstand> Van(Stand stand, Guid overdrachtId) =>
    [
        .. from v in stand.Dossier.Feiten
           where v.Eigen <= stand.Dag
           let stap = Stap(v.Feit.Inhoud, overdrachtId)
           where stap is not null
           orderby v.Feit.Tijd, v.Feit.OntvangenOp, v.Feit.BerichtId
           select new Overdrachtstand(v.Eigen, v.Feit.Tijd, v.Feit.Bron, stap.Value.Wat, stap.Value.Toelichting),
    ];

    private static (string Wat, string? Toelichting)? Stap(object inhoud, Guid id) => inhoud switch
    {
        OverdrachtAangeboden m when m.OverdrachtId == id => ("Aangeboden", m.VanContact?.Naam),
        OverdrachtVraagt m when m.OverdrachtId == id => ("Om aanvulling gevraagd", m.Vraag),
        OverdrachtAangevuld m when m.OverdrachtId == id => ("Aangevuld", string.Join(", ", m.Velden.Select(v => v.Naam))),
        OverdrachtGesprek { Gehouden: true } m when m.OverdrachtId == id => ("Gesprek gevoerd", Bij(m.Aanwezigen)),
        OverdrachtGesprek m when m.OverdrachtId == id => ("Gesprek ging niet door", Bij(m.Aanwezigen)),
        OverdrachtGeaccepteerd { Akkoord: true } m when m.OverdrachtId == id => ("Aangenomen", m.Behandelaar?.Naam),
        OverdrachtGeaccepteerd m when m.OverdrachtId == id => ("Om aanvulling gevraagd", string.Join(", ", m.OntbrekendeVelden)),
        OverdrachtTeruggelegd m when m.OverdrachtId == id => ("Teruggelegd", m.Toelichting is { Length: > 0 } ? m.Toelichting : null),
        OverdrachtIngetrokken m when m.OverdrachtId == id => ("Ingetrokken", m.Reden),
        OverdrachtAfgerond m when m.OverdrachtId == id => ("Afgerond", m.Uitkomst),
        _ => null,
    };

    private static string? Bij(IReadOnlyList<string> aanwezigen) => aanwezigen.Count == 0 ? null : "met " + string.Join(", ", aanwezigen);
}

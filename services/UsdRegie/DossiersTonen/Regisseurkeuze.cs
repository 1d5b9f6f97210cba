using UsdRegie.DossiersRaadplegen;
using UsdRegie.FeitenVerwerken;

namespace UsdRegie.DossiersTonen;

/// <summary>Whose dossiers a page shows. In the address stands a key and not a name.</summary>
/// <param name="Opties">Everybody who is the regisseur of a dossier here.</param>
/// <param name="Sleutel">Key of the chosen one; null for all.</param>
internal sealed record Regisseurkeuze(IReadOnlyList<Regisseurkeuze.Optie> Opties, string? Sleutel)
{
    /// <summary>Value that means: my dossiers.</summary>
    public const string Mij = "mij";

    /// <summary>One regisseur in the list.</summary>
    public sealed record Optie(string Sleutel, string Naam, bool Gekozen);

    /// <summary>What <paramref name="waarde"/> of an address means, with all regisseurs to choose from.</summary>
    public static async Task<Regisseurkeuze> Van(UsdRegieDbContext db, Vault vault, string gemeente, string? waarde, string? eigenNaam, CancellationToken ct)
    {
        var sleutel = SleutelVan(vault, waarde, eigenNaam);
        return new((await db.RegisseursVan(gemeente, ct)).ConvertAll(r => new Optie(r.Sleutel, r.Naam, r.Sleutel == sleutel && waarde != Mij)), sleutel);
    }

    /// <summary>The key that <paramref name="waarde"/> of an address means: null when empty, for <see cref="Mij"/> one's own, and else the key of a regisseur; who typed a name is understood.</summary>
    public static string? SleutelVan(Vault vault, string? waarde, string? eigenNaam) => waarde switch
    {
        null or "" => null,
        Mij => Regisseursleutel.Van(vault, eigenNaam ?? ""),
        _ => Regisseursleutel.Is(waarde) ? waarde : Regisseursleutel.Van(vault, waarde),
    };
}

using UsdRegie.DossiersRaadplegen;

namespace UsdRegie.DossiersTonen;

/// <summary>Whose dossiers a page shows. In the address stands a key and not a name.</summary>
/// <param name="Opties">Everybody who is the regisseur of a dossier here.</param>
/// <param name="Naam">The chosen one; null for all.</param>
internal sealed record Regisseurkeuze(IReadOnlyList<Regisseurkeuze.Optie> Opties, string? Naam)
{
    /// <summary>Value that means: my dossiers.</summary>
    public const string Mij = "mij";

    private const int Meeste = 100;

    /// <summary>One regisseur in the list.</summary>
    public sealed record Optie(string Sleutel, string Naam, bool Gekozen);

    /// <summary>What <paramref name="waarde"/> of an address means: empty for all, <see cref="Mij"/>, or the key of a regisseur.</summary>
    public static async Task<Regisseurkeuze> Van(UsdRegieDbContext db, Vault vault, string gemeente, string? waarde, string? eigenNaam, CancellationToken ct)
    {
        var opties = (await db.RegisseursVan(gemeente, Meeste, ct)).ConvertAll(naam =>
        {
            var sleutel = vault.BlindIndex("regisseur", naam)[..16];
            return new Optie(sleutel, naam, waarde == sleutel || waarde == naam);
        });
        return new(opties, waarde switch { null or "" => null, Mij => eigenNaam ?? "", _ => opties.Find(o => o.Gekozen)?.Naam ?? waarde });
    }
}

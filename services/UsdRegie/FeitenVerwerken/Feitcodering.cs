using System.Text;
using System.Text.Json;
using UsdRegie.Dossiers;

namespace UsdRegie.FeitenVerwerken;

/// <summary>Between a fact and its row in the log. A fact with personal numbers (K3) is encrypted at rest.</summary>
internal sealed class Feitcodering(Vault vault)
{
    public static byte[] Bytes(object inhoud) => JsonSerializer.SerializeToUtf8Bytes(inhoud, inhoud.GetType(), BerichtJson.Opties);

    public FeitRij Rij(Guid dossierId, Feit feit)
    {
        var gevoelig = Berichtcatalogus.Zoek(feit.Inhoud.GetType())?.Kenmerk.Klassen.Contains("K3", StringComparison.Ordinal) ?? false;
        var data = Bytes(feit.Inhoud);
        return new FeitRij
        {
            DossierId = dossierId, Type = Feitsoort.Naam(feit.Inhoud), BerichtId = feit.BerichtId, Bron = feit.Bron, Tijd = feit.Tijd,
            OntvangenOp = feit.OntvangenOp, Data = gevoelig ? vault.Encrypt(Encoding.UTF8.GetString(data)) : data, Versleuteld = gevoelig,
        };
    }

    public Feit Lees(FeitRij rij)
    {
        var klasse = Feitsoort.Klasse(rij.Type) ?? throw new InvalidOperationException($"The log holds a fact of type {rij.Type}, which this build does not know: it was written by a newer one.");
        var inhoud = rij.Versleuteld
            ? JsonSerializer.Deserialize(vault.Decrypt(rij.Data), klasse, BerichtJson.Opties)
            : JsonSerializer.Deserialize(rij.Data, klasse, BerichtJson.Opties);
        return new Feit(rij.BerichtId, Zuinig.Tekst(rij.Bron), rij.Tijd, rij.OntvangenOp, Zuinig.Inhoud(inhoud!));
    }
}

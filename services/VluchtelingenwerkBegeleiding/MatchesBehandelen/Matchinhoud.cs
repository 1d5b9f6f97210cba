using System.Text.Json;

namespace VluchtelingenwerkBegeleiding.MatchesBehandelen;

/// <summary>Reads the encrypted part of a match.</summary>
internal static class Matchinhoud
{
    public static Matchgegevens Lees(Vault vault, Match match) => JsonSerializer.Deserialize<Matchgegevens>(vault.Decrypt(match.Gegevens), BerichtJson.Opties)!;
}

using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Toegang.Aanmelden;

/// <summary>Codes that sign a person in once, within ten minutes. Kept in memory only: a restart makes a new link.</summary>
internal sealed class Aanmeldcodes(TimeProvider time)
{
    private static readonly TimeSpan Geldig = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<string, (string Naam, DateTimeOffset Tot)> codes = new(StringComparer.Ordinal);

    public string Maak(string naam)
    {
        var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        codes[code] = (naam, time.GetUtcNow() + Geldig);
        return code;
    }

    /// <summary>The name that the code stands for; null when it was used before, is too old or was never given out.</summary>
    public string? Wissel(string code) => codes.TryRemove(code, out var wie) && time.GetUtcNow() <= wie.Tot ? wie.Naam : null;
}

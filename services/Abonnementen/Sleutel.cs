using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace Abonnementen;

/// <summary>How a subscriber knows that a message is ours.</summary>
[JsonConverter(typeof(CodeConverter<Authsoort>))]
internal enum Authsoort
{
    /// <summary>A token in the Authorization header.</summary>
    [JsonStringEnumMemberName("BEARER")]
    Bearer,

    /// <summary>A signature over id, moment and body, as Standard Webhooks 1.0 says.</summary>
    [JsonStringEnumMemberName("HMAC")]
    Hmac,
}

/// <summary>A secret shared with a subscriber, and what it does to a request.</summary>
internal sealed record Sleutel(Authsoort Soort, string Geheim)
{
    private const string Voorvoegsel = "whsec_";

    /// <summary>Why this cannot be a secret; null when it can.</summary>
    public string? Bezwaar() => Soort switch
    {
        Authsoort.Bearer => Geheim.Length is >= 16 and <= 500 && Geheim.All(c => char.IsAsciiLetterOrDigit(c) || "-._~+/=".Contains(c, StringComparison.Ordinal)) ? null : "Gebruik een token van 16 tot en met 500 tekens: letters, cijfers en - . _ ~ + / =",
        _ => Bytes() is { Length: >= 24 and <= 64 } ? null : "Gebruik whsec_ met daarachter base64 van 24 tot en met 64 willekeurige bytes.",
    };

    /// <summary>Adds what proves that the request is ours.</summary>
    /// <param name="verzoek">The request.</param>
    /// <param name="id">Identity of the message; the same at every try.</param>
    /// <param name="moment">Now, on the real clock: the receiver refuses what is old.</param>
    /// <param name="inhoud">The body, exactly as it is sent.</param>
    public void Onderteken(HttpRequestMessage verzoek, string id, DateTimeOffset moment, string inhoud)
    {
        if (Soort == Authsoort.Bearer)
        {
            verzoek.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Geheim);
            return;
        }
        var seconden = moment.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        verzoek.Headers.Add("webhook-id", id);
        verzoek.Headers.Add("webhook-timestamp", seconden);
        verzoek.Headers.Add("webhook-signature", $"v1,{Convert.ToBase64String(HMACSHA256.HashData(Bytes()!, Encoding.UTF8.GetBytes($"{id}.{seconden}.{inhoud}")))}");
    }

    private byte[]? Bytes()
    {
        if (!Geheim.StartsWith(Voorvoegsel, StringComparison.Ordinal)) { return null; }
        var bytes = new byte[Geheim.Length];
        return Convert.TryFromBase64String(Geheim[Voorvoegsel.Length..], bytes, out var lengte) ? bytes[..lengte] : null;
    }
}

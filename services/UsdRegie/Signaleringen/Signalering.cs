using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace UsdRegie.Signaleringen;

/// <summary>Informatie, waarschuwing, actie, kritiek: in deze volgorde oplopend.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Ernst>))]
internal enum Ernst { I, W, A, C }

[JsonConverter(typeof(JsonStringEnumConverter<SignaleringStatus>))]
internal enum SignaleringStatus
{
    [JsonStringEnumMemberName("OPEN")] Open,
    [JsonStringEnumMemberName("ERKEND")] Erkend,
    [JsonStringEnumMemberName("SLUIMERT")] Sluimert,
    [JsonStringEnumMemberName("OPGELOST")] Opgelost,
}

/// <summary>
/// Een signalering zoals de regisseur haar ziet. Gesloten signaleringen blijven op de tijdlijn. Sinds is de eerste dag van de
/// onafgebroken periode waarin de regel waar is, naar de eigen datum van de feiten; GeopendOp de dag waarop dat bleek.
/// </summary>
internal sealed record Signalering(
    Guid SignaleringId, string Code, string Object, Ernst Ernst, SignaleringStatus Status, DateOnly Sinds, DateOnly GeopendOp,
    DateOnly? OpgelostOp, string? Reden, string Uitleg, string Bron, int Regelversie, DateOnly? SluimertTot, bool? Beoordeling)
{
    /// <summary>Dezelfde signalering krijgt bij het opnieuw opbouwen dezelfde sleutel: een hash, geen toeval.</summary>
    public static Guid Id(Guid dossierId, string code, string objectsleutel, DateOnly geopendOp)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{dossierId:N}|{code}|{objectsleutel}|{geopendOp:yyyy-MM-dd}")).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);    // RFC 9562: version 8, custom
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}

/// <summary>Wat een regel op een dag vindt.</summary>
internal sealed record Bevinding(string Code, string Object, Ernst Ernst, DateOnly Sinds, string Uitleg, string Bron, int Regelversie);

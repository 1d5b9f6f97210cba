using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Inburgering.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Huisstijl.Berichtenverkeer;

/// <summary>From whom a service last heard, and how much.</summary>
internal sealed record Gehoord(string Bron, DateTimeOffset Laatst, long Aantal);

/// <summary>Messages of one kind that wait to be sent.</summary>
internal sealed record Uitgaand(string Soort, int Aantal, DateTimeOffset Oudste);

/// <summary>Messages of one kind that failed for one reason.</summary>
internal sealed record Groep(string? Soort, string Reden, string Staat, int Aantal, DateTimeOffset Laatst);

/// <summary>The traffic of one service, from its own store.</summary>
internal sealed record Verkeer(IReadOnlyList<Gehoord> Gehoord, IReadOnlyList<Uitgaand> Uitgaand, IReadOnlyList<(string Wachtrij, long Aantal)> Verzonden, IReadOnlyList<Groep> Groepen)
{
    public int Wachtend => Uitgaand.Sum(u => u.Aantal);

    public int InQuarantaine => Groepen.Where(g => g.Staat == QuarantinedMessage.InQuarantine).Sum(g => g.Aantal);

    public int OpHerhaling => Groepen.Where(g => g.Staat == QuarantinedMessage.Waiting).Sum(g => g.Aantal);
}

/// <summary>Reads the traffic of messages of a service. A body only after the purpose was written down.</summary>
internal static class Berichtinzage
{
    /// <summary>The reason under which a look at a body stands between the attempts of a message.</summary>
    public const string Ingezien = "INGEZIEN";

    public const int MinsteDoel = 10, MeesteTekens = 400, Meeste = 200;

    private const int MeesteInhoud = 100_000;

    private static readonly JsonSerializerOptions Leesbaar = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<Verkeer> Van(ModuleDbContext db, CancellationToken ct)
    {
        var gehoord = await db.Inbox.GroupBy(x => x.Source).Select(g => new { g.Key, Laatst = g.Max(x => x.ReceivedAt), Aantal = g.LongCount() }).ToListAsync(ct);
        var uitgaand = await db.Outbox.GroupBy(x => x.Type).Select(g => new { g.Key, Aantal = g.Count(), Oudste = g.Min(x => x.RecordedAt) }).ToListAsync(ct);
        var verzonden = await db.SentCounts.AsNoTracking().ToListAsync(ct);
        var groepen = await db.Quarantine.GroupBy(x => new { x.Type, x.Reason, x.State }).Select(g => new { g.Key.Type, g.Key.Reason, g.Key.State, Aantal = g.Count(), Laatst = g.Max(x => x.LastAt) }).ToListAsync(ct);
        return new(
            [.. gehoord.Select(x => new Gehoord(x.Key, x.Laatst, x.Aantal)).OrderBy(x => x.Bron, StringComparer.Ordinal)],
            [.. uitgaand.Select(x => new Uitgaand(x.Key, x.Aantal, x.Oudste)).OrderBy(x => x.Oudste)],
            [.. verzonden.Select(x => (x.Queue, x.Count)).OrderBy(x => x.Queue, StringComparer.Ordinal)],
            [.. groepen.Select(x => new Groep(x.Type, x.Reason, x.State, x.Aantal, x.Laatst)).OrderByDescending(x => x.Laatst)]);
    }

    /// <summary>The messages that are in one state, the youngest first; without their bodies.</summary>
    public static async Task<IReadOnlyList<QuarantinedMessage>> Berichten(ModuleDbContext db, string staat, CancellationToken ct) =>
        await db.Quarantine.AsNoTracking().Where(x => x.State == staat).OrderByDescending(x => x.LastAt).Take(Meeste)
            .Select(x => new QuarantinedMessage { Id = x.Id, Type = x.Type, Source = x.Source, Queue = x.Queue, Reason = x.Reason, Text = x.Text, State = x.State, Attempts = x.Attempts, FirstAt = x.FirstAt, LastAt = x.LastAt, Body = Array.Empty<byte>() }).ToListAsync(ct);

    /// <summary>Writes down who looks and for what, and then gives the body; null for a message that is not there.</summary>
    public static async Task<string?> Bekijk(ModuleDbContext db, Vault vault, Guid id, string doel, Caller wie, CancellationToken ct)
    {
        if (await db.Quarantine.SingleOrDefaultAsync(x => x.Id == id, ct) is not { } rij) { return null; }
        rij.Version++;
        db.Add(new QuarantineAttempt { QuarantineId = id, Number = ++rij.Attempts, At = TimeProvider.System.GetUtcNow(), Reason = Ingezien, Text = doel, Build = QuarantinedMessage.CurrentBuild, Actor = wie.ClientId });
        await db.SaveChangesAsync(ct);
        return Opgemaakt(rij.Encrypted ? vault.DecryptBytes(rij.Body) : rij.Body);
    }

    /// <summary>JSON with a line per member; what is not JSON as it came.</summary>
    internal static string Opgemaakt(byte[] inhoud)
    {
        string tekst;
        try
        {
            using var json = JsonDocument.Parse(inhoud);
            tekst = JsonSerializer.Serialize(json.RootElement, Leesbaar);
        }
        catch (JsonException) { tekst = Encoding.UTF8.GetString(inhoud); } // that may be why it is here
        return tekst.Length > MeesteInhoud ? tekst[..MeesteInhoud] : tekst;
    }
}

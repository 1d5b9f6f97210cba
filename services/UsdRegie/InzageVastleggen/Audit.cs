using System.Security.Cryptography;
using System.Text;

namespace UsdRegie.InzageVastleggen;

/// <summary>Who looked at or did what with which dossier. Rows are only added; each row holds the hash of the one before.</summary>
internal sealed class AuditRij
{
    public required long Nummer { get; init; }
    public required DateTimeOffset Op { get; init; }
    public required string Wie { get; init; }
    public required string Rol { get; init; }
    public required string Oin { get; init; }
    public required string Handeling { get; init; }
    public Guid? DossierId { get; init; }
    public required byte[] VorigeHash { get; init; }
    public required byte[] Hash { get; init; }

    public static byte[] Bereken(AuditRij? vorige, long nummer, DateTimeOffset op, Caller wie, string handeling, Guid? dossierId) =>
        SHA256.HashData([.. vorige?.Hash ?? [], .. Encoding.UTF8.GetBytes($"{nummer}|{op.UtcTicks}|{wie.ClientId}|{wie.Rol}|{wie.Oin}|{handeling}|{dossierId}")]);
}

/// <summary>Adds rows to the hash-chained audit log.</summary>
internal static class Audit
{
    /// <summary>Adds one row to this unit of work. Two writers at once get the same number; the primary key lets one of them win and the other try again.</summary>
    public static async Task Noteer(UsdRegieDbContext db, TimeProvider time, Caller wie, string handeling, Guid? dossierId, CancellationToken ct)
    {
        var vorige = await db.Audit.AsNoTracking().OrderByDescending(x => x.Nummer).FirstOrDefaultAsync(ct);
        var (nummer, op) = ((vorige?.Nummer ?? 0) + 1, time.GetUtcNow());
        db.Add(new AuditRij
        {
            Nummer = nummer, Op = op, Wie = wie.ClientId, Rol = wie.Rol, Oin = wie.Oin, Handeling = handeling, DossierId = dossierId,
            VorigeHash = vorige?.Hash ?? [], Hash = AuditRij.Bereken(vorige, nummer, op, wie, handeling, dossierId),
        });
    }

    /// <summary>Adds one row in a transaction of its own, for a look: nothing else is written.</summary>
    public static async Task NoteerApart(UsdRegieDbContext db, TimeProvider time, Caller wie, string handeling, Guid? dossierId, CancellationToken ct)
    {
        await using var transactie = await db.Begin(ct);
        await Noteer(db, time, wie, handeling, dossierId, ct);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
    }
}

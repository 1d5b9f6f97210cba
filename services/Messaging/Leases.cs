using System.Diagnostics;
using System.Globalization;

namespace Inburgering.Messaging;

/// <summary>Lets one process at a time do a kind of work for a service. A process of this machine that died holds nothing.</summary>
public static class Leases
{
    private static readonly string Owner = $"{Environment.MachineName}:{Environment.ProcessId}:{Process.GetCurrentProcess().StartTime.Ticks}";

    /// <summary>Null when the lease is ours for <paramref name="time"/> from now, otherwise until when another process holds it. Runs on the real clock.</summary>
    public static async Task<DateTimeOffset?> AcquireLease(this ModuleDbContext db, string name, TimeSpan time, CancellationToken ct)
    {
        var now = TimeProvider.System.GetUtcNow();
        var until = now + time;
        var lease = await db.Leases.AsNoTracking().SingleOrDefaultAsync(x => x.Name == name, ct);
        if (lease is null)
        {
            db.Add(new Lease { Name = name, Owner = Owner, Until = until });
            try
            {
                await db.SaveChangesAsync(ct);
                return null;
            }
            catch (DbUpdateException) { return now + TimeSpan.FromSeconds(1); } // another process was just first
            finally { db.Forget(); }
        }
        if (lease.Owner != Owner && lease.Until > now && !IsDead(lease.Owner)) { return lease.Until; }
        var taken = await db.Leases.Where(x => x.Name == name && x.Owner == lease.Owner && x.Until == lease.Until)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.Owner, Owner).SetProperty(x => x.Until, until), ct);
        return taken == 1 ? null : now + TimeSpan.FromSeconds(1);
    }

    /// <summary>Gives the lease back, when it is ours.</summary>
    public static Task ReleaseLease(this ModuleDbContext db, string name, CancellationToken ct) =>
        db.Leases.Where(x => x.Name == name && x.Owner == Owner).ExecuteDeleteAsync(ct);

    private static bool IsDead(string owner)
    {
        if (owner.Split(':') is not [var machine, var pid, var started] || machine != Environment.MachineName) { return false; }
        try
        {
            using var process = Process.GetProcessById(int.Parse(pid, CultureInfo.InvariantCulture));
            return process.StartTime.Ticks.ToString(CultureInfo.InvariantCulture) != started;
        }
        catch (ArgumentException) { return true; } // no such process
    }
}

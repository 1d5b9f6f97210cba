using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ketensimulator;

/// <summary>Remembers what each partner received from us.</summary>
internal sealed class Ontvangen(IServiceScopeFactory scopes, Vault vault, TimeProvider time)
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/ontvangen", async (string? partner, KetensimulatorDbContext db, Vault vault, CancellationToken ct) =>
    {
        var rijen = await db.Ontvangsten.AsNoTracking().Where(o => partner == null || o.Partner == partner).OrderBy(o => o.Volgnummer).ToListAsync(ct);
        return TypedResults.Ok(rijen.GroupBy(o => o.Partner).ToDictionary(g => g.Key, g => g.Select(o => Toon(o, vault)).ToList()));
    }).WithName("toonOntvangen").WithSummary("Wat de partners van ons ontvingen");

    public async Task Noteer(string partner, string methode, string pad, string? bsn, IReadOnlyDictionary<string, string> kop, JsonNode? inhoud, int status, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KetensimulatorDbContext>();
        db.Add(new Ontvangst
        {
            Partner = partner,
            Moment = time.GetUtcNow(),
            Methode = methode,
            Pad = pad,
            Bsn = bsn is null ? null : vault.Encrypt(bsn),
            Kop = JsonSerializer.Serialize(kop),
            Inhoud = inhoud?.ToJsonString(),
            Status = status,
        });
        await db.SaveChangesAsync(ct);
    }

    private static Regel Toon(Ontvangst o, Vault vault) => new(
        o.Moment, o.Methode, o.Pad, o.Bsn is null ? null : vault.Decrypt(o.Bsn),
        JsonSerializer.Deserialize<Dictionary<string, string>>(o.Kop)!, o.Inhoud is null ? null : JsonNode.Parse(o.Inhoud), o.Status);

    /// <summary>Eén aanroep die een partner van ons kreeg.</summary>
    internal sealed record Regel(DateTimeOffset Moment, string Methode, string Pad, string? Bsn, IReadOnlyDictionary<string, string> Kop, JsonNode? Inhoud, int Status);
}

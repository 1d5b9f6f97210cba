using System.Text.Json;
using Inburgering.Contracts.Vwn.V1;
using VluchtelingenwerkBegeleiding.MatchesBehandelen;
using VluchtelingenwerkBegeleiding.ToegangVolgen;

namespace VluchtelingenwerkBegeleiding.BegeleidingMelden;

/// <summary>Who an organisation guides: accepted matches, and whom it reported guidance about without one.</summary>
internal static class Overzicht
{
    /// <param name="InburgeraarId">Key of the person.</param>
    /// <param name="MatchId">The youngest accepted match.</param>
    /// <param name="Naam">As the municipality told it; without a match nobody did.</param>
    /// <param name="Begeleider">Of the last report, otherwise who accepted the match.</param>
    /// <param name="Status">Of the last report; null when nothing was reported.</param>
    /// <param name="Datum">Day of the last report.</param>
    /// <param name="LaatsteContact">Day of the last contact that was logged.</param>
    /// <param name="Ondertekend">Day on which the participatieverklaring was signed.</param>
    public sealed record Regel(Guid InburgeraarId, Guid? MatchId, string? Naam, string? Begeleider, Begeleidingsstatus? Status, DateOnly? Datum, DateOnly? LaatsteContact, DateOnly? Ondertekend)
    {
        public bool Loopt => Status != Begeleidingsstatus.Afgerond;
    }

    /// <summary>Everybody; <paramref name="alleen"/> one person.</summary>
    public static async Task<IReadOnlyList<Regel>> Lees(Guid? alleen, Caller caller, VluchtelingenwerkDbContext db, Vault vault, TimeProvider time, CancellationToken ct)
    {
        var (oin, einden, ingetrokken) = (caller.Oin, db.Einden(caller.Oin, time.Today()), db.Ingetrokken);
        var aangenomen = db.Geldig(oin).Where(x => x.Status == Matchstatus.Geaccepteerd && !ingetrokken.Any(id => id == x.Antwoordbericht));
        var personen = aangenomen.Select(x => x.InburgeraarId).Union(db.Begeleidingen.Where(x => x.Oin == oin).Select(x => x.InburgeraarId));
        var rijen = await personen.Where(p => (alleen == null || p == alleen) && !einden.Any(e => e.InburgeraarId == p)).Select(p => new
        {
            Persoon = p,
            Match = aangenomen.Where(x => x.InburgeraarId == p).OrderByDescending(x => x.AangebodenOp).Select(x => new { x.OverdrachtId, x.BehandelaarNaam }).FirstOrDefault(),
            Laatste = db.Begeleidingen.Where(x => x.InburgeraarId == p && x.Oin == oin).OrderByDescending(x => x.Datum).ThenByDescending(x => x.GemeldOp).Select(x => new { x.Status, x.Datum, x.Gegevens }).FirstOrDefault(),
            Contact = db.Contactmomenten.Where(x => x.InburgeraarId == p && x.Oin == oin).Max(x => (DateOnly?)x.Datum),
            Ondertekend = db.PvtRegistraties.Where(x => x.InburgeraarId == p && x.Oin == oin && x.Ondertekening).Max(x => (DateOnly?)x.Datum),
        }).ToListAsync(ct);
        var namen = await RaadpleegMatches.Namen([.. rijen.Select(x => x.Persoon)], caller, db, vault, time, ct);
        return [.. rijen.Select(x => new Regel(
            x.Persoon, x.Match?.OverdrachtId, namen.GetValueOrDefault(x.Persoon), (x.Laatste is { } l ? Melding(l.Gegevens, vault).Begeleider : null) ?? x.Match?.BehandelaarNaam,
            x.Laatste?.Status, x.Laatste?.Datum, x.Contact, x.Ondertekend))];
    }

    private static MaatschappelijkeBegeleidingGewijzigd Melding(byte[] gegevens, Vault vault) =>
        JsonSerializer.Deserialize<MaatschappelijkeBegeleidingGewijzigd>(vault.Decrypt(gegevens), BerichtJson.Opties)!;
}

namespace CoaIntake.IdentiteitVolgen;

/// <summary>Two keys turn out to be one person: everything under the old key moves to the new one.</summary>
internal static class Samenvoeging
{
    public static async Task VoegSamen(this CoaIntakeDbContext db, Guid oud, Guid nieuw, CancellationToken ct)
    {
        if (oud == nieuw) { throw new RefusedException("SCHEMAFOUT", "De oude en de nieuwe sleutel zijn gelijk."); }
        // A later merge may have arrived first: follow the new key to the one that counts now.
        if (await db.VervallenSleutels.FindAsync([nieuw], ct) is { } verder) { nieuw = verder.NieuweSleutel; }
        if (oud == nieuw) { return; }
        if (await db.VervallenSleutels.FindAsync([oud], ct) is { } bekend) { bekend.NieuweSleutel = nieuw; }
        else { db.Add(new VervallenSleutel { OudeSleutel = oud, NieuweSleutel = nieuw }); }
        foreach (var ouder in await db.VervallenSleutels.Where(x => x.NieuweSleutel == oud).ToListAsync(ct)) { ouder.NieuweSleutel = nieuw; } // one step is always enough

        foreach (var statushouder in await db.Statushouders.Where(x => x.InburgeraarId == oud).ToListAsync(ct))
        {
            statushouder.InburgeraarId = nieuw;
            statushouder.Versie++;
        }
        await db.Verplaats(oud, nieuw, ct);
        var dagen = await db.EersteContacten.Where(x => x.InburgeraarId == nieuw).Select(x => x.Datum).ToListAsync(ct);
        foreach (var contact in await db.EersteContacten.Where(x => x.InburgeraarId == oud).ToListAsync(ct))
        {
            db.Remove(contact);
            if (!dagen.Contains(contact.Datum)) { db.Add(contact.Onder(nieuw)); }
        }
    }
}

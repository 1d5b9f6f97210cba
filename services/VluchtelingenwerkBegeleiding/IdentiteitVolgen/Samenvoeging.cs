using VluchtelingenwerkBegeleiding.VestigingVolgen;

namespace VluchtelingenwerkBegeleiding.IdentiteitVolgen;

/// <summary>Two keys turn out to be one person: everything under the old key moves to the new one.</summary>
internal static class Samenvoeging
{
    public static async Task VoegSamen(this VluchtelingenwerkDbContext db, Guid oud, Guid nieuw, CancellationToken ct)
    {
        if (oud == nieuw) { throw new RefusedException("SCHEMAFOUT", "De oude en de nieuwe sleutel zijn gelijk."); }
        nieuw = await db.Sleutel(nieuw, ct); // a later merge may have arrived first
        if (oud == nieuw) { return; }
        if (await db.VervallenSleutels.FindAsync([oud], ct) is { } bekend) { bekend.NieuweSleutel = nieuw; }
        else { db.Add(new VervallenSleutel { OudeSleutel = oud, NieuweSleutel = nieuw }); }
        foreach (var ouder in await db.VervallenSleutels.Where(x => x.NieuweSleutel == oud).ToListAsync(ct)) { ouder.NieuweSleutel = nieuw; } // one step is always enough

        foreach (var match in await db.Matches.Where(x => x.InburgeraarId == oud).ToListAsync(ct)) { match.InburgeraarId = nieuw; }
        await db.Verplaats(oud, nieuw, ct);
        foreach (var overdracht in await db.Overdrachten.Where(x => x.InburgeraarId == oud).ToListAsync(ct)) { overdracht.InburgeraarId = nieuw; }
        await Vestiging(db, oud, nieuw, ct);

        // What was registered under both keys is one fact: the unique key of the fact decides which row stays.
        var begeleidingen = (await db.Begeleidingen.Where(x => x.InburgeraarId == nieuw).Select(x => new { x.Status, x.Datum }).ToListAsync(ct)).ToHashSet();
        foreach (var rij in await db.Begeleidingen.Where(x => x.InburgeraarId == oud).ToListAsync(ct))
        {
            if (begeleidingen.Contains(new { rij.Status, rij.Datum })) { db.Remove(rij); } else { rij.InburgeraarId = nieuw; }
        }
        var contacten = (await db.Contactmomenten.Where(x => x.InburgeraarId == nieuw).Select(x => new { x.Datum, x.Wijze, x.MetRol }).ToListAsync(ct)).ToHashSet();
        foreach (var rij in await db.Contactmomenten.Where(x => x.InburgeraarId == oud).ToListAsync(ct))
        {
            if (contacten.Contains(new { rij.Datum, rij.Wijze, rij.MetRol })) { db.Remove(rij); } else { rij.InburgeraarId = nieuw; }
        }
        var registraties = (await db.PvtRegistraties.Where(x => x.InburgeraarId == nieuw).Select(x => new { x.Datum, x.Ondertekening, x.Uren }).ToListAsync(ct)).ToHashSet();
        foreach (var rij in await db.PvtRegistraties.Where(x => x.InburgeraarId == oud).ToListAsync(ct))
        {
            if (registraties.Contains(new { rij.Datum, rij.Ondertekening, rij.Uren })) { db.Remove(rij); } else { rij.InburgeraarId = nieuw; }
        }
    }

    private static async Task Vestiging(VluchtelingenwerkDbContext db, Guid oud, Guid nieuw, CancellationToken ct)
    {
        if (await db.Vestigingen.FindAsync([oud], ct) is not { } van) { return; }
        var naar = await db.Vestigingen.FindAsync([nieuw], ct);
        if (naar is null) { db.Add(naar = new Vestiging { InburgeraarId = nieuw }); }
        if (van.VerhuisdatumOp is { } op && VestigingVolgen.Vestiging.IsJonger(op, van.VerhuisdatumVolgorde, naar.VerhuisdatumOp, naar.VerhuisdatumVolgorde))
        {
            (naar.Verhuisdatum, naar.VerhuisdatumZeker, naar.VerhuisdatumOp, naar.VerhuisdatumVolgorde, naar.Verhuisbericht) = (van.Verhuisdatum, van.VerhuisdatumZeker, van.VerhuisdatumOp, van.VerhuisdatumVolgorde, van.Verhuisbericht);
        }
        if (van.VestigingOp is { } gevestigd && VestigingVolgen.Vestiging.IsJonger(gevestigd, van.VestigingVolgorde, naar.VestigingOp, naar.VestigingVolgorde))
        {
            (naar.Vestigingsdatum, naar.Adres, naar.VestigingOp, naar.VestigingVolgorde, naar.Vestigingsbericht) = (van.Vestigingsdatum, van.Adres, van.VestigingOp, van.VestigingVolgorde, van.Vestigingsbericht);
        }
        db.Remove(van);
    }
}

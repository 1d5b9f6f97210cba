using Inburgering.Contracts.Gemeente.V1;

namespace TaalschoolVoortgang.InburgeraarsVolgen;

/// <summary>A chain key the municipality vouches for, and the key that counts for that person now.</summary>
internal sealed class Ketensleutel
{
    public required Guid Sleutel { get; init; }

    public required Guid Geldend { get; set; }
}

/// <summary>How a school finds its learner by the BSN in its own file, without the number being readable here.</summary>
internal sealed class Leerling
{
    public required string SchoolOin { get; init; }

    /// <summary>Keyed blind index of the BSN.</summary>
    public required string BsnIndex { get; init; }

    public required Guid InburgeraarId { get; set; }
}

/// <summary>Which key counts, and who is known.</summary>
internal static class Sleutels
{
    /// <summary>Makes a learner of the school findable by BSN. A corrected BSN replaces the earlier one.</summary>
    public static async Task KenLeerling(this TaalschoolVoortgangDbContext db, Vault vault, string schoolOin, Guid inburgeraarId, string bsn, CancellationToken ct)
    {
        var index = vault.BlindIndex("bsn", bsn);
        db.RemoveRange(await db.Leerlingen.Where(x => x.SchoolOin == schoolOin && x.InburgeraarId == inburgeraarId && x.BsnIndex != index).ToListAsync(ct));
        var bestaand = await db.Leerlingen.FindAsync([schoolOin, index], ct);
        if (bestaand is null) { db.Add(new Leerling { SchoolOin = schoolOin, BsnIndex = index, InburgeraarId = inburgeraarId }); }
        else { bestaand.InburgeraarId = inburgeraarId; }
    }
}

/// <summary>Two keys are one person: everything here moves to the key that counts; the old one stays understood.</summary>
internal static class Samenvoeging
{
    public static async Task VoegSamen(this TaalschoolVoortgangDbContext db, Guid oud, Guid naar, CancellationToken ct)
    {
        var nieuw = await db.Sleutel(naar, ct);
        if (oud == nieuw) { return; }
        await db.Wijs(oud, nieuw, ct);
        await db.Wijs(nieuw, nieuw, ct);
        foreach (var sleutel in await db.Ketensleutels.Where(x => x.Geldend == oud).ToListAsync(ct)) { sleutel.Geldend = nieuw; }
        // Tracked, so that later messages of the same batch see it.
        foreach (var plaatsing in await db.Plaatsingen.Where(x => x.InburgeraarId == oud).ToListAsync(ct)) { plaatsing.InburgeraarId = nieuw; }
        foreach (var traject in await db.Trajecten.Where(x => x.InburgeraarId == oud).ToListAsync(ct)) { traject.InburgeraarId = nieuw; }
        foreach (var leerling in await db.Leerlingen.Where(x => x.InburgeraarId == oud).ToListAsync(ct)) { leerling.InburgeraarId = nieuw; }
        await db.Verplaats(oud, nieuw, ct);
        foreach (var aanbod in await db.Aanbiedingen.Where(x => x.InburgeraarId == oud).ToListAsync(ct)) { aanbod.InburgeraarId = nieuw; }
        var gehad = await db.Voortgangsrapportages.Where(x => x.InburgeraarId == nieuw).Select(x => new { x.Peildatum, x.SchoolOin }).ToListAsync(ct);
        foreach (var rapportage in await db.Voortgangsrapportages.Where(x => x.InburgeraarId == oud).ToListAsync(ct))
        {
            if (!gehad.Contains(new { rapportage.Peildatum, rapportage.SchoolOin })) { rapportage.InburgeraarId = nieuw; }
        }
    }

    private static async Task Wijs(this TaalschoolVoortgangDbContext db, Guid sleutel, Guid geldend, CancellationToken ct)
    {
        var bestaand = await db.Ketensleutels.FindAsync([sleutel], ct);
        if (bestaand is null) { db.Add(new Ketensleutel { Sleutel = sleutel, Geldend = geldend }); }
        else { bestaand.Geldend = geldend; }
    }
}

/// <summary>The municipality vouches for a chain key: a school may then register a learner who found the school himself. An earlier key, when there was one, goes with it.</summary>
internal sealed class IdentiteitBevestigdConsumer(TaalschoolVoortgangDbContext db) : IConsume<IdentiteitBevestigd>
{
    public async Task Consume(Received<IdentiteitBevestigd> message, CancellationToken ct)
    {
        var sleutel = message.Data.NieuweSleutel;
        if (sleutel == Guid.Empty) { throw new RefusedException("SCHEMAFOUT", "De sleutel is leeg."); }
        if (await db.Ketensleutels.FindAsync([sleutel], ct) is null) { db.Add(new Ketensleutel { Sleutel = sleutel, Geldend = sleutel }); }
        if (message.Data.OudeSleutel is { } oud) { await db.VoegSamen(oud, sleutel, ct); }
    }
}

/// <summary>The municipality found two keys of one person.</summary>
internal sealed class IdentiteitSamengevoegdConsumer(TaalschoolVoortgangDbContext db) : IConsume<IdentiteitSamengevoegd>
{
    public Task Consume(Received<IdentiteitSamengevoegd> message, CancellationToken ct)
    {
        var (oud, nieuw) = (message.Data.OudeSleutel, message.Data.NieuweSleutel);
        if (oud == nieuw) { throw new RefusedException("SCHEMAFOUT", "De oude en de nieuwe sleutel zijn gelijk."); }
        return db.VoegSamen(oud, nieuw, ct);
    }
}

using DuoExamens.NotificatiesVerwerken;

namespace DuoExamens.Personen;

/// <summary>Finds the person that DUO means, or makes a chain key for someone met here first. The regie decides later whether that key stays (M37).</summary>
internal sealed class Personenregister(DuoExamensDbContext db, Vault vault)
{
    public string BsnIndex(string bsn) => vault.BlindIndex("bsn", bsn);

    public string VNummerIndex(string vNummer) => vault.BlindIndex("vnummer", vNummer);

    /// <summary>
    /// The BSN is the stronger key. When BSN and V-nummer belong to two known people, both rows stay as they are: the regie
    /// sees both numbers in M10 and sets the message aside. Nobody guesses here.
    /// </summary>
    public async Task<Persoon> VindOfMaak(string? bsn, string? vNummer, CancellationToken ct)
    {
        var (bsnIndex, vIndex) = (bsn is null ? null : BsnIndex(bsn), vNummer is null ? null : VNummerIndex(vNummer));
        var opBsn = bsnIndex is null ? null : await db.Personen.SingleOrDefaultAsync(p => p.BsnIndex == bsnIndex, ct);
        var opVNummer = vIndex is null ? null : await db.Personen.SingleOrDefaultAsync(p => p.VNummerIndex == vIndex, ct);
        if (opBsn is not null && opVNummer is { BsnIndex: null } && opVNummer != opBsn) { opVNummer = await Voegsamen(opBsn, opVNummer, ct); }
        var persoon = opBsn ?? (opVNummer is { BsnIndex: null } || bsn is null ? opVNummer : null);
        if (persoon is null)
        {
            persoon = new Persoon { Id = Guid.CreateVersion7(), InburgeraarId = Guid.CreateVersion7() };
            db.Add(persoon);
        }
        if (persoon.BsnIndex is null && bsn is not null)
        {
            (persoon.Bsn, persoon.BsnIndex) = (vault.Encrypt(bsn), bsnIndex);
            persoon.Versie++;
            db.PlanWerk(Werksoort.Vergelijking, persoon.Id, bsnIndex!, Vergelijken.Vergelijk.Ritme);
            if (persoon.VNummerIndex is { } bekend) { await HervatGeparkeerd(bekend, ct); }
        }
        if (persoon.VNummerIndex is null && vNummer is not null && opVNummer is null)
        {
            (persoon.VNummer, persoon.VNummerIndex) = (vault.Encrypt(vNummer), vIndex);
            persoon.Versie++;
            if (persoon.BsnIndex is not null) { await HervatGeparkeerd(vIndex!, ct); }
        }
        return persoon;
    }

    /// <summary>A command of the regie names the person by BSN and by its own key, and that key is the one that counts.</summary>
    public async Task<Persoon> VindVoorRegie(Guid inburgeraarId, string bsn, CancellationToken ct)
    {
        var persoon = await VindOfMaak(bsn, null, ct);
        await Hernoem(persoon.InburgeraarId, inburgeraarId, ct);
        await db.SaveChangesAsync(ct); // someone met here first is not in the store yet; the caller's transaction still decides
        return await db.Personen.SingleAsync(p => p.BsnIndex == persoon.BsnIndex, ct);
    }

    /// <summary>BSN of whoever has this key; null when it is not known here.</summary>
    public async Task<string?> Bsn(Guid sleutel, CancellationToken ct)
    {
        var geldend = await Geldend(sleutel, ct);
        return await db.Personen.Where(p => p.InburgeraarId == geldend).Select(p => p.Bsn).SingleOrDefaultAsync(ct) is { } cijfer ? vault.Decrypt(cijfer) : null;
    }

    /// <summary>Follows replaced keys to the one that counts now.</summary>
    public async Task<Guid> Geldend(Guid sleutel, CancellationToken ct)
    {
        var gezien = new HashSet<Guid>();
        while (gezien.Add(sleutel) && await db.Aliassen.FindAsync([sleutel], ct) is { } alias) { sleutel = alias.NieuweSleutel; }
        return sleutel;
    }

    /// <summary>From now on <paramref name="nieuw"/> is the key of whoever had <paramref name="oud"/>.</summary>
    public async Task Hernoem(Guid oud, Guid nieuw, CancellationToken ct)
    {
        nieuw = await Geldend(nieuw, ct);
        if (oud == nieuw) { return; }
        var alias = await db.Aliassen.FindAsync([oud], ct);
        if (alias is null) { db.Add(new Sleutelalias { OudeSleutel = oud, NieuweSleutel = nieuw }); }
        else { alias.NieuweSleutel = nieuw; }
        await db.Meldingen.Where(m => m.InburgeraarId == oud).ExecuteUpdateAsync(s => s.SetProperty(m => m.InburgeraarId, nieuw), ct);
        await Verplaats(oud, nieuw, ct);
        var bron = db.Personen.Local.SingleOrDefault(p => p.InburgeraarId == oud) ?? await db.Personen.SingleOrDefaultAsync(p => p.InburgeraarId == oud, ct);
        if (bron is null) { return; }
        var doel = await db.Personen.SingleOrDefaultAsync(p => p.InburgeraarId == nieuw, ct);
        if (doel is null)
        {
            bron.InburgeraarId = nieuw;
            bron.Versie++;
        }
        else { await Voegsamen(doel, bron, ct); }
    }

    private async Task<Persoon> Voegsamen(Persoon blijft, Persoon vervalt, CancellationToken ct)
    {
        db.Remove(vervalt);
        await db.SaveChangesAsync(ct); // frees the unique indexes; the caller's transaction still decides
        await Verplaats(vervalt.InburgeraarId, blijft.InburgeraarId, ct);
        if (blijft.BsnIndex is null && vervalt.BsnIndex is { } groep)
        {
            (blijft.Bsn, blijft.BsnIndex) = (vervalt.Bsn, vervalt.BsnIndex);
            db.PlanWerk(Werksoort.Vergelijking, blijft.Id, groep, Vergelijken.Vergelijk.Ritme);
        }
        blijft.Gemeente ??= vervalt.Gemeente;
        if (blijft.VNummerIndex is null) { (blijft.VNummer, blijft.VNummerIndex) = (vervalt.VNummer, vervalt.VNummerIndex); }
        blijft.Versie++;
        if (await db.Aliassen.FindAsync([vervalt.InburgeraarId], ct) is null && vervalt.InburgeraarId != blijft.InburgeraarId)
        {
            db.Add(new Sleutelalias { OudeSleutel = vervalt.InburgeraarId, NieuweSleutel = blijft.InburgeraarId });
        }
        if (blijft.VNummerIndex is { } index && blijft.BsnIndex is not null) { await HervatGeparkeerd(index, ct); }
        return blijft;
    }

    private async Task Verplaats(Guid oud, Guid nieuw, CancellationToken ct)
    {
        await db.Doorgegeven.Where(d => d.InburgeraarId == oud).ExecuteUpdateAsync(s => s.SetProperty(d => d.InburgeraarId, nieuw), ct);
        await db.Verwerkingsfouten.Where(f => f.InburgeraarId == oud).ExecuteUpdateAsync(s => s.SetProperty(f => f.InburgeraarId, nieuw), ct);
        await db.Verschillen.Where(v => v.InburgeraarId == oud).ExecuteUpdateAsync(s => s.SetProperty(v => v.InburgeraarId, nieuw), ct);
    }

    /// <summary>Notifications that named only the V-nummer waited for a BSN: DUO can be read now.</summary>
    private async Task HervatGeparkeerd(string vNummerIndex, CancellationToken ct)
    {
        foreach (var wachtend in await db.Notificaties.Where(n => n.VNummerIndex == vNummerIndex && n.Status == NotificatieStatus.Geparkeerd).ToListAsync(ct))
        {
            wachtend.Status = NotificatieStatus.Ontvangen;
            db.PlanWerk(Werksoort.Notificatie, wachtend.BerichtId, vNummerIndex);
        }
    }
}

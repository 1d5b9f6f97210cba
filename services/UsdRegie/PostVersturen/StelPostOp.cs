using UsdRegie.Dossiers;
using UsdRegie.FeitenRegistreren;
using UsdRegie.FeitenVerwerken;
using UsdRegie.Signaleringen;
using UsdRegie.SignaleringenVolgen;

namespace UsdRegie.PostVersturen;

/// <summary>
/// Reads the stream of alerts, remembers per address what it has to hear, and makes mails when they may go: at once for what is severe, once a day an overview
/// (docs/adr/0027). Reading is one transaction with the cursor, making a mail one transaction with what it tells. Each claims its row before it adds others: a duplicate
/// key would put an address in the log, as SQL Server names the value.
/// </summary>
internal sealed class StelPostOp(UsdRegieDbContext db, Dossierschrijver schrijver, Leesrecht leesrecht, Postinstellingen instellingen, Postbode postbode, IConfiguration configuration, TimeProvider time) : IDueWork
{
    private const int PerKeer = 200, Pogingen = 5;

    private readonly string adres = (configuration["PublicUrl"] is { Length: > 0 } publiek ? publiek : Access.OwnAddress(configuration)).TrimEnd('/');

    public async Task<DateTimeOffset?> Next(CancellationToken ct)
    {
        var nu = time.GetUtcNow();
        if (await db.Postcursor.AsNoTracking().SingleOrDefaultAsync(ct) is not { } cursor || await db.Stroom.AnyAsync(x => x.Nummer > cursor.Nummer, ct)) { return nu; }
        var adressen = await db.Postadressen.AsNoTracking().ToListAsync(ct);
        if (Ontbreekt(adressen).Any() || adressen.Any(Vervallen)) { return nu; }
        var (onderweg, wachtend) = (await Onderweg(ct), await Wachtend(ct));
        var opgelost = SignaleringStatus.Opgelost.Tekst();
        var open = await db.Signaleringen.Where(x => x.Status != opgelost).Select(x => x.Gemeentecode).Distinct().ToListAsync(ct);
        return adressen.Where(a => !onderweg.Contains((a.Gemeentecode, a.Adres))).Where(a => open.Contains(a.Gemeentecode) || wachtend.Contains((a.Gemeentecode, a.Adres))).Select(a => (DateTimeOffset?)Moment(a, wachtend)).Min();
    }

    public async Task Run(CancellationToken ct)
    {
        while (await Herhaal(Lees, ct) == PerKeer) { }
        var onderweg = await Onderweg(ct);
        foreach (var a in await db.Postadressen.AsNoTracking().ToListAsync(ct))
        {
            if (!onderweg.Contains((a.Gemeentecode, a.Adres))) { await Herhaal(c => Maak(a.Gemeentecode, a.Adres, c), ct); }
        }
        postbode.Wek();
    }

    /// <summary>When this address may get its next mail.</summary>
    private DateTimeOffset Moment(PostadresRij a, HashSet<(string, string)> wachtend)
    {
        var overzicht = instellingen.Overzichtmoment(a.OverzichtOp, time.GetUtcNow(), time.LocalTimeZone);
        if (!wachtend.Contains((a.Gemeentecode, a.Adres))) { return overzicht; }
        var nu = time.GetUtcNow();
        var vrij = a.LaatsteOp is { } laatste && laatste + instellingen.Tussentijd > nu ? laatste + instellingen.Tussentijd : nu;
        return instellingen.Eerst(vrij, time.LocalTimeZone) is var eerst && eerst < overzicht ? eerst : overzicht;
    }

    private async Task<HashSet<(string, string)>> Onderweg(CancellationToken ct) => [.. (await db.Post.Select(x => new { x.Gemeentecode, x.Adres }).ToListAsync(ct)).Select(x => (x.Gemeentecode, x.Adres))];

    private async Task<HashSet<(string, string)>> Wachtend(CancellationToken ct) =>
        [.. (await db.Postmeldingen.Where(x => x.Stand != PostmeldingRij.Gemeld).Select(x => new { x.Gemeentecode, x.Adres }).Distinct().ToListAsync(ct)).Select(x => (x.Gemeentecode, x.Adres))];

    private IEnumerable<Postadres> Ontbreekt(IReadOnlyList<PostadresRij> adressen) => instellingen.Adressen.Where(p => !adressen.Any(a => a.Regisseur is null && a.Gemeentecode == p.Gemeentecode && a.Adres == p.Adres));

    /// <summary>Taken out of the settings since.</summary>
    private bool Vervallen(PostadresRij a) => a.Regisseur is null ? !instellingen.Adressen.Contains(new(a.Gemeentecode, a.Adres)) : !instellingen.Regisseurs;

    /// <summary>Takes what is new in the stream. The first time it begins at the end: what was open before stands in the overview.</summary>
    private async Task<int> Lees(CancellationToken ct)
    {
        await using var transactie = await db.Begin(ct);
        var cursor = await db.Postcursor.SingleOrDefaultAsync(ct);
        if (cursor is null) { db.Add(cursor = new PostcursorRij { Nummer = await NummerWijzigingen.Laatste(db, ct) }); }
        cursor.Versie++;
        await db.SaveChangesAsync(ct);
        var adressen = await db.Postadressen.ToListAsync(ct);
        foreach (var weg in adressen.Where(Vervallen).ToList()) { await Vergeet(weg, ct); }
        foreach (var erbij in Ontbreekt(adressen).ToList()) { Ken(adressen, erbij.Gemeentecode, erbij.Adres, null); }
        var vanaf = cursor.Nummer;
        var nieuw = await db.Stroom.AsNoTracking().Where(x => x.Nummer > vanaf).OrderBy(x => x.Nummer).Take(PerKeer).ToListAsync(ct);
        var dossierIds = nieuw.Select(x => x.DossierId).Distinct().ToList();
        var rijen = (await db.Dossiers.AsNoTracking().Where(x => dossierIds.Contains(x.DossierId)).ToListAsync(ct)).ToDictionary(x => x.DossierId);
        var standen = await schrijver.Laad(rijen.Values, ct);
        var ids = nieuw.Select(x => x.SignaleringId).Distinct().ToList();
        var meldingen = await db.Postmeldingen.Where(x => ids.Contains(x.SignaleringId)).ToListAsync(ct);
        foreach (var x in nieuw)
        {
            var open = x.Status != SignaleringStatus.Opgelost.Tekst() && x.Soort != Wijzigingsoort.Vervallen;
            List<string> naar = [.. meldingen.Where(m => m.SignaleringId == x.SignaleringId).Select(m => m.Adres)]; // who was told it opened, hears that it is over
            if (rijen.TryGetValue(x.DossierId, out var rij) && standen[x.DossierId].Dossier.Op(time.Today()) is var stand && Toegang.Leest(stand, Gemeenten.Oin(x.Gemeentecode)))
            {
                naar.AddRange(instellingen.Adressen.Where(a => a.Gemeentecode == x.Gemeentecode).Select(a => a.Adres));
                if (instellingen.Regisseurs && stand.Regisseur is { Email: { } email } regisseur && Postinstellingen.IsAdres(email))
                {
                    Ken(adressen, x.Gemeentecode, email, regisseur.Naam);
                    naar.Add(email);
                }
            }
            foreach (var ontvanger in naar.Distinct()) { Volg(meldingen, x, ontvanger, open); }
        }
        if (nieuw.Count > 0) { cursor.Nummer = nieuw[^1].Nummer; }
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return nieuw.Count;
    }

    private void Volg(List<PostmeldingRij> meldingen, StroomRij x, string ontvanger, bool open)
    {
        var bestaand = meldingen.Find(m => m.SignaleringId == x.SignaleringId && m.Adres == ontvanger);
        switch (PostmeldingRij.Na(bestaand?.Stand, open, instellingen.Ernst.Contains((Ernst)(x.Rang - 1))))
        {
            case null when bestaand is not null:
                db.Remove(bestaand);
                meldingen.Remove(bestaand);
                break;
            case { } stand when bestaand is not null: bestaand.Stand = stand; break;
            case { } stand:
                var melding = new PostmeldingRij { SignaleringId = x.SignaleringId, Gemeentecode = x.Gemeentecode, Adres = ontvanger, DossierId = x.DossierId, Code = x.Code, Rang = x.Rang, Stand = stand };
                db.Add(melding);
                meldingen.Add(melding);
                break;
        }
    }

    /// <summary>An address that is seen for the first time gets its first overview on the next working day. One that is in the settings stays the whole municipality's.</summary>
    private void Ken(List<PostadresRij> adressen, string gemeente, string adres, string? regisseur)
    {
        if (adressen.Find(a => a.Gemeentecode == gemeente && a.Adres == adres) is { } bestaand)
        {
            if (bestaand.Regisseur is not null && bestaand.Regisseur != regisseur) { bestaand.Regisseur = regisseur; }
            return;
        }
        var rij = new PostadresRij { Gemeentecode = gemeente, Adres = adres, Regisseur = regisseur, OverzichtOp = time.Today() };
        db.Add(rij);
        adressen.Add(rij);
    }

    private async Task Vergeet(PostadresRij weg, CancellationToken ct)
    {
        await db.Postmeldingen.Where(m => m.Gemeentecode == weg.Gemeentecode && m.Adres == weg.Adres).ExecuteDeleteAsync(ct);
        db.Remove(weg);
    }

    /// <summary>Makes the mail of one address when its moment has come; the overview takes along what else there is to tell.</summary>
    private async Task<int> Maak(string gemeente, string naar, CancellationToken ct)
    {
        var (nu, zone) = (time.GetUtcNow(), time.LocalTimeZone);
        await using var transactie = await db.Begin(ct);
        if (await db.Postadressen.SingleOrDefaultAsync(a => a.Gemeentecode == gemeente && a.Adres == naar, ct) is not { } ontvanger) { return 0; }
        var meldingen = await db.Postmeldingen.Where(m => m.Gemeentecode == gemeente && m.Adres == naar && m.Stand != PostmeldingRij.Gemeld).ToListAsync(ct);
        if (Moment(ontvanger, meldingen.Count > 0 ? [(gemeente, naar)] : []) > nu) { return 0; }
        ontvanger.Versie++;
        await db.SaveChangesAsync(ct);
        if (await db.Post.AnyAsync(x => x.Gemeentecode == gemeente && x.Adres == naar, ct)) { return 0; }
        var overzicht = instellingen.Overzichtmoment(ontvanger.OverzichtOp, nu, zone) <= nu ? await Openstaand(ontvanger, ct) : null;
        if (overzicht is not null) { ontvanger.OverzichtOp = time.Today(); }
        if (overzicht is { Count: 0 }) { overzicht = null; }
        if (meldingen.Count > 0 || overzicht is not null)
        {
            var (onderwerp, tekst) = Posttekst.Maak(Regels(PostmeldingRij.Nieuw), Regels(PostmeldingRij.Opgelost), overzicht, adres, ontvanger.Regisseur is not null, time.Today());
            db.Add(new PostRij { PostId = Guid.CreateVersion7(), Gemeentecode = gemeente, Adres = naar, Onderwerp = onderwerp, Tekst = tekst, NietVoor = TimeProvider.System.GetUtcNow() });
            ontvanger.LaatsteOp = nu;
        }
        foreach (var m in meldingen)
        {
            if (m.Stand == PostmeldingRij.Nieuw) { m.Stand = PostmeldingRij.Gemeld; }
            else { db.Remove(m); }
        }
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return 1;

        List<Posttekst.Regel> Regels(string stand) => [.. meldingen.Where(m => m.Stand == stand).Select(m => new Posttekst.Regel(m.Code, m.Rang, m.DossierId))];
    }

    /// <summary>What is open and not put away, in the dossiers of this address that the municipality may read.</summary>
    private async Task<List<Posttekst.Regel>> Openstaand(PostadresRij ontvanger, CancellationToken ct)
    {
        var (opgelost, sluimert) = (SignaleringStatus.Opgelost.Tekst(), SignaleringStatus.Sluimert.Tekst());
        var (gemeente, naam) = (ontvanger.Gemeentecode, ontvanger.Regisseur);
        var open = await db.Signaleringen.AsNoTracking().Where(x => x.Gemeentecode == gemeente && x.Status != opgelost && x.Status != sluimert && (naam == null || db.Dossiers.Any(d => d.DossierId == x.DossierId && d.Regisseur == naam)))
            .Select(x => new Posttekst.Regel(x.Code, x.Rang, x.DossierId)).ToListAsync(ct);
        List<Guid> ids = [.. open.Select(x => x.DossierId).Distinct()];
        var dicht = await leesrecht.Verlopen(ids, Gemeenten.Oin(gemeente), ct);
        if (naam is null) { return open.FindAll(x => !dicht.Contains(x.DossierId)); }
        // Names are not unique and addresses change: only where this is the address now.
        var standen = await schrijver.Laad(await db.Dossiers.AsNoTracking().Where(d => ids.Contains(d.DossierId)).ToListAsync(ct), ct);
        return open.FindAll(x => !dicht.Contains(x.DossierId) && standen[x.DossierId].Dossier.Op(time.Today()).Regisseur?.Email == ontvanger.Adres);
    }

    private async Task<int> Herhaal(Func<CancellationToken, Task<int>> doe, CancellationToken ct)
    {
        for (var poging = 1; ; poging++)
        {
            try
            {
                db.Forget();
                return await doe(ct);
            }
            catch (DbUpdateException) when (poging < Pogingen) { } // another process was just first: look again
        }
    }
}

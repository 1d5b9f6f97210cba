using UsdRegie.BesluitenNemen;
using UsdRegie.Dossiers;
using UsdRegie.DossiersRaadplegen;
using UsdRegie.FeitenRegistreren;
using UsdRegie.FeitenVerwerken;
using UsdRegie.OverdrachtenBehandelen;
using UsdRegie.Signaleringen;
using UsdRegie.SignaleringenBehandelen;

namespace UsdRegie.VandaagTonen;

/// <summary>One person with the alerts that ask something today, the most severe first.</summary>
internal sealed record Werkpersoon(Guid DossierId, string? Naam, string? Regisseur, IReadOnlyList<SignaleringRegel> Signaleringen);

/// <summary>A page of the list; <c>Meer</c> when another page follows.</summary>
internal sealed record Werkpersonen(IReadOnlyList<Werkpersoon> Personen, bool Meer);

/// <summary>Handovers on a page, those with the first deadline first; <c>Meer</c> when older ones follow.</summary>
internal sealed record Werkoverdrachten(IReadOnlyList<Werkoverdracht> Alle, bool Meer)
{
    public IEnumerable<Werkoverdracht> WachtOpOns => Alle.Where(o => o.AanOns && o.Kaart.VolgendeActie is not null);

    public IEnumerable<Werkoverdracht> WachtOpAnder => Alle.Where(o => !o.AanOns && o.Kaart.VolgendeActie is not null);

    /// <summary>Nothing is left to do but to say how it ended.</summary>
    public IEnumerable<Werkoverdracht> AfTeRonden => Alle.Where(o => o.Kaart.VolgendeActie is null);
}

/// <summary>A decision on enforcement that waits for a second person.</summary>
internal sealed record Werkbesluit(Guid DossierId, string? Naam, Handhavingscode Code, Handhavingsuitkomst Uitkomst, string VoorbereidDoor, DateOnly VoorbereidOp);

/// <summary>What waits for an employee of one municipality today. A snoozed alert comes back on its day; until then it is not here.</summary>
internal sealed class Werklijst(UsdRegieDbContext db, Dossierschrijver schrijver, Drempels drempels, TimeProvider time)
{
    public const int PersonenPerPagina = 25, OverdrachtenPerPagina = 50, BesluitenPerPagina = 100;

    private static readonly string[] Zichtbaar = [SignaleringStatus.Open.Tekst(), SignaleringStatus.Erkend.Tekst()];
    private static readonly string[] Lopend = [Overdrachtregister.Aangeboden, Overdrachtregister.Teruggelegd, Overdrachtregister.Geaccepteerd];

    /// <summary>Two queries: which persons are on this page, and their alerts. The order is of the most severe alert of a person, then of the one that is open longest. Without <paramref name="regisseursleutel"/> those of everybody.</summary>
    public async Task<Werkpersonen> Personen(string gemeente, string? regisseursleutel, int pagina, CancellationToken ct)
    {
        var vraag =
            from s in db.Signaleringen
            where s.Gemeentecode == gemeente && Zichtbaar.Contains(s.Status)
            join d in db.Dossiers on s.DossierId equals d.DossierId
            where regisseursleutel == null || d.Regisseursleutel == regisseursleutel
            group s by new { d.DossierId, d.Sorteersleutel, d.Naam, d.Regisseur } into g
            orderby g.Max(s => s.Rang) descending, g.Min(s => s.Sinds), g.Key.Sorteersleutel
            select new { g.Key.DossierId, g.Key.Naam, g.Key.Regisseur };
        var personen = await vraag.Skip((pagina - 1) * PersonenPerPagina).Take(PersonenPerPagina + 1).ToListAsync(ct);
        var meer = personen.Count > PersonenPerPagina;
        if (meer) { personen.RemoveAt(PersonenPerPagina); }
        var ids = personen.ConvertAll(p => p.DossierId);
        var rijen = (await db.Signaleringen.AsNoTracking().Where(x => ids.Contains(x.DossierId) && Zichtbaar.Contains(x.Status)).ToListAsync(ct)).ToLookup(x => x.DossierId);
        return new([.. personen.Select(p => new Werkpersoon(p.DossierId, p.Naam, p.Regisseur,
            [.. rijen[p.DossierId].OrderByDescending(x => x.Rang).ThenBy(x => x.Sinds).ThenBy(x => x.Code, StringComparer.Ordinal).Select(x => SignaleringRegel.Van(p.DossierId, p.Naam, x.AlsSignalering()))]))], meer);
    }

    /// <summary>Decisions that were prepared and not confirmed, rejected or withdrawn yet, the oldest first.</summary>
    public async Task<IReadOnlyList<Werkbesluit>> Besluiten(string gemeente, CancellationToken ct)
    {
        var voorbereid = Voorstelstatus.Voorbereid.Tekst();
        var rijen = await (
            from v in db.Besluitvoorstellen.AsNoTracking()
            where v.Gemeentecode == gemeente && v.Status == voorbereid
            join d in db.Dossiers on v.DossierId equals d.DossierId
            orderby v.VoorbereidOp
            select new { Voorstel = v, d.Naam }).Take(BesluitenPerPagina).ToListAsync(ct);
        return rijen.ConvertAll(r => new Werkbesluit(r.Voorstel.DossierId, r.Naam, r.Voorstel.AlsBesluit.Code, r.Voorstel.AlsBesluit.Uitkomst, r.Voorstel.VoorbereidDoor, LegalTime.DateOf(r.Voorstel.VoorbereidOp)));
    }

    /// <summary>
    /// The handovers that did not end, with the municipality on one of the sides: unanswered and handed-back ones first. What was
    /// handed back and offered again since is left out: the new offer is the one that matters.
    /// </summary>
    public async Task<Werkoverdrachten> Overdrachten(Caller wie, string? regisseursleutel, int pagina, CancellationToken ct)
    {
        var (oin, gemeente) = (wie.EigenOin(), wie.EigenGemeente());
        var vraag = db.Overdrachten.AsNoTracking().Where(x => (x.NaarOin == oin || x.VanOin == oin) && Lopend.Contains(x.Status));
        vraag = vraag.Where(x => x.Status != Overdrachtregister.Teruggelegd
            || (x.VanOin == oin && !db.Overdrachten.Any(n => n.DossierId == x.DossierId && n.Soort == x.Soort && n.VanOin == x.VanOin && n.AangebodenOp > x.AangebodenOp)));
        if (regisseursleutel is not null) { vraag = vraag.Where(x => db.Dossiers.Any(d => d.DossierId == x.DossierId && d.Regisseursleutel == regisseursleutel)); }
        var rijen = await vraag.OrderBy(x => x.Status == Overdrachtregister.Geaccepteerd ? 1 : 0).ThenBy(x => x.AangebodenOp)
            .Skip((pagina - 1) * OverdrachtenPerPagina).Take(OverdrachtenPerPagina + 1).ToListAsync(ct);
        var meer = rijen.Count > OverdrachtenPerPagina;
        if (meer) { rijen.RemoveAt(OverdrachtenPerPagina); }
        if (rijen.Count == 0) { return new([], false); }

        var ids = rijen.Select(x => x.DossierId).Distinct().ToList();
        var dossiers = await db.Dossiers.AsNoTracking().Where(x => ids.Contains(x.DossierId)).ToDictionaryAsync(x => x.DossierId, ct);
        var standen = await schrijver.Laad(dossiers.Values, ct);
        var overdrachten = new List<Werkoverdracht>(rijen.Count);
        foreach (var rij in rijen)
        {
            var (dossier, stand) = (dossiers[rij.DossierId], standen[rij.DossierId].Dossier.Op(time.Today()));
            if (!Toegang.MagLezen(stand, wie)) { continue; }
            // A correction (M36) by the sender takes the offer out of the dossier.
            if (stand.Overdrachten.FirstOrDefault(o => o.OverdrachtId == rij.OverdrachtId) is not { } overdracht) { continue; }
            var kaart = Overdrachtkaart.Van(dossier, stand, overdracht, drempels);
            overdrachten.Add(new(kaart, overdracht.Status, wie.StaatAan(rij), dossier.Naam, dossier.Gemeentecode == gemeente ? dossier.DossierId : null, kaart.AanZet == oin));
        }
        return new([.. overdrachten.OrderBy(o => o.Kaart.Uiterlijk ?? DateOnly.MaxValue).ThenBy(o => o.Kaart.AangebodenOp)], meer);
    }
}

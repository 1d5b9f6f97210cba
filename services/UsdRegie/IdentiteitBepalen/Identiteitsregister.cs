using System.Collections.Concurrent;

namespace UsdRegie.IdentiteitBepalen;

/// <summary>
/// Which person a message is about. BSN and V-nummer decide, then the chain key; a person known under another key gets
/// that key as alias and the chain is told (M37). Numbers that point to two persons are never guessed about.
/// </summary>
internal sealed class Identiteitsregister(UsdRegieDbContext db, Vault vault)
{
    private static readonly Prepared<UsdRegieDbContext, List<Guid>, SleutelRij> Sleutels = new((db, onderwerpen) => db.Sleutels.AsNoTracking().Where(x => EF.Parameter(onderwerpen).Contains(x.Sleutel)));

    private readonly Dictionary<Guid, SleutelRij> sleutels = [];
    private readonly Dictionary<Guid, IdentiteitRij> identiteiten = [];
    private readonly Dictionary<string, IdentiteitRij> opBsn = [], opVNummer = [];

    public string BsnIndex(string bsn) => vault.BlindIndex("bsn", bsn);

    public string VNummerIndex(string vNummer) => vault.BlindIndex("vnummer", Nummers.VNummerVoluit(vNummer));

    /// <summary>BSN of a person in clear, for a message that may carry it.</summary>
    public async Task<string?> Bsn(Guid inburgeraarId) =>
        (await db.Identiteiten.AsNoTracking().SingleOrDefaultAsync(x => x.InburgeraarId == inburgeraarId))?.Bsn is { } bsn ? vault.Decrypt(bsn) : null;

    /// <summary>V-nummer of a person in clear, ten digits.</summary>
    public async Task<string?> VNummer(Guid inburgeraarId) =>
        (await db.Identiteiten.AsNoTracking().SingleOrDefaultAsync(x => x.InburgeraarId == inburgeraarId))?.VNummer is { } vNummer ? vault.Decrypt(vNummer) : null;

    /// <summary>Reads at once everything that these messages may need.</summary>
    public async Task Laad(IReadOnlyList<Received<object>> berichten, CancellationToken ct)
    {
        var onderwerpen = berichten.Where(b => b.Envelope.Subject is not null).Select(b => b.Envelope.Subject!.Value).Distinct().ToList();
        foreach (var rij in await Sleutels.Ask(db, onderwerpen, ct)) { sleutels[rij.Sleutel] = rij; }

        var paren = berichten.Where(b => b.Data is StatushouderGekoppeld or InburgeringsplichtGewijzigd).Select(b => (b.Envelope.Subject, Paar: Nummerpaar.Van(b.Data))).ToList();
        if (paren.Count == 0) { return; }
        var personen = paren.Where(p => p.Subject is { } s && sleutels.ContainsKey(s)).Select(p => sleutels[p.Subject!.Value].InburgeraarId).Distinct().ToList();
        var bsns = paren.Where(p => p.Paar.Bsn is not null).Select(p => BsnIndex(p.Paar.Bsn!)).Distinct().ToList();
        var vNummers = paren.Where(p => p.Paar.VNummer is not null).Select(p => VNummerIndex(p.Paar.VNummer!)).Distinct().ToList();
        var gevonden = await db.Identiteiten
            .Where(x => personen.Contains(x.InburgeraarId) || (x.BsnIndex != null && bsns.Contains(x.BsnIndex)) || (x.VNummerIndex != null && vNummers.Contains(x.VNummerIndex)))
            .ToListAsync(ct);
        foreach (var identiteit in gevonden) { Onthoud(identiteit); }
    }

    /// <summary>The person behind a chain key, or null when nobody is known by it.</summary>
    public Guid? Bekend(Guid? sleutel) => sleutel is { } s && sleutels.TryGetValue(s, out var rij) ? rij.InburgeraarId : null;

    /// <summary>The person that M01 or M10 is about; made when nobody fits.</summary>
    /// <exception cref="RefusedException">The BSN is no BSN.</exception>
    /// <exception cref="IdentiteitConflict">The numbers belong to more than one person.</exception>
    /// <exception cref="NotYetException">A message without numbers about an unknown person.</exception>
    public Guid Bepaal(Received<object> bericht, Nummerpaar nummers)
    {
        if (nummers.Bsn is { } bsn && !Nummers.IsBsn(bsn)) { throw new RefusedException("ELFPROEF", "Het BSN in dit bericht doorstaat de elfproef niet."); }
        var (bsnIndex, vNummerIndex) = (nummers.Bsn is { } b ? BsnIndex(b) : null, nummers.VNummer is { } v ? VNummerIndex(v) : null);
        var sleutel = bericht.Envelope.Subject ?? throw new RefusedException("ZONDER_PERSOON", "Dit bericht noemt geen inburgeraar.");
        var (viaBsn, viaVNummer) = (bsnIndex is null ? null : opBsn.GetValueOrDefault(bsnIndex), vNummerIndex is null ? null : opVNummer.GetValueOrDefault(vNummerIndex));
        var viaSleutel = Bekend(sleutel) is { } bekend ? identiteiten[bekend] : null;

        var kandidaten = new[] { viaBsn, viaVNummer, viaSleutel }.Where(x => x is not null).Distinct().ToList();
        if (kandidaten.Count > 1 || kandidaten is [{ } ene] && Weerspreekt(ene, bsnIndex, vNummerIndex))
        {
            throw new IdentiteitConflict(bericht.Envelope.Id, [.. kandidaten.Select(k => k!.InburgeraarId)]);
        }
        if (kandidaten is [] && bsnIndex is null && vNummerIndex is null) { throw new NotYetException("Dit bericht noemt geen BSN of V-nummer en deze inburgeraar is nog niet bekend."); }

        var identiteit = kandidaten is [{ } gevonden] ? gevonden : Nieuw(sleutel);
        if (bsnIndex is not null && identiteit.BsnIndex is null) { (identiteit.Bsn, identiteit.BsnIndex) = (vault.Encrypt(nummers.Bsn!), bsnIndex); }
        if (vNummerIndex is not null && identiteit.VNummerIndex is null) { (identiteit.VNummer, identiteit.VNummerIndex) = (vault.Encrypt(Nummers.VNummerVoluit(nummers.VNummer!)), vNummerIndex); }
        Onthoud(identiteit);
        if (viaSleutel is null && identiteit.InburgeraarId != sleutel)
        {
            Ken(sleutel, identiteit.InburgeraarId);
            db.Publish(
                new IdentiteitSamengevoegd { OudeSleutel = sleutel, NieuweSleutel = identiteit.InburgeraarId, Reden = "Zelfde BSN of V-nummer." },
                new About(identiteit.InburgeraarId) { Cause = bericht.Envelope });
        }
        return identiteit.InburgeraarId;
    }

    private static bool Weerspreekt(IdentiteitRij identiteit, string? bsnIndex, string? vNummerIndex) =>
        (bsnIndex is not null && identiteit.BsnIndex is not null && identiteit.BsnIndex != bsnIndex)
        || (vNummerIndex is not null && identiteit.VNummerIndex is not null && identiteit.VNummerIndex != vNummerIndex);

    private IdentiteitRij Nieuw(Guid sleutel)
    {
        var identiteit = new IdentiteitRij { InburgeraarId = sleutel };
        db.Add(identiteit);
        Ken(sleutel, sleutel);
        return identiteit;
    }

    private void Ken(Guid sleutel, Guid inburgeraarId)
    {
        var rij = new SleutelRij { Sleutel = sleutel, InburgeraarId = inburgeraarId };
        sleutels[sleutel] = rij;
        db.Add(rij);
    }

    private void Onthoud(IdentiteitRij identiteit)
    {
        identiteiten[identiteit.InburgeraarId] = identiteit;
        if (identiteit.BsnIndex is { } bsn) { opBsn[bsn] = identiteit; }
        if (identiteit.VNummerIndex is { } vNummer) { opVNummer[vNummer] = identiteit; }
    }
}

/// <summary>The numbers in a message belong to more than one person, or to one person with other numbers.</summary>
internal sealed class IdentiteitConflict(Guid berichtId, IReadOnlyList<Guid> personen) : Exception("BSN and V-nummer of one message belong to different persons.")
{
    public Guid BerichtId { get; } = berichtId;

    public IReadOnlyList<Guid> Personen { get; } = personen;
}

/// <summary>Carries the persons of a conflict from the consumer, whose transaction is undone, to the listener that marks their dossiers.</summary>
internal sealed class Identiteitsconflicten
{
    private readonly ConcurrentDictionary<Guid, IReadOnlyList<Guid>> personen = new();

    public void Meld(IdentiteitConflict conflict) => personen[conflict.BerichtId] = conflict.Personen;

    public IReadOnlyList<Guid> Neem(Guid? berichtId) => berichtId is { } id && personen.TryRemove(id, out var lijst) ? lijst : [];
}

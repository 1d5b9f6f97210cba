using Microsoft.AspNetCore.Http.HttpResults;
using UsdRegie.Dossiers;
using UsdRegie.DossiersRaadplegen;
using UsdRegie.FeitenVerwerken;
using UsdRegie.Overdrachten;
using UsdRegie.OverdrachtenBehandelen;
using UsdRegie.Rekenen;

namespace UsdRegie.FeitenRegistreren;

/// <summary>Which dossier a caller may write in and read.</summary>
internal static class Toegang
{
    /// <summary>
    /// An employee in the dossiers of the own municipality; a participation partner in those of its own people (<see cref="Begeleidt"/>); another
    /// partner where it knows the key of the dossier (from a handover). For a partner until the municipality ends that (M35) or may not read the
    /// dossier itself any more: nobody would see what is written.
    /// </summary>
    public static bool MagSchrijven(DossierRij dossier, Stand stand, Caller wie) => Rollen.Gemeente.Contains(wie.Rol)
        ? wie.EigenGemeente() == dossier.Gemeentecode && MagLezen(stand, wie)
        : Leest(stand, Gemeenten.Oin(dossier.Gemeentecode)) && (wie.Rol == "participatie" ? Begeleidt(stand, wie) : MagLezen(stand, wie));

    /// <summary>
    /// Whether somebody is of this participation partner, to read and to write: a handover to it waits or was accepted; or it carries out an activity or a
    /// work programme (its own, or one for which the municipality named it), as long as it did not hand the person back. What another municipality gave it
    /// before a move does not count here, except an activity that went on.
    /// </summary>
    public static bool Begeleidt(Stand stand, Caller wie)
    {
        if (!MagLezen(stand, wie)) { return false; }
        var gemeente = stand.Dossier.Sleutel.Gemeentecode;
        var overdrachten = stand.Overdrachten.Where(o => o.Aanbod.NaarOin == wie.Oin && Gemeenten.Code(o.Aanbod.VanOin) is var van && (van is null || van == gemeente)).Select(o => o.Status).ToList();
        if (overdrachten.Exists(s => s is Overdrachtstatus.Aangeboden or Overdrachtstatus.Geaccepteerd)) { return true; }
        var gekomen = stand.Alle<VerhuisdNaarGemeente>().Where(m => m.NaarGemeente == gemeente).Max(m => (DateOnly?)m.Datum);
        return (overdrachten.Count == 0 || overdrachten.Contains(Overdrachtstatus.Afgerond)) && stand.Activiteiten.Any(a => a.Oin == wie.Oin && !(a.Einde < gekomen));
    }

    /// <summary>
    /// A partner reads until the municipality ends that; asked again at every look. So does the municipality that a person left: it reads until
    /// a month after the plan of the new one (<see cref="Leesrecht"/>), and again when the person comes back.
    /// </summary>
    public static bool MagLezen(Stand stand, Caller wie) => Leest(stand, wie.EigenOin());

    /// <summary>The same for an organisation.</summary>
    public static bool Leest(Stand stand, string oin)
    {
        var eigen = Gemeenten.Code(oin) is not null;
        return !stand.Alle<ToegangBeeindigd>().Any(m => m.PartnerOin == oin && m.Per <= stand.Dag && (!eigen || m.Per > Toestanden.Vertrek(stand)?.Datum));
    }

    /// <summary>What a partner registers of after a move belongs in the dossier of the new municipality; what was before it is still history of this one.</summary>
    public static ProblemHttpResult? Elders(Stand stand, Caller wie, IEnumerable<object> feiten) => !Rollen.Gemeente.Contains(wie.Rol) && Toestanden.Vertrek(stand) is { } weg && feiten.Any(f => Leven.IsElders(f, stand.Dossier, stand.Dag))
        ? Problems.Create(403, "TOEGANG_BEEINDIGD", "Deze persoon woont niet meer in deze gemeente", $"De persoon verhuisde op {weg.Datum:yyyy-MM-dd}. Leg dit vast in het dossier van de nieuwe gemeente. Kent u dat nog niet? Vraag daar om een overdracht.")
        : null;

    /// <summary>True when a participation partner writes about an activity that another organisation carries out: that one is not its own to see or to change.</summary>
    public static bool VanAnder(Stand stand, Caller wie, IEnumerable<object> feiten) => wie.Rol == "participatie" && feiten.Any(f => Over(f) is { } id && stand.Activiteiten.Any(a => a.Id == id && a.Oin != wie.Oin && Gemeenten.Code(a.Oin) is null));

    private static Guid? Over(object feit) => feit switch
    {
        UrenGeregistreerd m => m.ActiviteitId,
        ActiviteitBeeindigd m => m.ActiviteitId,
        WerktrajectBeeindigd m => m.WerktrajectId,
        NazorgGestart m => m.WerktrajectId,
        NazorgBeeindigd m => m.WerktrajectId,
        _ => null,
    };

    /// <summary>Null when the municipality of this dossier may still add to it; from the day of the move on the new municipality does.</summary>
    public static ProblemHttpResult? Vertrokken(Stand stand, Caller wie) => Rollen.Gemeente.Contains(wie.Rol) && Toestanden.Vertrek(stand) is { } weg
        ? Problems.Create(403, "TOEGANG_BEEINDIGD", "Deze persoon woont niet meer in uw gemeente", $"De persoon verhuisde op {weg.Datum:yyyy-MM-dd}. U kunt in dit dossier niets meer vastleggen. Draag het over met een overdracht T7.")
        : null;
}

/// <summary>How long the municipality that a person left may read the dossier: DUO gives it the person until a month after the plan of the new municipality.</summary>
internal sealed class Leesrecht(UsdRegieDbContext db, Dossierschrijver schrijver, TimeProvider time)
{
    /// <summary>What stands on a page where the name was.</summary>
    public const string Verhuisd = "Verhuisd naar een andere gemeente";

    /// <summary>The new municipality has its plan: what the old one may still read ends a month later (M35).</summary>
    public async Task Begrens(DossierRij nieuw, PipVastgesteld plan, Caller wie, CancellationToken ct)
    {
        var anderen = await db.Dossiers.Where(x => x.InburgeraarId == nieuw.InburgeraarId && x.DossierId != nieuw.DossierId).ToListAsync(ct);
        if (anderen.Count == 0) { return; }
        var standen = await schrijver.Laad(anderen, ct);
        foreach (var oud in anderen)
        {
            if (Einde(standen[oud.DossierId].Dossier, oud.Gemeentecode, nieuw.Gemeentecode, plan, time.Today()) is not { } einde) { continue; }
            schrijver.Schrijf(oud, standen[oud.DossierId], [new Feit(Guid.CreateVersion7(), wie.Oin, time.GetUtcNow(), time.GetUtcNow(), einde)]);
        }
    }

    /// <summary>Null when the person did not leave for that municipality, or when the end was known already.</summary>
    internal static ToegangBeeindigd? Einde(Dossier oud, string oudeGemeente, string nieuweGemeente, PipVastgesteld plan, DateOnly vandaag)
    {
        var oin = Gemeenten.Oin(oudeGemeente);
        if (Toestanden.Sinds(oud.Op(vandaag)).ToList() is not [var weg, ..] verhuizingen || !verhuizingen.Exists(m => m.NaarGemeente == nieuweGemeente)) { return null; }
        if (oud.VanSoort<ToegangBeeindigd>().Any(v => v.Feit.Inhoud is ToegangBeeindigd m && m.PartnerOin == oin && m.Per > weg.Datum)) { return null; }
        return new ToegangBeeindigd { PartnerOin = oin, Per = Datums.Laatste(plan.Dagtekening, weg.Datum).PlusMaanden(1), Reden = Toegangseinde.Verhuisd };
    }

    /// <summary>Which of these dossiers the caller's municipality may not read any more; only those of persons with a dossier elsewhere are looked at.</summary>
    public Task<IReadOnlySet<Guid>> Verlopen(IReadOnlyCollection<Guid> dossierIds, Caller wie, CancellationToken ct) => Verlopen(dossierIds, wie.EigenOin(), ct);

    /// <summary>The same for a municipality by its OIN.</summary>
    public async Task<IReadOnlySet<Guid>> Verlopen(IReadOnlyCollection<Guid> dossierIds, string oin, CancellationToken ct)
    {
        var verhuisd = dossierIds.Count == 0 ? [] : await db.Dossiers.AsNoTracking().Where(x => dossierIds.Contains(x.DossierId) && db.Dossiers.Any(y => y.InburgeraarId == x.InburgeraarId && y.Gemeentecode != x.Gemeentecode)).ToListAsync(ct);
        if (verhuisd.Count == 0) { return new HashSet<Guid>(); }
        var standen = await schrijver.Laad(verhuisd, ct);
        return verhuisd.Where(x => !Toegang.Leest(standen[x.DossierId].Dossier.Op(time.Today()), oin)).Select(x => x.DossierId).ToHashSet();
    }
}

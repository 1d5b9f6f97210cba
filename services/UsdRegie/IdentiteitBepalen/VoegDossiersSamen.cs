using System.ComponentModel.DataAnnotations;
using UsdRegie.Dossiers;
using UsdRegie.DossiersRaadplegen;
using UsdRegie.FeitenRegistreren;
using UsdRegie.FeitenVerwerken;
using UsdRegie.InzageVastleggen;
using UsdRegie.Signaleringen;

namespace UsdRegie.IdentiteitBepalen;

/// <summary>
/// Een mens besluit dat twee dossiers over dezelfde persoon gaan (M37). The facts of the other dossier are added to this
/// one, its keys become aliases, its numbers move along; the log of the other dossier stays as it was.
/// </summary>
internal static class VoegDossiersSamen
{
    public sealed record Verzoek
    {
        /// <summary>Het andere dossier, dat in dit dossier opgaat.</summary>
        public required Guid MetDossierId { get; init; }

        [StringLength(200)]
        public required string Reden { get; init; }
    }

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/dossiers/{dossierId:guid}/_voeg-samen", Handle).RequireRol(Rollen.Gemeente).WithSummary("Voeg een tweede dossier van dezelfde persoon bij dit dossier (M37)").Produces<DossierBeeld>().ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<IResult> Handle(
        Guid dossierId, Body<Verzoek> body, UsdRegieDbContext db, Dossierschrijver schrijver, Uitgaand uitgaand, Drempels drempels, TimeProvider time, Caller wie, CancellationToken ct)
    {
        var verzoek = body.Read();
        await using var transactie = await db.Begin(ct);
        var gemeente = wie.EigenGemeente();
        var dossiers = await db.Dossiers.Where(x => (x.DossierId == dossierId || x.DossierId == verzoek.MetDossierId) && x.Gemeentecode == gemeente).ToDictionaryAsync(x => x.DossierId, ct);
        if (!dossiers.TryGetValue(dossierId, out var blijft)) { return RaadpleegDossiers.Onbekend(); }
        if (verzoek.MetDossierId == dossierId || !dossiers.TryGetValue(verzoek.MetDossierId, out var gaatOp)) { return Problems.Invalid("/metDossierId", "Dit is geen ander dossier van uw gemeente."); }

        var identiteiten = await db.Identiteiten.Where(x => x.InburgeraarId == blijft.InburgeraarId || x.InburgeraarId == gaatOp.InburgeraarId).ToDictionaryAsync(x => x.InburgeraarId, ct);
        var (nieuw, oud) = (identiteiten[blijft.InburgeraarId], identiteiten[gaatOp.InburgeraarId]);
        if (Botst(nieuw.BsnIndex, oud.BsnIndex) || Botst(nieuw.VNummerIndex, oud.VNummerIndex))
        {
            return Problems.Create(409, "NUMMERS_BOTSEN", "Dit zijn niet dezelfde nummers", "Beide dossiers hebben een eigen BSN of V-nummer. Laat de bron het verkeerde nummer eerst corrigeren.");
        }
        db.Remove(oud);
        (nieuw.Bsn, nieuw.BsnIndex) = nieuw.BsnIndex is null ? (oud.Bsn, oud.BsnIndex) : (nieuw.Bsn, nieuw.BsnIndex);
        (nieuw.VNummer, nieuw.VNummerIndex) = nieuw.VNummerIndex is null ? (oud.VNummer, oud.VNummerIndex) : (nieuw.VNummer, nieuw.VNummerIndex);
        foreach (var sleutel in await db.Sleutels.Where(x => x.InburgeraarId == oud.InburgeraarId).ToListAsync(ct)) { sleutel.InburgeraarId = nieuw.InburgeraarId; }

        var eigen = await db.Dossiers.Where(x => x.InburgeraarId == nieuw.InburgeraarId).ToListAsync(ct);
        var ander = await db.Dossiers.Where(x => x.InburgeraarId == oud.InburgeraarId).ToListAsync(ct);
        var standen = await schrijver.Laad([.. eigen, .. ander], ct);
        var feit = new Feit(Guid.CreateVersion7(), wie.Oin, time.GetUtcNow(), time.GetUtcNow(), new IdentiteitSamengevoegd { OudeSleutel = oud.InburgeraarId, NieuweSleutel = nieuw.InburgeraarId, Reden = verzoek.Reden });
        foreach (var dossier in ander)
        {
            if (eigen.Find(d => d.Gemeentecode == dossier.Gemeentecode) is not { } doel)
            {
                dossier.InburgeraarId = nieuw.InburgeraarId; // the only dossier in its municipality: it changes hands
                schrijver.Schrijf(dossier, new Dossierstand(dossier.AlsSleutel, standen[dossier.DossierId].Feiten, standen[dossier.DossierId].Signaleringen), [feit]);
                continue;
            }
            var resultaat = schrijver.Schrijf(doel, standen[doel.DossierId], [.. standen[dossier.DossierId].Feiten, feit]);
            foreach (var overdracht in await db.Overdrachten.Where(x => x.DossierId == dossier.DossierId).ToListAsync(ct)) { (overdracht.DossierId, overdracht.Versie) = (doel.DossierId, overdracht.Versie + 1); }
            foreach (var voorstel in await db.Besluitvoorstellen.Where(x => x.DossierId == dossier.DossierId).ToListAsync(ct)) { (voorstel.DossierId, voorstel.Versie) = (doel.DossierId, voorstel.Versie + 1); }
            await Overdrachtregister.Volg(db, doel, resultaat, ct);
            await schrijver.Vervallen(dossier, standen[dossier.DossierId], ct);
            db.Remove(dossier);
            if (doel == blijft) { uitgaand.Over(doel, resultaat.Stand, feit, wie); }
        }
        uitgaand.AanAllen((IdentiteitSamengevoegd)feit.Inhoud);
        await Audit.Noteer(db, time, wie, "dossiers samengevoegd", dossierId, ct);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        var na = (await schrijver.Laad([blijft], ct))[dossierId];
        return TypedResults.Ok(Beeld.Van(na.Dossier, na.Signaleringen, time.Today(), drempels) with { Zaaknummer = blijft.Zaaknummer });
    }

    private static bool Botst(string? een, string? ander) => een is not null && ander is not null && een != ander;
}

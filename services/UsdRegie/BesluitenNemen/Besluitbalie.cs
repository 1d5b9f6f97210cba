using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using UsdRegie.Dossiers;
using UsdRegie.DossiersRaadplegen;
using UsdRegie.FeitenRegistreren;
using UsdRegie.FeitenVerwerken;
using UsdRegie.InzageVastleggen;
using UsdRegie.Referentie;

namespace UsdRegie.BesluitenNemen;

/// <summary>
/// Prepares a decision on enforcement, and confirms, rejects or withdraws it; for the API and the page of the dossier. Only a confirmation by another person writes
/// a fact: the message M31, with the two people from their own tokens. Two who confirm at once: one of them finds it done.
/// </summary>
internal sealed class Besluitbalie(UsdRegieDbContext db, Dossierschrijver schrijver, Uitgaand uitgaand, Handhavingsinstellingen instellingen, TimeProvider time)
{
    private const int Pogingen = 4;

    public Task<IResult> BereidVoor(Guid dossierId, Body<Handhavingsbesluit> body, ClaimsPrincipal wie, CancellationToken ct)
    {
        var vandaag = time.Today();
        var gevraagd = body.Read(("besluitOp", vandaag), ("bezwaarTot", vandaag), ("goedgekeurdDoor", Array.Empty<string>()));
        if ((body.VastgelegdOp ?? vandaag) != vandaag || gevraagd.BesluitOp != vandaag) { throw new InvalidBodyException("/besluitOp", "Een besluit geldt vanaf de dag waarop een tweede mens het bevestigt. Laat de dag weg."); }
        return Doe(dossierId, wie, async (rij, stand, nu, mens, beller) =>
        {
            if (Toegang.Vertrokken(nu, beller) is { } vertrokken) { return vertrokken; }
            var fouten = Besluitstappen.BijVoorbereiden(gevraagd, mens, nu, instellingen);
            if (fouten.Count > 0) { return await Weiger(rij, fouten, beller, ct); }

            var besluit = Besluitstappen.Op(gevraagd, vandaag, mens.Sub);
            var (data, code) = (Feitcodering.Bytes(besluit), besluit.Code);
            var open = await db.Besluitvoorstellen.Where(x => x.DossierId == dossierId && x.Status == Voorbereid).ToListAsync(ct);
            if (open.Find(x => x.VoorbereidDoor == mens.Sub && x.Besluit.AsSpan().SequenceEqual(data)) is { } zelfde) { return TypedResults.Ok(zelfde.AlsVoorstel); }
            if (open.Exists(x => x.AlsBesluit.Code == code)) { return Problems.Create(409, "VOORSTEL_STAAT_OPEN", "Er wacht al een voorstel", $"Met code {code.Tekst()} wacht al een besluit op bevestiging. Laat dat eerst bevestigen, afwijzen of intrekken."); }
            var voorstel = new BesluitvoorstelRij
            {
                VoorstelId = Guid.CreateVersion7(), DossierId = dossierId, Gemeentecode = rij.Gemeentecode, Besluit = data,
                VoorbereidDoor = mens.Sub, VoorbereidOp = time.GetUtcNow(), Status = Voorbereid,
            };
            db.Add(voorstel);
            rij.Versie++; // two who prepare at once: the second sees the first
            await Audit.Noteer(db, time, beller, "besluit voorbereid", dossierId, ct);
            return TypedResults.Accepted($"/{Diensten.UsdRegie}/v1/dossiers/{dossierId}/besluitvoorstellen/{voorstel.VoorstelId}", voorstel.AlsVoorstel);
        }, ct);
    }

    public Task<IResult> Bevestig(Guid dossierId, Guid voorstelId, ClaimsPrincipal wie, CancellationToken ct) => Doe(dossierId, wie, async (rij, stand, nu, mens, beller) =>
    {
        if (Toegang.Vertrokken(nu, beller) is { } vertrokken) { return vertrokken; }
        if (await Zoek(dossierId, voorstelId, ct) is not { } voorstel) { return Onbekend(); }
        if (voorstel.Status != Voorbereid) { return Afgehandeld(voorstel, Voorstelstatus.Bevestigd, mens); }
        var besluit = Besluitstappen.Op(voorstel.AlsBesluit, time.Today(), voorstel.VoorbereidDoor, mens.Sub);
        var fouten = Besluitstappen.BijBevestigen(besluit, voorstel.VoorbereidDoor, mens, nu, instellingen);
        if (fouten.Count > 0) { return await Weiger(rij, fouten, beller, ct); }

        var feit = new Feit(voorstel.VoorstelId, beller.Oin, time.GetUtcNow(), time.GetUtcNow(), besluit);
        var resultaat = schrijver.Schrijf(rij, stand, [feit]);
        uitgaand.Over(rij, resultaat.Stand, feit, beller);
        voorstel.Besluit = Feitcodering.Bytes(besluit);
        Sluit(voorstel, Voorstelstatus.Bevestigd, mens, null);
        await Audit.Noteer(db, time, beller, "besluit bevestigd", dossierId, ct);
        return TypedResults.Ok(voorstel.AlsVoorstel);
    }, ct);

    public Task<IResult> WijsAf(Guid dossierId, Guid voorstelId, RedenVerzoek verzoek, ClaimsPrincipal wie, CancellationToken ct) => Stop(dossierId, voorstelId, verzoek, Voorstelstatus.Afgewezen, "besluit afgewezen", wie, ct);

    public Task<IResult> TrekIn(Guid dossierId, Guid voorstelId, RedenVerzoek verzoek, ClaimsPrincipal wie, CancellationToken ct) => Stop(dossierId, voorstelId, verzoek, Voorstelstatus.Ingetrokken, "besluit ingetrokken", wie, ct);

    /// <summary>All proposals of one dossier, the newest first.</summary>
    public async Task<IReadOnlyList<Besluitvoorstel>> Van(Guid dossierId, CancellationToken ct) =>
        [.. (await db.Besluitvoorstellen.AsNoTracking().Where(x => x.DossierId == dossierId).ToListAsync(ct)).OrderByDescending(x => x.VoorbereidOp).Select(x => x.AlsVoorstel)];

    private Task<IResult> Stop(Guid dossierId, Guid voorstelId, RedenVerzoek verzoek, Voorstelstatus einde, string handeling, ClaimsPrincipal wie, CancellationToken ct) => Doe(dossierId, wie, async (rij, _, _, mens, beller) =>
    {
        if (string.IsNullOrWhiteSpace(verzoek.Reden)) { return Problems.Invalid("/reden", "Schrijf op waarom het voorstel niet doorgaat."); }
        if (await Zoek(dossierId, voorstelId, ct) is not { } voorstel) { return Onbekend(); }
        if (voorstel.Status != Voorbereid) { return Afgehandeld(voorstel, einde, mens); }
        if (Besluitstappen.Zelf(voorstel.VoorbereidDoor, mens) != (einde == Voorstelstatus.Ingetrokken))
        {
            return Problems.Create(409, Handhavingscontrole.NietToegestaan, "Dit mag niet bij dit voorstel", einde == Voorstelstatus.Ingetrokken ? "Alleen wie het voorbereidde, trekt het in. Bent u het er niet mee eens? Wijs het af. (regel R-20)" : "U bereidde dit zelf voor. Gaat het niet door? Trek het in. (regel R-20)");
        }
        Sluit(voorstel, einde, mens, verzoek.Reden);
        await Audit.Noteer(db, time, beller, handeling, rij.DossierId, ct);
        return TypedResults.Ok(voorstel.AlsVoorstel);
    }, ct);

    private static string Voorbereid => Voorstelstatus.Voorbereid.Tekst();

    private Task<BesluitvoorstelRij?> Zoek(Guid dossierId, Guid voorstelId, CancellationToken ct) => db.Besluitvoorstellen.SingleOrDefaultAsync(x => x.VoorstelId == voorstelId && x.DossierId == dossierId, ct);

    private void Sluit(BesluitvoorstelRij voorstel, Voorstelstatus einde, Beslisser door, string? reden) =>
        (voorstel.Status, voorstel.AfgehandeldDoor, voorstel.AfgehandeldOp, voorstel.Reden, voorstel.Versie) = (einde.Tekst(), door.Sub, time.GetUtcNow(), reden, voorstel.Versie + 1);

    /// <summary>The same once more is no mistake; something else is.</summary>
    private static IResult Afgehandeld(BesluitvoorstelRij voorstel, Voorstelstatus gevraagd, Beslisser door) => voorstel.AlsStatus == gevraagd && voorstel.AfgehandeldDoor == door.Sub
        ? TypedResults.Ok(voorstel.AlsVoorstel)
        : Problems.Create(409, "VOORSTEL_AFGEHANDELD", "Dit voorstel is al afgehandeld", $"Het is {voorstel.AlsStatus.Tekst()} door {voorstel.AfgehandeldDoor}.");

    private static ProblemHttpResult Onbekend() => Problems.NotFound("Dit voorstel staat niet in het dossier.");

    private async Task<IResult> Weiger(DossierRij rij, IReadOnlyList<Weigering> fouten, Caller wie, CancellationToken ct)
    {
        await Audit.Noteer(db, time, wie, $"geweigerd: {fouten[0].Code}", rij.DossierId, ct);
        return Registreerder.AlsProbleem(fouten);
    }

    /// <summary>One step on the dossier as it is, all or nothing; again when another was just first.</summary>
    private async Task<IResult> Doe(Guid dossierId, ClaimsPrincipal wie, Func<DossierRij, Dossierstand, Stand, Beslisser, Caller, Task<IResult>> stap, CancellationToken ct)
    {
        var mens = Beslisser.Van(wie);
        var beller = Caller.From(wie) with { ClientId = mens.Sub }; // who did it is written down as a person, also when a program carried the token
        for (var poging = 1; ; poging++)
        {
            try
            {
                await using var transactie = await db.Begin(ct);
                if (await db.Dossiers.SingleOrDefaultAsync(x => x.DossierId == dossierId, ct) is not { } rij) { return RaadpleegDossiers.Onbekend(); }
                var stand = (await schrijver.Laad([rij], ct))[dossierId];
                var nu = stand.Dossier.Op(time.Today());
                if (!Toegang.MagSchrijven(rij, nu, beller)) { return RaadpleegDossiers.Onbekend(); }
                var antwoord = await stap(rij, stand, nu, mens, beller);
                await db.SaveChangesAsync(ct);
                await transactie.CommitAsync(ct);
                return antwoord;
            }
            catch (DbUpdateConcurrencyException) when (poging < Pogingen) { db.Forget(); }
        }
    }
}

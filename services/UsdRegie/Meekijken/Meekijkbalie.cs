using System.ComponentModel.DataAnnotations;
using UsdRegie.Delen;
using UsdRegie.Dossiers;
using UsdRegie.DossiersRaadplegen;
using UsdRegie.FeitenRegistreren;
using UsdRegie.FeitenVerwerken;
using UsdRegie.InzageVastleggen;
using UsdRegie.Rekenen;
using UsdRegie.Signaleringen;

namespace UsdRegie.Meekijken;

/// <summary>Een organisatie laten meekijken.</summary>
internal sealed record MeekijkVerzoek
{
    [RegularExpression("^[0-9]{8}[0-9A-Z]{12}$")]
    public required string PartnerOin { get; init; }

    /// <summary>Waarvoor zij meekijkt; zij leest dit ook.</summary>
    [StringLength(200, MinimumLength = 1)]
    public required string Doel { get; init; }

    /// <summary>Laatste dag; ontbreekt zij, dan de langste die mag.</summary>
    public DateOnly? Tot { get; init; }
}

/// <summary>Het meekijken eerder stoppen.</summary>
internal sealed record StopVerzoek
{
    [StringLength(200, MinimumLength = 1)]
    public required string Reden { get; init; }
}

/// <summary>Lets another organisation look along in one dossier until a day, and ends that; for the API and the page of the dossier.</summary>
internal sealed class Meekijkbalie(UsdRegieDbContext db, Dossierschrijver schrijver, Drempels drempels, TimeProvider time)
{
    private const int Pogingen = 4;

    public DateOnly LaatsteDag => time.Today().PlusDagen(drempels.Geheel("meekijken:dagen"));

    public Task<IResult> StaToe(Guid dossierId, MeekijkVerzoek verzoek, Caller wie, CancellationToken ct) => Schrijf(dossierId, wie, "meekijken toegestaan", stand =>
    {
        var (oin, tot) = (verzoek.PartnerOin, verzoek.Tot ?? LaatsteDag);
        if (Gemeenten.Code(oin) is not null) { return Problems.Invalid("/partnerOin", "Een andere gemeente krijgt het dossier met een overdracht T7."); }
        if (oin == Partners.Duo) { return Problems.Invalid("/partnerOin", "DUO kijkt niet mee: DUO krijgt het plan en de resultaten."); }
        if (string.IsNullOrWhiteSpace(verzoek.Doel)) { return Problems.Invalid("/doel", "Schrijf op waarvoor deze organisatie meekijkt."); }
        if (tot < time.Today()) { return Problems.Invalid("/tot", "Deze dag is al voorbij. Kies vandaag of later."); }
        if (tot > LaatsteDag) { return Problems.Invalid("/tot", $"Meekijken kan tot en met {LaatsteDag.Voluit()}. Daarna kunt u het opnieuw toestaan."); }
        return Meekijker.Van(stand).FirstOrDefault(m => m.PartnerOin == oin && m.Status == Meekijkstatus.Loopt) is { } al
            ? al.Tot == tot && al.Doel == verzoek.Doel ? TypedResults.Ok(al) : Problems.Create(409, "KIJKT_AL_MEE", "Deze organisatie kijkt al mee", $"Dat loopt tot en met {al.Tot.Voluit()}. Beëindig het eerst.")
            : new MeekijkenToegestaan(oin, tot, verzoek.Doel, wie.ClientId);
    }, ct);

    public Task<IResult> Beeindig(Guid dossierId, Guid meekijkId, StopVerzoek verzoek, Caller wie, CancellationToken ct) => Schrijf(dossierId, wie, "meekijken beëindigd", stand =>
        string.IsNullOrWhiteSpace(verzoek.Reden) ? Problems.Invalid("/reden", "Schrijf op waarom het meekijken stopt.")
        : Meekijker.Van(stand).FirstOrDefault(m => m.MeekijkId == meekijkId) is not { } m ? Problems.NotFound("Dit meekijken staat niet in het dossier.")
        : m.Status != Meekijkstatus.Loopt ? TypedResults.Ok(m)
        : new MeekijkenBeeindigd(meekijkId, verzoek.Reden, wie.ClientId), ct);

    /// <summary>Decides on the dossier as it is: an answer, or the fact that is written.</summary>
    private async Task<IResult> Schrijf(Guid dossierId, Caller wie, string handeling, Func<Stand, object> besluit, CancellationToken ct)
    {
        for (var poging = 1; ; poging++)
        {
            try { return await Probeer(dossierId, wie, handeling, besluit, ct); }
            catch (DbUpdateConcurrencyException) when (poging < Pogingen) { db.Forget(); } // another fact was just first: decide again with it
        }
    }

    private async Task<IResult> Probeer(Guid dossierId, Caller wie, string handeling, Func<Stand, object> besluit, CancellationToken ct)
    {
        await using var transactie = await db.Begin(ct);
        var gemeente = wie.EigenGemeente();
        if (await db.Dossiers.SingleOrDefaultAsync(x => x.DossierId == dossierId && x.Gemeentecode == gemeente, ct) is not { } rij) { return RaadpleegDossiers.Onbekend(); }
        var stand = (await schrijver.Laad([rij], ct))[dossierId];
        var nu = stand.Dossier.Op(time.Today());
        if (!Toegang.MagLezen(nu, wie)) { return RaadpleegDossiers.Onbekend(); }
        if (Toegang.Vertrokken(nu, wie) is { } vertrokken) { return vertrokken; }
        var inhoud = besluit(nu);
        if (inhoud is IResult antwoord) { return antwoord; }

        var feit = new Feit(Guid.CreateVersion7(), wie.Oin, time.GetUtcNow(), time.GetUtcNow(), inhoud);
        var resultaat = schrijver.Schrijf(rij, stand, [feit]);
        await Audit.Noteer(db, time, wie, handeling, dossierId, ct);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        var id = (inhoud as MeekijkenBeeindigd)?.MeekijkId ?? feit.BerichtId;
        var meekijker = Meekijker.Van(resultaat.Stand.Dossier.Op(time.Today())).Single(m => m.MeekijkId == id);
        return inhoud is MeekijkenToegestaan ? TypedResults.Created($"/{Diensten.UsdRegie}/v1/dossiers/{dossierId}/meekijkers", meekijker) : TypedResults.Ok(meekijker);
    }
}

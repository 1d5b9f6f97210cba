using Microsoft.AspNetCore.Http.HttpResults;
using UsdRegie.DeelnemersBegeleiden;
using UsdRegie.Dossiers;
using UsdRegie.FeitenRegistreren;
using UsdRegie.FeitenVerwerken;
using UsdRegie.InzageVastleggen;

namespace UsdRegie.CalamiteitenVolgen;

/// <summary>A calamity as a contact of the person sees it: that there is one, and whom to call back.</summary>
internal sealed record CalamiteitMelding(Guid InburgeraarId, Calamiteiternst Ernst, string Kort, string Terugbellen, DateTimeOffset GemeldOp);

internal sealed record CalamiteitLijst(IReadOnlyList<CalamiteitMelding> Calamiteiten);

/// <summary>
/// Calamities of the persons that an organisation without a service of its own (WSP, Versa) has, the youngest first.
/// The other partners get the message itself (M33).
/// </summary>
internal static class RaadpleegCalamiteiten
{
    private const int Meeste = 200;

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/calamiteiten", Handle).RequireRol("participatie")
        .WithSummary("Calamiteiten van de deelnemers van uw organisatie, de jongste eerst, met het nummer om terug te bellen");

    private static async Task<Ok<CalamiteitLijst>> Handle(UsdRegieDbContext db, Dossierschrijver schrijver, TimeProvider time, Caller wie, CancellationToken ct)
    {
        var soort = Feitsoort.Naam<CalamiteitGemeld>();
        var eigen = RaadpleegDeelnemers.Mogelijk(db, wie);
        var dossiers = await db.Dossiers.AsNoTracking().Where(x => eigen.Contains(x.DossierId) && db.Feiten.Any(f => f.DossierId == x.DossierId && f.Type == soort)).ToListAsync(ct);
        var standen = await schrijver.Laad(dossiers, ct);
        var meldingen = dossiers.SelectMany(rij =>
        {
            var stand = standen[rij.DossierId].Dossier.Op(time.Today());
            return Toegang.Begeleidt(stand, wie) ? stand.Vastgelegd<CalamiteitGemeld>().Select(v => Van(rij.InburgeraarId, v.Feit)) : [];
        });
        await Audit.NoteerApart(db, time, wie, "calamiteiten bekeken", null, ct);
        return TypedResults.Ok(new CalamiteitLijst([.. meldingen.OrderByDescending(m => m.GemeldOp).Take(Meeste)]));
    }

    private static CalamiteitMelding Van(Guid inburgeraarId, Feit feit)
    {
        var m = (CalamiteitGemeld)feit.Inhoud;
        return new(inburgeraarId, m.Ernst, m.Kort, m.Terugbellen, feit.Tijd);
    }
}

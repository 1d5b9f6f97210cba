using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using TaalschoolVoortgang.ToegangVolgen;
using TaalschoolVoortgang.TrajectenBijhouden;
using Weektotaal = Inburgering.Contracts.School.V1.AanwezigheidGeregistreerd;

namespace TaalschoolVoortgang.AanwezigheidAanleveren;

/// <summary>
/// A school whose system counts per week and not per lesson delivers the total of one week (M21, version 1). Sent again with other hours it takes
/// the place of what was sent; lessons of the same week (version 2) win over it.
/// </summary>
internal static class MeldWeektotaal
{
    public sealed record Verzoek
    {
        public required Guid TrajectId { get; init; }

        /// <summary>Maandag van de week.</summary>
        public required DateOnly WeekVan { get; init; }

        /// <summary>Zondag van de week; mag ontbreken.</summary>
        public DateOnly? WeekTot { get; init; }

        [Uren]
        public required decimal Gepland { get; init; }

        [Uren]
        public required decimal Gevolgd { get; init; }

        [Uren]
        public required decimal Geoorloofd { get; init; }

        [Uren]
        public required decimal Ongeoorloofd { get; init; }
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/weektotalen", Handle).RequireRol("taalschool")
        .WithSummary("Meldt de uren van één leerling over één week, voor scholen die niet per les tellen.").WithDescription("Nog eens sturen met andere uren vervangt wat er stond.");

    public static async Task<Results<Accepted, ProblemHttpResult>> Handle(Body<Verzoek> body, Caller caller, TaalschoolVoortgangDbContext db, TimeProvider time, CancellationToken ct)
    {
        var verzoek = body.Read(("geoorloofd", 0m), ("ongeoorloofd", 0m));
        var fouten = Controleer(verzoek, time.Today());
        if (fouten.Count > 0) { return Problems.Invalid(fouten); }
        await using var transactie = await db.Begin(ct);
        if (await db.Trajecten.SingleOrDefaultAsync(x => x.TrajectId == verzoek.TrajectId && x.SchoolOin == caller.Oin, ct) is not { } traject) { return RaadpleegTrajecten.Onbekend(); }
        if (await db.Weigering(traject.InburgeraarId, caller.Oin, verzoek.WeekVan, ct) is { } geweigerd) { return geweigerd; }
        var weekTot = verzoek.WeekVan.AddDays(6);
        if (!(traject.Startdatum <= weekTot) || (traject.Beeindigd && traject.Einddatum < verzoek.WeekVan)) { return Problems.Invalid("/weekVan", "In deze week liep dit traject niet."); }
        db.Verstuur(
            new Weektotaal { TrajectId = traject.TrajectId, WeekVan = verzoek.WeekVan, WeekTot = weekTot, Gepland = verzoek.Gepland, Gevolgd = verzoek.Gevolgd, Geoorloofd = verzoek.Geoorloofd, Ongeoorloofd = verzoek.Ongeoorloofd },
            new About(traject.InburgeraarId) { Oin = caller.Oin, Time = body.VastgelegdOp is { } dag ? time.At(dag) : time.GetUtcNow() }, Week(traject.TrajectId, verzoek.WeekVan), $"trajecten/{traject.TrajectId}", time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return TypedResults.Accepted((string?)null);
    }

    internal static Dictionary<string, string[]> Controleer(Verzoek verzoek, DateOnly vandaag)
    {
        var fouten = new Dictionary<string, string[]>();
        if (verzoek.WeekVan.DayOfWeek != DayOfWeek.Monday) { fouten["/weekVan"] = ["Een week begint op maandag."]; }
        else if (verzoek.WeekVan > vandaag) { fouten["/weekVan"] = ["Deze week moet nog beginnen."]; }
        if (verzoek.WeekTot is { } tot && tot != verzoek.WeekVan.AddDays(6)) { fouten["/weekTot"] = ["Een week eindigt op zondag, zes dagen na weekVan."]; }
        if (verzoek.Gevolgd + verzoek.Geoorloofd + verzoek.Ongeoorloofd > verzoek.Gepland) { fouten["/gepland"] = ["Gevolgde en gemiste uren zijn samen meer dan gepland."]; }
        return fouten;
    }

    /// <summary>Key of one week of one traject: when a receiver refused it, a later total of that week mends it.</summary>
    private static Guid Week(Guid trajectId, DateOnly weekVan) => new(SHA256.HashData([.. trajectId.ToByteArray(), .. BitConverter.GetBytes(weekVan.DayNumber)]).AsSpan(0, 16));
}

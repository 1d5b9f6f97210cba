using Microsoft.AspNetCore.Http.HttpResults;
using UsdRegie.Dossiers;
using UsdRegie.FeitenRegistreren;
using UsdRegie.FeitenVerwerken;
using UsdRegie.InzageVastleggen;
using UsdRegie.Overdrachten;
using UsdRegie.OverdrachtenBehandelen;

namespace UsdRegie.DeelnemersBegeleiden;

/// <summary>Een activiteit of werktraject van deze partner, met de uren die zijn geregistreerd.</summary>
internal sealed record EigenActiviteit(Guid ActiviteitId, bool Werktraject, string Soort, string? Omschrijving, DateOnly Start, DateOnly? Einde, decimal? UrenPerWeek, decimal Uren, DateOnly? UrenTot);

/// <summary>Een overdracht aan deze partner, met wat die ervan mag zien.</summary>
internal sealed record EigenOverdracht(Guid OverdrachtId, Overdrachtstatus Status, DateOnly AangebodenOp, DateOnly GewensteStart, Contact? Contact, string? Vraag, IReadOnlyList<Overdrachtsveld> Velden);

/// <summary>
/// Iemand die aan deze partner is overgedragen: alleen wat die organisatie mag weten (docs/privacy.md). Wat er niet in staat, heeft zij niet nodig of is niet bekend.
/// </summary>
internal sealed record Deelnemer(
    Guid DossierId, Guid InburgeraarId, string Gemeentecode, string? Naam, DateOnly? Geboortedatum, string? Moedertaal, bool? TolkNodig, string? Niveau,
    IReadOnlyList<EigenOverdracht> Overdrachten, IReadOnlyList<EigenActiviteit> Activiteiten, IReadOnlyList<BegeleiderBeeld> Begeleiders, IReadOnlyList<DeelnemerCalamiteit> Calamiteiten);

internal sealed record DeelnemerCalamiteit(Calamiteiternst Ernst, string Kort, string Terugbellen, DateTimeOffset GemeldOp);

internal sealed record Deelnemerlijst(IReadOnlyList<Deelnemer> Deelnemers);

/// <summary>
/// Welke partners werk zoeken: <c>Regie:Werkpartners</c>, OIN's met een puntkomma ertussen; standaard het WSP. Zij krijgen de gegevens van WSP en jobhunter,
/// de andere (welzijn, verenigingen) alleen een voornaam en wat voor hun activiteit nodig is.
/// </summary>
internal sealed class Werkpartners(IConfiguration configuration)
{
    /// <summary>What of a handover an organisation for activities needs. The level, the benefit and who somebody is in full are not in it.</summary>
    private static readonly HashSet<string> VoorActiviteit = new(StringComparer.OrdinalIgnoreCase)
    {
        "telefoon", "moedertaal", "tolkNodig", "beschikbaarheid", "werkervaring", "opleiding", "sectorkeuze", "rijbewijs", "reismogelijkheden", "periode", "urenPerWeek", "wens",
    };

    private readonly HashSet<string> oins = [.. (configuration["Regie:Werkpartners"] ?? "00000099000001006000").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    public bool ZoektWerk(string oin) => oins.Contains(oin);

    public bool MagZien(string oin, string veld) => ZoektWerk(oin) || VoorActiviteit.Contains(veld);
}

/// <summary>
/// Een organisatie zonder eigen dienst (WSP, jobhunter, welzijn, vereniging) ziet wie aan haar is overgedragen of bij haar een activiteit heeft, en
/// niemand anders (<see cref="Toegang.Begeleidt"/>). Asked again at every look, so an end of access works at once.
/// </summary>
internal static class RaadpleegDeelnemers
{
    private const int Meeste = 500;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/deelnemers", Lijst).RequireRol("participatie").WithSummary("De deelnemers van uw organisatie, met de eigen activiteiten, de begeleiders en de calamiteiten")
            .WithDescription("Wie aan uw organisatie is overgedragen of bij haar een activiteit heeft. Alleen de gegevens die uw organisatie mag zien. Leg activiteiten en uren vast bij dossiers/{dossierId}/activiteiten en werktrajecten: alleen van deze mensen, een ander dossier is 404.");
        app.MapGet("/deelnemers/{dossierId:guid}", Een).RequireRol("participatie").WithSummary("Eén deelnemer van uw organisatie").ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>
    /// The dossiers that may be of this partner, for the store to find: a handover came to it, or it carries out something. Whether the person is its own,
    /// the folded dossier says (<see cref="Toegang.Begeleidt"/>).
    /// </summary>
    public static IQueryable<Guid> Mogelijk(UsdRegieDbContext db, Caller wie) =>
        db.Overdrachten.Where(x => x.NaarOin == wie.Oin && x.Status != Overdrachtregister.Teruggelegd && x.Status != Overdrachtregister.Ingetrokken).Select(x => x.DossierId)
            .Union(db.Uitvoerders.Where(x => x.Oin == wie.Oin).Select(x => x.DossierId));

    public static ProblemHttpResult Onbekend() => Problems.NotFound("Deze persoon is niet van uw organisatie, of u bent klaar met de begeleiding.");

    private static async Task<Ok<Deelnemerlijst>> Lijst(UsdRegieDbContext db, Dossierschrijver schrijver, Werkpartners werkpartners, TimeProvider time, Caller wie, CancellationToken ct) =>
        TypedResults.Ok(new Deelnemerlijst(await Alle(db, schrijver, werkpartners, time, wie, ct)));

    private static async Task<Results<Ok<Deelnemer>, ProblemHttpResult>> Een(Guid dossierId, UsdRegieDbContext db, Dossierschrijver schrijver, Werkpartners werkpartners, TimeProvider time, Caller wie, CancellationToken ct) =>
        await Haal(dossierId, db, schrijver, werkpartners, time, wie, ct) is { } deelnemer ? TypedResults.Ok(deelnemer) : Onbekend();

    /// <summary>Own people, by name; that somebody looked is written down.</summary>
    internal static async Task<IReadOnlyList<Deelnemer>> Alle(UsdRegieDbContext db, Dossierschrijver schrijver, Werkpartners werkpartners, TimeProvider time, Caller wie, CancellationToken ct)
    {
        var eigen = Mogelijk(db, wie);
        var rijen = await db.Dossiers.AsNoTracking().Where(x => eigen.Contains(x.DossierId)).OrderBy(x => x.Sorteersleutel).Take(Meeste).ToListAsync(ct);
        var standen = await schrijver.Laad(rijen, ct);
        var deelnemers = rijen.Select(r => (Rij: r, Stand: standen[r.DossierId].Dossier.Op(time.Today()))).Where(x => Toegang.Begeleidt(x.Stand, wie)).Select(x => Van(x.Rij, x.Stand, werkpartners, wie)).ToList();
        await Audit.NoteerApart(db, time, wie, "deelnemers bekeken", null, ct);
        return deelnemers;
    }

    /// <summary>Null for somebody whom this partner does not have.</summary>
    internal static async Task<Deelnemer?> Haal(Guid dossierId, UsdRegieDbContext db, Dossierschrijver schrijver, Werkpartners werkpartners, TimeProvider time, Caller wie, CancellationToken ct)
    {
        if (await db.Dossiers.AsNoTracking().SingleOrDefaultAsync(x => x.DossierId == dossierId, ct) is not { } rij) { return null; }
        var stand = (await schrijver.Laad([rij], ct))[dossierId].Dossier.Op(time.Today());
        if (!Toegang.Begeleidt(stand, wie)) { return null; }
        await Audit.NoteerApart(db, time, wie, "deelnemer bekeken", dossierId, ct);
        return Van(rij, stand, werkpartners, wie);
    }

    /// <summary>What this receiver may know, from the folded dossier.</summary>
    internal static Deelnemer Van(DossierRij rij, Stand stand, Werkpartners werkpartners, Caller wie)
    {
        var werk = werkpartners.ZoektWerk(wie.Oin);
        var posten = stand.Urenposten.ToLookup(u => u.ActiviteitId);
        var omschrijvingen = stand.Alle<ActiviteitGestart>().ToLookup(m => m.ActiviteitId, m => m.Omschrijving);
        return new(
            rij.DossierId, rij.InburgeraarId, rij.Gemeentecode, werk ? stand.Naam : stand.Voornaam, werk ? stand.Geboortedatum : null, stand.Moedertaal, stand.TolkNodig,
            werk && stand.Pip?.Niveau is { } niveau ? niveau.Tekst() : null,
            [
                .. stand.Overdrachten.Where(o => o.Aanbod.NaarOin == wie.Oin && (Open(o.Status) || o.Status == Overdrachtstatus.Afgerond)).Select(o => new EigenOverdracht(
                    o.OverdrachtId, o.Status, o.AangebodenOp, o.Aanbod.GewensteStart, o.Aanbod.VanContact, o.OpenVraag, [.. Overdrachtkaart.AlleVelden(stand, o).Where(v => werkpartners.MagZien(wie.Oin, v.Naam))])),
            ],
            [
                .. stand.Activiteiten.Where(a => a.Oin == wie.Oin).Select(a => new EigenActiviteit(
                    a.Id, a.Werk, a.Soort, omschrijvingen[a.Id].LastOrDefault(), a.Start, a.Einde, a.UrenPerWeek, posten[a.Id].Sum(u => u.Uren), posten[a.Id].Select(u => (DateOnly?)u.Tot).Max())),
            ],
            [.. stand.ActieveBegeleiders.Select(BegeleiderBeeld.Van)],
            [.. stand.Vastgelegd<CalamiteitGemeld>().OrderByDescending(v => v.Feit.Tijd).Select(v => (CalamiteitGemeld)v.Feit.Inhoud is var m ? new DeelnemerCalamiteit(m.Ernst, m.Kort, m.Terugbellen, v.Feit.Tijd) : null!)]);
    }

    private static bool Open(Overdrachtstatus status) => status is Overdrachtstatus.Aangeboden or Overdrachtstatus.Geaccepteerd;
}

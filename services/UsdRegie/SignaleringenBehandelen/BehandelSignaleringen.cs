using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using UsdRegie.Dossiers;
using UsdRegie.DossiersRaadplegen;
using UsdRegie.FeitenRegistreren;
using UsdRegie.FeitenVerwerken;
using UsdRegie.InzageVastleggen;
using UsdRegie.Signaleringen;

namespace UsdRegie.SignaleringenBehandelen;

/// <summary>Een signalering in een lijst over dossiers.</summary>
internal sealed record SignaleringRegel(
    Guid SignaleringId, Guid DossierId, string? Naam, string Code, string Titel, string Object, Ernst Ernst, SignaleringStatus Status, DateOnly Sinds, DateOnly? OpgelostOp,
    string? Reden, string Uitleg, string Bron, int Regelversie, DateOnly? SluimertTot, bool? Beoordeling)
{
    public static SignaleringRegel Van(Guid dossierId, string? naam, Signalering s) => new(
        s.SignaleringId, dossierId, naam, s.Code, Regels.Zoek(s.Code).Naam, s.Object, s.Ernst, s.Status, s.Sinds, s.OpgelostOp, s.Reden, s.Uitleg, s.Bron, s.Regelversie, s.SluimertTot, s.Beoordeling);
}

internal sealed record SignaleringPagina(IReadOnlyList<SignaleringRegel> Signaleringen, bool Meer);

internal sealed record SluimerVerzoek
{
    /// <summary>Dag waarop de signalering weer zichtbaar wordt.</summary>
    public required DateOnly Tot { get; init; }

    [StringLength(500)]
    public required string Reden { get; init; }
}

internal sealed record BeoordeelVerzoek
{
    public required bool Terecht { get; init; }

    [StringLength(500)]
    public string? Toelichting { get; init; }
}

internal sealed record SluitVerzoek
{
    [StringLength(500)]
    public required string Reden { get; init; }
}

/// <summary>Signaleringen over alle dossiers van de gemeente, en wat een mens ermee doet: erkennen, laten sluimeren, beoordelen, sluiten.</summary>
internal static class BehandelSignaleringen
{
    private const int PerPagina = 100;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/signaleringen", Lijst).RequireRol(Rollen.Gemeente).WithSummary("Signaleringen van de eigen gemeente, de ernstigste eerst");
        app.MapGet("/signaleringen/{signaleringId:guid}", Een).RequireRol(Rollen.Gemeente).WithSummary("Eén signalering");
        app.MapPost("/signaleringen/{signaleringId:guid}/_erken", (Guid signaleringId, Signaleringbalie balie, Caller wie, CancellationToken ct) =>
            balie.Erken(signaleringId, wie, ct)).RequireRol(Rollen.Gemeente).WithSummary("Laat zien dat u ermee bezig bent");
        app.MapPost("/signaleringen/{signaleringId:guid}/_sluimer", (Guid signaleringId, Body<SluimerVerzoek> body, Signaleringbalie balie, Caller wie, CancellationToken ct) =>
            balie.Sluimer(signaleringId, body.Read(), wie, ct)).RequireRol(Rollen.Gemeente).WithSummary("Zet een signalering even weg, met een einddatum en een reden");
        app.MapPost("/signaleringen/{signaleringId:guid}/_beoordeel", (Guid signaleringId, Body<BeoordeelVerzoek> body, Signaleringbalie balie, Caller wie, CancellationToken ct) =>
            balie.Beoordeel(signaleringId, body.Read(), wie, ct)).RequireRol(Rollen.Gemeente).WithSummary("Zeg of een signalering terecht was");
        app.MapPost("/signaleringen/{signaleringId:guid}/_sluit", (Guid signaleringId, Body<SluitVerzoek> body, Signaleringbalie balie, Caller wie, CancellationToken ct) =>
            balie.Sluit(signaleringId, body.Read(), wie, ct)).RequireRol(Rollen.Gemeente).WithSummary("Sluit een signalering met een reden, als die soort dat toestaat");
    }

    private static async Task<Results<Ok<SignaleringPagina>, ProblemHttpResult>> Lijst(
        UsdRegieDbContext db, Leesrecht leesrecht, Caller wie, string? status, string? ernst, string? code, Guid? dossierId, CancellationToken ct)
    {
        var fouten = new Dictionary<string, string[]>();
        if (status is not null && !Enum.GetValues<SignaleringStatus>().Any(s => s.Tekst() == status)) { fouten["status"] = [$"Kies een van: {string.Join(", ", Enum.GetValues<SignaleringStatus>().Select(s => s.Tekst()))}."]; }
        if (ernst is not null && !Enum.GetNames<Ernst>().Contains(ernst)) { fouten["ernst"] = [$"Kies een van: {string.Join(", ", Enum.GetNames<Ernst>())}."]; }
        if (fouten.Count > 0) { return Problems.Invalid(fouten); }

        var gemeente = wie.EigenGemeente();
        var opgelost = SignaleringStatus.Opgelost.Tekst();
        var vraag = db.Signaleringen.AsNoTracking().Where(x => x.Gemeentecode == gemeente && (status == null ? x.Status != opgelost : x.Status == status));
        if (ernst is not null)
        {
            var rang = (int)Enum.Parse<Ernst>(ernst) + 1;
            vraag = vraag.Where(x => x.Rang == rang);
        }
        if (code is not null) { vraag = vraag.Where(x => x.Code == code); }
        if (dossierId is not null) { vraag = vraag.Where(x => x.DossierId == dossierId); }
        var rijen = await vraag.OrderByDescending(x => x.Rang).ThenBy(x => x.Sinds).Take(PerPagina + 1).ToListAsync(ct);
        var ids = rijen.Select(x => x.DossierId).Distinct().ToList();
        var verlopen = await leesrecht.Verlopen(ids, wie, ct);
        var namen = await db.Dossiers.AsNoTracking().Where(x => ids.Contains(x.DossierId)).ToDictionaryAsync(x => x.DossierId, x => x.Naam, ct);
        return TypedResults.Ok(new SignaleringPagina([.. rijen.Take(PerPagina).Where(x => !verlopen.Contains(x.DossierId)).Select(x => SignaleringRegel.Van(x.DossierId, namen[x.DossierId], x.AlsSignalering()))], rijen.Count > PerPagina));
    }

    private static async Task<Results<Ok<SignaleringRegel>, ProblemHttpResult>> Een(Guid signaleringId, UsdRegieDbContext db, Leesrecht leesrecht, Caller wie, CancellationToken ct)
    {
        var gemeente = wie.EigenGemeente();
        if (await db.Signaleringen.AsNoTracking().SingleOrDefaultAsync(x => x.SignaleringId == signaleringId && x.Gemeentecode == gemeente, ct) is not { } rij || (await leesrecht.Verlopen([rij.DossierId], wie, ct)).Count > 0) { return Onbekend(); }
        var naam = await db.Dossiers.Where(x => x.DossierId == rij.DossierId).Select(x => x.Naam).SingleAsync(ct);
        return TypedResults.Ok(SignaleringRegel.Van(rij.DossierId, naam, rij.AlsSignalering()));
    }

    public static ProblemHttpResult Onbekend() => Problems.NotFound("Deze signalering bestaat niet in uw gemeente.");
}

/// <summary>What a person does with an alert is a fact in the log; the status follows from it. The API and the pages both come here.</summary>
internal sealed class Signaleringbalie(UsdRegieDbContext db, Dossierschrijver schrijver, Drempels drempels, TimeProvider time)
{
    /// <summary>Longest reason or explanation, in characters.</summary>
    public const int MeesteTekens = 500;

    /// <summary>Last day until which an alert may sleep, counted from today.</summary>
    public DateOnly LaatsteSluimerdag => time.Today().AddDays(drempels.Geheel("sluimer:dagen"));

    public Task<Results<Ok<SignaleringRegel>, ProblemHttpResult>> Erken(Guid signaleringId, Caller wie, CancellationToken ct) =>
        Doe(signaleringId, wie, "erken", s => (new SignaleringErkend(s.Code, s.Object, wie.ClientId), null), ct);

    public Task<Results<Ok<SignaleringRegel>, ProblemHttpResult>> Sluimer(Guid signaleringId, SluimerVerzoek v, Caller wie, CancellationToken ct) =>
        Doe(signaleringId, wie, "sluimer", s => (new SignaleringGesluimerd(s.Code, s.Object, v.Tot, v.Reden, wie.ClientId), Sluimerfout(v)), ct);

    public Task<Results<Ok<SignaleringRegel>, ProblemHttpResult>> Beoordeel(Guid signaleringId, BeoordeelVerzoek v, Caller wie, CancellationToken ct) =>
        Doe(signaleringId, wie, "beoordeel", s => (new SignaleringBeoordeeld(s.Code, s.Object, v.Terecht, wie.ClientId, v.Toelichting), TeLang("/toelichting", v.Toelichting)), ct, ookOpgelost: true);

    public Task<Results<Ok<SignaleringRegel>, ProblemHttpResult>> Sluit(Guid signaleringId, SluitVerzoek v, Caller wie, CancellationToken ct) =>
        Doe(signaleringId, wie, "sluit", s => (new SignaleringGesloten(s.Code, s.Object, v.Reden, wie.ClientId), Sluitfout(s, v)), ct);

    private ProblemHttpResult? Sluimerfout(SluimerVerzoek v) =>
        v.Tot <= time.Today() ? Problems.Invalid("/tot", "Kies een dag na vandaag.")
        : v.Tot > LaatsteSluimerdag ? Problems.Invalid("/tot", $"Een signalering kan ten hoogste {drempels.Geheel("sluimer:dagen")} dagen sluimeren.")
        : Redenfout(v.Reden);

    private static ProblemHttpResult? Sluitfout(Signalering s, SluitVerzoek v) =>
        !Regels.Zoek(s.Code).Sluitbaar ? Problems.Create(409, "NIET_TE_SLUITEN", "Deze signalering sluit vanzelf", "Zij verdwijnt als het probleem is opgelost. U kunt haar erkennen of even laten sluimeren.")
        : Redenfout(v.Reden);

    private static ProblemHttpResult? Redenfout(string reden) => string.IsNullOrWhiteSpace(reden) ? Problems.Invalid("/reden", "Geef een reden op.") : TeLang("/reden", reden);

    private static ProblemHttpResult? TeLang(string veld, string? tekst) => tekst?.Length > MeesteTekens ? Problems.Invalid(veld, $"Gebruik ten hoogste {MeesteTekens} tekens.") : null;

    private async Task<Results<Ok<SignaleringRegel>, ProblemHttpResult>> Doe(
        Guid signaleringId, Caller wie, string stap, Func<Signalering, (object Feit, ProblemHttpResult? Fout)> maak, CancellationToken ct, bool ookOpgelost = false)
    {
        await using var transactie = await db.Begin(ct);
        var gemeente = wie.EigenGemeente();
        var dossierId = await db.Signaleringen.Where(x => x.SignaleringId == signaleringId && x.Gemeentecode == gemeente).Select(x => (Guid?)x.DossierId).SingleOrDefaultAsync(ct);
        if (dossierId is null) { return BehandelSignaleringen.Onbekend(); }
        var rij = await db.Dossiers.SingleAsync(x => x.DossierId == dossierId, ct);
        var stand = (await schrijver.Laad([rij], ct))[rij.DossierId];
        if (!Toegang.MagLezen(stand.Dossier.Op(time.Today()), wie)) { return BehandelSignaleringen.Onbekend(); }
        var signalering = stand.Signaleringen.Single(s => s.SignaleringId == signaleringId);
        if (signalering.Status == SignaleringStatus.Opgelost && !ookOpgelost) { return Problems.Create(409, "AL_OPGELOST", "Deze signalering is al opgelost", $"Dat was op {signalering.OpgelostOp:yyyy-MM-dd}: {signalering.Reden}."); }
        var (inhoud, fout) = maak(signalering);
        if (fout is not null) { return fout; }
        var na = schrijver.Schrijf(rij, stand, [new Feit(Guid.CreateVersion7(), wie.Oin, time.GetUtcNow(), time.GetUtcNow(), inhoud)]).Stand;
        await Audit.Noteer(db, time, wie, $"signalering {signalering.Code} {stap}", rij.DossierId, ct);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return TypedResults.Ok(SignaleringRegel.Van(rij.DossierId, rij.Naam, na.Signaleringen.FirstOrDefault(s => s.SignaleringId == signaleringId) ?? signalering));
    }
}

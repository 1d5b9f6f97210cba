using DuoExamens.NotificatiesVerwerken;
using Inburgering.Contracts.Keten.V1;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DuoExamens.MeldingenDoen;

/// <summary>What the municipality reported to DUO, and how far it is.</summary>
internal static class RaadpleegMeldingen
{
    private const int Hoogstens = 500;

    public sealed record Antwoord(IReadOnlyList<Regel> Meldingen, IReadOnlyList<Foutregel> Verwerkingsfouten, IReadOnlyList<Notificatieregel> Notificaties);

    /// <summary>Een notificatie van DUO die nog niet gelezen kon worden: GEWEIGERD door DUO, of GEPARKEERD omdat zij niemand noemt.</summary>
    public sealed record Notificatieregel(Guid BerichtId, string GebeurtenisId, string Status, string? Uitleg, DateTimeOffset OntvangenOp);

    /// <summary>Wat een ontvanger in de keten niet kon verwerken van wat deze koppeling doorgaf.</summary>
    public sealed record Foutregel(Guid BerichtId, string? Bericht, Guid? HerkomstId, Guid? InburgeraarId, Verwerkingsfout Code, int? Regel, string Tekst, DateTimeOffset OntvangenOp);

    /// <summary>Eén melding aan DUO.</summary>
    public sealed record Regel(
        Guid MeldingId, Guid InburgeraarId, string Soort, Guid? PipId, string Status, DateTimeOffset KlaargezetOp, DateTimeOffset? VerzondenOp,
        DateTimeOffset? OntvangenOp, DateTimeOffset? VerwerktOp, DateTimeOffset? GeweigerdOp, IReadOnlyList<string> Fouten, int Pogingen, string? LaatsteFout);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/meldingen", Handle)
        .RequireRol("usd", "regisseur", "teamleider", "beheerder")
        .WithName("raadpleegMeldingen")
        .WithSummary("Meldingen aan DUO met hun status");

    public static async Task<Results<Ok<Antwoord>, ProblemHttpResult>> Handle(Guid? inburgeraarId, string? status, Caller caller, DuoExamensDbContext db, CancellationToken ct)
    {
        Meldingstatus? gevraagd = null;
        if (status is not null)
        {
            if (!status.All(char.IsAsciiLetter) || !Enum.TryParse<Meldingstatus>(status, ignoreCase: true, out var gelezen))
            {
                return Problems.Invalid("status", "Kies een van: KLAARGEZET, VERZONDEN, ONTVANGEN, VERWERKT, GEWEIGERD, AFWIJKEND, INGETROKKEN.");
            }
            gevraagd = gelezen;
        }
        return TypedResults.Ok(new Antwoord(
            await Meldingen(inburgeraarId, gevraagd is { } een ? [een] : [], caller, db, ct),
            gevraagd is not null ? [] : await Fouten(inburgeraarId, caller, db, ct),
            gevraagd is not null || inburgeraarId is not null ? [] : await Ongelezen(caller, db, ct)));
    }

    /// <summary>The youngest first. A municipality sees its own reports; the operator of the hub sees all.</summary>
    public static async Task<IReadOnlyList<Regel>> Meldingen(Guid? inburgeraarId, IReadOnlyCollection<Meldingstatus> met, Caller caller, DuoExamensDbContext db, CancellationToken ct)
    {
        var meldingen = await Eigen(db, caller).AsNoTracking()
            .Where(m => (inburgeraarId == null || m.InburgeraarId == inburgeraarId) && (met.Count == 0 || met.Contains(m.Status)))
            .OrderByDescending(m => m.KlaargezetOp).Take(Hoogstens).ToListAsync(ct);
        var ids = meldingen.ConvertAll(m => m.Id);
        var werk = (await db.Werk.AsNoTracking().Where(w => ids.Contains(w.ItemId)).ToListAsync(ct)).ToLookup(w => w.ItemId);
        return [.. meldingen.Select(m => Maak(m, werk[m.Id].FirstOrDefault()))];
    }

    /// <summary>How many reports are in each state.</summary>
    public static Task<Dictionary<Meldingstatus, int>> Aantallen(Caller caller, DuoExamensDbContext db, CancellationToken ct) =>
        Eigen(db, caller).GroupBy(m => m.Status).Select(g => new { g.Key, Aantal = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Aantal, ct);

    /// <summary>Notifications that wait for a human, or for the person they are about.</summary>
    public static async Task<IReadOnlyList<Notificatieregel>> Ongelezen(Caller caller, DuoExamensDbContext db, CancellationToken ct)
    {
        var alles = caller.Rol == "beheerder";
        var notificaties = await db.Notificaties.AsNoTracking()
            .Where(n => (alles || n.Doel == caller.Oin) && (n.Status == NotificatieStatus.Geweigerd || n.Status == NotificatieStatus.Geparkeerd))
            .OrderByDescending(n => n.OntvangenOp).Take(Hoogstens).ToListAsync(ct);
        return [.. notificaties.Select(n => new Notificatieregel(n.BerichtId, n.GebeurtenisId, n.Status.ToString().ToUpperInvariant(), n.Uitleg, n.OntvangenOp))];
    }

    private static async Task<IReadOnlyList<Foutregel>> Fouten(Guid? inburgeraarId, Caller caller, DuoExamensDbContext db, CancellationToken ct)
    {
        var alles = caller.Rol == "beheerder";
        var fouten = await db.Verwerkingsfouten.AsNoTracking()
            .Where(f => (alles || f.Gemeente == caller.Oin) && (inburgeraarId == null || f.InburgeraarId == inburgeraarId))
            .OrderByDescending(f => f.OntvangenOp).Take(Hoogstens).ToListAsync(ct);
        return [.. fouten.Select(f => new Foutregel(f.BerichtId, f.Bericht, f.HerkomstId, f.InburgeraarId, f.Code, f.Regel == 0 ? null : f.Regel, f.Tekst, f.OntvangenOp))];
    }

    private static IQueryable<Melding> Eigen(DuoExamensDbContext db, Caller caller)
    {
        var alles = caller.Rol == "beheerder";
        return db.Meldingen.Where(m => alles || m.Bron == caller.Oin);
    }

    private static Regel Maak(Melding m, Werk? werk) => new(
        m.Id, m.InburgeraarId, Soort(m.Soort), m.PipId, m.Status.ToString().ToUpperInvariant(), m.KlaargezetOp, m.VerzondenOp,
        m.OntvangenOp, m.VerwerktOp, m.GeweigerdOp, m.Fouten?.Split('\n') ?? [], werk?.Pogingen ?? 0, werk?.LaatsteFout);

    /// <summary>Upper snake case: PIP_INTREKKEN, GEVOLGDE_UREN.</summary>
    private static string Soort(Meldingsoort soort) => string.Concat(soort.ToString().Select((c, i) => i > 0 && char.IsAsciiLetterUpper(c) ? $"_{c}" : $"{char.ToUpperInvariant(c)}"));
}

using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using UsdRegie.BesluitenNemen;
using UsdRegie.Dossiers;
using UsdRegie.DossiersRaadplegen;
using UsdRegie.DossiersTonen;
using UsdRegie.FeitenVerwerken;
using UsdRegie.IdentiteitBepalen;
using UsdRegie.InzageVastleggen;
using UsdRegie.Signaleringen;

namespace UsdRegie.InzageGeven;

/// <summary>Een verzoek van een inburgeraar om te zien wat de gemeente van hem of haar heeft (AVG art. 15).</summary>
internal sealed record Inzageverzoek(Guid VerzoekId, Guid DossierId, DateTimeOffset GevraagdOp, string Door, string Reden);

internal sealed record Inzageverzoeken(IReadOnlyList<Inzageverzoek> Items);

/// <summary>Eén bericht of handeling in het dossier. Groepen zijn de gegevensgroepen K1 tot en met K7; OokVoor is wie dit bericht volgens de afspraken van de keten krijgt.</summary>
internal sealed record InzageGegeven(
    Guid BerichtId, DateOnly Datum, string Soort, string Code, string Bron, DateTimeOffset OntvangenOp, IReadOnlyList<string> Groepen, bool Gecorrigeerd, IReadOnlyList<string> OokVoor, JsonNode Inhoud);

/// <summary>Iemand die in het dossier keek of er iets in deed.</summary>
internal sealed record Inzageblik(DateTimeOffset Op, string Wie, string Rol, string Organisatie, string Handeling);

/// <summary>Alles wat de regie van één persoon in deze gemeente heeft. Beeld is wat daaruit wordt afgeleid, met de signaleringen. Besluitvoorstellen zijn besluiten over handhaving die iemand voorbereidde, ook als ze niet doorgingen.</summary>
internal sealed record Inzage(
    Inzageverzoek Verzoek, string? Bsn, string? VNummer, IReadOnlyList<Guid> Ketensleutels, DossierBeeld Beeld, IReadOnlyList<InzageGegeven> Gegevens, IReadOnlyList<Besluitvoorstel> Besluitvoorstellen, IReadOnlyList<Inzageblik> Bekeken, IReadOnlyList<string> NietHierin);

/// <summary>
/// A person asks what is held (AVG art. 15). The request is a fact in the dossier, so that it shows on the timeline; its content is made at every look,
/// and each look is written down.
/// </summary>
internal static class GeefInzage
{
    private const string Teamleider = "teamleider";

    public sealed record Verzoek
    {
        public required Guid DossierId { get; init; }

        /// <summary>Waar het verzoek te vinden is, bijvoorbeeld het kenmerk van de brief.</summary>
        [StringLength(200)]
        public required string Reden { get; init; }
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/inzageverzoeken", Vraag).RequireRol(Teamleider).WithSummary("Leg een verzoek om inzage vast (AVG art. 15)")
            .Produces<Inzageverzoek>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status404NotFound);
        app.MapGet("/inzageverzoeken", Alle).RequireRol(Teamleider).WithSummary("De verzoeken om inzage in uw gemeente, het jongste eerst");
        app.MapGet("/inzageverzoeken/{verzoekId:guid}", Een).RequireRol(Teamleider).WithSummary("Alles wat de regie van deze persoon heeft, met de bron, en wie er keek")
            .WithDescription("formaat=csv geeft een bestand met ; tussen de kolommen. Ook deze blik wordt vastgelegd.")
            .Produces<Inzage>(StatusCodes.Status200OK, "application/json", "text/csv").ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> Vraag(Body<Verzoek> body, UsdRegieDbContext db, Dossierschrijver schrijver, TimeProvider time, Caller wie, CancellationToken ct)
    {
        var verzoek = body.Read();
        var gemeente = wie.EigenGemeente();
        await using var transactie = await db.Begin(ct);
        if (await db.Dossiers.SingleOrDefaultAsync(x => x.DossierId == verzoek.DossierId && x.Gemeentecode == gemeente, ct) is not { } rij) { return RaadpleegDossiers.Onbekend(); }
        var feit = new Feit(Guid.CreateVersion7(), wie.Oin, time.GetUtcNow(), time.GetUtcNow(), new InzageGevraagd(wie.ClientId, verzoek.Reden));
        var stand = (await schrijver.Laad([rij], ct))[rij.DossierId];
        // The same request twice on a day is one.
        if (schrijver.Schrijf(rij, stand, [feit]).Nieuw.Count == 0) { feit = stand.Feiten.Last(f => f.Inhoud is InzageGevraagd); }
        await Audit.Noteer(db, time, wie, "inzage gevraagd", rij.DossierId, ct);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return TypedResults.Created($"/{Diensten.UsdRegie}/v1/inzageverzoeken/{feit.BerichtId}", Van(rij.DossierId, feit));
    }

    private static async Task<Ok<Inzageverzoeken>> Alle(UsdRegieDbContext db, Feitcodering codering, Caller wie, CancellationToken ct)
    {
        var (gemeente, soort) = (wie.EigenGemeente(), Feitsoort.Naam<InzageGevraagd>());
        var rijen = await db.Feiten.AsNoTracking().Where(f => f.Type == soort && db.Dossiers.Any(d => d.DossierId == f.DossierId && d.Gemeentecode == gemeente)).OrderByDescending(f => f.Volgnummer).Take(200).ToListAsync(ct);
        return TypedResults.Ok(new Inzageverzoeken(rijen.ConvertAll(r => Van(r.DossierId, codering.Lees(r)))));
    }

    private static async Task<Results<Ok<Inzage>, FileContentHttpResult, ProblemHttpResult>> Een(
        Guid verzoekId, string? formaat, UsdRegieDbContext db, Dossierschrijver schrijver, Identiteitsregister register, Besluitbalie besluiten, Drempels drempels, TimeProvider time, Caller wie, CancellationToken ct)
    {
        if (formaat is not (null or "json" or "csv")) { return Problems.Invalid("formaat", "Kies json of csv."); }
        var (gemeente, soort) = (wie.EigenGemeente(), Feitsoort.Naam<InzageGevraagd>());
        if (await db.Dossiers.AsNoTracking().SingleOrDefaultAsync(d => d.Gemeentecode == gemeente && db.Feiten.Any(f => f.DossierId == d.DossierId && f.BerichtId == verzoekId && f.Type == soort), ct) is not { } rij)
        {
            return Problems.NotFound("Dit verzoek om inzage bestaat niet in uw gemeente.");
        }
        await Audit.NoteerApart(db, time, wie, "inzage gegeven", rij.DossierId, ct);
        var stand = (await schrijver.Laad([rij], ct))[rij.DossierId];
        var bekeken = await db.Audit.AsNoTracking().Where(a => a.DossierId == rij.DossierId).OrderBy(a => a.Nummer).ToListAsync(ct);
        var sleutels = await db.Sleutels.AsNoTracking().Where(s => s.InburgeraarId == rij.InburgeraarId).Select(s => s.Sleutel).ToListAsync(ct);
        var inzage = new Inzage(
            Van(rij.DossierId, stand.Feiten.First(f => f.BerichtId == verzoekId)), await register.Bsn(rij.InburgeraarId), await register.VNummer(rij.InburgeraarId), sleutels,
            UsdRegie.Dossiers.Beeld.Van(stand.Dossier, stand.Signaleringen, time.Today(), drempels) with { Zaaknummer = rij.Zaaknummer },
            [.. Tijdlijn.Van(stand.Dossier).Select(r => Gegeven(r, stand.Dossier.Alle.First(f => f.BerichtId == r.BerichtId)))],
            await besluiten.Van(rij.DossierId, ct), [.. bekeken.Select(a => new Inzageblik(a.Op, a.Wie, a.Rol, Woorden.Organisatie(a.Oin), a.Handeling))], NietHierin);
        return formaat == "csv" ? TypedResults.File(Csv(inzage), "text/csv; charset=utf-8", $"inzage-{verzoekId:N}.csv") : TypedResults.Ok(inzage);
    }

    /// <summary>What this service does not have, so that the answer to the person is complete.</summary>
    private static readonly IReadOnlyList<string> NietHierin =
    [
        "Wat COA, VluchtelingenWerk, de taalschool en DUO in hun eigen systeem hebben: vraag het hun.",
        "Wie een lijst bekeek waar deze persoon ook in stond: vastgelegd wordt wie de lijst bekeek, niet wie erin stonden.",
    ];

    private static Inzageverzoek Van(Guid dossierId, Feit feit) => feit.Inhoud is InzageGevraagd m
        ? new(feit.BerichtId, dossierId, feit.Tijd, m.Door, m.Reden)
        : throw new InvalidOperationException($"{feit.BerichtId} is no request.");

    private static InzageGegeven Gegeven(TijdlijnRegel regel, Feit feit)
    {
        var kenmerk = Berichtcatalogus.Zoek(feit.Inhoud.GetType())?.Kenmerk;
        return new(
            regel.BerichtId, regel.Datum, regel.Titel, regel.Code, Woorden.Organisatie(regel.Bron), regel.OntvangenOp, kenmerk?.Klassen.Split(' ') ?? [], regel.Gecorrigeerd, [.. OokVoor(feit, kenmerk)],
            JsonSerializer.SerializeToNode(feit.Inhoud, feit.Inhoud.GetType(), BerichtJson.Opties)!);
    }

    /// <summary>The two sides of a handover; of other messages who subscribes to them.</summary>
    private static IEnumerable<string> OokVoor(Feit feit, BerichtAttribute? kenmerk) => feit.Inhoud switch
    {
        OverdrachtAangeboden m => [Woorden.Organisatie(m.VanOin), Woorden.Organisatie(m.NaarOin)],
        _ => (kenmerk?.Abonnees ?? []).Where(d => d != Diensten.UsdRegie).Select(d => d switch
        {
            Diensten.CoaIntake => "COA",
            Diensten.DuoExamens => "DUO",
            Diensten.VluchtelingenwerkBegeleiding => "VluchtelingenWerk",
            Diensten.TaalschoolVoortgang => "taalschool",
            _ => d,
        }),
    };

    internal static byte[] Csv(Inzage inzage)
    {
        var tekst = new StringBuilder("onderdeel;datum;soort;bron;veld;waarde\r\n");
        Regel("nummer", "", "", "", "bsn", inzage.Bsn ?? "");
        Regel("nummer", "", "", "", "vNummer", inzage.VNummer ?? "");
        foreach (var g in inzage.Gegevens)
        {
            foreach (var (veld, waarde) in Plat("", g.Inhoud)) { Regel(g.Gecorrigeerd ? "gegeven (ingetrokken)" : "gegeven", Dag(g.Datum), g.Soort, g.Bron, veld, waarde); }
        }
        foreach (var v in inzage.Besluitvoorstellen)
        {
            Regel("besluitvoorstel", Dag(LegalTime.DateOf(v.VoorbereidOp)), v.Status.Tekst(), v.VoorbereidDoor, "reden", v.Reden ?? "");
            foreach (var (veld, waarde) in Plat("", JsonSerializer.SerializeToNode(v.Besluit, BerichtJson.Opties)!)) { Regel("besluitvoorstel", Dag(LegalTime.DateOf(v.VoorbereidOp)), v.Status.Tekst(), v.VoorbereidDoor, veld, waarde); }
        }
        foreach (var s in inzage.Beeld.Signaleringen) { Regel("signalering", Dag(s.Sinds), $"{s.Code} {s.Naam}", s.Bron, s.Status.Tekst(), s.Uitleg); }
        foreach (var b in inzage.Bekeken) { Regel("bekeken", b.Op.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), b.Handeling, b.Organisatie, b.Rol, b.Wie); }
        foreach (var n in inzage.NietHierin) { Regel("niet hierin", "", "", "", "", n); }
        return Encoding.UTF8.GetBytes(tekst.ToString());

        void Regel(params ReadOnlySpan<string> cellen)
        {
            for (var i = 0; i < cellen.Length; i++) { tekst.Append(i == 0 ? "" : ";").Append(Cel(cellen[i])); }
            tekst.Append("\r\n");
        }
    }

    private static string Dag(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<(string Veld, string Waarde)> Plat(string pad, JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(m => Plat(pad.Length == 0 ? m.Key : $"{pad}.{m.Key}", m.Value)),
        JsonArray a => a.SelectMany((x, i) => Plat($"{pad}[{i}]", x)),
        null => [],
        _ => [(pad, node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : node.ToJsonString())],
    };

    /// <summary>A value that a spreadsheet would take for a formula is shown as text.</summary>
    private static string Cel(string waarde)
    {
        var veilig = waarde.Length > 0 && waarde[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + waarde : waarde;
        return veilig.IndexOfAny([';', '"', '\r', '\n']) < 0 ? veilig : $"\"{veilig.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}

using System.ComponentModel.DataAnnotations;
using System.Globalization;
using DuoExamens.Duo;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace DuoExamens.NotificatiesVerwerken;

/// <summary>DUO meldt dat er iets veranderd is (DUO Notificatie-API). Stored at once, read and passed on from the store.</summary>
internal static class OntvangNotificatie
{
    /// <summary>Gebeurtenis bij DUO.</summary>
    public sealed record Verzoek
    {
        /// <summary>Moment van registratie bij DUO.</summary>
        public required DateTimeOffset RegistratieDatumTijd { get; init; }

        /// <summary>Burgerservicenummer; DUO laat het soms weg.</summary>
        [RegularExpression("^[0-9]{9}$")]
        public string? Bsn { get; init; }

        /// <summary>Vreemdelingennummer als getal: voorloopnullen ontbreken.</summary>
        [Range(0, 9_999_999_999)]
        public long? VNummer { get; init; }

        /// <summary>Soort gebeurtenis, bijvoorbeeld SS101.</summary>
        [RegularExpression("^[0-9A-Z]{1,6}$")]
        public required string GebeurtenisId { get; init; }
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/notificaties", Handle)
        .RequireRol("duo")
        .WithName("opvoerenNotificatie")
        .WithSummary("Notificatie van DUO aannemen")
        .Produces(StatusCodes.Status201Created);

    public static async Task<Results<StatusCodeHttpResult, ProblemHttpResult>> Handle(
        [FromHeader(Name = "bron")] string? bron, [FromHeader(Name = "doel")] string? doel, [FromHeader(Name = "berichtId")] string? berichtId,
        Body<Verzoek> body, Caller caller, DuoExamensDbContext db, Vault vault, TimeProvider time, CancellationToken ct)
    {
        var fouten = Controleer(bron, doel, berichtId);
        if (fouten.Count > 0) { return Problems.Invalid(fouten); }
        var notificatie = Notificatie(body.Read(), Guid.Parse(berichtId!, CultureInfo.InvariantCulture), caller.Oin, doel!, vault, time);

        var bestaand = await db.Notificaties.AsNoTracking().SingleOrDefaultAsync(n => n.BerichtId == notificatie.BerichtId, ct);
        if (bestaand is null)
        {
            db.Add(notificatie);
            db.PlanWerk(Werksoort.Notificatie, notificatie.BerichtId, notificatie.BsnIndex ?? notificatie.VNummerIndex ?? notificatie.BerichtId.ToString("N"));
            try
            {
                await db.SaveChangesAsync(ct);
                return TypedResults.StatusCode(StatusCodes.Status201Created);
            }
            catch (DbUpdateException) when (!ct.IsCancellationRequested)
            {
                // The same notification came twice at the same moment: one of them was stored, and that one decides.
                db.Forget();
                bestaand = await db.Notificaties.AsNoTracking().SingleOrDefaultAsync(n => n.BerichtId == notificatie.BerichtId, ct);
                if (bestaand is null) { throw; }
            }
        }
        return ZelfdeAls(bestaand, notificatie)
            ? TypedResults.StatusCode(StatusCodes.Status201Created)
            : Problems.Create(409, "BERICHTID_AL_GEBRUIKT", "Dit berichtId is al gebruikt", "Onder dit berichtId is eerder een andere notificatie aangenomen. Geef elke notificatie een eigen berichtId.");
    }

    internal static Dictionary<string, string[]> Controleer(string? bron, string? doel, string? berichtId)
    {
        var fouten = new Dictionary<string, string[]>();
        if (!IsOin(bron)) { fouten["bron"] = ["Zet in header bron het OIN van de afzender: twintig tekens."]; }
        if (!IsOin(doel)) { fouten["doel"] = ["Zet in header doel het OIN van de gemeente: twintig tekens."]; }
        if (!Guid.TryParse(berichtId, out _)) { fouten["berichtId"] = ["Zet in header berichtId een uuid: 8-4-4-4-12 hexadecimale tekens."]; }
        return fouten;

        static bool IsOin(string? waarde) => waarde is { Length: 20 } && waarde.All(char.IsAsciiLetterOrDigit);
    }

    internal static bool ZelfdeAls(Notificatie bestaand, Notificatie nieuw) =>
        bestaand.GebeurtenisId == nieuw.GebeurtenisId && bestaand.RegistratieDatumTijd == nieuw.RegistratieDatumTijd
        && bestaand.BsnIndex == nieuw.BsnIndex && bestaand.VNummerIndex == nieuw.VNummerIndex;

    private static Notificatie Notificatie(Verzoek verzoek, Guid berichtId, string bron, string doel, Vault vault, TimeProvider time)
    {
        var vNummer = verzoek.VNummer is { } v and > 0 ? Vertaling.VNummer(v) : null;
        return new()
        {
            BerichtId = berichtId,
            Bron = bron,
            Doel = doel,
            GebeurtenisId = verzoek.GebeurtenisId,
            RegistratieDatumTijd = verzoek.RegistratieDatumTijd.ToUniversalTime(),
            OntvangenOp = time.GetUtcNow(),
            Bsn = verzoek.Bsn is { } bsn ? vault.Encrypt(bsn) : null,
            BsnIndex = verzoek.Bsn is { } b ? vault.BlindIndex("bsn", b) : null,
            VNummer = vNummer is null ? null : vault.Encrypt(vNummer),
            VNummerIndex = vNummer is null ? null : vault.BlindIndex("vnummer", vNummer),
        };
    }
}

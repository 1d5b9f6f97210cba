using System.Text.Json;
using CoaIntake.ToegangVolgen;
using Inburgering.Contracts.Coa.V1;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoaIntake.ProfielverzoekVolgen;

/// <summary>COA ziet welke klantprofielen de gemeente nog mist.</summary>
internal static class RaadpleegVerzoeken
{
    public sealed record Verzoek(Guid VerzoekId, Guid? InburgeraarId, string Status, string Reden, DateTimeOffset GevraagdOp, DateTimeOffset? BeantwoordOp, string? VNummer, string? Naam);

    public sealed record Lijst(IReadOnlyList<Verzoek> Verzoeken);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/verzoeken", Handle).RequireRol("coa", "usd", "beheerder")
        .WithSummary("Verzoeken om een klantprofiel").WithDescription("Filter op status: OPEN of BEANTWOORD.");

    public static async Task<Results<Ok<Lijst>, ProblemHttpResult>> Handle(string? status, Caller caller, CoaIntakeDbContext db, Vault vault, TimeProvider time, CancellationToken ct)
    {
        if (status is not (null or "OPEN" or "BEANTWOORD")) { return Problems.Invalid("status", "Kies een van: OPEN, BEANTWOORD."); }
        var (einden, ingetrokken) = (db.Einden(caller.Oin, time.Today()), db.Ingetrokken);
        var rijen = await (
            from verzoek in db.Profielverzoeken.AsNoTracking()
            join s in db.Statushouders on verzoek.VNummerIndex equals s.VNummerIndex into koppelingen
            from koppeling in koppelingen.DefaultIfEmpty()
            where status == null || (status == "OPEN") == (verzoek.BeantwoordOp == null)
            where caller.Rol != "coa" || koppeling == null || (koppeling.Oin == caller.Oin && !einden.Any(e => e.InburgeraarId == koppeling.InburgeraarId))
            where !ingetrokken.Contains(verzoek.VerzoekId) // its id is that of the message
            orderby verzoek.GevraagdOp
            select new { Verzoek = verzoek, Gegevens = koppeling == null ? null : koppeling.Gegevens }).Take(500).ToListAsync(ct);
        return TypedResults.Ok(new Lijst([.. rijen.Select(x =>
        {
            var persoon = x.Gegevens is null || caller.Rol == "beheerder" ? null : JsonSerializer.Deserialize<StatushouderGekoppeld>(vault.Decrypt(x.Gegevens), BerichtJson.Opties);
            return new Verzoek(x.Verzoek.VerzoekId, x.Verzoek.InburgeraarId, x.Verzoek.BeantwoordOp is null ? "OPEN" : "BEANTWOORD", x.Verzoek.Reden, x.Verzoek.GevraagdOp, x.Verzoek.BeantwoordOp, persoon?.VNummer, persoon?.Naam);
        })]));
    }
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Inburgering.Contracts.Keten.V1;
using Microsoft.AspNetCore.Http.HttpResults;

namespace TaalschoolVoortgang.PlaatsingenBehandelen;

/// <summary>A school hands a learner back with a reason (M08), and says when there is room when that is the reason.</summary>
internal static class LegPlaatsingTerug
{
    public sealed record Verzoek
    {
        public Guid? OverdrachtId { get; init; }

        /// <summary>A reason of M08, or VOL.</summary>
        public required string Reden { get; init; }

        [StringLength(500)]
        public string? Toelichting { get; init; }

        /// <summary>First day on which there is room, when the school is full.</summary>
        public DateOnly? PlekVanaf { get; init; }
    }

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/plaatsingen/{plaatsingId:guid}/_leg-terug", Handle).RequireRol("taalschool").WithSummary("Legt een plaatsing terug bij de gemeente, met reden. Reden VOL: geef bij plekVanaf de dag waarop er wel plek is.");

    public static Task<Results<Ok<RaadpleegPlaatsingen.Detail>, ProblemHttpResult>> Handle(
        Guid plaatsingId, Body<Verzoek> body, Caller caller, TaalschoolVoortgangDbContext db, Vault vault, TimeProvider time, CancellationToken ct) =>
        LegTerug(plaatsingId, body.Read(), body.VastgelegdOp, caller, db, vault, time, ct);

    /// <summary>The same for the API and the page.</summary>
    public static async Task<Results<Ok<RaadpleegPlaatsingen.Detail>, ProblemHttpResult>> LegTerug(
        Guid plaatsingId, Verzoek verzoek, DateOnly? vastgelegdOp, Caller caller, TaalschoolVoortgangDbContext db, Vault vault, TimeProvider time, CancellationToken ct)
    {
        if (Reden(verzoek.Reden) is not { } reden) { return Problems.Invalid("/reden", "Kies een van: VOL, ONVOLLEDIG, NIET_ONZE_DOELGROEP, GEEN_CAPACITEIT, ANDERS."); }
        if (Tekst(verzoek, reden) is not { Length: <= 500 } toelichting) { return Problems.Invalid("/toelichting", "Vertel in ten hoogste 500 tekens wat er nodig is om wel te kunnen starten."); }
        await using var transactie = await db.Begin(ct);
        var plaatsing = await db.Plaatsingen.SingleOrDefaultAsync(x => x.OverdrachtId == plaatsingId && x.SchoolOin == caller.Oin, ct);
        if (plaatsing?.InburgeraarId is not { } inburgeraarId) { return RaadpleegPlaatsingen.Onbekend(); }
        if (await db.Bezwaar(plaatsing, caller, time.Today(), ct) is { } bezwaar) { return bezwaar; }

        var dag = vastgelegdOp ?? time.Today();
        (plaatsing.Reden, plaatsing.Toelichting) = (reden, toelichting);
        plaatsing.Besluit(Plaatsingstatus.Teruggelegd, caller.ClientId, dag);
        db.Verstuur(
            new OverdrachtTeruggelegd { OverdrachtId = plaatsingId, Reden = reden, Toelichting = toelichting },
            new About(inburgeraarId) { Oin = caller.Oin, Time = time.At(dag) }, plaatsingId, $"plaatsingen/{plaatsingId}", time.GetUtcNow(), Diensten.UsdRegie);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return await RaadpleegPlaatsingen.Na(plaatsingId, caller, db, vault, time, ct);
    }

    internal static Terugleggingsreden? Reden(string tekst)
    {
        if (tekst is "VOL") { return Terugleggingsreden.GeenCapaciteit; }
        try { return JsonSerializer.Deserialize<Terugleggingsreden>($"\"{JsonEncodedText.Encode(tekst)}\"", BerichtJson.Opties); }
        catch (JsonException) { return null; }
    }

    /// <summary>M08 has no field for the first free day: it goes into the text, where the regisseur reads it.</summary>
    internal static string? Tekst(Verzoek verzoek, Terugleggingsreden reden)
    {
        var plek = verzoek.PlekVanaf is { } dag ? $"Plek vanaf {dag:dd-MM-yyyy}." : null;
        var toelichting = verzoek.Toelichting?.Trim() is { Length: > 0 } eigen ? eigen : reden == Terugleggingsreden.GeenCapaciteit ? "De school is vol." : null;
        return toelichting is null ? null : plek is null ? toelichting : $"{toelichting} {plek}";
    }
}

using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using UsdRegie.DossiersRaadplegen;
using UsdRegie.FeitenVerwerken;

namespace UsdRegie.BesluitenNemen;

/// <summary>Handhaving: a regisseur prepares a decision, and it holds when another person of the municipality confirms it (plan §3.6, R-20).</summary>
internal static class NeemBesluiten
{
    public static readonly string[] Voorbereiders = ["regisseur"];

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/dossiers/{dossierId:guid}/handhavingsbesluiten", (Guid dossierId, Body<Handhavingsbesluit> body, Besluitbalie balie, ClaimsPrincipal wie, CancellationToken ct) => balie.BereidVoor(dossierId, body, wie, ct)).RequireRol(Voorbereiders)
            .WithSummary("Bereid een besluit over handhaving voor; het geldt als een tweede mens het bevestigt (M31)")
            .WithDescription("Vraagt een signaal, daarna een gesprek, en een weging. goedgekeurdDoor, besluitOp en bezwaarTot worden ingevuld bij de bevestiging: de twee mensen uit hun tokens (sub), de dag, en zes weken later. Tot dan verandert er niets. Het systeem stelt nooit een bedrag vast.")
            .Produces<Besluitvoorstel>(StatusCodes.Status202Accepted).Produces<Besluitvoorstel>().ProducesProblem(StatusCodes.Status409Conflict);
        app.MapGet("/dossiers/{dossierId:guid}/besluitvoorstellen", Alle).RequireRol(Rollen.Gemeente).WithSummary("Voorbereide besluiten over handhaving in een dossier, het jongste eerst, met hoe het afliep");
        app.MapGet("/dossiers/{dossierId:guid}/besluitvoorstellen/{voorstelId:guid}", Een).RequireRol(Rollen.Gemeente).WithSummary("Eén voorbereid besluit");
        app.MapPost("/dossiers/{dossierId:guid}/besluitvoorstellen/{voorstelId:guid}/_bevestig", (Guid dossierId, Guid voorstelId, Besluitbalie balie, ClaimsPrincipal wie, CancellationToken ct) => balie.Bevestig(dossierId, voorstelId, wie, ct)).RequireRol(Rollen.Gemeente)
            .WithSummary("Bevestig een besluit dat een collega voorbereidde: vanaf nu geldt het (M31)")
            .WithDescription("Niet door wie het voorbereidde (regel R-20). De regels worden opnieuw gewogen op het dossier van nu. Bevestigen twee mensen tegelijk, dan is het één besluit en hoort de tweede dat het al is afgehandeld.")
            .Produces<Besluitvoorstel>().ProducesProblem(StatusCodes.Status409Conflict);
        app.MapPost("/dossiers/{dossierId:guid}/besluitvoorstellen/{voorstelId:guid}/_wijs-af", (Guid dossierId, Guid voorstelId, Body<RedenVerzoek> body, Besluitbalie balie, ClaimsPrincipal wie, CancellationToken ct) => balie.WijsAf(dossierId, voorstelId, body.Read(), wie, ct)).RequireRol(Rollen.Gemeente)
            .WithSummary("Wijs een besluit af dat een collega voorbereidde, met de reden").Produces<Besluitvoorstel>().ProducesProblem(StatusCodes.Status409Conflict);
        app.MapPost("/dossiers/{dossierId:guid}/besluitvoorstellen/{voorstelId:guid}/_trek-in", (Guid dossierId, Guid voorstelId, Body<RedenVerzoek> body, Besluitbalie balie, ClaimsPrincipal wie, CancellationToken ct) => balie.TrekIn(dossierId, voorstelId, body.Read(), wie, ct)).RequireRol(Rollen.Gemeente)
            .WithSummary("Trek een besluit in dat u zelf voorbereidde, met de reden").Produces<Besluitvoorstel>().ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Results<Ok<Besluitvoorstellen>, ProblemHttpResult>> Alle(Guid dossierId, UsdRegieDbContext db, Dossierschrijver schrijver, Besluitbalie balie, TimeProvider time, Caller wie, CancellationToken ct) =>
        await RaadpleegDossiers.Haal(dossierId, db, schrijver, wie, time, "besluitvoorstellen bekeken", ct) is null ? RaadpleegDossiers.Onbekend() : TypedResults.Ok(new Besluitvoorstellen(await balie.Van(dossierId, ct)));

    private static async Task<Results<Ok<Besluitvoorstel>, ProblemHttpResult>> Een(Guid dossierId, Guid voorstelId, UsdRegieDbContext db, Dossierschrijver schrijver, Besluitbalie balie, TimeProvider time, Caller wie, CancellationToken ct) =>
        await RaadpleegDossiers.Haal(dossierId, db, schrijver, wie, time, "besluitvoorstellen bekeken", ct) is null ? RaadpleegDossiers.Onbekend()
        : (await balie.Van(dossierId, ct)).FirstOrDefault(x => x.VoorstelId == voorstelId) is { } voorstel ? TypedResults.Ok(voorstel)
        : Problems.NotFound("Dit voorstel staat niet in het dossier.");
}

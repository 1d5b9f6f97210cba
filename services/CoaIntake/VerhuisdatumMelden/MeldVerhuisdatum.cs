using CoaIntake.Koppelen;
using CoaIntake.ToegangVolgen;
using Inburgering.Contracts.Coa.V1;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoaIntake.VerhuisdatumMelden;

/// <summary>COA meldt wanneer een statushouder naar de gemeente verhuist. Het V-nummer wijst de persoon aan en gaat niet mee in het bericht.</summary>
internal static class MeldVerhuisdatum
{
    public sealed record Verzoek
    {
        public string? VNummer { get; init; }

        public required DateOnly Verhuisdatum { get; init; }

        public required bool Zeker { get; init; }
    }

    public sealed record Antwoord(Guid VerhuisberichtId, Guid InburgeraarId, DateOnly Verhuisdatum, bool Zeker);

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/verhuisberichten", Handle).RequireRol("coa")
        .WithSummary("Meld een verhuisdatum");

    public static async Task<Results<Created<Antwoord>, Ok<Antwoord>, ProblemHttpResult>> Handle(
        Body<Verzoek> body, Caller caller, CoaIntakeDbContext db, Vault vault, TimeProvider time, CancellationToken ct)
    {
        var verzoek = body.Read();
        if (verzoek.VNummer is null && body.InburgeraarId is null) { return Problems.Invalid("/vNummer", "Zeg om wie het gaat: geef vNummer of inburgeraarId."); }
        if (await db.Zoek(vault, caller.Oin, verzoek.VNummer, body.InburgeraarId, ct) is not { } statushouder) { return ZoekStatushouder.Onbekend(); }
        if (await db.Weigering(statushouder.InburgeraarId, caller.Oin, time.Today(), ct) is { } geweigerd) { return geweigerd; }
        if (verzoek.Verhuisdatum < statushouder.Koppelingsdatum) { return Problems.Invalid("/verhuisdatum", "De verhuisdatum ligt voor de koppelingsdatum."); }

        var laatste = await db.Verhuisberichten.Where(x => x.KoppelingId == statushouder.KoppelingId).OrderByDescending(x => x.Volgnummer).FirstOrDefaultAsync(ct);
        if (!IsNieuws(verzoek, laatste)) { return TypedResults.Ok(Van(laatste!, statushouder)); }
        var nieuw = new Verhuisbericht
        {
            VerhuisberichtId = Guid.CreateVersion7(), KoppelingId = statushouder.KoppelingId, Volgnummer = (laatste?.Volgnummer ?? 0) + 1,
            Verhuisdatum = verzoek.Verhuisdatum, Zeker = verzoek.Zeker, GemeldOp = time.GetUtcNow(),
        };
        db.Add(nieuw);
        db.Verstuur(
            new VerhuisdatumBekend { Verhuisdatum = verzoek.Verhuisdatum, Zeker = verzoek.Zeker },
            new About(statushouder.InburgeraarId) { Oin = caller.Oin, Time = body.VastgelegdOp is { } dag ? time.At(dag) : null },
            statushouder.KoppelingId, $"verhuisberichten/{nieuw.VerhuisberichtId}", time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/coa-intake/v1/verhuisberichten/{nieuw.VerhuisberichtId}", Van(nieuw, statushouder));
    }

    internal static bool IsNieuws(Verzoek verzoek, Verhuisbericht? laatste) =>
        laatste is null || laatste.Verhuisdatum != verzoek.Verhuisdatum || laatste.Zeker != verzoek.Zeker;

    private static Antwoord Van(Verhuisbericht x, Statushouder s) => new(x.VerhuisberichtId, s.InburgeraarId, x.Verhuisdatum, x.Zeker);
}

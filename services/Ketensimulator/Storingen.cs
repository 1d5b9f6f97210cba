using Microsoft.AspNetCore.Http.HttpResults;

namespace Ketensimulator;

/// <summary>Makes a partner misbehave on request: the next so many calls go wrong in the way that was asked for.</summary>
internal sealed class Storingen(IServiceScopeFactory scopes)
{
    public const string Http500 = "HTTP_500", Http429 = "HTTP_429", Time = "TIMEOUT", Traag = "TRAAG", Dubbel = "DUBBEL", Weiger = "WEIGER", WeigerLezen = "WEIGER_LEZEN";

    private static readonly string[] Soorten = [Http500, Http429, Time, Traag, Dubbel, Weiger, WeigerLezen];

    /// <summary>Hoe een partner zich misdraagt.</summary>
    public sealed record Verzoek
    {
        /// <summary>duo, coa, vwn, taalschool-a, taalschool-b, wsp of versa.</summary>
        public required string Partner { get; init; }

        /// <summary>HTTP_500, HTTP_429, TIMEOUT, TRAAG, DUBBEL, WEIGER (een melding) of WEIGER_LEZEN (een raadpleging).</summary>
        public required string Soort { get; init; }

        /// <summary>Voor hoeveel aanroepen; standaard 1.</summary>
        public int? Aantal { get; init; }
    }

    public sealed record Lopend(string Partner, string Soort, int Resterend);

    public sealed record Storingenlijst(IReadOnlyList<Lopend> Storingen);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/storingen", Zet).WithName("zetStoring").WithSummary("Een partner laten misgaan");
        app.MapGet("/storingen", async (KetensimulatorDbContext db, CancellationToken ct) =>
            TypedResults.Ok(new Storingenlijst(await db.Storingen.Where(s => s.Resterend > 0).Select(s => new Lopend(s.Partner, s.Soort, s.Resterend)).ToListAsync(ct))))
            .WithName("toonStoringen").WithSummary("Wat er nu misgaat");
        app.MapDelete("/storingen", async (KetensimulatorDbContext db, CancellationToken ct) =>
        {
            await db.Storingen.ExecuteDeleteAsync(ct);
            return TypedResults.NoContent();
        }).WithName("wisStoringen").WithSummary("Alles weer goed laten gaan");
    }

    private static async Task<Results<Created<Verzoek>, ProblemHttpResult>> Zet(Body<Verzoek> body, KetensimulatorDbContext db, CancellationToken ct)
    {
        var verzoek = body.Read();
        if (!Soorten.Contains(verzoek.Soort)) { return Problems.Invalid("/soort", $"Kies een van: {string.Join(", ", Soorten)}."); }
        if (verzoek.Aantal is < 0) { return Problems.Invalid("/aantal", "Een aantal is nul of meer."); }
        // A new instruction of the same kind takes the place of the old one; 0 ends it.
        await db.Storingen.Where(s => s.Partner == verzoek.Partner && s.Soort == verzoek.Soort).ExecuteDeleteAsync(ct);
        db.Add(new Storing { Partner = verzoek.Partner, Soort = verzoek.Soort, Resterend = verzoek.Aantal ?? 1 });
        await db.SaveChangesAsync(ct);
        return TypedResults.Created("/ketensimulator/v1/storingen", verzoek);
    }

    /// <summary>Uses up one turn of bad behaviour of these kinds, if any is left.</summary>
    public async Task<string?> Neem(string partner, IReadOnlyList<string> soorten, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KetensimulatorDbContext>();
        while (await db.Storingen.AsNoTracking().Where(s => s.Partner == partner && s.Resterend > 0 && soorten.Contains(s.Soort)).OrderBy(s => s.Volgnummer).FirstOrDefaultAsync(ct) is { } storing)
        {
            // Two calls at once never share a turn.
            var genomen = await db.Storingen.Where(s => s.Volgnummer == storing.Volgnummer && s.Resterend > 0).ExecuteUpdateAsync(s => s.SetProperty(x => x.Resterend, x => x.Resterend - 1), ct);
            if (genomen == 1) { return storing.Soort; }
        }
        return null;
    }
}

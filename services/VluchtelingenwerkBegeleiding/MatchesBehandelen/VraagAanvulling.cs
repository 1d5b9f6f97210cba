using Inburgering.Contracts.Keten.V1;
using Microsoft.AspNetCore.Http.HttpResults;

namespace VluchtelingenwerkBegeleiding.MatchesBehandelen;

/// <summary>VluchtelingenWerk wil de match nog niet aannemen en vraagt de gemeente om ontbrekende gegevens.</summary>
/// <remarks>The catalogue has no message for the question itself: M07 without agreement and with the missing names says the same.</remarks>
internal static class VraagAanvulling
{
    public sealed record Verzoek
    {
        public required IReadOnlyList<string> OntbrekendeVelden { get; init; }

        [System.ComponentModel.DataAnnotations.StringLength(500)]
        public string? Toelichting { get; init; }
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/matches/{matchId:guid}/_vraag-aanvulling", Handle).RequireRol("vwn")
        .WithSummary("Vraag om ontbrekende gegevens");

    public static Task<Results<Ok<RaadpleegMatches.Beeld>, ProblemHttpResult>> Handle(
        Guid matchId, Body<Verzoek> body, Caller caller, VluchtelingenwerkDbContext db, Vault vault, TimeProvider time, CancellationToken ct) =>
        Vraag(matchId, body.Read(), body.VastgelegdOp, caller, db, vault, time, ct);

    /// <summary>The same for the API and the page.</summary>
    public static async Task<Results<Ok<RaadpleegMatches.Beeld>, ProblemHttpResult>> Vraag(
        Guid matchId, Verzoek verzoek, DateOnly? vastgelegdOp, Caller caller, VluchtelingenwerkDbContext db, Vault vault, TimeProvider time, CancellationToken ct)
    {
        var fouten = Controleer(verzoek);
        if (fouten.Count > 0) { return Problems.Invalid(fouten); }
        if (await Beantwoording.Zoek(db, matchId, caller, ct) is not { } match) { return Beantwoording.Onbekend(); }
        if (await Beantwoording.Bezwaar(db, match, caller, time, ct) is { } bezwaar) { return bezwaar; }

        var op = vastgelegdOp is { } dag ? time.At(dag) : time.GetUtcNow();
        match.VraagAanvulling(verzoek.OntbrekendeVelden, verzoek.Toelichting, caller.Oin, op);
        db.Verstuur(
            new OverdrachtGeaccepteerd { OverdrachtId = matchId, OntbrekendeVelden = verzoek.OntbrekendeVelden, Akkoord = false },
            new About(match.InburgeraarId) { Oin = caller.Oin, Time = op }, matchId, $"matches/{matchId}", time.GetUtcNow(), Diensten.UsdRegie);
        return await Beantwoording.SlaOp(db, match, time, ct) is { } eerder ? eerder : await RaadpleegMatches.Na(match, caller, db, vault, ct);
    }

    internal static Dictionary<string, string[]> Controleer(Verzoek verzoek)
    {
        var fouten = new Dictionary<string, string[]>();
        if (verzoek.OntbrekendeVelden.Count is 0 or > 30) { fouten["/ontbrekendeVelden"] = ["Noem de gegevens die ontbreken, ten minste een en ten hoogste dertig."]; }
        foreach (var (i, naam) in verzoek.OntbrekendeVelden.Index())
        {
            if (string.IsNullOrWhiteSpace(naam) || naam.Length > 60 || naam.Contains(',', StringComparison.Ordinal)) { fouten[$"/ontbrekendeVelden/{i}"] = ["Geef de naam van het gegeven, zonder komma en ten hoogste 60 tekens."]; }
            else if (ToegestaneGegevens.BevatPersoonsnummer(naam)) { fouten[$"/ontbrekendeVelden/{i}"] = ["Er staat een persoonsnummer in de naam. Haal het weg."]; }
        }
        if (verzoek.Toelichting is { Length: > 500 }) { fouten["/toelichting"] = ["Gebruik ten hoogste 500 tekens."]; }
        else if (ToegestaneGegevens.BevatPersoonsnummer(verzoek.Toelichting)) { fouten["/toelichting"] = ["Er staat een persoonsnummer in de tekst. Haal het weg."]; }
        return fouten;
    }
}

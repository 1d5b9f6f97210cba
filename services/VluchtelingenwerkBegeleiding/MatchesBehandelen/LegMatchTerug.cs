using Inburgering.Contracts.Keten.V1;
using Microsoft.AspNetCore.Http.HttpResults;

namespace VluchtelingenwerkBegeleiding.MatchesBehandelen;

/// <summary>VluchtelingenWerk legt een match terug en zegt wat er nodig is om wel te kunnen beginnen.</summary>
internal static class LegMatchTerug
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/matches/{matchId:guid}/_leg-terug", Handle).RequireRol("vwn")
        .WithSummary("Leg een match terug, met reden");

    public static Task<Results<Ok<RaadpleegMatches.Beeld>, ProblemHttpResult>> Handle(
        Guid matchId, Body<OverdrachtTeruggelegd> body, Caller caller, VluchtelingenwerkDbContext db, Vault vault, TimeProvider time, CancellationToken ct) =>
        LegTerug(matchId, body.Read(("overdrachtId", matchId)), body.VastgelegdOp, caller, db, vault, time, ct);

    /// <summary>The same for the API and the page.</summary>
    public static async Task<Results<Ok<RaadpleegMatches.Beeld>, ProblemHttpResult>> LegTerug(
        Guid matchId, OverdrachtTeruggelegd antwoord, DateOnly? vastgelegdOp, Caller caller, VluchtelingenwerkDbContext db, Vault vault, TimeProvider time, CancellationToken ct)
    {
        var fouten = Controleer(antwoord, matchId);
        if (fouten.Count > 0) { return Problems.Invalid(fouten); }
        if (await Beantwoording.Zoek(db, matchId, caller, ct) is not { } match) { return Beantwoording.Onbekend(); }
        if (await Beantwoording.Bezwaar(db, match, caller, time, ct) is { } bezwaar) { return bezwaar; }

        var op = vastgelegdOp is { } dag ? time.At(dag) : time.GetUtcNow();
        match.LegTerug(antwoord, caller.Oin, op);
        db.Verstuur(antwoord, new About(match.InburgeraarId) { Oin = caller.Oin, Time = op }, matchId, $"matches/{matchId}", time.GetUtcNow(), Diensten.UsdRegie);
        return await Beantwoording.SlaOp(db, match, time, ct) is { } eerder ? eerder : await RaadpleegMatches.Na(match, caller, db, vault, ct);
    }

    internal static Dictionary<string, string[]> Controleer(OverdrachtTeruggelegd antwoord, Guid matchId)
    {
        var fouten = new Dictionary<string, string[]>();
        if (antwoord.OverdrachtId != matchId) { fouten["/overdrachtId"] = ["Dit is een andere match dan in het adres."]; }
        if (string.IsNullOrWhiteSpace(antwoord.Toelichting)) { fouten["/toelichting"] = ["Zeg wat er nodig is om wel te kunnen beginnen."]; }
        else if (antwoord.Toelichting.Length > 500) { fouten["/toelichting"] = ["Gebruik ten hoogste 500 tekens."]; }
        else if (ToegestaneGegevens.BevatPersoonsnummer(antwoord.Toelichting)) { fouten["/toelichting"] = ["Er staat een persoonsnummer in de tekst. Haal het weg."]; }
        return fouten;
    }
}

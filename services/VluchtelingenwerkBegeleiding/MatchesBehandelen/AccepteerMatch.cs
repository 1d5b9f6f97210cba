using Inburgering.Contracts.Keten.V1;
using Microsoft.AspNetCore.Http.HttpResults;

namespace VluchtelingenwerkBegeleiding.MatchesBehandelen;

/// <summary>Een begeleider neemt een match aan, met naam en bereikbaarheid. De eerste telt.</summary>
internal static class AccepteerMatch
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/matches/{matchId:guid}/_accepteer", Handle).RequireRol("vwn")
        .WithSummary("Neem een match aan");

    public static async Task<Results<Ok<RaadpleegMatches.Beeld>, ProblemHttpResult>> Handle(
        Guid matchId, Body<OverdrachtGeaccepteerd> body, Caller caller, VluchtelingenwerkDbContext db, Vault vault, TimeProvider time, CancellationToken ct)
    {
        var antwoord = body.Read(("overdrachtId", matchId), ("ontbrekendeVelden", Array.Empty<string>()), ("akkoord", true));
        var fouten = Controleer(antwoord, matchId, vandaag: time.Today());
        if (fouten.Count > 0) { return Problems.Invalid(fouten); }
        if (await Beantwoording.Zoek(db, matchId, caller, ct) is not { } match) { return Beantwoording.Onbekend(); }
        if (await Beantwoording.Bezwaar(db, match, caller, time, ct) is { } bezwaar) { return bezwaar; }

        var op = body.VastgelegdOp is { } dag ? time.At(dag) : time.GetUtcNow();
        match.Accepteer(antwoord, caller.Oin, op);
        db.Verstuur(antwoord, new About(match.InburgeraarId) { Oin = caller.Oin, Time = op }, matchId, $"matches/{matchId}", time.GetUtcNow(), Diensten.UsdRegie);
        return await Beantwoording.SlaOp(db, match, time, ct) is { } eerder ? eerder : await RaadpleegMatches.Na(match, caller, db, vault, ct);
    }

    internal static Dictionary<string, string[]> Controleer(OverdrachtGeaccepteerd antwoord, Guid matchId, DateOnly vandaag)
    {
        var fouten = new Dictionary<string, string[]>();
        if (antwoord.OverdrachtId != matchId) { fouten["/overdrachtId"] = ["Dit is een andere match dan in het adres."]; }
        if (!antwoord.Akkoord) { fouten["/akkoord"] = ["Bent u niet akkoord? Gebruik _vraag-aanvulling of _leg-terug."]; }
        if (string.IsNullOrWhiteSpace(antwoord.Behandelaar?.Naam)) { fouten["/behandelaar"] = ["Noem de begeleider die de match aanneemt: naam, telefoon en email."]; }
        else if (string.IsNullOrWhiteSpace(antwoord.Behandelaar.Telefoon) && string.IsNullOrWhiteSpace(antwoord.Behandelaar.Email)) { fouten["/behandelaar"] = ["Geef een telefoonnummer of e-mailadres van de begeleider."]; }
        if (antwoord.GesprekDatum > vandaag) { fouten["/gesprekDatum"] = ["Het gesprek is nog niet geweest: de datum ligt in de toekomst."]; }
        return fouten;
    }
}

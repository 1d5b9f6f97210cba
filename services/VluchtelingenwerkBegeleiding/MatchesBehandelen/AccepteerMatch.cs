using Inburgering.Contracts.Keten.V1;
using Microsoft.AspNetCore.Http.HttpResults;

namespace VluchtelingenwerkBegeleiding.MatchesBehandelen;

/// <summary>Een begeleider neemt een match aan, met naam en bereikbaarheid. De eerste telt.</summary>
internal static class AccepteerMatch
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/matches/{matchId:guid}/_accepteer", Handle).RequireRol("vwn")
        .WithSummary("Neem een match aan");

    public static Task<Results<Ok<RaadpleegMatches.Beeld>, ProblemHttpResult>> Handle(
        Guid matchId, Body<OverdrachtGeaccepteerd> body, Caller caller, VluchtelingenwerkDbContext db, Vault vault, TimeProvider time, CancellationToken ct) =>
        Accepteer(matchId, body.Read(("overdrachtId", matchId), ("ontbrekendeVelden", Array.Empty<string>()), ("akkoord", true)), body.VastgelegdOp, caller, db, vault, time, ct);

    /// <summary>The same for the API and the page.</summary>
    public static async Task<Results<Ok<RaadpleegMatches.Beeld>, ProblemHttpResult>> Accepteer(
        Guid matchId, OverdrachtGeaccepteerd antwoord, DateOnly? vastgelegdOp, Caller caller, VluchtelingenwerkDbContext db, Vault vault, TimeProvider time, CancellationToken ct)
    {
        var fouten = Controleer(antwoord, matchId, vandaag: time.Today());
        if (fouten.Count > 0) { return Problems.Invalid(fouten); }
        if (await Beantwoording.Zoek(db, matchId, caller, ct) is not { } match) { return Beantwoording.Onbekend(); }
        if (await Beantwoording.Bezwaar(db, match, caller, time, ct) is { } bezwaar) { return bezwaar; }

        var op = vastgelegdOp is { } dag ? time.At(dag) : time.GetUtcNow();
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
        else if (antwoord.Behandelaar is { Naam.Length: > 200 } or { Telefoon.Length: > 100 } or { Email.Length: > 254 }) { fouten["/behandelaar"] = ["Gebruik voor de naam ten hoogste 200 tekens, voor het telefoonnummer 100 en voor het e-mailadres 254."]; }
        else if (ToegestaneGegevens.BevatPersoonsnummer(antwoord.Behandelaar.Naam)) { fouten["/behandelaar"] = ["Er staat een persoonsnummer bij de naam van de begeleider. Haal het weg."]; }
        if (antwoord.GesprekDatum > vandaag) { fouten["/gesprekDatum"] = ["Het gesprek is nog niet geweest: de datum ligt in de toekomst."]; }
        return fouten;
    }
}

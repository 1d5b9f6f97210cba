using System.Text.Json;
using Inburgering.Contracts.Vwn.V1;
using Microsoft.AspNetCore.Http.HttpResults;
using VluchtelingenwerkBegeleiding.MatchesBehandelen;
using VluchtelingenwerkBegeleiding.ToegangVolgen;

namespace VluchtelingenwerkBegeleiding.BegeleidingMelden;

/// <summary>VluchtelingenWerk meldt dat de begeleiding start, vordert, stilligt of klaar is. Dezelfde stand op dezelfde dag met andere inhoud is een correctie.</summary>
internal static class MeldBegeleiding
{
    public sealed record Beeld(Guid BegeleidingId, Guid InburgeraarId, Begeleidingsstatus Status, DateOnly Datum, DateTimeOffset GemeldOp, MaatschappelijkeBegeleidingGewijzigd? Gegevens);

    public sealed record Lijst(IReadOnlyList<Beeld> Begeleidingen);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/begeleidingen", Handle).RequireRol("vwn").WithSummary("Meld de stand van de begeleiding");
        app.MapGet("/begeleidingen", Alle).RequireRol("vwn", "usd", "beheerder").WithSummary("Eigen meldingen, de jongste eerst").WithDescription("Filter op inburgeraarId.");
    }

    public static Task<Results<Created<Beeld>, Ok<Beeld>, ProblemHttpResult>> Handle(
        Body<MaatschappelijkeBegeleidingGewijzigd> body, Caller caller, VluchtelingenwerkDbContext db, Vault vault, TimeProvider time, CancellationToken ct) =>
        Meld(body.Read(("datum", body.VastgelegdOp ?? time.Today()), ("themas", Array.Empty<Begeleidingsthema>())), body.InburgeraarId, body.VastgelegdOp, caller, db, vault, time, ct);

    /// <summary>The same for the API and the page.</summary>
    public static async Task<Results<Created<Beeld>, Ok<Beeld>, ProblemHttpResult>> Meld(
        MaatschappelijkeBegeleidingGewijzigd melding, Guid? inburgeraarId, DateOnly? vastgelegdOp, Caller caller, VluchtelingenwerkDbContext db, Vault vault, TimeProvider time, CancellationToken ct)
    {
        var fouten = Controleer(melding, wie: inburgeraarId is not null, vandaag: time.Today());
        if (fouten.Count > 0) { return Problems.Invalid(fouten); }
        var persoon = await db.Sleutel(inburgeraarId!.Value, ct);
        if (await db.Weigering(persoon, caller.Oin, time.Today(), ct) is { } geweigerd) { return geweigerd; }

        var json = JsonSerializer.Serialize(melding, BerichtJson.Opties);
        var vingerafdruk = vault.BlindIndex("begeleiding", json);
        var bekend = await db.Begeleidingen.SingleOrDefaultAsync(x => x.InburgeraarId == persoon && x.Status == melding.Status && x.Datum == melding.Datum, ct);
        if (bekend is not null && bekend.Oin != caller.Oin) { return Toegangscontrole.VanAnder(); }
        if (bekend?.Vingerafdruk == vingerafdruk) { return TypedResults.Ok(Van(bekend, melding)); }
        var nieuw = bekend is null;
        if (bekend is null)
        {
            db.Add(bekend = new Begeleiding { BegeleidingId = Guid.CreateVersion7(), InburgeraarId = persoon, Oin = caller.Oin, Status = melding.Status, Datum = melding.Datum, Gegevens = [], Vingerafdruk = "", GemeldOp = default });
        }
        (bekend.Gegevens, bekend.Vingerafdruk, bekend.GemeldOp) = (vault.Encrypt(json), vingerafdruk, time.GetUtcNow());
        bekend.Versie++;
        db.Verstuur(melding, new About(persoon) { Oin = caller.Oin, Time = time.At(vastgelegdOp ?? melding.Datum) }, bekend.BegeleidingId, $"begeleidingen/{bekend.BegeleidingId}", time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return nieuw ? TypedResults.Created($"/vluchtelingenwerk-begeleiding/v1/begeleidingen/{bekend.BegeleidingId}", Van(bekend, melding)) : TypedResults.Ok(Van(bekend, melding));
    }

    public static async Task<Ok<Lijst>> Alle(Guid? inburgeraarId, Caller caller, VluchtelingenwerkDbContext db, Vault vault, TimeProvider time, CancellationToken ct)
    {
        var persoon = inburgeraarId is { } id ? await db.Sleutel(id, ct) : (Guid?)null;
        var einden = db.Einden(caller.Oin, time.Today());
        var rijen = await db.Begeleidingen.AsNoTracking()
            .Where(x => (caller.Rol != "vwn" || (x.Oin == caller.Oin && !einden.Any(e => e.InburgeraarId == x.InburgeraarId))) && (persoon == null || x.InburgeraarId == persoon))
            .OrderByDescending(x => x.Datum).ThenByDescending(x => x.GemeldOp).Take(500).ToListAsync(ct);
        return TypedResults.Ok(new Lijst([.. rijen.Select(x => Van(x, caller.Rol == "beheerder" ? null : JsonSerializer.Deserialize<MaatschappelijkeBegeleidingGewijzigd>(vault.Decrypt(x.Gegevens), BerichtJson.Opties)))]));
    }

    internal static Dictionary<string, string[]> Controleer(MaatschappelijkeBegeleidingGewijzigd melding, bool wie, DateOnly vandaag)
    {
        var fouten = new Dictionary<string, string[]>();
        if (!wie) { fouten["/inburgeraarId"] = ["Zeg om wie het gaat."]; }
        if (melding.Datum > vandaag) { fouten["/datum"] = ["De datum ligt in de toekomst. Meld de stand op of na de dag zelf."]; }
        foreach (var (i, thema) in melding.Themas.Index())
        {
            if (string.IsNullOrWhiteSpace(thema.Thema)) { fouten[$"/themas/{i}/thema"] = ["Geef het onderwerp een naam."]; }
            else if (ToegestaneGegevens.BevatPersoonsnummer(thema.Thema)) { fouten[$"/themas/{i}/thema"] = ["Er staat een persoonsnummer bij het onderwerp. Haal het weg."]; }
        }
        if (ToegestaneGegevens.BevatPersoonsnummer(melding.Begeleider)) { fouten["/begeleider"] = ["Er staat een persoonsnummer bij de naam. Haal het weg."]; }
        if (melding.Openstaand is { Length: > 500 }) { fouten["/openstaand"] = ["Gebruik ten hoogste 500 tekens."]; }
        else if (ToegestaneGegevens.BevatPersoonsnummer(melding.Openstaand)) { fouten["/openstaand"] = ["Er staat een persoonsnummer in de tekst. Haal het weg."]; }
        return fouten;
    }

    private static Beeld Van(Begeleiding x, MaatschappelijkeBegeleidingGewijzigd? melding) => new(x.BegeleidingId, x.InburgeraarId, x.Status, x.Datum, x.GemeldOp, melding);
}

using Microsoft.AspNetCore.Http.HttpResults;

namespace TaalschoolVoortgang.AanwezigheidAanleveren;

/// <summary>What a school calls a column in its own files.</summary>
internal sealed class Kolomnaam
{
    public required string SchoolOin { get; init; }

    /// <summary>The column here (<see cref="Regelcontrole.Kolommen"/>).</summary>
    public required string Kolom { get; init; }

    public required string EigenNaam { get; init; }
}

/// <summary>How a file is to be read: on which day, under which name it came, and what this school calls its columns.</summary>
/// <param name="Vandaag">Lessons after this day are a mistake.</param>
/// <param name="Bestandsnaam">Name of the file when it is known: that of DUO's monthly file says of which day it is.</param>
/// <param name="EigenNamen">Per column here the name at the school.</param>
internal sealed record Leeswijze(DateOnly Vandaag, string? Bestandsnaam, IReadOnlyDictionary<string, string> EigenNamen)
{
    public static async Task<Leeswijze> Voor(TaalschoolVoortgangDbContext db, string schoolOin, string? bestandsnaam, DateOnly vandaag, CancellationToken ct) =>
        new(vandaag, bestandsnaam, await StelKolommenIn.Namen(db, schoolOin, ct));
}

/// <summary>A school says once what the columns of its export are called; its files are then taken as they are.</summary>
internal static class StelKolommenIn
{
    /// <param name="Kolommen">Per kolom (BSN, Datum, Groep, Uren gepland, Uren aanwezig, Verzuim, TrajectId) hoe zij in uw bestand heet. Wat er niet in staat, heet zoals hier.</param>
    public sealed record Indeling(IReadOnlyDictionary<string, string> Kolommen);

    private static readonly Prepared<TaalschoolVoortgangDbContext, string, Kolomnaam> VanSchool = new((db, schoolOin) => db.Kolomnamen.AsNoTracking().Where(x => x.SchoolOin == schoolOin));

    private const int NaamLengte = 100;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/kolommen", Toon).RequireRol("taalschool").WithSummary("Toont hoe de kolommen in de bestanden van uw school heten.");
        app.MapPut("/kolommen", Handle).RequireRol("taalschool").WithSummary("Stelt in hoe de kolommen in de bestanden van uw school heten.").WithDescription("Vervangt wat er was; een lege lijst is weer de indeling van hier.");
    }

    public static async Task<Ok<Indeling>> Toon(Caller caller, TaalschoolVoortgangDbContext db, CancellationToken ct) => TypedResults.Ok(new Indeling(await Namen(db, caller.Oin, ct)));

    public static Task<Results<Ok<Indeling>, ProblemHttpResult>> Handle(Body<Indeling> body, Caller caller, TaalschoolVoortgangDbContext db, CancellationToken ct) => Stel(body.Read(), caller, db, ct);

    /// <summary>The same for the API and the page.</summary>
    public static async Task<Results<Ok<Indeling>, ProblemHttpResult>> Stel(Indeling indeling, Caller caller, TaalschoolVoortgangDbContext db, CancellationToken ct)
    {
        if (!Nummers.IsOin(caller.Oin)) { return Problems.Forbidden("Uw toegangstoken noemt geen school (OIN)."); }
        var fouten = Controleer(indeling);
        if (fouten.Count > 0) { return Problems.Invalid(fouten); }
        await using var transactie = await db.Begin(ct);
        var bestaand = await db.Kolomnamen.Where(x => x.SchoolOin == caller.Oin).ToListAsync(ct);
        db.RemoveRange(bestaand.Where(x => !indeling.Kolommen.ContainsKey(x.Kolom) || indeling.Kolommen[x.Kolom] != x.EigenNaam));
        await db.SaveChangesAsync(ct);
        foreach (var (kolom, naam) in indeling.Kolommen)
        {
            if (!bestaand.Exists(x => x.Kolom == kolom && x.EigenNaam == naam)) { db.Add(new Kolomnaam { SchoolOin = caller.Oin, Kolom = kolom, EigenNaam = naam }); }
        }
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return TypedResults.Ok(new Indeling(await Namen(db, caller.Oin, ct)));
    }

    public static async Task<Dictionary<string, string>> Namen(TaalschoolVoortgangDbContext db, string schoolOin, CancellationToken ct) =>
        (await VanSchool.Ask(db, schoolOin, ct)).ToDictionary(x => x.Kolom, x => x.EigenNaam, StringComparer.Ordinal);

    internal static Dictionary<string, string[]> Controleer(Indeling indeling)
    {
        var fouten = new Dictionary<string, string[]>();
        foreach (var (kolom, naam) in indeling.Kolommen)
        {
            if (!Regelcontrole.Kolommen.Contains(kolom)) { fouten["/kolommen"] = [$"Een van de kolommen bestaat hier niet. Kies uit: {string.Join(", ", Regelcontrole.Kolommen)}."]; }
            else if (naam is null || naam.Length > NaamLengte || naam.Any(char.IsControl) || Csvvorm.Genormaliseerd(naam).Length == 0) { fouten[$"/kolommen/{kolom}"] = [$"De naam bij {kolom} heeft 1 tot en met {NaamLengte} tekens, waarvan ten minste één letter of cijfer."]; }
        }
        // With the columns that keep their own name: two that are called the same cannot be told apart.
        var dubbel = Regelcontrole.Kolommen.GroupBy(k => Csvvorm.Genormaliseerd(indeling.Kolommen.GetValueOrDefault(k) ?? k)).FirstOrDefault(g => g.Count() > 1);
        if (fouten.Count == 0 && dubbel is not null) { fouten["/kolommen"] = [$"Deze kolommen heten hetzelfde: {string.Join(" en ", dubbel)}. Geef elke kolom een eigen naam."]; }
        return fouten;
    }
}

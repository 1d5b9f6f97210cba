using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Abonnementen;

/// <summary>Wat een partner aangaat, in volgorde en zonder gaten: wie zijn plaats onthoudt, mist niets. Dun: de gegevens zelf staan achter <c>dataref</c>.</summary>
internal static class RaadpleegBerichten
{
    private const int PerKeer = 200;

    /// <summary>A message. Equal <c>id</c>s are one message, here and at a subscription.</summary>
    public sealed record Berichtregel(string Id, string Type, DateTimeOffset Time, string? Subject, string? Dataref);

    public sealed record Berichtenlijst(IReadOnlyList<Berichtregel> Berichten, string Cursor, bool Meer);

    public static void Map<TDb>(RouteGroupBuilder app, Berichtdienst<TDb> dienst)
        where TDb : ModuleDbContext
    {
        // The store is no parameter, for the reason in BeheerAbonnementen.
        app.MapGet("/berichten", (string? na, Caller caller, IServiceProvider s, Berichtinstellingen instellingen, CancellationToken ct) => Handle(na, caller, dienst, instellingen, s.GetRequiredService<TDb>(), ct)).WithTags(nameof(RaadpleegBerichten)).RequireRol(dienst.Rollen).WithSummary("Wat er voor u veranderde, het oudste eerst")
            .WithDescription($"Bewaar cursor en geef die de volgende keer mee als na: dan komt wat daarna kwam. Is meer waar, vraag dan meteen verder. Haal de gegevens op bij dataref. Soorten: {string.Join("; ", dienst.Soorten.Select(s => $"{dienst.Type(s.Key)} ({s.Value})"))}.");
    }

    public static async Task<Results<Ok<Berichtenlijst>, ProblemHttpResult>> Handle<TDb>(string? na, Caller caller, Berichtdienst<TDb> dienst, Berichtinstellingen instellingen, TDb db, CancellationToken ct)
        where TDb : ModuleDbContext
    {
        if (na is not null && !long.TryParse(na, NumberStyles.None, CultureInfo.InvariantCulture, out _)) { return Problems.Invalid("na", "Geef de cursor uit een eerder antwoord, of laat na weg om bij het begin te beginnen."); }
        var (vanaf, ontvanger) = (na is null ? 0 : long.Parse(na, CultureInfo.InvariantCulture), dienst.Ontvanger(caller));
        var laatste = await dienst.Laatste(db, ct); // before the look: what has a number up to here is in it
        var rijen = await dienst.Na(db, ontvanger, vanaf, PerKeer + 1, ct);
        if (na is not null)
        {
            if (vanaf > laatste) { return Problems.Invalid("na", "Deze cursor is hier niet uitgegeven. Laat na weg om bij het begin te beginnen."); }
            // After the look: what was removed before it is missing in it.
            if ((await db.Set<Bericht>().MinAsync(x => (long?)x.Nummer, ct) ?? 1) > vanaf + 1)
            {
                return Problems.Create(410, "CURSOR_VERLOPEN", "U bent te lang weggeweest", "Berichten van na deze cursor zijn niet meer bewaard. Haal uw lijsten opnieuw op en begin daarna zonder na.");
            }
        }
        var deel = rijen.Take(PerKeer).ToList();
        var tot = deel.Count > 0 ? deel[^1].Nummer : vanaf;
        if (rijen.Count <= PerKeer && laatste > tot) { tot = laatste; } // also past what others got, so that a cursor does not grow old
        return TypedResults.Ok(new Berichtenlijst(
            [.. deel.Select(x => new Berichtregel(x.Id, dienst.Type(x.Soort), x.Op, x.Onderwerp, instellingen.Dataref(dienst.Module, x.Pad)))],
            tot.ToString(CultureInfo.InvariantCulture), rijen.Count > PerKeer));
    }
}

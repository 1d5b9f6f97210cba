using Microsoft.AspNetCore.Http.HttpResults;
using UsdRegie.DossiersRaadplegen;
using UsdRegie.Indicatoren;
using UsdRegie.InzageVastleggen;
using UsdRegie.Signaleringen;

namespace UsdRegie.IndicatorenRaadplegen;

/// <summary>KleineCellen is gevuld voor beleid: getallen over minder personen zijn verborgen.</summary>
internal sealed record IndicatorenAntwoord(string Gemeentecode, Geteld Periode, DateOnly BerekendOp, int? KleineCellen, IReadOnlyList<Uitkomst> Indicatoren);

/// <summary>De indicatoren P-1 tot en met P-16 over de dossiers van de eigen gemeente. Beleid krijgt cijfers zonder dossiers, en geen kleine aantallen.</summary>
internal static class RaadpleegIndicatoren
{
    /// <summary>Zoveel dossiers staan er in het overzicht hoogstens bij een cijfer; bij één indicator staan ze er alle.</summary>
    public const int GevallenInOverzicht = 100;

    private const string Uitleg =
        "van en tot zijn datums (2024-01-31); zonder opgave het lopende kalenderjaar tot en met vandaag, en een tot na vandaag wordt vandaag. "
        + "Elk cijfer heeft zijn formule, teller, noemer, eenheid en bron. status zegt of er een waarde is: GEMETEN, GEEN_GEVALLEN, NIET_MEETBAAR (ontbreekt noemt wat de keten niet heeft) of TE_KLEIN. "
        + "De rollen regisseur en teamleider zien de dossiers achter een cijfer; de rol beleid niet, kiest hele maanden, en krijgt geen cijfer over te weinig personen (instelling indicator:kleineCellen, standaard 5).";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/indicatoren", (string? van, string? tot, UsdRegieDbContext db, Indicatorenteller teller, Caller wie, TimeProvider time, CancellationToken ct) =>
            Antwoord(Maten.Alle, van, tot, GevallenInOverzicht, db, teller, wie, time, ct))
            .RequireRol(Rollen.Cijfers).WithSummary("De indicatoren van de eigen gemeente over een periode").WithDescription(Uitleg);
        app.MapGet("/indicatoren/{code}", Een).RequireRol(Rollen.Cijfers).WithSummary("Eén indicator over een periode, met alle dossiers erachter")
            .WithDescription("code is een indicator (P-7, met alle maten ervan) of een maat (P-7a). " + Uitleg);
    }

    private static async Task<Results<Ok<IndicatorenAntwoord>, ProblemHttpResult>> Een(
        string code, string? van, string? tot, UsdRegieDbContext db, Indicatorenteller teller, Caller wie, TimeProvider time, CancellationToken ct)
    {
        var maten = Maten.Zoek(code);
        return maten.Count == 0
            ? Problems.NotFound($"Deze indicator bestaat niet. Kies een van: {string.Join(", ", Maten.Alle.Select(m => m.Indicator).Distinct())}.")
            : await Antwoord(maten, van, tot, int.MaxValue, db, teller, wie, time, ct);
    }

    internal static async Task<Results<Ok<IndicatorenAntwoord>, ProblemHttpResult>> Antwoord(
        IReadOnlyList<Maat> maten, string? van, string? tot, int gevallen, UsdRegieDbContext db, Indicatorenteller teller, Caller wie, TimeProvider time, CancellationToken ct)
    {
        var vandaag = time.Today();
        var alleenCijfers = wie.AlleenCijfers();
        var (periode, fouten) = Keuzes.Periode(van, tot, vandaag, alleenCijfers);
        if (periode is null) { return Problems.Invalid(fouten); }
        var uitkomsten = await teller.Tel(maten, wie.EigenGemeente(), periode, alleenCijfers ? 0 : gevallen, ct);
        if (!alleenCijfers && gevallen > 0) { await Noteer(db, time, wie, ct); }
        return TypedResults.Ok(new IndicatorenAntwoord(
            wie.EigenGemeente(), new Geteld(periode.Van, periode.Tot), vandaag, alleenCijfers ? teller.KleineCellen : null,
            alleenCijfers ? [.. uitkomsten.Select(u => u.VoorBeleid(teller.KleineCellen))] : uitkomsten));
    }

    /// <summary>Who saw which dossiers are behind a figure is written down, as with a search.</summary>
    internal static Task Noteer(UsdRegieDbContext db, TimeProvider time, Caller wie, CancellationToken ct) => Audit.NoteerApart(db, time, wie, "indicatoren bekeken", null, ct);
}

/// <summary>Runs over the dossiers of one municipality once, for all measures together.</summary>
internal sealed class Indicatorenteller(Dossierstroom stroom, Drempels drempels, Indicatorinstellingen instellingen)
{
    public int KleineCellen => instellingen.KleineCellen;

    public async Task<IReadOnlyList<Uitkomst>> Tel(IReadOnlyList<Maat> maten, string gemeentecode, Meetperiode periode, int gevallen, CancellationToken ct)
    {
        var tellingen = maten.Select(m => (Plaats: Maten.Alle.IndexOf(m), Telling: new Telling(m, instellingen.Streef(m), gevallen))).ToList();
        // All measures, also when one is asked for: the next question is about another.
        await foreach (var (dossierId, bijdragen) in stroom.Van(gemeentecode, ("indicatoren", periode), d => Maten.Alle.Select(m => m.Meet(d, periode, drempels).ToArray()).ToArray(), ct))
        {
            foreach (var (plaats, telling) in tellingen) { telling.Voeg(dossierId, bijdragen[plaats]); }
        }
        return [.. tellingen.Select(t => t.Telling.Maak() with { Periode = new Geteld(periode.Van, periode.Tot) })];
    }
}

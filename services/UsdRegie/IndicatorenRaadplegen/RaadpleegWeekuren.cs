using Microsoft.AspNetCore.Http.HttpResults;
using UsdRegie.DossiersRaadplegen;
using UsdRegie.Indicatoren;

namespace UsdRegie.IndicatorenRaadplegen;

/// <summary>De trend van de uren per week en per persoon. Uitgangspunt en streefwaarde zijn in uren per week.</summary>
internal sealed record WeekurenAntwoord(
    string Gemeentecode, Geteld Periode, int? KleineCellen, string Formule, string Bron, string Eenheid, decimal Uitgangspunt, decimal? Streefwaarde, IReadOnlyList<Weekregel> Weken);

/// <summary>Of de weekbesteding stijgt (beleidsplan §2.3.3).</summary>
internal static class RaadpleegWeekuren
{
    /// <summary>Uren les per week toen het beleidsplan geschreven werd.</summary>
    private const decimal Uitgangspunt = 8;

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/indicatoren/weekuren", async (string? van, string? tot, Dossierstroom stroom, Indicatorinstellingen instellingen, Caller wie, TimeProvider time, CancellationToken ct) =>
            await Antwoord(van, tot, stroom, instellingen, wie, time, ct))
            .RequireRol(Rollen.Cijfers).WithSummary("De trend van de uren per week: les en participatie, gemiddeld per persoon")
            .WithDescription("van en tot zijn datums (2024-01-31), standaard het lopende kalenderjaar tot en met vandaag; geteld worden de hele weken (maandag tot en met zondag) daarin. "
                + "zonderGegevens telt wie een traject had, maar van wie over die week niets geregistreerd is: die tellen niet als nul. Voor de rol beleid ontbreken weken met te weinig personen.");

    internal static async Task<Results<Ok<WeekurenAntwoord>, ProblemHttpResult>> Antwoord(
        string? van, string? tot, Dossierstroom stroom, Indicatorinstellingen instellingen, Caller wie, TimeProvider time, CancellationToken ct)
    {
        var alleenCijfers = wie.AlleenCijfers();
        var (periode, fouten) = Keuzes.Periode(van, tot, time.Today(), alleenCijfers);
        if (periode is null) { return Problems.Invalid(fouten); }
        var telling = new Weektelling(periode);
        await foreach (var (_, uren) in stroom.Van(wie.EigenGemeente(), ("weekuren", periode), d => Weekuren.Van(d, periode), ct)) { telling.Voeg(uren); }
        return TypedResults.Ok(new WeekurenAntwoord(
            wie.EigenGemeente(), new Geteld(periode.Van, periode.Tot), alleenCijfers ? instellingen.KleineCellen : null,
            "Per week: gevolgde lesuren en geregistreerde uren van activiteiten en werk, gedeeld door de personen met een plan en een begonnen les over wie die week iets geregistreerd is. Uren over een langere periode tellen naar rato van de dagen.",
            "beleidsplan §2.3.3", "uren per week per persoon", Uitgangspunt, instellingen.Streef(Maten.Zoek("P-8")[0]),
            [.. telling.Regels().Select(w => alleenCijfers ? w.VoorBeleid(instellingen.KleineCellen) : w)]));
    }
}

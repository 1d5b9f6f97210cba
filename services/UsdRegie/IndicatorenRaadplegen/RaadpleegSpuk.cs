using Microsoft.AspNetCore.Http.HttpResults;
using UsdRegie.DossiersRaadplegen;
using UsdRegie.Indicatoren;

namespace UsdRegie.IndicatorenRaadplegen;

/// <summary>Personen en geleverde onderdelen in een jaar, tot en met de peildatum. De ramingen zijn in euro per persoon.</summary>
internal sealed record SpukAntwoord(
    string Gemeentecode, int Jaar, DateOnly Peildatum, int? KleineCellen, string Formule, string Bron, IReadOnlyList<Spukinstroom> Instroom, IReadOnlyList<Spukregel> Onderdelen);

/// <summary>Tellingen voor de specifieke uitkering (beleidsplan §4.1): de verantwoording blijft bij de financiële administratie.</summary>
internal static class RaadpleegSpuk
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/indicatoren/spuk", async (string? jaar, Dossierstroom stroom, Indicatorinstellingen instellingen, Caller wie, TimeProvider time, CancellationToken ct) =>
            await Antwoord(jaar, stroom, instellingen, wie, time, ct))
            .RequireRol(Rollen.Cijfers).WithSummary("Personen en geleverde onderdelen voor de specifieke uitkering, per jaar")
            .WithDescription("jaar is een jaar vanaf 2022, standaard het lopende. Per onderdeel en doelgroep: hoeveel personen het in dat jaar kregen, en hoeveel daarvan voor het eerst. "
                + "Dit antwoord heeft voor niemand dossiers. Voor de rol beleid ontbreken getallen die over te weinig personen gaan.");

    internal static async Task<Results<Ok<SpukAntwoord>, ProblemHttpResult>> Antwoord(
        string? jaar, Dossierstroom stroom, Indicatorinstellingen instellingen, Caller wie, TimeProvider time, CancellationToken ct)
    {
        var vandaag = time.Today();
        var (gekozen, fouten) = Keuzes.Jaar(jaar, vandaag);
        if (gekozen is not { } j) { return Problems.Invalid(fouten); }
        var telling = new Spuktelling(j);
        await foreach (var (_, persoon) in stroom.Van(wie.EigenGemeente(), ("spuk", j, vandaag), d => Spukpersoon.Van(d, j, vandaag), ct))
        {
            if (persoon is not null) { telling.Voeg(persoon); }
        }
        var einde = new DateOnly(j, 12, 31);
        var (alleenCijfers, drempel) = (wie.AlleenCijfers(), instellingen.KleineCellen);
        return TypedResults.Ok(new SpukAntwoord(
            wie.EigenGemeente(), j, einde < vandaag ? einde : vandaag, alleenCijfers ? drempel : null,
            "Personen onder de Wet inburgering 2021. Instroom: gevestigd in het jaar; van wie geen vestiging bekend is, het begin van de plicht. Geleverd: Leerroutes een gevolgde les, MAP een activiteit of het eindgesprek, "
                + "Maatschappelijke begeleiding een jaar waarin de begeleiding liep, PVT een activiteit of de ondertekening, Tolkvoorziening een contact of bericht met tolk.",
            "beleidsplan §4.1 en §4.3",
            [.. telling.Instroom().Select(i => alleenCijfers ? i.VoorBeleid(drempel) : i)],
            [.. telling.Regels().Select(r => alleenCijfers ? r.VoorBeleid(drempel) : r)]));
    }
}

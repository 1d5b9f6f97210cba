using Microsoft.AspNetCore.Http.HttpResults;
using UsdRegie.DossiersRaadplegen;
using UsdRegie.Indicatoren;
using UsdRegie.Signaleringen;

namespace UsdRegie.IndicatorenRaadplegen;

/// <summary>De ondertussengroep per startjaar aan het eind van een kwartaal, of vandaag als het nog loopt. Ontbreekt noemt wat niet te meten is.</summary>
internal sealed record CohortenAntwoord(
    string Gemeentecode, string Kwartaal, DateOnly Peildatum, int? KleineCellen, string Formule, string Bron, IReadOnlyList<Cohortregel> Cohorten, IReadOnlyList<string> Ontbreekt);

/// <summary>Het cohortrapport: hoe staat het met wie onder de oude wet viel (beleidsplan §3.3 en §5.2).</summary>
internal static class RaadpleegCohorten
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/indicatoren/cohorten", async (string? kwartaal, UsdRegieDbContext db, Dossierstroom stroom, Drempels drempels, Indicatorinstellingen instellingen, Caller wie, TimeProvider time, CancellationToken ct) =>
            await Antwoord(kwartaal, db, stroom, drempels, instellingen, wie, time, ct))
            .RequireRol(Rollen.Cijfers).WithSummary("Het cohortrapport van de ondertussengroep (Wet inburgering 2013)")
            .WithDescription("kwartaal is het kwartaal van het rapport (2022-Q3), standaard het lopende; de stand is die op de laatste dag ervan, of vandaag. Een cohort is een jaar waarin de plicht begon. "
                + "De rollen regisseur en teamleider zien welke dossiers het zijn. Voor de rol beleid ontbreken getallen die over te weinig personen gaan.");

    internal static async Task<Results<Ok<CohortenAntwoord>, ProblemHttpResult>> Antwoord(
        string? kwartaal, UsdRegieDbContext db, Dossierstroom stroom, Drempels drempels, Indicatorinstellingen instellingen, Caller wie, TimeProvider time, CancellationToken ct)
    {
        var (periode, fouten) = Keuzes.Kwartaal(kwartaal, time.Today());
        if (periode is null) { return Problems.Invalid(fouten); }
        var leden = new List<(Guid DossierId, Cohort Stand)>();
        await foreach (var (dossierId, lid) in stroom.Van(wie.EigenGemeente(), ("cohorten", periode), d => Cohort.Van(d, periode, drempels), ct))
        {
            if (lid is not null) { leden.Add((dossierId, lid)); }
        }
        var regels = leden.GroupBy(l => l.Stand.Startjaar).OrderByDescending(g => g.Key).Select(g => Cohortregel.Van(g.Key, [.. g])).ToList();
        var alleenCijfers = wie.AlleenCijfers();
        if (!alleenCijfers) { await RaadpleegIndicatoren.Noteer(db, time, wie, ct); }
        return TypedResults.Ok(new CohortenAntwoord(
            wie.EigenGemeente(), Keuzes.Naam(periode), periode.Tot, alleenCijfers ? instellingen.KleineCellen : null,
            "Personen onder de Wet inburgering 2013 (de plicht begon voor 2022), naar het jaar waarin de plicht begon. volgend, voldaan en beeindigd tellen samen op tot personen; de andere getallen zeggen van hoeveel personen iets op de peildatum zo was.",
            "beleidsplan §1.3.4, §3.3 en §5.2",
            alleenCijfers ? regels.ConvertAll(r => r.VoorBeleid(instellingen.KleineCellen)) : regels, Cohort.Ontbreekt));
    }
}

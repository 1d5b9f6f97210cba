using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using UsdRegie.Dossiers;
using UsdRegie.DossiersRaadplegen;
using UsdRegie.Indicatoren;

namespace UsdRegie.IndicatorenRaadplegen;

/// <summary>De klantreizen aan het eind van een kwartaal; KleineCellen is het aantal personen waaronder een stap wegblijft.</summary>
internal sealed record KlantreizenAntwoord(string Gemeentecode, string Kwartaal, DateOnly Peildatum, int KleineCellen, string Formule, string Bron, IReadOnlyList<Reisstap> Stappen);

/// <summary>Anonymous customer journeys for the evaluation of the policy plan: the same for everybody, as JSON or as a file for a spreadsheet.</summary>
internal static class RaadpleegKlantreizen
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/indicatoren/klantreizen", Handle).RequireRol(Rollen.Cijfers).WithSummary("Klantreizen zonder personen: hoeveel mensen welke stap zetten, en na hoeveel maanden")
            .WithDescription("kwartaal is een kwartaal dat voorbij is (2024-Q2), standaard het laatste; formaat=csv geeft een bestand met ; tussen de kolommen. Een cohort is het jaar waarin iemand begon, per doelgroep. "
                + "Er staan geen namen, sleutels of dagen in. Een stap van te weinig personen ontbreekt, en ook een stap waaruit die te herleiden is.")
            .Produces<KlantreizenAntwoord>(StatusCodes.Status200OK, "application/json", "text/csv").ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Results<Ok<KlantreizenAntwoord>, FileContentHttpResult, ProblemHttpResult>> Handle(
        string? kwartaal, string? formaat, Dossierstroom stroom, Indicatorinstellingen instellingen, Caller wie, TimeProvider time, CancellationToken ct)
    {
        if (formaat is not (null or "json" or "csv")) { return Problems.Invalid("formaat", "Kies json of csv."); }
        var vandaag = time.Today();
        var (periode, fouten) = kwartaal is null ? Keuzes.Kwartaal(Vorig(vandaag), vandaag) : Keuzes.Kwartaal(kwartaal, vandaag);
        if (periode is null) { return Problems.Invalid(fouten); }
        // Of a quarter that still runs, two exports a day apart would tell what one person did.
        if (periode.Tot >= vandaag) { return Problems.Invalid("kwartaal", "Dit kwartaal loopt nog. Kies een kwartaal dat voorbij is."); }
        var reizen = new List<Klantreis>();
        await foreach (var (_, reis) in stroom.Van(wie.EigenGemeente(), ("klantreizen", periode), d => Klantreis.Van(d, periode.Tot), ct))
        {
            if (reis is not null) { reizen.Add(reis); }
        }
        var stappen = Klantreizen.Van(reizen, instellingen.KleineCellen);
        return formaat == "csv"
            ? TypedResults.File(Csv(stappen), "text/csv; charset=utf-8", $"klantreizen-{Keuzes.Naam(periode)}.csv")
            : TypedResults.Ok(new KlantreizenAntwoord(
                wie.EigenGemeente(), Keuzes.Naam(periode), periode.Tot, instellingen.KleineCellen,
                "Per cohort (jaar van de eerste mijlpaal) en doelgroep: van hoeveel personen de ene mijlpaal direct op de andere volgde, tot en met de peildatum, en de mediaan van de tijd daartussen in hele maanden. Elke mijlpaal telt de eerste keer.",
                "beleidsplan §5.2", stappen));
    }

    internal static byte[] Csv(IReadOnlyList<Reisstap> stappen)
    {
        var tekst = new StringBuilder("startjaar;doelgroep;van;naar;personen;maanden\r\n");
        foreach (var s in stappen) { tekst.Append(CultureInfo.InvariantCulture, $"{s.Startjaar};{s.Doelgroep.Tekst()};{s.Van.Tekst()};{s.Naar.Tekst()};{s.Personen};{s.Maanden}\r\n"); }
        return Encoding.UTF8.GetBytes(tekst.ToString());
    }

    private static string Vorig(DateOnly vandaag)
    {
        var dag = new DateOnly(vandaag.Year, (((vandaag.Month - 1) / 3) * 3) + 1, 1).AddDays(-1);
        return $"{dag.Year}-Q{((dag.Month - 1) / 3) + 1}";
    }
}

using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Messaging;

/// <summary>Errors as RFC 9457 problem details, in Dutch, saying what is wrong, where, and how to mend it; never with personal data.</summary>
public static class Problems
{
    /// <summary>A problem with a stable <paramref name="code"/> for programs and a text for people.</summary>
    public static ProblemHttpResult Create(int status, string code, string title, string detail) =>
        TypedResults.Problem(detail, statusCode: status, title: title, extensions: [new("code", code)]);

    /// <summary>400 with all errors per field (JSON pointer or field name).</summary>
    public static ProblemHttpResult Invalid(IReadOnlyDictionary<string, string[]> errors) =>
        TypedResults.Problem(
            $"{(errors.Count == 1 ? "Eén veld is" : $"{errors.Count} velden zijn")} niet goed: {string.Join(", ", errors.Keys.Order(StringComparer.Ordinal).Take(10))}. Kijk bij errors wat er per veld mis is.",
            statusCode: StatusCodes.Status400BadRequest, title: "Het verzoek klopt niet", extensions: [new("code", "ONGELDIG"), new("errors", errors)]);

    /// <summary>400 about one field.</summary>
    public static ProblemHttpResult Invalid(string field, string text) => Invalid(new Dictionary<string, string[]> { [field] = [text] });

    /// <summary>404.</summary>
    public static ProblemHttpResult NotFound(string detail) => Create(StatusCodes.Status404NotFound, "NIET_GEVONDEN", "Niet gevonden", detail);

    /// <summary>403.</summary>
    public static ProblemHttpResult Forbidden(string detail) => Create(StatusCodes.Status403Forbidden, "GEEN_TOEGANG", "Geen toegang", detail);

    internal static void Add(IServiceCollection services)
    {
        services.AddExceptionHandler<Handler>();
        services.AddProblemDetails(o => o.CustomizeProblemDetails = context =>
        {
            var problem = context.ProblemDetails;
            problem.Status ??= context.HttpContext.Response.StatusCode;
            (problem.Title, problem.Detail) = problem.Detail is null ? Texts(problem.Status.Value) : (problem.Title, problem.Detail);
            problem.Extensions["traceId"] = Activity.Current?.TraceId.ToString() ?? context.HttpContext.TraceIdentifier;
            problem.Extensions.Remove("exception");
        });
    }

    private static (string Title, string Detail) Texts(int status) => status switch
    {
        400 => ("Het verzoek klopt niet", "Het verzoek is niet te lezen. Kijk of alle verplichte onderdelen er zijn."),
        401 => ("Niet aangemeld", "Stuur een geldig toegangstoken mee: Authorization: Bearer …"),
        403 => ("Geen toegang", "Uw rol mag dit niet doen of zien."),
        404 => ("Niet gevonden", "Dit adres bestaat niet. Let op: geen schuine streep aan het eind en geen hoofdletters."),
        405 => ("Methode niet toegestaan", "Dit adres kent deze HTTP-methode niet; zie de header Allow."),
        406 => ("Antwoordvorm niet mogelijk", "Dit adres antwoordt met application/json."),
        413 => ("Te groot", "Het verzoek is groter dan is toegestaan. Lever de gegevens in delen aan."),
        415 => ("Onbekende inhoud", "Dit adres kent het Content-Type van het verzoek niet."),
        429 or 503 => ("Even te druk", "Probeer het later opnieuw; zie de header Retry-After."),
        _ => ("Er ging iets mis", "Het ligt aan ons. Probeer het later opnieuw, of geef traceId door aan de beheerder."),
    };

    /// <summary>Bad input that the framework found becomes a 400; a lost race becomes a 409; everything else is logged and stays a 500.</summary>
    private sealed class Handler(IProblemDetailsService problems) : IExceptionHandler
    {
        public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
        {
            var problem = exception switch
            {
                InvalidBodyException body => Invalid(body.Errors).ProblemDetails,
                BadHttpRequestException { StatusCode: var status and >= 400 and < 500 } => new ProblemDetails { Status = status },
                DbUpdateConcurrencyException => Create(409, "ANDER_WAS_EERDER", "Iemand anders was u voor", "De gegevens zijn intussen veranderd. Haal ze opnieuw op en kijk of uw wijziging nog nodig is.").ProblemDetails,
                DbUpdateException e when IsUniqueViolation(e) => Create(409, "BESTAAT_AL", "Dit is al vastgelegd", "Hetzelfde gegeven is net ook door een ander verzoek vastgelegd. Haal het op, of probeer het nog eens.").ProblemDetails,
                _ => null,
            };
            if (problem is null) { return false; }
            httpContext.Response.StatusCode = problem.Status!.Value;
            return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = problem });
        }

        private static bool IsUniqueViolation(DbUpdateException e) => e.InnerException switch
        {
            Microsoft.Data.Sqlite.SqliteException sqlite => sqlite.SqliteExtendedErrorCode is 2067 or 1555,
            Microsoft.Data.SqlClient.SqlException sql => sql.Number is 2601 or 2627,
            _ => false,
        };
    }
}

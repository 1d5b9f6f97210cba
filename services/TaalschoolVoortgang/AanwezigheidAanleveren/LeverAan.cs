using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace TaalschoolVoortgang.AanwezigheidAanleveren;

/// <summary>A school delivers attendance under a number of its own (M21): good rows are kept, refused rows come back with row, column, reason and remedy.</summary>
internal static class LeverAan
{
    private const string Csv = "text/csv", Json = "application/json";

    public const string TeGroot = "Het bestand is te groot";

    /// <summary>Bytes at most of what is taken into memory as a whole: JSON, and a file on the page.</summary>
    public const long GrensInGeheugen = 10L * 1024 * 1024;

    /// <summary>Bytes of a delivery at most: <c>Aanleveringen:MaxBytes</c>, default 64 MB.</summary>
    public static long Grens(IConfiguration configuration) => configuration.GetValue("Aanleveringen:MaxBytes", 64L * 1024 * 1024);

    public static string Verkleinen(long grens) => $"Een aanlevering is ten hoogste {grens / 1024 / 1024} MB. Deel het bestand op, bijvoorbeeld per maand of per groep.";

    public static void Map(IEndpointRouteBuilder app)
    {
        var grens = Grens(app.ServiceProvider.GetRequiredService<IConfiguration>());
        var aanleveren = app.MapPut("/aanleveringen/{eigenId}", (string eigenId, HttpContext http, Caller caller, TaalschoolVoortgangDbContext db, Vault vault, TimeProvider time, CancellationToken ct) => Handle(eigenId, false, grens, http, caller, db, vault, time, ct))
            .WithSummary("Levert aanwezigheid aan als CSV of JSON, onder een kenmerk dat uw school zelf kiest.").WithDescription("Dezelfde aanlevering nog eens sturen mag en verandert niets. Het maandbestand voor DUO mag ook, zoals het is: noem dan de naam in Content-Disposition (attachment; filename=123456Aanlevering20240630.csv), want daarin staat van welke dag het is.");
        var controleren = app.MapMethods("/aanleveringen/{eigenId}/_controleer", ["POST", "PUT"], (string eigenId, HttpContext http, Caller caller, TaalschoolVoortgangDbContext db, Vault vault, TimeProvider time, CancellationToken ct) => Handle(eigenId, true, grens, http, caller, db, vault, time, ct))
            .WithSummary("Controleert een aanlevering en zegt wat er zou gebeuren, zonder gevolg.");
        foreach (var eindpunt in (RouteHandlerBuilder[])[aanleveren, controleren])
        {
            eindpunt.RequireRol("taalschool").Accepts<JsonLezer.Verzoek>(Json, Csv).WithMetadata(Onbegrensd.Instance);
        }
    }

    public static async Task<Results<Created<Verslag>, Ok<Verslag>, ProblemHttpResult>> Handle(
        string eigenId, bool proef, long grens, HttpContext http, Caller caller, TaalschoolVoortgangDbContext db, Vault vault, TimeProvider time, CancellationToken ct)
    {
        if (KenmerkFout(eigenId) is { } fout) { return fout; }
        if (!Nummers.IsOin(caller.Oin)) { return Problems.Forbidden("Uw toegangstoken noemt geen school (OIN)."); }
        var type = MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var gevonden) ? gevonden : null;
        var json = type?.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase) == true;
        if (!json && type?.MediaType.Equals(Csv, StringComparison.OrdinalIgnoreCase) != true) { throw new BadHttpRequestException("content type", StatusCodes.Status415UnsupportedMediaType); }
        if (json) { grens = Math.Min(grens, GrensInGeheugen); }
        await using var begrensd = new BegrensdeStream(http.Request.Body, grens);
        Register.Uitkomst uitkomst;
        try
        {
            if (http.Request.ContentLength > grens) { throw new TeGrootException(); }
            var wijze = await Leeswijze.Voor(db, caller.Oin, Bestandsnaam(http), time.Today(), ct);
            Task<Register.Uitkomst> Verwerk(Levering levering) => Register.Verwerk(db, vault, time, caller.Oin, eigenId, levering, proef, ct);
            uitkomst = json ? await Verwerk(await LeesJson(http, begrensd, wijze, ct)) : await LeesCsv(begrensd, type!.Charset.Value, wijze, Verwerk, ct);
        }
        catch (BestandException e) { return Problems.Create(400, e.Code, e.Message, e.Uitleg); }
        catch (TeGrootException)
        {
            await begrensd.GooiWeg(ct);
            return Problems.Create(413, "TE_GROOT", TeGroot, Verkleinen(grens));
        }
        return uitkomst switch
        {
            { Probleem: { } probleem } => probleem,
            { Nieuw: true } when !proef => TypedResults.Created($"/taalschool-voortgang/v1/aanleveringen/{Uri.EscapeDataString(eigenId)}", uitkomst.Verslag!),
            _ => TypedResults.Ok(uitkomst.Verslag!),
        };
    }

    private static string? Bestandsnaam(HttpContext http) =>
        ContentDispositionHeaderValue.TryParse(http.Request.Headers.ContentDisposition.ToString(), out var bijlage) ? HeaderUtilities.RemoveQuotes(bijlage.FileNameStar.HasValue ? bijlage.FileNameStar : bijlage.FileName).Value : null;

    private static async Task<Levering> LeesJson(HttpContext http, Stream inhoud, Leeswijze wijze, CancellationToken ct)
    {
        await using var aanvoer = new Aanvoer(inhoud);
        http.Request.Body = aanvoer;
        var gelezen = JsonLezer.Lees(await Body<JsonLezer.Verzoek>.BindAsync(http, null!), wijze.Vandaag);
        return new(await aanvoer.HaalBinnen(ct), gelezen, null);
    }

    /// <summary>
    /// Reads a file, as the API and the page get it, and hands it over. What does not fit in one part is fetched first, so that nobody else waits for
    /// a slow line.
    /// </summary>
    /// <exception cref="BestandException">The file as a whole is no good.</exception>
    /// <exception cref="TeGrootException">The file is larger than is allowed.</exception>
    public static async Task<T> LeesCsv<T>(Stream inhoud, string? charset, Leeswijze wijze, Func<Levering, Task<T>> verwerk, CancellationToken ct, int perDeel = CsvLezer.PerDeel)
    {
        var tekenset = Tekenset.Van(charset) ?? throw new BestandException("ERR_TEKENSET", "Deze tekenset kennen wij niet", "Stuur charset=utf-8 of charset=windows-1252 mee, of laat charset weg.");
        await using var aanvoer = new Aanvoer(inhoud);
        await using var lezer = await CsvLezer.Open(aanvoer, tekenset, wijze, ct, perDeel);
        var eerste = await lezer.Volgende(ct);
        return await verwerk(new(await aanvoer.HaalBinnen(ct), eerste, lezer.Klaar ? null : async stop => lezer.Klaar ? null : await lezer.Volgende(stop)));
    }

    private static ProblemHttpResult? KenmerkFout(string eigenId) =>
        eigenId.Length is > 0 and <= 100 && char.IsAsciiLetterOrDigit(eigenId[0]) && eigenId.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '~')
            ? null
            : Problems.Invalid("aanleveringId", "Een kenmerk heeft ten hoogste 100 tekens: letters, cijfers en - _ . ~, en begint met een letter of cijfer. Gebruik geen gegevens van personen.");

    /// <summary>The limit is kept here instead of by the server, so that the caller gets a readable answer instead of a broken connection.</summary>
    private sealed class Onbegrensd : IRequestSizeLimitMetadata
    {
        public static readonly Onbegrensd Instance = new();

        public long? MaxRequestBodySize => null;
    }
}

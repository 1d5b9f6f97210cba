using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Diagnostics;

namespace Ketensimulator.Duo;

/// <summary>
/// DUO's APIs as DUO publishes them: paths with their own mix of capitals, the three headers, 404 for what is not there and
/// 403 with reasons for what DUO does not accept. Real DUO knows its callers by certificate; here everybody may call.
/// </summary>
internal static class DuoApi
{
    private const string Wortel = "/ketensimulator/duo";
    private static readonly string[] Kopnamen = ["bron", "doel", "berichtId"];

    /// <summary>Reports that DUO refuses without a list of reasons.</summary>
    private static readonly string[] ZonderUitleg = ["/uren/", "/contactpersonen/{id}/personen/"];

    /// <summary>What DUO decides about a report: done (with a status), or refused with reasons.</summary>
    internal sealed record Uitkomst(int Status, JsonNode? Inhoud = null)
    {
        public static Uitkomst Geweigerd(IEnumerable<string> redenen) =>
            new(StatusCodes.Status403Forbidden, new JsonArray([.. redenen.Select(r => new JsonObject { ["fouttekst"] = r })]));
    }

    public static void Map(WebApplication app)
    {
        var duo = app.MapGroup(Wortel).AllowAnonymous().ExcludeFromDescription();
        foreach (var soort in (string[])[Resource.Plicht, Resource.Doelgroep, Resource.Termijn, Resource.Lbt, Resource.Examens, Resource.Vrijstellingen, Resource.Ontheffingen, Resource.Pip, Resource.Map, Resource.Pvt, Resource.Uren, Resource.Examennummer])
        {
            duo.MapGet($"/personen/{{bsn}}/{soort}", (string bsn, HttpContext http) => Bedien(http, bsn, soort, async (register, _, ct) =>
                await register.Lees(bsn, soort, ct) is { } waarde ? new Uitkomst(200, Zichtbaar(soort, waarde)) : new Uitkomst(404)));
        }
        foreach (var soort in (string[])[Resource.Plicht, Resource.Doelgroep, Resource.Termijn])
        {
            duo.MapGet($"/personen/{{bsn}}/{soort}/historie", (string bsn, HttpContext http) => Bedien(http, bsn, Resource.Historie(soort), async (register, _, ct) =>
                await register.Lees(bsn, soort, ct) is null ? new Uitkomst(404) : new Uitkomst(200, Gebeurtenisgegevens.Historie(soort, await register.Lees(bsn, Resource.Historie(soort), ct) as JsonArray))));
        }
        duo.MapPost("/personen/{bsn}/PIP", (string bsn, HttpContext http) => Bedien(http, bsn, Resource.Pip, (r, b, ct) => DuoRegels.RegistreerPip(r, bsn, b, Bron(http), Vandaag(http), ct)));
        duo.MapDelete("/personen/{bsn}/PIP", (string bsn, HttpContext http) => Bedien(http, bsn, Resource.Pip, (r, _, ct) => DuoRegels.VerwijderPip(r, bsn, ct)));
        duo.MapPost("/personen/{bsn}/Inburgeringsaanbod/{instellingsnummer}", (string bsn, string instellingsnummer, HttpContext http) =>
            Bedien(http, bsn, $"{Resource.Aanbod}/{{instellingsnummer}}", (r, b, ct) => DuoRegels.RegistreerAanbod(r, bsn, instellingsnummer, b, ct)));
        duo.MapDelete("/personen/{bsn}/Inburgeringsaanbod/{instellingsnummer}", (string bsn, string instellingsnummer, HttpContext http) =>
            Bedien(http, bsn, $"{Resource.Aanbod}/{{instellingsnummer}}", (r, _, ct) => DuoRegels.VerwijderAanbod(r, bsn, instellingsnummer, ct)));
        duo.MapPut("/personen/{bsn}/map", (string bsn, HttpContext http) => Bedien(http, bsn, Resource.Map, (r, b, ct) => DuoRegels.RegistreerResultaat(r, bsn, Resource.Map, "datumEindgesprekMap", b, Vandaag(http), ct)));
        duo.MapPut("/personen/{bsn}/pvt", (string bsn, HttpContext http) => Bedien(http, bsn, Resource.Pvt, (r, b, ct) => DuoRegels.RegistreerResultaat(r, bsn, Resource.Pvt, "datumOndertekeningPvt", b, Vandaag(http), ct)));
        duo.MapPut("/personen/{bsn}/zroute", (string bsn, HttpContext http) => Bedien(http, bsn, Resource.Zroute, (r, b, ct) => DuoRegels.RegistreerResultaat(r, bsn, Resource.Zroute, "datumAfrondingZroute", b, Vandaag(http), ct)));
        Uren(duo, "bredeintake/taallesknm", "TaallesEnKnmBredeIntake");
        Uren(duo, "participatieactiviteiten", "ParticipatieactiviteitenBredeIntake");
        Uren(duo, "participatietaalles", "ParticipatieAlsTaalles");
        duo.MapDelete("/personen/{bsn}/lbt/examennummer", (string bsn, HttpContext http) => Bedien(http, bsn, Resource.Examennummer, async (r, _, ct) =>
        {
            if (await r.Lees(bsn, Resource.Examennummer, ct) is null) { return new Uitkomst(404); }
            await r.Zet(bsn, Resource.Examennummer, null, ct);
            return new Uitkomst(200);
        }));
        duo.MapGet("/personen/{bsn}/examens/gratispogingen", (string bsn, HttpContext http) => Bedien(http, bsn, "examens/gratispogingen", async (r, _, ct) =>
            await r.Lees(bsn, Resource.Plicht, ct) is null ? new Uitkomst(404) : new Uitkomst(200, DuoRegels.GratisPogingen(await r.Lees(bsn, Resource.Doelgroep, ct) as JsonObject, await r.Lees(bsn, Resource.Examens, ct) as JsonArray))));
        duo.MapPost("/contactpersonen", Contactpersoon);
        duo.MapPut("/contactpersonen/{id}", (string id, HttpContext http) => Bedien(http, null, "contactpersonen/{id}", (r, b, ct) => DuoRegels.WijzigContactpersoon(r, Bron(http), Id(id), b, ct)));
        duo.MapDelete("/contactpersonen/{id}", (string id, HttpContext http) => Bedien(http, null, "contactpersonen/{id}", (r, _, ct) => DuoRegels.VerwijderContactpersoon(r, Bron(http), Id(id), ct)));
        duo.MapPost("/contactpersonen/{id}/personen/{bsn}", (string id, string bsn, HttpContext http) => Bedien(http, bsn, "", (r, _, ct) => DuoRegels.Koppel(r, Bron(http), Id(id), bsn, ct), "contactpersonen/{id}/personen/{bsn}"));
        duo.MapDelete("/contactpersonen/{id}/personen/{bsn}", (string id, string bsn, HttpContext http) => Bedien(http, bsn, "", (r, _, ct) => DuoRegels.Ontkoppel(r, Id(id), bsn, ct), "contactpersonen/{id}/personen/{bsn}"));
        duo.MapGet("/instellingen", (HttpContext http) => Bedien(http, null, "instellingen", Instellingen));
        duo.MapGet("/verlengingsgronden", (HttpContext http) => Bedien(http, null, "verlengingsgronden", Verlengingsgronden));
    }

    private static Task Contactpersoon(HttpContext http) => Bedien(http, null, "contactpersonen", (r, b, ct) => DuoRegels.RegistreerContactpersoon(r, Bron(http), b, ct));

    private static Task<Uitkomst> Instellingen(DuoRegister register, JsonNode? inhoud, CancellationToken ct) => Task.FromResult(new Uitkomst(200, DuoRegels.Instellingen()));

    private static Task<Uitkomst> Verlengingsgronden(DuoRegister register, JsonNode? inhoud, CancellationToken ct) => Task.FromResult(new Uitkomst(200, DuoRegels.Verlengingsgronden()));

    private static void Uren(RouteGroupBuilder duo, string pad, string deel) =>
        duo.MapPut($"/personen/{{bsn}}/uren/{pad}", (string bsn, HttpContext http) => Bedien(http, bsn, $"{Resource.Uren}/{pad}", (r, b, ct) => DuoRegels.RegistreerUren(r, bsn, deel, b, Bron(http), Vandaag(http), ct)));

    /// <summary>Headers, bad behaviour on request, the work itself, and a note of what was received.</summary>
    private static async Task Bedien(HttpContext http, string? bsn, string soort, Func<DuoRegister, JsonNode?, CancellationToken, Task<Uitkomst>> doe, string? sjabloon = null)
    {
        if (http.Features.Get<IStatusCodePagesFeature>() is { } paginas) { paginas.Enabled = false; } // DUO's 404 and 400 have no body
        var ct = http.RequestAborted;
        var services = http.RequestServices;
        var pad = $"{Wortel}/{sjabloon ?? (bsn is null ? soort : $"personen/{{bsn}}/{soort}")}";
        if (Activity.Current is { } activity)
        {
            // DUO's paths hold a BSN; a trace of the simulator must not.
            activity.SetTag("url.path", pad);
            activity.DisplayName = $"{http.Request.Method} {pad}";
        }
        var (inhoud, leesbaar) = await LeesInhoud(http.Request, ct);
        var uitkomst = Kopnamen.Any(k => string.IsNullOrEmpty(http.Request.Headers[k])) || !leesbaar || bsn is { Length: not 9 }
            ? new Uitkomst(StatusCodes.Status400BadRequest)
            : await Misdraag(http, services.GetRequiredService<Storingen>(), !ZonderUitleg.Any(z => pad.Contains(z, StringComparison.Ordinal)), ct) ?? await doe(services.GetRequiredService<DuoRegister>(), inhoud, ct);
        await services.GetRequiredService<Ontvangen>().Noteer(
            "duo", http.Request.Method, pad, bsn, Kopnamen.Where(k => http.Request.Headers.ContainsKey(k)).ToDictionary(k => k, k => http.Request.Headers[k].ToString()), inhoud, uitkomst.Status, ct);
        http.Response.StatusCode = uitkomst.Status;
        if (uitkomst.Status == StatusCodes.Status429TooManyRequests) { http.Response.Headers.RetryAfter = "1"; }
        if (uitkomst.Inhoud is { } antwoord) { await http.Response.WriteAsJsonAsync(antwoord, ct); }
    }

    private static async Task<Uitkomst?> Misdraag(HttpContext http, Storingen storingen, bool metUitleg, CancellationToken ct)
    {
        string[] soorten = http.Request.Method == "GET"
            ? [Storingen.Http500, Storingen.Http429, Storingen.Time, Storingen.Traag, Storingen.WeigerLezen]
            : [Storingen.Http500, Storingen.Http429, Storingen.Time, Storingen.Traag, Storingen.Weiger];
        switch (await storingen.Neem("duo", soorten, ct))
        {
            case Storingen.Http500: return new(StatusCodes.Status500InternalServerError);
            case Storingen.Http429: return new(StatusCodes.Status429TooManyRequests);
            case Storingen.Weiger: return metUitleg ? Uitkomst.Geweigerd(["DUO weigert deze melding op verzoek van de simulator."]) : new(StatusCodes.Status403Forbidden);
            case Storingen.WeigerLezen: return new(StatusCodes.Status403Forbidden); // a read is refused without a word
            case Storingen.Time:
                await Task.Delay(TimeSpan.FromSeconds(30), TimeProvider.System, ct); // longer than any caller waits
                return new(StatusCodes.Status503ServiceUnavailable);
            case Storingen.Traag:
                await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System, ct);
                return null;
            default: return null;
        }
    }

    private static async Task<(JsonNode? Inhoud, bool Leesbaar)> LeesInhoud(HttpRequest request, CancellationToken ct)
    {
        if (request.Method is not ("POST" or "PUT") || request.ContentLength == 0 || (request.ContentLength is null && request.Headers.TransferEncoding.Count == 0)) { return (null, true); }
        try { return (await JsonNode.ParseAsync(request.Body, cancellationToken: ct), true); }
        catch (JsonException) { return (null, false); }
    }

    /// <summary>The verwijtbaar indicator goes in and never comes out.</summary>
    private static JsonNode Zichtbaar(string soort, JsonNode waarde)
    {
        if (soort is Resource.Map or Resource.Pvt) { (waarde as JsonObject)?.Remove("verwijtbaar"); }
        return waarde;
    }

    /// <summary>Zero is nobody's id.</summary>
    private static int Id(string tekst) => int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id is >= 1 and <= 99999 ? id : 0;

    private static string Bron(HttpContext http) => http.Request.Headers["bron"].ToString();

    private static DateOnly Vandaag(HttpContext http) => http.RequestServices.GetRequiredService<TimeProvider>().Today();
}

using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Inburgering.Testing;

namespace Lint.Tests;

/// <summary>What a document cannot show: how every service answers, also when it refuses (NL API Design Rules 2.2.2).</summary>
public sealed partial class RuntimeTests(Chain chain)
{
    private const string Stranger = "https://ergens.example";

    /// <summary>Per service: who may, a list, where something is posted, and an address with a value in it.</summary>
    private static readonly (string Service, string Client, string List, string Post)[] Services =
    [
        ("coa-intake", "coa", "koppelingen", "koppelingen"),
        ("taalschool-voortgang", "taalschool-a", "trajecten", "trajecten"),
        ("vluchtelingenwerk-begeleiding", "vwn", "contactmomenten", "contactmomenten"),
        ("duo-examens", "usd", "vergelijkingen", "vergelijkingen"),
        ("usd-regie", "regisseur-gm", "dossiers", "dossiers/_zoek"),
        ("ketensimulator", "beheer", "storingen", "storingen"),
        .. KetenProcessen.Diensten.Select(d => (d + "/beheer", "beheer", "quarantaine", "quarantaine/0199f0c0-0000-7000-8000-000000000001/_speel-opnieuw")),
    ];

    private static readonly (string Case, int Status, Func<(string Client, string List, string Post), (string? Client, string Method, string Path, string? Body, string ContentType, string? Accept)> Request)[] Cases =
    [
        ("a list", 200, s => (s.Client, "GET", s.List, null, "", null)),
        ("the root", 404, s => (s.Client, "GET", "", null, "", null)),
        ("an unknown address", 404, s => (s.Client, "GET", "bestaat-niet", null, "", null)),
        ("an unknown address below a known one", 404, s => (s.Client, "GET", s.List + "/0199f0c0-0000-7000-8000-000000000001/bestaat-niet", null, "", null)),
        ("malformed JSON", 400, s => (s.Client, "POST", s.Post, "{\"a\":", "application/json", null)),
        ("a field that does not exist", 400, s => (s.Client, "POST", s.Post, "{\"bestaatNiet\":1}", "application/json", null)),
        ("something that is no object", 400, s => (s.Client, "POST", s.Post, "[]", "application/json", null)),
        ("a content type that it does not know", 415, s => (s.Client, "POST", s.Post, "<a/>", "application/xml", null)),
        ("a method that it does not have", 405, s => (s.Client, "PATCH", s.List, "{}", "application/json", null)),
        ("a slash at the end", 404, s => (s.Client, "GET", s.List + "/", null, "", null)),
        ("POST with a slash at the end", 404, s => (s.Client, "POST", s.Post + "/", "{}", "application/json", null)),
        ("upper case", 404, s => (s.Client, "GET", char.ToUpperInvariant(s.List[0]) + s.List[1..], null, "", null)),
        ("an address escaped twice", 404, s => (s.Client, "GET", $"%25{(int)s.List[0]:X2}{s.List[1..]}", null, "", null)),
        ("a form that it does not have", 406, s => (s.Client, "GET", s.List, null, "", "application/xml")),
        ("any form", 200, s => (s.Client, "GET", s.List, null, "", "text/html, */*;q=0.1")),
        ("an unknown address, asked as CSV", 404, s => (s.Client, "GET", "bestaat-niet", null, "", "text/csv")),
        ("nobody, who asks for a page", 401, s => (null, "GET", s.List, null, "", "application/json, text/html;q=0.9")),
        ("nobody", 401, s => (null, "GET", s.List, null, "", null)),
        ("nobody who posts", 401, s => (null, "POST", s.Post, "{}", "application/json", null)),
    ];

    public static TheoryData<string, string> All() => [.. from s in Services from c in Cases select (s.Service, c.Case)];

    public static TheoryData<string> Names() => [.. Services.Select(s => s.Service)];

    [Theory]
    [MemberData(nameof(All))]
    public async Task An_answer_keeps_the_rules(string service, string @case)
    {
        var (_, client, list, post) = Services.Single(s => s.Service == service);
        var (_, status, request) = Cases.Single(c => c.Case == @case);
        var (who, method, path, body, contentType, accept) = request((client, list, post));
        var answer = await Send(who, method, path.Length == 0 ? $"/{service}/v1" : $"/{service}/v1/{path}", body, contentType, accept);
        Assert.True((int)answer.Status == status, $"{answer.Verzoek}: {(int)answer.Status} instead of {status}\n{answer.Tekst}");
        await KeepsTheRules(service, answer);
        if (status == 405) { Assert.Contains("GET", answer.Allow); }
        if (status == 401) { Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.First().Scheme); }
    }

    /// <summary>Also where the document of an operation names the form of its refusals: that is no form of an answer.</summary>
    [Theory]
    [InlineData("application/xml", 406)]
    [InlineData("application/problem+json", 406)]
    [InlineData("text/csv", 200)]
    public async Task An_answer_has_a_form_that_was_asked_for(string accept, int status) =>
        Assert.Equal(status, (int)(await Send("beleid", "GET", "/usd-regie/v1/indicatoren/klantreizen", null, "", accept)).Status);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_document_is_open_to_everybody_and_nothing_else_is(string service)
    {
        var document = await Send(null, "GET", $"/{service}/v1/openapi.json", null, "", null);
        document.Verwacht(200);
        Assert.Equal("application/json", document.MediaType);
        Assert.Equal("*", Header(document, "Access-Control-Allow-Origin"));
        Assert.Equal(document.Json.GetProperty("info").GetProperty("version").GetString(), Header(document, "API-Version"));
    }

    /// <summary>What a list answers is what the document says that it answers: no field more.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_list_answers_the_fields_of_its_document(string service)
    {
        var document = await chain.Document(service);
        var client = Services.Single(s => s.Service == service).Client;
        var seen = 0;
        foreach (var (path, item) in document["paths"]!.AsObject().Where(p => p.Value!["get"] is not null && !p.Key.Contains('{', StringComparison.Ordinal)))
        {
            if (Schema(document, item!["get"]!["responses"]!["200"]!["content"]?["application/json"]?["schema"]) is not JsonObject schema) { continue; } // a stream
            var answer = await Send(client, "GET", $"/{service}/v1{path}", null, "", null);
            if (!answer.IsGelukt) { Assert.Equal(403, (int)answer.Status); continue; } // another role's
            seen++;
            if (answer.Json.ValueKind != JsonValueKind.Object) { continue; }
            var documented = schema["properties"]?.AsObject().Select(p => p.Key).ToHashSet() ?? [];
            Assert.Equal("", string.Join(", ", answer.Json.EnumerateObject().Select(p => p.Name).Where(n => !documented.Contains(n)).Select(n => $"{path} answers {n}, which the document does not know")));
            Assert.DoesNotMatch(LocalTime(), answer.Tekst);
        }
        Assert.True(seen > 0, "No list was seen: then it proves nothing.");
    }

    [Fact]
    public async Task A_moment_is_answered_in_UTC_and_the_same_again_changes_nothing()
    {
        var koppeling = new { vNummer = "2900000141", bsn = "999990135", naam = "Proef Persoon", geboortedatum = "1990-01-01", moedertaal = "ara", gemeentecode = "1942", azcLocatie = "Almere", koppelingsdatum = "2022-12-01" };
        var first = (await chain.Keten.Post("coa", "/coa-intake/v1/koppelingen", koppeling)).Verwacht(201);
        Assert.NotNull(first.Headers.Location);
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$", first.Json.GetProperty("geregistreerdOp").GetString());
        (await chain.Keten.Post("coa", "/coa-intake/v1/koppelingen", koppeling)).Verwacht(200);
        var clock = (await chain.Keten.Get("beheer", "/demo/v1/klok")).Verwacht(200);
        Assert.EndsWith("Z", clock.Json.GetProperty("nu").GetString(), StringComparison.Ordinal);

        await chain.Keten.Rust();
        var person = await chain.Keten.Zoek("999990135");
        var contact = await chain.Keten.Registreer(person, "eerste-contacten", new { datum = "2023-01-01", wijze = "BEZOEK", taal = "ara", tolkIngezet = true });
        Assert.EndsWith("Z", contact.GetProperty("ontvangenOp").GetString(), StringComparison.Ordinal);
        foreach (var path in (string[])["", "/tijdlijn", "/eerste-contacten"])
        {
            Assert.DoesNotMatch(LocalTime(), (await chain.Keten.Get("regisseur-gm", $"/usd-regie/v1/dossiers/{person.DossierId}{path}")).Verwacht(200).Tekst);
        }
    }

    [Fact]
    public async Task A_delivery_with_its_own_id_is_made_once()
    {
        static StringContent Lines() => new("BSN;Datum;Groep;Uren gepland;Uren aanwezig;Verzuim\r\n999990135;2022-12-05;A;3;3;\r\n", Encoding.UTF8, "text/csv");
        using var once = Lines();
        using var again = Lines();
        var first = await chain.Keten.Stuur("taalschool-a", HttpMethod.Put, "/taalschool-voortgang/v1/aanleveringen/adr-1", once);
        var second = await chain.Keten.Stuur("taalschool-a", HttpMethod.Put, "/taalschool-voortgang/v1/aanleveringen/adr-1", again);
        Assert.Equal((201, 200), ((int)first.Status, (int)second.Status));
        Assert.Equal(200, (int)(await chain.Keten.Get("taalschool-a", "/taalschool-voortgang/v1/aanleveringen/adr-1/fouten")).Status);
    }

    /// <summary>Who asks for a page and nothing else gets one: only an API has forms of answer that it does not know.</summary>
    [Theory]
    [InlineData("/")]
    [InlineData("/toegang/aanmelden")]
    [InlineData("/toegang/aanmelden?code=onbekend")]
    [InlineData("/usd-regie/berichtenverkeer")]
    public async Task A_page_is_there_for_who_asks_for_nothing_but_a_page(string path)
    {
        var answer = await Send(null, "GET", path, null, "", "text/html");
        Assert.True((int)answer.Status < 400, $"{path}: {(int)answer.Status}");
    }

    private async Task KeepsTheRules(string service, Antwoord answer)
    {
        Assert.Equal((await chain.Document(service))["info"]!["version"]!.GetValue<string>(), Header(answer, "API-Version"));
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("DENY", Header(answer, "X-Frame-Options"));
        Assert.Contains("frame-ancestors 'none'", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("no-store", Header(answer, "Cache-Control"), StringComparison.Ordinal);
        Assert.Equal("no-referrer", Header(answer, "Referrer-Policy"));
        Assert.Equal("", Header(answer, "Server"));
        Assert.Equal("", Header(answer, "X-Powered-By"));
        Assert.Equal("", Header(answer, "Access-Control-Allow-Origin"));
        if ((int)answer.Status < 400)
        {
            Assert.Equal("application/json", answer.MediaType);
            return;
        }
        Assert.Equal("application/problem+json", answer.MediaType);
        Assert.Equal((int)answer.Status, answer.Json.GetProperty("status").GetInt32());
        Assert.NotEmpty(answer.Json.GetProperty("title").GetString()!);
        Assert.NotEmpty(answer.Json.GetProperty("detail").GetString()!);
        Assert.DoesNotMatch(StackText(), answer.Tekst);
    }

    private async Task<Antwoord> Send(string? client, string method, string path, string? body, string contentType, string? accept)
    {
        using var content = body is null ? null : new StringContent(body, Encoding.UTF8, contentType);
        var headers = new Dictionary<string, string> { ["Origin"] = Stranger };
        if (accept is not null) { headers["Accept"] = accept; }
        return await chain.Keten.Stuur(client, new HttpMethod(method), path, content, headers);
    }

    private static string Header(Antwoord answer, string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";

    private static JsonNode? Schema(JsonNode document, JsonNode? schema) =>
        schema?["$ref"] is { } reference ? document["components"]!["schemas"]![reference.GetValue<string>().Split('/')[^1]] : schema;

    [GeneratedRegex(@"\dT\d\d:\d\d(:\d\d(\.\d+)?)?[+-]\d\d:\d\d")]
    private static partial Regex LocalTime();

    [GeneratedRegex(@"Exception|\.cs:|\s{2,}at |StackTrace|System\.|Microsoft\.")]
    private static partial Regex StackText();
}

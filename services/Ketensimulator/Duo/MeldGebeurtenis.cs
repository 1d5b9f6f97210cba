using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ketensimulator.Duo;

/// <summary>Something happens at DUO: it holds the data from now on and notifies the hub, as DUO does.</summary>
internal static class MeldGebeurtenis
{
    /// <summary>Wat er bij DUO gebeurt.</summary>
    public sealed record Verzoek
    {
        /// <summary>Van wie; zonder BSN stuurt DUO een notificatie zonder persoon.</summary>
        public string? Bsn { get; init; }

        /// <summary>V-nummer, als tekst of als getal.</summary>
        public JsonElement? VNummer { get; init; }

        /// <summary>Soort gebeurtenis, bijvoorbeeld SS101.</summary>
        public required string GebeurtenisId { get; init; }

        /// <summary>Wat DUO vanaf nu weet, in de vorm van zijn lees-API's; wat ontbreekt wordt aangevuld.</summary>
        public JsonElement? Gegevens { get; init; }

        /// <summary>Moment van registratie; standaard de klok.</summary>
        public DateTimeOffset? RegistratieDatumTijd { get; init; }

        /// <summary>OIN van de gemeente; standaard die van deze installatie, of van de gemeentecode in gegevens.</summary>
        public string? Doel { get; init; }

        /// <summary>Waar: DUO weet het wel, maar noemt in de notificatie niemand.</summary>
        public bool? ZonderPersoon { get; init; }
    }

    public sealed record Antwoord(Guid BerichtId, string GebeurtenisId);

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/duo/gebeurtenissen", Handle).WithName("meldGebeurtenis").WithSummary("Iets laten gebeuren bij DUO");

    private static async Task<Results<Created<Antwoord>, ProblemHttpResult>> Handle(
        Body<Verzoek> body, DuoRegister register, Storingen storingen, Partnertokens tokens, IHttpClientFactory http,
        IConfiguration configuration, Organisation organisatie, TimeProvider time, CancellationToken ct)
    {
        var verzoek = body.Read();
        if (verzoek.Bsn is { } b && (b.Length != 9 || !b.All(char.IsAsciiDigit))) { return Problems.Invalid("/bsn", "Een BSN heeft negen cijfers."); }
        if (VNummer(verzoek.VNummer) is not { } vNummer) { return Problems.Invalid("/vNummer", "Een V-nummer heeft een tot tien cijfers."); }
        var gegevens = verzoek.Gegevens is { ValueKind: JsonValueKind.Object or JsonValueKind.Array } g ? JsonNode.Parse(g.GetRawText()) : null;
        var moment = verzoek.RegistratieDatumTijd ?? (body.VastgelegdOp is { } dag ? time.At(dag) : time.GetUtcNow());
        if (verzoek.Bsn is { } bsn)
        {
            var bestaand = await register.LeesAlles(bsn, ct);
            foreach (var (soort, waarde) in Gebeurtenisgegevens.Werkbij(verzoek.GebeurtenisId, gegevens, bestaand, LegalTime.DateOf(moment)))
            {
                if (bestaand.TryGetValue(soort, out var oud) && !JsonNode.DeepEquals(oud, waarde) && oud is JsonObject) { await VoegToeAanHistorie(register, bsn, soort, oud, bestaand, ct); }
                await register.Zet(bsn, soort, waarde, ct);
            }
        }
        var berichtId = Guid.CreateVersion7();
        var notificatie = new JsonObject { ["registratieDatumTijd"] = moment.ToUniversalTime(), ["gebeurtenisId"] = verzoek.GebeurtenisId };
        if (verzoek.ZonderPersoon != true)
        {
            if (verzoek.Bsn is not null) { notificatie["bsn"] = verzoek.Bsn; }
            if (vNummer > 0) { notificatie["vNummer"] = vNummer; }
        }
        var keren = await storingen.Neem("duo", [Storingen.Dubbel], ct) is null ? 1 : 2;
        for (var i = 0; i < keren; i++)
        {
            using var post = new HttpRequestMessage(HttpMethod.Post, $"{HubVerbinding.Adres(configuration, "DuoExamens")}/duo-examens/v1/notificaties")
            {
                Content = JsonContent.Create(notificatie),
            };
            post.Headers.Authorization = await tokens.Voor("duo", ct);
            post.Headers.Add("bron", await tokens.Oin("duo", ct));
            post.Headers.Add("doel", verzoek.Doel ?? Doel(gegevens, organisatie));
            post.Headers.Add("berichtId", berichtId.ToString());
            using var antwoord = await http.CreateClient(HubVerbinding.Client).SendAsync(post, ct);
            if (!antwoord.IsSuccessStatusCode)
            {
                return Problems.Create(502, "HUB_WEIGERT", "De hub nam de notificatie niet aan", $"De hub antwoordde {(int)antwoord.StatusCode}. DUO heeft de gegevens wel; meld de gebeurtenis opnieuw als de hub werkt.");
            }
        }
        return TypedResults.Created((string?)null, new Antwoord(berichtId, verzoek.GebeurtenisId));
    }

    /// <summary>0 = none; null = not a V-nummer.</summary>
    internal static long? VNummer(JsonElement? waarde) => waarde switch
    {
        null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => 0,
        { ValueKind: JsonValueKind.Number } n when n.TryGetInt64(out var getal) && getal is >= 0 and <= 9_999_999_999 => getal,
        { ValueKind: JsonValueKind.String } s when Nummers.IsVNummer(s.GetString()) => long.Parse(s.GetString()!, System.Globalization.CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>A move (SS120, SS121) is told to the new municipality: test OINs hold the CBS code.</summary>
    private static string Doel(JsonNode? gegevens, Organisation organisatie) =>
        gegevens is JsonObject g && (g["naarGemeente"] ?? g["gemeentecode"])?.GetValue<string>() is { Length: 4 } code ? $"0000009900{code}000000" : organisatie.Oin;

    private static async Task VoegToeAanHistorie(DuoRegister register, string bsn, string soort, JsonNode oud, Dictionary<string, JsonNode> bestaand, CancellationToken ct)
    {
        var historie = bestaand.GetValueOrDefault(Resource.Historie(soort)) is JsonArray lijst ? (JsonArray)lijst.DeepClone() : [];
        historie.Add(oud.DeepClone());
        await register.Zet(bsn, Resource.Historie(soort), historie, ct);
    }
}

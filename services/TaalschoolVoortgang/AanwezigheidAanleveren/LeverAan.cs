using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace TaalschoolVoortgang.AanwezigheidAanleveren;

/// <summary>A school delivers attendance under a number of its own (M21): good rows are kept, refused rows come back with row, column, reason and remedy.</summary>
internal static class LeverAan
{
    private const string Csv = "text/csv", Json = "application/json";

    public const string TeGroot = "Het bestand is te groot";

    /// <summary>Bytes of a delivery at most.</summary>
    public static long Grens(IConfiguration configuration) => configuration.GetValue("Aanleveringen:MaxBytes", 10L * 1024 * 1024);

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
        Gelezen gelezen;
        using var begrensd = new BegrensdeStream(http.Request.Body, grens);
        try { gelezen = await Lees(http, begrensd, await Leeswijze.Voor(db, caller.Oin, Bestandsnaam(http), time.Today(), ct), ct); }
        catch (BestandException e) { return Problems.Create(400, e.Code, e.Message, e.Uitleg); }
        catch (TeGrootException)
        {
            await begrensd.GooiWeg(ct);
            return Problems.Create(413, "TE_GROOT", TeGroot, Verkleinen(grens));
        }
        var uitkomst = await Register.Verwerk(db, vault, time, caller.Oin, eigenId, gelezen, proef, ct);
        return uitkomst switch
        {
            { Probleem: { } probleem } => probleem,
            { Nieuw: true } when !proef => TypedResults.Created($"/taalschool-voortgang/v1/aanleveringen/{Uri.EscapeDataString(eigenId)}", uitkomst.Verslag!),
            _ => TypedResults.Ok(uitkomst.Verslag!),
        };
    }

    private static string? Bestandsnaam(HttpContext http) =>
        ContentDispositionHeaderValue.TryParse(http.Request.Headers.ContentDisposition.ToString(), out var bijlage) ? HeaderUtilities.RemoveQuotes(bijlage.FileNameStar.HasValue ? bijlage.FileNameStar : bijlage.FileName).Value : null;

    private static Task<Gelezen> Lees(HttpContext http, Stream inhoud, Leeswijze wijze, CancellationToken ct)
    {
        var type = MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var gevonden) ? gevonden : null;
        if (type?.MediaType.Equals(Csv, StringComparison.OrdinalIgnoreCase) == true) { return LeesCsv(inhoud, type.Charset.Value, wijze, ct); }
        if (type?.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase) == true)
        {
            return MetVingerafdruk(inhoud, async stroom =>
            {
                http.Request.Body = stroom;
                return JsonLezer.Lees(await Body<JsonLezer.Verzoek>.BindAsync(http, null!), wijze.Vandaag);
            }, ct);
        }
        throw new BadHttpRequestException("content type", StatusCodes.Status415UnsupportedMediaType);
    }

    /// <summary>Reads a file, as the API and the page get it.</summary>
    /// <exception cref="BestandException">The file as a whole is no good.</exception>
    public static Task<Gelezen> LeesCsv(Stream inhoud, string? charset, Leeswijze wijze, CancellationToken ct)
    {
        var tekenset = Tekenset.Van(charset) ?? throw new BestandException("ERR_TEKENSET", "Deze tekenset kennen wij niet", "Stuur charset=utf-8 of charset=windows-1252 mee, of laat charset weg.");
        return MetVingerafdruk(inhoud, stroom => CsvLezer.Lees(stroom, tekenset, wijze, ct), ct);
    }

    /// <summary>Reads once, as a stream, and takes the fingerprint on the way.</summary>
    private static async Task<Gelezen> MetVingerafdruk(Stream inhoud, Func<Stream, Task<Gelezen>> lees, CancellationToken ct)
    {
        using var sha = SHA256.Create();
        await using var stroom = new CryptoStream(inhoud, sha, CryptoStreamMode.Read, leaveOpen: true);
        var gelezen = await lees(stroom);
        await stroom.CopyToAsync(Stream.Null, ct); // to the last byte, so that the fingerprint is of the whole
        gelezen.Vingerafdruk = Convert.ToHexStringLower(sha.Hash!);
        return gelezen;
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

/// <summary>The delivery is larger than is allowed.</summary>
internal sealed class TeGrootException() : IOException("The body exceeds the limit.");

/// <summary>Lets so many bytes through and no more; nothing is kept of what it reads.</summary>
internal sealed class BegrensdeStream(Stream bron, long grens) : Stream
{
    /// <summary>What is read and thrown away of a body that is too large, so that the caller gets to reading the answer.</summary>
    private const long Wegwerpgrens = 256L * 1024 * 1024;

    private long gelezen;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var aantal = await bron.ReadAsync(buffer, cancellationToken);
        gelezen += aantal;
        return gelezen > grens ? throw new TeGrootException() : aantal;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public async Task GooiWeg(CancellationToken ct)
    {
        var buffer = new byte[64 * 1024];
        while (gelezen < Wegwerpgrens)
        {
            var aantal = await bron.ReadAsync(buffer, ct);
            if (aantal == 0) { return; }
            gelezen += aantal;
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

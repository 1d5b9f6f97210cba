using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Abonnementen;

/// <summary>Een partner laat zijn systeem aanroepen als er iets voor hem verandert, ziet wat er bezorgd is en vraagt het zo nodig opnieuw.</summary>
internal static class BeheerAbonnementen
{
    private const int Hoogstens = 20;

    public sealed record Abonnementsauth
    {
        public required Authsoort Soort { get; init; }

        public required string Geheim { get; init; }
    }

    public sealed record Abonnementsverzoek
    {
        public required string CallbackUrl { get; init; }

        /// <summary>Required at first, and when the address changes: a secret never goes to another address by itself.</summary>
        public Abonnementsauth? Auth { get; init; }

        public IReadOnlyList<string> Types { get; init; } = [];

        public IReadOnlyDictionary<string, IReadOnlyList<string>> Kenmerken { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
    }

    public sealed record Abonnementsbeeld(
        Guid AbonnementId, string Ontvanger, string CallbackUrl, Authsoort Authsoort, IReadOnlyList<string> Types, IReadOnlyDictionary<string, IReadOnlyList<string>> Kenmerken, string Status,
        DateTimeOffset? PauzeVan, DateTimeOffset? PauzeTot, DateTimeOffset? RustTot, DateTimeOffset? BeeindigdOp, DateTimeOffset AangemaaktOp, int Wachtend, int Mislukt);

    public sealed record Abonnementenlijst(IReadOnlyList<Abonnementsbeeld> Abonnementen);

    public sealed record Abonnementspauze
    {
        public DateTimeOffset? Van { get; init; }

        public DateTimeOffset? Tot { get; init; }
    }

    public sealed record Abonnementsherhaling
    {
        /// <summary>MISLUKT (default) or also what was received: ALLES.</summary>
        public string? Welke { get; init; }

        public DateTimeOffset? Vanaf { get; init; }
    }

    public sealed record Herhaald(int Opnieuw);

    public sealed record Bezorgregel(Guid BezorgingId, string BerichtId, string Type, string Status, int Mislukkingen, DateTimeOffset AangemaaktOp, DateTimeOffset? VolgendePoging, DateTimeOffset? LaatstePoging, int? Antwoord, string? Uitkomst);

    public sealed record Bezorglijst(IReadOnlyList<Bezorgregel> Bezorgingen);

    public static void Map<TDb>(RouteGroupBuilder app, Berichtdienst<TDb> dienst)
        where TDb : ModuleDbContext
    {
        app = app.MapGroup("").WithTags(nameof(BeheerAbonnementen));
        var kenmerken = dienst.Kenmerken.Count == 0 ? "" : $" Kenmerken: {string.Join("; ", dienst.Kenmerken.Select(k => $"{k.Key} ({k.Value})"))}.";
        // The store is no parameter: an address with a type parameter in it is compiled at each start instead of once by the build.
        app.MapPost("/abonnementen", (Body<Abonnementsverzoek> body, Caller caller, IServiceProvider s, Callback callback, Vault kluis, TimeProvider time, CancellationToken ct) => Neem(body, caller, Haal<TDb>(s), dienst, callback, Haal<Bezorger<TDb>>(s), kluis, time, ct))
            .RequireRol(dienst.Rollen).WithSummary("Laat uw systeem aanroepen als er iets voor u verandert")
            .WithDescription($"Wij sturen eerst een proefbericht ({dienst.Type(Proef)}): zonder auth hoort uw adres 401 of 403 te geven, met auth 2xx. auth.soort BEARER: auth.geheim komt in Authorization. HMAC: ondertekend volgens Standard Webhooks, auth.geheim is whsec_ en base64. Kies met types en kenmerken wat u wilt; leeg is alles. Types: {string.Join("; ", dienst.Soorten.Select(s => $"{dienst.Type(s.Key)} ({s.Value})"))}.{kenmerken}");
        app.MapPut("/abonnementen/{abonnementId:guid}", (Guid abonnementId, Body<Abonnementsverzoek> body, Caller caller, IServiceProvider s, Callback callback, Vault kluis, TimeProvider time, CancellationToken ct) => Vervang(abonnementId, body, caller, Haal<TDb>(s), dienst, callback, Haal<Bezorger<TDb>>(s), kluis, time, ct))
            .RequireRol(dienst.Rollen).WithSummary("Verander een abonnement; het adres wordt opnieuw beproefd. Zonder auth blijft het geheim zoals het was");
        app.MapDelete("/abonnementen/{abonnementId:guid}", (Guid abonnementId, Caller caller, IServiceProvider s, CancellationToken ct) => Beeindig(abonnementId, caller, Haal<TDb>(s), dienst, ct))
            .RequireRol(dienst.Rollen).WithSummary("Beëindig een abonnement; wat nog wacht wordt niet meer bezorgd");
        app.MapPost("/abonnementen/{abonnementId:guid}/bezorgingen/{bezorgingId:guid}/_verwerkt", (Guid abonnementId, Guid bezorgingId, Caller caller, IServiceProvider s, CancellationToken ct) => Verwerkt(abonnementId, bezorgingId, caller, Haal<TDb>(s), dienst, ct))
            .RequireRol(dienst.Rollen).WithSummary("Zeg dat u een ontvangen bericht verwerkt hebt");
        MapToezicht(app, dienst, dienst.Rollen);
    }

    /// <summary>What a subscriber does with his own subscriptions, and a functional manager with all of them.</summary>
    public static void MapToezicht<TDb>(RouteGroupBuilder app, Berichtdienst<TDb> dienst, params string[] rollen)
        where TDb : ModuleDbContext
    {
        app = app.MapGroup("").WithTags(nameof(BeheerAbonnementen));
        app.MapGet("/abonnementen", (Caller caller, IServiceProvider s, TimeProvider time, CancellationToken ct) => Alle(caller, Haal<TDb>(s), dienst, time, ct))
            .RequireRol(rollen).WithSummary("Abonnementen, met hoeveel er wacht en hoeveel er definitief mislukte");
        app.MapGet("/abonnementen/{abonnementId:guid}", (Guid abonnementId, Caller caller, IServiceProvider s, TimeProvider time, CancellationToken ct) => Een(abonnementId, caller, Haal<TDb>(s), dienst, time, ct))
            .RequireRol(rollen).WithSummary("Eén abonnement; het geheim is nooit terug te lezen");
        app.MapPost("/abonnementen/{abonnementId:guid}/_pauzeer", (Guid abonnementId, Body<Abonnementspauze> body, Caller caller, IServiceProvider s, TimeProvider time, CancellationToken ct) => Pauzeer(abonnementId, body, caller, Haal<TDb>(s), dienst, Haal<Bezorger<TDb>>(s), time, ct))
            .RequireRol(rollen).WithSummary("Pauzeer, of kondig onderhoud aan met van en tot; wat intussen komt, wordt daarna bezorgd")
            .WithDescription("Zonder van begint de pauze nu, zonder tot duurt ze tot _hervat. Pogingen tellen niet door.");
        app.MapPost("/abonnementen/{abonnementId:guid}/_hervat", (Guid abonnementId, Caller caller, IServiceProvider s, TimeProvider time, CancellationToken ct) => Hervat(abonnementId, caller, Haal<TDb>(s), dienst, Haal<Bezorger<TDb>>(s), time, ct))
            .RequireRol(rollen).WithSummary("Beëindig een pauze, of trek aangekondigd onderhoud in");
        app.MapGet("/abonnementen/{abonnementId:guid}/bezorgingen", (Guid abonnementId, string? status, Caller caller, IServiceProvider s, CancellationToken ct) => Bezorgingen(abonnementId, status, caller, Haal<TDb>(s), dienst, ct))
            .RequireRol(rollen).WithSummary("Wat er bezorgd is en wat wacht, het jongste eerst").WithDescription("Filter op status: WACHT, ONTVANGEN, VERWERKT, MISLUKT of VERVALLEN.");
        app.MapPost("/abonnementen/{abonnementId:guid}/_speel-opnieuw", (Guid abonnementId, Body<Abonnementsherhaling> body, Caller caller, IServiceProvider s, TimeProvider time, CancellationToken ct) => SpeelOpnieuw(abonnementId, body.Read(), caller, Haal<TDb>(s), dienst, Haal<Bezorger<TDb>>(s), time, ct))
            .RequireRol(rollen).WithSummary("Bied mislukte berichten opnieuw aan; met welke ALLES ook wat al ontvangen is, met vanaf alleen wat daarna kwam");
        app.MapPost("/abonnementen/{abonnementId:guid}/bezorgingen/{bezorgingId:guid}/_speel-opnieuw", (Guid abonnementId, Guid bezorgingId, Caller caller, IServiceProvider s, TimeProvider time, CancellationToken ct) => SpeelEen(abonnementId, bezorgingId, caller, Haal<TDb>(s), dienst, Haal<Bezorger<TDb>>(s), time, ct))
            .RequireRol(rollen).WithSummary("Bied één bericht opnieuw aan, met hetzelfde id");
    }

    private const string Proef = "abonnement-proef";

    private static T Haal<T>(IServiceProvider s)
        where T : notnull => s.GetRequiredService<T>();

    private static async Task<Results<Created<Abonnementsbeeld>, ProblemHttpResult>> Neem<TDb>(
        Body<Abonnementsverzoek> body, Caller caller, TDb db, Berichtdienst<TDb> dienst, Callback callback, Bezorger<TDb> bezorger, Vault kluis, TimeProvider time, CancellationToken ct)
        where TDb : ModuleDbContext
    {
        var verzoek = body.Read();
        var ontvanger = dienst.Ontvanger(caller);
        if (ontvanger.Length == 0) { return Problems.Forbidden("Uw token noemt geen organisatie om voor te abonneren."); }
        var fouten = Controleer(verzoek, dienst, geheimNodig: true);
        if (fouten.Count > 0) { return Problems.Invalid(fouten); }
        if (await db.Set<Abonnement>().CountAsync(x => x.Ontvanger == ontvanger, ct) >= Hoogstens) { return Problems.Create(409, "TE_VEEL_ABONNEMENTEN", "Te veel abonnementen", $"U hebt er al {Hoogstens}. Beëindig er eerst een, of verander een bestaand abonnement."); }
        var sleutel = new Sleutel(verzoek.Auth!.Soort, verzoek.Auth.Geheim);
        if (await Beproef(callback, bezorger, time, verzoek.CallbackUrl, sleutel, ct) is { } bezwaar) { return bezwaar; }
        var abonnement = new Abonnement
        {
            AbonnementId = Guid.CreateVersion7(), Ontvanger = ontvanger, CallbackUrl = verzoek.CallbackUrl, Authsoort = sleutel.Soort, Geheim = kluis.Encrypt(sleutel.Geheim),
            Filter = new Abonnementfilter(verzoek.Types, verzoek.Kenmerken).Tekst(), Tot = await dienst.Laatste(db, ct), AangemaaktOp = time.GetUtcNow(),
        };
        db.Add(abonnement);
        await db.SaveChangesAsync(ct);
        bezorger.Wek();
        return TypedResults.Created($"/{dienst.Module}/v1/abonnementen/{abonnement.AbonnementId}", Toon(abonnement, caller, time, NogNiets));
    }

    private static async Task<Results<Ok<Abonnementsbeeld>, ProblemHttpResult>> Vervang<TDb>(
        Guid abonnementId, Body<Abonnementsverzoek> body, Caller caller, TDb db, Berichtdienst<TDb> dienst, Callback callback, Bezorger<TDb> bezorger, Vault kluis, TimeProvider time, CancellationToken ct)
        where TDb : ModuleDbContext
    {
        var verzoek = body.Read();
        if (await Zoek(db, dienst, caller, abonnementId, ct) is not { } abonnement) { return Onbekend(); }
        var fouten = Controleer(verzoek, dienst, geheimNodig: verzoek.CallbackUrl != abonnement.CallbackUrl);
        if (fouten.Count > 0) { return Problems.Invalid(fouten); }
        var sleutel = verzoek.Auth is { } auth ? new Sleutel(auth.Soort, auth.Geheim) : new Sleutel(abonnement.Authsoort, kluis.Decrypt(abonnement.Geheim));
        if (await Beproef(callback, bezorger, time, verzoek.CallbackUrl, sleutel, ct) is { } bezwaar) { return bezwaar; }
        (abonnement.CallbackUrl, abonnement.Authsoort, abonnement.Geheim, abonnement.Filter) = (verzoek.CallbackUrl, sleutel.Soort, kluis.Encrypt(sleutel.Geheim), new Abonnementfilter(verzoek.Types, verzoek.Kenmerken).Tekst());
        (abonnement.BeeindigdOp, abonnement.RustTot, abonnement.Versie) = (null, null, abonnement.Versie + 1);
        await db.SaveChangesAsync(ct);
        bezorger.Wek();
        return TypedResults.Ok(await Toon(db, abonnement, caller, time, ct));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Beeindig<TDb>(Guid abonnementId, Caller caller, TDb db, Berichtdienst<TDb> dienst, CancellationToken ct)
        where TDb : ModuleDbContext
    {
        await using var transactie = await db.Begin(ct);
        if (await Eigen(db, dienst, caller).Where(x => x.AbonnementId == abonnementId).ExecuteDeleteAsync(ct) == 0) { return Onbekend(); }
        await db.Set<Bezorging>().Where(x => x.AbonnementId == abonnementId).ExecuteDeleteAsync(ct);
        await transactie.CommitAsync(ct);
        return TypedResults.NoContent();
    }

    public static async Task<Results<Ok<Abonnementenlijst>, ProblemHttpResult>> Alle<TDb>(Caller caller, TDb db, Berichtdienst<TDb> dienst, TimeProvider time, CancellationToken ct)
        where TDb : ModuleDbContext
    {
        var abonnementen = await Eigen(db, dienst, caller).AsNoTracking().OrderBy(x => x.AangemaaktOp).Take(500).ToListAsync(ct);
        var stand = await Stand(db, [.. abonnementen.Select(a => a.AbonnementId)], ct);
        return TypedResults.Ok(new Abonnementenlijst([.. abonnementen.Select(a => Toon(a, caller, time, stand))]));
    }

    private static async Task<Results<Ok<Abonnementsbeeld>, ProblemHttpResult>> Een<TDb>(Guid abonnementId, Caller caller, TDb db, Berichtdienst<TDb> dienst, TimeProvider time, CancellationToken ct)
        where TDb : ModuleDbContext =>
        await Zoek(db, dienst, caller, abonnementId, ct) is { } abonnement ? TypedResults.Ok(await Toon(db, abonnement, caller, time, ct)) : Onbekend();

    private static async Task<Results<Ok<Abonnementsbeeld>, ProblemHttpResult>> Pauzeer<TDb>(
        Guid abonnementId, Body<Abonnementspauze> body, Caller caller, TDb db, Berichtdienst<TDb> dienst, Bezorger<TDb> bezorger, TimeProvider time, CancellationToken ct)
        where TDb : ModuleDbContext
    {
        var (pauze, nu) = (body.Read(), time.GetUtcNow());
        var van = pauze.Van ?? nu;
        if (pauze.Tot <= van || pauze.Tot <= nu) { return Problems.Invalid("/tot", "Het einde van de pauze ligt voor het begin, of is al geweest."); }
        if (await Zoek(db, dienst, caller, abonnementId, ct) is not { } abonnement) { return Onbekend(); }
        abonnement.Pauzeer(van, pauze.Tot);
        await db.SaveChangesAsync(ct);
        bezorger.Wek();
        return TypedResults.Ok(await Toon(db, abonnement, caller, time, ct));
    }

    private static async Task<Results<Ok<Abonnementsbeeld>, ProblemHttpResult>> Hervat<TDb>(Guid abonnementId, Caller caller, TDb db, Berichtdienst<TDb> dienst, Bezorger<TDb> bezorger, TimeProvider time, CancellationToken ct)
        where TDb : ModuleDbContext
    {
        if (await Zoek(db, dienst, caller, abonnementId, ct) is not { } abonnement) { return Onbekend(); }
        abonnement.Hervat();
        await db.SaveChangesAsync(ct);
        bezorger.Wek();
        return TypedResults.Ok(await Toon(db, abonnement, caller, time, ct));
    }

    private static async Task<Results<Ok<Bezorglijst>, ProblemHttpResult>> Bezorgingen<TDb>(Guid abonnementId, string? status, Caller caller, TDb db, Berichtdienst<TDb> dienst, CancellationToken ct)
        where TDb : ModuleDbContext
    {
        if (status is not (null or Bezorging.Wacht or Bezorging.Ontvangen or Bezorging.Verwerkt or Bezorging.Mislukt or Bezorging.Vervallen)) { return Problems.Invalid("status", "Kies een van: WACHT, ONTVANGEN, VERWERKT, MISLUKT, VERVALLEN."); }
        if (await Zoek(db, dienst, caller, abonnementId, ct) is null) { return Onbekend(); }
        var rijen = await db.Set<Bezorging>().AsNoTracking().Where(x => x.AbonnementId == abonnementId && (status == null || x.Status == status)).OrderByDescending(x => x.Nummer).Take(500).ToListAsync(ct);
        return TypedResults.Ok(new Bezorglijst([.. rijen.Select(x => new Bezorgregel(x.BezorgingId, x.BerichtId, dienst.Type(x.Soort), x.Status, x.Mislukkingen, x.AangemaaktOp, x.Status == Bezorging.Wacht ? x.VolgendePoging : null, x.LaatstePoging, x.Antwoord, x.Uitkomst))]));
    }

    /// <summary>Offers deliveries of a subscription again, also from the page of message traffic.</summary>
    public static async Task<Results<Ok<Herhaald>, ProblemHttpResult>> SpeelOpnieuw<TDb>(
        Guid abonnementId, Abonnementsherhaling verzoek, Caller caller, TDb db, Berichtdienst<TDb> dienst, Bezorger<TDb> bezorger, TimeProvider time, CancellationToken ct)
        where TDb : ModuleDbContext
    {
        var nu = time.GetUtcNow();
        if (verzoek.Welke is not (null or "MISLUKT" or "ALLES")) { return Problems.Invalid("/welke", "Kies een van: MISLUKT, ALLES."); }
        if (await Zoek(db, dienst, caller, abonnementId, ct) is not { } abonnement) { return Onbekend(); }
        if (abonnement.BeeindigdOp is not null) { return Beeindigd(); }
        var (alles, vanaf) = (verzoek.Welke == "ALLES", verzoek.Vanaf ?? DateTimeOffset.MinValue);
        var aantal = await db.Set<Bezorging>().Where(x => x.AbonnementId == abonnementId && x.AangemaaktOp >= vanaf && (x.Status == Bezorging.Mislukt || (alles && x.Status != Bezorging.Wacht)))
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.Status, Bezorging.Wacht).SetProperty(x => x.Mislukkingen, 0).SetProperty(x => x.VolgendePoging, nu), ct);
        bezorger.Wek();
        return TypedResults.Ok(new Herhaald(aantal));
    }

    private static async Task<Results<Accepted, ProblemHttpResult>> SpeelEen<TDb>(
        Guid abonnementId, Guid bezorgingId, Caller caller, TDb db, Berichtdienst<TDb> dienst, Bezorger<TDb> bezorger, TimeProvider time, CancellationToken ct)
        where TDb : ModuleDbContext
    {
        var nu = time.GetUtcNow();
        if (await Zoek(db, dienst, caller, abonnementId, ct) is not { } abonnement) { return Onbekend(); }
        if (abonnement.BeeindigdOp is not null) { return Beeindigd(); }
        // Also what waits: it is tried now instead of later.
        var aantal = await db.Set<Bezorging>().Where(x => x.AbonnementId == abonnementId && x.BezorgingId == bezorgingId)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.Status, Bezorging.Wacht).SetProperty(x => x.Mislukkingen, 0).SetProperty(x => x.VolgendePoging, nu), ct);
        if (aantal == 0) { return Problems.NotFound("Deze bezorging bestaat niet, of wordt niet meer bewaard."); }
        bezorger.Wek();
        return TypedResults.Accepted((string?)null);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Verwerkt<TDb>(Guid abonnementId, Guid bezorgingId, Caller caller, TDb db, Berichtdienst<TDb> dienst, CancellationToken ct)
        where TDb : ModuleDbContext
    {
        if (await Zoek(db, dienst, caller, abonnementId, ct) is null) { return Onbekend(); }
        var aantal = await db.Set<Bezorging>().Where(x => x.AbonnementId == abonnementId && x.BezorgingId == bezorgingId && (x.Status == Bezorging.Ontvangen || x.Status == Bezorging.Verwerkt))
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.Status, Bezorging.Verwerkt), ct);
        return aantal == 0 ? Problems.Create(409, "NIET_ONTVANGEN", "Dit bericht is niet ontvangen", "Alleen wat uw systeem met 2xx ontving, kan verwerkt zijn.") : TypedResults.NoContent();
    }

    private static IQueryable<Abonnement> Eigen<TDb>(TDb db, Berichtdienst<TDb> dienst, Caller caller)
        where TDb : ModuleDbContext
    {
        var (alles, ontvanger) = (!dienst.Rollen.Contains(caller.Rol), dienst.Ontvanger(caller));
        return db.Set<Abonnement>().Where(x => alles || x.Ontvanger == ontvanger);
    }

    private static Task<Abonnement?> Zoek<TDb>(TDb db, Berichtdienst<TDb> dienst, Caller caller, Guid abonnementId, CancellationToken ct)
        where TDb : ModuleDbContext => Eigen(db, dienst, caller).SingleOrDefaultAsync(x => x.AbonnementId == abonnementId, ct);

    private static ProblemHttpResult Onbekend() => Problems.NotFound("Dit abonnement bestaat niet, of is van een andere organisatie.");

    private static ProblemHttpResult Beeindigd() => Problems.Create(409, "ABONNEMENT_BEEINDIGD", "Dit abonnement is beëindigd", "Uw systeem gaf 410. Verander het abonnement (PUT) om het weer te laten lopen.");

    private static Dictionary<string, string[]> Controleer<TDb>(Abonnementsverzoek verzoek, Berichtdienst<TDb> dienst, bool geheimNodig)
        where TDb : ModuleDbContext
    {
        var fouten = new Dictionary<string, string[]>();
        if (verzoek.Auth is null && geheimNodig) { fouten["/auth"] = ["Geef soort (BEARER of HMAC) en geheim: zo weet uw systeem dat het bericht van ons komt."]; }
        else if (verzoek.Auth is { } auth && new Sleutel(auth.Soort, auth.Geheim).Bezwaar() is { } bezwaar) { fouten["/auth/geheim"] = [bezwaar]; }
        foreach (var (i, type) in verzoek.Types.Index().Where(t => dienst.Soorten.Keys.All(s => dienst.Type(s) != t.Item)).Take(20))
        {
            fouten[$"/types/{i}"] = [$"Dit type bestaat hier niet. Kies uit: {string.Join(", ", dienst.Soorten.Keys.Select(dienst.Type))}."];
        }
        foreach (var naam in verzoek.Kenmerken.Keys.Where(k => !dienst.Kenmerken.ContainsKey(k)).Take(20))
        {
            fouten["/kenmerken"] = [dienst.Kenmerken.Count == 0 ? "Hier kunt u niet op kenmerken kiezen; laat kenmerken weg." : $"Kies uit de kenmerken: {string.Join(", ", dienst.Kenmerken.Keys)}."];
        }
        if (new Abonnementfilter(verzoek.Types, verzoek.Kenmerken).Tekst().Length > 4000) { fouten["/kenmerken"] = ["Dit zijn te veel types en kenmerken voor één abonnement. Neem er twee."]; }
        return fouten;
    }

    /// <summary>A callback that lets anybody in, or not us, is refused before anything depends on it.</summary>
    private static async Task<ProblemHttpResult?> Beproef<TDb>(Callback callback, Bezorger<TDb> bezorger, TimeProvider time, string url, Sleutel sleutel, CancellationToken ct)
        where TDb : ModuleDbContext
    {
        if (await callback.Bezwaar(url, ct) is { } adres) { return Problems.Create(400, "CALLBACK_ADRES", "Dit adres kunnen wij niet aanroepen", adres); }
        var id = Guid.CreateVersion7().ToString();
        var inhoud = bezorger.Schrijf(new Aankondiging(0, id, Proef, null, null, time.GetUtcNow(), new Dictionary<string, string>()));
        var zonder = await callback.Stuur(url, id, inhoud, null, ct);
        if (zonder.Antwoord is null) { return Problems.Create(400, "CALLBACK_NIET_BEREIKBAAR", "Uw systeem antwoordde niet", "Er kwam op tijd geen antwoord van callbackUrl. Kijk of het adres klopt, van buiten bereikbaar is en een geldig certificaat heeft."); }
        if (zonder.Antwoord is not (401 or 403)) { return Problems.Create(400, "CALLBACK_ONBESCHERMD", "Uw adres is niet beschermd", $"Een bericht zonder auth hoort 401 of 403 te krijgen, maar kreeg {zonder.Antwoord}. Laat uw systeem eerst controleren van wie het bericht komt."); }
        var met = await callback.Stuur(url, id, inhoud, sleutel, ct);
        return met.Code == Uitkomst.Ontvangen ? null : Problems.Create(400, "CALLBACK_WEIGERT", "Uw adres weigert ons bericht", $"Een bericht met auth hoort 2xx te krijgen, maar kreeg {met.Antwoord?.ToString(CultureInfo.InvariantCulture) ?? "geen antwoord"}. Kijk of auth.soort en auth.geheim kloppen.");
    }

    private static readonly Dictionary<(Guid, string), int> NogNiets = [];

    /// <summary>How many deliveries wait and how many failed for good, per subscription.</summary>
    private static async Task<IReadOnlyDictionary<(Guid, string), int>> Stand<TDb>(TDb db, IReadOnlyList<Guid> abonnementen, CancellationToken ct)
        where TDb : ModuleDbContext =>
        (await db.Set<Bezorging>().Where(x => abonnementen.Contains(x.AbonnementId) && (x.Status == Bezorging.Wacht || x.Status == Bezorging.Mislukt))
            .GroupBy(x => new { x.AbonnementId, x.Status }).Select(g => new { g.Key.AbonnementId, g.Key.Status, Aantal = g.Count() }).ToListAsync(ct)).ToDictionary(x => (x.AbonnementId, x.Status), x => x.Aantal);

    private static async Task<Abonnementsbeeld> Toon<TDb>(TDb db, Abonnement a, Caller caller, TimeProvider time, CancellationToken ct)
        where TDb : ModuleDbContext => Toon(a, caller, time, await Stand(db, [a.AbonnementId], ct));

    private static Abonnementsbeeld Toon(Abonnement a, Caller caller, TimeProvider time, IReadOnlyDictionary<(Guid, string), int> stand)
    {
        var filter = Abonnementfilter.Lees(a.Filter);
        // What stands behind a question mark may be a token: it is the subscriber's own business.
        var url = caller.Rol == "beheerder" ? new Uri(a.CallbackUrl).GetLeftPart(UriPartial.Path) : a.CallbackUrl;
        return new(a.AbonnementId, a.Ontvanger, url, a.Authsoort, filter.Types, filter.Kenmerken, a.Status(time.GetUtcNow()), a.PauzeVan, a.PauzeTot, a.RustTot > time.GetUtcNow() ? a.RustTot : null, a.BeeindigdOp, a.AangemaaktOp, stand.GetValueOrDefault((a.AbonnementId, Bezorging.Wacht)), stand.GetValueOrDefault((a.AbonnementId, Bezorging.Mislukt)));
    }
}

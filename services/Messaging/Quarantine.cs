using System.Reflection;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inburgering.Messaging;

/// <summary>A message that could not be processed: on the retry schedule, or waiting for a human.</summary>
internal sealed class QuarantinedMessage
{
    public const string Waiting = "WACHT", InQuarantine = "QUARANTAINE", Done = "VERWERKT";

    /// <summary>Back-off between attempts. The schedule lives in the store, so that it survives a restart and never occupies the broker.</summary>
    private static readonly TimeSpan[] Schedule = [TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(15), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(15)];

    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(24);

    public required Guid Id { get; init; }
    public Guid? MessageId { get; init; }
    public string? Type { get; init; }
    public string? Source { get; init; }
    public Guid? Subject { get; init; }
    public required string Queue { get; init; }
    public required byte[] Body { get; init; }
    public bool Encrypted { get; init; }
    public string Reason { get; set; } = "";
    public string Text { get; set; } = "";
    public string State { get; set; } = Waiting;
    public int Attempts { get; set; }
    public DateTimeOffset FirstAt { get; init; }
    public DateTimeOffset LastAt { get; set; }
    public DateTimeOffset? NextAttemptAt { get; set; }
    public string Build { get; set; } = CurrentBuild;
    public int Version { get; set; }

    public static string CurrentBuild { get; } = typeof(QuarantinedMessage).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion is { } v ? v[..Math.Min(v.Length, 60)] : "?";

    public static QuarantinedMessage From(Delivery delivery, Vault vault, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(),
        MessageId = delivery.Envelope?.Id ?? delivery.Read.Failure?.MessageId,
        Type = delivery.Envelope?.Type ?? Cut(delivery.Read.Failure?.Type, 200),
        Source = delivery.Envelope?.Source ?? Cut(delivery.Read.Failure?.Source, 200),
        Subject = delivery.Envelope?.Subject ?? delivery.Read.Failure?.Subject,
        Queue = delivery.Queue,
        Body = vault.EncryptBytes(delivery.Body.Span),
        Encrypted = true,
        FirstAt = now,
        LastAt = now,
    };

    /// <summary>Records a failed attempt and decides what comes next: another attempt on the schedule, or quarantine.</summary>
    public QuarantineAttempt Failed(Exception error, DateTimeOffset now)
    {
        Attempts++;
        Version++;
        LastAt = now;
        (Reason, Text, var next) = error switch
        {
            RefusedException refused => (refused.Reason, refused.Message, (DateTimeOffset?)null),
            NotYetException notYet => ("WACHT_OP_FEIT", notYet.Message, now - FirstAt >= LongestWait ? null : now + Schedule[^1]),
            _ => ("FOUT", error.GetType().Name, Attempts > Schedule.Length ? null : now + Schedule[Attempts - 1]),
        };
        (State, NextAttemptAt, Build) = (next is null ? InQuarantine : Waiting, next, CurrentBuild);
        return new QuarantineAttempt { QuarantineId = Id, Number = Attempts, At = now, Reason = Reason, Text = Text, Build = CurrentBuild };
    }

    private static string? Cut(string? text, int length) => text is { } t && t.Length > length ? t[..length] : text;
}

/// <summary>One attempt, never changed afterwards: the first error stays readable.</summary>
internal sealed class QuarantineAttempt
{
    public required Guid QuarantineId { get; init; }
    public required int Number { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Reason { get; init; }
    public required string Text { get; init; }
    public required string Build { get; init; }
    public string? Actor { get; init; }
}

/// <summary>Offers messages on the retry schedule again when their moment has come.</summary>
internal sealed class RetryLoop(ModuleStore store, InboxWriter writer, IServiceScopeFactory scopes, IHostApplicationLifetime host, ILogger<RetryLoop> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await host.Listening(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = TimeSpan.FromMinutes(1);
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = store.Context(scope.ServiceProvider);
                var now = TimeProvider.System.GetUtcNow();
                var due = await db.Quarantine.AsNoTracking().Where(x => x.State == QuarantinedMessage.Waiting && x.NextAttemptAt <= now).OrderBy(x => x.NextAttemptAt).Take(100).ToListAsync(stoppingToken);
                foreach (var row in due) { await writer.Retry(row, stoppingToken); }
                if (due.Count > 0) { continue; }
                var next = await db.Quarantine.Where(x => x.State == QuarantinedMessage.Waiting).MinAsync(x => x.NextAttemptAt, stoppingToken);
                if (next is { } moment && moment - now < wait) { wait = moment > now ? moment - now : TimeSpan.FromMilliseconds(10); }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
            catch (Exception e) { log.LogError(e, "{Module}: the retry schedule could not be read; next try in a minute", store.Module); }
            try { await writer.Retries.Wait(wait, stoppingToken); }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
        }
    }
}

/// <summary>What a functional manager sees of a service's messages: <c>/{service}/beheer/v1/…</c>.</summary>
internal static class Operations
{
    private static readonly string[] Roles = ["beheerder"];

    public sealed record Item(Guid Id, Guid? BerichtId, string? Type, string? Bron, Guid? InburgeraarId, string Wachtrij, string Reden, string Tekst, string Status, int Pogingen, DateTimeOffset EersteKeer, DateTimeOffset LaatsteKeer, DateTimeOffset? VolgendePoging);

    public sealed record Attempt(int Nummer, DateTimeOffset Op, string Reden, string Tekst, string Build, string? Door);

    public sealed record Detail(Item Bericht, IReadOnlyList<Attempt> Pogingen);

    public sealed record QueueCount(string Wachtrij, long Aantal);

    public sealed record Delivery(int Wachtend, DateTimeOffset? OudsteSinds, int InVerwerking, int OpHerhaling, int InQuarantaine, IReadOnlyList<QueueCount> Verzonden, IReadOnlyList<QueueCount> Ontvangen);

    public sealed record Replay(string Reden);

    public static void Map(RouteGroupBuilder app, ModuleStore store)
    {
        app.MapGet("/quarantaine", (IServiceProvider services, string? status, CancellationToken ct) => List(store.Context(services), status, ct)).RequireRol(Roles)
            .WithSummary("Berichten die niet verwerkt konden worden");
        app.MapGet("/quarantaine/{id:guid}", (IServiceProvider services, Guid id, CancellationToken ct) => Get(store.Context(services), id, ct)).RequireRol(Roles)
            .WithSummary("Eén bericht met alle pogingen");
        app.MapPost("/quarantaine/{id:guid}/_speel-opnieuw", (IServiceProvider services, Guid id, Body<Replay> body, Caller caller, CancellationToken ct) => PlayAgain(store, services, id, body.Read(), caller, ct)).RequireRol(Roles)
            .WithSummary("Bied een bericht opnieuw aan");
        app.MapGet("/bezorging", (IServiceProvider services, CancellationToken ct) => State(store, services, ct)).RequireRol(Roles)
            .WithSummary("Wat er wacht, onderweg is en verzonden is");
    }

    private static async Task<Ok<Item[]>> List(ModuleDbContext db, string? status, CancellationToken ct)
    {
        var wanted = status ?? QuarantinedMessage.InQuarantine;
        var rows = await db.Quarantine.AsNoTracking().Where(x => x.State == wanted).OrderByDescending(x => x.LastAt).Take(200).ToListAsync(ct);
        return TypedResults.Ok(rows.Select(View).ToArray());
    }

    private static async Task<Results<Ok<Detail>, ProblemHttpResult>> Get(ModuleDbContext db, Guid id, CancellationToken ct)
    {
        if (await db.Quarantine.AsNoTracking().SingleOrDefaultAsync(x => x.Id == id, ct) is not { } row) { return Problems.NotFound("Dit bericht staat niet in quarantaine."); }
        var attempts = await db.QuarantineAttempts.AsNoTracking().Where(x => x.QuarantineId == id).OrderBy(x => x.Number).ToListAsync(ct);
        return TypedResults.Ok(new Detail(View(row), [.. attempts.Select(a => new Attempt(a.Number, a.At, a.Reason, a.Text, a.Build, a.Actor))]));
    }

    /// <summary>Asking twice replays once: the state and the version decide.</summary>
    internal static async Task<Results<Accepted, ProblemHttpResult>> PlayAgain(ModuleStore store, IServiceProvider services, Guid id, Replay replay, Caller caller, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(replay.Reden)) { return Problems.Invalid("reden", "Geef een reden op: wie dit later leest, wil weten waarom het bericht opnieuw is aangeboden."); }
        var db = store.Context(services);
        if (await db.Quarantine.SingleOrDefaultAsync(x => x.Id == id, ct) is not { } row) { return Problems.NotFound("Dit bericht staat niet in quarantaine."); }
        if (row.State != QuarantinedMessage.InQuarantine) { return Problems.Create(409, "NIET_IN_QUARANTAINE", "Dit bericht wacht niet op een besluit", $"De status is nu {row.State}."); }
        var now = TimeProvider.System.GetUtcNow();
        (row.State, row.NextAttemptAt, row.Version) = (QuarantinedMessage.Waiting, now, row.Version + 1);
        db.Add(new QuarantineAttempt { QuarantineId = id, Number = ++row.Attempts, At = now, Reason = "OPNIEUW", Text = replay.Reden[..Math.Min(replay.Reden.Length, 400)], Build = QuarantinedMessage.CurrentBuild, Actor = caller.ClientId });
        await db.SaveChangesAsync(ct);
        services.GetRequiredKeyedService<InboxWriter>(store.Module).Retries.Wake();
        return TypedResults.Accepted((string?)null);
    }

    private static async Task<Ok<Delivery>> State(ModuleStore store, IServiceProvider services, CancellationToken ct)
    {
        var db = store.Context(services);
        var oldest = await db.Outbox.OrderBy(x => x.Seq).Select(x => (DateTimeOffset?)x.RecordedAt).FirstOrDefaultAsync(ct);
        return TypedResults.Ok(new Delivery(
            await db.Outbox.CountAsync(ct), oldest, services.GetRequiredKeyedService<InboxWriter>(store.Module).Pending,
            await db.Quarantine.CountAsync(x => x.State == QuarantinedMessage.Waiting, ct),
            await db.Quarantine.CountAsync(x => x.State == QuarantinedMessage.InQuarantine, ct),
            [.. (await db.SentCounts.AsNoTracking().ToListAsync(ct)).Select(x => new QueueCount(x.Queue, x.Count))],
            [.. (await db.Inbox.GroupBy(x => x.Queue).Select(g => new { g.Key, Count = g.LongCount() }).ToListAsync(ct)).Select(x => new QueueCount(x.Key, x.Count))]));
    }

    private static Item View(QuarantinedMessage x) => new(x.Id, x.MessageId, x.Type, x.Source, x.Subject, x.Queue, x.Reason, x.Text, x.State, x.Attempts, x.FirstAt, x.LastAt, x.NextAttemptAt);
}

using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Inburgering.Contracts;
using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Cmd.V1;
using Inburgering.Contracts.Duo.V1;
using Inburgering.Contracts.Gemeente.V1;
using Inburgering.Contracts.Keten.V1;
using Inburgering.Messaging;
using Inburgering.Testing;
using Ketensimulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Toegang;

namespace DuoExamens.Tests;

/// <summary>DUO's link, a simulated DUO and an issuer in one real host, with a listener in the place of the regie.</summary>
public sealed class ProefKeten : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient http;
    private readonly Toegangsbewijzen tokens;

    private ProefKeten(WebApplication app, string map, string adres, ConcurrentQueue<string> logregels)
    {
        (this.app, Map, Adres, Logregels) = (app, map, new Uri(adres), logregels);
        http = new HttpClient { BaseAddress = new Uri(adres) };
        tokens = new Toegangsbewijzen(map, http);
    }

    public string Map { get; }

    public Uri Adres { get; }

    public ConcurrentQueue<string> Logregels { get; }

    internal IServiceProvider Services => app.Services;

    public static async Task<ProefKeten> Start(string? map = null, Action<IServiceCollection>? extra = null, params string[] instellingen)
    {
        Environment.SetEnvironmentVariable("ASPNETCORE_ENVIRONMENT", "Development");
        map ??= Directory.CreateTempSubdirectory("inburgering-duo-").FullName;
        var adres = $"http://127.0.0.1:{FreePort.Next()}";
        var logregels = new ConcurrentQueue<string>();
        var app = ServiceHost.Build(
            [$"--INBURGERING_DATA={map}", $"--urls={adres}", "--Logging:LogLevel:Default=Trace", "--Logging:Console:LogLevel:Default=Error", .. instellingen],
            builder =>
            {
                builder.Logging.AddProvider(new Opvanger(logregels));
                extra?.Invoke(builder.Services);
            },
            DuoExamensModule.Instance, KetensimulatorModule.Instance, ToegangModule.Instance, RegieLuisteraar.Module);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app, map, adres, logregels);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }

    /// <summary>One call as a client of the chain.</summary>
    public async Task<HttpResponseMessage> Stuur(string client, HttpMethod methode, string pad, object? inhoud = null, params (string Naam, string Waarde)[] kop)
    {
        using var verzoek = new HttpRequestMessage(methode, pad) { Content = inhoud switch { null => null, HttpContent c => c, _ => JsonContent.Create(inhoud) } };
        verzoek.Headers.Authorization = new("Bearer", await tokens.Token(client));
        foreach (var (naam, waarde) in kop) { verzoek.Headers.TryAddWithoutValidation(naam, waarde); }
        return await http.SendAsync(verzoek, TestContext.Current.CancellationToken);
    }

    /// <summary>Something happens at DUO; returns when the chain is at rest.</summary>
    public async Task Gebeurt(string gebeurtenisId, string? bsn, object? gegevens = null, object? vNummer = null, bool zonderPersoon = false, bool rust = true)
    {
        using var antwoord = await Stuur("beheer", HttpMethod.Post, "/ketensimulator/v1/duo/gebeurtenissen", new { bsn, vNummer, gebeurtenisId, gegevens, zonderPersoon });
        Assert.True(antwoord.IsSuccessStatusCode, await antwoord.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        if (rust) { await Rust(); }
    }

    public async Task Storing(string soort, int aantal)
    {
        using var antwoord = await Stuur("beheer", HttpMethod.Post, "/ketensimulator/v1/storingen", new { partner = "duo", soort, aantal });
        Assert.Equal(201, (int)antwoord.StatusCode);
    }

    public async Task<DateTimeOffset> Klok() => (await http.GetFromJsonAsync<JsonElement>("/demo/v1/klok", TestContext.Current.CancellationToken)).GetProperty("nu").GetDateTimeOffset();

    public async Task ZetKlok(DateTimeOffset nu)
    {
        using var antwoord = await http.PutAsJsonAsync("/demo/v1/klok", new { nu }, TestContext.Current.CancellationToken);
        Assert.True(antwoord.IsSuccessStatusCode, await antwoord.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public Task ZetKlok(string dag) => ZetKlok(new DateTimeOffset(DateOnly.Parse(dag, System.Globalization.CultureInfo.InvariantCulture), new TimeOnly(9, 0), TimeSpan.FromHours(1)));

    public async Task Rust() => await ZetKlok(await Klok());

    /// <summary>What DUO received from us about this person.</summary>
    public async Task<IReadOnlyList<JsonObject>> Ontvangen(string bsn, string? methode = null) =>
        [.. (await AllesBijDuo()).Where(o => o["bsn"]?.GetValue<string>() == bsn && (methode is null || o["methode"]!.GetValue<string>() == methode))];

    /// <summary>Every call that DUO received, in order.</summary>
    public async Task<IReadOnlyList<JsonObject>> AllesBijDuo()
    {
        using var antwoord = await Stuur("beheer", HttpMethod.Get, "/ketensimulator/v1/ontvangen?partner=duo");
        var alles = JsonNode.Parse(await antwoord.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["duo"] as JsonArray ?? [];
        return [.. alles.OfType<JsonObject>()];
    }

    public async Task<JsonElement> Meldingen(string client = "usd")
    {
        using var antwoord = await Stuur(client, HttpMethod.Get, "/duo-examens/v1/meldingen");
        Assert.Equal(200, (int)antwoord.StatusCode);
        return (await antwoord.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("meldingen");
    }

    /// <summary>The regie asks something of DUO's link, or tells it something. Returns the id of the message.</summary>
    public async Task<Guid> Regie<T>(T bericht, Guid? persoon, params string[] aan)
        where T : class
    {
        var id = Guid.CreateVersion7();
        await Zeg(bericht, new About(persoon) { MessageId = id }, aan);
        await Rust();
        return id;
    }

    /// <summary>The same without waiting, with everything that travels along.</summary>
    public async Task Zeg<T>(T bericht, About over, params string[] aan)
        where T : class
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegieLuisteraar.Db>();
        db.Publish(bericht, over, aan);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Someone whose duty DUO has notified; returns the chain key.</summary>
    public async Task<Guid> Plichtig(string bsn)
    {
        await Gebeurt("SS101", bsn, new { begindatum = "2022-11-01" });
        return (await Bij<InburgeringsplichtGewijzigd>()).Last(b => b.Bericht.Bsn == bsn).Persoon!.Value;
    }

    /// <summary>The same, with a PIP that DUO has registered.</summary>
    public async Task<Guid> MetPip(string bsn)
    {
        var persoon = await Plichtig(bsn);
        await Regie(new RegistreerPipBijDuo { PipId = Guid.CreateVersion7(), Bsn = bsn, Dagtekening = new(2022, 12, 20), Leerroute = Leerroute.B1, Niveau = Inburgering.Contracts.Cmd.V1.PipNiveau.B1, Eerste = true }, persoon);
        return persoon;
    }

    /// <summary>Reports about one person, oldest first.</summary>
    public async Task<IReadOnlyList<JsonElement>> MeldingenVan(Guid persoon) =>
        [.. (await Meldingen()).EnumerateArray().Where(m => m.GetProperty("inburgeraarId").GetGuid() == persoon).Reverse()];

    /// <summary>Reasons of what DUO's link has set aside.</summary>
    public async Task<IReadOnlyList<string>> Quarantaine()
    {
        using var antwoord = await Stuur("beheer", HttpMethod.Get, "/duo-examens/beheer/v1/quarantaine");
        Assert.Equal(200, (int)antwoord.StatusCode);
        return [.. (await antwoord.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).EnumerateArray().Select(q => q.GetProperty("reden").GetString()!)];
    }

    /// <summary>Ids of the messages of one kind about one person that reached the regie.</summary>
    public async Task<IReadOnlyList<Guid>> BerichtenMetId(string soort, Guid persoon)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegieLuisteraar.Db>();
        return await db.Ontvangen.AsNoTracking().Where(o => o.Soort == soort && o.Persoon == persoon).OrderBy(o => o.Volgnummer).Select(o => o.BerichtId).ToListAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Everything that reached the regie, in order.</summary>
    internal async Task<IReadOnlyList<RegieLuisteraar.Ontvangst>> AllesBijRegie()
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RegieLuisteraar.Db>().Ontvangen.AsNoTracking().OrderBy(o => o.Volgnummer).ToListAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Everything around the bodies of the messages that reached the regie.</summary>
    public async Task<IReadOnlyList<string>> Enveloppen()
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RegieLuisteraar.Db>().Ontvangen.AsNoTracking().Select(o => o.Envelop).ToListAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Messages of one kind that reached the regie.</summary>
    public async Task<IReadOnlyList<(Guid? Persoon, T Bericht)>> Bij<T>()
        where T : class
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegieLuisteraar.Db>();
        var rijen = await db.Ontvangen.AsNoTracking().Where(o => o.Soort == typeof(T).Name).OrderBy(o => o.Volgnummer).ToListAsync(TestContext.Current.CancellationToken);
        return [.. rijen.Select(r => (r.Persoon, JsonSerializer.Deserialize<T>(r.Json, BerichtJson.Opties)!))];
    }

    private sealed class Opvanger(ConcurrentQueue<string> regels) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            regels.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            regels.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}

/// <summary>One host for the tests that do not disturb each other: every test has its own person.</summary>
public sealed class GedeeldeKeten : IAsyncLifetime
{
    public ProefKeten Keten { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Keten = await ProefKeten.Start();

    public ValueTask DisposeAsync() => Keten.DisposeAsync();
}

/// <summary>BSNs of people who do not exist: from the test range, passing the elfproef, each used once in a run.</summary>
internal static class Proefpersoon
{
    private static int laatste = 999_991_000;

    public static string Bsn()
    {
        while (true)
        {
            var nummer = Interlocked.Increment(ref laatste).ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (Nummers.IsBsn(nummer)) { return nummer; }
        }
    }
}

/// <summary>Stands where the regie stands: keeps what it receives, says what it is told to say.</summary>
internal static class RegieLuisteraar
{
    public static ServiceModule Module { get; } = new(
        Diensten.UsdRegie,
        h => h.WithTables<Db>().AddStore<Db, SqlServerDb>(Diensten.UsdRegie),
        b =>
        {
            b.Consume<InburgeringsplichtGewijzigd, Bewaar>();
            b.Consume<PipTermijnGestart, Bewaar>();
            b.Consume<LbtResultaatBekend, Bewaar>();
            b.Consume<InburgeringstermijnVastgesteld, Bewaar>();
            b.Consume<ExamenuitslagBekend, Bewaar>();
            b.Consume<VerhuisdNaarGemeente, Bewaar>();
            b.Consume<VerzoekBeoordeeld, Bewaar>();
            b.Consume<PipBijDuoGeregistreerd, Bewaar>();
            b.Consume<PipBijDuoGeweigerd, Bewaar>();
            b.Consume<DuoverkeerBijgewerkt, Bewaar>();
            b.Consume<VerwerkingsfoutGemeld, Bewaar>();
            b.Consume<GevolgdeUrenBekend, Bewaar>();
        },
        _ => { });

    internal sealed class Ontvangst
    {
        public long Volgnummer { get; init; }

        public required string Soort { get; init; }

        public Guid? Persoon { get; init; }

        public required Guid BerichtId { get; init; }

        public required string Envelop { get; init; }

        public required string Json { get; init; }
    }

    internal class Db(DbContextOptions options) : ModuleDbContext(options)
    {
        public DbSet<Ontvangst> Ontvangen => Set<Ontvangst>();

        protected override string Module => Diensten.UsdRegie;

        protected override void OnModel(ModelBuilder model) => model.Entity<Ontvangst>().HasKey(x => x.Volgnummer);
    }

    internal sealed class SqlServerDb(DbContextOptions<SqlServerDb> options) : Db(options);

    internal sealed class Bewaar(Db db) :
        IConsume<InburgeringsplichtGewijzigd>, IConsume<PipTermijnGestart>, IConsume<LbtResultaatBekend>, IConsume<InburgeringstermijnVastgesteld>, IConsume<ExamenuitslagBekend>,
        IConsume<VerhuisdNaarGemeente>, IConsume<VerzoekBeoordeeld>, IConsume<PipBijDuoGeregistreerd>, IConsume<PipBijDuoGeweigerd>, IConsume<VerwerkingsfoutGemeld>, IConsume<GevolgdeUrenBekend>, IConsume<DuoverkeerBijgewerkt>
    {
        public Task Consume(Received<InburgeringsplichtGewijzigd> message, CancellationToken ct) => Zet(message);

        public Task Consume(Received<PipTermijnGestart> message, CancellationToken ct) => Zet(message);

        public Task Consume(Received<LbtResultaatBekend> message, CancellationToken ct) => Zet(message);

        public Task Consume(Received<InburgeringstermijnVastgesteld> message, CancellationToken ct) => Zet(message);

        public Task Consume(Received<ExamenuitslagBekend> message, CancellationToken ct) => Zet(message);

        public Task Consume(Received<VerhuisdNaarGemeente> message, CancellationToken ct) => Zet(message);

        public Task Consume(Received<VerzoekBeoordeeld> message, CancellationToken ct) => Zet(message);

        public Task Consume(Received<PipBijDuoGeregistreerd> message, CancellationToken ct) => Zet(message);

        public Task Consume(Received<PipBijDuoGeweigerd> message, CancellationToken ct) => Zet(message);

        public Task Consume(Received<VerwerkingsfoutGemeld> message, CancellationToken ct) => Zet(message);

        public Task Consume(Received<DuoverkeerBijgewerkt> message, CancellationToken ct) => Zet(message);

        public Task Consume(Received<GevolgdeUrenBekend> message, CancellationToken ct) => Zet(message);

        private Task Zet<T>(Received<T> message)
            where T : class
        {
            db.Add(new Ontvangst { Soort = typeof(T).Name, Persoon = message.Envelope.Subject, BerichtId = message.Envelope.Id, Envelop = message.Envelope.ToString(), Json = JsonSerializer.Serialize(message.Data, BerichtJson.Opties) });
            return Task.CompletedTask;
        }
    }
}

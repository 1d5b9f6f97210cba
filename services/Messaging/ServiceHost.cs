using Inburgering.Contracts;
using MassTransit;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Hosting;

namespace Inburgering.Messaging;

/// <summary>Makes a process out of one or more services: the same recipe for one service per process and for all in one.</summary>
public static class ServiceHost
{
    /// <summary>Builds the host; <c>RunAsync</c> starts it. Settings: <c>{service}.json</c>, environment, command line.</summary>
    /// <exception cref="InvalidOperationException">The configuration is unsafe or incomplete; the message says how to mend it.</exception>
    public static WebApplication Build(string[] args, params ServiceModule[] modules) => Build(args, null, modules);

    /// <summary>As above, with additions of the host itself.</summary>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure, params ServiceModule[] modules)
    {
        // The content root is the program's own folder and is never watched: a watcher over a data folder costs more CPU than the hub itself.
        Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory, EnvironmentName = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") });
        // Weaker than environment and command line: defaults and the settings file of each service.
        // A log line per request or query costs more than the work, and hides what an operator must see.
        var settings = new ConfigurationBuilder().AddInMemoryCollection([
            new("urls", "http://127.0.0.1:5080"),
            new("Logging:LogLevel:Microsoft.AspNetCore", "Warning"), new("Logging:LogLevel:Microsoft.EntityFrameworkCore", "Warning"),
            new("Logging:LogLevel:MassTransit", "Warning"), new("Logging:LogLevel:System.Net.Http", "Warning"), new("Logging:LogLevel:OpenIddict", "Warning")]);
        foreach (var module in modules) { settings.AddJsonFile(Path.Combine(AppContext.BaseDirectory, $"{module.Name}.json"), optional: true, reloadOnChange: false); }
        builder.Configuration.Sources.Insert(0, new ChainedConfigurationSource { Configuration = settings.Build(), ShouldDisposeConfiguration = true });
        builder.WebHost.ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            k.Limits.MaxRequestBodySize = 4 * 1024 * 1024; // an API call; a file delivery raises it for its own route
        });
        var development = builder.Environment.IsDevelopment();
        if (!development && Faults.Armed) { throw new InvalidOperationException("FAULT is set: named faults exist for tests in Development only. Unset it."); }

        var services = builder.Services;
        services.AddHostedService<StorePreparation>(); // before all others: due work of the modules reads the store at once
        services.AddSingleton(Vault.Open(builder.Configuration, development));
        services.AddSingleton<Organisation>();
        services.AddSingleton<Activities>();
        AddClock(builder, development);
        Access.Add(builder);
        Problems.Add(services);
        Telemetry.Add(builder);
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(10));
        services.ConfigureHttpJsonOptions(o =>
        {
            (o.SerializerOptions.NumberHandling, o.SerializerOptions.DefaultIgnoreCondition) = (BerichtJson.Opties.NumberHandling, BerichtJson.Opties.DefaultIgnoreCondition);
            o.SerializerOptions.Converters.Add(new UtcJson());
        });

        foreach (var module in modules)
        {
            services.AddOpenApi(module.Name, o => OpenApi.Describe(o, module, ""));
            services.AddOpenApi(module.Name + "-beheer", o => OpenApi.Describe(o, module, "/beheer"));
            module.AddServices(builder);
        }
        AddMessaging(builder, modules);
        configure?.Invoke(builder);

        var app = builder.Build();
        foreach (var store in app.Services.GetServices<ModuleStore>())
        {
            store.Signal.Clock = app.Services.GetRequiredService<TimeProvider>();
            store.Signal.Vault = app.Services.GetRequiredService<Vault>();
            store.Signal.WakeDueWork = work => app.Services.GetServices<DueWorkLoop>().FirstOrDefault(l => l.Work == work)?.Wake();
        }
        app.Services.GetRequiredService<Transport>().Services = app.Services;
        HttpRules.Use(app, [.. modules.Select(m => m.Name)]);
        foreach (var module in modules) { Map(app, module); }
        app.MapOpenApi("/{documentName}/v1/openapi.json").AllowAnonymous();
        if (app.Services.GetRequiredService<TimeProvider>() is DemoClock clock) { Demo.Map(app, clock); }
        return app;
    }

    private static void AddClock(WebApplicationBuilder builder, bool development)
    {
        var demo = builder.Configuration.GetValue("Demo:Klok", development);
        if (demo && !development) { throw new InvalidOperationException("Demo:Klok is on outside Development. Deadlines of real people run on the real clock: remove the setting."); }
        builder.Services.AddSingleton<TimeProvider>(demo ? new DemoClock(builder.Configuration) : new DutchTime());
    }

    private static void AddMessaging(WebApplicationBuilder builder, ServiceModule[] modules)
    {
        var services = builder.Services;
        var broker = new BrokerAddress(builder.Configuration["broker"] is { Length: > 0 } address ? new Uri(address) : null);
        var members = modules.Where(m => m.HasStore).ToList();
        if (broker.InMemory && members.Count == 1 && !builder.Environment.IsDevelopment())
        {
            throw new InvalidOperationException($"{members[0].Name} runs alone without a broker: nobody would receive its messages. Start it with --broker amqp://user:password@host/vhost.");
        }
        var receivers = new List<ModuleReceivers>();
        foreach (var module in members)
        {
            var bus = new ModuleBus(module.Name);
            module.AddConsumers(bus);
            var byType = bus.Subscriptions.ToDictionary(s => s.Contract.Type, StringComparer.Ordinal);
            foreach (var consumer in bus.Subscriptions.Select(s => s.Consumer).Distinct()) { services.AddScoped(consumer); }
            if (bus.QuarantineListener is { } listener) { services.AddScoped(listener); }
            List<string> queues = [.. bus.Subscriptions.Select(s => s.Contract.QueueOf(module.Name)).Distinct()];
            if (module.Name == Diensten.UsdRegie) { queues.Add(Transport.Unroutable); }
            if (!broker.InMemory) { queues.Add(Transport.DeadLetterQueueOf(module.Name)); }
            var receiver = new ModuleReceivers(module.Name, queues);
            receivers.Add(receiver);
            services.AddSingleton(receiver);
            services.AddKeyedSingleton(module.Name, (s, _) => new InboxWriter(StoreOf(s), byType, bus.QuarantineListener, s.GetRequiredService<IServiceScopeFactory>(), s.GetRequiredService<Vault>(), s.GetRequiredService<Activities>(), s.GetRequiredService<ILogger<InboxWriter>>()));
            services.AddSingleton<IHostedService>(s => s.GetRequiredKeyedService<InboxWriter>(module.Name));

            ModuleStore StoreOf(IServiceProvider s) => s.GetServices<ModuleStore>().Single(x => x.Module == module.Name);
        }
        services.AddSingleton(broker);
        var transport = new Transport(receivers, broker);
        services.AddSingleton(transport);
        services.AddHostedService<TopologyDeclaration>();
        services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            transport.Configure(bus);
        });
        services.AddOptions<MassTransitHostOptions>().Configure(o => (o.WaitUntilStarted, o.StopTimeout) = (broker.InMemory, TimeSpan.FromSeconds(5)));
        foreach (var module in members)
        {
            services.AddSingleton<IHostedService>(s => ActivatorUtilities.CreateInstance<Relay>(s, s.GetServices<ModuleStore>().Single(x => x.Module == module.Name)));
            services.AddSingleton<IHostedService>(s => ActivatorUtilities.CreateInstance<RetryLoop>(s, s.GetServices<ModuleStore>().Single(x => x.Module == module.Name), s.GetRequiredKeyedService<InboxWriter>(module.Name)));
        }
        services.AddHealthChecks();
    }

    private static void Map(WebApplication app, ServiceModule module)
    {
        var api = app.MapGroup($"/{module.Name}/v1").RequireAuthorization().WithGroupName(module.Name);
        module.MapEndpoints(api);
        module.MapPages?.Invoke(app);
        if (module.HasStore)
        {
            var store = app.Services.GetServices<ModuleStore>().Single(x => x.Module == module.Name);
            Operations.Map(app.MapGroup($"/{module.Name}/beheer/v1").RequireAuthorization().WithGroupName(module.Name), store);
        }
        app.MapHealthChecks($"/{module.Name}/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous().ShortCircuit();
        app.MapHealthChecks($"/{module.Name}/health/ready").AllowAnonymous().ShortCircuit();
    }

    /// <summary>Work behind the scenes waits for this: at a start it would compete with what people wait for.</summary>
    internal static async Task Listening(this IHostApplicationLifetime host, CancellationToken ct)
    {
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = host.ApplicationStarted.Register(listening.SetResult);
        await listening.Task.WaitAsync(ct);
    }

    /// <summary>Brings every store of this process up to date before anything uses it. What EF makes of its classes is worked out meanwhile, and is there before work behind the scenes begins.</summary>
    private sealed class StorePreparation(IEnumerable<ModuleStore> stores, IServiceScopeFactory scopes) : BackgroundService, IHostedLifecycleService
    {
        public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public override async Task StartAsync(CancellationToken cancellationToken)
        {
            await base.StartAsync(cancellationToken);
            foreach (var store in stores)
            {
                await using var scope = scopes.CreateAsyncScope();
                await store.Migrate(scope.ServiceProvider, cancellationToken);
            }
        }

        public Task StartedAsync(CancellationToken cancellationToken) => ExecuteTask!.WaitAsync(cancellationToken);

        public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            foreach (var store in stores.TakeWhile(_ => !stoppingToken.IsCancellationRequested))
            {
                await using var scope = scopes.CreateAsyncScope();
                _ = store.Context(scope.ServiceProvider).Model;
            }
        }
    }

    /// <summary>Without a broker the services start and accept: what they have to say waits in the outbox.</summary>
    private sealed class TopologyDeclaration(Transport transport, ILogger<TopologyDeclaration> log) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            using var timer = new PeriodicTimer(TimeSpan.FromSeconds(2));
            do
            {
                try
                {
                    await transport.DeclareTopology(stoppingToken);
                    return;
                }
                catch (Exception e) when (!stoppingToken.IsCancellationRequested)
                {
                    log.LogWarning("The broker does not answer yet ({Error}); next try in two seconds", e.GetType().Name);
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
    }
}

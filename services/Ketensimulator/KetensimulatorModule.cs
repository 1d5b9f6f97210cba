using Ketensimulator.Duo;
using Ketensimulator.Verhalen;

namespace Ketensimulator;

/// <summary>Plays the partners of the chain, good and bad behaviour on request. Development only: it hands out invented people.</summary>
public sealed class KetensimulatorModule
{
    public static ServiceModule Instance { get; } = new(
        "ketensimulator",
        host =>
        {
            if (!host.Environment.IsDevelopment())
            {
                throw new InvalidOperationException("ketensimulator plays COA, DUO, VluchtelingenWerk and schools and runs in Development only. Leave it out of this host, or set ASPNETCORE_ENVIRONMENT=Development on a test machine.");
            }
            var file = Path.Combine(DataFolder.Of(host.Configuration), "ketensimulator.db");
            host.Services.AddDbContext<KetensimulatorDbContext>(o => o.UseSqlite($"Data Source={file};Default Timeout=30"));
            host.Services.AddHostedService<KetensimulatorStore>();
            host.Services.AddSingleton<Storingen>();
            host.Services.AddSingleton<Ontvangen>();
            host.Services.AddSingleton<Partnertokens>();
            host.Services.AddSingleton<SpeelReis>();
            host.Services.AddScoped<DuoRegister>();
            host.AddHub();
            // DUO's own paths hold a BSN, and these write the path of every request, whatever level the rest is set to; the first also in the scope around it.
            host.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
            foreach (var categorie in (string[])["Microsoft.AspNetCore.Routing", "Microsoft.AspNetCore.StaticFiles", "Microsoft.AspNetCore.Server.Kestrel"])
            {
                host.Logging.AddFilter(categorie, LogLevel.Warning);
            }
        },
        _ => { },
        app =>
        {
            MeldGebeurtenis.Map(app);
            Ontvangen.Map(app);
            Storingen.Map(app);
        })
    {
        HasStore = false,
        MapPages = app =>
        {
            DuoApi.Map(app);
            SpeelReis.Map(app);
        },
        Description = "Simulator van de ketenpartners. Alleen voor ontwikkeling en demonstratie.",
    };

    /// <summary>
    /// Plays the stories of the demonstration in a new data folder (<c>Demo:Verhalen</c>, default true); a folder that was
    /// used before stays as it is. Call it when the host listens. True when they were played to the end now.
    /// </summary>
    public static async Task<bool> SpeelOpening(WebApplication app)
    {
        if (!app.Configuration.GetValue("Demo:Verhalen", true)) { return false; }
        var stopt = app.Lifetime.ApplicationStopping;
        try
        {
            var speler = app.Services.GetRequiredService<SpeelReis>();
            if (!await speler.MagOpenen(stopt)) { return false; }
            await speler.Speel(Boek.Opening, stopt);
            return true;
        }
        catch (OperationCanceledException) when (stopt.IsCancellationRequested) { /* goes on at the next start */ }
        catch (Exception e) when (e is InvalidOperationException or HttpRequestException)
        {
            // The chain works without stories too; the log says which step failed.
            app.Logger.LogError(e, "The stories of the demonstration stopped");
        }
        return false;
    }
}

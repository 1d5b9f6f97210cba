using Ketensimulator.Duo;

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
            host.Services.AddScoped<DuoRegister>();
            host.AddHub();
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
        MapPages = DuoApi.Map,
        Description = "Simulator van de ketenpartners. Alleen voor ontwikkeling en demonstratie.",
    };
}

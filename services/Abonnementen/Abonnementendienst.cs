using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Abonnementen;

/// <summary>Registration of subscriptions in a service, and what its health says of them.</summary>
internal static class Abonnementendienst
{
    /// <summary>Registers the subscriptions of a service that has a feed of its own; the feed of this project registers them too.</summary>
    public static void AddAbonnementen<TDb>(this IHostApplicationBuilder host, Berichtdienst<TDb> dienst)
        where TDb : ModuleDbContext
    {
        var instellingen = new Bezorginstellingen(host.Configuration, host.Environment.IsDevelopment());
        if (host.Services.All(s => s.ServiceType != typeof(Callback))) { Callback.Add(host.Services, instellingen); } // one for all services of a process
        host.Services.AddSingleton(dienst).AddSingleton(instellingen).AddSingleton(new Berichtinstellingen(host.Configuration, host.Environment.IsDevelopment())).AddSingleton<Bezorger<TDb>>();
        host.Services.AddDueWork<Bezorgwerk<TDb>>();
        host.Services.AddHealthChecks().AddCheck<Bezorggezondheid<TDb>>($"{dienst.Module}-abonnementen");
    }

    /// <summary>What a functional manager sees and does: <c>/{service}/beheer/v1/abonnementen</c>.</summary>
    public static void MapBeheer<TDb>(WebApplication app, Berichtdienst<TDb> dienst)
        where TDb : ModuleDbContext =>
        BeheerAbonnementen.MapToezicht(app.MapGroup($"/{dienst.Module}/beheer/v1").RequireAuthorization().WithGroupName(dienst.Module), dienst, "beheerder");
}

/// <summary>Degraded (the service itself is well) as long as deliveries failed for good and nobody offered them again.</summary>
internal sealed class Bezorggezondheid<TDb>(TDb db) : IHealthCheck
    where TDb : ModuleDbContext
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Set<Bezorging>().CountAsync(x => x.Status == Bezorging.Mislukt, cancellationToken) is > 0 and var aantal
            ? HealthCheckResult.Degraded($"{aantal} deliveries to subscribers failed for good.", data: new Dictionary<string, object> { ["mislukt"] = aantal })
            : HealthCheckResult.Healthy();
}

using Microsoft.AspNetCore.Http.HttpResults;
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
        host.Services.AddScoped<Abonnementtoezicht, Abonnementtoezicht<TDb>>();
        host.Services.AddDueWork<Bezorgwerk<TDb>>();
        host.Services.AddHealthChecks().AddCheck<Bezorggezondheid<TDb>>($"{dienst.Module}-abonnementen");
    }

    /// <summary>What a functional manager sees and does: <c>/{service}/beheer/v1/abonnementen</c>.</summary>
    public static void MapBeheer<TDb>(WebApplication app, Berichtdienst<TDb> dienst)
        where TDb : ModuleDbContext =>
        BeheerAbonnementen.MapToezicht(app.MapGroup($"/{dienst.Module}/beheer/v1").RequireAuthorization().WithGroupName(dienst.Module), dienst, "beheerder");
}

/// <summary>The subscriptions of one service for the page of message traffic (docs/adr/0026), which does not know the store. What it shows and does is what the API does.</summary>
internal abstract class Abonnementtoezicht(string dienst)
{
    public string Dienst => dienst;

    /// <summary>Subscriptions with deliveries that failed for good.</summary>
    public abstract Task<IReadOnlyList<BeheerAbonnementen.Abonnementsbeeld>> Mislukt(Caller caller, CancellationToken ct);

    /// <summary>Offers everything of a subscription that failed again: how many, or why not.</summary>
    public abstract Task<Results<Ok<BeheerAbonnementen.Herhaald>, ProblemHttpResult>> SpeelOpnieuw(Guid abonnementId, Caller caller, CancellationToken ct);
}

internal sealed class Abonnementtoezicht<TDb>(TDb db, Berichtdienst<TDb> dienst, Bezorger<TDb> bezorger, TimeProvider time) : Abonnementtoezicht(dienst.Module)
    where TDb : ModuleDbContext
{
    private readonly Berichtdienst<TDb> dienst = dienst;

    public override async Task<IReadOnlyList<BeheerAbonnementen.Abonnementsbeeld>> Mislukt(Caller caller, CancellationToken ct) =>
        (await BeheerAbonnementen.Alle(caller, db, dienst, time, ct)).Result is Ok<BeheerAbonnementen.Abonnementenlijst> { Value: { } lijst } ? [.. lijst.Abonnementen.Where(a => a.Mislukt > 0)] : [];

    public override Task<Results<Ok<BeheerAbonnementen.Herhaald>, ProblemHttpResult>> SpeelOpnieuw(Guid abonnementId, Caller caller, CancellationToken ct) =>
        BeheerAbonnementen.SpeelOpnieuw(abonnementId, new(), caller, db, dienst, bezorger, time, ct);
}

/// <summary>Degraded (the service itself is well) as long as deliveries failed for good and nobody offered them again.</summary>
internal sealed class Bezorggezondheid<TDb>(TDb db) : IHealthCheck
    where TDb : ModuleDbContext
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Set<Bezorging>().CountAsync(x => x.Status == Bezorging.Mislukt, cancellationToken) is > 0 and var aantal
            ? HealthCheckResult.Degraded($"{aantal} deliveries to subscribers failed for good.")
            : HealthCheckResult.Healthy();
}

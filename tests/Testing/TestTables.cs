using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Inburgering.Testing;

/// <summary>Tables for a context that exists in tests only and so has no migrations.</summary>
public static class TestTables
{
    /// <summary>Makes the tables before the host, which only migrates, looks at the store.</summary>
    public static IHostApplicationBuilder WithTables<TDb>(this IHostApplicationBuilder host)
        where TDb : DbContext
    {
        host.Services.Insert(0, ServiceDescriptor.Singleton<IHostedService, Creation<TDb>>());
        return host;
    }

    private sealed class Creation<TDb>(IServiceScopeFactory scopes) : IHostedService
        where TDb : DbContext
    {
        public async Task StartAsync(CancellationToken cancellationToken)
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<TDb>().Database.EnsureCreatedAsync(cancellationToken);
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

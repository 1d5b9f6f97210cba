using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Core;
using OpenIddict.EntityFrameworkCore.Models;
using Toegang.Identiteiten;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Toegang;

/// <summary>Sets up OpenIddict: endpoints under <c>/toegang</c>, keys in the data folder, the clients of <see cref="Toegangsbestand"/>.</summary>
internal static class OpenIdConnect
{
    public static void Add(IHostApplicationBuilder host)
    {
        var configuration = host.Configuration;
        var services = host.Services;
        services.AddDbContext<ToegangDbContext>(o => o
            .UseSqlite($"Data Source={Path.Combine(DataFolder.Of(configuration), "toegang.db")};Default Timeout=30")
            .UseOpenIddict());
        services.AddOpenIddict()
            .AddCore(o =>
            {
                o.UseEntityFrameworkCore().UseDbContext<ToegangDbContext>();
                o.ReplaceApplicationManager<OpenIddictEntityFrameworkCoreApplication, Clientbeheer>();
                o.Configure(c => c.TimeProvider = TimeProvider.System); // never the demo clock
            })
            .AddServer(o =>
            {
                o.SetIssuer(new Uri(Access.Issuer(configuration)));
                o.SetConfigurationEndpointUris("toegang/.well-known/openid-configuration");
                o.SetJsonWebKeySetEndpointUris("toegang/jwks");
                o.SetTokenEndpointUris("toegang/token");
                o.SetAuthorizationEndpointUris("toegang/authorize");
                o.SetEndSessionEndpointUris("toegang/logout");
                o.AllowClientCredentialsFlow();
                o.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
                o.RegisterScopes(Scopes.OpenId, Scopes.Profile);
                o.RegisterClaims("oin", "rol", "gemeentecode", Claims.Name);
                o.SetAccessTokenLifetime(TimeSpan.FromHours(1));
                o.DisableAccessTokenEncryption(); // services check a token by its signature alone
                o.AddSigningKey(SigningKey(configuration));
                o.AddEncryptionKey(new SymmetricSecurityKey(Convert.FromBase64String(SecretFile.ReadOrCreate(configuration, "toegang-codes.key", () => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))))));
                o.UseAspNetCore().DisableTransportSecurityRequirement().EnableTokenEndpointPassthrough().EnableAuthorizationEndpointPassthrough().EnableEndSessionEndpointPassthrough();
                o.Configure(c => c.TimeProvider = TimeProvider.System);
            });
        services.AddSingleton<Preparation>();
        services.AddSingleton<IHostedService>(s => s.GetRequiredService<Preparation>());
        services.AddSingleton<IStartupFilter>(s => s.GetRequiredService<Preparation>());
        services.AddHostedService<Cleaning>();
    }

    /// <summary>Kept, so that a token outlives a restart. Its id follows from the key, so that another key is never taken for it.</summary>
    private static RsaSecurityKey SigningKey(IConfiguration configuration)
    {
        var rsa = RSA.Create();
        rsa.ImportFromPem(SecretFile.ReadOrCreate(configuration, "toegang-ondertekening.pem", () =>
        {
            using var made = RSA.Create(2048);
            return made.ExportPkcs8PrivateKeyPem();
        }));
        return new(rsa) { KeyId = Base64UrlEncoder.Encode(SHA256.HashData(rsa.ExportSubjectPublicKeyInfo())[..12]) };
    }

    /// <summary>Secrets here are 256 random bits: one SHA-256 keeps them, where a password would need a slow hash.</summary>
    private sealed class Clientbeheer(
        IOpenIddictApplicationCache<OpenIddictEntityFrameworkCoreApplication> cache,
        ILogger<OpenIddictApplicationManager<OpenIddictEntityFrameworkCoreApplication>> logger,
        Microsoft.Extensions.Options.IOptionsMonitor<OpenIddictCoreOptions> options,
        IOpenIddictApplicationStore<OpenIddictEntityFrameworkCoreApplication> store)
        : OpenIddictApplicationManager<OpenIddictEntityFrameworkCoreApplication>(cache, logger, options, store)
    {
        protected override ValueTask<string> ObfuscateClientSecretAsync(string secret, CancellationToken cancellationToken = default) =>
            new(Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(secret))));

        protected override ValueTask<bool> ValidateClientSecretAsync(string secret, string comparand, CancellationToken cancellationToken = default) =>
            new(CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(secret)), Convert.FromBase64String(comparand)));
    }

    /// <summary>
    /// Makes the tables and brings the clients in line with the file, once everything listens: no other service waits for it, and a
    /// start is not over before it. A request to the issuer that comes earlier begins it, and every request to it waits until it is done.
    /// </summary>
    private sealed class Preparation : IHostedLifecycleService, IStartupFilter
    {
        private readonly IServiceScopeFactory scopes;
        private readonly Toegangsbestand bestand;
        private readonly Lazy<Task> done;

        public Preparation(IServiceScopeFactory scopes, Toegangsbestand bestand, IHostApplicationLifetime host)
        {
            (this.scopes, this.bestand) = (scopes, bestand);
            done = new(() => Task.Run(() => Prepare(host.ApplicationStopping)));
        }

        public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartedAsync(CancellationToken cancellationToken) => done.Value.WaitAsync(cancellationToken);

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, following) =>
            {
                if (context.Request.Path.StartsWithSegments("/toegang", StringComparison.Ordinal)) { await done.Value; }
                await following(context);
            });
            next(app);
        };

        private async Task Prepare(CancellationToken ct)
        {
            await using var scope = scopes.CreateAsyncScope();
            await Store.Migrate<ToegangDbContext>(scope.ServiceProvider, ct);
            var db = scope.ServiceProvider.GetRequiredService<ToegangDbContext>();
            var manager = scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>();
            var known = await db.Set<OpenIddictEntityFrameworkCoreApplication>().ToDictionaryAsync(a => a.ClientId!, StringComparer.Ordinal, ct);
            foreach (var client in bestand.Clients)
            {
                var application = known.GetValueOrDefault(client.ClientId);
                if (application is null) { await manager.CreateAsync(Describe(client), ct); }
                else if (!await manager.ValidateClientSecretAsync(application, client.ClientSecret, ct)) { await manager.UpdateAsync(application, Describe(client), ct); }
            }
            if (!known.ContainsKey(Access.PagesClient)) { await manager.CreateAsync(Pages(), ct); }
        }

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        private static OpenIddictApplicationDescriptor Describe(Client client) => new()
        {
            ClientId = client.ClientId,
            ClientSecret = client.ClientSecret,
            ClientType = ClientTypes.Confidential,
            DisplayName = client.ClientId,
            Permissions = { Permissions.Endpoints.Token, Permissions.GrantTypes.ClientCredentials },
        };

        private static OpenIddictApplicationDescriptor Pages() => new()
        {
            ClientId = Access.PagesClient,
            ClientType = ClientTypes.Public,
            ApplicationType = ApplicationTypes.Native, // any port of this machine may ask to be called back: one process per service
            ConsentType = ConsentTypes.Implicit,
            DisplayName = "Pagina's",
            RedirectUris = { new Uri($"http://127.0.0.1{Access.SignedInPath}"), new Uri($"http://localhost{Access.SignedInPath}") },
            PostLogoutRedirectUris = { new Uri($"http://127.0.0.1{Access.SignedOutPath}"), new Uri($"http://localhost{Access.SignedOutPath}") },
            Permissions =
            {
                Permissions.Endpoints.Token, Permissions.Endpoints.Authorization, Permissions.Endpoints.EndSession,
                Permissions.GrantTypes.AuthorizationCode, Permissions.ResponseTypes.Code, Permissions.Scopes.Profile,
            },
        };
    }

    /// <summary>Codes and tokens of more than a day ago are of no use to anybody.</summary>
    private sealed class Cleaning(IServiceScopeFactory scopes) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            using var timer = new PeriodicTimer(TimeSpan.FromHours(1), TimeProvider.System);
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await using var scope = scopes.CreateAsyncScope();
                var old = TimeProvider.System.GetUtcNow().AddDays(-1);
                await scope.ServiceProvider.GetRequiredService<IOpenIddictTokenManager>().PruneAsync(old, stoppingToken);
                await scope.ServiceProvider.GetRequiredService<IOpenIddictAuthorizationManager>().PruneAsync(old, stoppingToken);
            }
        }
    }
}

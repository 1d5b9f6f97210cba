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
        services.AddHostedService<Preparation>();
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

    /// <summary>Makes the tables and brings the clients in line with the file, before the first request.</summary>
    private sealed class Preparation(IServiceScopeFactory scopes, Toegangsbestand bestand) : IHostedService
    {
        public async Task StartAsync(CancellationToken cancellationToken)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<ToegangDbContext>();
            await db.Database.EnsureCreatedAsync(cancellationToken);
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", cancellationToken);
            var manager = scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>();
            var known = await db.Set<OpenIddictEntityFrameworkCoreApplication>().ToDictionaryAsync(a => a.ClientId!, StringComparer.Ordinal, cancellationToken);
            foreach (var client in bestand.Clients)
            {
                var application = known.GetValueOrDefault(client.ClientId);
                if (application is null) { await manager.CreateAsync(Describe(client), cancellationToken); }
                else if (!await manager.ValidateClientSecretAsync(application, client.ClientSecret, cancellationToken)) { await manager.UpdateAsync(application, Describe(client), cancellationToken); }
            }
            if (!known.ContainsKey(Access.PagesClient)) { await manager.CreateAsync(Pages(), cancellationToken); }
            // Yesterday's codes and tokens are of no use to anybody.
            await scope.ServiceProvider.GetRequiredService<IOpenIddictTokenManager>().PruneAsync(TimeProvider.System.GetUtcNow().AddDays(-1), cancellationToken);
            await scope.ServiceProvider.GetRequiredService<IOpenIddictAuthorizationManager>().PruneAsync(TimeProvider.System.GetUtcNow().AddDays(-1), cancellationToken);
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

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
}

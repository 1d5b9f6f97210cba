using System.Reflection;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Inburgering.Messaging;

/// <summary>Who calls, as the token says.</summary>
/// <param name="ClientId">The client, or the user's name at the identity provider.</param>
/// <param name="Oin">Organisation, 20 characters.</param>
/// <param name="Rol">coa, duo, vwn, taalschool, participatie, usd, regisseur, teamleider, beheerder or beleid.</param>
/// <param name="Gemeentecode">Municipality of an employee; null for partners.</param>
public sealed record Caller(string ClientId, string Oin, string Rol, string? Gemeentecode)
{
    /// <summary>Called by ASP.NET Core to bind the parameter.</summary>
    public static ValueTask<Caller> BindAsync(HttpContext context, ParameterInfo parameter) => new(From(context.User));

    /// <summary>Reads the claims.</summary>
    public static Caller From(ClaimsPrincipal user) =>
        new(user.FindFirstValue("client_id") ?? user.FindFirstValue("sub") ?? "", user.FindFirstValue("oin") ?? "", user.FindFirstValue("rol") ?? "", user.FindFirstValue("gemeentecode"));
}

/// <summary>Lets only these roles see a page; <see cref="Access.RequireRol"/> says the same of an endpoint.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequireRolAttribute(params string[] roles) : Attribute, IAuthorizationRequirementData
{
    /// <summary>The roles.</summary>
    public IReadOnlyList<string> Roles => roles;

    /// <inheritdoc/>
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new DenyAnonymousAuthorizationRequirement(), new ClaimsAuthorizationRequirement("rol", roles)];
}

/// <summary>
/// Who gets in. Programs bring a token in the Authorization header; people sign in at the issuer and keep a session
/// cookie. Both come from one issuer: the municipality's, or the embedded one (docs/adr/0007).
/// </summary>
public static class Access
{
    /// <summary>The <c>aud</c> of every access token for the hub.</summary>
    public const string Audience = "inburgering";

    /// <summary>Client id of the pages at the embedded issuer: a public client that proves itself with PKCE.</summary>
    public const string PagesClient = "paginas";

    /// <summary>Where the issuer sends a person back to after signing in.</summary>
    public const string SignedInPath = "/aanmelden/terug";

    /// <summary>Where the issuer sends a person back to after signing out.</summary>
    public const string SignedOutPath = "/afmelden/terug";

    /// <summary>Only in an Authorization header does a token count: an address ends up in logs and histories.</summary>
    private const string TokenOrSession = "TokenOrSession";

    private static readonly object IssuerUnreachable = new();

    /// <summary>Lets only these roles in.</summary>
    public static TBuilder RequireRol<TBuilder>(this TBuilder builder, params string[] roles)
        where TBuilder : IEndpointConventionBuilder => builder.RequireAuthorization(p => p.RequireAuthenticatedUser().RequireClaim("rol", roles));

    /// <summary>Address of the issuer: <c>Toegang:Adres</c>, default the embedded issuer of this process.</summary>
    public static string Issuer(IConfiguration configuration) =>
        configuration["Toegang:Adres"] is { Length: > 0 } address ? address.TrimEnd('/') : $"{OwnAddress(configuration)}/toegang";

    /// <summary>The first address this process listens on, as seen from this machine.</summary>
    public static string OwnAddress(IConfiguration configuration) =>
        (configuration["urls"] ?? "http://127.0.0.1:5080").Split(';')[0].TrimEnd('/').Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal).Replace("[::]", "127.0.0.1", StringComparison.Ordinal).Replace("//*", "//127.0.0.1", StringComparison.Ordinal).Replace("//+", "//127.0.0.1", StringComparison.Ordinal);

    internal static void Add(IHostApplicationBuilder host)
    {
        var configuration = host.Configuration;
        var development = host.Environment.IsDevelopment();
        if (!development) { DemandRealIssuer(configuration); }
        // The session cookie of one service is readable by the others, also when each runs in a process of its own.
        host.Services.AddDataProtection().SetApplicationName("inburgering").PersistKeysToFileSystem(DataFolder.Private(configuration, "sessiesleutels"));
        // On a developer's machine the keys lie in the clear next to the other secrets of the folder; elsewhere the warning stands.
        if (development) { host.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error); }

        var authentication = host.Services.AddAuthentication(TokenOrSession)
            .AddPolicyScheme(TokenOrSession, null, o => o.ForwardDefaultSelector = c => c.Request.Headers.ContainsKey("Authorization") ? JwtBearerDefaults.AuthenticationScheme : CookieAuthenticationDefaults.AuthenticationScheme)
            .AddJwtBearer(o => Tokens(o, configuration, development));
        var client = configuration["Toegang:ClientId"] ?? (development ? PagesClient : null);
        authentication.AddCookie(o => Sessions(o, development, signIn: client is not null));
        if (client is not null) { authentication.AddOpenIdConnect(o => SignIn(o, client, configuration, development)); }
        host.Services.AddAuthorization(o => o.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    private static void DemandRealIssuer(IConfiguration configuration)
    {
        if (configuration["Toegang:Adres"] is not { Length: > 0 } address)
        {
            throw new InvalidOperationException("Toegang:Adres is not set. Outside Development nobody signs in with demo identities: put the address of your organisation's OpenID Connect issuer in Toegang:Adres, and Toegang:ClientId and Toegang:ClientSecret for the pages. Just trying it out on your own machine? Set ASPNETCORE_ENVIRONMENT=Development.");
        }
        if (!address.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidOperationException("Toegang:Adres does not start with https://. Outside Development tokens and keys never travel in the clear: use the https address of the issuer.");
        }
    }

    private static void Tokens(JwtBearerOptions o, IConfiguration configuration, bool development)
    {
        o.Authority = Issuer(configuration);
        o.Audience = Audience;
        o.MapInboundClaims = false;
        o.RequireHttpsMetadata = !development;
        o.TimeProvider = TimeProvider.System; // never the demo clock
        o.TokenValidationParameters = new TokenValidationParameters
        {
            ValidAudience = Audience,
            ValidIssuers = [Issuer(configuration), Issuer(configuration) + "/"],
            NameClaimType = "client_id",
            RoleClaimType = "rol",
            ClockSkew = TimeSpan.FromSeconds(30),
        };
        o.Events = new JwtBearerEvents
        {
            OnAuthenticationFailed = context =>
            {
                // Not the caller's fault: the keys of the issuer could not be fetched. A 401 would make it throw away a good token.
                if (context.Exception is not SecurityTokenException and not ArgumentException)
                {
                    context.HttpContext.Items[IssuerUnreachable] = true;
                    context.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Access)).LogWarning(context.Exception, "The keys of the issuer cannot be fetched");
                    context.Fail(context.Exception);
                }
                return Task.CompletedTask;
            },
            OnChallenge = context =>
            {
                if (!context.HttpContext.Items.ContainsKey(IssuerUnreachable)) { return Task.CompletedTask; }
                context.HandleResponse();
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                context.Response.Headers.RetryAfter = "5";
                return Task.CompletedTask;
            },
        };
    }

    private static void Sessions(CookieAuthenticationOptions o, bool development, bool signIn)
    {
        o.Cookie.Name = development ? "inburgering" : "__Host-inburgering";
        o.Cookie.SameSite = SameSiteMode.Lax;
        o.Cookie.SecurePolicy = development ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        o.ExpireTimeSpan = TimeSpan.FromHours(9); // a working day
        o.SlidingExpiration = true;
        o.TimeProvider = TimeProvider.System;
        // A person is sent to the issuer to sign in; a program is told that it needs a token.
        o.Events.OnRedirectToLogin = context => context.HttpContext.ChallengeAsync(signIn && IsPage(context.Request) ? OpenIdConnectDefaults.AuthenticationScheme : JwtBearerDefaults.AuthenticationScheme, context.Properties);
        o.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    private static void SignIn(OpenIdConnectOptions o, string client, IConfiguration configuration, bool development)
    {
        o.Authority = Issuer(configuration);
        o.ClientId = client;
        o.ClientSecret = configuration["Toegang:ClientSecret"];
        o.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        o.ResponseType = OpenIdConnectResponseType.Code;
        o.ResponseMode = OpenIdConnectResponseMode.Query; // the default posts a form with a script
        o.CallbackPath = SignedInPath;
        o.SignedOutCallbackPath = SignedOutPath;
        o.SignedOutRedirectUri = "/";
        o.MapInboundClaims = false;
        o.RequireHttpsMetadata = !development;
        o.TokenValidationParameters.NameClaimType = "name";
        o.TokenValidationParameters.RoleClaimType = "rol";
        o.CorrelationCookie.SameSite = o.NonceCookie.SameSite = SameSiteMode.Lax;
        o.CorrelationCookie.SecurePolicy = o.NonceCookie.SecurePolicy = development ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        o.TimeProvider = TimeProvider.System;
        o.Events.OnRedirectToIdentityProviderForSignOut = context =>
        {
            context.ProtocolMessage.ClientId = client;
            return Task.CompletedTask;
        };
    }

    /// <summary>Does a person look at this with a browser? An API stays an API, whatever a browser says that it accepts.</summary>
    private static bool IsPage(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
        && !(request.Path.Value ?? "/").Split('/').Contains("v1");
}

/// <summary>Which organisation this installation works for.</summary>
public sealed class Organisation(IConfiguration configuration)
{
    /// <summary>OIN of the municipality: <c>Organisatie:Oin</c>.</summary>
    public string Oin { get; } = configuration["Organisatie:Oin"] ?? "00000099001942000000";
}

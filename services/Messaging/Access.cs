using System.Reflection;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
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

/// <summary>Tokens come from one issuer: the municipality's, or the embedded one (docs/adr/0007).</summary>
public static class Access
{
    /// <summary>Lets only these roles in.</summary>
    public static TBuilder RequireRol<TBuilder>(this TBuilder builder, params string[] roles)
        where TBuilder : IEndpointConventionBuilder => builder.RequireAuthorization(p => p.RequireAuthenticatedUser().RequireClaim("rol", roles));

    /// <summary>Address of the issuer: <c>Toegang:Adres</c>, default the embedded issuer of this process.</summary>
    public static string Issuer(IConfiguration configuration) =>
        configuration["Toegang:Adres"]?.TrimEnd('/') ?? $"{OwnAddress(configuration)}/toegang";

    /// <summary>The first address this process listens on, as seen from this machine.</summary>
    public static string OwnAddress(IConfiguration configuration) =>
        (configuration["urls"] ?? "http://127.0.0.1:5080").Split(';')[0].TrimEnd('/').Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal).Replace("[::]", "127.0.0.1", StringComparison.Ordinal).Replace("//*", "//127.0.0.1", StringComparison.Ordinal).Replace("//+", "//127.0.0.1", StringComparison.Ordinal);

    internal static void Add(IHostApplicationBuilder host)
    {
        var development = host.Environment.IsDevelopment();
        host.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(o =>
        {
            o.Authority = Issuer(host.Configuration);
            o.Audience = "inburgering";
            o.MapInboundClaims = false;
            o.RequireHttpsMetadata = !development;
            o.TokenValidationParameters = new TokenValidationParameters
            {
                ValidAudience = "inburgering",
                ValidIssuers = [Issuer(host.Configuration), Issuer(host.Configuration) + "/"],
                NameClaimType = "client_id",
                RoleClaimType = "rol",
                ClockSkew = TimeSpan.FromSeconds(30),
            };
        });
        host.Services.AddAuthorization(o => o.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }
}

/// <summary>Which organisation this installation works for.</summary>
public sealed class Organisation(IConfiguration configuration)
{
    /// <summary>OIN of the municipality: <c>Organisatie:Oin</c>.</summary>
    public string Oin { get; } = configuration["Organisatie:Oin"] ?? "00000099001942000000";
}

using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using Toegang.Identiteiten;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Toegang.TokensUitgeven;

/// <summary>A system exchanges its secret for a token, or a page exchanges the code that its user got. OpenIddict has checked secret, code and PKCE by then.</summary>
internal static class GeefToken
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/toegang/token", Handle).AllowAnonymous().ExcludeFromDescription();

    private static async Task<IResult> Handle(HttpContext context, Toegangsbestand bestand)
    {
        var request = context.GetOpenIddictServerRequest()!;
        if (request.IsClientCredentialsGrantType())
        {
            var client = bestand.Clients.Single(c => c.ClientId == request.ClientId);
            return SignIn(Identiteit(client.ClientId, client.ClientId, client.Oin, client.Rol, client.Gemeentecode));
        }
        var fromCode = await context.AuthenticateAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
        return SignIn(fromCode.Principal!);
    }

    /// <summary>The claims of a token, the same for systems and people.</summary>
    public static ClaimsPrincipal Identiteit(string subject, string naam, string oin, string rol, string? gemeentecode)
    {
        var identity = new ClaimsIdentity("toegang", Claims.Name, "rol");
        identity.SetClaim(Claims.Subject, subject).SetClaim(Claims.Name, naam).SetClaim("oin", oin).SetClaim("rol", rol).SetClaim("gemeentecode", gemeentecode);
        identity.SetResources(Access.Audience);
        identity.SetDestinations(claim => claim.Type == Claims.Name ? [Destinations.IdentityToken] : [Destinations.AccessToken, Destinations.IdentityToken]);
        return new(identity);
    }

    private static IResult SignIn(ClaimsPrincipal principal) => Results.SignIn(principal, authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
}

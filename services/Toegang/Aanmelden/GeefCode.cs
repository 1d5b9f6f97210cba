using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using Toegang.Identiteiten;
using Toegang.TokensUitgeven;

namespace Toegang.Aanmelden;

/// <summary>A page sends its visitor here to be recognised (authorization code with PKCE), and later to be forgotten.</summary>
internal static class GeefCode
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapMethods("/toegang/authorize", ["GET", "POST"], Authorize).AllowAnonymous().ExcludeFromDescription();
        app.MapMethods("/toegang/logout", ["GET", "POST"], () => Results.SignOut(authenticationSchemes: [MeldAan.Sessie, OpenIddictServerAspNetCoreDefaults.AuthenticationScheme])).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> Authorize(HttpContext context, Toegangsbestand bestand)
    {
        var session = await context.AuthenticateAsync(MeldAan.Sessie);
        var naam = session.Principal?.FindFirst("sub")?.Value;
        if (bestand.Gebruikers.SingleOrDefault(g => g.Naam == naam) is not { } gebruiker)
        {
            return Results.Challenge(new() { RedirectUri = context.Request.Path + context.Request.QueryString }, [MeldAan.Sessie]);
        }
        var principal = GeefToken.Identiteit(gebruiker.Naam, gebruiker.Weergavenaam, gebruiker.Oin, gebruiker.Rol, gebruiker.Gemeentecode);
        principal.SetScopes(context.GetOpenIddictServerRequest()!.GetScopes());
        return Results.SignIn(principal, authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }
}

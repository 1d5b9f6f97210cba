using System.Security.Claims;
using System.Text;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Inburgering.Testing;

/// <summary>An issuer that exists in tests only, for a host that runs without Toegang.</summary>
public static class Proefaanmelding
{
    private static readonly SymmetricSecurityKey Sleutel = new(Encoding.UTF8.GetBytes("alleen voor deze test, en lang genoeg voor HS256"));

    /// <summary>The host believes tokens of <see cref="Token"/>.</summary>
    public static void MetProefaanmelding(this IServiceCollection services) =>
        services.PostConfigure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, o =>
        {
            o.Configuration = new OpenIdConnectConfiguration();
            o.TokenValidationParameters.IssuerSigningKey = Sleutel;
            o.TokenValidationParameters.ValidIssuers = ["test"];
        });

    /// <summary>A token that lasts; without <paramref name="sub"/>, a form would be bound to the second in which it was made.</summary>
    public static string Token(string sub, string oin, string rol, string? clientId = null) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = "test",
        Audience = "inburgering",
        Expires = DateTime.MaxValue.AddYears(-7000),
        Subject = new ClaimsIdentity([new("sub", sub), new("oin", oin), new("rol", rol), .. clientId is null ? Array.Empty<Claim>() : [new("client_id", clientId)]]),
        SigningCredentials = new SigningCredentials(Sleutel, SecurityAlgorithms.HmacSha256),
    });
}

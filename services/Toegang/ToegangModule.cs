using Toegang.Identiteiten;
using Toegang.TokensUitgeven;

namespace Toegang;

/// <summary>Table of contents of the embedded issuer: it stands in for the municipality's OpenID Connect issuer in Development, and nowhere else.</summary>
public sealed class ToegangModule
{
    private ToegangModule() { }

    /// <summary>The module.</summary>
    public static ServiceModule Instance { get; } = new("toegang", AddServices, _ => { }, _ => { })
    {
        HasStore = false,
        MapPages = GeefToken.Map,
        Description = "Ingebouwde uitgever van tokens (OpenID Connect) voor ontwikkelen en uitproberen.",
    };

    private static void AddServices(IHostApplicationBuilder host)
    {
        if (!host.Environment.IsDevelopment())
        {
            throw new InvalidOperationException("Toegang hands out demo identities and runs in Development only. Leave this module out, and put the address of your organisation's OpenID Connect issuer in Toegang:Adres.");
        }
        host.Services.AddSingleton(Toegangsbestand.Open(host.Configuration));
        OpenIdConnect.Add(host);
    }
}
